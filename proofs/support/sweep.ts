import { randomUUID } from 'node:crypto';
import type { Route } from '@cotmoc/http';
import type { Visitor } from '../../test/http/system.ts';
import { makeBody } from './make-body.ts';

/** What one request came to. */
export interface Cell {
  readonly route: string;
  readonly who: string;
  /** `no-right`, `not-found`, …; empty for an answer. */
  readonly code: string;
  readonly status: number;
  /** Everything that came back, without the id of the request. */
  readonly text: string;
}

/** Ends or locks out the very visitor that asks. */
const ENDS_ITSELF = ['signOut', 'endOtherSessions', 'changePassword'];

/** Every route but those that end the asker's own session. */
export function routesToTry(routes: readonly Route[]): readonly Route[] {
  return routes.filter((route) => !ENDS_ITSELF.includes(route.name));
}

let place = 0;

/** How a list is asked for: whole, by a search, or narrowed to what belongs to the id. */
export type Manner = 'whole' | 'search' | 'narrow';

/** Calls one route as this visitor, every id in its address and body being `id`, every text it searches for `word`. */
export async function tryRoute(
  route: Route,
  who: { name: string; visitor: Visitor },
  asked: { id: string; word: string; manner?: Manner },
): Promise<Cell> {
  const path = route.path.replace(':direction', 'undo').replace(/:\w+/g, asked.id);
  const query = route.query ? queryOf(route.query, asked) : '';
  // Each request from another place: here the rights are tried, not the rate.
  place += 1;
  const from = `10.${(place >> 16) & 255}.${(place >> 8) & 255}.${place & 255}`;
  const bytes = Buffer.from('KẾ HOẠCH\nThử năm 2026\n\nI. NỘI DUNG\n\n1. Việc thử.\n', 'utf8');
  const body = route.upload ? bytes : route.body ? makeBody(route.body, asked.id) : undefined;
  const headers: Record<string, string> = { 'x-forwarded-for': from };
  if (route.upload) Object.assign(headers, { 'content-type': 'application/octet-stream', 'x-file-name': 'thu.txt' });
  const answer = await who.visitor.send(route.method, `${path}${query}`, body, headers);
  const raw = typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body ?? '');
  return {
    route: route.name,
    who: who.name,
    code: answer.body?.error?.code ?? '',
    status: answer.status,
    text: raw.replace(/"requestId":"[^"]*"/g, ''),
  };
}

/** What the manner asks for, as many rows as the route gives, and whatever the route cannot do without. */
function queryOf(schema: unknown, asked: { id: string; word: string; manner?: Manner }): string {
  // A route's query is an object schema.
  const { properties = {}, required = [] } = schema as {
    properties?: Record<string, { format?: string; maximum?: number }>;
    required?: string[];
  };
  const parts = new URLSearchParams();
  for (const [name, member] of Object.entries(properties)) {
    const isId = member.format === 'uuid' || /Id$/.test(name);
    if (name === 'q' && asked.manner === 'search') parts.set(name, asked.word);
    else if (name === 'limit' && member.maximum) parts.set(name, String(member.maximum));
    else if (isId && (asked.manner === 'narrow' || required.includes(name))) parts.set(name, asked.id);
    else if (required.includes(name)) parts.set(name, String(makeBody(member, asked.id)));
  }
  return parts.size > 0 ? `?${parts}` : '';
}

/** An id that nothing has. */
export function nobodysId(): string {
  return randomUUID();
}
