import { type Day, today } from '@cotmoc/base';
import { isAliveOn, nameOn, readRegister } from '@cotmoc/org';
import { getPerson, type Person } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { holdsOn, type Post } from './post.ts';
import { listPosts, type PostsBy } from './post-store.ts';

/** A post with the unit's name as it was when the person came to it. */
export interface PersonPost extends Post {
  readonly unitName: string;
  readonly isHeld: boolean;
}

/** A person and every post, the newest first. */
export async function getPersonPosts(
  tx: Transaction,
  personId: string,
  by: Pick<PostsBy, 'clock'>,
): Promise<Person & { readonly posts: readonly PersonPost[] }> {
  const person = await getPerson(tx, personId);
  const { register } = await readRegister(tx);
  const day: Day = today(by.clock);
  const posts = (await listPosts(tx, { personId })).map((post) => {
    const unit = register.units.get(post.unitId);
    const unitName = unit ? nameOn(unit, post.validFrom).officialName : post.unitId;
    // A post ends with its unit, whether or not somebody has ended it.
    return { ...post, unitName, isHeld: holdsOn(post, day) && unit !== undefined && isAliveOn(unit, day) };
  });
  return { ...person, posts };
}
