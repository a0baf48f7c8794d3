import { Skeleton } from '@cotmoc/ui';
import { Outlet } from '@tanstack/react-router';
import { Suspense } from 'react';
import { t } from '../messages/t.ts';
import { SessionEnded } from '../session/session-ended.tsx';
import { useIdleLock } from '../session/use-idle-lock.ts';
import { useSession } from '../session/use-session.ts';
import { BottomBar, SideNavigation } from './navigation.tsx';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { UnreachableBanner } from './unreachable.tsx';

/** The frame around every page of a person signed in. */
export function Shell() {
  const { account, mustEnrol, idleMinutes } = useSession();
  const whole = !account.mustChangePassword && !mustEnrol;
  useIdleLock(idleMinutes);
  return (
    <div className={styles.shell}>
      <a className={styles.skip} href="#content">
        {t('shell.skip')}
      </a>
      <TopBar whole={whole} />
      {whole && <SideNavigation />}
      <main id="content" tabIndex={-1} className={styles.content}>
        <UnreachableBanner />
        <Suspense fallback={<Skeleton rows={8} />}>
          <Outlet />
        </Suspense>
      </main>
      {whole && <BottomBar />}
      <SessionEnded />
    </div>
  );
}
