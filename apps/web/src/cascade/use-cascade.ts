import type { Day } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export type Overview = Calls['cascadeOverview']['reply'];
export type UpperPlan = Overview['plans'][number];
export type UnitPlanRow = Overview['unitPlans'][number];
export type Phase = UnitPlanRow['phase'];
export type Coverage = Calls['getCoverage']['reply'];
export type Cell = Coverage['cells'][number];
export type CellState = Cell['state'];
export type UnitPlan = Calls['getUnitPlan']['reply'];
export type UnitPlanTask = UnitPlan['tasks'][number];
export type Chain = NonNullable<UnitPlanTask['chain']>;
export type Given = Calls['listGiven']['reply'][number];
export type Proposal = Calls['listProposals']['reply'][number];
export type BrokenChain = Calls['listBrokenChains']['reply'][number];

const KEY = 'cascade';

/** Plans that give units work, and the units' own plans. */
export function useOverview() {
  return useQuery({
    queryKey: [KEY, 'overview'],
    queryFn: ({ signal }) => call('cascadeOverview', {}, { signal }),
  });
}

/** Who has answered what of a plan. */
export function useCoverage(id: string) {
  return useQuery({
    queryKey: [KEY, 'coverage', id],
    queryFn: ({ signal }) => call('getCoverage', { params: { id } }, { signal }),
  });
}

/** Inner deadlines that do not fit, under one plan. */
export function useBrokenChains(plan: string) {
  return useQuery({
    queryKey: [KEY, 'chains', plan],
    queryFn: ({ signal }) => call('listBrokenChains', { query: { plan } }, { signal }),
  });
}

/** What one unit was given in a plan. */
export function useGiven(id: string, unit: string | null) {
  return useQuery({
    queryKey: [KEY, 'given', id, unit],
    queryFn: ({ signal }) => call('listGiven', { params: { id }, query: unit ? { unit } : {} }, { signal }),
    enabled: unit !== null,
  });
}

/** A unit's own plan. */
export function useUnitPlan(id: string) {
  return useQuery({
    queryKey: [KEY, 'plan', id],
    queryFn: ({ signal }) => call('getUnitPlan', { params: { id } }, { signal }),
  });
}

/** Changes from above that wait in a unit's plan. */
export function useProposals(plan: string) {
  return useQuery({
    queryKey: [KEY, 'proposals', plan],
    queryFn: ({ signal }) => call('listProposals', { query: { plan, all: true } }, { signal }),
  });
}

/** Which tasks of a document seem to take which upper task up. */
export function useLinks(id: string) {
  return useQuery({
    queryKey: [KEY, 'links', id],
    queryFn: ({ signal }) => call('proposeLinks', { params: { id } }, { signal }),
  });
}

/** How a day that is being typed stands to the upper task, or to the one that `task` takes up, asked while it is typed. */
export function useChain(input: { readonly upper: string | null; readonly task?: string; readonly due: Day | null }) {
  const { upper, task, due } = input;
  const of = { ...(upper ? { upper } : {}), ...(task ? { task } : {}) };
  return useQuery({
    queryKey: [KEY, 'chain', upper, task, due],
    queryFn: ({ signal }) =>
      call('checkChain', { query: { ...of, ...(due ? { due } : {}), inclusive: true } }, { signal }),
    enabled: upper !== null || (task !== undefined && due !== null),
    placeholderData: keepPreviousData,
  });
}

/** A change in the cascade; afterwards everything that shows it is asked again. */
export function useCascadeChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([KEY, 'plans', 'plan', 'tasks', 'inbox'].map((key) => client.invalidateQueries({ queryKey: [key] }))),
  });
}
