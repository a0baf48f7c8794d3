import { type Day, formatDay, Refusal } from '@cotmoc/base';
import { endedOn, type Register } from '@cotmoc/org';
import { createPerson, getPerson } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { postName } from './appoint.ts';
import { type Gap, gapsBetween, holdsOn, type NamedKind, type Post } from './post.ts';
import {
  closePost,
  insertPost,
  listPosts,
  lockUnitPosts,
  type PostsBy,
  requireReach,
  requireUnitOn,
} from './post-store.ts';

export interface Naming {
  readonly unitId: string;
  readonly kind: NamedKind;
  /** Somebody of the register, or a new person by name. */
  readonly person: { readonly id: string } | { readonly name: string };
  readonly postName: string;
  readonly from: Day;
  readonly legalBasis: string | null;
}

/** What naming did. */
export interface Named {
  readonly postId: string;
  readonly personId: string;
  /** Whose naming ended the day before; null where there was nobody. */
  readonly ended: { readonly postId: string; readonly personName: string } | null;
  /** Days from the naming on in which the unit still has nobody. */
  readonly gaps: readonly Gap[];
}

/**
 * Names a unit's leader or officer in charge of this work from a day on. Who was named until then ends the day before;
 * a naming already made for a later day stays and ends this one. Refuses a second naming for the same first day.
 */
export async function nameOfficer(tx: Transaction, input: Naming, by: PostsBy): Promise<Named> {
  const name = postName(input.postName);
  const { unitId, kind, from } = input;
  requireReach(tx, unitId);
  const register = await requireUnitOn(tx, unitId, from);
  await lockUnitPosts(tx, unitId);
  const known = await listPosts(tx, { unitId, kind });
  const present = known.find((post) => holdsOn(post, from)) ?? null;
  if (present?.validFrom === from) throw namedAlready(from);
  const personId =
    'id' in input.person
      ? (await getPerson(tx, input.person.id)).id
      : await createPerson(tx, { name: input.person.name, post: name, unitId }, by);
  if (present) await closePost(tx, present, from);
  const later = known.map((post) => post.validFrom).filter((day) => day > from);
  const validTo = later.sort()[0] ?? null;
  const { legalBasis } = input;
  const post: Omit<Post, 'id'> = { personId, unitId, name, kind, validFrom: from, validTo, legalBasis };
  const postId = await insertPost(tx, post, by);
  const ended = present && {
    postId: present.id,
    personName: (await getPerson(tx, present.personId)).name,
  };
  return { postId, personId, ended, gaps: await findGaps(tx, { register, unitId, kind, from }) };
}

/** The days from `from` on in which the unit has nobody named. */
export async function findGaps(
  tx: Transaction,
  input: { register: Register; unitId: string; kind: NamedKind; from: Day },
): Promise<readonly Gap[]> {
  const { register, unitId, kind, from } = input;
  const unit = register.units.get(unitId);
  const until = unit ? endedOn(unit) : null;
  const posts = await listPosts(tx, { unitId, kind });
  return gapsBetween(posts, from, until).map((gap) => ({ ...gap, unitId, kind }));
}

function namedAlready(day: Day): Refusal {
  const sentences = {
    vi: `Đã có người được cử từ ngày ${formatDay(day)}. Hãy kết thúc lượt cử đó trước, hoặc chọn ngày khác.`,
    en: `Somebody is already named from ${formatDay(day)}. End that naming first, or choose another day.`,
  };
  return new Refusal('conflict', 'officer-named-already', sentences, { from: sentences });
}
