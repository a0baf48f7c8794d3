import { datePadding } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A place and a date on a line of their own: "Kon Tum, ngày 5 tháng 2 năm 2025". */
const PLACE_DATE =
  /\p{Lu}[\p{L}\s.-]{1,40},\s{0,3}ngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}(\d{4})/u;

/** What tells such a line from others at a glance. */
const DATE = /,\s{0,3}ngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}\d{4}/;

/** In the line of place and date: a day below 10, or January and February, without 0; or a 0 before another month. */
export const rule: Rule = {
  code: 'date-padding',
  severity: 'hint',
  check({ text, zones }, report) {
    let named = -1;
    for (const line of zones.head) {
      if (named < line.from) named = text.indexOf('ngày', line.from);
      if (named < 0) return;
      if (named > line.to) continue;
      const written = text.slice(line.from, Math.min(line.to, line.from + 200));
      const [, oneDate = '', oneMonth = ''] = DATE.exec(written) ?? [];
      const isOne = written.indexOf('ngày') === written.lastIndexOf('ngày');
      if (oneDate === '' || (isOne && oneDate === dateOf(oneDate) && oneMonth === monthOf(oneMonth))) continue;
      const match = PLACE_DATE.exec(written);
      if (!match) continue;
      const [phrase, date = '', month = '', year = ''] = match;
      const rightDate = dateOf(date);
      const rightMonth = monthOf(month);
      if (date === rightDate && month === rightMonth) continue;
      const right = `ngày ${rightDate} tháng ${rightMonth} năm ${year}`;
      const from = line.from + match.index + phrase.indexOf('ngày');
      const to = line.from + match.index + phrase.length;
      report({ from, to, path: '', message: datePadding({ right }), fix: { from, to, insert: right } });
    }
  },
};

function dateOf(written: string): string {
  return written.padStart(2, '0');
}

function monthOf(written: string): string {
  return Number(written) <= 2 ? written.padStart(2, '0') : String(Number(written));
}
