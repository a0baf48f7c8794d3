import assert from 'node:assert/strict';
import { randomFillSync } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { openOutboxFolder, sendLetters } from '@cotmoc/notices';
import { sendDigests } from '@cotmoc/reminders';
import { systemAsker } from '@cotmoc/store';
import { issueText } from './issue-text.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Xuất bản tờ gấp giới thiệu tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 16/3/2026.
2. Tổ chức đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì; hoàn thành chậm nhất ngày 15/5/2026.
`;

const random = (bytes: Uint8Array) => randomFillSync(bytes);
// Days written out.
const day = (text: string) => text as Day;

describe('reminding', () => {
  let system: TestSystem;
  let culture: Visitor;
  let tasks: { id: string; path: string }[];
  before(async () => {
    system = await startTestSystem();
    const coordinator = await system.signIn('coordinator.a');
    await issueText(coordinator, PLAN, { number: '1/KH-UBND', issuedOn: '2026-02-02' });
    tasks = (await coordinator.send('GET', '/api/tasks?order=plan')).body.items;
    culture = await system.signIn('culture-focal.a');
    await culture.send('PUT', '/api/personal-data/contact', { phone: null, email: 'dau-moi@cotmoc.example' });
  });
  after(() => system.stop());

  const digests = () =>
    sendDigests({ store: system.store, clock: system.clock, random, address: 'https://cotmoc.example' });
  /** What an account was told of, by day, as the database keeps it. */
  const told = async (username: string) =>
    system.store.as(systemAsker(system.here.id), ({ db }) =>
      db
        .selectFrom('reminders_told as t')
        .innerJoin('people_account as a', 'a.id', 't.account_id')
        .where('a.username', '=', username)
        .where('t.shown', '=', true)
        .select(['t.step', 't.task_id as taskId'])
        .execute(),
    );

  it('says nothing before the first step, at night or on a rest day', async () => {
    assert.equal(await digests(), 0);
    system.clock.goTo(day('2026-03-01'));
    assert.equal(await digests(), 0, 'a Sunday');
    system.clock.goTo(day('2026-03-02'));
    system.clock.goOn(-6 * 3_600_000);
    assert.equal(await digests(), 0, 'six in the morning');
  });

  it('tells whoever carries and whoever supports, once, in one digest', async () => {
    // "trước ngày 16/3": the last good day is 15/3, a Sunday; fourteen days before is 1/3, a Sunday: told on Monday, late.
    system.clock.goTo(day('2026-03-02'));
    assert.equal(await digests(), 2);
    assert.deepEqual(
      (await told('culture-focal.a')).map(({ step }) => step),
      ['before-14'],
    );
    assert.deepEqual(
      (await told('foreign-focal.a')).map(({ step }) => step),
      ['before-14'],
    );
    assert.equal(await digests(), 0);
    system.clock.goTo(day('2026-03-03'));
    assert.equal(await digests(), 0);
    const fresh = await system.signIn('culture-focal.a');
    const { items } = (await fresh.send('GET', '/api/notices')).body;
    const own = items.filter((one: { kind: string }) => one.kind === 'reminder.digest');
    assert.equal(own.length, 1);
    assert.match(own[0].title, /Việc của bạn ngày 02\/03\/2026: sắp đến hạn: 1/);
  });

  it('writes one letter to whoever gave an address and wants mail', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'cotmoc-outbox-'));
    try {
      const postOffice = openOutboxFolder(folder, 'Cột Mốc <cotmoc@cotmoc.example>');
      const send = () => sendLetters({ store: system.store, clock: system.clock, postOffice });
      assert.equal(await send(), 1);
      assert.equal(await send(), 0);
      const files = readdirSync(folder);
      assert.equal(files.length, 1);
      const letter = readFileSync(join(folder, files[0] ?? ''), 'utf8');
      assert.match(letter, /^To: dau-moi@cotmoc\.example$/m);
      assert.match(letter, /^Message-ID: <[0-9a-f-]{36}@cotmoc\.example>$/m);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });

  it('makes up for days on which nothing ran with the newest step only', async () => {
    system.clock.goTo(day('2026-03-13'));
    assert.equal(await digests(), 2);
    const steps = (await told('culture-focal.a')).map(({ step }) => step);
    assert.deepEqual(steps.sort(), ['before-14', 'due']);
  });

  it('goes up to the leader after five working days, to the focal department after ten', async () => {
    system.clock.goTo(day('2026-03-20'));
    await digests();
    assert.deepEqual(
      (await told('culture-leader.a')).map(({ step }) => step),
      ['leader'],
    );
    assert.deepEqual(await told('coordinator.a'), []);
    system.clock.goTo(day('2026-03-27'));
    await digests();
    assert.deepEqual(
      (await told('coordinator.a')).map(({ step }) => step),
      ['focal'],
    );
  });

  it('urges a body once in some hours, with its late work written in; the body answers', async () => {
    const { root: _, culture: unitId, foreign } = system.here.units;
    const coordinator = await system.signIn('coordinator.a');
    const bodies = (await coordinator.send('GET', '/api/late-bodies')).body.items;
    assert.deepEqual(
      bodies.map((one: { unitId: string; late: number; longestLate: number }) => [
        one.unitId,
        one.late,
        one.longestLate,
      ]),
      [[unitId, 1, 12]],
    );
    const idle = await coordinator.send('POST', '/api/urgings', { unitIds: [foreign], answerBy: '2026-04-03' });
    assert.equal(idle.body.error.code, 'nothing-late');
    const { id } = (await coordinator.send('POST', '/api/urgings', { unitIds: [unitId], answerBy: '2026-04-03' })).body;
    const draft = (await coordinator.send('GET', `/api/urgings/${id}`)).body;
    assert.match(draft.bodies[0].text, /Xuất bản tờ gấp giới thiệu tỉnh.*hạn 15\/03\/2026, quá hạn 12 ngày/);
    const theirs = await system.signIn('culture-focal.a');
    assert.equal((await theirs.send('GET', `/api/urgings/${id}`)).status, 404, 'a draft is nobody else’s');
    const sent = await coordinator.send('POST', `/api/urgings/${id}/sending`, { version: draft.version });
    assert.equal(sent.status, 200, JSON.stringify(sent.body));
    await relayOnce(system);
    await relayOnce(system, 'again');
    const notices = (await theirs.send('GET', '/api/notices')).body.items;
    assert.equal(notices.filter((one: { kind: string }) => one.kind === 'urging.sent').length, 1);
    const other = await system.signIn('foreign-focal.a');
    assert.equal((await other.send('GET', `/api/urgings/${id}`)).status, 404);
    const again = await coordinator.send('POST', '/api/urgings', { unitIds: [unitId], answerBy: '2026-04-03' });
    assert.equal(again.body.error.code, 'urged-lately');

    const waiting = (await theirs.send('GET', '/api/inbox')).body;
    assert.deepEqual(
      waiting.kinds.filter((one: { kind: string }) => one.kind.startsWith('urging')),
      [{ kind: 'urging.to-answer', count: 1 }],
    );
    const answer = { unitId, answer: 'Nhà in chậm giấy; hoàn thành ngày 30/3/2026.' };
    assert.equal((await theirs.send('POST', `/api/urgings/${id}/answers`, answer)).status, 200);
    await relayOnce(system);
    const mine = (await coordinator.send('GET', '/api/notices')).body.items;
    assert.equal(mine.filter((one: { kind: string }) => one.kind === 'urging.answered').length, 1);
    const left = (await theirs.send('GET', '/api/inbox')).body.items;
    assert.ok(!left.some((one: { kind: string }) => one.kind.startsWith('urging')));
  });

  it('gives a calendar behind a secret address that can be taken away, with the reach of its maker only', async () => {
    const fresh = await system.signIn('culture-focal.a');
    const { url, id } = (await fresh.send('POST', '/api/feeds', { unitId: null })).body;
    const path = new URL(url).pathname;
    const stranger = system.visitor();
    const calendar = await stranger.send('GET', path);
    assert.equal(calendar.status, 200);
    assert.match(String(calendar.headers['content-type']), /^text\/calendar/);
    const text = String(calendar.body).replaceAll('\r\n ', '');
    assert.match(text, /DTSTART;VALUE=DATE:20260315/);
    assert.match(text, /SUMMARY:Hạn: Xuất bản tờ gấp giới thiệu tỉnh/);
    assert.ok(!text.includes('đoàn phóng viên'), 'another unit’s work');
    assert.equal((await stranger.send('GET', path.replace(/.{5}(?=\/viec)/, 'aaaaa'))).status, 404);
    const { culture: unitId, foreign } = system.here.units;
    assert.equal((await fresh.send('POST', '/api/feeds', { unitId: foreign })).body.error.code, 'not-your-unit');
    assert.equal((await fresh.send('POST', '/api/feeds', { unitId })).status, 200);
    assert.equal((await fresh.send('DELETE', `/api/feeds/${id}`)).status, 200);
    assert.equal((await stranger.send('GET', path)).status, 404);
  });

  it('begins its steps anew with a new deadline', async () => {
    const id = tasks[0]?.id ?? '';
    await system.store.as(systemAsker(system.here.id), ({ db }) =>
      db
        .updateTable('tasks_task')
        .set({ due_on: day('2026-04-13') })
        .where('id', '=', id)
        .execute(),
    );
    system.clock.goTo(day('2026-03-30'));
    await digests();
    const steps = (await told('culture-focal.a')).filter((one) => one.taskId === id).map(({ step }) => step);
    assert.equal(steps.filter((step) => step === 'before-14').length, 2);
  });

  it('urges the leader of a body that has only asked for approval; the letter can be withdrawn with a reason', async () => {
    const { culture: unitId } = system.here.units;
    const focal = await system.signIn('culture-focal.a');
    const asked = await focal.send('POST', `/api/tasks/${tasks[0]?.id}/completion`, {
      result: 'Đã in và phát hành đủ số tờ gấp theo kế hoạch.',
      lateReason: null,
    });
    assert.equal(asked.status, 200, JSON.stringify(asked.body));
    system.clock.goTo(day('2026-04-10'));
    const coordinator = await system.signIn('coordinator.a');
    const theirs = await system.signIn('culture-focal.a');
    const leader = await system.signIn('culture-leader.a');
    const late = (await coordinator.send('GET', '/api/late-bodies')).body.items;
    const own = late.find((one: { unitId: string }) => one.unitId === unitId);
    assert.deepEqual([own.late, own.waiting, own.longestWaiting], [0, 1, 11]);
    const { id } = (await coordinator.send('POST', '/api/urgings', { unitIds: [unitId], answerBy: '2026-04-17' })).body;
    const see = async (who: Visitor) => (await who.send('GET', `/api/urgings/${id}`)).body;
    const [body] = (await see(coordinator)).bodies;
    assert.match(body.text, /đang chờ lãnh đạo đơn vị duyệt:\n1\. .*đề nghị ngày 30\/03\/2026, đã chờ 11 ngày/);
    assert.doesNotMatch(body.text, /quá hạn/);
    assert.deepEqual([body.tasks[0].askedOn, body.tasks[0].daysWaiting], ['2026-03-30', 11]);

    const withdraw = async (reason: string, version: number) =>
      coordinator.send('POST', `/api/urgings/${id}/withdrawal`, { reason, version });
    assert.equal((await withdraw('Gửi nhầm', 1)).body.error.code, 'urging-not-sent');
    assert.equal((await coordinator.send('POST', `/api/urgings/${id}/sending`, { version: 1 })).status, 200);
    await relayOnce(system);
    const told = async (who: Visitor, kind: string) =>
      (await who.send('GET', '/api/notices')).body.items.filter((one: { kind: string }) => one.kind === kind);
    const [notice] = await told(leader, 'urging.sent');
    assert.equal(notice.title, 'Văn bản đôn đốc duyệt hoàn thành');
    // Who asked has done their part: of this letter only the leader is told.
    assert.equal(
      (await told(theirs, 'urging.sent')).filter((one: { link: string }) => one.link.endsWith(id)).length,
      0,
    );

    assert.equal((await withdraw(' ', 2)).body.error.code, 'withdrawal-reason-needed');
    assert.equal((await withdraw('Lãnh đạo sở đã duyệt sáng nay', 1)).body.error.code, 'urging-changed');
    assert.equal((await withdraw('Lãnh đạo sở đã duyệt sáng nay', 2)).status, 200);
    assert.equal((await withdraw('Lần nữa', 3)).body.error.code, 'urging-not-sent');
    const seen = await see(theirs);
    assert.deepEqual([seen.state, seen.withdrawn.reason], ['withdrawn', 'Lãnh đạo sở đã duyệt sáng nay']);
    const answer = { unitId, answer: 'Lãnh đạo sẽ duyệt trong tuần này.' };
    assert.equal((await theirs.send('POST', `/api/urgings/${id}/answers`, answer)).status, 404);
    const waits = (await theirs.send('GET', '/api/inbox')).body.items;
    assert.ok(!waits.some((one: { kind: string }) => one.kind === 'urging.to-answer'));
    await relayOnce(system);
    await relayOnce(system, 'again');
    assert.equal((await told(theirs, 'urging.withdrawn')).length, 1);
    // What was withdrawn does not keep it from being urged again.
    const again = await coordinator.send('POST', '/api/urgings', { unitIds: [unitId], answerBy: '2026-04-17' });
    assert.equal(again.status, 200, JSON.stringify(again.body));
    const auditor = await system.signIn('auditor.a');
    assert.equal((await auditor.send('GET', '/api/audit?action=urging.withdraw')).body.length, 1);
  });
});
