import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { Refused, Unreachable } from '../session/calls.ts';
import { noteAnswer, noteRefusal } from './connection.ts';

/** The one store of what the server told; it also notices that a session has ended or the server is away. */
export function makeQueryClient(): QueryClient {
  const observe = { onError: noteRefusal, onSuccess: noteAnswer };
  return new QueryClient({
    queryCache: new QueryCache(observe),
    mutationCache: new MutationCache(observe),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // A refusal is an answer; only silence is asked again.
        retry: (times, error) => error instanceof Unreachable && times < 1,
        throwOnError: (error) => !(error instanceof Refused || error instanceof Unreachable),
      },
    },
  });
}
