import type { CompiledPlan } from '@cotmoc/plan';
import type { Review, ReviewAgency, ReviewCitation, ReviewDuty, ReviewHeader, ReviewTask } from './review.ts';

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
 * words are the same, of duties and cited documents that are the same, what people added, units that people chose, what
 * they put right in the header. Entries of the
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
  const moved = addedAgain('t', before.review.tasks, tasks.length, before, after);
  const review = {
    tasks: [...tasks, ...moved],
    duties: carryDuties(before, after),
    agencies: carryAgencies(before.review.agencies, after.review.agencies, [...tasks, ...moved]),
    citations: carryCitations(before, after),
    header: carryHeader(before.review.header, after.review.header),
  };
  return { review, kept };
}

/** Where the words of an added task stand in the new text; nowhere when they are gone. */
function placeAgain(
  task: Pick<ReviewTask, 'from' | 'to'>,
  before: string,
  after: string,
): { from: number | null; to: number | null } {
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
    if (duty.origin === 'added') continue;
    const name = nameOfDuty(before, duty.key);
    earlier.set(name, [...(earlier.get(name) ?? []), duty]);
  }
  const read = after.review.duties.map((duty) => {
    const same = earlier.get(nameOfDuty(after, duty.key))?.shift();
    return same ? { ...same, key: duty.key, from: duty.from, to: duty.to } : duty;
  });
  return [...read, ...addedAgain('d', before.review.duties, read.length, before, after)];
}

/** What people added, with new keys after those of what was read, where its words are now. */
function addedAgain<
  T extends { readonly origin: 'read' | 'added'; readonly from: number | null; readonly to: number | null },
>(letter: 't' | 'd' | 'c', entries: readonly T[], read: number, before: ReviewedText, after: ReviewedText): T[] {
  const added = entries.filter((entry) => entry.origin === 'added');
  return added.map((entry, index) => ({
    ...entry,
    key: `${letter}${read + index + 1}`,
    ...placeAgain(entry, before.compiled.text, after.compiled.text),
  }));
}

/** A cited document is the same while the text names it the same way. */
function carryCitations(before: ReviewedText, after: ReviewedText): ReviewCitation[] {
  const nameOfCitation = ({ compiled }: ReviewedText, key: string) => {
    const read = compiled.citations[indexOf(key)];
    return read ? JSON.stringify([read.kind, read.number, read.name, read.date]) : key;
  };
  const earlier = new Map(
    before.review.citations
      .filter((citation) => citation.origin === 'read')
      .map((citation) => [nameOfCitation(before, citation.key), citation]),
  );
  const read = after.review.citations.map((citation) => {
    const same = earlier.get(nameOfCitation(after, citation.key));
    return same ? { ...same, key: citation.key, from: citation.from, to: citation.to } : citation;
  });
  return [...read, ...addedAgain('c', before.review.citations, read.length, before, after)];
}

/** What a person put right in the header stays; the rest is as the text has it now. */
export function carryHeader(before: ReviewHeader, after: ReviewHeader): ReviewHeader {
  const kept = Object.fromEntries(Object.entries(before).filter(([name]) => before.corrected.includes(name)));
  return { ...after, ...kept, corrected: before.corrected };
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
