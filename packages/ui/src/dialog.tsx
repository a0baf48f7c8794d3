import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from './button.tsx';
import styles from './dialog.module.css';
import { useWords } from './words.tsx';

export interface DialogProps {
  readonly open: boolean;
  readonly title: string;
  /** Called by Escape, the close button and the veil; leave out where there is no way round (signing in again). */
  readonly onClose?: (() => void) | undefined;
  readonly children: ReactNode;
  /** The buttons, the main one first. */
  readonly footer?: ReactNode | undefined;
  readonly wide?: boolean | undefined;
}

/** The native modal dialog: the page behind is inert, focus stays in and goes back on closing. */
export function Dialog({ open, title, onClose, children, footer, wide }: DialogProps) {
  const ref = useRef<HTMLDialogElement>(null);
  const heading = useId();
  const say = useWords();
  useEffect(() => {
    const dialog = ref.current;
    if (!dialog) return;
    if (open && !dialog.open) dialog.showModal();
    if (!open && dialog.open) dialog.close();
  }, [open]);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Escape is the keyboard's way and reaches onCancel
    <dialog
      ref={ref}
      className={wide ? styles.wide : styles.dialog}
      aria-labelledby={heading}
      onCancel={(event) => {
        event.preventDefault();
        onClose?.();
      }}
      onClick={(event) => {
        if (event.target === ref.current) onClose?.();
      }}
    >
      {open && (
        <div className={styles.sheet}>
          <header className={styles.head}>
            <h2 id={heading} tabIndex={-1}>
              {title}
            </h2>
            {onClose && <Button kind="plain" small icon="close" aria-label={say('close')} onClick={onClose} />}
          </header>
          <div className={styles.body}>{children}</div>
          {footer && <footer className={styles.foot}>{footer}</footer>}
        </div>
      )}
    </dialog>
  );
}
