import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** When people are reminded, as a province sets it. */
export interface RemindRules {
  /** Days before the deadline. */
  readonly before: readonly number[];
  readonly atDue: boolean;
  /** Days after the deadline. */
  readonly after: readonly number[];
  /** Then again every so many days; 0 for never. */
  readonly repeatAfter: number;
  /** Working days late until the unit's leader hears of it; 0 for never. */
  readonly leaderAfter: number;
  /** Working days late until the focal department hears of it; 0 for never. */
  readonly focalAfter: number;
  /** Working days for which a request for approval may wait before its approver is reminded; 0 for never. */
  readonly decideWithin: number;
  /** Minute of the day from which the daily digest goes out. */
  readonly digestAt: number;
  /** Minute of the day at which the quiet hours begin; they end with `digestAt`. */
  readonly quietFrom: number;
  /** Fewest hours between two urging letters to one body. */
  readonly urgeEveryHours: number;
}

/** What a province begins with; the limit on urging follows what tools in use have (once in four hours). */
export const DEFAULT_RULES: RemindRules = {
  before: [14, 7, 3, 1],
  atDue: true,
  after: [1, 7, 14],
  repeatAfter: 30,
  leaderAfter: 5,
  focalAfter: 10,
  decideWithin: 2,
  digestAt: 7 * 60 + 30,
  quietFrom: 18 * 60,
  urgeEveryHours: 4,
};

/** The least and the most of each number. */
export const RULE_BOUNDS = {
  repeatAfter: [0, 365],
  leaderAfter: [0, 60],
  focalAfter: [0, 120],
  decideWithin: [0, 30],
  digestAt: [5 * 60, 12 * 60],
  quietFrom: [12 * 60 + 1, 24 * 60],
  urgeEveryHours: [1, 720],
} as const satisfies Partial<Record<keyof RemindRules, readonly [number, number]>>;

/** The rules of the asker's province. */
export async function readRules(db: Transaction['db']): Promise<RemindRules> {
  const row = await db.selectFrom('reminders_rule').select('rules').executeTakeFirst();
  // Written below, in this shape.
  return { ...DEFAULT_RULES, ...((row?.rules ?? {}) as Partial<RemindRules>) };
}

/** Sets the rules of the province; refuses a number outside its bounds. Days are kept in order, once each. */
export async function changeRules(tx: Transaction, rules: RemindRules, by: { now: number }): Promise<void> {
  for (const [name, [least, most]] of Object.entries(RULE_BOUNDS)) {
    // The keys of the bounds are numbers of the rules.
    const value = rules[name as keyof typeof RULE_BOUNDS];
    if (!Number.isInteger(value) || value < least || value > most) throw outOfBounds(name, least, most);
  }
  for (const name of ['before', 'after'] as const) {
    if (rules[name].some((days) => !Number.isInteger(days) || days < 1 || days > 120) || rules[name].length > 8)
      throw outOfBounds(name, 1, 120);
  }
  const tidy = {
    ...rules,
    before: [...new Set(rules.before)].sort((a, b) => b - a),
    after: [...new Set(rules.after)].sort((a, b) => a - b),
  };
  const before = await readRules(tx.db);
  const values = { rules: JSON.stringify(tidy), changed_at: new Date(by.now) };
  await tx.db
    .insertInto('reminders_rule')
    .values({ province_id: tx.asker.provinceId, ...values })
    .onConflict((conflict) => conflict.column('province_id').doUpdateSet(values))
    .execute();
  tx.note({
    action: 'reminders.change-rules',
    objectKind: 'province',
    objectId: tx.asker.provinceId,
    before: { ...before },
    after: tidy,
  });
}

function outOfBounds(name: string, least: number, most: number): Refusal {
  const sentences = { vi: `Cần một số từ ${least} đến ${most}.`, en: `A number from ${least} to ${most} is needed.` };
  return new Refusal('invalid', 'out-of-bounds', sentences, { [name]: sentences });
}
