import { formatWhole } from '@cotmoc/base';
import type { Calls } from '@cotmoc/client';
import { Button, Callout, type Column, FilterChips, Table, Tag } from '@cotmoc/ui';
import { useState } from 'react';
import { inLanguage, t } from '../messages/t.ts';
import styles from './operation.module.css';

type Reply = Calls['importUnits']['reply'];
type Item = Reply['items'][number];
type Outcome = Item['outcome'];
type Fault = Reply['faults'][number];

const OUTCOMES: readonly Outcome[] = ['added', 'renamed', 'moved', 'amended', 'ended', 'unchanged'];
const TONES = {
  added: 'good',
  renamed: 'info',
  moved: 'info',
  amended: 'plain',
  ended: 'bad',
  unchanged: 'plain',
} as const;
const PAGE = 200;

interface ImportPreviewProps {
  readonly name: string;
  readonly reply: Reply;
  readonly isPending: boolean;
  readonly onImport: () => void;
  readonly onAnother: () => void;
}

/** What a list would do, line by line; faults first, for nothing is imported while there are any. */
export function ImportPreview({ name, reply, isPending, onImport, onAnother }: ImportPreviewProps) {
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [limit, setLimit] = useState(PAGE);
  const { counts, items, faults } = reply;
  const changes = items.length - counts.unchanged;
  const found = outcome === null ? items : items.filter((item) => item.outcome === outcome);
  return (
    <div className={styles.preview}>
      <h2>{t('org.import.preview', { name })}</h2>
      {faults.length > 0 && (
        <>
          <Callout kind="bad" urgent title={t('org.import.faults', { count: formatWhole(faults.length) })}>
            {t('org.import.faultsText')}
          </Callout>
          <Table
            caption={t('org.import.faults', { count: formatWhole(faults.length) })}
            columns={faultColumns()}
            rows={faults.slice(0, PAGE)}
            rowKey={(fault) => `${fault.line} ${fault.column} ${fault.sentences.vi}`}
          />
        </>
      )}
      {faults.length === 0 && changes === 0 && <Callout kind="good">{t('org.import.nothing')}</Callout>}
      <div className={styles.buttons}>
        {faults.length === 0 && changes > 0 && (
          <Button kind="primary" pending={isPending} onClick={onImport}>
            {t('org.import.do', { count: formatWhole(changes) })}
          </Button>
        )}
        <Button onClick={onAnother}>{t('org.import.another')}</Button>
      </div>
      {items.length > 0 && (
        <>
          <FilterChips
            label={t('org.import.outcomes')}
            choices={OUTCOMES.filter((one) => counts[one] > 0).map((value) => ({
              value,
              label: t(`org.import.${value}`),
              count: counts[value],
            }))}
            value={outcome}
            onChange={setOutcome}
          />
          <Table
            caption={t('org.import.items')}
            columns={itemColumns()}
            rows={found.slice(0, limit)}
            rowKey={(item) => `${item.line} ${item.unitId ?? item.name}`}
          />
          {found.length > limit && (
            <div>
              <Button onClick={() => setLimit(limit + PAGE)}>{t('org.more')}</Button>
            </div>
          )}
        </>
      )}
    </div>
  );
}

function faultColumns(): readonly Column<Fault>[] {
  return [
    { key: 'line', head: t('org.import.line'), width: 'narrow', cell: (fault) => fault.line },
    { key: 'column', head: t('org.import.column'), width: 'narrow', cell: (fault) => columnName(fault.column) },
    { key: 'what', head: t('org.import.what'), main: true, cell: (fault) => inLanguage(fault.sentences) },
  ];
}

function itemColumns(): readonly Column<Item>[] {
  return [
    { key: 'line', head: t('org.import.line'), width: 'narrow', cell: (item) => item.line || '' },
    { key: 'name', head: t('org.unit'), main: true, cell: (item) => item.name },
    {
      key: 'outcome',
      head: t('org.effect'),
      width: 'narrow',
      cell: (item) => <Tag tone={TONES[item.outcome]}>{t(`org.import.${item.outcome}`)}</Tag>,
    },
    { key: 'what', head: t('org.import.what'), cell: (item) => inLanguage(item.sentences) },
  ];
}

function columnName(column: string): string {
  switch (column) {
    case 'officialName':
      return t('org.name');
    case 'code':
    case 'shortName':
    case 'englishName':
    case 'aliases':
    case 'kind':
    case 'level':
    case 'parent':
    case 'area':
      return t(`org.${column}`);
    case 'parentId':
      return t('org.parent');
    default:
      return column;
  }
}
