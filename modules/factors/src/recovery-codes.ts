import { randomBytes } from 'node:crypto';
import type { Clock } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { hashToken } from './token.ts';

const COUNT = 10;
/** No letters or figures that are taken for another. */
const SIGNS = 'abcdefghjkmnpqrstuvwxyz23456789';

/** `k7mq-x2pd-9t`: ten signs, 49 bits. */
function makeCode(): string {
  const limit = 256 - (256 % SIGNS.length);
  const signs: string[] = [];
  while (signs.length < 10) {
    const byte = randomBytes(1).readUInt8();
    if (byte < limit) signs.push(SIGNS.charAt(byte % SIGNS.length));
  }
  return signs.join('').replace(/^(.{4})(.{4})/, '$1-$2-');
}

function hashCode(accountId: string, code: string): string {
  return hashToken(`${accountId} ${code.replaceAll('-', '')}`);
}

/** Ten new recovery codes, told once; the old ones are no more. */
export async function renewRecoveryCodes(tx: Transaction, accountId: string): Promise<readonly string[]> {
  const codes = Array.from({ length: COUNT }, makeCode);
  await tx.db.deleteFrom('factors_recovery_code').where('account_id', '=', accountId).execute();
  await tx.db
    .insertInto('factors_recovery_code')
    .values(
      codes.map((code) => ({
        province_id: tx.asker.provinceId,
        account_id: accountId,
        code_hash: hashCode(accountId, code),
        used_at: null,
      })),
    )
    .execute();
  tx.note({ action: 'account.renew-recovery-codes', objectKind: 'account', objectId: accountId });
  return codes;
}

/** Uses a recovery code, written without its dashes: true once for each. */
export async function spendRecoveryCode(
  tx: Transaction,
  input: { accountId: string; code: string },
  by: { clock: Clock },
): Promise<boolean> {
  const used = await tx.db
    .updateTable('factors_recovery_code')
    .set({ used_at: new Date(by.clock.now()) })
    .where('account_id', '=', input.accountId)
    .where('code_hash', '=', hashCode(input.accountId, input.code))
    .where('used_at', 'is', null)
    .executeTakeFirst();
  if (used.numUpdatedRows === 0n) return false;
  tx.note({ action: 'account.use-recovery-code', objectKind: 'account', objectId: input.accountId });
  return true;
}
