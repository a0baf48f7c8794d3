import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { type Day, fold, makeId } from '@cotmoc/base';
import { buildServer, keptRoute, type Session, Type } from '@cotmoc/http';
import { type Asker, systemAsker, type Transaction } from '@cotmoc/store';
import { sql } from 'kysely';
import { issueText } from './issue-text.ts';
import { startTestSystem, type TestSystem } from './system.ts';

const PLAN = `KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. TUYÊN TRUYỀN

1. Xuất bản tờ gấp giới thiệu tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 16/3/2026.
2. Tổ chức đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì; hoàn thành chậm nhất ngày 15/5/2026.
`;

type Who = 'coordinator' | 'leader' | 'culture' | 'foreign' | 'elsewhere';

describe('a kept answer', () => {
  let system: TestSystem;
  let server: Awaited<ReturnType<typeof buildServer>>;
  let counted = 0;
  let whoAsked: Asker[] = [];

  /** How many tasks who asks can see, slowly. */
  const counting = keptRoute({
    path: '/api/seen',
    name: 'countSeen',
    summary: 'How many tasks the asker sees',
    right: 'task.read',
    query: Type.Object({ q: Type.Optional(Type.String()) }),
    reply: Type.Object({ tasks: Type.Integer(), names: Type.Array(Type.String()) }),
    async handle({ tx }) {
      counted += 1;
      whoAsked.push(tx.asker);
      const rows = await tx.db.selectFrom('tasks_task').select('id').execute();
      const units = await tx.db.selectFrom('org_unit').select('name').orderBy('name').execute();
      await sql`select pg_sleep(0.05)`.execute(tx.db);
      return { tasks: rows.length, names: units.map(({ name }) => name) };
    },
  });

  const askers = (): Record<Who, Pick<Asker, 'provinceId' | 'scope' | 'unitIds'>> => ({
    coordinator: { provinceId: system.here.id, scope: 'province', unitIds: Object.values(system.here.units) },
    leader: { provinceId: system.here.id, scope: 'province', unitIds: [system.here.units.root] },
    culture: { provinceId: system.here.id, scope: 'units', unitIds: [system.here.units.culture] },
    foreign: { provinceId: system.here.id, scope: 'units', unitIds: [system.here.units.foreign] },
    elsewhere: { provinceId: system.elsewhere.id, scope: 'province', unitIds: [] },
  });

  before(async () => {
    system = await startTestSystem();
    await issueText(await system.signIn('coordinator.a'), PLAN, { number: '1/KH-UBND', issuedOn: '2026-02-02' });
    server = await buildServer({
      routes: [counting],
      store: system.store,
      clock: system.clock,
      async findSession(token): Promise<Session> {
        // The tokens below are these names.
        const reach = askers()[token as Who];
        const id = makeId(system.clock.now(), (bytes) => bytes.fill(token.length));
        const asker = { ...reach, accountId: id, actor: token, address: null, requestId: null };
        return { asker, rights: new Set(['task.read']), mustChangePassword: false, sessionHash: token };
      },
      secure: false,
      webFolder: null,
      log: false,
    });
  });
  after(async () => {
    await server.close();
    await system.stop();
  });

  async function ask(who: Who, query = ''): Promise<{ tasks: number; names: string[] }> {
    const headers = { 'x-cotmoc': '1', cookie: `cotmoc_session=${who}` };
    const answer = await server.inject({ method: 'GET', url: `/api/seen${query}`, headers });
    assert.equal(answer.statusCode, 200, answer.body);
    return answer.json();
  }
  /** What the asking gives, and how often it was counted for that. */
  async function asking<T>(work: () => Promise<T>): Promise<{ given: T; times: number }> {
    const until = counted;
    const given = await work();
    return { given, times: counted - until };
  }
  const change = <T>(work: (tx: Transaction) => Promise<T>) => system.store.as(systemAsker(system.here.id), work);
  const touch = (tx: Transaction) => tx.db.updateTable('tasks_task').set({ product: 'Tờ gấp' }).execute();

  it('is counted once for all who ask at the same time, and given again', async () => {
    const many = await asking(() => Promise.all(Array.from({ length: 12 }, () => ask('coordinator'))));
    assert.equal(many.times, 1);
    assert.deepEqual(
      many.given.map(({ tasks }) => tasks),
      Array.from({ length: 12 }, () => 2),
    );
    assert.equal((await asking(() => ask('coordinator'))).times, 0);
  });

  it('is given to everybody who sees equally much, and counted for nobody in particular', async () => {
    whoAsked = [];
    assert.equal((await asking(() => ask('leader', '?q=same'))).times, 1);
    assert.equal((await asking(() => ask('coordinator', '?q=same'))).times, 0);
    const [asker] = whoAsked;
    assert.deepEqual([asker?.accountId, asker?.actor, asker?.unitIds], [null, '', []]);
  });

  it('is never given to somebody who sees something else', async () => {
    await ask('coordinator', '?q=own');
    const culture = await asking(() => ask('culture', '?q=own'));
    const foreign = await asking(() => ask('foreign', '?q=own'));
    const elsewhere = await asking(() => ask('elsewhere', '?q=own'));
    assert.deepEqual([culture.times, foreign.times, elsewhere.times], [1, 1, 1]);
    assert.deepEqual([culture.given.tasks, foreign.given.tasks, elsewhere.given.tasks], [1, 2, 0]);
    assert.equal((await ask('culture', '?q=own')).tasks, 1);
  });

  it('answers its own question on its own day only', async () => {
    await ask('culture');
    assert.equal((await asking(() => ask('culture', '?q=other'))).times, 1);
    system.clock.goTo('2026-02-03' as Day);
    assert.equal((await asking(() => ask('culture'))).times, 1);
    assert.equal((await asking(() => ask('culture'))).times, 0);
  });

  it('holds while a change is under way, and is old once it is committed', async () => {
    await ask('coordinator');
    await change(async (tx) => {
      await touch(tx);
      await touch(tx);
      assert.equal((await asking(() => ask('coordinator'))).times, 0);
    });
    assert.equal((await asking(() => ask('coordinator'))).times, 1);
    assert.equal((await asking(() => ask('coordinator'))).times, 0);
  });

  it('makes nobody who changes another task wait', async () => {
    const [one = '', two = ''] = await change(async (tx) => {
      const rows = await tx.db.selectFrom('tasks_task').select('id').orderBy('id').execute();
      return rows.map(({ id }) => id);
    });
    const touchOne = (id: string) => async (tx: Transaction) => {
      await sql`set local lock_timeout = '5s'`.execute(tx.db);
      await tx.db.updateTable('tasks_task').set({ product: 'Tờ gấp' }).where('id', '=', id).execute();
    };
    await change(async (tx) => {
      await touchOne(one)(tx);
      // Begins and ends while the other change is still under way.
      await change(touchOne(two));
    });
    assert.equal((await asking(() => ask('coordinator'))).times, 1);
  });

  it('is not old after a change that was rolled back, wholly or in part', async () => {
    await ask('coordinator');
    const failed = change(async (tx) => {
      await touch(tx);
      throw new Error('rolled back');
    });
    await assert.rejects(failed, /rolled back/);
    assert.equal((await asking(() => ask('coordinator'))).times, 0);
    // What is changed after a part was rolled back counts.
    await change(async (tx) => {
      await sql`savepoint part`.execute(tx.db);
      await touch(tx);
      await sql`rollback to savepoint part`.execute(tx.db);
      await touch(tx);
    });
    assert.equal((await asking(() => ask('coordinator'))).times, 1);
  });

  it('is old after each kind of change: of a task, a body, an obstacle, a unit', async () => {
    const { units } = system.here;
    const kinds: Record<string, (tx: Transaction) => Promise<unknown>> = {
      task: touch,
      body: (tx) => tx.db.updateTable('tasks_body').set({ part: 'Phần việc' }).execute(),
      'body that goes': (tx) => tx.db.deleteFrom('tasks_body').where('role', '=', 'support').execute(),
      obstacle: (tx) =>
        sql`insert into obstacles_obstacle (province_id, id, task_id, unit_id, text, step, waits_since, account_id,
            person_name, raised_on, raised_at, search)
          select province_id, ${makeId(1, (bytes) => bytes.fill(7))}::uuid, id, ${units.culture}::uuid, 'Thiếu ảnh', 'unit',
            '2026-02-03', ${units.culture}::uuid, 'Cán bộ', '2026-02-03', now(), 'thieu anh' from tasks_task limit 1`.execute(
          tx.db,
        ),
      unit: (tx) => {
        const name = 'Sở Ngoại vụ và Hợp tác';
        return tx.db
          .updateTable('org_unit')
          .set({ name, search: fold(name) })
          .where('id', '=', units.foreign)
          .execute();
      },
    };
    await ask('elsewhere');
    for (const [kind, work] of Object.entries(kinds)) {
      await ask('coordinator');
      await change(work);
      assert.equal((await asking(() => ask('coordinator'))).times, 1, kind);
    }
    assert.ok((await ask('coordinator')).names.includes('Sở Ngoại vụ và Hợp tác'));
    assert.equal((await asking(() => ask('elsewhere'))).times, 0, 'another province');
  });
});
