import { ComboBox } from '@cotmoc/ui';
import { useMemo } from 'react';
import { t } from '../messages/t.ts';
import { useUnits } from './use-units.ts';

interface UnitBoxProps {
  readonly id: string;
  readonly label: string;
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  /** Units that make no sense here: the unit itself, those chosen already. */
  readonly without?: readonly string[];
  readonly error?: string | null;
  readonly optional?: boolean;
}

/** Chooses one unit in force today by typing. */
export function UnitBox({ id, label, value, onChange, without = [], error = null, optional = false }: UnitBoxProps) {
  const units = useUnits();
  const left = without.join(' ');
  const options = useMemo(
    () => [...units.values()].filter((unit) => !left.includes(unit.id)).map((unit) => ({ ...unit, label: unit.name })),
    [units, left],
  );
  return (
    <ComboBox
      id={id}
      label={label}
      options={options}
      value={value}
      onChange={onChange}
      placeholder={t('org.choose')}
      error={error}
      optional={optional}
    />
  );
}
