import { call } from '@cotmoc/client';
import { Button, Dialog, ErrorSummary, RadioGroup, TextArea, useToast } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { UnitBox } from '../org/unit-box.tsx';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './successors-page.module.css';
import { type SuccessorOffer, usePassing } from './use-reassignments.ts';

const OTHER = 'other';

/** Gives one part to a successor, or to any unit of today, with the reason. */
export function PassDialog({ offer, onClose }: { offer: SuccessorOffer; onClose: () => void }) {
  const { successors } = offer;
  const toast = useToast();
  const [choice, setChoice] = useState(successors.length === 0 ? OTHER : (successors[0]?.id ?? OTHER));
  const [other, setOther] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const toUnitId = choice === OTHER ? other : choice;
  const pass = usePassing((to: string) =>
    call('reassignTask', { params: { id: offer.taskId }, body: { ordinal: offer.ordinal, toUnitId: to, reason } }),
  );
  function send(): void {
    setChecked(true);
    if (toUnitId === null || reason.trim() === '') return;
    pass.mutate(toUnitId, {
      onSuccess: () => {
        toast({ kind: 'good', text: t('reassignments.passed') });
        onClose();
      },
    });
  }
  const toFault = isChecked && toUnitId === null ? t('reassignments.toMissing') : faultOf(pass.error, 'toUnitId');
  const reasonFault = isChecked && reason.trim() === '' ? t('shell.reasonMissing') : faultOf(pass.error, 'reason');
  return (
    <Dialog
      open
      title={t('reassignments.passOne', { task: offer.text })}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" pending={pass.isPending} onClick={send}>
            {t('reassignments.pass')}
          </Button>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        {pass.error && <ErrorSummary faults={faultsOf(pass.error)} />}
        {successors.length > 0 && (
          <RadioGroup
            legend={t('reassignments.to')}
            choices={[
              ...successors.map(({ id, name }) => ({ value: id, label: name })),
              { value: OTHER, label: t('reassignments.other') },
            ]}
            value={choice}
            onChange={setChoice}
          />
        )}
        {choice === OTHER && (
          <UnitBox
            id="toUnitId"
            label={t('reassignments.otherUnit')}
            value={other}
            onChange={setOther}
            error={toFault}
          />
        )}
        <TextArea
          id="reason"
          label={t('shell.reason')}
          rows={3}
          maxLength={1000}
          value={reason}
          onChange={setReason}
          error={reasonFault}
        />
      </div>
    </Dialog>
  );
}
