/** Composed letters (NFC), the only form that is stored. */
export function compose(text: string): string {
  return text.normalize('NFC');
}

/**
 * Folds a text for searching: no marks, đ and Ð as d, lower case, blanks as one space.
 * Also unites the two ways of placing a tone (hoà, hòa). Length is not kept.
 */
export function fold(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[đĐðÐ]/g, 'd')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim();
}

/** True when each word of the query stands in the text, both folded. An empty query matches everything. */
export function matches(text: string, query: string): boolean {
  const haystack = fold(text);
  return fold(query)
    .split(' ')
    .every((word) => haystack.includes(word));
}

const collator = new Intl.Collator('vi');

/** Vietnamese dictionary order. */
export function compareVietnamese(a: string, b: string): number {
  return collator.compare(a, b);
}
