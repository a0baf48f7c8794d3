import { type Clock, Refusal } from '@cotmoc/base';
import type { Sealer, Transaction } from '@cotmoc/store';
import { Secret, TOTP } from 'otpauth';
import { renderSVG } from 'uqr';
import { renewRecoveryCodes } from './recovery-codes.ts';

const PERIOD_S = 30;

function generator(secret: string, label: string): TOTP {
  const parts = { issuer: 'Cột Mốc', label, algorithm: 'SHA1', digits: 6, period: PERIOD_S };
  return new TOTP({ ...parts, secret: Secret.fromBase32(secret) });
}

/** The time step whose code this is, one step early or late allowed; null where it is none. */
function stepOf(secret: string, code: string, now: number): number | null {
  const delta = generator(secret, '').validate({ token: code, timestamp: now, window: 1 });
  return delta === null ? null : Math.floor(now / 1000 / PERIOD_S) + delta;
}

/** Begins setting up codes of an application: the secret, and the same as a picture to scan. Refuses a second one. */
export async function beginTotp(
  tx: Transaction,
  input: { accountId: string; username: string },
  by: { sealer: Sealer },
): Promise<{ secret: string; qr: string }> {
  const known = await findTotp(tx.db, input.accountId);
  if (known?.confirmed_at) {
    throw new Refusal('conflict', 'totp-there', {
      vi: 'Bạn đã cài ứng dụng mã. Hãy gỡ cái cũ trước khi cài cái mới.',
      en: 'Codes of an application are set up already. Remove them before setting up new ones.',
    });
  }
  const secret = new Secret({ size: 20 }).base32;
  const sealed_secret = by.sealer.seal(secret);
  await tx.db
    .insertInto('factors_totp')
    .values({ province_id: tx.asker.provinceId, account_id: input.accountId, sealed_secret, confirmed_at: null })
    .onConflict((conflict) => conflict.columns(['province_id', 'account_id']).doUpdateSet({ sealed_secret }))
    .execute();
  const address = generator(secret, input.username).toString();
  return { secret, qr: renderSVG(address, { border: 2 }) };
}

/** Ends setting up with a first code; gives new recovery codes, told once. Refuses a wrong code. */
export async function confirmTotp(
  tx: Transaction,
  input: { accountId: string; code: string },
  by: { clock: Clock; sealer: Sealer },
): Promise<readonly string[]> {
  const code = input.code.replace(/\s/g, '');
  const known = await findTotp(tx.db, input.accountId);
  const step = known && !known.confirmed_at ? stepOf(by.sealer.open(known.sealed_secret), code, by.clock.now()) : null;
  if (step === null) {
    const sentences = {
      vi: 'Mã chưa đúng. Hãy xem giờ của điện thoại có đúng không, rồi nhập mã đang hiện.',
      en: 'The code is wrong. See that the clock of the telephone is right, then enter the code shown now.',
    };
    throw new Refusal('invalid', 'wrong-code', sentences, { code: sentences });
  }
  await tx.db
    .updateTable('factors_totp')
    .set({ confirmed_at: new Date(by.clock.now()), last_step: step })
    .where('account_id', '=', input.accountId)
    .execute();
  tx.note({ action: 'account.enrol-totp', objectKind: 'account', objectId: input.accountId });
  return renewRecoveryCodes(tx, input.accountId);
}

/** Takes the codes of the application away, the recovery codes too where no other factor needs them. */
export async function removeTotp(tx: Transaction, accountId: string): Promise<void> {
  await tx.db.deleteFrom('factors_totp').where('account_id', '=', accountId).execute();
  const passkey = await tx.db
    .selectFrom('factors_passkey')
    .select('id')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  if (!passkey) await tx.db.deleteFrom('factors_recovery_code').where('account_id', '=', accountId).execute();
  tx.note({ action: 'account.remove-totp', objectKind: 'account', objectId: accountId });
}

/** Uses a code: true once for each, and for none that is older than the last one used. */
export async function spendTotpCode(
  db: Transaction['db'],
  input: { accountId: string; code: string },
  by: { clock: Clock; sealer: Sealer },
): Promise<boolean> {
  const known = await findTotp(db, input.accountId);
  if (!known?.confirmed_at) return false;
  const step = stepOf(by.sealer.open(known.sealed_secret), input.code, by.clock.now());
  if (step === null) return false;
  const used = await db
    .updateTable('factors_totp')
    .set({ last_step: step })
    .where('account_id', '=', input.accountId)
    .where('last_step', '<', step)
    .executeTakeFirst();
  return used.numUpdatedRows > 0n;
}

function findTotp(db: Transaction['db'], accountId: string) {
  return db.selectFrom('factors_totp').selectAll().where('account_id', '=', accountId).executeTakeFirst();
}
