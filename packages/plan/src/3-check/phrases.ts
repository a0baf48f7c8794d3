import { fold } from '@cotmoc/base';
import data from '../../data/phrases.json' with { type: 'json' };

/** A phrase that is always written so. */
export interface SetPhrase {
  /** In small letters, one syllable an entry. */
  readonly syllables: readonly string[];
  /** Whole phrases that look wrong and are right, in small letters. */
  readonly except: ReadonlySet<string>;
  /** Which slips are looked for: of marks only, of rare syllables by a letter too, or of any syllable by a letter. */
  readonly slips: 'marks' | 'rare-letters' | 'letters';
}

/** A place of a set phrase: the phrase, and which of its syllables. */
export interface Slot {
  readonly phrase: SetPhrase;
  readonly at: number;
}

/** Syllables that Vietnamese doubles on purpose (dần dần), in small letters. */
export const reduplications: ReadonlySet<string> = new Set(data.reduplications);
/** Words that are never doubled on purpose. */
export const functionWords: ReadonlySet<string> = new Set(data.functionWords);

/** Syllables that official texts use all the time; one of these is no slip of another by a letter. */
export const commonSyllables: ReadonlySet<string> = new Set(data.commonSyllables);

const wordsExcept: ReadonlySet<string> = new Set(data.wordsExcept);

/** Every set phrase of the data. */
export const setPhrases: readonly SetPhrase[] = [
  ...data.setPhrases.map((entry) => ({
    syllables: entry.phrase.split(' '),
    except: new Set('except' in entry ? entry.except : []),
    slips: 'letters' in entry ? ('letters' as const) : ('rare-letters' as const),
  })),
  ...data.words.map((word) => ({ syllables: word.split(' '), except: wordsExcept, slips: 'marks' as const })),
];

/** Pairs of syllables that official texts use all the time: the words above and others, in small letters. */
export const commonPairs: ReadonlySet<string> = new Set([...data.words, ...data.pairs]);

/** Letters without their marks, and letters without their tone with the tone, by code; 0 where a letter is its own. */
const LETTERS = 0x1f00;
const bases = new Uint16Array(LETTERS);
const toneless = new Uint16Array(LETTERS);
const tones = new Uint8Array(LETTERS);
for (let code = 0xc0; code < LETTERS; code++) {
  if (code === 0x250) code = 0x1e00;
  const letter = String.fromCharCode(code).toLowerCase();
  const parts = letter.normalize('NFD');
  const tone = '\u0300\u0301\u0303\u0309\u0323'.split('').findIndex((mark) => parts.includes(mark));
  const base = fold(letter);
  if (base.length === 1) bases[code] = base.charCodeAt(0);
  if (tone < 0) continue;
  tones[code] = tone + 1;
  toneless[code] = parts
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/, '')
    .normalize('NFC')
    .charCodeAt(0);
}

/** Slots of every set phrase, by the right syllable that stands there. */
const slotsBySyllable = new Map<string, Slot[]>();
/** Right syllables by their folded form. */
const syllablesByFolded = new Map<string, Set<string>>();
/** Right syllables by each folded form that lies within one letter of them (symmetric deletions). */
const nearSyllables = new Map<string, Set<string>>();
/** The folded form of each right syllable. */
const foldedOf = new Map<string, string>();

for (const phrase of setPhrases) {
  for (const [at, syllable] of phrase.syllables.entries()) {
    const slots = slotsBySyllable.get(syllable);
    if (slots) slots.push({ phrase, at });
    else slotsBySyllable.set(syllable, [{ phrase, at }]);
    const folded = withoutMarks(syllable);
    foldedOf.set(syllable, folded);
    addTo(syllablesByFolded, folded, syllable);
    for (const form of deletions(folded)) addTo(nearSyllables, form, syllable);
  }
}

function addTo(map: Map<string, Set<string>>, key: string, value: string): void {
  const known = map.get(key);
  if (known) known.add(value);
  else map.set(key, new Set([value]));
}

/** The slots in which a set phrase has this right syllable. */
export function slotsOf(syllable: string): readonly Slot[] {
  return slotsBySyllable.get(syllable) ?? [];
}

/** Right syllables of set phrases that this spelling, in small letters, differs from by its marks only. */
export function wrongMarks(word: string): string[] {
  const near = syllablesByFolded.get(withoutMarks(word));
  if (!near || (near.size === 1 && near.has(word))) return [];
  const own = toneApart(word);
  return [...near].filter((syllable) => syllable !== word && toneApart(syllable) !== own);
}

/** Right syllables of set phrases that this spelling, in small letters, differs from by one letter. */
export function wrongLetter(word: string): string[] {
  const folded = withoutMarks(word);
  if (folded.length < 3) return [];
  const found: string[] = [];
  for (const form of deletions(folded)) {
    const near = nearSyllables.get(form);
    if (!near) continue;
    for (const syllable of near) {
      const right = foldedOf.get(syllable) ?? '';
      if (right !== folded && withinOne(right, folded) && !found.includes(syllable)) found.push(syllable);
    }
  }
  return found;
}

/** A word in small letters without marks, đ as d. */
function withoutMarks(word: string): string {
  let result = '';
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    result += String.fromCharCode((code < LETTERS && bases[code]) || code);
  }
  return result;
}

/** The spelling in small letters with its tone mark moved to the end, so that hoà and hòa are one. */
export function toneApart(word: string): string {
  let result = '';
  let tone = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    if (code < LETTERS && tones[code]) tone = tones[code];
    result += String.fromCharCode((code < LETTERS && toneless[code]) || code);
  }
  return `${result}${tone}`;
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
