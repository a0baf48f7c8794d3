import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { SAMPLE_PASSWORD } from '@cotmoc/sample';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { openBrowser } from './browser.ts';
import { startTestSystem, type TestSystem } from './server.ts';

describe('people and posts', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;

  async function signIn(username: string, width = 1366, height = 768): Promise<Page> {
    const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
    const opened = await context.newPage();
    opened.setDefaultTimeout(15_000);
    await opened.goto(`${system.url}/sign-in?back=/people`);
    await opened.getByLabel('Tên đăng nhập').fill(username);
    await opened.locator('input[type=password]').fill(SAMPLE_PASSWORD);
    await opened.getByRole('button', { name: 'Đăng nhập' }).click();
    await opened.getByRole('heading', { name: 'Đầu mối các đơn vị' }).waitFor();
    return opened;
  }

  before(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
    page = await signIn('dau-moi');
  });

  after(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('shows the unit with nobody named first', async () => {
    await page.getByText('1 chưa có cán bộ đầu mối').waitFor();
    const first = page.locator('tbody tr').first();
    assert.match((await first.textContent()) ?? '', /Sở Dân tộc và Tôn giáo[\s\S]*Chưa cử/);
    await expectNoAxeFindings(page);
  });

  it('names a new person by keyboard, faults first', async () => {
    await page.getByRole('button', { name: /^Cử người/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Người mới').check();
    await page.getByRole('button', { name: 'Cử', exact: true }).click();
    await page.getByText('Cần sửa 2 chỗ').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Họ và tên').fill('Nông Thị Mẫu (Sở DT&TG)');
    await page.getByLabel('Chức vụ').fill('Chuyên viên');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Nông Thị Mẫu (Sở DT&TG)' }).waitFor();
    await page.getByText('1 chưa có cán bộ đầu mối').waitFor({ state: 'detached' });
  });

  it('finds without marks and goes to the person’s posts', async () => {
    await page.getByRole('searchbox', { name: 'Tìm đơn vị hoặc người' }).fill('nong thi mau');
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Nông Thị Mẫu (Sở DT&TG)' }).click();
    await page.getByRole('heading', { name: 'Chức vụ qua thời gian' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('hands over after showing exactly what moves', async () => {
    await page.getByRole('link', { name: 'Bàn giao' }).click();
    await page.getByLabel('Người nhận').fill('ha van mau');
    await page.getByRole('option', { name: /Hà Văn Mẫu/ }).click();
    await page.getByLabel('Lý do, văn bản').fill('Quyết định điều động mẫu');
    await page.getByRole('button', { name: 'Xem những gì sẽ chuyển' }).click();
    await page.getByText('Cán bộ đầu mối của Sở Dân tộc và Tôn giáo').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    await page.getByText('Đã bàn giao cho Hà Văn Mẫu (Sở DT&TG)').waitFor();
  });

  it('lets a leader who is away delegate on a phone, and take it back', async () => {
    const phone = await signIn('lanh-dao-so', 390, 844);
    await phone.goto(`${system.url}/delegations`);
    await phone.getByLabel('Người làm thay').fill('dau moi');
    await phone.getByRole('option', { name: /Nguyễn Văn Mẫu \(đầu mối tỉnh/ }).click();
    await phone
      .getByRole('textbox', { name: 'Đến hết ngày' })
      .fill(await phone.getByRole('textbox', { name: 'Từ ngày' }).inputValue());
    await phone.getByLabel('Lý do').fill('Đi công tác');
    await phone.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await phone.getByText('Đang hiệu lực').waitFor();
    await expectNoAxeFindings(phone);
    await phone.getByRole('button', { name: 'Thu hồi' }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await phone.getByText('Đã thu hồi', { exact: true }).waitFor();
  });
});
