import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { listenForFaults } from './built-web.ts';
import { aSystem } from './system.ts';

describe('evidence, entered once and credited', () => {
  const system = aSystem();
  let page: Page;
  let faults: string[];
  before(async () => {
    page = await system.signIn('dau-moi', '/evidence');
    faults = listenForFaults(page);
  });

  it('is listed with everything it is credited to, and found without marks', async () => {
    await page.locator('main tbody tr').first().waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('searchbox').last().fill('ky niem');
    await page.waitForURL(/q=ky/);
    const row = page.locator('main tbody tr', { hasText: 'Loạt bài kỷ niệm 18/7' });
    await row.waitFor();
    assert.equal(await row.locator('li').count(), 2);
    await row.getByRole('link', { name: 'Xem minh chứng Loạt bài kỷ niệm 18/7' }).click();
    await page.getByRole('heading', { name: 'Loạt bài kỷ niệm 18/7' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('is credited to another task from what was entered before, with how much it counts', async () => {
    await page.goto(`${system.url}/tasks?q=video+gioi+thieu`);
    await page.locator('main tbody a', { hasText: 'Sản xuất video giới thiệu' }).first().click();
    await page.getByText('Minh chứng được tính: 1/12 video').waitFor();
    await page.getByText('Đã báo 10 video; minh chứng được tính 1 video.').waitFor();
    await page.locator('#amount').fill('2');
    await page.locator('summary', { hasText: 'minh chứng đã nhập' }).click();
    const known = page.getByRole('combobox', { name: /Minh chứng đã nhập/ });
    await known.fill('so 11');
    await page.getByRole('option', { name: /Chuyên mục số 11/ }).click();
    await page.getByRole('button', { name: 'Ghi nhận mục đã có' }).click();
    await page.getByText('Minh chứng được tính: 3/12 video').waitFor();
    await expectNoAxeFindings(page);
  });

  it('offers the item that is there when the same link comes again', async () => {
    await page.goto(`${system.url}/tasks?q=khao+sat+hieu+qua`);
    await page.locator('main tbody a', { hasText: 'Khảo sát hiệu quả' }).first().click();
    await page.locator('#link').fill('https://example.org/mot-lan');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByRole('link', { name: 'https://example.org/mot-lan' }).waitFor();
    await page.goto(`${system.url}/tasks?q=video+gioi+thieu`);
    await page.locator('main tbody a', { hasText: 'Sản xuất video giới thiệu' }).first().click();
    await page.locator('#link').fill('https://example.org/mot-lan');
    await page.getByRole('button', { name: 'Thêm', exact: true }).click();
    await page.getByText('Minh chứng này đã có').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Ghi nhận mục đã có' }).first().click();
    await page.getByText('Minh chứng được tính: 4/12 video').waitFor();
  });

  it('of a piece or period is told on the page of the whole, leading there', async () => {
    const list = await page.request.get(`${system.url}/api/tasks?grain=leaf&state=in-progress&limit=200`);
    // The reply of listTasks.
    const { items } = (await list.json()) as { items: { id: string; parentId: string | null }[] };
    const part = items.find(({ parentId }) => parentId !== null);
    assert.ok(part);
    const added = await page.request.post(`${system.url}/api/evidence`, {
      headers: { 'x-cotmoc': '1' },
      data: {
        title: 'Bài của một phần',
        happenedOn: null,
        what: { kind: 'link', link: 'https://example.org/mot-phan' },
        credit: { targetKind: 'task', targetId: part.id, amount: null },
      },
    });
    assert.equal(added.status(), 200, await added.text());
    await page.goto(`${system.url}/tasks/${part.parentId}`);
    await page.getByText('Minh chứng của các phần').waitFor();
    await expectNoAxeFindings(page);
    await page.locator(`section[aria-labelledby=evidence] a[href="/tasks/${part.id}"]`).click();
    await page.getByRole('link', { name: 'Bài của một phần' }).waitFor();
  });

  it('stops counting when it is withdrawn with a reason', async () => {
    await page.goto(`${system.url}/evidence?q=mot-lan`);
    await page.getByRole('link', { name: /^Xem minh chứng/ }).click();
    await page.getByRole('button', { name: 'Rút minh chứng' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Rút minh chứng' }).click();
    await dialog.getByText('Hãy ghi lý do.').first().waitFor();
    await dialog.getByLabel('Lý do').fill('Đăng nhầm bản nháp');
    await dialog.getByRole('button', { name: 'Rút minh chứng' }).click();
    await page.getByText('Minh chứng đã được rút, không còn tính ở đâu').waitFor();
    await expectNoAxeFindings(page);
    assert.deepEqual(
      faults.filter((fault) => !/409|422/.test(fault)),
      [],
    );
  });
});
