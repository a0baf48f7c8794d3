import data from '../data/syllables.json' with { type: 'json' };
import { tonelessOf, toneOf } from './marks.ts';

const rhymes: ReadonlySet<string> = new Set(data.rhymes);
/** By their first letter; the longest first, so that ngh is met before ng. */
const onsets = new Map<string, string[]>();
for (const onset of [...data.onsets].sort((a, b) => b.length - a.length))
  onsets.set(onset.charAt(0), [...(onsets.get(onset.charAt(0)) ?? []), onset]);
const loans: ReadonlySet<string> = new Set(data.loans);

const STOP = /(?:ch|[cpt])$/;
const FRONT = /^[eêiy]/;

/** True for a word in small composed letters that Vietnamese spelling allows, or a loan that is written with our marks. */
export function isSyllable(word: string): boolean {
  let plain = '';
  let tone = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at);
    const own = toneOf(code);
    if (own !== 0 && tone !== 0) return loans.has(word);
    tone = own || tone;
    plain += String.fromCharCode(tonelessOf(code));
  }
  return (isBuilt(plain) && (hasStopTone(tone) || !STOP.test(plain))) || loans.has(word);
}

/** Only the sharp and the heavy tone, or none, go with a stop: triệt, not triểt. */
function hasStopTone(tone: number): boolean {
  return tone === 0 || tone === 2 || tone === 5;
}

function isBuilt(plain: string): boolean {
  for (const onset of onsets.get(plain.charAt(0)) ?? []) {
    if (!plain.startsWith(onset)) continue;
    const rest = plain.slice(onset.length);
    if (onset === 'gi' && rest === '') return true;
    // In "quan" the u is the onset's, in "quy" the rhyme's.
    if (onset === 'qu' && rhymes.has(`u${rest}`)) return true;
    if (rhymes.has(rest) && agrees(onset, rest)) return true;
  }
  return rhymes.has(plain);
}

/** Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh. */
function agrees(onset: string, rhyme: string): boolean {
  if (onset === 'ngh' || onset === 'gh' || onset === 'k') return FRONT.test(rhyme);
  // "gìn" and "giếng" are g with a rhyme in i.
  if (onset === 'g') return !FRONT.test(rhyme) || rhyme.startsWith('i');
  return !((onset === 'ng' || onset === 'c') && FRONT.test(rhyme));
}
