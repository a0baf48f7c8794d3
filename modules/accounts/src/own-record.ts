import { actAsSystem, findAccount } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';

/** The most lines of the log that are given along; more than anybody does in a year. */
const MOST = 50_000;

/**
 * What else is kept about the asker, for the file to take along: posts, delegations, notices and letters, what the log
 * says they did, and who did what to their account, such as reading their contacts.
 */
export async function collectOwnRecord(tx: Transaction) {
  const accountId = tx.asker.accountId ?? '';
  const account = await findAccount(tx.db, accountId);
  if (!account) throw new Error(`session without account ${accountId}`);
  return actAsSystem(tx, async () => ({
    posts: await listPostsOf(tx, account.personId),
    delegations: await listDelegationsOf(tx, accountId),
    notices: await listNoticesOf(tx, accountId),
    letters: await listLettersTo(tx, accountId),
    did: await listDeeds(tx, accountId),
    doneToAccount: await listDoneTo(tx, [accountId, account.personId]),
  }));
}

function listPostsOf(tx: Transaction, personId: string) {
  return tx.db
    .selectFrom('posts_post as p')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'p.province_id').onRef('u.id', '=', 'p.unit_id'),
    )
    .where('p.person_id', '=', personId)
    .orderBy('p.valid_from')
    .select([
      'p.name',
      'p.kind',
      'u.name as unit',
      'p.valid_from as from',
      'p.valid_to as until',
      'p.legal_basis as basis',
    ])
    .execute();
}

async function listDelegationsOf(tx: Transaction, accountId: string) {
  const rows = await tx.db
    .selectFrom('posts_delegation as d')
    .innerJoin('org_unit as u', (join) =>
      join.onRef('u.province_id', '=', 'd.province_id').onRef('u.id', '=', 'd.unit_id'),
    )
    .where((eb) => eb.or([eb('d.from_account', '=', accountId), eb('d.to_account', '=', accountId)]))
    .orderBy('d.from_day')
    .select(['d.from_account', 'u.name as unit', 'd.from_day as from', 'd.last_day as lastDay', 'd.reason'])
    .execute();
  return rows.map(({ from_account, ...row }) => ({ ...row, way: from_account === accountId ? 'given' : 'received' }));
}

function listNoticesOf(tx: Transaction, accountId: string) {
  return tx.db
    .selectFrom('notices_notice')
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .select(['created_at as at', 'title', 'body', 'read_at as readAt'])
    .execute();
}

function listLettersTo(tx: Transaction, accountId: string) {
  return tx.db
    .selectFrom('notices_letter')
    .where('account_id', '=', accountId)
    .orderBy('created_at')
    .select(['created_at as at', 'address', 'subject', 'text', 'sent_at as sentAt'])
    .execute();
}

function listDeeds(tx: Transaction, accountId: string) {
  return tx.db
    .selectFrom('audit_entry')
    .where('account_id', '=', accountId)
    .orderBy('seq', 'desc')
    .limit(MOST)
    .select(['at', 'action', 'object_kind as kind', 'object_id as id', 'address'])
    .execute();
}

function listDoneTo(tx: Transaction, ids: readonly string[]) {
  return tx.db
    .selectFrom('audit_entry')
    .where('object_id', 'in', ids)
    .where((eb) => eb.or([eb('account_id', 'is', null), eb('account_id', 'not in', ids)]))
    .orderBy('seq', 'desc')
    .limit(MOST)
    .select(['at', 'action'])
    .execute();
}
