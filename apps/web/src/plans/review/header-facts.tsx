import { type Day, formatDay, formatDong } from '@cotmoc/base';
import type { Citation, Header } from '@cotmoc/plan';
import { KeyValues } from '@cotmoc/ui';
import { memo, useCallback } from 'react';
import { t } from '../../messages/t.ts';
import { CardList } from './card-list.tsx';
import cardStyles from './fact-card.module.css';
import styles from './header-facts.module.css';

export interface HeaderFactsProps {
  readonly summary: {
    readonly header: Header;
    readonly money: { readonly sum: number; readonly total: number | null } | null;
  };
  readonly citations: readonly { readonly key: string; readonly value: CitedDocument }[];
  readonly sourceName: string;
  readonly selected: string | null;
  readonly onSelect: (key: string) => void;
}

/** What names a cited document. */
export type CitedDocument = Pick<Citation, 'kind' | 'number' | 'name' | 'date' | 'issuer' | 'subject'>;

const keyOf = (citation: { readonly key: string }) => citation.key;

/** What the plan says of itself, and the documents it cites. */
export const HeaderFacts = memo(function HeaderFacts(props: HeaderFactsProps) {
  const { summary, citations, sourceName, selected, onSelect } = props;
  const { header, money } = summary;
  const draw = useCallback(
    ({ value }: HeaderFactsProps['citations'][number], isSelected: boolean, key: string) => (
      <li key={key} className={cardStyles.card} data-fact={key} data-selected={isSelected || undefined}>
        <button
          type="button"
          className={cardStyles.choose}
          data-choose=""
          aria-current={isSelected || undefined}
          onClick={() => onSelect(key)}
        >
          <span className={cardStyles.name}>{citationName(value)}</span>
          <span className={cardStyles.reason}>{citationMore(value)}</span>
        </button>
      </li>
    ),
    [onSelect],
  );
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
    { key: t('plans.header.money'), value: money && moneyInWords(money.sum, money.total) },
    { key: t('plans.header.recipients'), value: header.recipients.join('; ') },
    { key: t('plans.header.source'), value: sourceName },
  ];
  return (
    <div className={styles.facts}>
      <KeyValues facts={facts.map(({ key, value }) => ({ key, value: value || t('plans.header.notFound') }))} />
      {citations.length > 0 && (
        <section>
          <h2 className={styles.head}>{t('plans.citations', { count: citations.length })}</h2>
          <CardList items={citations} selected={selected} keyOf={keyOf} draw={draw} />
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
export function citationName({ kind, number, name }: CitedDocument): string {
  return [kind, number ?? name].filter(Boolean).join(' ') || t('plans.citation.unnamed');
}

/** When, by whom and about what it was issued, as far as the text says. */
export function citationMore({ date, issuer, subject }: CitedDocument): string {
  return [dayInWords(date), issuer, subject].filter(Boolean).join(' · ');
}
