import { t } from '../messages/t.ts';
import { shownDay, shownDayBefore } from './shown-day.ts';
import type { Gap } from './use-posts.ts';

/** A stretch without anybody named, in words. */
export function gapText(gap: Gap): string {
  const from = shownDay(gap.from);
  const isLeader = gap.kind === 'leader';
  if (gap.to === null) return t(isLeader ? 'posts.gap.leaderOpen' : 'posts.gap.officerOpen', { from });
  return t(isLeader ? 'posts.gap.leader' : 'posts.gap.officer', { from, to: shownDayBefore(gap.to) });
}
