import { formatDong } from '@cotmoc/base';
import type { ChangedPart, PlanComparison, Task } from '@cotmoc/plan';
import { EmptyState } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../messages/t.ts';
import styles from './compare-page.module.css';

/** What became of a task from one plan to the other. */
export type Fate = 'kept' | 'changed' | 'added' | 'dropped';

/** One task of either plan, or of both. */
export interface FateEntry {
  readonly fate: Fate;
  readonly before: Task | null;
  readonly after: Task | null;
  readonly changes: readonly ChangedPart[];
}

/** Every task in the order of the later plan; those that went stand after what stood before them. */
export function fatesOf(comparison: PlanComparison): FateEntry[] {
  const both = [
    ...comparison.kept.map((pair) => ({ ...pair, fate: 'kept' as const, changes: [] })),
    ...comparison.changed.map((pair) => ({ ...pair, fate: 'changed' as const })),
  ];
  const entries: FateEntry[] = [
    ...both.map(({ fate, before, after, changes }) => ({ fate, before, after, changes })),
    ...comparison.added.map((after) => ({ fate: 'added' as const, before: null, after, changes: [] })),
  ].sort((x, y) => (x.after?.from ?? 0) - (y.after?.from ?? 0));
  for (const gone of [...comparison.dropped].reverse()) {
    const last = entries.findLastIndex((entry) => entry.before && entry.before.from < gone.from);
    entries.splice(last + 1, 0, { fate: 'dropped', before: gone, after: null, changes: [] });
  }
  return entries;
}

const SHAPES: Readonly<Record<Fate, string>> = {
  kept: 'M3 6.2h10M3 9.8h10',
  changed: 'M2.5 8c1.8-4 3.7-4 5.5 0s3.7 4 5.5 0',
  added: 'M8 2.5v11M2.5 8h11',
  dropped: 'M2.5 8h11',
};

/** Rows that are laid out together. */
const ROWS = 10;

/** About how high a row is, in rem. */
function heightOf({ before, after, changes }: FateEntry): number {
  const signs = Math.max(before?.text.length ?? 0, after?.text.length ?? 0);
  return 2.7 + Math.ceil(signs / 58) * 1.45 + changes.length * 1.3;
}

/** The two plans beside each other, a line a task. */
export const CompareRows = memo(function CompareRows({ entries }: { entries: readonly FateEntry[] }) {
  if (entries.length === 0) return <EmptyState title={t('plans.compare.none')} icon="filter" />;
  const groups = Array.from({ length: Math.ceil(entries.length / ROWS) }, (_, at) =>
    entries.slice(at * ROWS, (at + 1) * ROWS),
  );
  return (
    <table className={`${styles.table} ${styles.long}`}>
      <caption className={styles.caption}>{t('plans.compare')}</caption>
      <thead>
        <tr>
          <th scope="col">{t('plans.compare.fate')}</th>
          <th scope="col">{t('plans.compare.before')}</th>
          <th scope="col">{t('plans.compare.after')}</th>
        </tr>
      </thead>
      {groups.map((group) => (
        <tbody
          key={keyOf(group[0])}
          className={styles.rows}
          style={{ containIntrinsicBlockSize: `auto ${group.reduce((sum, entry) => sum + heightOf(entry), 0)}rem` }}
        >
          {group.map((entry) => (
            <CompareRow key={keyOf(entry)} entry={entry} />
          ))}
        </tbody>
      ))}
    </table>
  );
});

function keyOf(entry: FateEntry | undefined): string {
  return `${entry?.before?.from ?? '-'} ${entry?.after?.from ?? '-'}`;
}

const CompareRow = memo(function CompareRow({ entry }: { entry: FateEntry }) {
  const { fate, before, after, changes } = entry;
  return (
    <tr className={styles[fate]}>
      <td>
        <span className={styles.fate}>
          <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
            <path d={SHAPES[fate]} />
          </svg>
          {t(`plans.fate.${fate}`)}
        </span>
        {changes.length > 0 && (
          <span className={styles.parts}>{changes.map((part) => t(`plans.part.${part}`)).join(', ')}</span>
        )}
      </td>
      <td data-head={t('plans.compare.before')}>{before && <TaskSide task={before} changes={changes} />}</td>
      <td data-head={t('plans.compare.after')}>{after && <TaskSide task={after} changes={changes} />}</td>
    </tr>
  );
});

const LISTS = ['lead', 'perform', 'support', 'direct'] as const;

/** A task's words, and of its facts those that differ. */
function TaskSide({ task, changes }: { task: Task; changes: readonly ChangedPart[] }) {
  const facts = [
    ...LISTS.map((role) => ({ part: role, name: t(`plans.role.${role}`), value: task[role].join('; ') })),
    {
      part: 'timings' as const,
      name: t('plans.task.due'),
      value: task.timings.map((timing) => timing.phrase).join('; '),
    },
    {
      part: 'quantities' as const,
      name: t('plans.task.quantity'),
      value: task.quantities.map((quantity) => quantity.phrase).join('; '),
    },
    {
      part: 'amount' as const,
      name: t('plans.task.money'),
      value: task.amount === null ? '' : formatDong(task.amount),
    },
    { part: 'product' as const, name: t('plans.task.product'), value: task.product ?? '' },
  ].filter(({ part }) => changes.includes(part));
  return (
    <>
      <span className={styles.path}>{task.path || '–'}</span>
      <p className={styles.words}>{task.text}</p>
      {facts.map(({ part, name, value }) => (
        <p key={part} className={styles.fact}>
          {name}: <strong>{value || t('plans.task.noDue')}</strong>
        </p>
      ))}
    </>
  );
}
