import { formatWhole, parseDay } from '@cotmoc/base';
import { linkTo } from '@cotmoc/client';
import { Callout, type Column, DateField, EmptyState, FilterChips, Icon, Pager, Table } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { currentDay } from '../shell/clock.ts';
import { Loading } from '../shell/loading.tsx';
import { TypedSearch } from '../shell/typed-search.tsx';
import { NameDialog } from './name-dialog.tsx';
import { NamedCell } from './named-cell.tsx';
import styles from './people-page.module.css';
import type { AskPeople } from './people-page.tsx';
import type { PeopleSearch } from './people-search.ts';
import { type NamedKind, PAGE, type RegisterRow, useOfficers } from './use-posts.ts';

/** Each unit's named leader and officer on a day; where nobody is named, first. */
export function RegisterView({ search, onAsk }: { search: PeopleSearch; onAsk: AskPeople }) {
  const { may } = useSession();
  const officers = useOfficers(search);
  const [naming, setNaming] = useState<{ row: RegisterRow; kind: NamedKind } | null>(null);
  const { items = [], total = 0, counts } = officers.data ?? {};
  const offset = search.offset ?? 0;
  const isToday = !search.day || search.day === currentDay();
  const onName = may['post.change'] && isToday ? setNaming : null;
  const lacking = (counts?.withoutLeader ?? 0) + (counts?.withoutOfficer ?? 0);
  return (
    <>
      {counts && lacking > 0 && (
        <Callout kind="warn" title={t('posts.lacking')}>
          {lackingText(counts)}
        </Callout>
      )}
      <div className={styles.filters} data-print="no">
        <TypedSearch
          label={t('posts.search')}
          placeholder={t('posts.search')}
          value={search.q ?? ''}
          onSearch={(q) => onAsk({ q: q || undefined })}
        />
        <DateField
          label={t('posts.asOf')}
          hint={null}
          today={currentDay()}
          value={parseDay(search.day ?? currentDay())}
          onChange={(day) => onAsk({ day: day && day !== currentDay() ? day : undefined })}
        />
        <FilterChips
          label={t('posts.show')}
          noAll
          choices={[
            { value: 'all', label: t('posts.showAll'), count: counts?.units },
            { value: 'gaps', label: t('posts.showGaps') },
          ]}
          value={search.show ?? 'all'}
          onChange={(show) => onAsk({ show: show === 'gaps' ? 'gaps' : undefined })}
        />
      </div>
      <Loading of={officers} rows={10} />
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
          offset={offset}
          shown={items.length}
          size={PAGE}
          total={total}
          onOffset={(next) => onAsk({ offset: next })}
        />
      )}
      {naming && (
        <NameDialog
          unit={naming.row}
          kind={naming.kind}
          present={naming.row[naming.kind]}
          onClose={() => setNaming(null)}
        />
      )}
    </>
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
              className={styles.letter}
              href={linkTo('exportOfficersLetter', { params: { id: row.unitId } })}
              aria-label={t('posts.letterOf', { unit: row.unitName })}
              download
            >
              <Icon name="file" size={14} />
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
