import { after, before } from 'node:test';
import { SAMPLE_PASSWORD } from '@cotmoc/sample';
import type { Browser, Page } from 'playwright-core';
import { openBrowser } from './browser.ts';
import { startTestSystem, type TestSystem } from './server.ts';

const SCREEN = { width: 1366, height: 768 };

/** A whole system and a browser for the tests of one description: there before its first, gone after its last. */
export function aSystem() {
  let system: TestSystem;
  let browser: Browser;
  before(async () => {
    system = await startTestSystem();
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await system?.stop();
  });
  return {
    get url() {
      return system.url;
    },
    /** A page of its own for one of the sample's people, signed in and at an address. */
    async signIn(username: string, back: string, viewport = SCREEN): Promise<Page> {
      const context = await browser.newContext({ viewport, reducedMotion: 'reduce' });
      const page = await context.newPage();
      page.setDefaultTimeout(20_000);
      await page.goto(`${system.url}/sign-in?back=${encodeURIComponent(back)}`);
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.locator('input[type=password]').fill(SAMPLE_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL(system.url + back);
      await page.locator('h1').waitFor();
      return page;
    },
  };
}
