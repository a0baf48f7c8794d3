// One idea: what the readers of duties share: their input, where bodies stand in it, and who gets what is told.
import type { Obligation, Timing } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { CUE } from './lexicon.ts';
import { endsCue } from './name-marks.ts';
import type { Place } from './place.ts';
import type { Tokens } from './token.ts';
import { readList } from './unit.ts';

const AT_ONCE = phraseOf('ngay');
const COLLECT = phraseOf('tổng hợp');
const FOR = phraseOf('để');
/** Behind these stands who gets a report. */
const TOWARDS = wordSet('về cho đến tới lên');
const EXCHANGES = phraseOf('trao đổi');
const WITH = wordSet('với');

/** What the reader of duties needs of one paragraph. */
export interface DutyInput {
  readonly tokens: Tokens;
  readonly bodies: readonly Body[];
  readonly place: Place;
  /** Times found in the same place. */
  readonly timings: readonly Timing[];
  /** The duty of the words above, which a colon opened for this bullet to say more of. */
  readonly opened?: Obligation | undefined;
}

/** The bodies a report or a notice goes to: those right behind the verb, or behind `gửi`, `về`, `cho`. */
export function receiversOf(
  { tokens: t, bodies }: Pick<DutyInput, 'tokens' | 'bodies'>,
  cue: number,
  after: number,
): string[] {
  const names: string[] = [];
  const mutual = t.says(cue, EXCHANGES);
  for (let at = indexFrom(bodies, cue); at < bodies.length; ) {
    const body = bodies[at];
    if (!body || body.first >= after) break;
    const list = readList(t, bodies, at, bodies.length);
    if (!list) break;
    at = list.next;
    // `báo cáo ngay Giám đốc`
    const before = t.says(body.first - 1, AT_ONCE) ? body.first - 2 : body.first - 1;
    const gathers = t.says(before, FOR) && t.saysSmall(list.after, COLLECT);
    // `gửi thư chúc Tết. Giao Sở A chủ trì, phối hợp với Hội B`: who helps gets nothing.
    const helps = !mutual && body.first > cue + (t.cueSize[cue] ?? 1) && endsCue(t, before, CUE.support);
    if ((isTarget(t, before) && !helps) || gathers || t.isOf(before, TOWARDS) || (mutual && t.isOf(before, WITH))) {
      for (const one of list.bodies) if (!names.includes(one.name)) names.push(one.name);
      break;
    }
  }
  return names;
}

/** The index of the first body at or after a token. */
export function indexFrom(bodies: readonly Body[], token: number): number {
  let low = 0;
  let high = bodies.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((bodies[middle]?.first ?? 0) < token) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** A phrase of telling, helping or asking for approval ends at a token. */
export function isTarget(t: Tokens, before: number): boolean {
  return endsCue(t, before, CUE.support | CUE.report | CUE.send | CUE.advise | CUE.inform);
}

/** A body begins at a token: `giao Sở A`, but `phân công 01 lãnh đạo`. */
export function isBodyAt(bodies: readonly Body[], at: number): boolean {
  const body = bodies[indexFrom(bodies, at)];
  return body !== undefined && body.first <= at + 1;
}
