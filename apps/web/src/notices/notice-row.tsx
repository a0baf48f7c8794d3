import type { Calls } from '@cotmoc/client';
import { Button, Unseen } from '@cotmoc/ui';
import { useRouter } from '@tanstack/react-router';
import type { MouseEvent } from 'react';
import { t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import styles from './notices-page.module.css';

/** One notice, as the server gives it. */
type Notice = Calls['listNotices']['reply']['items'][number];

/** A notice: what happened, when, and the way there. Opening it reads it. */
export function NoticeRow({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const { history } = useRouter();
  function open(event: MouseEvent): void {
    if (!notice.isRead) onRead();
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) return;
    event.preventDefault();
    history.push(notice.link);
  }
  return (
    <li className={notice.isRead ? styles.notice : styles.fresh}>
      <div className={styles.what}>
        <a href={notice.link} className={styles.title} onClick={open}>
          {!notice.isRead && <Unseen>{t('notices.fresh')}: </Unseen>}
          {notice.title}
        </a>
        {notice.body !== '' && <p className={styles.body}>{notice.body}</p>}
        <time dateTime={notice.createdAt} className={styles.when}>
          {formatMoment(notice.createdAt)}
        </time>
      </div>
      {!notice.isRead && (
        <Button kind="plain" small icon="check" onClick={onRead}>
          <span className={styles.mark}>{t('notices.mark')}</span>
          <Unseen>: {notice.title}</Unseen>
        </Button>
      )}
    </li>
  );
}
