import { type Calls, call } from '@cotmoc/client';
import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query';
import { currentDay } from '../shell/clock.ts';

/** A name that was asked about, and what was answered. */
export type KeptAnswer = Calls['listAnswers']['reply'][number];
/** A group of units with those it holds today. */
export type Group = Calls['listGroups']['reply'][number];
/** What may be answered for a name. */
export type Answer = Calls['rememberName']['input']['body']['answer'];

const key = ['names'];

/** What is remembered about names, the newest first. */
export const answersQuery = queryOptions({
  queryKey: [...key, 'answers'],
  queryFn: ({ signal }) => call('listAnswers', {}, { signal }),
});

/** Groups, the province's own first. */
export const groupsQuery = queryOptions({
  queryKey: [...key, 'groups'],
  queryFn: ({ signal }) => call('listGroups', { query: { day: currentDay() } }, { signal }),
});

/** Changes something about names, then asks again for all of it. */
export function useNamesChange<Input>(change: (input: Input) => Promise<unknown>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}
