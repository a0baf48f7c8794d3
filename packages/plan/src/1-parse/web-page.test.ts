import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile, compileFacts } from '../index.ts';

const HEAD = 'ỦY BAN NHÂN DÂN |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\n';
const BODY = '\nCăn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;\nI. NHIỆM VỤ\n1. Sở Ngoại vụ in lịch ảnh.\n';

describe('reading what a web page says of the document that it copies', () => {
  it("takes the title from the page's own name for it where the copy lost it", () => {
    const { header } = compileFacts(
      `Kế hoạch 62/KH-UBND năm 2021 thực hiện Đề án in lịch ảnh do tỉnh Vân Hà ban hành\nSố hiệu: 62/KH-UBND Loại văn bản: Kế hoạch\nNơi ban hành: Tỉnh Vân Hà Người ký: Lò Thị Mẫu\n${HEAD}Số: 62/KH-UBND |\nVân Hà, ngày 28 tháng 4 năm 2021 |${BODY}`,
    );
    assert.equal(header.title, 'thực hiện Đề án in lịch ảnh');
    assert.equal(header.issuer, 'Ủy ban nhân dân tỉnh Vân Hà');
    assert.equal(header.signer, 'Lò Thị Mẫu');
  });

  it("takes the title from a portal's line, behind the day and who issued it", () => {
    const { header } = compileFacts(
      `Kế hoạch số 62/KH-UBND ngày 28/4/2021 của UBND tỉnh Vân Hà về việc in lịch ảnh tặng khách\n${HEAD}Số: 62/KH-UBND |\nVân Hà, ngày 28 tháng 4 năm 2021 |${BODY}`,
    );
    assert.equal(header.title, 'in lịch ảnh tặng khách');
  });

  it('misses no recipients at the end of a copy that is cut before it', () => {
    const { diagnostics } = compile(
      `Kế hoạch 62/KH-UBND năm 2021 in lịch ảnh do tỉnh Vân Hà ban hành\nSố hiệu: 62/KH-UBND Loại văn bản: Kế hoạch\nNơi ban hành: Tỉnh Vân Hà Người ký: Lò Thị Mẫu\n${HEAD}Số: 62/KH-UBND |\nVân Hà, ngày 28 tháng 4 năm 2021 |${BODY}`,
      { name: 'plan.txt' },
    );
    assert.deepEqual(
      diagnostics.filter(({ code }) => code === 'recipients-missing'),
      [],
    );
  });

  it('keeps the title that the document has', () => {
    const { header } = compileFacts(
      `Kế hoạch 62/KH-UBND năm 2021 in lịch ảnh do tỉnh Vân Hà ban hành\n${HEAD}Số: 62/KH-UBND |\nVân Hà, ngày 28 tháng 4 năm 2021 |\nKẾ HOẠCH\nIN LỊCH ẢNH TẶNG KHÁCH${BODY}`,
    );
    assert.equal(header.title, 'IN LỊCH ẢNH TẶNG KHÁCH');
  });

  it('reads the sentence that introduces the whole text of a document without its letterhead', () => {
    const { header } = compileFacts(
      'Ban Tuyên giáo Trung ương ban hành Hướng dẫn số 55-HD/BTGTW về tuyên truyền ngày sách. Trang tin trân trọng giới thiệu toàn văn Hướng dẫn.\n\nCăn cứ Kết luận số 88-KL/TW, ngày 18/2/2014 của Bộ Chính trị, Ban hướng dẫn như sau:\n\nI. MỤC ĐÍCH\n\n1. Đọc sách.\n',
    );
    assert.deepEqual(
      [header.kind, header.number, header.issuer, header.title],
      ['Hướng dẫn', '55-HD/BTGTW', 'Ban Tuyên giáo Trung ương', 'tuyên truyền ngày sách'],
    );
  });

  it('takes the number of no document that a plan without letterhead carries out', () => {
    const { header } = compileFacts(
      'Thực hiện Kế hoạch số 12/KH-UBND ngày 18/2/2024 của Ủy ban nhân dân tỉnh, Phòng xây dựng các việc như sau:\n\nI. MỤC ĐÍCH\n\n1. Đọc sách.\n',
    );
    assert.equal(header.number, null);
  });
});

describe('reading the head of a letter', () => {
  it('gives the words behind V/v as its title', () => {
    const { header } = compileFacts(
      'SỞ NGOẠI VỤ\nSố: 12/SNgV-VP\nV/v: đón đoàn phóng viên\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nVân Hà, ngày 04 tháng 3 năm 2024\nKính gửi: Công an tỉnh.\nThực hiện ý kiến của tỉnh, Sở Ngoại vụ đề nghị Công an tỉnh phối hợp đón đoàn.\n',
    );
    assert.deepEqual([header.kind, header.title, header.date], ['Công văn', 'đón đoàn phóng viên', '2024-03-04']);
  });
});

describe('reading the title of a copy that lost its lines', () => {
  const head = (number: string) =>
    `ỦY BAN NHÂN DÂN TỈNH VÂN HÀ |\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM |\nSố: ${number} |\nVân Hà, ngày 28 tháng 4 năm 2021 |\n`;

  it('says what the first article of a decision does', () => {
    const { header } = compileFacts(
      `${head('62/QĐ-UBND')}Căn cứ Luật Báo chí ngày 05 tháng 4 năm 2016;\nQUYẾT ĐỊNH:\nĐiều 1. Phê duyệt Đề án “In lịch ảnh đến năm 2030” (sau đây gọi là Đề án) với những nội dung sau:\n1. Sở Ngoại vụ in lịch ảnh.\n`,
    );
    assert.equal(header.title, 'Phê duyệt Đề án “In lịch ảnh đến năm 2030”');
  });

  it('says what the opening of a plan issues', () => {
    const { header } = compileFacts(
      `${head('62/KH-UBND')}Thực hiện chỉ đạo của tỉnh, Ủy ban nhân dân tỉnh ban hành Kế hoạch in lịch ảnh năm 2022, cụ thể như sau:\nI. NHIỆM VỤ\n1. Sở Ngoại vụ in lịch ảnh.\n`,
    );
    assert.deepEqual([header.title, header.year], ['in lịch ảnh năm 2022', 2022]);
  });

  it('cuts a kind and a title on one line, no line of another kind', () => {
    const { header } = compileFacts(
      `${head('62/KH-UBND')}KẾ HOẠCH IN LỊCH ẢNH\nI. NHIỆM VỤ\n1. Sở Ngoại vụ in lịch ảnh.\n`,
    );
    assert.deepEqual([header.kind, header.title], ['Kế hoạch', 'IN LỊCH ẢNH']);
    const decided = compileFacts(`${head('62/QĐ-UBND')}ĐỀ ÁN IN LỊCH ẢNH\nĐiều 1. Sở Ngoại vụ in lịch ảnh.\n`).header;
    assert.deepEqual([decided.kind, decided.title], ['Quyết định', 'ĐỀ ÁN IN LỊCH ẢNH']);
  });
});
