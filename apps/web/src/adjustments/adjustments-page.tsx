import { Breadcrumbs, type Column, EmptyState, PageHead, Table, Tag, type Tone } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { type AdjustmentRow, useAdjustments } from './use-adjustments.ts';

const TONES: Readonly<Record<AdjustmentRow['state'], Tone>> = {
  draft: 'plain',
  asked: 'info',
  returned: 'warn',
  approved: 'info',
  issued: 'good',
  dropped: 'plain',
};

/** Where an adjustment stands, in a word. */
export function StateTag({ state }: { state: AdjustmentRow['state'] }) {
  return <Tag tone={TONES[state]}>{t(`adjustments.state.${state}`)}</Tag>;
}

/** Every adjustment of plans in force, the newest first. */
export function AdjustmentsPage() {
  const list = useAdjustments();
  const columns: readonly Column<AdjustmentRow>[] = [
    {
      key: 'plan',
      head: t('adjustments.column.plan'),
      main: true,
      cell: (row) => (
        <Link to="/adjustments/$id" params={{ id: row.id }}>
          {row.planTitle}
        </Link>
      ),
    },
    { key: 'reason', head: t('adjustments.column.reason'), cell: (row) => row.reason, wideOnly: true },
    { key: 'count', head: t('adjustments.column.changes'), align: 'end', width: 'narrow', cell: (row) => row.changes },
    {
      key: 'state',
      head: t('adjustments.column.state'),
      width: 'narrow',
      cell: (row) => <StateTag state={row.state} />,
    },
    {
      key: 'number',
      head: t('adjustments.column.number'),
      width: 'narrow',
      cell: (row) => row.number && `${row.number} · ${shown(row.issuedOn)}`,
    },
  ];
  return (
    <>
      <PageHead
        title={t('adjustments.title')}
        below={t('adjustments.lead')}
        above={
          <Breadcrumbs
            steps={[
              <Link key="plans" to="/plans">
                {t('plans.title')}
              </Link>,
              t('adjustments.title'),
            ]}
          />
        }
      />
      {!list.data && <Loading of={list} rows={6} />}
      {list.data && (
        <Table
          caption={t('adjustments.title')}
          columns={columns}
          rows={list.data}
          rowKey={(row) => row.id}
          empty={
            <EmptyState title={t('adjustments.none')} icon="plan">
              {t('adjustments.noneText')}
            </EmptyState>
          }
        />
      )}
    </>
  );
}
