/** A made-up plan of a made-up province, written for these tests; `**…**` is bold, `[^n]` a footnote. */

/** The two columns of the head. */
export const head = {
  left: ['ỦY BAN NHÂN DÂN', '**TỈNH SÔNG CẢNH**', 'Số: 87/KH-UBND'],
  right: [
    '**CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM**',
    '**Độc lập - Tự do - Hạnh phúc**',
    'Sông Cảnh, ngày 12 tháng 01 năm 2026',
  ],
};

/** The centred title. */
export const title = ['KẾ HOẠCH', 'Công tác thông tin đối ngoại tỉnh Sông Cảnh năm 2026'];

/** Paragraphs; `level` is the place in the automatic list I. 1. a) - +, null for running text. */
export const body: readonly { readonly level: number | null; readonly text: string }[] = [
  {
    level: null,
    text: 'Căn cứ Nghị định số 72/2015/NĐ-CP ngày 07 tháng 9 năm 2015 của Chính phủ về quản lý hoạt động thông tin đối ngoại và chương trình công tác năm của tỉnh[^1], Ủy ban nhân dân tỉnh ban hành Kế hoạch với các nội dung sau:',
  },
  { level: 0, text: 'MỤC ĐÍCH, YÊU CẦU' },
  { level: 1, text: 'Mục đích' },
  {
    level: 3,
    text: 'Giới thiệu với bạn bè trong và ngoài nước về một vùng đất có sông, có núi, có nghề dệt chiếu cói ba trăm năm và những con người mến khách.',
  },
  {
    level: 3,
    text: 'Giúp cán bộ ở cơ sở nắm được cách viết tin, chụp ảnh, làm phim ngắn phục vụ thông tin đối ngoại trên điện thoại.',
  },
  { level: 1, text: 'Yêu cầu' },
  {
    level: 3,
    text: 'Mỗi nhiệm vụ có một cơ quan chủ trì, một sản phẩm và một thời hạn; việc nào không làm được phải nói rõ lý do.',
  },
  { level: 3, text: 'Thông tin đưa ra phải đúng, có nguồn và có người chịu trách nhiệm.' },
  { level: 0, text: 'NHIỆM VỤ' },
  { level: 1, text: 'Nâng cao chất lượng nội dung' },
  {
    level: 2,
    text: '**Nội dung:** Sản xuất 24 phóng sự ngắn bằng tiếng Việt và tiếng Anh về làng nghề, lễ hội và sản vật của địa phương, mỗi tháng 02 phóng sự.',
  },
  {
    level: 2,
    text: '**Thực hiện:** Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Báo và Phát thanh, Truyền hình tỉnh; hoàn thành trước ngày 30 tháng 11 năm 2026.',
  },
  { level: 1, text: 'Tập huấn' },
  { level: 2, text: 'Mở 03 lớp tập huấn, mỗi lớp 40 học viên[^2], gồm:' },
  { level: 3, text: 'Lớp viết tin song ngữ trong quý I;' },
  { level: 3, text: 'Lớp quay và dựng phim ngắn trong quý II, chia làm hai nhóm:' },
  { level: 4, text: 'Nhóm cán bộ xã, phường;' },
  { level: 4, text: 'Nhóm cộng tác viên của các cơ quan báo chí.' },
  { level: 2, text: 'Sở Nội vụ chủ trì, phối hợp với Trường Chính trị tỉnh thực hiện trong tháng 5 năm 2026.' },
  { level: 1, text: 'Khu vực cửa khẩu' },
  {
    level: 2,
    text: 'Bảo trì 02 cụm thông tin điện tử, bảo đảm phát ít nhất 6 giờ mỗi ngày; Bộ Chỉ huy Bộ đội Biên phòng tỉnh chủ trì, thực hiện thường xuyên.',
  },
  {
    level: 2,
    text: 'Cập nhật trang thông tin tại địa chỉ <https://songcanh.example/doi-ngoai> ít nhất 04 tin một tuần.',
  },
  { level: 0, text: 'KINH PHÍ' },
  {
    level: null,
    text: 'Kinh phí thực hiện được bố trí trong dự toán chi ngân sách năm 2026 của các cơ quan, đơn vị[^3] và các nguồn hợp pháp khác. Tổng kinh phí dự kiến là 1.245.000.000 đồng.',
  },
  { level: 0, text: 'TỔ CHỨC THỰC HIỆN' },
  { level: 1, text: 'Sở Văn hóa, Thể thao và Du lịch' },
  { level: 3, text: 'Là cơ quan đầu mối, theo dõi, đôn đốc và tổng hợp kết quả.' },
  {
    level: 3,
    text: 'Báo cáo Ủy ban nhân dân tỉnh kết quả 6 tháng trước ngày 30 tháng 6 và cả năm trước ngày 10 tháng 12 năm 2026.',
  },
  { level: 1, text: 'Các sở, ban, ngành; Ủy ban nhân dân các xã, phường' },
  {
    level: 3,
    text: 'Xây dựng kế hoạch của đơn vị và gửi Sở Văn hóa, Thể thao và Du lịch trước ngày 15 tháng 02 năm 2026.',
  },
  {
    level: 3,
    text: 'Gửi báo cáo 6 tháng trước ngày 15 tháng 6, báo cáo năm trước ngày 25 tháng 11 năm 2026.',
  },
  {
    level: null,
    text: 'Trong quá trình thực hiện, nếu có vướng mắc, các đơn vị phản ánh về Sở Văn hóa, Thể thao và Du lịch để tổng hợp, trình Ủy ban nhân dân tỉnh xem xét, quyết định./.',
  },
];

/** Footnotes in the order of their numbers. */
export const footnotes: readonly string[] = [
  'Chương trình công tác năm 2026 của Ủy ban nhân dân tỉnh, phần về văn hóa và đối ngoại.',
  'Học viên là cán bộ kiêm nhiệm thông tin đối ngoại của các sở, ban, ngành và các xã, phường trên địa bàn toàn tỉnh, mỗi đơn vị cử một người.',
  'Nguồn kinh phí của Sở Văn hóa, Thể thao và Du lịch.',
];

/** The two columns of the foot. */
export const foot = {
  left: [
    '**Nơi nhận:**',
    '- Bộ Văn hóa, Thể thao và Du lịch (b/c);',
    '- Thường trực Tỉnh ủy, Thường trực Hội đồng nhân dân tỉnh (b/c);',
    '- Các sở, ban, ngành; Ủy ban nhân dân các xã, phường;',
    '- Lưu: VT, VX.',
  ],
  right: ['**TM. ỦY BAN NHÂN DÂN**', '**KT. CHỦ TỊCH**', '**PHÓ CHỦ TỊCH**', '', '', '', '**Người Ký Mẫu**'],
};

/** The annex: seven columns, the last row with a total under merged cells. */
export const annexRows: readonly (readonly string[])[] = [
  ['STT', 'Nhiệm vụ', 'Cơ quan chủ trì', 'Cơ quan phối hợp', 'Thời gian', 'Kinh phí (đồng)', 'Sản phẩm'],
  [
    '01',
    'Sản xuất phóng sự ngắn về làng nghề dệt chiếu cói',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Báo và Phát thanh, Truyền hình tỉnh',
    'Quý I - IV/2026',
    '480.000.000',
    '24 phóng sự song ngữ Việt - Anh',
  ],
  [
    '02',
    'Tập huấn viết tin song ngữ',
    'Sở Nội vụ',
    'Trường Chính trị tỉnh; Sở Ngoại vụ',
    'Quý I/2026',
    '95.000.000',
    '01 lớp, 40 học viên',
  ],
  [
    '03',
    'Tập huấn quay và dựng phim ngắn bằng điện thoại cho cán bộ xã, phường và cộng tác viên',
    'Sở Nội vụ',
    'Trường Chính trị tỉnh',
    'Tháng 5/2026',
    '130.000.000',
    '02 lớp;<br>01 bộ tài liệu',
  ],
  [
    '04',
    'Bảo trì cụm thông tin điện tử tại hai cửa khẩu',
    'Bộ Chỉ huy Bộ đội Biên phòng tỉnh',
    'Sở Khoa học và Công nghệ; Ủy ban nhân dân các xã biên giới',
    'Thường xuyên',
    '210.000.000',
    'Nhật ký phát hằng tháng',
  ],
  [
    '05',
    'Đón hai đoàn phóng viên nước ngoài đến tìm hiểu nghề dệt chiếu và mùa nước nổi',
    'Sở Ngoại vụ',
    'Công an tỉnh; Sở Văn hóa, Thể thao và Du lịch',
    'Quý III/2026',
    '150.000.000',
    '02 đoàn;<br>ít nhất 06 tin, bài được đăng',
  ],
  [
    '06',
    'Thi ảnh “Sông Cảnh bốn mùa” dành cho người trong nước và kiều bào',
    'Hội Văn học nghệ thuật tỉnh',
    'Ủy ban Mặt trận Tổ quốc Việt Nam tỉnh',
    'Tháng 8 - 10/2026',
    '120.000.000',
    'Bộ ảnh 60 tác phẩm có quyền sử dụng',
  ],
  [
    '07',
    'Dịch và in sách ảnh giới thiệu tỉnh',
    'Sở Văn hóa, Thể thao và Du lịch',
    'Trường Đại học Sông Cảnh',
    'Quý IV/2026',
    '60.000.000',
    '500 cuốn',
  ],
  ['Tổng cộng', '', '', '', '', '1.245.000.000', ''],
];
