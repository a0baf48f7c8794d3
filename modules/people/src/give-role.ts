import { Refusal } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { requireAnotherAdministrator } from './disable-account.ts';
import { reachAccount, reachesUnit } from './reach-account.ts';
import type { Role } from './role.ts';

interface Grant {
  readonly accountId: string;
  readonly role: Role;
  readonly unitId: string;
}

/** Gives a role in a unit and all below it. Refuses one's own account, a unit beyond one's reach, one unknown. */
export async function giveRole(tx: Transaction, grant: Grant): Promise<void> {
  refuseOneself(tx, grant.accountId);
  await reachAccount(tx, grant.accountId);
  const unit = await tx.db.selectFrom('org_unit').select('name').where('id', '=', grant.unitId).executeTakeFirst();
  if (!unit || !reachesUnit(tx, grant.unitId)) {
    const sentences = {
      vi: 'Hãy chọn một đơn vị trong phạm vi bạn quản trị.',
      en: 'Choose a unit among those you administer.',
    };
    throw new Refusal('invalid', 'unit-beyond-reach', sentences, { unitId: sentences });
  }
  const given = await tx.db
    .insertInto('people_role')
    .values({
      province_id: tx.asker.provinceId,
      account_id: grant.accountId,
      role: grant.role,
      unit_id: grant.unitId,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (given.numInsertedOrUpdatedRows === 0n) return;
  tx.note({
    action: 'account.give-role',
    objectKind: 'account',
    objectId: grant.accountId,
    after: { role: grant.role, unitId: grant.unitId, unit: unit.name },
  });
}

/** Takes a role away. Refuses one's own account and the last administrator of the province. */
export async function takeRole(tx: Transaction, grant: Grant): Promise<void> {
  refuseOneself(tx, grant.accountId);
  await reachAccount(tx, grant.accountId);
  if (grant.role === 'administrator') await requireAnotherAdministrator(tx, grant.accountId);
  const taken = await tx.db
    .deleteFrom('people_role')
    .where('account_id', '=', grant.accountId)
    .where('role', '=', grant.role)
    .where('unit_id', '=', grant.unitId)
    .executeTakeFirst();
  if (taken.numDeletedRows === 0n) return;
  tx.note({
    action: 'account.take-role',
    objectKind: 'account',
    objectId: grant.accountId,
    before: { role: grant.role, unitId: grant.unitId },
  });
}

function refuseOneself(tx: Transaction, accountId: string): void {
  if (tx.asker.accountId !== accountId) return;
  throw new Refusal('forbidden', 'own-role', {
    vi: 'Không ai tự giao hay tự bớt vai trò của mình. Hãy nhờ một quản trị khác.',
    en: 'Nobody gives or takes their own roles. Ask another administrator.',
  });
}
