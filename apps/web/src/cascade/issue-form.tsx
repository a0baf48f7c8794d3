import type { Day } from '@cotmoc/base';
import { Button, ConfirmDialog, DateField, ErrorSummary, TextField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { useFaults } from '../shell/use-faults.ts';
import styles from './cascade.module.css';

/** Under which number and day something comes into force. */
export interface Issued {
  readonly number: string;
  readonly issuedOn: Day;
}

export interface IssueFormProps {
  readonly numberLabel: string;
  readonly dayLabel: string;
  readonly issueLabel: string;
  /** What will happen, said before the last word. */
  readonly say: (issued: Issued) => string;
  readonly pending: boolean;
  readonly error: unknown;
  /** `done` closes the question, however it went. */
  readonly onIssue: (issued: Issued, done: () => void) => void;
}

/** Number and day of what is issued, then the last word. */
export function IssueForm({ numberLabel, dayLabel, issueLabel, say, pending, error, onIssue }: IssueFormProps) {
  const [number, setNumber] = useState('');
  const [issuedOn, setIssuedOn] = useState<Day | null>(currentDay());
  const [isAsked, setIsAsked] = useState(false);
  const own = [
    ...(number.trim() ? [] : [{ fieldId: 'number', message: t('cascade.issue.numberMissing') }]),
    ...(issuedOn ? [] : [{ fieldId: 'issuedOn', message: t('cascade.issue.dayMissing') }]),
  ];
  const { faults, wrong, check } = useFaults(own, error);
  const issued = issuedOn && { number: number.trim(), issuedOn };
  return (
    <form
      noValidate
      className={styles.settings}
      onSubmit={(event) => {
        event.preventDefault();
        if (check()) setIsAsked(true);
      }}
    >
      <ErrorSummary faults={faults} />
      <TextField
        id="number"
        label={numberLabel}
        maxLength={60}
        value={number}
        onChange={setNumber}
        error={wrong('number')}
      />
      <DateField
        id="issuedOn"
        label={dayLabel}
        today={currentDay()}
        value={issuedOn}
        onChange={setIssuedOn}
        error={wrong('issuedOn')}
      />
      <p>
        <Button kind="primary" type="submit" pending={pending}>
          {issueLabel}
        </Button>
      </p>
      <ConfirmDialog
        open={isAsked}
        title={issueLabel}
        confirmLabel={issueLabel}
        pending={pending}
        onClose={() => setIsAsked(false)}
        onConfirm={() => issued && onIssue(issued, () => setIsAsked(false))}
      >
        <p>{issued && say(issued)}</p>
      </ConfirmDialog>
    </form>
  );
}
