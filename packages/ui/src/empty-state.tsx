import type { ReactNode } from 'react';
import styles from './empty-state.module.css';
import { Icon, type IconName } from './icon.tsx';

export interface EmptyStateProps {
  readonly title: string;
  readonly icon?: IconName | undefined;
  /** What to do first. */
  readonly children?: ReactNode | undefined;
  readonly action?: ReactNode | undefined;
}

/** Nothing here yet: why, and the first thing to do. */
export function EmptyState({ title, icon = 'inbox', children, action }: EmptyStateProps) {
  return (
    <div className={styles.empty}>
      <span className={styles.icon}>
        <Icon name={icon} size={24} />
      </span>
      <p className={styles.title}>{title}</p>
      {children && <div className={styles.text}>{children}</div>}
      {action && <div className={styles.action}>{action}</div>}
    </div>
  );
}
