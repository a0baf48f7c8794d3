import { type Clock, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { getTaskForChange, type NamedBody, requireMay, takeUp, writeProgress } from '@cotmoc/tasks';

type By = { readonly clock: Clock; readonly random: Randomness };
interface Who {
  readonly taskId: string;
  readonly ordinal: number;
  readonly session: Session;
}

/** Writes down what a support's part is; empty words: the task as a whole. */
export async function givePart(tx: Transaction, input: Who & { part: string }, by: By): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'giveParts');
  const body = supportOf(bodies, input.ordinal);
  const part = input.part.trim() || null;
  await tx.db
    .updateTable('tasks_body')
    .set({ part })
    .where('task_id', '=', row.id)
    .where('ordinal', '=', body.ordinal)
    .execute();
  const note = `${body.unitName ?? body.agency}: ${part ?? '–'}`;
  await writeProgress(tx, row.id, { kind: 'part-given', note, percent: null, quantityDone: null }, by);
  tx.note({
    action: 'task.give-part',
    objectKind: 'task',
    objectId: row.id,
    before: { ordinal: body.ordinal, part: body.part },
    after: { ordinal: body.ordinal, part },
  });
}

/** A support says that its own part is done, or, after all, that it is not. */
export async function tellPart(
  tx: Transaction,
  input: Who & { isDone: boolean; note: string | null },
  by: By,
): Promise<void> {
  const row = await getTaskForChange(tx, input.taskId);
  const { bodies } = await requireMay(tx, row, input.session, 'tellPart');
  const body = supportOf(bodies, input.ordinal);
  if (tx.asker.scope === 'units' && !(body.unitId && tx.asker.unitIds.includes(body.unitId))) {
    throw new Refusal('forbidden', 'part-of-another', {
      vi: 'Phần việc này của đơn vị khác; đơn vị ấy tự báo xong.',
      en: 'This part is another unit’s; they tell it themselves.',
    });
  }
  const note = input.note?.trim() || null;
  await tx.db
    .updateTable('tasks_body')
    .set({ part_done_on: input.isDone ? today(by.clock) : null, part_note: note })
    .where('task_id', '=', row.id)
    .where('ordinal', '=', body.ordinal)
    .execute();
  await takeUp(tx, { row, bodies }, by);
  const words = [body.unitName ?? body.agency, note].filter(Boolean).join(': ');
  const kind = input.isDone ? 'part-done' : 'part-open';
  await writeProgress(tx, row.id, { kind, note: words, percent: null, quantityDone: null }, by);
  tx.note({
    action: 'task.tell-part',
    objectKind: 'task',
    objectId: row.id,
    before: { ordinal: body.ordinal, doneOn: body.partDoneOn },
    after: { ordinal: body.ordinal, isDone: input.isDone, note },
  });
}

function supportOf(bodies: readonly NamedBody[], ordinal: number): NamedBody {
  const body = bodies.find((one) => one.ordinal === ordinal && one.role === 'support');
  if (body) return body;
  throw new Refusal('not-found', 'no-such-part', {
    vi: 'Nhiệm vụ không có phần phối hợp này.',
    en: 'The task has no such supporting part.',
  });
}
