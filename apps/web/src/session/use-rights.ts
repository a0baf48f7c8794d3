import { type Calls, call } from '@cotmoc/client';
import { useQuery } from '@tanstack/react-query';

/** One right as it stands for the person signed in. */
export type ExplainedRight = Calls['explainRights']['reply'][number];

/** Every right of the law as it stands for the person signed in. */
export function useExplainedRights() {
  return useQuery({ queryKey: ['rights'], queryFn: ({ signal }) => call('explainRights', {}, { signal }) });
}
