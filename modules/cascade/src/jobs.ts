import type { Clock, Randomness } from '@cotmoc/base';
import type { Listener } from '@cotmoc/jobs';
import { giveNotices } from '@cotmoc/notices';
import { listAccountsOfUnits } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';
import { proposeBelow } from './propose-below.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/** What happens in the cascade after something happened. */
export function cascadeListeners(random: Randomness): Listener[] {
  return [
    {
      kind: 'plan.adjusted',
      name: 'cascade.propose-below',
      hear: async (event, tx, { clock }) => {
        await proposeBelow(event, tx, { clock, random });
      },
    },
    {
      kind: 'unit-plan.sent',
      name: 'cascade.tell-coordinators',
      hear: async (event, tx, { clock }) => {
        await tellCoordinators(event, tx, { clock, random });
      },
    },
    {
      kind: 'unit-plan.sent-back',
      name: 'cascade.tell-unit',
      hear: async (event, tx, { clock }) => {
        await tellUnit(event, tx, { clock, random });
      },
    },
  ];
}

/** A unit's plan has come: the coordinators of the province find it. */
async function tellCoordinators(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const accounts = await tx.db
    .selectFrom('people_role as r')
    .innerJoin('people_account as a', (join) =>
      join.onRef('a.province_id', '=', 'r.province_id').onRef('a.id', '=', 'r.account_id'),
    )
    .where('r.role', '=', 'coordinator')
    .where('a.disabled_at', 'is', null)
    .select('r.account_id as accountId')
    .distinct()
    .execute();
  const isLate = event.payload['late'] === true;
  const notices = accounts.map(({ accountId }) => ({
    accountId,
    causeId: event.id,
    kind: event.kind,
    title: `${isLate ? 'Gửi chậm: ' : 'Đã gửi lên: '}${String(event.payload['title'])}`,
    body: 'Kế hoạch của đơn vị chờ ghi nhận hoặc trả lại.',
    link: `/cascade/plans/${String(event.payload['planId'])}`,
  }));
  return giveNotices(tx, notices, by);
}

/** A unit's plan was sent back: its people find out why. */
async function tellUnit(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const accounts = await listAccountsOfUnits(tx.db, [String(event.payload['unitId'])]);
  const ids = [...new Set(accounts.map(({ accountId }) => accountId))];
  const notices = ids.map((accountId) => ({
    accountId,
    causeId: event.id,
    kind: event.kind,
    title: `Trả lại: ${String(event.payload['title'])}`,
    body: String(event.payload['note']),
    link: `/cascade/plans/${String(event.payload['planId'])}`,
  }));
  return giveNotices(tx, notices, by);
}
