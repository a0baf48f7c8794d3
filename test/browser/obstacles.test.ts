import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('obstacles, up the line', () => {
  const system = aSystem();
  let page: Page;
  let address: string;

  it('are raised on the task by who works it', async () => {
    page = await system.signIn('xa-a', '/tasks?q=ngay+hoi');
    await page.locator('main tbody a', { hasText: 'Ngày hội giao lưu' }).first().click();
    await page.getByRole('button', { name: 'Nêu vướng mắc' }).click();
    await page.getByLabel('Vướng mắc là gì').fill('Khó');
    await page.getByRole('button', { name: 'Gửi vướng mắc' }).click();
    await page.getByText('Hãy mô tả vướng mắc, từ 10 ký tự.').first().waitFor();
    await expectNoAxeFindings(page);
    await page.getByLabel('Vướng mắc là gì').fill('Thiếu người hiệu đính tiếng Lào cho giấy mời và phông chữ sân khấu');
    await page.getByRole('button', { name: 'Gửi vướng mắc' }).click();
    await page.getByRole('link', { name: /Thiếu người hiệu đính tiếng Lào cho giấy mời/ }).click();
    await page.waitForURL(/\/obstacles\//);
    address = new URL(page.url()).pathname;
    await page.getByRole('button', { name: 'Rút vướng mắc' }).waitFor();
    assert.equal(await page.getByRole('heading', { name: 'Ý kiến của bạn' }).count(), 0);
    await expectNoAxeFindings(page);
    await page.context().close();
  });

  it('are grouped with similar ones and answered together by the focal department', async () => {
    page = await system.signIn('dau-moi', '/obstacles');
    await page.locator('main tbody tr').first().waitFor();
    await expectNoAxeFindings(page);
    await page.goto(system.url + address);
    const similar = page.getByRole('checkbox', { name: /hiệu đính tiếng Lào/ });
    await similar.first().waitFor();
    const count = await similar.count();
    for (let at = 0; at < count; at++) await similar.nth(at).check();
    await page.getByLabel('Tên nhóm').fill('Thiếu người hiệu đính tiếng Lào');
    await page.getByRole('button', { name: 'Gộp thành nhóm' }).click();
    await page.getByRole('heading', { name: 'Cùng nhóm “Thiếu người hiệu đính tiếng Lào”' }).waitFor();
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.getByRole('link', { name: 'Hãy ghi ý kiến.' }).waitFor();
    await page.getByLabel('Nội dung ý kiến').fill('Sở Ngoại vụ cử một người hiệu đính chung.');
    await expectNoAxeFindings(page);
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.getByText('Đã tháo gỡ', { exact: true }).first().waitFor();
    await page.goto(`${system.url}/obstacles?is=ended`);
    await page.locator('main tbody tr').first().waitFor();
    const ended = page.locator('main tbody tr', { hasText: 'nhóm “Thiếu người hiệu đính tiếng Lào”' });
    assert.equal(await ended.count(), count + 1);
    await page.context().close();
  });

  it('wait with the province where the focal department passed them on', async () => {
    page = await system.signIn('lanh-dao-tinh', '/obstacles?step=province&is=open');
    await page.getByRole('link', { name: /Đoàn làm phim phía bạn hoãn lịch/ }).click();
    await page.getByText('Đề xuất điều chỉnh kế hoạch').click();
    await page.getByLabel('Nội dung ý kiến').fill('Đồng ý thay đề tài hai số; lập điều chỉnh kế hoạch.');
    await page.getByRole('button', { name: 'Gửi trả lời' }).click();
    await page.getByText('Đề xuất điều chỉnh', { exact: true }).first().waitFor();
    await expectNoAxeFindings(page);
    address = new URL(page.url()).pathname;
    await page.context().close();
  });

  it('are passed on and mended findings confirmed from the inbox, by one key each', async () => {
    page = await system.signIn('lanh-dao-so', '/');
    const row = (kind: string) =>
      page.locator('li', { has: page.locator('[data-inbox-row]') }).filter({ hasText: kind });
    const obstacle = row('Vướng mắc').first();
    await obstacle.getByRole('button', { name: /^Chuyển lên cấp trên/ }).waitFor();
    await expectNoAxeFindings(page);
    const title = (await obstacle.locator('[data-inbox-row]').textContent()) ?? '';
    await obstacle.locator('[data-inbox-row]').press('c');
    const dialog = page.getByRole('dialog', { name: 'Chuyển lên cấp trên' });
    await dialog.getByRole('button', { name: 'Chuyển lên cấp trên' }).click();
    await dialog.getByRole('link', { name: /./ }).first().waitFor();
    await dialog.getByRole('textbox').fill('Việc của nhiều đơn vị, đề nghị cơ quan đầu mối.');
    await dialog.getByRole('button', { name: 'Chuyển lên cấp trên' }).click();
    await page.getByText('Chuyển lên cấp trên: đã xong.').waitFor();
    await page.locator('[data-inbox-row]', { hasText: title }).waitFor({ state: 'detached' });
    await page.context().close();
    page = await system.signIn('dau-moi', '/');
    const finding = row('Kết quả khắc phục').first();
    await finding.locator('[data-inbox-row]').press('d');
    await page.getByText('Xác nhận đã khắc phục: đã xong.').waitFor();
    await page.context().close();
  });

  it('lead on to the adjustment of the plan, and to it once it is begun', async () => {
    page = await system.signIn('dau-moi', address);
    const propose = page.getByRole('link', { name: 'Đề xuất điều chỉnh', exact: true });
    await propose.waitFor();
    await expectNoAxeFindings(page);
    await propose.click();
    await page.getByLabel('Lý do').fill('Phía bạn hoãn lịch quay');
    await page.getByRole('button', { name: 'Tiếp' }).click();
    await page.waitForURL(/\/adjustments\/(?!new)/);
    await page.goto(system.url + address);
    await page.getByRole('link', { name: 'Đã lập điều chỉnh kế hoạch' }).waitFor();
    assert.equal(await propose.count(), 0);
    await page.context().close();
  });
});
