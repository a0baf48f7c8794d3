import { formatWhole, matches } from '@cotmoc/base';
import { Button, EmptyState } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useMemo, useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { dayWords } from './day-words.ts';
import type { UnitSearch } from './unit-search.ts';
import styles from './units-page.module.css';
import { foundQuery, type TreeRow } from './use-org.ts';
import { pathsOf } from './visible-lines.ts';

const PAGE = 50;
const MOST = 200;

/** What was searched for, each with the way down to it; units that ended stand after those that live. */
export function UnitResults({
  search,
  rows,
  onClear,
}: {
  search: UnitSearch;
  rows: readonly TreeRow[];
  onClear: () => void;
}) {
  const { kind } = search;
  const q = (search.q ?? '').trim();
  const [limit, setLimit] = useState(PAGE);
  const found = useQuery({
    ...foundQuery({ day: search.day ?? currentDay(), q, kind, limit }),
    placeholderData: (before) => before,
  });
  const paths = useMemo(() => pathsOf(rows), [rows]);
  const ended = rows.filter(
    (row) => row.endedOn !== null && (!kind || row.kind === kind) && (q === '' || matches(row.name, q)),
  );
  const { items = [], total = 0 } = found.data ?? {};
  const asOf = search.day ? { day: search.day } : {};
  if (found.isPending || found.error) return <Loading of={found} rows={6} />;
  if (total + ended.length === 0) {
    return (
      <EmptyState
        icon="search"
        title={t('org.none.title')}
        action={<Button onClick={onClear}>{t('org.none.action')}</Button>}
      >
        {t('org.none.text')}
      </EmptyState>
    );
  }
  return (
    <>
      <p role="status" className={styles.sum}>
        {t('org.found', { count: formatWhole(total + ended.length) })}
      </p>
      <ul className={styles.results}>
        {items.map((unit) => (
          <li key={unit.id}>
            <Link to="/units/$id" params={{ id: unit.id }} search={asOf}>
              {unit.name}
            </Link>
            {(unit.shortName ?? unit.code) && <span className={styles.short}>{unit.shortName ?? unit.code}</span>}
            <span className={styles.path}>{(paths.get(unit.id) ?? []).join(' › ')}</span>
          </li>
        ))}
        {ended.slice(0, MOST).map((row) => (
          <li key={row.id}>
            <Link to="/units/$id" params={{ id: row.id }} search={asOf} className={styles.gone}>
              {row.name}
            </Link>
            <span className={styles.short}>
              {t('org.lived', { from: dayWords(row.foundedOn), to: dayWords(row.endedOn ?? '') })}
              {row.toConfirm && ` · ${t('org.toConfirm')}`}
            </span>
            <span className={styles.path}>{(paths.get(row.id) ?? []).join(' › ')}</span>
          </li>
        ))}
      </ul>
      {items.length < total && limit < MOST && (
        <Button pending={found.isFetching} onClick={() => setLimit(Math.min(MOST, limit + PAGE))}>
          {t('org.more')}
        </Button>
      )}
    </>
  );
}
