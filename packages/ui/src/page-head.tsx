import { type ReactNode, useEffect, useRef } from 'react';
import styles from './page-head.module.css';

export interface PageHeadProps {
  readonly title: string;
  /** A line above the title: breadcrumbs, a kind. */
  readonly above?: ReactNode | undefined;
  /** A line under it: counts, who, when. */
  readonly below?: ReactNode | undefined;
  /** The page's buttons, the next action first. */
  readonly actions?: ReactNode | undefined;
  /** The product's name, after the title in the browser's tab. */
  readonly product?: string | undefined;
}

/** The one h1 of a page; also names the browser's tab and takes the focus when one arrives by a link inside. */
export function PageHead({ title, above, below, actions, product = 'Cột Mốc' }: PageHeadProps) {
  const ref = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    document.title = `${title} · ${product}`;
  }, [title, product]);
  useEffect(() => {
    if (document.documentElement.dataset['arrived'] !== 'by-link') return;
    delete document.documentElement.dataset['arrived'];
    ref.current?.focus({ preventScroll: true });
  }, []);
  return (
    <header className={styles.head}>
      {above && <div className={styles.above}>{above}</div>}
      <div className={styles.line}>
        <h1 ref={ref} tabIndex={-1} title={title}>
          {title}
        </h1>
        {actions && (
          <div className={styles.actions} data-print="no">
            {actions}
          </div>
        )}
      </div>
      {below && <div className={styles.below}>{below}</div>}
    </header>
  );
}
