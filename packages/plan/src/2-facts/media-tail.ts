// One idea: pairs of words that narrow a group of bodies together: `báo chí, truyền thông`, `khám bệnh, chữa bệnh`.
import { phraseOf } from '../dictionary.ts';
import { CUE } from './lexicon.ts';
import type { Tokens } from './token.ts';

const MEDIA = /(?:truyền thông|báo chí|thông tấn|phát thanh|truyền hình)$/;
const SCHOOL = /^(mầm non|tiểu học|trung học|phổ thông)/;
const MEDIA_ENDS = ['truyền thông', 'báo chí', 'thông tấn', 'phát thanh', 'truyền hình'].map(phraseOf);

/** The words before a token end in a kind of media. */
export function endsInMedia(t: Tokens, at: number): boolean {
  for (const media of MEDIA_ENDS) if (t.says(at - 2, media)) return true;
  return false;
}

/** A second word that narrows a group together with the first: `báo chí, truyền thông`. */
export function isPairTail(t: Tokens, at: number, before: string): boolean {
  if (!t.hasCue(at, CUE.tail)) return false;
  const words = t.slice(at, at + (t.cueSize[at] ?? 1)).toLowerCase();
  if (words === 'truyền thông' || words === 'phát thanh' || words === 'truyền hình' || words === 'quân đội')
    return true;
  // `các trường mầm non, tiểu học, trung học cơ sở`
  if (SCHOOL.test(words) && SCHOOL.test(before)) return true;
  if (words === 'chữa bệnh') return before.endsWith('khám bệnh');
  if (words === 'báo chí' || words === 'thông tấn') return MEDIA.test(before);
  if (before.endsWith('trung ương') && words === 'địa phương') return true;
  return before === 'chính trị' && words === 'xã hội';
}
