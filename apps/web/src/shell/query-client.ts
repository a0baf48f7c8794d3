import { Refused } from '@cotmoc/client';
import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { noteAnswer, noteRefusal } from './connection.ts';
import { isSilence } from './refusal.ts';

/** The one store of what the server told; it also notices that a session has ended or the server is away. */
export function makeQueryClient(): QueryClient {
  const observe = { onError: noteRefusal, onSuccess: noteAnswer };
  return new QueryClient({
    queryCache: new QueryCache(observe),
    mutationCache: new MutationCache(observe),
    defaultOptions: {
      queries: {
        staleTime: 15_000,
        // Ask even where the browser thinks it is offline: an office's server may be on the same line.
        networkMode: 'always',
        // A refusal is an answer; only silence is asked again.
        retry: (times, error) => isSilence(error) && times < 1,
        // A refusal is told in its place on the page; anything else is a bug.
        throwOnError: (error) => !(error instanceof Refused),
      },
      mutations: { networkMode: 'always' },
    },
  });
}
