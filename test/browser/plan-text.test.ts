import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { hasFocus } from './focus.ts';
import { longPlan } from './long-plan.ts';
import { aSystem } from './system.ts';

describe('a plan’s facts and its text, by the keyboard', () => {
  const system = aSystem();
  let page: Page;
  let review: string;

  before(async () => {
    page = await system.signIn('dau-moi', '/plans');
    await page.goto(`${system.url}/plans/import`);
    const buffer = Buffer.from(longPlan({ points: 60, rows: 30 }));
    await page.locator('input[type=file]').setInputFiles({ name: 'dai.txt', mimeType: 'text/plain', buffer });
    await page.waitForURL(/\/plans\/[0-9a-f-]+\/review/);
    review = page.url().split('?')[0] ?? '';
    await page.locator('[data-fact]').first().waitFor();
  });

  const chosen = () => page.locator('[data-fact][data-selected]');

  async function openTab(name: RegExp): Promise<void> {
    await page.getByRole('tab', { name }).click();
  }

  it('leaves the filters above the first task in sight on a phone, though that task is higher than the screen', async () => {
    const phone = await system.signIn('dau-moi', new URL(review).pathname, { width: 390, height: 700 });
    const first = phone.locator('[data-fact][data-selected]');
    await first.waitFor();
    // The chosen task is brought into view when it is drawn, and lit then too.
    await phone.locator('[data-paper] [data-lit]').first().waitFor({ state: 'attached' });
    const scrolled = await first.evaluate((card) => card.closest('[data-pane]')?.scrollTop);
    const height = (await first.boundingBox())?.height ?? 0;
    assert.ok(height > 300, `the first task is ${height} px high`);
    assert.equal(scrolled, 0);
    await phone.context().close();
  });

  it('steps through the tasks by keys, each lit in the text and with the focus', async () => {
    await page.locator('[data-fact] [data-choose]').first().click();
    for (let step = 0; step < 30; step++) await page.keyboard.press('j');
    const key = await chosen().getAttribute('data-fact');
    await page.locator(`[data-paper] [data-lit][data-keys~="${key}"]`).first().waitFor();
    assert.ok(await hasFocus(page.locator(`[data-fact="${key}"] [data-choose]`)));
    await page.keyboard.press('k');
    assert.notEqual(await chosen().getAttribute('data-fact'), key);
  });

  it('has one stop for the Tab key among the tasks: the chosen one', async () => {
    const stops = page.locator('[data-fact^="t"] [data-choose][tabindex="0"]');
    const stopsAt = async () => (await stops.locator('xpath=ancestor::li').getAttribute('data-fact')) ?? 'none';
    /** The lists are drawn a moment after the key. */
    const oneStop = () =>
      page.waitForFunction(`document.querySelectorAll('[data-fact^="t"] [data-choose][tabindex="0"]').length === 1`);
    await oneStop();
    const first = await stopsAt();
    assert.equal(first, await chosen().getAttribute('data-fact'));
    await page.keyboard.press('a');
    await page.locator(`[data-fact="${first}"]`).waitFor({ state: 'detached' });
    await oneStop();
    assert.equal(await stopsAt(), await chosen().getAttribute('data-fact'));
    await page.keyboard.press('u');
    await page.locator(`[data-fact="${first}"][data-selected] [tabindex="0"]`).waitFor();
    await oneStop();
    // What is chosen is in another part.
    await openTab(/^Thông tin/);
    await openTab(/^Báo cáo/);
    await openTab(/^Nhiệm vụ/);
    await oneStop();
  });

  it('brings a task that comes back into the list into view, and the focus to it', async () => {
    const first = (await chosen().getAttribute('data-fact')) ?? '';
    await page.keyboard.press('d');
    await page.locator(`[data-fact="${first}"]`).waitFor({ state: 'detached' });
    for (let step = 0; step < 30; step++) await page.keyboard.press('j');
    await page.keyboard.press('u');
    await page.locator(`[data-fact="${first}"][data-selected] [data-choose]:focus`).waitFor();
    await page.waitForFunction(`(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(
      document.querySelector('[data-fact="${first}"]').getBoundingClientRect()
    )`);
  });

  it('adds a duty of reporting, corrects it, drops it, and takes each of these back', async () => {
    await openTab(/^Báo cáo/);
    const cards = page.locator('[data-fact^="d"]');
    await cards.first().waitFor();
    const count = await cards.count();
    await page.keyboard.press('n');
    await page.getByLabel('Bên gửi').fill('Sở Ngoại vụ');
    await page.getByLabel('Bên nhận').fill('Sở Văn hóa, Thể thao và Du lịch');
    await page.getByLabel('Hạn gửi').fill('cuối tháng');
    await page.keyboard.press('Control+Enter');
    await page.getByText('Hãy ghi như 15/06').waitFor();
    await page.getByLabel('Hạn gửi').fill('ngày 20');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+Enter');
    const added = cards.filter({ hasText: 'Sở Ngoại vụ gửi Sở Văn hóa' });
    await added.getByText('Thêm tay').waitFor();
    assert.equal(await cards.count(), count + 1);
    assert.equal(await added.getAttribute('data-verdict'), 'accepted');
    await page.keyboard.press('Enter');
    await page.getByLabel('Hạn gửi').fill('15/06');
    await page.keyboard.press('Control+Enter');
    await added.getByText('15/06').waitFor();
    await page.keyboard.press('d');
    await page.locator('[data-verdict=dropped]', { hasText: 'Sở Ngoại vụ gửi' }).waitFor();
    await page.keyboard.press('u');
    await page.keyboard.press('u');
    await added.getByText('ngày 20').waitFor();
    await page.keyboard.press('u');
    await added.waitFor({ state: 'detached' });
    await page.keyboard.press('Shift+U');
    await added.waitFor();
  });

  it('adds, corrects and drops a cited document, and puts the header right, all of it kept over a reload', async () => {
    await openTab(/^Thông tin/);
    await page.getByRole('button', { name: 'Thêm văn bản viện dẫn' }).click();
    await page.keyboard.press('Control+Enter');
    await page.getByText('Hãy ghi số hoặc tên của văn bản.').waitFor();
    await page.getByLabel('Số', { exact: false }).first().fill('77/QĐ-UBND');
    await page.keyboard.press('Control+Enter');
    const added = page.locator('[data-fact^="c"]', { hasText: '77/QĐ-UBND' });
    await added.getByText('Thêm tay').waitFor();
    await page.locator('[data-fact^="c"] [data-choose]').first().click();
    await page.keyboard.press('d');
    await page.locator('[data-fact^="c"][data-verdict=dropped]').first().waitFor();
    await page.getByRole('button', { name: 'Sửa thông tin' }).click();
    await page.getByLabel('Người ký').fill('Nguyễn Văn Mẫu');
    await page.getByLabel('Nơi nhận').fill('Như trên\nCác sở, ban, ngành\nLưu: VT');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Control+Enter');
    await page.getByText('Như trên; Các sở, ban, ngành; Lưu: VT').waitFor();
    await page.getByText('Đã lưu', { exact: true }).waitFor();
    await page.reload();
    await page
      .getByText(/Nguyễn Văn Mẫu$/)
      .first()
      .waitFor();
    await added.waitFor();
    await page.locator('[data-fact^="c"][data-verdict=dropped]').first().waitFor();
    await expectNoAxeFindings(page);
  });

  it('explains why a rule speaks, with an example and how to mend it', async () => {
    await openTab(/^Cảnh báo/);
    const card = page.locator('[data-fact^="w"]', { hasText: 'lặp hai lần' }).first();
    await card.locator('[data-choose]').click();
    await card.getByText('Giải thích').click();
    await card.getByText('Khi nào bỏ qua').waitFor();
    await card.locator('mark').first().waitFor();
    await expectNoAxeFindings(page);
  });

  describe('while the text is edited', () => {
    const words = () => page.locator('.cm-content');

    async function openEditor(): Promise<void> {
      await page.goto(`${review}?mode=text`);
      await page.locator('[data-read]').waitFor();
    }

    /** How many warnings there are, as the tab says. */
    async function warnings(): Promise<number> {
      return Number(/\d+/.exec((await page.getByRole('tab', { name: /^Cảnh báo/ }).textContent()) ?? '')?.[0]);
    }

    /** Waits until the count of warnings is what it should be. */
    async function warningsAre(isRight: (count: number) => boolean): Promise<void> {
      for (let look = 0; look < 100 && !isRight(await warnings()); look++) await page.waitForTimeout(100);
      assert.ok(isRight(await warnings()));
    }

    it('goes from fault to fault, tells it, and mends it, without the mouse', async () => {
      await openEditor();
      const count = await warnings();
      await words().focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.press('F8');
      await page.locator('.cm-said-fault').first().waitFor();
      const doubled = page.locator('.cm-said-fault', { hasText: 'lặp hai lần' });
      for (let step = 0; step < count && !(await doubled.isVisible()); step++) await page.keyboard.press('F8');
      await doubled.waitFor();
      await page.keyboard.press('Alt+Enter');
      await warningsAre((now) => now < count);
      assert.ok(await hasFocus(words()));
      await page.keyboard.press('Control+z');
      await warningsAre((now) => now === count);
    });

    it('opens the explanation from the text', async () => {
      await page.keyboard.press('F8');
      await page.locator('.cm-said-why').first().click();
      await chosen().getByText('Khi nào bỏ qua').waitFor();
      assert.ok(await hasFocus(chosen().locator('[data-choose]')));
      await page.keyboard.press('Enter');
      assert.ok(await hasFocus(words()));
    });

    it('goes from a task to its words and from the words to the task', async () => {
      await openTab(/^Nhiệm vụ/);
      await page.locator('[data-fact^="t"] [data-choose]').nth(5).click();
      const key = await chosen().getAttribute('data-fact');
      await page.locator('.cm-mark-lit').first().waitFor();
      await page.keyboard.press('Enter');
      assert.ok(await hasFocus(words()));
      await page.keyboard.press('Control+Enter');
      await page.locator(`[data-fact="${key}"] [data-choose]:focus`).waitFor();
    });

    it('jumps by the outline, and back to the text from a line that was asked for', async () => {
      await openTab(/^Đề cương/);
      await page.getByRole('button', { name: /THÔNG TIN KHU VỰC BIÊN GIỚI/ }).click();
      await page.locator('.cm-mark-lit', { hasText: 'THÔNG TIN KHU VỰC' }).waitFor();
      assert.ok(await hasFocus(words()));
      await page.keyboard.press('Control+Alt+g');
      await page.keyboard.type('3');
      await page.keyboard.press('Enter');
      assert.ok(await hasFocus(words()));
    });

    it('shows the cited document under the pointer and at the caret', async () => {
      await page.keyboard.press('Control+Home');
      const mark = page.locator('.cm-mark-citation').first();
      await mark.hover();
      await page.locator('.cm-said-citation', { hasText: '72/2015/NĐ-CP' }).waitFor();
      await mark.click();
      await page.mouse.move(5, 5);
      await page.keyboard.press('F2');
      await page.locator('.cm-said-citation', { hasText: '72/2015/NĐ-CP' }).waitFor();
      await page.keyboard.press('Escape');
      await page.locator('.cm-said-citation').waitFor({ state: 'detached' });
    });

    it('takes every sign that is typed as text, those of the page’s own shortcuts too', async () => {
      await words().focus();
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('j/a?d 15/6/2027');
      assert.ok(await hasFocus(words()));
      assert.equal(await page.locator('.cm-line').first().textContent(), 'j/a?d 15/6/2027ỦY BAN NHÂN DÂN');
      for (let taken = 0; taken < 15; taken++) await page.keyboard.press('Backspace');
    });

    it('keeps the marks on their words while one types before them', async () => {
      await page.keyboard.press('Control+Home');
      await page.keyboard.type('Kinh gui ');
      const first = page.locator('.cm-mark-citation').first();
      assert.match((await first.textContent()) ?? '', /^Nghị định số 72/);
      await page.getByText('Có thay đổi chưa lưu').waitFor();
    });

    it('says so when the text cannot be read, keeps what was typed, and reads again when asked', async () => {
      await page.route('**/compile-worker*', (route) => route.abort());
      await page.reload();
      await page.getByText('Chưa đọc lại được văn bản').waitFor();
      await page.locator('.cm-line', { hasText: 'Kinh gui' }).first().waitFor();
      await expectNoAxeFindings(page);
      await page.unroute('**/compile-worker*');
      await page.getByRole('button', { name: 'Đọc lại' }).click();
      await page.locator('[data-read]').waitFor();
      await page.getByText('Chưa đọc lại được văn bản').waitFor({ state: 'detached' });
      await page.getByRole('button', { name: 'Thôi, giữ văn bản cũ' }).click();
    });
  });
});
