/** Consonants at the beginning of a syllable that much of the country does not tell apart. */
const SAME_BEGINNINGS: readonly (readonly string[])[] = [
  ['s', 'x'],
  ['ch', 'tr'],
  ['d', 'gi', 'r'],
];
/** Consonants at its end that the south does not tell apart. */
const SAME_ENDS: readonly (readonly string[])[] = [
  ['n', 'ng'],
  ['t', 'c'],
];

/** The spellings of a syllable with one consonant changed for another that sounds the same. */
export function soundingLike(spelling: string): Set<string> {
  const onset = /^(?:ngh|[cgknpt]h|gi(?=\p{L})|ng|tr|qu|[b-đg-hk-np-tv-x])?/u.exec(spelling)?.[0] ?? '';
  const rest = spelling.slice(onset.length);
  const coda = /(?:ng|nh|ch|[cmnpt])$/.exec(rest)?.[0] ?? '';
  const rhyme = rest.slice(0, rest.length - coda.length);
  const beginnings = SAME_BEGINNINGS.find((list) => list.includes(onset)) ?? [];
  const ends = SAME_ENDS.find((list) => list.includes(coda)) ?? [];
  const alike = new Set([...beginnings.map((other) => other + rest), ...ends.map((other) => onset + rhyme + other)]);
  alike.delete(spelling);
  return alike;
}
