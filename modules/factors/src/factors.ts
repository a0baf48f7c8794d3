import { PLANNED_ONCE, type Transaction } from '@cotmoc/store';

/** A second factor that a person has set up. */
export type Factor = 'totp' | 'passkey';

/** The kinds of second factor an account has; none where signing in is done with the password. */
export async function findFactorKinds(db: Transaction['db'], accountId: string): Promise<readonly Factor[]> {
  const rows = await db
    .selectFrom('factors_totp')
    .where('account_id', '=', accountId)
    .where('confirmed_at', 'is not', null)
    .select((eb) => eb.val<Factor>('totp').as('kind'))
    .unionAll(
      db
        .selectFrom('factors_passkey')
        .where('account_id', '=', accountId)
        .select((eb) => eb.val<Factor>('passkey').as('kind'))
        .limit(1),
    )
    .modifyEnd(PLANNED_ONCE)
    .execute();
  return [...new Set(rows.map((row) => row.kind))];
}

/** The second factors as their owner sees them. */
export async function listFactors(db: Transaction['db'], accountId: string) {
  const kinds = await findFactorKinds(db, accountId);
  const codes = await db
    .selectFrom('factors_recovery_code')
    .where('account_id', '=', accountId)
    .where('used_at', 'is', null)
    .select((eb) => eb.fn.countAll<number>().as('left'))
    .executeTakeFirstOrThrow();
  const passkeys = await db
    .selectFrom('factors_passkey')
    .where('account_id', '=', accountId)
    .select(['id', 'name', 'created_at', 'used_at'])
    .orderBy('created_at')
    .execute();
  return {
    totp: kinds.includes('totp'),
    recoveryCodesLeft: Number(codes.left),
    passkeys: passkeys.map((key) => ({
      id: key.id,
      name: key.name,
      createdAt: key.created_at.toISOString(),
      usedAt: key.used_at?.toISOString() ?? null,
    })),
  };
}

/** Takes every second factor of an account away. The transaction must see them. */
export async function removeFactors(db: Transaction['db'], accountId: string): Promise<void> {
  for (const table of ['factors_totp', 'factors_recovery_code', 'factors_passkey'] as const)
    await db.deleteFrom(table).where('account_id', '=', accountId).execute();
}
