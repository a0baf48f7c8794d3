import { Tag, type Tone } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import styles from './names-page.module.css';
import type { HowTaken } from './names-search.ts';

const TONES: Readonly<Record<HowTaken, Tone>> = { ask: 'warn', found: 'good', chosen: 'good', outside: 'plain' };

/** How a plan took a name, with how surely where the program did. */
export function HowTakenMark({ how, confidence }: { how: HowTaken; confidence: number }) {
  return (
    <span className={styles.how}>
      <Tag tone={TONES[how]}>{t(`plans.agency.${how}`)}</Tag>
      {how === 'found' && <span className={styles.sure}>{sureness(confidence)}</span>}
    </span>
  );
}

/** How sure the program was, in hundredths. */
function sureness(confidence: number): string {
  return t('org.names.sure', { percent: Math.round(confidence * 100) });
}
