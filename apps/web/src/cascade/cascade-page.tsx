import { formatWhole } from '@cotmoc/base';
import { buttonClass, type Column, EmptyState, PageHead, Table, Tag } from '@cotmoc/ui';
import { Link } from '@tanstack/react-router';
import { t } from '../messages/t.ts';
import { useSession } from '../session/use-session.ts';
import { Loading } from '../shell/loading.tsx';
import styles from './cascade.module.css';
import { shown } from './chain-note.tsx';
import { PhaseTag } from './phase.tsx';
import { type UnitPlanRow, type UpperPlan, useOverview } from './use-cascade.ts';

/** What was given to units and what they have made of it: the plans above, and the units' own. */
export function CascadePage() {
  const overview = useOverview();
  const { may } = useSession();
  return (
    <>
      <PageHead
        title={t('cascade.title')}
        below={t('cascade.lead')}
        actions={
          may['template.read'] && (
            <Link to="/templates" className={buttonClass()}>
              {t('templates.title')}
            </Link>
          )
        }
      />
      {!overview.data && <Loading of={overview} rows={8} />}
      {overview.data && (
        <div className={styles.sections}>
          <section>
            <h2>{t('cascade.uppers')}</h2>
            {overview.data.plans.length === 0 ? (
              <EmptyState title={t('cascade.noUppers')} icon="plan">
                {t('cascade.noUppersText')}
              </EmptyState>
            ) : (
              <ul className={styles.cards}>
                {overview.data.plans.map((plan) => (
                  <UpperCard key={plan.id} plan={plan} />
                ))}
              </ul>
            )}
          </section>
          <section>
            <h2>{t('cascade.unitPlans')}</h2>
            <UnitPlanTable plans={overview.data.unitPlans} withParent />
          </section>
        </div>
      )}
    </>
  );
}

function UpperCard({ plan }: { plan: UpperPlan }) {
  const answered = plan.asked - plan.gaps;
  return (
    <li className={styles.card}>
      <div className={styles.cardText}>
        <Link to="/cascade/$id" params={{ id: plan.id }} className={styles.name}>
          {plan.title}
        </Link>
        <p className={styles.soft}>
          {[plan.number, plan.unitName, plan.due ? t('cascade.dueOf', { day: shown(plan.due.dueOn) }) : null]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className={styles.figures}>
          <Link to="/cascade/$id" params={{ id: plan.id }} search={plan.gaps > 0 ? { gaps: true } : {}}>
            {t('cascade.answeredOf', { done: formatWhole(answered), all: formatWhole(plan.asked) })}
          </Link>
          {plan.plansBelow > 0 && (
            <Link to="/cascade/$id" params={{ id: plan.id }} search={{ tab: 'plans' }}>
              {t('cascade.sentOf', { sent: plan.sent, all: plan.plansBelow })}
            </Link>
          )}
          {plan.sentLate > 0 && <Tag tone="bad">{t('cascade.lateCount', { count: plan.sentLate })}</Tag>}
          {plan.broken > 0 && (
            <Link to="/cascade/$id" params={{ id: plan.id }} search={{ tab: 'chains' }}>
              <Tag tone="warn">{t('cascade.brokenCount', { count: plan.broken })}</Tag>
            </Link>
          )}
        </p>
      </div>
      {plan.mayCompose && (
        <Link
          to="/cascade/$id/compose"
          params={{ id: plan.id }}
          className={buttonClass({ kind: plan.gaps > 0 ? 'primary' : 'quiet' })}
        >
          {t('cascade.compose')}
        </Link>
      )}
    </li>
  );
}

/** The units' own plans, with where each stands. */
export function UnitPlanTable({ plans, withParent }: { plans: readonly UnitPlanRow[]; withParent?: boolean }) {
  const columns: readonly Column<UnitPlanRow>[] = [
    {
      key: 'title',
      head: t('cascade.column.title'),
      main: true,
      cell: (plan) => (
        <Link to="/cascade/plans/$id" params={{ id: plan.id }}>
          {plan.title}
        </Link>
      ),
    },
    { key: 'unit', head: t('cascade.column.unit'), cell: (plan) => plan.unitName },
    ...(withParent
      ? [
          {
            key: 'parent',
            head: t('cascade.column.parent'),
            wideOnly: true,
            cell: (plan: UnitPlanRow) => plan.parentNumber ?? plan.parentTitle,
          },
        ]
      : []),
    { key: 'phase', head: t('cascade.column.phase'), width: 'narrow', cell: (plan) => <PhaseTag phase={plan.phase} /> },
    {
      key: 'sent',
      head: t('cascade.column.sent'),
      width: 'narrow',
      cell: (plan) =>
        plan.sentOn && (
          <>
            {shown(plan.sentOn)} {plan.sentLate && <Tag tone="bad">{t('cascade.late')}</Tag>}
          </>
        ),
    },
  ];
  return (
    <Table
      caption={t('cascade.unitPlans')}
      columns={columns}
      rows={plans}
      rowKey={(plan) => plan.id}
      empty={
        <EmptyState title={t('cascade.noUnitPlans')} icon="plan">
          {t('cascade.noUnitPlansText')}
        </EmptyState>
      }
    />
  );
}
