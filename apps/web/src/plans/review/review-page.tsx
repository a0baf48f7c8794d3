import { formatWhole } from '@cotmoc/base';
import { buttonClass, EmptyState, PageHead, Skeleton } from '@cotmoc/ui';
import { useQuery } from '@tanstack/react-query';
import { getRouteApi, Link, Navigate } from '@tanstack/react-router';
import { lazy, Suspense, useDeferredValue } from 'react';
import { t } from '../../messages/t.ts';
import { InPieces } from '../../shell/in-pieces.tsx';
import { LoadFailed } from '../../shell/load-failed.tsx';
import { DraftNote } from '../../templates/draft-note.tsx';
import { type Plan, planQuery } from '../plan-data.ts';
import { ReviewBoard } from './review-board.tsx';

const route = getRouteApi('/signed-in/plans/$id/review');
/** What the server takes for one text; see modules/plans. */
const LONGEST_TEXT = 600_000;
const TextWorkbench = lazy(() =>
  import('../editor/text-workbench.tsx').then((part) => ({ default: part.TextWorkbench })),
);

/** The review of a plan: its text and what was read from it, side by side; or the text itself being edited. */
export function ReviewPage() {
  const { id } = route.useParams();
  const { mode } = route.useSearch();
  const plan = useQuery(planQuery(id));
  // Taking a long review away at once would hold the press; of another plan nothing waits.
  const isText = useDeferredValue(mode === 'text' ? id : null) === id;
  if (plan.error && !plan.data) return <LoadFailed error={plan.error} onRetry={() => plan.refetch()} />;
  if (!plan.data) return <Skeleton rows={12} />;
  if (!plan.data.may.review) return <Navigate to="/plans/$id" params={{ id }} replace />;
  if (isText && plan.data.compiled.text.length > LONGEST_TEXT) return <TooLong plan={plan.data} />;
  // A unit's plan that is made here is edited beside the upper tasks.
  if (plan.data.origin === 'composed' && plan.data.parentPlanId) {
    return <Navigate to="/cascade/plans/$id" params={{ id }} replace />;
  }
  if (isText) {
    return (
      <Suspense fallback={<Skeleton rows={12} />}>
        <TextWorkbench plan={plan.data} />
      </Suspense>
    );
  }
  return (
    <>
      {plan.data.origin === 'composed' && <DraftNote plan={plan.data} />}
      <InPieces key={id}>
        <ReviewBoard plan={plan.data} />
      </InPieces>
    </>
  );
}

/** A text that the server would not take back is not opened for editing. */
function TooLong({ plan }: { plan: Plan }) {
  const [count, most] = [plan.compiled.text.length, LONGEST_TEXT].map(formatWhole);
  return (
    <>
      <PageHead title={plan.title} />
      <EmptyState
        title={t('plans.text.tooLong')}
        icon="plan"
        action={
          <Link to="/plans/$id/review" params={{ id: plan.id }} className={buttonClass({ small: true })}>
            {t('plans.text.close')}
          </Link>
        }
      >
        {t('plans.text.tooLongText', { count: count ?? '', most: most ?? '' })}
      </EmptyState>
    </>
  );
}
