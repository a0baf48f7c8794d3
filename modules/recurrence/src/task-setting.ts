import { type Clock, Refusal } from '@cotmoc/base';
import type { Shift } from '@cotmoc/holidays';
import { requireWholeProvince } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import type { Every } from '@cotmoc/tasks';

/** How a province runs work that comes again. */
export interface TaskSetting {
  /** Where a deadline goes that falls on a rest day. */
  readonly shift: Shift;
  /** How many days before its period begins an occurrence is made. */
  readonly leadDays: number;
  /** How often continuous work is shown. */
  readonly proofEvery: Every;
}

/** What holds until a province says otherwise. */
export const USUAL_SETTING: TaskSetting = { shift: 'forward', leadDays: 7, proofEvery: 'quarter' };

/** The setting of the province that the transaction asks in. */
export async function readTaskSetting(tx: Transaction): Promise<TaskSetting> {
  const row = await tx.db.selectFrom('tasks_setting').select('rules').executeTakeFirst();
  // Written below, in this shape.
  return { ...USUAL_SETTING, ...((row?.rules ?? {}) as Partial<TaskSetting>) };
}

/** Sets it; what was made before stays as it is. */
export async function changeTaskSetting(tx: Transaction, setting: TaskSetting, by: { clock: Clock }): Promise<void> {
  requireWholeProvince(tx);
  if (!Number.isInteger(setting.leadDays) || setting.leadDays < 0 || setting.leadDays > 60) {
    const sentences = { vi: 'Cần một số ngày từ 0 đến 60.', en: 'A number of days from 0 to 60 is needed.' };
    throw new Refusal('invalid', 'out-of-bounds', sentences, { leadDays: sentences });
  }
  const before = await readTaskSetting(tx);
  const values = { rules: JSON.stringify(setting), changed_at: new Date(by.clock.now()) };
  await tx.db
    .insertInto('tasks_setting')
    .values({ province_id: tx.asker.provinceId, ...values })
    .onConflict((conflict) => conflict.column('province_id').doUpdateSet(values))
    .execute();
  tx.note({
    action: 'task-setting.change',
    objectKind: 'province',
    objectId: tx.asker.provinceId,
    before: { ...before },
    after: { ...setting },
  });
}
