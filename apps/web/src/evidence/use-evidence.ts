import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { EvidenceSearch } from './evidence-search.ts';

/** An item of evidence with everything it is credited to. */
export type EvidenceItem = Calls['getEvidence']['reply'];
/** A credit as seen from its item. */
export type CreditOfItem = EvidenceItem['credits'][number];
/** Everything that is credited to one target. */
export type TargetCredits = Calls['listCredits']['reply'];
/** A credit as seen from its target. */
export type CreditOfTarget = TargetCredits['credits'][number];

/** What evidence is credited to. */
export interface TargetName {
  readonly targetKind: string;
  readonly targetId: string;
}

const key = ['evidence'];
/** Rows on one page. */
export const PAGE = 50;

/** One page of the evidence that answers the question. */
export function useEvidenceList(search: EvidenceSearch) {
  return useQuery({
    queryKey: [...key, 'list', search],
    queryFn: ({ signal }) => {
      const { unit, ...rest } = search;
      return call('listEvidence', { query: { ...rest, ...(unit ? { unitId: unit } : {}), limit: PAGE } }, { signal });
    },
    placeholderData: (before) => before,
  });
}

/** One item. */
export function useEvidence(id: string) {
  return useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => call('getEvidence', { params: { id } }, { signal }),
  });
}

/** Everything credited to a target. */
export function useCredits(target: TargetName) {
  return useQuery({
    queryKey: [...key, 'target', target.targetKind, target.targetId],
    queryFn: ({ signal }) => call('listCredits', { query: { ...target } }, { signal }),
  });
}

/** Does something to evidence, then asks again what is shown of it and of what it counts for. */
export function useEvidenceChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await Promise.all(
        [key, ['tasks'], ['inspections'], ['inbox']].map((queryKey) => client.invalidateQueries({ queryKey })),
      );
    },
  });
}
