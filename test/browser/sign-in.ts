import { SAMPLE_PASSWORD } from '@cotmoc/sample';
import type { Browser, Page } from 'playwright-core';
import type { TestSystem } from './server.ts';

/** A page of its own for one of the sample's people, signed in and at an address. */
export async function signIn(
  at: { browser: Browser; system: TestSystem },
  username: string,
  back: string,
): Promise<Page> {
  const context = await at.browser.newContext({ viewport: { width: 1366, height: 768 }, reducedMotion: 'reduce' });
  const page = await context.newPage();
  page.setDefaultTimeout(20_000);
  await page.goto(`${at.system.url}/sign-in?back=${encodeURIComponent(back)}`);
  await page.getByLabel('Tên đăng nhập').fill(username);
  await page.locator('input[type=password]').fill(SAMPLE_PASSWORD);
  await page.keyboard.press('Enter');
  await page.waitForURL(at.system.url + back);
  await page.locator('h1').waitFor();
  return page;
}
