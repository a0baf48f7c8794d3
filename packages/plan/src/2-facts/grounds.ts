// One idea: where the work begins behind the grounds it is done on.
import { phraseOf } from '../dictionary.ts';
import { CUE } from './lexicon.ts';
import type { Tokens } from './token.ts';

const { lead, support, verb } = CUE;

const BY_FUNCTION = phraseOf('theo chức');
const ON_BASIS = phraseOf('trên cơ');
const ON_GROUNDS = phraseOf('căn cứ');

/** Behind `Căn cứ chức năng, nhiệm vụ, …`: the token where the work itself begins. */
export function afterGrounds(t: Tokens, first: number, after: number): number {
  if (!(t.says(first, ON_GROUNDS) || t.says(first, ON_BASIS) || t.says(first, BY_FUNCTION))) return first;
  for (let at = first + 2; at < after && at < first + 30; at++) {
    if (t.isMark(at, 46) || t.isMark(at, 59)) break;
    if (t.isMark(at - 1, 44) && t.hasCue(at, lead | support | verb)) return at;
  }
  return first;
}
