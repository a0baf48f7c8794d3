import { Button, Dialog, TextArea } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import styles from './reason-dialog.module.css';
import { sentenceOf } from './refusal.ts';

interface ReasonDialogProps {
  readonly open: boolean;
  readonly title: string;
  /** What will happen. */
  readonly children: string;
  /** The deed as a verb. */
  readonly confirmLabel: string;
  readonly pending: boolean;
  readonly error: Error | null;
  readonly onConfirm: (reason: string) => void;
  readonly onClose: () => void;
}

/** Asks why before something ends. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, title, children, confirmLabel, pending, error, onConfirm, onClose } = props;
  const [reason, setReason] = useState('');
  const [isChecked, setChecked] = useState(false);
  const isMissing = isChecked && reason.trim() === '';
  function confirm(): void {
    setChecked(true);
    if (reason.trim() !== '') onConfirm(reason);
  }
  return (
    <Dialog
      open={open}
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="danger" pending={pending} onClick={confirm}>
            {confirmLabel}
          </Button>
          <Button onClick={onClose}>{t('shell.cancel')}</Button>
        </>
      }
    >
      <div className={styles.form}>
        <p>{children}</p>
        <TextArea
          id="reason"
          label={t('shell.reason')}
          rows={3}
          value={reason}
          onChange={setReason}
          error={isMissing ? t('shell.reasonMissing') : error ? sentenceOf(error) : null}
        />
      </div>
    </Dialog>
  );
}
