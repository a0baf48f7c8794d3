import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compileFacts } from '../index.ts';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n';
const PARTY = 'ĐẢNG CỘNG SẢN VIỆT NAM\n';
const UNION = 'ĐOÀN TNCS HỒ CHÍ MINH\n';
const REST =
  'Sơn Hải, ngày 09 tháng 02 năm 2026\n\nKẾ HOẠCH\nIn lịch ảnh năm 2026\n\nI. NHIỆM VỤ\n\n1. Sở Ngoại vụ chủ trì.\n';

/** The body that issues, by a letterhead whose lines are parted by strokes. */
function issuerOf(lines: string, beside: string): string | null {
  return compileFacts(`${lines.replaceAll(' / ', '\n')}\n${beside}${REST}`).header.issuer;
}

describe('naming the body that issues by its letterhead', () => {
  const cases: readonly (readonly [lines: string, beside: string, issuer: string])[] = [
    ['CÔNG AN TỈNH SƠN HẢI / CÔNG AN XÃ KHE SƯƠNG / Số: 5/KH-CAX', STATE, 'Công an xã Khe Sương'],
    ['CÔNG AN TỈNH SƠN HẢI / PHÒNG CẢNH SÁT KINH TẾ / Số: 5/KH-PC03', STATE, 'Phòng Cảnh sát kinh tế'],
    [
      'HỘI ĐỒNG NHÂN DÂN TỈNH SƠN HẢI / BAN PHÁP CHẾ / Số: 5/KH-BPC',
      STATE,
      'Ban pháp chế Hội đồng nhân dân tỉnh Sơn Hải',
    ],
    [
      'ĐOÀN ĐẠI BIỂU QUỐC HỘI VÀ / HỘI ĐỒNG NHÂN DÂN TỈNH / VĂN PHÒNG / Số: 5/KH-VP',
      STATE,
      'Văn phòng Đoàn đại biểu Quốc hội và Hội đồng nhân dân tỉnh',
    ],
    ['TỈNH ỦY SƠN HẢI / VĂN PHÒNG / * / Số 25-KH/VPTU', PARTY, 'Văn phòng Tỉnh ủy Sơn Hải'],
    ['ĐẢNG ỦY XÃ KHE SƯƠNG / BAN XÂY DỰNG ĐẢNG / * / Số 2-KH/BXDĐ', PARTY, 'Ban Xây dựng Đảng Đảng ủy xã Khe Sương'],
    ['ĐẢNG ỦY UBND TỈNH SƠN HẢI / BAN THƯỜNG VỤ / * / Số 2-KH/ĐU', PARTY, 'Ban Thường vụ Đảng ủy UBND tỉnh Sơn Hải'],
    ['BAN CHẤP HÀNH TRUNG ƯƠNG / BAN TUYÊN GIÁO / * / Số 36-HD/BTGTW', PARTY, 'Ban Tuyên giáo Trung ương'],
    ['ĐẢNG BỘ PHƯỜNG ĐÔNG HẢI / ỦY BAN MTTQ VIỆT NAM PHƯỜNG / Số: 2/KH-MTTQ', STATE, 'Ủy ban MTTQ Việt Nam phường'],
    [
      'HỘI LHPN VIỆT NAM / BAN THƯỜNG VỤ HỘI LHPN TỈNH SƠN HẢI / Số: 25/KH-BTV',
      STATE,
      'Ban Thường vụ hội LHPN tỉnh Sơn Hải',
    ],
    ['TỈNH ĐOÀN SƠN HẢI / BCH ĐOÀN XÃ KHE SƯƠNG / *** / Số: 25-KH/ĐTN', UNION, 'BCH Đoàn xã Khe Sương'],
    [
      'BỘ NGOẠI GIAO - BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG / Số: 51/CTr-BNG-BTLBP',
      STATE,
      'Bộ Ngoại giao - Bộ Tư lệnh bộ đội biên phòng',
    ],
  ];
  it('reads a command of the border guard below the one that stands above it, on one line or two', () => {
    for (const mark of [' / ', ' '])
      assert.equal(
        issuerOf(`BỘ TƯ LỆNH BỘ ĐỘI BIÊN PHÒNG${mark}BỘ CHỈ HUY BĐBP TỈNH SƠN HẢI / Số: 5/KH-BCH`, STATE),
        'Bộ Chỉ huy BĐBP tỉnh Sơn Hải',
      );
  });

  for (const [lines, beside, issuer] of cases)
    it(`reads ${lines.replace(/ \/ (?:\*+ \/ )?Số.*/, '')}`, () => assert.equal(issuerOf(lines, beside), issuer));
});

describe('the year that a document is for', () => {
  const yearOf = (kind: string, title: string): number | null =>
    compileFacts(
      `ỦY BAN NHÂN DÂN\nTỈNH SƠN HẢI\nSố: 9/${kind === 'KẾ HOẠCH' ? 'KH' : 'CT'}-UBND\n${STATE}Sơn Hải, ngày 22 tháng 12 năm 2025\n\n${kind}\n${title}\n\nI. NHIỆM VỤ\n\n1. Sở Ngoại vụ chủ trì.\n`,
    ).header.year;

  it('is the next for a plan of the last days of a year, its own for what only bids', () => {
    assert.equal(yearOf('KẾ HOẠCH', 'Đón khách tàu biển'), 2026);
    assert.equal(yearOf('CHỈ THỊ', 'Về việc bảo đảm an toàn đón khách tàu biển'), 2025);
  });
});
