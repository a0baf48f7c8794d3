import { Tag } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { InnerLink } from '../shell/inner-link.tsx';
import page from '../shell/page.module.css';
import styles from './evidence.module.css';
import type { CreditOfItem } from './use-evidence.ts';

/** What an item is credited to, each leading there. */
export function TargetList({ credits }: { credits: readonly CreditOfItem[] }) {
  const shown = credits.filter((credit) => credit.state !== 'removed');
  if (shown.length === 0) return <span className={page.about}>{t('evidence.uncredited')}</span>;
  return (
    <ul className={styles.targets}>
      {shown.map((credit) => (
        <li key={credit.id}>
          <InnerLink to={credit.targetLink}>{credit.targetTitle}</InnerLink>
          {credit.amount !== null && (
            <span className={styles.amount}>
              {' '}
              {t('evidence.amountOf', { amount: credit.amount, unit: credit.targetUnit ?? '' })}
            </span>
          )}
          {credit.state === 'refused' && (
            <>
              {' '}
              <Tag tone="bad">{t('evidence.refused')}</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
