import type { ReactNode } from 'react';
import styles from './callout.module.css';
import { Icon, type IconName } from './icon.tsx';

/** What a callout is about. */
export type CalloutKind = 'info' | 'good' | 'warn' | 'bad';

const icons: Record<CalloutKind, IconName> = { info: 'info', good: 'done', warn: 'warning', bad: 'warning' };

export interface CalloutProps {
  readonly kind?: CalloutKind | undefined;
  readonly title?: string | undefined;
  readonly children?: ReactNode | undefined;
  readonly action?: ReactNode | undefined;
  /** Read out at once when it appears. */
  readonly urgent?: boolean | undefined;
}

/** Something to know about this page, in its place; a passing message is a toast instead. */
export function Callout({ kind = 'info', title, children, action, urgent }: CalloutProps) {
  return (
    <div className={`${styles.callout} ${styles[kind]}`} role={urgent ? 'alert' : undefined}>
      <Icon name={icons[kind]} />
      <div className={styles.text}>
        {title && <p className={styles.title}>{title}</p>}
        {children}
      </div>
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
