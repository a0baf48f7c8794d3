import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('inspections, from plan to mended', () => {
  const system = aSystem();
  let page: Page;
  let address: string;

  it('are planned as a draft, told to the units, and findings written down', async () => {
    page = await system.signIn('dau-moi', '/inspections');
    await page.locator('main tbody tr').first().waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Lập cuộc kiểm tra' }).click();
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.getByRole('link', { name: 'Hãy chọn ngày bắt đầu.' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Tên cuộc kiểm tra').fill('Kiểm tra đột xuất cụm thông tin');
    await page.locator('#fromDay').fill('30/11/2026');
    await page.locator('#toDay').fill('01/12/2026');
    await page.getByLabel('Nội dung kiểm tra').fill('Sổ nhật ký, giờ phát, bản dịch.');
    await page.locator('#units').fill('deo may');
    await page
      .getByRole('option', { name: /Đèo Mây/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Lưu dự thảo' }).click();
    await page.getByRole('heading', { name: 'Kiểm tra đột xuất cụm thông tin' }).waitFor();
    address = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Thông báo cho các đơn vị' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thông báo cho các đơn vị' }).click();
    await page.getByLabel('Điều đã thấy').fill('Chưa có bản dịch tiếng Lào của hai sản phẩm.');
    await page.getByRole('button', { name: 'Ghi kết quả' }).click();
    await page.getByRole('link', { name: 'Hãy chọn hạn khắc phục, từ hôm nay trở đi.' }).waitFor();
    await page.locator('#dueOn').fill('31/12/2099');
    await page.getByRole('button', { name: 'Ghi kết quả' }).click();
    await page.locator('li', { hasText: 'Chưa có bản dịch tiếng Lào của hai sản phẩm.' }).waitFor();
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('are answered by the unit with evidence', async () => {
    page = await system.signIn('xa-a', address);
    const finding = page.locator('li', { hasText: 'Chưa có bản dịch tiếng Lào của hai sản phẩm.' });
    await finding.locator('input[type=url]').fill('https://example.org/ban-dich');
    await finding.getByRole('button', { name: 'Thêm', exact: true }).click();
    await finding.getByRole('link', { name: 'https://example.org/ban-dich' }).waitFor();
    await finding.getByLabel('Đã khắc phục thế nào').fill('Đã dịch cả hai sản phẩm.');
    await expectNoAxeFindings(page);
    await finding.getByRole('button', { name: 'Gửi trả lời' }).click();
    await finding.getByText('Chờ xem xét').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Chấp nhận' }).count(), 0);
    await page.context().close();
  });

  it('are accepted by the inspectors and concluded', async () => {
    page = await system.signIn('dau-moi', address);
    await page.getByRole('link', { name: 'https://example.org/ban-dich' }).waitFor();
    await page.getByRole('button', { name: 'Chấp nhận' }).click();
    await page.getByText('Đã khắc phục', { exact: true }).waitFor();
    await page.getByRole('button', { name: 'Kết luận kiểm tra' }).click();
    await page.getByLabel('Kết luận').fill('Xã đã khắc phục xong.');
    await page.getByRole('button', { name: 'Kết luận kiểm tra' }).click();
    await page.getByText('Đã kết luận', { exact: true }).waitFor();
    await expectNoAxeFindings(page);
  });
});
