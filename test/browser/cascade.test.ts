import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { listenForFaults } from './built-web.ts';
import { hasFocus } from './focus.ts';
import { aSystem } from './system.ts';

describe('plans under plans, in a browser', () => {
  const system = aSystem();

  async function visit(username: string, back: string): Promise<{ page: Page; faults: string[] }> {
    const page = await system.signIn(username, back);
    return { page, faults: listenForFaults(page) };
  }

  it('shows who has taken what up; arrows walk over the cells and Enter opens what one is', async () => {
    const { page, faults } = await visit('dau-moi', '/cascade');
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Công tác thông tin đối ngoại tỉnh Trường Sơn năm 2026' }).first().click();
    const grid = page.getByRole('grid');
    await grid.waitFor();
    await expectNoAxeFindings(page);
    await grid.locator('[data-place="0 0"]').focus();
    await page.keyboard.press('ArrowDown');
    assert.ok(await hasFocus(grid.locator('[data-place="1 0"]')));
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByText('Đang soạn').waitFor();
    await page.keyboard.press('Escape');
    const before = await grid.locator('tbody th').count();
    await page.getByText('Chỉ ô chưa trả lời').click();
    await page.waitForURL(/gaps=true/);
    assert.ok((await grid.locator('tbody th').count()) <= before);
    await page.getByRole('tab', { name: /Hạn chưa khớp/ }).click();
    await page.getByText('không để đủ ngày cho cấp trên').first().waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('lets a unit change its plan, warned at once of a day that leaves the upper level no time', async () => {
    const { page, faults } = await visit('bien-phong', '/cascade');
    await page.getByRole('link', { name: 'Công tác thông tin đối ngoại trên tuyến biên giới năm 2026' }).click();
    await page
      .getByRole('button', { name: /^Sửa: / })
      .last()
      .click();
    const dialog = page.getByRole('dialog', { name: 'Sửa nhiệm vụ' });
    await dialog.getByLabel('Thời hạn').first().fill('15/12/2026');
    await dialog.getByLabel('Sản phẩm').focus();
    await dialog.getByText('muộn hơn hạn cấp trên').waitFor();
    await dialog.getByRole('button', { name: 'Lưu' }).click();
    await page.getByText('muộn hơn hạn cấp trên').first().waitFor();
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await page.getByText('muộn hơn hạn cấp trên').first().waitFor({ state: 'detached' });
    await expectNoAxeFindings(page);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('warns who asks for more time as soon as the day leaves the upper level none', async () => {
    const { page, faults } = await visit('dau-moi', '/cascade');
    const plan = page.getByRole('link', { name: /Công tác thông tin đối ngoại của Sở Văn hóa/ }).first();
    const id = (await plan.getAttribute('href'))?.split('/').at(-1) ?? '';
    const { items } = await (await page.request.get(`${system.url}/api/tasks?plan=${id}&state=not-started`)).json();
    await page.goto(`${system.url}/tasks/${items[0].id}`);
    await page.getByRole('button', { name: 'Xin gia hạn' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Hạn mới').first().fill('31/12/2027');
    await dialog.getByLabel('Lý do').focus();
    await dialog.getByText('muộn hơn hạn cấp trên').waitFor();
    await expectNoAxeFindings(page);
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('lets the province approve an adjustment with the old and the new beside each other', async () => {
    const { page, faults } = await visit('lanh-dao-tinh', '/adjustments');
    const waiting = page.locator('tr', { hasText: 'Chờ duyệt' });
    await expectNoAxeFindings(page);
    await waiting.getByRole('link').first().click();
    await page.getByText('chậm nhất 25/12/2026').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Duyệt', exact: true }).click();
    await page.getByText('Đã duyệt', { exact: true }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });

  it('makes next year’s draft from a template, its days moved', async () => {
    const { page, faults } = await visit('dau-moi', '/templates');
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Khung nhiệm vụ hằng năm của tỉnh' }).click();
    await page.getByRole('button', { name: 'Soạn bản dự thảo' }).click();
    await page.waitForURL(/\/plans\/.+\/review/);
    await page.getByText('Bản dự thảo soạn từ kế hoạch hoặc mẫu năm trước').waitFor();
    await page.locator('main', { hasText: '2027' }).waitFor();
    assert.deepEqual(faults, []);
    await page.context().close();
  });
});
