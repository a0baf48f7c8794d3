import { formatWhole } from '@cotmoc/base';
import styles from './filter-chips.module.css';
import { useWords } from './words.tsx';

/** One filter; `count` says how many rows it leaves. */
export interface FilterChoice<Value extends string> {
  readonly value: Value;
  readonly label: string;
  readonly count?: number | undefined;
}

export interface FilterChipsProps<Value extends string> {
  readonly label: string;
  readonly choices: readonly FilterChoice<Value>[];
  /** null: all. */
  readonly value: Value | null;
  readonly onChange: (value: Value | null) => void;
  /** Leaves out the "all" chip, where one must be chosen. */
  readonly noAll?: boolean | undefined;
}

/** The usual questions to a list, one press each. */
export function FilterChips<Value extends string>({ label, choices, value, onChange, noAll }: FilterChipsProps<Value>) {
  const say = useWords();
  return (
    <fieldset aria-label={label} className={styles.chips} data-print="no">
      {!noAll && (
        <button type="button" className={styles.chip} aria-pressed={value === null} onClick={() => onChange(null)}>
          {say('all')}
        </button>
      )}
      {choices.map((choice) => (
        <button
          key={choice.value}
          type="button"
          className={styles.chip}
          aria-pressed={value === choice.value}
          onClick={() => onChange(choice.value)}
        >
          {choice.label}
          {choice.count !== undefined && <span className={styles.count}>{formatWhole(choice.count)}</span>}
        </button>
      ))}
    </fieldset>
  );
}
