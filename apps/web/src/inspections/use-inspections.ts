import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

/** An inspection as lists show it. */
export type InspectionItem = Calls['listInspections']['reply']['items'][number];
/** One inspection with its units and findings. */
export type Inspection = Calls['getInspection']['reply'];
/** What was found at one unit. */
export type Finding = Inspection['findings'][number];
/** What is planned. */
export type InspectionPlan = Calls['planInspection']['input']['body'];

const key = ['inspections'];
/** Rows on one page. */
export const PAGE = 50;

/** One page of inspections, the latest first. */
export function useInspections(offset: number) {
  return useQuery({
    queryKey: [...key, 'list', offset],
    queryFn: ({ signal }) => call('listInspections', { query: { offset, limit: PAGE } }, { signal }),
    placeholderData: (before) => before,
  });
}

/** What is still to be mended over all inspections, the most pressing first. */
export function useOpenFindings() {
  return useQuery({
    queryKey: [...key, 'open'],
    queryFn: ({ signal }) => call('listFindings', { query: { is: 'open', limit: 200 } }, { signal }),
  });
}

/** One inspection. */
export function useInspection(id: string) {
  return useQuery({
    queryKey: [...key, 'one', id],
    queryFn: ({ signal }) => call('getInspection', { params: { id } }, { signal }),
  });
}

/** Does something to inspections, then asks again what is shown of them. */
export function useInspectionChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () =>
      Promise.all([key, ['evidence'], ['inbox']].map((queryKey) => client.invalidateQueries({ queryKey }))),
  });
}
