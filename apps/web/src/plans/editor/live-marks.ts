import type { CompiledPlan, Diagnostic, Severity } from '@cotmoc/plan';
import { isHeading } from '../review/outline-headings.ts';
import { type MarkKind, marksOf } from '../text/marks.ts';
import { LIST_NAMES, type ListName } from './reading.ts';

/** What a mark in a text that is being edited is; the order is that of their codes. */
export const LIVE_KINDS = [
  'body',
  'time',
  'quantity',
  'money',
  'citation',
  'error',
  'warning',
  'info',
  'hint',
  'task',
  'heading',
  'fix',
] as const satisfies readonly (MarkKind | Severity | 'heading' | 'fix')[];
export type LiveKind = (typeof LIVE_KINDS)[number];

/** One mark, read back from the packed ones. */
export interface LiveMark {
  readonly from: number;
  readonly to: number;
  readonly kind: LiveKind;
  readonly list: ListName;
  /** Which entry of its list it belongs to. */
  readonly index: number;
}

/** Numbers a mark takes: its beginning, its end, its kind, its entry (index × 4 + list). */
export const STRIDE = 4;

/** Keys of tasks in a text that is being edited: `t1`, `t2` … in the order of the compile. */
function placedTasks(compiled: CompiledPlan) {
  return compiled.tasks.map(({ path, from, to }, index) => ({ key: `t${index + 1}`, path, from, to }));
}

/** Packs every mark of a compile, by its place in the source, in the order of the text; small enough to be handed over for each key. */
export function packMarks(compiled: CompiledPlan, places: Int32Array): Int32Array {
  const marks: LiveMark[] = [];
  function put(kind: LiveKind, span: { from: number; to: number }, list: ListName, index: number): void {
    const from = places[span.from];
    const last = places[Math.max(span.from, span.to - 1)];
    if (from === undefined || last === undefined) return;
    marks.push({ from, to: span.to > span.from ? Math.max(from, last + 1) : from, kind, list, index });
  }
  for (const mark of marksOf(compiled, { tasks: placedTasks(compiled), duties: [] })) {
    if (mark.kind === 'diagnostic') continue;
    // A mark without a fact is drawn too.
    for (const key of mark.keys.length > 0 ? mark.keys : ['t0']) {
      const list = LIST_NAMES.find((name) => name === key.charAt(0));
      if (list) put(mark.kind, mark, list, Number(key.slice(1)) - 1);
    }
  }
  compiled.diagnostics.forEach((fault: Diagnostic, index) => {
    put(fault.severity, { from: fault.from, to: Math.max(fault.to, fault.from + 1) }, 'w', index);
    if (fault.fix) put('fix', fault.fix, 'w', index);
  });
  compiled.outline.filter(isHeading).forEach((node, index) => {
    put('heading', node, 'h', index);
  });
  marks.sort((a, b) => a.from - b.from || b.to - a.to);
  return Int32Array.from(
    marks.flatMap(({ from, to, kind, list, index }) => {
      return [from, to, LIVE_KINDS.indexOf(kind), index * LIST_NAMES.length + LIST_NAMES.indexOf(list)];
    }),
  );
}

/** How many marks there are. */
export function countMarks(packed: Int32Array): number {
  return packed.length / STRIDE;
}

/** The mark at a place among them. */
export function markAt(packed: Int32Array, at: number): LiveMark {
  const [from = 0, to = 0, kind = 0, entry = 0] = packed.subarray(at * STRIDE, (at + 1) * STRIDE);
  const lists = LIST_NAMES.length;
  return {
    from,
    to,
    kind: LIVE_KINDS[kind] ?? 'body',
    list: LIST_NAMES[((entry % lists) + lists) % lists] ?? 't',
    index: Math.floor(entry / lists),
  };
}

/** How long the longest mark that is drawn is; further back than this no mark can reach into a place. */
export function longestMark(packed: Int32Array): number {
  let longest = 0;
  for (let at = 0; at < packed.length; at += STRIDE) {
    if (isDrawn(LIVE_KINDS[packed[at + 2] ?? 0] ?? 'task')) {
      longest = Math.max(longest, (packed[at + 1] ?? 0) - (packed[at] ?? 0));
    }
  }
  return longest;
}

/** The first mark that begins at or after a place. */
export function firstFrom(packed: Int32Array, place: number): number {
  let low = 0;
  let high = countMarks(packed);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((packed[middle * STRIDE] ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a kind is drawn always; the others are lit when chosen or only lead somewhere. */
export function isDrawn(kind: LiveKind): boolean {
  return kind !== 'task' && kind !== 'heading' && kind !== 'fix';
}
