import { parseDay } from '@cotmoc/base';
import { Button, DateField } from '@cotmoc/ui';
import { type ReactNode, useId, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { TypedSearch } from '../shell/typed-search.tsx';
import { countMore, MoreFilters } from './more-filters.tsx';
import styles from './tasks-page.module.css';
import type { ViewProps } from './tasks-page.tsx';
import { UnitFilter } from './unit-filter.tsx';

/** What narrows the tasks; what is asked seldom folds away behind one button, on a phone all but the search. */
export function TaskFilters({ search, ask, children }: ViewProps & { children: ReactNode }) {
  const [isFolded, setFolded] = useState(true);
  const more = useId();
  const count = countMore(search);
  return (
    <>
      <div className={styles.filters} data-print="no">
        <TypedSearch
          label={t('tasks.search')}
          placeholder={t('tasks.searchHint')}
          value={search.q ?? ''}
          onSearch={(q) => ask({ q: q || undefined })}
        />
        <div className={styles.fold}>
          <Button icon="filter" aria-expanded={!isFolded} aria-controls={more} onClick={() => setFolded(!isFolded)}>
            {count > 0 ? t('views.filtersInForce', { count }) : t('views.filters')}
          </Button>
        </div>
        <div className={styles.rest} data-folded={isFolded}>
          <UnitFilter value={search.unit ?? null} onChange={(unit) => ask({ unit: unit ?? undefined })} />
          <DateField
            hint={null}
            label={t('tasks.dueFrom')}
            value={search.dueFrom ? parseDay(search.dueFrom) : null}
            today={currentDay()}
            onChange={(day) => ask({ dueFrom: day ?? undefined })}
          />
          <DateField
            hint={null}
            label={t('tasks.dueTo')}
            value={search.dueTo ? parseDay(search.dueTo) : null}
            today={currentDay()}
            onChange={(day) => ask({ dueTo: day ?? undefined })}
          />
        </div>
      </div>
      <div id={more} className={styles.more} hidden={isFolded} data-print="no">
        <MoreFilters search={search} ask={ask} />
      </div>
      <div className={styles.states} data-folded={isFolded}>
        {children}
      </div>
    </>
  );
}
