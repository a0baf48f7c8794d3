import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { expectNoAxeFindings } from './axe.ts';
import { aSystem } from './system.ts';

describe('why somebody does not see something', () => {
  const system = aSystem();

  it('says of a page which right it needs, who has it, and what to do, instead of the page', async () => {
    const page = await system.signIn('xa-a', '/audit');
    await page.getByText('Trang này cần quyền “Đọc nhật ký”.').waitFor();
    await page.getByText('Quyền này dành cho: Thanh tra, kiểm tra, Quản trị.').waitFor();
    await page.getByText('Cán bộ đầu mối đơn vị tại Ủy ban nhân dân xã Đèo Mây').waitFor();
    await expectNoAxeFindings(page);
    await page.getByRole('link', { name: 'Xem quyền của tôi' }).click();
    await page.getByRole('heading', { name: 'Vì sao tôi không thấy một mục?' }).waitFor();
    await expectNoAxeFindings(page);
    await page.getByText('Xem danh bạ đơn vị Cán bộ đầu mối đơn vị: toàn tỉnh').waitFor();
  });

  it('does not offer a form to who may not send it', async () => {
    const page = await system.signIn('lanh-dao-tinh', '/plans/import');
    await page.getByText('Trang này cần quyền “Đưa văn bản kế hoạch vào”.').waitFor();
    assert.equal(await page.locator('input[type=file]').count(), 0);
  });

  it('says of a thing out of reach that it is not there for this person, and leads to what is', async () => {
    const coordinator = await system.signIn('dau-moi', '/tasks');
    const plans: { id: string; state: string }[] = await coordinator.evaluate(
      "fetch('/api/plans').then((reply) => reply.json())",
    );
    const draft = plans.find((plan) => plan.state === 'draft');
    const page = await system.signIn('xa-a', '/tasks');
    await page.goto(`${system.url}/plans/${draft?.id}`);
    await page.getByText('Không có, hoặc ngoài phạm vi của bạn').waitFor();
    await expectNoAxeFindings(page, { within: 'main [role=alert]' });
    assert.equal(await page.getByRole('button', { name: 'Thử lại' }).count(), 0);
    await page.getByRole('link', { name: 'Vì sao?' }).click();
    await page.getByRole('heading', { level: 1, name: 'Quyền của tôi' }).waitFor();
  });
});
