import { call } from '@cotmoc/client';
import { type ShowToast, useToast } from '@cotmoc/ui';
import { MutationObserver, type QueryClient, useIsMutating, useQueryClient } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { t } from '../../messages/t.ts';
import { afterPaint } from '../../shell/after-paint.ts';
import { sentenceOf } from '../../shell/refusal.ts';
import { type Plan, planQuery, plansQuery, type ReviewStep, type Touched } from '../plan-data.ts';
import { applyTouched, foresee } from './apply-touched.ts';

type Direction = 'undo' | 'redo';
type Deed = { readonly step: ReviewStep } | { readonly direction: Direction };

/** The steps of a review; each is on the server before the next one goes. */
export interface Review {
  /** Carries a step out; shown at once, taken back on the screen where the server refuses. */
  readonly act: (step: ReviewStep, said?: string) => Promise<Touched | null>;
  readonly move: (direction: Direction) => Promise<Touched | null>;
}

const keyOf = (planId: string) => ['review', planId];

/** After so many milliseconds a person is told that a step has not reached the server yet; most do at once. */
const LATE = 500;

/** Whether a step of the review has been on its way to the server for longer than a person would expect. */
export function useIsSaving(planId: string): boolean {
  const isOnItsWay = useIsMutating({ mutationKey: keyOf(planId) }) > 0;
  const [isLate, setLate] = useState(false);
  useEffect(() => {
    if (!isOnItsWay) return;
    const timer = setTimeout(() => setLate(true), LATE);
    return () => {
      clearTimeout(timer);
      setLate(false);
    };
  }, [isOnItsWay]);
  return isLate;
}

/** Steps of one plan's review, in order, with what they touch merged into the plan on the screen. */
export function useReview(planId: string): Review {
  const client = useQueryClient();
  const show = useToast();
  return useMemo(() => reviewOf(planId, client, show), [planId, client, show]);
}

/** Without useMutation, which would draw the whole page again twice a step; who shows the saving asks useIsSaving. */
function reviewOf(planId: string, client: QueryClient, show: ShowToast): Review {
  const key = planQuery(planId).queryKey;
  const mutation = new MutationObserver(client, {
    mutationKey: keyOf(planId),
    scope: { id: `review ${planId}` },
    mutationFn: async (deed: Deed) => {
      const params = { id: planId };
      const reply =
        'step' in deed
          ? await call('changeReview', { params, body: deed.step })
          : await call('undoReview', { params: { ...params, direction: deed.direction } });
      // The schema leaves the values of a record open; they are the entries of getPlan.
      return { ...reply, touched: reply.touched as unknown as Touched };
    },
    onMutate: async (deed) => {
      await client.cancelQueries({ queryKey: key });
      if ('step' in deed) {
        client.setQueryData<Plan>(
          key,
          (plan) => plan && { ...applyTouched(plan, foresee(plan, deed.step)), canUndo: true, canRedo: false },
        );
      }
    },
    onSuccess: ({ version, touched, canUndo, canRedo }) => {
      client.setQueryData<Plan>(key, (plan) => plan && { ...applyTouched(plan, touched), version, canUndo, canRedo });
      client.invalidateQueries({ queryKey: plansQuery.queryKey });
      client.invalidateQueries({ queryKey: ['plan-issue', planId] });
      // The text of a plan that is made here follows every step.
      if (client.getQueryData<Plan>(key)?.origin === 'composed') client.invalidateQueries({ queryKey: key });
    },
    onError: (error) => {
      show({ text: sentenceOf(error), kind: 'bad' });
      client.invalidateQueries({ queryKey: key });
    },
  });

  async function send(deed: Deed): Promise<Touched | null> {
    await afterPaint();
    try {
      return (await mutation.mutate(deed)).touched;
    } catch {
      // Told by onError.
      return null;
    }
  }

  /** Take away what offers to undo a deed, one for each deed that can be undone, the last at the end. */
  const offers: (() => void)[] = [];

  async function move(direction: Direction): Promise<Touched | null> {
    const touched = await send({ direction });
    if (touched && direction === 'undo') offers.pop()?.();
    if (touched && direction === 'redo') offers.push(() => undefined);
    return touched;
  }
  return {
    move,
    async act(step, said) {
      const touched = await send({ step });
      if (touched && said) {
        const action = { label: t('plans.undo'), onDo: () => void move('undo') };
        offers.push(show({ text: said, kind: 'good', action }));
      }
      return touched;
    },
  };
}
