import { type Day, parseDay, type Sentences } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { datedOf, factsOf, lastGoodDay, mayWithTask, standingOf } from '@cotmoc/tasks';
import type { SheetTask } from './sheet-columns.ts';
import { askReasons } from './sheet-reasons.ts';

/** Who sends the sheet in, on which day. */
export interface SentBy {
  readonly session: Session;
  readonly today: Day;
}

/** Why another deadline in a sheet can't be sent as an asking for more time; null where it can. */
export function refusedExtension(
  wanted: { readonly due: string; readonly reason: string },
  task: SheetTask,
  { session, today }: SentBy,
): Sentences | null {
  const { row, item } = task;
  const day = parseDay(wanted.due);
  if (!day) return askReasons.day;
  const due = lastGoodDay(datedOf(row));
  if (!due) return askReasons.noDue;
  if (!mayWithTask(session, factsOf(row, item.bodies, null)).askExtension) return askReasons.due;
  if (row.extension === 'asked') return askReasons.asked;
  if (day <= due || day <= today) return askReasons.earlier;
  return wanted.reason ? null : askReasons.reason;
}

/** Why a reason for lateness in a sheet is not taken over; null where it is: told once, while it is late. */
export function refusedLateReason(to: string, task: SheetTask, { session, today }: SentBy): Sentences | null {
  const { row, item } = task;
  if (row.late_reason !== null) return askReasons.told;
  if (!to) return askReasons.told;
  if (to.length > 4000) return askReasons.long;
  if (!mayWithTask(session, factsOf(row, item.bodies, null)).explain) return askReasons.explain;
  return standingOf(datedOf(row), today).late ? null : askReasons.notLate;
}
