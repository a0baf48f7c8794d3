import type { Day } from '@cotmoc/base';
import { Button, ComboBox, DateField, ErrorSummary, SelectField, TextField, useToast } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { useEvidenceList } from '../evidence/use-evidence.ts';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import page from '../shell/page.module.css';
import { faultOf, faultsOf } from '../shell/refusal.ts';
import styles from './budget.module.css';
import { SOURCES, STEPS } from './budget-search.ts';
import { readDong, SOURCE_NAMES, STEP_NAMES } from './budget-words.tsx';
import { type TaskBudget, useAddEntry } from './use-budget.ts';

interface EntryFormProps {
  readonly taskId: string;
  readonly budget: TaskBudget;
  readonly onClose: () => void;
}

/** Adds an amount at one step, with its day and document; below zero it is a correction with its reason. */
export function EntryForm({ taskId, budget, onClose }: EntryFormProps) {
  const today = currentDay();
  const [step, setStep] = useState<(typeof STEPS)[number]>('estimate');
  const [source, setSource] = useState<(typeof SOURCES)[number]>('regular');
  const [year, setYear] = useState(String(budget.year ?? today.slice(0, 4)));
  const [unitId, setUnitId] = useState(budget.units[0]?.id ?? '');
  const [amount, setAmount] = useState('');
  const [day, setDay] = useState<Day | null>(today);
  const [documentNumber, setDocumentNumber] = useState('');
  const [documentOn, setDocumentOn] = useState<Day | null>(null);
  const [evidenceId, setEvidenceId] = useState<string | null>(null);
  const [note, setNote] = useState('');
  const [isChecked, setChecked] = useState(false);
  const toast = useToast();
  const add = useAddEntry(taskId);
  const dong = readDong(amount);
  const isYear = /^20\d\d$/.test(year);
  const own = [
    ...(dong === null ? [{ fieldId: 'money-amount', message: t('budget.amountWrong') }] : []),
    ...(isYear ? [] : [{ fieldId: 'money-year', message: t('budget.yearWrong') }]),
    ...(day ? [] : [{ fieldId: 'money-day', message: t('budget.dayMissing') }]),
  ];
  const wrong = (field: string) =>
    (isChecked ? own.find(({ fieldId }) => fieldId === `money-${field}`)?.message : null) ?? faultOf(add.error, field);
  function submit(event: FormEvent): void {
    event.preventDefault();
    setChecked(true);
    if (own.length > 0 || dong === null || !day) return;
    const document = {
      documentNumber: documentNumber.trim() || null,
      documentOn,
      evidenceId,
      note: note.trim() || null,
    };
    add.mutate(
      { step, source, year: Number(year), unitId: unitId || null, amount: dong, day, ...document },
      {
        onSuccess: () => {
          toast({ kind: 'good', text: t('budget.added') });
          onClose();
        },
      },
    );
  }
  return (
    <form className={styles.form} onSubmit={submit} noValidate aria-label={t('budget.add')}>
      <ErrorSummary faults={isChecked && own.length > 0 ? own : faultsOf(add.error, (field) => `money-${field}`)} />
      <div className={page.row}>
        <SelectField
          label={t('budget.step')}
          value={step}
          choices={STEPS.map((value) => ({ value, label: t(STEP_NAMES[value]) }))}
          onChange={(value) => setStep(STEPS.find((one) => one === value) ?? step)}
        />
        <SelectField
          label={t('budget.source')}
          value={source}
          choices={SOURCES.map((value) => ({ value, label: t(SOURCE_NAMES[value]) }))}
          onChange={(value) => setSource(SOURCES.find((one) => one === value) ?? source)}
        />
        <div className={styles.year}>
          <TextField
            id="money-year"
            label={t('budget.year')}
            inputMode="numeric"
            value={year}
            onChange={setYear}
            error={wrong('year')}
          />
        </div>
      </div>
      {budget.units.length > 1 && (
        <SelectField
          id="money-unitId"
          label={t('budget.unit')}
          value={unitId}
          choices={budget.units.map(({ id, name }) => ({ value: id, label: name }))}
          onChange={setUnitId}
          error={wrong('unitId')}
        />
      )}
      <div className={page.row}>
        <TextField
          id="money-amount"
          label={t('budget.amount')}
          hint={t('budget.amountHint')}
          inputMode="numeric"
          value={amount}
          onChange={setAmount}
          error={wrong('amount')}
        />
        <DateField
          id="money-day"
          label={t('budget.day')}
          today={today}
          value={day}
          onChange={setDay}
          error={wrong('day')}
        />
      </div>
      <div className={page.row}>
        <TextField
          id="money-documentNumber"
          label={t('budget.documentNumber')}
          hint={t('budget.documentHint')}
          value={documentNumber}
          onChange={setDocumentNumber}
          error={wrong('documentNumber')}
          optional={step === 'estimate'}
        />
        <DateField
          id="money-documentOn"
          label={t('budget.documentOn')}
          today={today}
          value={documentOn}
          onChange={setDocumentOn}
          optional
        />
      </div>
      <EvidenceChoice value={evidenceId} onChange={setEvidenceId} error={wrong('evidenceId')} />
      <TextField
        id="money-note"
        label={t('budget.note')}
        hint={t('budget.noteHint')}
        value={note}
        onChange={setNote}
        error={wrong('note')}
        optional
      />
      <div className={page.buttons}>
        <Button kind="primary" type="submit" pending={add.isPending}>
          {t('budget.save')}
        </Button>
        <Button kind="plain" onClick={onClose}>
          {t('budget.cancel')}
        </Button>
      </div>
    </form>
  );
}

interface EvidenceChoiceProps {
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly error: string | null;
}

/** The scan of the document, where it was entered as evidence. */
function EvidenceChoice({ value, onChange, error }: EvidenceChoiceProps) {
  const [typed, setTyped] = useState('');
  const found = useEvidenceList(typed.trim() ? { q: typed.trim().slice(0, 200) } : {});
  const options = (found.data?.items ?? []).map(({ id, title, unitName }) => ({ id, label: title, hint: unitName }));
  return (
    <ComboBox
      id="money-evidenceId"
      label={t('budget.evidence')}
      options={options}
      value={value}
      onChange={onChange}
      onType={setTyped}
      error={error}
      optional
    />
  );
}
