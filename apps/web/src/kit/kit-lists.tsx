import { addDays, type Day, formatWhole } from '@cotmoc/base';
import {
  DayWithDistance,
  FilterChips,
  KeyValues,
  Pager,
  type Sorting,
  SplitView,
  StatusMark,
  Table,
  Tabs,
  type WorkState,
} from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import { currentDay } from '../shell/clock.ts';
import styles from './kit-page.module.css';

interface Row {
  readonly id: string;
  readonly task: string;
  readonly lead: string;
  readonly due: Day;
  readonly state: WorkState;
  readonly late: boolean;
  readonly amount: number;
}

/** Tables, filters, tabs, panes. */
export function KitLists() {
  const today = currentDay();
  const [sorting, setSorting] = useState<Sorting>({ key: 'due', direction: 'ascending' });
  const [filter, setFilter] = useState<'late' | 'doing' | 'done' | null>(null);
  const [tab, setTab] = useState<'detail' | 'evidence' | 'history'>('detail');
  const [selected, setSelected] = useState<ReadonlySet<string>>(new Set());
  const row = (id: string, task: string, lead: string, days: number, state: WorkState, amount: number): Row => ({
    id,
    task,
    lead,
    due: addDays(today, days),
    state,
    late: days < 0,
    amount,
  });
  const rows = [
    row('1', t('kit.table.one'), t('kit.unit.culture'), -3, 'in-progress', 96_000_000),
    row('2', t('kit.table.two'), t('kit.unit.press'), 5, 'in-progress', 587_600_000),
    row('3', t('kit.table.three'), t('kit.unit.foreign'), 41, 'not-started', 0),
    row('4', t('kit.table.four'), t('kit.unit.border'), -20, 'done', 0),
  ];
  const sorted = [...rows].sort((a, b) => (sorting.direction === 'ascending' ? 1 : -1) * (a.due < b.due ? -1 : 1));
  return (
    <>
      <section className={styles.part}>
        <h2>{t('kit.table')}</h2>
        <FilterChips
          label={t('kit.filter')}
          choices={[
            { value: 'late', label: t('kit.filter.late'), count: 3 },
            { value: 'doing', label: t('kit.filter.doing'), count: 12 },
            { value: 'done', label: t('kit.filter.done'), count: 1204 },
          ]}
          value={filter}
          onChange={setFilter}
        />
        <Table
          caption={t('kit.table.caption')}
          columns={[
            {
              key: 'task',
              head: t('kit.table.task'),
              main: true,
              cell: (one: Row) => <a href="/kit">{one.task}</a>,
            },
            { key: 'lead', head: t('kit.table.lead'), cell: (one) => one.lead },
            {
              key: 'state',
              head: t('kit.table.state'),
              cell: (one) => <StatusMark state={one.state} late={one.late} />,
            },
            {
              key: 'due',
              head: t('kit.table.due'),
              sortable: true,
              width: 'narrow',
              cell: (one) => <DayWithDistance day={one.due} today={today} settled={one.state === 'done'} />,
            },
            {
              key: 'amount',
              head: t('kit.table.amount'),
              align: 'end',
              width: 'narrow',
              cell: (one) => (one.amount > 0 ? formatWhole(one.amount) : ''),
            },
          ]}
          rows={sorted}
          rowKey={(one) => one.id}
          sorting={sorting}
          onSort={setSorting}
          selection={{ selected, onChange: setSelected, label: (one) => one.task }}
        />
        <Pager offset={0} shown={4} size={4} total={1219} onOffset={() => undefined} />
      </section>
      <section className={styles.part}>
        <h2>{t('kit.tabs')}</h2>
        <Tabs
          label={t('kit.tabs')}
          tabs={[
            { id: 'detail', label: t('kit.tab.detail') },
            { id: 'evidence', label: t('kit.tab.evidence'), count: 4 },
            { id: 'history', label: t('kit.tab.history') },
          ]}
          selected={tab}
          onSelect={setTab}
        >
          <KeyValues
            facts={[
              { key: t('kit.table.lead'), value: t('kit.unit.culture') },
              { key: t('kit.table.due'), value: <DayWithDistance day={addDays(today, 9)} today={today} /> },
              { key: t('kit.field.note'), value: t('kit.table.two') },
            ]}
          />
        </Tabs>
      </section>
      <section className={styles.part}>
        <h2>{t('kit.split')}</h2>
        <div className={styles.panes}>
          <SplitView
            name="kit"
            startLabel={t('kit.split.text')}
            endLabel={t('kit.split.facts')}
            start={<p className={styles.plan}>{t('kit.type.plan')}</p>}
            end={<StatusMark state="in-progress" />}
          />
        </div>
      </section>
    </>
  );
}
