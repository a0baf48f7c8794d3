import { memo, useDeferredValue } from 'react';
import { type Chosen, useChosen } from '../review/chosen.ts';
import styles from '../review/review-board.module.css';
import { DocumentText, type DocumentTextProps } from './document-text.tsx';
import { MarkLegend, useHiddenMarks } from './mark-legend.tsx';
import { SelectionBar } from './selection-bar.tsx';
import { useAfterPaint } from './use-after-paint.ts';

export interface TextPaneProps extends Omit<DocumentTextProps, 'hidden' | 'lit'> {
  /** The fact that is chosen is lit. */
  readonly chosen: Chosen;
  /** Makes a task of chosen words; absent where the plan is only read. */
  readonly onAdd?: (() => void) | undefined;
}

/** The plan's text under the legend of its marks, each kind of which can be switched off; it follows the list of facts. */
export const TextPane = memo(function TextPane({ chosen, tasks, duties, onAdd, ...text }: TextPaneProps) {
  const [hidden, toggleMark] = useHiddenMarks();
  const lit = useAfterPaint(useChosen(chosen));
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        <MarkLegend hidden={hidden} onToggle={toggleMark} />
      </div>
      <DocumentText
        {...text}
        tasks={useDeferredValue(tasks)}
        duties={useDeferredValue(duties)}
        lit={lit}
        hidden={hidden}
      />
      {onAdd && <SelectionBar onAdd={onAdd} />}
    </div>
  );
});
