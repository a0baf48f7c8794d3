import { Checkbox, SelectField } from '@cotmoc/ui';
import { t } from '../messages/t.ts';
import { GRAIN_NAMES, WHY_NAMES } from './active-filters.tsx';
import { CAUSES, EXTENSIONS, HANDLINGS, LISTED_GRAINS, type TaskSearch } from './task-search.ts';
import styles from './tasks-page.module.css';
import type { ViewProps } from './tasks-page.tsx';

const COMPLETIONS = ['asked', 'returned'] as const;
const COMPLETION_NAMES = { asked: 'tasks.asked', returned: 'tasks.returned' } as const;

/** How many of these filters are in force. */
export function countMore(search: TaskSearch): number {
  const { grain, handling, extension, completion, why, funded, withdrawn } = search;
  return [grain, handling, extension, completion, why, funded, withdrawn].filter((one) => one !== undefined).length;
}

/** What is asked seldom: how fine the work is seen, what bodies did with it, more time, approval, why late, money. */
export function MoreFilters({ search, ask }: ViewProps) {
  // Bodies take up and send back their own pieces, and ask more time for them: so these are looked for at every grain.
  const everyGrain = search.grain ?? 'all';
  return (
    <>
      <SelectField
        label={t('views.grain')}
        placeholder={t('views.grain.task')}
        value={search.grain ?? ''}
        choices={LISTED_GRAINS.map((value) => ({ value, label: t(GRAIN_NAMES[value]) }))}
        onChange={(grain) => ask({ grain: LISTED_GRAINS.find((one) => one === grain) })}
      />
      <SelectField
        label={t('views.handling')}
        placeholder={t('views.any')}
        value={search.handling ?? ''}
        choices={HANDLINGS.map((value) => ({ value, label: t(`tasks.handling.${value}`) }))}
        onChange={(value) => {
          const handling = HANDLINGS.find((one) => one === value);
          ask(handling ? { handling, grain: everyGrain } : { handling });
        }}
      />
      <SelectField
        label={t('tasks.extensions')}
        placeholder={t('views.any')}
        value={search.extension ?? ''}
        choices={EXTENSIONS.map((value) => ({ value, label: t(`tasks.extension.${value}`) }))}
        onChange={(value) => {
          const extension = EXTENSIONS.find((one) => one === value);
          ask(extension ? { extension, grain: everyGrain } : { extension });
        }}
      />
      <SelectField
        label={t('views.completion')}
        placeholder={t('views.any')}
        value={search.completion ?? ''}
        choices={COMPLETIONS.map((value) => ({ value, label: t(COMPLETION_NAMES[value]) }))}
        onChange={(completion) => ask({ completion: COMPLETIONS.find((one) => one === completion) })}
      />
      <SelectField
        label={t('views.why')}
        placeholder={t('views.any')}
        value={search.why ?? ''}
        choices={CAUSES.map((value) => ({ value, label: t(WHY_NAMES[value]) }))}
        onChange={(why) => ask({ why: CAUSES.find((one) => one === why) })}
      />
      <div className={styles.ticks}>
        <Checkbox
          label={t('views.chip.funded')}
          checked={search.funded === true}
          onChange={(funded) => ask({ funded: funded || undefined })}
        />
        <Checkbox
          label={t('tasks.withdrawn')}
          checked={search.withdrawn === true}
          onChange={(withdrawn) => ask({ withdrawn: withdrawn || undefined })}
        />
      </div>
    </>
  );
}
