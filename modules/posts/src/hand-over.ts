import { addDays, type Day, makeId, Refusal } from '@cotmoc/base';
import { handOverDrafts } from '@cotmoc/plans';
import { personal, type Transaction } from '@cotmoc/store';
import {
  accountOf,
  type HandOverInput,
  type HandOverPlan,
  type MovedDelegation,
  planHandOver,
} from './plan-hand-over.ts';
import { closePost, getPost, insertPost, lockUnitPosts, type PostsBy, requireReach } from './post-store.ts';

/** Hands all open work of one person to another in one step, exactly as the plan shows it; gives what was moved. */
export async function handOver(
  tx: Transaction,
  input: HandOverInput & { readonly reason: string },
  by: PostsBy,
): Promise<HandOverPlan> {
  const reason = input.reason.trim();
  if (!reason) {
    const sentences = { vi: 'Hãy ghi lý do bàn giao.', en: 'Give the reason of the hand-over.' };
    throw new Refusal('invalid', 'hand-over-reason-missing', sentences, { reason: sentences });
  }
  const plan = await planHandOver(tx, input);
  const { from, to, day, posts, delegations, drafts } = plan;
  requireReach(tx, from.unitId);
  if (posts.length + delegations.length + drafts.length === 0) {
    throw new Refusal('conflict', 'nothing-to-hand-over', {
      vi: `${from.name} không còn việc nào cần bàn giao theo tên người.`,
      en: `${from.name} has nothing left to hand over.`,
    });
  }
  for (const { postId } of posts) await movePost(tx, { postId, plan, reason }, by);
  const toAccount = await accountOf(tx, to.id);
  for (const delegation of delegations) await moveDelegation(tx, { delegation, plan, toAccount }, by);
  if (toAccount) await handOverDrafts(tx, { planIds: drafts.map(({ id }) => id), toAccount });
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const moved = { posts, delegations, drafts };
  await tx.db
    .insertInto('posts_handover')
    .values({
      province_id: tx.asker.provinceId,
      id,
      from_person: from.id,
      to_person: to.id,
      day,
      reason,
      moved: JSON.stringify(moved),
      account_id: tx.asker.accountId,
      at: new Date(now),
    })
    .execute();
  tx.note({
    action: 'post.hand-over',
    objectKind: 'person',
    objectId: from.id,
    after: { to: to.id, toName: personal(to.id, to.name), day, reason, ...moved },
  });
  return plan;
}

/** Ends the naming the day before and names the receiver for the rest of it. */
async function movePost(
  tx: Transaction,
  input: { postId: string; plan: HandOverPlan; reason: string },
  by: PostsBy,
): Promise<void> {
  const { unitId } = await getPost(tx, input.postId);
  requireReach(tx, unitId);
  await lockUnitPosts(tx, unitId);
  const post = await getPost(tx, input.postId);
  const { to, day } = input.plan;
  const validFrom = laterOf(post.validFrom, day);
  await closePost(tx, post, validFrom);
  const { kind, validTo } = post;
  const name = to.post ?? post.name;
  await insertPost(tx, { personId: to.id, unitId, name, kind, validFrom, validTo, legalBasis: input.reason }, by);
}

/** Ends the delegation; where it is passed on, the receiver has it for the days that are left. */
async function moveDelegation(
  tx: Transaction,
  input: { delegation: MovedDelegation; plan: HandOverPlan; toAccount: string | null },
  by: PostsBy,
): Promise<void> {
  const { delegation, plan, toAccount } = input;
  const now = by.clock.now();
  const row = await tx.db
    .selectFrom('posts_delegation')
    .selectAll()
    .where('id', '=', delegation.id)
    .executeTakeFirstOrThrow();
  const isPassed = delegation.does === 'passed-on' && toAccount !== null;
  const from_day = laterOf(row.from_day, plan.day);
  if (isPassed) {
    const id = makeId(now, by.random);
    await tx.db
      .insertInto('posts_delegation')
      .values({ ...row, id, to_account: toAccount, from_day, made_at: new Date(now) })
      .execute();
  }
  // Until the day of the hand-over it goes on; one that had not begun then never does.
  const change = row.from_day < plan.day ? { last_day: addDays(plan.day, -1) } : { revoked_at: new Date(now) };
  await tx.db.updateTable('posts_delegation').set(change).where('id', '=', row.id).execute();
  const after = { ...change, ...(isPassed ? { passed_to: toAccount } : {}) };
  tx.note({ action: 'delegation.hand-over', objectKind: 'delegation', objectId: row.id, after });
}

function laterOf(one: Day, other: Day): Day {
  if (one > other) return one;
  return other;
}
