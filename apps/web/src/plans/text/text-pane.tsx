import type { ReactNode } from 'react';
import styles from '../review/review-board.module.css';
import { DocumentText, type DocumentTextProps } from './document-text.tsx';
import { MarkLegend, useHiddenMarks } from './mark-legend.tsx';

/** The plan's text under the legend of its marks, each kind of which can be switched off. */
export function TextPane({ children, ...text }: Omit<DocumentTextProps, 'hidden'> & { children?: ReactNode }) {
  const [hidden, toggleMark] = useHiddenMarks();
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        <MarkLegend hidden={hidden} onToggle={toggleMark} />
      </div>
      <DocumentText {...text} hidden={hidden} />
      {children}
    </div>
  );
}
