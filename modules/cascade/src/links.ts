import type { Clock, Randomness } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { type CompiledPlan, comparePlans } from '@cotmoc/plan';
import { changeReview } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listGivenTo } from './given.ts';
import { mayWithUnitPlan, notGiven, notNow } from './unit-plan-access.ts';
import { getUnitPlan, getUnitPlanForChange } from './unit-plan-store.ts';

/** A task of a unit's document that seems to take an upper task up. */
export interface ProposedLink {
  readonly key: string;
  readonly text: string;
  readonly taskId: string;
  readonly upperText: string;
  /** 0–1 */
  readonly likeness: number;
}

/**
 * Which tasks of the unit's document seem to be which of the upper plan's, by the compiler's comparison of two plans;
 * only tasks the unit was given and that nothing is linked to yet. A person says yes or no.
 */
export async function proposeLinks(tx: Transaction, planId: string): Promise<readonly ProposedLink[]> {
  const { plan } = await getUnitPlan(tx, planId);
  const given = await listGivenTo(tx, { planId: plan.parent_plan_id ?? '', unitId: plan.unit_id });
  const linked = new Set(plan.review.tasks.map(({ takenFrom }) => takenFrom));
  const open = plan.review.tasks.filter((task) => !task.takenFrom && task.verdict !== 'dropped');
  const free = given.filter(({ piece, task }) => !linked.has(piece.id) && !linked.has(task.id));
  const { kept, changed } = comparePlans(
    asPlan(free.map(({ task }, at) => ({ text: task.text, at }))),
    asPlan(open.map(({ text }, at) => ({ text, at }))),
  );
  return [...kept, ...changed]
    .flatMap((pair): ProposedLink[] => {
      const [upper, inner] = [free[pair.before.from], open[pair.after.from]];
      if (!upper || !inner) return [];
      const { key, text } = inner;
      return [{ key, text, taskId: upper.piece.id, upperText: upper.task.text, likeness: pair.likeness }];
    })
    .sort((a, b) => b.likeness - a.likeness);
}

/** Tasks as a plan to compare: words alone, each with its place in the list as its span. */
function asPlan(tasks: readonly { readonly text: string; readonly at: number }[]): CompiledPlan {
  const none = { lead: [], support: [], perform: [], direct: [], timings: [], quantities: [], amount: null };
  return {
    format: 'cotmoc.plan/1',
    source: { name: null, mediaType: null, sha256: null },
    text: '',
    header: {
      kind: null,
      title: null,
      year: null,
      period: null,
      issuer: null,
      number: null,
      date: null,
      place: null,
      signer: null,
      capacity: [],
      recipients: [],
    },
    outline: [],
    citations: [],
    assignments: [],
    timings: [],
    obligations: [],
    quantities: [],
    budget: { lines: [], total: null, sum: 0 },
    tasks: tasks.map(({ text, at }) => ({
      ...none,
      path: '',
      text,
      product: null,
      confidence: 1,
      from: at,
      to: at,
    })),
    diagnostics: [],
  };
}

/** Says of some tasks which upper task each takes up; null takes a link away. */
export async function linkTasks(
  tx: Transaction,
  input: {
    readonly planId: string;
    readonly links: readonly { readonly key: string; readonly taskId: string | null }[];
    readonly version: number;
    readonly session: Session;
  },
  by: { readonly clock: Clock; readonly random: Randomness },
): Promise<void> {
  const one = await getUnitPlanForChange(tx, input.planId, input.version);
  if (!mayWithUnitPlan(input.session, one).edit) throw notNow();
  const mine = await listGivenTo(tx, { planId: one.plan.parent_plan_id ?? '', unitId: one.plan.unit_id });
  const links = input.links.map(({ key, taskId }) => {
    const found = mine.find(({ task, piece }) => task.id === taskId || piece.id === taskId);
    if (taskId !== null && !found) throw notGiven();
    return [key, found?.piece.id ?? null] as const;
  });
  await changeReview(tx, { planId: one.plan.id, step: { kind: 'link-tasks', links: Object.fromEntries(links) } }, by);
}
