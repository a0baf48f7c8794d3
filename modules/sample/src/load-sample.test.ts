import assert from 'node:assert/strict';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { type Clock, type Day, startOf } from '@cotmoc/base';
import { listBudget } from '@cotmoc/budget';
import { type FileStore, openFileStore } from '@cotmoc/evidence';
import { type Store, systemAsker, verifyAudit } from '@cotmoc/store';
import { createTestDatabase, type TestDatabase } from '@cotmoc/store/test-database';
import { standingOf } from '@cotmoc/tasks';
import { type LoadedSample, loadSample } from './load-sample.ts';
import { SAMPLE_PROVINCE, samplePeople, sampleUnits } from './sample-province.ts';

// A day written out: the middle of the last reports.
const TODAY = '2026-11-21' as Day;
const clock: Clock = { now: () => startOf(TODAY) + 9 * 3_600_000 };

/** Bytes that look like chance and are the same each time. */
function seeded(seed: number) {
  let state = seed;
  return (bytes: Uint8Array) => {
    for (let at = 0; at < bytes.length; at++) {
      state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
      bytes[at] = state >>> 24;
    }
    return bytes;
  };
}

let database: TestDatabase;
let store: Store;
let files: FileStore;
let folder: string;
let loaded: LoadedSample;
let provinceId: string;

/** How many rows there are of everything that loading writes. */
async function countRows(): Promise<Record<string, number>> {
  return store.as(systemAsker(provinceId), async ({ db }) => {
    const counts: Record<string, number> = {};
    for (const table of [
      'org_unit',
      'people_account',
      'people_role',
      'plans_plan',
      'plans_review_step',
      'plans_duty',
      'tasks_task',
      'tasks_progress',
      'evidence_item',
      'evidence_credit',
      'obstacles_step',
      'inspections_step',
      'budget_entry',
      'audit_entry',
    ] as const) {
      const row = await db
        .selectFrom(table)
        .select((eb) => eb.fn.countAll<number>().as('n'))
        .executeTakeFirstOrThrow();
      counts[table] = row.n;
    }
    return counts;
  });
}

describe('load the sample', () => {
  before(async () => {
    database = await createTestDatabase(clock);
    store = database.store;
    folder = mkdtempSync(join(tmpdir(), 'cotmoc-sample-'));
    files = openFileStore(folder);
    loaded = await loadSample({ store, files, clock, random: seeded(1) });
    const [province] = await store.provinces();
    provinceId = province?.id ?? '';
  });
  after(async () => {
    await database.drop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('makes one province with its units and people', async () => {
    assert.equal(loaded.isNew, true);
    assert.deepEqual(
      (await store.provinces()).map(({ code }) => code),
      [SAMPLE_PROVINCE.code],
    );
    const counts = await countRows();
    assert.equal(counts['people_account'], samplePeople().length);
    assert.equal(counts['org_unit'], sampleUnits().length);
  });

  it('finds the task of every happening', () => {
    assert.deepEqual(
      loaded.unplayed.map(({ path }) => path),
      [],
    );
  });

  it('shows tasks in all six states, two waiting for a word and one returned', async () => {
    const tasks = await store.as(systemAsker(provinceId), ({ db }) =>
      db.selectFrom('tasks_task').selectAll().execute(),
    );
    const standings = tasks.map((task) => {
      const dated = { state: task.state, dueOn: task.due_on, dueInclusive: task.due_inclusive, askedOn: task.asked_on };
      const { state, late } = standingOf(dated, TODAY);
      return `${state}${late ? ', late' : ''}`;
    });
    const states = ['not-started', 'in-progress', 'done'].flatMap((state) => [state, `${state}, late`]);
    for (const state of states) assert.ok(standings.includes(state), `no task is ${state}`);
    assert.equal(tasks.filter(({ completion }) => completion === 'asked').length, 2);
    assert.equal(tasks.filter(({ completion }) => completion === 'returned').length, 1);
    assert.ok(
      tasks.some((task) => task.late_reason),
      'a late task has its reason',
    );
    assert.ok(tasks.some((task) => task.quantity && task.quantity_done > 0 && task.quantity_done < task.quantity));
    assert.ok(
      tasks.every(({ changed_at }) => changed_at.getTime() <= clock.now()),
      'nothing happened after today',
    );
  });

  it('keeps the files of evidence so that they can be opened', async () => {
    const rows = await store.as(systemAsker(provinceId), ({ db }) =>
      db.selectFrom('evidence_item').select(['sha256', 'link', 'media_type']).execute(),
    );
    assert.ok(rows.some(({ link }) => link));
    const kept = rows.flatMap(({ sha256 }) => (sha256 ? [sha256] : []));
    assert.equal(kept.length, 2);
    for (const sha256 of kept) {
      const stream = await files.open(sha256);
      assert.ok(stream);
      stream.resume();
    }
    assert.deepEqual(rows.flatMap(({ media_type }) => media_type ?? []).sort(), ['application/pdf', 'image/png']);
  });

  it('shows money with a warning, an obstacle at each step, and findings open, late and answered', async () => {
    const { over, waiting, findings } = await store.as(systemAsker(provinceId), async (tx) => {
      const { rows } = await listBudget(tx, { filter: {}, offset: 0, limit: 100 });
      const obstacles = await tx.db.selectFrom('obstacles_obstacle').selectAll().execute();
      const found = await tx.db.selectFrom('inspections_finding').selectAll().execute();
      return {
        over: rows.flatMap(({ warnings }) => warnings.map(({ kind }) => kind)).sort(),
        waiting: obstacles.filter(({ state }) => state === 'open').map(({ step }) => step),
        findings: found.map(({ state, due_on }) => (due_on && due_on < TODAY && state === 'open' ? 'late' : state)),
      };
    });
    assert.deepEqual(over, ['committed-above-allocated', 'paid-above-accepted']);
    assert.deepEqual([...new Set(waiting)].sort(), ['focal', 'province', 'unit']);
    assert.deepEqual(findings.sort(), ['answered', 'closed', 'late', 'noted']);
  });

  it('leaves one plan under review and a unit’s being made, beside the province’s and a department’s in force', async () => {
    const plans = await store.as(systemAsker(provinceId), ({ db }) =>
      db.selectFrom('plans_plan').select(['state', 'title', 'issued_on', 'frozen_hash']).orderBy('state').execute(),
    );
    assert.deepEqual(
      plans.map(({ state }) => state),
      ['draft', 'draft', 'issued', 'issued'],
    );
    const issued = plans.filter(({ state }) => state === 'issued');
    assert.deepEqual(issued.map(({ issued_on }) => issued_on).sort(), ['2026-01-20', '2026-02-09']);
    assert.ok(issued.every(({ frozen_hash }) => frozen_hash));
  });

  it('writes everything through the audit log, which stays whole', async () => {
    const verdict = await store.as(systemAsker(provinceId), ({ db }) => verifyAudit(db, provinceId));
    assert.equal(verdict.broken, null);
    assert.ok(verdict.entries > 100);
  });

  it('changes nothing when it is loaded again', async () => {
    const before = await countRows();
    assert.equal((await loadSample({ store, files, clock, random: seeded(2) })).isNew, false);
    assert.deepEqual(await countRows(), before);
  });
});

describe('load the sample that was cut off', () => {
  let whole: TestDatabase;
  let cut: TestDatabase;
  let place: string;
  before(async () => {
    whole = await createTestDatabase(clock);
    cut = await createTestDatabase(clock);
    place = mkdtempSync(join(tmpdir(), 'cotmoc-sample-'));
  });
  after(async () => {
    await whole.drop();
    await cut.drop();
    rmSync(place, { recursive: true, force: true });
  });

  /** A store that stops working after so many transactions. */
  function failingAfter(real: Store, count: number): Store {
    let left = count;
    return {
      ...real,
      as(asker, work) {
        left -= 1;
        return left < 0 ? Promise.reject(new Error('cut off')) : real.as(asker, work);
      },
    };
  }

  async function gistOf(one: Store): Promise<unknown> {
    const [province] = await one.provinces();
    const rows = await one.as(systemAsker(province?.id ?? ''), ({ db }) =>
      db
        .selectFrom('tasks_task')
        .select(['path', 'grain', 'occurrence_on', 'state', 'completion', 'percent', 'quantity_done', 'asked_on'])
        .execute(),
    );
    return rows.map((row) => JSON.stringify(row)).sort();
  }

  it('goes on where it stopped and ends as if it had not been', async () => {
    const by = { files: openFileStore(place), clock, random: seeded(3) };
    await loadSample({ ...by, store: whole.store });
    for (const count of [4, 12, 30]) {
      await assert.rejects(loadSample({ ...by, store: failingAfter(cut.store, count) }), /cut off/);
    }
    assert.equal((await loadSample({ ...by, store: cut.store })).isNew, true);
    assert.deepEqual(await gistOf(cut.store), await gistOf(whole.store));
  });

  it('on a day before the plan makes the province and plays nothing', async () => {
    const early = await createTestDatabase(clock);
    try {
      // A day written out.
      const before = { now: () => startOf('2026-01-05' as Day) };
      await loadSample({ store: early.store, files: openFileStore(place), clock: before, random: seeded(4) });
      const [province] = await early.store.provinces();
      const rows = await early.store.as(systemAsker(province?.id ?? ''), ({ db }) =>
        db.selectFrom('tasks_progress').select('id').execute(),
      );
      assert.deepEqual(rows, []);
    } finally {
      await early.drop();
    }
  });
});
