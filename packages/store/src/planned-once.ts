import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';

const MARK = '/* planned once */';

/**
 * Put at the end of a statement that nearly every request asks: a connection then plans it once, not each time, which
 * costs more than asking it. Only for statements whose words never vary and whose best way does not depend on their values.
 */
export const PLANNED_ONCE = sql.raw(MARK);

const names = new Map<string, string>();

/** A prepared statement is known by a name; the same words have the same one. */
function nameOf(text: string): string {
  const name = names.get(text) ?? createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
}

/** The driver's client, which prepares what is marked. */
export class PlanningClient extends pg.Client {}

PlanningClient.prototype.query = function planOnce(this: pg.Client, ...args: never[]) {
  const [text, values, ...rest] = args as readonly unknown[];
  const isMarked = typeof text === 'string' && text.endsWith(MARK);
  const asked = isMarked ? [{ name: nameOf(text), text, values }, ...rest] : args;
  return Reflect.apply(pg.Client.prototype.query, this, asked);
  // The driver's own overloads hold: only how it is sent differs.
} as typeof pg.Client.prototype.query;
