import { type Calls, call } from '@cotmoc/client';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** A part in an open task whose unit is no more, with who took up that unit's work. */
export type SuccessorOffer = Calls['listSuccessorOffers']['reply'][number];
/** What one unit leads or performs in a year. */
export type UnitCount = Calls['countByUnit']['reply'][number];

const key = ['reassignments'];

/** What waits to be passed on today. */
export function useOffers(enabled: boolean) {
  return useQuery({
    queryKey: [...key, 'offers'],
    queryFn: ({ signal }) => call('listSuccessorOffers', {}, { signal }),
    enabled,
  });
}

/** A year's tasks by unit under one reading. */
export function unitCountsQuery(year: number, reading: 'given' | 'successors') {
  return queryOptions({
    queryKey: [...key, 'counts', year, reading],
    queryFn: ({ signal }) => call('countByUnit', { query: { year, reading } }, { signal }),
  });
}

/** Passes work on; tasks, the inbox and the figures may all have changed with it. */
export function usePassing<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries() });
}
