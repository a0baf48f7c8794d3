// Keys of the plan editor and of the review page, in the real browser, slowed down four times.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PASSWORD } from '@cotmoc/sample';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser/browser.ts';
import { longPlan } from '../test/browser/long-plan.ts';
import { startTestSystem } from '../test/browser/server.ts';
import type { Context, Figures } from '../tools/figures.ts';

export const about =
  'Editor and review of a plan of 130 KB in the real browser at 4× CPU slow-down: from a key to the painted frame';

const SLOWED = 4;
/** The slowest key must stay under this, in milliseconds. */
const BOUND = 50;
/** Pauses between keys as people type, in milliseconds; readings of the text come back among them. */
const RHYTHM = [70, 110, 90, 160, 240, 80, 130, 420, 100, 190];
/** Without marks: the keys as they are pressed, before an input method puts marks on them. */
const WORDS = 'Co quan chu tri bao cao truoc ngay 15/6/2026. ';

/** Times of keys, in milliseconds. */
interface Keys {
  /** From the key's own time stamp to the first task after the frame that shows it. */
  readonly painted: readonly number[];
  /** The browser's own Event Timing, in steps of 8; those under 16 are not told. */
  readonly told: readonly number[];
}

/** Runs in the page before its own scripts: notes each key from its time stamp until after the next frame. */
function listenForKeys(): void {
  const painted: number[] = [];
  const told: number[] = [];
  Object.assign(globalThis, { cotmocKeys: { painted, told } });
  const after = new MessageChannel();
  const waiting: number[] = [];
  after.port1.onmessage = () => {
    const began = waiting.shift();
    if (began !== undefined) painted.push(performance.now() - began);
  };
  addEventListener(
    'keydown',
    ({ key, timeStamp }) => {
      if (['Control', 'Shift', 'Alt'].includes(key)) return;
      requestAnimationFrame(() => {
        waiting.push(timeStamp);
        after.port2.postMessage(null);
      });
    },
    { capture: true },
  );
  // The type of the options does not yet know of the threshold.
  const options = { type: 'event', durationThreshold: 16 } as PerformanceObserverInit;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) if (entry.name === 'keydown') told.push(entry.duration);
  }).observe(options);
}

/** Gives the keys noted since the last time. */
async function takeKeys(page: Page): Promise<Keys> {
  await page.waitForTimeout(700);
  return page.evaluate(() => {
    // Put there by listenForKeys.
    const keys = (globalThis as unknown as { cotmocKeys: { painted: number[]; told: number[] } }).cotmocKeys;
    return { painted: keys.painted.splice(0), told: keys.told.splice(0) };
  });
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(RHYTHM[index % RHYTHM.length] ?? 100);
  }
}

/** Types some pages below the beginning: words, new lines, and some of it taken back. */
async function typeAt(page: Page, pages: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let turned = 0; turned < pages; turned++) await page.keyboard.press('PageDown');
  await takeKeys(page);
  const taken = Array.from({ length: 12 }, () => 'Backspace');
  await press(page, ['End', 'Enter', 'Enter', ...WORDS, 'Enter', ...WORDS.slice(0, 24), ...taken]);
}

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function figuresOf(name: string, { painted, told }: Keys): Figures {
  const ms = (value: number) => Number(value.toFixed(1));
  return {
    [`${name} keys`]: painted.length,
    [`${name} p50, ms`]: ms(share(painted, 0.5)),
    [`${name} p95, ms`]: ms(share(painted, 0.95)),
    [`${name} largest, ms`]: ms(Math.max(...painted)),
    [`${name} Event Timing largest, ms`]: Math.max(16, ...told),
  };
}

/** The made plan, and a real one of that size where plans are beside the repository. */
function readPlans(): { name: string; text: string }[] {
  const made = { name: 'made', text: longPlan({ points: 250, rows: 205 }) };
  const folder = join(import.meta.dirname, '..', '..', 'shared', 'plans');
  const real = existsSync(folder) ? readdirSync(folder).find((file) => file.startsWith('11_')) : undefined;
  return real ? [made, { name: 'real', text: readFileSync(join(folder, real), 'utf8') }] : [made];
}

async function slow(page: Page, times: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: times });
}

async function importPlan(page: Page, url: string, plan: { name: string; text: string }): Promise<void> {
  await page.goto(`${url}/plans/import`);
  const file = { name: `${plan.name}.txt`, mimeType: 'text/plain', buffer: Buffer.from(plan.text) };
  await page.locator('input[type=file]').setInputFiles(file);
  await page.waitForURL(/\/plans\/[0-9a-f-]+\/review/);
  await page.locator('[data-fact]').first().waitFor();
}

/** The keys of a review: down and up the list, accepting, dropping, taking back. */
async function review(page: Page): Promise<Keys> {
  await page.locator('[data-fact] [data-choose]').first().click();
  await page.waitForTimeout(1500);
  await takeKeys(page);
  for (let round = 0; round < 6; round++) await press(page, ['j', 'j', 'a', 'j', 'd', 'a', 'k', 'u', 'a', 'j']);
  return takeKeys(page);
}

async function edit(page: Page): Promise<Keys> {
  await page.goto(`${page.url().split('?')[0]}?mode=text`);
  await page.locator('.cm-content').waitFor();
  await page.getByText(/Đọc lại trong/).waitFor();
  await page.waitForTimeout(2500);
  const all: Keys[] = [];
  for (const pages of [2, 60, 25]) {
    await typeAt(page, pages);
    all.push(await takeKeys(page));
  }
  return { painted: all.flatMap((keys) => keys.painted), told: all.flatMap((keys) => keys.told) };
}

/** Throws when the slowest key of either page is not under the bound. */
export async function bench({ say, atEnd }: Context): Promise<Figures> {
  const system = await startTestSystem();
  atEnd(() => system.stop());
  const browser = await openBrowser();
  atEnd(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.addInitScript(listenForKeys);
  await page.goto(`${system.url}/sign-in?back=/plans`);
  await page.getByLabel('Tên đăng nhập').fill('dau-moi');
  await page.locator('input[type=password]').fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
  let figures: Figures = {};
  for (const plan of readPlans()) {
    await slow(page, 1);
    await importPlan(page, system.url, plan);
    await slow(page, SLOWED);
    const keys = { review: await review(page), editor: await edit(page) };
    const size = { [`${plan.name} bytes`]: Buffer.byteLength(plan.text) };
    const found = {
      ...figuresOf(`${plan.name} review`, keys.review),
      ...figuresOf(`${plan.name} editor`, keys.editor),
    };
    for (const [name, value] of Object.entries(found)) say(`${name}: ${value}`);
    figures = { ...figures, ...size, ...found };
  }
  for (const [name, value] of Object.entries(figures)) {
    if (name.endsWith(' largest, ms')) assert.ok(Number(value) < BOUND, `${name}: ${value}`);
  }
  return figures;
}
