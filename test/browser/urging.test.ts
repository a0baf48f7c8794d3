import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('urging and being reminded', () => {
  const system = aSystem();
  let page: Page;
  before(async () => {
    page = await system.signIn('dau-moi', '/urging');
  });

  it('shows who keeps waiting longest, and writes to chosen bodies', async () => {
    await page.getByRole('heading', { name: 'Đơn vị có việc quá hạn hoặc để chờ duyệt' }).waitFor();
    await expectNoAxeFindings(page);
    const row = page.locator('tbody tr').filter({ hasText: 'Sở Ngoại vụ' });
    await row.getByRole('checkbox').check();
    await page.getByRole('button', { name: 'Soạn đôn đốc 1 đơn vị' }).click();
    const text = page.getByRole('textbox', { name: 'Sở Ngoại vụ' });
    await text.waitFor();
    assert.match(await text.inputValue(), /Kính gửi: Sở Ngoại vụ\.[\s\S]*quá hạn \d+ ngày/);
    await expectNoAxeFindings(page);
  });

  it('is changed, sent after a question, and read by the body, which answers', async () => {
    await page.getByLabel('Tiêu đề').fill('Đôn đốc việc còn lại của quý');
    await page.getByRole('button', { name: 'Gửi đôn đốc' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('Gửi đôn đốc tới 1 đơn vị?').waitFor();
    await dialog.getByRole('button', { name: 'Gửi đôn đốc' }).click();
    await page.getByText('Chưa trả lời').waitFor();
    const theirs = await system.signIn('ngoai-vu', '/urging');
    await theirs.getByRole('link', { name: 'Đôn đốc việc còn lại của quý' }).click();
    await theirs.getByLabel('Trả lời của đơn vị').fill('Đối tác lùi lịch; hoàn thành trong tháng tới.');
    await theirs.getByRole('button', { name: 'Gửi trả lời' }).click();
    await theirs.getByText('Đối tác lùi lịch; hoàn thành trong tháng tới.').waitFor();
    await expectNoAxeFindings(theirs);
  });

  it('is withdrawn with a reason, which its bodies read', async () => {
    await page.getByRole('button', { name: 'Rút văn bản' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Rút văn bản' }).click();
    await dialog.getByText('Hãy ghi lý do.').waitFor();
    await expectNoAxeFindings(page);
    await dialog.getByLabel('Lý do').fill('Đơn vị đã báo xong qua cuộc họp sáng nay.');
    await dialog.getByRole('button', { name: 'Rút văn bản' }).click();
    await page.getByText(/^Văn bản này đã rút lúc/).waitFor();
    assert.equal(await page.getByRole('button', { name: 'Rút văn bản' }).count(), 0);
    await expectNoAxeFindings(page);
    const theirs = await system.signIn('ngoai-vu', new URL(page.url()).pathname);
    await theirs.getByText('Lý do: Đơn vị đã báo xong qua cuộc họp sáng nay.').waitFor();
    await theirs.context().close();
  });

  it('sets the rules, refusing what can’t be read', async () => {
    await page.goto(`${system.url}/reminder-rules`);
    const hour = page.getByLabel('Giờ gửi bản tổng hợp hằng ngày');
    await hour.fill('sáng');
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
    await page.getByText('Chưa đọc được giá trị này.').first().waitFor();
    await hour.fill('8h15');
    await page.getByRole('button', { name: 'Lưu quy tắc' }).click();
    await page.getByText('Đã lưu quy tắc nhắc việc.').waitFor();
    await page.reload();
    assert.equal(await hour.inputValue(), '08:15');
    await expectNoAxeFindings(page);
  });

  it('makes a calendar address that is shown once and can be revoked', async () => {
    await page.goto(`${system.url}/my-reminders`);
    await page.getByRole('button', { name: 'Lập địa chỉ lịch' }).click();
    const address = await page.getByLabel('Địa chỉ', { exact: true }).inputValue();
    assert.match(address, /\/api\/calendar\/[\w-]+\/viec\.ics$/);
    await page.keyboard.press('Escape');
    const calendar = await page.request.get(address);
    assert.match(await calendar.text(), /^BEGIN:VCALENDAR/);
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Thu hồi' }).click();
    await page.getByText('Chưa có địa chỉ lịch nào').waitFor();
    assert.equal((await page.request.get(address)).status(), 404);
  });
});
