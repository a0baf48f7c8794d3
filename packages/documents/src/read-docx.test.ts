import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { docxOf, p } from '../test/docx-of.ts';
import { paragraphsOf, read, sample } from '../test/read-for-test.ts';

const expected = new TextDecoder().decode(sample('plan.txt'));

describe('reading a Word plan', () => {
  it('gives every word, number and cell of a plan made with automatic lists', async () => {
    const document = await read('kế hoạch.docx', sample('plan-word.docx'));
    assert.equal(document.kind, 'docx');
    assert.equal(document.text, expected.trim());
  });

  it('gives the same text when LibreOffice saved the plan', async () => {
    const document = await read('kế hoạch.docx', sample('plan-libreoffice.docx'));
    assert.equal(document.text, expected.trim());
    assert.equal(document.pages, 3);
  });

  it('knows the file by its content, whatever its name', async () => {
    assert.equal((await read('kế hoạch.pdf', sample('plan-word.docx'))).kind, 'docx');
  });
});

describe('reading the paragraphs of a Word file', () => {
  it('leaves deleted words out, keeps inserted ones, and says so', async () => {
    const run = (text: string): string => `<w:r><w:t xml:space="preserve">${text}</w:t></w:r>`;
    const body = `<w:p>${run('Hoàn thành trước ngày ')}<w:del w:id="1"><w:r><w:delText>30/6</w:delText></w:r></w:del><w:ins w:id="2">${run('15/6')}</w:ins>${run('.')}</w:p>`;
    const document = await read('a.docx', docxOf({ body }));
    assert.equal(document.text, 'Hoàn thành trước ngày 15/6.');
    assert.deepEqual(
      document.notes.map((note) => note.code),
      ['tracked-changes'],
    );
  });

  it('joins two paragraphs when the mark between them was deleted', async () => {
    const body = `${p('Báo cáo kết quả', '<w:rPr><w:del w:id="1"/></w:rPr>')}${p(' về Sở Nội vụ.')}`;
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), ['Báo cáo kết quả về Sở Nội vụ.']);
  });

  it('keeps the result of fields and links, not their codes, and drops page numbers', async () => {
    const field = (code: string, result: string): string =>
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> ${code} </w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>${result}</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>`;
    const link = '<w:hyperlink r:id="x"><w:r><w:t>trang tỉnh</w:t></w:r></w:hyperlink>';
    const body = `<w:p>${field('DATE', 'ngày 5')}<w:r><w:t xml:space="preserve"> tại </w:t></w:r>${link}${field('PAGE', '7')}</w:p>`;
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), ['ngày 5 tại trang tỉnh']);
  });

  it('drops hyphens that only show where a word may break, and keeps those that may not', async () => {
    const runs =
      '<w:r><w:t>tập</w:t><w:softHyphen/><w:t> huấn theo Kế hoạch 12/KH</w:t><w:noBreakHyphen/><w:t>UBND, quảng\u00adbá</w:t></w:r>';
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body: `<w:p>${runs}</w:p>` })), [
      'tập huấn theo Kế hoạch 12/KH-UBND, quảngbá',
    ]);
  });

  it('keeps the cells of a table that was typed with tabs, and no tab elsewhere', async () => {
    const line = (...cells: string[]): string =>
      `<w:p>${cells.map((cell) => `<w:r><w:t xml:space="preserve">${cell}</w:t></w:r>`).join('<w:r><w:tab/></w:r>')}</w:p>`;
    const body =
      line('STT', 'Nhiệm vụ', 'Chủ trì', 'Kinh phí') +
      line('01', 'Tập huấn', 'Sở A', '70.000.000') +
      line('', 'Tổng cộng', '', '70.000.000') +
      line('Nơi nhận:', '', 'GIÁM ĐỐC');
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), [
      'STT\tNhiệm vụ\tChủ trì\tKinh phí',
      '01\tTập huấn\tSở A\t70.000.000',
      '\tTổng cộng\t\t70.000.000',
      'Nơi nhận: GIÁM ĐỐC',
    ]);
  });

  it('leaves out the table of contents', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="M1"><w:name w:val="toc 1"/></w:style>';
    const body = `${p('I. MỤC ĐÍCH 3', '<w:pStyle w:val="M1"/>')}${p('I. MỤC ĐÍCH')}`;
    const document = await read('a.docx', docxOf({ body, styles }));
    assert.equal(document.text, 'I. MỤC ĐÍCH');
    assert.deepEqual(
      document.notes.map((note) => note.code),
      ['contents-list'],
    );
  });

  it('keeps text boxes and content controls once', async () => {
    const box = (text: string): string => `<w:txbxContent>${p(text)}</w:txbxContent>`;
    const drawing = `<mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wps:txbx>${box('Trong khung')}</wps:txbx></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox>${box('Trong khung')}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent>`;
    const body = `<w:p><w:r><w:t>Ngoài khung</w:t></w:r><w:r>${drawing}</w:r></w:p><w:sdt><w:sdtContent>${p('Ô điền sẵn')}</w:sdtContent></w:sdt>`;
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), ['Ngoài khung', 'Trong khung', 'Ô điền sẵn']);
  });

  it('writes symbol bullets as dashes and leaves hidden words out', async () => {
    const body = `<w:p><w:r><w:sym w:font="Wingdings" w:char="F0A7"/><w:t xml:space="preserve"> Mở lớp</w:t></w:r><w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r></w:p>`;
    const document = await read('a.docx', docxOf({ body }));
    assert.equal(document.text, '- Mở lớp');
    assert.equal(document.notes[0]?.code, 'hidden-text');
  });

  it('joins words over a typed line break, but parts list items and titles', async () => {
    const broken = (first: string, second: string, properties = ''): string =>
      `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${first}</w:t><w:br/><w:t>${second}</w:t></w:r></w:p>`;
    const body = [
      broken('Phối hợp với', 'Sở Tài chính.'),
      broken('- Việc thứ nhất', '- Việc thứ hai'),
      broken('KẾ HOẠCH', 'Năm 2026', '<w:jc w:val="center"/>'),
    ].join('');
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), [
      'Phối hợp với Sở Tài chính.',
      '- Việc thứ nhất',
      '- Việc thứ hai',
      'KẾ HOẠCH',
      'Năm 2026',
    ]);
  });

  it('marks bold paragraphs and bold beginnings, by style too', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="H"><w:name w:val="heading 1"/><w:rPr><w:b/></w:rPr></w:style>';
    const lead = `<w:p><w:r><w:t xml:space="preserve">a) </w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t>Thực hiện:</w:t></w:r><w:r><w:t xml:space="preserve"> Sở Nội vụ</w:t></w:r></w:p>`;
    const body = `${p('I. MỤC ĐÍCH', '<w:pStyle w:val="H"/>')}${lead}`;
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body, styles })), [
      '**I. MỤC ĐÍCH**',
      'a) **Thực hiện:** Sở Nội vụ',
    ]);
  });

  it('writes typed bullets of any shape as dashes and pluses', async () => {
    const body = ['• Một', '▪ Hai', '– Ba', '◦ Bốn', 'o Năm', '+ Sáu', 'ông Bảy'].map((text) => p(text)).join('');
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), [
      '- Một',
      '- Hai',
      '- Ba',
      '+ Bốn',
      '+ Năm',
      '+ Sáu',
      'ông Bảy',
    ]);
  });

  it('puts footnotes at the end in the order of mention', async () => {
    const mention = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const body = `<w:p><w:r><w:t>Một</w:t></w:r>${mention(7)}<w:r><w:t xml:space="preserve"> hai</w:t></w:r>${mention(3)}</w:p>`;
    const footnotes = `<w:footnote w:id="3">${p('Chú ba')}</w:footnote><w:footnote w:id="7">${p('Chú bảy')}</w:footnote>`;
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body, footnotes })), [
      'Một[^1] hai[^2]',
      '[^1]: Chú bảy',
      '[^2]: Chú ba',
    ]);
  });

  it('composes decomposed letters and shows capitals that only the format makes', async () => {
    const body = `${p('Kế hoạch'.normalize('NFD'))}<w:p><w:r><w:rPr><w:caps/></w:rPr><w:t>phụ lục</w:t></w:r></w:p>`;
    assert.deepEqual(await paragraphsOf('a.docx', docxOf({ body })), ['Kế hoạch', 'PHỤ LỤC']);
  });
});
