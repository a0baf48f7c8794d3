import type { Day } from '@cotmoc/base';
import type { Audience } from './step.ts';

/** One thing a digest tells: a task with a deadline near or past, or a request that waits for an answer. */
export interface DigestLine {
  readonly audience: Audience | 'approver';
  /** The step that made it: `before-7`, `due`, `after-14`, `leader`, `focal`, `decide`. */
  readonly step: string;
  readonly taskId: string;
  readonly path: string;
  readonly text: string;
  readonly planTitle: string;
  /** The body that carries it, by the plan's words. */
  readonly body: string;
  /** The last good day of the work; for `decide` the day on which approval was asked. */
  readonly day: Day;
  /** Negative: so many days late or waiting. */
  readonly daysLeft: number;
}

/** The order in which a digest tells: what is late first. */
const GROUPS = ['decide', 'late', 'due', 'soon', 'below'] as const;
export type DigestGroup = (typeof GROUPS)[number];

/** Under which heading a line stands. */
export function groupOf(line: DigestLine): DigestGroup {
  if (line.audience === 'approver') return 'decide';
  if (line.audience !== 'worker') return 'below';
  if (line.daysLeft < 0) return 'late';
  return line.daysLeft === 0 ? 'due' : 'soon';
}

/** The lines by heading, in the order of telling; within one, the most pressing first. Empty headings are left out. */
export function grouped(lines: readonly DigestLine[]): readonly (readonly [DigestGroup, readonly DigestLine[]])[] {
  const sorted = [...lines].sort((a, b) => a.daysLeft - b.daysLeft || a.path.localeCompare(b.path));
  return GROUPS.flatMap((group) => {
    const own = sorted.filter((line) => groupOf(line) === group);
    return own.length > 0 ? [[group, own] as const] : [];
  });
}
