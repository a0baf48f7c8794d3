import { shown } from '../cascade/chain-note.tsx';
import { t } from '../messages/t.ts';
import compare from '../plans/compare-page.module.css';
import { type Share, type Shares, sharesTogether } from './shares-together.ts';

/** How a new total will be shared among the pieces and periods that are not done, and by which rule. */
export function SharesList({ shares, unit }: { shares: Shares; unit: string }) {
  return (
    <section className={compare.fact} aria-label={t('adjustments.shares')}>
      <p>
        {t('adjustments.shares')}
        {shares.kept > 0 && ` ${t('adjustments.shares.kept', { kept: shares.kept, unit }).trim()}`}
      </p>
      <ul>
        {sharesTogether(shares.open).map((alike) => (
          <li key={`${alike.kind} ${alike.before} ${alike.after} ${alike.of[0]?.on}`}>
            {namesOf(alike.kind, alike.of)}:{' '}
            <strong>
              {alike.before === null
                ? alike.after
                : t('adjustments.shares.from', { from: alike.before, to: alike.after })}
            </strong>
          </li>
        ))}
      </ul>
      <p>{t(shares.inTurn ? 'adjustments.shares.ruleInTurn' : 'adjustments.shares.rule')}</p>
    </section>
  );
}

function namesOf(kind: 'piece' | 'period' | 'coming', of: readonly Share[]): string {
  const [first] = of;
  if (kind === 'piece') {
    return of.length > 3
      ? t('adjustments.shares.bodies', { count: of.length })
      : of.map(({ agency }) => agency).join('; ');
  }
  if (of.length === 1) return t('tasks.period', { day: shown(first?.on ?? null) });
  return t(kind === 'coming' ? 'adjustments.shares.coming' : 'adjustments.shares.periods', {
    count: of.length,
    day: shown(first?.on ?? null),
  });
}
