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

/** One figure of the page by its name. */
export function figureOf({ figures }: Dashboard, name: Figure['name']): Figure {
  const figure = figures.find((one) => one.name === name);
  if (!figure) throw new Error(`the dashboard has no figure ${name}`);
  return figure;
}

/** The money of a year at each step, by source. */
export function useBudgetSums(year: number) {
  return useQuery({
    queryKey: ['budget', 'sums', year],
    queryFn: ({ signal }) => call('sumBudget', { query: { year } }, { signal }),
  });
}
