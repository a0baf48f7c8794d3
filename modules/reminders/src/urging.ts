import { type Day, Refusal } from '@cotmoc/base';
import { readRegister } from '@cotmoc/org';
import type { Tables, Transaction } from '@cotmoc/store';
import type { Selectable } from 'kysely';
import { unitName } from './unit-name.ts';
import type { UrgedTask } from './urging-text.ts';

export type UrgingRow = Selectable<Tables['reminders_urging']>;

/** An urging letter in a list. */
export interface UrgingItem {
  readonly id: string;
  readonly title: string;
  readonly state: UrgingRow['state'];
  readonly answerBy: Day;
  readonly madeAt: string;
  readonly sentAt: string | null;
  /** Of how many bodies the asker sees the letter, and how many have answered. */
  readonly units: number;
  readonly answered: number;
}

/** An urging letter with what each body is told, as far as the asker may see. */
export interface Urging extends UrgingItem {
  readonly version: number;
  /** Why it was withdrawn and when, or null. */
  readonly withdrawn: { readonly reason: string; readonly at: string } | null;
  readonly bodies: readonly {
    readonly unitId: string;
    readonly unitName: string;
    readonly text: string;
    readonly tasks: readonly UrgedTask[];
    readonly answer: string | null;
    readonly answeredAt: string | null;
  }[];
}

/** Letters made before waiting approvals were urged list late work alone. */
const NOT_WAITING = { askedOn: null, daysWaiting: 0 };

/** Nothing of this id that the asker may see. */
export function noSuchUrging(): Refusal {
  return new Refusal('not-found', 'no-such-urging', {
    vi: 'Không có văn bản đôn đốc này, hoặc bạn không được xem.',
    en: 'There is no such urging letter, or you may not see it.',
  });
}

function itemOf(row: UrgingRow): Omit<UrgingItem, 'units' | 'answered'> {
  return {
    id: row.id,
    title: row.title,
    state: row.state,
    answerBy: row.answer_by,
    madeAt: row.made_at.toISOString(),
    sentAt: row.sent_at?.toISOString() ?? null,
  };
}

/** Letters that the asker may see, the newest first. */
export async function listUrgings(
  tx: Transaction,
  page: { offset: number; limit: number },
): Promise<{ items: readonly UrgingItem[]; total: number }> {
  const count = await tx.db
    .selectFrom('reminders_urging')
    .select((eb) => eb.fn.countAll<number>().as('count'))
    .executeTakeFirstOrThrow();
  const rows = await tx.db
    .selectFrom('reminders_urging')
    .selectAll()
    .orderBy('made_at', 'desc')
    .orderBy('id', 'desc')
    .offset(page.offset)
    .limit(page.limit)
    .execute();
  const ids = rows.map((row) => row.id);
  const bodies =
    ids.length === 0
      ? []
      : await tx.db
          .selectFrom('reminders_urging_unit')
          .where('urging_id', 'in', ids)
          .groupBy('urging_id')
          .select((eb) => [
            'urging_id as id',
            eb.fn.countAll<number>().as('units'),
            eb.fn.count<number>('answered_at').as('answered'),
          ])
          .execute();
  const counts = new Map(bodies.map((row) => [row.id, row]));
  const items = rows.map((row) => {
    const own = counts.get(row.id);
    return { ...itemOf(row), units: Number(own?.units ?? 0), answered: Number(own?.answered ?? 0) };
  });
  return { items, total: Number(count.count) };
}

/** One letter with its bodies, in the order of their names. */
export async function getUrging(tx: Transaction, id: string): Promise<Urging> {
  const row = await tx.db.selectFrom('reminders_urging').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchUrging();
  const rows = await tx.db.selectFrom('reminders_urging_unit').selectAll().where('urging_id', '=', id).execute();
  const { register } = await readRegister(tx);
  const bodies = rows.map((body) => {
    return {
      unitId: body.unit_id,
      unitName: unitName(register, body.unit_id),
      text: body.text,
      // Written by `draftUrging` in this shape.
      tasks: (body.tasks as readonly UrgedTask[]).map((task) => ({ ...NOT_WAITING, ...task })),
      answer: body.answer,
      answeredAt: body.answered_at?.toISOString() ?? null,
    };
  });
  bodies.sort((a, b) => a.unitName.localeCompare(b.unitName, 'vi'));
  const answered = bodies.filter((body) => body.answeredAt !== null).length;
  const { withdrawn_at: at, withdrawn_reason: reason } = row;
  const withdrawn = at && reason !== null ? { reason, at: at.toISOString() } : null;
  return { ...itemOf(row), version: row.version, withdrawn, units: bodies.length, answered, bodies };
}
