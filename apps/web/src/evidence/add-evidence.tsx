import { type Calls, call, Refused } from '@cotmoc/client';
import { Button, Callout, ErrorSummary, FileDrop, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../messages/t.ts';
import { faultOf, faultsOf, sentenceOf } from '../shell/refusal.ts';
import { CreditKnown } from './credit-known.tsx';
import styles from './evidence.module.css';
import { type CreditOfTarget, type TargetName, useEvidenceChange } from './use-evidence.ts';

interface AddEvidenceProps {
  readonly target: TargetName;
  /** Tells blocks of one page apart. */
  readonly name: string;
  /** What the target counts; null where nothing is counted. */
  readonly unit: string | null;
  readonly credits: readonly CreditOfTarget[];
}

type What = Calls['addEvidence']['input']['body']['what'];

/** Adds evidence to a piece of work: a file, a link, a number, or an item that the unit has entered before. */
export function AddEvidence({ target, name, unit, credits }: AddEvidenceProps) {
  const toast = useToast();
  const [amount, setAmount] = useState('1');
  const [link, setLink] = useState('');
  const [value, setValue] = useState('');
  const [valueUnit, setValueUnit] = useState('');
  const [sending, setSending] = useState<string | null>(null);
  const counted = unit === null ? null : readAmount(amount);
  const addFile = useEvidenceChange((file: File) =>
    call('addEvidenceFile', { query: { ...target, ...(counted === null ? {} : { amount: counted }) }, file }),
  );
  const add = useEvidenceChange((what: What) =>
    call('addEvidence', { body: { title: '', happenedOn: null, what, credit: { ...target, amount: counted } } }),
  );
  const credit = useEvidenceChange((id: string) =>
    call('creditEvidence', { params: { id }, body: { ...target, amount: counted } }),
  );
  const known = knownOf(addFile.error) ?? knownOf(add.error);
  function forget(): void {
    addFile.reset();
    add.reset();
  }
  async function sendFiles(files: readonly File[]): Promise<void> {
    for (const file of files) {
      setSending(file.name);
      const isThrough = await addFile.mutateAsync(file).then(
        () => true,
        () => false,
      );
      // What was refused is told before the next file is sent.
      if (!isThrough) break;
    }
    setSending(null);
  }
  function send(event: FormEvent, what: What, done: () => void): void {
    event.preventDefault();
    addFile.reset();
    add.mutate(what, { onSuccess: done });
  }
  function creditKnown(id: string): void {
    credit.mutate(id, {
      onSuccess: () => {
        forget();
        setLink('');
        toast({ text: t('evidence.known.done'), kind: 'good' });
      },
      onError: (error) => toast({ text: sentenceOf(error), kind: 'bad' }),
    });
  }
  const figure = Number(value.trim().replace(/\./g, '').replace(',', '.'));
  const isFigure = value.trim() !== '' && Number.isFinite(figure);
  return (
    <div className={styles.form} data-print="no">
      {known && (
        <Callout
          kind="info"
          urgent
          title={t('evidence.known.title')}
          action={
            <Button pending={credit.isPending} onClick={() => creditKnown(known)}>
              {t('evidence.known.credit')}
            </Button>
          }
        >
          {sentenceOf(addFile.error ?? add.error)}
        </Callout>
      )}
      {add.error && !known && <ErrorSummary faults={faultsOf(add.error, (field) => `${field}${name}`)} />}
      {unit !== null && (
        <div className={styles.short}>
          <TextField
            id={`amount${name}`}
            label={t('evidence.amount', { unit })}
            inputMode="decimal"
            value={amount}
            onChange={setAmount}
            error={counted === null ? t('evidence.amountWrong') : null}
          />
        </div>
      )}
      <FileDrop
        id={`file${name}`}
        label={t('evidence.file')}
        hint={t('evidence.fileHint')}
        multiple
        onFiles={sendFiles}
        sending={sending ? { name: sending, percent: null } : null}
        error={addFile.error && !known ? sentenceOf(addFile.error) : null}
      />
      <form
        className={styles.row}
        onSubmit={(event) => send(event, { kind: 'link', link }, () => setLink(''))}
        noValidate
      >
        <TextField
          id={`link${name}`}
          label={t('evidence.addLink')}
          type="url"
          placeholder="https://"
          value={link}
          onChange={setLink}
          error={faultOf(add.error, 'link')}
        />
        <Button type="submit" pending={add.isPending} disabled={link.trim() === ''}>
          {t('evidence.add')}
        </Button>
      </form>
      <details>
        <summary>{t('evidence.more')}</summary>
        <form
          className={styles.row}
          onSubmit={(event) =>
            send(event, { kind: 'number', value: figure, valueUnit }, () => {
              setValue('');
              setValueUnit('');
            })
          }
          noValidate
        >
          <TextField
            id={`value${name}`}
            label={t('evidence.number')}
            hint={t('evidence.numberHint')}
            inputMode="decimal"
            value={value}
            onChange={setValue}
          />
          <TextField
            id={`valueUnit${name}`}
            label={t('evidence.numberUnit')}
            hint={t('evidence.numberUnitHint')}
            value={valueUnit}
            onChange={setValueUnit}
          />
          <Button type="submit" pending={add.isPending} disabled={!isFigure || valueUnit.trim() === ''}>
            {t('evidence.addNumber')}
          </Button>
        </form>
        <CreditKnown
          name={name}
          taken={credits.map(({ item }) => item.id)}
          pending={credit.isPending}
          onCredit={creditKnown}
        />
      </details>
    </div>
  );
}

/** The item that is there already, where that is why it was refused. */
function knownOf(error: unknown): string | null {
  return error instanceof Refused && error.code === 'evidence-entered-before'
    ? (error.fields['evidence']?.vi ?? null)
    : null;
}

/** `1`, `2,5`; above zero. Null for anything else. */
function readAmount(typed: string): number | null {
  const text = typed.trim().replace(',', '.');
  return /^\d{1,9}(\.\d+)?$/.test(text) && Number(text) > 0 ? Number(text) : null;
}
