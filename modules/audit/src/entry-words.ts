import { erasedName } from '@cotmoc/people';
import { isToken, readWords, replaceParts, type Tables, type Transaction, wordMarkOf } from '@cotmoc/store';
import type { Selectable } from 'kysely';

/** A row of the log with the names of persons in place of their tokens. */
export type AuditRow = Selectable<Tables['audit_entry']>;

/** Puts the names back into rows of the log; whose data were erased is named by the end of their id. */
export async function withNames(tx: Transaction, rows: readonly AuditRow[]): Promise<readonly AuditRow[]> {
  const tokens: string[] = [];
  for (const row of rows) {
    if (isToken(row.actor)) tokens.push(row.actor);
    replaceParts([row.before, row.after], (part) => {
      const mark = wordMarkOf(part);
      if (!mark) return undefined;
      tokens.push(mark.$word);
      return null;
    });
  }
  const words = await readWords(tx.db, tx.asker.provinceId, tokens);
  const erased = await listErased(tx, rows);
  const wordOf = (token: string, about: string) => words.get(token)?.word ?? erasedName(about);
  const plain = (value: unknown) =>
    replaceParts(value, (part) => {
      const mark = wordMarkOf(part);
      return mark ? wordOf(mark.$word, mark.about) : undefined;
    });
  return rows.map((row) => {
    const { account_id } = row;
    // Entries from before names had tokens hold the name itself.
    const isGone = account_id !== null && erased.has(account_id);
    const actor = isGone
      ? erasedName(account_id)
      : isToken(row.actor)
        ? wordOf(row.actor, account_id ?? '')
        : row.actor;
    return { ...row, actor, before: plain(row.before), after: plain(row.after) };
  });
}

async function listErased(tx: Transaction, rows: readonly AuditRow[]): Promise<ReadonlySet<string>> {
  const accounts = [...new Set(rows.flatMap((row) => row.account_id ?? []))];
  if (accounts.length === 0) return new Set();
  const found = await tx.db
    .selectFrom('people_account')
    .select('id')
    .where('id', 'in', accounts)
    .where('disabled_why', '=', 'erased')
    .execute();
  return new Set(found.map(({ id }) => id));
}
