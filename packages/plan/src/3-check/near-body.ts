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
  const likes = likeOthers(registers, body.form);
  if (likes.length === 0) return null;
  const isRight = (entry: BodyEntry) => day === null || isValidOn(entry, day);
  const near = likes.find(isRight);
  return near && !registers.bodiesByName.get(body.key)?.some(isRight) ? near : null;
}

/** The bodies that a name could be a slip of, on whatever day. A form keeps them by the register it was last held against. */
function likeOthers(registers: RegisterIndex, form: NameForm): readonly BodyEntry[] {
  if (form.likes?.registers !== registers) {
    const entries = form.ends
      .flatMap((end) => registers.bodiesByEnds.get(end) ?? [])
      .filter(({ words }) => isSlipOf(form.words, words))
      .map(({ entry }) => entry);
    form.likes = { registers, entries };
  }
  return form.likes.entries;
}

/** The registered body whose name this is in another order, or without its "và"; null where the name is right or like no other. */
export function shuffledBody(
  { registers }: CheckContext,
  { form, key, name }: BodyName,
  day: string | null,
): BodyEntry | null {
  const entries = form.wordsKey === '' ? undefined : registers.bodiesByWords.get(form.wordsKey);
  // A dash stands for the "và": "Đài Phát thanh - Truyền hình".
  if (!entries || registers.bodiesByName.has(key) || name.includes(' - ')) return null;
  if (registers.misspellings.some(({ words }) => ` ${words.join(' ')} ` === form.spoken)) return null;
  return entries.find((entry) => day === null || isValidOn(entry, day)) ?? null;
}
