import type { BodyMention } from '../bodies.ts';
import { endsOf, isSlipOf, wordsOfName } from '../body-name.ts';
import { bodyNameVariant } from '../messages.gen.ts';
import { dayOfNames, nearBody } from '../near-body.ts';
import { isValidOn } from '../registers.ts';
import type { Rule } from '../rule.ts';
import { groupWords } from '../scope-words.ts';

/** The usual writing must be met this often. */
const USUAL = 2;

interface Writing {
  readonly words: readonly string[];
  readonly first: BodyMention;
  count: number;
}

/** A body written once with a word wrong, missing or too many, and rightly everywhere else. */
export const rule: Rule = {
  code: 'body-name-variant',
  severity: 'warning',
  check(context, report) {
    const { bodies, registers } = context;
    const day = dayOfNames(context);
    const writings = new Map<string, Writing>();
    for (const mention of bodies) {
      const known = writings.get(mention.name);
      if (known) {
        known.count++;
        continue;
      }
      const words = wordsOfName(mention.name);
      if (words.length >= 4 && words.length <= 14) writings.set(mention.name, { words, first: mention, count: 1 });
    }
    // Only names of about one length that share a word at either end can differ by a single word.
    const usual = new Map<string, Writing[]>();
    for (const writing of writings.values()) {
      if (writing.count < USUAL) continue;
      for (const bucket of endsOf(writing.words)) {
        const list = usual.get(bucket);
        if (list) list.push(writing);
        else usual.set(bucket, [writing]);
      }
    }
    for (const writing of writings.values()) {
      if (writing.count > 1 || isGroup(writing.words)) continue;
      const known = registers.bodiesByName.get(writing.first.key);
      // A name in the register is right on the days it was borne.
      if (known?.some((entry) => day === null || isValidOn(entry, day))) continue;
      const right = endsOf(writing.words)
        .flatMap((bucket) => usual.get(bucket) ?? [])
        .find((other) => isSlipOf(writing.words, other.words));
      // What the register itself knows better is said by body-misnamed.
      if (!right || nearBody(context, writing.first, day)) continue;
      const { from, to, path, name } = writing.first;
      report({ from, to, path, message: bodyNameVariant({ name, usual: right.first.name, count: right.count }) });
    }
  },
};

/** "Các đơn vị liên quan" names nobody in particular, so it has no right writing. */
function isGroup(words: readonly string[]): boolean {
  return groupWords.has(words[0]?.toLowerCase() ?? '');
}
