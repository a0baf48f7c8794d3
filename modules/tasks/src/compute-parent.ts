import type { Day } from '@cotmoc/base';
import { type Dated, type Extension, lastGoodDay, percentOf, type TaskState } from './task.ts';

/** What a parent's own state depends on. */
export interface ChildFacts extends Dated {
  readonly percent: number;
  readonly quantity: number | null;
  readonly quantityDone: number;
  readonly doneOn: Day | null;
  readonly objectiveDelay: boolean;
  /** Why it is late, as was said; how its last asking for more time ended. */
  readonly lateReason: string | null;
  readonly extension: Extension;
  /** Taken out by an adjustment: neither waited for nor late, but what was done of it counts. */
  readonly withdrawn: boolean;
}

/** What a parent is, by its children. */
export interface ParentState {
  readonly state: TaskState;
  readonly percent: number;
  readonly quantityDone: number;
  /** The deadline by which the parent is in time or late; see `tellingChild`. */
  readonly dueOn: Day | null;
  readonly dueInclusive: boolean;
  readonly askedOn: Day | null;
  readonly doneOn: Day | null;
  readonly objectiveDelay: boolean;
  /** Of the child by whose deadline it is in time or late. */
  readonly lateReason: string | null;
  readonly extension: Extension;
}

/** Days by which a child was asked too late; 0 or less in time, null without a deadline or not asked. */
function overrun(child: ChildFacts): number | null {
  const last = lastGoodDay(child);
  return last === null || child.askedOn === null ? null : Date.parse(child.askedOn) - Date.parse(last);
}

/** Of some children the one with the greatest value; the one whose delay nobody excuses wins a tie. */
function most(children: readonly ChildFacts[], value: (child: ChildFacts) => number): ChildFacts | undefined {
  return [...children].sort((a, b) => value(b) - value(a) || Number(a.objectiveDelay) - Number(b.objectiveDelay))[0];
}

/**
 * The child by whose deadline a parent is in time or late: of the open ones, one asked too late, otherwise the one due
 * first; once all are done, the one asked latest after its deadline. So that a parent is late when an open child is, and
 * ends late when a child did.
 */
export function tellingChild(children: readonly ChildFacts[]): ChildFacts | undefined {
  const live = children.filter((child) => !child.withdrawn);
  const open = live.filter((child) => child.state !== 'done');
  if (open.length === 0) return most(live, (child) => overrun(child) ?? Number.NEGATIVE_INFINITY);
  const askedLate = open.filter((child) => (overrun(child) ?? 0) > 0);
  if (askedLate.length > 0) return most(askedLate, (child) => overrun(child) ?? 0);
  const waiting = open.filter((child) => child.askedOn === null && child.dueOn !== null);
  return most(waiting, (child) => -Date.parse(lastGoodDay(child) ?? '')) ?? open[0];
}

/**
 * A parent from its children: done when all are done or withdrawn and no more will come, under way when any is. `periods`
 * is how many children there will be where more come with time; `until` is the deadline while none waits. Pure.
 */
export function computeParent(
  children: readonly ChildFacts[],
  coming: { readonly periods: number; readonly until: Day | null },
): ParentState {
  const live = children.filter((child) => !child.withdrawn);
  const open = live.filter((child) => child.state !== 'done');
  const gone = children.length - live.length;
  const expected = Math.max(live.length, coming.periods - gone);
  const begun = children.some((child) => child.state !== 'not-started');
  const isDone = begun && open.length === 0 && live.length >= expected;
  const sum = live.reduce((all, child) => all + (child.state === 'done' ? 100 : percentOf(child)), 0);
  const between = !isDone && open.length === 0;
  const telling = between ? undefined : tellingChild(children);
  const days = live.flatMap(({ doneOn }) => (doneOn ? [doneOn] : [])).sort();
  return {
    state: isDone ? 'done' : begun ? 'in-progress' : 'not-started',
    percent: isDone ? 100 : expected === 0 ? 0 : Math.min(99, Math.floor(sum / expected)),
    quantityDone: children.reduce((all, child) => all + child.quantityDone, 0),
    dueOn: telling ? telling.dueOn : coming.until,
    dueInclusive: telling ? telling.dueInclusive : true,
    askedOn: telling?.askedOn ?? null,
    doneOn: isDone ? (days.at(-1) ?? null) : null,
    objectiveDelay: telling?.objectiveDelay ?? false,
    lateReason: telling?.lateReason ?? null,
    extension: telling?.extension ?? 'none',
  };
}
