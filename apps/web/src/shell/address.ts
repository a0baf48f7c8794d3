/** Letters of a search that the server takes. */
const LONGEST_SEARCH = 200;

const ID = /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/i;

/** The word, where it is one of these. */
export function oneOf<T extends string>(value: unknown, words: readonly T[]): T | undefined {
  return words.find((word) => word === value);
}

/** Words as typed, without signs that cannot be typed, since an address may hold anything; nothing where none is left. */
export function readText(value: unknown, longest = LONGEST_SEARCH): string | undefined {
  const words = typeof value === 'string' || typeof value === 'number' ? String(value) : '';
  const taken = words
    .replace(/\p{Cc}+/gu, ' ')
    .trim()
    .slice(0, longest)
    .trim();
  return taken === '' ? undefined : taken;
}

/** The id of a thing, as the server writes it. */
export function readId(value: unknown): string | undefined {
  return typeof value === 'string' && ID.test(value) ? value : undefined;
}

/** How many rows stand before the page; nothing on the first. */
export function readOffset(value: unknown): number | undefined {
  const offset = Number(value);
  return Number.isInteger(offset) && offset > 0 ? offset : undefined;
}

/** The question without what is not asked, so that addresses stay short. */
export function keepAsked<Search extends object>(search: { [key in keyof Search]: Search[key] | undefined }): Search {
  const asked = Object.entries(search).filter(([, value]) => value !== undefined);
  // What is left out is what may be absent.
  return Object.fromEntries(asked) as Search;
}
