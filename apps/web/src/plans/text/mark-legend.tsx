import { memo, useCallback, useEffect, useState } from 'react';
import { t } from '../../messages/t.ts';
import styles from './mark-legend.module.css';
import { MARK_KINDS } from './marks.ts';

const KEPT = 'cotmoc.marks-hidden';

/** The kinds of marks that are put away, remembered in this browser. */
export function useHiddenMarks(): [hidden: string, toggle: (kind: string) => void] {
  const [hidden, setHidden] = useState(() => localStorage.getItem(KEPT) ?? '');
  const toggle = useCallback((kind: string) => {
    setHidden((before) => {
      const kinds = new Set(before.split(' ').filter(Boolean));
      if (!kinds.delete(kind)) kinds.add(kind);
      return [...kinds].join(' ');
    });
  }, []);
  useEffect(() => localStorage.setItem(KEPT, hidden), [hidden]);
  return [hidden, toggle];
}

/** What each line under the text means; pressing one puts that kind away or brings it back. */
export const MarkLegend = memo(function MarkLegend(props: { hidden: string; onToggle: (kind: string) => void }) {
  const { hidden, onToggle } = props;
  const away = new Set(hidden.split(' '));
  return (
    <fieldset className={styles.legend} aria-label={t('plans.marks')}>
      {MARK_KINDS.map((kind) => (
        <button
          key={kind}
          type="button"
          className={`${styles.kind} ${styles[kind]}`}
          aria-pressed={!away.has(kind)}
          onClick={() => onToggle(kind)}
        >
          {t(`plans.mark.${kind}`)}
        </button>
      ))}
    </fieldset>
  );
});
