import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from './field.tsx';
import styles from './select-field.module.css';

/** One choice: what is kept and what is read. */
export interface Choice {
  readonly value: string;
  readonly label: string;
}

export interface SelectFieldProps extends Omit<ComponentPropsWithRef<'select'>, 'className' | 'onChange'>, FieldTexts {
  readonly choices: readonly Choice[];
  /** Shown first, with the empty value, until something is chosen. */
  readonly placeholder?: string | undefined;
  readonly onChange?: ((value: string) => void) | undefined;
}

/** A native list of few choices; above about fifteen use `ComboBox`. */
export function SelectField(props: SelectFieldProps) {
  const { id, label, hint, error, optional, labelUnseen, choices, placeholder, onChange, ...rest } = props;
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelUnseen={labelUnseen}>
      {(control) => (
        <select
          {...rest}
          {...control}
          className={`${control.className} ${styles.select}`}
          onChange={(event) => onChange?.(event.target.value)}
        >
          {placeholder !== undefined && <option value="">{placeholder}</option>}
          {choices.map((choice) => (
            <option key={choice.value} value={choice.value}>
              {choice.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
