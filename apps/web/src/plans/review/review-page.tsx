import { Skeleton } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Navigate } from '@tanstack/react-router';
import { lazy, Suspense } from 'react';
import { LoadFailed } from '../../shell/load-failed.tsx';
import { planQuery } from '../plan-data.ts';
import { ReviewBoard } from './review-board.tsx';

const route = getRouteApi('/signed-in/plans/$id/review');
const TextWorkbench = lazy(() =>
  import('../editor/text-workbench.tsx').then((part) => ({ default: part.TextWorkbench })),
);

/** The review of a plan: its text and what was read from it, side by side; or the text itself being edited. */
export function ReviewPage() {
  const { id } = route.useParams();
  const { mode } = route.useSearch();
  const plan = useQuery(planQuery(id));
  if (plan.error && !plan.data) return <LoadFailed error={plan.error} onRetry={() => plan.refetch()} />;
  if (!plan.data) return <Skeleton rows={12} />;
  if (!plan.data.may.review) return <Navigate to="/plans/$id" params={{ id }} replace />;
  if (mode === 'text') {
    return (
      <Suspense fallback={<Skeleton rows={12} />}>
        <TextWorkbench plan={plan.data} />
      </Suspense>
    );
  }
  return <ReviewBoard plan={plan.data} />;
}
