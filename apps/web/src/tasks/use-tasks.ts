import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { queryOf, questionOf, type TaskSearch } from './task-search.ts';

/** A task as lists show it. */
export type TaskItem = Calls['listTasks']['reply']['items'][number];
/** A task as its page shows it. */
export type TaskDetail = Calls['getTask']['reply'];

const key = ['tasks'];

/** One page of the tasks that answer the question. */
export function useTasks(search: TaskSearch) {
  return useQuery({
    queryKey: [...key, 'list', search],
    queryFn: ({ signal }) => call('listTasks', { query: queryOf(search) }, { signal }),
    placeholderData: (before) => before,
  });
}

/** How many tasks answer the question, by state; asked once for all its pages and orders. */
export function useTaskCount(search: TaskSearch) {
  const query = questionOf(search);
  return useQuery({
    queryKey: [...key, 'count', query],
    queryFn: ({ signal }) => call('countTasks', { query }, { signal }),
    placeholderData: (before) => before,
  });
}

/** One task; nothing is asked while the id is null. */
export function useTask(id: string | null) {
  return useQuery({
    queryKey: [...key, 'one', id],
    enabled: id !== null,
    queryFn: ({ signal }) => call('getTask', { params: { id: id ?? '' } }, { signal }),
  });
}

/** The askings of a task for more time. */
export type Extensions = Calls['listExtensions']['reply'];

/** The askings of a task for more time, and what I may do about them. */
export function useExtensions(id: string) {
  return useQuery({
    queryKey: [...key, 'extensions', id],
    queryFn: ({ signal }) => call('listExtensions', { params: { id } }, { signal }),
  });
}

/** The pieces or periods of a task, in order. */
export function useChildren(id: string, limit: number) {
  return useQuery({
    queryKey: [...key, 'children', id, limit],
    queryFn: ({ signal }) => call('listTasks', { query: { parent: id, order: 'plan', limit } }, { signal }),
  });
}

/** Asks for one task again and waits for it. */
export function useAnew(id: string): () => Promise<void> {
  const client = useQueryClient();
  return () => client.refetchQueries({ queryKey: [...key, 'one', id] });
}

/** Does something to a task, then asks again what is shown of tasks. */
export function useTaskChange<Input, Output>(change: (input: Input) => Promise<Output>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => {
      // Not waited for: what says that it is done must not go with the form that the new state takes away.
      for (const queryKey of [key, ['evidence'], ['obstacles'], ['inbox']]) void client.invalidateQueries({ queryKey });
    },
  });
}
