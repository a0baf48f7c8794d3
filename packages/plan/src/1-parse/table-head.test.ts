import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../compile.ts';

const TOP = 'KẾ HOẠCH\nThử bảng năm 2026\n\nI. NHIỆM VỤ\n\n';

describe('read the head of a table', () => {
  it('joins two rows of names, parts of the money of a group, and the total', () => {
    const facts = compileFacts(
      `${TOP}| TT | Nội dung công việc | Cơ quan thực hiện | | Thời gian | Kinh phí |
| | | Chủ trì | Phối hợp | hoàn thành | (triệu đồng) |
|---|---|---|---|---|---|
| I | Tuyên truyền | | | | 700 |
| 1 | Làm phim ngắn về cửa khẩu | Sở Ngoại vụ | Công an tỉnh | Quý II/2026 | 400 |
| 2 | Ra bản tin tiếng Lào | Sở Nội vụ | Sở Ngoại vụ; Sở Tư pháp | Tháng 8/2026 | 300 |
| II | Bồi dưỡng | | | | 250,5 |
| 3 | Mở lớp | Sở Ngoại vụ | | Trước 30/10/2026 | 250,5 |
| | Tổng cộng | | | | 950,5 |
`,
    );
    assert.deepEqual(
      facts.tasks.map(({ path, lead, support, amount, timings }) => [
        path,
        lead.join(),
        support.join('; '),
        amount,
        timings[0]?.norm,
      ]),
      [
        ['I.1', 'Sở Ngoại vụ', 'Công an tỉnh', 400_000_000, { kind: 'by', date: '2026-06-30', inclusive: true }],
        [
          'I.2',
          'Sở Nội vụ',
          'Sở Ngoại vụ; Sở Tư pháp',
          300_000_000,
          { kind: 'by', date: '2026-08-31', inclusive: true },
        ],
        ['I.3', 'Sở Ngoại vụ', '', 250_500_000, { kind: 'by', date: '2026-10-30', inclusive: false }],
      ],
    );
    assert.equal(facts.budget.total, 950_500_000);
    assert.equal(facts.budget.sum, 950_500_000);
  });

  it('takes no row of columns’ numbers for work', () => {
    const facts = compileFacts(
      `${TOP}| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian |\n| (1) | (2) | (3) | (4) |\n| 1 | Mở lớp | Sở Ngoại vụ | Quý II/2026 |\n`,
    );
    assert.deepEqual(
      facts.tasks.map((task) => task.text),
      ['Mở lớp'],
    );
    assert.equal(facts.outline.filter((node) => node.kind === 'row' && node.heading).length, 2);
  });
});
