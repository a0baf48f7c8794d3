import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { SAMPLE_PASSWORD } from '@cotmoc/sample';
import type { Page } from 'playwright-core';
import { openBrowser } from '../test/browser/browser.ts';
import { startTestSystem } from '../test/browser/server.ts';
import { inRoot } from './root.ts';

// Takes the pictures of docs/screens from the sample province: `node_modules/.bin/node tools/screens.ts`.

/** What is looked at on a phone too. */
const ON_PHONE = new Set([
  'my-work',
  'tasks',
  'task',
  'plans',
  'import',
  'review',
  'units',
  'names',
  'people',
  'audit',
]);
const SIZES = [
  { name: '1366', width: 1366, height: 768 },
  { name: '390', width: 390, height: 844 },
];
const folder = inRoot('docs', 'screens');
mkdirSync(folder, { recursive: true });
const system = await startTestSystem();
const browser = await openBrowser();
if (!browser) throw new Error('no browser');

async function take(page: Page, name: string): Promise<void> {
  await page.waitForLoadState('networkidle');
  await page.waitForTimeout(400);
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

/** What the API says to the person signed in. */
async function ask<T>(page: Page, path: string): Promise<T> {
  const response = await page.request.get(system.url + path);
  // Each caller names the shape of its own question.
  return (await response.json()) as T;
}

/** What the administrator's pages show, which the coordinator does not have. */
const ADMINISTRATORS: readonly [name: string, path: string][] = [
  ['groups', '/units/names?tab=groups'],
  ['accounts', '/accounts'],
  ['delegations', '/delegations'],
  ['audit', '/audit'],
];

/** The pages worth a picture, with the plan under review and a task that has evidence. */
async function listPages(page: Page): Promise<[name: string, path: string][]> {
  const plans = await ask<{ id: string; state: string }[]>(page, '/api/plans');
  const draft = plans.find((plan) => plan.state === 'draft');
  const { items } = await ask<{ items: { id: string }[] }>(page, '/api/tasks?state=in-progress&order=changed');
  let task = items[0];
  for (const item of items) {
    const target = `targetKind=task&targetId=${item.id}`;
    const { credits } = await ask<{ credits: unknown[] }>(page, `/api/evidence-credits?${target}`);
    if (credits.length > 0) {
      task = item;
      break;
    }
  }
  return [
    ['my-work', '/'],
    ['dashboard', '/dashboard'],
    ['tasks', '/tasks'],
    ['tasks-board', '/tasks?view=board'],
    ['tasks-timeline', '/tasks?view=timeline&scale=year'],
    ['tasks-calendar', '/tasks?view=calendar'],
    ['tasks-bodies', '/tasks?view=bodies'],
    ['tasks-import', '/tasks/import'],
    ['task', `/tasks/${task?.id}`],
    ['plans', '/plans'],
    ['import', '/plans/import'],
    ['evidence', '/evidence'],
    ['review', `/plans/${draft?.id}/review`],
    ['editor', `/plans/${draft?.id}/review?mode=text`],
    ['units', '/units'],
    ['names', '/units/names'],
    ['people', '/people'],
    ['posts', '/people?view=posts'],
    ['gaps-ahead', '/people?view=gaps'],
    ['cascade', '/cascade'],
    ['obstacles', '/obstacles'],
    ['inspections', '/inspections'],
    ['budget', '/budget'],
    ['adjustments', '/adjustments'],
    ['urging', '/urging'],
    ['days-off', '/days-off'],
    ['rights', '/my-rights'],
  ];
}

try {
  for (const { name: size, width, height } of SIZES) {
    const open = async (username: string): Promise<Page> => {
      const context = await browser.newContext({ viewport: { width, height }, locale: 'vi-VN' });
      const page = await context.newPage();
      await page.goto(`${system.url}/sign-in`);
      await take(page, `sign-in-${size}`);
      await page.getByLabel('Tên đăng nhập').fill(username);
      await page.getByLabel('Mật khẩu', { exact: true }).fill(SAMPLE_PASSWORD);
      await page.keyboard.press('Enter');
      await page.waitForURL((url) => url.pathname !== '/sign-in');
      return page;
    };
    const takeAll = async (page: Page, pages: readonly (readonly [name: string, path: string])[]) => {
      for (const [name, path] of pages) {
        if (size === '390' && !ON_PHONE.has(name)) continue;
        await page.goto(system.url + path);
        await take(page, `${name}-${size}`);
      }
      await page.context().close();
    };
    const coordinator = await open('dau-moi');
    await takeAll(coordinator, await listPages(coordinator));
    await takeAll(await open('quan-tri'), ADMINISTRATORS);
  }
} finally {
  await browser.close();
  await system.stop();
}
console.log('The pictures are in docs/screens');
process.exit(0);
