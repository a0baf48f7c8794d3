import { t } from '../messages/t.ts';
import { Mark } from './mark.tsx';
import styles from './opening.module.css';

/** The moment before it is known who is there. */
export function Opening() {
  return (
    <div className={styles.opening} role="status">
      <Mark size={40} />
      {t('shell.opening')}
    </div>
  );
}
