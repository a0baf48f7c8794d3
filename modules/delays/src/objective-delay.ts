import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { getTaskForChange, refreshParents, requireMay, saveTask, writeProgress } from '@cotmoc/tasks';

interface Mark {
  readonly taskId: string;
  readonly session: Session;
  /** The decision, the weather warning, the letter that says so. */
  readonly basis: string;
}
type By = { readonly clock: Clock; readonly random: Randomness };

/** Marks a task's delay as one that nobody there could help, on a basis; late counts can leave it out from then on. */
export async function markObjectiveDelay(tx: Transaction, input: Mark, by: By): Promise<void> {
  await setMark(tx, { ...input, isMarked: true }, by);
}

/** Takes the mark off again, on a basis; that it was there stays in the log. */
export async function liftObjectiveDelay(tx: Transaction, input: Mark, by: By): Promise<void> {
  await setMark(tx, { ...input, isMarked: false }, by);
}

async function setMark(tx: Transaction, input: Mark & { isMarked: boolean }, by: By): Promise<void> {
  const { isMarked } = input;
  const row = await getTaskForChange(tx, input.taskId);
  await requireMay(tx, row, input.session, 'assign');
  const basis = input.basis.trim();
  if (!basis) {
    const sentences = { vi: 'Hãy ghi căn cứ.', en: 'Give the basis.' };
    throw new Refusal('invalid', 'basis-needed', sentences, { basis: sentences });
  }
  if (row.child_count > 0) {
    throw new Refusal('conflict', 'task-has-children', {
      vi: 'Hãy ghi nhận ở từng phần việc hoặc từng kỳ; nhiệm vụ này tính từ đó.',
      en: 'Mark the pieces or periods; this task is computed from them.',
    });
  }
  if (row.objective_delay === isMarked) {
    throw new Refusal('conflict', 'mark-stands', {
      vi: isMarked ? 'Đã ghi nhận chậm do khách quan.' : 'Nhiệm vụ không có ghi nhận chậm do khách quan.',
      en: isMarked ? 'The delay is marked already.' : 'The delay is not marked.',
    });
  }
  const now = by.clock.now();
  await tx.db
    .insertInto('tasks_delay')
    .values({
      province_id: tx.asker.provinceId,
      id: makeId(now, by.random),
      task_id: row.id,
      act: isMarked ? 'marked' : 'lifted',
      basis,
      account_id: tx.asker.accountId,
      person_name: tx.asker.actor,
      at: new Date(now),
    })
    .execute();
  await saveTask(tx, row.id, { objective_delay: isMarked }, by);
  const kind = isMarked ? 'delay-marked' : 'delay-lifted';
  await writeProgress(tx, row.id, { kind, note: basis, percent: null, quantityDone: null }, by);
  await refreshParents(tx, row.parent_id, by);
  tx.note({
    action: isMarked ? 'task.mark-delay' : 'task.lift-delay',
    objectKind: 'task',
    objectId: row.id,
    after: { basis },
  });
}
