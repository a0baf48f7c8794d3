import { addDays, type Day, Refusal } from '@cotmoc/base';
import { readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { findGaps } from './name-officer.ts';
import type { Gap } from './post.ts';
import { closePost, getPost, lockUnitPosts, requireReach } from './post-store.ts';

/** Lets a post end after its last day. For a unit's named leader or officer it gives the days left without one. */
export async function endPost(
  tx: Transaction,
  input: { readonly postId: string; readonly lastDay: Day },
): Promise<readonly Gap[]> {
  const { unitId } = await getPost(tx, input.postId);
  requireReach(tx, unitId);
  await lockUnitPosts(tx, unitId);
  const post = await getPost(tx, input.postId);
  const validTo = addDays(input.lastDay, 1);
  if (validTo < post.validFrom || (post.validTo !== null && validTo > post.validTo)) {
    const sentences = {
      vi: 'Ngày cuối phải nằm trong thời gian giữ chức danh.',
      en: 'The last day must lie within the time the post is held.',
    };
    throw new Refusal('invalid', 'day-outside-post', sentences, { lastDay: sentences });
  }
  await closePost(tx, post, validTo);
  if (post.kind === 'other') return [];
  const { register } = await readRegister(tx);
  return findGaps(tx, { register, unitId, kind: post.kind, from: validTo });
}
