import { parse } from './1-parse/parse.ts';
import { findFacts } from './2-facts/facts.ts';
import { type CompiledPlan, FORMAT, type PlanFacts } from './contract.ts';

/** What is known about the file a text came from. */
export interface CompileOptions {
  readonly name?: string;
  readonly mediaType?: string;
  readonly sha256?: string;
}

/** Compiles a plan's text into facts with spans. Never fails; the same text always gives the same plan. */
export function compile(text: string, options: CompileOptions = {}): CompiledPlan {
  const facts = compileFacts(text);
  return {
    format: FORMAT,
    source: { name: options.name ?? null, mediaType: options.mediaType ?? null, sha256: options.sha256 ?? null },
    ...facts,
    diagnostics: [],
  };
}

/** The facts alone, before they are checked. */
export function compileFacts(text: string): PlanFacts {
  return findFacts(parse(text));
}
