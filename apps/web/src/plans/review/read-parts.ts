import type { CompiledPlan } from '@cotmoc/plan';
import type { ToldMoney } from './header-facts.tsx';
import { type Heading, headingsOf, isHeading } from './outline-headings.ts';
import { type Warning, warningsOf } from './warning-list.tsx';

/** What of a compile the parts beside the text show, each entry under a key. */
export interface ReadParts {
  readonly warnings: readonly Warning[];
  /** Under the place of their words. */
  readonly headings: readonly { readonly key: string; readonly value: Heading }[];
  readonly money: ToldMoney | null;
}

/** Made once a compile, so that a list is drawn again only when the text was read anew. */
export function readParts(compiled: CompiledPlan): ReadParts {
  const { budget, diagnostics, outline } = compiled;
  const places = outline.filter(isHeading).map((node) => String(node.from));
  return {
    warnings: warningsOf(diagnostics),
    headings: headingsOf(compiled).map((value, index) => ({ key: places[index] ?? '', value })),
    money: budget.lines.length > 0 ? { sum: budget.sum, total: budget.total } : null,
  };
}
