import { buttonClass, type Column, EmptyState, PageHead, Pager, Table, Tag } from '@cotmoc/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import page from '../shell/page.module.css';
import { daysOf, FindingState, InspectionState } from './inspection-words.tsx';
import styles from './inspections.module.css';
import { type Finding, type InspectionItem, PAGE, useInspections, useOpenFindings } from './use-inspections.ts';

/** Checks of bodies: what is still to be mended, and every inspection I may see. */
export function InspectionsPage() {
  const { offset = 0 } = useSearch({ from: '/signed-in/inspections' });
  const navigate = useNavigate();
  const { may } = useSession();
  const found = useInspections(offset);
  const open = useOpenFindings();
  const { items = [], total = 0 } = found.data ?? {};
  const goTo = (next: number) => navigate({ to: '/inspections', search: next > 0 ? { offset: next } : {} });
  return (
    <div className={styles.page}>
      <PageHead
        title={t('inspections.title')}
        below={t('inspections.lead')}
        actions={
          may['inspection.plan'] && (
            <Link to="/inspections/new" className={buttonClass({ kind: 'primary' })} data-print="no">
              {t('inspections.plan')}
            </Link>
          )
        }
      />
      {open.data && open.data.items.length > 0 && (
        <section aria-labelledby="open">
          <h2 id="open">{t('inspections.openFindings', { count: open.data.total })}</h2>
          <Table
            caption={t('inspections.openFindings', { count: open.data.total })}
            columns={findingColumns()}
            rows={open.data.items}
            rowKey={(finding) => finding.id}
          />
        </section>
      )}
      <Loading of={found} rows={6} />
      {found.data && (
        <section aria-labelledby="all">
          <h2 id="all">{t('inspections.all')}</h2>
          <Table
            caption={t('inspections.all')}
            columns={columns()}
            rows={items}
            rowKey={(one) => one.id}
            empty={
              <EmptyState icon="search" title={t('inspections.empty.title')}>
                {t('inspections.empty.text')}
              </EmptyState>
            }
          />
        </section>
      )}
      {total > PAGE && <Pager offset={offset} shown={items.length} size={PAGE} total={total} onOffset={goTo} />}
    </div>
  );
}

function columns(): readonly Column<InspectionItem>[] {
  return [
    {
      key: 'title',
      head: t('inspections.inspection'),
      main: true,
      cell: (one) => (
        <span className={page.what}>
          <Link to="/inspections/$id" params={{ id: one.id }}>
            {one.title}
          </Link>
          <span className={page.about}>{one.units.join('; ')}</span>
        </span>
      ),
    },
    { key: 'days', head: t('inspections.days'), cell: (one) => daysOf(one.fromDay, one.toDay) },
    { key: 'state', head: t('inspections.state'), cell: (one) => <InspectionState state={one.state} /> },
    {
      key: 'findings',
      head: t('inspections.findings'),
      cell: ({ findings }) => (
        <span className={styles.head}>
          {t('inspections.counts', {
            good: findings.good,
            open: findings.open,
            answered: findings.answered,
            closed: findings.closed,
          })}
          {findings.late > 0 && <Tag tone="bad">{t('inspections.late', { count: findings.late })}</Tag>}
        </span>
      ),
    },
  ];
}

function findingColumns(): readonly Column<Finding>[] {
  return [
    {
      key: 'text',
      head: t('inspections.toMend'),
      main: true,
      cell: (finding) => (
        <span className={page.what}>
          <Link to="/inspections/$id" params={{ id: finding.inspectionId }} hash={finding.id}>
            {finding.text}
          </Link>
          <span className={page.about}>{finding.inspectionTitle}</span>
        </span>
      ),
    },
    { key: 'unit', head: t('inspections.unit'), cell: (finding) => finding.unitName },
    {
      key: 'state',
      head: t('inspections.state'),
      cell: (finding) => (
        <span className={styles.head}>
          <FindingState finding={finding} />
        </span>
      ),
    },
  ];
}
