import { type ReactNode, useId } from 'react';
import styles from './field.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './words.tsx';

/** What every field takes: a visible label, a hint under it, an error beside it. */
export interface FieldTexts {
  readonly label: string;
  readonly hint?: ReactNode | undefined;
  /** What is wrong and what to do; also shown by `ErrorSummary`, which links here by the field's `id`. */
  readonly error?: string | null | undefined;
  /**
   * Says "(không bắt buộc)" after the label. Fields are required unless told so; `unsaid` is for a bar of filters, where
   * nothing ever is.
   */
  readonly optional?: boolean | 'unsaid' | undefined;
  /** Keeps the label for screen readers only, where the place already says it. */
  readonly labelUnseen?: boolean | undefined;
}

interface ControlIds {
  readonly id: string;
  readonly 'aria-describedby': string | undefined;
  readonly 'aria-invalid': true | undefined;
  readonly className: string | undefined;
}

interface FieldProps extends FieldTexts {
  readonly id?: string | undefined;
  readonly children: (control: ControlIds) => ReactNode;
}

/** Label, hint, control and error in the order they are read. The control gets its ids by argument. */
export function Field({ id, label, hint, error, optional, labelUnseen, children }: FieldProps) {
  const made = useId();
  const say = useWords();
  const own = id ?? made;
  const described = [hint ? `${own}-hint` : '', error ? `${own}-error` : ''].filter(Boolean).join(' ');
  return (
    <div className={error ? styles.wrong : styles.field}>
      <label htmlFor={own} className={labelUnseen ? styles.unseen : styles.label}>
        {label}
        {optional === true && <span className={styles.optional}> ({say('optional')})</span>}
      </label>
      {hint && (
        <div id={`${own}-hint`} className={styles.hint}>
          {hint}
        </div>
      )}
      {error && <FieldError id={`${own}-error`}>{error}</FieldError>}
      {children({
        id: own,
        'aria-describedby': described || undefined,
        'aria-invalid': error ? true : undefined,
        className: styles.control,
      })}
    </div>
  );
}

/** The error beside its field. */
export function FieldError({ id, children }: { id: string; children: ReactNode }) {
  return (
    <div id={id} className={styles.error}>
      <Icon name="warning" size={16} />
      <span>{children}</span>
    </div>
  );
}
