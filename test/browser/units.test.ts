import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { hasFocus } from './focus.ts';
import { aSystem } from './system.ts';

describe('the register of units', () => {
  const system = aSystem();
  let page: Page;

  before(async () => {
    page = await system.signIn('quan-tri', '/units');
    await page.getByRole('tree').waitFor();
  });

  const item = (name: string) => page.getByRole('treeitem', { name });

  it('is walked by the keys of a tree', async () => {
    await expectNoAxeFindings(page);
    const top = page.getByRole('treeitem').first();
    await top.focus();
    assert.equal(await top.getAttribute('aria-expanded'), 'true');
    await page.keyboard.press('ArrowDown');
    assert.ok(await hasFocus(page.getByRole('treeitem').nth(1)));
    await page.keyboard.press('ArrowLeft');
    assert.ok(await hasFocus(top));
    await page.keyboard.press('ArrowLeft');
    assert.equal(await page.getByRole('treeitem').count(), 1);
    await page.keyboard.press('ArrowRight');
    await page.getByRole('treeitem').nth(1).waitFor();
  });

  it('finds as one types, without marks, and keeps the question in the address', async () => {
    await page.getByRole('searchbox').fill('van hoa the thao');
    await page.getByRole('link', { name: 'Sở Văn hóa, Thể thao và Du lịch' }).waitFor();
    await page.waitForURL(/q=van/);
    await expectNoAxeFindings(page);
    await page.getByRole('searchbox').fill('khong co dau ca');
    await page.getByText('Không có đơn vị nào khớp').waitFor();
    await page.getByRole('button', { name: 'Bỏ bộ lọc' }).click();
    await page.getByRole('tree').waitFor();
  });

  it('shows the tree of an earlier day, and units that have ended when asked', async () => {
    assert.equal(await item('Ban Dân tộc tỉnh').count(), 0);
    await page.getByLabel('Cả đơn vị đã kết thúc').check();
    await item('Ban Dân tộc tỉnh').waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Cả đơn vị đã kết thúc').uncheck();
    await page.getByLabel('Xem theo ngày', { exact: true }).fill('31/12/2024');
    await page.keyboard.press('Enter');
    await page.waitForURL(/day=/);
    await item('Ban Dân tộc tỉnh').waitFor();
    assert.equal(await item('Sở Dân tộc và Tôn giáo').count(), 0);
    await page.getByRole('button', { name: 'Về hôm nay' }).click();
    await item('Sở Dân tộc và Tôn giáo').waitFor();
  });

  it('tells the history of a unit with those it came from', async () => {
    await page.getByRole('link', { name: 'Sở Dân tộc và Tôn giáo' }).click();
    await page.getByRole('heading', { name: 'Quá trình' }).waitFor();
    await page.getByText('Thành lập').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Ban Dân tộc tỉnh' }).click();
    await page.getByText(/Nay do: Sở Dân tộc và Tôn giáo/).waitFor();
    await expectNoAxeFindings(page);
    await page.goBack();
  });

  it('refuses beside the field, previews, and renames only after one more press', async () => {
    await page.getByRole('button', { name: 'Thay đổi' }).click();
    await page.getByRole('menuitem', { name: 'Đổi tên' }).click();
    await page.getByRole('heading', { name: /^Đổi tên/ }).waitFor();
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('link', { name: 'Nhập căn cứ pháp lý.' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Tên chính thức').fill('Sở Dân tộc, Tôn giáo và Biên giới');
    await page.getByLabel('Căn cứ pháp lý').fill('12/NQ-HĐND');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: 'Kiểm tra trước khi thực hiện' }).waitFor();
    await page.getByRole('cell', { name: 'Sở Dân tộc, Tôn giáo và Biên giới' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Thực hiện' }).click();
    await page.getByRole('heading', { level: 1, name: 'Sở Dân tộc, Tôn giáo và Biên giới' }).waitFor();
    await page.getByText('Căn cứ: 12/NQ-HĐND').waitFor();
  });

  it('shows what merging moves before it is done', async () => {
    await page.getByRole('button', { name: 'Thay đổi' }).click();
    await page.getByRole('menuitem', { name: 'Sáp nhập' }).click();
    await page.getByLabel('Đơn vị nhận').fill('so ngoai vu');
    await page.getByRole('option', { name: 'Sở Ngoại vụ' }).click();
    await page.getByLabel('Có hiệu lực từ ngày', { exact: true }).fill('01/01/2030');
    await page.getByLabel('Căn cứ pháp lý').fill('20/NQ-HĐND');
    await page.getByRole('button', { name: 'Xem trước' }).click();
    await page.getByRole('heading', { name: 'Công việc đi đâu' }).waitFor();
    await page.getByText('Sở Dân tộc, Tôn giáo và Biên giới → Sở Ngoại vụ').waitFor();
    await expectNoAxeFindings(page);
  });

  it('previews a list line by line, names its faults, and imports it when it is right', async () => {
    await page.goto(`${system.url}/units/import`);
    await page.getByLabel('Căn cứ pháp lý').fill('Danh sách đơn vị năm 2026');
    const list = (lines: string) => ({ name: 'don-vi.csv', mimeType: 'text/csv', buffer: Buffer.from(lines) });
    const head = 'Tên đơn vị,Loại,Cấp,Trực thuộc\n';
    const input = page.locator('input[type=file]');
    await input.setInputFiles(list(`${head}Trung tâm Thử nghiệm,không rõ,tỉnh,\n`));
    await page.getByText('1 lỗi cần sửa trong tệp').first().waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Chọn tệp khác' }).click();
    await input.setInputFiles(list(`${head}Sở Thử nghiệm,department,province,\n`));
    await page.getByRole('cell', { name: 'Sở Thử nghiệm', exact: true }).waitFor();
    await page.getByRole('button', { name: 'Nhập 1 thay đổi' }).click();
    await item('Sở Thử nghiệm').waitFor();
  });

  it('keeps groups of the province', async () => {
    await page.goto(`${system.url}/units/names`);
    await page.getByRole('tab', { name: /Nhóm đơn vị/ }).click();
    await page.getByRole('button', { name: 'Thêm nhóm' }).click();
    await page.getByLabel('Tên nhóm').fill('Các sở khối văn xã');
    await page.getByLabel('Luôn có').fill('so giao duc');
    await page.getByRole('option', { name: 'Sở Giáo dục và Đào tạo' }).click();
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Lưu nhóm' }).click();
    await page.getByText('Các sở khối văn xã').waitFor();
    await expectNoAxeFindings(page);
  });

  it('narrows the tasks to one unit, for who reads tasks', async () => {
    const other = await system.signIn('dau-moi', '/tasks');
    await other.getByRole('combobox', { name: /^Cơ quan/ }).fill('van hoa');
    await other.getByRole('option', { name: /^Sở Văn hóa/ }).click();
    await other.waitForURL(/unit=/);
    await expectNoAxeFindings(other, { within: 'main' });
    await other.goto(`${system.url}/units`);
    await other.getByRole('tree').waitFor();
    assert.equal(await other.getByRole('link', { name: 'Thêm đơn vị' }).count(), 0);
  });
});
