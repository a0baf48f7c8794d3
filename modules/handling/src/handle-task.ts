import { type Clock, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import { recordEvent, type Transaction } from '@cotmoc/store';
import {
  getTaskForChange,
  type NamedBody,
  ownBodies,
  requireMay,
  type TaskRow,
  takeUp,
  writeProgress,
} from '@cotmoc/tasks';

type By = { readonly clock: Clock; readonly random: Randomness };
interface Who {
  readonly taskId: string;
  readonly session: Session;
}

/** Notes that the unit has seen what it was given; nothing where it has already, or the task is not its own. */
export async function markTaskSeen(tx: Transaction, taskId: string, by: By): Promise<void> {
  if (tx.asker.scope !== 'units' || tx.asker.unitIds.length === 0) return;
  await tx.db
    .updateTable('tasks_body')
    .set({ handling: 'seen', handled_at: new Date(by.clock.now()), handled_by: tx.asker.accountId })
    .where('task_id', '=', taskId)
    .where('handling', '=', 'given')
    .where('role', 'in', ['lead', 'perform', 'support'])
    .where('unit_id', 'in', [...tx.asker.unitIds])
    .execute();
}

/** The unit takes up what it was given. */
export async function acceptTask(tx: Transaction, input: Who, by: By): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'accept');
  await answer(tx, row, { bodies: mine(tx, row, bodies, 'accepted'), handling: 'accepted', note: null }, by);
  await takeUp(tx, { row, bodies }, by);
  await writeProgress(tx, row.id, { kind: 'accepted', note: null, percent: null, quantityDone: null }, by);
  tx.note({ action: 'task.accept', objectKind: 'task', objectId: row.id });
}

/** The unit sends what it was given back, with the reason; who gave it gives it to another or sends it again. */
export async function returnTask(tx: Transaction, input: Who & { reason: string }, by: By): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'return');
  const reason = requireNote(input.reason, 'reason');
  const own = mine(tx, row, bodies, 'returned');
  await answer(tx, row, { bodies: own, handling: 'returned', note: reason }, by);
  await writeProgress(tx, row.id, { kind: 'sent-back', note: reason, percent: null, quantityDone: null }, by);
  const units = own.flatMap(({ unitId }) => unitId ?? []);
  const payload = { taskId: row.id, text: row.text, units, reason };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.returned', payload }, by);
  tx.note({ action: 'task.send-back', objectKind: 'task', objectId: row.id, after: { units, reason } });
}

/** Gives a body again what it sent back, saying why. */
export async function resendTask(
  tx: Transaction,
  input: Who & { ordinal: number; note: string },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'assign');
  const note = requireNote(input.note, 'note');
  const body = bodies.find(({ ordinal, handling }) => ordinal === input.ordinal && handling === 'returned');
  if (!body) {
    throw new Refusal('conflict', 'not-sent-back', {
      vi: 'Phần việc này không ở trạng thái trả lại. Hãy tải lại trang.',
      en: 'This part was not sent back. Load the page again.',
    });
  }
  await answer(tx, row, { bodies: [body], handling: 'given', note }, by);
  await writeProgress(tx, row.id, { kind: 'sent-again', note, percent: null, quantityDone: null }, by);
  const payload = { taskId: row.id, text: row.text, units: body.unitId ? [body.unitId] : [], note };
  await recordEvent(tx.db, { provinceId: tx.asker.provinceId, kind: 'task.sent-again', payload }, by);
  tx.note({ action: 'task.send-again', objectKind: 'task', objectId: row.id, after: { ordinal: body.ordinal, note } });
}

/** The asker's own bodies that can still come to this handling: of a task computed from pieces, its supports alone. */
function mine(
  tx: Transaction,
  row: TaskRow,
  bodies: readonly NamedBody[],
  handling: 'accepted' | 'returned',
): readonly NamedBody[] {
  const isComputed = row.child_count > 0 && row.recurrence === null;
  return ownBodies({ bodies }, tx.asker).filter(
    (body) => body.handling !== handling && (body.role === 'support' || !isComputed),
  );
}

async function answer(
  tx: Transaction,
  row: TaskRow,
  change: { bodies: readonly NamedBody[]; handling: 'given' | 'accepted' | 'returned'; note: string | null },
  by: By,
): Promise<void> {
  if (change.bodies.length === 0) return;
  await tx.db
    .updateTable('tasks_body')
    .set({
      handling: change.handling,
      handling_note: change.note,
      handled_at: new Date(by.clock.now()),
      handled_by: tx.asker.accountId,
    })
    .where('task_id', '=', row.id)
    .where(
      'ordinal',
      'in',
      change.bodies.map(({ ordinal }) => ordinal),
    )
    .execute();
}

/** The words without which this is not done; refuses where there are none, at the field they belong to. */
export function requireNote(text: string, field: 'reason' | 'note'): string {
  const words = text.trim();
  if (words) return words;
  const sentences = { vi: 'Hãy ghi lý do.', en: 'Give the reason.' };
  throw new Refusal('invalid', 'reason-needed', sentences, { [field]: sentences });
}
