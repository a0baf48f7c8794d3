import { codeAt, isSpace } from '../../1-parse/letter.ts';
import type { Path, Task } from '../../contract.ts';
import { duplicateTask } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** Shorter texts repeat by nature ("Báo cáo kết quả thực hiện"). */
const TELLING = 40;
/** An item is known by its beginning; the rest need not be compared. */
const ENOUGH = 300;

/** The longest marker of an item that is compared whole. */
const MARKERS = 20;

/** An item is held against so many earlier ones with the same words. */
const MOST_ALIKE = 50;

/** A glance sees one letter in so many. */
const STEP = 29;

/** An item as it is compared: the words between `start` and `end`, without what stands around them. */
interface Item {
  readonly path: Path;
  readonly parent: Path | null;
  readonly from: number;
  readonly start: number;
  readonly end: number;
}

/** One item written twice under the same head, or one task given twice to the same body. */
export const rule: Rule = {
  code: 'duplicate-task',
  severity: 'info',
  check({ facts, text, lineEndAt }, report) {
    let tasks: ReadonlyMap<Path, Task> | null = null;
    const leadOf = (path: Path): string => {
      tasks ??= new Map(facts.tasks.map((task) => [task.path, task]));
      const task = tasks.get(path);
      return task ? [...task.lead, ...task.perform].sort().join('; ') : '';
    };
    // Items that may be the same, by what a glance tells of them; nearly every item is alone.
    const seen = new Map<number, Item[]>();
    let before: Item | null = null;
    for (const { from, to, path, parent, kind, marker } of facts.outline) {
      if (marker === '' || to - from < TELLING || kind === 'row' || kind === 'footnote') continue;
      const lineEnd = lineEndAt(from);
      const start = behindSpace(text, from + marker.length);
      const end = endOf(text, start, Math.min(to, lineEnd, from + ENOUGH));
      if (end - start < TELLING) continue;
      const item = { path, parent, from, start, end };
      // The one before, told again and more of it.
      const isLonger = before !== null && before.parent === parent && goesOn(text, before, item);
      if (before && isLonger)
        report({ from, to: Math.min(to, lineEnd), path, message: duplicateTask({ path: before.path || '?' }) });
      before = item;
      if (isLonger) continue;
      const key = glance(text, item);
      const alike = seen.get(key);
      if (!alike) {
        seen.set(key, [item]);
        continue;
      }
      const first = firstOfSame(
        item,
        alike.filter((other) => isSame(text, item, other)),
        leadOf,
      );
      if (alike.length < MOST_ALIKE) alike.push(item);
      if (first) report({ from, to: Math.min(to, lineEnd), path, message: duplicateTask({ path: first.path || '?' }) });
    }
  },
};

/** Of items with the same words: the first under the same head, else the first with the same bodies. */
function firstOfSame(item: Item, same: readonly Item[], leadOf: (path: Path) => string): Item | undefined {
  const underHead = same.find(({ parent }) => parent === item.parent);
  if (underHead && underHead.from !== item.from) return underHead;
  const lead = same.length > 0 ? leadOf(item.path) : '';
  const withLead = lead ? same.find(({ path }) => leadOf(path) === lead) : undefined;
  return withLead?.from === item.from ? undefined : withLead;
}

function behindSpace(text: string, from: number): number {
  let start = from;
  while (isSpace(codeAt(text, start))) start++;
  return start;
}

/** Where the words end that stand up to `to`, without blanks behind them and the marks that may stand there. */
function endOf(text: string, start: number, to: number): number {
  let end = to;
  while (end > start && (isSpace(codeAt(text, end - 1)) || '.;,:'.includes(text.charAt(end - 1)))) end--;
  return end;
}

/** A number that is the same for the same words, of their length and a few letters. */
function glance(text: string, { start, end }: Item): number {
  let sum = end - start;
  for (let at = start + 5; at < end; at += STEP) sum = (Math.imul(sum, 31) + codeAt(text, at)) | 0;
  return sum;
}

/** Whether an item begins with all the words of another and has more. */
function goesOn(text: string, other: Item, item: Item): boolean {
  const size = other.end - other.start;
  return (
    item.end - item.start > size &&
    size < ENOUGH - MARKERS &&
    codeAt(text, item.start) === codeAt(text, other.start) &&
    codeAt(text, item.start + size - 1) === codeAt(text, other.end - 1) &&
    text.startsWith(text.slice(other.start, other.end), item.start)
  );
}

function isSame(text: string, item: Item, other: Item): boolean {
  return (
    item.end - item.start === other.end - other.start && text.startsWith(text.slice(item.start, item.end), other.start)
  );
}
