// One idea: which task of one plan is which of another, and what has changed in it.
import { fold } from '@cotmoc/base';
import type { CompiledPlan, Norm, Task } from './contract.ts';

/** A part of a task that differs between two plans. */
export type ChangedPart =
  | 'text'
  | 'lead'
  | 'support'
  | 'perform'
  | 'direct'
  | 'timings'
  | 'quantities'
  | 'amount'
  | 'product';

/** The same task in two plans. */
export interface TaskPair {
  readonly before: Task;
  readonly after: Task;
  /** How alike they are, 0 to 1. */
  readonly likeness: number;
}

/** A task that both plans have, with what differs. */
export interface ChangedTask extends TaskPair {
  readonly changes: readonly ChangedPart[];
}

/** What became of every task of two plans. */
export interface PlanComparison {
  readonly kept: readonly TaskPair[];
  readonly changed: readonly ChangedTask[];
  /** Tasks only the later plan has. */
  readonly added: readonly Task[];
  /** Tasks only the earlier plan has. */
  readonly dropped: readonly Task[];
}

/** Tasks less alike than this are different tasks. */
const ALIKE = 0.42;
/** A word that stands in more tasks than this tells nothing about which task it is. */
const COMMON = 40;

/**
 * Compares two plans task by task: last year's with this year's, or a draft with what was issued. Days are compared
 * with the difference of the plans' years taken away. Cost grows with the number of words, not with its square.
 */
export function comparePlans(before: CompiledPlan, after: CompiledPlan): PlanComparison {
  const years = (after.header.year ?? 0) - (before.header.year ?? 0);
  const shift = before.header.year === null || after.header.year === null ? 0 : years;
  const makeCard = cardMaker();
  const left = before.tasks.map(makeCard);
  const right = after.tasks.map(makeCard);
  const partners = pairUp(left, right);
  const kept: TaskPair[] = [];
  const changed: ChangedTask[] = [];
  const taken = new Set<number>();
  const dropped: Task[] = [];
  for (const [at, card] of left.entries()) {
    const partner = partners.get(at);
    const other = partner === undefined ? undefined : right[partner.at];
    if (!partner || !other) {
      dropped.push(card.task);
      continue;
    }
    taken.add(partner.at);
    const pair = { before: card.task, after: other.task, likeness: partner.likeness };
    const changes = changesOf(card, other, shift);
    if (changes.length === 0) kept.push(pair);
    else changed.push({ ...pair, changes });
  }
  return { kept, changed, added: right.filter((_, at) => !taken.has(at)).map((card) => card.task), dropped };
}

/** The words of a task. */
interface Words {
  readonly text: string;
  /** Pairs of words that follow each other, each as its number, once. */
  readonly pairs: readonly number[];
}

/** A task with its words counted. */
interface Card extends Words {
  readonly task: Task;
  /** Who leads, to be compared with many others. */
  readonly lead: string;
}

/** Makes the cards of both plans; the same words are counted once, since most tasks come again as they were. */
function cardMaker(): (task: Task) => Card {
  const numbers = new Map<string, number>();
  const known = new Map<string, Words>();
  function countWords(told: string): Words {
    // Years change from plan to plan and say nothing about which task it is.
    const text = fold(told)
      .replace(/\b(19|20)\d\d\b/g, '')
      .replace(/[^a-z0-9%]+/g, ' ')
      .trim();
    const words = text.split(' ');
    const pairs = new Set<number>();
    for (const [at, word] of words.entries()) {
      const pair = `${words[at - 1] ?? ''} ${word}`;
      const number = numbers.get(pair) ?? numbers.size;
      numbers.set(pair, number);
      pairs.add(number);
    }
    return { text, pairs: [...pairs] };
  }
  return (task) => {
    const words = known.get(task.text) ?? countWords(task.text);
    known.set(task.text, words);
    return { task, lead: namesKey(task.lead), ...words };
  };
}

interface Partner {
  readonly at: number;
  readonly likeness: number;
}

/** Each task with the one most like it, the most alike pairs first. */
function pairUp(left: readonly Card[], right: readonly Card[]): Map<number, Partner> {
  const places = new Map<number, number[]>();
  for (const [at, card] of right.entries())
    for (const pair of card.pairs) {
      const list = places.get(pair);
      if (list) list.push(at);
      else places.set(pair, [at]);
    }
  const isCommon = (pair: number): boolean => (places.get(pair)?.length ?? 0) > COMMON;
  const commonOf = right.map((card) => new Set(card.pairs.filter(isCommon)));
  const byPath = new Map(right.map((card, at) => [card.task.path, at]));
  const offers: { left: number; right: number; likeness: number }[] = [];
  /** Of each task of the later plan, how many pairs that are not common the task in turn shares with it. */
  const shared = new Uint16Array(right.length);
  for (const [at, card] of left.entries()) {
    const common: number[] = [];
    const found: number[] = [];
    for (const pair of card.pairs) {
      if (isCommon(pair)) common.push(pair);
      else
        for (const other of places.get(pair) ?? []) {
          const count = shared[other] ?? 0;
          if (count === 0) found.push(other);
          shared[other] = count + 1;
        }
    }
    const same = byPath.get(card.task.path);
    if (same !== undefined && shared[same] === 0) found.push(same);
    for (const other of found) {
      const rare = shared[other] ?? 0;
      shared[other] = 0;
      const partner = right[other];
      const theirs = commonOf[other];
      if (!partner || !theirs) continue;
      // Most of those that share something cannot be alike enough, whatever they share of the common words.
      if (likenessOf(card, partner, rare + Math.min(common.length, theirs.size)) < ALIKE) continue;
      const likeness = likenessOf(card, partner, rare + common.filter((pair) => theirs.has(pair)).length);
      if (likeness >= ALIKE) offers.push({ left: at, right: other, likeness });
    }
  }
  offers.sort((a, b) => b.likeness - a.likeness || a.left - b.left || a.right - b.right);
  const partners = new Map<number, Partner>();
  const taken = new Set<number>();
  for (const offer of offers) {
    if (partners.has(offer.left) || taken.has(offer.right)) continue;
    partners.set(offer.left, { at: offer.right, likeness: offer.likeness });
    taken.add(offer.right);
  }
  return partners;
}

/** By the share of word pairs that both have, with something for the same place and the same leader. */
function likenessOf(a: Card, b: Card, shared: number): number {
  const words = (2 * shared) / (a.pairs.length + b.pairs.length);
  const place = a.task.path === b.task.path ? 0.15 : 0;
  const leader = a.lead === b.lead && a.lead !== '' ? 0.05 : 0;
  return Math.min(1, words * 0.85 + place + leader);
}

function changesOf(a: Card, b: Card, shift: number): ChangedPart[] {
  const changes: ChangedPart[] = [];
  const [before, after] = [a.task, b.task];
  if (a.text !== b.text) changes.push('text');
  for (const role of ['lead', 'support', 'perform', 'direct'] as const)
    if (!sameNames(before[role], after[role])) changes.push(role);
  const days = before.timings.map((timing) => normKey(timing.norm, shift)).sort();
  if (
    days.join() !==
    after.timings
      .map((timing) => normKey(timing.norm, 0))
      .sort()
      .join()
  )
    changes.push('timings');
  const counts = (task: Task): string =>
    task.quantities
      .map((one) => `${one.n}|${fold(one.unit)}|${one.per}`)
      .sort()
      .join();
  if (counts(before) !== counts(after)) changes.push('quantities');
  if (before.amount !== after.amount) changes.push('amount');
  if (fold(before.product ?? '') !== fold(after.product ?? '')) changes.push('product');
  return changes;
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  if (a.length !== b.length) return false;
  return a.every((name, at) => name === b[at]) || namesKey(a) === namesKey(b);
}

/** The same for the same names, in whatever order and spelling of marks. */
function namesKey(names: readonly string[]): string {
  return names.map(fold).sort().join('|');
}

/** A norm as a word, its days moved by whole years. */
function normKey(norm: Norm, shift: number): string {
  const move = (day: string): string => `${Number(day.slice(0, 4)) + shift}${day.slice(4).replace('-02-29', '-02-28')}`;
  switch (norm.kind) {
    case 'by':
      return `by ${move(norm.date)} ${norm.inclusive}`;
    case 'during':
      return `during ${move(norm.from)} ${move(norm.to)}`;
    case 'every':
      return `every ${norm.unit} ${norm.day ?? ''}`;
    case 'condition':
      return `if ${fold(norm.phrase)}`;
    default:
      return norm.kind;
  }
}
