// What a page's setting does to a text: columns told by blanks, heads printed again, letterhead and foot side by side.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../src/index.ts';

/** Each task's path, first words, bodies and days. */
function tasksOf(text: string): string[] {
  return compileFacts(text).tasks.map((task) =>
    [
      task.path,
      task.text.slice(0, 28),
      task.lead,
      task.support,
      task.timings.map((one) => ('date' in one.norm ? one.norm.date : one.norm.kind)),
    ].join(' | '),
  );
}

const ANNEX = 'PHỤ LỤC\nDANH MỤC NHIỆM VỤ\n(Kèm theo Kế hoạch số 31/KH-UBND ngày 06 tháng 02 năm 2026)\n';

describe('read a table set with blanks', () => {
  const first = `   STT       Nội dung         Cơ quan      Cơ quan       Thời gian
               nhiệm vụ        chủ trì     phối hợp     hoàn thành
I       TƯ LIỆU VỀ LÀNG
        NGHỀ VÙNG BIÊN
1       Lập danh mục làng    Sở Công      Sở Nội vụ;    Tháng 3/2026
        nghề tiêu biểu       Thương       Sở Tài chính
2       Dịch tờ giới thiệu   Sở Ngoại vụ  Trường Cao    Quý II/2026
        ra tiếng Lào và                   đẳng Vân Hà
`;
  const expected = [
    'PL.1 | Lập danh mục làng nghề tiêu  | Sở Công Thương | Sở Nội vụ,Sở Tài chính | 2026-03-31',
    'PL.2 | Dịch tờ giới thiệu ra tiếng  | Sở Ngoại vụ | Trường Cao đẳng Vân Hà | 2026-06-30',
    'PL.3 | Đón đoàn nhà báo đến thăm là | Sở Ngoại vụ | Công an tỉnh | 2026-09-30',
  ];

  it('finds the columns below names set in the middle, on each page anew, where the names are printed again', () => {
    const second = `\f  STT      Nội dung       Cơ quan     Cơ quan     Thời gian
            nhiệm vụ      chủ trì    phối hợp   hoàn thành
      tiếng Trung
3     Đón đoàn nhà báo   Sở Ngoại vụ Công an    Quý III/2026
      đến thăm làng nghề             tỉnh
`;
    assert.deepEqual(tasksOf(`${ANNEX}${first}${second}`), expected);
  });

  it('goes on over a page that does not print the names again', () => {
    const second = `\f       tiếng Trung
3       Đón đoàn nhà báo      Sở Ngoại vụ  Công an      Quý III/2026
        đến thăm làng nghề                 tỉnh
`;
    assert.deepEqual(tasksOf(`${ANNEX}${first}${second}`), expected);
  });
});

describe('read a table whose cells came one after another with blank lines between', () => {
  const cells = (rows: readonly (readonly string[])[]): string => rows.flat().join('\n\n');
  const head = [
    'STT',
    'Nội dung\nnhiệm vụ',
    'Cơ quan\nchủ trì',
    'Cơ quan\nphối hợp',
    'Thời gian\nhoàn thành',
    'Sản phẩm',
  ];
  const long =
    'Khảo sát nhu cầu\nhọc tiếng nước bạn\ncủa người dân vùng\nbiên, cán bộ xã\nvà tiểu thương\ntại các cửa khẩu,\nchợ đường biên\ntrên địa bàn tỉnh';

  it('takes each stretch for a cell, whatever its words, and keeps the numbers of rows far from one another', () => {
    const text = `I. NHIỆM VỤ\n1. Sở Ngoại vụ theo dõi việc thực hiện.\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ TRỌNG TÂM VỀ HỌC TIẾNG VÀ GIAO LƯU VỚI CÁC XÃ BÊN KIA BIÊN GIỚI\nTRÊN ĐỊA BÀN TỈNH NĂM 2026 VÀ NHỮNG NĂM TIẾP THEO, TÙY ĐIỀU KIỆN\n\n${cells(
      [
        head,
        ['1', long, 'Ban Quản lý\nKhu kinh tế', 'Nhà văn hóa\nthiếu nhi tỉnh', 'Quý I/2026', 'Phiếu khảo sát'],
        [
          '2',
          long.replace('Khảo sát', 'Đáp ứng'),
          'Nhà văn hóa\nthiếu nhi tỉnh',
          'Sở Nội vụ',
          'Thường xuyên',
          '03 lớp',
        ],
        ['3', long.replace('Khảo sát', 'Đánh giá'), 'Sở Ngoại vụ', 'Sở Tài chính', 'Quý IV/2026', 'Báo cáo'],
      ],
    )}\n`;
    assert.deepEqual(
      tasksOf(text).filter((line) => line.startsWith('PL')),
      [
        'PL.1 | Khảo sát nhu cầu học tiếng n | Ban Quản lý Khu kinh tế | Nhà văn hóa thiếu nhi tỉnh | 2026-03-31',
        'PL.2 | Đáp ứng nhu cầu học tiếng nư | Nhà văn hóa thiếu nhi tỉnh | Sở Nội vụ | continuous',
        'PL.3 | Đánh giá nhu cầu học tiếng n | Sở Ngoại vụ | Sở Tài chính | 2026-12-31',
      ],
    );
  });
});

describe('read a table whose cells share lines, as a reader that keeps the order of drawing gives it', () => {
  it('finds its corner before the first name, groups without a full stop, and a body behind a body', () => {
    const text = `${ANNEX}STT Nội dung nhiệm
vụ
Cơ quan
chủ trì
Cơ quan phối
hợp
Thời gian Sản phẩm
I Tư liệu về làng nghề
1 Lập danh mục làng
nghề tiêu biểu
Sở Ngoại vụ Trường Cao
đẳng Vân Hà
Tháng 3/2026 Danh mục
được công bố
II Giao thương
2 Đón đoàn nhà báo
Sở Công
Thương
Công an tỉnh
Quý III/2026 Báo cáo kết
quả
`;
    assert.deepEqual(tasksOf(text), [
      'PL.1 | Lập danh mục làng nghề tiêu  | Sở Ngoại vụ | Trường Cao đẳng Vân Hà | during',
      'PL.2 | Đón đoàn nhà báo | Sở Công Thương | Công an tỉnh | during',
    ]);
  });

  it('reads sums of money, on lines of their own and beside a body, and the line of the total', () => {
    const names = ['Nội dung chi', 'Đơn vị thực hiện', 'Kinh phí', '(triệu đồng)', 'Ghi chú'];
    const apart = ['1', 'Dựng phim tư liệu', 'Sở Ngoại vụ', '450', 'Ngân sách tỉnh', '2', 'In tờ giới thiệu'];
    const lines = ['STT', ...names, ...apart, 'Sở Công Thương', '1.120', 'Ngân sách tỉnh', 'Tổng cộng', '1.570'];
    const crowded = `STT ${names.join('\n')}\n1 Dựng phim tư liệu\nSở Ngoại vụ 450 Ngân sách tỉnh\n2 In tờ giới thiệu\nSở Công Thương 1.120 Ngân sách tỉnh\nTổng cộng 1.570`;
    for (const table of [lines.join('\n'), crowded]) {
      const { budget } = compileFacts(`${ANNEX}${table}\n`);
      assert.deepEqual(
        budget.lines.map((line) => line.amount),
        [450_000_000, 1_120_000_000],
      );
      assert.equal(budget.total, 1_570_000_000);
    }
  });
});

describe('read a table parted by tabs', () => {
  it('takes words alone on their line between two rows for a heading of the rows below', () => {
    const text = `${ANNEX}STT\tNội dung\tCơ quan chủ trì\tThời hạn\nI. Tư liệu\t\t\t\n1\tLập danh mục làng nghề\tSở Công Thương\tTháng 3/2026\nII. Giao thương\t\t\t\n2\tĐón đoàn nhà báo\tSở Ngoại vụ\tQuý III/2026\n`;
    assert.deepEqual(tasksOf(text), [
      'PL.1 | Lập danh mục làng nghề | Sở Công Thương |  | 2026-03-31',
      'PL.2 | Đón đoàn nhà báo | Sở Ngoại vụ |  | 2026-09-30',
    ]);
  });
});

describe('read head and foot of a printed page', () => {
  const { header } = compileFacts(`     ỦY BAN NHÂN DÂN                 CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT
      TỈNH VÂN HÀ                                  NAM
     Số: 31/KH-UBND                     Độc lập - Tự do - Hạnh phúc
                                     Vân Hà, ngày 06 tháng 02 năm 2026

                                KẾ HOẠCH
          Quảng bá làng nghề và sản vật vùng biên ra nước ngoài năm 2026
     Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ
về quản lý hoạt động thông tin đối ngoại, Ủy ban nhân dân tỉnh ban hành Kế hoạch
với các nội dung sau:
     I. NHIỆM VỤ
     1. Sở Công Thương chủ trì lập danh mục làng nghề tiêu biểu, hoàn thành trong
quý II/2026; Sở Tài chính bố trí kinh phí thực hiện theo phân cấp ngân sách.
Nơi nhận:                                         TM. ỦY BAN NHÂN DÂN
- Cục Thông tin cơ sở và Thông                         KT. CHỦ TỊCH
tin đối ngoại;                                        PHÓ CHỦ TỊCH
- Lưu: VT.                                             Lò Thị Mẫu
`);

  it('leaves the rest of a broken motto out of the issuer, and the first basis out of the title', () => {
    assert.equal(header.issuer, 'Ủy ban nhân dân tỉnh Vân Hà');
    assert.equal(header.title, 'Quảng bá làng nghề và sản vật vùng biên ra nước ngoài năm 2026');
  });

  it('joins a recipient that wrapped beside the signature, and reads the signature beside it', () => {
    assert.deepEqual(header.recipients, ['Cục Thông tin cơ sở và Thông tin đối ngoại', 'Lưu: VT']);
    assert.deepEqual(header.capacity, ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH']);
    assert.equal(header.signer, 'Lò Thị Mẫu');
  });
});
