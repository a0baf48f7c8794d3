import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { docxOf, p, tbl, tc } from '../test/docx-of.ts';
import { paragraphsOf } from '../test/read-for-test.ts';

describe('reading the tables of a Word file', () => {
  it('writes a row a line, with a rule under the heading', async () => {
    const body = tbl([tc('STT') + tc('Nhiệm vụ'), tc('1') + tc('Mở lớp | tập huấn')]);
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), [
      '| STT | Nhiệm vụ |\n|---|---|\n| 1 | Mở lớp \\| tập huấn |',
    ]);
  });

  it('leaves the other places of merged cells empty', async () => {
    const merge = (value: string): string => `<w:vMerge${value}/>`;
    const body = tbl([
      tc('STT') + tc('Việc') + tc('Tiền'),
      tc('1', merge(' w:val="restart"')) + tc('a') + tc('5'),
      tc('', merge('')) + tc('b') + tc('6'),
      tc('Cộng', '<w:gridSpan w:val="2"/>') + tc('11'),
    ]);
    const [table] = await paragraphsOf('a.docx', docxOf({ body }));
    assert.equal(table, '| STT | Việc | Tiền |\n|---|---|---|\n| 1 | a | 5 |\n|  | b | 6 |\n| Cộng |  | 11 |');
  });

  it('sees two heading rows where the first one spans and merges', async () => {
    const down = (value: string): string => `<w:vMerge${value}/>`;
    const body = tbl([
      tc('STT', down(' w:val="restart"')) + tc('Cơ quan', '<w:gridSpan w:val="2"/>'),
      tc('', down('')) + tc('Chủ trì') + tc('Phối hợp'),
      tc('1') + tc('Sở A') + tc('Sở B'),
    ]);
    const [table] = await paragraphsOf('a.docx', docxOf({ body }));
    assert.equal(table, '| STT | Cơ quan |  |\n|  | Chủ trì | Phối hợp |\n|---|---|---|\n| 1 | Sở A | Sở B |');
  });

  it('counts only the rows that Word repeats as headings', async () => {
    const row = (repeat: string, text: string): string =>
      `<w:trPr><w:tblHeader w:val="${repeat}"/></w:trPr>${tc(text)}${tc('x')}`;
    const body = tbl([row('true', 'STT'), row('false', '1'), row('false', '2')]);
    const [table] = await paragraphsOf('a.docx', docxOf({ body }));
    assert.equal(table, '| STT | x |\n|---|---|\n| 1 | x |\n| 2 | x |');
  });

  it('parts the paragraphs of a cell with <br>, list numbers included', async () => {
    const body = tbl([tc('A') + tc('B'), tc(p('- một') + p('- hai')) + tc('x')]);
    const [table] = await paragraphsOf('a.docx', docxOf({ body }));
    assert.match(table ?? '', /\| - một<br>- hai \| x \|/);
  });

  it('reads a table inside a cell as lines of that cell', async () => {
    const inner = tbl([tc('Sở Nội vụ') + tc('03 lớp'), tc('Sở Tư pháp') + tc('02 lớp')]);
    const body = tbl([
      tc('STT') + tc('Nội dung') + tc('Thời hạn'),
      tc('1') + tc(`${p('Mở lớp tập huấn:')}${inner}${p('')}`) + tc('Quý II/2026'),
      tc('2') + tc('Tổng kết') + tc('Tháng 12/2026'),
    ]);
    assert.deepEqual((await paragraphsOf('a.docx', docxOf({ body })))[0]?.split('\n').slice(2), [
      '| 1 | Mở lớp tập huấn:<br>Sở Nội vụ 03 lớp<br>Sở Tư pháp 02 lớp | Quý II/2026 |',
      '| 2 | Tổng kết | Tháng 12/2026 |',
    ]);
  });

  it('reads the head and the foot column by column as paragraphs', async () => {
    const head = tbl(
      [tc(p('SỞ NỘI VỤ')) + tc(p('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')), tc('Số: 5/KH') + tc('Ngày 3')],
      false,
    );
    const foot = tbl([tc(p('Nơi nhận:') + p('- Như trên;')) + tc('GIÁM ĐỐC')]);
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body: head + foot })), [
      'SỞ NỘI VỤ',
      'Số: 5/KH',
      'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM',
      'Ngày 3',
      'Nơi nhận:',
      '- Như trên;',
      'GIÁM ĐỐC',
    ]);
  });

  it('keeps a table without lines as a table when it has many rows', async () => {
    const body = tbl([tc('Việc') + tc('Hạn'), tc('a') + tc('1/6'), tc('b') + tc('2/6')], false);
    const [table] = await paragraphsOf('a.docx', docxOf({ body }));
    assert.match(table ?? '', /^\| Việc \| Hạn \|/);
  });

  it('takes a frame of one cell for paragraphs', async () => {
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body: tbl([tc('Lưu ý')]) })), ['Lưu ý']);
  });
});
