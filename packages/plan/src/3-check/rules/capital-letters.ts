import data from '../../../data/capitals.json' with { type: 'json' };
import { isLower, isUpper } from '../../1-parse/letter.ts';
import { dictionarySize, numberOf } from '../../dictionary.ts';
import type { CheckContext } from '../context.ts';
import { capitalLetters } from '../messages.gen.ts';
import { entriesOf } from '../near-body.ts';
import { commonWords, isCommonWord } from '../phrases.ts';
import type { Report, Rule } from '../rule.ts';
import { watchPairs } from '../watch.ts';
import { Gap, pairAt, type Words } from '../words.ts';

/** A phrase and the numbers of its syllables in the dictionary. */
interface Written {
  readonly phrase: string;
  readonly ids: readonly number[];
  /** The first of the two syllables that it is looked for by: kinds of documents are named all the time, and seldom with a number. */
  readonly at: number;
}

const phrases: readonly Written[] = data.phrases.map((phrase) => ({
  phrase,
  ids: phrase.split(' ').map((syllable) => numberOf(syllable.toLowerCase())),
  at: phrase.endsWith(' số') ? 1 : 0,
}));

/** By the number of the second of the two syllables. */
const byPair = new Map<number, Written[]>();
for (const phrase of phrases) {
  const [, second] = pairOf(phrase);
  byPair.set(second, [...(byPair.get(second) ?? []), phrase]);
}

const places = watchPairs(phrases.map(pairOf));

function pairOf({ ids, at }: Written): readonly [first: number, second: number] {
  return [ids[at] ?? 0, ids[at + 1] ?? 0];
}

/** Capitals within a name or before a number otherwise than Annex II of Decree 30/2020 has them: "Nghị Quyết số", "Sở Nông Nghiệp". */
export const rule: Rule = {
  code: 'capital-letters',
  severity: 'info',
  check(context, report) {
    findPhrases(context, report);
    findBodies(context, report);
    findHalves(context, report);
  },
};

function findPhrases({ text, words }: CheckContext, report: Report): void {
  for (const second of places(words)) {
    for (const { phrase, ids, at } of byPair.get(words.ids[second] ?? 0) ?? []) {
      const first = second - 1 - at;
      // What begins with a small letter is no name.
      if (first < 0 || !words.isCapital(first) || !stands(words, first, ids)) continue;
      const from = words.fromOf(first);
      // Nearly every one is written as it must be.
      if (text.startsWith(phrase, from) || !isWhole(words, first, ids.length)) continue;
      const to = words.toOf(first + ids.length - 1);
      if (differs(text.slice(from, to), phrase)) report(finding(text, from, to, phrase));
    }
  }
}

/** Names of bodies that the register has, with other capitals. */
function findBodies({ text, bodies, registers }: CheckContext, report: Report): void {
  for (const { name, form, first } of bodies.names) {
    const { own } = entriesOf(registers, form);
    if (own.length === 0) continue;
    const right = own.find((entry) => differs(name, entry.name))?.name;
    // What the reader put together from several places is not written so.
    if (right !== undefined && text.slice(first.from, first.to) === name)
      report(finding(text, first.from, first.to, right));
  }
}

/** By the number of a word in the dictionary: 1 for the second syllables of words. */
const isSecond = new Uint8Array(dictionarySize);
for (const word of commonWords) isSecond[numberOf(word.slice(word.indexOf(' ') + 1))] = 1;
/** In small letters; names begin behind these: "xã Hội An". */
const heads = new Set(data.heads);
/** Words that are written with a capital as names, and need another mending. */
const namesToo = new Set(data.namesToo);

/** Words of two syllables, in the midst of a sentence, whose second one alone has a capital: "công Tác". */
function findHalves({ text, words }: CheckContext, report: Report): void {
  for (const at of words.capitalsBehindSmall(isSecond)) {
    // Most are names behind words that they make none with.
    if (!isCommonWord(words.ids[at - 1] ?? 0, words.ids[at] ?? 0)) continue;
    const word = pairAt(words, at);
    if (!commonWords.has(word) || namesToo.has(word)) continue;
    // "thường trực | Ban", "thi công | Tác động"
    if (commonWords.has(pairAt(words, at - 1)) || commonWords.has(pairAt(words, at + 1))) continue;
    if (heads.has(words.spellingOf(words.ids[at - 1] ?? 0))) continue;
    if (words.isCapital(at + 1) && words.gapOf(at + 1) === Gap.space) continue;
    const from = words.fromOf(at - 1);
    const to = words.toOf(at);
    if (isLower(text.charCodeAt(from)) && isLower(text.charCodeAt(words.fromOf(at) + 1)))
      report(finding(text, from, to, text.slice(from, to).toLowerCase()));
  }
}

function finding(text: string, from: number, to: number, right: string) {
  return {
    from,
    to,
    message: capitalLetters({ written: text.slice(from, to), right }),
    fix: { from, to, insert: right },
  };
}

function stands(words: Words, first: number, ids: readonly number[]): boolean {
  for (let k = 0; k < ids.length; k++) if (words.ids[first + k] !== ids[k]) return false;
  return true;
}

/** True where only blanks part so many words. */
function isWhole(words: Words, first: number, size: number): boolean {
  for (let k = 1; k < size; k++) if (words.gapOf(first + k) !== Gap.space) return false;
  return true;
}

/** Written with a capital at its beginning, and other letters of words behind it small or great than in the right form. */
function differs(written: string, right: string): boolean {
  // An abbreviation is another name.
  if (written.length !== right.length || written === right || written.toLowerCase() !== right.toLowerCase())
    return false;
  // A heading in capitals has no others; a phrase without any is no name here.
  return isUpper(written.charCodeAt(0)) && isUpper(right.charCodeAt(0)) && isLower(written.charCodeAt(1));
}
