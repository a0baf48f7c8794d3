import { type Day, dayOf } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { InboxItem, InboxSource } from '@cotmoc/inbox';
import type { Transaction } from '@cotmoc/store';
import { findDues } from './due.ts';
import { buildMatrix, isGap } from './matrix.ts';
import { listUnitPlans } from './overview.ts';
import { listProposals } from './proposal.ts';
import { mayWithUnitPlan, worksFor } from './unit-plan-access.ts';
import { getUnitPlan } from './unit-plan-store.ts';

/** What waits in the cascade: plans to approve, issue, send or take note of, answers owed, changes from above. */
export const cascadeInbox: InboxSource = {
  name: 'cascade',
  async list(tx, session, today) {
    if (!session.rights.has('cascade.read')) return [];
    const parts = [
      await waitingPlans(tx, session),
      await waitingProposals(tx, session, today),
      await waitingDeclines(tx, session),
      await owedAnswers(tx, session),
    ];
    return parts.flat().slice(0, 200);
  },
};

async function waitingPlans(tx: Transaction, session: Session): Promise<InboxItem[]> {
  const plans = (await listUnitPlans(tx)).filter(({ phase }) => phase !== 'noted' && phase !== 'composing');
  const dues = await findDues(
    tx,
    plans.flatMap(({ parentId }) => (parentId ? [parentId] : [])),
  );
  const items: InboxItem[] = [];
  for (const plan of plans) {
    const one = await getUnitPlan(tx, plan.id);
    const may = mayWithUnitPlan(session, one);
    // Whoever sees the whole province is not asked to do each unit's own steps.
    const isOurs = session.asker.scope !== 'province';
    const path = `/api/cascade/plans/${plan.id}`;
    const body = { version: one.row.version };
    const base = {
      id: plan.id,
      title: plan.title,
      detail: one.row.note ?? plan.unitName,
      dueOn: dues.get(plan.parentId ?? '')?.dueOn ?? null,
      since: dayOf(Date.parse(plan.changedAt)),
      link: `/cascade/plans/${plan.id}`,
    };
    const giveBack = (verb: string) =>
      ({ name: 'return', method: 'POST', path: `${path}/${verb}`, body, needs: 'note' }) as const;
    if (may.decide) {
      const approve = {
        name: 'approve',
        method: 'POST',
        path: `${path}/approval`,
        body: { ...body, note: null },
      } as const;
      items.push({ ...base, kind: 'cascade.to-approve', actions: [approve, giveBack('return')] });
    } else if (may.take) {
      const note = { name: 'note', method: 'POST', path: `${path}/noting`, body: { ...body, note: null } } as const;
      items.push({ ...base, kind: 'cascade.to-note', dueOn: null, actions: [note, giveBack('sending-back')] });
    } else if (isOurs && may.issue) items.push({ ...base, kind: 'cascade.to-issue', actions: [] });
    else if (isOurs && may.send) {
      const send = { name: 'send', method: 'POST', path: `${path}/sending`, body } as const;
      items.push({ ...base, kind: 'cascade.to-send', actions: [send] });
    } else if (isOurs && may.edit) items.push({ ...base, kind: 'cascade.returned', actions: [] });
  }
  return items;
}

async function waitingProposals(tx: Transaction, session: Session, today: Day): Promise<InboxItem[]> {
  if (!session.rights.has('cascade.compose') || session.asker.scope === 'province') return [];
  const open = await listProposals(tx, { open: true }, today);
  return open
    .filter(({ unitId }) => worksFor(session, unitId))
    .map((one) => ({
      id: one.id,
      kind: 'cascade.proposal',
      title: one.inner.text,
      detail: one.reason,
      dueOn: null,
      since: one.madeOn,
      link: `/cascade/plans/${one.planId}`,
      actions: [
        { name: 'agree', method: 'POST', path: `/api/cascade/proposals/${one.id}/acceptance`, body: {} },
        { name: 'answer', method: 'POST', path: `/api/cascade/proposals/${one.id}/answer`, needs: 'note' },
      ],
    }));
}

async function waitingDeclines(tx: Transaction, session: Session): Promise<InboxItem[]> {
  if (!session.rights.has('cascade.oversee')) return [];
  const rows = await tx.db
    .selectFrom('cascade_decline as d')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'd.province_id').onRef('t.id', '=', 'd.task_id'),
    )
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'd.province_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .where('d.state', '=', 'open')
    .select(['d.id', 'd.plan_id', 'd.reason', 'd.declined_at', 't.text', 'u.name'])
    .orderBy('d.declined_at')
    .limit(100)
    .execute();
  return rows.map((row) => ({
    id: row.id,
    kind: 'cascade.decline',
    title: row.text,
    detail: `${row.name}: ${row.reason}`,
    dueOn: null,
    since: dayOf(row.declined_at.getTime()),
    link: `/cascade/${row.plan_id}`,
    actions: [
      { name: 'let-off', method: 'POST', path: `/api/cascade/declines/${row.id}/acceptance`, body: { note: null } },
      { name: 'insist', method: 'POST', path: `/api/cascade/declines/${row.id}/insistence`, needs: 'note' },
    ],
  }));
}

/** One line a plan: how many of its tasks the asker's units have not answered. */
async function owedAnswers(tx: Transaction, session: Session): Promise<InboxItem[]> {
  if (!session.rights.has('cascade.compose') || session.asker.scope === 'province') return [];
  const { unitIds } = session.asker;
  const plans = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title', 'unit_id', 'issued_on', 'unit_ids'])
    .where('state', '=', 'issued')
    .orderBy('issued_on', 'desc')
    .limit(20)
    .execute();
  const dues = await findDues(
    tx,
    plans.map(({ id }) => id),
  );
  const items: InboxItem[] = [];
  for (const plan of plans) {
    const due = dues.get(plan.id);
    // Only a plan that asks for units' plans asks for answers, and not its own unit.
    if (!due || unitIds.includes(plan.unit_id) || !plan.issued_on) continue;
    const { cells } = await buildMatrix(tx, plan.id);
    const owed = cells.filter(isGap).length;
    if (owed === 0) continue;
    items.push({
      id: plan.id,
      kind: 'cascade.to-answer',
      title: plan.title,
      detail: `${owed} nhiệm vụ chưa trả lời`,
      dueOn: due.dueOn,
      since: plan.issued_on,
      link: `/cascade/${plan.id}`,
      actions: [],
    });
  }
  return items;
}
