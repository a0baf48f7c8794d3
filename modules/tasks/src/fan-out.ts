import type { TaskBody } from './task-store.ts';

/** One unit, or a body outside by its words: who a body of a task is. */
export function whoIs(body: Pick<TaskBody, 'agency' | 'unitId'>): string {
  return body.unitId ?? `words:${body.agency}`;
}

const RANKS = ['lead', 'perform', 'support', 'direct', 'approve', 'inform'] as const;

/**
 * The bodies of a task with each unit once, by its weightiest part: a unit that leads does not also support, though the
 * plan's "các sở, ban, ngành" names it again. The plan's order is kept.
 */
export function bodiesOnce(bodies: readonly TaskBody[]): readonly TaskBody[] {
  const best = new Map<string, TaskBody>();
  for (const body of bodies) {
    const known = best.get(whoIs(body));
    if (!known || RANKS.indexOf(body.role) < RANKS.indexOf(known.role)) best.set(whoIs(body), body);
  }
  return bodies.filter((body) => best.get(whoIs(body)) === body);
}

/** Those who carry a task: the bodies that lead it and those that each perform it. */
export function carriersOf(bodies: readonly TaskBody[]): readonly TaskBody[] {
  return bodiesOnce(bodies).filter((body) => body.role === 'lead' || body.role === 'perform');
}

/**
 * The bodies that each get a piece of a task of their own; none where one body alone carries it, and the task itself is
 * what people work on. The supports keep one part in the task as a whole, however many pieces it has.
 */
export function piecesOf(bodies: readonly TaskBody[]): readonly TaskBody[] {
  const carriers = carriersOf(bodies);
  return carriers.length > 1 ? carriers : [];
}

/**
 * How much of what a task counts each piece is asked for: all of it where a group is named or the plan says "mỗi", and
 * nothing in particular where bodies named one by one make it together; the parent counts what they bring.
 */
export function quantityOfPiece(task: {
  readonly quantity: number | null;
  readonly bodies: readonly TaskBody[];
  readonly text: string;
}): number | null {
  if (task.quantity === null) return null;
  const agencies = new Set(piecesOf(task.bodies).map(({ agency }) => agency));
  const hasGroup = agencies.size < piecesOf(task.bodies).length;
  return hasGroup || /(?:^|[^\p{L}])(?:mỗi|từng)(?:[^\p{L}]|$)/iu.test(task.text) ? task.quantity : null;
}
