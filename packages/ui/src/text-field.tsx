import type { ComponentPropsWithRef } from 'react';
import { Field, type FieldTexts } from './field.tsx';

export interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'className' | 'onChange'>, FieldTexts {
  readonly onChange?: ((value: string) => void) | undefined;
}

/** One line of text; any native `type` and attribute passes through. */
export function TextField({ id, label, hint, error, optional, labelUnseen, onChange, ...rest }: TextFieldProps) {
  return (
    <Field id={id} label={label} hint={hint} error={error} optional={optional} labelUnseen={labelUnseen}>
      {(control) => (
        <input
          type="text"
          aria-required={!optional || undefined}
          {...rest}
          {...control}
          onChange={(event) => onChange?.(event.target.value)}
        />
      )}
    </Field>
  );
}
