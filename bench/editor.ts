// Keys of the plan editor and of the review page, in the real browser, slowed down four times.
import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism, loadavg } from 'node:os';
import { join } from 'node:path';
import { SAMPLE_PASSWORD } from '@cotmoc/sample';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser/browser.ts';
import { longPlan } from '../test/browser/long-plan.ts';
import { startTestSystem } from '../test/browser/server.ts';
import type { Context, Figures } from '../tools/figures.ts';
import { keyWork, longestTask, trace } from './support/traced-page.ts';

export const about =
  'Plans of 130 KB in the real browser at 4× CPU slow-down: from a key to the painted frame, and what holds the page';

const SLOWED = 4;
/** The work of the slowest key must stay under this, in milliseconds. */
const BOUND = 50;
/** No deed on these pages may hold the page's thread for so long at a stretch, in milliseconds. */
const LONGEST_TASK = 100;
/** Pauses between keys as people type, in milliseconds; readings of the text come back among them. */
const RHYTHM = [70, 110, 90, 160, 240, 80, 130, 420, 100, 190];
/** Without marks: the keys as they are pressed, before an input method puts marks on them. */
const WORDS = 'Co quan chu tri bao cao truoc ngay 15/6/2026. ';

/** Times of keys, in milliseconds. */
interface Keys {
  /** What the page's own thread worked from the key to the end of the frame that shows it; other programs do not count. */
  readonly work: readonly number[];
  /** By the clock on the wall, from the key's time stamp to the first task after that frame. */
  readonly painted: readonly number[];
}

/** In the page, before its own scripts: notes each key from its time stamp until after the next frame. */
const LISTEN = `
  globalThis.cotmocKeys = [];
  const waiting = [];
  const after = new MessageChannel();
  after.port1.onmessage = () => cotmocKeys.push(performance.now() - waiting.shift());
  addEventListener('keydown', ({ timeStamp }) => requestAnimationFrame(() => {
    waiting.push(timeStamp);
    after.port2.postMessage(null);
  }), { capture: true });
`;

/** Measures the keys that are pressed meanwhile. */
async function measure(page: Page, act: () => Promise<void>): Promise<Keys> {
  await page.waitForTimeout(1500);
  await page.evaluate('cotmocKeys.length = 0');
  const traced = await trace(page, act);
  const painted: unknown = await page.evaluate('cotmocKeys');
  // Put there by LISTEN.
  return { work: keyWork(traced), painted: painted as number[] };
}

async function press(page: Page, keys: readonly string[]): Promise<void> {
  for (const [index, key] of keys.entries()) {
    await page.keyboard.press(key);
    await page.waitForTimeout(RHYTHM[index % RHYTHM.length] ?? 100);
  }
}

/** Types some pages below the beginning: words, new lines, and some of it taken back. */
async function typeAt(page: Page, pages: number): Promise<Keys> {
  await page.keyboard.press('Control+Home');
  for (let turned = 0; turned < pages; turned++) await page.keyboard.press('PageDown');
  const taken = Array.from({ length: 12 }, () => 'Backspace');
  const keys = ['End', 'Enter', 'Enter', ...WORDS, 'Enter', ...WORDS.slice(0, 24), ...taken];
  const times = await measure(page, () => press(page, keys));
  assert.ok(await page.locator('.cm-content').evaluate((words) => words.matches(':focus')), 'the keys left the text');
  return times;
}

function share(times: readonly number[], part: number): number {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? 0;
}

function figuresOf(name: string, { work, painted }: Keys): Figures {
  const ms = (value: number) => Number(value.toFixed(1));
  return {
    [`${name} keys`]: painted.length,
    [`${name} work p50, ms`]: ms(share(work, 0.5)),
    [`${name} work p95, ms`]: ms(share(work, 0.95)),
    [`${name} work largest, ms`]: ms(Math.max(...work)),
    [`${name} wall p50, ms`]: ms(share(painted, 0.5)),
    [`${name} wall p95, ms`]: ms(share(painted, 0.95)),
    [`${name} wall largest, ms`]: ms(Math.max(...painted)),
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
  return measure(page, async () => {
    for (let round = 0; round < 6; round++) await press(page, ['j', 'j', 'a', 'j', 'd', 'a', 'k', 'u', 'a', 'j']);
  });
}

async function edit(page: Page): Promise<Keys> {
  await page.goto(`${page.url().split('?')[0]}?mode=text`);
  await page.locator('.cm-content').waitFor();
  await page.locator('[data-read]').waitFor();
  const all: Keys[] = [];
  for (const pages of [2, 60, 25]) all.push(await typeAt(page, pages));
  return { work: all.flatMap((keys) => keys.work), painted: all.flatMap((keys) => keys.painted) };
}

/** A deed and the page at rest after it. */
type Deed = readonly [name: string, act: () => Promise<unknown>];

/** How long each deed holds the page at a stretch, in milliseconds. */
async function hold(page: Page, deeds: readonly Deed[]): Promise<Figures> {
  const held: Record<string, number> = {};
  for (const [name, act] of deeds) {
    await page.waitForTimeout(1000);
    const traced = await trace(page, async () => {
      await act();
      await page.waitForTimeout(1000);
    });
    held[`${name} holds, ms`] = Number(longestTask(traced).toFixed(1));
  }
  return held;
}

/**
 * Presses what a selector finds first, without a look at the rest of the page: that would lay out what is not shown.
 * By the page's own means: a locator tries every element of a long text one by one, in the page's own thread.
 */
function pressFirst(page: Page, selector: string): Promise<unknown> {
  return page.evaluate(`document.querySelector(${JSON.stringify(selector)}).click()`);
}

/** What one does on the review of a plan beside its keys, from the list of plans on. */
async function turnReview(page: Page, planId: string): Promise<Figures> {
  await page.goto(new URL('/plans', page.url()).href);
  const link = `a[href*="${planId}"]`;
  await page.locator(link).first().waitFor();
  let opened = 0;
  const tab = (name: string): Deed => [name, () => pressFirst(page, `[data-tab="${name}"]`)];
  const figures = await hold(page, [
    [
      'opening',
      async () => {
        const began = performance.now();
        await pressFirst(page, link);
        await page.locator('[data-fact] [data-choose]').first().waitFor({ state: 'attached' });
        opened = performance.now() - began;
      },
    ],
    ...['agencies', 'duties', 'warnings', 'header', 'outline'].map(tab),
    ['heading to text', () => pressFirst(page, '[role="tabpanel"] li:nth-last-child(2) button')],
    tab('tasks'),
    ['text to fact', () => pressFirst(page, '[data-paper] [data-keys^="t"][data-kinds~="task"]')],
    ['all tasks', () => pressFirst(page, '[role="tabpanel"] fieldset button')],
    ['order of the plan', () => page.locator('[role="tabpanel"] select').selectOption('plan')],
  ]);
  return { ...figures, 'opening until keys work, ms on the wall': Math.round(opened) };
}

/** From the review to its text and back. */
function turnToText(page: Page): Promise<Figures> {
  return hold(page, [
    [
      'opening the editor',
      async () => {
        await pressFirst(page, 'a[href*="mode=text"]');
        await page.locator('[data-read]').waitFor({ state: 'attached' });
      },
    ],
    [
      'closing the editor',
      async () => {
        await page.goBack();
        await page.locator('[data-fact] [data-choose]').first().waitFor({ state: 'attached' });
      },
    ],
  ]);
}

/** What one does in the editor beside typing. */
async function turnEditor(page: Page): Promise<Figures> {
  const key = (name: string, pressed: string): Deed => [name, () => page.keyboard.press(pressed)];
  await page.keyboard.press('Control+Home');
  return hold(page, [
    key('next fault', 'F8'),
    key('quick fix', 'Alt+Enter'),
    key('undo', 'Control+z'),
    ['live tasks', () => pressFirst(page, '[data-tab="tasks"]')],
    ['fact to text', () => pressFirst(page, 'ol:last-of-type > [data-fact] [data-choose]')],
  ]);
}

/** Two plans beside each other. */
async function compare(page: Page, before: string, after: string): Promise<Figures> {
  await page.goto(new URL('/plans', page.url()).href);
  await page.locator('a[href="/plans/compare"]').click();
  const [from, to] = [page.locator('main select').first(), page.locator('main select').last()];
  await from.selectOption(before);
  return hold(page, [
    ['comparing', () => to.selectOption(after)],
    ['changed tasks', () => pressFirst(page, 'main fieldset button:nth-of-type(2)')],
    ['all fates', () => pressFirst(page, 'main fieldset button')],
  ]);
}

const named = (name: string, figures: Figures) =>
  Object.fromEntries(Object.entries(figures).map(([key, value]) => [`${name} ${key}`, value]));

/** Throws when a key of either page is not answered in time, or a deed holds the page for too long. */
export async function bench({ say, atEnd }: Context): Promise<Figures> {
  const system = await startTestSystem();
  atEnd(() => system.stop());
  say(`load of the machine: ${loadavg()[0]?.toFixed(1)} on ${availableParallelism()} cores`);
  const browser = await openBrowser();
  atEnd(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'vi-VN' });
  await page.addInitScript({ content: LISTEN });
  await page.goto(`${system.url}/sign-in?back=/plans`);
  await page.getByLabel('Tên đăng nhập').fill('dau-moi');
  await page.locator('input[type=password]').fill(SAMPLE_PASSWORD);
  await page.getByRole('button', { name: 'Đăng nhập' }).click();
  await page.getByRole('heading', { name: 'Kế hoạch', exact: true }).waitFor();
  let figures: Figures = {};
  const tell = (found: Figures) => {
    for (const [name, value] of Object.entries(found)) say(`${name}: ${value}`);
    figures = { ...figures, ...found };
  };
  const planIds: string[] = [];
  for (const plan of readPlans()) {
    await slow(page, 1);
    await importPlan(page, system.url, plan);
    await slow(page, SLOWED);
    const planId = page.url().split('/')[4] ?? '';
    tell({ [`${plan.name} bytes`]: Buffer.byteLength(plan.text) });
    tell(figuresOf(`${plan.name} review`, await review(page)));
    tell(named(plan.name, await turnToText(page)));
    tell(figuresOf(`${plan.name} editor`, await edit(page)));
    tell(named(`${plan.name} editor`, await turnEditor(page)));
    tell(named(`${plan.name} review`, await turnReview(page, planId)));
    planIds.push(planId);
  }
  await slow(page, 1);
  await importPlan(page, system.url, { name: 'made later', text: longPlan({ points: 235, rows: 215 }) });
  planIds.push(page.url().split('/')[4] ?? '');
  await slow(page, SLOWED);
  tell(await compare(page, planIds[0] ?? '', planIds.at(-1) ?? ''));
  for (const [name, value] of Object.entries(figures)) {
    if (name.endsWith(' work largest, ms')) assert.ok(Number(value) < BOUND, `${name}: ${value}`);
    if (name.endsWith(' holds, ms')) assert.ok(Number(value) < LONGEST_TASK, `${name}: ${value}`);
  }
  return figures;
}
