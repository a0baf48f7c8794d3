import { addDays, type Day, Refusal } from '@cotmoc/base';
import { getPerson } from '@cotmoc/people';
import type { Transaction } from '@cotmoc/store';
import { insertPost, type PostsBy, requireReach, requireUnitOn } from './post-store.ts';

export interface Appointment {
  readonly personId: string;
  readonly unitId: string;
  /** What the post is called. */
  readonly name: string;
  readonly from: Day;
  /** The last day on which it is held; null where no end is known. */
  readonly lastDay: Day | null;
  readonly legalBasis: string | null;
}

/** Gives a person a post other than a unit's named ones; gives the post's id. */
export async function appoint(tx: Transaction, input: Appointment, by: PostsBy): Promise<string> {
  const name = postName(input.name);
  requireReach(tx, input.unitId);
  await getPerson(tx, input.personId);
  await requireUnitOn(tx, input.unitId, input.from);
  const validTo = dayAfterLast(input.from, input.lastDay);
  const { personId, unitId, from: validFrom, legalBasis } = input;
  return insertPost(tx, { personId, unitId, name, kind: 'other', validFrom, validTo, legalBasis }, by);
}

/** The name without stray spaces; refuses an empty one. */
export function postName(name: string): string {
  const tidy = name.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (tidy) return tidy;
  const sentences = { vi: 'Hãy nhập chức vụ.', en: 'Enter the post.' };
  throw new Refusal('invalid', 'post-name-missing', sentences, { postName: sentences });
}

/** The first day on which it is no longer so; refuses an end before the beginning. */
export function dayAfterLast(from: Day, lastDay: Day | null): Day | null {
  if (lastDay === null) return null;
  if (lastDay >= from) return addDays(lastDay, 1);
  const sentences = { vi: 'Ngày cuối phải từ ngày đầu trở đi.', en: 'The last day must not be before the first.' };
  throw new Refusal('invalid', 'days-reversed', sentences, { lastDay: sentences });
}
