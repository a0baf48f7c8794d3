import type { Day } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import type { InboxItem, InboxSource } from './inbox-source.ts';

/** An item as a person's inbox shows it. */
export interface ListedItem extends InboxItem {
  /** False once the person has opened it here. */
  readonly unread: boolean;
}

/** Everything that waits for one person. */
export interface Inbox {
  readonly items: readonly ListedItem[];
  readonly unread: number;
  /** How many wait, by kind. */
  readonly kinds: readonly { readonly kind: string; readonly count: number }[];
}

/** What waits for the person, over all sources, by due day; undated items last, the longest waiting first. */
export async function listInbox(
  tx: Transaction,
  session: Session,
  input: { sources: readonly InboxSource[]; today: Day },
): Promise<Inbox> {
  const seen = await listSeen(tx);
  const items: ListedItem[] = [];
  // One after another: they share one transaction.
  for (const source of input.sources) {
    for (const item of await source.list(tx, session, input.today)) {
      items.push({ ...item, unread: !seen.has(keyOf(item)) });
    }
  }
  items.sort(
    (a, b) =>
      (a.dueOn ?? '9999').localeCompare(b.dueOn ?? '9999') ||
      a.since.localeCompare(b.since) ||
      a.title.localeCompare(b.title, 'vi'),
  );
  const kinds = [...Map.groupBy(items, (item) => item.kind)].map(([kind, own]) => ({ kind, count: own.length }));
  return { items, unread: items.filter((item) => item.unread).length, kinds };
}

/** Names an item within one person's inbox; a thing that comes back another day is unread again. */
export function keyOf(item: Pick<InboxItem, 'kind' | 'id' | 'since'>): string {
  return `${item.kind} ${item.id} ${item.since}`;
}

async function listSeen(tx: Transaction): Promise<ReadonlySet<string>> {
  const rows = await tx.db
    .selectFrom('inbox_seen')
    .select('item_key')
    .where('account_id', '=', tx.asker.accountId)
    .execute();
  return new Set(rows.map((row) => row.item_key));
}
