import { Button, Dialog, ErrorSummary, TextArea } from '@cotmoc/ui';
import { type ReactNode, useId } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import { useKeptText } from '../tasks/use-kept-text.ts';
import styles from './cascade.module.css';

export interface NoteDialogProps {
  readonly title: string;
  /** What the words are asked for. */
  readonly label: string;
  readonly confirmLabel: string;
  /** Under what name the words survive a reload. */
  readonly keptAs: string;
  readonly field: 'note' | 'reason';
  readonly children?: ReactNode;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onSend: (words: string, forget: () => void) => void;
  readonly onClose: () => void;
}

/** Asks for a reason before something that others will read. */
export function NoteDialog(props: NoteDialogProps) {
  const { title, label, confirmLabel, keptAs, field, children, pending, error, onSend, onClose } = props;
  const form = useId();
  const [words, setWords] = useKeptText(keptAs);
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button kind="primary" type="submit" form={form} pending={pending}>
            {confirmLabel}
          </Button>
          <Button onClick={onClose}>{t('cascade.cancel')}</Button>
        </>
      }
    >
      <form
        id={form}
        noValidate
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          onSend(words, () => setWords(''));
        }}
      >
        <ErrorSummary faults={faultsOf(error)} />
        {children}
        <TextArea
          id={field}
          label={label}
          rows={4}
          value={words}
          onChange={setWords}
          error={faultOf(error, field)}
          data-autofocus
        />
      </form>
    </Dialog>
  );
}
