import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { hasFocus } from './focus.ts';
import { aSystem } from './system.ts';

const UNITS = 45;
const TASKS = 40;
const COMMUNES = 'Các xã thử';
const TEXT = `KẾ HOẠCH
Kế hoạch lớn năm 2026

I. NỘI DUNG

1. Việc đọc được, không dùng trong phép thử.
`;

describe('a large table of who took up what', () => {
  const system = aSystem();
  let page: Page;
  let planId: string;

  const send = async (who: Page, method: 'get' | 'post', path: string, data?: object) => {
    const options = { headers: { 'x-cotmoc': '1' }, ...(data ? { data } : {}) };
    const answer = await who.request[method](system.url + path, options);
    assert.equal(answer.status(), 200, `${path}: ${await answer.text()}`);
    return answer.json();
  };

  before(async () => {
    const administrator = await system.signIn('quan-tri', '/units');
    const [root] = (await send(administrator, 'get', '/api/unit-tree')).units;
    const legalBasis = 'Nghị quyết thử';
    for (let at = 1; at <= UNITS; at++) {
      const name = { officialName: `Ủy ban nhân dân xã thử số ${at}`, kind: 'people-committee', level: 'commune' };
      const unit = { ...name, parentId: root.id };
      await send(administrator, 'post', '/api/units', { unit, day: '2026-01-01', legalBasis });
    }
    const { items } = await send(administrator, 'get', '/api/units?q=xa+thu+so&limit=200');
    const unitIds = items.map(({ id }: { id: string }) => id);
    assert.equal(unitIds.length, UNITS);
    await administrator.context().close();
    page = await system.signIn('dau-moi', '/plans');
    const upload = await page.request.post(`${system.url}/api/plans`, {
      headers: { 'x-cotmoc': '1', 'content-type': 'application/octet-stream', 'x-file-name': 'ke-hoach.txt' },
      data: Buffer.from(TEXT, 'utf8'),
    });
    planId = (await upload.json()).id;
    const step = (body: object) => send(page, 'post', `/api/plans/${planId}/review`, body);
    const plan = await send(page, 'get', `/api/plans/${planId}`);
    const keys = [...plan.tasks, ...plan.duties].map(({ key }: { key: string }) => key);
    await step({ kind: 'judge', keys, verdict: 'dropped' });
    const bodies = [{ role: 'perform', agency: COMMUNES }];
    for (let at = 1; at <= TASKS; at++) {
      const patch = { text: `Gửi bài giới thiệu địa phương, đợt ${at}`, bodies, dueOn: '2026-12-20' };
      await step({ kind: 'add-task', from: null, to: null, patch });
    }
    await step({ kind: 'choose-agency', agency: COMMUNES, unitIds, outside: false });
    const { version } = await send(page, 'get', `/api/plans/${planId}/issue`);
    await send(page, 'post', `/api/plans/${planId}/issue`, { number: '99/KH-UBND', issuedOn: '2026-11-20', version });
  });

  it('draws only what is in sight, and its heads stand still', async () => {
    await page.goto(`${system.url}/cascade/${planId}`);
    const grid = page.getByRole('grid');
    await grid.waitFor();
    assert.deepEqual(
      [await grid.getAttribute('aria-rowcount'), await grid.getAttribute('aria-colcount')],
      [String(TASKS + 1), String(UNITS + 1)],
    );
    assert.ok((await grid.locator('[data-place]').count()) < (UNITS * TASKS) / 2);
    await expectNoAxeFindings(page);
    await page.evaluate('document.querySelector("[role=grid]").parentElement.scrollTo(10_000, 10_000)');
    const last = grid.locator(`[data-place="${TASKS - 1} ${UNITS - 1}"]`);
    await last.waitFor();
    const head = grid.getByRole('columnheader').last();
    const box = async (of: typeof head) => (await of.boundingBox()) ?? { x: 0, y: 0, width: 0, height: 0 };
    assert.equal(Math.round((await box(head)).x), Math.round((await box(last.locator('..'))).x));
    assert.ok((await box(head)).y >= 0, JSON.stringify(await box(head)));
    const task = grid.getByRole('rowheader').last();
    assert.equal(Math.round((await box(task)).x), Math.round((await box(grid.locator('xpath=..'))).x));
    await expectNoAxeFindings(page);
  });

  it('is walked by arrows to its far end and back, and narrowed to what waits for an answer', async () => {
    await page.goto(`${system.url}/cascade/${planId}`);
    const grid = page.getByRole('grid');
    const place = (row: number, column: number) => grid.locator(`[data-place="${row} ${column}"]`);
    await place(0, 0).focus();
    await page.keyboard.press('End');
    assert.ok(await hasFocus(place(0, UNITS - 1)));
    for (let pressed = 0; pressed < 4; pressed++) await page.keyboard.press('PageDown');
    assert.ok(await hasFocus(place(TASKS - 1, UNITS - 1)));
    await page.keyboard.press('Home');
    assert.ok(await hasFocus(place(TASKS - 1, 0)));
    // The first column is not left under the tasks that stand still.
    const cell = (await place(TASKS - 1, 0).boundingBox())?.x ?? 0;
    const task = await grid.getByRole('rowheader').first().boundingBox();
    assert.ok(cell >= (task?.x ?? 0) + (task?.width ?? 0));
    await page.getByText('Chỉ ô chưa trả lời').click();
    await page.waitForURL(/gaps=true/);
    await page.getByText('1.800').first().waitFor();
    await page.setViewportSize({ width: 390, height: 844 });
    await expectNoAxeFindings(page);
    assert.equal(await page.evaluate('document.documentElement.scrollWidth > window.innerWidth'), false);
  });
});
