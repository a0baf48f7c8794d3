import { addDays, type Day, startOf } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';

/** What a reading of the log may be narrowed by; all that is given must hold. */
export interface AuditFilter {
  readonly objectKind?: string;
  readonly objectId?: string;
  /** Part of the actor's name, as written. */
  readonly actor?: string;
  /** `task.progress`, or `task` for all that was done to tasks. */
  readonly action?: string;
  readonly from?: Day;
  readonly to?: Day;
}

/** One line of the log as people read it. */
export interface AuditLine {
  readonly seq: number;
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly objectKind: string;
  readonly objectId: string;
  /** What changed, field by field; absent where nothing was there before, or is now. */
  readonly changes: readonly { readonly field: string; readonly before?: unknown; readonly after?: unknown }[];
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Fields whose values are never shown, should one ever be noted. */
const MASKED = /password|token|secret|hash$/i;

function changesOf(before: unknown, after: unknown): AuditLine['changes'] {
  // The columns hold records or nothing.
  const old = (before ?? {}) as Record<string, unknown>;
  const now = (after ?? {}) as Record<string, unknown>;
  const fields = [...new Set([...Object.keys(old), ...Object.keys(now)])];
  return fields
    .filter((field) => JSON.stringify(old[field]) !== JSON.stringify(now[field]))
    .map((field) => {
      const show = (value: unknown) => (MASKED.test(field) ? '•••' : value);
      return {
        field,
        ...(field in old ? { before: show(old[field]) } : {}),
        ...(field in now ? { after: show(now[field]) } : {}),
      };
    });
}

/** Lines of the log, newest first, below `beforeSeq` where it is given. */
export async function listEntries(
  tx: Transaction,
  input: { filter: AuditFilter; beforeSeq: number | null; limit: number },
): Promise<readonly AuditLine[]> {
  const { filter, beforeSeq, limit } = input;
  let query = tx.db.selectFrom('audit_entry').selectAll();
  if (filter.objectKind) query = query.where('object_kind', '=', filter.objectKind);
  if (filter.objectId) query = query.where('object_id', '=', filter.objectId);
  if (filter.actor) query = query.where('actor', 'ilike', `%${filter.actor.replace(/[\\%_]/g, '\\$&')}%`);
  if (filter.action) {
    const { action } = filter;
    query = query.where((eb) => eb.or([eb('action', '=', action), eb('action', 'like', `${action}.%`)]));
  }
  if (filter.from) query = query.where('at', '>=', new Date(startOf(filter.from)));
  if (filter.to) query = query.where('at', '<', new Date(startOf(addDays(filter.to, 1))));
  if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq);
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
  return rows.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    action: row.action,
    objectKind: row.object_kind,
    objectId: row.object_id,
    changes: changesOf(row.before, row.after),
    address: row.address,
    requestId: row.request_id,
  }));
}
