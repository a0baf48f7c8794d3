import type { Clock, Randomness } from '@cotmoc/base';
import { giveNotices } from '@cotmoc/notices';
import { listAccountsOfUnits, listAccountsWithRole } from '@cotmoc/people';
import type { OutboxEvent, Transaction } from '@cotmoc/store';

type By = { clock: Clock; random: Randomness };

/** Whoever stands at the step to which an obstacle came is told, once. */
export async function tellStep(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const { step, unitId, text, obstacleId } = event.payload;
  const accounts = await accountsAt(tx, String(step), String(unitId));
  const about = { causeId: event.id, kind: event.kind, link: `/obstacles/${String(obstacleId)}` };
  const title = event.kind === 'obstacle.raised' ? 'Có vướng mắc cần xử lý' : 'Vướng mắc được chuyển lên';
  const notices = accounts.map((accountId) => ({
    ...about,
    accountId,
    title,
    body: `${String(event.payload['by'])}: ${String(event.payload['words'] ?? text)}`,
  }));
  return giveNotices(tx, notices, by);
}

async function accountsAt(tx: Transaction, step: string, unitId: string): Promise<readonly string[]> {
  if (step === 'focal') return listAccountsWithRole(tx.db, 'coordinator');
  if (step === 'province') return listAccountsWithRole(tx.db, 'province-leader');
  const accounts = await listAccountsOfUnits(tx.db, [unitId]);
  return [...new Set(accounts.filter(({ role }) => role === 'unit-leader').map(({ accountId }) => accountId))];
}

/** Who raised an obstacle is told, once, that it went up or how it ended. */
export async function tellRaiser(event: OutboxEvent, tx: Transaction, by: By): Promise<number> {
  const { raisedBy, obstacleId, outcome, words } = event.payload;
  const title =
    event.kind === 'obstacle.forwarded'
      ? 'Vướng mắc của bạn đã được chuyển lên cấp trên'
      : outcome === 'adjustment'
        ? 'Vướng mắc của bạn: đề xuất điều chỉnh kế hoạch'
        : outcome === 'solved'
          ? 'Vướng mắc của bạn đã được tháo gỡ'
          : 'Vướng mắc của bạn đã được trả lời';
  const notice = {
    accountId: String(raisedBy),
    causeId: event.id,
    kind: `${event.kind}.own`,
    title,
    body: `${String(event.payload['by'])}: ${String(words)}`,
    link: `/obstacles/${String(obstacleId)}`,
  };
  return giveNotices(tx, [notice], by);
}
