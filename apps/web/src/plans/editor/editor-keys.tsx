import { Dialog } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import styles from '../review/key-help.module.css';

const KEYS = [
  ['F8', 'nextFault'],
  ['Shift + F8', 'previousFault'],
  ['F2', 'said'],
  ['Alt + Enter', 'fix'],
  ['Ctrl + Enter', 'toFact'],
  ['Ctrl + F', 'find'],
  ['Ctrl + Alt + G', 'line'],
  ['Ctrl + Z', 'undo'],
  ['Ctrl + Y', 'redo'],
  ['Esc', 'close'],
] as const;

/** The keys of the editor of a plan's text. */
export const EditorKeys = memo(function EditorKeys({ open, onClose }: { open: boolean; onClose: () => void }) {
  return (
    <Dialog open={open} title={t('plans.editor.keys')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`plans.editor.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
});
