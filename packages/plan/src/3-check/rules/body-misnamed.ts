import type { CheckContext } from '../context.ts';
import { bodyMisnamed } from '../messages.gen.ts';
import { dayOfNames, nearBody } from '../near-body.ts';
import type { Finding, Rule } from '../rule.ts';

/** A body written otherwise than the organisation register has it. */
export const rule: Rule = {
  code: 'body-misnamed',
  severity: 'warning',
  *check(context) {
    yield* findMisspellings(context);
    yield* findNear(context);
  },
};

/** Writings that the register lists as wrong, anywhere in the text. */
function* findMisspellings({ text, words, registers }: CheckContext): Generator<Finding> {
  if (registers.bodiesByMisspelling.size === 0) return;
  const byFirst = new Map<number, { ids: number[]; name: string }[]>();
  for (const [wrong, entry] of registers.bodiesByMisspelling) {
    const ids = wrong
      .split(/[^\p{L}\p{M}\p{N}]+/u)
      .filter(Boolean)
      .map((word) => words.idOf(word));
    const first = ids[0];
    if (first === undefined || ids.includes(-1)) continue;
    const list = byFirst.get(first);
    if (list) list.push({ ids, name: entry.name });
    else byFirst.set(first, [{ ids, name: entry.name }]);
  }
  if (byFirst.size === 0) return;
  for (let i = 0; i < words.count; i++) {
    const hit = byFirst
      .get(words.ids[i] ?? -1)
      ?.find(({ ids }) =>
        ids.every(
          (id, k) =>
            words.ids[i + k] === id && (k === 0 || isSoft(text, words.to[i + k - 1] ?? 0, words.from[i + k] ?? 0)),
        ),
      );
    if (!hit) continue;
    const from = words.from[i] ?? 0;
    const to = words.to[i + hit.ids.length - 1] ?? from;
    yield {
      from,
      to,
      message: bodyMisnamed({ written: text.slice(from, to), name: hit.name }),
      fix: { from, to, insert: hit.name },
    };
  }
}

/** Bodies given work under a name that is a word off one in the register. No fix: another body may be meant. */
function* findNear(context: CheckContext): Generator<Finding> {
  const day = dayOfNames(context);
  const said = new Set<string>();
  for (const mention of context.bodies) {
    if (said.has(mention.key)) continue;
    said.add(mention.key);
    const near = nearBody(context, mention, day);
    if (!near) continue;
    const { name, from, to, path } = mention;
    yield { from, to, path, message: bodyMisnamed({ written: name, name: near.name }) };
  }
}

/** Blanks, a hyphen or a comma may stand between the words of a name; a line end or a full stop may not. */
function isSoft(text: string, from: number, to: number): boolean {
  return /^[ \u00a0,–-]{1,4}$/.test(text.slice(from, to));
}
