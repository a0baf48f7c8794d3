import { buttonClass, PageHead } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { ROLE_NAMES } from '../people/role-names.ts';
import { useExplainedRights } from '../session/use-rights.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from './loading.tsx';
import { Mark } from './mark.tsx';
import styles from './message-page.module.css';
import type { Right } from './page-rights.ts';

/** A page that one's roles do not open: which right it needs, who has it, what one has, and what to do. */
export function NoRightPage({ right }: { right: Right }) {
  const { roles } = useSession();
  const rights = useExplainedRights();
  const needed = rights.data?.find((one) => one.right === right);
  const waits = needed?.lent.find((loan) => loan.waits);
  const mine = roles.map((grant) =>
    t('session.rights.roleAt', { role: t(ROLE_NAMES[grant.role]), unit: grant.unitName }),
  );
  return (
    <div className={styles.page}>
      <Mark size={48} />
      <PageHead
        title={t('shell.noRight.title')}
        below={t('shell.noRight.needs', { right: t(`session.right.${right}`) })}
      />
      <Loading of={rights} rows={2} />
      {waits && <p>{t('shell.noRight.waits', { by: waits.by, unit: waits.unitName })}</p>}
      {needed && !waits && (
        <>
          <p>{t('shell.noRight.holders', { roles: needed.holders.map((role) => t(ROLE_NAMES[role])).join(', ') })}</p>
          <p>{mine.length > 0 ? t('shell.noRight.mine', { roles: mine.join('; ') }) : t('session.rights.noRole')}</p>
          <p>{t('shell.noRight.do')}</p>
        </>
      )}
      <p className={styles.links}>
        {waits ? (
          <Link to="/security" className={buttonClass({ kind: 'primary' })}>
            {t('session.delegationNeedsFactor.see')}
          </Link>
        ) : (
          <Link to="/my-rights" className={buttonClass({ kind: 'primary' })}>
            {t('shell.noRight.see')}
          </Link>
        )}
        <Link to="/" className={buttonClass({})}>
          {t('shell.notFound.home')}
        </Link>
      </p>
    </div>
  );
}
