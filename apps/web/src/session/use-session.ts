import { queryOptions, useQuery, useSuspenseQuery } from '@tanstack/react-query';
import { noteSignedIn } from '../shell/connection.ts';
import { getSession, type SessionReply } from './calls.ts';

/** The question "who is signed in". */
export const sessionQuery = queryOptions({
  queryKey: ['session'],
  queryFn: async () => {
    const session = await getSession();
    noteSignedIn(true);
    return session;
  },
  staleTime: 60_000,
});

/** Who is signed in and what they may do: `useSession().may['plan.import']`. Only under the shell, where somebody is. */
export function useSession(): SessionReply {
  return useSuspenseQuery(sessionQuery).data;
}

/** The same question where perhaps nobody is signed in. */
export function useSessionIfAny() {
  return useQuery(sessionQuery);
}
