import { type Clock, compose, type Day, daysBetween, makeId, type Randomness, Refusal, today } from '@cotmoc/base';
import type { Session } from '@cotmoc/http';
import type { Transaction } from '@cotmoc/store';
import { answerObstacle } from './answer-obstacle.ts';
import { showObstacles } from './list-obstacles.ts';
import type { Outcome } from './obstacle.ts';
import { getForChange, mayWithRow, readClockFacts, writeStep } from './obstacle-store.ts';
import { noSuchGroup, noSuchObstacle, notAllowed, wordsNeeded } from './refusals.ts';
import { findSimilar, type Likeness } from './similar.ts';

type By = { clock: Clock; random: Randomness };

/** Open obstacles that may be the same as this one, with why; those already in its group left out. */
export async function listSimilar(tx: Transaction, id: string, session: Session, day: Day) {
  const rows = await tx.db
    .selectFrom('obstacles_obstacle as o')
    .innerJoin('tasks_task as t', (join) =>
      join.onRef('t.province_id', '=', 'o.province_id').onRef('t.id', '=', 'o.task_id'),
    )
    .where((eb) => eb.or([eb('o.id', '=', id), eb('o.state', '=', 'open')]))
    .select(['o.id', 'o.text', 't.plan_id as planId', 't.path', 'o.group_id as groupId'])
    .orderBy('o.waits_since')
    .limit(2000)
    .execute();
  const one = rows.find((row) => row.id === id);
  if (!one) throw noSuchObstacle();
  const others = rows.filter((row) => row.groupId === null || row.groupId !== one.groupId);
  const found = findSimilar(one satisfies Likeness, others).slice(0, 20);
  if (found.length === 0) return [];
  const ids = found.map((similar) => similar.id);
  const full = await tx.db.selectFrom('obstacles_obstacle').selectAll().where('id', 'in', ids).execute();
  const shown = new Map((await showObstacles(tx, session, full, day)).map((obstacle) => [obstacle.id, obstacle]));
  return found.flatMap(({ id: other, words, sameSection }) => {
    const obstacle = shown.get(other);
    return obstacle ? [{ obstacle, words: words.slice(0, 6), sameSection }] : [];
  });
}

/** Puts open obstacles that are one and the same together under a name; gives the group's id. */
export async function groupObstacles(
  tx: Transaction,
  input: { title: string; obstacleIds: readonly string[] },
  by: By,
): Promise<string> {
  const title = compose(input.title.trim());
  if (!title) {
    const sentences = { vi: 'Hãy đặt tên cho nhóm.', en: 'Name the group.' };
    throw new Refusal('invalid', 'group-title-needed', sentences, { title: sentences });
  }
  const now = by.clock.now();
  const id = makeId(now, by.random);
  const made = { account_id: tx.asker.accountId ?? '', person_name: tx.asker.actor, made_at: new Date(now) };
  await tx.db
    .insertInto('obstacles_group')
    .values({ province_id: tx.asker.provinceId, id, title, ...made })
    .execute();
  await joinGroup(tx, { groupId: id, obstacleIds: input.obstacleIds }, by);
  tx.note({ action: 'obstacle.group', objectKind: 'obstacle-group', objectId: id, after: { title } });
  return id;
}

/** Puts open obstacles into a group, out of any they stood in. */
export async function joinGroup(
  tx: Transaction,
  input: { groupId: string; obstacleIds: readonly string[] },
  by: By,
): Promise<void> {
  const group = await getGroup(tx, input.groupId);
  // In one order, so that two people who group the same ones never wait for each other.
  for (const obstacleId of [...new Set(input.obstacleIds)].sort()) {
    const row = await getForChange(tx, obstacleId);
    if (row.state !== 'open') throw notAllowed('answer');
    if (row.group_id === group.id) continue;
    await setGroup(tx, row.id, group.id);
    const days_waited = daysBetween(row.waits_since, today(by.clock));
    await writeStep(tx, { obstacle_id: row.id, step: row.step, act: 'grouped', words: group.title, days_waited }, by);
    const after = { groupId: group.id, title: group.title };
    tx.note({ action: 'obstacle.join-group', objectKind: 'obstacle', objectId: row.id, after });
  }
}

/** Takes an obstacle out of its group. */
export async function leaveGroup(tx: Transaction, obstacleId: string): Promise<void> {
  const row = await getForChange(tx, obstacleId);
  if (row.group_id === null) return;
  await setGroup(tx, row.id, null);
  const before = { groupId: row.group_id };
  tx.note({ action: 'obstacle.leave-group', objectKind: 'obstacle', objectId: row.id, before });
}

/**
 * Answers every open obstacle of a group that the asker may answer now, all with the same words; gives how many were
 * answered and how many are left because they wait elsewhere.
 */
export async function answerGroup(
  tx: Transaction,
  input: { groupId: string; session: Session; outcome: Outcome; note: string },
  by: By,
): Promise<{ answered: number; left: number }> {
  const group = await getGroup(tx, input.groupId);
  if (!input.note.trim()) throw wordsNeeded('note');
  const rows = await tx.db
    .selectFrom('obstacles_obstacle')
    .selectAll()
    .where('group_id', '=', group.id)
    .where('state', '=', 'open')
    .orderBy('id')
    .execute();
  const clock = await readClockFacts(tx, today(by.clock));
  const mine = rows.filter((row) => mayWithRow(input.session, row, clock).answer);
  if (mine.length === 0) throw notAllowed('answer');
  for (const row of mine) await answerObstacle(tx, { ...input, obstacleId: row.id, version: null }, by);
  return { answered: mine.length, left: rows.length - mine.length };
}

async function getGroup(tx: Transaction, id: string): Promise<{ id: string; title: string }> {
  const row = await tx.db.selectFrom('obstacles_group').select(['id', 'title']).where('id', '=', id).executeTakeFirst();
  if (!row) throw noSuchGroup();
  return row;
}

async function setGroup(tx: Transaction, obstacleId: string, groupId: string | null): Promise<void> {
  await tx.db
    .updateTable('obstacles_obstacle')
    .set((eb) => ({ group_id: groupId, version: eb('version', '+', 1) }))
    .where('id', '=', obstacleId)
    .execute();
}
