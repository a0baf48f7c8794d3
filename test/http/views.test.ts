import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Day } from '@cotmoc/base';
import { readSheet } from '@cotmoc/documents';
import writeExcelFile, { type Row } from 'write-excel-file/node';
import { issueText } from './issue-text.ts';
import { startTestSystem, type TestSystem, type Visitor } from './system.ts';

const PLAN = `KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. TUYÊN TRUYỀN

1. Xuất bản tờ gấp giới thiệu tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 16/3/2026.
2. Sản xuất 12 video giới thiệu cửa khẩu. Ban Chỉ huy Bộ đội Biên phòng tỉnh chủ trì; hoàn thành chậm nhất ngày 15/5/2026.

II. HỢP TÁC

1. Tổ chức đoàn phóng viên nước ngoài. Sở Ngoại vụ chủ trì; hoàn thành chậm nhất ngày 15/5/2026.
2. Ký chương trình phối hợp với hãng thông tấn. Sở Ngoại vụ chủ trì; hoàn thành trong quý IV năm 2026.
`;

// Days written out.
const day = (text: string) => text as Day;

/** The question of a figure as an address. */
function addressOf(question: Record<string, unknown>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(question)) {
    for (const one of Array.isArray(value) ? value : [value]) params.append(name, String(one));
  }
  return `/api/task-count?${params}`;
}

describe('seeing tasks in many ways', () => {
  let system: TestSystem;
  let coordinator: Visitor;
  let culture: Visitor;
  let foreign: Visitor;
  before(async () => {
    system = await startTestSystem();
    coordinator = await system.signIn('coordinator.a');
    await issueText(coordinator, PLAN, { number: '1/KH-UBND', issuedOn: '2026-02-02' });
    culture = await system.signIn('culture-focal.a');
    foreign = await system.signIn('foreign-focal.a');
    system.clock.goTo(day('2026-05-20'));
    for (const one of [coordinator, culture, foreign]) Object.assign(one, { token: null });
    coordinator = await system.signIn('coordinator.a');
    culture = await system.signIn('culture-focal.a');
    foreign = await system.signIn('foreign-focal.a');
  });
  after(() => system.stop());

  const get = async (who: Visitor, path: string) => {
    const answer = await who.send('GET', path);
    assert.equal(answer.status, 200, `${path}: ${JSON.stringify(answer.body)}`);
    return answer.body;
  };

  it('draws the tasks that touch a window of time, and says where there are more', async () => {
    const year = await get(coordinator, '/api/task-bars?from=2026-01-01&to=2026-12-31');
    assert.equal(year.items.length, 4);
    assert.equal(year.isMore, false);
    // "trước ngày 16/3": its last good day is the 15th.
    assert.deepEqual(
      year.items.map((bar: { endsOn: string; late: boolean }) => [bar.endsOn, bar.late]),
      [
        ['2026-03-15', true],
        ['2026-05-15', true],
        ['2026-05-15', true],
        ['2026-12-31', false],
      ],
    );
    const first = await get(coordinator, '/api/task-bars?from=2026-01-01&to=2026-12-31&limit=2');
    assert.deepEqual([first.items.length, first.isMore], [2, true]);
    const summer = await get(coordinator, '/api/task-bars?from=2026-07-01&to=2026-08-31');
    assert.ok(summer.items.every((bar: { endsOn: string }) => bar.endsOn > '2026-07-01'));
    const wrong = await coordinator.send('GET', '/api/task-bars?from=2026-12-31&to=2026-01-01');
    assert.equal(wrong.body.error.code, 'window-wrong');
  });

  it('counts what falls due on each day, each count as the list of that day', async () => {
    const { days } = await get(coordinator, '/api/task-days?from=2026-01-01&to=2026-12-31');
    assert.deepEqual(
      days.map((one: { day: string; total: number }) => [one.day, one.total]),
      [
        ['2026-03-15', 1],
        ['2026-05-15', 2],
        ['2026-12-31', 1],
      ],
    );
    for (const one of days) {
      const list = await get(coordinator, `/api/task-count?dueFrom=${one.day}&dueTo=${one.day}`);
      assert.equal(list.total, one.total);
    }
  });

  it('groups by body, heading, state and month, each count as its list', async () => {
    const units = await get(coordinator, '/api/task-groups?by=unit&each=1');
    assert.equal(units.groups.length, 3);
    for (const group of units.groups) {
      assert.equal(group.items.length, 1);
      assert.equal((await get(coordinator, `/api/task-count?lead=${group.key}`)).total, group.total);
    }
    const sections = await get(coordinator, '/api/task-groups?by=section&each=0');
    for (const group of sections.groups) {
      const list = await get(coordinator, `/api/task-count?section=${encodeURIComponent(group.key ?? '')}`);
      assert.equal(list.total, group.total, String(group.key));
    }
    const states = await get(coordinator, '/api/task-groups?by=state');
    assert.deepEqual(
      states.groups.map((group: { key: string; total: number }) => [group.key, group.total]),
      [
        ['not-started', 1],
        ['not-started-late', 3],
      ],
    );
    const months = await get(coordinator, '/api/task-groups?by=month&each=0');
    assert.deepEqual(
      months.groups.map((group: { key: string }) => group.key),
      ['2026-03', '2026-05', '2026-12'],
    );
  });

  it('shows a body in every view its own work and nothing else', async () => {
    const { items } = await get(culture, '/api/task-bars?from=2026-01-01&to=2026-12-31');
    assert.equal(items.length, 1);
    const { days } = await get(culture, '/api/task-days?from=2026-01-01&to=2026-12-31');
    assert.deepEqual(days, [{ day: '2026-03-15', total: 1, open: 1, late: 1 }]);
    const { groups } = await get(culture, '/api/task-groups?by=unit');
    assert.equal(groups.length, 1);
    const leader = await system.signIn('culture-leader.a');
    const board = await get(leader, '/api/dashboard');
    const open = board.figures.find((figure: { name: string }) => figure.name === 'open');
    assert.equal(open.count, 1);
    const sheet = await culture.send('GET', '/api/task-sheet');
    assert.equal(sheet.status, 200);
    assert.equal((await culture.send('GET', '/api/dashboard')).body.error.code, 'no-right');
  });

  it('gives the leadership figures each of which is the total of the list it opens', async () => {
    const leader = await system.signIn('province-leader.a');
    const board = await get(leader, '/api/dashboard');
    const counts: Record<string, number> = {};
    for (const figure of board.figures) {
      counts[figure.name] = figure.count;
      const list = await get(leader, addressOf(figure.question));
      assert.equal(list.total, figure.count, figure.name);
    }
    assert.deepEqual([counts['open'], counts['late'], counts['late-unexplained'], counts['now-issued']], [4, 3, 3, 4]);
    assert.equal(board.bodies.length, 3);
    for (const body of board.bodies) {
      assert.equal((await get(leader, addressOf(body.question))).total, body.count);
    }
    assert.equal(board.yearAgo, '2025-05-20');
  });

  describe('kept questions', () => {
    const keep = (who: Visitor, name: string, shared: string) =>
      who.send('POST', '/api/task-filters', { name, address: 'is=open-late', shared });
    const names = async (who: Visitor) =>
      (await get(who, '/api/task-filters')).items.map((one: { name: string }) => one.name);

    it('are seen by their owner, their unit or the province, as they are shared', async () => {
      await keep(culture, 'Riêng', 'own');
      await keep(culture, 'Của sở', 'unit');
      await keep(coordinator, 'Của tỉnh', 'province');
      assert.deepEqual(await names(culture), ['Của sở', 'Của tỉnh', 'Riêng']);
      assert.deepEqual(await names(foreign), ['Của tỉnh']);
      const leader = await system.signIn('culture-leader.a');
      assert.deepEqual(await names(leader), ['Của sở', 'Của tỉnh']);
      assert.deepEqual(await names(await system.signIn('coordinator.b')), []);
      assert.equal((await keep(foreign, 'Tất cả', 'province')).body.error.code, 'filter-not-to-province');
      assert.equal((await keep(culture, 'Riêng', 'own')).body.error.code, 'filter-name-taken');
    });

    it('are removed by their owner only, and can be put back', async () => {
      const { items } = await get(culture, '/api/task-filters');
      const own = items.find((one: { name: string }) => one.name === 'Riêng');
      const shared = items.find((one: { name: string }) => one.name === 'Của tỉnh');
      assert.equal((await culture.send('DELETE', `/api/task-filters/${shared.id}`)).status, 404);
      assert.equal((await culture.send('DELETE', `/api/task-filters/${own.id}`)).status, 200);
      assert.deepEqual(await names(culture), ['Của sở', 'Của tỉnh']);
      assert.equal((await culture.send('POST', `/api/task-filters/${own.id}/restoring`)).status, 200);
      assert.deepEqual(await names(culture), ['Của sở', 'Của tỉnh', 'Riêng']);
    });

    it('can be what the list begins with, beside the columns a person chose', async () => {
      const { items } = await get(culture, '/api/task-filters');
      const shared = items.find((one: { name: string }) => one.name === 'Của tỉnh');
      await culture.send('PUT', '/api/task-view', { columns: ['text', 'due'] });
      await culture.send('PUT', '/api/task-view', { filterId: shared.id });
      const after = await get(culture, '/api/task-filters');
      assert.deepEqual(after.columns, ['text', 'due']);
      assert.ok(after.items.find((one: { isDefault: boolean; id: string }) => one.isDefault).id === shared.id);
      assert.deepEqual((await get(foreign, '/api/task-filters')).columns, []);
    });
  });

  describe('a sheet that goes out and comes back', () => {
    const download = async (who: Visitor): Promise<string[][]> => readSheet(await bytesOf(who, '/api/task-sheet'));
    const bytesOf = async (who: Visitor, path: string) => (await who.download(path)).bytes;
    /** The sheet written again, as a spreadsheet program would. */
    const write = (cells: readonly (readonly string[])[]) =>
      writeExcelFile(
        cells.map((row): Row => row.map((value) => (value === '' ? null : { value }))),
        { sheet: 'x' },
      ).toBuffer();
    const HEAD = 1;
    const column = (cells: string[][], head: string) => {
      const at = cells[HEAD]?.indexOf(head) ?? -1;
      assert.ok(at >= 0, head);
      return at;
    };
    const preview = async (who: Visitor, cells: string[][]) =>
      (await who.upload('/api/task-sheet/preview', 'bang.xlsx', await write(cells))).body;

    it('proposes nothing where nothing was touched', async () => {
      const cells = await download(foreign);
      const { changes, unread, rows } = await preview(foreign, cells);
      assert.deepEqual([changes, unread], [[], []]);
      assert.equal(rows, 3);
    });

    it('proposes only what was changed, and tells row by row what is refused and why', async () => {
      const cells = await download(coordinator);
      const percent = column(cells, 'Tiến độ (%)');
      const note = column(cells, 'Ghi chú tiến độ mới');
      const due = column(cells, 'Hạn');
      const [, , first, second, third, fourth] = cells;
      assert.ok(first && second && third && fourth);
      first[percent] = '40';
      first[note] = 'Đã có bản thảo';
      second[due] = '2026-09-30';
      third[percent] = 'nhiều';
      fourth[fourth.length - 1] = 'hỏng';
      const { changes, unread } = await preview(coordinator, cells);
      const told = changes.map((row: { line: number; cells: { column: string; to: string; reason: unknown }[] }) => [
        row.line,
        ...row.cells.map((cell) => `${cell.column}=${cell.to}${cell.reason ? ' !' : ''}`),
      ]);
      assert.deepEqual(told, [
        [3, 'percent=40', 'note=Đã có bản thảo'],
        [4, 'due=2026-09-30 !'],
        [5, 'percent=nhiều !'],
      ]);
      assert.deepEqual(
        unread.map((row: { line: number }) => row.line),
        [6],
      );
      const before = await get(coordinator, '/api/tasks?order=due');
      assert.ok(
        before.items.every((task: { percent: number }) => task.percent === 0),
        'a preview changes nothing',
      );
    });

    it('takes over what each task allows, tells what it refuses, and keeps the rest', async () => {
      const cells = await download(foreign);
      const percent = column(cells, 'Tiến độ (%)');
      for (const row of cells.slice(HEAD + 1)) row[percent] = '25';
      const { changes } = await preview(foreign, cells);
      const rows = changes.map((row: { taskId: string; version: number }) => ({
        taskId: row.taskId,
        version: row.version,
        percent: 25,
        quantityDone: null,
        note: null,
      }));
      const stale = { ...rows[0], version: rows[0].version + 7 };
      const outcome = await foreign.send('POST', '/api/task-sheet/changes', { rows: [stale, ...rows.slice(1)] });
      assert.equal(outcome.body.done.length, rows.length - 1);
      assert.deepEqual(
        outcome.body.refused.map((one: { taskId: string }) => one.taskId),
        [stale.taskId],
      );
      const list = await get(foreign, '/api/tasks');
      const told = list.items.filter((task: { percent: number }) => task.percent === 25);
      assert.equal(told.length, rows.length - 1);
      // The same sheet once more: what it changed is told as changed since.
      const again = await preview(foreign, cells);
      assert.ok(
        again.changes.every((row: { reason: unknown; taskId: string }) => row.reason || row.taskId === stale.taskId),
      );
    });

    it('sends another deadline as an asking for more time, and the reason of lateness on, once', async () => {
      const cells = await download(foreign);
      const [due, why, late] = ['Hạn', 'Lý do xin gia hạn', 'Lý do chậm'].map((head) => column(cells, head));
      const [supported, own, later] = cells.slice(HEAD + 1);
      assert.ok(due !== undefined && why !== undefined && late !== undefined && supported && own && later);
      const open = async (row: string[]) => get(foreign, `/api/tasks/${row.at(-2)}`);
      const tell = async (sheet: string[][]) =>
        (await preview(foreign, sheet)).changes.map(
          (row: { cells: { column: string; reason: { vi: string } | null }[] }) =>
            row.cells.map((cell) => `${cell.column}${cell.reason ? ` ! ${cell.reason.vi}` : ''}`),
        );
      later[why] = 'Không đổi hạn';
      assert.deepEqual(await tell(cells), [
        ['extensionReason ! Lý do xin gia hạn chỉ được đọc khi cột “Hạn” của dòng này đổi.'],
      ]);
      later[why] = '';
      later[due] = '2027-01-15';
      supported[late] = 'Không phải việc của ta';
      own[due] = '2026-12-30';
      own[why] = 'Chờ đối tác xác nhận lịch';
      own[late] = 'Đoàn khách lùi lịch';
      assert.deepEqual(await tell(cells), [
        ['lateReason ! Chỉ đơn vị thực hiện nêu lý do chậm.'],
        ['due', 'extensionReason', 'lateReason'],
        ['due ! Hãy ghi lý do ở cột “Lý do xin gia hạn” của dòng này.'],
      ]);
      const [, ...changes] = (await preview(foreign, cells)).changes;
      const bare = { percent: null, quantityDone: null, note: null };
      const row = {
        ...bare,
        taskId: own.at(-2) ?? '',
        version: changes[0].version,
        wantedDue: '2026-12-30',
        extensionReason: 'Chờ đối tác xác nhận lịch',
        lateReason: 'Đoàn khách lùi lịch',
      };
      const unreasoned = { ...bare, taskId: later.at(-2) ?? '', version: changes[1].version, wantedDue: '2027-01-15' };
      const send = () => foreign.send('POST', '/api/task-sheet/changes', { rows: [row, unreasoned] });
      const outcome = (await send()).body;
      assert.deepEqual(outcome.done, [row.taskId]);
      assert.deepEqual(
        outcome.refused.map((one: { taskId: string }) => one.taskId),
        [unreasoned.taskId],
      );
      const task = await open(own);
      assert.deepEqual([task.extension, task.lateReason], ['asked', 'Đoàn khách lùi lịch']);
      const { items } = await get(foreign, `/api/tasks/${row.taskId}/extensions`);
      assert.deepEqual([items.length, items[0].wantedDue, items[0].reason], [1, '2026-12-30', row.extensionReason]);
      assert.equal((await open(later)).extension, 'none');
      // Sent twice it is asked once.
      assert.equal((await send()).body.done.length, 0);
      // A new sheet with the same wishes: the asking waits, the reason stays.
      const again = await download(foreign);
      const line = again.find((one) => one.at(-2) === row.taskId);
      assert.ok(line);
      line[due] = '2026-12-31';
      line[why] = 'Lần nữa';
      line[late] = 'Lý do khác';
      const refused = (await preview(foreign, again)).changes[0];
      assert.ok(refused.reason);
      assert.match(refused.cells[0].reason.vi, /đang chờ trả lời/);
      assert.match(refused.cells[2].reason.vi, /giữ nguyên/);
    });

    it('refuses a table that is none of ours, and a file that is no table', async () => {
      const strange = await foreign.upload('/api/task-sheet/preview', 'la.xlsx', await write([['Tên', 'Tuổi']]));
      assert.equal(strange.body.error.code, 'not-a-task-sheet');
      const junk = await foreign.upload('/api/task-sheet/preview', 'la.xlsx', Buffer.from('abc'));
      assert.equal(junk.status, 415);
    });

    it('says in the sheet what columns were chosen, and keeps the two that it is known by', async () => {
      const cells = readSheet(await bytesOf(foreign, '/api/task-sheet?columns=text&columns=due'));
      assert.deepEqual(cells[HEAD]?.slice(0, 2), ['Nhiệm vụ', 'Hạn']);
      assert.equal(cells[HEAD]?.[2], 'Lý do xin gia hạn');
      assert.equal(cells[HEAD]?.length, 5);
    });
  });

  it('shows each change in every figure at once, and to another province none', async () => {
    const [province, leader, other] = [
      await system.signIn('province-leader.a'),
      await system.signIn('culture-leader.a'),
      await system.signIn('province-leader.b'),
    ];
    const seen = async (who: Visitor) => [
      (await get(who, '/api/dashboard')).obstacles.unit,
      (await get(who, '/api/task-count?completion=asked')).total,
    ];
    const all = () => Promise.all([province, leader, other].map(seen));
    assert.deepEqual(await all(), [
      [0, 0],
      [0, 0],
      [0, 0],
    ]);
    const [own] = (await get(culture, '/api/tasks')).items;
    const obstacle = { text: 'Thiếu ảnh tư liệu.', wish: null };
    assert.equal((await culture.send('POST', `/api/tasks/${own.id}/obstacles`, obstacle)).status, 200);
    assert.deepEqual(await all(), [
      [1, 0],
      [1, 0],
      [0, 0],
    ]);
    const done = { result: 'Đã in và phát hành đủ số tờ gấp theo kế hoạch.', lateReason: 'Chờ duyệt bản thảo.' };
    assert.equal((await culture.send('POST', `/api/tasks/${own.id}/completion`, done)).status, 200);
    assert.deepEqual(await all(), [
      [1, 1],
      [1, 1],
      [0, 0],
    ]);
  });

  it('approves several at once only where each allows it: the one that waits for it', async () => {
    const { items } = await get(culture, '/api/tasks');
    const [own] = items;
    const others = (await get(coordinator, '/api/tasks')).items.map((task: { id: string }) => task.id);
    const outcome = (await coordinator.send('POST', '/api/task-approvals', { taskIds: others })).body;
    assert.deepEqual(outcome.done, [own.id]);
    assert.equal(outcome.refused.length, others.length - 1);
    assert.match(outcome.refused[0].reason.vi, /không chờ duyệt/);
  });
});
