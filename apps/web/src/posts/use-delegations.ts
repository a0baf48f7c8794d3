import { type Calls, call } from '@cotmoc/client';
import { useQuery } from '@tanstack/react-query';

export type Delegation = Calls['listDelegations']['reply']['items'][number];

/** What somebody else has lent, in a unit that one leads or administers. */
export type ManagedDelegation = Calls['listDelegationsOfOthers']['reply'][number];

/** What I have delegated and been delegated, and for which units I may delegate. */
export function useDelegations() {
  return useQuery({ queryKey: ['delegations'], queryFn: ({ signal }) => call('listDelegations', {}, { signal }) });
}

/** Who may stand in for me in a unit. */
export function useCandidates(unit: string | null) {
  return useQuery({
    queryKey: ['delegations', 'candidates', unit],
    queryFn: ({ signal }) => call('listCandidates', { query: { unit: unit ?? '' } }, { signal }),
    enabled: unit !== null,
  });
}

/** What others have lent in the units one leads or administers. */
export function useDelegationsOfOthers() {
  return useQuery({
    queryKey: ['delegations', 'others'],
    queryFn: ({ signal }) => call('listDelegationsOfOthers', {}, { signal }),
  });
}
