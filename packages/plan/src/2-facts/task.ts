// One idea: one graph of tasks, whether the plan names the task first or the body first.
import type { Span } from '@cotmoc/base';
import { withoutTail } from '../1-parse/letter.ts';
import type { Node, Parsed } from '../1-parse/shape.ts';
import type { Budget, Quantity, Task, Timing } from '../contract.ts';
import type { Assigned } from './assignment.ts';
import type { Place } from './place.ts';
import type { Unit } from './unit.ts';

/** What tasks are made of. */
export interface TaskInput {
  readonly parsed: Parsed;
  readonly units: readonly Unit[];
  readonly places: readonly Place[];
  readonly assignments: readonly Assigned[];
  readonly timings: readonly Timing[];
  readonly quantities: readonly Quantity[];
  readonly budget: Budget;
}

interface Draft {
  readonly node: Node;
  readonly text: string;
  product: string | null;
  certainty: number;
  readonly lead: string[];
  readonly support: string[];
  readonly perform: string[];
  readonly direct: string[];
  readonly timings: Timing[];
  readonly quantities: Quantity[];
}

/** The tasks of a plan in text order: an item or row with the bodies, times, counts, money and product that belong to it. */
export function makeTasks(input: TaskInput): Task[] {
  const { parsed, units } = input;
  const owners = ownersOf(parsed, units);
  const drafts = new Map<number, Draft>();
  const taskCells = new Map<number, Span>();
  for (const place of input.places)
    if (place.cell?.column === 'task' && !taskCells.has(place.cell.row.node))
      taskCells.set(place.cell.row.node, place.cell);
  const draftAt = (owner: number): Draft | null => {
    const held = drafts.get(owner);
    if (held) return held;
    const node = parsed.nodes[owner];
    if (!node) return null;
    const draft: Draft = {
      node,
      text: wordsOf(parsed, node, taskCells.get(owner)),
      product: null,
      certainty: 1,
      lead: [],
      support: [],
      perform: [],
      direct: [],
      timings: [],
      quantities: [],
    };
    drafts.set(owner, draft);
    return draft;
  };
  const at = placeFinder(parsed);
  for (const one of input.assignments) {
    if (one.role === 'inform' || one.role === 'approve') continue;
    const start = at(one.from);
    if (isFarewell(parsed, start)) continue;
    const owner = owners(start, one.path);
    const draft = owner < 0 ? null : draftAt(owner);
    if (!draft) continue;
    const list = draft[one.role];
    if (!list.includes(one.agency)) list.push(one.agency);
    draft.certainty = Math.min(draft.certainty, one.certainty);
  }
  // A bullet with its own day or count below an item that names the bodies is a task of its own, with those bodies.
  const heirAt = (owner: number): Draft | null => {
    const held = drafts.get(owner);
    if (held || owner < 0) return held ?? null;
    for (let above = parsed.nodes[owner]?.above ?? -1; above >= 0; above = parsed.nodes[above]?.above ?? -1) {
      const from = drafts.get(above);
      if (!from || from.node.kind === 'part') continue;
      const heir = draftAt(owner);
      if (!heir) return null;
      heir.certainty = from.certainty;
      for (const role of ['lead', 'support', 'perform', 'direct'] as const) heir[role].push(...from[role]);
      return heir;
    }
    return null;
  };
  for (const timing of input.timings) heirAt(owners(at(timing.from), timing.path))?.timings.push(timing);
  for (const quantity of input.quantities) heirAt(owners(at(quantity.from), quantity.path))?.quantities.push(quantity);
  for (const place of input.places) {
    if (place.cell?.column === 'product') addProduct(parsed, place, drafts.get(place.cell.row.node));
    else if (place.unit?.label === 'product' && !place.unit.inherited)
      addProduct(parsed, place, drafts.get(owners(place.unit.index, place.path)));
  }
  const amounts = new Map(input.budget.lines.map((line) => [line.path, line.amount]));
  return [...drafts.values()]
    .sort((a, b) => a.node.from - b.node.from)
    .map((draft) => ({
      path: draft.node.path,
      text: draft.text,
      lead: draft.lead,
      support: draft.support,
      perform: draft.perform,
      direct: draft.direct,
      timings: draft.timings,
      quantities: draft.quantities,
      amount: amounts.get(draft.node.path) ?? null,
      product: draft.product,
      confidence: draft.certainty,
      from: draft.node.from,
      to: draft.node.to,
    }));
}

type OwnerOf = (node: number, path: string) => number;

/**
 * Which node the facts of a place belong to: its own, or for a labelled line the item above it. A body may stand in
 * its heading while the work is in a bullet below: the path tells, since a fact's path is the place of the work.
 */
function ownersOf(parsed: Parsed, units: readonly Unit[]): OwnerOf {
  const unitOf: (Unit | undefined)[] = new Array(parsed.nodes.length).fill(undefined);
  for (const unit of units) unitOf[unit.index] = unit;
  // Few facts stand elsewhere than their path says, in many plans none.
  let paths: Map<string, number> | null = null;
  return (start, path) => {
    let node = start;
    if (parsed.nodes[node]?.path !== path) {
      paths ??= firstByPath(parsed);
      node = paths.get(path) ?? -1;
    }
    for (let guard = 0; guard < 6 && node >= 0; guard++) {
      const unit = unitOf[node];
      const own = parsed.nodes[node];
      if (!own) return -1;
      const labelled =
        unit !== undefined &&
        unit.label !== null &&
        (!unit.inherited || own.to - own.words < 90) &&
        unit.label !== 'content';
      const loose =
        own.kind === 'paragraph' &&
        own.above >= 0 &&
        parsed.nodes[own.above]?.path === own.path &&
        unitOf[own.above]?.bare !== true;
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

/** The first node of each path. */
function firstByPath(parsed: Parsed): Map<string, number> {
  const paths = new Map<string, number>();
  for (const [index, node] of parsed.nodes.entries())
    if (node.zone !== 'head' && node.zone !== 'title' && node.zone !== 'closing' && !paths.has(node.path))
      paths.set(node.path, index);
  return paths;
}

/** The first unmarked paragraph right below a node, with its path; -1 where another node comes first. */
function paragraphBelow(parsed: Parsed, node: number): number {
  const next = parsed.nodes[node + 1];
  return next?.kind === 'paragraph' && next.above === node && next.path === parsed.nodes[node]?.path ? node + 1 : -1;
}

/** The closing words of a plan, which ask whoever meets difficulties to say so and give no work. */
function isFarewell(parsed: Parsed, index: number): boolean {
  const node = parsed.nodes[index];
  if (node?.kind !== 'paragraph' || !isPart(parsed.nodes[node.above])) return false;
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
function placeFinder(parsed: Parsed): (from: number) => number {
  return (from) => {
    let low = 0;
    let high = parsed.nodes.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((parsed.nodes[middle]?.to ?? 0) <= from) low = middle + 1;
      else high = middle;
    }
    return low;
  };
}

/** The words of a task: a row's task cell, or a paragraph without its marker and its last stop. */
function wordsOf(parsed: Parsed, node: Node, cell: Span | undefined): string {
  const span = cell ?? { from: node.words, to: node.to };
  return withoutTail(parsed.text.slice(span.from, span.to), '.;:/').trim();
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
