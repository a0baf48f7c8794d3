import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ObstacleSearch } from './obstacle-search.ts';

/** An obstacle as lists show it. */
export type ObstacleItem = Calls['listObstacles']['reply']['items'][number];
/** An obstacle with every step it went. */
export type Obstacle = Calls['getObstacle']['reply'];

const key = ['obstacles'];
/** Rows on one page. */
export const PAGE = 50;

/** One page of the obstacles that answer the question. */
export function useObstacles(search: ObstacleSearch) {
  return useQuery({
    queryKey: [...key, 'list', search],
    queryFn: ({ signal }) => {
      const { unit, ...rest } = search;
      return call('listObstacles', { query: { ...rest, ...(unit ? { unitId: unit } : {}), limit: PAGE } }, { signal });
    },
    placeholderData: (before) => before,
  });
}

/** The obstacles of one task, and whether I may raise one. */
export function useTaskObstacles(taskId: string) {
  return useQuery({
    queryKey: [...key, 'task', taskId],
    queryFn: ({ signal }) => call('listTaskObstacles', { params: { id: taskId } }, { signal }),
  });
}

/** The obstacles of one group. */
export function useGroupMembers(groupId: string | null) {
  return useQuery({
    queryKey: [...key, 'group', groupId],
    queryFn: ({ signal }) => call('listObstacles', { query: { groupId: groupId ?? '', limit: 200 } }, { signal }),
    enabled: groupId !== null,
  });
}

/** One obstacle. */
export function useObstacle(id: string) {
  return useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => call('getObstacle', { params: { id } }, { signal }),
  });
}

/** Open obstacles that may be the same as this one. */
export function useSimilar(id: string, enabled: boolean) {
  return useQuery({
    queryKey: [...key, 'similar', id],
    queryFn: ({ signal }) => call('listSimilarObstacles', { params: { id } }, { signal }),
    enabled,
  });
}

/** Within how many working days each step is to answer. */
export function useObstacleDays(enabled: boolean) {
  return useQuery({
    queryKey: [...key, 'days'],
    queryFn: ({ signal }) => call('getObstacleDays', {}, { signal }),
    enabled,
  });
}

/** Does something to obstacles, then asks again what is shown of them. */
export function useObstacleChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => Promise.all([key, ['inbox']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
