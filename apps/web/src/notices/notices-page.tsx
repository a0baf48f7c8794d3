import { Button, EmptyState, PageHead, Pager } from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { NoticeRow } from './notice-row.tsx';
import styles from './notices-page.module.css';
import { PAGE, useMarkRead, useNotices } from './use-notices.ts';

/** What the system told me, newest first. */
export function NoticesPage() {
  const { offset = 0 } = useSearch({ from: '/signed-in/notices' });
  const navigate = useNavigate();
  const notices = useNotices(offset);
  const markRead = useMarkRead();
  const { items = [], unread = 0 } = notices.data ?? {};
  const goTo = (next: number) => navigate({ to: '/notices', search: next > 0 ? { offset: next } : {} });
  return (
    <div className={styles.page}>
      <PageHead
        title={t('notices.title')}
        below={notices.data && (unread > 0 ? t('notices.unread', { count: unread }) : t('notices.allRead'))}
        actions={
          unread > 0 && (
            <Button icon="check" pending={markRead.isPending} onClick={() => markRead.mutate(null)}>
              {t('notices.markAll')}
            </Button>
          )
        }
      />
      <Loading of={notices} rows={6} />
      {notices.data && items.length === 0 && offset === 0 && (
        <EmptyState icon="bell" title={t('notices.empty.title')}>
          {t('notices.empty.text')}
        </EmptyState>
      )}
      {items.length > 0 && (
        <ol className={styles.list}>
          {items.map((notice) => (
            <NoticeRow key={notice.id} notice={notice} onRead={() => markRead.mutate(notice.id)} />
          ))}
        </ol>
      )}
      {(offset > 0 || items.length === PAGE) && (
        <Pager offset={offset} shown={items.length} size={PAGE} hasNext={items.length === PAGE} onOffset={goTo} />
      )}
    </div>
  );
}
