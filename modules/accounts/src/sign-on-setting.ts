import { type Clock, Refusal } from '@cotmoc/base';
import { actAsSystem, requireWholeProvince } from '@cotmoc/people';
import type { Sealer, Transaction } from '@cotmoc/store';

/** How a province lets its people in through another provider (OpenID Connect). */
export interface SignOnSetting {
  readonly issuer: string;
  readonly clientId: string;
  /** The claim that holds the user name here. */
  readonly claim: string;
  readonly enabled: boolean;
}

/** The province's setting without its secret, or null. */
export async function findSignOnSetting(tx: Transaction): Promise<SignOnSetting | null> {
  requireWholeProvince(tx);
  return actAsSystem(tx, async () => {
    const row = await tx.db.selectFrom('accounts_sign_on').selectAll().executeTakeFirst();
    return row ? { issuer: row.issuer, clientId: row.client_id, claim: row.claim, enabled: row.enabled } : null;
  });
}

/**
 * Sets it; a secret left null stays as it was. Only a TLS address is taken, but for one on this machine. The secret is
 * sealed and is told to nobody, the log included.
 */
export async function changeSignOnSetting(
  tx: Transaction,
  input: SignOnSetting & { secret: string | null },
  by: { clock: Clock; sealer: Sealer },
): Promise<void> {
  requireWholeProvince(tx);
  if (!isSafeIssuer(input.issuer)) {
    const sentences = {
      vi: 'Cần một địa chỉ bắt đầu bằng https://.',
      en: 'An address that begins with https:// is needed.',
    };
    throw new Refusal('invalid', 'unsafe-issuer', sentences, { issuer: sentences });
  }
  await actAsSystem(tx, async () => {
    const before = await tx.db.selectFrom('accounts_sign_on').selectAll().executeTakeFirst();
    const sealed_secret = input.secret === null ? before?.sealed_secret : by.sealer.seal(input.secret);
    if (!sealed_secret) {
      const sentences = { vi: 'Cần nhập khóa bí mật.', en: 'The secret is needed.' };
      throw new Refusal('invalid', 'no-secret', sentences, { secret: sentences });
    }
    const { issuer, clientId: client_id, claim, enabled } = input;
    const values = { issuer, client_id, claim, enabled, sealed_secret, changed_at: new Date(by.clock.now()) };
    await tx.db
      .insertInto('accounts_sign_on')
      .values({ province_id: tx.asker.provinceId, ...values })
      .onConflict((conflict) => conflict.column('province_id').doUpdateSet(values))
      .execute();
    const told = (one: SignOnSetting) => ({
      issuer: one.issuer,
      clientId: one.clientId,
      claim: one.claim,
      enabled: one.enabled,
    });
    tx.note({
      action: 'policy.change-sign-on',
      objectKind: 'policy',
      objectId: tx.asker.provinceId,
      before: before ? told({ ...before, clientId: before.client_id }) : null,
      after: told(input),
    });
  });
}

/** TLS, or this very machine. */
export function isSafeIssuer(issuer: string): boolean {
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (!url) return false;
  return url.protocol === 'https:' || isThisMachine(url);
}

/** True for an address of this machine, where TLS adds nothing. */
export function isThisMachine(url: URL): boolean {
  return url.protocol === 'http:' && ['localhost', '127.0.0.1'].includes(url.hostname);
}
