import { type Day, parseDay } from '@cotmoc/base';
import { Button, DateField, Dialog, ErrorSummary, TextArea } from '@cotmoc/ui';
import { type ReactNode, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './task-page.module.css';
import { useTaskChange } from './use-tasks.ts';

export interface ReasonDialogProps {
  readonly title: string;
  readonly label: string;
  /** The deed as a verb. */
  readonly confirm: string;
  /** The server's name of the field that the words go to. */
  readonly field: 'reason' | 'note' | 'basis';
  /** A day is asked for too: what it is called, its name at the server, what stands there first, what it would mean. */
  readonly day?: {
    readonly label: string;
    readonly field: string;
    readonly first: string | null;
    readonly below?: (chosen: Day | null) => ReactNode;
  };
  readonly send: (words: string, day: Day | null) => Promise<unknown>;
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** Asks for the words, and where needed the day, without which something is not done. */
export function ReasonDialog({ title, label, confirm, field, day, send, onClose, children }: ReasonDialogProps) {
  const [words, setWords] = useState('');
  const [chosen, setChosen] = useState<Day | null>(day?.first ? parseDay(day.first) : null);
  const change = useTaskChange(() => send(words, chosen));
  return (
    <Dialog
      open
      title={title}
      onClose={onClose}
      footer={
        <>
          <Button
            kind="primary"
            pending={change.isPending}
            onClick={() => change.mutate(undefined, { onSuccess: onClose })}
          >
            {confirm}
          </Button>
          <Button onClick={onClose}>{t('tasks.cancel')}</Button>
        </>
      }
    >
      <div className={styles.dialog}>
        {children}
        {change.error && <ErrorSummary faults={faultsOf(change.error)} />}
        {day && (
          <DateField
            id={day.field}
            label={day.label}
            value={chosen}
            onChange={setChosen}
            today={currentDay()}
            error={faultOf(change.error, day.field)}
          />
        )}
        {day?.below?.(chosen)}
        <TextArea
          id={field}
          label={label}
          rows={3}
          value={words}
          onChange={setWords}
          error={faultOf(change.error, field)}
        />
      </div>
    </Dialog>
  );
}
