import { type Calls, call } from '@cotmoc/client';
import { useQuery } from '@tanstack/react-query';

export type Dashboard = Calls['getDashboard']['reply'];
export type Figure = Dashboard['figures'][number];

/** The leadership's page of one year; it follows every change of a task. */
export function useDashboard(year: number | undefined) {
  return useQuery({
    queryKey: ['tasks', 'dashboard', year ?? null],
    queryFn: ({ signal }) => call('getDashboard', { query: year === undefined ? {} : { year } }, { signal }),
  });
}
