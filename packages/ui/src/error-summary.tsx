import { useEffect, useRef } from 'react';
import styles from './error-summary.module.css';
import { Icon } from './icon.tsx';
import { useWords } from './words.tsx';

/** One thing to correct; `fieldId` is the id given to its field. */
export interface FieldFault {
  readonly fieldId?: string | undefined;
  readonly message: string;
}

/** The summary above a form after a failed try: takes the focus, each line leads to its field. Renders nothing without faults. */
export function ErrorSummary({ faults, title }: { faults: readonly FieldFault[]; title?: string }) {
  const say = useWords();
  const ref = useRef<HTMLDivElement>(null);
  const signature = faults.map((fault) => fault.message).join('\n');
  useEffect(() => {
    if (signature !== '') ref.current?.focus();
  }, [signature]);
  if (faults.length === 0) return null;
  return (
    <div ref={ref} className={styles.summary} role="alert" tabIndex={-1}>
      <p className={styles.title}>
        <Icon name="warning" />
        {title ?? say('errorTitle', { count: faults.length })}
      </p>
      <ul className={styles.list}>
        {faults.map((fault) => (
          <li key={`${fault.fieldId ?? ''} ${fault.message}`}>
            {fault.fieldId ? (
              <a
                href={`#${fault.fieldId}`}
                onClick={(event) => {
                  event.preventDefault();
                  document.getElementById(fault.fieldId ?? '')?.focus();
                }}
              >
                {fault.message}
              </a>
            ) : (
              fault.message
            )}
          </li>
        ))}
      </ul>
    </div>
  );
}
