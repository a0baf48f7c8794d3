import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dayOf } from '@cotmoc/base';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('work of units that are no more, and the log of it', () => {
  const system = aSystem();
  let page: Page;

  it('says that none waits while every unit lives', async () => {
    page = await system.signIn('dau-moi', '/units/successors');
    await page.getByText('Không có việc nào của đơn vị đã kết thúc').waitFor();
    await expectNoAxeFindings(page);
  });

  it('waits where the coordinator looks once a unit is merged and one is split', async () => {
    const admin = await system.signIn('quan-tri', '/units');
    const idOf = async (name: string): Promise<string> => {
      const found = await admin.request.get(`${system.url}/api/units?q=${encodeURIComponent(name)}`);
      const { items } = await found.json();
      return items.find((unit: { name: string }) => unit.name === name).id;
    };
    const day = dayOf(Date.now());
    const culture = await idOf('Sở Văn hóa, Thể thao và Du lịch');
    const foreign = await idOf('Sở Ngoại vụ');
    const commune = await idOf('Ủy ban nhân dân xã Đèo Mây');
    const other = await idOf('Ủy ban nhân dân xã Khe Sương');
    const headers = { 'x-cotmoc': '1' };
    const basis = { day, legalBasis: '30/NQ-HĐND' };
    const merged = await admin.request.post(`${system.url}/api/units/merge`, {
      headers,
      data: { ...basis, unitIds: [foreign], into: culture },
    });
    assert.equal(merged.status(), 200, await merged.text());
    const split = await admin.request.post(`${system.url}/api/units/${commune}/split`, {
      headers,
      data: {
        ...basis,
        into: [
          { unit: other, part: null },
          { unit: culture, part: null },
        ],
        keep: false,
        childrenTo: null,
      },
    });
    assert.equal(split.status(), 200, await split.text());
    await admin.context().close();
    await page.goto(system.url);
    await page.getByText(/phần việc của đơn vị không còn đang chờ chuyển/).waitFor();
    await page.getByRole('link', { name: 'Xem và chuyển' }).click();
    await page.locator('main tbody tr').first().waitFor();
    await expectNoAxeFindings(page);
  });

  it('goes to the only successors in one step, with the reason', async () => {
    await page.getByRole('button', { name: /^Chuyển \d+ phần việc có một đơn vị kế tục/ }).click();
    await page.getByRole('button', { name: 'Chuyển tất cả' }).click();
    await page.getByText('Hãy ghi lý do.').first().waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Sáp nhập theo 30/NQ-HĐND');
    await page.getByRole('button', { name: 'Chuyển tất cả' }).click();
    await page.getByText(/^Đã chuyển \d+ phần việc; còn/).waitFor();
    await page.getByRole('button', { name: /^Chuyển \d+ phần việc có/ }).waitFor({ state: 'detached' });
    assert.equal(await page.locator('main tbody').getByRole('link', { name: 'Sở Ngoại vụ', exact: true }).count(), 0);
    assert.ok((await page.locator('main tbody tr', { hasText: 'Đèo Mây' }).count()) > 0);
  });

  it('goes where a person chooses when there are several', async () => {
    const rows = page.locator('main tbody tr');
    const before = await rows.count();
    await page
      .getByRole('button', { name: /^Chuyển phần việc/ })
      .first()
      .click();
    await page.getByRole('radio', { name: 'Ủy ban nhân dân xã Khe Sương' }).check();
    await expectNoAxeFindings(page);
    await page.getByRole('textbox', { name: /^Lý do/ }).fill('Địa bàn nay thuộc xã Khe Sương');
    await page.getByRole('dialog').getByRole('button', { name: 'Chuyển', exact: true }).click();
    await page.getByText('Đã chuyển phần việc.').waitFor();
    await rows.nth(before - 1).waitFor({ state: 'detached' });
  });

  it('counts the year both ways, each task once', async () => {
    await page.getByRole('tab', { name: 'Số liệu theo đơn vị' }).click();
    await page.waitForURL(/view=counts/);
    const sum = page.locator('main tbody tr', { hasText: 'Cộng' });
    await sum.waitFor();
    const figures = await sum.locator('td').allTextContents();
    assert.equal(figures[1], figures[4]);
    const foreign = await page.locator('main tbody tr', { hasText: 'Sở Ngoại vụ' }).locator('td').allTextContents();
    assert.notEqual(foreign[1], '0');
    assert.equal(foreign[4], '0');
    await expectNoAxeFindings(page);
  });

  it('is read in the log as sentences, narrowed by person and by thing', async () => {
    const reader = await system.signIn('thanh-tra', '/audit');
    const rows = reader.locator('main tbody tr');
    await rows.first().waitFor();
    await expectNoAxeFindings(reader);
    await reader.getByRole('combobox', { name: /^Loại đối tượng/ }).fill('nhiem vu');
    await reader.getByRole('option', { name: 'nhiệm vụ', exact: true }).click();
    await reader.waitForURL(/objectKind=task/);
    await reader.getByRole('combobox', { name: /^Người thực hiện/ }).fill('dau moi tinh');
    await reader.getByRole('option').first().click();
    await reader.waitForURL(/person=/);
    await rows.first().waitFor();
    assert.doesNotMatch((await reader.locator('main tbody').textContent()) ?? '', /task\.|reassign/);
    await reader
      .getByRole('button', { name: /^Chỉ xem các dòng về nhiệm vụ:/ })
      .first()
      .click();
    await reader.waitForURL(/objectId=/);
    await reader.getByText(/^Chỉ xem các dòng về: nhiệm vụ:/).waitFor();
    await reader.getByRole('button', { name: 'Bỏ bộ lọc' }).click();
    await reader.waitForURL(`${system.url}/audit`);
  });
});
