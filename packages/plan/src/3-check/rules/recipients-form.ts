import { recipientsForm } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const ITEM = /^\s{0,4}[-–+]\s/;
const LAST = /^\s{0,4}[-–+]\s{1,2}Lưu/;

/** The capitals of a signature set beside a line that is complete. */
const SIGNATURE = /(?<=;)\s+\p{Lu}[\p{Lu}. ]{3,60}$/u;

/** A line of the list of recipients that ends otherwise than by ";", or a list that does not end with "- Lưu: …". */
export const rule: Rule = {
  code: 'recipients-form',
  severity: 'hint',
  check({ text, zones }, report) {
    const items: { from: number; to: number }[] = [];
    for (const { from, to } of zones.recipients.slice(1)) {
      const written = text.slice(from, to).replace(SIGNATURE, '').trimEnd();
      const last = items.at(-1);
      if (ITEM.test(written)) items.push({ from, to: from + written.length });
      // A long name runs on in the next line; the signature is in capitals.
      else if (
        last &&
        written !== '' &&
        written !== written.toUpperCase() &&
        /[^;.]$/.test(text.slice(last.from, last.to))
      )
        last.to = from + written.length;
      if (
        LAST.test(written) ||
        (!ITEM.test(written) && items.length > 0 && written !== '' && written === written.toUpperCase())
      )
        break;
    }
    const end = items.at(-1);
    if (!end) return;
    const wrong = LAST.test(text.slice(end.from, end.to))
      ? items.slice(0, -1).find((item) => !/[;,)]$/.test(text.slice(item.from, item.to)))
      : end;
    if (wrong) report({ ...wrong, path: '', message: recipientsForm() });
  },
};
