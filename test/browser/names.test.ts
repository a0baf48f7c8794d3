import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('names that plans used', () => {
  const system = aSystem();
  let page: Page;
  before(async () => {
    page = await system.signIn('dau-moi', '/units/names');
  });
  const row = (text: string) => page.locator('tbody tr').filter({ hasText: text });
  const dialog = () => page.getByRole('dialog');

  it('stand with those first that wait for a person, and are narrowed to them', async () => {
    await page.locator('tbody tr').first().getByText('Cần chọn').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: /^Cần chọn/ }).click();
    await page.waitForURL(/how=ask/);
    await row('Khớp danh bạ').first().waitFor({ state: 'detached' });
    await page.getByRole('button', { name: 'Văn phòng Sở', exact: true }).focus();
    await page.keyboard.press('Enter');
    await dialog().getByText('Trong 1 kế hoạch').waitFor();
    await dialog().getByRole('link', { name: 'Chọn trong rà soát' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('are answered once, and the draft takes the answer where that is asked for', async () => {
    await dialog().getByRole('button', { name: 'Nói tên này là ai' }).click();
    await dialog().getByRole('button', { name: 'Ghi nhớ' }).click();
    await dialog().getByText('Chọn đơn vị.').waitFor();
    await dialog().getByRole('combobox', { name: 'Đơn vị' }).fill('so ngoai vu');
    await page.getByRole('option', { name: 'Sở Ngoại vụ' }).click();
    await dialog().getByRole('button', { name: 'Ghi nhớ' }).click();
    await dialog().getByText('Câu trả lời đang nhớ').waitFor();
    await dialog().getByRole('button', { name: 'Cập nhật tên trong bản nháp' }).click();
    await row('Văn phòng Sở').waitFor({ state: 'detached' });
  });

  it('are corrected with a reason for plans from a day on, what was answered before staying in sight', async () => {
    await page.goto(`${system.url}/units/names?tab=answers`);
    await row('Văn phòng Sở').getByRole('link', { name: 'Sở Ngoại vụ' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Sửa nghĩa của “Văn phòng Sở”' }).click();
    await dialog().getByRole('button', { name: 'Bỏ Sở Ngoại vụ' }).click();
    await dialog().getByRole('combobox', { name: 'Đơn vị' }).fill('van hoa the thao');
    await page.getByRole('option', { name: /^Sở Văn hóa/ }).click();
    await dialog().getByRole('button', { name: 'Lưu cách hiểu mới' }).click();
    await dialog().getByText('Ghi lý do sửa.').waitFor();
    await expectNoAxeFindings(page);
    await dialog().getByRole('textbox', { name: 'Từ ngày' }).fill('01/12/2026');
    await dialog().getByLabel('Lý do sửa').fill('Từ tháng 12 việc này về Sở Văn hóa');
    await dialog().getByRole('button', { name: 'Lưu cách hiểu mới' }).click();
    await row('Văn phòng Sở').getByText('kế hoạch từ ngày 01/12/2026').waitFor();
    await page.getByRole('button', { name: 'Sửa nghĩa của “Văn phòng Sở”' }).click();
    await dialog().getByRole('heading', { name: 'Các câu trả lời trước' }).waitFor();
    await dialog().getByText('kế hoạch trước ngày 01/12/2026').waitFor();
    await page.keyboard.press('Escape');
  });

  it('are read, not corrected, by a department', async () => {
    const theirs = await system.signIn('ngoai-vu', '/units/names?tab=answers');
    await theirs.locator('tbody tr').filter({ hasText: 'Văn phòng Sở' }).waitFor();
    assert.equal(await theirs.getByRole('button', { name: /^Sửa nghĩa/ }).count(), 0);
    assert.equal(await theirs.getByRole('button', { name: /^Quên/ }).count(), 0);
  });

  it('may mean a group, whose rules show at once who is in on a day, and which can be put back', async () => {
    const theirs = await system.signIn('quan-tri', '/units/names?tab=groups');
    const asked = theirs.getByRole('dialog');
    await theirs.getByRole('button', { name: 'Sửa cho tỉnh: UBND các xã biên giới' }).click();
    const members = asked.getByRole('region', { name: 'Nhóm gồm những ai' });
    await members.getByText('2 đơn vị').waitFor();
    await expectNoAxeFindings(theirs);
    await members.getByRole('button', { name: /^Trừ ra: Ủy ban nhân dân xã Đèo Mây/ }).click();
    await members.getByText('1 đơn vị').waitFor();
    await members.getByRole('textbox').fill('01/01/2025');
    await theirs.keyboard.press('Enter');
    await members.getByText('Ngày này không có đơn vị nào.').waitFor();
    await asked.getByRole('checkbox', { name: 'biên giới', exact: true }).uncheck();
    await asked.getByRole('checkbox', { name: 'tỉnh', exact: true }).check();
    await asked.getByLabel('Loại đơn vị').selectOption({ label: 'sở, ngành' });
    await members.getByText('Sở Ngoại vụ').waitFor();
    await asked.getByRole('button', { name: 'Lưu nhóm' }).click();
    await theirs.getByRole('button', { name: 'Sửa nhóm UBND các xã biên giới' }).click();
    await asked.getByRole('button', { name: 'Bỏ nhóm' }).click();
    await asked.getByRole('button', { name: 'Bỏ nhóm' }).click();
    await theirs.getByRole('heading', { name: 'Nhóm đã bỏ' }).waitFor();
    await expectNoAxeFindings(theirs);
    await theirs.getByRole('button', { name: 'Dùng lại nhóm UBND các xã biên giới' }).click();
    await theirs.getByRole('button', { name: 'Sửa nhóm UBND các xã biên giới' }).waitFor();
    await theirs.getByRole('heading', { name: 'Nhóm đã bỏ' }).waitFor({ state: 'detached' });
  });
});
