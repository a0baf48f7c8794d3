import { formatDay, parseDay } from '@cotmoc/base';
import { Button, type Column, Table } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import page from '../shell/page.module.css';
import styles from './budget.module.css';
import { STEPS } from './budget-search.ts';
import { Money, SOURCE_NAMES, STEP_NAMES, Warnings } from './budget-words.tsx';
import { EntryForm } from './entry-form.tsx';
import { type TaskBudget, useTaskBudget } from './use-budget.ts';

/** The money of one task: how far it is, what is over, every entry, and adding one. */
export function TaskMoney({ taskId }: { taskId: string }) {
  const budget = useTaskBudget(taskId);
  const [isOpen, setOpen] = useState(false);
  const { data } = budget;
  if (!data || (data.entries.length === 0 && !data.may.enter)) return null;
  return (
    <section aria-labelledby="money" className={styles.block}>
      <h2 id="money">{t('budget.title')}</h2>
      {data.entries.length === 0 && <p className={page.about}>{t('budget.none')}</p>}
      {data.entries.length > 0 && (
        <>
          <dl className={styles.steps}>
            {STEPS.map((step) => (
              <div key={step}>
                <dt>{t(STEP_NAMES[step])}</dt>
                <dd>
                  <Money amount={data.sums[step]} />
                </dd>
              </div>
            ))}
          </dl>
          <Warnings warnings={data.warnings} />
          <details>
            <summary>{t('budget.entries', { count: data.entries.length })}</summary>
            <Table caption={t('budget.title')} columns={columns()} rows={data.entries} rowKey={(entry) => entry.id} />
          </details>
        </>
      )}
      {data.may.enter && !isOpen && (
        <div data-print="no">
          <Button icon="plus" onClick={() => setOpen(true)}>
            {t('budget.add')}
          </Button>
        </div>
      )}
      {data.may.enter && isOpen && <EntryForm taskId={taskId} budget={data} onClose={() => setOpen(false)} />}
    </section>
  );
}

type Entry = TaskBudget['entries'][number];

function shown(day: string | null): string {
  const parsed = day ? parseDay(day) : null;
  return parsed ? formatDay(parsed) : '';
}

function columns(): readonly Column<Entry>[] {
  return [
    {
      key: 'step',
      head: t('budget.step'),
      main: true,
      cell: (entry) => (
        <span className={page.what}>
          {entry.amount < 0 ? t('budget.correction', { step: t(STEP_NAMES[entry.step]) }) : t(STEP_NAMES[entry.step])}
          <span className={page.about}>
            {t(SOURCE_NAMES[entry.source])} · {entry.year} · {entry.unitName}
          </span>
        </span>
      ),
    },
    {
      key: 'amount',
      head: t('budget.amount'),
      align: 'end',
      width: 'narrow',
      cell: (entry) => (
        <span className={entry.amount < 0 ? styles.below : undefined}>
          <Money amount={entry.amount} />
        </span>
      ),
    },
    { key: 'day', head: t('budget.day'), width: 'narrow', cell: (entry) => shown(entry.day) },
    {
      key: 'document',
      head: t('budget.document'),
      cell: (entry) => (
        <span className={page.what}>
          {[entry.documentNumber, shown(entry.documentOn)].filter(Boolean).join(', ')}
          {entry.evidence && (
            <Link to="/evidence/$id" params={{ id: entry.evidence.id }}>
              {entry.evidence.title}
            </Link>
          )}
          {entry.note && <span className={page.about}>{entry.note}</span>}
        </span>
      ),
    },
    { key: 'by', head: t('budget.by'), wideOnly: true, cell: (entry) => entry.personName },
  ];
}
