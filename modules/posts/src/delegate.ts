import { type Day, daysBetween, makeId, Refusal, today } from '@cotmoc/base';
import { personal, recordEvent, type Transaction } from '@cotmoc/store';
import { listCandidates } from './list-candidates.ts';
import type { PostsBy } from './post-store.ts';

/** The longest time for which work is lent; a longer absence needs a new naming. */
const LONGEST_DELEGATION_DAYS = 90;

export interface NewDelegation {
  readonly unitId: string;
  readonly toAccount: string;
  readonly fromDay: Day;
  /** The last day on which it holds. */
  readonly lastDay: Day;
  readonly reason: string;
}

/**
 * Lends the asker's daily work in a unit to somebody of the same unit or one above it for some days; gives its id.
 * Refuses days that have passed, more than 90 of them, and a second running one to the same person for the same unit.
 */
export async function delegate(tx: Transaction, input: NewDelegation, by: PostsBy): Promise<string> {
  const { unitId, toAccount, fromDay, lastDay } = input;
  requireDays(fromDay, lastDay, today(by.clock));
  const reason = input.reason.trim();
  if (!reason) {
    const sentences = { vi: 'Hãy ghi lý do vắng mặt.', en: 'Give the reason of the absence.' };
    throw new Refusal('invalid', 'delegation-reason-missing', sentences, { reason: sentences });
  }
  const candidates = await listCandidates(tx, { unitId, day: fromDay });
  const person = candidates.find((one) => one.accountId === toAccount);
  if (!person) {
    const sentences = {
      vi: 'Chỉ ủy quyền được cho người đang có tài khoản ở chính đơn vị này hoặc đơn vị cấp trên.',
      en: 'You can delegate only to somebody with an account in this unit or one above it.',
    };
    throw new Refusal('invalid', 'not-a-candidate', sentences, { toAccount: sentences });
  }
  const { accountId, provinceId } = tx.asker;
  const twin = await tx.db
    .selectFrom('posts_delegation')
    .select('id')
    .where('from_account', '=', accountId)
    .where('to_account', '=', toAccount)
    .where('unit_id', '=', unitId)
    .where('revoked_at', 'is', null)
    .where('from_day', '<=', lastDay)
    .where('last_day', '>=', fromDay)
    .executeTakeFirst();
  if (twin) {
    throw new Refusal('conflict', 'delegated-already', {
      vi: 'Bạn đã ủy quyền cho người này trong những ngày đó. Hãy thu hồi trước nếu muốn đổi.',
      en: 'You have already delegated to this person for those days. Revoke that first to change it.',
    });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const row = { to_account: toAccount, unit_id: unitId, from_day: fromDay, last_day: lastDay, reason };
  await tx.db
    .insertInto('posts_delegation')
    .values({
      ...row,
      province_id: provinceId,
      id,
      from_account: accountId ?? '',
      made_at: new Date(now),
      revoked_at: null,
    })
    .execute();
  const payload = { delegationId: id };
  await recordEvent(tx.db, { provinceId, kind: 'delegation.made', payload }, by);
  const after = { ...row, to: personal(toAccount, person.name) };
  tx.note({ action: 'delegation.make', objectKind: 'delegation', objectId: id, after });
  return id;
}

function requireDays(fromDay: Day, lastDay: Day, now: Day): void {
  const refuse = (code: string, vi: string, en: string) => {
    throw new Refusal('invalid', code, { vi, en }, { lastDay: { vi, en } });
  };
  if (lastDay < fromDay) {
    refuse('days-reversed', 'Ngày cuối phải từ ngày đầu trở đi.', 'The last day must not be before the first.');
  }
  if (lastDay < now) {
    refuse(
      'days-over',
      'Những ngày này đã qua. Hãy chọn ngày từ hôm nay.',
      'These days are over. Choose days from today.',
    );
  }
  if (daysBetween(fromDay, lastDay) >= LONGEST_DELEGATION_DAYS) {
    refuse(
      'delegation-too-long',
      `Ủy quyền tối đa ${LONGEST_DELEGATION_DAYS} ngày. Vắng lâu hơn thì cử người khác phụ trách.`,
      `A delegation lasts at most ${LONGEST_DELEGATION_DAYS} days. For longer, name somebody else in charge.`,
    );
  }
}
