import { type Day, Refusal } from '@cotmoc/base';
import { ancestorsOn, isAliveOn, type Register, readRegister, shownOn } from '@cotmoc/org';
import { getPerson, listRoles, type Person } from '@cotmoc/people';
import { listDraftsOf } from '@cotmoc/plans';
import type { Transaction } from '@cotmoc/store';
import type { NamedKind } from './post.ts';
import { listPosts } from './post-store.ts';

/** A naming that goes over. */
export interface MovedPost {
  readonly postId: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly kind: NamedKind;
}

/** A delegation that the person has: it is passed on where the receiver may have it, otherwise it ends. */
export interface MovedDelegation {
  readonly id: string;
  readonly way: 'given' | 'received';
  readonly does: 'passed-on' | 'ended';
  readonly unitName: string;
  readonly lastDay: Day;
}

/** All that a hand-over moves, and what stays where it is. */
export interface HandOverPlan {
  readonly from: Person;
  readonly to: Person;
  readonly day: Day;
  readonly posts: readonly MovedPost[];
  readonly delegations: readonly MovedDelegation[];
  readonly drafts: readonly { readonly id: string; readonly title: string }[];
  /** Belongs to the units, not to the person: it waits for whoever holds the role. */
  readonly stays: {
    /** Tasks of the person's units that wait for a decision. */
    readonly decisions: number;
    /** Completions the person asked for; the name of who asked stays. */
    readonly asked: number;
  };
  /** Units in which the person has a role and the receiver has none: the administrator gives the role. */
  readonly rolesMissing: readonly string[];
}

export interface HandOverInput {
  readonly fromPerson: string;
  readonly toPerson: string;
  /** The first day on which the receiver is in charge. */
  readonly day: Day;
}

interface Hands {
  readonly tx: Transaction;
  readonly register: Register;
  readonly from: Person;
  readonly to: Person;
  readonly day: Day;
  readonly fromAccount: string | null;
  readonly toAccount: string | null;
}

/** What handing one person's open work to another would move; nothing is changed. */
export async function planHandOver(tx: Transaction, input: HandOverInput): Promise<HandOverPlan> {
  if (input.fromPerson === input.toPerson) {
    const sentences = { vi: 'Hãy chọn người nhận khác người giao.', en: 'Choose somebody else to receive the work.' };
    throw new Refusal('invalid', 'same-person', sentences, { toPerson: sentences });
  }
  const [from, to] = [await getPerson(tx, input.fromPerson), await getPerson(tx, input.toPerson)];
  const { register } = await readRegister(tx);
  const fromAccount = await accountOf(tx, from.id);
  const toAccount = await accountOf(tx, to.id);
  const hands: Hands = { tx, register, from, to, day: input.day, fromAccount, toAccount };
  const roles = fromAccount ? await listRoles(tx.db, fromAccount) : [];
  const theirs = toAccount ? await listRoles(tx.db, toAccount) : [];
  return {
    from,
    to,
    day: input.day,
    posts: await movedPosts(hands),
    delegations: await movedDelegations(hands),
    drafts: fromAccount && toAccount ? await listDraftsOf(tx, fromAccount) : [],
    stays: await countStaying(tx, { fromAccount, unitIds: roles.map(({ unitId }) => unitId) }),
    rolesMissing: [
      ...new Set(
        roles
          .filter(({ role, unitId }) => !theirs.some((one) => one.role === role && one.unitId === unitId))
          .map(({ unitName }) => unitName),
      ),
    ],
  };
}

/** The account in use of a person, or null. */
export async function accountOf(tx: Transaction, personId: string): Promise<string | null> {
  const row = await tx.db
    .selectFrom('people_account')
    .select('id')
    .where('person_id', '=', personId)
    .where('disabled_at', 'is', null)
    .executeTakeFirst();
  return row?.id ?? null;
}

async function movedPosts({ tx, register, from, day }: Hands): Promise<MovedPost[]> {
  const posts = await listPosts(tx, { personId: from.id });
  return posts.flatMap(({ id, unitId, kind, validTo }) => {
    const unit = register.units.get(unitId);
    if (kind === 'other' || (validTo !== null && validTo <= day) || !unit || !isAliveOn(unit, day)) return [];
    return [{ postId: id, unitId, unitName: shownOn(unit, day).officialName, kind }];
  });
}

async function movedDelegations(hands: Hands): Promise<MovedDelegation[]> {
  const { tx, register, to, day, fromAccount, toAccount } = hands;
  if (!fromAccount) return [];
  const rows = await tx.db
    .selectFrom('posts_delegation')
    .selectAll()
    .where('revoked_at', 'is', null)
    .where('last_day', '>=', day)
    .where((eb) => eb.or([eb('from_account', '=', fromAccount), eb('to_account', '=', fromAccount)]))
    .orderBy('from_day')
    .execute();
  return rows.map((row) => {
    const unit = register.units.get(row.unit_id);
    const way = row.from_account === fromAccount ? ('given' as const) : ('received' as const);
    const mayHave = [row.unit_id, ...ancestorsOn(register, row.unit_id, day)].includes(to.unitId);
    const isPassed = way === 'received' && toAccount !== null && row.from_account !== toAccount && mayHave;
    return {
      id: row.id,
      way,
      does: isPassed ? ('passed-on' as const) : ('ended' as const),
      unitName: unit ? shownOn(unit, day).officialName : row.unit_id,
      lastDay: row.last_day,
    };
  });
}

async function countStaying(
  tx: Transaction,
  input: { fromAccount: string | null; unitIds: readonly string[] },
): Promise<HandOverPlan['stays']> {
  if (!input.fromAccount) return { decisions: 0, asked: 0 };
  const waiting = tx.db.selectFrom('tasks_task').where('completion', '=', 'asked');
  const decisions = input.unitIds.length
    ? await waiting
        .where('lead_unit_id', 'in', [...input.unitIds])
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow()
    : { n: 0 };
  const asked = await waiting
    .where('asked_by', '=', input.fromAccount)
    .select((eb) => eb.fn.countAll<number>().as('n'))
    .executeTakeFirstOrThrow();
  return { decisions: decisions.n, asked: asked.n };
}
