import type { Span } from '@cotmoc/base';

/** A document the text points at, while its mentions are still being gathered. */
export interface Mentioned {
  readonly kind: string | null;
  readonly mentions: Span[];
}

const SAID = 'gọi tắt là ';
/** A plan gives few names; more than this is no plan, and each costs a walk over the text. */
const MOST = 16;
const LONGEST = 80;

/**
 * Adds the later places where a document stands under the name the text gave it: `Nghị quyết số 48/NQ-CP … (sau đây
 * gọi tắt là Nghị quyết 48)`. A name that begins neither with the document's kind nor with words said between its
 * number and the bracket belongs to something else and is left alone.
 */
export function addShortForms<D extends Mentioned>(documents: readonly D[], text: string): readonly D[] {
  let at = text.indexOf(SAID);
  if (at < 0) return documents;
  const all = documents
    .flatMap((document) => document.mentions.map((span) => ({ span, document })))
    .sort((a, b) => a.span.from - b.span.from);
  for (let count = 0; at >= 0 && count < MOST; count++) {
    const first = at + SAID.length;
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
    at = text.indexOf(SAID, first);
  }
  return documents;
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
