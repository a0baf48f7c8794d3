// One idea: rows whose numbers came out in a stack, their cells in columns behind or before it: the k-th cell of a kind is the k-th row's.
import { type CutKind, looksBody, looksTime } from './cell-cut.ts';

/** Parts the blocks of several rows among them, or null where their kinds do not come out even. */
export function unstack(
  numbers: readonly string[],
  blocks: readonly (readonly string[])[],
  kinds: readonly CutKind[],
): string[][] | null {
  const found: Record<'task' | 'body' | 'time' | 'product', string[]> = { task: [], body: [], time: [], product: [] };
  for (const lines of blocks) {
    const words = lines.join(' ');
    const longest = Math.max(...lines.map((line) => line.length));
    const kind = looksTime(words) ? 'time' : longest >= 30 ? 'task' : looksBody(words) ? 'body' : 'product';
    found[kind].push(words);
  }
  const size = numbers.length;
  if (found.task.length !== size) return null;
  const both = kinds.includes('support');
  const support = both ? found.body.filter((words) => words.includes('liên quan')) : [];
  const lead = both ? found.body.filter((words) => !words.includes('liên quan')) : found.body;
  const even = lead.length === size && (!both || support.length === size);
  return numbers.map((number, at) => [
    number,
    ...kinds.map((kind) => {
      switch (kind) {
        case 'task':
          return found.task[at] ?? '';
        case 'lead':
          return even ? (lead[at] ?? '') : '';
        case 'support':
          return even ? (support[at] ?? '') : '';
        case 'time':
          return found.time.length === size ? (found.time[at] ?? '') : '';
        case 'product':
          return found.product.length === size ? (found.product[at] ?? '') : '';
        default:
          return '';
      }
    }),
  ]);
}
