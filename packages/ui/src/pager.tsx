import { formatWhole } from '@cotmoc/base';
import { Button } from './button.tsx';
import styles from './pager.module.css';
import { useWords } from './words.tsx';

export interface PagerProps {
  /** How many rows stand before this page. */
  readonly offset: number;
  /** How many rows stand on this page. */
  readonly shown: number;
  /** How many rows a full page holds. */
  readonly size: number;
  /** All the rows, where they were counted. */
  readonly total?: number | null | undefined;
  /** Whether there is a next page; left out, it is told by the total. */
  readonly hasNext?: boolean | undefined;
  readonly onOffset: (offset: number) => void;
}

/** Where in a long list one is, and the next and the previous page. */
export function Pager({ offset, shown, size, total = null, hasNext, onOffset }: PagerProps) {
  const say = useWords();
  const range = { from: formatWhole(offset + 1), to: formatWhole(offset + shown) };
  const isLast = !(hasNext ?? offset + shown < (total ?? 0));
  return (
    <nav className={styles.pager} aria-label={say('pages')} data-print="no">
      <span className={styles.where}>
        {total === null ? say('pageRange', range) : say('pageOf', { ...range, total: formatWhole(total) })}
      </span>
      <Button
        small
        icon="left"
        aria-label={say('previousPage')}
        disabled={offset === 0}
        onClick={() => onOffset(Math.max(0, offset - size))}
      />
      <Button
        small
        icon="right"
        aria-label={say('nextPage')}
        disabled={isLast}
        onClick={() => onOffset(offset + size)}
      />
    </nav>
  );
}
