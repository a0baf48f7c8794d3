import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { openBrowser } from './browser.ts';
import { answerCalls, type BuiltWeb, listenForFaults, serveBuiltWeb } from './built-web.ts';
import { hasFocus } from './focus.ts';

describe('parts of the interface', () => {
  let web: BuiltWeb;
  let browser: Browser;
  let page: Page;
  let faults: string[];

  async function openKit(options: { width: number; height: number; theme: 'light' | 'dark' }): Promise<Page> {
    const { width, height, theme } = options;
    // The system says the opposite of what is chosen, so that the choice is what is seen.
    const colorScheme = theme === 'light' ? 'dark' : 'light';
    const context = await browser.newContext({ viewport: { width, height }, colorScheme, reducedMotion: 'reduce' });
    await context.addInitScript(`localStorage.setItem('cotmoc.theme', '${theme}')`);
    await answerCalls(context, () => ({ refuse: 'signed-out', status: 401 }));
    const opened = await context.newPage();
    faults = listenForFaults(opened);
    await opened.goto(`${web.url}/kit`);
    await opened.waitForSelector('h1');
    return opened;
  }

  before(async () => {
    web = await serveBuiltWeb();
    browser = await openBrowser();
    page = await openKit({ width: 1366, height: 768, theme: 'light' });
  });

  after(async () => {
    await browser.close();
    await web.stop();
  });

  it('shows no accessibility fault on a wide screen and a phone, light and dark', async () => {
    for (const theme of ['light', 'dark'] as const) {
      for (const [width, height] of [
        [1366, 768],
        [390, 844],
      ] as const) {
        const opened = await openKit({ width, height, theme });
        const ground = await opened.evaluate('getComputedStyle(document.documentElement).backgroundColor');
        assert.equal(ground, theme === 'light' ? 'rgb(251, 250, 248)' : 'rgb(21, 20, 19)');
        assert.equal(await opened.evaluate('document.documentElement.scrollWidth'), width, 'nothing sticks out');
        await expectNoAxeFindings(opened);
        assert.deepEqual(faults, []);
        await opened.context().close();
      }
    }
  });

  it('finds a unit typed without marks, and keeps the old one on Escape', async () => {
    const box = page.getByRole('combobox', { name: 'Đơn vị chủ trì' });
    await box.click();
    await box.pressSequentially('ngoai vu');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Enter');
    assert.equal(await box.inputValue(), 'Sở Ngoại vụ');
    await box.fill('bao va');
    await page.keyboard.press('Escape');
    assert.equal(await box.inputValue(), 'Sở Ngoại vụ');
    assert.equal(await box.getAttribute('aria-expanded'), 'false');
  });

  it('takes a day typed in a hurry, says which day does not exist, and gives a calendar to the arrows', async () => {
    const field = page.getByRole('textbox', { name: 'Hạn hoàn thành' });
    await field.fill('15062026');
    await field.blur();
    assert.equal(await field.inputValue(), '15/06/2026');
    await page.getByRole('button', { name: 'Mở lịch: Hạn hoàn thành' }).click();
    await expectNoAxeFindings(page);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    assert.equal(await field.inputValue(), '22/06/2026');
    await field.fill('31/2/2026');
    await field.blur();
    assert.equal(await field.getAttribute('aria-invalid'), 'true');
    assert.equal(await page.getByText('Ngày chưa đúng.').count(), 1);
  });

  it('walks a menu by arrows and letters, and gives the focus back', async () => {
    const button = page.getByRole('button', { name: 'Giao diện' });
    await button.focus();
    await page.keyboard.press('ArrowDown');
    await expectNoAxeFindings(page);
    await page.keyboard.press('t');
    await page.keyboard.press('t');
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Theo máy');
    await page.keyboard.press('Escape');
    assert.equal(await page.getByRole('menu').count(), 0);
    assert.equal(await hasFocus(button), true);
  });

  it('opens lists, calendars and menus at their own field, also in a box that holds or moves what is in it', async () => {
    for (const box of ['contain: strict; overflow: hidden', 'transform: translate(40px, 30px)', 'overflow: hidden']) {
      await page.reload();
      await page.waitForSelector('h1');
      // The field alone in such a box, no higher than itself.
      const wrap = async (input: Locator) => {
        const id = JSON.stringify(await input.getAttribute('id'));
        await page.evaluate(`{
          let field = document.getElementById(${id});
          while (!field.querySelector(':scope > label')) field = field.parentElement;
          field.setAttribute('style', 'inline-size: 24rem; block-size: 6rem; ${box}');
        }`);
      };
      const near = async (opener: string, popup: string) => {
        const [from, to] = [await page.locator(opener).boundingBox(), await page.locator(popup).boundingBox()];
        assert.ok(from && to, `${popup} is drawn`);
        const gap = Math.min(Math.abs(to.y - (from.y + from.height)), Math.abs(from.y - (to.y + to.height)));
        assert.ok(gap < 12, `${popup} in ${box}: ${gap} px away`);
        assert.ok(to.x >= 0 && to.x + to.width <= 1366 && to.y >= 0 && to.y + to.height <= 768, popup);
      };
      const unit = page.getByRole('combobox', { name: 'Đơn vị chủ trì' });
      await wrap(unit);
      await unit.scrollIntoViewIfNeeded();
      await unit.click();
      await page.getByRole('option').first().waitFor();
      await near('[role=combobox][aria-expanded=true]', '[popover]');
      await page.getByRole('option').nth(1).click();
      assert.notEqual(await unit.inputValue(), '');
      const due = page.getByRole('textbox', { name: 'Hạn hoàn thành' });
      await wrap(due);
      await page.getByRole('button', { name: 'Mở lịch: Hạn hoàn thành' }).click();
      await near('button[aria-label="Mở lịch: Hạn hoàn thành"]', '[popover]');
      await page.keyboard.press('Escape');
    }
  });

  it('asks before a deed in a dialog that holds the focus and gives it back', async () => {
    const button = page.getByRole('button', { name: 'Hỏi lại trước khi làm' });
    await button.click();
    await expectNoAxeFindings(page);
    assert.equal(await page.evaluate("document.activeElement.closest('dialog') !== null"), true);
    const box = page.getByRole('combobox', { name: 'Đơn vị theo dõi' });
    await box.click();
    await box.pressSequentially('bien phong');
    await expectNoAxeFindings(page);
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('[role=option]').count(), 0);
    assert.equal(await page.locator('dialog[open]').count(), 1, 'Escape closed the list only');
    await page.keyboard.press('Escape');
    assert.equal(await page.locator('dialog[open]').count(), 0);
    assert.equal(await hasFocus(button), true);
  });

  it('moves the divider between two panes by arrows and remembers it', async () => {
    const divider = page.getByRole('separator');
    await divider.focus();
    await page.keyboard.press('ArrowRight');
    assert.equal(await divider.getAttribute('aria-valuenow'), '52');
    await page.reload();
    await page.waitForSelector('h1');
    assert.equal(await page.getByRole('separator').getAttribute('aria-valuenow'), '52');
  });

  it('draws all Vietnamese letters with the bundled faces', async () => {
    const drawn = await page.evaluate<string[]>(
      "document.fonts.ready.then(() => [...document.fonts].filter((f) => f.status === 'loaded').map((f) => f.family))",
    );
    assert.ok(
      drawn.some((name) => name.includes('Be Vietnam Pro')),
      drawn.join(),
    );
    assert.ok(
      drawn.some((name) => name.includes('Source Serif 4')),
      drawn.join(),
    );
    const client = await page.context().newCDPSession(page);
    await client.send('DOM.enable');
    await client.send('CSS.enable');
    const { root } = await client.send('DOM.getDocument');
    const { nodeIds } = await client.send('DOM.querySelectorAll', { nodeId: root.nodeId, selector: 'main p' });
    for (const nodeId of nodeIds.slice(0, 6)) {
      const { fonts } = await client.send('CSS.getPlatformFontsForNode', { nodeId });
      for (const font of fonts) assert.equal(font.isCustomFont, true, `${font.familyName} stands in`);
    }
  });
});
