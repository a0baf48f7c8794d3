import { fold } from '@cotmoc/base';
import data from '../../data/phrases.json' with { type: 'json' };

/** One way in which a set phrase can be met with one syllable wrong. */
export interface Slot {
  /** The phrase, in small letters, one syllable an entry. */
  readonly syllables: readonly string[];
  /** Which of them is looked for. */
  readonly at: number;
  /** Whole phrases that look wrong and are right, in small letters. */
  readonly except: ReadonlySet<string>;
}

/** Syllables that Vietnamese doubles on purpose (dần dần), in small letters. */
export const reduplications: ReadonlySet<string> = new Set(data.reduplications);
/** Words that are never doubled on purpose. */
export const functionWords: ReadonlySet<string> = new Set(data.functionWords);

/** Syllables that official texts use all the time; one of these is no slip of another by a letter. */
export const commonSyllables: ReadonlySet<string> = new Set(data.commonSyllables);

/** Slots of every set phrase, by the right syllable that stands there. */
const slotsBySyllable = new Map<string, Slot[]>();
/** Right syllables by each folded form that lies within one letter of them (symmetric deletions). */
const nearSyllables = new Map<string, Set<string>>();

for (const entry of data.setPhrases) {
  const syllables = entry.phrase.split(' ');
  const except = new Set('except' in entry && entry.except ? entry.except : []);
  for (const [at, syllable] of syllables.entries()) {
    const slots = slotsBySyllable.get(syllable);
    const slot = { syllables, at, except };
    if (slots) slots.push(slot);
    else slotsBySyllable.set(syllable, [slot]);
    for (const form of deletions(fold(syllable))) {
      const near = nearSyllables.get(form);
      if (near) near.add(syllable);
      else nearSyllables.set(form, new Set([syllable]));
    }
  }
}

/** The slots in which a set phrase has this right syllable. */
export function slotsOf(syllable: string): readonly Slot[] {
  return slotsBySyllable.get(syllable) ?? [];
}

/** Right syllables of set phrases that this spelling could stand for by mistake, with how it differs. */
export function confusableWith(word: string): { readonly syllable: string; readonly by: 'mark' | 'letter' }[] {
  const folded = fold(word);
  const found = new Set<string>();
  for (const form of deletions(folded)) for (const syllable of nearSyllables.get(form) ?? []) found.add(syllable);
  const result: { syllable: string; by: 'mark' | 'letter' }[] = [];
  for (const syllable of found) {
    if (syllable === word || toneApart(syllable) === toneApart(word)) continue;
    const right = fold(syllable);
    if (right === folded) result.push({ syllable, by: 'mark' });
    else if (folded.length > 2 && withinOne(right, folded)) result.push({ syllable, by: 'letter' });
  }
  return result;
}

/** The spelling with its tone mark moved to the end, so that hoà and hòa are one. */
export function toneApart(word: string): string {
  let tone = '';
  const rest = word.normalize('NFD').replace(/[\u0300\u0301\u0303\u0309\u0323]/g, (mark) => {
    tone = mark;
    return '';
  });
  return rest.normalize('NFC') + tone;
}

function deletions(word: string): string[] {
  const forms = [word];
  for (let i = 0; i < word.length; i++) forms.push(word.slice(0, i) + word.slice(i + 1));
  return forms;
}

/** True where one letter put in, left out or changed makes one of the other. */
function withinOne(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  let end = 0;
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++;
  return Math.max(a.length, b.length) - start - end <= 1;
}
