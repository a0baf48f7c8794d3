import type { TaskFacts } from '@cotmoc/adjustments';
import { type Clock, type Day, dayOf, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { adjustTask } from '@cotmoc/recurrence';
import type { Transaction } from '@cotmoc/store';
import { listTasksByIds, type PlanTask, type TaskChange, withdrawTask } from '@cotmoc/tasks';
import { type Chain, chainOf, isDated } from './chain.ts';
import { type ChainRules, readRules } from './setting.ts';
import { notOurUnit, reasonNeeded, worksFor } from './unit-plan-access.ts';

type By = { readonly clock: Clock; readonly random: Randomness };

/**
 * What an upper change would make of the unit's own task: words and figures follow where they were the same as above;
 * a new deadline is the last that leaves the upper level its days. Pure.
 */
export function suggestionFor(
  input: { readonly inner: PlanTask; readonly upper: PlanTask; readonly before: TaskFacts; readonly after: TaskChange },
  rules: ChainRules,
  today: Day,
): TaskChange {
  const { inner, upper, before, after } = input;
  const follows = (part: 'text' | 'product' | 'amount' | 'quantity' | 'quantityUnit' | 'startsOn') =>
    after[part] !== undefined && inner[part] === before[part] ? { [part]: after[part] } : {};
  const due = after.dueOn === undefined && after.dueInclusive === undefined ? {} : dueFor(upper, rules, today);
  return {
    ...follows('text'),
    ...follows('product'),
    ...follows('amount'),
    ...follows('quantity'),
    ...follows('quantityUnit'),
    ...follows('startsOn'),
    ...due,
  };
}

function dueFor(upper: PlanTask, rules: ChainRules, today: Day): TaskChange {
  const wanted = { inner: upper, upper, upperIsDated: isDated(upper.timing), upperDays: rules.upperDays };
  const { latest } = chainOf(wanted, rules.isWorkingDay);
  return latest && latest >= today
    ? { dueOn: latest, dueInclusive: true }
    : { dueOn: upper.dueOn, dueInclusive: upper.dueInclusive };
}

/** Proposals from above that the asker may see: what changed there, what is here, and what would become of it. */
export async function listProposals(
  tx: Transaction,
  filter: { readonly planId?: string | undefined; readonly open: boolean },
  day: Day,
) {
  const rows = await tx.db
    .selectFrom('cascade_proposal as c')
    .innerJoin('adjustments_adjustment as a', (join) =>
      join.onRef('a.province_id', '=', 'c.province_id').onRef('a.id', '=', 'c.adjustment_id'),
    )
    .innerJoin('plans_plan as p', (join) =>
      join.onRef('p.province_id', '=', 'c.province_id').onRef('p.id', '=', 'c.plan_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'c.province_id').onRef('u.id', '=', 'c.unit_id'),
    )
    .selectAll('c')
    .select(['a.number', 'a.issued_on as issuedOn', 'a.reason', 'p.title as planTitle', 'u.name as unitName'])
    .$if(filter.planId !== undefined, (query) => query.where('c.plan_id', '=', filter.planId ?? ''))
    .$if(filter.open, (query) => query.where('c.state', '=', 'open'))
    .orderBy('c.made_at', 'desc')
    .orderBy('c.id')
    .limit(300)
    .execute();
  const tasks = await listTasksByIds(
    tx,
    rows.flatMap((row) => [row.task_id, row.upper_task_id]),
  );
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const rules = await readRules(tx);
  return rows.flatMap((row) => {
    const [inner, upper] = [byId.get(row.task_id), byId.get(row.upper_task_id)];
    if (!inner) return [];
    // Written by propose-below in these shapes.
    const [before, after] = [row.before as TaskFacts, row.after as TaskChange];
    const suggestion = upper && row.kind === 'change' ? suggestionFor({ inner, upper, before, after }, rules, day) : {};
    const chain: Chain | null = upper
      ? chainOf(
          { inner: { ...inner, ...suggestion }, upper, upperIsDated: isDated(upper.timing), ...rules },
          rules.isWorkingDay,
        )
      : null;
    return [
      {
        id: row.id,
        adjustmentId: row.adjustment_id,
        number: row.number,
        issuedOn: row.issuedOn,
        reason: row.reason,
        planId: row.plan_id,
        planTitle: row.planTitle,
        unitId: row.unit_id,
        unitName: row.unitName,
        taskId: row.task_id,
        kind: row.kind,
        before,
        after,
        inner: { text: inner.text, startsOn: inner.startsOn, dueOn: inner.dueOn, dueInclusive: inner.dueInclusive },
        suggestion,
        chain,
        state: row.state,
        answer: row.answer,
        answeredName: row.answered_name,
        madeOn: dayOf(row.made_at.getTime()),
      },
    ];
  });
}

async function getOpen(tx: Transaction, id: string, session: Session) {
  const row = await tx.db
    .selectFrom('cascade_proposal')
    .selectAll()
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst();
  if (!row) {
    throw new Refusal('not-found', 'no-such-proposal', {
      vi: 'Không có đề xuất này, hoặc không thuộc phạm vi của bạn.',
      en: 'There is no such proposal, or it is outside what you may see.',
    });
  }
  if (!worksFor(session, row.unit_id)) throw notOurUnit();
  if (row.state === 'open') return row;
  throw new Refusal('conflict', 'answered-already', {
    vi: 'Đề xuất này đã được trả lời. Hãy tải lại trang.',
    en: 'This proposal has been answered. Reload the page.',
  });
}

/** Lets the change from above change the unit's own task; its day can be another than the one suggested. */
export async function acceptProposal(
  tx: Transaction,
  input: { readonly id: string; readonly dueOn?: Day | null | undefined; readonly session: Session },
  by: By,
): Promise<void> {
  const row = await getOpen(tx, input.id, input.session);
  const [proposal] = (await listProposals(tx, { planId: row.plan_id, open: true }, today(by.clock))).filter(
    ({ id }) => id === row.id,
  );
  const note = `Theo điều chỉnh của kế hoạch cấp trên ${proposal?.number ?? ''}: ${proposal?.reason ?? ''}`;
  if (row.kind === 'withdraw') await withdrawTask(tx, { taskId: row.task_id, note }, by);
  else {
    const own = input.dueOn === undefined ? {} : { dueOn: input.dueOn, dueInclusive: true };
    const change: TaskChange = { ...proposal?.suggestion, ...own };
    if (Object.keys(change).length > 0) await adjustTask(tx, { taskId: row.task_id, change, note }, by);
  }
  await answer(tx, { id: row.id, state: 'accepted', words: null }, by);
}

/** Keeps the unit's own task as it is and says why. */
export async function answerProposal(
  tx: Transaction,
  input: { readonly id: string; readonly note: string; readonly session: Session },
  by: By,
): Promise<void> {
  const row = await getOpen(tx, input.id, input.session);
  const words = input.note.trim();
  if (!words) throw reasonNeeded('note');
  await answer(tx, { id: row.id, state: 'answered', words }, by);
}

async function answer(
  tx: Transaction,
  input: { readonly id: string; readonly state: 'accepted' | 'answered'; readonly words: string | null },
  by: By,
): Promise<void> {
  const { id, state, words } = input;
  const who = { answered_by: tx.asker.accountId, answered_name: tx.asker.actor };
  await tx.db
    .updateTable('cascade_proposal')
    .set({ state, answer: words, ...who, answered_at: new Date(by.clock.now()) })
    .where('id', '=', id)
    .execute();
  tx.note({ action: `cascade.proposal-${state}`, objectKind: 'proposal', objectId: id, after: { state, words } });
}
