import { recipientsForm } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A line of the list of recipients that ends otherwise than by ";", or a list that does not end with "- Lưu: …". */
export const rule: Rule = {
  code: 'recipients-form',
  severity: 'hint',
  *check({ text, zones }) {
    const items = zones.recipients
      .slice(1)
      .filter((line) => /^\s{0,4}[-–+]\s/.test(text.slice(line.from, line.from + 6)));
    const last = items.at(-1);
    if (!last) return;
    const wrong = items.find((line, i) => {
      const written = text.slice(line.from, line.to).trimEnd();
      return i === items.length - 1 ? !/^\s{0,4}[-–]\s{1,2}Lưu\b/.test(written) : !/[;,)]$/.test(written);
    });
    if (wrong) yield { from: wrong.from, to: wrong.to, path: '', message: recipientsForm() };
  },
};
