import { wordSpacing } from '../messages.gen.ts';
import { uncommonWords } from '../phrases.ts';
import type { Finding, Rule } from '../rule.ts';
import { misplacedBlank } from '../word-spaces.ts';

/** So many in one text are a converter's doing, not an author's. */
const MANY = 12;

/** A blank within a word, or none between two: "ph ối hợp", "phốihợp". */
export const rule: Rule = {
  code: 'word-spacing',
  severity: 'warning',
  check({ text, words, syllables }, report) {
    const findings: Finding[] = [];
    let after = -1;
    for (const at of uncommonWords(words)) {
      if (at <= after || syllables.at(at) >= 0) continue;
      const found = misplacedBlank(text, words, syllables, at);
      if (!found) continue;
      after = found.last;
      const from = words.fromOf(found.first);
      const to = words.toOf(found.last);
      const written = text.slice(from, to);
      const right =
        found.cut === 0 ? written.replace(/\s+/, '') : `${written.slice(0, found.cut)} ${written.slice(found.cut)}`;
      findings.push({ from, to, message: wordSpacing({ written, right }), fix: { from, to, insert: right } });
    }
    for (const finding of findings) report(findings.length > MANY ? { ...finding, severity: 'hint' } : finding);
  },
};
