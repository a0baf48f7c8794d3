import { call } from '@cotmoc/client';
import { Button, Callout, ConfirmDialog, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { shown } from '../cascade/chain-note.tsx';
import { type Issued, IssueForm } from '../cascade/issue-form.tsx';
import { ReturnDialog } from '../cascade/return-dialog.tsx';
import { t } from '../messages/t.ts';
import { useSay } from '../shell/use-say.ts';
import { type Adjustment, useAdjustmentChange } from './use-adjustments.ts';

/** The next step of an adjustment for the person who looks at it. */
export function AdjustmentFlow({ adjustment }: { adjustment: Adjustment }) {
  const toast = useToast();
  const say = useSay();
  const [asks, setAsks] = useState<'return' | 'drop' | null>(null);
  const params = { id: adjustment.id };
  const { may, version } = adjustment;
  const ask = useAdjustmentChange(() => call('askAdjustmentApproval', { params, body: { version } }));
  const takeBack = useAdjustmentChange(() => call('takeAdjustmentAskingBack', { params, body: { version } }));
  const approve = useAdjustmentChange(() => call('approveAdjustment', { params, body: { version, note: null } }));
  const giveBack = useAdjustmentChange((note: string) => call('returnAdjustment', { params, body: { version, note } }));
  const drop = useAdjustmentChange(() => call('dropProposal', { params, body: { version } }));
  const issue = useAdjustmentChange((issued: Issued) =>
    call('issueAdjustment', { params, body: { version, ...issued } }),
  );
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
      {may.issue && (
        <IssueForm
          numberLabel={t('adjustments.number')}
          dayLabel={t('adjustments.day')}
          issueLabel={t('adjustments.issue')}
          say={({ number, issuedOn }) =>
            t('adjustments.issueText', { number, day: shown(issuedOn), count: adjustment.changes.length })
          }
          pending={issue.isPending}
          error={issue.error}
          onIssue={(issued, done) =>
            issue.mutate(issued, {
              onSuccess: ({ seq }) => toast({ kind: 'good', text: t('adjustments.issued', { seq }) }),
              onSettled: done,
            })
          }
        />
      )}
      {asks === 'return' && (
        <ReturnDialog
          title={t('adjustments.return')}
          label={t('adjustments.returnWhy')}
          said={t('adjustments.returned')}
          keptAs={`adjustment.return.${adjustment.id}`}
          change={giveBack}
          onClose={() => setAsks(null)}
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
