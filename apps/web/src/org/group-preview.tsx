import { type Day, formatWhole } from '@cotmoc/base';
import { Button, DateField } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import styles from './group-dialog.module.css';
import { type GroupBody, useGroupPreview } from './use-names.ts';

/** Who would be in a group on a day, as its rules stand now; each can be taken out. */
export function GroupPreview({ body, onExcept }: { body: GroupBody; onExcept: (id: string) => void }) {
  const [day, setDay] = useState<Day | null>(currentDay());
  const preview = useGroupPreview(body, day ?? currentDay());
  const { units = [], total = 0 } = preview.data ?? {};
  return (
    <section className={styles.preview} aria-label={t('org.names.whoIsIn')}>
      <DateField label={t('org.names.whoIsInOn')} hint={null} today={currentDay()} value={day} onChange={setDay} />
      <Loading of={preview} rows={4} />
      {preview.data && (
        <p role="status" className={styles.sum}>
          {total === 0 ? t('org.names.nobodyIn') : t('org.names.members', { count: formatWhole(total) })}
        </p>
      )}
      {units.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a list that scrolls is reached by keys too
        <ul className={styles.members} tabIndex={0}>
          {units.map((unit) => (
            <li key={unit.id}>
              {unit.name}
              {/^[0-9a-f-]{36}$/.test(unit.id) && (
                <Button
                  small
                  kind="plain"
                  aria-label={t('org.names.exceptOne', { name: unit.name })}
                  onClick={() => onExcept(unit.id)}
                >
                  {t('org.names.exceptThis')}
                </Button>
              )}
            </li>
          ))}
          {total > units.length && <li>{t('org.names.andMore', { count: formatWhole(total - units.length) })}</li>}
        </ul>
      )}
    </section>
  );
}
