import { fold } from '@cotmoc/base';
import { mottoForm } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';
import { watchWords } from '../watch.ts';

/** The two lines at the head of every official page, without marks and as they must stand. */
const LINES: readonly (readonly [folded: RegExp, right: string])[] = [
  [/cong\s+hoa\s+xa\s+hoi\s+chu\s+nghia\s+viet\s+nam/u, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
  [/doc\s+lap[\s\p{P}]{0,4}tu\s+do[\s\p{P}]{0,4}hanh\s+phuc/u, 'Độc lập - Tự do - Hạnh phúc'],
];

/** The words with which they begin, at times touching letters before them. */
const beginnings = watchWords((word) => word.endsWith('cộng') || word.endsWith('độc'));

/** The national name or motto at the head is not written as the rules of form have it. */
export const rule: Rule = {
  code: 'motto-form',
  severity: 'hint',
  check({ text, words, zones, lineAt }, report) {
    const end = zones.head.at(-1)?.to ?? 0;
    const after = [0, 0];
    for (const i of beginnings(words)) {
      const at = words.fromOf(i);
      if (at >= end) return;
      // "HÒA" or "lập" comes next; nearly always something else does.
      const next = text.charAt(words.fromOf(i + 1)).toLowerCase();
      const which = next === 'h' ? 0 : next === 'l' ? 1 : -1;
      const [pattern, right] = LINES[which] ?? [];
      if (pattern === undefined || right === undefined || at < (after[which] ?? 0)) continue;
      const line = lineAt(at);
      if (line.to - line.from > 200) continue;
      after[which] = line.to;
      const written = text.slice(line.from, line.to);
      // Nearly every line is right.
      const match = written.includes(right) ? null : pattern.exec(withoutMarks(written));
      if (!match) continue;
      const phrase = written.slice(match.index, match.index + match[0].length);
      // Several blanks are the converter's doing, and HOÀ is the other placing of the tone.
      if (
        phrase.replace(/\s+/g, ' ') === right ||
        (fold(phrase) === fold(right) && phrase.replace(/\s+/g, ' ').replace('HOÀ', 'HÒA') === right)
      )
        continue;
      const from = line.from + match.index;
      const to = from + phrase.length;
      report({ from, to, path: '', message: mottoForm({ right }), fix: { from, to, insert: right } });
    }
  },
};

/** The letters small and without their marks, each in its place. */
function withoutMarks(line: string): string {
  return Array.from(line, (letter) => fold(letter) || letter).join('');
}
