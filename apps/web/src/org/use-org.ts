import type { Day, UnitKind } from '@cotmoc/base';
import { type Calls, call } from '@cotmoc/client';
import { queryOptions, useQueryClient } from '@tanstack/react-query';

/** One line of the tree. */
export type TreeRow = Calls['getUnitTree']['reply']['units'][number];
/** A unit as lists show it. */
export type UnitItem = Calls['listUnits']['reply']['items'][number];
/** A unit with everything it has been. */
export type UnitDetail = Calls['getUnit']['reply'];
/** What an operation does, or would do. */
export type Effects = Calls['foundUnit']['reply'];

/** The whole tree of a day, one short message. */
export function treeQuery(day: Day, ended: boolean) {
  return queryOptions({
    queryKey: ['units', 'tree', day, ended],
    queryFn: ({ signal }) => call('getUnitTree', { query: { day, ...(ended ? { ended } : {}) } }, { signal }),
    staleTime: 60_000,
  });
}

/** Units that answer what was typed, the first `limit` of them. */
export function foundQuery(asked: { day: Day; q: string; kind: UnitKind | undefined; limit: number }) {
  const { day, q, kind, limit } = asked;
  return queryOptions({
    queryKey: ['units', 'found', asked],
    queryFn: ({ signal }) =>
      call(
        'listUnits',
        { query: { day, limit, ...(q === '' ? {} : { q }), ...(kind ? { kind: [kind] } : {}) } },
        { signal },
      ),
    staleTime: 60_000,
  });
}

/** One unit as of a day. */
export function unitQuery(id: string, day: Day) {
  return queryOptions({
    queryKey: ['units', 'one', id, day],
    queryFn: ({ signal }) => call('getUnit', { params: { id }, query: { day } }, { signal }),
  });
}

/** Asks again for everything that shows units, after they were changed. */
export function useUnitsChanged(): () => Promise<unknown> {
  const client = useQueryClient();
  return () => {
    void client.invalidateQueries({ queryKey: ['names'] });
    void client.invalidateQueries({ queryKey: ['tasks'] });
    return client.invalidateQueries({ queryKey: ['units'] });
  };
}
