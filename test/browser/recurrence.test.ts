import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('work that comes again', () => {
  const system = aSystem();
  let page: Page;
  before(async () => {
    page = await system.signIn('dau-moi', '/task-setting');
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
    const theirs = await system.signIn('ngoai-vu', '/task-setting');
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
    // At once, without loading the page again.
    await page.getByRole('button', { name: 'Đổi cách lặp lại' }).click();
    assert.equal(await day.inputValue(), '20');
    await page.keyboard.press('Escape');
    const line = page.getByRole('listitem').filter({ hasText: 'đổi cách lặp lại' }).first();
    assert.match((await line.textContent()) ?? '', /chậm nhất ngày 20/);
  });

  it('is shown as read in a review, and can be put right before the plan is issued', async () => {
    const plans = await page.request.get(`${system.url}/api/plans`);
    // The reply of listPlans.
    const draft = ((await plans.json()) as { id: string; state: string }[]).find(({ state }) => state === 'draft');
    assert.ok(draft);
    const reply = await page.request.get(`${system.url}/api/plans/${draft.id}`);
    // The reply of getPlan.
    const { tasks } = (await reply.json()) as {
      tasks: { key: string; recurrence?: { kind: string; every: string } | null }[];
    };
    const recurring = tasks.find(({ recurrence }) => recurrence);
    assert.ok(recurring);
    await page.goto(`${system.url}/plans/${draft.id}/review?filter=all`);
    const card = page.locator(`[data-fact="${recurring.key}"]`);
    await card.getByText('Lặp lại').waitFor();
    await card.locator('[data-choose]').click();
    await card.getByRole('button', { name: 'Sửa' }).click();
    const form = page.locator('form').filter({ hasText: 'Nội dung nhiệm vụ' });
    await form.getByLabel('Lặp lại', { exact: true }).selectOption({ label: 'Làm lại theo kỳ' });
    await form.getByLabel('Lặp lại mỗi').selectOption({ label: 'Tháng' });
    await form.getByLabel('Hạn trong kỳ').fill('40');
    await form.getByRole('button', { name: 'Lưu' }).click();
    await form.getByText('Cần một số từ 1 đến 31, hoặc để trống.').waitFor();
    await expectNoAxeFindings(page);
    await form.getByLabel('Hạn trong kỳ').fill('14');
    await form.getByLabel(/^Số lượng mỗi kỳ/).fill('2');
    await form.getByText('hằng tháng, chậm nhất ngày 14, mỗi kỳ 2').waitFor();
    const saved = page.waitForResponse((response) => response.request().method() === 'POST');
    await form.getByRole('button', { name: 'Lưu' }).click();
    assert.equal((await saved).status(), 200);
    await card.getByText('hằng tháng, chậm nhất ngày 14').waitFor();
    const again = await page.request.get(`${system.url}/api/plans/${draft.id}`);
    // The same reply.
    const kept = ((await again.json()) as { tasks: { key: string; recurrence?: object | null }[] }).tasks;
    assert.deepEqual(kept.find(({ key }) => key === recurring.key)?.recurrence, {
      kind: 'recurring',
      every: 'month',
      dueDay: 14,
      quantityEach: 2,
    });
  });

  it('shows in a proposal how a new total is shared among the periods not done, and by which rule', async () => {
    const id = await aRecurringTask('counted');
    const reply = await page.request.get(`${system.url}/api/tasks/${id}`);
    // The reply of getTask.
    const task = (await reply.json()) as { quantity: number; planId: string };
    const changes = [{ kind: 'change', taskId: id, after: { quantity: task.quantity + 7 } }];
    const made = await page.request.post(`${system.url}/api/adjustments`, {
      data: { planId: task.planId, obstacleId: null, reason: 'Giao thêm', basis: null, changes },
      headers: { 'x-cotmoc': '1' },
    });
    assert.equal(made.status(), 200, await made.text());
    // The reply of proposeAdjustment.
    await page.goto(`${system.url}/adjustments/${((await made.json()) as { id: string }).id}`);
    const shares = page.getByRole('region', { name: 'Chia lại số lượng:' });
    await shares.getByText(/→/).first().waitFor();
    await shares.getByText('Phần đã xong giữ nguyên').waitFor();
    await expectNoAxeFindings(page);
  });

  /** A task of the sample with periods, its periods longer than a week. */
  async function aRecurringTask(kind: 'any' | 'counted' = 'any'): Promise<string> {
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
        recurrence: { every: string; quantityEach: number | null } | null;
        standing: { state: string };
      };
      const isWanted = kind === 'any' || recurrence?.quantityEach;
      if (recurrence && isWanted && !['day', 'week'].includes(recurrence.every) && standing.state !== 'done') return id;
    }
    throw new Error('The sample has no task that comes again');
  }
});
