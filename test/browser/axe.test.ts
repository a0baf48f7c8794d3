import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import { after, before, describe, it } from 'node:test';
import type { Browser, Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { openBrowser } from './browser.ts';

const PAGES: Record<string, string> = {
  '/good': '<h1>Nhiệm vụ</h1><label>Tên <input></label>',
  '/bad': '<h1>Nhiệm vụ</h1><input>',
};

describe('expectNoAxeFindings', () => {
  let server: Server;
  let browser: Browser;
  let page: Page;
  let url: string;

  before(async () => {
    server = createServer((request, response) => {
      const body = PAGES[request.url ?? ''] ?? '';
      response.setHeader('content-type', 'text/html; charset=utf-8');
      response.setHeader('content-security-policy', "default-src 'none'; script-src 'self'");
      response.end(`<!doctype html><html lang="vi"><title>Thử</title><body><main>${body}</main></body></html>`);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    url = typeof address === 'object' && address ? `http://127.0.0.1:${address.port}` : '';
    browser = await openBrowser();
    page = await browser.newPage();
  });

  after(async () => {
    await browser.close();
    server.close();
  });

  it('accepts a page whose field has a label, under a strict content security policy', async () => {
    await page.goto(`${url}/good`);
    await expectNoAxeFindings(page);
  });

  it('names the field that has no label', async () => {
    await page.goto(`${url}/bad`);
    await assert.rejects(expectNoAxeFindings(page), /critical label: [\s\S]*<input>/);
  });
});
