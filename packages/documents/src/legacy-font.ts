/** The old Vietnamese encodings that look like broken Latin text when read as Unicode. */
export type LegacyEncoding = 'TCVN3' | 'VNI' | 'UTF-8 đọc nhầm';

interface Signs {
  readonly encoding: LegacyEncoding;
  /** Signs that stand inside words of this encoding and hardly ever in other text. */
  readonly inWord: RegExp;
}

const SIGNS: readonly Signs[] = [
  // ABC fonts: â ê ô ơ ư and the toned vowels are punctuation signs of Latin-1.
  { encoding: 'TCVN3', inWord: /(?<=\p{L})[©ª«¬®¨¸µ¶·¹¾»¼½Æ](?=\p{L}|\b|\s)|[©ª«¬®¨¸µ¶·¹¾»¼½](?=\p{Ll})/gu },
  // VNI fonts: a vowel and a second letter for its mark.
  { encoding: 'VNI', inWord: /[aeouyAEOUY][ùøûõïâêáàåãäéèúüëÙØÛÕÏÂÊÁÀÅÃÄÉÈÚÜË](?=\p{L}|\s)/gu },
  // UTF-8 bytes shown as Latin-1 or Windows-1252.
  { encoding: 'UTF-8 đọc nhầm', inWord: /á[º»][\u0080-\u00bf\u0152-\u2122]|Ä[\u0080-\u00bf\u2018-\u201d]|Æ[°¡]/gu },
];

/** Letters that only Unicode Vietnamese has. */
const VIETNAMESE = /[ăđơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/giu;

/** The old encoding a text is written in, or null. Needs a handful of signs, far more than of Unicode letters. */
export function findLegacyEncoding(text: string): LegacyEncoding | null {
  const sample = text.slice(0, 20_000).normalize('NFC');
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  const unicode = sample.match(VIETNAMESE)?.length ?? 0;
  for (const { encoding, inWord } of SIGNS) {
    const signs = sample.match(inWord)?.length ?? 0;
    if (signs >= 8 && signs > letters * 0.04 && signs > unicode * 2) return encoding;
  }
  return null;
}
