import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { questionOf, type TaskSearch } from './task-search.ts';

export type Bar = Calls['listTaskBars']['reply']['items'][number];
export type DueDay = Calls['countTaskDays']['reply']['days'][number];
export type TaskGroup = Calls['listTaskGroups']['reply']['groups'][number];
export type KeptFilter = Calls['listTaskFilters']['reply']['items'][number];
export type AtOnce = Calls['approveTasks']['reply'];

/** What the views show stands under the tasks' own key, so that a change of a task asks all of it again. */
const key = ['tasks', 'views'];
const kept = ['task-filters'];

/** The tasks that touch a window of time. */
export function useBars(search: TaskSearch, window: { from: string; to: string }) {
  const query = { ...questionOf(search), ...window };
  return useQuery({
    queryKey: [...key, 'bars', query],
    queryFn: ({ signal }) => call('listTaskBars', { query: query }, { signal }),
    placeholderData: (before) => before,
  });
}

/** How much falls due on each day. */
export function useDueDays(search: TaskSearch, window: { from: string; to: string }) {
  const query = { ...questionOf(search), ...window };
  return useQuery({
    queryKey: [...key, 'days', query],
    queryFn: ({ signal }) => call('countTaskDays', { query: query }, { signal }),
    placeholderData: (before) => before,
  });
}

/** The tasks in groups, the first few of each. */
export function useGroups(search: TaskSearch, by: 'unit' | 'section' | 'state' | 'month', each: number, offset = 0) {
  const query = { ...questionOf(search), by, each, offset };
  return useQuery({
    queryKey: [...key, 'groups', query],
    queryFn: ({ signal }) => call('listTaskGroups', { query }, { signal }),
    placeholderData: (before) => before,
  });
}

/** The questions kept by me or shared with me, and my columns. */
export function useKeptFilters() {
  return useQuery({ queryKey: kept, queryFn: ({ signal }) => call('listTaskFilters', {}, { signal }) });
}

/** Changes what is kept, then asks for it again. */
export function useKeptChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: kept }) });
}
