import { addDays, type Day, parseDay } from '@cotmoc/base';
import { childOf, childrenOf, type XmlElement } from './xml.ts';

/** Number formats that every spreadsheet knows as dates. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

/** Which cell styles show their number as a date; by their place in the list of styles. */
export function readDateFormats(styles: XmlElement | null): ReadonlySet<number> {
  const own = new Set(BUILT_IN);
  for (const format of childrenOf(childOf(styles, 'numFmts'), 'numFmt')) {
    // Quoted words and colours aside, a code with y, or with both d and m, is a date.
    const code = (format.attributes['formatCode'] ?? '').replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
    if (code.includes('y') || (code.includes('d') && code.includes('m')))
      own.add(Number(format.attributes['numFmtId']));
  }
  const cells = childrenOf(childOf(styles, 'cellXfs'), 'xf');
  return new Set(cells.flatMap((xf, at) => (own.has(Number(xf.attributes['numFmtId'])) ? [at] : [])));
}

/** Whether the style with this number is one of them. */
export function isDateFormat(style: string | undefined, formats: ReadonlySet<number>): boolean {
  return style !== undefined && formats.has(Number(style));
}

/** Spreadsheets count days from 30/12/1899 (their year 1900 has a 29th of February). */
export function serialToDay(serial: number): Day | null {
  if (!(serial >= 61) || serial > 2_000_000) return null;
  const zero = parseDay('1899-12-30');
  return zero && addDays(zero, Math.floor(serial));
}
