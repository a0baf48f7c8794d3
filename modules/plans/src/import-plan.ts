import { type Clock, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { readTaskSetting } from '@cotmoc/recurrence';
import type { Transaction } from '@cotmoc/store';
import type { ReadPlan } from './read-plan.ts';
import { makeReview, type ResolveAgency } from './review.ts';

/** The unit whose plan it becomes: the one given, or the asker's only one. */
async function unitOf(tx: Transaction, wanted: string | null): Promise<string> {
  if (wanted) return wanted;
  const row = await tx.db
    .selectFrom('people_role')
    .select('unit_id')
    .where('account_id', '=', tx.asker.accountId)
    .where('role', 'in', ['coordinator', 'focal-point'])
    .executeTakeFirst();
  if (row) return row.unit_id;
  throw new Refusal('invalid', 'no-unit', {
    vi: 'Hãy chọn đơn vị của kế hoạch này.',
    en: 'Choose the unit whose plan this is.',
  });
}

/**
 * Keeps a plan that was read as a draft to review; gives its id. The document itself is not kept, only its text and
 * its hash. Refuses a file that was imported before, naming where it is.
 */
export async function importPlan(
  tx: Transaction,
  input: { read: ReadPlan; name: string; unitId: string | null },
  by: { clock: Clock; random: Randomness; resolve: ResolveAgency },
): Promise<string> {
  const { compiled, mediaType } = input.read;
  const sha256 = compiled.source.sha256 ?? '';
  const unitId = await unitOf(tx, input.unitId);
  const same = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title', 'state'])
    .where('unit_id', '=', unitId)
    .where('source_sha256', '=', sha256)
    .executeTakeFirst();
  if (same) {
    const vi = `Tệp này đã được nhập trước đây: “${same.title}” (${same.state === 'draft' ? 'bản đang rà soát' : 'đã ban hành'}).`;
    const en = `This file was imported before: “${same.title}” (${same.state === 'draft' ? 'under review' : 'issued'}).`;
    throw new Refusal('conflict', 'plan-imported-before', { vi, en }, { plan: { vi: same.id, en: same.id } });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const title = compiled.header.title ?? input.name;
  const { proofEvery } = await readTaskSetting(tx);
  await tx.db
    .insertInto('plans_plan')
    .values({
      province_id: tx.asker.provinceId,
      id,
      unit_id: unitId,
      unit_ids: [unitId],
      state: 'draft',
      title,
      year: compiled.header.year,
      number: compiled.header.number,
      issued_on: null,
      source_name: input.name,
      media_type: mediaType,
      source_sha256: sha256,
      compiled: JSON.stringify(compiled),
      review: JSON.stringify(makeReview(compiled, by.resolve, proofEvery)),
      frozen_hash: null,
      created_at: new Date(now),
      created_by: tx.asker.accountId ?? '',
      imported_by: tx.asker.accountId,
      issued_at: null,
      issued_by: null,
    })
    .execute();
  const after = { title, unitId, sha256, tasks: compiled.tasks.length };
  tx.note({ action: 'plan.import', objectKind: 'plan', objectId: id, after });
  return id;
}
