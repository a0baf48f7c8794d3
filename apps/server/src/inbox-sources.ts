import type { InboxSource } from '@cotmoc/inbox';

/** Who tells what waits for a person; the names are all different. */
export function inboxSources(): InboxSource[] {
  return [];
}
