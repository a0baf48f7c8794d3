import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { openBrowser } from './browser.ts';
import { startTestSystem, type TestSystem } from './server.ts';
import { signIn } from './sign-in.ts';

describe('work that comes again', () => {
  let system: TestSystem;
  let browser: Browser;
  let page: Page;
  before(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
    page = await signIn({ browser, system }, 'dau-moi', '/task-setting');
  });
  after(async () => {
    await browser?.close();
    await system?.stop();
  });

  it('is run as the province sets it, refusing a number of days that is none', async () => {
    const days = page.getByLabel('Lập kỳ mới trước bao nhiêu ngày');
    await days.fill('một tuần');
    await page.getByRole('button', { name: 'Lưu cách chạy' }).click();
    await page.getByText('Cần một số ngày từ 0 đến 60.').first().waitFor();
    await expectNoAxeFindings(page);
    await days.fill('10');
    await page.getByLabel('Hạn rơi vào ngày nghỉ').selectOption({ label: 'Đưa lên ngày làm việc liền trước' });
    await page.getByRole('button', { name: 'Lưu cách chạy' }).click();
    await page.getByText('Đã lưu cách chạy việc lặp lại.').waitFor();
    await page.reload();
    assert.equal(await days.inputValue(), '10');
    assert.equal(await page.getByLabel('Hạn rơi vào ngày nghỉ').inputValue(), 'back');
  });

  it('shows the setting to a department without letting it change', async () => {
    const theirs = await signIn({ browser, system }, 'ngoai-vu', '/task-setting');
    await theirs.getByLabel('Hạn rơi vào ngày nghỉ').waitFor();
    assert.ok(await theirs.getByLabel('Hạn rơi vào ngày nghỉ').isDisabled());
    assert.equal(await theirs.getByRole('button', { name: 'Lưu cách chạy' }).count(), 0);
  });

  it('is changed on the page of its task for the periods still to come', async () => {
    await page.goto(`${system.url}/tasks/${await aRecurringTask()}`);
    await page.getByRole('button', { name: 'Đổi cách lặp lại' }).click();
    const dialog = page.getByRole('dialog');
    const day = dialog.getByLabel('Hạn trong kỳ');
    await day.fill('45');
    await dialog.getByRole('button', { name: 'Lưu cách lặp lại' }).click();
    await dialog.getByText('Cần một số từ 1 đến 31, hoặc để trống.').first().waitFor();
    await expectNoAxeFindings(page);
    await day.fill('20');
    await dialog.getByRole('button', { name: 'Lưu cách lặp lại' }).click();
    await page.getByText('Đã đổi cách lặp lại.').waitFor();
    await page.reload();
    await page.getByRole('button', { name: 'Đổi cách lặp lại' }).click();
    assert.equal(await day.inputValue(), '20');
  });

  /** A task of the sample with periods, its periods longer than a week. */
  async function aRecurringTask(): Promise<string> {
    const answer = await page.request.get(`${system.url}/api/tasks?limit=200`);
    // The reply of listTasks.
    const { items } = (await answer.json()) as { items: { id: string; parentId: string | null; grain: string }[] };
    const ids = new Set(
      items.flatMap(({ id, parentId, grain }) => (grain === 'occurrence' && parentId ? parentId : id)),
    );
    for (const id of ids) {
      const task = await page.request.get(`${system.url}/api/tasks/${id}`);
      // The reply of getTask.
      const { recurrence, standing } = (await task.json()) as {
        recurrence: { every: string } | null;
        standing: { state: string };
      };
      if (recurrence && !['day', 'week'].includes(recurrence.every) && standing.state !== 'done') return id;
    }
    throw new Error('The sample has no task that comes again');
  }
});
