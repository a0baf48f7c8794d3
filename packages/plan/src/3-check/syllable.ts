import data from '../../data/syllables.json' with { type: 'json' };

const rhymes: ReadonlySet<string> = new Set(data.rhymes);
/** The longest first, so that ngh is met before ng. */
const onsets = [...data.onsets].sort((a, b) => b.length - a.length);
const loans: ReadonlySet<string> = new Set(data.loans);

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;
const STOP = /(?:ch|[cpt])$/;
/** Only the sharp and the heavy tone go with a stop: triệt, not triểt. */
const STOP_TONE = /^[\u0301\u0323]?$/;
const FRONT = /^[eêiy]/;

/** True for a word in small letters that Vietnamese spelling allows, or a loan that is written with our marks. */
export function isSyllable(word: string): boolean {
  let tone = '';
  const plain = word
    .normalize('NFD')
    .replace(TONES, (mark) => {
      tone += mark;
      return '';
    })
    .normalize('NFC');
  if (tone.length > 1) return loans.has(word);
  return (STOP.test(plain) && !STOP_TONE.test(tone) ? false : isBuilt(plain)) || loans.has(word);
}

function isBuilt(plain: string): boolean {
  for (const onset of onsets) {
    if (!plain.startsWith(onset)) continue;
    const rest = plain.slice(onset.length);
    if (onset === 'gi' && rest === '') return true;
    // In "quan" the u is the onset's, in "quy" the rhyme's.
    if (onset === 'qu' && rhymes.has(`u${rest}`)) return true;
    if (rhymes.has(rest) && agrees(onset, rest)) return true;
  }
  return false;
}

/** Before e, ê, i and y the sounds of c, g and ng are written k, gh and ngh. */
function agrees(onset: string, rhyme: string): boolean {
  if (onset === 'ngh' || onset === 'gh' || onset === 'k') return FRONT.test(rhyme);
  // "gìn" and "giếng" are g with a rhyme in i.
  if (onset === 'g') return !FRONT.test(rhyme) || rhyme.startsWith('i');
  return !((onset === 'ng' || onset === 'c') && FRONT.test(rhyme));
}
