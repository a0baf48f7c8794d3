// One task table in every form a text can carry it must give the same tasks, times and duties.
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../src/index.ts';

const HEAD = ['STT', 'Nội dung công việc', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian hoàn thành', 'Sản phẩm'];
const ROWS = [
  [
    '1',
    'Rà soát cụm thông tin điện tử tại cửa khẩu',
    'Sở Ngoại vụ',
    'Công an tỉnh; Ủy ban nhân dân xã Bờ Sông',
    'Tháng 3/2026',
    'Báo cáo kết quả rà soát',
  ],
  [
    '2',
    'Biên soạn sổ tay hỏi đáp về biên giới',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    'Sở Tư pháp',
    'Quý II/2026',
    'Sổ tay 02 thứ tiếng',
  ],
  [
    '3',
    'Tổ chức tập huấn nghiệp vụ cho cán bộ xã',
    'Sở Nội vụ',
    'Các sở, ban, ngành có liên quan',
    'Thường xuyên',
    'Các lớp tập huấn',
  ],
  [
    '4',
    'Thi tìm hiểu pháp luật về biên giới',
    'Tỉnh đoàn Vân Hà',
    'Sở Giáo dục và Đào tạo',
    'Từ tháng 8 đến tháng 10/2026',
    'Kế hoạch cuộc thi',
  ],
];
const TABLE = [HEAD, ...ROWS];
const WIDTHS = [5, 26, 20, 22, 16, 18];

const BEFORE =
  'ỦY BAN NHÂN DÂN\nTỈNH VÂN HÀ\n\nKẾ HOẠCH\nCông tác thông tin đối ngoại năm 2026\n\nI. MỤC ĐÍCH\n\nNâng cao nhận thức.\n\nII. NHIỆM VỤ\n\nCác nhiệm vụ cụ thể như sau:\n\n';
const AFTER = '\n\nIII. KINH PHÍ\n\nTheo phân cấp ngân sách.\n';

/** The words of a cell in lines of at most so many letters. */
function wrap(cell: string, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of cell.split(' ')) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return [...lines, line];
}

/** The printed lines of each row, its cells wrapped side by side. */
function setLines(edge: string, gap: string): string[] {
  return TABLE.map((row) => {
    const cells = row.map((cell, column) => wrap(cell, WIDTHS[column] ?? 20));
    const height = Math.max(...cells.map((cell) => cell.length));
    return Array.from({ length: height }, (_, at) =>
      `${edge}${cells.map((cell, column) => (cell[at] ?? '').padEnd(WIDTHS[column] ?? 20)).join(gap)}${edge}`.trimEnd(),
    ).join('\n');
  });
}

const rule = (corner: string, dash: string): string =>
  corner + WIDTHS.map((width) => dash.repeat(width)).join(corner) + corner;
const wholeWidths = HEAD.map((_, column) => Math.max(...TABLE.map((row) => row[column]?.length ?? 0)));

const FORMS: Readonly<Record<string, string>> = {
  'bars of markdown': TABLE.map((row) => `| ${row.join(' | ')} |`)
    .join('\n')
    .replace('\n', '\n|---|---|---|---|---|---|\n'),
  tabs: TABLE.map((row) => row.join('\t')).join('\n'),
  'a cell a paragraph between lone bars': TABLE.map((row) => `|\n${row.join('\n|\n')}\n|`).join('\n'),
  'cells one after another, as a PDF gives them': TABLE.flatMap((row) =>
    row.flatMap((cell, column) => wrap(cell, WIDTHS[column] ?? 20)),
  ).join('\n'),
  'blanks, a row a line': TABLE.map((row) =>
    row
      .map((cell, column) => cell.padEnd((wholeWidths[column] ?? 0) + 3))
      .join('')
      .trimEnd(),
  ).join('\n'),
  'blanks, cells wrapped': setLines('', '   ').join('\n'),
  'blanks, cells wrapped and rows parted': setLines('', '   ').join('\n\n'),
  'edges of plus and minus': `${rule('+', '-')}\n${setLines('|', '|').join(`\n${rule('+', '-')}\n`)}\n${rule('+', '-')}`,
  'drawn edges': setLines('│', '│').join(`\n├${rule('┼', '─').slice(1, -1)}┤\n`),
};

/** What a table must give in whatever form: tasks with their bodies, times and products, and the duties. */
function read(table: string): string[] {
  const facts = compileFacts(BEFORE + table + AFTER);
  return [
    ...facts.tasks.map((task) =>
      [
        task.path,
        task.text,
        task.lead,
        task.support,
        task.timings.map((one) => JSON.stringify(one.norm)),
        task.product,
      ].join(' | '),
    ),
    ...facts.obligations.map((duty) => `${duty.what} of ${duty.from} by ${duty.due}`),
  ];
}

describe('read one table in every form', () => {
  const expected = [
    'II.1 | Rà soát cụm thông tin điện tử tại cửa khẩu | Sở Ngoại vụ | Công an tỉnh,Ủy ban nhân dân xã Bờ Sông | {"kind":"by","date":"2026-03-31","inclusive":true} | Báo cáo kết quả rà soát',
    'II.2 | Biên soạn sổ tay hỏi đáp về biên giới | Bộ Chỉ huy Bộ đội Biên phòng tỉnh | Sở Tư pháp | {"kind":"by","date":"2026-06-30","inclusive":true} | Sổ tay 02 thứ tiếng',
    'II.3 | Tổ chức tập huấn nghiệp vụ cho cán bộ xã | Sở Nội vụ | Các sở, ban, ngành có liên quan | {"kind":"continuous"} | Các lớp tập huấn',
    'II.4 | Thi tìm hiểu pháp luật về biên giới | Tỉnh đoàn Vân Hà | Sở Giáo dục và Đào tạo | {"kind":"during","from":"2026-08-01","to":"2026-10-31"} | Kế hoạch cuộc thi',
    'report of Sở Ngoại vụ by 2026-03-31',
  ];
  for (const [form, table] of Object.entries(FORMS))
    it(`set with ${form}`, () => assert.deepEqual(read(table), expected));

  it('takes the first column for the task, whatever it is called', () => {
    const cells = ['STT', 'Chuyên đề', ...HEAD.slice(2), ...ROWS.flat()];
    assert.deepEqual(read(cells.join('\n')), expected);
  });

  const HEADS = [
    ['S.TT', 'Việc cần làm', 'ĐV chủ trì', 'Đơn vị liên quan', 'Hạn hoàn thành', 'Đầu ra'],
    [
      'Stt',
      'Nhiệm vụ/giải pháp',
      'Cơ quan, đơn vị chủ trì',
      'Các đơn vị phối hợp',
      'Hoàn thành trước',
      'Sản phẩm hoàn thành',
    ],
    ['STT.', 'Đầu việc', 'Đơn vị được giao', 'Đơn vị hỗ trợ', 'Hạn xử lý', 'Hình thức văn bản'],
    ['SỐ TT', 'CHƯƠNG TRÌNH, HOẠT ĐỘNG', 'ĐƠN VỊ TRIỂN KHAI', 'CƠ QUAN LIÊN QUAN', 'KẾT THÚC', 'YÊU CẦU SẢN PHẨM'],
    ['Số thứ tự', 'Nội dung phối hợp', 'Trách nhiệm', 'Cơ quan có liên quan', 'Kỳ hạn', 'Kết quả, sản phẩm'],
  ];
  for (const head of HEADS)
    for (const [form, set] of [
      ['bars', (table: readonly (readonly string[])[]) => table.map((row) => `| ${row.join(' | ')} |`).join('\n')],
      ['cells one after another', (table: readonly (readonly string[])[]) => table.flat().join('\n')],
    ] as const)
      it(`reads ${form} below ${head.join(' | ')}`, () => assert.deepEqual(read(set([head, ...ROWS])), expected));

  it('takes a marker and its words parted by a tab for a paragraph', () => {
    const facts = compileFacts(
      'KẾ HOẠCH\nCông tác năm 2026\n\nI.\tMỤC ĐÍCH\nNâng cao nhận thức.\nII.\tNHIỆM VỤ\n1.\tSở Nội vụ tổ chức tập huấn.\na)\tTập huấn cho cán bộ xã;\n-\tThời gian:\tQuý II/2026.\n',
    );
    assert.deepEqual(
      facts.outline.map((node) => `${node.kind} ${node.path}`).filter((line) => !line.startsWith('paragraph')),
      ['part I', 'part II', 'section II.1', 'point II.1.a', 'bullet II.1.a.-1'],
    );
    assert.deepEqual(
      facts.timings.map((one) => one.phrase),
      ['Quý II/2026'],
    );
  });
});
