import { createHash } from 'node:crypto';
import { type Kysely, sql } from 'kysely';
import type { Asker } from './asker.ts';
import type { Tables } from './tables.ts';

/** One line of the log: who did what to which object, and what changed. Secrets are never put in. */
export interface AuditNote {
  /** `task.progress`, `plan.issue`: noun and verb. */
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  readonly before?: Readonly<Record<string, unknown>> | null;
  readonly after?: Readonly<Record<string, unknown>> | null;
}

interface Chained extends AuditNote {
  readonly seq: number;
  readonly at: string;
  readonly accountId: string | null;
  readonly actor: string;
  readonly address: string | null;
  readonly requestId: string | null;
}

/** JSON with the keys in order, so that the same value always gives the same text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, member]) => `${JSON.stringify(key)}:${canonicalJson(member)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** What the chain starts from. */
export const FIRST_HASH = '0'.repeat(64);

function hashOf(previous: string, entry: Chained): string {
  const members = [entry.seq, entry.at, entry.accountId, entry.actor, entry.action, entry.objectKind, entry.objectId];
  const rest = [entry.before ?? null, entry.after ?? null, entry.address, entry.requestId];
  return createHash('sha256')
    .update(previous)
    .update(canonicalJson([...members, ...rest]))
    .digest('hex');
}

/**
 * Appends the notes of one transaction to the province's chain. Called last in the transaction: the chain's head is
 * locked from here to the commit, so entries stand in the order of their commits.
 */
export async function appendAudit(
  tx: Kysely<Tables>,
  asker: Asker,
  at: Date,
  notes: readonly AuditNote[],
): Promise<void> {
  if (notes.length === 0) return;
  await tx
    .insertInto('audit_head')
    .values({ province_id: asker.provinceId, seq: 0, hash: FIRST_HASH })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  const head = await tx
    .selectFrom('audit_head')
    .select(['seq', 'hash'])
    .where('province_id', '=', asker.provinceId)
    .forUpdate()
    .executeTakeFirstOrThrow();
  let { seq, hash } = head;
  const rows = notes.map((note) => {
    seq += 1;
    const previous = hash;
    // Through JSON, as the database will give it back.
    const plain: AuditNote = JSON.parse(JSON.stringify(note));
    const { accountId, actor, address, requestId } = asker;
    hash = hashOf(previous, { ...plain, seq, at: at.toISOString(), accountId, actor, address, requestId });
    return {
      province_id: asker.provinceId,
      seq,
      at,
      account_id: accountId,
      actor,
      action: note.action,
      object_kind: note.objectKind,
      object_id: note.objectId,
      before: plain.before ? JSON.stringify(plain.before) : null,
      after: plain.after ? JSON.stringify(plain.after) : null,
      address,
      request_id: requestId,
      previous_hash: previous,
      hash,
    };
  });
  await tx.insertInto('audit_entry').values(rows).execute();
  await tx.updateTable('audit_head').set({ seq, hash }).where('province_id', '=', asker.provinceId).execute();
}

export interface AuditVerdict {
  readonly entries: number;
  /** The first entry whose link does not hold, or null when the whole chain does. */
  readonly broken: { readonly seq: number; readonly why: 'changed' | 'missing' | 'cut-off' } | null;
}

/** Walks one province's chain from its first entry to its head. The transaction must see the province. */
export async function verifyAudit(tx: Kysely<Tables>, provinceId: string): Promise<AuditVerdict> {
  let previous = FIRST_HASH;
  let seq = 0;
  for (;;) {
    const rows = await tx
      .selectFrom('audit_entry')
      .selectAll()
      .where('province_id', '=', provinceId)
      .where('seq', '>', seq)
      .orderBy('seq')
      .limit(2000)
      .execute();
    for (const row of rows) {
      if (row.seq !== seq + 1) return { entries: seq, broken: { seq: seq + 1, why: 'missing' } };
      const hash = hashOf(previous, {
        seq: row.seq,
        at: row.at.toISOString(),
        accountId: row.account_id,
        actor: row.actor,
        action: row.action,
        objectKind: row.object_kind,
        objectId: row.object_id,
        // jsonb columns hold what was put in as a record.
        before: row.before as Record<string, unknown> | null,
        after: row.after as Record<string, unknown> | null,
        address: row.address,
        requestId: row.request_id,
      });
      if (row.previous_hash !== previous || row.hash !== hash)
        return { entries: seq, broken: { seq: row.seq, why: 'changed' } };
      previous = hash;
      seq = row.seq;
    }
    if (rows.length === 0) break;
  }
  const head = await sql<{ seq: number; hash: string }>`
    select seq, hash from audit_head where province_id = ${provinceId}`.execute(tx);
  const top = head.rows[0];
  if ((top?.seq ?? 0) !== seq || (top && top.hash !== previous)) {
    return { entries: seq, broken: { seq: seq + 1, why: 'cut-off' } };
  }
  return { entries: seq, broken: null };
}
