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

export const about =
  'Editor and review of a plan of 130 KB in the real browser at 4× CPU slow-down: from a key to the painted frame';

const SLOWED = 4;
/** The work of the slowest key must stay under this, in milliseconds. */
const BOUND = 50;
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

/** One entry of the browser's own trace; `tts` and `tdur` are of the thread's clock, in microseconds. */
interface Traced {
  readonly name: string;
  readonly ts: number;
  readonly tts?: number;
  readonly tdur?: number;
  readonly pid: number;
  readonly tid: number;
  readonly args?: { readonly data?: { readonly type?: string } };
}

/** The thread's work from each key to the end of the first frame after it; a key that changed no frame is left out. */
function workOf(traced: readonly Traced[]): number[] {
  const keys = traced.filter((one) => one.name === 'EventDispatch' && one.args?.data?.type === 'keydown');
  const frames = traced.filter((one) => one.name === 'Layerize').sort((a, b) => a.ts - b.ts);
  return keys.flatMap((key) => {
    const frame = frames.find((one) => one.ts > key.ts && one.pid === key.pid && one.tid === key.tid);
    if (frame?.tts === undefined || key.tts === undefined) return [];
    return [(frame.tts + (frame.tdur ?? 0) - key.tts) / 1000];
  });
}

/** Measures the keys that are pressed meanwhile. */
async function measure(page: Page, act: () => Promise<void>): Promise<Keys> {
  await page.waitForTimeout(1500);
  await page.evaluate('cotmocKeys.length = 0');
  const session = await page.context().newCDPSession(page);
  const traced: Traced[] = [];
  // The protocol leaves the entries of a trace open; these are those of devtools.timeline.
  session.on('Tracing.dataCollected', ({ value }) => traced.push(...(value as unknown as Traced[])));
  const done = new Promise((resolve) => session.once('Tracing.tracingComplete', resolve));
  await session.send('Tracing.start', {
    transferMode: 'ReportEvents',
    traceConfig: { includedCategories: ['devtools.timeline'] },
  });
  // Starting the trace has a cost of its own.
  await page.waitForTimeout(500);
  await act();
  await page.waitForTimeout(500);
  await session.send('Tracing.end');
  await done;
  await session.detach();
  const painted: unknown = await page.evaluate('cotmocKeys');
  // Put there by LISTEN.
  return { work: workOf(traced), painted: painted as number[] };
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

/** Throws when the work of the slowest key of either page is not under the bound. */
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
    if (name.endsWith(' work largest, ms')) assert.ok(Number(value) < BOUND, `${name}: ${value}`);
  }
  return figures;
}
