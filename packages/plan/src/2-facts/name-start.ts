import { CUE } from './lexicon.ts';
import { type Tokens, WORD } from './token.ts';

const { head, place, post, whole, lead } = CUE;

/** Whether a body's name, or a further part of one, may begin at this token: a capital that opens no body of its own. */
export function isNameStart(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD || (t.capital[at] ?? 0) === 0) return false;
  if (
    t.hasCue(at, place) &&
    (t.capital[at + (t.cueSize[at] ?? 1)] ?? 0) > 0 &&
    t.hasCue(at + (t.cueSize[at] ?? 1), head)
  )
    return false;
  // `Ban Chỉ đạo và Cơ quan Thường trực`
  if (t.hasCue(at, whole) && t.hasCue(at, lead)) return false;
  if (!t.hasCue(at, head | post) || t.slice(at, at + 1) === 'Cổng') return true;
  // `Cục Văn hóa cơ sở, Gia đình và Thư viện`
  return t.slice(at, at + 2) === 'Thư viện' && t.slice(at - 3, at) === 'Gia đình và';
}

/** A known phrase whose first syllable alone has the capital: `Ngoại giao`, `Tổ chức`. */
export function wholeWord(t: Tokens, at: number): boolean {
  const size = t.cueSize[at] ?? 1;
  for (let next = at + 1; next < at + size; next++) if ((t.capital[next] ?? 0) > 0 && !t.hasCue(at, head)) return false;
  return true;
}
