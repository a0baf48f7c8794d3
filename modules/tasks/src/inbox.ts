import { addDays, type Day, dayOf } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { InboxAction, InboxItem, InboxSource } from '@cotmoc/inbox';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import { factsOf } from './require-may.ts';
import { lastGoodDay, standingOf } from './task.ts';
import { type MayWithTask, mayWithTask, ownBodies } from './task-access.ts';
import { datedOf, listBodies, type NamedBody, type TaskRow } from './task-store.ts';

/** Days ahead that count as soon. */
const SOON_DAYS = 14;
const MOST = 200;

/**
 * Tasks that wait for a person: a completion to decide, work sent back, work that is late, work just given, work due
 * soon. Each task once, by the most pressing of these.
 */
export const tasksInbox: InboxSource = {
  name: 'task',
  async list(tx, session, today) {
    const rows = await listWaiting(tx, session, today);
    const bodies = await listBodies(
      tx,
      rows.map((row) => row.id),
    );
    return rows.flatMap((row): InboxItem[] => {
      const own = bodies.get(row.id) ?? [];
      const item = itemOf(session, { row, bodies: own }, today);
      return item ? [item] : [];
    });
  },
};

/** Open leaves that this person's units carry, what they support, and what waits for a decision; the first due first. */
async function listWaiting(tx: Transaction, session: Session, today: Day): Promise<readonly TaskRow[]> {
  const { asker } = session;
  const soon = addDays(today, SOON_DAYS);
  let query = tx.db.selectFrom('tasks_task').selectAll().where('state', '!=', 'done').where('withdrawn_on', 'is', null);
  if (asker.scope === 'units') {
    query = query.where(sql<boolean>`exists (select from tasks_body b
      where b.province_id = tasks_task.province_id and b.task_id = tasks_task.id
        and b.unit_id = any(${[...asker.unitIds]}::uuid[])
        and (child_count = 0 and b.role in ('lead', 'perform', 'support') or recurrence is null and b.role = 'support')
        and (completion in ('asked', 'returned') or due_on <= ${soon}::date or b.handling in ('given', 'seen')))`);
  } else {
    query = query.where(sql<boolean>`child_count = 0 and (completion = 'asked'
      or not exists (select from tasks_body b where b.province_id = tasks_task.province_id
        and b.task_id = tasks_task.id and b.role in ('lead', 'perform') and b.unit_id is not null)
        and (completion = 'returned' or due_on <= ${soon}::date))`);
  }
  return query.orderBy('due_on').orderBy('id').limit(MOST).execute();
}

/** What of a task waits for this person, or null. */
function itemOf(
  session: Session,
  task: { readonly row: TaskRow; readonly bodies: readonly NamedBody[] },
  today: Day,
): InboxItem | null {
  const { row, bodies } = task;
  const may = mayWithTask(session, factsOf(row, bodies, null));
  const found = reasonOf({ row, may, isGiven: isGiven(session, bodies) }, today);
  if (!found) return null;
  const lead = bodies.find(({ role }) => role === 'lead' || role === 'perform');
  return {
    id: row.id,
    kind: `task.${found.kind}`,
    title: row.text,
    detail: found.detail ?? lead?.unitName ?? lead?.agency ?? '',
    dueOn: lastGoodDay(datedOf(row)),
    since: dayOf(row.changed_at.getTime()),
    link: `/tasks/${row.id}`,
    actions: actionsOf(row.id, found.kind),
  };
}

interface Reason {
  readonly kind: 'to-decide' | 'returned' | 'late' | 'given' | 'soon';
  readonly detail?: string | null;
}

function reasonOf(
  task: { readonly row: TaskRow; readonly may: MayWithTask; readonly isGiven: boolean },
  today: Day,
): Reason | null {
  const { row, may, isGiven: given } = task;
  if (row.completion === 'asked') return may.decide ? { kind: 'to-decide', detail: row.result } : null;
  if (!may.work && !may.accept && !may.tellPart) return null;
  if (row.completion === 'returned') return { kind: 'returned' };
  const { late, daysLeft } = standingOf(datedOf(row), today);
  if (late) return { kind: 'late', detail: row.late_reason };
  if (given && may.accept) return { kind: 'given' };
  return daysLeft !== null && daysLeft <= SOON_DAYS ? { kind: 'soon' } : null;
}

function isGiven(session: Session, bodies: readonly NamedBody[]): boolean {
  return ownBodies({ bodies }, session.asker).some(({ handling }) => handling === 'given' || handling === 'seen');
}

function actionsOf(id: string, kind: Reason['kind']): readonly InboxAction[] {
  const at = `/api/tasks/${id}`;
  if (kind === 'to-decide') {
    return [
      { name: 'approve', method: 'POST', path: `${at}/completion/approval`, body: { note: null } },
      { name: 'return', method: 'POST', path: `${at}/completion/return`, needs: 'note' },
    ];
  }
  return kind === 'given' ? [{ name: 'accept', method: 'POST', path: `${at}/acceptance` }] : [];
}
