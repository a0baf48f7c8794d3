import { call } from '@cotmoc/client';
import { Button, ErrorSummary, TextArea, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './task-page.module.css';
import { useKeptText } from './use-kept-text.ts';
import { type TaskDetail, useTaskChange } from './use-tasks.ts';

/** Asks that the task be taken as done, with what came out of it, and why it is late where it is. */
export function CompletionForm({ task }: { task: TaskDetail }) {
  const [isOpen, setOpen] = useState(false);
  const [result, setResult] = useKeptText(`result.${task.id}`);
  const [reason, setReason] = useKeptText(`late.${task.id}`);
  const toast = useToast();
  const ask = useTaskChange((body: { result: string; lateReason: string | null }) =>
    call('askCompletion', { params: { id: task.id }, body }),
  );
  if (!isOpen && result === '') {
    return (
      <div className={styles.form}>
        <div>
          <Button icon="check" onClick={() => setOpen(true)}>
            {t('tasks.completion.open')}
          </Button>
        </div>
      </div>
    );
  }
  function send(event: FormEvent): void {
    event.preventDefault();
    ask.mutate(
      { result, lateReason: reason.trim() || null },
      {
        onSuccess: () => {
          setResult('');
          setReason('');
          toast({ text: t('tasks.completion.sent'), kind: 'good' });
        },
      },
    );
  }
  return (
    <form className={styles.form} onSubmit={send} noValidate aria-labelledby="completion">
      <h2 id="completion">{t('tasks.completion.title')}</h2>
      {ask.error && <ErrorSummary faults={faultsOf(ask.error)} />}
      <TextArea
        id="result"
        label={t('tasks.completion.result')}
        hint={t('tasks.completion.resultHint')}
        rows={4}
        value={result}
        onChange={setResult}
        error={faultOf(ask.error, 'result')}
      />
      {task.standing.late && (
        <TextArea
          id="lateReason"
          label={t('tasks.completion.lateReason')}
          hint={t('tasks.completion.lateHint')}
          rows={3}
          value={reason}
          onChange={setReason}
          error={faultOf(ask.error, 'lateReason')}
        />
      )}
      <div className={page.row}>
        <Button type="submit" kind="primary" pending={ask.isPending}>
          {t('tasks.completion.send')}
        </Button>
        <Button
          kind="plain"
          onClick={() => {
            setResult('');
            setOpen(false);
          }}
        >
          {t('tasks.cancel')}
        </Button>
      </div>
    </form>
  );
}
