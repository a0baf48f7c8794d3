import assert from 'node:assert/strict';
import { addDays } from '@cotmoc/base';
import { readSheet } from '@cotmoc/documents';
import { issueText } from '../test/http/issue-text.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { ask, type Wire } from './support/ask.ts';
import { makeFolder } from './support/database.ts';
import { type Typed, typeIntoFlatSheet } from './support/flat-sheet.ts';
import { findOffice } from './support/office.ts';
import { openTestSystem } from './support/test-system.ts';

export const about =
  'The table of tasks out as .xlsx, opened, changed and saved by LibreOffice, in again: exactly the changed cells are proposed.';

const TASKS = 24;
const HEADS = {
  due: 'Hạn',
  percent: 'Tiến độ (%)',
  quantityDone: 'Số lượng đã làm',
  note: 'Ghi chú tiến độ mới',
  lateReason: 'Lý do chậm',
  extensionReason: 'Lý do xin gia hạn',
} as const;

/** Plain ones, ones that count, with signs that spreadsheets and XML take for something else. */
function planText(): string {
  const lines = Array.from({ length: TASKS }, (_, at) => {
    const what =
      at % 3 === 0
        ? `Sản xuất ${at + 5} phóng sự “Biên cương & bạn bè” số ${at + 1}`
        : `Rà soát nội dung <mục ${String.fromCharCode(65 + at)}>: =SUM(A:B) & "đặc biệt"; giữ nguyên – từng dấu`;
    return `${at + 1}. ${what}. Sở Ngoại vụ chủ trì; hoàn thành trước ngày ${(at % 27) + 2}/9/2026.`;
  });
  return `KẾ HOẠCH\nCông tác thông tin đối ngoại năm 2026\n\nI. NỘI DUNG\n\n${lines.join('\n\n')}\n`;
}

/** Sends sheets through LibreOffice and back, untouched and with some cells changed. */
export async function proof(context: Context): Promise<Figures> {
  const folder = makeFolder(context);
  const office = await findOffice(folder);
  if (!office) {
    context.say('SKIPPED: this machine has no LibreOffice (soffice); nothing was shown.');
    return { skipped: 'no LibreOffice' };
  }
  context.say(office.version);
  const { system } = await openTestSystem(context);
  const coordinator = await system.signIn('coordinator.a');
  await issueText(coordinator, planText(), { number: '1/KH-UBND', issuedOn: '2026-02-02' });
  const focal = await system.signIn('foreign-focal.a');
  const { bytes } = await focal.download('/api/task-sheet');
  const preview = async (file: Uint8Array): Promise<Wire> => {
    const answer = await focal.upload('/api/task-sheet/preview', 'bang.xlsx', Buffer.from(file));
    assert.equal(answer.status, 200, JSON.stringify(answer.body));
    return answer.body;
  };

  for (const between of ['ods', 'fods']) {
    const there = await office.convert(`untouched-${between}.xlsx`, bytes, between);
    const back = await preview(await office.convert(`untouched-${between}.${between}`, there, 'xlsx'));
    assert.deepEqual([back.rows, back.changes, back.unread], [TASKS, [], []], `untouched by way of .${between}`);
    context.say(`untouched by way of .${between}: ${back.rows} rows, nothing proposed`);
  }

  const cells = readSheet(bytes);
  const top = cells.findIndex((row) => row.includes(HEADS.note));
  const heads = cells[top] ?? [];
  const column = (head: string) => {
    assert.ok(heads.includes(head), head);
    return heads.indexOf(head);
  };
  const counts = (row: readonly string[]) => row[column(HEADS.quantityDone)] !== '';
  const rows = cells.flatMap((row, at) => (at > top && row.some((cell) => cell !== '') ? [{ row, at }] : []));
  const [plain = [], counted = []] = [
    rows.filter(({ row }) => !counts(row)),
    rows.filter(({ row }) => counts(row)),
  ].map((some) => some.map(({ at }) => at));
  assert.ok(plain.length >= 7 && counted.length >= 4, `${plain.length} plain, ${counted.length} that count`);
  const [p1 = 0, p2 = 0, p3 = 0, p4 = 0, p5 = 0, p6 = 0, p7 = 0] = plain;
  const [c1 = 0, c2 = 0, c3 = 0] = counted;
  /** Where, what is typed, and what must be proposed of it. */
  const typed: readonly (readonly [row: number, head: keyof typeof HEADS, Typed, to: string, taken: boolean])[] = [
    [p1, 'percent', { number: 40 }, '40', true],
    [
      p1,
      'note',
      { words: 'Đã có bản thảo & "ảnh" < 5 MB\nChờ duyệt' },
      'Đã có bản thảo & "ảnh" < 5 MB\nChờ duyệt',
      true,
    ],
    [p2, 'percent', { words: '55 %' }, '55', true],
    [p3, 'percent', { words: 'gần xong' }, 'gần xong', false],
    [p4, 'due', { day: '2026-12-15' }, '2026-12-15', true],
    [p4, 'extensionReason', { words: 'Chờ đối tác' }, 'Chờ đối tác', true],
    [p6, 'due', { words: '20/12/2026' }, '2026-12-20', false],
    [p7, 'lateReason', { words: 'Chưa đến hạn' }, 'Chưa đến hạn', false],
    [p5, 'note', { words: '=SUM(1;2) chỉ là lời' }, '=SUM(1;2) chỉ là lời', true],
    [c1, 'quantityDone', { number: 3 }, '3', true],
    [c2, 'quantityDone', { words: '2,5' }, '2.5', true],
    [c3, 'note', { words: 'Tổ chức quay tại cửa khẩu' }, 'Tổ chức quay tại cửa khẩu', true],
  ];
  let flat = Buffer.from(await office.convert('changed.xlsx', bytes, 'fods')).toString('utf8');
  for (const [row, head, what] of typed) flat = typeIntoFlatSheet(flat, { row, column: column(HEADS[head]) }, what);
  const changed = await preview(await office.convert('changed.fods', Buffer.from(flat), 'xlsx'));
  const proposed = changed.changes.flatMap((row: Wire) =>
    row.cells.map((cell: Wire) => `${row.line} ${cell.column}=${cell.to}${cell.reason ? ' refused' : ''}`),
  );
  const wanted = typed.map(([row, head, , to, taken]) => `${row + 1} ${head}=${to}${taken ? '' : ' refused'}`);
  assert.deepEqual([...proposed].sort(), [...wanted].sort());
  assert.deepEqual(changed.unread, []);
  context.say(`${typed.length} cells changed: just these are proposed`);

  const before: Wire[] = (await ask(focal, 'GET', '/api/tasks?limit=200')).items;
  const value = (row: Wire, name: string) =>
    row.cells.find((cell: Wire) => cell.column === name && cell.reason === null)?.to ?? null;
  const number = (text: string | null) => (text === null ? null : Number(text));
  const body = changed.changes
    .filter((row: Wire) => row.reason === null)
    .map((row: Wire) => ({
      taskId: row.taskId,
      version: row.version,
      percent: number(value(row, 'percent')),
      quantityDone: number(value(row, 'quantityDone')),
      note: value(row, 'note'),
      wantedDue: value(row, 'due'),
      extensionReason: value(row, 'extensionReason'),
      lateReason: value(row, 'lateReason'),
    }));
  // What is taken over is known by the day it was changed.
  system.clock.goTo(addDays(system.clock.today(), 1));
  const nextDay = await system.signIn('foreign-focal.a');
  const { done, refused } = await ask(nextDay, 'POST', '/api/task-sheet/changes', { rows: body });
  assert.deepEqual([done.length, refused], [body.length, []]);
  const after: Wire[] = (await ask(nextDay, 'GET', '/api/tasks?limit=200')).items;
  const touched = after.filter((task) => {
    const old = before.find(({ id }) => id === task.id);
    return old.percent !== task.percent || old.quantityDone !== task.quantityDone || old.changedAt !== task.changedAt;
  });
  assert.deepEqual(touched.map(({ id }) => id).sort(), [...done].sort());
  context.say(`${done.length} tasks took it over, ${after.length - touched.length} stayed as they were`);
  return { office: office.version, rows: TASKS, changed: typed.length, taken: done.length };
}
