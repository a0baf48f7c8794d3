import { parseDay } from '@cotmoc/base';
import type { Node, Parsed } from '../1-parse/shape.ts';
import type { Assignment, OutlineNode, PlanFacts, Quantity, Timing } from '../contract.ts';
import type { Assigned } from './assigned.ts';
import { assignUnit } from './assignment.ts';
import { type Body, findBodies } from './body.ts';
import { readBudget } from './budget.ts';
import { findCitations } from './citation.ts';
import { readHeader, schoolYearIn } from './header.ts';
import { measuredIn } from './measured.ts';
import { Duties, mayOblige, owedByLeads, plansOfTasks } from './obligation.ts';
import { type Place, placesOf } from './place.ts';
import { findQuantities } from './quantity.ts';
import { assignRows, columnsOf } from './row.ts';
import { mayBeSent, reportsOfRows, sentOfRows, sentOfTasks } from './row-report.ts';
import { makeTasks } from './task.ts';
import { findTimings } from './timing.ts';
import type { Tokens } from './token.ts';
import { findUnits, type Unit } from './unit.ts';

/** Finds every fact in a parsed document, whose text is cut into `t`; each list is in text order. */
export function findFacts(parsed: Parsed, t: Tokens): PlanFacts {
  const bodies = findBodies(t);
  const units = findUnits(parsed, t, bodies);
  const header = readHeader(parsed, t, bodies);
  const skip: Node[] = [];
  const titles: Node[] = [];
  // Filled one by one, as all lists that the checks read: what map() makes is a list of another kind once the engine has
  // optimised it, and then every reader is compiled anew.
  const outline: OutlineNode[] = [];
  for (const node of parsed.nodes) {
    if (node.zone === 'head' || node.zone === 'closing') skip.push(node);
    else if (node.zone === 'title') titles.push(node);
    else {
      const { path, parent, marker, kind, heading, from, to } = node;
      outline.push({ path, parent, marker, kind, heading, from, to });
    }
  }
  const citations = findCitations({ tokens: t, bodies, own: header.number, skip, titles });
  const assigned = assignUnits(t, bodies, units);
  const columns = parsed.tables.map(columnsOf);
  for (const [index, table] of parsed.tables.entries())
    for (const one of assignRows(t, bodies, table, columns[index] ?? [])) assigned.push(one);
  const places = placesOf(parsed, t, units, columns);
  const context = {
    tokens: t,
    year: header.year,
    issued: header.date === null ? null : parseDay(header.date),
    school: schoolYearIn(header.title),
    letter: header.kind === 'Công văn',
  };
  const timings: Timing[] = [];
  const quantities: Quantity[] = [];
  const duties = new Duties();
  // The cells of tasks and of products, and the lines that name one: few of all places, which are read once.
  const telling: Place[] = [];
  // What nobody named in the paragraph itself sends somewhere: who leads the task does.
  const sending: Place[] = [];
  for (const place of places) {
    const { cell, unit } = place;
    if (unit?.part.past) continue;
    if (cell ? cell.column === 'task' || cell.column === 'product' : unit?.label === 'product') telling.push(place);
    const times = findTimings(context, place);
    if (times.length > 0) for (const time of times) timings.push(time);
    const measured = cell?.measure ? measuredIn(parsed.text, cell, place.path) : null;
    const counted = measured !== null && measured.length > 0 ? measured : findQuantities(t, place);
    if (counted.length > 0) for (const quantity of counted) quantities.push(quantity);
    if (unit && mayBeSent(place)) sending.push(place);
    if (mayOblige(place)) duties.add({ tokens: t, bodies, place, timings: times });
  }
  const budget = readBudget(parsed);
  const tasks = makeTasks({
    tokens: t,
    parsed,
    units,
    places: telling,
    assignments: assigned,
    timings,
    quantities,
    budget,
  });
  const obligations = owedByLeads(duties.list, tasks);
  for (const duty of plansOfTasks(tasks, duties.list)) obligations.push(duty);
  for (const duty of reportsOfRows({ tokens: t, bodies, places: telling, tasks })) obligations.push(duty);
  for (const duty of sentOfRows({ tokens: t, bodies, places: telling, tasks })) obligations.push(duty);
  for (const duty of sentOfTasks({ tokens: t, bodies, places: sending, tasks }, obligations)) obligations.push(duty);
  const assignments: Assignment[] = [];
  for (const { path, agency, role, from, to } of assigned) assignments.push({ path, agency, role, from, to });
  return {
    text: parsed.text,
    header,
    outline,
    citations,
    assignments,
    timings,
    obligations,
    quantities,
    budget,
    tasks,
  };
}

/** The paragraphs' assignments: two paragraphs under one number that name the same body in the same role make one row. */
function assignUnits(t: Tokens, bodies: readonly Body[], units: readonly Unit[]): Assigned[] {
  const made: Assigned[] = [];
  const byPath = new Map<string, { readonly first: readonly Assigned[]; seen: Set<string> | null }>();
  for (const unit of units) {
    const list = assignUnit(t, bodies, unit);
    if (list.length === 0) continue;
    const held = byPath.get(unit.node.path);
    if (!held) {
      // Most numbers have one such paragraph, whose rows differ as they are.
      byPath.set(unit.node.path, { first: list, seen: null });
      for (const one of list) made.push(one);
      continue;
    }
    held.seen ??= new Set(held.first.map(rowOf));
    for (const one of list) {
      const row = rowOf(one);
      if (held.seen.has(row)) continue;
      held.seen.add(row);
      made.push(one);
    }
  }
  return made;
}

function rowOf({ role, agency }: Assigned): string {
  return `${role}|${agency}`;
}
