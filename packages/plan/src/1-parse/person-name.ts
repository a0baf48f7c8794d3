import { isCapitals, isUpper } from './letter.ts';

/** Two to six words, each with a capital and small letters: a person's name. */
export function isPersonName(text: string): boolean {
  if (text.length > 40 || text.length < 4) return false;
  const words = text.split(' ');
  if (words.length < 2 || words.length > 6) return false;
  return words.every((word) => isUpper(word.charCodeAt(0)) && /^[\p{L}.'’-]+$/u.test(word)) && !isCapitals(text);
}
