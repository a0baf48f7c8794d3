import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from './field.tsx';
import styles from './text-area.module.css';

export interface TextAreaProps extends Omit<ComponentPropsWithRef<'textarea'>, 'className' | 'onChange'>, FieldTexts {
  readonly onChange?: ((value: string) => void) | undefined;
}

/** Several lines; grows with its text where the browser can. */
export function TextArea({ id, label, hint, error, optional, labelUnseen, onChange, ...rest }: TextAreaProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelUnseen={labelUnseen}>
      {(control) => (
        <textarea
          rows={3}
          aria-required={!optional || undefined}
          {...rest}
          {...control}
          className={`${control.className} ${styles.area}`}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </Field>
  );
}
