import { formatDay, parseDay } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import {
  Breadcrumbs,
  Button,
  Callout,
  type Column,
  EmptyState,
  ErrorSummary,
  FileDrop,
  PageHead,
  Table,
} from '@cotmoc/ui';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { inLanguage, type MessageKey, t } from '../messages/t.ts';
import { faultsOf } from '../shell/refusal.ts';
import { Outcome } from './at-once-bar.tsx';
import styles from './import-sheet-page.module.css';
import { useTaskChange } from './use-tasks.ts';
import type { AtOnce } from './use-views.ts';

type Preview = Calls['previewTaskSheet']['reply'];
type RowChange = Preview['changes'][number];
type Cell = RowChange['cells'][number];

const COLUMN_NAMES: Record<Cell['column'], MessageKey> = {
  due: 'views.sheet.extension',
  extensionReason: 'views.sheet.extensionReason',
  percent: 'tasks.progress.percent',
  quantityDone: 'views.sheet.quantityDone',
  note: 'tasks.progress.note',
  lateReason: 'tasks.lateReason',
};

/** A sheet that comes back: what it would change is shown cell by cell before anything is taken over. */
export function ImportSheetPage() {
  const [preview, setPreview] = useState<Preview | null>(null);
  const [outcome, setOutcome] = useState<AtOnce | null>(null);
  const look = useMutation({
    mutationFn: (file: File) => call('previewTaskSheet', { file }),
    onSuccess: (found) => {
      setOutcome(null);
      setPreview(found);
    },
  });
  const takeOver = useTaskChange(async (rows: readonly RowChange[]) => {
    setOutcome(await call('applyTaskSheet', { body: { rows: rows.map(progressOf) } }));
  });
  const good = preview?.changes.filter((row) => row.reason === null) ?? [];
  const names = new Map(preview?.changes.map((row) => [row.taskId, row.text]));
  return (
    <div className={styles.page}>
      <PageHead
        above={
          <Breadcrumbs
            steps={[
              <Link key="tasks" to="/tasks">
                {t('tasks.title')}
              </Link>,
              <span key="here">{t('views.sheet.title')}</span>,
            ]}
          />
        }
        title={t('views.sheet.title')}
        below={t('views.sheet.below')}
      />
      {look.error && <ErrorSummary faults={faultsOf(look.error)} />}
      <FileDrop
        label={t('views.sheet.drop')}
        hint={t('views.sheet.dropHint')}
        endings={['.xlsx']}
        sending={look.isPending ? { name: look.variables.name, percent: null } : null}
        onFiles={([file]) => file && look.mutate(file)}
      />
      {outcome && <Outcome result={outcome} names={names} />}
      {preview && !outcome && (
        <section aria-labelledby="changes">
          <h2 id="changes">{t('views.sheet.changes', { count: preview.changes.length, rows: preview.rows })}</h2>
          {takeOver.error && <ErrorSummary faults={faultsOf(takeOver.error)} />}
          <Table
            caption={t('views.sheet.changes', { count: preview.changes.length, rows: preview.rows })}
            columns={columns()}
            rows={preview.changes}
            rowKey={(row) => row.taskId}
            empty={
              <EmptyState icon="done" title={t('views.sheet.none.title')}>
                {t('views.sheet.none.text')}
              </EmptyState>
            }
          />
          {preview.unread.length > 0 && (
            <Callout kind="warn" title={t('views.sheet.unread', { count: preview.unread.length })}>
              <ul>
                {preview.unread.slice(0, 50).map(({ line, reason }) => (
                  <li key={line}>
                    {t('views.sheet.line', { line })}: {inLanguage(reason)}
                  </li>
                ))}
              </ul>
            </Callout>
          )}
          {good.length > 0 && (
            <div className={styles.actions}>
              <Button kind="primary" icon="check" pending={takeOver.isPending} onClick={() => takeOver.mutate(good)}>
                {t('views.sheet.take', { count: good.length })}
              </Button>
              <Button onClick={() => setPreview(null)}>{t('tasks.cancel')}</Button>
            </div>
          )}
        </section>
      )}
    </div>
  );
}

function columns(): readonly Column<RowChange>[] {
  return [
    { key: 'line', head: t('views.sheet.lineHead'), width: 'narrow', cell: (row) => row.line },
    { key: 'text', head: t('tasks.task'), main: true, cell: (row) => row.text || t('views.sheet.unknown') },
    {
      key: 'cells',
      head: t('views.sheet.cells'),
      cell: (row) => (
        <ul className={styles.cells}>
          {row.cells.map((cell) => (
            <li key={cell.column}>
              {t(COLUMN_NAMES[cell.column])}: <del>{shown(cell, cell.from)}</del> → <ins>{shown(cell, cell.to)}</ins>
              {cell.reason && <span className={styles.refused}> {inLanguage(cell.reason)}</span>}
            </li>
          ))}
        </ul>
      ),
    },
    {
      key: 'fate',
      head: t('views.sheet.fate'),
      cell: (row) =>
        row.reason ? (
          <span className={styles.refused}>{inLanguage(row.reason)}</span>
        ) : (
          <span className={styles.good}>{t('views.sheet.will')}</span>
        ),
    },
  ];
}

/** Days as people write them; a dash for nothing. */
function shown({ column }: Cell, text: string): string {
  const day = column === 'due' ? parseDay(text) : null;
  return day ? formatDay(day) : text || '—';
}

/** What of a row is taken over: the cells that were not refused. */
function progressOf(row: RowChange) {
  const value = (column: Cell['column']): string | null =>
    row.cells.find((cell) => cell.column === column && cell.reason === null)?.to ?? null;
  const number = (text: string | null): number | null => (text === null || text === '' ? null : Number(text));
  return {
    taskId: row.taskId,
    version: row.version,
    percent: number(value('percent')),
    quantityDone: number(value('quantityDone')),
    note: value('note') || null,
    wantedDue: value('due') || null,
    extensionReason: value('extensionReason') || null,
    lateReason: value('lateReason') || null,
  };
}
