import type { Day, Sentences } from '@cotmoc/base';
import { readRegister, shownOn, type UnitId } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { type Answer, listGroups } from './names-store.ts';

/** A remembered answer, with the names of what it points at. */
export interface KeptAnswer {
  readonly key: string;
  /** The name as the plan wrote it. */
  readonly text: string;
  readonly at: Date;
  readonly kind: 'units' | 'group' | 'not-a-body';
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly groupId: string | null;
  /** Null where no group was answered, or the group has been removed since. */
  readonly groupName: Sentences | null;
}

/** What was answered about names in this province, the newest first; units by their names of the day. */
export async function listAnswers(tx: Transaction, day: Day): Promise<KeptAnswer[]> {
  const rows = await tx.db
    .selectFrom('names_answer')
    .select(['key', 'text', 'answer', 'at'])
    .where('province_id', '=', tx.asker.provinceId)
    .orderBy('at', 'desc')
    .execute();
  const groups = new Map((await listGroups(tx)).map((group) => [group.key, group]));
  const { register } = await readRegister(tx);
  return rows.map(({ key, text, answer, at }): KeptAnswer => {
    // Written by `rememberAnswer` in this shape.
    const given = answer as Answer;
    const kept = { key, text, at, units: [], groupId: null, groupName: null };
    if ('notABody' in given) return { ...kept, kind: 'not-a-body' };
    if ('groupId' in given) {
      const group = groups.get(given.groupId);
      const groupName = group ? { vi: group.nameVi, en: group.nameEn } : null;
      return { ...kept, kind: 'group', groupId: given.groupId, groupName };
    }
    const units = given.unitIds.flatMap((id) => {
      const unit = register.units.get(id);
      return unit ? [{ id, name: shownOn(unit, day).officialName }] : [];
    });
    return { ...kept, kind: 'units', units };
  });
}
