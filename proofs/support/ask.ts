import type { Visitor } from '../../test/http/served.ts';

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
export type Wire = any;

/** A call that must succeed; throws with what was refused. */
export async function ask(who: Pick<Visitor, 'send'>, method: string, path: string, body?: unknown): Promise<Wire> {
  const answer = await who.send(method, path, body);
  if (answer.status === 200) return answer.body;
  throw new Error(`${method} ${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
