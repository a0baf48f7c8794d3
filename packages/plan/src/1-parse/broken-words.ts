// One idea: a copy that set a blank before its marked letters (`th ực hi ện k ế ho ạch`) gets its words back.
import { toneOf } from '../marks.ts';
import { isSyllable } from '../syllable.ts';

/** How many letters in a row are looked at, at each of three places. */
const WINDOW = 800;
/** So many lone consonants before a marked vowel tell that the whole copy is broken; sound texts have none. */
const ENOUGH = 5;
const CONSONANTS = /^[bcdđghklmnpqrstvx]{1,3}$/i;
const ENDS = /^(c|ch|m|n|ng|nh|p|t)$/;

/** The text with the words joined that its copy broke; most texts are given back as they are after a glance. */
export function joinBroken(text: string): string {
  return isBroken(text) ? text.split('\n').map(joinLine).join('\n') : text;
}

function isBroken(text: string): boolean {
  let found = 0;
  const step = Math.max(WINDOW, Math.floor(text.length / 3));
  for (let from = 0; from < text.length && from < step * 3; from += step) {
    const to = Math.min(text.length, from + WINDOW) - 1;
    // Of the last three letters which are blanks, a bit each: where a blank comes next is hard to foretell.
    let blanks = 0;
    for (let at = from; at < to; at++) {
      blanks = (blanks << 1) | (((text.charCodeAt(at) ^ BLANK) - 1) >>> 31);
      if ((blanks & 0b101) !== 0b101) continue;
      if (text.charCodeAt(at + 1) > 0x7f && CONSONANTS.test(text.charAt(at - 1)) && isVowel(text.charCodeAt(at + 1)))
        found++;
    }
  }
  return found >= ENOUGH;
}

const BLANK = 32;

/** A letter with a mark of its own that is no đ. */
function isVowel(code: number): boolean {
  return code > 0x7f && code !== 0x110 && code !== 0x111 && /\p{L}/u.test(String.fromCharCode(code));
}

function joinLine(line: string): string {
  const pieces = line.split(' ');
  const words: string[] = [];
  for (let at = 0; at < pieces.length; ) {
    let word = pieces[at++] ?? '';
    for (let more = goesOn(word, pieces, at); more > 0; more = goesOn(word, pieces, at)) {
      word += pieces.slice(at, at + more).join('');
      at += more;
    }
    words.push(word);
  }
  return words.join(' ');
}

/** How many of the next pieces belong to a word. */
function goesOn(word: string, pieces: readonly string[], at: number): number {
  const next = pieces[at] ?? '';
  if (!isVowel(next.charCodeAt(0))) return 0;
  const opening = /\p{L}+$/u.exec(word)?.[0].toLowerCase() ?? '';
  if (opening === '' || hasTone(opening)) return 0;
  // The marks behind a word stay where they are.
  const whole = opening + lettersOf(next);
  const last = lettersOf(pieces[at + 1] ?? '');
  // `hi ệ n`, but `l à n ền`: a consonant before another marked vowel begins the next word.
  const closes =
    ENDS.test(last) && !isVowel((pieces[at + 2] ?? '').charCodeAt(0)) && opening.length + next.length === whole.length;
  if (closes && isSyllable(whole + last)) return 2;
  return isSyllable(whole) ? 1 : 0;
}

/** The letters that a piece begins with, small. */
function lettersOf(piece: string): string {
  return /^\p{L}*/u.exec(piece)?.[0].toLowerCase() ?? '';
}

function hasTone(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (toneOf(word.charCodeAt(at)) !== 0) return true;
  return false;
}
