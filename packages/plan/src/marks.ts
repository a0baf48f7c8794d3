import { fold } from '@cotmoc/base';

/** Letters without their marks, letters without their tone, and the tone, by code; 0 where a letter is its own. */
const LETTERS = 0x1f00;
const bases = new Uint16Array(LETTERS);
const toneless = new Uint16Array(LETTERS);
const tones = new Uint8Array(LETTERS);
const TONES = '\u0300\u0301\u0303\u0309\u0323';
for (let code = 0x41; code < LETTERS; code++) {
  if (code === 0x5b) code = 0xc0;
  if (code === 0x250) code = 0x1e00;
  const letter = String.fromCharCode(code).toLowerCase();
  const parts = letter.normalize('NFD');
  const tone = TONES.split('').findIndex((mark) => parts.includes(mark));
  const base = fold(letter);
  if (base.length === 1) bases[code] = base.charCodeAt(0);
  if (tone < 0) continue;
  tones[code] = tone + 1;
  toneless[code] = parts
    .replace(/[\u0300\u0301\u0303\u0309\u0323]/, '')
    .normalize('NFC')
    .charCodeAt(0);
}

/** A letter in small form without marks, đ as d; other characters as they are. */
export function baseOf(code: number): number {
  return (code < LETTERS && bases[code]) || code;
}

/** A letter in small form without its tone: ấ gives â. Other characters are given back as they are. */
export function tonelessOf(code: number): number {
  return (code < LETTERS && toneless[code]) || code;
}

/** The tone on a letter: 1 grave, 2 acute, 3 tilde, 4 hook, 5 dot; 0 for none. */
export function toneOf(code: number): number {
  return code < LETTERS ? (tones[code] ?? 0) : 0;
}

/** A word in small letters without marks, đ as d. */
export function withoutMarks(word: string): string {
  let result = '';
  for (let i = 0; i < word.length; i++) result += String.fromCharCode(baseOf(word.charCodeAt(i)));
  return result;
}

/** The spelling in small letters with its tone mark moved to the end, so that hoà and hòa are one. */
export function toneApart(word: string): string {
  let result = '';
  let tone = 0;
  for (let i = 0; i < word.length; i++) {
    const code = word.charCodeAt(i);
    tone = toneOf(code) || tone;
    result += String.fromCharCode(tonelessOf(code));
  }
  return `${result}${tone}`;
}
