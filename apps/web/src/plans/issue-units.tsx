import { formatWhole } from '@cotmoc/base';
import { Button, type Column, Table } from '@cotmoc/ui';
import { useState } from 'react';
import { t } from '../messages/t.ts';
import styles from './issue-page.module.css';

interface UnitShare {
  readonly id: string;
  readonly name: string;
  readonly leads: number;
  readonly supports: number;
  readonly pieces: number;
  readonly occurrences: number;
}

const FIRST = 12;

/** The units that will get tasks, those with the most first. */
export function IssueUnits({ units }: { units: readonly UnitShare[] }) {
  const [isWhole, setIsWhole] = useState(false);
  const sorted = [...units].sort((a, b) => b.leads - a.leads || b.supports - a.supports);
  const columns: readonly Column<UnitShare>[] = [
    { key: 'name', head: t('plans.issue.unit'), main: true, cell: (unit) => unit.name },
    {
      key: 'leads',
      head: t('plans.issue.leads'),
      align: 'end',
      width: 'narrow',
      cell: (unit) => formatWhole(unit.leads),
    },
    {
      key: 'pieces',
      head: t('plans.issue.pieces'),
      align: 'end',
      width: 'narrow',
      cell: (unit) => formatWhole(unit.pieces),
    },
    {
      key: 'occurrences',
      head: t('plans.issue.occurrences'),
      align: 'end',
      width: 'narrow',
      cell: (unit) => formatWhole(unit.occurrences),
    },
    {
      key: 'supports',
      head: t('plans.issue.supports'),
      align: 'end',
      width: 'narrow',
      cell: (unit) => formatWhole(unit.supports),
    },
  ];
  return (
    <section className={styles.units}>
      <h2>{t('plans.issue.units', { count: units.length })}</h2>
      {units.length === 0 ? (
        <p>{t('plans.issue.noUnits')}</p>
      ) : (
        <Table
          caption={t('plans.issue.units', { count: units.length })}
          columns={columns}
          rows={isWhole ? sorted : sorted.slice(0, FIRST)}
          rowKey={(unit) => unit.id}
        />
      )}
      {!isWhole && sorted.length > FIRST && (
        <Button small kind="plain" onClick={() => setIsWhole(true)}>
          {t('plans.issue.allUnits', { count: sorted.length })}
        </Button>
      )}
    </section>
  );
}
