import type { Clock } from '@cotmoc/base';
import { type Store, systemAsker } from '@cotmoc/store';
import type { PostOffice } from './post-office.ts';

/** Tries until a letter is given up: over about two days. */
const MOST_TRIES = 12;
/** Minutes to wait after a failure, doubled each time up to eight hours. */
const FIRST_WAIT_MINUTES = 2;

/**
 * Hands every letter whose time has come to the post office, one transaction a letter, so that what stops the program
 * between two letters leaves each either sent or waiting. Several processes may run it: a letter is held by one.
 * Gives how many were sent.
 */
export async function sendLetters(by: { store: Store; clock: Clock; postOffice: PostOffice }): Promise<number> {
  let sent = 0;
  for (const province of await by.store.provinces()) {
    for (;;) {
      const outcome = await sendOne(by, province.id);
      if (outcome === 'none') break;
      if (outcome === 'sent') sent += 1;
    }
  }
  return sent;
}

async function sendOne(
  by: { store: Store; clock: Clock; postOffice: PostOffice },
  provinceId: string,
): Promise<'sent' | 'failed' | 'none'> {
  return by.store.as(systemAsker(provinceId), async ({ db }) => {
    const now = by.clock.now();
    const letter = await db
      .selectFrom('notices_letter')
      .selectAll()
      .where('sent_at', 'is', null)
      .where('not_before', '<=', new Date(now))
      .where('tries', '<', MOST_TRIES)
      .orderBy('not_before')
      .limit(1)
      .forUpdate()
      .skipLocked()
      .executeTakeFirst();
    if (!letter) return 'none';
    const { id, address: to, subject, text, created_at: at } = letter;
    try {
      await by.postOffice.send({ id, to, subject, text, at });
    } catch (error) {
      const wait = Math.min(FIRST_WAIT_MINUTES * 2 ** letter.tries, 480) * 60_000;
      const last_error = (error instanceof Error ? error.message : String(error)).slice(0, 500);
      await db
        .updateTable('notices_letter')
        .set({ tries: letter.tries + 1, last_error, not_before: new Date(now + wait) })
        .where('id', '=', id)
        .execute();
      return 'failed';
    }
    // Once sent, only that it was is kept.
    await db
      .updateTable('notices_letter')
      .set({ sent_at: new Date(now), text: '', last_error: null })
      .where('id', '=', id)
      .execute();
    return 'sent';
  });
}
