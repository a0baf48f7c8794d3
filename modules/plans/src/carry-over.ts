import type { CompiledPlan } from '@cotmoc/plan';
import type { Review, ReviewAgency, ReviewDuty, ReviewTask } from './review.ts';

/** A review with the text it was made from. */
export interface ReviewedText {
  readonly compiled: CompiledPlan;
  readonly review: Review;
}

/** What of a task names it again in another reading: its place in the outline and its words as they were read. */
function nameOf(path: string, text: string): string {
  return `${path}\n${text}`;
}

/** Which read entry a key such as `t7` or `d2` stands for. */
function indexOf(key: string): number {
  return Number(key.slice(1)) - 1;
}

/**
 * Puts what people said of an earlier reading into a new one: verdicts and corrections of tasks whose path and read
 * words are the same and of duties that are the same, tasks that people added, units that people chose. Entries of the
 * earlier reading that are gone from the text are left out. Also tells how many tasks were recognised. Pure.
 */
export function carryOver(
  before: ReviewedText,
  after: ReviewedText,
): { readonly review: Review; readonly kept: number } {
  const earlier = new Map<string, ReviewTask[]>();
  for (const task of before.review.tasks) {
    const read = task.origin === 'read' ? before.compiled.tasks[indexOf(task.key)] : undefined;
    if (!read) continue;
    const name = nameOf(read.path, read.text);
    earlier.set(name, [...(earlier.get(name) ?? []), task]);
  }
  let kept = 0;
  const tasks = after.review.tasks.map((task): ReviewTask => {
    const same = earlier.get(nameOf(task.path, task.text))?.shift();
    if (!same) return task;
    kept += 1;
    if (!same.corrected) return { ...task, verdict: same.verdict };
    // The words a person wrote stay; the place is where the text has it now.
    const { key, path, from, to, timing, confidence } = task;
    return { ...same, key, path, from, to, timing, confidence };
  });
  const added = before.review.tasks.filter((task) => task.origin === 'added');
  const moved = added.map((task, index) => ({
    ...task,
    key: `t${tasks.length + index + 1}`,
    ...placeAgain(task, before.compiled.text, after.compiled.text),
  }));
  const review = {
    tasks: [...tasks, ...moved],
    duties: carryDuties(before, after),
    agencies: carryAgencies(before.review.agencies, after.review.agencies, [...tasks, ...moved]),
  };
  return { review, kept };
}

/** Where the words of an added task stand in the new text; nowhere when they are gone. */
function placeAgain(task: ReviewTask, before: string, after: string): { from: number | null; to: number | null } {
  const nowhere = { from: null, to: null };
  if (task.from === null || task.to === null) return nowhere;
  const words = before.slice(task.from, task.to);
  const from = words === '' ? -1 : after.indexOf(words);
  return from < 0 ? nowhere : { from, to: from + words.length };
}

function carryDuties(before: ReviewedText, after: ReviewedText): ReviewDuty[] {
  const earlier = new Map<string, ReviewDuty[]>();
  const nameOfDuty = ({ compiled }: ReviewedText, key: string) => {
    const read = compiled.obligations[indexOf(key)];
    return read ? JSON.stringify([read.path, read.what, read.from, read.to, read.period, read.due]) : key;
  };
  for (const duty of before.review.duties) {
    const name = nameOfDuty(before, duty.key);
    earlier.set(name, [...(earlier.get(name) ?? []), duty]);
  }
  return after.review.duties.map((duty) => {
    const same = earlier.get(nameOfDuty(after, duty.key))?.shift();
    return same ? { ...same, key: duty.key, from: duty.from, to: duty.to } : duty;
  });
}

/** What people chose for a name stays with the name; names that only people wrote are kept while a task has them. */
function carryAgencies(
  before: readonly ReviewAgency[],
  after: readonly ReviewAgency[],
  tasks: readonly ReviewTask[],
): ReviewAgency[] {
  const earlier = new Map(before.map((agency) => [agency.agency, agency]));
  const known = new Set(after.map((agency) => agency.agency));
  const named = new Set(tasks.flatMap((task) => task.bodies.map((body) => body.agency)));
  const result = after.map((agency) => {
    const same = earlier.get(agency.agency);
    return same && (same.how === 'chosen' || same.how === 'outside') ? same : agency;
  });
  const written = before.filter((agency) => named.has(agency.agency) && !known.has(agency.agency));
  return [...result, ...written];
}
