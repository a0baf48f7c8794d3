import { type Calls, call } from '@cotmoc/client';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';

export type DayOff = Calls['getDaysOff']['reply']['days'][number];

const key = ['holidays'];

/** The list of days off of one year. */
export function useDaysOff(year: number) {
  return useQuery({
    queryKey: [...key, year],
    queryFn: ({ signal }) => call('getDaysOff', { query: { year } }, { signal }),
  });
}

/** Changes the list; afterwards every year shown is asked again. */
export function useDaysOffChange<Input, Reply>(change: (input: Input) => Promise<Reply>) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: () => client.invalidateQueries({ queryKey: key }),
  });
}

/** Puts a day into the list, or changes it there. */
export function putDay({ day, ...body }: DayOff) {
  return call('putHoliday', { params: { day }, body });
}
