import { addDays, type Day } from '@cotmoc/base';
import type { InboxItem } from './use-inbox.ts';

const GROUPS = ['late', 'today', 'week', 'later', 'undated'] as const;
/** A heading of the inbox. */
export type InboxGroup = (typeof GROUPS)[number];

/** The items under the headings of their due days, in order; empty headings are left out. */
export function groupByDue(
  items: readonly InboxItem[],
  today: Day,
): readonly (readonly [InboxGroup, readonly InboxItem[]])[] {
  const week = addDays(today, 7);
  const groupOf = ({ dueOn }: InboxItem): InboxGroup => {
    if (dueOn === null) return 'undated';
    if (dueOn < today) return 'late';
    if (dueOn === today) return 'today';
    return dueOn <= week ? 'week' : 'later';
  };
  const groups = Map.groupBy(items, groupOf);
  return GROUPS.flatMap((group) => {
    const own = groups.get(group);
    return own ? [[group, own] as const] : [];
  });
}
