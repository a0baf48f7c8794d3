import { type Day, makeDay, type Sentences } from '@cotmoc/base';
import type { CompiledPlan } from '@cotmoc/plan';
import { planRecurrence } from '@cotmoc/recurrence';
import { lastGoodDay, type NewTask, type Recurrence, type TaskBody } from '@cotmoc/tasks';
import type { Review, ReviewAgency, ReviewTask } from './review.ts';
import { sectionOf } from './section-of.ts';

/** A review from which a plan can be issued, or what still stands in the way. */
export type Issuable =
  | { readonly ready: true; readonly tasks: readonly NewTask[]; readonly unitIds: readonly string[] }
  | { readonly ready: false; readonly obstacles: readonly (Sentences & { readonly code: string })[] };

/** How many signs of the plan around a task are kept with it. */
const AROUND = 600;

/** The task's own words in the plan: its whole paragraph, cut where it is very long. */
function sentenceOf(text: string, task: ReviewTask): string {
  if (task.from === null || task.to === null) return task.text;
  const start = text.lastIndexOf('\n', task.from) + 1;
  const stop = text.indexOf('\n', Math.max(task.from, task.to - 1));
  const end = stop < 0 ? text.length : stop;
  return text.slice(Math.max(start, task.from - AROUND), Math.min(end, task.to + AROUND)).trim();
}

function bodiesOf(task: ReviewTask, agencies: ReadonlyMap<string, ReviewAgency>): readonly TaskBody[] {
  return task.bodies.flatMap(({ role, agency }): TaskBody[] => {
    const unitIds = agencies.get(agency)?.unitIds ?? [];
    // A group of bodies is one row a unit; a body without account stays as the words it is.
    return unitIds.length === 0
      ? [{ role, agency, unitId: null }]
      : unitIds.map((unitId) => ({ role, agency, unitId }));
  });
}

/** The rule of work that comes again, from the day of the issue, or from its beginning, to its end or the year's. */
function recurrenceFor(task: ReviewTask, span: { readonly year: number | null; readonly day: Day }): Recurrence | null {
  if (!task.recurrence) return null;
  const year = span.year ?? Number(span.day.slice(0, 4));
  const begins = [task.startsOn ?? makeDay(year, 1, 1) ?? span.day, span.day].sort().at(-1) ?? span.day;
  const until = lastGoodDay(task) ?? makeDay(year, 12, 31) ?? span.day;
  return planRecurrence(task.recurrence, { from: begins, until });
}

/**
 * Checks that a person has said a word on everything, and gives the tasks that issuing on `day` would make; `year` is the
 * plan's. Pure.
 */
export function issuable(
  review: Review,
  plan: Pick<CompiledPlan, 'text' | 'outline'>,
  span: { readonly year: number | null; readonly day: Day },
): Issuable {
  const kept = review.tasks.filter((task) => task.verdict === 'accepted');
  const obstacles = obstaclesOf(review);
  if (obstacles.length > 0) return { ready: false, obstacles };
  const agencies = new Map(review.agencies.map((agency) => [agency.agency, agency]));
  const tasks = kept.map((task): NewTask => {
    const { path, from, to, startsOn, dueOn, dueInclusive, timing, quantity, quantityUnit, amount, product } = task;
    const bodies = bodiesOf(task, agencies);
    const times = { startsOn, dueOn, dueInclusive, timing };
    return {
      path,
      text: task.text,
      from,
      to,
      section: sectionOf(plan, path),
      sentence: sentenceOf(plan.text, task),
      bodies,
      ...times,
      quantity,
      quantityUnit,
      amount,
      product,
      takenFrom: task.takenFrom ?? null,
      recurrence: recurrenceFor(task, span),
    };
  });
  const unitIds = tasks.flatMap((task) => task.bodies.flatMap((body) => (body.unitId ? [body.unitId] : [])));
  return { ready: true, tasks, unitIds: [...new Set(unitIds)] };
}

function count(n: number, code: string, vi: string, en: string): (Sentences & { code: string }) | null {
  return n === 0 ? null : { code, vi: `Còn ${n} ${vi}.`, en: `${n} ${en}.` };
}

/** What still stands in the way of issuing this draft; empty when nothing does. */
export function checkIssuable(plan: { readonly review: Review }): readonly (Sentences & { readonly code: string })[] {
  return obstaclesOf(plan.review);
}

function obstaclesOf(review: Review): readonly (Sentences & { readonly code: string })[] {
  const kept = review.tasks.filter((task) => task.verdict === 'accepted');
  const open = review.tasks.filter((task) => task.verdict === 'open').length;
  const openDuties = review.duties.filter((duty) => duty.verdict === 'open').length;
  const named = new Set(kept.flatMap((task) => task.bodies.map((body) => body.agency)));
  const asked = review.agencies.filter((agency) => named.has(agency.agency) && agency.how === 'ask').length;
  return [
    count(open, 'open-tasks', 'nhiệm vụ chưa rà soát', 'tasks not yet reviewed'),
    count(openDuties, 'open-duties', 'chế độ báo cáo chưa rà soát', 'reporting duties not yet reviewed'),
    count(asked, 'open-agencies', 'tên cơ quan chưa chọn đơn vị', 'names of bodies without a unit'),
    kept.length === 0 && open === 0
      ? { code: 'no-tasks', vi: 'Không có nhiệm vụ nào được giữ.', en: 'No task is kept.' }
      : null,
  ].filter((obstacle) => obstacle !== null);
}
