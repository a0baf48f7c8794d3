import styles from './skeleton.module.css';
import { Unseen } from './unseen.tsx';
import { useWords } from './words.tsx';

const widths = [styles.a, styles.b, styles.c, styles.d];

/** The place of rows that are on their way; `rows` of the height of a table row. */
export function Skeleton({ rows = 5 }: { rows?: number }) {
  const say = useWords();
  return (
    <div role="status" className={styles.skeleton}>
      <Unseen>{say('loading')}</Unseen>
      {Array.from({ length: rows }, (_, row) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the bars are alike and never move
        <div key={row} className={styles.row} aria-hidden="true">
          <span className={`${styles.bar} ${widths[row % widths.length]}`} />
        </div>
      ))}
    </div>
  );
}
