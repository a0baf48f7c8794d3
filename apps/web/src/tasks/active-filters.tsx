import { Button } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import type { TaskSearch } from './task-search.ts';
import styles from './tasks-page.module.css';

/** Filters that have no control of their own on the page, each with a press to take it off. */
export function ActiveFilters({
  search,
  onChange,
}: {
  search: TaskSearch;
  onChange: (change: { plan?: undefined; completion?: undefined }) => void;
}) {
  if (!search.plan && !search.completion) return null;
  return (
    <div className={styles.active}>
      {search.plan && (
        <Button kind="quiet" small icon="close" onClick={() => onChange({ plan: undefined })}>
          {t('tasks.filter.onePlan')}
        </Button>
      )}
      {search.completion && (
        <Button kind="quiet" small icon="close" onClick={() => onChange({ completion: undefined })}>
          {t(search.completion === 'asked' ? 'tasks.asked' : 'tasks.returned')}
        </Button>
      )}
    </div>
  );
}
