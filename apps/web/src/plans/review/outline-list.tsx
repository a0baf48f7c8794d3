import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { Heading } from './outline-headings.ts';
import styles from './outline-list.module.css';

export interface OutlineListProps {
  readonly headings: readonly { readonly key: string; readonly value: Heading }[];
  readonly onJump: (key: string) => void;
}

/** The plan's headings as a tree to jump by. */
export const OutlineList = memo(function OutlineList({ headings, onJump }: OutlineListProps) {
  if (headings.length === 0) return <p className={styles.none}>{t('plans.noOutline')}</p>;
  return (
    <ol className={styles.outline}>
      {headings.map(({ key, value }) => (
        <li key={key} style={{ '--depth': value.depth }}>
          <button type="button" onClick={() => onJump(key)}>
            {value.label}
          </button>
        </li>
      ))}
    </ol>
  );
});
