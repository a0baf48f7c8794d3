import { formatDay, parseDay } from '@cotmoc/base';
import { t } from '../messages/t.ts';

/** The register's day for what was so before its records begin: `BEFORE_RECORDS` of modules/org. */
const BEFORE_RECORDS = '1900-01-01';

/** A day that came over the wire, as people read it; from before the records, never a date. */
export function dayWords(text: string): string {
  if (text === BEFORE_RECORDS) return t('org.beforeRecords');
  const day = parseDay(text);
  return day ? formatDay(day) : text;
}

/** A legal basis as people read it: a file of the program's own data is not a document. */
export function basisWords(basis: string): string {
  return basis.endsWith('.csv') ? t('org.shippedData') : basis;
}
