import type { CompiledPlan, OutlineNode } from '@cotmoc/plan';

/** A heading of the plan as the outline shows it. */
export interface Heading {
  readonly label: string;
  /** How deep it is set in, 0 to 3. */
  readonly depth: number;
}

const LONGEST = 140;
const DEEPEST = 3;

/** Whether a node is one to jump by: headings, and numbered points near the top. */
export function isHeading(node: OutlineNode): boolean {
  if (node.kind === 'footnote' || node.kind === 'row' || node.path === '') return false;
  const depth = node.path.split('.').length;
  return node.heading || (node.marker !== '' && depth <= 2 && node.kind !== 'bullet');
}

/** The headings of a plan, in the order of the text. */
export function headingsOf({ text, outline }: Pick<CompiledPlan, 'text' | 'outline'>): Heading[] {
  return outline.filter(isHeading).map((node) => ({
    label: shortened(text.slice(node.from, node.to)),
    depth: Math.min(DEEPEST, node.path.split('.').length - 1),
  }));
}

/** Cut between words. */
function shortened(line: string): string {
  if (line.length <= LONGEST) return line;
  const cut = line.slice(0, line.lastIndexOf(' ', LONGEST));
  return `${cut.replace(/[\s.,;:(–-]+$/u, '')}…`;
}
