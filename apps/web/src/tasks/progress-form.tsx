import { call } from '@cotmoc/client';
import { Button, ErrorSummary, TextArea, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './task-page.module.css';
import { useKeptText } from './use-kept-text.ts';
import { type TaskDetail, useTaskChange } from './use-tasks.ts';

/** Tells how far the task is: by count where something is counted, by percent where not, and in words. */
export function ProgressForm({ task }: { task: TaskDetail }) {
  const isCounted = task.quantity !== null;
  const [figure, setFigure] = useState(String(isCounted ? task.quantityDone : task.percent));
  const [note, setNote] = useKeptText(`progress.${task.id}`);
  const [isWrong, setWrong] = useState(false);
  const toast = useToast();
  const report = useTaskChange((body: { percent: number | null; quantityDone: number | null; note: string | null }) =>
    call('reportProgress', { params: { id: task.id }, body }),
  );
  const id = isCounted ? 'quantityDone' : 'percent';
  const value = readFigure(figure, isCounted);
  const before = isCounted ? task.quantityDone : task.percent;
  const wrong =
    isWrong && value === null ? t(isCounted ? 'tasks.progress.countWrong' : 'tasks.progress.percentWrong') : undefined;
  function send(event: FormEvent): void {
    event.preventDefault();
    setWrong(value === null);
    if (value === null) return;
    const isChanged = value !== before;
    const body = {
      percent: !isCounted && isChanged ? value : null,
      quantityDone: isCounted && isChanged ? value : null,
      note: note.trim() || null,
    };
    report.mutate(body, {
      onSuccess: () => {
        setNote('');
        toast({ text: t('tasks.progress.saved'), kind: 'good' });
      },
    });
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate aria-labelledby="progress">
      <h2 id="progress">{t('tasks.progress.title')}</h2>
      {wrong && <ErrorSummary faults={[{ fieldId: id, message: wrong }]} />}
      {report.error && !wrong && <ErrorSummary faults={faultsOf(report.error)} />}
      <div className={page.row}>
        <TextField
          id={id}
          label={
            isCounted
              ? t('tasks.progress.count', { total: task.quantity ?? 0, unit: task.quantityUnit ?? '' })
              : t('tasks.progress.percent')
          }
          inputMode="decimal"
          value={figure}
          onChange={setFigure}
          error={wrong ?? faultOf(report.error, id)}
        />
      </div>
      <TextArea
        id="note"
        label={t('tasks.progress.note')}
        optional
        rows={3}
        value={note}
        onChange={setNote}
        error={faultOf(report.error, 'note')}
      />
      <div>
        <Button type="submit" kind="primary" pending={report.isPending}>
          {t('tasks.progress.save')}
        </Button>
      </div>
    </form>
  );
}

/** `12,5`, `3`; whole from 0 to 100 where it is a percentage. Null for anything else, and for nothing. */
function readFigure(typed: string, isCounted: boolean): number | null {
  const text = typed.trim().replace(',', '.').replace(/\s*%$/, '');
  if (!/^\d{1,9}(\.\d+)?$/.test(text)) return null;
  const value = Number(text);
  return isCounted || (Number.isInteger(value) && value <= 100) ? value : null;
}
