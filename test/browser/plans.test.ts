import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { inRoot } from '../../tools/root.ts';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

const DOCUMENT = inRoot('modules', 'sample', 'data', 'ke-hoach-2025.txt');

describe('a plan, from its document to its tasks', () => {
  const system = aSystem();
  let page: Page;
  let review: string;

  before(async () => {
    page = await system.signIn('dau-moi', '/plans');
  });

  /** How many tasks still wait for a word, as the head of the review says. */
  async function left(): Promise<number> {
    return Number(await page.locator('[data-left]').getAttribute('data-left'));
  }

  async function leftIs(count: number): Promise<void> {
    await page.locator(`[data-left="${count}"]`).waitFor();
  }

  it('lists the plans, drafts first', async () => {
    await page.getByRole('heading', { name: 'Đã ban hành' }).waitFor();
    await page.getByText('18/KH-UBND').waitFor();
    await expectNoAxeFindings(page);
  });

  it('reads a document and goes on to its review', async () => {
    await page.getByRole('link', { name: 'Nhập kế hoạch' }).click();
    await page.getByText('Không tải lên tài liệu bí mật nhà nước.').waitFor();
    await expectNoAxeFindings(page);
    await page.locator('input[type=file]').setInputFiles(DOCUMENT);
    await page.waitForURL(/\/plans\/[0-9a-f-]+\/review/);
    await page.getByRole('tab', { name: /Nhiệm vụ/ }).waitFor();
    review = page.url();
    assert.ok((await left()) > 3);
    await expectNoAxeFindings(page);
  });

  it('lights the sentence of the task that is chosen, and the task of a sentence that is pressed', async () => {
    const card = page.locator('[data-fact]').nth(1);
    const key = await card.getAttribute('data-fact');
    await card.locator('[data-choose]').click();
    await page.locator(`[data-paper] [data-lit][data-keys~="${key}"]`).first().waitFor();
    const other = page.locator('[data-fact]').nth(2);
    const otherKey = await other.getAttribute('data-fact');
    await page.locator(`[data-paper] [data-kinds~="task"][data-keys~="${otherKey}"]`).first().click();
    await page.locator(`[data-fact="${otherKey}"][data-selected]`).waitFor();
  });

  it('accepts by a key, takes it back by another, and keeps all of it over a reload', async () => {
    const count = await left();
    await page.locator('[data-fact] [data-choose]').first().click();
    await page.keyboard.press('a');
    await leftIs(count - 1);
    await page.keyboard.press('d');
    await leftIs(count - 2);
    const messages = page.getByRole('region', { name: 'Thông báo' });
    await messages.getByText('Đã nhận').waitFor();
    await messages.getByText('Đã bỏ').waitFor();
    await page.keyboard.press('u');
    await leftIs(count - 1);
    await messages.getByText('Đã hoàn tác').waitFor();
    // An undo is not offered for what is undone.
    assert.equal(await messages.getByText('Đã bỏ').count(), 0);
    assert.equal(await messages.getByText('Đã nhận').count(), 1);
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await page.reload();
    await leftIs(count - 1);
    await page.getByRole('button', { name: 'Hoàn tác' }).first().click();
    await leftIs(count);
  });

  it('keeps a correction in progress over a reload, then saves it', async () => {
    await page.getByRole('button', { name: 'Sửa', exact: true }).first().click();
    await page.getByLabel('Nội dung nhiệm vụ').fill('Tổ chức hai lớp tập huấn cho cán bộ đầu mối');
    await page.reload();
    const words = page.getByLabel('Nội dung nhiệm vụ');
    await words.waitFor();
    assert.equal(await words.inputValue(), 'Tổ chức hai lớp tập huấn cho cán bộ đầu mối');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Đã lưu phần sửa.').waitFor();
    await page.getByRole('button', { name: /^Đã nhận/ }).click();
    await page.getByText('Tổ chức hai lớp tập huấn cho cán bộ đầu mối').waitFor();
  });

  it('shows every part beside the text without a finding of axe', async () => {
    for (const tab of ['Cơ quan', 'Báo cáo', 'Cảnh báo', 'Đề cương', 'Thông tin']) {
      await page.getByRole('tab', { name: tab }).click();
      await expectNoAxeFindings(page);
    }
  });

  it('edits the text, reads it again as one types, and keeps what was said', async () => {
    await page.getByRole('link', { name: 'Sửa văn bản' }).click();
    const words = page.locator('.cm-content');
    await words.waitFor();
    await page.locator('[data-read]').waitFor();
    await expectNoAxeFindings(page);
    await words.click();
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nCác cơ quan của của tỉnh theo dõi việc thực hiện.');
    await page.getByRole('button', { name: /của của/ }).waitFor();
    await page.getByRole('button', { name: 'Lưu văn bản' }).click();
    await page.getByText(/Giữ nguyên phần đã rà soát/).waitFor();
    await page.locator('[data-paper]', { hasText: 'của của tỉnh theo dõi' }).waitFor();
    await page.getByRole('button', { name: /^Đã nhận/ }).click();
    await page.getByText('Tổ chức hai lớp tập huấn cho cán bộ đầu mối').waitFor();
  });

  it('says what stands in the way of issuing, with the way there', async () => {
    await page.getByRole('link', { name: 'Ban hành…' }).click();
    await page.getByText('Chưa ban hành được').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: /Tới chỗ đó.*nhiệm vụ/ }).click();
    await page.waitForURL(/tab=tasks/);
  });

  it('decides the rest and issues after one more question', async () => {
    await page.locator('[data-fact]').first().waitFor();
    const sure = page.getByRole('button', { name: /mục chắc/ });
    if (await sure.isVisible()) {
      await sure.click();
      await sure.waitFor({ state: 'detached' });
    }
    for (let count = await left(); count > 0; count = await left()) {
      await page.locator('[data-fact] [data-choose]').first().click();
      await page.keyboard.press('a');
      await leftIs(count - 1);
    }
    await page.getByRole('tab', { name: 'Báo cáo' }).click();
    while ((await page.locator('[data-fact][data-verdict=open]').count()) > 0) {
      const open = page.locator('[data-fact][data-verdict=open]').first();
      const key = await open.getAttribute('data-fact');
      await open.locator('[data-choose]').click();
      await page.keyboard.press('a');
      await page.locator(`[data-fact="${key}"][data-verdict=accepted]`).waitFor();
    }
    await page.getByRole('tab', { name: 'Cơ quan' }).click();
    for (;;) {
      const ask = page.locator('[data-agency]', { hasText: 'Cần chọn' });
      const count = await ask.count();
      if (count === 0) break;
      await ask.first().getByRole('button', { name: 'Ngoài hệ thống' }).click();
      await ask.nth(count - 1).waitFor({ state: 'detached' });
    }
    await page.getByRole('link', { name: 'Ban hành…' }).click();
    await page.getByRole('heading', { name: 'Ban hành sẽ làm gì' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Số, ký hiệu').fill('');
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByRole('link', { name: 'Hãy ghi số, ký hiệu của văn bản.' }).waitFor();
    await page.getByLabel('Số, ký hiệu').fill('21/KH-UBND');
    await page.getByRole('button', { name: 'Ban hành', exact: true }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('21/KH-UBND').waitFor();
    await dialog.getByRole('button', { name: 'Ban hành', exact: true }).click();
    await page.getByRole('heading', { name: 'Kế hoạch đã ban hành' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('shows the issued plan to read, with its seal', async () => {
    await page.getByRole('link', { name: 'Xem kế hoạch' }).click();
    await page.getByText('Số 21/KH-UBND', { exact: true }).waitFor();
    await page.getByRole('tab', { name: 'Thông tin' }).click();
    await page.getByText(/^[0-9a-f]{64}$/).waitFor();
    await expectNoAxeFindings(page);
  });

  it('compares two plans task by task', async () => {
    await page.goto(`${system.url}/plans`);
    await page.getByRole('link', { name: 'So sánh hai kế hoạch' }).click();
    await page.getByText('Hãy chọn hai kế hoạch').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Bản trước').selectOption({ label: await labelOf(/21\/KH-UBND/) });
    await page.getByLabel('Bản sau').selectOption({ label: await labelOf(/18\/KH-UBND/) });
    await page.getByText(/\d+ mới, \d+ không còn/).waitFor();
    await page.getByRole('table').waitFor();
    await expectNoAxeFindings(page);
  });

  async function labelOf(words: RegExp): Promise<string> {
    const option = page.getByLabel('Bản trước').locator('option', { hasText: words });
    return (await option.first().textContent()) ?? '';
  }

  it('says kindly that the same file was imported before, and leads there', async () => {
    await page.goto(`${system.url}/plans/import`);
    await page.locator('input[type=file]').setInputFiles(DOCUMENT);
    await page.getByText('Tệp này đã nhập rồi').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Mở bản đã nhập' }).click();
    await page.getByText('Số 21/KH-UBND', { exact: true }).waitFor();
    assert.ok(page.url().includes(review.split('/')[4] ?? 'no id'));
  });
});
