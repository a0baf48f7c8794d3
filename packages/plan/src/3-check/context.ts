import { type Day, parseDay } from '@cotmoc/base';
import type { Tokens } from '../2-facts/token.ts';
import type { Citation, Header, OutlineNode, Path, PlanFacts } from '../contract.ts';
import { type BodyMention, bodiesOf } from './bodies.ts';
import { type DateMention, findDates } from './dates.ts';
import { type Break, breaksOf, type Counted, readMarker } from './numbering.ts';
import { indexRegisters, numberKey, type RegisterIndex, type Registers } from './registers.ts';
import { type DocumentSymbol, readSymbol } from './symbols.ts';
import { findMoneyTables, type MoneyTable } from './tables.ts';
import { type Words, wordsOf } from './words.ts';
import { findZones, type Zones } from './zones.ts';

/** One line of the reading text, without its line end: a paragraph, or a row of a table with tabs between the cells. */
export interface Line {
  readonly from: number;
  readonly to: number;
}

/** What every rule sees: the facts, and what is prepared from them once for all rules. */
export interface CheckContext {
  readonly facts: PlanFacts;
  readonly text: string;
  readonly header: Header;
  readonly registers: RegisterIndex;
  /** The plan's own day; null in a draft or where it was not read. */
  readonly issued: Day | null;
  /** First and last day of what is planned for; null where the title names neither a period nor a year. */
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly lines: readonly Line[];
  /** The text cut into words, figures and marks, as the fact rules read it. */
  readonly tokens: Tokens;
  readonly words: Words;
  /** Calendar dates as written, right or wrong, in the order of the text. */
  readonly dates: readonly DateMention[];
  readonly moneyTables: readonly MoneyTable[];
  readonly zones: Zones;
  /** Every place that gives a body work. */
  readonly bodies: readonly BodyMention[];
  /** Places where numbering does not go on. */
  readonly breaks: readonly Break[];
  /** A document number taken apart; null where it has another shape. */
  symbolOf(number: string): DocumentSymbol | null;
  /** A marker of the outline as a count; null where it is none. */
  countOf(marker: string): Counted | null;
  /** Citations of one number, keyed by `numberKey`. */
  readonly citationsByNumber: ReadonlyMap<string, readonly Citation[]>;
  readonly nodes: ReadonlyMap<Path, OutlineNode>;
  readonly children: ReadonlyMap<Path, readonly OutlineNode[]>;
  /** Path of the innermost outline node at an offset; empty before the first one. */
  pathAt(offset: number): Path;
  /** The line that holds an offset. */
  lineAt(offset: number): Line;
}

/** Prepares a plan for checking. Each index is made on first use, so that a rule pays only for what it reads. */
export function makeContext(facts: PlanFacts, registers: Registers, tokens: Tokens): CheckContext {
  const { text, header } = facts;
  const lines = once(() => cutLines(text));
  const symbolOf = remember(readSymbol);
  const countOf = remember(readMarker);
  const lazyChildren = once(() => groupBy(facts.outline, (node) => node.parent));
  const lazy = {
    words: once(() => wordsOf(tokens)),
    dates: once(() => findDates(text)),
    breaks: once(() => [...breaksOf(lazyChildren(), countOf)]),
    bodies: once(() => bodiesOf(facts)),
    zones: once(() => findZones(text, lines())),
    moneyTables: once(() => findMoneyTables(facts)),
    citations: once(() => groupBy(facts.citations, (citation) => citation.number && numberKey(citation.number))),
    nodes: once(() => firstByPath(facts.outline)),
    children: lazyChildren,
    // Stable: of two nodes that begin together the later listed is the inner one.
    inOrder: once(() => [...facts.outline].sort((a, b) => a.from - b.from)),
  };
  return {
    facts,
    text,
    tokens,
    header,
    registers: indexRegisters(registers),
    issued: header.date === null ? null : parseDay(header.date),
    period: periodOf(header),
    symbolOf,
    countOf,
    get lines() {
      return lines();
    },
    get words() {
      return lazy.words();
    },
    get dates() {
      return lazy.dates();
    },
    get breaks() {
      return lazy.breaks();
    },
    get bodies() {
      return lazy.bodies();
    },
    get zones() {
      return lazy.zones();
    },
    get moneyTables() {
      return lazy.moneyTables();
    },
    get citationsByNumber() {
      return lazy.citations();
    },
    get nodes() {
      return lazy.nodes();
    },
    get children() {
      return lazy.children();
    },
    pathAt(offset) {
      const nodes = lazy.inOrder();
      let node = nodes[lastAtOrBefore(nodes, offset)];
      // A node may have ended; its ancestors may still hold the offset.
      while (node && offset >= node.to && node.parent !== null) {
        const parent = lazy.nodes().get(node.parent);
        // A paragraph bears the path of the item it stands under, and names that path as its parent too.
        if (!parent || parent === node || offset >= parent.to) break;
        node = parent;
      }
      return node?.path ?? '';
    },
    lineAt(offset) {
      return lines()[lastAtOrBefore(lines(), offset)] ?? { from: 0, to: text.length };
    },
  };
}

/** The item itself, not the paragraphs under it that bear its path. */
function firstByPath(outline: readonly OutlineNode[]): Map<Path, OutlineNode> {
  const nodes = new Map<Path, OutlineNode>();
  for (const node of outline) if (!nodes.has(node.path)) nodes.set(node.path, node);
  return nodes;
}

function periodOf(header: Header): { from: Day; to: Day } | null {
  const from = header.period && parseDay(header.period.from);
  const to = header.period && parseDay(header.period.to);
  if (from && to) return { from, to };
  // A year that the title does not name is a guess; a programme of several years often names none.
  if (header.year === null || !header.title?.includes(String(header.year))) return null;
  const first = parseDay(`${header.year}-01-01`);
  const last = parseDay(`${header.year}-12-31`);
  return first && last ? { from: first, to: last } : null;
}

function cutLines(text: string): Line[] {
  const lines: Line[] = [];
  let from = 0;
  while (from <= text.length) {
    let to = text.indexOf('\n', from);
    if (to < 0) to = text.length;
    lines.push({ from, to });
    from = to + 1;
  }
  return lines;
}

function lastAtOrBefore(spans: readonly { readonly from: number }[], offset: number): number {
  let low = 0;
  let high = spans.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.from ?? 0) <= offset) low = middle + 1;
    else high = middle - 1;
  }
  return high;
}

function groupBy<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key | null): Map<Key, Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    if (key === null) continue;
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** A function whose answers for one text are kept: a plan has few markers and numbers, each many times. */
function remember<Answer extends object | null>(ask: (question: string) => Answer): (question: string) => Answer {
  const answers = new Map<string, Answer>();
  return (question) => {
    let answer = answers.get(question);
    if (answer === undefined) {
      answer = ask(question);
      answers.set(question, answer);
    }
    return answer;
  };
}

function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}
