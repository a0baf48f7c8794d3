import { Button } from '@cotmoc/ui';
import { useEffect, useState } from 'react';
import { t } from '../../messages/t.ts';
import { selectedWords } from './selected-span.ts';
import styles from './selection-bar.module.css';

/** Stands at the foot of the text while words are chosen in it: makes a task of them. */
export function SelectionBar({ onAdd }: { onAdd: () => void }) {
  const [hasWords, setHasWords] = useState(false);
  useEffect(() => {
    const look = () => setHasWords(selectedWords() !== null);
    document.addEventListener('selectionchange', look);
    return () => document.removeEventListener('selectionchange', look);
  }, []);
  if (!hasWords) return null;
  return (
    <div className={styles.bar}>
      {/* Pressing must not undo the choice of words. */}
      <Button kind="primary" small icon="plus" onPointerDown={(event) => event.preventDefault()} onClick={onAdd}>
        {t('plans.addFromText')}
      </Button>
    </div>
  );
}
