import { call } from '@cotmoc/client';
import { Button, Checkbox, Dialog } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { COLUMN_HEADS, TABLE_COLUMNS, USUAL_COLUMNS } from './task-table.tsx';
import styles from './tasks-page.module.css';
import { useKeptChange, useKeptFilters } from './use-views.ts';

/** The columns this person chose; kept on the server, so that they are the same on every machine. */
export function useColumns(): { columns: readonly string[]; choose: (columns: readonly string[]) => void } {
  const kept = useKeptFilters();
  const change = useKeptChange((columns: readonly string[]) =>
    call('chooseTaskView', { body: { columns: [...columns] } }),
  );
  const chosen = change.isPending ? change.variables : kept.data?.columns;
  return { columns: chosen?.length ? chosen : USUAL_COLUMNS, choose: (columns) => change.mutate(columns) };
}

/** Which columns the table has. */
export function ColumnsMenu() {
  const [isOpen, setOpen] = useState(false);
  const { columns, choose: keep } = useColumns();
  // What is ticked answers at once; what is kept follows.
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const shown = ticked ?? columns;
  function choose(next: readonly string[]): void {
    setTicked(next);
    keep(next);
  }
  const toggle = (key: string) => choose(shown.includes(key) ? shown.filter((one) => one !== key) : [...shown, key]);
  return (
    <>
      <Button small icon="settings" onClick={() => setOpen(true)}>
        {t('views.columns')}
      </Button>
      <Dialog
        open={isOpen}
        title={t('views.columns')}
        onClose={() => setOpen(false)}
        footer={
          <>
            <Button kind="primary" onClick={() => setOpen(false)}>
              {t('views.columns.done')}
            </Button>
            <Button onClick={() => choose(USUAL_COLUMNS)}>{t('views.columns.usual')}</Button>
          </>
        }
      >
        <div className={styles.choices}>
          {TABLE_COLUMNS.map((key) => (
            <Checkbox
              key={key}
              label={t(COLUMN_HEADS[key])}
              checked={key === 'text' || shown.includes(key)}
              disabled={key === 'text'}
              onChange={() => toggle(key)}
            />
          ))}
        </div>
      </Dialog>
    </>
  );
}
