import { formatDong } from '@cotmoc/base';
import { Button, KeyValues } from '@cotmoc/ui';
import { memo } from 'react';
import { t } from '../../messages/t.ts';
import type { ReviewHeader } from '../plan-data.ts';
import { dayInWords } from './citation-names.ts';
import styles from './header-facts.module.css';

/** What a plan says of itself. */
export type ToldHeader = Omit<ReviewHeader, 'corrected'>;

/** In đồng. */
export interface ToldMoney {
  readonly sum: number;
  readonly total: number | null;
}

export interface HeaderFactsProps {
  readonly header: ToldHeader;
  /** null: the plan has no budget. */
  readonly money: ToldMoney | null;
  readonly sourceName: string;
  /** Opens the form; absent where the header is only read. */
  readonly onEdit?: (() => void) | undefined;
}

/** What the plan says of itself. */
export const HeaderFacts = memo(function HeaderFacts({ header, money, sourceName, onEdit }: HeaderFactsProps) {
  const period = [header.periodFrom, header.periodTo].map(dayInWords).filter(Boolean).join(' – ');
  const facts = [
    { key: t('plans.header.kind'), value: header.kind },
    { key: t('plans.header.title'), value: header.title },
    { key: t('plans.header.number'), value: header.number },
    { key: t('plans.header.date'), value: dayInWords(header.date) },
    { key: t('plans.header.place'), value: header.place },
    { key: t('plans.header.issuer'), value: header.issuer },
    { key: t('plans.header.signer'), value: [...header.capacity, header.signer].filter(Boolean).join(' · ') },
    { key: t('plans.header.period'), value: period },
    { key: t('plans.header.money'), value: money && moneyInWords(money) },
    { key: t('plans.header.recipients'), value: header.recipients.join('; ') },
    { key: t('plans.header.source'), value: sourceName },
  ];
  return (
    <div className={styles.facts}>
      {onEdit && (
        <div className={styles.tools}>
          <Button small icon="edit" onClick={onEdit}>
            {t('plans.header.edit')}
          </Button>
        </div>
      )}
      <KeyValues facts={facts.map(({ key, value }) => ({ key, value: value || t('plans.header.notFound') }))} />
    </div>
  );
});

function moneyInWords({ sum, total }: ToldMoney): string {
  if (total !== null && total !== sum) {
    return t('plans.header.moneyDiffers', { sum: formatDong(sum), total: formatDong(total) });
  }
  return formatDong(sum);
}
