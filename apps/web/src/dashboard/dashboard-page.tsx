import { formatDay, formatWhole, parseDay } from '@cotmoc/base';
import { Button, PageHead } from '@cotmoc/ui';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { type MessageKey, t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { Count } from './count.tsx';
import styles from './dashboard-page.module.css';
import { LateBodies } from './late-bodies.tsx';
import { Money } from './money.tsx';
import { type Dashboard, type Figure, figureOf, useDashboard } from './use-dashboard.ts';

/** On one page: what is late, why, whose, with what money, what stands in the way, and how it was a year ago. */
export function DashboardPage() {
  const { year } = useSearch({ from: '/signed-in/dashboard' });
  const navigate = useNavigate();
  const found = useDashboard(year);
  if (found.isPending || found.error) return <Loading of={found} rows={12} />;
  const { data } = found;
  const day = parseDay(data.today);
  const goTo = (next: number) => void navigate({ to: '/dashboard', search: { year: next } });
  return (
    <div className={styles.page}>
      <PageHead
        title={t('dashboard.title', { year: data.year })}
        below={t('dashboard.asOf', { day: day ? formatDay(day) : '' })}
        actions={
          <>
            <Button small icon="left" aria-label={t('dashboard.previousYear')} onClick={() => goTo(data.year - 1)} />
            <Button small icon="right" aria-label={t('dashboard.nextYear')} onClick={() => goTo(data.year + 1)} />
          </>
        }
      />
      <Numbers dashboard={data} />
      <div className={styles.columns}>
        <Why dashboard={data} />
        <div className={styles.stack}>
          <Obstacles obstacles={data.obstacles} />
          <YearAgo dashboard={data} />
        </div>
        <LateBodies bodies={data.bodies} />
        <Money dashboard={data} />
      </div>
    </div>
  );
}

const TOP: readonly (readonly [Figure['name'], MessageKey, 'late' | 'plain'])[] = [
  ['late', 'dashboard.late', 'late'],
  ['soon', 'dashboard.soon', 'plain'],
  ['month', 'dashboard.month', 'plain'],
  ['asked', 'dashboard.asked', 'plain'],
  ['open', 'dashboard.open', 'plain'],
  ['done', 'dashboard.done', 'plain'],
  ['done-late', 'dashboard.doneLate', 'plain'],
];

function Numbers({ dashboard }: { dashboard: Dashboard }) {
  return (
    <ul className={styles.numbers}>
      {TOP.map(([name, label, look]) => (
        <li key={name} className={look === 'late' ? styles.lateNumber : styles.number}>
          <Count figure={figureOf(dashboard, name)} label={t(label)} />
          <span aria-hidden="true">{t(label)}</span>
        </li>
      ))}
    </ul>
  );
}

const CAUSES = [
  ['late-unexplained', 'dashboard.why.unexplained'],
  ['late-explained', 'dashboard.why.explained'],
  ['late-obstacle', 'dashboard.why.obstacle'],
  ['late-approval', 'dashboard.why.approval'],
  ['late-extension', 'dashboard.why.extension'],
  ['late-objective', 'dashboard.why.objective'],
] as const;

function Why({ dashboard }: { dashboard: Dashboard }) {
  const total = Math.max(1, figureOf(dashboard, 'late').count);
  return (
    <section aria-labelledby="why">
      <h2 id="why">{t('dashboard.why')}</h2>
      <ul className={styles.shares}>
        {CAUSES.map(([name, label]) => {
          const figure = figureOf(dashboard, name);
          return (
            <li key={name}>
              <span>{t(label)}</span>
              <Count figure={figure} label={t(label)} />
              <span className={styles.share} aria-hidden="true">
                <span style={{ inlineSize: `${(figure.count / total) * 100}%` }} />
              </span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

const STEPS = [
  ['unit', 'dashboard.obstacles.unit'],
  ['focal', 'dashboard.obstacles.focal'],
  ['province', 'dashboard.obstacles.province'],
] as const;

function Obstacles({ obstacles }: { obstacles: Dashboard['obstacles'] }) {
  return (
    <section aria-labelledby="obstacles">
      <h2 id="obstacles">{t('dashboard.obstacles')}</h2>
      <ul className={styles.shares}>
        {STEPS.map(([step, label]) => (
          <li key={step}>
            <span>{t(label)}</span>
            <Link to="/obstacles" search={{ is: 'open', step }} aria-label={`${t(label)}: ${obstacles[step]}`}>
              {formatWhole(obstacles[step])}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

const COMPARED = [
  ['issued', 'dashboard.compare.issued'],
  ['done', 'dashboard.compare.done'],
  ['late', 'dashboard.compare.late'],
] as const;

function YearAgo({ dashboard }: { dashboard: Dashboard }) {
  const days = [dashboard.yearAgo, dashboard.today].map((text) => parseDay(text));
  return (
    <section aria-labelledby="compare">
      <h2 id="compare">{t('dashboard.compare')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.compare.what')}</th>
            {days.map((day) => (
              <th key={day} scope="col">
                {day ? formatDay(day) : ''}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {COMPARED.map(([name, label]) => (
            <tr key={name}>
              <th scope="row">{t(label)}</th>
              {(['then', 'now'] as const).map((when) => {
                const figure = figureOf(dashboard, `${when}-${name}`);
                const issued = figureOf(dashboard, `${when}-issued`).count;
                return (
                  <td key={when}>
                    <Count figure={figure} label={t(label)} />
                    {name !== 'issued' && issued > 0 && (
                      <span className={styles.percent}> {Math.round((figure.count / issued) * 100)} %</span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={styles.note}>{t('dashboard.compare.note')}</p>
    </section>
  );
}
