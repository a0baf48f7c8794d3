import { Skeleton } from '@cotmoc/ui';
import { LoadFailed } from './load-failed.tsx';

/** What of a query is looked at here. */
interface Asked {
  readonly isPending: boolean;
  readonly error: Error | null;
  refetch(): unknown;
}

/** Stands where something is not there yet: the shape of its rows while it comes, or why it did not. */
export function Loading({ of, rows }: { of: Asked; rows: number }) {
  if (of.isPending) return <Skeleton rows={rows} />;
  return of.error && <LoadFailed error={of.error} onRetry={() => of.refetch()} />;
}
