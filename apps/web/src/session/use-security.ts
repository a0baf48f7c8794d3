import { call } from '@cotmoc/client';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { sessionQuery } from './use-session.ts';

const factors = ['second-factor'];
const sessions = ['sessions'];

/** One's own second factors. */
export function useSecondFactor() {
  return useQuery({ queryKey: factors, queryFn: ({ signal }) => call('getSecondFactor', {}, { signal }) });
}

/** One's own open sessions. */
export function useSessions() {
  return useQuery({ queryKey: sessions, queryFn: ({ signal }) => call('listSessions', {}, { signal }) });
}

/** Asks the server again for what a change of sessions or factors has touched. */
export function useRefreshSecurity(): () => Promise<unknown> {
  const client = useQueryClient();
  return () =>
    Promise.all([
      client.invalidateQueries({ queryKey: factors }),
      client.invalidateQueries({ queryKey: sessions }),
      client.fetchQuery({ ...sessionQuery, staleTime: 0 }),
    ]);
}
