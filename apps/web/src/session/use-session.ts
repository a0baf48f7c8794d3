import { type Calls, call } from '@cotmoc/client';
import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { noteSignedIn } from '../shell/connection.ts';

/** Who is signed in, and what that person may do by right: `may['plan.import']`. */
export type Session = Omit<Calls['getSession']['reply'], 'may'> & { readonly may: Readonly<Record<string, boolean>> };

/** The question "who is signed in". */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  async queryFn({ signal }): Promise<Session> {
    const session = await call('getSession', {}, { signal });
    noteSignedIn(true);
    const rights = Object.entries(session.may).map(([right, given]) => [right, given === true]);
    return { ...session, may: Object.fromEntries(rights) };
  },
  staleTime: 60_000,
});

/** Who is signed in. Only under the shell, where somebody is. */
export function useSession(): Session {
  return useSuspenseQuery(sessionQuery).data;
}

/** The same question where perhaps nobody is signed in. */
export function useSessionIfAny() {
  return useQuery(sessionQuery);
}
