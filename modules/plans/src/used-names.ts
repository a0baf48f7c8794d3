import { type Day, matches } from '@cotmoc/base';
import { nameOn, readRegister } from '@cotmoc/org';
import { actAsSystem, namesOfAccounts } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import type { Review, ReviewAgency } from './review.ts';

/** How one plan took a name, and who said so where a person did. */
export interface NameUse {
  readonly planId: string;
  readonly planTitle: string;
  readonly planState: 'draft' | 'issued';
  /** The day as of which it was resolved: the plan's, or that of its import while it is a draft. */
  readonly day: Day;
  readonly how: ReviewAgency['how'];
  /** 0–1; how sure the program was, 1 where a person chose. */
  readonly confidence: number;
  readonly reason: ReviewAgency['reason'];
  /** By their names of that day. */
  readonly units: readonly { readonly id: string; readonly name: string }[];
  /** Who chose in the review; null where the register or a remembered answer decided. */
  readonly by: string | null;
  readonly at: Date | null;
  /** How many of the plan's tasks name it. */
  readonly tasks: number;
}

/** A name as plans write it, with every plan that used it. */
export interface UsedName {
  readonly text: string;
  readonly uses: readonly NameUse[];
}

export interface UsedNameQuery {
  readonly q: string;
  readonly how: ReviewAgency['how'] | null;
  readonly offset: number;
  readonly limit: number;
  readonly dayOf: (at: Date) => Day;
}

/** A page of the names, and how many of those that answer the words some plan took in each way. */
export interface UsedNames {
  readonly items: readonly UsedName[];
  readonly total: number;
  readonly counts: Readonly<Record<ReviewAgency['how'], number>>;
}

/** Every name that plans used, those somebody must still decide first, then the least sure. */
export async function listUsedNames(tx: Transaction, query: UsedNameQuery): Promise<UsedNames> {
  const plans = await tx.db
    .selectFrom('plans_plan')
    .select(['id', 'title', 'state', 'issued_on as issuedOn', 'created_at as createdAt'])
    .select((eb) => [
      sql<Review['agencies']>`${eb.ref('review')} -> 'agencies'`.as('agencies'),
      sql<Review['tasks']>`${eb.ref('review')} -> 'tasks'`.as('reviewTasks'),
    ])
    .orderBy('created_at', 'desc')
    .execute();
  const chosen = await listChoices(tx);
  const { register } = await readRegister(tx);
  const found = new Map<string, NameUse[]>();
  for (const plan of plans) {
    const day = plan.issuedOn ?? query.dayOf(plan.createdAt);
    for (const agency of plan.agencies) {
      const choice =
        agency.how === 'chosen' || agency.how === 'outside' ? chosen.get(`${plan.id} ${agency.agency}`) : null;
      const units = agency.unitIds.flatMap((id) => {
        const unit = register.units.get(id);
        return unit ? [{ id, name: nameOn(unit, day).officialName }] : [];
      });
      const kept = plan.reviewTasks.filter((task) => task.verdict !== 'dropped');
      const use: NameUse = {
        planId: plan.id,
        planTitle: plan.title,
        planState: plan.state,
        day,
        how: agency.how,
        confidence: choice ? 1 : agency.confidence,
        reason: agency.reason,
        units,
        by: choice?.name ?? null,
        at: choice?.at ?? null,
        tasks: kept.filter((task) => task.bodies.some((body) => body.agency === agency.agency)).length,
      };
      found.set(agency.agency, [...(found.get(agency.agency) ?? []), use]);
    }
  }
  const { q, how, offset, limit } = query;
  const named = [...found].map(([text, uses]) => ({ text, uses })).filter((name) => answers(name, q));
  const taken = (way: ReviewAgency['how']) => named.filter(({ uses }) => uses.some((use) => use.how === way));
  const items = (how === null ? named : taken(how)).sort(
    (a, b) => doubt(b.uses) - doubt(a.uses) || a.text.localeCompare(b.text, 'vi'),
  );
  const counts = {
    ask: taken('ask').length,
    found: taken('found').length,
    chosen: taken('chosen').length,
    outside: taken('outside').length,
  };
  return { items: items.slice(offset, offset + limit), total: items.length, counts };
}

function answers({ text, uses }: UsedName, q: string): boolean {
  return !q.trim() || matches([text, ...uses.flatMap((use) => use.units.map(({ name }) => name))].join(' '), q);
}

/** 2 and more where a person must still say; below that, what is wanting of certainty. */
function doubt(uses: readonly NameUse[]): number {
  return Math.max(...uses.map((use) => (use.how === 'ask' ? 2 : 0) + 1 - use.confidence));
}

/** Who last chose the units of a name in the review of a plan, by plan and name. */
async function listChoices(tx: Transaction): Promise<ReadonlyMap<string, { name: string; at: Date }>> {
  const { rows } = await sql<{ plan: string; agency: string; account: string; at: Date }>`
    select distinct on (s.plan_id, a.agency) s.plan_id as plan, a.agency, s.account_id as account, s.at
    from plans_review_step s, jsonb_object_keys(s.step -> 'after' -> 'agencies') as a (agency)
    where not s.undone and jsonb_typeof(s.step -> 'after' -> 'agencies') = 'object'
    order by s.plan_id, a.agency, s.seq desc`.execute(tx.db);
  const names = await actAsSystem(tx, () =>
    namesOfAccounts(
      tx.db,
      rows.map((row) => row.account),
    ),
  );
  return new Map(rows.map((row) => [`${row.plan} ${row.agency}`, { name: names.get(row.account) ?? '', at: row.at }]));
}
