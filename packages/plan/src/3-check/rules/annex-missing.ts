import { annexMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchPhrases } from '../watch.ts';

const places = watchPhrases('phụ lục');
const BEFORE = /(?:kèm theo|kèm|tại|theo|xem|ở|có) (?:các |\d{1,2} )?$/iu;
/** Its own, and not that of a law: "Phụ lục kèm theo)", "Phụ lục I kèm theo Kế hoạch này", "Phụ lục)". */
const BEHIND =
  /^(?: (?:số )?[IVX\d]{1,4})?(?:,? (?:đính )?kèm(?: theo)?(?: (?:Kế hoạch|Quyết định|Chương trình) này)?)?(?=[).;,:]|$)/u;

/** An annex is referred to, and the text has none; said once. */
export const rule: Rule = {
  code: 'annex-missing',
  severity: 'info',
  check({ facts: { outline }, text, words, lineAt }, report) {
    const found = places(words);
    if (found.length === 0 || outline.some(({ path }) => path.startsWith('PL'))) return;
    for (const second of found) {
      const from = words.fromOf(second - 1);
      const end = words.toOf(second);
      const line = lineAt(from);
      const behind = BEHIND.exec(text.slice(end, Math.min(line.to, end + 60)));
      if (!behind || !BEFORE.test(text.slice(Math.max(line.from, from - 16), from))) continue;
      const to = end + behind[0].length;
      report({ from, to, message: annexMissing({ phrase: text.slice(from, to) }) });
      return;
    }
  },
};
