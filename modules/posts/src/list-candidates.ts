import { type Day, Refusal } from '@cotmoc/base';
import { ancestorsOn, readRegister } from '@cotmoc/org';
import { actAsSystem, DELEGABLE_ROLES } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

/** Somebody who may stand in. */
export interface Candidate {
  readonly accountId: string;
  readonly name: string;
  readonly post: string | null;
  readonly unitName: string;
}

/** The units in which the asker holds a role of their own that may be lent. */
export async function listOwnUnits(tx: Transaction): Promise<readonly { id: string; name: string }[]> {
  return tx.db
    .selectFrom('people_role as r')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'r.province_id').onRef('u.id', '=', 'r.unit_id'),
    )
    .where('r.account_id', '=', tx.asker.accountId)
    .where('r.role', 'in', [...DELEGABLE_ROLES])
    .select(['u.id', 'u.name'])
    .distinct()
    .orderBy('u.name')
    .execute();
}

/** Refuses a unit in which the asker has no role of their own: what was lent cannot be lent on. */
export async function requireOwnUnit(tx: Transaction, unitId: string): Promise<void> {
  const own = await listOwnUnits(tx);
  if (own.some(({ id }) => id === unitId)) return;
  const sentences = {
    vi: 'Bạn chỉ ủy quyền được việc của đơn vị mà chính bạn có vai trò; việc được ủy quyền không ủy quyền lại được.',
    en: 'You can delegate only for a unit in which you yourself have a role; what was delegated to you can’t be passed on.',
  };
  throw new Refusal('forbidden', 'not-own-unit', sentences, { unitId: sentences });
}

/** Everybody with an account in use whose work is in this unit or one above it, but the asker. */
export async function listCandidates(
  tx: Transaction,
  input: { readonly unitId: string; readonly day: Day },
): Promise<readonly Candidate[]> {
  await requireOwnUnit(tx, input.unitId);
  const { register } = await readRegister(tx);
  const units = [input.unitId, ...ancestorsOn(register, input.unitId, input.day)];
  return actAsSystem(tx, () => accountsIn(tx, units));
}

async function accountsIn(tx: Transaction, unitIds: readonly string[]): Promise<readonly Candidate[]> {
  return tx.db
    .selectFrom('people_account as a')
    .innerJoin('people_person as p', (join) =>
      join.onRef('p.province_id', '=', 'a.province_id').onRef('p.id', '=', 'a.person_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'p.province_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where('p.unit_id', 'in', [...unitIds])
    .where('a.disabled_at', 'is', null)
    .where('a.id', '!=', tx.asker.accountId)
    .select(['a.id as accountId', 'p.name', 'p.post', 'u.name as unitName'])
    .orderBy('p.name')
    .execute();
}
