import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { listenForFaults } from './built-web.ts';
import { hasFocus } from './focus.ts';
import { aSystem } from './system.ts';

describe('tasks, from the list to done', () => {
  const system = aSystem();
  let page: Page;
  let faults: string[];
  let task: string;

  /** Moves with Tab until this element has the focus, as somebody without a mouse does. */
  async function tabTo(element: Locator): Promise<void> {
    await element.waitFor();
    for (let presses = 0; presses < 80; presses++) {
      if (await hasFocus(element)) return;
      await page.keyboard.press('Tab');
    }
    assert.fail(`${element} is not reached with Tab`);
  }

  const total = (): Promise<void> => page.getByText(/^\d+ nhiệm vụ$/).waitFor();
  const rows = (): Promise<number> => page.locator('main tbody tr').count();
  const history = (): Promise<number> =>
    page.locator('section[aria-labelledby=history] li', { hasText: 'báo tiến độ' }).count();

  before(async () => {
    page = await system.signIn('ngoai-vu', '/tasks');
    faults = listenForFaults(page);
  });

  it('narrows by state and by words without marks together, and keeps both in the address', async () => {
    await page.locator('main tbody tr').first().waitFor();
    const all = await rows();
    await expectNoAxeFindings(page);
    await page.getByRole('searchbox').last().fill('ngoai vu');
    await page.waitForURL(/q=ngoai\+vu/);
    await total();
    const states = page.getByRole('group', { name: 'Lọc theo trạng thái' });
    await states.getByText('Đang thực hiện').first().click();
    await page.waitForURL(/is=in-progress/);
    await page.reload();
    await total();
    assert.equal(await page.getByRole('searchbox').last().inputValue(), 'ngoai vu');
    assert.ok((await rows()) < all);
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('is='));
    assert.equal(await page.getByRole('searchbox').last().inputValue(), 'ngoai vu');
  });

  it('takes signs of other languages in a search as letters, and says kindly that nothing fits', async () => {
    for (const words of ["'; drop table tasks; --", '%', '_', '<script>alert(1)</script>', 'a'.repeat(300)]) {
      await page.goto(`${system.url}/tasks?q=${encodeURIComponent(words)}`);
      await page.getByText('Không có nhiệm vụ nào khớp').waitFor();
    }
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Bỏ mọi điều kiện lọc' }).click();
    await page.locator('main tbody tr').first().waitFor();
  });

  it('shows the first page where an address leads beyond the last', async () => {
    await page.goto(`${system.url}/tasks?offset=5000`);
    await page.locator('main tbody tr').first().waitFor();
    assert.equal(new URL(page.url()).search, '');
  });

  it('opens a task that is mine to do by keyboard alone', async () => {
    await page.goto(`${system.url}/`);
    const waiting = page.locator('main a[href^="/tasks/"]');
    await waiting.first().waitFor();
    const links = await waiting.evaluateAll((all) => all.map((one) => one.getAttribute('href')));
    for (const href of links) {
      await page.goto(system.url + href);
      await page.locator('h1').waitFor();
      await page.getByRole('heading', { name: 'Minh chứng' }).waitFor();
      const canAsk = await page.getByRole('button', { name: 'Đề nghị hoàn thành' }).count();
      const isPercent = await page.locator('#percent').count();
      if (canAsk && isPercent) break;
    }
    task = new URL(page.url()).pathname;
    await page.goto(`${system.url}/`);
    await tabTo(page.locator(`main a[href="${task}"]`).first());
    await page.keyboard.press('Enter');
    await page.waitForURL(`**${task}`);
    await page.locator('#percent').waitFor();
    const accept = page.getByRole('button', { name: 'Nhận việc' });
    if ((await accept.count()) > 0) {
      await tabTo(accept);
      await page.keyboard.press('Enter');
      await page.getByText('Đã nhận việc.').waitFor();
    }
    await expectNoAxeFindings(page);
  });

  it('shows a page without a task as not found', async () => {
    await page.goto(`${system.url}/tasks/hello`);
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await page.goto(system.url + task);
    await page.locator('#percent').waitFor();
  });

  it('refuses a figure that is none, and tells what to write', async () => {
    for (const figure of ['', 'abc', '150', '12,5']) {
      await page.locator('#percent').fill(figure);
      await page.keyboard.press('Enter');
      await page.getByRole('link', { name: 'Hãy ghi một số nguyên từ 0 đến 100.' }).waitFor();
    }
    await expectNoAxeFindings(page);
  });

  it('saves progress by keyboard, once even when the button is clicked twice', async () => {
    const before = await history();
    await tabTo(page.locator('#percent'));
    await page.keyboard.press('Control+A');
    await page.keyboard.type('64');
    await tabTo(page.getByLabel('Ghi chú tiến độ'));
    await page.keyboard.type('Đã gửi dự thảo xin ý kiến 🏔️ <b>lần hai</b>');
    await tabTo(page.getByRole('button', { name: 'Lưu tiến độ' }));
    await page.keyboard.press('Enter');
    await page.locator('li', { hasText: '<b>lần hai</b>' }).waitFor();
    assert.equal(await history(), before + 1);
    await page.locator('#note').fill('Bấm đúp');
    await page.getByRole('button', { name: 'Lưu tiến độ' }).dblclick();
    await page.locator('li', { hasText: 'Bấm đúp' }).first().waitFor();
    await page.reload();
    await page.locator('li', { hasText: 'Bấm đúp' }).first().waitFor();
    assert.equal(await history(), before + 2);
  });

  it('takes a link and a file as evidence, each once, and removes one after asking', async () => {
    const remove = page.getByRole('button', { name: /^Gỡ minh chứng / });
    await tabTo(page.locator('#link'));
    await page.keyboard.type('javascript:alert(1)');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: /phải bắt đầu bằng https/ }).waitFor();
    await page.locator('#link').fill('https://example.org/tin-bai');
    await page.getByRole('button', { name: 'Thêm', exact: true }).dblclick();
    await page.getByRole('link', { name: 'https://example.org/tin-bai' }).waitFor();
    const file = { name: 'biên bản <b>.txt', mimeType: 'text/plain', buffer: Buffer.from('Biên bản bàn giao.') };
    await page.locator('main input[type=file]').setInputFiles(file);
    await page.getByRole('link', { name: 'biên bản <b>' }).waitFor();
    assert.equal(await remove.count(), 2);
    await tabTo(remove.first());
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').or(page.getByRole('alertdialog')).waitFor();
    await expectNoAxeFindings(page);
    await tabTo(page.getByRole('button', { name: 'Gỡ minh chứng', exact: true }));
    await page.keyboard.press('Enter');
    await remove.nth(1).waitFor({ state: 'detached' });
    assert.equal(await remove.count(), 1);
  });

  it('asks for completion by keyboard, and nobody approves their own', async () => {
    await tabTo(page.getByRole('button', { name: 'Đề nghị hoàn thành' }));
    await page.keyboard.press('Enter');
    await tabTo(page.getByLabel('Kết quả đạt được'));
    await page.keyboard.type('Đã hoàn thành đủ nội dung, sản phẩm đã bàn giao cho các đơn vị.');
    const reason = page.getByLabel('Lý do chậm');
    if (await reason.count()) {
      await tabTo(reason);
      await page.keyboard.type('Chờ ý kiến góp ý của các đơn vị.');
    }
    await expectNoAxeFindings(page);
    await tabTo(page.getByRole('button', { name: 'Gửi đề nghị' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đang chờ duyệt hoàn thành').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Duyệt hoàn thành' }).count(), 0);
    await expectNoAxeFindings(page);
    assert.deepEqual(faults, []);
  });

  it('is returned only with a reason, then approved by another person', async () => {
    const asker = page;
    page = await system.signIn('dau-moi', task);
    await page.getByRole('button', { name: 'Duyệt hoàn thành' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Trả lại' }).click();
    await page.getByRole('alert').waitFor();
    await tabTo(page.getByRole('button', { name: 'Duyệt hoàn thành' }));
    await page.keyboard.press('Enter');
    await page.getByText('Đã duyệt hoàn thành.').waitFor();
    await page.context().close();
    page = asker;
    await page.reload();
    await page
      .getByText(/^Hoàn thành/)
      .first()
      .waitFor();
    await expectNoAxeFindings(page);
  });
});
