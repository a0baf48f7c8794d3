import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Verdict } from '../plan-data.ts';
import styles from './verdict-mark.module.css';

/** What was said of an entry, as shape and word: a dashed ring, a tick, a cross. */
export const VerdictMark = memo(function VerdictMark({ verdict, doubtful }: { verdict: Verdict; doubtful?: boolean }) {
  const kind = verdict === 'open' && doubtful ? 'doubtful' : verdict;
  return (
    <span className={`${styles.mark} ${styles[kind]}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        {kind === 'open' && <circle cx="8" cy="8" r="6.25" strokeDasharray="2.6 2.3" />}
        {kind === 'doubtful' && <path d="M8 1.6L14.4 8 8 14.4 1.6 8zM8 5v3.6M8 10.6v.4" />}
        {kind === 'accepted' && <path d="M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5M5.2 8.2l2 2 3.6-4.2" />}
        {kind === 'dropped' && <path d="M4 4l8 8M12 4l-8 8" />}
      </svg>
      {t(`plans.sign.${kind}`)}
    </span>
  );
});
