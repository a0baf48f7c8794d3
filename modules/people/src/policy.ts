import { Refusal } from '@cotmoc/base';
import { PLANNED_ONCE, type Transaction } from '@cotmoc/store';
import { requireWholeProvince } from './reach-account.ts';
import { isRole, type Role } from './role.ts';

/** What a province asks of its accounts; each value can be made stricter than the law's, none looser. */
export interface AccessPolicy {
  /** Fewest signs of a password. */
  readonly passwordLength: number;
  /** How many of the last passwords may not come back; 0 for none. */
  readonly passwordHistory: number;
  /** Days after which an administrator's password must be changed. */
  readonly administratorPasswordDays: number;
  /** Minutes without any request until a session ends. */
  readonly idleMinutes: number;
  /** The same for administrators. */
  readonly administratorIdleMinutes: number;
  /** Wrong passwords or codes until the account is locked. */
  readonly wrongTries: number;
  readonly lockMinutes: number;
  /** Days without a sign-in until an account is disabled. */
  readonly inactiveDays: number;
  /** Who must have a second factor. */
  readonly secondFactorRoles: readonly Role[];
  /** Whether who imported a plan may issue it too. */
  readonly sameHandsMayIssue: boolean;
}

/** The values of the network security levels 2 and 3; a province begins with level 2. */
export const LEVELS: Readonly<Record<2 | 3, AccessPolicy>> = {
  2: {
    passwordLength: 14,
    passwordHistory: 0,
    administratorPasswordDays: 60,
    idleMinutes: 15,
    administratorIdleMinutes: 5,
    wrongTries: 5,
    lockMinutes: 15,
    inactiveDays: 45,
    secondFactorRoles: ['administrator', 'coordinator', 'unit-leader', 'province-leader'],
    sameHandsMayIssue: true,
  },
  3: {
    passwordLength: 14,
    passwordHistory: 10,
    administratorPasswordDays: 60,
    idleMinutes: 15,
    administratorIdleMinutes: 5,
    wrongTries: 5,
    lockMinutes: 15,
    inactiveDays: 45,
    secondFactorRoles: ['administrator', 'coordinator', 'focal-point', 'unit-leader', 'province-leader', 'auditor'],
    sameHandsMayIssue: false,
  },
};

/** The least and the most of each number. */
export const POLICY_BOUNDS = {
  passwordLength: [14, 64],
  passwordHistory: [0, 24],
  administratorPasswordDays: [1, 60],
  idleMinutes: [1, 15],
  administratorIdleMinutes: [1, 5],
  wrongTries: [3, 5],
  lockMinutes: [5, 1440],
  inactiveDays: [7, 45],
} as const satisfies Partial<Record<keyof AccessPolicy, readonly [number, number]>>;

/** The policy of the province that the transaction asks in. What was never set is as in level 2. */
export async function readPolicy(db: Transaction['db']): Promise<AccessPolicy> {
  const row = await db.selectFrom('people_policy').select('rules').modifyEnd(PLANNED_ONCE).executeTakeFirst();
  // Written below, in this shape.
  const rules = (row?.rules ?? {}) as Partial<AccessPolicy>;
  const secondFactorRoles = (rules.secondFactorRoles ?? LEVELS[2].secondFactorRoles).filter(isRole);
  return { ...LEVELS[2], ...rules, secondFactorRoles };
}

/** Sets the policy of the province. Refuses a number outside its bounds, and who administers only some units. */
export async function changePolicy(tx: Transaction, policy: AccessPolicy, by: { now: number }): Promise<void> {
  requireWholeProvince(tx);
  for (const [name, [least, most]] of Object.entries(POLICY_BOUNDS)) {
    // The keys of the bounds are numbers of the policy.
    const value = policy[name as keyof typeof POLICY_BOUNDS];
    if (Number.isInteger(value) && value >= least && value <= most) continue;
    const sentences = { vi: `Cần một số từ ${least} đến ${most}.`, en: `A number from ${least} to ${most} is needed.` };
    throw new Refusal('invalid', 'out-of-bounds', sentences, { [name]: sentences });
  }
  const before = await readPolicy(tx.db);
  const values = { rules: JSON.stringify(policy), changed_at: new Date(by.now) };
  await tx.db
    .insertInto('people_policy')
    .values({ province_id: tx.asker.provinceId, ...values })
    .onConflict((conflict) => conflict.column('province_id').doUpdateSet(values))
    .execute();
  const plain = (one: AccessPolicy) => ({ ...one });
  tx.note({
    action: 'policy.change',
    objectKind: 'policy',
    objectId: tx.asker.provinceId,
    before: plain(before),
    after: plain(policy),
  });
}
