import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../compile.ts';
import type { Task } from '../contract.ts';

function tasksOf(body: string): readonly Task[] {
  return compileFacts(`KẾ HOẠCH\nThử nghiệm năm 2026\n\n${body}\n`).tasks;
}

describe('make tasks', () => {
  it('takes what stands behind “Nội dung:” for the words of an item that only counts', () => {
    const tasks = tasksOf(
      'II. NỘI DUNG\n\n1. Quảng bá\n\na) Hoạt động 1\n\n- Nội dung: Tổ chức 02 đợt giới thiệu làng nghề, từ ngày 10/3 đến ngày 20/3.\n\n- Cơ quan thực hiện: Sở Công Thương chủ trì, phối hợp với Sở Ngoại vụ.',
    );
    assert.deepEqual(
      tasks.map(({ path, text, lead, support, timings, quantities }) => [
        path,
        text,
        lead,
        support,
        timings.length,
        quantities.length,
      ]),
      [
        [
          'II.1.a',
          'Tổ chức 02 đợt giới thiệu làng nghề, từ ngày 10/3 đến ngày 20/3',
          ['Sở Công Thương'],
          ['Sở Ngoại vụ'],
          1,
          1,
        ],
      ],
    );
  });

  it('gives a long line of partners below its label to the item, and a line with work of its own to nobody else', () => {
    const partners =
      'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh, Hội Cựu chiến binh tỉnh, Hội Liên hiệp Phụ nữ tỉnh, Liên đoàn Lao động tỉnh';
    const tasks = tasksOf(
      `II. NHIỆM VỤ\n\n1. Mở trang tin tiếng Lào\n\na) Cơ quan chủ trì:\n\n- Sở Ngoại vụ.\n\nb) Cơ quan phối hợp:\n\n- ${partners}.`,
    );
    assert.deepEqual(
      tasks.map((task) => [task.path, task.lead, task.support.join(', ')]),
      [['II.1', ['Sở Ngoại vụ'], partners]],
    );
  });

  it('makes a task of each paragraph right below the heading of a part', () => {
    const tasks = tasksOf(
      'IV. CHẾ ĐỘ BÁO CÁO\n\nSở Ngoại vụ tổng hợp tình hình, báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.\n\nCác sở, ban, ngành gửi số liệu về Sở Ngoại vụ trước ngày 05/12/2026.',
    );
    assert.deepEqual(
      tasks.map((task) => [task.path, task.text.slice(0, 14), task.lead, task.perform]),
      [
        ['IV', 'Sở Ngoại vụ tổ', ['Sở Ngoại vụ'], []],
        ['IV', 'Các sở, ban, n', [], ['Các sở, ban, ngành']],
      ],
    );
  });

  it('says with a heading that names no work what the paragraph below it asks', () => {
    const tasks = tasksOf(
      'III. TỔ CHỨC\n\n1. Chế độ báo cáo\n\nSở Ngoại vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026.\n\n2. Xây dựng phim ngắn về biên giới\n\nSở Văn hóa, Thể thao và Du lịch chủ trì quay phim tại các cửa khẩu.',
    );
    assert.deepEqual(
      tasks.map((task) => task.text),
      [
        'Chế độ báo cáo: Sở Ngoại vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 15/12/2026',
        'Xây dựng phim ngắn về biên giới',
      ],
    );
  });

  it('reads no work in the title lines of an annex', () => {
    const tasks = tasksOf(
      'II. NHIỆM VỤ\n\n1. Sở Ngoại vụ chủ trì mở chuyên trang tiếng Lào.\n\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ HỖ TRỢ\nCÁC DOANH NGHIỆP RA NƯỚC NGOÀI\n(Kèm theo Kế hoạch số 12/KH-UBND ngày 05/01/2026)\n\n| STT | Nhiệm vụ | Cơ quan chủ trì |\n|---|---|---|\n| 1 | Mở gian hàng tại hội chợ | Sở Công Thương |',
    );
    assert.deepEqual(
      tasks.map((task) => task.path),
      ['II.1', 'PL.1'],
    );
  });

  it('takes what a task costs from its own words, not from the part about the whole plan', () => {
    const amounts = (body: string) => tasksOf(body).map((task) => [task.path, task.amount]);
    assert.deepEqual(
      amounts(
        'II. NHIỆM VỤ\n\n1. Làm phim ngắn\n\n- Đơn vị chủ trì: Sở Ngoại vụ.\n\n- Kinh phí: 350 triệu đồng từ ngân sách tỉnh, 1,2 tỷ đồng xã hội hóa.\n\n2. Sở Ngoại vụ tổ chức 02 hội nghị, tổng kinh phí 90.000.000 đồng, trong đó ngân sách 60 triệu đồng.\n\n3. Sở Ngoại vụ mở 03 lớp, kinh phí 30 triệu đồng/lớp.\n\nIII. KINH PHÍ\n\nSở Tài chính tham mưu bố trí kinh phí 1.640 triệu đồng.',
      ),
      [
        ['II.1', 1_550_000_000],
        ['II.2', 90_000_000],
        ['II.3', null],
        ['III', null],
      ],
    );
  });

  it('reads the work below headings that name offices, line by line, where no line wraps', () => {
    const tasks = tasksOf(
      'III. TỔ CHỨC THỰC HIỆN\n1. Cục Thông tin đối ngoại\na) Theo dõi, đôn đốc việc thực hiện Kế hoạch;\n2. Vụ Kế hoạch, Tài chính\nBố trí kinh phí theo quy định.\n3. Các cơ quan, đơn vị thuộc Bộ\nCăn cứ Kế hoạch này, xây dựng kế hoạch chi tiết trước ngày 15/5/2026.',
    );
    assert.deepEqual(
      tasks.map((task) => [task.path, task.lead.join(), task.perform.join()]),
      [
        ['III.1.a', 'Cục Thông tin đối ngoại', ''],
        ['III.2', 'Vụ Kế hoạch, Tài chính', ''],
        ['III.3', '', 'Các cơ quan, đơn vị thuộc Bộ'],
      ],
    );
  });
});
