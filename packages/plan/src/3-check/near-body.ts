import type { Day } from '@cotmoc/base';
import type { BodyName } from './bodies.ts';
import { isSlipOf } from './body-name.ts';
import type { CheckContext } from './context.ts';
import { type BodyEntry, isValidOn } from './registers.ts';

/** The day on which bodies must have borne their names: the plan's own, or the earliest it can have; null where unknown. */
export function dayOfNames({ issued, earliestIssue, period }: CheckContext): Day | null {
  return issued ?? earliestIssue ?? period?.from ?? null;
}

/** The registered body whose name this is with one word wrong; null where the name is right or like no other. */
export function nearBody({ registers }: CheckContext, body: BodyName, day: string | null): BodyEntry | null {
  const isRight = (entry: BodyEntry) => day === null || isValidOn(entry, day);
  const { words } = body;
  for (const end of body.ends) {
    for (const known of registers.bodiesByEnds.get(end) ?? []) {
      if (!isRight(known.entry) || !isSlipOf(words, known.words)) continue;
      return registers.bodiesByName.get(body.key)?.some(isRight) ? null : known.entry;
    }
  }
  return null;
}
