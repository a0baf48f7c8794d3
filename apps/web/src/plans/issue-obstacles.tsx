import { buttonClass, Callout } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { inLanguage, t } from '../messages/t.ts';
import styles from './issue-page.module.css';
import type { ReviewSearch } from './review/review-search.ts';

/** Where each obstacle is cleared away. */
const PLACES: Readonly<Record<string, ReviewSearch>> = {
  'open-tasks': { tab: 'tasks', filter: 'open' },
  'open-duties': { tab: 'duties' },
  'open-agencies': { tab: 'agencies' },
  'no-tasks': { tab: 'tasks', filter: 'all' },
};

export interface IssueObstaclesProps {
  readonly planId: string;
  readonly obstacles: readonly { readonly code: string; readonly vi: string; readonly en: string }[];
}

/** What still stands in the way of issuing, each with the way to its place. */
export function IssueObstacles({ planId, obstacles }: IssueObstaclesProps) {
  return (
    <Callout kind="warn" title={t('plans.issue.notYet')}>
      <ul className={styles.obstacles}>
        {obstacles.map((obstacle) => (
          <li key={obstacle.code}>
            <span>{inLanguage(obstacle)}</span>
            <Link
              to="/plans/$id/review"
              params={{ id: planId }}
              search={PLACES[obstacle.code] ?? {}}
              className={buttonClass({ small: true })}
              aria-label={t('plans.issue.goToOf', { what: inLanguage(obstacle) })}
            >
              {t('plans.issue.goTo')}
            </Link>
          </li>
        ))}
      </ul>
    </Callout>
  );
}
