import { fold, formatDay } from '@cotmoc/base';
import { attachedIn } from '../attached.ts';
import { ownNumberDiffers } from '../messages.gen.ts';
import { numberKey } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** Number or day under which the plan names itself, "(Kèm theo Kế hoạch số 12/KH-UBND ngày …)", is not that of its head. */
export const rule: Rule = {
  code: 'own-number-differs',
  severity: 'warning',
  check({ text, words, header, issued }, report) {
    const own = header.number;
    if (header.kind === null || own === null || issued === null) return;
    for (const { kind, number, day, from, to } of attachedIn(text, words)) {
      if (day === null || fold(kind) !== fold(header.kind)) continue;
      const isSameNumber = numberKey(number) === numberKey(own);
      // Where both differ it is another document; where neither does, it is this one.
      if (isSameNumber === (day === issued)) continue;
      const [written, known] = isSameNumber ? [formatDay(day), formatDay(issued)] : [number, own];
      report({ from, to, message: ownNumberDiffers({ written, known }) });
    }
  },
};
