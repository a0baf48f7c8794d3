import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { docxOf, p, tbl, tc } from '../test/docx-of.ts';
import { pdfOf, pdfOfObjects } from '../test/pdf-of.ts';
import { read, refusalOf } from '../test/read-for-test.ts';
import { findSecretMark } from './secret-mark.ts';

const SECRET = [
  'MẬT',
  'TỐI MẬT',
  'TUYỆT MẬT',
  'Tuyệt mật',
  'MẬT'.normalize('NFD'),
  'M Ậ T',
  'T Ố I   M Ậ T',
  'T.Ố.I  M.Ậ.T',
  '[MẬT]',
  '( TỐI MẬT )',
  '**MẬT**',
  '| Số: 12/KH-UBND | MẬT |',
  'Số: 12/KH-UBND\tMẬT',
  'M\u200bẬT\u00a0',
  'Độ mật: MẬT',
  '- - - MẬT - - -',
  'Bản số: 03',
  'BẢN SỐ:……',
  'TÀI LIỆU THU HỒI',
  'Tài liệu thu hồi - Thời hạn: 30/6',
  'Chỉ người có tên mới được bóc bì',
];

const PLAIN = [
  'Bảo đảm bí mật nhà nước',
  'chế độ bảo mật thông tin',
  'bảo mật',
  'Mật độ dân số cao',
  'MẬT ONG RỪNG U MINH',
  'MẬT ĐỘ',
  'mật',
  'Văn bản số: 12/UBND',
  'Văn bản số 3837',
  'Tài liệu thu hồi được sau hội nghị phải nộp lại cho văn thư cơ quan',
  'TỔNG HỢP Ý KIẾN',
  'MAT',
];

describe('finding marks of state secrets', () => {
  it('finds each mark however it is set', () => {
    for (const line of SECRET) {
      assert.notEqual(findSecretMark(`ỦY BAN NHÂN DÂN\n${line}\nKế hoạch`), null, line);
    }
  });

  it('lets ordinary words pass', () => {
    for (const line of PLAIN) assert.equal(findSecretMark(`ỦY BAN NHÂN DÂN\n${line}\nKế hoạch`), null, line);
  });

  it('does not take the end of a wrapped heading for a mark', () => {
    assert.equal(findSecretMark('KẾ HOẠCH TẬP HUẤN VỀ CÔNG TÁC BẢO\nMẬT\nNăm 2026'), null);
  });
});

describe('refusing state secrets', () => {
  const filler = p('Ủy ban nhân dân tỉnh ban hành kế hoạch.');

  it('says whom to call, that nothing was kept, and nothing of the content', async () => {
    const refusal = await refusalOf('kế hoạch.txt', 'KẾ HOẠCH RIÊNG SỐ 99\n\nMẬT\n\nNội dung đặc biệt');
    assert.equal(refusal.kind, 'forbidden');
    assert.equal(refusal.code, 'state-secret');
    assert.match(refusal.sentences.vi, /bảo vệ bí mật nhà nước của cơ quan/);
    assert.match(refusal.sentences.vi, /không lưu/);
    assert.doesNotMatch(`${refusal.message} ${refusal.stack}`, /đặc biệt|99|TỐI|TUYỆT/);
  });

  it('finds the mark in a Word cell, a text box, a header, word art and a deleted stamp', async () => {
    const box = `<w:p><w:r><w:drawing><wps:txbx><w:txbxContent>${p('TỐI MẬT')}</w:txbxContent></wps:txbx></w:drawing></w:r></w:p>`;
    const art = '<w:p><w:r><w:pict><v:shape><v:textpath string="MẬT"/></v:shape></w:pict></w:r></w:p>';
    const deleted = '<w:p><w:del w:id="1"><w:r><w:delText>MẬT</w:delText></w:r></w:del></w:p>';
    const cases = [
      { body: tbl([tc('Số: 5') + tc('Hà Nội'), tc('MẬT') + tc('x')]) + filler },
      { body: box + filler },
      { body: filler, header: p('TUYỆT MẬT') },
      { body: art + filler },
      { body: deleted + filler },
      { body: p('m ậ t', '').replace('<w:r>', '<w:r><w:rPr><w:caps/></w:rPr>') + filler },
    ];
    for (const parts of cases) {
      assert.equal((await refusalOf('a.docx', docxOf(parts))).code, 'state-secret', parts.body.slice(0, 80));
    }
  });

  it('finds the mark on a PDF page, also when it is turned or stands beside other words', async () => {
    const text = { x: 85, y: 200, text: 'Ủy ban nhân dân tỉnh ban hành kế hoạch công tác năm.' };
    const stamps = [
      { x: 85, y: 100, text: 'MẬT' },
      { x: 300, y: 300, text: 'TỐI MẬT', turn: 45 },
      { x: 430, y: 200, text: 'TUYỆT MẬT' },
    ];
    for (const stamp of stamps) {
      const texts = [{ x: 85, y: 60, text: 'Số: 12/KH-UBND' }, stamp, text];
      const bytes = pdfOf([
        { texts: stamp.y === 200 ? texts.slice(0, 2).concat({ ...text, text: 'Số: 5/KH' }) : texts },
      ]);
      assert.equal((await refusalOf('a.pdf', bytes)).code, 'state-secret', stamp.text);
    }
  });

  it('finds the mark in a comment laid over a PDF page', async () => {
    const words = Array.from('\ufeffTUYỆT MẬT', (letter) => letter.charCodeAt(0).toString(16).padStart(4, '0')).join(
      '',
    );
    const bytes = pdfOfObjects([
      '<< /Type /Catalog /Pages 2 0 R >>',
      '<< /Type /Pages /Count 1 /Kids [3 0 R] >>',
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 99 99] /Annots [<< /Type /Annot /Subtype /FreeText /Rect [9 9 60 30] /DA (/Helv 9 Tf) /Contents <${words}> >>] >>`,
    ]);
    assert.equal((await refusalOf('a.pdf', bytes)).code, 'state-secret');
  });

  it('finds the mark in a web page', async () => {
    const page = '<html><body><table><tr><td>Số 5</td><td>MẬT</td></tr></table><p>Nội dung</p></body></html>';
    assert.equal((await refusalOf('a.html', page)).code, 'state-secret');
  });

  it('does not look beyond the first page', async () => {
    const text = `${'Nội dung công khai của kế hoạch.\n'.repeat(150)}\nMẬT\n`;
    assert.match((await read('a.txt', text)).text, /MẬT$/);
  });
});
