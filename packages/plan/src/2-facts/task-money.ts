// One idea: what a task costs where its own sentence or labelled line says so.
import { codeAt } from '../1-parse/letter.ts';
import { numberOf } from '../dictionary.ts';
import { readMoney } from './money.ts';
import { type Tokens, WORD, watchTokens } from './token.ts';
import type { Unit } from './unit.ts';

const FEE = numberOf('phí');
watchTokens([FEE]);

const SMALL_P = 112;

/** `120 triệu đồng`, `50.000.000đ`, `1,25 tỷ đồng`, and what it is paid for each of (`/quý`). */
const MONEY =
  /(\d[\d.,]{0,20}\s?(?:tỷ|tỉ|triệu|nghìn|ngàn)?\s?(?:đồng|đ|vnđ|vnd))(?![\p{L}\d])(?:\s?\/\s?(\p{L}{1,12}))?/giu;
/** Behind these words an amount says again what was said, or a part of it. */
const AGAIN = /trong đó|gồm|cụ thể|[(;]|\.(?=\s|$)/i;
/** Parts of a plan that share out the money of the whole plan. */
const WHOLE = /kinh phí|ngân sách|dự toán|nguồn lực/;
/** From `kinh phí` to its amount, no further. */
const REACH = 200;

/** Where a text speaks of money: places of the second letter of each `kinh phí`, written with a capital or not. */
export function moneyPlaces({ text, from, kind, rare, rareCount, word }: Tokens): number[] {
  const places: number[] = [];
  for (let k = 0; k < rareCount; k++) {
    const at = rare[k] ?? 0;
    // A word that the dictionary does not have may begin with it, where an extractor lost a blank.
    if (word[at] !== FEE && ((word[at] ?? 0) | ((kind[at] ?? 0) ^ WORD)) !== 0) continue;
    const place = (from[at] ?? 0) - 4;
    if (place >= 0 && codeAt(text, place + 4) === SMALL_P && text.startsWith('inh phí', place)) places.push(place);
  }
  return places;
}

/**
 * The amount in đồng that stands behind `kinh phí` at a place of a paragraph; null where it names none, one for each of
 * several (`5 triệu đồng/lớp`), or where the paragraph stands in the part about the whole plan's money.
 * In a labelled line (`Kinh phí: 50 triệu đồng ngân sách tỉnh, 20 triệu đồng xã hội hóa`) the amounts add up.
 */
export function amountAt(text: string, unit: Unit, place: number): number | null {
  if (WHOLE.test(unit.part.words)) return null;
  const words = text.slice(place, Math.min(unit.node.to, place + REACH));
  const again = words.search(AGAIN);
  const said = again < 0 ? words : words.slice(0, again);
  let sum: number | null = null;
  for (const match of said.matchAll(MONEY)) {
    const each = match[2]?.toLowerCase();
    if (each !== undefined && each !== 'năm') return null;
    const amount = readMoney(match[1] ?? '');
    if (amount === null || amount < 1000) continue;
    if (unit.label !== 'money') return amount;
    sum = (sum ?? 0) + amount;
  }
  return sum;
}
