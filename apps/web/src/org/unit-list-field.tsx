import { Button } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import styles from './operation.module.css';
import { UnitBox } from './unit-box.tsx';
import { useUnits } from './use-units.ts';

interface UnitListFieldProps {
  readonly id: string;
  readonly label: string;
  readonly value: readonly string[];
  readonly onChange: (ids: readonly string[]) => void;
  readonly error?: string | null;
  /** Also names of units that are no longer in force. */
  readonly names?: ReadonlyMap<string, string>;
}

/** Several units: those chosen, each with a press to take it off, and a box that adds one. */
export function UnitListField({ id, label, value, onChange, error = null, names }: UnitListFieldProps) {
  const units = useUnits();
  const nameOf = (unit: string) => units.get(unit)?.name ?? names?.get(unit) ?? unit;
  return (
    <div className={styles.group}>
      {value.length > 0 && <span className={styles.label}>{label}</span>}
      {value.length > 0 && (
        <ul className={styles.chosen} aria-label={label}>
          {value.map((unit) => (
            <li key={unit}>
              {nameOf(unit)}
              <Button
                kind="plain"
                small
                icon="close"
                aria-label={t('org.remove', { name: nameOf(unit) })}
                onClick={() => onChange(value.filter((one) => one !== unit))}
              />
            </li>
          ))}
        </ul>
      )}
      <UnitBox
        key={value.length}
        id={id}
        label={value.length === 0 ? label : t('org.addUnit')}
        value={null}
        without={value}
        error={error}
        optional
        onChange={(unit) => unit && onChange([...value, unit])}
      />
    </div>
  );
}
