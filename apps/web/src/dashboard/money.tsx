import { formatDong, formatWhole } from '@cotmoc/base';
import { Link } from '@tanstack/react-router';
import type { BudgetSearch } from '../budget/budget-search.ts';
import { SOURCE_NAMES, STEP_NAMES } from '../budget/budget-words.tsx';
import { t } from '../messages/t.ts';
import { Loading } from '../shell/loading.tsx';
import { Count } from './count.tsx';
import styles from './dashboard-page.module.css';
import { type Dashboard, figureOf, useBudgetSums } from './use-dashboard.ts';

const FUNDED = [
  ['funded', 'dashboard.money.planned'],
  ['funded-done', 'dashboard.money.done'],
  ['funded-late', 'dashboard.money.late'],
] as const;
const STEPS = ['allocated', 'committed', 'paid'] as const;

/** What the plan gives its tasks, and beside it what has been given, bound and paid, by source. */
export function Money({ dashboard }: { dashboard: Dashboard }) {
  return (
    <section aria-labelledby="money" className={styles.money}>
      <h2 id="money">{t('dashboard.money')}</h2>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.money.what')}</th>
            <th scope="col">{t('tasks.title')}</th>
            <th scope="col">{t('dashboard.money.amount')}</th>
          </tr>
        </thead>
        <tbody>
          {FUNDED.map(([name, label]) => {
            const figure = figureOf(dashboard, name);
            return (
              <tr key={name}>
                <th scope="row">{t(label)}</th>
                <td>
                  <Count figure={figure} label={t(label)} />
                </td>
                <td>{formatDong(figure.amount)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
      <Spent year={dashboard.year} planned={figureOf(dashboard, 'funded').amount} />
    </section>
  );
}

function Spent({ year, planned }: { year: number; planned: number }) {
  const found = useBudgetSums(year);
  if (found.isPending || found.error) return <Loading of={found} rows={3} />;
  const { sums, bySource } = found.data;
  if (bySource.length === 0) return <p className={styles.note}>{t('dashboard.money.none')}</p>;
  const share = (amount: number) => (planned > 0 ? Math.round((amount / planned) * 100) : null);
  const [given, paid] = [share(sums.allocated), share(sums.paid)];
  return (
    <div>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col">{t('dashboard.money.source')}</th>
            {STEPS.map((step) => (
              <th key={step} scope="col">
                {t(STEP_NAMES[step])}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bySource.map((row) => (
            <Line
              key={row.source}
              name={t(SOURCE_NAMES[row.source])}
              search={{ year, source: row.source }}
              sums={row.sums}
            />
          ))}
          <Line name={t('dashboard.money.planned')} search={{ year }} sums={sums} />
        </tbody>
      </table>
      <p className={styles.note}>
        {given === null || paid === null ? t('dashboard.money.unplanned') : t('dashboard.money.share', { given, paid })}
      </p>
    </div>
  );
}

function Line(input: { name: string; search: BudgetSearch; sums: Readonly<Record<(typeof STEPS)[number], number>> }) {
  const { name, search, sums } = input;
  return (
    <tr>
      <th scope="row">{name}</th>
      {STEPS.map((step) => (
        <td key={step}>
          <Link
            to="/budget"
            search={search}
            title={formatDong(sums[step])}
            aria-label={t('dashboard.money.one', { name, step: t(STEP_NAMES[step]), amount: inMillions(sums[step]) })}
          >
            {inMillions(sums[step])}
          </Link>
        </td>
      ))}
    </tr>
  );
}

/** Millions of đồng to one place, as leaders read them; the exact amount is in the link's title and behind it. */
function inMillions(amount: number): string {
  const tenths = Math.round(amount / 100_000);
  const whole = formatWhole(Math.trunc(tenths / 10));
  return tenths % 10 === 0 ? whole : `${whole},${tenths % 10}`;
}
