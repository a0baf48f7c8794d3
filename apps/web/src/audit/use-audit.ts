import { type Calls, call } from '@cotmoc/client';
import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import type { AuditSearch } from './audit-search.ts';

/** A line of the log. */
export type AuditLine = Calls['listAudit']['reply'][number];

const PAGE = 100;

/** The log under a filter, newest first, a page at a time. */
export function useAudit(search: AuditSearch) {
  return useInfiniteQuery({
    queryKey: ['audit', search],
    queryFn: ({ pageParam, signal }) =>
      call('listAudit', { query: { ...search, limit: PAGE, ...(pageParam ? { before: pageParam } : {}) } }, { signal }),
    // null: from the newest.
    initialPageParam: null as number | null,
    getNextPageParam: (page) => (page.length < PAGE ? undefined : page.at(-1)?.seq),
  });
}

/** Whether the chain holds; asked when the person presses. */
export function useChain() {
  return useQuery({
    queryKey: ['audit-chain'],
    queryFn: ({ signal }) => call('verifyAuditChain', {}, { signal }),
    enabled: false,
  });
}

/** What the log can be narrowed by: people, actions, kinds of things. */
export function useAuditChoices() {
  return useQuery({
    queryKey: ['audit-choices'],
    queryFn: ({ signal }) => call('listAuditChoices', {}, { signal }),
    staleTime: 300_000,
  });
}
