import { fold, formatDay, makeDay } from '@cotmoc/base';
import { phraseOf } from '../../dictionary.ts';
import { ownNumberDiffers } from '../messages.gen.ts';
import { numberKey } from '../registers.ts';
import type { Rule } from '../rule.ts';
import { watchPairs } from '../watch.ts';

const { numbers: WITH } = phraseOf('kèm theo');
const places = watchPairs([[WITH[0] ?? 0, WITH[1] ?? 0]]);
const OWN =
  /^ (\p{Lu}[\p{L} ]{4,24}?) số\s?:?\s?(\d{1,5}[^\s,;()]{2,24}),? ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4})/u;

/** Number or day under which the plan names itself, "(Kèm theo Kế hoạch số 12/KH-UBND ngày …)", is not that of its head. */
export const rule: Rule = {
  code: 'own-number-differs',
  severity: 'warning',
  check({ text, words, header: { kind, number: right }, issued }, report) {
    if (kind === null || right === null || issued === null) return;
    for (const second of places(words)) {
      const start = words.toOf(second);
      const match = OWN.exec(text.slice(start, start + 110));
      if (!match || fold(match[1] ?? '') !== fold(kind)) continue;
      const number = match[2] ?? '';
      const day = makeDay(Number(match[5]), Number(match[4]), Number(match[3]));
      const isSameNumber = numberKey(number) === numberKey(right);
      // Where both differ it is another document; where neither does, it is this one.
      if (day === null || isSameNumber === (day === issued)) continue;
      const [written, known] = isSameNumber ? [formatDay(day), formatDay(issued)] : [number, right];
      const from = start + 1;
      report({ from, to: start + match[0].length, message: ownNumberDiffers({ written, known }) });
    }
  },
};
