import { type Day, formatDay } from '@cotmoc/base';
import type { Citation } from '@cotmoc/plan';
import { t } from '../../messages/t.ts';

/** What names a cited document. */
export type CitedDocument = Pick<Citation, 'kind' | 'number' | 'name' | 'date' | 'issuer' | 'subject'>;

/** A day that the compiler or the server gives, as people write it. */
export function dayInWords(day: string | null): string | null {
  // Both give calendar days only.
  return day ? formatDay(day as Day) : null;
}

/** A cited document's name: its kind and number, or the law's name. */
export function citationName({ kind, number, name }: CitedDocument): string {
  const called = number ?? name;
  // A law's name begins with its kind.
  const parts = kind && called?.startsWith(kind) ? [called] : [kind, called];
  return parts.filter(Boolean).join(' ') || t('plans.citation.unnamed');
}

/** When, by whom and about what it was issued, as far as the text says. */
export function citationMore({ date, issuer, subject }: CitedDocument): string {
  return [dayInWords(date), issuer, subject].filter(Boolean).join(' · ');
}
