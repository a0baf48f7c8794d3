import type { Day } from '@cotmoc/base';
import { endedOn, foundedOn, nameOn, readRegister, shownOn } from '@cotmoc/org';
import type { Transaction } from '@cotmoc/store';
import { namesPeople } from './list-register.ts';
import { type Gap, gapsBetween, NAMED_KINDS } from './post.ts';
import { listPosts } from './post-store.ts';

/** A stretch of days without somebody named, with the unit's name of its first day. */
export interface NamedGap extends Gap {
  readonly unitName: string;
}

/** Every stretch that touches the days from `from` to before `until`, within the life of each unit; the first begun first. */
export async function listGaps(
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
  return gaps.sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : a.unitName.localeCompare(b.unitName, 'vi')));
}
