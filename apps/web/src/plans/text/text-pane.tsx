import { memo, useDeferredValue } from 'react';
import { AfterTheRest } from '../../shell/in-pieces.tsx';
import styles from '../review/review-board.module.css';
import { DocumentText, type DocumentTextProps } from './document-text.tsx';
import { MarkLegend, useHiddenMarks } from './mark-legend.tsx';
import { SelectionBar } from './selection-bar.tsx';

export interface TextPaneProps extends Omit<DocumentTextProps, 'hidden'> {
  /** Makes a task of chosen words; absent where the plan is only read. */
  readonly onAdd?: (() => void) | undefined;
}

/** The plan's text under the legend of its marks, each kind of which can be switched off; it follows the list of facts. */
export const TextPane = memo(function TextPane({ tasks, duties, onAdd, ...text }: TextPaneProps) {
  const [hidden, toggleMark] = useHiddenMarks();
  return (
    <div className={styles.text}>
      <div className={styles.textBar}>
        <MarkLegend hidden={hidden} onToggle={toggleMark} />
      </div>
      <AfterTheRest>
        <DocumentText {...text} tasks={useDeferredValue(tasks)} duties={useDeferredValue(duties)} hidden={hidden} />
      </AfterTheRest>
      {onAdd && <SelectionBar onAdd={onAdd} />}
    </div>
  );
});
