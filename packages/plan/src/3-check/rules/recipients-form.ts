import { recipientsForm } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const ITEM = /^\s{0,4}[-–+]\s/;
const LAST = /^\s{0,4}[-–+]\s{1,2}Lưu/;

/** Lines within which a list begins, or goes on behind a signature. */
const NEAR = 3;
/** A signature or its capitals set beside a line that is complete. */
const SIGNATURE = /(?<=;)\s+\p{Lu}[\p{L}. ]{3,60}$|(?<=[,)])\s+\p{Lu}[\p{Lu}. ]{3,60}$/u;

/** A line of the list of recipients that ends otherwise than by ";", or a list that does not end with "- Lưu: …". */
export const rule: Rule = {
  code: 'recipients-form',
  severity: 'hint',
  check({ text, zones }, report) {
    const items: { from: number; to: number }[] = [];
    const lines = zones.recipients.slice(1);
    for (const [at, { from, to }] of lines.entries()) {
      // A list that stands elsewhere, in a table's cell say, is none to look at.
      if (items.length === 0 && at > NEAR) break;
      const written = withoutSignature(text.slice(from, to)).trimEnd();
      const last = items.at(-1);
      const isItem = ITEM.test(written);
      if (isItem) items.push({ from, to: from + written.length });
      // A long name runs on in the next line; the signature is in capitals.
      else if (
        last &&
        written !== '' &&
        written !== written.toUpperCase() &&
        /[^;.]$/.test(text.slice(last.from, last.to))
      )
        last.to = from + written.length;
      // A signature in capitals ends the list, unless it is set beside it and the list goes on.
      const signs = !isItem && items.length > 0 && written !== '' && written === written.toUpperCase();
      const goesOn = () => lines.slice(at + 1, at + NEAR).some((line) => ITEM.test(text.slice(line.from, line.to)));
      if ((isItem && LAST.test(written)) || (signs && !goesOn())) break;
    }
    const end = items.at(-1);
    if (!end) return;
    const wrong = LAST.test(text.slice(end.from, end.to))
      ? items.slice(0, -1).find((item) => !/[;,)]$/.test(text.slice(item.from, item.to)))
      : end;
    if (wrong) report({ ...wrong, path: '', message: recipientsForm() });
  },
};

function withoutSignature(line: string): string {
  // Nearly every line ends in its mark, where none can stand.
  return line.endsWith(';') ? line : line.replace(SIGNATURE, '');
}
