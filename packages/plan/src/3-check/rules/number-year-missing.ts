import { locateNumber } from '../locate-number.ts';
import { numberYearMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { bearsYear } from '../symbols.ts';

/** A decree or a circular whose number lost its year: Nghị định số 72/NĐ-CP ngày 07/9/2015. */
export const rule: Rule = {
  code: 'number-year-missing',
  severity: 'warning',
  check({ cited, text }, report) {
    for (const { citation, symbol } of cited) {
      const { number, kind, date, mentions } = citation;
      if (number === null || kind === null || date === null) continue;
      if (symbol === null || symbol.year !== null || symbol.kind === null || symbol.form !== 'state') continue;
      const year = Number(date.slice(0, 4));
      if (!bearsYear(kind, symbol.kind, year)) continue;
      const right = number.replace('/', `/${year}/`);
      for (const mention of mentions) {
        const at = locateNumber(text, mention, number);
        if (at) report({ ...at, message: numberYearMissing({ number, right }), fix: { ...at, insert: right } });
      }
    }
  },
};
