// One idea: one graph of tasks, whether the plan names the task first or the body first.
import type { Span } from '@cotmoc/base';
import { isDigit, lastOf, withoutTail } from '../1-parse/letter.ts';
import { opening } from '../1-parse/opening.ts';
import type { Node, Parsed } from '../1-parse/shape.ts';
import type { Budget, Quantity, Task, Timing } from '../contract.ts';
import type { Assigned } from './assigned.ts';
import { CUE } from './lexicon.ts';
import type { Place } from './place.ts';
import { amountAt, moneyPlaces } from './task-money.ts';
import type { Tokens } from './token.ts';
import type { Unit } from './unit.ts';

/** What tasks are made of. */
export interface TaskInput {
  readonly tokens: Tokens;
  readonly parsed: Parsed;
  readonly units: readonly Unit[];
  /** Those that tell a task or its product are enough. */
  readonly places: readonly Place[];
  readonly assignments: readonly Assigned[];
  readonly timings: readonly Timing[];
  readonly quantities: readonly Quantity[];
  readonly budget: Budget;
}

interface Draft {
  readonly node: Node;
  /** The words of its node, and with what a paragraph below adds to a heading that names no work. */
  readonly words: string;
  text: string;
  product: string | null;
  /** What its own words say it costs, in đồng. */
  amount: number | null;
  certainty: number;
  lead: string[];
  support: string[];
  perform: string[];
  direct: string[];
  readonly timings: Timing[];
  readonly quantities: Quantity[];
}

/** The tasks of a plan in text order: an item or row with the bodies, times, counts, money and product that belong to it. */
export function makeTasks(input: TaskInput): Task[] {
  const { parsed, units } = input;
  const at = placeFinder(parsed);
  const unitAt: UnitAt = new Array(parsed.nodes.length).fill(undefined);
  for (const unit of units) unitAt[unit.index] = unit;
  const owners = ownersOf(parsed, unitAt, () => lettersNaming(input, at));
  const drafts: (Draft | undefined)[] = new Array(parsed.nodes.length).fill(undefined);
  const ownedBy = (owner: number): Draft | undefined => (owner < 0 ? undefined : drafts[owner]);
  const taskCells: (Span | undefined)[] = new Array(parsed.nodes.length).fill(undefined);
  for (const { cell } of input.places) if (cell?.column === 'task') taskCells[cell.row.node] ??= cell;
  const draftAt = (owner: number): Draft | null => {
    const held = drafts[owner];
    if (held) return held;
    const node = parsed.nodes[owner];
    if (!node) return null;
    const words = wordsOf(parsed, node, taskCells[owner]);
    const draft: Draft = {
      node,
      words,
      text: (isDigit(lastOf(words)) && COUNTED.test(words) && contentBelow(parsed, unitAt, owner)) || words,
      product: null,
      amount: null,
      certainty: 1,
      lead: [],
      support: [],
      perform: [],
      direct: [],
      timings: [],
      quantities: [],
    };
    drafts[owner] = draft;
    return draft;
  };
  for (const one of input.assignments) {
    if (one.role === 'inform' || one.role === 'approve') continue;
    const start = at(one.from);
    if (isFarewell(parsed, start)) continue;
    const owner = owners(start, one.path);
    const draft = owner < 0 ? null : draftAt(owner);
    if (!draft) continue;
    if (start !== owner && draft.text === draft.words)
      draft.text = toldBelow(input, unitAt, owner, start) ?? draft.text;
    const list = draft[one.role];
    // Most have one body in a role: a list made with its first has no room for sixteen more.
    if (list.length === 0) draft[one.role] = [one.agency];
    else if (!list.includes(one.agency)) list.push(one.agency);
    draft.certainty = Math.min(draft.certainty, one.certainty);
  }
  // A bullet with its own day or count below an item that names the bodies is a task of its own, with those bodies.
  const heirAt = (owner: number): Draft | null => {
    if (owner < 0) return null;
    const held = drafts[owner];
    if (held) return held;
    for (let above = parsed.nodes[owner]?.above ?? -1; above >= 0; above = parsed.nodes[above]?.above ?? -1) {
      const from = drafts[above];
      if (!from || from.node.kind === 'part') continue;
      const heir = draftAt(owner);
      if (!heir) return null;
      heir.certainty = from.certainty;
      for (const role of ['lead', 'support', 'perform', 'direct'] as const) heir[role] = from[role].slice();
      return heir;
    }
    return null;
  };
  for (const timing of input.timings) heirAt(owners(at(timing.from), timing.path))?.timings.push(timing);
  for (const quantity of input.quantities) heirAt(owners(at(quantity.from), quantity.path))?.quantities.push(quantity);
  for (const place of input.places) {
    if (place.cell?.column === 'product') addProduct(parsed, place, drafts[place.cell.row.node]);
    else if (place.unit?.label === 'product' && !place.unit.inherited)
      addProduct(parsed, place, ownedBy(owners(place.unit.index, place.path)));
  }
  const amounts = new Map<string, number>();
  for (const { path, amount } of input.budget.lines) amounts.set(path, (amounts.get(path) ?? 0) + amount);
  for (const place of moneyPlaces(input.tokens)) {
    const node = at(place);
    const unit = unitAt[node];
    const draft = unit ? ownedBy(owners(node, unit.node.path)) : undefined;
    if (unit && draft && draft.amount === null) draft.amount = amountAt(parsed.text, unit, place);
  }
  const tasks: Task[] = [];
  for (const draft of drafts)
    if (draft)
      tasks.push({
        path: draft.node.path,
        text: draft.text,
        lead: draft.lead,
        support: draft.support,
        perform: draft.perform,
        direct: draft.direct,
        timings: draft.timings,
        quantities: draft.quantities,
        amount: amounts.get(draft.node.path) ?? draft.amount,
        product: draft.product,
        confidence: draft.certainty,
        from: draft.node.from,
        to: draft.node.to,
      });
  return tasks;
}

/** The unit of each node that is one. */
type UnitAt = (Unit | undefined)[];
type OwnerOf = (node: number, path: string) => number;

/**
 * Which node the facts of a place belong to: its own, or for a labelled line the item above it. A body may stand in
 * its heading while the work is in a bullet below: the path tells, since a fact's path is the place of the work.
 */
function ownersOf(parsed: Parsed, unitAt: UnitAt, countNaming: () => Int32Array): OwnerOf {
  // Few facts stand elsewhere than their path says, in many plans none; few lines go on with a label and are long.
  let paths: Map<string, number> | null = null;
  let naming: Int32Array | null = null;
  const isMostlyNames = (node: number, letters: number): boolean => {
    naming ??= countNaming();
    return (naming[node] ?? 0) > letters * MOSTLY;
  };
  return (start, path) => {
    let node = start;
    if (parsed.nodes[node]?.path !== path) {
      paths ??= firstByPath(parsed);
      node = paths.get(path) ?? -1;
    }
    for (let guard = 0; guard < 6 && node >= 0; guard++) {
      const unit = unitAt[node];
      const own = parsed.nodes[node];
      if (!own) return -1;
      const labelled =
        unit !== undefined &&
        unit.label !== null &&
        (unit.label !== 'content' || (tellsMore(unit) && parsed.nodes[own.above]?.kind !== 'part')) &&
        (!unit.inherited || own.to - own.words < 90 || isMostlyNames(node, own.to - own.words));
      // Each paragraph right below the heading of a part gives work of its own: the heading names none.
      const loose =
        own.kind === 'paragraph' &&
        own.above >= 0 &&
        parsed.nodes[own.above]?.path === own.path &&
        parsed.nodes[own.above]?.kind !== 'part' &&
        unitAt[own.above]?.bare !== true;
      if (!labelled && !loose) {
        // A heading that only names the body: the work stands in the paragraph below it.
        const below = unit?.bare === true ? paragraphBelow(parsed, node) : -1;
        return below >= 0 ? below : node;
      }
      if (own.above < 0) return node;
      node = own.above;
    }
    return node;
  };
}

/** `Nội dung: …` in one line says what the item above is. */
function tellsMore(unit: Unit): boolean {
  return unit.label === 'content' && !unit.inherited && unit.first < unit.after;
}

/** A line below `Đơn vị phối hợp:` with a larger share of its letters in names gives none of them work of its own. */
const MOSTLY = 0.7;

/** How many letters of each node are names of bodies that got a role there. */
function lettersNaming({ parsed, assignments }: TaskInput, at: (from: number) => number): Int32Array {
  const letters = new Int32Array(parsed.nodes.length);
  for (const one of assignments) {
    const node = at(one.from);
    letters[node] = (letters[node] ?? 0) + one.to - one.from;
  }
  return letters;
}

/** The first node of each path. */
function firstByPath(parsed: Parsed): Map<string, number> {
  const paths = new Map<string, number>();
  // From the last on, so that the first stays without being asked for.
  for (let index = parsed.nodes.length - 1; index >= 0; index--) {
    const node = parsed.nodes[index];
    if (node && node.zone !== 'head' && node.zone !== 'title' && node.zone !== 'closing') paths.set(node.path, index);
  }
  return paths;
}

/** The first unmarked paragraph right below a node, with its path; -1 where another node comes first. */
function paragraphBelow(parsed: Parsed, node: number): number {
  const next = parsed.nodes[node + 1];
  return next?.kind === 'paragraph' && next.above === node && next.path === parsed.nodes[node]?.path ? node + 1 : -1;
}

const mayBeFarewell = opening('Trong|Quá|Nếu|Trên');

/** The closing words of a plan, which ask whoever meets difficulties to say so and give no work. */
function isFarewell(parsed: Parsed, index: number): boolean {
  const node = parsed.nodes[index];
  if (node?.kind !== 'paragraph' || !isPart(parsed.nodes[node.above])) return false;
  if (!mayBeFarewell(parsed.text, node.words)) return false;
  const words = parsed.text.slice(node.words, Math.min(node.to, node.words + 240));
  return (
    /^(Trong quá trình|Quá trình|Nếu có|Trên đây là)/.test(words) &&
    /khó khăn|vướng mắc|phát sinh|sửa đổi|điều chỉnh|Trên đây là/.test(words)
  );
}

function isPart(node: Node | undefined): boolean {
  return node?.kind === 'part' && node.heading;
}

/** Finds the node that holds a place of the text. */
function placeFinder({ nodes }: Parsed): (from: number) => number {
  // Side by side in memory: every fact of a plan is looked for here, and the nodes themselves lie far apart.
  const ends = new Int32Array(nodes.length);
  for (let at = 0; at < nodes.length; at++) ends[at] = nodes[at]?.to ?? 0;
  let near = 0;
  const find = (from: number): number => {
    let low = 0;
    let high = ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((ends[middle] ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  // The facts of a task follow one another, most of them in one node.
  return (from) => {
    if ((ends[near] ?? 0) <= from || (near > 0 && (ends[near - 1] ?? 0) > from)) near = find(from);
    return near;
  };
}

/** The words of a task: a row's task cell, or a paragraph without its marker and its last stop. */
function wordsOf(parsed: Parsed, node: Node, cell: Span | undefined): string {
  const span = cell ?? { from: node.words, to: node.to };
  return withoutTail(parsed.text.slice(span.from, span.to), '.;:/').trim();
}

/** A heading that only counts: `Hoạt động 1`. */
const COUNTED = /^(hoạt động|nội dung|nhiệm vụ|nhóm việc|công việc|mô hình) (thứ )?[0-9]{1,2}$/i;

/** What `Nội dung: …` right below a node says; the empty text where no such line stands there. */
function contentBelow(parsed: Parsed, unitAt: UnitAt, node: number): string {
  const told = unitAt[node + 1];
  if (told?.node.above !== node || !tellsMore(told)) return '';
  const words = parsed.text.slice(told.node.words, told.node.to);
  return withoutTail(words.slice(words.indexOf(':') + 1), '.;:/').trim();
}

/** `Chế độ báo cáo` and the paragraph below that says who does what; null where the heading itself names work or bodies. */
function toldBelow({ parsed, tokens }: TaskInput, unitAt: UnitAt, owner: number, start: number): string | null {
  const unit = unitAt[owner];
  const below = unitAt[start];
  if (!unit?.node.heading || below?.node.kind !== 'paragraph' || below.node.above !== owner) return null;
  if (unit.label !== null || below.label !== null || unit.bodyFrom < unit.bodyTo) return null;
  if (unit.own || tokens.hasCue(unit.first, CUE.verb)) return null;
  return `${wordsOf(parsed, unit.node, undefined)}: ${wordsOf(parsed, below.node, undefined)}`;
}

/** The product a labelled line or a cell names for its task. */
function addProduct(parsed: Parsed, place: Place, draft: Draft | undefined): void {
  if (!draft || draft.product !== null) return;
  const span = place.cell ?? (place.unit ? { from: place.unit.node.words, to: place.unit.node.to } : null);
  if (!span) return;
  const words = withoutTail(parsed.text.slice(span.from, span.to), '.;');
  const colon = place.cell ? -1 : words.indexOf(':');
  draft.product = words.slice(colon + 1).trim() || null;
}
