import { type Day, matches } from '@cotmoc/base';
import { endedOn, foundedOn, nameOn, readRegister, shownOn } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { namesPeople } from './list-register.ts';
import { type Gap, gapsBetween, NAMED_KINDS } from './post.ts';
import { listPosts } from './post-store.ts';

/** A stretch of days without somebody named, with the unit's name of its first day. */
export interface NamedGap extends Gap {
  readonly unitName: string;
}

export interface GapQuery {
  readonly from: Day;
  readonly until: Day;
  /** Part of the unit's name. */
  readonly q: string;
  readonly offset: number;
  readonly limit: number;
}

/** A page of the stretches; `begun` of all that were found are there on the first day already. */
export interface Gaps {
  readonly items: readonly NamedGap[];
  readonly total: number;
  readonly begun: number;
}

/** A page of the stretches without somebody named, and how many there are. */
export async function listGaps(tx: Transaction, { from, until, q, offset, limit }: GapQuery): Promise<Gaps> {
  const gaps = await findGaps(tx, { from, until });
  const found = q.trim() ? gaps.filter((gap) => matches(gap.unitName, q)) : gaps;
  const begun = found.filter((gap) => gap.from <= from).length;
  return { items: found.slice(offset, offset + limit), total: found.length, begun };
}

/** Every stretch that touches the days from `from` to before `until`, within the life of each unit; the first begun first. */
async function findGaps(
  tx: Transaction,
  input: { readonly from: Day; readonly until: Day },
): Promise<readonly NamedGap[]> {
  const { from, until } = input;
  const { register } = await readRegister(tx);
  const posts = Map.groupBy(await listPosts(tx, {}), ({ unitId, kind }) => `${kind} ${unitId}`);
  const gaps = [...register.units.values()].flatMap((unit) => {
    const end = endedOn(unit);
    const founded = foundedOn(unit);
    const isOlder = founded <= from;
    const start = isOlder ? from : founded;
    if ((end !== null && end <= start) || start >= until || !namesPeople(shownOn(unit, start))) return [];
    return NAMED_KINDS.flatMap((kind) =>
      gapsBetween(posts.get(`${kind} ${unit.id}`) ?? [], start, end)
        .filter((gap) => gap.from < until)
        .map((gap) => ({ ...gap, unitId: unit.id, kind, unitName: nameOn(unit, gap.from).officialName })),
    );
  });
  const collator = new Intl.Collator('vi');
  return gaps.sort((a, b) => (a.from === b.from ? collator.compare(a.unitName, b.unitName) : a.from < b.from ? -1 : 1));
}
