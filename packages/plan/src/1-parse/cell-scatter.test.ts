import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compile } from '../index.ts';

/** Pages whose columns came out one after another, the head beside its corner or before it. */
const TEXT = `ỦY BAN NHÂN DÂN TỈNH THƯỢNG HÀ

KẾ HOẠCH
Thông tin đối ngoại năm 2026

I. NHIỆM VỤ
Thực hiện theo phụ lục.

PHỤ LỤC
DANH MỤC NHIỆM VỤ NĂM 2026

Cơ quan 
chủ trì 

Cơ quan 
phối hợp 

Thời gian 
hoàn thành 

TT 

Nhiệm vụ 

1.    Thông tin cho báo chí nước ngoài 

1.1  Biên  soạn  tài  liệu  giới  thiệu  tiềm 
năng  của  tỉnh  bằng  ba  ngôn  ngữ 
để phát tại hội nghị. 

1.2  Mời  phóng  viên  nước  ngoài  đến 
tìm  hiểu  các  làng  nghề  ven  sông 
Thượng Hà. 

Sở Ngoại vụ 

Sở Văn hóa, Thể 
thao và Du lịch 

Sở Tài chính 
Các  cơ  quan, 
liên 
có 
quan 

Báo và Đài Thượng 
Hà 

Quý II/2026 

Thường xuyên 

 
 
 
 

CÔNG BÁO/Số 12/Ngày 03-02-2026 

15 

TT 

Nhiệm vụ 

2. 

3. 

Xây dựng chuyên trang tiếng Anh trên 
Cổng thông tin điện tử của tỉnh. 

Tập huấn kỹ năng thông tin đối ngoại cho 
cán bộ các xã biên giới. 

Cơ quan 
chủ trì 
Văn phòng Ủy ban 
nhân dân tỉnh 

Sở Nội vụ 

Thời gian 
hoàn thành 
Tháng 6/2026 

Quý III/2026 

Cơ quan 
phối hợp 
Sở Ngoại vụ 
Bộ Chỉ huy Quân sự 
tỉnh 
`;

describe('a table whose cells came out of order, page by page', () => {
  const plan = compile(TEXT);
  const about = (path: string): string[] =>
    plan.assignments.filter((one) => one.path === path).map((one) => `${one.role} ${one.agency}`);
  const when = (path: string): string[] => plan.timings.filter((one) => one.path === path).map((one) => one.phrase);

  it('gives each row its bodies though the columns came out one after another', () => {
    assert.deepEqual(about('PL.1.1'), [
      'lead Sở Ngoại vụ',
      'support Sở Tài chính',
      'support Các cơ quan, có liên quan',
    ]);
    assert.deepEqual(about('PL.1.2'), ['lead Sở Văn hóa, Thể thao và Du lịch', 'support Báo và Đài Thượng Hà']);
  });

  it('gives each row its time', () => {
    assert.deepEqual(['PL.1.1', 'PL.1.2', 'PL.2', 'PL.3'].map(when), [
      ['Quý II/2026'],
      ['Thường xuyên'],
      ['Tháng 6/2026'],
      ['Quý III/2026'],
    ]);
  });

  it('parts cells that no blank line parts where each row needs one', () => {
    assert.deepEqual(about('PL.2'), ['lead Văn phòng Ủy ban nhân dân tỉnh', 'support Sở Ngoại vụ']);
    assert.deepEqual(about('PL.3'), ['lead Sở Nội vụ', 'support Bộ Chỉ huy Quân sự tỉnh']);
  });
});
