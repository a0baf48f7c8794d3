import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { extname, join } from 'node:path';
import type { Calls } from '@cotmoc/client';
import type { BrowserContext, Page } from 'playwright-core';
import { buildWeb } from '../../tools/build-web.ts';
import { inRoot } from '../../tools/root.ts';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
  '.woff2': 'font/woff2',
};

/** The staff web as it is built, served alone under the strict content policy; `told` answers its calls. */
export interface BuiltWeb {
  readonly url: string;
  stop(): Promise<void>;
}

/** Builds the web where its sources have changed, and serves it. */
export async function serveBuiltWeb(): Promise<BuiltWeb> {
  await buildWeb();
  const folder = inRoot('apps', 'web', 'dist');
  const server: Server = createServer(async (request, response) => {
    const path = new URL(request.url ?? '/', 'http://web').pathname;
    const file = extname(path) ? path : '/index.html';
    const bytes = await readFile(join(folder, file)).catch(() => null);
    response.setHeader('content-security-policy', "default-src 'self'; object-src 'none'; base-uri 'none'");
    response.setHeader('content-type', TYPES[extname(file)] ?? 'application/octet-stream');
    response.statusCode = bytes ? 200 : 404;
    response.end(bytes ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (!address || typeof address !== 'object') throw new Error('no address');
  return {
    url: `http://127.0.0.1:${address.port}`,
    stop: () => new Promise((resolve) => server.close(() => resolve())),
  };
}

/** What a call is answered: a reply, a refusal by its code, or silence as of a dead server. */
export type Answer = { readonly reply: unknown } | { readonly refuse: string; readonly status: number } | 'silence';

/** Answers the calls of every page of a context; a call that is not told of is refused as unknown. */
export async function answerCalls(
  context: BrowserContext,
  answer: (method: string, path: string) => Answer | undefined,
): Promise<void> {
  await context.route('**/api/**', (route) => {
    const request = route.request();
    const told = answer(request.method(), new URL(request.url()).pathname);
    if (told === 'silence') return route.abort();
    if (told && 'reply' in told) return route.fulfill({ json: told.reply });
    const { refuse, status } = told ?? { refuse: 'no-such-address', status: 404 };
    const error = { code: refuse, vi: `Không được: ${refuse}.`, en: `No: ${refuse}.`, fields: {}, requestId: 'r-1' };
    return route.fulfill({ status, json: { error } });
  });
}

/** Collects what the page complains of: errors of its own, and all that the content policy stopped. */
export function listenForFaults(page: Page): string[] {
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(error.message));
  page.on('console', (message) => {
    const isNetwork = message.text().startsWith('Failed to load resource');
    if (message.type() === 'error' && !isNetwork) faults.push(message.text());
  });
  return faults;
}

/** A coordinator's session, as the server tells it. */
export const aSession: Calls['getSession']['reply'] = {
  account: {
    id: '01900000-0000-7000-8000-000000000001',
    username: 'dau.moi',
    name: 'Nguyễn Thị Mẫu',
    post: 'Chuyên viên',
    language: 'vi',
    mustChangePassword: false,
  },
  mustEnrol: false,
  delegationNeedsFactor: false,
  idleMinutes: 15,
  passwordLength: 14,
  province: { id: '01900000-0000-7000-8000-000000000000', nameVi: 'Tỉnh Mẫu', nameEn: 'Sample Province' },
  unitIds: [],
  seesProvince: true,
  roles: [
    {
      role: 'coordinator',
      unitId: '01900000-0000-7000-8000-000000000002',
      unitName: 'Sở Văn hoá, Thể thao và Du lịch',
    },
  ],
  may: { 'task.read': true, 'plan.read': true, 'unit.read': true },
};
