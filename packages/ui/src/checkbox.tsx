import { type ComponentPropsWithRef, type ReactNode, useId } from 'react';
import styles from './checkbox.module.css';

export interface CheckboxProps extends Omit<ComponentPropsWithRef<'input'>, 'className' | 'type' | 'onChange'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode | undefined;
  readonly labelUnseen?: boolean | undefined;
  readonly onChange?: ((checked: boolean) => void) | undefined;
}

/** A native tick box; the whole label is its target. */
export function Checkbox({ label, hint, labelUnseen, onChange, ...rest }: CheckboxProps) {
  const id = useId();
  return (
    <label className={styles.row}>
      <input
        {...rest}
        type="checkbox"
        className={styles.box}
        aria-describedby={hint ? id : undefined}
        onChange={(event) => onChange?.(event.target.checked)}
      />
      <span className={labelUnseen ? styles.unseen : styles.text}>
        {label}
        {hint && (
          <span id={id} className={styles.hint}>
            {hint}
          </span>
        )}
      </span>
    </label>
  );
}
