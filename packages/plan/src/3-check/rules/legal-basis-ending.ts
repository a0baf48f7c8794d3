import type { Line } from '../line.ts';
import { legalBasisEnding } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** A "Căn cứ …" line that does not end in ";" (the last one may end in "." or ","). */
export const rule: Rule = {
  code: 'legal-basis-ending',
  severity: 'hint',
  check({ text, firstLines, facts }, report) {
    const first = facts.outline.find((node) => node.marker !== '');
    const end = first?.from ?? text.length;
    const bases: Line[] = [];
    for (const line of firstLines) {
      if (line.to > end) break;
      if (text.startsWith('Căn cứ ', line.from)) bases.push(line);
    }
    for (const [i, line] of bases.entries()) {
      const whole = text.slice(line.from, line.to);
      // Nearly every line ends in its mark.
      const written = whole.endsWith(';') ? whole : whole.replace(/[\s*]+$/, '');
      // A line that was cut by a converter goes on with a figure or a small letter.
      if (/^\s*[-–]?\s*[\d\p{Ll}]/u.test(text.slice(line.to + 1, line.to + 6))) continue;
      const mark = written.at(-1) ?? '';
      if (mark === ';' || (i === bases.length - 1 && (mark === '.' || mark === ',' || mark === ':'))) continue;
      // A basis that runs on into "… ban hành kế hoạch như sau:" is the sentence itself.
      if (written.length > 600 || mark === ':') continue;
      const to = line.from + written.length;
      const replaced = mark === '.' || mark === ',';
      report({
        from: Math.max(line.from, to - 30),
        to,
        message: legalBasisEnding(),
        fix: { from: replaced ? to - 1 : to, to, insert: i === bases.length - 1 ? '.' : ';' },
      });
    }
  },
};
