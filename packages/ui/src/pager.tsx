import { formatWhole } from '@cotmoc/base';
import { Button } from './button.tsx';
import styles from './pager.module.css';
import { useWords } from './words.tsx';

export interface PagerProps {
  /** Number of the first and last row shown, from 1. */
  readonly from: number;
  readonly to: number;
  /** All the rows, where they were counted. */
  readonly total?: number | null | undefined;
  /** Absent: there is no such page. */
  readonly onPrevious?: (() => void) | undefined;
  readonly onNext?: (() => void) | undefined;
}

/** Where in a long list one is, and the next and the previous page. */
export function Pager({ from, to, total, onPrevious, onNext }: PagerProps) {
  const say = useWords();
  const range = { from: formatWhole(from), to: formatWhole(to) };
  return (
    <nav className={styles.pager} aria-label={say('pages')} data-print="no">
      <span className={styles.where}>
        {total === null || total === undefined
          ? say('pageRange', range)
          : say('pageOf', { ...range, total: formatWhole(total) })}
      </span>
      <Button small icon="left" aria-label={say('previousPage')} disabled={!onPrevious} onClick={onPrevious} />
      <Button small icon="right" aria-label={say('nextPage')} disabled={!onNext} onClick={onNext} />
    </nav>
  );
}
