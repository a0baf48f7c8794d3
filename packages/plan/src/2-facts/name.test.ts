import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../compile.ts';
import type { PlanFacts } from '../contract.ts';

function read(body: string, top = 'ỦY BAN NHÂN DÂN\nTỈNH ĐỒNG MẪU\n'): PlanFacts {
  return compileFacts(`${top}\nKẾ HOẠCH\nThử tên năm 2026\n\nI. NHIỆM VỤ\n\n${body}\n`);
}

function bodiesIn(body: string): string[] {
  return read(body).assignments.map((one) => `${one.role} ${one.agency}`);
}

function countsIn(body: string): string[] {
  return read(body).quantities.map((one) => `${one.n} ${one.unit} ${one.per}`);
}

describe('read a name with a comma or a conjunction inside', () => {
  it('keeps the press agency of a province whole, in prose and behind a label', () => {
    assert.deepEqual(
      bodiesIn(
        '1. Báo và Phát thanh, Truyền hình Đồng Mẫu chủ trì, phối hợp với Báo và phát thanh, truyền hình tỉnh làm phim.\n\n2. Làm tin.\n\nCơ quan phối hợp: Báo và Phát thanh, Truyền hình tỉnh, Sở Ngoại vụ.',
      ),
      [
        'lead Báo và Phát thanh, Truyền hình Đồng Mẫu',
        'support Báo và phát thanh, truyền hình tỉnh',
        'support Báo và Phát thanh, Truyền hình tỉnh',
        'support Sở Ngoại vụ',
      ],
    );
  });

  it("keeps a deputy of the Government's head whole", () => {
    assert.deepEqual(bodiesIn('1. Phó Thủ tướng Chính phủ chủ trì họp.'), ['lead Phó Thủ tướng Chính phủ']);
  });

  it('keeps the office of the delegation and the council whole', () => {
    assert.deepEqual(bodiesIn('1. Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh chủ trì giám sát.'), [
      'lead Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    ]);
  });

  it('tells the comma of a name from the comma of a list', () => {
    assert.deepEqual(
      bodiesIn(
        '1. Sở Văn hóa, Thể thao, Du lịch và Gia đình chủ trì, phối hợp với Sở Dân tộc và Tôn giáo, Phòng Kinh tế, Hạ tầng và Đô thị xã, Ban Văn hóa, Xã hội Hội đồng nhân dân tỉnh tổ chức ngày hội.',
      ),
      [
        'lead Sở Văn hóa, Thể thao, Du lịch và Gia đình',
        'support Sở Dân tộc và Tôn giáo',
        'support Phòng Kinh tế, Hạ tầng và Đô thị xã',
        'support Ban Văn hóa, Xã hội Hội đồng nhân dân tỉnh',
      ],
    );
  });

  it('does not cut a condition at the comma of a name, but at the comma of the sentence', () => {
    assert.deepEqual(
      read(
        '1. Gửi bài dự thi.\n\nThời gian thực hiện: Khi có hướng dẫn của Bộ Văn hóa, Thể thao và Du lịch.\n\n2. Khi có yêu cầu của Bộ Ngoại giao, Sở Ngoại vụ cung cấp tài liệu.',
      ).timings.map((one) => one.phrase),
      ['Khi có hướng dẫn của Bộ Văn hóa, Thể thao và Du lịch', 'Khi có yêu cầu của Bộ Ngoại giao'],
    );
  });
});

describe('count what is promised', () => {
  it('reads news counted together, each with its period', () => {
    assert.deepEqual(countsIn('1. Sở Ngoại vụ đăng 20 tin, bài/tháng; 30 tin, bài, ảnh/năm; 05 phóng sự/quý.'), [
      '20 tin, bài month',
      '30 tin, bài, ảnh year',
      '5 phóng sự quarter',
    ]);
  });

  it('counts a range by its lower figure, once', () => {
    assert.deepEqual(countsIn('1. Sở Ngoại vụ mở từ 01 đến 02 lớp, đón 05 - 07 đoàn phóng viên nước ngoài.'), [
      '1 lớp total',
      '5 đoàn phóng viên nước ngoài total',
    ]);
  });

  it('cuts no word of a unit in two', () => {
    assert.deepEqual(countsIn('1. Sở Ngoại vụ dựng 03 cụm pa-nô, in 04 số Bản tin đối ngoại.'), [
      '3 cụm pa-nô total',
      '4 số Bản tin đối ngoại total',
    ]);
  });

  it('counts no numbers of tasks and articles', () => {
    assert.deepEqual(
      countsIn('1. Cục Báo chí chủ trì các nhiệm vụ số 01, 02, 03 tại Phụ lục và nhiệm vụ 2.3 Mục II; làm điểm 20 hộ.'),
      ['20 hộ total'],
    );
  });

  it('takes a noun of two syllables whole and a classifier alone', () => {
    assert.deepEqual(
      countsIn('1. Sở Ngoại vụ làm 24 chương trình/năm, mở 01 lớp tiếng Lào cơ bản và cung cấp 04 sản phẩm/quý.'),
      ['24 chương trình year', '1 lớp total', '4 sản phẩm quarter'],
    );
  });
});

describe('read a name that is made for a piece of work', () => {
  it('keeps a steering committee whole, with its place and without', () => {
    assert.deepEqual(
      bodiesIn(
        [
          '1. Ban Chỉ đạo công tác thông tin đối ngoại chủ trì sơ kết.',
          '2. Ban Chỉ đạo về Nhân quyền tỉnh chủ trì tập huấn.',
          '3. Ban Chỉ đạo về chuyển đổi số, cải cách hành chính và Đề án 06 tỉnh chủ trì họp quý.',
          '4. Báo cáo Ban Chỉ đạo Công tác thông tin đối ngoại Trung ương và UBND tỉnh.',
        ].join('\n\n'),
      ),
      [
        'lead Ban Chỉ đạo công tác thông tin đối ngoại',
        'lead Ban Chỉ đạo về Nhân quyền tỉnh',
        'lead Ban Chỉ đạo về chuyển đổi số, cải cách hành chính và Đề án 06 tỉnh',
        'inform Ban Chỉ đạo Công tác thông tin đối ngoại Trung ương',
        'inform UBND tỉnh',
      ],
    );
  });

  it('keeps a board whole that is named for what it builds', () => {
    assert.deepEqual(
      bodiesIn(
        '1. Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh chủ trì.\n\n2. Ban Quản lý dự án triển khai trên địa bàn tỉnh.',
      ),
      [
        'lead Ban Quản lý dự án đầu tư xây dựng các công trình giao thông và nông nghiệp tỉnh',
        'lead Ban Quản lý dự án',
      ],
    );
  });

  it('takes no subject of a report into the name', () => {
    assert.deepEqual(bodiesIn('1. Sở Ngoại vụ báo cáo Ban Chỉ đạo về kết quả của tỉnh.'), [
      'lead Sở Ngoại vụ',
      'inform Ban Chỉ đạo',
    ]);
  });

  it('keeps the bodies for Vietnamese abroad and foreign missions whole', () => {
    assert.deepEqual(
      bodiesIn(
        '1. Ủy ban Nhà nước về người Việt Nam ở nước ngoài chủ trì, phối hợp với Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh, Liên hiệp các hội Khoa học và Kỹ thuật tỉnh, các cơ quan đại diện ngoại giao nước ngoài tại Việt Nam.',
      ),
      [
        'lead Ủy ban Nhà nước về người Việt Nam ở nước ngoài',
        'support Hội Liên lạc với người Việt Nam ở nước ngoài tỉnh',
        'support Liên hiệp các hội Khoa học và Kỹ thuật tỉnh',
        'support Các cơ quan đại diện ngoại giao nước ngoài tại Việt Nam',
      ],
    );
  });
});

describe('read a department', () => {
  it('ends its field before a verb that no rule knows', () => {
    assert.deepEqual(bodiesIn('1. Sở Khoa học và Công nghệ phủ sóng 5G; Sở Giao thông vận tải chủ trì.'), [
      'lead Sở Khoa học và Công nghệ',
      'lead Sở Giao thông vận tải',
    ]);
  });

  it('leaves the longer names of divisions whole', () => {
    assert.deepEqual(bodiesIn('1. Phòng Hành chính và Bổ trợ tư pháp chủ trì; Phòng Văn hóa và xã hội xã phối hợp.'), [
      'lead Phòng Hành chính và Bổ trợ tư pháp',
      'support Phòng Văn hóa và xã hội xã',
    ]);
  });

  it('goes on through syllables that mean something else alone', () => {
    assert.deepEqual(bodiesIn('1. Vụ Bảo hiểm y tế chủ trì; Cục Hạ tầng và Thiết bị y tế phối hợp.'), [
      'lead Vụ Bảo hiểm y tế',
      'support Cục Hạ tầng và Thiết bị y tế',
    ]);
  });

  it('takes further fields in small letters too', () => {
    assert.deepEqual(
      bodiesIn('1. Làm phim.\n\nChủ trì: Sở Văn hóa, thể thao và du lịch, Sở Thông tin và truyền thông, Sở Nội vụ.'),
      ['lead Sở Văn hóa, thể thao và du lịch', 'lead Sở Thông tin và truyền thông', 'lead Sở Nội vụ'],
    );
  });
});

describe('read a list of bodies', () => {
  it('goes on behind a remark in brackets, which names no further body', () => {
    assert.deepEqual(
      bodiesIn(
        '1. Sở Ngoại vụ phối hợp với Cục Ngoại vụ (Bộ Ngoại giao), Ban Tuyên giáo và Dân vận Tỉnh ủy (Cơ quan Thường trực Ban Chỉ đạo 35 tỉnh), Công an tỉnh làm tài liệu.',
      ).map((one) => one.replace(/^\w+ /, '')),
      ['Sở Ngoại vụ', 'Cục Ngoại vụ', 'Ban Tuyên giáo và Dân vận Tỉnh ủy', 'Công an tỉnh'],
    );
  });

  it('begins behind the word that says by whom', () => {
    assert.deepEqual(bodiesIn('1. Do Công an tỉnh chủ trì, phối hợp với Sở Ngoại vụ thực hiện.'), [
      'lead Công an tỉnh',
      'support Sở Ngoại vụ',
    ]);
  });

  it('knows teams in the plural and by their numbers', () => {
    assert.deepEqual(bodiesIn('1. Đoàn giám sát số 1 chủ trì; các Đoàn giám sát phối hợp.'), [
      'lead Đoàn giám sát số 1',
      'support Các Đoàn giám sát',
    ]);
  });

  it('parts bodies at a slash or a dash, and takes an ampersand into a name', () => {
    assert.deepEqual(
      bodiesIn(
        '1. Làm phim.\n\nĐơn vị chủ trì: Sở Ngoại vụ/Sở Nội vụ.\n\nĐơn vị phối hợp: Bộ Tài nguyên & Môi trường - Sở Y tế.',
      ),
      ['lead Sở Ngoại vụ', 'lead Sở Nội vụ', 'support Bộ Tài nguyên & Môi trường', 'support Sở Y tế'],
    );
  });
});

describe('read who issues', () => {
  it('takes the lower of two bodies in the letterhead', () => {
    const text = '1. Sở Ngoại vụ in 02 bản tin.';
    assert.equal(read(text, 'UBND TỈNH ĐỒNG MẪU\nSỞ NGOẠI VỤ\n').header.issuer, 'Sở Ngoại vụ');
    assert.equal(read(text).header.issuer, 'Ủy ban nhân dân tỉnh Đồng Mẫu');
  });

  it('leaves out what a site prints above the letterhead', () => {
    const site = 'Trang chủ > Văn bản\nLượt xem: 214 | Ngày đăng: 16/3/2026 | A- A A+\n\n';
    const top = 'ỦY BAN NHÂN DÂN\tCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nXÃ BỜ SÔNG\tĐộc lập - Tự do - Hạnh phúc\n';
    assert.equal(read('1. Làm tin.', site + top).header.issuer, 'Ủy ban nhân dân xã Bờ Sông');
  });
});

describe('read what a scan misread', () => {
  it('parts the signature that one blank sets beside the recipients', () => {
    const { recipients, capacity, signer } = read(
      '1. Làm tin.\n\nNơi nhận: TM. ỦY BAN NHAN DÂN\n- Bộ Ngoại giao; KT. CHỦ TỊCH\n- TT. Tỉnh ủy, HĐND tỉnh; PHÓ CHỦ TỊCH\n- Cổng thông tin; Lê Văn Mẫu\n- Lưu: VT.',
    ).header;
    assert.deepEqual(recipients, ['Bộ Ngoại giao', 'TT. Tỉnh ủy, HĐND tỉnh', 'Cổng thông tin', 'Lưu: VT']);
    assert.deepEqual([...capacity, signer], ['TM. ỦY BAN NHAN DÂN', 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', 'Lê Văn Mẫu']);
  });

  it('knows words and labels that lost their tones', () => {
    assert.deepEqual(bodiesIn('1. Làm tin.\n\nCơ quan chủ trì: Công an câp xã.\n\nCơ quan phôi hợp: Sở Nội vụ.'), [
      'lead Công an câp xã',
      'support Sở Nội vụ',
    ]);
  });
});

describe('read the day of a law', () => {
  it('takes the day on which it was passed, behind its number or its name', () => {
    const { citations } = read(
      '1. Luật Thanh niên số 57/2020/QH14 được Quốc hội khóa XIV thông qua tại Kỳ họp thứ 9 ngày 16 tháng 6 năm 2020, có hiệu lực từ ngày 01/01/2021; Luật Báo chí đã được Quốc hội thông qua ngày 10/12/2025.',
    );
    assert.deepEqual(
      citations.map((one) => one.date),
      ['2020-06-16', '2025-12-10'],
    );
  });
});

describe('make tasks', () => {
  it('makes none of the closing words', () => {
    const facts = read(
      '1. Sở Ngoại vụ in 02 bản tin.\n\nII. TỔ CHỨC THỰC HIỆN\n\n1. Sở Tài chính bố trí kinh phí.\n\nTrong quá trình thực hiện, nếu có khó khăn, vướng mắc, các cơ quan, đơn vị phản ánh về Sở Ngoại vụ để tổng hợp./.',
    );
    assert.deepEqual(
      facts.tasks.map((task) => task.path),
      ['I.1', 'II.1'],
    );
  });
});
