import { formatWhole, parseDay } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import {
  buttonClass,
  Callout,
  type Column,
  DateField,
  EmptyState,
  FilterChips,
  PageHead,
  Pager,
  SearchBox,
  Skeleton,
  Table,
} from '@cotmoc/ui';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import { NameDialog } from './name-dialog.tsx';
import { NamedCell } from './named-cell.tsx';
import styles from './people-page.module.css';
import type { PeopleSearch } from './people-search.ts';
import { type NamedKind, PAGE, type RegisterRow, useOfficers } from './use-posts.ts';

/** Typing rests this long before the register is asked. */
const REST_MS = 250;

/** Each unit's named leader and officer on a day; where nobody is named, first. */
export function PeoplePage() {
  const search = useSearch({ from: '/signed-in/people' });
  const navigate = useNavigate();
  const { may } = useSession();
  const officers = useOfficers(search);
  const [naming, setNaming] = useState<{ row: RegisterRow; kind: NamedKind } | null>(null);
  const ask = (change: { [key in keyof PeopleSearch]?: PeopleSearch[key] | undefined }) => {
    const kept = Object.entries({ ...search, offset: undefined, ...change }).filter(([, value]) => value);
    navigate({ to: '/people', search: Object.fromEntries(kept), replace: true });
  };
  const { items = [], total = 0, counts } = officers.data ?? {};
  const offset = search.offset ?? 0;
  const isToday = !search.day || search.day === currentDay();
  const onName = may['post.change'] && isToday ? setNaming : null;
  const lacking = (counts?.withoutLeader ?? 0) + (counts?.withoutOfficer ?? 0);
  return (
    <div>
      <PageHead
        title={t('posts.title')}
        below={t('posts.lead')}
        actions={
          <a
            className={buttonClass({ kind: 'quiet' })}
            href={linkTo('exportOfficers', { query: search.day ? { day: search.day } : {} })}
            download
          >
            {t('posts.export')}
          </a>
        }
      />
      {counts && lacking > 0 && (
        <Callout kind="warn" title={t('posts.lacking')}>
          {lackingText(counts)}
        </Callout>
      )}
      <div className={styles.filters} data-print="no">
        <Search value={search.q ?? ''} onDone={(q) => ask({ q: q || undefined })} />
        <DateField
          label={t('posts.asOf')}
          hint={null}
          today={currentDay()}
          value={parseDay(search.day ?? currentDay())}
          onChange={(day) => ask({ day: day && day !== currentDay() ? day : undefined })}
        />
        <FilterChips
          label={t('posts.show')}
          noAll
          choices={[
            { value: 'all', label: t('posts.showAll'), count: counts?.units },
            { value: 'gaps', label: t('posts.showGaps') },
          ]}
          value={search.show ?? 'all'}
          onChange={(show) => ask({ show: show === 'gaps' ? 'gaps' : undefined })}
        />
      </div>
      {officers.isPending && <Skeleton rows={10} />}
      {officers.error && <LoadFailed error={officers.error} onRetry={() => officers.refetch()} />}
      {officers.data && (
        <Table
          caption={t('posts.title')}
          columns={columns(onName)}
          rows={items}
          rowKey={(row) => row.unitId}
          empty={<EmptyState icon="search" title={t(search.show ? 'posts.noGaps' : 'posts.none')} />}
        />
      )}
      {total > PAGE && (
        <Pager
          from={offset + 1}
          to={Math.min(offset + PAGE, total)}
          total={total}
          onPrevious={offset > 0 ? () => ask({ offset: Math.max(0, offset - PAGE) }) : undefined}
          onNext={offset + PAGE < total ? () => ask({ offset: offset + PAGE }) : undefined}
        />
      )}
      {naming && <NameDialog row={naming.row} kind={naming.kind} onClose={() => setNaming(null)} />}
    </div>
  );
}

/** How many units lack whom; what none lacks is not told. */
function lackingText(counts: { units: number; withoutLeader: number; withoutOfficer: number }): string {
  const { units, withoutLeader, withoutOfficer } = counts;
  const parts = [
    ...(withoutLeader > 0 ? [t('posts.withoutLeader', { count: formatWhole(withoutLeader) })] : []),
    ...(withoutOfficer > 0 ? [t('posts.withoutOfficer', { count: formatWhole(withoutOfficer) })] : []),
  ];
  return t('posts.lackingText', { what: parts.join(', '), units: formatWhole(units) });
}

type OnName = ((asked: { row: RegisterRow; kind: NamedKind }) => void) | null;

function columns(onName: OnName): readonly Column<RegisterRow>[] {
  return [
    {
      key: 'unit',
      head: t('posts.unit'),
      main: true,
      cell: (row) => (
        <span className={styles.unit}>
          {row.unitName}
          {row.parentName && <span className={styles.under}>{row.parentName}</span>}
          {(row.leader || row.officer) && (
            <a
              className={styles.under}
              href={linkTo('exportOfficersLetter', { params: { id: row.unitId } })}
              aria-label={t('posts.letterOf', { unit: row.unitName })}
              download
            >
              {t('posts.letter')}
            </a>
          )}
        </span>
      ),
    },
    {
      key: 'leader',
      head: t('posts.leader'),
      cell: (row) => <NamedCell row={row} kind="leader" onName={onName} />,
    },
    {
      key: 'officer',
      head: t('posts.officer'),
      cell: (row) => <NamedCell row={row} kind="officer" onName={onName} />,
    },
  ];
}

function Search({ value, onDone }: { value: string; onDone: (q: string) => void }) {
  const [text, setText] = useState(value);
  useEffect(() => {
    if (text === value) return;
    const timer = setTimeout(() => onDone(text.trim()), REST_MS);
    return () => clearTimeout(timer);
  });
  return <SearchBox label={t('posts.search')} value={text} onChange={setText} onSearch={(q) => onDone(q.trim())} />;
}
