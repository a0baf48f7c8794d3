import { call } from '@cotmoc/client';
import { Button, ComboBox, ErrorSummary, SelectField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useUnits } from '../org/use-units.ts';
import page from '../shell/page.module.css';
import { faultsOf } from '../shell/refusal.ts';
import styles from './account-page.module.css';
import { ROLE_NAMES, ROLES, type Role } from './role-names.ts';
import { type Account, useAccountChange } from './use-accounts.ts';

/** A role in a unit, half chosen. */
export interface Draft {
  readonly role: Role;
  readonly unitId: string | null;
}

/** Chooses a role and the unit it is for. */
export function GrantFields({ draft, onChange }: { draft: Draft; onChange: (draft: Draft) => void }) {
  const units = useUnits();
  const options = [...units.values()].map(({ id, name, hint }) => ({ id, label: name, hint }));
  return (
    <div className={styles.grant}>
      <SelectField
        id="role"
        label={t('people.roleField')}
        choices={ROLES.map((role) => ({ value: role, label: t(ROLE_NAMES[role]) }))}
        value={draft.role}
        // One of the choices above.
        onChange={(role) => onChange({ ...draft, role: role as Role })}
      />
      <ComboBox
        id="roleUnit"
        label={t('people.roleUnit')}
        hint={t('people.roleUnitHint')}
        options={options}
        value={draft.unitId}
        onChange={(unitId) => onChange({ ...draft, unitId })}
      />
    </div>
  );
}

/** The roles of an account: each can be taken away, another given. */
export function RoleEditor({ account }: { account: Account }) {
  const [draft, setDraft] = useState<Draft>({ role: 'focal-point', unitId: account.unitId });
  const give = useAccountChange((body: { role: Role; unitId: string }) =>
    call('giveRole', { params: { id: account.id }, body }),
  );
  const take = useAccountChange((body: { role: Role; unitId: string }) =>
    call('takeRole', { params: { id: account.id }, body }),
  );
  const idOf = (field: string) => (field === 'unitId' ? 'roleUnit' : field);
  return (
    <section className={styles.section} aria-labelledby="roles">
      <h2 id="roles">{t('people.roles')}</h2>
      <ErrorSummary faults={faultsOf(give.isPending || take.isPending ? null : (give.error ?? take.error), idOf)} />
      {account.roles.length === 0 && <p>{t('people.noRole')}</p>}
      <ul className={page.rows}>
        {account.roles.map(({ role, unitId, unitName }) => (
          <li key={`${role} ${unitId}`}>
            <span>
              {t(ROLE_NAMES[role])} <span className={styles.soft}>· {unitName}</span>
            </span>
            <Button
              small
              aria-label={t('people.takeRoleOf', { role: t(ROLE_NAMES[role]), unit: unitName })}
              onClick={() => {
                give.reset();
                take.mutate({ role, unitId });
              }}
            >
              {t('people.takeRole')}
            </Button>
          </li>
        ))}
      </ul>
      <GrantFields draft={draft} onChange={setDraft} />
      <Button
        pending={give.isPending}
        onClick={() => {
          take.reset();
          if (draft.unitId !== null) give.mutate({ role: draft.role, unitId: draft.unitId });
        }}
      >
        {t('people.giveRole')}
      </Button>
    </section>
  );
}
