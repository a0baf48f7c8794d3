import assert from 'node:assert/strict';
import { randomFillSync, randomUUID } from 'node:crypto';
import { after, before, describe, it } from 'node:test';
import { addEvidence } from '@cotmoc/evidence';
import { systemAsker } from '@cotmoc/store';
import { taskTarget } from '@cotmoc/tasks';
import { type IssuedTask, issuePlan } from './issue-plan.ts';
import { relayOnce } from './relay.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Công tác thông tin đối ngoại năm 2026

I. NỘI DUNG

1. Sản xuất 12 video giới thiệu tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì.
2. Đón đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì, phối hợp với Sở Văn hóa, Thể thao và Du lịch.
3. Tuần tra song phương. Ban Chỉ huy Bộ đội Biên phòng tỉnh chủ trì.
`;

// biome-ignore lint/suspicious/noExplicitAny: a reply as it came over the wire
type Wire = any;

describe('evidence', () => {
  let system: TestSystem;
  let focal: Visitor;
  let leader: Visitor;
  let foreign: Visitor;
  let border: Visitor;
  let videos: IssuedTask;
  let guests: IssuedTask;
  let patrol: IssuedTask;
  before(async () => {
    system = await startTestSystem();
    const { task } = await issuePlan(system, PLAN);
    [videos, guests, patrol] = [task('video'), task('phóng viên'), task('Tuần tra')];
    focal = await system.signIn('culture-focal.a');
    leader = await system.signIn('culture-leader.a');
    foreign = await system.signIn('foreign-focal.a');
    border = await system.signIn('border-focal.a');
  });
  after(() => system.stop());

  const creditsOf = async (who: Visitor, task: IssuedTask): Promise<Wire> =>
    (await who.send('GET', `/api/evidence-credits?targetKind=task&targetId=${task.id}`)).body;
  const link = (task: IssuedTask | null, address: string, amount: number | null = null) => ({
    title: 'Phóng sự chợ phiên',
    happenedOn: '2026-02-01',
    what: { kind: 'link', link: address },
    credit: task && { targetKind: 'task', targetId: task.id, amount },
  });
  let item = '';

  it('is entered once and counts what it says for a task that counts', async () => {
    assert.equal(videos.quantity, 12);
    const added = await focal.send('POST', '/api/evidence', link(videos, 'https://example.org/cho-phien', 2));
    assert.equal(added.status, 200, JSON.stringify(added.body));
    item = added.body.id;
    const { sum, counted, credits, may } = await creditsOf(focal, videos);
    assert.deepEqual([sum, counted.total, credits[0].amount], [2, 12, 2]);
    assert.equal(credits[0].item.title, 'Phóng sự chợ phiên');
    assert.deepEqual(may, { credit: true, refuse: false });
    assert.equal((await focal.send('GET', `/api/tasks/${videos.id}`)).body.quantityDone, 0);
  });

  it('is credited to another task too, and seen by whoever sees that', async () => {
    assert.equal((await foreign.send('GET', `/api/evidence/${item}`)).status, 404);
    const path = `/api/evidence/${item}/credits`;
    const credited = await focal.send('POST', path, { targetKind: 'task', targetId: guests.id, amount: 5 });
    assert.equal(credited.status, 200, JSON.stringify(credited.body));
    const seen = (await foreign.send('GET', `/api/evidence/${item}`)).body;
    assert.deepEqual(
      seen.credits.map((credit: Wire) => credit.targetId),
      [guests.id],
    );
    assert.equal(seen.credits[0].amount, null);
    assert.equal(seen.may.withdraw, false);
    assert.equal((await focal.send('GET', `/api/evidence/${item}`)).body.credits.length, 2);
    assert.equal((await border.send('GET', `/api/evidence/${item}`)).status, 404);
    assert.equal((await border.send('GET', '/api/evidence')).body.total, 0);
  });

  it('refuses the same target twice, a target out of sight, and an unknown kind alike', async () => {
    const path = `/api/evidence/${item}/credits`;
    const again = await focal.send('POST', path, { targetKind: 'task', targetId: videos.id, amount: 1 });
    assert.equal(again.body.error.code, 'credited-before');
    for (const target of [
      { targetKind: 'task', targetId: patrol.id },
      { targetKind: 'task', targetId: randomUUID() },
      { targetKind: 'nothing', targetId: videos.id },
    ]) {
      const refused = await focal.send('POST', path, { ...target, amount: null });
      assert.deepEqual([refused.status, refused.body.error.code], [404, 'no-such-target']);
    }
    const zero = await focal.send('POST', '/api/evidence', link(videos, 'https://example.org/khong', 0));
    assert.equal(zero.body.error.code, 'amount-not-above-zero');
    assert.equal((await focal.send('GET', '/api/evidence?q=khong')).body.total, 0);
  });

  it('offers the item that is there when a file or a link comes again', async () => {
    const address = `/api/evidence/file?targetKind=task&targetId=${videos.id}&amount=1`;
    const picture = Buffer.concat([Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'), Buffer.alloc(30)]);
    const first = await focal.upload(address, '../../khung hình.png', picture);
    assert.equal(first.status, 200, JSON.stringify(first.body));
    const again = await leader.upload(address, 'bản sao.png', picture);
    assert.deepEqual([again.status, again.body.error.code], [409, 'evidence-entered-before']);
    assert.equal(again.body.error.fields.evidence.vi, first.body.id);
    const same = await focal.send('POST', '/api/evidence', link(videos, 'https://example.org/cho-phien'));
    assert.equal(same.body.error.fields.evidence.vi, item);
    // Another unit may have the same picture of its own.
    const theirs = await foreign.upload('/api/evidence/file', 'khung hình.png', picture);
    assert.equal(theirs.status, 200);
    const file = await focal.send('GET', `/api/evidence/${first.body.id}/file`);
    assert.match(String(file.headers['content-security-policy']), /sandbox/);
    assert.match(String(file.headers['content-disposition']), /^inline; filename="khung hinh.png"/);
    assert.equal((await border.send('GET', `/api/evidence/${first.body.id}/file`)).status, 404);
  });

  it('refuses a state secret before anything is kept, and what is no file or link', async () => {
    const secret = Buffer.from('ỦY BAN NHÂN DÂN TỈNH\nTỐI MẬT\nBÁO CÁO\n', 'utf8');
    const refused = await focal.upload('/api/evidence/file', 'bao-cao.txt', secret);
    assert.equal(refused.body.error.code, 'state-secret');
    const empty = await focal.upload('/api/evidence/file', 'rong.txt', Buffer.alloc(0));
    assert.equal(empty.body.error.code, 'empty-file');
    const bad = await focal.send('POST', '/api/evidence', link(videos, 'javascript:alert(1)'));
    assert.equal(bad.body.error.code, 'bad-link');
    const page = await focal.upload('/api/evidence/file', 'trang.html', Buffer.from('<script>alert(1)</script>'));
    const file = await focal.send('GET', `/api/evidence/${page.body.id}/file`);
    assert.match(String(file.headers['content-disposition']), /^attachment/);
    assert.equal(file.headers['content-type'], 'application/octet-stream');
  });

  it('takes a figure with what it counts, found without marks', async () => {
    const figure = { kind: 'number', value: 12_400, valueUnit: 'lượt truy cập' };
    const body = { title: 'Lượt xem quý I', happenedOn: null, what: figure, credit: null };
    assert.equal((await focal.send('POST', '/api/evidence', body)).status, 200);
    const { items } = (await focal.send('GET', '/api/evidence?q=luot+TRUY&kind=number&is=uncredited')).body;
    assert.deepEqual([items.length, items[0].value, items[0].unitName], [1, 12_400, 'Sở Văn hóa, Thể thao và Du lịch']);
  });

  it('stops counting when somebody who approves refuses it with a reason, and the one who credited hears it once', async () => {
    const { credits } = await creditsOf(leader, videos);
    const credit = credits.find((one: Wire) => one.item.id === item);
    assert.equal(credit.may.refuse, true);
    const path = `/api/evidence-credits/${credit.id}/refusal`;
    assert.equal((await focal.send('POST', path, { reason: 'x' })).status, 403);
    assert.equal((await leader.send('POST', path, { reason: '  ' })).body.error.code, 'reason-needed');
    assert.equal((await leader.send('POST', path, { reason: 'Video chưa có phụ đề' })).status, 200);
    const after = await creditsOf(focal, videos);
    const refused = after.credits.find((one: Wire) => one.item.id === item);
    assert.deepEqual([after.sum, refused.state, refused.reason], [1, 'refused', 'Video chưa có phụ đề']);
    const again = await focal.send('POST', `/api/evidence/${item}/credits`, {
      targetKind: 'task',
      targetId: videos.id,
      amount: 2,
    });
    assert.equal(again.body.error.code, 'credit-refused-before');
    const waiting = (await focal.send('GET', '/api/inbox')).body.items;
    assert.ok(waiting.some((one: Wire) => one.kind === 'evidence.refused' && one.link === `/tasks/${videos.id}`));
    await relayOnce(system);
    await relayOnce(system, 'again');
    const notices = (await focal.send('GET', '/api/notices')).body.items;
    assert.equal(notices.filter((one: Wire) => one.kind === 'evidence.refused').length, 1);
    assert.equal((await leader.send('DELETE', path)).status, 200);
    assert.equal((await creditsOf(focal, videos)).sum, 3);
  });

  it('is never decided by who credited it', async () => {
    const added = await leader.send('POST', '/api/evidence', link(videos, 'https://example.org/cua-toi', 1));
    const { credits } = await creditsOf(leader, videos);
    assert.equal(credits.find((credit: Wire) => credit.id === added.body.creditId).may.refuse, false);
    const path = `/api/evidence-credits/${added.body.creditId}/refusal`;
    assert.equal((await leader.send('POST', path, { reason: 'Tôi' })).body.error.code, 'evidence-not-open-to-refuse');
    assert.equal((await leader.send('DELETE', `/api/evidence-credits/${added.body.creditId}`)).status, 200);
    assert.equal((await creditsOf(leader, videos)).sum, 3);
    const back = await leader.send('POST', `/api/evidence/${added.body.id}/credits`, {
      targetKind: 'task',
      targetId: videos.id,
      amount: 4,
    });
    assert.equal(back.status, 200);
    assert.equal((await creditsOf(leader, videos)).sum, 7);
  });

  it('stops counting everywhere when its unit withdraws it, and only its unit may', async () => {
    const path = `/api/evidence/${item}/withdrawal`;
    assert.equal(
      (await foreign.send('POST', path, { reason: 'Không phải của tôi' })).body.error.code,
      'evidence-not-open-to-withdraw',
    );
    assert.equal((await focal.send('POST', path, { reason: 'Đăng nhầm bản nháp' })).status, 200);
    assert.equal((await creditsOf(focal, videos)).sum, 5);
    const [credit] = (await creditsOf(foreign, guests)).credits;
    assert.equal(credit.item.withdrawn.reason, 'Đăng nhầm bản nháp');
    assert.equal((await focal.send('POST', path, { reason: 'Lần nữa' })).body.error.code, 'evidence-withdrawn');
    assert.equal((await focal.send('GET', '/api/evidence?is=withdrawn')).body.total, 1);
    const anew = await focal.send('POST', '/api/evidence', link(videos, 'https://example.org/cho-phien', 1));
    assert.equal(anew.status, 200);
  });

  it('is not changed once the work waits for approval', async () => {
    await focal.send('POST', `/api/tasks/${videos.id}/completion`, {
      result: 'Đã hoàn thành đủ các video theo kế hoạch',
      lateReason: null,
    });
    const late = await focal.send('POST', '/api/evidence', link(videos, 'https://example.org/muon', 1));
    assert.equal(late.body.error.code, 'evidence-not-open-to-credit');
    assert.equal((await focal.send('GET', '/api/evidence?q=muon')).body.total, 0);
  });

  it('takes a reference of whatever kind is plugged in, as far as the asker may see it', async () => {
    const { units, id: provinceId } = system.here;
    const seen = randomUUID();
    const references = [
      {
        kind: 'lantern',
        list: async (_: unknown, __: unknown, ids: readonly string[]) =>
          ids.filter((id) => id === seen).map((id) => ({ id, title: 'Đèn lồng số 1', link: `/lanterns/${id}` })),
      },
    ];
    const asker = { ...systemAsker(provinceId), unitIds: [units.culture] };
    const session = { asker, rights: new Set(['evidence.add']), mustChangePassword: false, sessionHash: '' };
    const files = { keep: () => Promise.reject(new Error('no file')), open: async () => null };
    const by = {
      clock: system.clock,
      random: (bytes: Uint8Array) => randomFillSync(bytes),
      files,
      kinds: { targets: [taskTarget], references },
    };
    // The account is the one whose name stands on the item; the program itself has none.
    const accountId = randomUUID();
    const add = (referenceId: string) =>
      system.store.as({ ...asker, accountId }, (tx) => {
        const what = { kind: 'reference', referenceKind: 'lantern', referenceId } as const;
        return addEvidence(tx, { session, title: '', happenedOn: null, what, credit: null }, by);
      });
    const { id } = await add(seen);
    await assert.rejects(add(randomUUID()), /no-such-target/);
    await assert.rejects(add(seen), /evidence-entered-before/);
    const shown = (await focal.send('GET', `/api/evidence/${id}`)).body;
    // The server has no such kind plugged in: the item stays, without a way there.
    assert.deepEqual([shown.title, shown.kind, shown.referenceLink], ['Đèn lồng số 1', 'reference', null]);
  });

  it('leaves every step in a whole audit chain', async () => {
    const auditor = await system.signIn('auditor.a');
    assert.equal((await auditor.send('GET', '/api/audit/chain')).body.broken, null);
    const lines: Wire[] = (await auditor.send('GET', `/api/audit?objectId=${videos.id}`)).body;
    const actions = new Set(lines.map((line) => line.action));
    for (const action of ['evidence.credit', 'evidence.refuse', 'evidence.accept', 'evidence.remove'])
      assert.ok(actions.has(action), action);
  });
});
