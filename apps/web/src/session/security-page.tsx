import { Callout, PageHead } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { CodesSection } from './codes-section.tsx';
import { PasskeysSection } from './passkeys-section.tsx';
import styles from './security-page.module.css';
import { SessionsSection } from './sessions-section.tsx';
import { useSecondFactor } from './use-security.ts';
import { useSession } from './use-session.ts';

/** What guards one's own account: the second factors, and where one is signed in. */
export function SecurityPage() {
  const { mustEnrol } = useSession();
  const factors = useSecondFactor();
  return (
    <>
      <PageHead title={t('session.security.title')} below={t('session.security.below')} />
      <div className={styles.sections}>
        {mustEnrol && (
          <Callout kind="warn" title={t('session.security.mustTitle')}>
            {t('session.security.mustText')}
          </Callout>
        )}
        {factors.error && <LoadFailed error={factors.error} onRetry={() => factors.refetch()} />}
        {factors.data && <CodesSection factors={factors.data} />}
        {factors.data && <PasskeysSection passkeys={factors.data.passkeys} />}
        {!mustEnrol && <SessionsSection />}
        {!mustEnrol && (
          <p>
            <Link to="/password">{t('shell.changePassword')}</Link>
          </p>
        )}
      </div>
    </>
  );
}
