import styles from './progress-bar.module.css';
import { useWords } from './words.tsx';

export interface ProgressBarProps {
  /** 0–100. */
  readonly percent: number;
  readonly label?: string | undefined;
  /** Leaves the figure away where it stands beside. */
  readonly figureUnseen?: boolean | undefined;
  readonly late?: boolean | undefined;
}

/** How much is done, as a bar and a figure. */
export function ProgressBar({ percent, label, figureUnseen, late }: ProgressBarProps) {
  const say = useWords();
  const value = Math.round(Math.min(100, Math.max(0, percent)));
  return (
    <span className={styles.progress}>
      <span
        role="progressbar"
        aria-label={label ?? say('progress')}
        aria-valuenow={value}
        aria-valuemin={0}
        aria-valuemax={100}
        className={styles.track}
      >
        <span className={late ? styles.late : styles.fill} style={{ inlineSize: `${value}%` }} />
      </span>
      {!figureUnseen && <span className={styles.figure}>{value}%</span>}
    </span>
  );
}
