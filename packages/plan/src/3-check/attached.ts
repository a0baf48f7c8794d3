import { type Day, makeDay, type Span } from '@cotmoc/base';
import { watchPhrases } from './watch.ts';
import type { Words } from './words.ts';

const places = watchPhrases('kèm theo');
const NAMED =
  /^ (\p{Lu}[\p{L} ]{4,24}?) số\s?:?\s?(\d{1,5}[^\s,;()]{2,24})(?:,? ngày (\d{1,2})(?:\/| tháng )(\d{1,2})(?:\/| năm )(\d{4}))?/u;

/** The document to which something says it is attached. */
export interface Attached extends Span {
  readonly kind: string;
  readonly number: string;
  readonly day: Day | null;
}

/** Every "kèm theo Kế hoạch số 12/KH-UBND ngày …", in the order of the text. */
export function attachedIn(text: string, words: Words): Attached[] {
  const attached: Attached[] = [];
  for (const second of places(words)) {
    const start = words.toOf(second);
    const match = NAMED.exec(text.slice(start, start + 110));
    if (!match) continue;
    const [all, kind = '', number = '', date, month, year] = match;
    const day = year === undefined ? null : makeDay(Number(year), Number(month), Number(date));
    attached.push({ kind, number, day, from: start + 1, to: start + all.length });
  }
  return attached;
}
