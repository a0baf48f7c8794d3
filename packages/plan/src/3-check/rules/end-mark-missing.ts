import { endMarkMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

/** The last sentence before "Nơi nhận" does not end in "./." */
export const rule: Rule = {
  code: 'end-mark-missing',
  severity: 'hint',
  check({ text, zones, lineAt }, report) {
    const first = zones.recipients[0];
    if (!first) return;
    let before = first;
    do {
      if (before.from === 0) return;
      before = lineAt(before.from - 1);
    } while (!/\p{L}.*[.;,/]\s*$/u.test(text.slice(before.from, before.to)));
    if (text.lastIndexOf('./.', first.from) >= Math.max(0, before.from - 2000)) return;
    const written = text.slice(before.from, before.to).trimEnd();
    const to = before.from + written.length;
    const mark = /[.;,/]+$/.exec(written)?.[0] ?? '';
    report({
      from: Math.max(before.from, to - 40),
      to,
      message: endMarkMissing(),
      fix: { from: to - mark.length, to, insert: './.' },
    });
  },
};
