import type { Day } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import { keepPreviousData, queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { currentDay } from '../shell/clock.ts';
import type { NamesSearch } from './names-search.ts';

/** A name that was asked about, and what was answered. */
export type KeptAnswer = Calls['listAnswers']['reply'][number];
/** What was answered for a name before. */
export type PastAnswer = Calls['listPastAnswers']['reply'][number];
/** A group of units with those it holds on the day asked for. */
export type Group = Calls['listGroups']['reply'][number];
/** What a group is made of. */
export type GroupBody = Calls['previewGroup']['input']['body'];
/** What may be answered for a name. */
export type Answer = Calls['rememberName']['input']['body']['answer'];
/** A name with every plan that used it. */
export type UsedName = Calls['listUsedNames']['reply']['items'][number];
/** How one plan took a name. */
export type NameUse = UsedName['uses'][number];

const key = ['names'];

/** How many names one page of the list shows. */
export const NAMES_PAGE = 100;

/** What is remembered about names, the newest first. */
export const answersQuery = queryOptions({
  queryKey: [...key, 'answers'],
  queryFn: ({ signal }) => call('listAnswers', {}, { signal }),
});

/** Groups with those they hold on a day, today where none is said; the province's own first. */
export function groupsQuery(asked?: Day) {
  const day = asked ?? currentDay();
  return queryOptions({
    queryKey: [...key, 'groups', day],
    queryFn: ({ signal }) => call('listGroups', { query: { day } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Groups that were taken out of use, the last one first. */
export function useRemovedGroups() {
  return useQuery({
    queryKey: [...key, 'removed-groups'],
    queryFn: ({ signal }) => call('listRemovedGroups', {}, { signal }),
  });
}

/** The units that a group would hold on a day; asked while its rules are being written. */
export function useGroupPreview(body: GroupBody, day: Day) {
  return useQuery({
    queryKey: [...key, 'preview', day, body],
    queryFn: ({ signal }) => call('previewGroup', { query: { day }, body }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** The names that plans used under a question, those that wait for a person first. */
export function useUsedNames({ q, how, offset }: Pick<NamesSearch, 'q' | 'how' | 'offset'>) {
  const query = { ...(q ? { q } : {}), ...(how ? { how } : {}), ...(offset ? { offset } : {}), limit: NAMES_PAGE };
  return useQuery({
    queryKey: [...key, 'used', query],
    queryFn: ({ signal }) => call('listUsedNames', { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** What a name means today by the register and what is remembered. */
export function useMeaning(text: string) {
  return useQuery({
    queryKey: [...key, 'meaning', text],
    queryFn: ({ signal }) => call('resolveNames', { body: { names: [text], day: currentDay() } }, { signal }),
    select: (reply) => reply.names[0] ?? null,
  });
}

/** What was answered for a name before, the newest first. */
export function usePastAnswers(nameKey: string) {
  return useQuery({
    queryKey: [...key, 'past', nameKey],
    queryFn: ({ signal }) => call('listPastAnswers', { query: { key: nameKey } }, { signal }),
  });
}

/** Changes something about names, then asks again for all of it. */
export function useNamesChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: key }) });
}
