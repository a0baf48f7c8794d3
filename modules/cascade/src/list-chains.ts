import type { Day } from '@cotmoc/base';
import type { Review } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import { listTasksByIds } from '@cotmoc/tasks';
import { type Chain, chainOf, type Deadline, isBroken, isDated } from './chain.ts';
import { readRules } from './setting.ts';

/** An inner deadline that leaves the upper one too little time. */
export interface BrokenChain {
  /** The inner task; null while it stands in a draft. */
  readonly innerId: string | null;
  readonly planId: string;
  readonly planTitle: string;
  readonly unitName: string;
  readonly text: string;
  readonly upperId: string;
  readonly upperText: string;
  readonly chain: Chain;
}

interface Pair extends Omit<BrokenChain, 'chain'> {
  readonly inner: Deadline;
  readonly upper: Deadline;
  readonly upperIsDated: boolean;
}

/** Every chain that does not hold now, in force and in drafts, under one plan or under all; the worst first. */
export async function listBrokenChains(
  tx: Transaction,
  filter: { readonly planId?: string | undefined },
): Promise<readonly BrokenChain[]> {
  const rules = await readRules(tx);
  const pairs = [...(await pairsInForce(tx, filter)), ...(await pairsInDrafts(tx, filter))];
  const order = ['later', 'tight', 'undated'];
  return pairs
    .map(({ inner, upper, upperIsDated, ...rest }) => ({
      ...rest,
      chain: chainOf({ inner, upper, upperIsDated, upperDays: rules.upperDays }, rules.isWorkingDay),
    }))
    .filter(({ chain }) => isBroken(chain))
    .sort(
      (a, b) =>
        order.indexOf(a.chain.kind) - order.indexOf(b.chain.kind) ||
        ((a.chain.upper ?? '') < (b.chain.upper ?? '') ? -1 : 1),
    );
}

async function pairsInForce(tx: Transaction, filter: { readonly planId?: string | undefined }): Promise<Pair[]> {
  const rows = await tx.db
    .selectFrom('tasks_task as i')
    .innerJoin('tasks_task as u', (join) =>
      join.onRef('u.province_id', '=', 'i.province_id').onRef('u.id', '=', 'i.taken_from'),
    )
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 'i.province_id').onRef('p.id', '=', 'i.plan_id'),
    )
    .innerJoin('org_unit as o', (join) =>
      join.onRef('o.province_id', '=', 'p.province_id').onRef('o.id', '=', 'p.unit_id'),
    )
    .where('i.state', '<>', 'done')
    .where('i.grain', '=', 'task')
    .where('i.withdrawn_on', 'is', null)
    .where('u.withdrawn_on', 'is', null)
    .$if(filter.planId !== undefined, (query) => query.where('u.plan_id', '=', filter.planId ?? ''))
    .select([
      'i.id as innerId',
      'i.text',
      'i.due_on as dueOn',
      'i.due_inclusive as dueInclusive',
      'p.id as planId',
      'p.title as planTitle',
      'o.name as unitName',
      'u.id as upperId',
      'u.text as upperText',
      'u.due_on as upperDue',
      'u.due_inclusive as upperInclusive',
      'u.timing',
    ])
    .execute();
  return rows.map(({ dueOn, dueInclusive, upperDue, upperInclusive, timing, ...row }) => ({
    ...row,
    inner: { dueOn, dueInclusive },
    upper: { dueOn: upperDue, dueInclusive: upperInclusive },
    // Written by tasks in this shape.
    upperIsDated: isDated(timing as { norm: unknown }[]),
  }));
}

async function pairsInDrafts(tx: Transaction, filter: { readonly planId?: string | undefined }): Promise<Pair[]> {
  const drafts = await tx.db
    .selectFrom('plans_plan as p')
    .innerJoin('org_unit as o', (join) =>
      join.onRef('o.province_id', '=', 'p.province_id').onRef('o.id', '=', 'p.unit_id'),
    )
    .where('p.state', '=', 'draft')
    .where('p.parent_plan_id', 'is not', null)
    .$if(filter.planId !== undefined, (query) => query.where('p.parent_plan_id', '=', filter.planId ?? ''))
    .select(['p.id as planId', 'p.title as planTitle', 'o.name as unitName', 'p.review'])
    .execute();
  const taken = drafts.flatMap(({ review, ...draft }) =>
    // Written by plans in this shape.
    (review as Review).tasks
      .filter(({ verdict, takenFrom }) => verdict !== 'dropped' && takenFrom)
      .map((task) => ({ ...draft, task, upperId: task.takenFrom ?? '' })),
  );
  const uppers = new Map(
    (
      await listTasksByIds(
        tx,
        taken.map(({ upperId }) => upperId),
      )
    ).map((task) => [task.id, task]),
  );
  return taken.flatMap(({ task, upperId, ...draft }): Pair[] => {
    const upper = uppers.get(upperId);
    if (!upper || upper.withdrawnOn) return [];
    const words = { innerId: null, text: task.text, upperId, upperText: upper.text };
    return [{ ...draft, ...words, inner: task, upper, upperIsDated: isDated(upper.timing) }];
  });
}

/** How a day that somebody is about to set would stand to the upper task; null where there is none to see. */
export async function checkChain(
  tx: Transaction,
  input: {
    /** The upper task itself, or the inner one that takes it up. */
    readonly upperId?: string | undefined;
    readonly taskId?: string | undefined;
    readonly dueOn: Day | null;
    readonly dueInclusive: boolean;
  },
): Promise<{ readonly chain: Chain; readonly upperText: string } | null> {
  const inner = input.taskId ? (await listTasksByIds(tx, [input.taskId]))[0] : undefined;
  const upperId = input.upperId ?? inner?.takenFrom;
  const upper = upperId ? (await listTasksByIds(tx, [upperId]))[0] : undefined;
  if (!upper || upper.withdrawnOn) return null;
  const { upperDays, isWorkingDay } = await readRules(tx);
  const { dueOn, dueInclusive } = input;
  const wanted = { inner: { dueOn, dueInclusive }, upper, upperIsDated: isDated(upper.timing), upperDays };
  return { chain: chainOf(wanted, isWorkingDay), upperText: upper.text };
}
