import { fold } from '@cotmoc/base';

/** A word of a name, folded, or a mark between names; with its place in the text. */
export interface NameToken {
  readonly word: string;
  /** `,` `;` `-` `:` or null for a word. */
  readonly mark: ',' | ';' | ':' | '-' | null;
  /** Written as the noun of `Môi trường`, which without its marks is `mỗi` and `mọi`. */
  readonly isNoun: boolean;
  readonly from: number;
  readonly to: number;
}

/**
 * Brackets and notes (left out), runs of capitals joined without blanks that write one abbreviation (TT&TT, LĐ-TB&XH, VH,TT&DL),
 * words, and single marks.
 */
const PIECES =
  /(\([^()]*\)|\[[^\]]*\]|<[^>]*>)|(\p{Lu}[\p{Lu}\d]*(?:[ ]?&[ ]?\p{Lu}+|[-.,_]\p{Lu}+)+(?![\p{Ll}\p{M}]))|([\p{L}\p{M}\p{N}]+)|([,;:&\-–—/+•])/gu;

/** Words and marks of a name as written. `isAbbreviation` says of a folded run whether it is a known abbreviation. */
export function tokensOf(text: string, isAbbreviation: (word: string) => boolean): NameToken[] {
  const tokens: NameToken[] = [];
  const read = (source: string, offset: number): void => {
    for (const piece of source.matchAll(PIECES)) {
      const [whole, aside, joined, word, mark] = piece;
      const from = offset + piece.index;
      if (aside !== undefined) continue;
      if (joined !== undefined) {
        const run = fold(joined.replace(/[^\p{L}\d]/gu, ''));
        if (isAbbreviation(run)) tokens.push({ word: run, mark: null, isNoun: false, from, to: from + whole.length });
        else for (const part of joined.matchAll(/[\p{L}\d]+|[^\p{L}\d]/gu)) read(part[0], from + part.index);
      } else if (word !== undefined) {
        tokens.push({ word: fold(word), mark: null, isNoun: /^môi$/i.test(word), from, to: from + whole.length });
      } else if (mark === '&') {
        tokens.push({ word: 'va', mark: null, isNoun: false, from, to: from + 1 });
      } else {
        const kind = mark === ',' || mark === ';' || mark === ':' ? mark : '-';
        tokens.push({ word: '', mark: kind, isNoun: false, from, to: from + whole.length });
      }
    }
  };
  read(text.normalize('NFC'), 0);
  while (tokens[0]?.mark) tokens.shift();
  while (tokens.at(-1)?.mark) tokens.pop();
  return tokens;
}

/** Whether a token is one of the words that open a group ("các", "mỗi"). */
export function isPlural(plural: ReadonlySet<string>, token: NameToken | undefined): boolean {
  return token !== undefined && !token.isNoun && plural.has(token.word);
}

/** The joint word that names are compared without: "Lao động - Thương binh và Xã hội" is written with and without. */
export const JOINT = 'va';

/** The comparable form of a name: folded, without marks, joints and brackets. */
export function nameKey(text: string): string {
  return tokensOf(text, () => true)
    .filter((token) => token.mark === null && token.word !== JOINT)
    .map((token) => token.word)
    .join(' ');
}
