import { type Day, parseDay } from '@cotmoc/base';
import type { Tokens } from '../2-facts/token.ts';
import type { Header, OutlineNode, Path, PlanFacts } from '../contract.ts';
import { remember } from '../remember.ts';
import { type Bodies, bodiesOf } from './bodies.ts';
import { byNumber, type Cited, citedIn, earliestIssueOf } from './citations.ts';
import { type DateMention, findDates } from './dates.ts';
import { type Line, lineAt, lineEndAt, linesFrom } from './line.ts';
import { type Deadline, deadlinesOf } from './norms.ts';
import {
  type Break,
  breaksOf,
  type Counted,
  countsDd,
  type Numbered,
  numberedIn,
  readMarker,
  siblingsOf,
} from './numbering.ts';
import { indexRegisters, type RegisterIndex, type Registers } from './registers.ts';
import { findMoneyTables, type MoneyTable } from './tables.ts';
import { TextSyllables } from './text-syllables.ts';
import { type Words, wordsOf } from './words.ts';
import { findZones, type Zones } from './zones.ts';

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
  /** The first lines: the head of a document and what it is based on. */
  readonly firstLines: readonly Line[];
  /** The text cut into words, figures and marks, as the fact rules read it. */
  readonly tokens: Tokens;
  readonly words: Words;
  readonly syllables: TextSyllables;
  /** Calendar dates as written, right or wrong, in the order of the text. */
  readonly dates: readonly DateMention[];
  readonly moneyTables: readonly MoneyTable[];
  readonly zones: Zones;
  /** The bodies that are given work. */
  readonly bodies: Bodies;
  /** Places where numbering does not go on. */
  readonly breaks: readonly Break[];
  /** A marker of the outline as a count; null where it is none. */
  countOf(marker: string): Counted | null;
  /** Every citation, its number taken apart, looked up in the legal register. */
  readonly cited: readonly Cited[];
  /** The earliest day on which an undated plan can have been signed; null where it cites no dated document. */
  readonly earliestIssue: Day | null;
  /** The times that end on a day of the calendar. */
  readonly deadlines: readonly Deadline[];
  /** Citations of one number, keyed by `numberKey`. */
  readonly citationsByNumber: ReadonlyMap<string, readonly Cited[]>;
  readonly nodes: ReadonlyMap<Path, OutlineNode>;
  /** The nodes that are counted, in the order of the outline. */
  readonly numbered: readonly Numbered[];
  /** The same by the path they stand under. */
  readonly siblings: ReadonlyMap<Path, readonly Numbered[]>;
  /** Path of the innermost outline node at an offset; empty before the first one. */
  pathAt(offset: number): Path;
  /** The line that holds an offset. */
  lineAt(offset: number): Line;
  /** Where the line that holds an offset ends. */
  lineEndAt(offset: number): number;
  /** Called when all rules have looked: leaves memory to the next text. */
  release(): void;
}

const FIRST_LINES = 120;

const countOf = remember(readMarker);

/** Prepares a plan for checking. Each index is made on first use, so that a rule pays only for what it reads. */
export function makeContext(facts: PlanFacts, registers: Registers, tokens: Tokens): CheckContext {
  return new PreparedPlan(facts, indexRegisters(registers), tokens);
}

/** A class, for its getters are then made once and not for every text. */
class PreparedPlan implements CheckContext {
  readonly facts: PlanFacts;
  readonly text: string;
  readonly header: Header;
  readonly registers: RegisterIndex;
  readonly tokens: Tokens;
  readonly issued: Day | null;
  readonly period: { readonly from: Day; readonly to: Day } | null;
  readonly countOf = countOf;
  #firstLines: readonly Line[] | null = null;
  #words: Words | null = null;
  #syllables: TextSyllables | null = null;
  #dates: readonly DateMention[] | null = null;
  #moneyTables: readonly MoneyTable[] | null = null;
  #zones: Zones | null = null;
  #bodies: Bodies | null = null;
  #cited: readonly Cited[] | null = null;
  #earliestIssue: Day | null | undefined;
  #deadlines: readonly Deadline[] | null = null;
  #breaks: readonly Break[] | null = null;
  #citationsByNumber: ReadonlyMap<string, readonly Cited[]> | null = null;
  #nodes: ReadonlyMap<Path, OutlineNode> | null = null;
  #numbered: readonly Numbered[] | null = null;
  #siblings: ReadonlyMap<Path, readonly Numbered[]> | null = null;
  #inOrder: readonly OutlineNode[] | null = null;
  /** The line that was asked for last. */
  #line: Line = { from: 0, to: -1 };

  constructor(facts: PlanFacts, registers: RegisterIndex, tokens: Tokens) {
    this.facts = facts;
    this.text = facts.text;
    this.header = facts.header;
    this.registers = registers;
    this.tokens = tokens;
    this.issued = facts.header.date === null ? null : parseDay(facts.header.date);
    this.period = periodOf(facts.header);
  }

  get firstLines(): readonly Line[] {
    this.#firstLines ??= linesFrom(this.text, 0, FIRST_LINES);
    return this.#firstLines;
  }

  get words(): Words {
    this.#words ??= wordsOf(this.tokens);
    return this.#words;
  }

  get syllables(): TextSyllables {
    this.#syllables ??= new TextSyllables(this.words);
    return this.#syllables;
  }

  get dates(): readonly DateMention[] {
    this.#dates ??= findDates(this.tokens, this.words.numbers);
    return this.#dates;
  }

  get moneyTables(): readonly MoneyTable[] {
    this.#moneyTables ??= findMoneyTables(this.facts);
    return this.#moneyTables;
  }

  get zones(): Zones {
    this.#zones ??= findZones(this.text, this.firstLines, this.words);
    return this.#zones;
  }

  get bodies(): Bodies {
    this.#bodies ??= bodiesOf(this.facts);
    return this.#bodies;
  }

  get cited(): readonly Cited[] {
    this.#cited ??= citedIn(this.facts, this.registers);
    return this.#cited;
  }

  get earliestIssue(): Day | null {
    if (this.#earliestIssue === undefined) this.#earliestIssue = earliestIssueOf(this.cited);
    return this.#earliestIssue;
  }

  get deadlines(): readonly Deadline[] {
    this.#deadlines ??= deadlinesOf(this.facts);
    return this.#deadlines;
  }

  get breaks(): readonly Break[] {
    this.#breaks ??= breaksOf(this.siblings.values(), () => countsDd(this.facts.outline));
    return this.#breaks;
  }

  get citationsByNumber(): ReadonlyMap<string, readonly Cited[]> {
    this.#citationsByNumber ??= byNumber(this.cited);
    return this.#citationsByNumber;
  }

  get nodes(): ReadonlyMap<Path, OutlineNode> {
    this.#nodes ??= firstByPath(this.facts.outline);
    return this.#nodes;
  }

  get numbered(): readonly Numbered[] {
    this.#numbered ??= numberedIn(this.facts.outline, this.countOf);
    return this.#numbered;
  }

  get siblings(): ReadonlyMap<Path, readonly Numbered[]> {
    this.#siblings ??= siblingsOf(this.numbered);
    return this.#siblings;
  }

  release(): void {
    this.#words?.release();
    this.#words = null;
  }

  readonly pathAt = (offset: number): Path => {
    this.#inOrder ??= inOrder(this.facts.outline);
    let node = this.#inOrder[lastAtOrBefore(this.#inOrder, offset)];
    // A node may have ended; its ancestors may still hold the offset.
    while (node && offset >= node.to && node.parent !== null) {
      const parent = this.nodes.get(node.parent);
      // A paragraph bears the path of the item it stands under, and names that path as its parent too.
      if (!parent || parent === node || offset >= parent.to) break;
      node = parent;
    }
    return node?.path ?? '';
  };

  readonly lineEndAt = (offset: number): number => lineEndAt(this.text, offset);

  /** Rules go through a text from its beginning: most ask for the same line again, and a line may be the whole text. */
  readonly lineAt = (offset: number): Line => {
    if (offset < this.#line.from || offset > this.#line.to) this.#line = lineAt(this.text, offset);
    return this.#line;
  };
}

/** The outline by the places in the text, as it nearly always stands. */
function inOrder(outline: readonly OutlineNode[]): readonly OutlineNode[] {
  if (outline.every((node, i) => i === 0 || node.from >= (outline[i - 1]?.from ?? 0))) return outline;
  // Stable: of two nodes that begin together the later listed is the inner one.
  return [...outline].sort((a, b) => a.from - b.from);
}

/** The item itself, not the paragraphs under it that bear its path. */
function firstByPath(outline: readonly OutlineNode[]): Map<Path, OutlineNode> {
  const nodes = new Map<Path, OutlineNode>();
  for (let i = outline.length - 1; i >= 0; i--) {
    const node = outline[i];
    if (node) nodes.set(node.path, node);
  }
  return nodes;
}

const yearAlone = remember((year) => new RegExp(`(?<![/.-]|tháng \\d{1,2} năm )${year}(?![/\\d])`));

function periodOf(header: Header): { from: Day; to: Day } | null {
  const from = header.period && parseDay(header.period.from);
  const to = header.period && parseDay(header.period.to);
  if (from && to) return { from, to };
  // A year that the title does not name is a guess; a programme of several years often names none.
  // … and the year of a day or of a number in the title (`… Nghị quyết số 71-NQ/TW, ngày 22/8/2025`) is another document's.
  if (header.year === null || header.title === null) return null;
  if (!yearAlone(String(header.year)).test(header.title)) return null;
  const first = parseDay(`${header.year}-01-01`);
  const last = parseDay(`${header.year}-12-31`);
  return first && last ? { from: first, to: last } : null;
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
