import { type ReactNode, useId } from 'react';
import { FieldError } from './field.tsx';
import styles from './radio-group.module.css';

export interface RadioGroupProps {
  readonly legend: string;
  readonly choices: readonly { readonly value: string; readonly label: ReactNode; readonly hint?: ReactNode }[];
  readonly value: string | null;
  readonly onChange: (value: string) => void;
  readonly hint?: ReactNode | undefined;
  readonly error?: string | null | undefined;
  /** For the link of `ErrorSummary`: the first choice gets this id. */
  readonly id?: string | undefined;
  readonly inline?: boolean | undefined;
}

/** One of few, all of them in sight. */
export function RadioGroup({ legend, choices, value, onChange, hint, error, id, inline }: RadioGroupProps) {
  const made = useId();
  const own = id ?? made;
  return (
    <fieldset className={error ? styles.wrong : styles.group} aria-describedby={error ? `${own}-error` : undefined}>
      <legend className={styles.legend}>{legend}</legend>
      {hint && <div className={styles.hint}>{hint}</div>}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
      <div className={inline ? styles.inline : styles.stack}>
        {choices.map((choice, index) => (
          <label key={choice.value} className={styles.choice}>
            <input
              type="radio"
              id={index === 0 ? own : undefined}
              name={made}
              value={choice.value}
              checked={value === choice.value}
              onChange={() => onChange(choice.value)}
              className={styles.dot}
            />
            <span>
              {choice.label}
              {choice.hint && <span className={styles.choiceHint}>{choice.hint}</span>}
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
