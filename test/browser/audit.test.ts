import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('the page of the log', () => {
  const system = aSystem();
  let page: Page;
  before(async () => {
    page = await system.signIn('quan-tri', '/audit');
  });

  it('tells values in words, never as codes', async () => {
    await page.locator('tbody tr').nth(40).waitFor();
    await expectNoAxeFindings(page);
    const changes = (await page.locator('tbody').allTextContents()).join(' ');
    assert.doesNotMatch(changes, /\bnull\b|\btrue\b|\bfalse\b|\d{4}-\d{2}-\d{2}|[{}[\]]|\bpassword\b/);
    assert.match(changes, /cách đăng nhập:\s+mật khẩu/);
  });

  it('is narrowed by what was done, the same change to many things being told once', async () => {
    await page.getByRole('combobox', { name: 'Thao tác' }).fill('nhan hoac bo');
    await page.getByRole('option', { name: 'rà soát: nhận hoặc bỏ' }).click();
    await page.waitForURL(/action=review.judge/);
    await page
      .getByText(/chưa xét nhận \(\d+ mục\)/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
  });

  it('keeps the label of each filter on one line', async () => {
    for (const label of ['Người thực hiện', 'Liên quan đến người', 'Loại đối tượng', 'Đến ngày']) {
      const box = await page.locator('label', { hasText: label }).first().boundingBox();
      assert.ok(box && box.height < 30, `${label}: ${box?.height}`);
    }
  });
});
