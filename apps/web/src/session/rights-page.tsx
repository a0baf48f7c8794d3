import { PageHead, Tag } from '@cotmoc/ui';
import { type MessageKey, t } from '../messages/t.ts';
import { ROLE_NAMES } from '../people/role-names.ts';
import { Loading } from '../shell/loading.tsx';
import { DelegationNeedsFactor } from './delegation-needs-factor.tsx';
import styles from './security-page.module.css';
import { type ExplainedRight, useExplainedRights } from './use-rights.ts';
import { useSession } from './use-session.ts';

const WHY = [
  'session.rights.why.page',
  'session.rights.why.task',
  'session.rights.why.plan',
  'session.rights.why.button',
] as const satisfies readonly MessageKey[];

/** "Why do I not see…": one's roles, what each lets one do, how far, and who else may. */
export function RightsPage() {
  const { roles } = useSession();
  const rights = useExplainedRights();
  const given = rights.data?.filter((one) => one.given) ?? [];
  const others = rights.data?.filter((one) => !one.given) ?? [];
  return (
    <>
      <PageHead title={t('session.rights.title')} below={t('session.rights.below')} />
      <DelegationNeedsFactor />
      <div className={styles.sections}>
        <section className={styles.section} aria-labelledby="roles">
          <h2 id="roles">{t('session.rights.roles')}</h2>
          {roles.length === 0 && <p>{t('session.rights.noRole')}</p>}
          <ul className={styles.list}>
            {roles.map((grant) => (
              <li key={`${grant.role} ${grant.unitId}`}>
                {t('session.rights.roleIn', { role: t(ROLE_NAMES[grant.role]), unit: grant.unitName })}
              </li>
            ))}
          </ul>
        </section>
        <section className={styles.section} aria-labelledby="why">
          <h2 id="why">{t('session.rights.whyTitle')}</h2>
          <ul className={styles.why}>
            {WHY.map((reason) => (
              <li key={reason}>{t(reason)}</li>
            ))}
          </ul>
        </section>
        <Loading of={rights} rows={8} />
        {rights.data && (
          <>
            <RightsList id="may" title={t('session.rights.may')} rights={given} />
            <RightsList id="may-not" title={t('session.rights.mayNot')} rights={others} />
          </>
        )}
      </div>
    </>
  );
}

function RightsList({ id, title, rights }: { id: string; title: string; rights: readonly ExplainedRight[] }) {
  if (rights.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {rights.map((one) => (
          <li key={one.right}>
            <span>
              {t(`session.right.${one.right}`)}{' '}
              <span className={styles.soft}>{one.given ? waysOf(one) : holdersOf(one)}</span>
            </span>
            <Tag tone={one.given ? 'good' : 'plain'}>
              {one.given ? t('session.rights.yes') : t('session.rights.no')}
            </Tag>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Through which roles, and by whom it is lent where that adds something. */
function waysOf({ through, lent }: ExplainedRight): string {
  const added = through.some((way) => way.wholeProvince) ? [] : lent;
  return [...through.map(reachOf), ...added.map(loanOf)].join('; ');
}

/** Who has the right, and by whom it is lent but waits. */
function holdersOf({ holders, lent }: ExplainedRight): string {
  const roles = t('session.rights.holders', { roles: holders.map((role) => t(ROLE_NAMES[role])).join(', ') });
  return [...lent.map(loanOf), roles].join('; ');
}

function loanOf({ by, unitName, waits }: ExplainedRight['lent'][number]): string {
  return t(waits ? 'session.rights.lentWaits' : 'session.rights.lent', { by, unit: unitName });
}

function reachOf({ role, unitName, wholeProvince, units }: ExplainedRight['through'][number]): string {
  const name = t(ROLE_NAMES[role]);
  if (wholeProvince) return t('session.rights.reachAll', { role: name });
  return t('session.rights.reach', { role: name, unit: unitName, count: units });
}
