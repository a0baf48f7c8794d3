import { formatDay, formatWhole } from '@cotmoc/base';
import { Button, buttonClass, Checkbox, DateField, EmptyState, PageHead, SearchBox } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { KindChips } from './kind-chips.tsx';
import { UnitResults } from './unit-results.tsx';
import type { UnitSearch } from './unit-search.ts';
import { UnitTree } from './unit-tree.tsx';
import styles from './units-page.module.css';
import { treeQuery } from './use-org.ts';

const route = getRouteApi('/signed-in/units');

/** The register of units on any day: a tree, or what was searched for. */
export function UnitsPage() {
  const search = route.useSearch();
  const navigate = useNavigate();
  const { may } = useSession();
  const day = search.day ?? currentDay();
  const tree = useQuery({ ...treeQuery(day, search.ended === true), placeholderData: (before) => before });
  const rows = tree.data?.units ?? [];
  const living = rows.filter((row) => row.endedOn === null).length;
  const unconfirmed = rows.filter((row) => row.toConfirm).length;
  const ask = (change: { [key in keyof UnitSearch]?: UnitSearch[key] | undefined }) => {
    const asked = Object.entries({ ...search, ...change }).filter(([, value]) => value !== undefined && value !== '');
    void navigate({ to: '/units', search: Object.fromEntries(asked), replace: true });
  };
  const isSearch = (search.q ?? '').trim() !== '' || search.kind !== undefined;
  return (
    <div>
      <PageHead
        title={t('org.title')}
        below={tree.data && t('org.total', { count: formatWhole(living), day: formatDay(day) })}
        actions={
          <>
            {may['unit.change'] && (
              <>
                <Link to="/units/new" className={buttonClass({ kind: 'primary' })}>
                  {t('org.add')}
                </Link>
                <Link to="/units/import" className={buttonClass({})}>
                  {t('org.import')}
                </Link>
              </>
            )}
            <Link to="/units/names" className={buttonClass({ kind: 'plain' })}>
              {t('org.names')}
            </Link>
            {may['task.read'] && (
              <Link to="/units/successors" className={buttonClass({ kind: 'plain' })}>
                {t('reassignments.title')}
              </Link>
            )}
          </>
        }
      />
      <div className={styles.filters} data-print="no">
        <TypedSearch value={search.q ?? ''} onSearch={(q) => ask({ q: q || undefined })} />
        <DateField
          label={t('org.day')}
          hint={null}
          today={currentDay()}
          value={day}
          onChange={(chosen) => ask({ day: chosen === null || chosen === currentDay() ? undefined : chosen })}
        />
        <span className={styles.ended}>
          <Checkbox
            label={t('org.withEnded')}
            checked={search.ended === true}
            onChange={(ended) => ask({ ended: ended || undefined })}
          />
        </span>
      </div>
      {rows.length > 0 && (
        <KindChips rows={rows} value={search.kind ?? null} onChange={(kind) => ask({ kind: kind ?? undefined })} />
      )}
      {search.day && (
        <p className={styles.past}>
          {t('org.notToday', { day: formatDay(day) })}{' '}
          {unconfirmed > 0 && t('org.someToConfirm', { count: formatWhole(unconfirmed) })}{' '}
          <Button kind="plain" small onClick={() => ask({ day: undefined })}>
            {t('org.today')}
          </Button>
        </p>
      )}
      <Loading of={tree} rows={12} />
      {tree.data && rows.length === 0 && (
        <EmptyState icon="unit" title={t('org.empty.title')}>
          {t('org.empty.text')}
        </EmptyState>
      )}
      {rows.length > 0 &&
        (isSearch ? (
          <UnitResults search={search} rows={rows} onClear={() => ask({ q: undefined, kind: undefined })} />
        ) : (
          <UnitTree key={tree.data?.day} rows={rows} day={search.day} />
        ))}
    </div>
  );
}

/** Writes what is typed into the address as one types. */
function TypedSearch({ value, onSearch }: { value: string; onSearch: (q: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (value === '') setText('');
  }, [value]);
  return (
    <SearchBox
      label={t('org.search')}
      placeholder={t('org.searchHint')}
      value={text}
      onChange={(typed) => {
        setText(typed);
        onSearch(typed.trim());
      }}
    />
  );
}
