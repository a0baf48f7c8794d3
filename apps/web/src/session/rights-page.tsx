import { type Calls, call } from '@cotmoc/client';
import { PageHead, Skeleton, Tag } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { t } from '../messages/t.ts';
import { ROLE_NAMES } from '../people/role-names.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import styles from './security-page.module.css';
import { useSession } from './use-session.ts';

type Explained = Calls['explainRights']['reply'][number];

/** "Why do I not see…": one's roles, what each lets one do, how far, and who else may. */
export function RightsPage() {
  const { roles } = useSession();
  const rights = useQuery({ queryKey: ['rights'], queryFn: ({ signal }) => call('explainRights', {}, { signal }) });
  const given = rights.data?.filter((one) => one.given) ?? [];
  const others = rights.data?.filter((one) => !one.given) ?? [];
  return (
    <>
      <PageHead title={t('session.rights.title')} below={t('session.rights.below')} />
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
        {rights.isPending && <Skeleton rows={8} />}
        {rights.error && <LoadFailed error={rights.error} onRetry={() => rights.refetch()} />}
        {rights.data && (
          <>
            <RightsList id="may" title={t('session.rights.may')} rights={given} />
            <RightsList id="may-not" title={t('session.rights.mayNot')} rights={others} />
          </>
        )}
        <p className={styles.soft}>{t('session.rights.why')}</p>
      </div>
    </>
  );
}

function RightsList({ id, title, rights }: { id: string; title: string; rights: readonly Explained[] }) {
  if (rights.length === 0) return null;
  return (
    <section className={styles.section} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <ul className={styles.list}>
        {rights.map((one) => (
          <li key={one.right}>
            <span>
              {t(`session.right.${one.right}`)}{' '}
              <span className={styles.soft}>
                {one.given
                  ? one.through.map(reachOf).join('; ')
                  : t('session.rights.holders', { roles: one.holders.map((role) => t(ROLE_NAMES[role])).join(', ') })}
              </span>
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

function reachOf({ role, unitName, wholeProvince, units }: Explained['through'][number]): string {
  const name = t(ROLE_NAMES[role]);
  if (wholeProvince) return t('session.rights.reachAll', { role: name });
  return t('session.rights.reach', { role: name, unit: unitName, count: units });
}
