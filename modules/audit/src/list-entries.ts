import { addDays, type Day, startOf } from '@cotmoc/base';
import type { Transaction } from '@cotmoc/store';
import { actionWords, kindWords, type Words } from './action-words.ts';
import { withNames } from './entry-words.ts';
import { fieldWords } from './field-words.ts';
import { findTitles, type Titles, withTitles } from './object-titles.ts';
import { isEmpty, valueWords } from './value-words.ts';

/** What a reading of the log may be narrowed by; all that is given must hold. */
export interface AuditFilter {
  readonly objectKind?: string;
  readonly objectId?: string;
  /** Part of the actor's name, as written. */
  readonly actor?: string;
  /** The account of who did it. */
  readonly person?: string;
  /** An account: all that it did and all that was done to it or its person. */
  readonly about?: string;
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
  /** The account of who did it; null for the program. */
  readonly actorId: string | null;
  readonly action: string;
  readonly actionWords: Words;
  readonly objectKind: string;
  readonly kindWords: Words;
  readonly objectId: string;
  /** What the object is called now; null where it is gone, or has no name of its own. */
  readonly objectTitle: string | null;
  /** What changed, field by field, with names in place of ids; absent where nothing was there before, or is now. */
  readonly changes: readonly {
    readonly field: string;
    readonly words: Words;
    readonly before?: unknown;
    readonly after?: unknown;
    /** The two as people read them. */
    readonly beforeWords?: Words;
    readonly afterWords?: Words;
  }[];
  readonly address: string | null;
  readonly requestId: string | null;
}

/** Fields whose values are never shown, should one ever be noted. */
const MASKED = /password|token|secret|hash$|(^|\.)(phone|email)$/i;

/** How deep a value is looked into, and how many of its differences are told. */
const DEEPEST = 4;
const MOST_CHANGES = 60;

/** What differs, before it is put into words. */
type Change = Pick<AuditLine['changes'][number], 'field' | 'before' | 'after'>;

/** The record behind a value that has named parts, or null. */
function partsOf(value: unknown): Readonly<Record<string, unknown>> | null {
  // Only its named parts are looked at.
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value as Record<string, unknown>)
    : null;
}

/** What differs between two values, part by part: `tasks.t3.verdict` rather than the whole task twice. */
function differences(field: string, before: unknown, after: unknown, depth: number): Change[] {
  if (JSON.stringify(before) === JSON.stringify(after)) return [];
  const old = partsOf(before);
  const now = partsOf(after);
  if (old && now && depth < DEEPEST) {
    return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((key) =>
      differences(field ? `${field}.${key}` : key, old[key], now[key], depth + 1),
    );
  }
  const show = (value: unknown) => (MASKED.test(field) ? '•••' : value);
  return [
    {
      field,
      ...(before === undefined ? {} : { before: show(before) }),
      ...(after === undefined ? {} : { after: show(after) }),
    },
  ];
}

function changesOf(before: unknown, after: unknown, titles: Titles): AuditLine['changes'] {
  return (
    differences('', before ?? {}, after ?? {}, 0)
      // That a new thing has no note is no news.
      .filter((change) => 'before' in change || !isEmpty(change.after))
      .slice(0, MOST_CHANGES)
      .map((change) => {
        const { field } = change;
        const before = withTitles(change.before, titles);
        const after = withTitles(change.after, titles);
        return {
          field,
          words: fieldWords(field),
          ...('before' in change ? { before, beforeWords: valueWords(field, before) } : {}),
          ...('after' in change ? { after, afterWords: valueWords(field, after) } : {}),
        };
      })
  );
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
  if (filter.person) query = query.where('account_id', '=', filter.person);
  if (filter.about) {
    const { about } = filter;
    const person = tx.db.selectFrom('people_account').select((eb) => eb.cast<string>('person_id', 'text').as('id'));
    query = query.where((eb) =>
      eb.or([
        eb('account_id', '=', about),
        eb('object_id', '=', about),
        eb('object_id', 'in', person.where('id', '=', about)),
      ]),
    );
  }
  if (filter.actor) {
    const part = `%${filter.actor.replace(/[\\%_]/g, '\\$&')}%`;
    const named = tx.db.selectFrom('audit_word').select('token').where('word', 'ilike', part);
    query = query.where((eb) => eb.or([eb('actor', 'ilike', part), eb('actor', 'in', named)]));
  }
  if (filter.action) {
    const { action } = filter;
    query = query.where((eb) => eb.or([eb('action', '=', action), eb('action', 'like', `${action}.%`)]));
  }
  if (filter.from) query = query.where('at', '>=', new Date(startOf(filter.from)));
  if (filter.to) query = query.where('at', '<', new Date(startOf(addDays(filter.to, 1))));
  if (beforeSeq !== null) query = query.where('seq', '<', beforeSeq);
  const rows = await query.orderBy('seq', 'desc').limit(limit).execute();
  const named = await withNames(tx, rows);
  const titles = await findTitles(tx, named);
  return named.map((row) => ({
    seq: row.seq,
    at: row.at.toISOString(),
    actor: row.actor,
    actorId: row.account_id,
    action: row.action,
    actionWords: actionWords(row.action),
    objectKind: row.object_kind,
    kindWords: kindWords(row.object_kind),
    objectId: row.object_id,
    objectTitle: titles.get(row.object_id) ?? titleWithin(row.after) ?? titleWithin(row.before),
    changes: changesOf(row.before, row.after, titles),
    address: row.address,
    requestId: row.request_id,
  }));
}

/** What an entry itself says its object is called: of a name that was answered, or of a thing that is gone. */
function titleWithin(value: unknown): string | null {
  const parts = partsOf(value);
  const told = parts?.['title'] ?? parts?.['officialName'] ?? parts?.['name'] ?? parts?.['text'];
  return typeof told === 'string' ? told.slice(0, 160) : null;
}
