import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../compile.ts';
import type { PlanFacts } from '../contract.ts';

function read(body: string): PlanFacts {
  return compileFacts(`KẾ HOẠCH\nThử nghiệm năm 2026\n\nI. NHIỆM VỤ\n\n${body}\n`);
}

function rolesOf(body: string): string[] {
  return read(body).assignments.map((one) => `${one.path} ${one.role} ${one.agency}`);
}

function timesOf(body: string): unknown[] {
  return read(body).timings.map((one) => one.norm);
}

function citedIn(body: string): string[] {
  return read(body).citations.map((one) => [one.kind, one.number ?? one.name, one.date, one.issuer].join(' | '));
}

describe('read the header', () => {
  it('joins a title that broke behind CỦA, and tells one by the opening without its short forms', () => {
    const top =
      'ỦY BAN NHÂN DÂN\nTỈNH VÂN HÀ\n-------\n|\nCỘNG HÒA XÃ HỘI\nCHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n|\nSố: 9/KH-UBND\n|\nVân Hà, ngày\n06 tháng 7 năm 2026\n|\n';
    const body =
      'Thực hiện Nghị quyết số 27/NQ-CP ngày 05/4/2026 của Chính phủ, Ủy ban nhân dân tỉnh ban hành Kế hoạch\nđọc sách của các sở, ban, ngành (sau đây gọi tắt là cấp sở) và Ủy ban nhân dân các xã (sau đây gọi tắt là\ncấp xã), cụ thể như sau:\nI. NHIỆM VỤ\n1. Sở Ngoại vụ mở lớp tiếng nước bạn cho cán bộ các xã ở biên giới trong năm\nnay và các năm sau.\n';
    const broken = compileFacts(
      `${top}KẾ HOẠCH\nTHỰC HIỆN NGHỊ QUYẾT SỐ 27/NQ-CP NGÀY 05 THÁNG 4 NĂM 2026 CỦA\nCHÍNH PHỦ VỀ ĐỌC SÁCH Ở CÁC XÃ BIÊN GIỚI TRONG GIAI ĐOẠN 2026 - 2030 CỦA TỈNH\nVÂN HÀ\n${body}`,
    );
    assert.equal(
      broken.header.title,
      'THỰC HIỆN NGHỊ QUYẾT SỐ 27/NQ-CP NGÀY 05 THÁNG 4 NĂM 2026 CỦA CHÍNH PHỦ VỀ ĐỌC SÁCH Ở CÁC XÃ BIÊN GIỚI TRONG GIAI ĐOẠN 2026 - 2030 CỦA TỈNH VÂN HÀ',
    );
    assert.equal(
      compileFacts(`${top}${body}`).header.title,
      'đọc sách của các sở, ban, ngành và Ủy ban nhân dân các xã',
    );
  });

  it('takes no authority for a title', () => {
    const titleOf = (rest: string): string | null =>
      compileFacts(
        `ỦY BAN NHÂN DÂN\nTỈNH VÂN HÀ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nSố: 9/QĐ-UBND\n\nVân Hà, ngày 02 tháng 3 năm 2026\n\n${rest}\nCăn cứ Luật Báo chí ngày 05/4/2016;\n\nĐiều 1. Mở lớp.\n`,
      ).header.title;
    assert.equal(titleOf('CHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÂN HÀ\n'), null);
    assert.equal(
      titleOf(
        'QUYẾT ĐỊNH\n\nVỀ VIỆC MỞ LỚP TIẾNG NƯỚC BẠN CHO CÁN BỘ CÁC XÃ BIÊN GIỚI TRONG\nTỈNH VÂN HÀ\nCHỦ TỊCH ỦY BAN NHÂN DÂN TỈNH VÂN HÀ\n',
      ),
      'VỀ VIỆC MỞ LỚP TIẾNG NƯỚC BẠN CHO CÁN BỘ CÁC XÃ BIÊN GIỚI TRONG TỈNH VÂN HÀ',
    );
  });

  it('keeps the rest of a title that names the province of the letterhead', () => {
    const { header } = compileFacts(
      'ỦY BAN NHÂN DÂN\nTỈNH VÂN HÀ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKẾ HOẠCH\n\nTHÔNG TIN\n\nĐỐI NGOẠI TRÊN ĐỊA BÀN TỈNH VÂN HÀ NĂM 2026\n\nI. NHIỆM VỤ\n\n1. Mở lớp.\n',
    );
    assert.equal(header.title, 'THÔNG TIN ĐỐI NGOẠI TRÊN ĐỊA BÀN TỈNH VÂN HÀ NĂM 2026');
  });

  it('names a body of the Party or the Front by the part of it that issues', () => {
    const issuerOf = (top: string, motto: string): string | null =>
      compileFacts(`${top}\n\n${motto}\n\nKẾ HOẠCH\nThử nghiệm năm 2026\n\nI. NHIỆM VỤ\n\n1. Mở lớp.\n`).header.issuer;
    const state = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
    assert.equal(
      issuerOf('ỦY BAN MẶT TRẬN TỔ QUỐC VIỆT NAM\nXÃ BỜ SÔNG\nBAN THƯỜNG TRỰC\nSố: 4/KH-MTTQ', state),
      'Ban Thường trực Ủy ban Mặt trận Tổ quốc Việt Nam xã Bờ Sông',
    );
    assert.equal(
      issuerOf('ĐẢNG BỘ TỈNH ĐỒNG MẪU\nBAN TUYÊN GIÁO VÀ DÂN VẬN\n*\nSố 25-KH/BTGDVTU', 'ĐẢNG CỘNG SẢN VIỆT NAM'),
      'Ban Tuyên giáo và Dân vận Tỉnh ủy Đồng Mẫu',
    );
  });
});

describe('find citations', () => {
  it('reads numbers of the Government, ministries, provinces and the Party', () => {
    assert.deepEqual(
      citedIn(
        '1. Theo Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ; Thông tư 22/2016/TT-BTTTT ngày 19/10/2016 của Bộ trưởng Bộ Tư pháp; Kết luận số 57- KL/TW, ngày 15/6/2023 của Bộ Chính trị; Luật Thanh niên số 57/2020/QH14.',
      ),
      [
        'Nghị định | 72/2015/NĐ-CP | 2015-09-07 | Chính phủ',
        'Thông tư | 22/2016/TT-BTTTT | 2016-10-19 | Bộ trưởng Bộ Tư pháp',
        'Kết luận | 57-KL/TW | 2023-06-15 | Bộ Chính trị',
        'Luật | 57/2020/QH14 |  | ',
      ],
    );
  });

  it('shares one noun among several numbers and joins mentions of one document', () => {
    const facts = read('1. Các Quyết định số 45/QĐ-UBND và 46/QĐ-UBND; nhắc lại Quyết định 45/QĐ-UBND ngày 02/3/2025.');
    assert.deepEqual(
      facts.citations.map((one) => [one.kind, one.number, one.date, one.mentions.length]),
      [
        ['Quyết định', '45/QĐ-UBND', '2025-03-02', 2],
        ['Quyết định', '46/QĐ-UBND', null, 1],
      ],
    );
  });

  it('keeps a number cited with two dates as two', () => {
    assert.deepEqual(citedIn('1. Quyết định số 9/QĐ-TTg ngày 02/3/2025 và Quyết định số 9/QĐ-TTg ngày 03/3/2025.'), [
      'Quyết định | 9/QĐ-TTg | 2025-03-02 | ',
      'Quyết định | 9/QĐ-TTg | 2025-03-03 | ',
    ]);
  });

  it('ends what a document is about where the sentence goes on without it', () => {
    const about = (rest: string): string | null | undefined =>
      read(
        `1. Theo Quyết định số 9/QĐ-TTg ngày 02/3/2026 của Thủ tướng Chính phủ phê duyệt Đề án biên giới, cửa khẩu${rest}`,
      ).citations[0]?.subject;
    for (const rest of [
      ' (sau đây gọi tắt là Đề án).',
      ', Ủy ban nhân dân tỉnh ban hành Kế hoạch như sau:',
      ', Kế hoạch số 12/KH-UBND ngày 03/4/2026 của Ủy ban nhân dân tỉnh.',
      ', trên cơ sở đề xuất của Sở Ngoại vụ, yêu cầu các đơn vị thực hiện.',
    ])
      assert.equal(about(rest), 'phê duyệt Đề án biên giới, cửa khẩu', rest);
  });

  it('knows who wrote a paper by who proposes in it, and a whole name by small letters elsewhere', () => {
    assert.deepEqual(citedIn('1. Theo đề nghị của Giám đốc Sở Ngoại vụ tại Tờ trình số 9/TTr-SNgV ngày 02/3/2026.'), [
      'Tờ trình | 9/TTr-SNgV | 2026-03-02 | Giám đốc Sở Ngoại vụ',
    ]);
    assert.deepEqual(
      citedIn(
        '1. Theo ý kiến của Sở Tư pháp tại Báo cáo số 30/BC-STP ngày 12/6/2026; các Quyết định của Thủ tướng Chính phủ số: 147/QĐ-TTg ngày 22/01/2026, 168/QĐ-TTg ngày 05/02/2026; Pháp lệnh Phí, lệ phí số 38/2001/PL-UBTVQH10 ngày 28/8/2001.',
      ),
      [
        'Báo cáo | 30/BC-STP | 2026-06-12 | Sở Tư pháp',
        'Quyết định | 147/QĐ-TTg | 2026-01-22 | Thủ tướng Chính phủ',
        'Quyết định | 168/QĐ-TTg | 2026-02-05 | Thủ tướng Chính phủ',
        'Pháp lệnh | 38/2001/PL-UBTVQH10 | 2001-08-28 | ',
      ],
    );
    const named = compileFacts(
      'KẾ HOẠCH\nTHỰC HIỆN CHỈ THỊ SỐ 12-CT/TW NGÀY 05/01/2026 CỦA BAN BÍ THƯ VỀ ĐỐI NGOẠI\n\nThực hiện Chỉ thị số 12-CT/TW ngày 05/01/2026 của Ban Bí thư về đối ngoại, xã ban hành Kế hoạch.\n\n1. Mở lớp.\n',
    );
    assert.deepEqual(
      named.citations.map((one) => one.issuer),
      ['Ban Bí thư'],
    );
  });

  it('reads laws by name and leaves dates, rates and ranges alone', () => {
    assert.deepEqual(
      citedIn(
        '1. Theo Luật Phòng, chống ma túy và các quy định khác; Luật ngân sách nhà nước; ngày 15/6/2025, 12 video/năm, giai đoạn 2021-2025.',
      ),
      ['Luật | Luật Phòng, chống ma túy |  | ', 'Luật | Luật ngân sách nhà nước |  | '],
    );
  });
});

describe('find who does what', () => {
  it('ends a name where it is said below whom the body stands, or what it is besides', () => {
    assert.deepEqual(
      rolesOf(
        '1. Dự hội chợ\n\nĐơn vị thực hiện: Trung tâm Xúc tiến Du lịch trực thuộc Sở Văn hóa, Thể thao và Du lịch.\n\n2. Gửi tài liệu\n\nĐơn vị thực hiện: Công an tỉnh (cơ quan thường trực Ban Chỉ đạo Nhân quyền tỉnh).',
      ),
      ['I.1 lead Trung tâm Xúc tiến Du lịch', 'I.2 lead Công an tỉnh'],
    );
  });

  it('takes those who make the grounds for the work for no performers of it', () => {
    assert.deepEqual(
      rolesOf(
        '3. Sở Tài chính\n\nTrên cơ sở dự toán do các cơ quan lập và khả năng cân đối ngân sách, tham mưu Ủy ban nhân dân tỉnh bố trí kinh phí.',
      ),
      ['I.3 lead Sở Tài chính', 'I.3 approve Ủy ban nhân dân tỉnh'],
    );
  });

  it('reads prose, labels and sections alike', () => {
    const expected = ['I.1 lead Sở Ngoại vụ', 'I.1 support Công an tỉnh', 'I.1 support Các sở, ngành liên quan'];
    assert.deepEqual(
      rolesOf('1. Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh, các sở, ngành liên quan làm phim.'),
      expected,
    );
    assert.deepEqual(
      rolesOf(
        '1. Làm phim.\n\nCơ quan thực hiện: Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh, các sở, ngành liên quan.',
      ),
      expected,
    );
    assert.deepEqual(
      rolesOf(
        '1. Làm phim.\n\nCơ quan chủ trì: Sở Ngoại vụ.\n\nCơ quan phối hợp: Công an tỉnh; các sở, ngành liên quan.',
      ),
      expected,
    );
    assert.deepEqual(
      rolesOf('1. Sở Ngoại vụ\n\nChủ trì, phối hợp với Công an tỉnh, các sở, ngành liên quan làm phim.'),
      expected,
    );
  });

  it('tells several performers, a steering body and those who are told', () => {
    assert.deepEqual(
      rolesOf(
        '1. Đưa tin.\n\nCơ quan thực hiện: Đề nghị Ban Tuyên giáo Tỉnh ủy định hướng; Sở Ngoại vụ hướng dẫn các cơ quan báo chí thực hiện.',
      ),
      ['I.1 direct Ban Tuyên giáo Tỉnh ủy', 'I.1 lead Sở Ngoại vụ', 'I.1 perform Các cơ quan báo chí'],
    );
    assert.deepEqual(
      rolesOf('1. Các sở, ban, ngành; Ủy ban nhân dân các huyện, thành phố tổng hợp, gửi về Sở Nội vụ.'),
      ['I.1 perform Các sở, ban, ngành', 'I.1 perform Ủy ban nhân dân các huyện, thành phố', 'I.1 inform Sở Nội vụ'],
    );
  });

  it('passes over how often and remarks in brackets between a body and what it does', () => {
    assert.deepEqual(rolesOf('1. Giao Sở Văn hóa, Thể thao và Du lịch mỗi quý sản xuất 05 bản tin.'), [
      'I.1 lead Sở Văn hóa, Thể thao và Du lịch',
    ]);
    assert.deepEqual(
      rolesOf('1. Đề nghị Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh bằng nhiều hình thức vận động hội viên.'),
      ['I.1 lead Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh'],
    );
    assert.deepEqual(rolesOf('1. Sở Ngoại vụ tổng hợp; các đơn vị khác theo chức năng phối hợp thực hiện.'), [
      'I.1 lead Sở Ngoại vụ',
      'I.1 support Các đơn vị khác',
    ]);
    assert.deepEqual(rolesOf('1. Trong năm 2026 Sở Ngoại vụ mở 02 lớp bồi dưỡng.'), ['I.1 lead Sở Ngoại vụ']);
    assert.deepEqual(rolesOf('1. UBND tỉnh giao Sở Ngoại vụ chủ trì biên tập.'), ['I.1 lead Sở Ngoại vụ']);
    assert.deepEqual(rolesOf('1. Việc biên tập do Sở Ngoại vụ đảm nhiệm.'), ['I.1 lead Sở Ngoại vụ']);
    assert.deepEqual(rolesOf('1. Sở Ngoại vụ phụ trách chuyên mục tiếng Lào.'), ['I.1 lead Sở Ngoại vụ']);
  });

  it('takes the role that stands beside each body of a line or a cell', () => {
    for (const line of [
      'Cơ quan thực hiện: Sở Ngoại vụ (chủ trì), Sở Tài chính, Công an tỉnh (phối hợp)',
      'Cơ quan thực hiện: Sở Ngoại vụ (chủ trì), Sở Tài chính, Công an tỉnh',
      'Đơn vị thực hiện: Sở Ngoại vụ chủ trì; Sở Tài chính, Công an tỉnh phối hợp',
      'Đơn vị thực hiện: Chủ trì: Sở Ngoại vụ; phối hợp: Sở Tài chính và Công an tỉnh',
    ])
      assert.deepEqual(
        rolesOf(`1. Mở lớp.\n- ${line}.`).map((row) => row.replace(/^\S+ /, '')),
        ['lead Sở Ngoại vụ', 'support Sở Tài chính', 'support Công an tỉnh'],
        line,
      );
    assert.deepEqual(
      rolesOf(
        '| TT | Nhiệm vụ | Cơ quan thực hiện |\n|---|---|---|\n| 1 | Mở lớp bồi dưỡng | Sở Ngoại vụ chủ trì; Sở Tài chính phối hợp |',
      ).map((row) => row.split(' ').slice(1).join(' ')),
      ['lead Sở Ngoại vụ', 'support Sở Tài chính'],
    );
  });

  it('reads bodies of the same kind in many places as one group', () => {
    for (const name of ['Đảng ủy các xã, phường, đặc khu', 'Hội Liên hiệp Phụ nữ các xã, phường'])
      assert.deepEqual(rolesOf(`1. ${name} tổ chức tuyên truyền.`), [`I.1 perform ${name}`]);
  });

  it('gives the bodies a group is spelled out into the role of the group', () => {
    assert.deepEqual(
      rolesOf(
        '1. Sở Ngoại vụ chủ trì, phối hợp với các sở, ngành: Sở Tài chính, Công an tỉnh rà soát các điểm bán hàng.',
      ),
      ['I.1 lead Sở Ngoại vụ', 'I.1 support Sở Tài chính', 'I.1 support Công an tỉnh'],
    );
  });

  it('spells out a list of offices that share one noun', () => {
    assert.deepEqual(
      rolesOf('1. Sở Ngoại vụ chủ trì, phối hợp với các sở Tài chính, Nội vụ và Công Thương rà soát danh mục.'),
      ['I.1 lead Sở Ngoại vụ', 'I.1 support Sở Tài chính', 'I.1 support Sở Nội vụ', 'I.1 support Sở Công Thương'],
    );
    assert.deepEqual(
      rolesOf('1. Các Sở: Văn hóa, Thể thao và Du lịch, Tài chính, Ngoại vụ thực hiện nhiệm vụ được giao.').map((row) =>
        row.slice(12),
      ),
      ['Sở Văn hóa, Thể thao và Du lịch', 'Sở Tài chính', 'Sở Ngoại vụ'],
    );
  });
});

describe('find times', () => {
  it('takes what comes about among the aims for no time of work', () => {
    const aims = (part: string): unknown[] =>
      timesOf(`1. Làm phim.\n\nII. ${part}\n\n1. Cùng các nước hình thành Cộng đồng vào năm 2027.`);
    assert.deepEqual(aims('MỤC ĐÍCH, YÊU CẦU'), []);
    assert.deepEqual(aims('NHIỆM VỤ KHÁC'), [{ kind: 'during', from: '2027-01-01', to: '2027-12-31' }]);
  });

  it('knows the days a phrase binds, and whether its own day still counts', () => {
    assert.deepEqual(timesOf('1. Hoàn thành trước ngày 15/6/2026.'), [
      { kind: 'by', date: '2026-06-15', inclusive: false },
    ]);
    assert.deepEqual(timesOf('1. Gửi số liệu trước ngày 15/6 và 05/12.'), [
      { kind: 'by', date: '2026-06-15', inclusive: false },
      { kind: 'by', date: '2026-12-05', inclusive: false },
    ]);
    assert.deepEqual(timesOf('1. Báo cáo chậm nhất ngày 20/11.'), [
      { kind: 'by', date: '2026-11-20', inclusive: true },
    ]);
    assert.deepEqual(timesOf('1. Hoàn thành trong quý II/2026.'), [
      { kind: 'by', date: '2026-06-30', inclusive: true },
    ]);
    assert.deepEqual(timesOf('1. Hoàn thành trong tháng 02 năm 2028.'), [
      { kind: 'by', date: '2028-02-29', inclusive: true },
    ]);
    assert.deepEqual(timesOf('1. Làm phim.\n\nThời gian thực hiện: Từ tháng 12/2025 đến quý I/2026.'), [
      { kind: 'during', from: '2025-12-01', to: '2026-03-31' },
    ]);
    assert.deepEqual(timesOf('1. Định kỳ hằng tháng (trước ngày 20) cung cấp thông tin.'), [
      { kind: 'every', unit: 'month', day: 20 },
    ]);
    assert.deepEqual(timesOf('1. Triển khai thực hiện thường xuyên.'), [{ kind: 'continuous' }]);
    assert.deepEqual(timesOf('1. Đón các đoàn phóng viên; thực hiện thường xuyên trong năm 2027.'), [
      { kind: 'continuous' },
    ]);
    assert.deepEqual(timesOf('1. Thực hiện khi có hướng dẫn của Bộ Ngoại giao.'), [
      { kind: 'condition', phrase: 'khi có hướng dẫn của Bộ Ngoại giao' },
    ]);
  });

  it('sets no last day to what goes on from a month or year onwards', () => {
    for (const phrase of ['Từ tháng 4/2026 trở đi', 'Từ năm 2026 trở đi', 'Từ quý II/2026 trở về sau'])
      assert.deepEqual(timesOf(`1. Mở chuyên mục.\n- Thời gian: ${phrase}.`), [{ kind: 'continuous' }], phrase);
  });

  it('keeps months that do not follow each other apart, and takes a day without its month from the last one', () => {
    assert.deepEqual(timesOf('1. Mở lớp.\n- Thời gian: Tháng 3, tháng 6 và tháng 12 năm 2026.'), [
      { kind: 'during', from: '2026-03-01', to: '2026-03-31' },
      { kind: 'during', from: '2026-06-01', to: '2026-06-30' },
      { kind: 'during', from: '2026-12-01', to: '2026-12-31' },
    ]);
    assert.deepEqual(timesOf('1. Mở lớp.\n- Thời gian: Tháng 3 và tháng 4/2026.'), [
      { kind: 'during', from: '2026-03-01', to: '2026-04-30' },
    ]);
    assert.deepEqual(timesOf('1. Sở Ngoại vụ tổ chức trong 03 ngày, từ 15 đến 17/6/2026.'), [
      { kind: 'during', from: '2026-06-15', to: '2026-06-17' },
    ]);
    assert.deepEqual(timesOf('1. Sở Ngoại vụ tổ chức vào tuần thứ 2 tháng 8/2026.'), [
      { kind: 'during', from: '2026-08-01', to: '2026-08-31' },
    ]);
    assert.deepEqual(timesOf('1. Sở Ngoại vụ duy trì trong suốt năm 2026.'), [
      { kind: 'during', from: '2026-01-01', to: '2026-12-31' },
    ]);
  });

  it('takes what tells which, not when, for no time', () => {
    assert.deepEqual(timesOf('1. Sở Y tế khám vào đầu năm học 2026 - 2027 (tháng 9, tháng 10 năm 2026).'), [
      { kind: 'during', from: '2026-09-01', to: '2026-10-31' },
    ]);
    assert.deepEqual(timesOf('1. Tổ chức 04 cuộc họp báo định kỳ; thuê khảo sát 02 năm một lần.'), []);
  });

  it('takes what each month or quarter brings for no month or quarter by its number', () => {
    assert.deepEqual(timesOf('1. Sản xuất mỗi tháng 01 phóng sự, họp mỗi quý 1 lần; gửi trước ngày 20 hằng tháng.'), [
      { kind: 'every', unit: 'month', day: null },
      { kind: 'every', unit: 'quarter', day: null },
      { kind: 'every', unit: 'month', day: 20 },
    ]);
  });

  it('takes the day of a cited document for no deadline, and running expenses for no work', () => {
    assert.deepEqual(
      timesOf('1. Thực hiện Quyết định số 9/QĐ-TTg ngày 02/3/2025; bố trí từ nguồn chi thường xuyên.'),
      [],
    );
  });
});

describe('find counts, duties and money', () => {
  it('takes the year of `báo cáo năm trước 25/11/2026` for a round and not for the year before', () => {
    const duties = read(
      '1. Các đơn vị gửi báo cáo 6 tháng trước 10/6/2026 và báo cáo năm trước 25/11/2026 về Sở Ngoại vụ.',
    ).obligations;
    assert.deepEqual(
      duties.map(({ period, due }) => [period, due]),
      [
        ['half-year', '06-10'],
        ['year', '11-25'],
      ],
    );
  });

  it('hears who tells it behind a remark in brackets, and what is told in two words', () => {
    const duties = read(
      '1. Bộ Chỉ huy Quân sự tỉnh (Ban Chỉ huy Bộ đội Biên phòng) cung cấp thông tin hằng tháng cho Sở Ngoại vụ.\n\n2. Định kỳ ngày 20 hằng tháng Sở Y tế cung cấp tin, ảnh về giao lưu, kết nghĩa cho Sở Ngoại vụ.',
    ).obligations;
    assert.deepEqual(
      duties.map(({ path, from, to, period, due }) => [path, from, to.join(), period, due]),
      [
        ['I.1', 'Bộ Chỉ huy Quân sự tỉnh', 'Sở Ngoại vụ', 'month', null],
        ['I.2', 'Sở Y tế', 'Sở Ngoại vụ', 'month', 'day 20'],
      ],
    );
  });

  it('reads counts with their unit and period, and keeps each factor of a product', () => {
    assert.deepEqual(
      read(
        '1. Thực hiện 5 sản phẩm/quý x 4 quý = 20 sản phẩm/năm; ít nhất 80% xã; 01 (một) cán bộ; trong 6 tháng; Điều 5.',
      ).quantities.map((one) => [one.n, one.unit, one.per]),
      [
        [5, 'sản phẩm', 'quarter'],
        [20, 'sản phẩm', 'year'],
        [80, '%', 'total'],
        [1, 'cán bộ', 'total'],
      ],
    );
  });

  it('tells large counts from years, and a festival from a day', () => {
    assert.deepEqual(
      read('1. Sở Ngoại vụ in 2.000 sổ tay, 5000 tờ gấp năm 2026 và tổ chức 01 ngày hội trong 02 ngày.').quantities.map(
        (one) => [one.n, one.unit],
      ),
      [
        [2000, 'sổ tay'],
        [5000, 'tờ gấp'],
        [1, 'ngày hội'],
      ],
    );
  });

  it('reads each round of a report with its day', () => {
    const facts = read(
      '1. Các sở, ngành báo cáo Sở Nội vụ kết quả 6 tháng (trước ngày 15/6) và cả năm (chậm nhất ngày 25/11).',
    );
    assert.deepEqual(
      facts.obligations.map((one) => [one.from, one.to, one.period, one.due, one.inclusive]),
      [
        ['Các sở, ngành', ['Sở Nội vụ'], 'half-year', '06-15', false],
        ['Các sở, ngành', ['Sở Nội vụ'], 'year', '11-25', true],
      ],
    );
  });

  it('gives each of two days its round, and a sentence that begins with how often its own subject', () => {
    const rounds = (body: string): unknown[] =>
      read(body).obligations.map(({ from, period, due, inclusive }) => [from, period, due, inclusive]);
    assert.deepEqual(
      rounds(
        '1. Định kỳ 6 tháng, 01 năm Sở Ngoại vụ báo cáo Ủy ban nhân dân tỉnh trước ngày 10/6 và 10/12 để theo dõi.',
      ),
      [
        ['Sở Ngoại vụ', 'half-year', '06-10', false],
        ['Sở Ngoại vụ', 'year', '12-10', false],
      ],
    );
    assert.deepEqual(
      rounds('1. Sở Ngoại vụ báo cáo Bộ Ngoại giao định kỳ tháng, quý, 6 tháng, năm.').map(
        (row) => String(row).split(',')[1],
      ),
      ['month', 'quarter', 'half-year', 'year'],
    );
  });

  it('draws one task from an item, its labels and its product', () => {
    const [task] = read(
      '1. Làm phim.\n\n- Đơn vị chủ trì: Sở Ngoại vụ.\n\n- Thời gian hoàn thành: Quý II/2026.\n\n- Sản phẩm: 02 phim.',
    ).tasks;
    assert.equal(task?.path, 'I.1');
    assert.deepEqual(task?.lead, ['Sở Ngoại vụ']);
    assert.deepEqual(
      task?.timings.map((one) => one.norm),
      [{ kind: 'by', date: '2026-06-30', inclusive: true }],
    );
    assert.equal(task?.product, '02 phim');
    assert.ok((task?.confidence ?? 0) >= 0.9);
  });
});
