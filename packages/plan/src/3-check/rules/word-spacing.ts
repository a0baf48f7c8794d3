import { wordSpacing } from '../messages.gen.ts';
import { uncommonWords } from '../phrases.ts';
import type { Finding, Rule } from '../rule.ts';
import { misplacedBlank } from '../word-spaces.ts';

/** So many in one text are a converter's doing, not an author's. */
const MANY = 12;

/** With a capital, a piece of a word is shorter, and two words are longer. */
function isLikeName(length: number): boolean {
  return length > 3 && length <= 8;
}

/** A blank within a word, or none between two: "ph ối hợp", "phốihợp". */
export const rule: Rule = {
  code: 'word-spacing',
  severity: 'warning',
  check({ text, words, syllables }, report) {
    const findings: Finding[] = [];
    let after = -1;
    for (const at of uncommonWords(words)) {
      // Names are most of the words that nobody knows; a piece of a word is short.
      if (at <= after || (words.isCapital(at) && isLikeName(words.toOf(at) - words.fromOf(at)))) continue;
      if (syllables.at(at) >= 0) continue;
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
