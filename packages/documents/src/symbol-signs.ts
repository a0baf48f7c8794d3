/** Signs of the Wingdings and Symbol fonts by the low byte of their code. */
const SIGNS: Readonly<Record<number, string>> = {
  224: '→',
  232: '→',
  252: '✓',
  254: '☑',
  168: '☐',
  111: '☐',
  113: '☐',
  179: '≥',
  163: '≤',
  177: '±',
  180: '×',
};

/** What a sign of a symbol font means by its code in hexadecimal; a dash for bullets and unknown ones. */
export function symbolOf(code: string): string {
  const value = Number.parseInt(code, 16);
  return Number.isNaN(value) ? '' : (SIGNS[value & 0xff] ?? '-');
}

/** Replaces private-use letters, which are signs of a symbol font, and parts joined letters such as `ﬁ`. */
export function plainSigns(text: string): string {
  return text
    .replace(/[\uf000-\uf0ff]/g, (sign) => SIGNS[sign.charCodeAt(0) & 0xff] ?? '-')
    .replace(/[\ufb00-\ufb06]/g, (joined) => joined.normalize('NFKC'));
}

/** A bullet at the start of a paragraph, typed as a sign of any shape: `-`, or `+` for the hollow ones below it. */
export function plainBullet(text: string): string {
  return text
    .replace(/^(\s*)[•●▪■◆♦▶►➢➤❖·∙⮚](?=\s|\p{L})\s*/u, '$1- ')
    .replace(/^(\s*)[◦○](?=\s|\p{L})\s*/u, '$1+ ')
    .replace(/^(\s*)o\s+(?=\p{Lu})/u, '$1+ ')
    .replace(/^(\s*)[–—]\s+(?=\p{L}|\d)/u, '$1- ');
}
