import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('people and posts', () => {
  const system = aSystem();
  let page: Page;

  before(async () => {
    page = await system.signIn('dau-moi', '/people');
  });

  it('shows the unit with nobody named first', async () => {
    await page.getByText('1 chưa có cán bộ đầu mối').waitFor();
    const first = page.locator('tbody tr').first();
    assert.match((await first.textContent()) ?? '', /Sở Dân tộc và Tôn giáo[\s\S]*Chưa cử/);
    await expectNoAxeFindings(page);
  });

  it('names a new person by keyboard, faults first', async () => {
    await page.getByRole('button', { name: /^Cử người/ }).focus();
    await page.keyboard.press('Enter');
    await page.getByLabel('Người mới').check();
    await page.getByRole('button', { name: 'Cử', exact: true }).click();
    await page.getByText('Cần sửa 2 chỗ').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Họ và tên').fill('Nông Thị Mẫu (Sở DT&TG)');
    await page.getByLabel('Chức vụ').fill('Chuyên viên');
    await page.keyboard.press('Enter');
    await page.getByRole('link', { name: 'Nông Thị Mẫu (Sở DT&TG)' }).waitFor();
    await page.getByText('1 chưa có cán bộ đầu mối').waitFor({ state: 'detached' });
  });

  it('finds without marks and goes to the person’s posts', async () => {
    await page.getByRole('searchbox', { name: 'Tìm đơn vị hoặc người' }).fill('nong thi mau');
    await page.locator('tbody tr').nth(1).waitFor({ state: 'detached' });
    await page.getByRole('link', { name: 'Nông Thị Mẫu (Sở DT&TG)' }).click();
    await page.getByRole('heading', { name: 'Chức vụ qua thời gian' }).waitFor();
    await expectNoAxeFindings(page);
  });

  it('hands over after showing exactly what moves', async () => {
    await page.getByRole('link', { name: 'Bàn giao' }).click();
    await page.getByLabel('Người nhận').fill('ha van mau');
    await page.getByRole('option', { name: /Hà Văn Mẫu/ }).click();
    await page.getByLabel('Lý do, văn bản').fill('Quyết định điều động mẫu');
    await page.getByRole('button', { name: 'Xem những gì sẽ chuyển' }).click();
    await page.getByText('Cán bộ đầu mối của Sở Dân tộc và Tôn giáo').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Bàn giao', exact: true }).click();
    await page.getByText('Đã bàn giao cho Hà Văn Mẫu (Sở DT&TG)').waitFor();
  });

  it('lets a leader who is away delegate on a phone, and take it back', async () => {
    const phone = await system.signIn('lanh-dao-so', '/people', { width: 390, height: 844 });
    await phone.goto(`${system.url}/delegations`);
    await phone.getByLabel('Người làm thay').fill('dau moi');
    await phone.getByRole('option', { name: /Nguyễn Văn Mẫu \(đầu mối tỉnh/ }).click();
    await phone
      .getByRole('textbox', { name: 'Đến hết ngày' })
      .fill(await phone.getByRole('textbox', { name: 'Từ ngày' }).inputValue());
    await phone.getByLabel('Lý do').fill('Đi công tác');
    await phone.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await phone.getByText('Đang hiệu lực').waitFor();
    await expectNoAxeFindings(phone);
    await phone.getByRole('button', { name: /^Thu hồi .+, .+/ }).click();
    await phone.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await phone.getByText('Đã thu hồi', { exact: true }).waitFor();
  });

  it('lists who holds which post on a day, and takes a post of another kind', async () => {
    await page.goto(`${system.url}/people?view=posts`);
    await page.getByRole('button', { name: 'Cán bộ đầu mối', exact: true }).click();
    await page.waitForURL(/kind=officer/);
    await page.locator('tbody').getByText('Lãnh đạo phụ trách').first().waitFor({ state: 'detached' });
    await page.locator('tbody').getByText('Cán bộ đầu mối').first().waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('textbox', { name: 'Tính đến ngày' }).fill('01/01/2020');
    await page.keyboard.press('Enter');
    await page.getByText('Không có chức vụ nào khớp').waitFor();
    await page.getByRole('button', { name: 'Ghi chức vụ khác' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await dialog.getByText('Cần sửa 3 chỗ').waitFor();
    await dialog.getByRole('combobox', { name: 'Người' }).fill('ha van mau');
    await page.getByRole('option', { name: /Hà Văn Mẫu/ }).click();
    await dialog.getByRole('combobox', { name: 'Đơn vị' }).fill('so ngoai vu');
    await page.getByRole('option', { name: 'Sở Ngoại vụ' }).click();
    await dialog.getByRole('textbox', { name: 'Chức vụ', exact: true }).fill('Thành viên Tổ biên tập');
    await expectNoAxeFindings(page);
    await dialog.getByRole('button', { name: 'Ghi', exact: true }).click();
    await dialog.waitFor({ state: 'detached' });
    await page.goto(`${system.url}/people?view=posts&kind=other`);
    await page.getByRole('cell', { name: 'Thành viên Tổ biên tập' }).waitFor();
  });

  it('shows the day from which a unit will have nobody, and fills it in one step', async () => {
    await page.goto(`${system.url}/people?view=gaps`);
    await page.getByText('Trong 90 ngày tới đơn vị nào cũng có người').waitFor();
    await expectNoAxeFindings(page);
    await page.goto(`${system.url}/people?q=deo+may`);
    await page.getByRole('link', { name: 'Hồ Văn Mẫu (xã Đèo Mây)' }).click();
    await page.getByRole('button', { name: 'Kết thúc' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Kết thúc' }).click();
    await page.getByText('Đơn vị sẽ không có người').waitFor();
    await page.goto(`${system.url}/people?view=gaps`);
    const gap = page.locator('tbody tr').filter({ hasText: 'Ủy ban nhân dân xã Đèo Mây' });
    await gap.getByText('Sẽ trống').waitFor();
    await gap.getByText('còn 1 ngày').waitFor();
    await expectNoAxeFindings(page);
    await gap.getByRole('button', { name: /^Cử người/ }).click();
    await page.getByLabel('Người mới').check();
    await page.getByLabel('Họ và tên').fill('Lò Thị Mẫu (xã Đèo Mây)');
    await page.getByLabel('Chức vụ').fill('Công chức văn hóa - xã hội');
    await page.keyboard.press('Enter');
    await gap.waitFor({ state: 'detached' });
  });

  it('lets an administrator take back what another has delegated, with a reason', async () => {
    const leader = await system.signIn('lanh-dao-so', '/people');
    await leader.goto(`${system.url}/delegations`);
    await leader.getByLabel('Người làm thay').fill('dau moi');
    await leader.getByRole('option', { name: /Nguyễn Văn Mẫu \(đầu mối tỉnh/ }).click();
    const first = await leader.getByRole('textbox', { name: 'Từ ngày' }).inputValue();
    await leader.getByRole('textbox', { name: 'Đến hết ngày' }).fill(first);
    await leader.getByLabel('Lý do').fill('Đi công tác');
    await leader.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
    await leader.getByText('Đang hiệu lực').waitFor();
    await leader.getByText('Không có ai đang ủy quyền').waitFor();
    const theirs = await system.signIn('quan-tri', '/people');
    await theirs.goto(`${system.url}/accounts`);
    await theirs.getByRole('link', { name: 'Ủy quyền' }).click();
    await theirs.getByRole('heading', { name: 'Ủy quyền của người khác' }).waitFor();
    await expectNoAxeFindings(theirs);
    await theirs.getByRole('button', { name: /^Thu hồi/ }).click();
    const dialog = theirs.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await dialog.getByRole('textbox').fill('Người làm thay cũng đi vắng');
    await expectNoAxeFindings(theirs);
    await dialog.getByRole('button', { name: 'Thu hồi' }).click();
    await theirs.getByText('Không có ai đang ủy quyền').waitFor();
  });
});
