import type { Reach, Session } from '@cotmoc/http';

/** Who prepared something or asked for it; `inNameOf` where it was somebody standing in for others. */
export interface Hands {
  readonly by: string | null;
  readonly inNameOf: readonly string[];
}

/**
 * True where approving would be by the hands that prepared: by the same person, by one who stands in for whoever
 * prepared or in whose name it was prepared, or by the one in whose name another prepared it.
 */
export function areSameHands(session: Pick<Session, 'asker' | 'standsInFor'>, prepared: Hands): boolean {
  const mine = [session.asker.accountId, ...(session.standsInFor ?? []).map(({ accountId }) => accountId)];
  return [prepared.by, ...prepared.inNameOf].some((id) => id !== null && mine.includes(id));
}

/**
 * In whose names the person acts where `reaches` says how far a right must go: nobody's where the own roles are enough,
 * otherwise those of everybody whose lent roles are.
 */
export function actsInNameOf(
  session: Pick<Session, 'ownReach' | 'standsInFor'>,
  reaches: (reach: Reach) => boolean,
): readonly string[] {
  if (!session.ownReach || reaches(session.ownReach)) return [];
  return (session.standsInFor ?? []).filter(({ reach }) => reaches(reach)).map(({ accountId }) => accountId);
}
