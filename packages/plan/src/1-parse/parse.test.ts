import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from './parse.ts';

function outlineOf(text: string): string[] {
  const parsed = parse(`KẾ HOẠCH\nThử\n\n${text}`);
  return parsed.nodes
    .filter((node) => node.zone === 'body' || node.zone === 'annex' || node.zone === 'note')
    .map((node) => `${node.path}: ${parsed.text.slice(node.words, node.to)}`);
}

describe('parse a plan', () => {
  it('gives each place its path', () => {
    assert.deepEqual(
      outlineOf('I. A\n\n1. B\n\n1.1. C\n\n1.2. D\n\na) E\n\n- G\n\n+ H\n\n+ K\n\nđ) L\n\nII. M\n\n(1) N\n\na) O\n'),
      [
        'I: A',
        'I.1: B',
        'I.1.1: C',
        'I.1.2: D',
        'I.1.2.a: E',
        'I.1.2.a.-1: G',
        'I.1.2.a.-1.+1: H',
        'I.1.2.a.-1.+2: K',
        'I.1.2.đ: L',
        'II: M',
        'II.(1): N',
        'II.(1).a: O',
      ],
    );
  });

  it('goes on with an office whose name broke at its dash', () => {
    const lines = [
      'I. Nội dung',
      '1. Tổ chức các hoạt động giao lưu, giới thiệu hình ảnh của địa',
      'phương với bạn bè quốc tế trong các ngày lễ lớn, nhất là ngày',
      'hội văn hóa của các dân tộc, cùng các phiên chợ vùng cao của',
      'tỉnh.',
      'Trước ngày khai mạc phải kiểm kê xong hàng hóa. Ban Tuyên truyền',
      '- Thi đua thiết kế biển chỉ dẫn của phiên chợ; lối đi phải đủ sáng',
      'để người dân vào chợ.',
      '2. Tổng kết.',
    ];
    assert.deepEqual(outlineOf(lines.join('\n')), [
      'I: Nội dung',
      'I.1: Tổ chức các hoạt động giao lưu, giới thiệu hình ảnh của địa phương với bạn bè quốc tế trong các ngày lễ lớn, nhất là ngày hội văn hóa của các dân tộc, cùng các phiên chợ vùng cao của tỉnh.',
      'I.1: Trước ngày khai mạc phải kiểm kê xong hàng hóa. Ban Tuyên truyền - Thi đua thiết kế biển chỉ dẫn của phiên chợ; lối đi phải đủ sáng để người dân vào chợ.',
      'I.2: Tổng kết.',
    ]);
  });

  it('joins wrapped lines and parts paragraphs, with or without blank lines between', () => {
    const wrapped = [
      'I. Nội dung',
      '1. Tổ chức các hoạt động giao lưu, giới thiệu hình ảnh của',
      'địa phương với bạn bè quốc tế trong các ngày lễ lớn, nhất là',
      'ngày hội văn hóa của các dân tộc.',
      '2. Xây dựng phim.',
    ];
    const expected = [
      'I: Nội dung',
      'I.1: Tổ chức các hoạt động giao lưu, giới thiệu hình ảnh của địa phương với bạn bè quốc tế trong các ngày lễ lớn, nhất là ngày hội văn hóa của các dân tộc.',
      'I.2: Xây dựng phim.',
    ];
    assert.deepEqual(outlineOf(wrapped.join('\n')), expected);
    assert.deepEqual(outlineOf(wrapped.join('\n\n')), expected);
  });

  it('does not break a number at a line end', () => {
    assert.deepEqual(outlineOf('I. Thực hiện Kế hoạch số 102-\nKH/TU của Tỉnh ủy.'), [
      'I: Thực hiện Kế hoạch số 102-KH/TU của Tỉnh ủy.',
    ]);
  });

  it('composes a letter and its mark that a reference to a note had parted', () => {
    const { text } = parse('I. Nội dung\n\n1. Theo chu[1]\u0309 trương của tỉnh.\n\n[1] Nghị định số 72/2015/NĐ-CP.');
    assert.equal(text, text.normalize('NFC'));
    assert.match(text, /chủ trương/);
    const cells = parse('TT\nTên\nCơ quan\nCơ quan\nN\n1\nu</p>\u0309   ể').text;
    assert.equal(cells, cells.normalize('NFC'));
  });

  it('lifts footnotes in markup, superscripts and digits out of the body', () => {
    const expected = [
      'I: Nội dung',
      'I.1: Theo chính sách của Nhà nước; tiếp tục.',
      'fn.1: Nghị định số 72/2015/NĐ-CP.',
    ];
    assert.deepEqual(
      outlineOf('I. Nội dung\n\n1. Theo chính sách của Nhà nước[^1]; tiếp tục.\n\n[^1]: Nghị định số 72/2015/NĐ-CP.'),
      expected,
    );
    assert.deepEqual(
      outlineOf('I. Nội dung\n\n1. Theo chính sách của Nhà nước¹; tiếp tục.\n\n¹ Nghị định số 72/2015/NĐ-CP.'),
      expected,
    );
    assert.deepEqual(
      outlineOf(
        'I. Nội dung\n\n1. Theo chính sách của Nhà nước<sup>1</sup>; tiếp tục.\n\n<sup>1</sup> Nghị định số 72/2015/NĐ-CP.',
      ),
      expected,
    );
    assert.deepEqual(
      outlineOf('I. Nội dung\n\n1. Theo chính sách của Nhà nước1; tiếp tục.\n\n1 Nghị định số 72/2015/NĐ-CP.'),
      expected,
    );
  });

  it('reads one table from pipes, tabs and lone bars', () => {
    const cells = [
      ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì'],
      ['1', 'Làm phim', 'Sở Ngoại vụ'],
      ['2', 'Mở lớp', 'Sở Nội vụ'],
    ];
    const expected = [
      'PL: PHỤ LỤC',
      'PL: STT | Nhiệm vụ | Cơ quan chủ trì',
      'PL.1: 1 | Làm phim | Sở Ngoại vụ',
      'PL.2: 2 | Mở lớp | Sở Nội vụ',
    ];
    assert.deepEqual(outlineOf(`PHỤ LỤC\n\n${cells.map((row) => `| ${row.join(' | ')} |`).join('\n')}`), expected);
    assert.deepEqual(outlineOf(`PHỤ LỤC\n\n${cells.map((row) => row.join('\t')).join('\n')}`), expected);
    assert.deepEqual(
      outlineOf(`PHỤ LỤC\n\n${cells.map((row) => `|\n${row.join('\n|\n')}\n|`).join('\n')}\n`),
      expected,
    );
    // A copy with an empty line between all lines.
    assert.deepEqual(
      outlineOf(`PHỤ LỤC\n\n${cells.map((row) => `|\n\n${row.join('\n\n|\n\n')}\n\n|`).join('\n\n')}\n`),
      expected,
    );
  });

  it('begins an annex behind the bar that ends the signature, where a copy kept no empty line', () => {
    const cells = 'STT\n|\nNhiệm vụ\n|\nCơ quan chủ trì\n|\n|\n1\n|\nLàm phim\n|\nSở Ngoại vụ\n|';
    const closing = '|\n*Nơi nhận:*\n- Sở Ngoại vụ;\n- Lưu: VT.\n|\n**TM. ỦY BAN NHÂN DÂN\nCHỦ TỊCH\nNguyễn Văn A**\n|';
    assert.deepEqual(
      outlineOf(
        `KẾ HOẠCH\nLàm phim\n\nI. Nội dung\n\n1. Làm phim.\n${closing}\n**PHỤ LỤC**\nVIỆC PHẢI LÀM\n|\n${cells}`,
      ),
      [
        'I: Nội dung',
        'I.1: Làm phim.',
        'PL: PHỤ LỤC',
        'PL: VIỆC PHẢI LÀM',
        'PL: STT | Nhiệm vụ | Cơ quan chủ trì',
        'PL.1: 1 | Làm phim | Sở Ngoại vụ',
      ],
    );
  });

  it('never fails, whatever the text', () => {
    for (const text of [
      '',
      '|',
      '||||',
      '\u0301',
      '1.',
      '(',
      '****',
      '\ud800',
      'KẾ HOẠCH',
      'PHỤ LỤC',
      'Nơi nhận:',
      '- '.repeat(500),
    ])
      assert.doesNotThrow(() => parse(text));
  });

  it('reads who gets the plan beside who signs it, where a tab parts them in some lines only', () => {
    const { closing } = parse(
      'KẾ HOẠCH\nThử\n\nI. NHIỆM VỤ\n\n1. Mở lớp.\n\nNơi nhận:\tTM. ỦY BAN NHÂN DÂN\n- UBND tỉnh;\tCHỦ TỊCH\n- Các phòng, ban;\n- Lưu: VT.\tLò Thị Mẫu\n',
    );
    assert.deepEqual(closing, {
      capacity: ['TM. ỦY BAN NHÂN DÂN', 'CHỦ TỊCH'],
      signer: 'Lò Thị Mẫu',
      recipients: ['UBND tỉnh', 'Các phòng, ban', 'Lưu: VT'],
    });
  });

  it('does not take the first words of a paragraph into the heading above it', () => {
    for (const heading of [
      '1. Phát triển hạ tầng số',
      '1. Văn phòng Tỉnh ủy',
      '1. Công tác cán bộ',
      '1. Việc hằng năm',
    ])
      assert.deepEqual(outlineOf(`I. A\n\n${heading}\nMở rộng mạng lưới.\n`), [
        'I: A',
        `I.1: ${heading.slice(3)}`,
        'I.1: Mở rộng mạng lưới.',
      ]);
  });
});
