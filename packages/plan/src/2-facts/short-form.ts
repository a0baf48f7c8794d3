import type { Span } from '@cotmoc/base';
import { numberOf, wordSet } from '../dictionary.ts';
import { type Tokens, WORD, watchTokens } from './token.ts';

/** A document the text points at, while its mentions are still being gathered. */
export interface Mentioned {
  readonly kind: string | null;
  readonly mentions: Span[];
}

/** Words before a name given in brackets; `gọi là` and `viết tắt là` count behind `sau đây` or a bracket alone. */
const SAID = {
  called: /gọi tắt là:? /y,
  hereafter: /sau đây (?:viết tắt|gọi|gọi chung) là:? /y,
  bracket: /\((?:viết tắt|viết tắt là|gọi là):? /y,
} as const;
const SHORT = numberOf('tắt');
const HERE = numberOf('đây');
const SAYS_NAME = wordSet('tắt đây viết gọi');
watchTokens(['tắt', 'đây', 'viết', 'gọi'].map(numberOf));
/** A plan gives few names; more than this is no plan, and each costs a walk over the text. */
const MOST = 16;
const LONGEST = 80;

/**
 * Adds the later places where a document stands under the name the text gave it: `Nghị quyết số 48/NQ-CP … (sau đây
 * gọi tắt là Nghị quyết 48)`. A name that begins neither with the document's kind nor with words said between its
 * number and the bracket belongs to something else and is left alone.
 */
export function addShortForms<D extends Mentioned>(documents: readonly D[], t: Tokens): readonly D[] {
  const { text } = t;
  const places = saidIn(t);
  if (places.length === 0) return documents;
  const all = mentionsOf(documents);
  for (const { at, first } of places.slice(0, MOST)) {
    const close = text.indexOf(')', first);
    const name =
      close < 0 || close - first > LONGEST
        ? ''
        : text
            .slice(first, close)
            .replace(/["“”*]/g, '')
            .trim();
    const held = all[before(all, at) - 1];
    if (name.length > 3 && held && close >= 0 && isOf(name, held.document, text.slice(held.span.to, at))) {
      for (const span of placesOf(text, name, close)) {
        const near = all[before(all, span.to) - 1];
        if (!near || near.span.to <= span.from) held.document.mentions.push(span);
      }
    }
  }
  return documents;
}

/** Where a name is given, and where it begins: the words that say so are looked for at the one of them that is rare. */
function saidIn(t: Tokens): { at: number; first: number }[] {
  const places: { at: number; first: number }[] = [];
  const add = (pattern: RegExp, at: number): void => {
    pattern.lastIndex = Math.max(0, at);
    if (pattern.test(t.text)) places.push({ at, first: pattern.lastIndex });
  };
  const { word, from, rare, rareCount } = t;
  for (let k = 0; k < rareCount; k++) {
    const token = rare[k] ?? 0;
    const number = word[token] ?? 0;
    if (SAYS_NAME[number] !== 1) continue;
    const place = from[token] ?? 0;
    if (number === SHORT) add(SAID.called, place - 4);
    else if (number === HERE) add(SAID.hereafter, place - 4);
    else add(SAID.bracket, place - 1);
  }
  return places.sort((a, b) => a.at - b.at);
}

/** Words that point back at a document named before: `Hướng dẫn nêu trên`, `các văn bản trên`. */
const BACK =
  /(các |những )?(văn bản|(?:[Nn]ghị quyết|[Nn]ghị định|[Qq]uyết định|[Kk]ết luận|[Cc]hỉ thị|[Hh]ướng dẫn|[Tt]hông tư|[Kk]ế hoạch|[Cc]hương trình|[Cc]ông văn|[Đđ]ề án|Luật|[Tt]hông báo)) (?:nêu trên|nói trên|trên đây|đã nêu|trên)(?![\p{L}\d])/gu;

/**
 * Adds the places that point back: one document by its kind, the nearest before of that kind; several by `các …`, those
 * of the nearest paragraph before that names any. `Kế hoạch này` is the plan itself and is no mention.
 */
export function addPointers<D extends Mentioned>(documents: readonly D[], t: Tokens): readonly D[] {
  if (documents.length === 0 || !pointsBack(t)) return documents;
  const { text } = t;
  const all = mentionsOf(documents);
  for (const { from, match } of pointersIn(t)) {
    const span = { from, to: from + match[0].length };
    // `… trên địa bàn`: no pointing back.
    if (
      /^ (địa bàn|cơ sở|phạm vi|toàn|cả nước|các|môi trường|mạng|hệ thống|lĩnh vực|trang|báo|đài)/.test(
        text.slice(span.to, span.to + 12),
      )
    )
      continue;
    const kind = (match[2] ?? '').toLowerCase();
    const last = before(all, from) - 1;
    if (match[1]) {
      const near = all[last];
      if (!near) continue;
      // No paragraph of a plan is that long: a text in one line must not be walked again for every pointer.
      const floor = Math.max(0, near.span.from - 6000);
      const start = floor + text.slice(floor, near.span.from).lastIndexOf('\n') + 1;
      const named = new Set<D>();
      for (let at = last; at >= 0 && at > last - 60 && (all[at]?.span.from ?? 0) >= start; at--) {
        const one = all[at]?.document;
        if (one && (kind === 'văn bản' || one.kind?.toLowerCase() === kind)) named.add(one);
      }
      for (const one of named) one.mentions.push(span);
      continue;
    }
    for (let at = last; at >= 0 && at > last - 60; at--) {
      const one = all[at]?.document;
      if (!one || (kind !== 'văn bản' && one.kind?.toLowerCase() !== kind)) continue;
      one.mentions.push(span);
      break;
    }
  }
  return documents;
}

/** What `BACK` finds, in the order of the text; tried only on lines that have one of its last words. */
function pointersIn({ text, word, from, rare, rareCount }: Tokens): { from: number; match: RegExpMatchArray }[] {
  const found: { from: number; match: RegExpMatchArray }[] = [];
  let end = -1;
  for (let k = 0; k < rareCount; k++) {
    const number = word[rare[k] ?? 0] ?? 0;
    const place = from[rare[k] ?? 0] ?? 0;
    if (place < end || (number !== ABOVE && number !== SAID_ABOVE)) continue;
    const start = text.lastIndexOf('\n', place) + 1;
    end = text.indexOf('\n', place);
    if (end < 0) end = text.length;
    for (const match of text.slice(start, end).matchAll(BACK)) found.push({ from: start + match.index, match });
  }
  return found;
}

/** Last words of what is pointed back at. */
const LAST_NAMED = wordSet('nêu nói bản định luận thị dẫn quyết văn');

/** Whether `trên` stands anywhere behind a word that may be pointing back. */
function pointsBack(t: Tokens): boolean {
  const { word, kind, rare, rareCount, text } = t;
  for (let k = 0; k < rareCount; k++) {
    const at = rare[k] ?? 0;
    // A word that the dictionary does not have may begin with it, where an extractor lost a blank.
    const number = word[at] ?? 0;
    if (number !== ABOVE && (number | ((kind[at] ?? 0) ^ WORD)) !== 0) continue;
    const previous = word[at - 1] ?? 0;
    if (previous !== 0 && LAST_NAMED[previous] !== 1) continue;
    const from = t.from[at] ?? 0;
    // t
    if (text.charCodeAt(from) !== 116) continue;
    if (
      text.startsWith('trên', from) &&
      /(?:nêu|nói|bản|định|luận|thị|dẫn|quyết|văn) $/.test(text.slice(Math.max(0, from - 6), from))
    )
      return true;
  }
  return false;
}

const ABOVE = numberOf('trên');
/** The last word of `đã nêu`. */
const SAID_ABOVE = numberOf('nêu');
watchTokens([ABOVE, SAID_ABOVE]);

/** All mentions in text order, each with its document. */
function mentionsOf<D extends Mentioned>(documents: readonly D[]): { readonly span: Span; readonly document: D }[] {
  const all: { readonly span: Span; readonly document: D }[] = [];
  for (const document of documents) for (const span of document.mentions) all.push({ span, document });
  return all.sort((a, b) => a.span.from - b.span.from);
}

/** How many mentions begin before the place. */
function before(all: readonly { readonly span: Span }[], place: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((all[middle]?.span.from ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

function isOf(name: string, document: Mentioned, between: string): boolean {
  if (between.length > 600 || between.includes('\n')) return false;
  const low = name.toLowerCase();
  const kind = document.kind?.toLowerCase() ?? null;
  // The kind alone names any document of that kind.
  if (kind !== null && low.startsWith(`${kind} `)) return true;
  const words = name.split(' ');
  return words.length > 1 && between.includes(words.slice(0, 2).join(' '));
}

/** Where the name stands later in the text as whole words, with the same capitals. */
function* placesOf(text: string, name: string, after: number): Generator<Span> {
  for (let from = text.indexOf(name, after); from >= 0; from = text.indexOf(name, from + name.length)) {
    const to = from + name.length;
    if (!/[\p{L}\d/-]/u.test(text.charAt(from - 1)) && !/[\p{L}\d/-]/u.test(text.charAt(to))) yield { from, to };
  }
}
