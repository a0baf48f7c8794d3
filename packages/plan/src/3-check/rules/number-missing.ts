import { numberMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A signed page with its letterhead, day and kind, and no number; one that was left blank is a `template-blank`. */
export const rule: Rule = {
  code: 'number-missing',
  severity: 'info',
  check({ text, header, zones }, report) {
    const first = zones.head[0];
    const last = zones.head.at(-1);
    if (!first || !last || header.number !== null || header.date === null || header.kind === null) return;
    const head = text.slice(first.from, last.to);
    if (!/(?:CỘNG|Cộng) (?:HÒA|HOÀ|Hòa|Hoà)/u.test(head) || /(?:^|\s)số\s{0,3}[:.…/]|\/[A-ZĐ]{2,}/imu.test(head))
      return;
    report({ from: first.from, to: first.to, path: '', message: numberMissing() });
  },
};
