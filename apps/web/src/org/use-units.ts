import { call } from '@cotmoc/client';
import { queryOptions, useQuery } from '@tanstack/react-query';

/** A unit of the province that a person may choose. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  /** A second line: its short name. */
  readonly hint?: string | undefined;
  /** Free marks that groups are made by. */
  readonly tags: readonly string[];
}

const PAGE = 1000;
const NONE: ReadonlyMap<string, Unit> = new Map();

/** Every unit of the province in force today; they change a few times a year. */
export const unitsQuery = queryOptions({
  queryKey: ['units', 'all'],
  queryFn: async ({ signal }): Promise<ReadonlyMap<string, Unit>> => {
    const page = (offset: number) => call('listUnits', { query: { offset, limit: PAGE } }, { signal });
    const first = await page(0);
    const offsets = Array.from({ length: Math.max(0, Math.ceil(first.total / PAGE) - 1) }, (_, at) => (at + 1) * PAGE);
    const rest = await Promise.all(offsets.map(page));
    const items = [first, ...rest].flatMap((one) => one.items);
    return new Map(
      items.map(({ id, name, shortName, tags }) => [id, { id, name, hint: shortName ?? undefined, tags }]),
    );
  },
  staleTime: 300_000,
});

/** The units of the province that are in force today, by id; none while they are on their way. */
export function useUnits(): ReadonlyMap<string, Unit> {
  return useQuery(unitsQuery).data ?? NONE;
}
