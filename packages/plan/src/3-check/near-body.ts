import type { Day } from '@cotmoc/base';
import type { BodyName, NameForm } from './bodies.ts';
import { isSlipOf } from './body-name.ts';
import type { CheckContext } from './context.ts';
import { type BodyEntry, isValidOn, type RegisterIndex } from './registers.ts';

/** The day on which bodies must have borne their names: the plan's own, or the earliest it can have; null where unknown. */
export function dayOfNames({ issued, earliestIssue, period }: CheckContext): Day | null {
  return issued ?? earliestIssue ?? period?.from ?? null;
}

/** The registered body whose name this is with one word wrong; null where the name is right or like no other. */
export function nearBody({ registers }: CheckContext, body: BodyName, day: string | null): BodyEntry | null {
  const isRight = (entry: BodyEntry) => day === null || isValidOn(entry, day);
  const near = likeOthers(registers, body.form).find(isRight);
  return near && !registers.bodiesByName.get(body.key)?.some(isRight) ? near : null;
}

/** By register and name: the bodies that the name could be a slip of, on whatever day. */
const known = new WeakMap<RegisterIndex, WeakMap<NameForm, readonly BodyEntry[]>>();

function likeOthers(registers: RegisterIndex, form: NameForm): readonly BodyEntry[] {
  let likes = known.get(registers);
  if (!likes) {
    likes = new WeakMap();
    known.set(registers, likes);
  }
  let like = likes.get(form);
  if (!like) {
    like = form.ends
      .flatMap((end) => registers.bodiesByEnds.get(end) ?? [])
      .filter(({ words }) => isSlipOf(form.words, words))
      .map(({ entry }) => entry);
    likes.set(form, like);
  }
  return like;
}
