import { type Day, formatDay, formatDong } from '@cotmoc/base';
import type { Citation, CompiledPlan } from '@cotmoc/plan';
import { KeyValues } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import cardStyles from './fact-card.module.css';
import styles from './header-facts.module.css';

/** What the plan says of itself, and the documents it cites. */
export const HeaderFacts = memo(function HeaderFacts({
  compiled,
  sourceName,
  selected,
  onSelect,
}: {
  compiled: CompiledPlan;
  sourceName: string;
  selected: string | null;
  onSelect: (key: string) => void;
}) {
  const { header, budget, citations } = compiled;
  const facts = [
    { key: t('plans.header.kind'), value: header.kind },
    { key: t('plans.header.title'), value: header.title },
    { key: t('plans.header.number'), value: header.number },
    { key: t('plans.header.date'), value: dayInWords(header.date) },
    { key: t('plans.header.place'), value: header.place },
    { key: t('plans.header.issuer'), value: header.issuer },
    { key: t('plans.header.signer'), value: [...header.capacity, header.signer].filter(Boolean).join(' · ') },
    {
      key: t('plans.header.period'),
      value: header.period ? `${dayInWords(header.period.from)} – ${dayInWords(header.period.to)}` : null,
    },
    {
      key: t('plans.header.money'),
      value: budget.lines.length > 0 ? moneyInWords(budget.sum, budget.total) : null,
    },
    { key: t('plans.header.recipients'), value: header.recipients.join('; ') },
    { key: t('plans.header.source'), value: sourceName },
  ];
  return (
    <div className={styles.facts}>
      <KeyValues facts={facts.map(({ key, value }) => ({ key, value: value || t('plans.header.notFound') }))} />
      {citations.length > 0 && (
        <section>
          <h2 className={styles.head}>{t('plans.citations', { count: citations.length })}</h2>
          <ol className={cardStyles.list}>
            {citations.map((citation, index) => {
              const key = `c${index + 1}`;
              return (
                <li key={key} className={cardStyles.card} data-fact={key} data-selected={selected === key || undefined}>
                  <button
                    type="button"
                    className={cardStyles.choose}
                    data-choose=""
                    aria-current={selected === key || undefined}
                    onClick={() => onSelect(key)}
                  >
                    <span className={cardStyles.name}>{citationName(citation)}</span>
                    <span className={cardStyles.reason}>{citationMore(citation)}</span>
                  </button>
                </li>
              );
            })}
          </ol>
        </section>
      )}
    </div>
  );
});

function dayInWords(day: string | null): string | null {
  // The compiler gives calendar days only.
  return day ? formatDay(day as Day) : null;
}

function moneyInWords(sum: number, total: number | null): string {
  if (total !== null && total !== sum) {
    return t('plans.header.moneyDiffers', { sum: formatDong(sum), total: formatDong(total) });
  }
  return formatDong(sum);
}

/** A cited document's name: its kind and number, or the law's name. */
export function citationName({ kind, number, name }: Citation): string {
  return [kind, number ?? name].filter(Boolean).join(' ') || t('plans.citation.unnamed');
}

/** When, by whom and about what it was issued, as far as the text says. */
export function citationMore({ date, issuer, subject }: Citation): string {
  return [dayInWords(date), issuer, subject].filter(Boolean).join(' · ');
}
