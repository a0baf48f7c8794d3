import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { expectNoAxeFindings } from './axe.ts';
import { listenForFaults } from './built-web.ts';
import { aSystem } from './system.ts';

describe('the views of tasks', () => {
  const system = aSystem();
  let page: Page;
  let faults: string[];

  before(async () => {
    page = await system.signIn('dau-moi', '/tasks');
    await page.locator('main tbody tr').first().waitFor();
    faults = listenForFaults(page);
  });

  const open = async (path: string) => {
    await page.goto(system.url + path);
    await page.locator('h1').waitFor();
  };

  it('combines four filters, shows each as a chip, and takes one off', async () => {
    const { items } = await (await page.request.get(`${system.url}/api/plans`))
      .json()
      .then((plans) => ({ items: plans }));
    const plan = items.find((one: { state: string }) => one.state === 'issued').id;
    await open(`/tasks?is=open&q=tuyen&year=2026&plan=${plan}&dueTo=2026-12-31`);
    const chips = page.getByRole('group', { name: 'Điều kiện lọc đang dùng' });
    await chips.waitFor();
    assert.equal(await chips.getByRole('button', { name: /^Bỏ điều kiện/ }).count(), 5);
    await expectNoAxeFindings(page);
    await chips.getByRole('button', { name: 'Bỏ điều kiện: Năm 2026' }).click();
    await page.waitForURL((url) => !url.search.includes('year'));
    assert.equal(await chips.getByRole('button', { name: /^Bỏ điều kiện/ }).count(), 4);
  });

  it('narrows by what bodies did and by time asked for, in every view, and keeps it in the address', async () => {
    await open('/tasks');
    const more = page.getByRole('button', { name: /^Bộ lọc khác/ });
    await more.press('Enter');
    await page.getByLabel('Giao và nhận việc').selectOption({ label: 'Đã nhận' });
    await page.waitForURL(/handling=accepted/);
    await page.getByRole('button', { name: 'Bộ lọc khác (2)' }).waitFor();
    const chips = page.getByRole('group', { name: 'Điều kiện lọc đang dùng' });
    await chips.getByRole('button', { name: 'Bỏ điều kiện: Giao nhận: Đã nhận' }).waitFor();
    await chips.getByRole('button', { name: 'Bỏ điều kiện: Mọi cấp việc' }).waitFor();
    await expectNoAxeFindings(page);
    const asked = await (await page.request.get(`${system.url}/api/task-count?handling=accepted&grain=all`)).json();
    await page.getByText(`${asked.total} nhiệm vụ`, { exact: true }).first().waitFor();
    for (const view of ['Bảng trạng thái', 'Dòng thời gian', 'Lịch', 'Theo cơ quan']) {
      await page.getByRole('navigation', { name: 'Cách xem' }).getByRole('link', { name: view, exact: true }).click();
      await page.waitForURL(/view=.*/);
      assert.match(page.url(), /handling=accepted/);
      assert.equal(await chips.getByRole('button', { name: /^Bỏ điều kiện/ }).count(), 2);
    }
    await page.getByLabel('Gia hạn', { exact: true }).selectOption({ label: 'Xin gia hạn' });
    await page.waitForURL(/extension=asked/);
    await page.getByLabel('Cấp việc', { exact: true }).selectOption({ label: 'Phần việc của từng đơn vị' });
    await page.waitForURL(/grain=piece/);
    await page.getByRole('checkbox', { name: 'Đã rút khỏi kế hoạch' }).check();
    await page.waitForURL(/withdrawn=true/);
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByLabel('Tên bộ lọc').fill('Phần việc xin gia hạn');
    await page.getByRole('button', { name: 'Lưu bộ lọc', exact: true }).click();
    const kept = page.getByRole('dialog').getByRole('button', { name: 'Phần việc xin gia hạn', exact: true });
    await kept.waitFor();
    await page.keyboard.press('Escape');
    await chips.getByRole('button', { name: 'Bỏ hết' }).click();
    await page.waitForURL((url) => !/handling|extension|grain|withdrawn/.test(url.search));
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await kept.click();
    await page.waitForURL(
      (url) =>
        /handling=accepted/.test(url.search) && /extension=asked/.test(url.search) && /grain=piece/.test(url.search),
    );
    assert.match(page.url(), /withdrawn=true/);
    assert.equal(await chips.getByRole('button', { name: /^Bỏ điều kiện/ }).count(), 4);
  });

  it('keeps a question under a name, opens it again, and takes back its removal', async () => {
    await open('/tasks?is=open-late');
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByLabel('Tên bộ lọc').fill('Việc đang chậm');
    await page.getByLabel('Cả tỉnh').check();
    await page.getByRole('button', { name: 'Lưu bộ lọc', exact: true }).click();
    const own = page.getByRole('dialog').getByRole('button', { name: 'Việc đang chậm', exact: true });
    await own.waitFor();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Escape');
    await open('/tasks?view=board');
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await own.click();
    await page.waitForURL(/is=open-late/);
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await page.getByRole('button', { name: 'Xóa bộ lọc Việc đang chậm' }).click();
    await own.waitFor({ state: 'detached' });
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: 'Hoàn lại' }).click();
    await page.getByRole('button', { name: 'Bộ lọc đã lưu' }).click();
    await own.waitFor();
    await page.keyboard.press('Escape');
  });

  it('keeps the columns that were chosen', async () => {
    await open('/tasks');
    await page.getByRole('button', { name: 'Chọn cột' }).click();
    await page.getByRole('dialog').getByLabel('Kinh phí dự kiến').check();
    await page.getByRole('dialog').getByLabel('Mục', { exact: true }).uncheck();
    await page.getByRole('columnheader', { name: 'Kinh phí dự kiến' }).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: 'Xong', exact: true }).click();
    await page.reload();
    await page.getByRole('columnheader', { name: 'Kinh phí dự kiến' }).waitFor();
    assert.equal(await page.getByRole('columnheader', { name: 'Mục', exact: true }).count(), 0);
  });

  it('approves several at once after asking, and tells what it could not and why', async () => {
    await open('/tasks?is=open');
    await page
      .getByRole('checkbox', { name: /^Chọn: / })
      .first()
      .waitFor();
    await page.getByRole('checkbox').first().check();
    await page.getByRole('button', { name: 'Duyệt hoàn thành' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText(/^Làm được \d+; không làm được \d+$/).waitFor();
    await expectNoAxeFindings(page);
    const send = dialog.getByRole('button', { name: /^Duyệt hoàn thành/ });
    // All of them or none: not while one cannot.
    await dialog.getByRole('radio', { name: /^Làm tất cả/ }).check();
    assert.equal(await send.isDisabled(), true);
    await dialog.getByRole('radio', { name: /^Làm những/ }).check();
    await send.click();
    await page.getByText(/^Đã làm \d+; không làm được \d+$/).waitFor();
    await page
      .getByText(/không chờ duyệt/)
      .first()
      .waitFor();
  });

  it('gives the parts of a unit in several tasks to another, by keyboard alone', async () => {
    await open('/tasks?is=not-started&q=toa+dam');
    const boxes = page.getByRole('checkbox', { name: /^Chọn: / });
    await boxes.first().waitFor();
    await boxes.first().press('Space');
    await page.getByRole('button', { name: 'Chuyển đơn vị' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const send = dialog.getByRole('button', { name: /^Chuyển đơn vị/ });
    await send.press('Enter');
    await dialog.getByText('Hãy ghi lý do.').first().waitFor();
    await expectNoAxeFindings(page);
    await dialog.getByLabel('Đơn vị nhận').fill('bien phong');
    await dialog
      .getByRole('listbox')
      .getByRole('option', { name: /Biên phòng/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await dialog.getByText('Làm được 1; không làm được 0').waitFor();
    await dialog.getByLabel('Lý do').fill('Bộ đội Biên phòng nhận việc theo phân công mới');
    await expectNoAxeFindings(page);
    await send.press('Enter');
    await page.getByText('Đã làm 1; không làm được 0').waitFor();
    // Many pieces share one name: a row's box says whose it is.
    await page
      .getByRole('checkbox', { name: /^Chọn: .+, .*Biên phòng/ })
      .first()
      .waitFor();
  });

  it('takes up what a unit was given, found by the filter for it', async () => {
    const unit = await system.signIn('xa-a', '/tasks?handling=given&grain=leaf');
    const boxes = unit.getByRole('checkbox', { name: /^Chọn: / });
    await boxes.first().waitFor();
    const before = await boxes.count();
    await boxes.first().check();
    await unit.getByRole('button', { name: 'Nhận việc', exact: true }).click();
    await unit.getByRole('dialog').getByText('Làm được 1; không làm được 0').waitFor();
    await expectNoAxeFindings(unit);
    await unit.getByRole('dialog').getByRole('button', { name: 'Nhận việc (1)' }).click();
    await unit.getByText('Đã làm 1; không làm được 0').waitFor();
    await boxes.nth(before - 1).waitFor({ state: 'detached' });
    await unit.context().close();
  });

  it('goes over the board by arrows and offers the legal next step, not another state', async () => {
    await open('/tasks?view=board');
    const cards = page.locator('[data-card]');
    await cards.first().waitFor();
    await cards.first().focus();
    const text = () => page.evaluate<string>("document.activeElement?.textContent ?? ''");
    const first = await text();
    await page.keyboard.press('ArrowRight');
    const second = await text();
    assert.notEqual(second, first);
    await page.keyboard.press('ArrowLeft');
    assert.equal(await text(), first);
    await expectNoAxeFindings(page);
    await page.keyboard.press('m');
    await page.getByRole('dialog').getByText('Mở trang nhiệm vụ').waitFor();
    await expectNoAxeFindings(page);
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
  });

  it('draws the year with a line for today, folds a body, and stands on A4 across', async () => {
    await open('/tasks?view=timeline&scale=year');
    const group = page.locator('button[aria-expanded]').filter({ hasText: 'Sở' }).first();
    await group.waitFor();
    await page.getByText('Hôm nay').first().waitFor();
    const rows = page.locator('main li a');
    const all = await rows.count();
    await group.focus();
    await page.keyboard.press('Enter');
    assert.equal(await group.getAttribute('aria-expanded'), 'false');
    assert.ok((await rows.count()) < all);
    await expectNoAxeFindings(page);
    const pdf = (await page.pdf({ preferCSSPageSize: true })).toString('latin1');
    assert.match(pdf, /MediaBox \[0 0 84\d(\.\d+)? 59\d/);
  });

  it('counts each day of the month, goes by arrows, and opens the list of a day with the same count', async () => {
    await open('/tasks?view=calendar&at=2026-06');
    const day = page.locator('[data-day="2026-06-30"]');
    await day.waitFor();
    await expectNoAxeFindings(page);
    const total = Number(/(\d+) nhiệm vụ/.exec((await day.textContent()) ?? '')?.[1]);
    assert.ok(total > 0);
    await page.locator('[data-day="2026-06-01"]').focus();
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('ArrowDown');
    assert.equal(await page.evaluate("document.activeElement?.getAttribute('data-day')"), '2026-06-09');
    await page.keyboard.press('PageDown');
    await page.waitForURL(/at=2026-07/);
    await page.goBack();
    await day.waitFor();
    await day.focus();
    await page.keyboard.press('Enter');
    await page.waitForURL(/dueFrom=2026-06-30/);
    await page.getByText(`${total} nhiệm vụ`, { exact: true }).first().waitFor();
  });

  it('shows tasks by body and by section of the plan', async () => {
    for (const view of ['bodies', 'sections']) {
      await open(`/tasks?view=${view}`);
      await page.locator('main h2').first().waitFor();
      await expectNoAxeFindings(page);
    }
  });

  it('gives a sheet that comes back with nothing changed', async () => {
    await open('/tasks');
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByText('Xuất Excel').click()]);
    const path = await download.path();
    await open('/tasks/import');
    await expectNoAxeFindings(page);
    await page.locator('main input[type=file]').setInputFiles({
      name: 'bang.xlsx',
      mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
      buffer: readFileSync(path),
    });
    await page.getByText('Không có thay đổi nào').waitFor();
    await expectNoAxeFindings(page);
  });

  it('puts the leadership on one page whose numbers open their lists', async () => {
    await open('/dashboard');
    const late = page.getByRole('link', { name: /^Đang quá hạn: / }).first();
    await late.waitFor();
    await expectNoAxeFindings(page);
    const pages = (await page.pdf({ preferCSSPageSize: true })).toString('latin1').match(/\/Type \/Page\b/g);
    assert.equal(pages?.length, 1);
    const count = Number((await late.textContent())?.replace('.', ''));
    await late.click();
    await page.waitForURL(/is=open-late/);
    await page.getByText(`${count} nhiệm vụ`, { exact: true }).first().waitFor();
  });

  it('folds the filters away behind one button on a phone', async () => {
    await page.setViewportSize({ width: 390, height: 844 });
    for (const path of ['/tasks', '/tasks?view=board', '/tasks?view=timeline', '/tasks?view=calendar', '/dashboard']) {
      await open(path);
      await page.waitForLoadState('networkidle');
      await expectNoAxeFindings(page);
      const isWide = await page.evaluate('document.documentElement.scrollWidth > window.innerWidth');
      assert.equal(isWide, false, path);
    }
    await open('/tasks');
    const from = page.getByLabel('Hạn từ ngày');
    assert.equal(await from.first().isVisible(), false);
    await page.getByRole('button', { name: 'Bộ lọc khác' }).click();
    assert.equal(await from.first().isVisible(), true);
    assert.deepEqual(faults, []);
  });
});
