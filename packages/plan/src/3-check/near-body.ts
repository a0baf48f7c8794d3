import type { Day } from '@cotmoc/base';
import type { BodyName, NameEntries, NameForm } from './bodies.ts';
import { isSlipOf } from './body-name.ts';
import type { CheckContext } from './context.ts';
import { type BodyEntry, isValidOn, type RegisterIndex } from './registers.ts';

/** The day on which bodies must have borne their names: the plan's own, or the earliest it can have; null where unknown. */
export function dayOfNames({ issued, earliestIssue, period }: CheckContext): Day | null {
  return issued ?? earliestIssue ?? period?.from ?? null;
}

/** The registered body whose name this is with one word wrong; null where the name is right or like no other. */
export function nearBody({ registers }: CheckContext, { form }: BodyName, day: string | null): BodyEntry | null {
  const { own, like } = entriesOf(registers, form);
  if (like.length === 0) return null;
  const isRight = (entry: BodyEntry) => day === null || isValidOn(entry, day);
  const near = like.find(isRight);
  return near && !own.some(isRight) ? near : null;
}

/** What a register has of a name. A form keeps it, for the next name written so is nearly always held against the same one. */
export function entriesOf(registers: RegisterIndex, form: NameForm): NameEntries {
  if (form.entries?.registers !== registers) {
    const own = registers.bodiesByName.get(form.key) ?? NONE;
    const like = form.ends
      .flatMap((end) => registers.bodiesByEnds.get(end) ?? [])
      .filter(({ words }) => isSlipOf(form.words, words))
      .map(({ entry }) => entry);
    const shuffled = own === NONE ? shuffledOf(registers, form) : NONE;
    const levels = registers.levels.flatMap((level) => {
      const word = level.words.find((one) => form.spoken.includes(` ${one} `));
      return word === undefined ? [] : [{ level, word }];
    });
    form.entries = { registers, own, like, shuffled, levels };
  }
  return form.entries;
}

const NONE: readonly BodyEntry[] = [];

function shuffledOf(registers: RegisterIndex, { wordsKey, spoken }: NameForm): readonly BodyEntry[] {
  const entries = wordsKey === '' ? undefined : registers.bodiesByWords.get(wordsKey);
  if (!entries || registers.misspellings.some(({ words }) => ` ${words.join(' ')} ` === spoken)) return NONE;
  return entries;
}

/** The registered body whose name this is in another order, or without its "và"; null where the name is right or like no other. */
export function shuffledBody(
  { registers }: CheckContext,
  { form, name }: BodyName,
  day: string | null,
): BodyEntry | null {
  const { shuffled } = entriesOf(registers, form);
  // A dash stands for the "và": "Đài Phát thanh - Truyền hình".
  if (shuffled.length === 0 || name.includes(' - ')) return null;
  return shuffled.find((entry) => day === null || isValidOn(entry, day)) ?? null;
}
