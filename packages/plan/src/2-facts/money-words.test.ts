import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../compile.ts';
import type { Budget } from '../contract.ts';

function budgetOf(money: string): Budget {
  return compileFacts(
    `ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG MẪU\n\nKẾ HOẠCH\nThử tiền năm 2026\n\nI. NHIỆM VỤ\n\n1. Sở Ngoại vụ in 02 bản tin.\n\nII. KINH PHÍ\n\n${money}\n`,
  ).budget;
}

describe('read the money that sentences tell', () => {
  it('takes the total out of the middle of a paragraph, past the years of the plan', () => {
    assert.equal(
      budgetOf(
        'Các cơ quan dùng dự toán được giao. Tổng kinh phí giai đoạn 2026 - 2030 là 74.500 triệu đồng, bảo đảm từ nguồn chi thường xuyên.',
      ).total,
      74_500_000_000,
    );
  });

  for (const amount of [
    '1,2 tỷ đồng',
    '1.200 triệu đồng',
    '1.200 tr.đồng',
    '1.200 trđ',
    '1.200.000.000đ',
    '1.200.000.000 VNĐ',
    '1 200 000 000 đồng',
    '1 tỷ 200 triệu đồng',
    '1.200 triệu',
  ])
    it(`takes ${amount} for the same total`, () =>
      assert.equal(budgetOf(`Tổng kinh phí thực hiện Kế hoạch: ${amount}.`).total, 1_200_000_000));

  it('makes lines of the parts that come to the total', () => {
    const { lines, total, sum } = budgetOf(
      'Kinh phí in ấn, hội thảo đã giao năm 2026 cho Sở Ngoại vụ: 1.240.000.000 đồng; trong đó in sổ tay 375.000.000 đồng, hội thảo 600.000.000 đồng và họp báo 265.000.000 đồng.',
    );
    assert.deepEqual([total, sum], [1_240_000_000, 1_240_000_000]);
    assert.deepEqual(
      lines.map((line) => `${line.task}: ${line.amount}`),
      ['in sổ tay: 375000000', 'hội thảo: 600000000', 'họp báo: 265000000'],
    );
  });

  it('makes lines of the bullets that come to the total', () => {
    const { lines, total } = budgetOf(
      '1. Dự toán kinh phí làm bản tin trong 01 năm: 90.000.000 đồng. Trong đó:\n\n- Viết và dịch bài:\n60.000.000 đồng/năm.\n\n- In ấn (02 số, mỗi số một lần): 30.000.000 đồng/năm.',
    );
    assert.equal(total, 90_000_000);
    assert.deepEqual(
      lines.map((line) => `${line.path} ${line.task}: ${line.amount}`),
      ['II.1.-1 Viết và dịch bài: 60000000', 'II.1.-2 In ấn (02 số, mỗi số một lần): 30000000'],
    );
  });

  it('makes no lines of parts that do not come to the total', () => {
    assert.deepEqual(budgetOf('Tổng kinh phí 300 triệu đồng, trong đó in sổ tay 200 triệu đồng.').lines, []);
  });

  for (const money of [
    'Tổng kinh phí 300 triệu đồng, trong đó ngân sách tỉnh 200 triệu đồng, xã hội hóa 100 triệu đồng.',
    'Tổng cộng 300.000.000 đồng. Trong đó: ngân sách tỉnh 200.000.000 đồng; xã hội hóa 100.000.000 đồng.',
    'Năm 2026: 300 triệu đồng, trong đó ngân sách tỉnh 200 triệu đồng, xã hội hóa 100 triệu đồng.',
    'Tổng kinh phí 300 triệu đồng, lấy từ hai nguồn: ngân sách tỉnh 200 triệu đồng giao cho Sở; xã hội hóa 100 triệu đồng.',
    'Ngân sách tỉnh 200 triệu đồng (in sách 150 triệu đồng, họp 50 triệu đồng); xã hội hóa 100 triệu đồng. Cộng hai nguồn 300 triệu đồng.',
    'Chi từ dự toán đã giao, tất cả là 300 triệu đồng: ngân sách tỉnh 200 triệu đồng; xã hội hóa 100 triệu đồng.',
    'Tổng kinh phí dự kiến 300 triệu đồng, gồm:\n\n1. Ngân sách tỉnh: 200 triệu đồng (in sách 150 triệu đồng; họp 50 triệu đồng).\n\n2. Xã hội hóa: 100 triệu đồng. Hội Nông dân vận động.',
  ])
    it(`makes lines of the sources in “${money.slice(0, 60)}…”`, () => {
      const { lines, total } = budgetOf(money);
      assert.equal(total, 300_000_000);
      assert.deepEqual(
        lines.map((line) => `${line.task.toLowerCase()}: ${line.amount}`),
        ['ngân sách tỉnh: 200000000', 'xã hội hóa: 100000000'],
      );
    });

  it('keeps parts that are told to be all and miss the total by a little, so that the slip is seen', () => {
    const { lines, sum, total } = budgetOf(
      'Tổng kinh phí 310 triệu đồng, lấy từ hai nguồn: ngân sách tỉnh 200 triệu đồng; xã hội hóa 100 triệu đồng.',
    );
    assert.deepEqual([lines.length, sum, total], [2, 300_000_000, 310_000_000]);
  });

  it('takes the total behind a semicolon', () => {
    assert.equal(budgetOf('Kinh phí lấy từ dự toán năm 2026; dự kiến 36.500.000 đồng.').total, 36_500_000);
  });

  it('takes what each costs for no total', () => {
    assert.equal(budgetOf('Kinh phí hỗ trợ từ ngân sách phường 5.000.000 đồng/khu phố.').total, null);
  });
});

describe('read the money of a table by years', () => {
  it('takes the column that the years come to, though one bar alone parts the rows', () => {
    const cells = ['STT', 'Nhiệm vụ', 'Năm 2026', 'Năm 2027', 'Tổng cộng'];
    const rows = ['1', 'In sổ tay', '200', '300', '500', '2', 'Làm phim', '-', '1.000', '1.000'];
    const { lines } = budgetOf(
      `Đơn vị tính: triệu đồng\n\n|\n${[...cells, ...rows].join('\n|\n')}\n|\n\nIII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính cấp tiền.`,
    );
    assert.deepEqual(
      lines.map((line) => `${line.row} ${line.task}: ${line.amount}`),
      ['1 In sổ tay: 500000000', '2 Làm phim: 1000000000'],
    );
  });
});
