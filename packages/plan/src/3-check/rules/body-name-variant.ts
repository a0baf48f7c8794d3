import type { BodyName } from '../bodies.ts';
import { isSlipOf } from '../body-name.ts';
import { bodyNameVariant } from '../messages.gen.ts';
import { dayOfNames, entriesOf, nearBody } from '../near-body.ts';
import { isValidOn } from '../registers.ts';
import type { Rule } from '../rule.ts';

/** The usual writing must be met this often. */
const USUAL = 2;

/** A body written once with a word wrong, missing or too many, and rightly everywhere else. */
export const rule: Rule = {
  code: 'body-name-variant',
  severity: 'warning',
  check(context, report) {
    const { bodies, registers } = context;
    const day = dayOfNames(context);
    // Only names of about one length that share a word at either end can differ by a single word.
    const usual = new Map<string, BodyName[]>();
    for (const name of bodies.names) {
      if (name.count < USUAL || !isLikely(name.words)) continue;
      for (const bucket of name.ends) {
        const list = usual.get(bucket);
        if (list) list.push(name);
        else usual.set(bucket, [name]);
      }
    }
    if (usual.size === 0) return;
    for (const body of bodies.names) {
      if (body.count > 1 || !isLikely(body.words) || body.form.isGroup) continue;
      const right = usualWriting(body, usual);
      if (!right) continue;
      const known = entriesOf(registers, body.form).own;
      // A name in the register is right on the days it was borne.
      if (known.some((entry) => day === null || isValidOn(entry, day))) continue;
      // What the register itself knows better is said by body-misnamed.
      if (nearBody(context, body, day)) continue;
      const { from, to, path } = body.first;
      report({
        from,
        to,
        path,
        message: bodyNameVariant({ name: body.name, usual: right.name, count: right.count }),
      });
    }
  },
};

/** The first of the usual names that this could be a slip of. */
function usualWriting(
  { words, ends }: BodyName,
  usual: ReadonlyMap<string, readonly BodyName[]>,
): BodyName | undefined {
  for (const end of ends) {
    const right = usual.get(end)?.find((other) => isSlipOf(words, other.words));
    if (right) return right;
  }
  return undefined;
}

/** Shorter names differ by a word all the time; longer ones are more than a name. */
function isLikely(words: readonly string[]): boolean {
  return words.length >= 4 && words.length <= 14;
}
