import { type Day, matches } from '@cotmoc/base';
import { isAliveOn, nameOn, readRegister } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { POST_KINDS, type PostKind } from './post.ts';

/** A post as it is held on a day. */
export interface HeldPost {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  /** The unit's name that day. */
  readonly unitName: string;
  readonly name: string;
  readonly kind: PostKind;
  readonly validFrom: Day;
  /** The first day on which it is no longer held; null while no end is known. */
  readonly validTo: Day | null;
  readonly legalBasis: string | null;
}

export interface PostQuery {
  readonly day: Day;
  readonly q: string;
  readonly unitId: string | null;
  readonly kind: PostKind | null;
  readonly offset: number;
  readonly limit: number;
}

/** Who holds what on a day, in units that live that day: leaders, officers, then other posts, each by unit and name. */
export async function listPostsOn(
  tx: Transaction,
  query: PostQuery,
): Promise<{ readonly items: readonly HeldPost[]; readonly total: number }> {
  const { day, q, unitId, kind, offset, limit } = query;
  let asked = tx.db
    .selectFrom('posts_post as p')
    .innerJoin('people_person as n', (join) =>
      join.onRef('n.province_id', '=', 'p.province_id').onRef('n.id', '=', 'p.person_id'),
    )
    .where('p.valid_from', '<=', day)
    .where((eb) => eb.or([eb('p.valid_to', 'is', null), eb('p.valid_to', '>', day)]))
    .select([
      'p.id',
      'p.person_id as personId',
      'n.name as personName',
      'p.unit_id as unitId',
      'p.name',
      'p.kind',
      'p.valid_from as validFrom',
      'p.valid_to as validTo',
      'p.legal_basis as legalBasis',
    ]);
  if (unitId) asked = asked.where('p.unit_id', '=', unitId);
  if (kind) asked = asked.where('p.kind', '=', kind);
  const rows = await asked.execute();
  const { register } = await readRegister(tx);
  const collator = new Intl.Collator('vi');
  const found = rows
    .flatMap((row): HeldPost[] => {
      const unit = register.units.get(row.unitId);
      // A post ends with its unit, whether or not somebody has ended it.
      return unit && isAliveOn(unit, day) ? [{ ...row, unitName: nameOn(unit, day).officialName }] : [];
    })
    .filter((post) => !q.trim() || matches(`${post.personName} ${post.name} ${post.unitName}`, q))
    .sort(
      (a, b) =>
        POST_KINDS.indexOf(a.kind) - POST_KINDS.indexOf(b.kind) ||
        collator.compare(a.unitName, b.unitName) ||
        collator.compare(a.personName, b.personName),
    );
  return { items: found.slice(offset, offset + limit), total: found.length };
}
