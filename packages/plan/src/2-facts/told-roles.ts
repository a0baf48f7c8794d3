// One idea: a line or a cell that lists bodies and says beside them who leads and who helps.
import type { Role } from '../contract.ts';
import { wordSet } from '../dictionary.ts';
import type { Body } from './body.ts';
import type { LabelValue } from './label-value.ts';
import { CUE } from './lexicon.ts';
import { MARK } from './token.ts';

/** Words that say nothing of their own between bodies and their roles. */
const FILLERS = wordSet('cơ quan đơn vị thực hiện với cùng và là làm các');
const OPEN = 40;
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
    const mask = (t.cue[at] ?? 0) & (CUE.lead | CUE.support);
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
    const role: Role = mask & CUE.lead ? 'lead' : 'support';
    const end = at + (t.cueSize[at] ?? 1);
    if (open.length > 0 && !opensList(t, end, body?.first ?? -1)) {
      // `Sở A, Sở B (chủ trì)`: in brackets it leads alone.
      const alone = role === 'lead' && t.isMark(at - 1, OPEN);
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
