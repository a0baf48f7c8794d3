import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { createAccount } from '@cotmoc/people';
import { systemAsker } from '@cotmoc/store';
import pg from 'pg';
import { relayOnce } from './relay.ts';
import { PASSWORD, startTestSystem, type TestSystem, type Visitor } from './system.ts';

describe('posts', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let culture: string;
  let foreign: string;
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    ({ culture, foreign } = system.here.units);
  });
  after(() => system.stop());

  function name(unitId: string, change: Record<string, unknown>) {
    const body = {
      kind: 'leader',
      person: { name: 'Lê Văn Mẫu' },
      postName: 'Phó Giám đốc',
      legalBasis: null,
      ...change,
    };
    return coordinator.send('POST', `/api/units/${unitId}/officers`, body);
  }

  async function rowOf(unitId: string, query = '') {
    const { body } = await coordinator.send('GET', `/api/officers${query}`);
    return body.items.find((row: { unitId: string }) => row.unitId === unitId);
  }

  async function accountOf(visitor: Visitor): Promise<string> {
    return (await visitor.send('GET', '/api/session')).body.account.id;
  }

  async function personOf(q: string): Promise<string> {
    const { body } = await coordinator.send('GET', `/api/persons?q=${encodeURIComponent(q)}`);
    return body[0].id;
  }

  describe('name an officer', () => {
    it('shows every unit as wanting a leader and an officer at first', async () => {
      const { body } = await coordinator.send('GET', '/api/officers');
      assert.deepEqual(body.counts, { units: 4, withoutLeader: 4, withoutOfficer: 4 });
      assert.deepEqual((await rowOf(culture)).missing, ['leader', 'officer']);
    });

    it('ends who was named the day before the new one begins', async () => {
      const first = await name(culture, { from: '2026-01-05', person: { name: 'Trần Thị Mẫu' } });
      assert.equal(first.status, 200);
      assert.equal(first.body.ended, null);
      assert.deepEqual(first.body.gaps, []);
      const second = await name(culture, { from: '2026-02-01' });
      assert.equal(second.body.ended.personName, 'Trần Thị Mẫu');
      assert.equal((await rowOf(culture, '?day=2026-01-31')).leader.personName, 'Trần Thị Mẫu');
      assert.equal((await rowOf(culture, '?day=2026-02-01')).leader.personName, 'Lê Văn Mẫu');
      assert.equal((await rowOf(culture, '?day=2026-01-04')).leader, null);
      const { body } = await coordinator.send('GET', `/api/persons/${first.body.personId}/posts`);
      assert.deepEqual(
        body.posts.map((post: { validTo: string }) => post.validTo),
        ['2026-02-01'],
      );
    });

    it('shows who held what on any day, other posts too, and no post in a unit of another day', async () => {
      const personId = await personOf('Trần Thị Mẫu');
      const post = {
        personId,
        unitId: culture,
        name: 'Trưởng phòng Thông tin',
        from: '2026-01-10',
        legalBasis: '5/QĐ',
      };
      assert.equal((await coordinator.send('POST', '/api/posts', { ...post, lastDay: '2026-01-20' })).status, 200);
      const held = async (day: string, rest = '') =>
        (await coordinator.send('GET', `/api/posts?day=${day}${rest}`)).body.items.map(
          (one: { personName: string; name: string }) => `${one.personName}: ${one.name}`,
        );
      const [before, other] = ['Trần Thị Mẫu: Phó Giám đốc', 'Trần Thị Mẫu: Trưởng phòng Thông tin'];
      assert.deepEqual(await held('2026-01-09'), [before]);
      assert.deepEqual(await held('2026-01-20'), [before, other]);
      assert.deepEqual(await held('2026-01-20', '&kind=other'), [other]);
      assert.deepEqual(await held('2026-01-20', '&q=truong%20phong'), [other]);
      assert.deepEqual(await held('2026-01-21'), [before]);
      assert.deepEqual(await held('2026-02-01'), ['Lê Văn Mẫu: Phó Giám đốc']);
      const owner = new pg.Client({ connectionString: system.database.ownerUrl });
      await owner.connect();
      await owner.query("update org_unit set valid_to = '2026-01-15' where id = $1", [culture]);
      assert.deepEqual(await held('2026-01-20'), []);
      await owner.query('update org_unit set valid_to = null where id = $1', [culture]);
      await owner.end();
    });

    it('keeps a naming made earlier for a later day', async () => {
      await name(foreign, { from: '2026-06-01', person: { name: 'Người Sau Mẫu' } });
      const { body } = await name(foreign, { from: '2026-01-10', person: { name: 'Người Trước Mẫu' } });
      assert.deepEqual(body.gaps, []);
      assert.equal((await rowOf(foreign, '?day=2026-05-31')).leader.personName, 'Người Trước Mẫu');
      assert.equal((await rowOf(foreign, '?day=2026-06-01')).leader.personName, 'Người Sau Mẫu');
    });

    it('refuses two for the same first day, a unit before its time, and an empty name', async () => {
      assert.equal((await name(culture, { from: '2026-02-01' })).body.error.code, 'officer-named-already');
      assert.equal((await name(culture, { from: '2025-06-30' })).body.error.code, 'unit-not-alive');
      const nobody = await name(culture, { from: '2026-03-01', person: { name: ' ' } });
      assert.equal(nobody.body.error.code, 'person-name-missing');
    });

    it('tells the days left without anybody when a naming ends', async () => {
      const { postId } = (await rowOf(culture)).leader;
      const ended = await coordinator.send('POST', `/api/posts/${postId}/end`, { lastDay: '2026-02-20' });
      assert.deepEqual(ended.body.gaps, [{ unitId: culture, kind: 'leader', from: '2026-02-21', to: null }]);
      assert.deepEqual((await rowOf(culture, '?day=2026-02-21')).missing, ['leader', 'officer']);
      const late = await coordinator.send('POST', `/api/posts/${postId}/end`, { lastDay: '2026-03-20' });
      assert.equal(late.body.error.code, 'day-outside-post');
    });

    it('is refused for a unit beyond the reach of whoever manages only some', async () => {
      await system.store.as(systemAsker(system.here.id), (tx) =>
        createAccount(
          tx,
          {
            username: 'culture-admin.a',
            name: 'culture-admin',
            post: null,
            unitId: culture,
            password: PASSWORD,
            mustChangePassword: false,
            roles: [{ role: 'administrator', unitId: culture }],
          },
          { clock: system.clock, random: (bytes) => randomFillSync(bytes) },
        ),
      );
      const admin = await system.signIn('culture-admin.a');
      const body = { kind: 'officer', person: { name: 'Ai Đó Mẫu' }, postName: 'Chuyên viên', legalBasis: null };
      const path = (unit: string) => `/api/units/${unit}/officers`;
      const refused = await admin.send('POST', path(foreign), { ...body, from: '2026-01-02' });
      assert.equal(refused.body.error.code, 'unit-beyond-reach');
      const { postId } = (await rowOf(foreign)).leader;
      const ended = await admin.send('POST', `/api/posts/${postId}/end`, { lastDay: '2026-02-20' });
      assert.equal(ended.body.error.code, 'unit-beyond-reach');
    });

    it('is told to the audit log', async () => {
      const auditor = await system.signIn('auditor.a');
      const { body } = await auditor.send('GET', '/api/audit?action=post');
      const actions = new Set(body.map((line: { action: string }) => line.action));
      assert.deepEqual([...actions].sort(), ['post.appoint', 'post.end']);
    });
  });

  describe('the register of officers', () => {
    it('puts units with nobody first and finds without marks', async () => {
      const { body } = await coordinator.send('GET', '/api/officers');
      assert.equal(body.items.at(-1).missing.length, 1);
      assert.ok(body.items[0].missing.length === 2);
      const found = await coordinator.send('GET', '/api/officers?q=nguoi%20truoc%20mau');
      assert.deepEqual(
        found.body.items.map((row: { unitId: string }) => row.unitId),
        [foreign],
      );
    });

    it('comes out as a spreadsheet, and that is logged', async () => {
      const { status, headers } = await coordinator.send('GET', '/api/officers/export?day=2026-02-02');
      assert.equal(status, 200);
      assert.match(String(headers['content-type']), /spreadsheetml/);
      assert.ok(Number(headers['content-length'] ?? 1) > 0);
      const auditor = await system.signIn('auditor.a');
      const { body } = await auditor.send('GET', '/api/audit?action=post.export');
      assert.equal(body.length, 1);
      const { after } = body[0].changes.find((change: { field: string }) => change.field === 'contacts');
      assert.equal(after, 0);
    });

    it('comes out as the letter of a unit, and of the topmost unit as the whole list', async () => {
      const read = async (unitId: string) => {
        const { status, body, headers } = await coordinator.send(
          'GET',
          `/api/units/${unitId}/officers/letter?day=2026-02-01`,
        );
        assert.equal(status, 200, JSON.stringify(body));
        assert.match(String(headers['content-type']), /wordprocessingml/);
        return headers;
      };
      assert.match(String((await read(culture))['content-disposition']), /cong-van/);
      await read(system.here.units.root);
      const stranger = await coordinator.send('GET', `/api/units/${system.elsewhere.units.root}/officers/letter`);
      assert.equal(stranger.status, 404);
    });

    it('warns of the days ahead in which a unit has nobody', async () => {
      const gaps = async (query: string) =>
        (await coordinator.send('GET', `/api/officers/gaps?${query}&limit=500`)).body.items.filter(
          (gap: { unitId: string; kind: string }) => gap.unitId === culture && gap.kind === 'leader',
        );
      const [gap] = await gaps('from=2025-12-20&until=2026-01-10');
      assert.deepEqual([gap.from, gap.to], ['2025-12-20', '2026-01-05']);
      assert.deepEqual(await gaps('from=2026-01-05&until=2026-01-10'), []);
      const page = async (query: string) => (await coordinator.send('GET', `/api/officers/gaps?${query}`)).body;
      const whole = await page('from=2025-12-20&until=2026-01-10');
      assert.equal(whole.total, whole.items.length);
      assert.equal(whole.begun, whole.items.filter((one: { from: string }) => one.from <= '2025-12-20').length);
      const second = await page('from=2025-12-20&until=2026-01-10&offset=1&limit=1');
      assert.deepEqual([second.items, second.total], [[whole.items[1]], whole.total]);
      assert.equal((await page('from=2025-12-20&until=2026-01-10&q=khong%20co%20don%20vi%20nay')).total, 0);
    });

    it('is another one in another province', async () => {
      const theirs = await system.signIn('coordinator.b');
      const { body } = await theirs.send('GET', '/api/officers');
      assert.deepEqual(body.counts, { units: 4, withoutLeader: 4, withoutOfficer: 4 });
      const person = await personOf('Người Trước Mẫu');
      assert.equal((await theirs.send('GET', `/api/persons/${person}/posts`)).status, 404);
    });
  });

  describe('delegate', () => {
    const days = { fromDay: '2026-02-02', lastDay: '2026-02-06', reason: 'Đi công tác' };

    it('offers people of the same unit and of those above, and nobody else', async () => {
      const leader = await system.signIn('culture-leader.a');
      const { body } = await leader.send('GET', `/api/delegations/candidates?unit=${culture}`);
      const names = body.map((one: { name: string }) => one.name).sort();
      assert.deepEqual(names, [
        'administrator',
        'auditor',
        'coordinator',
        'culture-admin',
        'culture-focal',
        'province-leader',
      ]);
      const other = await leader.send('GET', `/api/delegations/candidates?unit=${foreign}`);
      assert.equal(other.body.error.code, 'not-own-unit');
    });

    it('lends the leader’s work for the days given, in that unit alone, and not lending itself', async () => {
      const leader = await system.signIn('culture-leader.a');
      const focal = await system.signIn('culture-focal.a');
      const may = async () => (await focal.send('GET', '/api/session')).body.may;
      assert.equal((await may())['task.approve'], false);
      const toAccount = await accountOf(focal);
      const made = await leader.send('POST', '/api/delegations', { unitId: culture, toAccount, ...days });
      assert.equal(made.status, 200);
      assert.equal((await may())['task.approve'], true);
      assert.equal((await may())['plan.issue'], false);
      const again = await leader.send('POST', '/api/delegations', { unitId: culture, toAccount, ...days });
      assert.equal(again.body.error.code, 'delegated-already');
      await relayOnce(system);
      const { body: notices } = await focal.send('GET', '/api/notices');
      assert.ok(JSON.stringify(notices).includes('culture-leader ủy quyền cho bạn'));
      const received = await focal.send('GET', '/api/delegations');
      assert.deepEqual(
        received.body.items.map((one: { way: string; state: string; name: string }) => [one.way, one.state, one.name]),
        [['received', 'running', 'culture-leader']],
      );
      assert.equal((await leader.send('DELETE', `/api/delegations/${made.body.id}`)).status, 200);
      assert.equal((await may())['task.approve'], false);
      assert.equal((await leader.send('DELETE', `/api/delegations/${made.body.id}`)).status, 404);
    });

    it('ends by itself after its last day', async () => {
      const leader = await system.signIn('culture-leader.a');
      const toAccount = await accountOf(await system.signIn('culture-focal.a'));
      await leader.send('POST', '/api/delegations', { unitId: culture, toAccount, ...days });
      system.clock.goTo('2026-02-06' as never);
      const on = await (await system.signIn('culture-focal.a')).send('GET', '/api/session');
      assert.equal(on.body.may['task.approve'], true);
      system.clock.goTo('2026-02-07' as never);
      const past = await (await system.signIn('culture-focal.a')).send('GET', '/api/session');
      assert.equal(past.body.may['task.approve'], false);
    });

    it('is refused to a stranger of the unit, for days that are over, for too long, and without a reason', async () => {
      const leader = await system.signIn('culture-leader.a');
      const stranger = await accountOf(await system.signIn('foreign-focal.a'));
      const own = await accountOf(await system.signIn('culture-focal.a'));
      const now = { fromDay: '2026-02-09', lastDay: '2026-02-10', reason: 'Nghỉ phép' };
      const tries = [
        [{ toAccount: stranger }, 'not-a-candidate'],
        [{ fromDay: '2026-02-01', lastDay: '2026-02-02' }, 'days-over'],
        [{ fromDay: '2026-02-11' }, 'days-reversed'],
        [{ lastDay: '2026-12-31' }, 'delegation-too-long'],
        [{ reason: ' ' }, 'delegation-reason-missing'],
      ] as const;
      for (const [change, code] of tries) {
        const body = { unitId: culture, toAccount: own, ...now, ...change };
        assert.equal((await leader.send('POST', '/api/delegations', body)).body.error.code, code);
      }
    });
  });

  describe('hand over', () => {
    // The days that went by have ended the session.
    before(async () => {
      coordinator = await system.signIn('coordinator.a');
    });

    it('shows what moves, then moves exactly that in one step', async () => {
      const focal = await personOf('culture-focal');
      const leader = await personOf('culture-leader');
      await name(culture, { kind: 'officer', person: { id: focal }, postName: 'Chuyên viên', from: '2026-02-03' });
      const visitor = await system.signIn('culture-focal.a');
      const text = Buffer.from('KẾ HOẠCH\nBàn giao thử năm 2026\n\nI. NỘI DUNG\n\n1. Việc thử.\n', 'utf8');
      const { body: draft } = await visitor.upload('/api/plans', 'ban-giao.txt', text);
      const preview = await coordinator.send('GET', `/api/persons/${focal}/hand-over?to=${leader}&day=2026-02-09`);
      assert.deepEqual(
        preview.body.posts.map((post: { kind: string }) => post.kind),
        ['officer'],
      );
      assert.deepEqual(
        preview.body.drafts.map((one: { id: string }) => one.id),
        [draft.id],
      );
      const body = { to: leader, day: '2026-02-09', reason: 'Chuyển công tác' };
      const done = await coordinator.send('POST', `/api/persons/${focal}/hand-over`, body);
      assert.deepEqual(done.body, preview.body);
      assert.equal((await rowOf(culture, '?day=2026-02-08')).officer.personName, 'culture-focal');
      assert.equal((await rowOf(culture, '?day=2026-02-09')).officer.personName, 'culture-leader');
      const again = await coordinator.send('POST', `/api/persons/${focal}/hand-over`, body);
      assert.equal(again.body.error.code, 'nothing-to-hand-over');
    });

    it('is refused to oneself and to whoever has no right', async () => {
      const focal = await personOf('culture-focal');
      const same = await coordinator.send('GET', `/api/persons/${focal}/hand-over?to=${focal}&day=2026-02-09`);
      assert.equal(same.body.error.code, 'same-person');
      const visitor = await system.signIn('culture-focal.a');
      const refused = await visitor.send('GET', `/api/persons/${focal}/hand-over?to=${focal}&day=2026-02-09`);
      assert.equal(refused.status, 403);
    });
  });
});
