import type { ComponentPropsWithRef } from 'react';
import styles from './button.module.css';
import { Icon, type IconName } from './icon.tsx';
import { useWords } from './words.tsx';

/** primary: the page's one next action; quiet: the others; danger: cannot be undone; plain: inside a row or a bar. */
export type ButtonKind = 'primary' | 'quiet' | 'danger' | 'plain';

interface ButtonLook {
  readonly kind?: ButtonKind | undefined;
  readonly small?: boolean | undefined;
}

export interface ButtonProps extends ComponentPropsWithRef<'button'>, ButtonLook {
  /**
   * While true the button keeps its place and its focus, says so, and does nothing. A button that has it at all sends
   * something: the second press of a double click is not a second wish.
   */
  readonly pending?: boolean | undefined;
  readonly icon?: IconName | undefined;
}

/** The class of a button, for a link that looks like one. */
export function buttonClass({ kind = 'quiet', small }: ButtonLook = {}): string {
  return [styles.button, styles[kind], small ? styles.small : ''].join(' ');
}

/** A native button; `type` is "button" unless told otherwise. */
export function Button(props: ButtonProps) {
  const { kind, small, pending, icon, children, className, onClick, type = 'button', ...rest } = props;
  const say = useWords();
  return (
    <button
      {...rest}
      type={type}
      className={[buttonClass({ kind, small }), children === undefined ? styles.bare : '', className ?? ''].join(' ')}
      aria-disabled={pending || rest['aria-disabled']}
      onClick={(event) => {
        if (pending || (pending !== undefined && event.detail > 1)) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {pending ? (
        <span className={styles.spinner} aria-hidden="true" />
      ) : (
        icon && <Icon name={icon} size={small ? 16 : 20} />
      )}
      {children !== undefined && <span className={styles.label}>{children}</span>}
      {pending && (
        <span className={styles.unseen} role="status">
          {say('pending')}
        </span>
      )}
    </button>
  );
}
