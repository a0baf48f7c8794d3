import { type Day, daysBetween } from '@cotmoc/base';
import { addWorkdays, type DaysOff } from '@cotmoc/holidays';
import type { DigestLine } from './digest-line.ts';
import type { OpenWork } from './open-work.ts';
import type { Recipients } from './recipients.ts';
import type { RemindRules } from './rules.ts';
import { reachedBy, stepsOf } from './step.ts';

/** A line for one account, with the steps that it closes: told now, or overtaken. */
export interface DueLine {
  readonly accountId: string;
  /** The deadline, or the day of asking, that the steps belong to. */
  readonly dueOn: Day;
  readonly line: DigestLine;
  readonly overtaken: readonly string[];
}

/** The most times an approver is reminded of one request. */
const MOST_DECIDE_STEPS = 5;

/** Everything that somebody is to be told of this work by today, whether or not it was told before. Pure. */
export function linesOfWork(
  work: OpenWork,
  by: { today: Day; rules: RemindRules; daysOff: DaysOff; recipients: Recipients },
): readonly DueLine[] {
  // Who has asked for completion has done their part: now the approver is the one who keeps it waiting.
  if (work.askedOn) return work.role === 'support' ? [] : linesForApprovers(work, work.askedOn, by);
  const { today, rules, daysOff, recipients } = by;
  const steps = stepsOf(work.lastGoodDay, rules, daysOff);
  const audiences = {
    worker: recipients.workersOf(work.unitId),
    leader: work.role === 'support' ? [] : recipients.leadersOf(work.unitId),
    focal: work.role === 'support' ? [] : recipients.coordinatorsOf(work.ownerUnit),
  };
  const daysLeft = daysBetween(today, work.lastGoodDay);
  return (['worker', 'leader', 'focal'] as const).flatMap((audience) => {
    const reached = reachedBy(steps, audience, today);
    if (!reached) return [];
    const line = { ...lineOf(work), audience, step: reached.shown.name, day: work.lastGoodDay, daysLeft };
    const overtaken = reached.overtaken.map((step) => step.name);
    return audiences[audience].map((accountId) => ({ accountId, dueOn: work.dueOn, line, overtaken }));
  });
}

function linesForApprovers(
  work: OpenWork,
  askedOn: Day,
  by: { today: Day; rules: RemindRules; daysOff: DaysOff; recipients: Recipients },
): readonly DueLine[] {
  const { today, rules, daysOff, recipients } = by;
  if (rules.decideWithin === 0) return [];
  let steps = 0;
  while (steps < MOST_DECIDE_STEPS && addWorkdays(daysOff, askedOn, (steps + 1) * rules.decideWithin) <= today) steps++;
  if (steps === 0) return [];
  const approvers = recipients.leadersOf(work.unitId);
  const told = approvers.length > 0 ? approvers : recipients.coordinatorsOf(work.ownerUnit);
  const step = (k: number) => `decide-${k}`;
  const line = {
    ...lineOf(work),
    audience: 'approver' as const,
    step: step(steps),
    day: askedOn,
    daysLeft: daysBetween(today, askedOn),
  };
  const overtaken = Array.from({ length: steps - 1 }, (_, at) => step(at + 1));
  return told.map((accountId) => ({ accountId, dueOn: askedOn, line, overtaken }));
}

function lineOf(work: OpenWork): Pick<DigestLine, 'taskId' | 'path' | 'text' | 'planTitle' | 'body'> {
  const { taskId, path, text, planTitle, agency } = work;
  return { taskId, path, text, planTitle, body: agency };
}
