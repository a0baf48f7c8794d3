import type { ReactNode } from 'react';
import styles from './key-values.module.css';

/** A name and what stands for it. */
export interface KeyValue {
  readonly key: string;
  readonly value: ReactNode;
}

/** Facts about one thing, two columns of a description list. */
export function KeyValues({ facts }: { facts: readonly KeyValue[] }) {
  return (
    <dl className={styles.list}>
      {facts.map((fact) => (
        <div key={fact.key} className={styles.fact}>
          <dt className={styles.key}>{fact.key}</dt>
          <dd className={styles.value}>{fact.value}</dd>
        </div>
      ))}
    </dl>
  );
}
