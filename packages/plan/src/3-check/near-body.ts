import type { Day } from '@cotmoc/base';
import type { BodyMention } from './bodies.ts';
import { endsOf, isSlipOf, wordsOfName } from './body-name.ts';
import type { CheckContext } from './context.ts';
import { earliestIssue } from './issue-day.ts';
import { type BodyEntry, isValidOn } from './registers.ts';

/** The day on which bodies must have borne their names: the plan's own, or the earliest it can have; null where unknown. */
export function dayOfNames({ facts, issued, period }: CheckContext): Day | null {
  return issued ?? earliestIssue(facts) ?? period?.from ?? null;
}

/** The registered body whose name this is with one word wrong; null where the name is right or like no other. */
export function nearBody({ registers }: CheckContext, mention: BodyMention, day: string | null): BodyEntry | null {
  const isRight = (entry: BodyEntry) => day === null || isValidOn(entry, day);
  if (registers.bodiesByName.get(mention.key)?.some(isRight)) return null;
  const words = wordsOfName(mention.name);
  for (const end of endsOf(words)) {
    for (const body of registers.bodiesByEnds.get(end) ?? []) {
      if (isRight(body.entry) && isSlipOf(words, body.words)) return body.entry;
    }
  }
  return null;
}
