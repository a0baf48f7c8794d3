import { addDays, formatDay, parseDay } from '@cotmoc/base';
import { t } from '../messages/t.ts';

/** A day of the wire as people read it: `15/06/2026`. */
export function shownDay(day: string): string {
  const read = parseDay(day);
  return read ? formatDay(read) : day;
}

/** The last day on which it is still so, of the first on which it is no more. */
export function shownDayBefore(day: string): string {
  const read = parseDay(day);
  return read ? formatDay(addDays(read, -1)) : day;
}

/** `từ 01/02/2026 đến 31/05/2026`; the end as the last day on which a post is held. */
export function heldDays(post: { readonly validFrom: string; readonly validTo: string | null }): string {
  const from = shownDay(post.validFrom);
  if (post.validTo === null) return t('posts.fromDay', { from });
  return t('posts.fromTo', { from, to: shownDayBefore(post.validTo) });
}
