import { Button, ErrorSummary, SelectField, TextField } from '@cotmoc/ui';
import { useState } from 'react';
import styles from '../cascade/cascade.module.css';
import { t } from '../messages/t.ts';
import { useUnits } from '../org/use-units.ts';
import { useFaults } from '../shell/use-faults.ts';

/** What a plan of another year begins with. */
export interface Start {
  readonly year: number;
  readonly unitId: string;
  readonly title: string;
}

/** Which year, whose plan, what title: the days move with the year. */
export function StartForm(input: {
  readonly year: number;
  readonly unitId: string;
  readonly title: string;
  readonly pending: boolean;
  readonly error: unknown;
  readonly onStart: (start: Start) => void;
}) {
  const { pending, error, onStart } = input;
  const units = useUnits();
  const [year, setYear] = useState(String(input.year + 1));
  const [unitId, setUnitId] = useState(input.unitId);
  const [title, setTitle] = useState(input.title.replaceAll(String(input.year), String(input.year + 1)));
  const isYear = /^20\d\d$|^2100$/.test(year.trim());
  const own = [
    ...(isYear ? [] : [{ fieldId: 'year', message: t('templates.yearMissing') }]),
    ...(title.trim() ? [] : [{ fieldId: 'title', message: t('templates.titleMissing') }]),
  ];
  const { faults, wrong, check } = useFaults(own, error);
  return (
    <form
      noValidate
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (check()) onStart({ year: Number(year), unitId, title: title.trim() });
      }}
    >
      <ErrorSummary faults={faults} />
      <TextField
        id="year"
        label={t('templates.year')}
        hint={t('templates.yearHint')}
        inputMode="numeric"
        maxLength={4}
        value={year}
        onChange={setYear}
        error={wrong('year')}
      />
      <SelectField
        label={t('templates.unit')}
        choices={[...units.values()].map(({ id, name }) => ({ value: id, label: name }))}
        value={unitId}
        onChange={setUnitId}
      />
      <TextField
        id="title"
        label={t('templates.planTitle')}
        maxLength={500}
        value={title}
        onChange={setTitle}
        error={wrong('title')}
      />
      <p>
        <Button kind="primary" type="submit" pending={pending}>
          {t('templates.start')}
        </Button>
      </p>
    </form>
  );
}
