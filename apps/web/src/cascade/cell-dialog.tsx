import { call } from '@cotmoc/client';
import { Button, buttonClass, Dialog, KeyValues, useToast } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { sentenceOf } from '../shell/refusal.ts';
import styles from './cascade.module.css';
import { shown } from './chain-note.tsx';
import { NoteDialog } from './note-dialog.tsx';
import { type Cell, type Coverage, useCascadeChange } from './use-cascade.ts';

/** What one cell is: the task, the unit, its answer, and what can be done about it. */
export function CellDialog({ coverage, cell, onClose }: { coverage: Coverage; cell: Cell; onClose: () => void }) {
  const toast = useToast();
  const [asks, setAsks] = useState<'decline' | 'insist' | null>(null);
  const task = coverage.tasks[cell.task];
  const unit = coverage.units[cell.unit];
  const planId = coverage.plan.id;
  const done = (text: string) => {
    toast({ kind: 'good', text });
    onClose();
  };
  const decline = useCascadeChange((reason: string) =>
    call('declineTask', {
      params: { id: planId },
      body: { taskId: task?.id ?? '', unitId: unit?.id ?? '', reason },
    }),
  );
  const insist = useCascadeChange((note: string) =>
    call('insistOnTask', { params: { id: cell.declineId ?? '' }, body: { note } }),
  );
  const letOff = useCascadeChange(() =>
    call('acceptDecline', { params: { id: cell.declineId ?? '' }, body: { note: null } }),
  );
  const takeBack = useCascadeChange(() => call('takeDeclineBack', { params: { id: cell.declineId ?? '' } }));
  if (!task || !unit) return null;
  const mayAnswer = coverage.may.answer.includes(unit.id);
  const isOpen = cell.state === 'none' || cell.state === 'insisted';
  if (asks) {
    const isDecline = asks === 'decline';
    const change = isDecline ? decline : insist;
    return (
      <NoteDialog
        title={t(isDecline ? 'cascade.decline.title' : 'cascade.insist.title')}
        label={t(isDecline ? 'cascade.decline.reason' : 'cascade.insist.note')}
        confirmLabel={t(isDecline ? 'cascade.decline.send' : 'cascade.insist.send')}
        keptAs={`cascade.${asks}.${task.id}.${unit.id}`}
        field={isDecline ? 'reason' : 'note'}
        pending={change.isPending}
        error={change.error}
        onClose={() => setAsks(null)}
        onSend={(words, forget) =>
          change.mutate(words, {
            onSuccess: () => {
              forget();
              done(t(isDecline ? 'cascade.decline.done' : 'cascade.insist.done'));
            },
          })
        }
      >
        <p className={styles.words}>{task.text}</p>
      </NoteDialog>
    );
  }
  const failed = (error: unknown) => toast({ kind: 'bad', text: sentenceOf(error) });
  return (
    <Dialog
      open
      title={unit.name}
      onClose={onClose}
      footer={
        <>
          {coverage.may.oversee && cell.state === 'declining' && (
            <>
              <Button
                kind="primary"
                pending={letOff.isPending}
                onClick={() =>
                  letOff.mutate(undefined, { onSuccess: () => done(t('cascade.letOff.done')), onError: failed })
                }
              >
                {t('cascade.letOff')}
              </Button>
              <Button onClick={() => setAsks('insist')}>{t('cascade.insist')}</Button>
            </>
          )}
          {mayAnswer && isOpen && (
            <>
              <Link to="/cascade/$id/compose" params={{ id: planId }} className={buttonClass({ kind: 'primary' })}>
                {t('cascade.takeUp')}
              </Link>
              {cell.role !== 'support' && <Button onClick={() => setAsks('decline')}>{t('cascade.decline')}</Button>}
            </>
          )}
          {mayAnswer && (cell.state === 'declining' || cell.state === 'declined') && (
            <Button
              pending={takeBack.isPending}
              onClick={() =>
                takeBack.mutate(undefined, { onSuccess: () => done(t('cascade.takenBack')), onError: failed })
              }
            >
              {t('cascade.takeBackDecline')}
            </Button>
          )}
          <Button onClick={onClose}>{t('cascade.close')}</Button>
        </>
      }
    >
      <p className={styles.words}>{task.text}</p>
      <KeyValues
        facts={[
          { key: t('cascade.cell.state'), value: t(`cascade.cell.${cell.state}`) },
          { key: t('cascade.cell.role'), value: t(`cascade.role.${cell.role}`) },
          ...(cell.words ? [{ key: t('cascade.cell.words'), value: cell.words }] : []),
          { key: t('cascade.cell.due'), value: shown(task.dueOn) || t('cascade.noDay') },
          {
            key: t('cascade.cell.upper'),
            value: (
              <Link to="/tasks/$id" params={{ id: task.id }}>
                {t('cascade.openTask')}
              </Link>
            ),
          },
          ...(cell.innerId
            ? [
                {
                  key: t('cascade.cell.inner'),
                  value: (
                    <Link to="/tasks/$id" params={{ id: cell.innerId }}>
                      {t('cascade.openTask')}
                    </Link>
                  ),
                },
              ]
            : []),
          ...(cell.planId
            ? [
                {
                  key: t('cascade.cell.plan'),
                  value: (
                    <Link to="/cascade/plans/$id" params={{ id: cell.planId }}>
                      {t('cascade.openPlan')}
                    </Link>
                  ),
                },
              ]
            : []),
        ]}
      />
    </Dialog>
  );
}
