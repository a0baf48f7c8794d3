import { Skeleton } from '@cotmoc/ui';
import { Outlet, useLocation } from '@tanstack/react-router';
import { Suspense } from 'react';
import { t } from '../messages/t.ts';
import { SessionEnded } from '../session/session-ended.tsx';
import { useIdleLock } from '../session/use-idle-lock.ts';
import { useSession } from '../session/use-session.ts';
import { BottomBar, SideNavigation } from './navigation.tsx';
import { NoRightPage } from './no-right-page.tsx';
import { rightOfPage } from './page-rights.ts';
import styles from './shell.module.css';
import { TopBar } from './top-bar.tsx';
import { UnreachableBanner } from './unreachable.tsx';

/** The frame around every page of a person signed in. */
export function Shell() {
  const { account, mustEnrol, idleMinutes, may } = useSession();
  const right = rightOfPage(useLocation().pathname);
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
          {right && !may[right] ? <NoRightPage right={right} /> : <Outlet />}
        </Suspense>
      </main>
      {whole && <BottomBar />}
      <SessionEnded />
    </div>
  );
}
