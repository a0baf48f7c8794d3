import type { Day } from '@cotmoc/base';

/** `leader` and `officer` are a unit's named ones for this work, one of each on any day; `other` is any other post. */
export const POST_KINDS = ['leader', 'officer', 'other'] as const;
export type PostKind = (typeof POST_KINDS)[number];

/** The two that each unit names. */
export const NAMED_KINDS = ['leader', 'officer'] as const;
export type NamedKind = (typeof NAMED_KINDS)[number];

/** Somebody's post in a unit, from a day on. */
export interface Post {
  readonly id: string;
  readonly personId: string;
  readonly unitId: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly validFrom: Day;
  /** The first day on which the person no longer holds it; null while it has no end. */
  readonly validTo: Day | null;
  readonly legalBasis: string | null;
}

/** A stretch of days in which a unit has nobody named; half-open, `to` null for without end. */
export interface Gap {
  readonly unitId: string;
  readonly kind: NamedKind;
  readonly from: Day;
  readonly to: Day | null;
}

/** True when the post is held that day. */
export function holdsOn(post: Pick<Post, 'validFrom' | 'validTo'>, day: Day): boolean {
  return post.validFrom <= day && (post.validTo === null || day < post.validTo);
}

/**
 * The stretches from `from` on, to the day the unit ends if it does, in which none of these posts is held. The posts
 * are one unit's of one kind, in any order.
 */
export function gapsBetween(
  posts: readonly Pick<Post, 'validFrom' | 'validTo'>[],
  from: Day,
  until: Day | null,
): readonly { readonly from: Day; readonly to: Day | null }[] {
  const gaps: { from: Day; to: Day | null }[] = [];
  let open: Day = from;
  for (const post of [...posts].sort((a, b) => (a.validFrom < b.validFrom ? -1 : 1))) {
    if (until !== null && post.validFrom >= until) break;
    if (post.validFrom > open) gaps.push({ from: open, to: post.validFrom });
    if (post.validTo === null) return gaps;
    if (post.validTo > open) open = post.validTo;
  }
  if (until === null || open < until) gaps.push({ from: open, to: until });
  return gaps;
}
