import { formatWhole } from '@cotmoc/base';
import { type Column, EmptyState, SelectField, Skeleton, Table } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import { LoadFailed } from '../shell/load-failed.tsx';
import page from '../shell/page.module.css';
import { type BothCounts, besideEachOther } from './beside-each-other.ts';
import { yearsToCount } from './successor-search.ts';
import styles from './successors-page.module.css';
import { unitCountsQuery } from './use-reassignments.ts';

/** A year's tasks by unit, read both ways side by side. */
export function UnitCounts({ year, onYear }: { year: number | null; onYear: (year: number) => void }) {
  const shown = year ?? Number(currentDay().slice(0, 4));
  const given = useQuery(unitCountsQuery(shown, 'given'));
  const now = useQuery(unitCountsQuery(shown, 'successors'));
  const error = given.error ?? now.error;
  const rows = given.data && now.data ? besideEachOther(given.data, now.data) : null;
  return (
    <div className={styles.panel}>
      <p className={page.about}>{t('reassignments.countsLead')}</p>
      <span className={styles.year} data-print="no">
        <SelectField
          label={t('reassignments.year')}
          value={String(shown)}
          choices={yearsToCount().map((one) => ({ value: String(one), label: String(one) }))}
          onChange={(value) => onYear(Number(value))}
        />
      </span>
      {error && (
        <LoadFailed
          error={error}
          onRetry={() => {
            void given.refetch();
            void now.refetch();
          }}
        />
      )}
      {!rows && !error && <Skeleton rows={8} />}
      {rows && (
        <Table
          caption={t('reassignments.counts')}
          columns={columns()}
          rows={rows}
          rowKey={(row) => row.key}
          rowClass={(row) => (row.key === 'all' ? styles.sum : undefined)}
          empty={<EmptyState icon="chart" title={t('reassignments.noTasks', { year: shown })} />}
        />
      )}
    </div>
  );
}

function columns(): readonly Column<BothCounts>[] {
  const figure = (key: string, head: string, of: (row: BothCounts) => number): Column<BothCounts> => ({
    key,
    head,
    align: 'end',
    cell: (row) => formatWhole(of(row)),
  });
  return [
    { key: 'unit', head: t('reassignments.unit'), main: true, cell: (row) => <UnitName row={row} /> },
    figure('given', t('reassignments.given'), (row) => row.given.tasks),
    figure('givenDone', t('reassignments.givenDone'), (row) => row.given.done),
    figure('givenLate', t('reassignments.givenLate'), (row) => row.given.late),
    figure('now', t('reassignments.now'), (row) => row.now.tasks),
    figure('nowDone', t('reassignments.nowDone'), (row) => row.now.done),
    figure('nowLate', t('reassignments.nowLate'), (row) => row.now.late),
  ];
}

function UnitName({ row }: { row: BothCounts }) {
  if (row.key === 'all') return t('reassignments.all');
  if (row.unitId === null) return t('reassignments.nobody');
  return (
    <Link to="/units/$id" params={{ id: row.unitId }}>
      {row.unitName ?? row.unitId}
    </Link>
  );
}
