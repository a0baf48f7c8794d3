import type { Calls } from '@cotmoc/client';
import { t } from '../messages/t.ts';
import { formatMoment } from '../shell/moment.ts';
import styles from './security-page.module.css';

/** One open session in a line: the device, since when, from where. */
export function SessionFacts({ session }: { session: Calls['listSessions']['reply'][number] }) {
  return (
    <span>
      {session.device || t('session.sessions.unknown')}{' '}
      <span className={styles.soft}>
        {t('session.sessions.facts', {
          opened: formatMoment(session.openedAt),
          seen: formatMoment(session.seenAt),
          address: session.address,
        })}
      </span>
    </span>
  );
}
