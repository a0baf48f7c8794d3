import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('the list of days off', () => {
  const system = aSystem();
  let page: Page;
  before(async () => {
    page = await system.signIn('dau-moi', '/days-off?year=2028');
  });
  const row = (text: string) => page.locator('tbody tr').filter({ hasText: text });

  it('says of each day what it is, by which source, and what nobody has confirmed', async () => {
    await row('02/09/2028').getByText('Nghỉ lễ').waitFor();
    await row('04/09/2028').getByText('Cần xác nhận').waitFor();
    assert.equal(await row('02/09/2028').getByText('Cần xác nhận').count(), 0);
    await page.getByText('Danh mục có sẵn cùng phần mềm').waitFor();
    await expectNoAxeFindings(page);
  });

  it('takes a new day, refusing one that stands there already', async () => {
    await page.getByRole('button', { name: 'Thêm ngày' }).click();
    const dialog = page.getByRole('dialog');
    const day = dialog.getByRole('textbox', { name: 'Ngày', exact: true });
    await day.fill('02/09/2028');
    await dialog.getByLabel('Tên ngày').fill('Làm bù cho ngày 01/9');
    await dialog.getByRole('button', { name: 'Lưu ngày' }).click();
    await dialog.getByText('Danh mục đã có ngày này.').first().waitFor();
    await day.fill('09/09/2028');
    await dialog.getByLabel('Loại').selectOption({ label: 'Đi làm bù' });
    await expectNoAxeFindings(page);
    await dialog.getByRole('button', { name: 'Lưu ngày' }).click();
    await row('09/09/2028').getByText('Đi làm bù').waitFor();
    await page.getByText('Danh mục riêng của tỉnh.').waitFor();
  });

  it('confirms a day, and gives back one that was removed', async () => {
    await page.getByRole('button', { name: 'Sửa ngày 04/09/2028' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('checkbox').uncheck();
    await dialog.getByRole('button', { name: 'Lưu ngày' }).click();
    await row('04/09/2028').getByText('Cần xác nhận').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Bỏ ngày 09/09/2028' }).click();
    await row('09/09/2028').waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Hoàn tác' }).click();
    await row('09/09/2028').getByText('Đi làm bù').waitFor();
  });

  it('imports a table, naming the line that is wrong', async () => {
    await page.getByRole('button', { name: 'Nhập từ bảng' }).click();
    const dialog = page.getByRole('dialog');
    const send = (text: string) =>
      dialog
        .locator('input[type=file]')
        .setInputFiles({ name: 'nghi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
    const head = 'ngày,loại,tên,căn cứ,cần xác nhận\n';
    await send(`${head}31/02/2028,nghỉ,Ngày không có,,\n`);
    await dialog.getByText('Dòng 2: “31/02/2028” không phải một ngày.').waitFor();
    await send(`${head}16/09/2028,làm bù,Làm bù cho ngày nghỉ thêm,,có\n`);
    await page.getByText('Đã nhập: thêm 1 ngày, sửa 0 ngày.').waitFor();
    await row('16/09/2028').getByText('Cần xác nhận').waitFor();
  });

  it('is read, not changed, by a department, which comes to it from the page of urging', async () => {
    const theirs = await system.signIn('ngoai-vu', '/urging');
    await theirs.getByRole('link', { name: 'Ngày nghỉ' }).click();
    await theirs.getByLabel('Năm', { exact: true }).selectOption('2028');
    await theirs.locator('tbody tr').filter({ hasText: '09/09/2028' }).waitFor();
    assert.equal(await theirs.getByRole('button', { name: 'Thêm ngày' }).count(), 0);
    assert.equal(await theirs.getByRole('button', { name: /^Bỏ ngày/ }).count(), 0);
    await expectNoAxeFindings(theirs);
  });
});
