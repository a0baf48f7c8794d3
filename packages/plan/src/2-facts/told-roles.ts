// One idea: a line or a cell that lists bodies and says beside them who leads and who helps.
import { withCapital } from '../1-parse/letter.ts';
import type { Role } from '../contract.ts';
import { phraseOf, wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import { bodiesOfValue, type LabelValue } from './label-value.ts';
import { CUE } from './lexicon.ts';
import { MARK } from './token.ts';

const { lead, support } = CUE;

/** Words that say nothing of their own between bodies and their roles. */
const FILLERS = wordSet('cơ quan đơn vị thực hiện với cùng và là làm các');
const STANDING = phraseOf('cơ quan thường trực');
const BOTH_LEAD = phraseOf('đồng chủ trì');
const OPEN = 40;
const CLOSE = 41;
const STOP = 46;

/** A body with the role that the line says it has. */
export interface Told {
  readonly body: Body;
  readonly role: Role;
}

/**
 * `Sở A (chủ trì), Sở B, Sở C (phối hợp)`, `Sở A chủ trì; Sở B phối hợp`, `Chủ trì: Sở A; phối hợp: Sở B`: each body
 * with its role. Behind its bodies a role is theirs, before them it is that of all up to the next one; a body of no
 * role beside one that leads helps. Null where the line says anything else too, or no role.
 */
export function toldRoles({ t, bodies, first, after, bodyFrom, bodyTo }: LabelValue): Told[] | null {
  const told: Told[] = [];
  let open: Body[] = [];
  let ahead: Role | null = null;
  let next = bodyFrom;
  const give = (list: readonly Body[], role: Role): void => {
    for (const body of list) told.push({ body, role });
  };
  for (let at = first; at < after; ) {
    const body = next < bodyTo ? bodies[next] : undefined;
    if (body && body.first === at) {
      if (ahead) give([body], ahead);
      else open.push(body);
      at = body.after;
      next++;
      continue;
    }
    // `Công an tỉnh (cơ quan thường trực Ban Chỉ đạo …)`: what the body is besides.
    if (t.isMark(at, OPEN) && t.says(at + 1, STANDING)) {
      while (at < after && !t.isMark(at, CLOSE)) at++;
      while (next < bodyTo && (bodies[next]?.first ?? at) < at) next++;
      at++;
      continue;
    }
    const mask = (t.cue[at] ?? 0) & (lead | support);
    if (mask === 0) {
      if (t.kind[at] !== MARK && !t.isOf(at, FILLERS)) return null;
      // `Sở A. Sở B, Sở C phối hợp`: the label told what Sở A does.
      if (t.isMark(at, STOP) && told.length === 0 && open.length === 1) {
        give(open, 'lead');
        open = [];
      }
      at++;
      continue;
    }
    const role: Role = mask & lead ? 'lead' : 'support';
    const end = at + (t.cueSize[at] ?? 1);
    if (open.length > 0 && !opensList(t, end, body?.first ?? -1)) {
      // `Sở A, Sở B (chủ trì)`: in brackets it leads alone, but not where they lead together.
      const alone = role === 'lead' && t.isMark(at - 1, OPEN) && !t.says(at, BOTH_LEAD);
      give(alone ? open.slice(0, -1) : [], 'support');
      give(alone ? open.slice(-1) : open, role);
      open = [];
      ahead = null;
    } else ahead = role;
    at = end;
  }
  if (told.length === 0 || (open.length > 0 && !told.some((one) => one.role === 'lead'))) return null;
  give(open, 'support');
  return told.sort((a, b) => a.body.first - b.body.first);
}

/** Nothing but a colon or a filler stands between a role and the body behind it. */
function opensList(t: LabelValue['t'], from: number, body: number): boolean {
  let at = from;
  while (at < body && (t.isMark(at, 58) || t.isOf(at, FILLERS))) at++;
  return at === body;
}

/**
 * `Trạm A chủ trì; Tổ B, dân quân phối hợp`: every part of a cell ends in the role of those before it, who are then taken
 * as they are written. Null where a part ends otherwise.
 */
export function toldBehind(value: LabelValue): Told[] | null {
  const { t, bodies, first, after, bodyTo } = value;
  const told: Told[] = [];
  let start = first;
  let { bodyFrom } = value;
  for (let at = first; at < after; at++) {
    const end = at + (t.cueSize[at] ?? 1);
    const role = (t.cue[at] ?? 0) & (lead | support);
    if (role === 0 || at === start || (end < after && t.kind[end] !== MARK)) continue;
    while (bodyFrom < bodyTo && (bodies[bodyFrom]?.first ?? 0) < start) bodyFrom++;
    for (const body of bodiesOfValue({ t, bodies, first: start, after: at, bodyFrom, bodyTo }))
      for (const one of apart(value, body)) told.push({ body: one, role: role & lead ? 'lead' : 'support' });
    start = end + 1;
    at = end;
  }
  return start < after || told.length < 2 ? null : told;
}

/** `Công an xã, dân quân`: behind a known body and its comma words in small letters name another. */
function apart({ t, bodies, bodyFrom, bodyTo }: LabelValue, body: Body): Body[] {
  const known = bodies.slice(bodyFrom, bodyTo).find((one) => one.first === body.first && one.after < body.after);
  if (!known || !t.isMark(known.after, 44)) return [body];
  const first = known.after + 1;
  const from = t.from[first] ?? 0;
  return [known, { ...body, name: withCapital(t.text.slice(from, body.to)), group: true, first, from }];
}
