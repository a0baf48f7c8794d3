import { Link } from '@tanstack/react-router';
import { currentLanguage, t } from '../messages/t.ts';
import { NoticeBell } from '../notices/notice-bell.tsx';
import { useSession } from '../session/use-session.ts';
import { AccountMenu } from './account-menu.tsx';
import { GlobalSearch } from './global-search.tsx';
import { Mark } from './mark.tsx';
import styles from './top-bar.module.css';

/** Mark and province, search, notices, account. `whole` is false until the first password is changed. */
export function TopBar({ whole }: { whole: boolean }) {
  const { province, may } = useSession();
  return (
    <header className={styles.bar} data-print="no">
      <Link to="/" className={styles.home}>
        <Mark />
        <span className={styles.names}>
          <span className={styles.product}>{t('shell.product')}</span>
          <span className={styles.province}>{currentLanguage() === 'vi' ? province.nameVi : province.nameEn}</span>
        </span>
      </Link>
      <div className={styles.search}>{whole && may['task.read'] && <GlobalSearch />}</div>
      {whole && <NoticeBell />}
      <AccountMenu />
    </header>
  );
}
