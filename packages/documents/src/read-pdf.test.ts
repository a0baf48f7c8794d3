import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { zlibSync } from 'fflate';
import { linesAt, type PdfText, pdfOf, pdfOfObjects, stream } from '../test/pdf-of.ts';
import { paragraphsOf, read, refusalOf, sample } from '../test/read-for-test.ts';

const expected = new TextDecoder().decode(sample('plan.txt')).trim();
const LONG = 'Một dòng dài của đoạn văn chạy hết chiều ngang của trang giấy này';

describe('reading a PDF plan', () => {
  it('gives the same text as the Word file it was printed from', async () => {
    const document = await read('kế hoạch.pdf', sample('plan.pdf'));
    assert.equal(document.kind, 'pdf');
    assert.equal(document.pages, 3);
    assert.equal(document.text, expected);
  });
});

describe('joining the lines of a PDF', () => {
  it('joins wrapped lines and parts paragraphs by indent, item and short line', async () => {
    const texts = linesAt(85, 100, [
      [36, `${LONG} thêm`],
      `${LONG} thêm hai chữ`,
      'rồi kết thúc đoạn thứ nhất ở đây.',
      [36, 'Đoạn thứ hai ngắn.'],
      [36, '- Mục thứ nhất của danh sách này cũng khá dài nên phải xuống'],
      'dòng một lần;',
      [36, '- Mục thứ hai.'],
    ]);
    assert.deepEqual(await paragraphsOf('a.pdf', pdfOf([{ texts }])), [
      `${LONG} thêm ${LONG} thêm hai chữ rồi kết thúc đoạn thứ nhất ở đây.`,
      'Đoạn thứ hai ngắn.',
      '- Mục thứ nhất của danh sách này cũng khá dài nên phải xuống dòng một lần;',
      '- Mục thứ hai.',
    ]);
  });

  it('joins a paragraph over a page break, without page numbers and running heads', async () => {
    const page = (number: number, lines: readonly string[]): { texts: PdfText[] } => ({
      texts: [
        { x: 85, y: 40, text: `CÔNG BÁO/Số ${number + 10}/Ngày 0${number}-3-2026`, size: 10 },
        ...linesAt(85, 100, lines),
        { x: 290, y: 815, text: String(number) },
      ],
    });
    const bytes = pdfOf([page(1, [LONG, LONG]), page(2, [LONG, LONG]), page(3, ['và hết.'])]);
    assert.deepEqual(await paragraphsOf('a.pdf', bytes), [`${[LONG, LONG, LONG, LONG].join(' ')} và hết.`]);
  });

  it('glues what was broken inside a symbol or a number', async () => {
    const texts = linesAt(85, 100, [`${LONG} số 57-`, 'KL/TW của giai đoạn 2026-', '2030 như trên.']);
    const [paragraph] = await paragraphsOf('a.pdf', pdfOf([{ texts }]));
    assert.match(paragraph ?? '', /số 57-KL\/TW của giai đoạn 2026-2030 như trên\.$/);
  });

  it('reads the head and the foot column by column', async () => {
    const left = linesAt(100, 60, ['UBND TỈNH SÔNG CẢNH', 'SỞ NỘI VỤ', 'Số: 12/KH-SNV']);
    const right = linesAt(320, 60, ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 'Độc lập - Tự do - Hạnh phúc']);
    const body = linesAt(85, 180, [LONG, 'hết đoạn.']);
    const foot = linesAt(85, 300, ['Nơi nhận:', '- Như trên;', '- Các phòng, đơn vị thuộc', 'Sở;', '- Lưu: VT.']);
    const signature = linesAt(380, 300, ['GIÁM ĐỐC']);
    const texts = [...left, ...right, ...body, ...foot, ...signature, { x: 380, y: 400, text: 'Người Ký Mẫu' }];
    assert.deepEqual(await paragraphsOf('a.pdf', pdfOf([{ texts }])), [
      'UBND TỈNH SÔNG CẢNH',
      'SỞ NỘI VỤ',
      'Số: 12/KH-SNV',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Độc lập - Tự do - Hạnh phúc',
      `${LONG} hết đoạn.`,
      'Nơi nhận:',
      '- Như trên;',
      '- Các phòng, đơn vị thuộc Sở;',
      '- Lưu: VT.',
      'GIÁM ĐỐC',
      'Người Ký Mẫu',
    ]);
  });
});

describe('reading footnotes of a PDF', () => {
  it('ties them to their marks and joins one that runs over the page', async () => {
    const note = (y: number, lines: readonly string[]): PdfText[] =>
      lines.map((text, index) => ({ x: 85, y: y + index * 12, text, size: 9 }));
    const first = {
      texts: [
        ...linesAt(85, 100, [LONG, 'có chú thích']),
        { x: 85 + 12 * 6, y: 113, text: '1', size: 7 },
        ...[{ x: 85, y: 745, text: '1', size: 6 }],
        ...note(750, [' Chú thích dài']),
      ],
      rules: [[85, 735, 230, 735]] as const,
    };
    const second = {
      texts: [...linesAt(85, 100, [LONG, 'hết.']), ...note(760, ['còn tiếp ở trang sau.'])],
      rules: [[85, 745, 230, 745]] as const,
    };
    const paragraphs = await paragraphsOf('a.pdf', pdfOf([first, second]));
    assert.match(paragraphs[0] ?? '', /có chú thích\[\^1\]/);
    assert.equal(paragraphs.at(-1), '[^1]: Chú thích dài còn tiếp ở trang sau.');
  });
});

describe('reading ruled tables of a PDF', () => {
  const grid = (ys: readonly number[], xs: readonly number[]): [number, number, number, number][] => {
    const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
    const [top, bottom] = [ys[0] ?? 0, ys.at(-1) ?? 0];
    return [
      ...ys.map((y): [number, number, number, number] => [left, y, right, y]),
      ...xs.map((x): [number, number, number, number] => [x, top, x, bottom]),
    ];
  };
  const xs = [80, 120, 320, 520];

  it('joins a table over a page break, drops the repeated heading and mends the row that was cut', async () => {
    const heading = (y: number): PdfText[] => [
      { x: 85, y, text: 'STT', size: 10 },
      { x: 130, y, text: 'Nhiệm vụ', size: 10 },
      { x: 330, y, text: 'Thời hạn', size: 10 },
    ];
    const first = {
      texts: [
        ...heading(715),
        { x: 85, y: 745, text: '1', size: 10 },
        { x: 130, y: 745, text: 'Mở lớp tập huấn cho', size: 10 },
        { x: 330, y: 745, text: 'Quý I', size: 10 },
      ],
      rules: grid([700, 730, 770], xs),
    };
    const second = {
      texts: [
        ...heading(65),
        { x: 130, y: 95, text: 'cán bộ xã', size: 10 },
        { x: 85, y: 125, text: '2', size: 10 },
        { x: 130, y: 125, text: 'In sách', size: 10 },
        { x: 330, y: 125, text: '70.000.000', size: 10 },
      ],
      rules: grid([50, 80, 110, 140], xs),
    };
    assert.deepEqual(await paragraphsOf('a.pdf', pdfOf([first, second])), [
      '| STT | Nhiệm vụ | Thời hạn |\n|---|---|---|\n| 1 | Mở lớp tập huấn cho cán bộ xã | Quý I |\n| 2 | In sách | 70.000.000 |',
    ]);
  });

  it('does not take a dash between two words for an item of a list', async () => {
    const texts = [
      { x: 85, y: 115, text: 'STT', size: 10 },
      { x: 125, y: 115, text: 'Cơ quan phối hợp', size: 10 },
      { x: 85, y: 145, text: '1', size: 10 },
      { x: 125, y: 145, text: 'Sở Lao động, Công an tỉnh, huyện Lào', size: 10 },
      { x: 125, y: 157, text: '- Thái; hai cơ quan báo chí của tỉnh;', size: 10 },
      { x: 125, y: 169, text: '- Các xã.', size: 10 },
    ];
    const [table] = await paragraphsOf('a.pdf', pdfOf([{ texts, rules: grid([100, 130, 180], [80, 120, 320]) }]));
    assert.match(table ?? '', /huyện Lào - Thái; hai cơ quan báo chí của tỉnh;<br>- Các xã\. \|$/);
  });

  it('reads a heading of two storeys', async () => {
    const rules: [number, number, number, number][] = [
      ...[100, 160, 190].map((y): [number, number, number, number] => [80, y, 520, y]),
      [120, 130, 520, 130],
      [80, 100, 80, 190],
      [120, 100, 120, 190],
      [320, 130, 320, 190],
      [520, 100, 520, 190],
    ];
    const texts = [
      { x: 85, y: 130, text: 'STT', size: 10 },
      { x: 280, y: 118, text: 'Cơ quan', size: 10 },
      { x: 200, y: 148, text: 'Chủ trì', size: 10 },
      { x: 400, y: 148, text: 'Phối hợp', size: 10 },
      { x: 85, y: 178, text: '1', size: 10 },
      { x: 130, y: 178, text: 'Sở Nội vụ', size: 10 },
      { x: 330, y: 178, text: 'Sở Y tế', size: 10 },
    ];
    assert.deepEqual(await paragraphsOf('a.pdf', pdfOf([{ texts, rules }])), [
      '| STT | Cơ quan |  |\n|  | Chủ trì | Phối hợp |\n|---|---|---|\n| 1 | Sở Nội vụ | Sở Y tế |',
    ]);
  });

  it('joins the wrapped lines of a cell, also a number broken for want of room', async () => {
    const texts = [
      { x: 85, y: 115, text: 'STT', size: 10 },
      { x: 130, y: 115, text: 'Việc', size: 10 },
      { x: 85, y: 145, text: '1', size: 10 },
      { x: 125, y: 145, text: 'Sản xuất phim ngắn về một làng nghề', size: 10 },
      { x: 125, y: 157, text: 'của tỉnh', size: 10 },
      { x: 323, y: 115, text: 'Tiền', size: 10 },
      { x: 323, y: 145, text: '70.000.', size: 10 },
      { x: 323, y: 157, text: '000', size: 10 },
    ];
    const [table] = await paragraphsOf('a.pdf', pdfOf([{ texts, rules: grid([100, 130, 170], [80, 120, 320, 362]) }]));
    assert.match(table ?? '', /\| 1 \| Sản xuất phim ngắn về một làng nghề của tỉnh \| 70\.000\.000 \|$/);
  });
});

describe('reading tables of a PDF that have no ruling lines', () => {
  const xs = [70, 100, 260, 370, 470];
  const row = (y: number, cells: readonly (readonly string[])[]): PdfText[] =>
    cells.flatMap((lines, column) =>
      lines.map((text, line) => ({ x: xs[column] ?? 0, y: y + line * 13, text, size: 10 })),
    );
  const heading = (y: number): PdfText[] => [
    { x: 70, y, text: 'STT', size: 10 },
    { x: 150, y, text: 'Nội dung', size: 10 },
    { x: 285, y, text: 'Cơ quan', size: 10 },
    { x: 285, y: y + 13, text: 'chủ trì', size: 10 },
    { x: 390, y, text: 'Thời gian', size: 10 },
    { x: 470, y, text: 'Kinh phí', size: 10 },
  ];
  const first = row(300, [
    ['1'],
    ['Mở lớp tập huấn cho cán bộ xã', 'biên giới'],
    ['Sở Nội vụ'],
    ['Quý I/2026'],
    ['70.000.000'],
  ]);
  const second = row(330, [
    ['2'],
    ['In sổ tay hỏi đáp'],
    ['Bộ Chỉ huy Bộ đội', 'Biên phòng tỉnh'],
    ['Tháng 5/2026'],
    ['12.500.000'],
  ]);

  it('tells columns by the stripes that no row enters, and rows by their numbers', async () => {
    const texts = [
      ...linesAt(85, 200, [`${LONG} thêm`, 'hết đoạn như bảng sau:']),
      ...heading(260),
      ...first,
      ...second,
      ...linesAt(85, 400, [`${LONG} thêm`, 'hết kế hoạch.']),
    ];
    const paragraphs = await paragraphsOf('a.pdf', pdfOf([{ texts }]));
    assert.deepEqual(paragraphs.slice(1), [
      '| STT | Nội dung | Cơ quan chủ trì | Thời gian | Kinh phí |\n|---|---|---|---|---|\n| 1 | Mở lớp tập huấn cho cán bộ xã biên giới | Sở Nội vụ | Quý I/2026 | 70.000.000 |\n| 2 | In sổ tay hỏi đáp | Bộ Chỉ huy Bộ đội Biên phòng tỉnh | Tháng 5/2026 | 12.500.000 |',
      `${LONG} thêm hết kế hoạch.`,
    ]);
  });

  it('parts rows by the room between them where numbers stand in the middle of their height and sums have none', async () => {
    const texts = [
      ...heading(260),
      ...row(300, [[], ['Khảo sát nhu cầu', 'học tiếng nước bạn', 'của người dân'], ['Sở Nội vụ'], ['Quý I/2026'], []]),
      ...row(313, [['1'], [], [], [], ['5.000.000']]),
      ...row(350, [[], ['Mở chuyên mục', 'hỏi đáp', 'trên báo tỉnh'], ['Báo Vân Hà'], ['Hằng tháng'], []]),
      ...row(363, [['2'], [], [], [], ['9.000.000']]),
      ...row(400, [[], ['Tổng cộng'], [], [], ['14.000.000']]),
    ];
    const [table] = await paragraphsOf('a.pdf', pdfOf([{ texts }]));
    assert.deepEqual((table ?? '').split('\n').slice(2), [
      '| 1 | Khảo sát nhu cầu học tiếng nước bạn của người dân | Sở Nội vụ | Quý I/2026 | 5.000.000 |',
      '| 2 | Mở chuyên mục hỏi đáp trên báo tỉnh | Báo Vân Hà | Hằng tháng | 9.000.000 |',
      '|  | Tổng cộng |  |  | 14.000.000 |',
    ]);
  });

  it('finds the names of columns alone at the foot of a page, rows over the next, and leaves the next annex out', async () => {
    const wide = (y: number, texts: readonly string[]): PdfText[] =>
      [70, 104, 262, 372, 474].map((x, column) => ({ x, y, text: texts[column] ?? '', size: 10 }));
    const pages = [
      { texts: [...linesAt(85, 700, [`${LONG} thêm`, 'hết đoạn như bảng sau:']), ...heading(780)] },
      {
        texts: [
          ...wide(60, ['1', 'Dịch tờ giới thiệu tỉnh ra ba', 'Sở Ngoại vụ', 'Quý II/2026', '30.000']),
          ...wide(73, ['', 'thứ tiếng', '', '', '']),
          ...wide(96, ['2', 'Đón đoàn nhà báo', 'Sở Ngoại vụ', 'Quý III/2026', '40.000']),
          { x: 270, y: 130, text: 'PHỤ LỤC II', size: 12 },
          { x: 230, y: 148, text: 'KINH PHÍ THỰC HIỆN', size: 12 },
        ],
      },
    ];
    const paragraphs = await paragraphsOf('a.pdf', pdfOf(pages));
    assert.deepEqual(paragraphs.slice(1), [
      '| STT | Nội dung | Cơ quan chủ trì | Thời gian | Kinh phí |\n|---|---|---|---|---|\n| 1 | Dịch tờ giới thiệu tỉnh ra ba thứ tiếng | Sở Ngoại vụ | Quý II/2026 | 30.000 |\n| 2 | Đón đoàn nhà báo | Sở Ngoại vụ | Quý III/2026 | 40.000 |',
      'PHỤ LỤC II',
      'KINH PHÍ THỰC HIỆN',
    ]);
  });

  it('goes on with it on the next page, whose names are not printed again', async () => {
    const pages = [
      { texts: [...heading(260), ...first, ...second] },
      {
        texts: [
          { x: 290, y: 40, text: '2', size: 10 },
          ...row(80, [['3'], ['Thi tìm hiểu biên giới'], ['Tỉnh đoàn'], ['Quý IV/2026'], ['30.000.000']]),
          ...row(100, [
            ['4'],
            ['Tổng kết, đánh giá', 'hai năm thực hiện'],
            ['Sở Ngoại vụ'],
            ['Tháng 12/2026'],
            ['8.000.000'],
          ]),
          ...linesAt(85, 200, [`${LONG} thêm`, 'hết kế hoạch.']),
        ],
      },
    ];
    const [table, rest] = await paragraphsOf('a.pdf', pdfOf(pages));
    assert.equal((table ?? '').split('\n').length, 6);
    assert.match(
      table ?? '',
      /\| 4 \| Tổng kết, đánh giá hai năm thực hiện \| Sở Ngoại vụ \| Tháng 12\/2026 \| 8\.000\.000 \|$/,
    );
    assert.equal(rest, `${LONG} thêm hết kế hoạch.`);
  });
});

describe('describing a PDF', () => {
  it('remarks on pages without text', async () => {
    const document = await read('a.pdf', pdfOf([{ texts: linesAt(85, 100, [LONG, 'hết.']) }, { texts: [] }]));
    assert.deepEqual(
      document.notes.map((note) => note.code),
      ['pages-without-text'],
    );
  });
});

describe('stopping at a PDF that would never end', () => {
  it('ends the thread when forms draw forms without measure', async () => {
    const depth = 9;
    const forms = Array.from({ length: depth }, (_, index) => {
      const resources = index + 1 < depth ? `/Resources << /XObject << /X ${6 + index} 0 R >> >>` : '';
      return stream('/X Do '.repeat(60), `/Type /XObject /Subtype /Form /BBox [0 0 9 9] ${resources}`);
    });
    const bytes = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Contents 4 0 R /Resources << /XObject << /X 5 0 R >> >> >>',
      stream('/X Do'),
      ...forms,
    ]);
    assert.equal((await refusalOf('a.pdf', bytes, { milliseconds: 1500 })).kind, 'too-large');
  });

  it('stops when the caller says so', async () => {
    const refusal = await refusalOf('a.pdf', sample('plan.pdf'), { signal: AbortSignal.abort() });
    assert.equal(refusal.code, 'took-too-long');
  });

  it('refuses page content that swells when it is unpacked', async () => {
    const packed = Array.from(zlibSync(new Uint8Array(20 * 1024 * 1024).fill(32)), (byte) => String.fromCharCode(byte));
    const bytes = Uint8Array.from(
      `%PDF-1.4\n1 0 obj\n<< /Filter /FlateDecode /Length ${packed.length} >>\nstream\n${packed.join('')}\nendstream\nendobj\n`,
      (letter) => letter.charCodeAt(0),
    );
    assert.equal((await refusalOf('a.pdf', bytes)).code, 'zip-bomb');
  });
});
