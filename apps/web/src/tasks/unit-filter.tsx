import { ComboBox } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { t } from '../messages/t.ts';
import { unitQuery } from '../org/use-org.ts';
import { useUnits } from '../org/use-units.ts';
import { currentDay } from '../shell/clock.ts';

/** Narrows the tasks to one unit; an emptied box means every unit. A unit that has ended is named all the same. */
export function UnitFilter({ value, onChange }: { value: string | null; onChange: (unit: string | null) => void }) {
  const units = useUnits();
  const isOther = value !== null && units.size > 0 && !units.has(value);
  const other = useQuery({ ...unitQuery(value ?? '', currentDay()), enabled: isOther }).data?.shown;
  const options = useMemo(() => {
    const known = [...units.values()].map(({ id, name, hint }) => ({ id, label: name, hint }));
    return other ? [...known, { id: other.id, label: other.name }] : known;
  }, [units, other]);
  return (
    <ComboBox
      label={t('tasks.unit')}
      placeholder={t('tasks.unitHint')}
      options={options}
      value={value}
      onChange={onChange}
      optional="unsaid"
    />
  );
}
