import type { ReactNode } from 'react';
import styles from './breadcrumbs.module.css';
import { useWords } from './words.tsx';

/** The way down to this page: links given by the caller, the page itself last. */
export function Breadcrumbs({ steps }: { steps: readonly ReactNode[] }) {
  const say = useWords();
  return (
    <nav aria-label={say('whereAmI')} data-print="no">
      <ol className={styles.steps}>
        {steps.map((step, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the way down is ordered by depth
          <li key={index} className={styles.step} aria-current={index === steps.length - 1 ? 'page' : undefined}>
            {step}
          </li>
        ))}
      </ol>
    </nav>
  );
}
