import { buttonClass, Icon } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import styles from './notice-bell.module.css';
import { useUnreadCount } from './use-notices.ts';

/** The way to one's notices, with how many are unread. */
export function NoticeBell() {
  const unread = useUnreadCount() ?? 0;
  return (
    <Link
      to="/notices"
      className={`${buttonClass({ kind: 'plain' })} ${styles.bell}`}
      aria-label={unread > 0 ? t('shell.unread', { count: unread }) : t('shell.nav.notices')}
    >
      <Icon name="bell" />
      {unread > 0 && <span className={styles.count}>{unread > 99 ? '99+' : unread}</span>}
    </Link>
  );
}
