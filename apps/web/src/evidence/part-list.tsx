import { t } from '../messages/t.ts';
import { InnerLink } from '../shell/inner-link.tsx';
import page from '../shell/page.module.css';
import styles from './evidence.module.css';
import { nameOfPart } from './name-of-part.ts';
import type { TargetCredits } from './use-evidence.ts';

/** How many are shown before the rest is folded away. */
const SHOWN = 6;

/** The evidence of the pieces and periods of a target: how much each has, leading there. */
export function PartList({ credits }: { credits: TargetCredits }) {
  const parts = credits.parts.filter((part) => part.credits > 0);
  if (parts.length === 0) return null;
  const unit = credits.counted ? (credits.counted.unit ?? '') : null;
  const line = (part: (typeof parts)[number]) => (
    <li key={part.id}>
      <InnerLink to={part.link}>{nameOfPart(part)}</InnerLink>: {t('evidence.parts.count', { count: part.credits })}
      {unit !== null && part.sum > 0 && (
        <span className={styles.amount}> {t('evidence.amountOf', { amount: part.sum, unit })}</span>
      )}
    </li>
  );
  return (
    <>
      <p className={page.about}>{t('evidence.parts')}</p>
      <ul className={styles.targets}>{parts.slice(0, SHOWN).map(line)}</ul>
      {parts.length > SHOWN && (
        <details>
          <summary>{t('evidence.parts.more', { count: parts.length - SHOWN })}</summary>
          <ul className={styles.targets}>{parts.slice(SHOWN).map(line)}</ul>
        </details>
      )}
    </>
  );
}
