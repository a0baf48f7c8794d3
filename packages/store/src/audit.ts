import { createHash } from 'node:crypto';
import { type Kysely, type Selectable, sql } from 'kysely';
import type { Asker } from './asker.ts';
import { isToken, keepWords, PersonalWord, readWords, replaceParts, tokenOf, wordMarkOf } from './audit-words.ts';
import type { Tables } from './tables.ts';

/**
 * One line of the log: who did what to which object, and what changed. Secrets are never put in; names of persons are
 * marked with `personal`, so that they can be taken away when the person asks for it.
 */
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
  const { actor, plain } = await withTokens(tx, asker, notes);
  let { seq, hash } = head;
  const rows = plain.map((note) => {
    seq += 1;
    const previous = hash;
    const { accountId, address, requestId } = asker;
    hash = hashOf(previous, { ...note, seq, at: at.toISOString(), accountId, actor, address, requestId });
    return {
      province_id: asker.provinceId,
      seq,
      at,
      account_id: accountId,
      actor,
      action: note.action,
      object_kind: note.objectKind,
      object_id: note.objectId,
      before: note.before ? JSON.stringify(note.before) : null,
      after: note.after ? JSON.stringify(note.after) : null,
      address,
      request_id: requestId,
      previous_hash: previous,
      hash,
    };
  });
  await tx.insertInto('audit_entry').values(rows).execute();
  await tx.updateTable('audit_head').set({ seq, hash }).where('province_id', '=', asker.provinceId).execute();
}

/** The notes and the asker's own name with tokens in place of names; through JSON, as the database will give them back. */
async function withTokens(
  tx: Kysely<Tables>,
  asker: Asker,
  notes: readonly AuditNote[],
): Promise<{ actor: string; plain: readonly AuditNote[] }> {
  const own = asker.accountId === null ? null : new PersonalWord(asker.accountId, asker.actor);
  const words: PersonalWord[] = own ? [own] : [];
  replaceParts(notes, (part) => {
    if (!(part instanceof PersonalWord)) return undefined;
    words.push(part);
    return null;
  });
  const tokenFor = await keepWords(tx, asker, words);
  const marked = replaceParts(notes, (part) =>
    part instanceof PersonalWord ? { $word: tokenFor(part), about: part.about } : undefined,
  );
  return { actor: own ? tokenFor(own) : asker.actor, plain: JSON.parse(JSON.stringify(marked)) };
}

export interface AuditVerdict {
  readonly entries: number;
  /** The first entry whose link does not hold, or null when the whole chain does. */
  readonly broken: { readonly seq: number; readonly why: 'changed' | 'missing' | 'cut-off' } | null;
}

type EntryRow = Selectable<Tables['audit_entry']>;

/** The tokens an entry holds, each with whom it is about. */
function wordsIn(row: EntryRow): readonly { readonly token: string; readonly about: string }[] {
  const found: { token: string; about: string }[] = [];
  if (row.account_id !== null && isToken(row.actor)) found.push({ token: row.actor, about: row.account_id });
  replaceParts([row.before, row.after], (part) => {
    const mark = wordMarkOf(part);
    if (!mark) return undefined;
    found.push({ token: mark.$word, about: mark.about });
    return null;
  });
  return found;
}

/** Whose words an entry says were taken away. */
function erasedBy(row: EntryRow): readonly string[] {
  if (row.action !== 'account.erase') return [];
  const after = row.after;
  const person = after !== null && typeof after === 'object' && 'personId' in after ? [String(after.personId)] : [];
  return [row.object_id, ...person];
}

/** The first entry of these whose words are not those of their tokens; `masked` gathers whose are gone. */
async function findWrongWord(
  tx: Kysely<Tables>,
  provinceId: string,
  rows: readonly EntryRow[],
  masked: Map<string, number>,
): Promise<{ seq: number; why: 'changed' | 'missing' } | null> {
  const words = rows.map((row) => ({ seq: row.seq, held: wordsIn(row) }));
  const known = await readWords(
    tx,
    provinceId,
    words.flatMap(({ held }) => held.map(({ token }) => token)),
  );
  for (const { seq, held } of words) {
    for (const { token, about } of held) {
      const kept = known.get(token);
      if (!kept) return { seq, why: 'missing' };
      if (kept.word === null || kept.salt === null) masked.set(about, Math.min(seq, masked.get(about) ?? seq));
      else if (tokenOf(kept.salt, about, kept.word) !== token) return { seq, why: 'changed' };
    }
  }
  return null;
}

/**
 * Walks one province's chain from its first entry to its head: every entry hashes to what the next one holds, every name
 * to its token, and a name that is gone is of somebody of whom the chain says that their data were erased. The
 * transaction must see the province.
 */
export async function verifyAudit(tx: Kysely<Tables>, provinceId: string): Promise<AuditVerdict> {
  let previous = FIRST_HASH;
  let seq = 0;
  const masked = new Map<string, number>();
  const erased = new Set<string>();
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
      for (const about of erasedBy(row)) erased.add(about);
    }
    if (rows.length === 0) break;
    const wrong = await findWrongWord(tx, provinceId, rows, masked);
    if (wrong) return { entries: wrong.seq - 1, broken: wrong };
  }
  const head = await sql<{ seq: number; hash: string }>`
    select seq, hash from audit_head where province_id = ${provinceId}`.execute(tx);
  const top = head.rows[0];
  if ((top?.seq ?? 0) !== seq || (top && top.hash !== previous)) {
    return { entries: seq, broken: { seq: seq + 1, why: 'cut-off' } };
  }
  const unsaid = [...masked].filter(([about]) => !erased.has(about)).map(([, first]) => first);
  if (unsaid.length > 0) return { entries: seq, broken: { seq: Math.min(...unsaid), why: 'missing' } };
  return { entries: seq, broken: null };
}
