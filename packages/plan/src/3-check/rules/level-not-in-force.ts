import { formatDay, parseDay } from '@cotmoc/base';
import { levelNotInForce } from '../messages.gen.ts';
import { dayOfNames, entriesOf } from '../near-body.ts';
import type { LevelEntry } from '../registers.ts';
import type { Rule } from '../rule.ts';
import type { Words } from '../words.ts';

/** A body of a level of administration that had ended on the plan's day: "UBND các huyện, thị xã" in 2026; said once a name. */
export const rule: Rule = {
  code: 'level-not-in-force',
  severity: 'warning',
  check(context, report) {
    const day = dayOfNames(context);
    const { bodies, registers, words } = context;
    if (day === null || registers.levels.length === 0) return;
    for (const { name, first, same, form } of bodies.names) {
      const { levels } = entriesOf(registers, form);
      // Most names have none of their words.
      if (levels.length === 0 || bodies.names[same]?.name !== name) continue;
      for (const { level, word } of levels) {
        const { validTo, successor } = level;
        const since = parseDay(validTo);
        if (since === null || since > day || !isNamed(level, words)) continue;
        const { from, to, path } = first;
        report({ from, to, path, message: levelNotInForce({ name, word, since: formatDay(since), successor }) });
        break;
      }
    }
  },
};

/** True where the text itself has a word of a level. */
function isNamed({ words: names }: LevelEntry, words: Words): boolean {
  return names.some((name) => words.idOf(name.split(' ')[0] ?? '') >= 0);
}
