import { codeAt } from './letter.ts';

/** A place for each pair of letters; pairs that share one make a pattern be tried in vain, no more. */
const ROOM = 1 << 12;

/**
 * Tells by two letters alone whether one of these words, parted by bars, may stand at a place of a text. To be asked
 * before a pattern that begins with a list of words: running one costs some thirty times as much, and most texts begin
 * with none of them.
 */
export function opening(words: string, cased: 'as written' | 'any case' = 'as written'): Opening {
  const table = new Uint8Array(ROOM);
  for (const word of words.split('|')) {
    const [first = '', second = ''] = word;
    for (const one of cased === 'any case' ? [first.toLowerCase(), first.toUpperCase()] : [first])
      for (const two of cased === 'any case' ? [second.toLowerCase(), second.toUpperCase()] : [second])
        table[placeOf(one.charCodeAt(0), two.charCodeAt(0))] = 1;
  }
  return (text, at = 0) => at + 1 < text.length && table[placeOf(codeAt(text, at), codeAt(text, at + 1))] === 1;
}

/** False where none of some words stands at the place; the beginning where none is given. */
export type Opening = (text: string, at?: number) => boolean;

function placeOf(first: number, second: number): number {
  return (first * 67 + second) & (ROOM - 1);
}
