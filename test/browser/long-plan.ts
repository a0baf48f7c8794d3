const AREAS = [
  'xã Khe Sương',
  'xã Đèo Mây',
  'phường Bến Đá',
  'xã Suối Lanh',
  'xã Nà Hoa',
  'phường Cửa Rừng',
  'xã Bản Trầm',
];
const BODIES = [
  'Sở Văn hóa, Thể thao và Du lịch',
  'Sở Ngoại vụ',
  'Sở Khoa học và Công nghệ',
  'Báo và Phát thanh, truyền hình tỉnh',
  'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
  'Văn phòng Ủy ban nhân dân tỉnh',
  'Sở Công Thương',
];
const WORKS = [
  'Tổ chức 02 lớp tập huấn kỹ năng cung cấp thông tin cho cán bộ đầu mối',
  'Xuất bản 3.000 tờ gấp song ngữ giới thiệu cảnh quan và nghề truyền thống',
  'Sản xuất 06 phóng sự truyền hình về đời sống của đồng bào vùng biên',
  'Duy trì chuyên mục tiếng Anh trên Cổng thông tin điện tử, mỗi tháng 08 tin, bài',
  'Khảo sát, lắp đặt cụm thông tin điện tử tại khu vực cửa khẩu',
  'Mời 04 đoàn phóng viên đến viết bài về sản phẩm của địa phương',
  'Rà soát, biên dịch bộ ảnh và lời giới thiệu sang ba thứ tiếng',
];
const TIMES = [
  'Hoàn thành trước ngày 15 tháng 6 năm 2026',
  'Hoàn thành trong quý III năm 2026',
  'Thực hiện thường xuyên trong năm 2026',
  'Chậm nhất ngày 20 tháng 11 năm 2026',
];

const HEAD = `ỦY BAN NHÂN DÂN
TỈNH TRƯỜNG SƠN

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 31/KH-UBND

Trường Sơn, ngày 12 tháng 01 năm 2026

KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh Trường Sơn năm 2026

Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại;

Ủy ban nhân dân tỉnh Trường Sơn ban hành Kế hoạch như sau:

I. MỤC ĐÍCH, YÊU CẦU

1. Mục đích: giới thiệu tiềm năng và con người của tỉnh; cung cấp thông tin kịp thời cho Nhân dân.

2. Yêu cầu: rõ việc, rõ người, rõ thời hạn; không phô trương.
`;

const FOOT = `
IV. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành và Ủy ban nhân dân các xã, phường báo cáo kết quả 6 tháng trước ngày 15 tháng 6, báo cáo năm trước ngày 15 tháng 12 về Sở Văn hóa, Thể thao và Du lịch để tổng hợp.

2. Sở Tài chính thẩm định dự toán, trình cấp có thẩm quyền bố trí kinh phí./.

Nơi nhận:
- Như trên;
- Lưu: VT.

TM. ỦY BAN NHÂN DÂN
CHỦ TỊCH
`;

function one(list: readonly string[], at: number): string {
  return list[at % list.length] ?? '';
}

/** A point with its bodies and its time; every ninth doubles a word, every eleventh cites a paper. */
function point(at: number): string {
  const [lead, support] = [one(BODIES, at), one(BODIES, at + 3)];
  const doubled = at % 9 === 0 ? ' của của' : '';
  const cited = at % 11 === 0 ? ` theo Quyết định số ${100 + at}/QĐ-UBND ngày 05 tháng 12 năm 2025` : '';
  return `${at + 1}. ${one(WORKS, at)}${doubled} tại ${one(AREAS, at * 3)} và ${one(AREAS, at + 5)}${cited}.

Cơ quan chủ trì: ${lead}.

Cơ quan phối hợp: ${support}; Ủy ban nhân dân ${one(AREAS, at)}.

Thời gian: ${one(TIMES, at)}.
`;
}

function row(at: number): string {
  return `| ${at + 1} | ${one(WORKS, at + 2)} tại ${one(AREAS, at)} | ${one(BODIES, at + 1)} | Quý ${one(['I', 'II', 'III', 'IV'], at)}/2026 | ${40 + (at % 9)}.000.000 |`;
}

/** A made plan of this many points and rows of its annex; 250 points and 205 rows are about 130 KB and 415 tasks. */
export function longPlan(size: { readonly points: number; readonly rows: number }): string {
  const points = Array.from({ length: size.points }, (_, at) => point(at));
  const half = Math.ceil(points.length / 2);
  const rows = Array.from({ length: size.rows }, (_, at) => row(at));
  const annex =
    rows.length === 0
      ? ''
      : `\nPHỤ LỤC\nDANH MỤC NHIỆM VỤ\n\n| TT | Nhiệm vụ | Cơ quan chủ trì | Thời gian | Kinh phí (đồng) |\n${rows.join('\n')}\n`;
  return `${HEAD}
II. QUẢNG BÁ HÌNH ẢNH CỦA TỈNH

${points.slice(0, half).join('\n')}
III. THÔNG TIN KHU VỰC BIÊN GIỚI

${points.slice(half).join('\n')}${FOOT}${annex}`;
}
