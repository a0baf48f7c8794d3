import type { Day, Sentences } from '@cotmoc/base';
import { readRegister, shownOn, type UnitId } from '@cotmoc/org';
import { actAsSystem, namesOfAccounts } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import type { Answer } from './dated-decisions.ts';
import { listGroups, listRemovedGroups } from './names-store.ts';

/** What was answered, with the names of what it points at. */
interface Told {
  readonly key: string;
  /** The name as the plan wrote it. */
  readonly text: string;
  readonly at: Date;
  /** Who answered; null where the program did. */
  readonly by: string | null;
  /** The first day of plans it is for; null: of any day. */
  readonly since: Day | null;
  /** Why it was corrected to this; null where it was no correction. */
  readonly reason: string | null;
  readonly kind: 'units' | 'group' | 'not-a-body';
  readonly units: readonly { readonly id: UnitId; readonly name: string }[];
  readonly groupId: string | null;
  /** Null where no group was answered, or the group has been removed since. */
  readonly groupName: Sentences | null;
}

/** A remembered answer. */
export type KeptAnswer = Told;

/** An answer of before: for which plans it still holds, and who put another in its place. */
export interface PastAnswer extends Told {
  /** The first day of plans it is no longer for; null: for none any more. */
  readonly until: Day | null;
  readonly endedBy: string | null;
  readonly endedAt: Date;
}

/** What was answered about names in this province, the newest first; units by their names of the day. */
export async function listAnswers(tx: Transaction, day: Day): Promise<KeptAnswer[]> {
  const rows = await tx.db
    .selectFrom('names_answer')
    .select(['key', 'text', 'answer', 'at', 'account_id', 'since', 'reason'])
    .where('province_id', '=', tx.asker.provinceId)
    .orderBy('at', 'desc')
    .execute();
  const tell = await teller(tx, day, accountsOf(rows));
  return rows.map(tell);
}

/** What was answered for one name before, the newest first. */
export async function listPastAnswers(tx: Transaction, input: { key: string; day: Day }): Promise<PastAnswer[]> {
  const rows = await tx.db
    .selectFrom('names_answer_past')
    .selectAll()
    .where('province_id', '=', tx.asker.provinceId)
    .where('key', '=', input.key)
    .orderBy('ended_at', 'desc')
    .execute();
  const names = await readNames(tx, [...accountsOf(rows), ...rows.flatMap((row) => row.ended_by ?? [])]);
  const tell = await teller(tx, input.day, accountsOf(rows));
  return rows.map((row) => ({
    ...tell(row),
    until: row.until,
    endedBy: names.get(row.ended_by ?? '') ?? null,
    endedAt: row.ended_at,
  }));
}

interface AnswerRow {
  readonly key: string;
  readonly text: string;
  readonly answer: unknown;
  readonly at: Date;
  readonly account_id: string | null;
  readonly since: Day | null;
  readonly reason: string | null;
}

function accountsOf(rows: readonly AnswerRow[]): string[] {
  return rows.flatMap((row) => row.account_id ?? []);
}

async function teller(tx: Transaction, day: Day, accounts: readonly string[]): Promise<(row: AnswerRow) => Told> {
  const all = [...(await listRemovedGroups(tx)), ...(await listGroups(tx))];
  const groups = new Map(all.map((group) => [group.key, group]));
  const { register } = await readRegister(tx);
  const names = await readNames(tx, accounts);
  return ({ key, text, answer, at, account_id, since, reason }) => {
    // Written by `answer-store` in this shape.
    const given = answer as Answer;
    const by = names.get(account_id ?? '') ?? null;
    const kept = { key, text, at, by, since, reason, units: [], groupId: null, groupName: null };
    if ('notABody' in given) return { ...kept, kind: 'not-a-body' };
    if ('groupId' in given) {
      const group = groups.get(given.groupId);
      const groupName = group ? { vi: group.nameVi, en: group.nameEn } : null;
      return { ...kept, kind: 'group', groupId: given.groupId, groupName };
    }
    const units = given.unitIds.flatMap((id) => {
      const unit = register.units.get(id);
      return unit ? [{ id, name: shownOn(unit, day).officialName }] : [];
    });
    return { ...kept, kind: 'units', units };
  };
}

function readNames(tx: Transaction, accounts: readonly string[]): Promise<ReadonlyMap<string, string>> {
  return actAsSystem(tx, () => namesOfAccounts(tx.db, accounts));
}
