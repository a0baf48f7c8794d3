import { withCapital } from '../1-parse/letter.ts';
import { phraseOf } from '../dictionary.ts';
import type { Body } from './body.ts';
import { CUE, wordId } from './lexicon.ts';
import { MARK, type Tokens, WORD } from './token.ts';

const { post, head, verb, lead, support, advise, report, place, stop } = CUE;

const CAC = wordId('các');
const VA = wordId('và');
const CO = wordId('có');
const ALL = phraseOf('tất cả');
const IN_CHARGE = phraseOf('phụ trách');
const TAKES = phraseOf('chịu trách nhiệm');
const HAS = phraseOf('có trách nhiệm');

/** A labelled value to be split. */
export interface LabelValue {
  readonly t: Tokens;
  readonly bodies: readonly Body[];
  readonly first: number;
  readonly after: number;
  readonly bodyFrom: number;
  readonly bodyTo: number;
}

/**
 * The bodies a labelled line lists (`Đơn vị phối hợp: …`). Here every item names a body, so that posts and names the
 * body rules do not know are taken as they are written.
 */
export function bodiesOfValue(value: LabelValue): Body[] {
  const { t, bodies } = value;
  const list: Body[] = [];
  let at = value.first;
  let next = value.bodyFrom;
  let start = at;
  let held: Body | null = null;
  let charge = false;
  // The item before was followed by words that are no name (`… trong phạm vi chức năng, nhiệm vụ của mình`).
  let trailing = false;
  const close = (end: number): void => {
    const item = itemOf(value, start, end, held);
    if (item === 'goes-on') {
      const last = trailing ? undefined : list.pop();
      if (last) list.push(nameFrom(t, last.first, end));
    } else if (item) {
      list.push(item);
      trailing = item.after < end;
    }
    held = null;
    charge = false;
  };
  while (at < value.after) {
    const body = bodies[next];
    // `Sở A (Lễ hội, Giải chạy); Sở B (Hội chợ)`: what each does.
    const behind = t.isMark(at, 40) ? closeOf(t, at, value.after) : 0;
    if (behind > 0 && (body === undefined || next >= value.bodyTo || body.first >= behind)) {
      // `Cục A (Nhật Bản, Pháp)` / `Cục B (Hoa Kỳ)`: in the next line of a cell, with no mark between them.
      if (body?.first === behind && next < value.bodyTo) {
        close(at);
        start = behind;
      }
      at = behind;
      continue;
    }
    if (body && next < value.bodyTo && body.first <= at) {
      if (body.first === at) {
        if (at === start) held = body;
        else if (isSeparated(t, at, start)) held ??= null;
        at = body.after;
      }
      next++;
      continue;
    }
    // What a post is in charge of may have commas.
    charge ||= t.says(at, IN_CHARGE);
    const size = charge && !t.isMark(at, 59) ? 0 : separatorSize(t, at, body?.first ?? -1);
    if (size > 0) {
      close(at);
      at += size;
      start = at;
      continue;
    }
    at++;
  }
  if (start < value.after) close(value.after);
  return list;
}

/** The token behind the bracket that closes the one at a token; 0 where none does. */
function closeOf(t: Tokens, at: number, after: number): number {
  for (let end = at + 1; end < after && end < at + 24; end++) if (t.isMark(end, 41)) return end + 1;
  return 0;
}

function isSeparated(t: Tokens, at: number, start: number): boolean {
  return at > start && t.kind[at - 1] === MARK;
}

/** How many tokens part two items here; 0 where the item goes on. */
function separatorSize(t: Tokens, at: number, nextBody: number): number {
  const all = t.saysSmall(at + 1, ALL) && t.is(at + 3, CAC) ? 2 : 0;
  if (t.isMark(at, 59)) return t.is(at + 1, VA) ? 2 : 1 + all;
  if (t.isMark(at, 46)) return 1;
  if (t.isMark(at, 44)) return t.is(at + 1, VA) ? 2 : 1 + all;
  if (t.is(at, VA) && (at + 1 === nextBody || t.is(at + 1, CAC))) return 1;
  // `Sở A và tất cả các đơn vị thuộc Bộ`
  if (t.is(at, VA) && at + 3 === nextBody && t.saysSmall(at + 1, ALL)) return 3;
  // `Sở A, Công an tỉnh và địa phương nơi đoàn đến`
  if (
    t.is(at, VA) &&
    t.hasCue(at + 1, CUE.group) &&
    t.capital[at + 1] === 0 &&
    t.kind[at + 2] === WORD &&
    (t.cueSize[at + 1] ?? 1) > 1
  )
    return 1;
  // `Sở A/Sở B`, `Sở A - Sở B`
  if (at + 1 === nextBody && (t.isMark(at, 47) || t.isMark(at, 45) || t.isMark(at, 0x2013))) return 1;
  return 0;
}

/** One item as a body; `goes-on` where it only continues the one before. */
function itemOf(value: LabelValue, first: number, after: number, body: Body | null): Body | 'goes-on' | null {
  const { t } = value;
  if (after <= first) return null;
  if (body) {
    if (body.after >= after || !belongs(t, body.after)) return body;
    return after - first < 14 ? nameFrom(t, first, after, body.group) : body;
  }
  if (t.kind[first] !== WORD || after - first > 24) return null;
  const opens = (t.capital[first] ?? 0) > 0 || t.is(first, CAC) || t.hasCue(first, post | CUE.group | head);
  // `Sở A; hoàn thành trước ngày 30/6`: behind a semicolon begins what is no name.
  if (!opens && t.isMark(first - 1, 59) && t.hasCue(first, verb | CUE.before | CUE.every | CUE.always)) return null;
  if (!opens) return 'goes-on';
  if (t.hasCue(first, verb) && !t.hasCue(first, head | post | CUE.group)) return null;
  return nameFrom(t, first, after);
}

/** Whether the words behind a known body still belong to its name. */
function belongs(t: Tokens, at: number): boolean {
  if (t.kind[at] !== WORD || t.is(at, VA) || t.hasCue(at, lead | support | advise | report)) return false;
  if (t.saysSmall(at, TAKES) || t.saysSmall(at, HAS)) return false;
  // `Các Cục, Vụ có thủ tục hành chính`: which of them.
  if (t.is(at, CO)) return true;
  // `Công an phường bảo đảm an ninh`: behind its place stands what the body does.
  if (t.hasCue(at - 1, place) && t.capital[at - 1] === 0 && t.hasCue(at, verb)) return false;
  return !t.hasCue(at, stop) || t.hasCue(at, verb);
}

function nameFrom(t: Tokens, first: number, after: number, group = false): Body {
  // A remark in brackets is no part of the name, nor is what the body does.
  let end = after;
  for (let at = first; at < after; at++)
    if (t.isMark(at, 40) || (at > first + 1 && (t.capital[at] ?? 0) === 0 && t.hasCue(at, advise | lead | support))) {
      end = at;
      break;
    }
  if (end <= first) end = after;
  const from = t.from[first] ?? 0;
  const to = t.to[end - 1] ?? 0;
  const words = t.text.slice(from, to);
  return {
    name: withCapital(words),
    group: group || t.is(first, CAC),
    first,
    after: end,
    from,
    to,
  };
}
