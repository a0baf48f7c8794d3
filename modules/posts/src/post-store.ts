import { type Clock, type Day, makeId, type Randomness, Refusal } from '@cotmoc/base';
import { type Register, readRegister, unitOn } from '@cotmoc/org';
import { reachesUnit } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import type { NamedKind, Post } from './post.ts';

/** Where the time and new ids come from. */
export interface PostsBy {
  readonly clock: Clock;
  readonly random: Randomness;
}

/** Posts, the newest first. */
export async function listPosts(
  tx: Transaction,
  filter: { readonly personId?: string; readonly unitId?: string; readonly kind?: NamedKind },
): Promise<readonly Post[]> {
  let query = tx.db
    .selectFrom('posts_post')
    .select([
      'id',
      'person_id as personId',
      'unit_id as unitId',
      'name',
      'kind',
      'valid_from as validFrom',
      'valid_to as validTo',
      'legal_basis as legalBasis',
    ]);
  if (filter.personId) query = query.where('person_id', '=', filter.personId);
  if (filter.unitId) query = query.where('unit_id', '=', filter.unitId);
  if (filter.kind) query = query.where('kind', '=', filter.kind);
  return query.orderBy('valid_from', 'desc').orderBy('made_at', 'desc').execute();
}

/** The post, or a refusal. */
export async function getPost(tx: Transaction, id: string): Promise<Post> {
  const row = await tx.db.selectFrom('posts_post').selectAll().where('id', '=', id).executeTakeFirst();
  if (!row) {
    throw new Refusal('not-found', 'post-not-found', {
      vi: 'Không có chức danh này trong danh bạ.',
      en: 'There is no such post in the register.',
    });
  }
  const { person_id: personId, unit_id: unitId, name, kind, valid_from: validFrom } = row;
  return { id, personId, unitId, name, kind, validFrom, validTo: row.valid_to, legalBasis: row.legal_basis };
}

/** Holds back everybody else's changes of one unit's named people until this transaction ends. */
export async function lockUnitPosts(tx: Transaction, unitId: string): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended('posts ' || ${unitId}::text, 0))`.execute(tx.db);
}

/** Writes a new post; gives its id. */
export async function insertPost(tx: Transaction, post: Omit<Post, 'id'>, by: PostsBy): Promise<string> {
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const { personId, unitId, name, kind, validFrom, validTo, legalBasis } = post;
  await tx.db
    .insertInto('posts_post')
    .values({
      province_id: tx.asker.provinceId,
      id,
      person_id: personId,
      unit_id: unitId,
      name,
      kind,
      valid_from: validFrom,
      valid_to: validTo,
      legal_basis: legalBasis,
      made_at: new Date(now),
    })
    .execute();
  tx.note({ action: 'post.appoint', objectKind: 'post', objectId: id, after: post });
  return id;
}

/** Lets a post end: `validTo` is the first day on which it is no longer held. */
export async function closePost(tx: Transaction, post: Post, validTo: Day): Promise<void> {
  await tx.db.updateTable('posts_post').set({ valid_to: validTo }).where('id', '=', post.id).execute();
  const [before, after] = [{ validTo: post.validTo }, { validTo }];
  tx.note({ action: 'post.end', objectKind: 'post', objectId: post.id, before, after });
}

/** Refuses to change the posts of a unit that the asker's right does not reach. */
export function requireReach(tx: Transaction, unitId: string): void {
  if (reachesUnit(tx, unitId)) return;
  throw new Refusal('forbidden', 'unit-beyond-reach', {
    vi: 'Đơn vị này ngoài phạm vi bạn quản lý. Hãy đề nghị cơ quan đầu mối của tỉnh.',
    en: 'This unit is beyond what you manage. Ask the focal department of the province.',
  });
}

/** The register, with a refusal where the unit does not live on the day. */
export async function requireUnitOn(tx: Transaction, unitId: string, day: Day): Promise<Register> {
  const { register } = await readRegister(tx);
  if (unitOn(register, unitId, day)) return register;
  const sentences = {
    vi: 'Đơn vị này không tồn tại vào ngày đã chọn.',
    en: 'This unit does not exist on the chosen day.',
  };
  throw new Refusal('invalid', 'unit-not-alive', sentences, { unitId: sentences });
}
