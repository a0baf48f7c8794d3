import type { Day } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { currentDay } from '../shell/clock.ts';
import type { PeopleSearch } from './people-search.ts';

/** A unit of the register with whom it has named. */
export type RegisterRow = Calls['listOfficers']['reply']['items'][number];
/** `leader` or `officer`. */
export type NamedKind = RegisterRow['missing'][number];
export type Person = Calls['findPersons']['reply'][number];
export type PersonPost = Calls['getPersonPosts']['reply']['posts'][number];
export type Gap = Calls['endPost']['reply']['gaps'][number];
export type HandOver = Calls['previewHandOver']['reply'];

/** A post as it is held on a day. */
export type HeldPost = Calls['listPosts']['reply']['items'][number];
/** Days in which a unit has nobody named. */
export type NamedGap = Calls['listGaps']['reply']['items'][number];

/** How many lines one page of a list shows. */
export const PAGE = 100;

/** The register of officers under a question. */
export function useOfficers({ day, q, show, offset }: PeopleSearch) {
  const query = {
    ...(day ? { day } : {}),
    ...(q ? { q } : {}),
    ...(show ? { show } : {}),
    ...(offset ? { offset } : {}),
    limit: PAGE,
  };
  return useQuery({
    queryKey: ['officers', query],
    queryFn: ({ signal }) => call('listOfficers', { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Who holds which post on a day under a question. */
export function usePosts({ day, q, kind, offset }: PeopleSearch) {
  const query = {
    ...(day ? { day } : {}),
    ...(q ? { q } : {}),
    ...(kind ? { kind } : {}),
    ...(offset ? { offset } : {}),
    limit: PAGE,
  };
  return useQuery({
    queryKey: ['posts', query],
    queryFn: ({ signal }) => call('listPosts', { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** Days from today on, beginning before `until`, in which a unit has nobody named. */
export function useGaps(until: Day, { q, offset }: PeopleSearch) {
  const query = { from: currentDay(), until, ...(q ? { q } : {}), ...(offset ? { offset } : {}), limit: PAGE };
  return useQuery({
    queryKey: ['officers', 'gaps', query],
    queryFn: ({ signal }) => call('listGaps', { query }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A person with every post. */
export function usePersonPosts(id: string) {
  return useQuery({
    queryKey: ['person-posts', id],
    queryFn: ({ signal }) => call('getPersonPosts', { params: { id } }, { signal }),
  });
}

/** Persons found by a part of the name, with or without marks. */
export function usePersons(q: string) {
  return useQuery({
    queryKey: ['persons', q],
    queryFn: ({ signal }) => call('findPersons', { query: { ...(q ? { q } : {}), limit: 50 } }, { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A change of posts; afterwards everything that shows them is asked again. */
export function usePostChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all(
        ['officers', 'posts', 'person-posts', 'persons', 'delegations'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
