import { Checkbox, SelectField, TextField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../../messages/t.ts';
import type { DutyPatch, ReviewDuty } from '../plan-data.ts';
import { dueAsTyped, readTypedDue } from './duty-due.ts';
import { FactForm } from './fact-form.tsx';
import styles from './task-form.module.css';

const WHATS: readonly ReviewDuty['what'][] = ['report', 'plan', 'information'];
const PERIODS: readonly ReviewDuty['period'][] = ['month', 'quarter', 'half-year', 'year', 'once', 'ad-hoc'];

/** What of a duty the form has. */
export type DutyStart = Pick<ReviewDuty, 'what' | 'period' | 'owedBy' | 'owedTo' | 'due' | 'dueInclusive'>;

export interface DutyFormProps {
  readonly start: DutyStart;
  readonly onSave: (patch: DutyPatch) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Corrects or adds a reporting duty. */
export function DutyForm({ start, onSave, onCancel }: DutyFormProps) {
  const [what, setWhat] = useState(start.what);
  const [period, setPeriod] = useState(start.period);
  const [owedBy, setOwedBy] = useState(start.owedBy ?? '');
  const [owedTo, setOwedTo] = useState(start.owedTo.join('; '));
  const [due, setDue] = useState(dueAsTyped(start.due));
  const [isInclusive, setInclusive] = useState(start.dueInclusive);
  const [isChecked, setIsChecked] = useState(false);
  const read = readTypedDue(due);

  async function save(): Promise<void> {
    setIsChecked(true);
    if (read === undefined) return;
    await onSave({
      what,
      period,
      owedBy: owedBy.trim() || null,
      owedTo: owedTo
        .split(';')
        .map((name) => name.trim())
        .filter((name) => name !== ''),
      due: read,
      dueInclusive: isInclusive,
    });
  }
  return (
    <FactForm onSave={save} onCancel={onCancel}>
      <div className={styles.pair}>
        <SelectField
          label={t('plans.duty.what')}
          choices={WHATS.map((value) => ({ value, label: t(`plans.duty.${value}`) }))}
          value={what}
          onChange={(value) => setWhat(WHATS.find((one) => one === value) ?? what)}
        />
        <SelectField
          label={t('plans.duty.period')}
          choices={PERIODS.map((value) => ({ value, label: t(`plans.period.${value}`) }))}
          value={period}
          onChange={(value) => setPeriod(PERIODS.find((one) => one === value) ?? period)}
        />
      </div>
      <TextField label={t('plans.duty.owedBy')} value={owedBy} onChange={setOwedBy} maxLength={500} />
      <TextField label={t('plans.duty.owedTo')} hint={t('plans.duty.owedToHint')} value={owedTo} onChange={setOwedTo} />
      <TextField
        label={t('plans.duty.due')}
        hint={t('plans.duty.dueHint')}
        optional
        value={due}
        onChange={setDue}
        error={isChecked && read === undefined ? t('plans.duty.dueWrong') : null}
      />
      <Checkbox label={t('plans.task.inclusive')} checked={isInclusive} onChange={setInclusive} />
    </FactForm>
  );
}
