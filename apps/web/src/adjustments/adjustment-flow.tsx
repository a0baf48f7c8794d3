import type { Day } from '@cotmoc/base';
import { call } from '@cotmoc/client';
import { Button, Callout, ConfirmDialog, DateField, ErrorSummary, TextField, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { shown } from '../cascade/chain-note.tsx';
import { NoteDialog } from '../cascade/note-dialog.tsx';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultsOf, sentenceOf } from '../shell/refusal.ts';
import { type Adjustment, useAdjustmentChange } from './use-adjustments.ts';

/** The next step of an adjustment for the person who looks at it. */
export function AdjustmentFlow({ adjustment }: { adjustment: Adjustment }) {
  const toast = useToast();
  const [asks, setAsks] = useState<'return' | 'drop' | null>(null);
  const params = { id: adjustment.id };
  const { may, version } = adjustment;
  const ask = useAdjustmentChange(() => call('askAdjustmentApproval', { params, body: { version } }));
  const takeBack = useAdjustmentChange(() => call('takeAdjustmentAskingBack', { params, body: { version } }));
  const approve = useAdjustmentChange(() => call('approveAdjustment', { params, body: { version, note: null } }));
  const giveBack = useAdjustmentChange((note: string) => call('returnAdjustment', { params, body: { version, note } }));
  const drop = useAdjustmentChange(() => call('dropProposal', { params, body: { version } }));
  const say = (text: string) => ({
    onSuccess: () => toast({ kind: 'good', text }),
    onError: (error: unknown) => toast({ kind: 'bad', text: sentenceOf(error) }),
  });
  return (
    <div className={styles.form} data-print="no">
      {(may.ask || may.drop) && (
        <p className={styles.row}>
          {may.ask && (
            <Button
              kind="primary"
              pending={ask.isPending}
              disabled={adjustment.changes.length === 0}
              onClick={() => ask.mutate(undefined, say(t('adjustments.asked')))}
            >
              {t('adjustments.ask')}
            </Button>
          )}
          {may.drop && (
            <Button kind="plain" onClick={() => setAsks('drop')}>
              {t('adjustments.drop')}
            </Button>
          )}
        </p>
      )}
      {may.takeBack && (
        <Callout
          kind="info"
          title={t('adjustments.waits')}
          action={
            <Button
              small
              pending={takeBack.isPending}
              onClick={() => takeBack.mutate(undefined, say(t('adjustments.takenBack')))}
            >
              {t('adjustments.takeBack')}
            </Button>
          }
        />
      )}
      {may.decide && (
        <Callout kind="info" title={t('adjustments.toDecide')}>
          <p className={styles.row}>
            <Button
              kind="primary"
              icon="check"
              pending={approve.isPending}
              onClick={() => approve.mutate(undefined, say(t('adjustments.approved')))}
            >
              {t('adjustments.approve')}
            </Button>
            <Button onClick={() => setAsks('return')}>{t('adjustments.return')}</Button>
          </p>
        </Callout>
      )}
      {may.issue && <IssueForm adjustment={adjustment} />}
      {asks === 'return' && (
        <NoteDialog
          title={t('adjustments.return')}
          label={t('adjustments.returnWhy')}
          confirmLabel={t('adjustments.return')}
          keptAs={`adjustment.return.${adjustment.id}`}
          field="note"
          pending={giveBack.isPending}
          error={giveBack.error}
          onClose={() => setAsks(null)}
          onSend={(words, forget) =>
            giveBack.mutate(words, {
              onSuccess: () => {
                forget();
                setAsks(null);
                toast({ kind: 'good', text: t('adjustments.returned') });
              },
            })
          }
        />
      )}
      <ConfirmDialog
        open={asks === 'drop'}
        title={t('adjustments.drop')}
        kind="danger"
        confirmLabel={t('adjustments.drop')}
        pending={drop.isPending}
        onClose={() => setAsks(null)}
        onConfirm={() => {
          setAsks(null);
          drop.mutate(undefined, say(t('adjustments.dropped')));
        }}
      >
        <p>{t('adjustments.dropText')}</p>
      </ConfirmDialog>
    </div>
  );
}

/** Number and day under which the adjustment comes into force, then the last word. */
function IssueForm({ adjustment }: { adjustment: Adjustment }) {
  const toast = useToast();
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<Day | null>(currentDay());
  const [isChecked, setIsChecked] = useState(false);
  const [isAsked, setIsAsked] = useState(false);
  const issue = useAdjustmentChange((day: Day) =>
    call('issueAdjustment', {
      params: { id: adjustment.id },
      body: { version: adjustment.version, number: number.trim(), issuedOn: day },
    }),
  );
  const own = [
    ...(number.trim() ? [] : [{ fieldId: 'number', message: t('cascade.issue.numberMissing') }]),
    ...(issuedOn ? [] : [{ fieldId: 'issuedOn', message: t('cascade.issue.dayMissing') }]),
  ];
  const faults = isChecked && own.length > 0 ? own : faultsOf(issue.error);
  const wrong = (field: string) =>
    faults.find((fault) => 'fieldId' in fault && fault.fieldId === field)?.message ?? null;
  return (
    <form
      noValidate
      className={styles.settings}
      onSubmit={(event) => {
        event.preventDefault();
        setIsChecked(true);
        if (own.length === 0) setIsAsked(true);
      }}
    >
      <ErrorSummary faults={faults} />
      <TextField
        id="number"
        label={t('adjustments.number')}
        maxLength={60}
        value={number}
        onChange={setNumber}
        error={wrong('number')}
      />
      <DateField
        id="issuedOn"
        label={t('adjustments.day')}
        today={currentDay()}
        value={issuedOn}
        onChange={setIssuedOn}
        error={wrong('issuedOn')}
      />
      <p>
        <Button kind="primary" type="submit" pending={issue.isPending}>
          {t('adjustments.issue')}
        </Button>
      </p>
      <ConfirmDialog
        open={isAsked}
        title={t('adjustments.issue')}
        confirmLabel={t('adjustments.issue')}
        pending={issue.isPending}
        onClose={() => setIsAsked(false)}
        onConfirm={() =>
          issuedOn &&
          issue.mutate(issuedOn, {
            onSuccess: ({ seq }) => toast({ kind: 'good', text: t('adjustments.issued', { seq }) }),
            onSettled: () => setIsAsked(false),
          })
        }
      >
        <p>
          {t('adjustments.issueText', {
            number: number.trim(),
            day: shown(issuedOn),
            count: adjustment.changes.length,
          })}
        </p>
      </ConfirmDialog>
    </form>
  );
}
