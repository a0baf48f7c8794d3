import { type Calls, call } from '@cotmoc/client';
import { keepPreviousData, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { PeopleSearch } from './people-search.ts';

/** A unit of the register with whom it has named. */
export type RegisterRow = Calls['listOfficers']['reply']['items'][number];
/** `leader` or `officer`. */
export type NamedKind = RegisterRow['missing'][number];
export type Person = Calls['findPersons']['reply'][number];
export type PersonPost = Calls['getPersonPosts']['reply']['posts'][number];
export type Gap = Calls['endPost']['reply']['gaps'][number];
export type HandOver = Calls['previewHandOver']['reply'];

/** How many units one page of the register shows. */
export const PAGE = 100;

/** The register of officers under a question. */
export function useOfficers(search: PeopleSearch) {
  return useQuery({
    queryKey: ['officers', search],
    queryFn: ({ signal }) => call('listOfficers', { query: { ...search, limit: PAGE } }, { signal }),
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
        ['officers', 'person-posts', 'persons', 'delegations'].map((key) =>
          client.invalidateQueries({ queryKey: [key] }),
        ),
      ),
  });
}
