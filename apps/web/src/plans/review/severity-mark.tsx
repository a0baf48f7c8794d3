import type { Severity } from '@cotmoc/plan';
import { t } from '../../messages/t.ts';
import styles from './severity-mark.module.css';

const SHAPES: Readonly<Record<Severity, string>> = {
  error: 'M5.2 1.6h5.6l3.6 3.6v5.6l-3.6 3.6H5.2l-3.6-3.6V5.2zM5.7 5.7l4.6 4.6M10.3 5.7l-4.6 4.6',
  warning: 'M8 1.8L14.6 13.8H1.4zM8 6v3.6M8 11.6v.3',
  info: 'M8 1.75a6.25 6.25 0 1 0 0 12.5a6.25 6.25 0 0 0 0-12.5M8 7.3v3.6M8 5v.3',
  hint: 'M3 8h10',
};

/** How grave a fault in the text is: its own shape and word. */
export function SeverityMark({ severity }: { severity: Severity }) {
  return (
    <span className={`${styles.mark} ${styles[severity]}`}>
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path d={SHAPES[severity]} />
      </svg>
      {t(`plans.severity.${severity}`)}
    </span>
  );
}
