import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('the money of tasks, in the browser', () => {
  const system = aSystem();
  let page: Page;
  before(async () => {
    page = await system.signIn('dau-moi', '/budget');
  });

  it('shows the table with its sums, warnings, and the difference from the plan', async () => {
    await page.locator('main tbody tr').first().waitFor();
    await page.getByText('Ký hợp đồng vượt số được giao: 10.000.000 đồng').waitFor();
    await page.getByLabel('Kế hoạch', { exact: true }).selectOption({ label: '18/KH-UBND' });
    await page.getByText('Tổng ghi trong kế hoạch là 1.503.000.000 đồng').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Nguồn', { exact: true }).selectOption({ label: 'Nguồn huy động' });
    await page.getByText('Tổng cộng (1 nhiệm vụ)').waitFor();
    await page.waitForURL(/source=mobilised/);
  });

  it('takes an amount on the task’s page, only with its document, and a correction only with its reason', async () => {
    await page.goto(`${system.url}/tasks?q=khao+sat+hieu+qua`);
    await page.locator('main tbody a', { hasText: 'Khảo sát hiệu quả' }).first().click();
    await page.getByRole('button', { name: 'Nhập kinh phí' }).click();
    await page.getByLabel('Bước').selectOption({ label: 'Đã ký hợp đồng' });
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('link', { name: 'Hãy ghi số tiền bằng đồng, ví dụ 360.000.000.' }).waitFor();
    await page.getByLabel('Số tiền (đồng)').fill('34.000.000');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('link', { name: 'Hãy ghi số văn bản, hợp đồng hoặc chứng từ.' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Số văn bản, hợp đồng, chứng từ').fill('51/2026/HĐ');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.locator('dd', { hasText: '34.000.000' }).waitFor();
    await page.getByRole('button', { name: 'Nhập kinh phí' }).click();
    await page.getByLabel('Bước').selectOption({ label: 'Đã ký hợp đồng' });
    await page.getByLabel('Số tiền (đồng)').fill('-1.000.000');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.getByRole('link', { name: /Số âm là điều chỉnh giảm/ }).waitFor();
    await page.locator('#money-note').fill('Phụ lục hợp đồng giảm giá');
    await page.getByRole('button', { name: 'Ghi', exact: true }).click();
    await page.locator('dd', { hasText: '33.000.000' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('comes out as a workbook', async () => {
    await page.goto(`${system.url}/budget`);
    const waiting = page.waitForEvent('download');
    await page.getByRole('link', { name: /Tải biểu dự toán/ }).click();
    assert.match((await waiting).suggestedFilename(), /^du-toan.*\.xlsx$/);
  });
});
