import type { Severity } from '@cotmoc/plan';
import type { Run } from './blocks.ts';
import type { Mark, MarkKind } from './marks.ts';

/** A piece of a run over which the same marks lie. */
export interface Segment {
  readonly from: number;
  readonly text: string;
  readonly kinds: readonly MarkKind[];
  readonly severity: Severity | null;
  /** Keys of facts with spaces between; classes of the piece too, by which the browser finds it at once. */
  readonly keys: string;
}

const WEIGHT: Record<Severity, number> = { error: 3, warning: 2, info: 1, hint: 0 };

/** Index of the last run that begins at or before `at`; 0 where none does. */
function runAt(runs: readonly Run[], at: number): number {
  let low = 0;
  let high = runs.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((runs[middle]?.from ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Cuts each run where marks begin and end; `runs` in the order of the text. Each list covers its run without a gap. */
export function segmentsOf(
  text: string,
  runs: readonly Run[],
  marks: readonly Mark[],
): Map<number, readonly Segment[]> {
  const over: Mark[][] = runs.map(() => []);
  for (const mark of marks) {
    for (let index = runAt(runs, mark.from); index < runs.length; index++) {
      const run = runs[index];
      if (!run || run.from >= mark.to) break;
      if (run.to > mark.from) over[index]?.push(mark);
    }
  }
  return new Map(runs.map((run, index) => [run.from, cut(text, run, over[index] ?? [])]));
}

function cut(text: string, run: Run, marks: readonly Mark[]): Segment[] {
  const edges = new Set([run.from, run.to]);
  for (const mark of marks) {
    edges.add(Math.max(run.from, mark.from));
    edges.add(Math.min(run.to, mark.to));
  }
  const sorted = [...edges].sort((a, b) => a - b);
  const segments: Segment[] = [];
  for (let index = 0; index + 1 < sorted.length; index++) {
    const from = sorted[index] ?? run.from;
    const to = sorted[index + 1] ?? run.to;
    const here = marks.filter((mark) => mark.from <= from && mark.to >= to);
    const severities = here.flatMap((mark) => (mark.severity ? [mark.severity] : []));
    segments.push({
      from,
      text: text.slice(from, to),
      kinds: [...new Set(here.map((mark) => mark.kind))],
      severity: severities.sort((a, b) => WEIGHT[b] - WEIGHT[a])[0] ?? null,
      keys: [...new Set(here.flatMap((mark) => mark.keys))].join(' '),
    });
  }
  return segments;
}
