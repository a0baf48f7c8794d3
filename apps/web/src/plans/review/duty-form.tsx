import { Button, Checkbox, SelectField, TextField } from '@cotmoc/ui';
import { type FormEvent, useState } from 'react';
import { t } from '../../messages/t.ts';
import type { DutyPatch, ReviewDuty } from '../plan-data.ts';
import { dueAsTyped, readTypedDue } from './duty-due.ts';
import styles from './task-form.module.css';

const WHATS: readonly ReviewDuty['what'][] = ['report', 'plan', 'information'];
const PERIODS: readonly ReviewDuty['period'][] = ['month', 'quarter', 'half-year', 'year', 'once', 'ad-hoc'];

export interface DutyFormProps {
  readonly duty: ReviewDuty;
  readonly onSave: (patch: DutyPatch) => Promise<boolean>;
  readonly onCancel: () => void;
}

/** Corrects a reporting duty. */
export function DutyForm({ duty, onSave, onCancel }: DutyFormProps) {
  const [what, setWhat] = useState(duty.what);
  const [period, setPeriod] = useState(duty.period);
  const [owedBy, setOwedBy] = useState(duty.owedBy ?? '');
  const [owedTo, setOwedTo] = useState(duty.owedTo.join('; '));
  const [due, setDue] = useState(dueAsTyped(duty.due));
  const [isInclusive, setInclusive] = useState(duty.dueInclusive);
  const [isChecked, setIsChecked] = useState(false);
  const read = readTypedDue(due);

  async function save(event: FormEvent): Promise<void> {
    event.preventDefault();
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
    <form noValidate className={styles.form} onSubmit={save}>
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
      <div className={styles.actions}>
        <Button type="submit" kind="primary" small>
          {t('plans.task.save')}
        </Button>
        <Button small onClick={onCancel}>
          {t('plans.cancel')}
        </Button>
      </div>
    </form>
  );
}
