import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import type { Calls } from '@cotmoc/client';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { openBrowser } from './browser.ts';
import { type Answer, answerCalls, aSession, type BuiltWeb, listenForFaults, serveBuiltWeb } from './built-web.ts';
import { hasFocus } from './focus.ts';

const ended: Answer = { refuse: 'signed-out', status: 401 };
const notices = {
  items: [
    {
      id: '01900000-0000-7000-8000-000000000009',
      kind: 'plan.issued',
      title: 'Kế hoạch năm 2026 đã ban hành',
      body: 'Đơn vị bạn chủ trì 4 nhiệm vụ.',
      link: '/plans',
      createdAt: '2026-03-02T02:30:00.000Z',
      isRead: false,
    },
  ],
  unread: 1,
};

describe('shell of the staff web', () => {
  let web: BuiltWeb;
  let browser: Browser;
  let page: Page;
  let faults: string[] = [];
  let isSignedIn = true;
  let isDown = false;
  let mustChange = false;
  let may: Record<string, unknown> = aSession.may;

  function answer(method: string, path: string): Answer | undefined {
    if (isDown) return 'silence';
    if (method === 'POST' && path === '/api/session') {
      isSignedIn = true;
      const reply: Calls['signIn']['reply'] = { next: 'work', ticket: null, ways: [] };
      return { reply };
    }
    if (!isSignedIn) return ended;
    if (path === '/api/session')
      return { reply: { ...aSession, may, account: { ...aSession.account, mustChangePassword: mustChange } } };
    if (path === '/api/notices/unread') return { reply: { unread: 1 } };
    if (path === '/api/notices') return { reply: notices };
    return undefined;
  }

  /** A new page at an address, in a browser that was never here. */
  async function open(path: string): Promise<void> {
    await page?.context().close();
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
    await answerCalls(context, answer);
    page = await context.newPage();
    faults = listenForFaults(page);
    await page.goto(web.url + path);
    await page.waitForSelector('h1');
  }

  before(async () => {
    web = await serveBuiltWeb();
    browser = await openBrowser();
  });

  after(async () => {
    await browser.close();
    await web.stop();
  });

  it('names each page in the tab and puts the focus on its title', async () => {
    await open('/password');
    await page
      .getByRole('navigation')
      .getByRole('link', { name: /^Thông báo/ })
      .click();
    await page.locator('h1:focus').waitFor();
    assert.equal(await page.evaluate('document.activeElement.textContent'), 'Thông báo');
    assert.equal(await page.title(), 'Thông báo · Cột Mốc');
    await expectNoAxeFindings(page);
    assert.deepEqual(faults, []);
  });

  it('brings the cursor to the search box by "/", but not while one types', async () => {
    await open('/notices');
    await page.keyboard.press('/');
    const search = page.getByRole('searchbox').first();
    assert.equal(await hasFocus(search), true);
    await page.keyboard.type('a/b');
    assert.equal(await search.inputValue(), 'a/b');
  });

  it('leads who is not signed in to the door and then where they wanted to go', async () => {
    isSignedIn = false;
    await open('/notices');
    await page.waitForURL('**/sign-in?back=%2Fnotices');
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Đăng nhập' }).click();
    await page.getByRole('alert').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Tên đăng nhập').fill('dau.moi');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu đủ dài');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/notices');
    assert.deepEqual(faults, []);
  });

  it('does not go on to another site after signing in', async () => {
    isSignedIn = false;
    await open('/sign-in?back=//elsewhere.example/');
    await page.getByLabel('Tên đăng nhập').fill('dau.moi');
    await page.getByLabel('Mật khẩu', { exact: true }).fill('một câu đủ dài');
    await page.keyboard.press('Enter');
    await page.waitForURL(`${web.url}/`);
  });

  it('asks to sign in again over the page when the session has ended, and keeps what was typed', async () => {
    await open('/notices');
    await page.getByRole('searchbox').first().fill('đang gõ dở');
    isSignedIn = false;
    await page.getByRole('button', { name: 'Đánh dấu đã đọc tất cả' }).click();
    const dialog = page.getByRole('dialog', { name: 'Phiên làm việc đã hết' });
    await dialog.waitFor();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Escape');
    assert.equal(await dialog.count(), 1, 'there is no way round');
    await dialog.getByLabel('Mật khẩu', { exact: true }).fill('một câu đủ dài');
    await page.keyboard.press('Enter');
    await dialog.waitFor({ state: 'detached' });
    assert.equal(await page.getByRole('searchbox').first().inputValue(), 'đang gõ dở');
  });

  it('lets nobody past a first password', async () => {
    mustChange = true;
    await open('/notices');
    await page.waitForURL('**/password');
    assert.equal(await page.getByRole('navigation').count(), 0);
    await expectNoAxeFindings(page);
    mustChange = false;
  });

  it('begins with the accounts for an administrator, who has no tasks', async () => {
    may = { 'account.manage': true, 'unit.read': true };
    await open('/');
    await page.waitForURL('**/accounts');
    assert.equal(await page.getByRole('link', { name: 'Việc của tôi' }).count(), 0);
    may = aSession.may;
  });

  it('says when the server does not answer, and goes on when it does', async () => {
    isDown = true;
    await open('/notices');
    await page.getByRole('heading', { name: 'Chưa liên lạc được với máy chủ' }).waitFor();
    await expectNoAxeFindings(page);
    isDown = false;
    await page.getByRole('button', { name: 'Thử lại' }).click();
    await page.getByRole('heading', { name: 'Thông báo' }).waitFor();
  });

  it('says kindly that an address does not exist', async () => {
    await open('/khong-co-trang-nay');
    await page.getByRole('heading', { name: 'Không có trang này' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('speaks English when asked to', async () => {
    await open('/notices');
    await page.getByRole('button', { name: /Nguyễn Thị Mẫu/ }).click();
    await page.getByRole('menuitemradio', { name: 'English' }).click();
    await page.getByRole('heading', { name: 'Notices' }).waitFor();
    assert.equal(await page.evaluate('document.documentElement.lang'), 'en');
  });

  it('weighs at most 200 KB of compressed script at the door and at the first page', async () => {
    for (const signedIn of [false, true]) {
      isSignedIn = signedIn;
      await page.context().close();
      const context = await browser.newContext();
      await answerCalls(context, answer);
      page = await context.newPage();
      const scripts: Promise<Buffer>[] = [];
      page.on('response', (response) => {
        if (response.request().resourceType() === 'script') scripts.push(response.body());
      });
      await page.goto(web.url);
      await page.waitForSelector('h1');
      const sizes = (await Promise.all(scripts)).map((bytes) => gzipSync(bytes).length);
      const kilobytes = sizes.reduce((sum, size) => sum + size, 0) / 1024;
      assert.ok(kilobytes <= 200, `${kilobytes.toFixed(0)} KB`);
      assert.ok(kilobytes > 20, 'the scripts were counted');
    }
    isSignedIn = true;
  });
});
