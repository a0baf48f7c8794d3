import { SelectField, TextField } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { EVERY_CHOICES, type Every } from './every-names.ts';
import { mostDueDay, type RuleDraft } from './rule-draft.ts';

export interface RuleFieldsProps {
  readonly draft: RuleDraft;
  readonly onChange: (part: Partial<RuleDraft>) => void;
  /** The ids of the fields in the page. */
  readonly id: (field: 'every' | 'dueDay' | 'quantityEach') => string;
  readonly wrong: readonly string[];
  /** What the task counts; null where it counts nothing. */
  readonly unit: string | null;
}

/** How often, by which day of the period, how many each period. */
export function RuleFields({ draft, onChange, id, wrong, unit }: RuleFieldsProps) {
  const { every } = draft;
  return (
    <>
      <SelectField
        id={id('every')}
        label={t('tasks.recurrence.every')}
        choices={EVERY_CHOICES.map(({ value, name }) => ({ value, label: t(name) }))}
        value={every}
        // The choices are the periods.
        onChange={(chosen) => onChange({ every: chosen as Every })}
      />
      {every !== 'day' && (
        <TextField
          id={id('dueDay')}
          label={t('tasks.recurrence.dueDay')}
          hint={t(every === 'week' ? 'tasks.recurrence.dueDayOfWeek' : 'tasks.recurrence.dueDayOfMonth')}
          optional
          inputMode="numeric"
          value={draft.dueDay}
          onChange={(dueDay) => onChange({ dueDay })}
          error={wrong.includes('dueDay') ? t('tasks.recurrence.dueDayWrong', { most: mostDueDay(every) }) : null}
        />
      )}
      {unit !== null && (
        <TextField
          id={id('quantityEach')}
          label={unit ? t('tasks.recurrence.quantityEach', { unit }) : t('tasks.recurrence.quantity')}
          optional
          inputMode="decimal"
          value={draft.quantityEach}
          onChange={(quantityEach) => onChange({ quantityEach })}
          error={wrong.includes('quantityEach') ? t('tasks.recurrence.quantityWrong') : null}
        />
      )}
    </>
  );
}
