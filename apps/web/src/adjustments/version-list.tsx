import { type Column, Table } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import { type PlanVersion, useVersions } from './use-adjustments.ts';

/** What a plan was when it was issued and after each adjustment, with the seal that each version bears. */
export function VersionList({ planId }: { planId: string }) {
  const versions = useVersions(planId).data ?? [];
  const columns: readonly Column<PlanVersion>[] = [
    {
      key: 'seq',
      head: t('adjustments.versions'),
      main: true,
      cell: (one) =>
        one.adjustmentId ? (
          <Link to="/adjustments/$id" params={{ id: one.adjustmentId }}>
            {t('adjustments.version', { seq: one.seq })} · {t('adjustments.version.adjusted')}
          </Link>
        ) : (
          `${t('adjustments.version', { seq: one.seq })} · ${t('adjustments.version.first')}`
        ),
    },
    {
      key: 'number',
      head: t('adjustments.column.number'),
      cell: (one) => `${one.number} · ${shown(one.issuedOn)}`,
    },
    {
      key: 'hash',
      head: t('adjustments.hash'),
      width: 'narrow',
      wideOnly: true,
      cell: (one) => <code title={one.frozenHash}>{one.frozenHash.slice(0, 10)}</code>,
    },
  ];
  return (
    <Table caption={t('adjustments.versions')} columns={columns} rows={versions} rowKey={(one) => String(one.seq)} />
  );
}
