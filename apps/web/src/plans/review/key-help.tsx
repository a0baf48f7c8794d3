import { Checkbox, Dialog } from '@cotmoc/ui';
import { memo, useState } from 'react';
import { t } from '../../messages/t.ts';
import styles from './key-help.module.css';
import { areKeysOn, turnKeys } from './use-review-keys.ts';

const KEYS = [
  ['J', 'next'],
  ['K', 'previous'],
  ['A', 'accept'],
  ['Enter', 'edit'],
  ['D', 'drop'],
  ['N', 'add'],
  ['U', 'undo'],
  ['Shift + U', 'redo'],
  ['Ctrl + Enter', 'save'],
  ['Esc', 'cancel'],
  ['?', 'help'],
] as const;

/** The keys of the review, and the switch that turns the single letters off. */
export const KeyHelp = memo(function KeyHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const [on, setOn] = useState(areKeysOn);
  return (
    <Dialog open={open} title={t('plans.keys')} onClose={onClose}>
      <dl className={styles.keys}>
        {KEYS.map(([key, name]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(`plans.key.${name}`)}</dd>
          </div>
        ))}
      </dl>
      <Checkbox
        label={t('plans.keysOn')}
        hint={t('plans.keysOnHint')}
        checked={on}
        onChange={(next) => {
          turnKeys(next);
          setOn(next);
        }}
      />
    </Dialog>
  );
});
