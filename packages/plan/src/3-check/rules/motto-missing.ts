import { fold } from '@cotmoc/base';
import { mottoMissing } from '../messages.gen.ts';
import type { Rule } from '../rule.ts';

const NATION = 'cong hoa xa hoi chu nghia viet nam';
const MOTTO = /doc\s*lap.{0,6}tu\s*do.{0,6}hanh\s*phuc/s;

/** The name of the nation stands at the head without the motto below it. */
export const rule: Rule = {
  code: 'motto-missing',
  severity: 'hint',
  check({ text, zones }, report) {
    const first = zones.head[0];
    const last = zones.head.at(-1);
    if (!first || !last) return;
    const written = text.slice(first.from, last.to);
    if (written.includes('Hạnh phúc') || !/c[ộô]ng h/iu.test(written)) return;
    const head = fold(written);
    if (MOTTO.test(head)) return;
    const line = zones.head.find(({ from, to }) => to - from < 80 && fold(text.slice(from, to)).includes(NATION));
    if (line) report({ from: line.from, to: line.to, path: '', message: mottoMissing() });
  },
};
