import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '@cotmoc/plan';
import { planTable } from './compile.ts';

const PLAN = `ỦY BAN NHÂN DÂN
TỈNH TRƯỜNG SƠN
Số: 12/KH-UBND
Trường Sơn, ngày 05 tháng 01 năm 2026

KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. NHIỆM VỤ
1. Sở Ngoại vụ chủ trì đón đoàn phóng viên trước ngày 15/6/2026.
2. Hằng quý Sở Công Thương tổ chức hội chợ của của vùng biên.
II. CHẾ ĐỘ BÁO CÁO
1. Các sở, ngành báo cáo Sở Ngoại vụ định kỳ 6 tháng trước ngày 15/6, hằng tháng trước ngày 20.
2. Sở Công Thương gửi kế hoạch về Sở Ngoại vụ chậm nhất ngày 30/01/2026.
`;

describe('the table of a plan', () => {
  const table = planTable(compile(PLAN, { name: 'plan.txt' }));

  it('tells days, periods and duties in Vietnamese', () => {
    for (const words of [
      'trước 15/06/2026',
      'mỗi quý',
      'báo cáo',
      '6 tháng',
      'trước 15/06',
      'trước ngày 20',
      'cảnh báo',
    ])
      assert.ok(table.includes(words), `${words}\n${table}`);
    assert.match(table, /kế hoạch +Sở Công Thương +Sở Ngoại vụ +một lần +đến hết 30\/01\/2026/);
  });

  it('shows no word of the output format', () => {
    assert.doesNotMatch(table, /\b(month|quarter|half-year|once|ad-hoc|report|information|warning|hint|day \d)\b/);
  });
});
