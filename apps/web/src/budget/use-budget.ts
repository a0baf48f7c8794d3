import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { BudgetSearch } from './budget-search.ts';

/** One page of the table task × steps. */
export type BudgetTable = Calls['listBudget']['reply'];
/** The money of one task. */
export type TaskBudget = Calls['getTaskBudget']['reply'];
/** đồng at each step. */
export type Sums = BudgetTable['sums'];
/** An amount as it is entered. */
export type NewEntry = Calls['addBudgetEntry']['input']['body'];

const key = ['budget'];
/** Rows on one page. */
export const PAGE = 100;

/** One page of the table under a question. */
export function useBudget(search: BudgetSearch) {
  return useQuery({
    queryKey: [...key, 'table', search],
    queryFn: ({ signal }) => {
      const { plan, unit, ...rest } = search;
      const ids = { ...(plan ? { planId: plan } : {}), ...(unit ? { unitId: unit } : {}) };
      return call('listBudget', { query: { ...rest, ...ids, limit: PAGE } }, { signal });
    },
    placeholderData: (before) => before,
  });
}

/** The money of one task. */
export function useTaskBudget(taskId: string) {
  return useQuery({
    queryKey: [...key, 'task', taskId],
    queryFn: ({ signal }) => call('getTaskBudget', { params: { id: taskId } }, { signal }),
  });
}

/** Adds an amount to the money of a task. */
export function useAddEntry(taskId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (body: NewEntry) => call('addBudgetEntry', { params: { id: taskId }, body }),
    onSuccess: () => Promise.all([key, ['inbox']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
