const SKIPPED = /[\s|*]/;
/** How many signs must agree for two texts to be taken as in step again. */
const SURE = 16;
/** How far ahead the lost place is looked for before it is looked for everywhere. */
const NEAR = 600;

/**
 * Where each sign of the reading text stands in the text it was read from: `places[i]` for sign `i`, one more for the
 * end. Spaces, table bars and bold stars may differ; pieces that were moved (footnotes) are found again.
 */
export function align(reading: string, source: string): Int32Array {
  const places = new Int32Array(reading.length + 1);
  let j = 0;
  for (let i = 0; i < reading.length; i++) {
    const sign = reading[i] ?? '';
    while (j < source.length && source[j] !== sign && SKIPPED.test(source[j] ?? '')) j++;
    if (source[j] === sign) {
      places[i] = j;
      j++;
    } else if (SKIPPED.test(sign)) {
      places[i] = Math.min(j, source.length);
    } else {
      j = findAgain(reading, i, source, j);
      places[i] = Math.min(j, source.length);
      if (source[j] === sign) j++;
    }
  }
  places[reading.length] = j;
  return places;
}

function findAgain(reading: string, i: number, source: string, j: number): number {
  const line = reading.indexOf('\n', i);
  const words = reading.slice(i, Math.min(i + SURE, line < 0 ? reading.length : line));
  const near = source.slice(j, j + NEAR).indexOf(words);
  if (near >= 0) return j + near;
  const anywhere = words.length >= SURE ? source.indexOf(words) : -1;
  return anywhere >= 0 ? anywhere : j;
}
