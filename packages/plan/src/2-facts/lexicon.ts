// One idea: the words the rules know, as one trie over whole words, so that a text is looked up in a single pass.

/** What a phrase does in the language of plans; a phrase may do several things. */
export const CUE = {
  /** chủ trì, làm đầu mối */
  lead: 1,
  /** phối hợp với, cùng với */
  support: 1 << 1,
  /** tham mưu, trình: who comes next decides */
  advise: 1 << 2,
  /** báo cáo */
  report: 1 << 3,
  /** gửi, gửi về: who comes next gets it */
  send: 1 << 4,
  /** hướng dẫn, chỉ đạo, đôn đốc: who comes next must do it */
  guide: 1 << 5,
  /** định hướng, chỉ đạo as one's own work */
  direct: 1 << 6,
  /** đề nghị, giao: who comes next must do it */
  ask: 1 << 7,
  /** a verb that begins a piece of work */
  verb: 1 << 8,
  /** a word that cannot belong to a body's name */
  stop: 1 << 9,
  /** a head noun of a body's name: Sở, Ban, Công an */
  head: 1 << 10,
  /** a noun for bodies in general: sở, ban, ngành, đơn vị */
  group: 1 << 11,
  /** tỉnh, huyện, xã */
  place: 1 << 12,
  /** qua, thông qua: only a go-between comes next */
  through: 1 << 13,
  /** what follows a group noun and narrows it: liên quan, trên địa bàn */
  tail: 1 << 14,
  /** a head noun whose body is named by a place: Ủy ban nhân dân, Công an */
  local: 1 << 15,
  /** a post that stands for its body: Chủ tịch, Giám đốc, Thủ trưởng */
  post: 1 << 16,
  /** a kind of document: Quyết định, Kế hoạch */
  document: 1 << 17,
  /** a body by itself, nothing need follow: Chính phủ, Quốc hội */
  whole: 1 << 18,
  /** thường xuyên, liên tục */
  always: 1 << 19,
  /** định kỳ, hằng tháng */
  every: 1 << 20,
  /** trước, chậm nhất, hoàn thành: a day comes next */
  before: 1 << 21,
  /** khi có, nếu có, sau khi: a condition comes next */
  condition: 1 << 22,
  /** a noun things are counted in: lớp, hội nghị, tin, bài */
  count: 1 << 23,
  /** thông báo, cung cấp: somebody is told */
  inform: 1 << 24,
  /** xem xét, thẩm định, phê duyệt: who was named just before decides */
  decide: 1 << 25,
  /** kế hoạch */
  plan: 1 << 26,
  /** words of a name that look like verbs or places: việc làm, chuyển đổi số */
  name: 1 << 27,
  /** a verb that offices are named for: hỗ trợ, xúc tiến, quản lý */
  trade: 1 << 28,
  /** quý II: a time without a digit */
  quarter: 1 << 29,
} as const;

const PHRASES: readonly (readonly [number, string])[] = [
  [
    CUE.lead | CUE.verb | CUE.stop,
    'chủ trì|đồng chủ trì|làm đầu mối|là đầu mối|đầu mối|cơ quan đầu mối|làm cơ quan đầu mối|là cơ quan đầu mối|cơ quan thường trực|là cơ quan thường trực|làm cơ quan thường trực|chịu trách nhiệm chính|chịu trách nhiệm chủ trì|có trách nhiệm chủ trì|là cơ quan chủ trì|đảm nhiệm|đảm nhận|đảm trách|đơn vị đầu mối|là đơn vị đầu mối|làm đơn vị đầu mối|làm nòng cốt|là nòng cốt|giữ vai trò đầu mối|đóng vai trò đầu mối|là bộ phận đầu mối|làm bộ phận đầu mối|là bộ phận thường trực|làm bộ phận thường trực',
  ],
  // Who stands before leads, who stands behind helps.
  [CUE.lead | CUE.support | CUE.verb | CUE.stop, 'chủ trì cùng|chủ trì cùng với|bàn với|bàn bạc với|ký kết với'],
  [
    CUE.support | CUE.verb | CUE.stop,
    'phối hợp với|phối hợp cùng|phối hợp cùng với|phối hợp chặt chẽ với|phối hợp chặt chẽ|phối hợp chặt chẽ cùng|phối hợp|cùng phối hợp|có trách nhiệm phối hợp|tiếp tục phối hợp với|tiếp tục phối hợp|chủ động phối hợp|chủ động phối hợp với|tích cực phối hợp|tích cực phối hợp với|phối hợp đồng bộ với|phối kết hợp với|phối kết hợp cùng|phối kết hợp|kết hợp với|kết hợp cùng|phối hợp thống nhất với|thống nhất với|phối hợp thường xuyên với|tham gia phối hợp|tham gia phối hợp với|phối hợp tham gia|có trách nhiệm phối hợp với|cùng với|liên hệ với|là cơ quan phối hợp|là đơn vị phối hợp|làm cơ quan phối hợp|là các đơn vị phối hợp|là các cơ quan phối hợp|hiệp đồng với',
  ],
  [
    CUE.advise | CUE.verb | CUE.stop,
    'tham mưu|tham mưu cho|tham mưu với|tham mưu giúp|tham mưu trình|trình|trình xin ý kiến|xin ý kiến|đề xuất với|kiến nghị với|giúp|tham mưu đề xuất|đề xuất cho|tham mưu báo cáo|tổng hợp trình|chủ động tham mưu|chủ động tham mưu cho|chủ động tham mưu đề xuất|kiến nghị|đề xuất',
  ],
  [
    CUE.report | CUE.verb | CUE.stop,
    'báo cáo|tổng hợp báo cáo|báo cáo về|báo cáo cho|báo cáo với|kịp thời báo cáo|định kỳ báo cáo|gửi báo cáo|báo cáo gửi|báo cáo lên',
  ],
  [
    CUE.send | CUE.stop,
    'nộp về|nộp cho|gửi|gửi về|gửi đến|gửi tới|gửi cho|phản ánh về|phản ánh|phản ánh đến|phản ánh tới|kịp thời phản ánh|kịp thời phản ánh về|phản ánh với|kịp thời phản ánh với|thông tin về|phản hồi về|gửi lên|báo về|báo danh sách|gửi kết quả về|chuyển về|đăng ký với|phản ánh kịp thời về',
  ],
  [
    CUE.inform | CUE.verb | CUE.stop,
    'thông báo|thông báo cho|cung cấp|cung cấp cho|thông báo đến|thông tin cho|trao đổi với|thông báo tới|thông tin kết quả|thông tin ngay cho|thông tin kịp thời cho',
  ],
  [CUE.guide | CUE.direct | CUE.verb | CUE.stop, 'chỉ đạo|định hướng'],
  [
    CUE.guide | CUE.verb | CUE.stop,
    'hướng dẫn|đôn đốc|yêu cầu|vận động|huy động|khuyến khích|hỗ trợ|tạo điều kiện cho|tập huấn cho|quán triệt|đôn đốc, nhắc nhở|nhắc nhở',
  ],
  [CUE.guide | CUE.direct | CUE.verb | CUE.stop, 'lãnh đạo'],
  [CUE.ask | CUE.stop, 'đề nghị|giao|kính đề nghị|giao cho|ủy quyền cho'],
  [CUE.ask | CUE.guide | CUE.verb | CUE.stop, 'phân công|phân công cho|giao nhiệm vụ cho|giao trách nhiệm cho'],
  [CUE.decide | CUE.verb | CUE.stop, 'xem xét|thẩm định|phê duyệt|quyết định|cho ý kiến|phê chuẩn|thông qua'],
  [CUE.through | CUE.stop, 'qua|thông qua sở|thông qua cơ quan'],
  [
    CUE.verb | CUE.stop,
    'thực hiện|triển khai|tổ chức|xây dựng|tiếp tục|tăng cường|đẩy mạnh|nâng cao|chủ động|rà soát|ban hành|bố trí|cân đối|tổng hợp|tuyên truyền|tổng rà soát|tổng kiểm tra|tổng kiểm kê|tổng vệ sinh|quản lý|quản lý nhà nước|theo dõi|kiểm tra|bám sát|giám sát|ký kết|căn cứ|lồng ghép|đảm bảo|bảo đảm|duy trì|phát huy|sản xuất|đăng tải|đăng phát|quảng bá|giới thiệu|khai thác|sử dụng|lập|cập nhật|nghiên cứu|tổ chức thực hiện|có trách nhiệm|chịu trách nhiệm|chấp hành|hoàn thành|kịp thời|tích cực|tham gia|đánh giá|sơ kết|tổng kết|phổ biến|giáo dục|thành lập|kiện toàn|đào tạo|bồi dưỡng|tập huấn|đầu tư|vận hành|thẩm tra|kiểm soát|xử lý|thanh tra|giải quyết|tháo gỡ|hoàn thiện|sửa đổi|bổ sung|đổi mới|phát triển|mở rộng|thúc đẩy|thu hút|kêu gọi|chuẩn bị|tiến hành|ưu tiên|tập trung|chú trọng|quan tâm|làm tốt|thực hành|phân bổ|bảo vệ|ngăn chặn|phát hiện|đấu tranh|phản bác|tiếp nhận|vận hành|công bố|công khai|xác định|chuyển|đưa|mở|tạo|thông tin|truyền thông|phản ánh|ứng dụng|số hóa|kết nối|tích hợp|khảo sát|thống kê|điều tra|tư vấn|hợp tác|liên kết|phát động|biểu dương|khen thưởng|đặt hàng|in|biên soạn|biên tập|dịch|phát hành|xuất bản|thực hiện tốt|tổ chức tốt|đăng|viết|mời|đón|tiếp|làm việc|dự|dự thảo|soạn|soạn thảo|lựa chọn|đề ra|chọn|lưu trữ|lưu giữ|nắm|nắm bắt|chịu|thẩm duyệt|thường trực|điều phối|điều hành|hình thành|hàng năm|hằng năm|đột xuất|trên cơ sở|bảo tồn|thụ hưởng|cấp|cấp phát|thanh toán|quyết toán|giải ngân|mua sắm|lắp đặt|sửa chữa|nâng cấp|cải thiện|cải tạo|xúc tiến|thăm|trao|tặng|trao đổi|trang bị|phân tích|dự báo|cảnh báo|quan trắc|tham vấn|góp ý|tham gia ý kiến|lấy ý kiến|rút kinh nghiệm|nhân rộng|tôn vinh|bầu|bình xét|lập dự toán|xây dựng dự toán|chủ động xây dựng|căn cứ vào|ghi nhận|điều chỉnh|tuân thủ|đôn đốc|thiết kế|thi công|khắc phục|ứng phó|tìm kiếm|cứu hộ|truy vết|xét nghiệm|điều trị|khám|tiêm|cung ứng|phân cấp|ủy quyền|phân loại|thu gom|vệ sinh|giữ gìn|bảo quản|khẩn trương|đồng thời|thường xuyên|cử|họp|đối thoại|niêm yết|đối chiếu|xác minh|thu thập|nghiệm thu|bàn giao|tuyển chọn|diễn tập|huấn luyện|hưởng ứng|chi trả|kê khai|khai báo|sơ tán|di dời|phân khai|ngăn ngừa|hoàn chỉnh|thụ lý|chuẩn y|phỏng vấn|ghi chép|ghi âm|tiếp đón|đón tiếp|tháp tùng|hộ tống|in ấn|phân phát|bảo trì|bảo dưỡng|tu bổ|cổ vũ|khích lệ|thuyết phục|giải thích|làm rõ|phúc đáp|hồi âm|tiếp thu|lắng nghe|gặp gỡ|chúc mừng|chúc tết|thăm viếng|tặng quà|trao tặng|thảo luận|bàn bạc|thương thảo|loan báo|tường thuật|viết bài|chụp ảnh|quay phim|dựng phim|chiếu phim|trình chiếu|luyện tập|bình chọn|cử người|triệu tập|mời gọi|đốc thúc|thúc giục|trích lọc|hiệu chỉnh|chỉnh lý|chỉnh sửa|hiệu đính|khởi thảo|trình ký|đóng dấu|vào sổ|dập tắt|xử phạt|phun thuốc|khử khuẩn|sơ cứu|bốc xếp|giúp đỡ|ủng hộ|gây quỹ|trực chốt|canh gác|chốt chặn|sao lưu|nắm chắc|giảng dạy|truyền đạt|tìm hiểu|mở lớp|khởi công|khánh thành|tiếp quản',
  ],
  [
    CUE.stop,
    'phục vụ|của|theo|về|để|trong|tại|với|do|từ|đến|tới|trước|sau|khi|nếu|đã|sẽ|được|phải|cần|cho|là|làm|có|không|bằng|vào|ra|trên|dưới|giữa|thì|mà|hoặc|hay|như|những|này|đó|nêu|bị|nhằm|vì|nên|cùng|lên|nhận|thuộc|gồm|bao gồm|trừ|nghiêm|nghiêm túc|định kỳ|hằng|hàng|hằng tháng|hàng tháng|hằng quý|ngay|lại|còn|đang|vừa|rồi|chỉ|rất|kể|bên|ngoài|mỗi|từng|cả|cụ thể|xem|số|ngày|tháng|năm|quý|giai đoạn|mình|quy định|kết quả|nội dung|thông qua|biết|đối với|qua đó|có thẩm quyền|có liên quan|liên quan|hiện hành|xin|trân trọng',
  ],
  [
    CUE.head,
    'sở|bộ|ban|bch|bch bđbp|bộ phận|tổng liên đoàn|lđlđ|bđbp|bộ đội biên phòng|bộ chỉ huy|bộ tư lệnh|ban quản lý|ban chỉ đạo|ban chỉ huy|ban chấp hành|ban thường vụ|ban thường trực|ban bí thư|ban cán sự|văn phòng|thanh tra|báo|báo và đài|báo và phát thanh|báo và ptth|đài|đài truyền hình|đài phát thanh|tạp chí|hội|hội đồng|liên hiệp|liên đoàn|liên minh|hiệp hội|đoàn|đoàn thanh niên|trung tâm|chi cục|cục|tổng cục|vụ|viện|học viện|trường|trường đại học|trường chính trị|tòa án|viện nghiên cứu|viện kiểm sát|ngân hàng|kho bạc|bảo hiểm|bảo hiểm xã hội|thuế|hải quan|mặt trận|mặt trận tổ quốc|ủy ban|uỷ ban|ủy ban mặt trận tổ quốc|ủy ban mttq|ubmttq|ubmttqvn|mttq|quỹ|công ty|tổng công ty|tập đoàn|tổ công tác|tổ giúp việc|tổ|phòng|đại sứ quán|tổng lãnh sự quán|lãnh sự quán|đảng ủy|huyện ủy|thành ủy|tỉnh ủy|quận ủy|thị ủy|đảng bộ|thường trực|thường trực hđnd|cổng|cổng thông tin điện tử|bệnh viện|kiểm toán|thông tấn xã|quân khu|đồn biên phòng|hạt kiểm lâm|nhà xuất bản|bảo tàng|thư viện|bưu điện|viễn thông|điện lực|đội|cơ quan thường trú|cơ quan đại diện|cơ quan đại diện việt nam ở nước ngoài|ban tuyên giáo|ban dân vận|đại học|trạm|cảng vụ|câu lạc bộ|hợp tác xã|đảng đoàn|công đoàn|hđnd|nhà văn hóa|nhà thiếu nhi|nhà hát|thống kê|quân đoàn|sư đoàn|khu bảo tồn|vườn quốc gia|đặc khu ủy|hội đồng bầu cử|ủy ban bầu cử|khối|ban công tác mặt trận|ban tuyên giáo và dân vận|ban nội chính|ban tổ chức|ban xây dựng đảng|ban thanh tra nhân dân|ban giám sát đầu tư của cộng đồng|trạm y tế|trung tâm y tế|trung tâm phục vụ hành chính công',
  ],
  [
    CUE.head | CUE.local,
    'ủy ban nhân dân|uỷ ban nhân dân|ubnd|hội đồng nhân dân|hđnd|công an|bộ chỉ huy quân sự|bch quân sự|ban chỉ huy quân sự|chính quyền',
  ],
  [
    CUE.head | CUE.whole,
    'chính phủ|quốc hội|thủ tướng|thủ tướng chính phủ|phó thủ tướng|phó thủ tướng chính phủ|bộ chính trị|chủ tịch nước|tổng bí thư|trung ương đảng|cấp có thẩm quyền|cấp thẩm quyền|cơ quan có thẩm quyền|ban bí thư trung ương đảng',
  ],
  [
    CUE.whole | CUE.group,
    'tổ công nghệ số cộng đồng|tổ công nghệ số|tổ hòa giải|tổ bảo vệ an ninh trật tự|tổ an ninh trật tự|tổ dân vận|đội thanh niên tình nguyện|đội thanh niên xung kích',
  ],
  [
    CUE.whole | CUE.stop,
    'vnpt|viettel|mobifone|hai bên|tỉnh đoàn|thành đoàn|huyện đoàn|xã đoàn|quận đoàn|đoàn kiểm tra|đoàn giám sát|đoàn công tác|đoàn thanh tra|tổ kiểm tra|tổ giám sát|đoàn kiểm tra liên ngành|đoàn giám sát liên ngành',
  ],
  [
    CUE.post,
    'chủ tịch|phó chủ tịch|giám đốc|thủ trưởng|bộ trưởng|thứ trưởng|trưởng ban|chánh văn phòng|người đứng đầu|lãnh đạo|chủ nhiệm|tổng giám đốc|trưởng phòng|bí thư|hiệu trưởng|chánh thanh tra|cục trưởng|vụ trưởng|viện trưởng|chánh án|đồng chí|trưởng công an|tổng cục trưởng|chi cục trưởng|chuyên viên|thành viên|cán bộ|công chức|phó trưởng ban|trưởng thôn|đ/c|phó giám đốc|tư lệnh|trưởng đoàn|tổng biên tập|trưởng|trưởng ban công tác mặt trận|trưởng bản|trưởng xóm|trưởng ấp|trưởng khóm|trưởng khu phố|tổ trưởng tổ dân phố|tổ trưởng|đội trưởng|đồn trưởng|chỉ huy trưởng|kế toán trưởng|trạm trưởng|hạt trưởng|hội trưởng|chi hội trưởng|tổng thư ký|phó chánh văn phòng|phó trưởng phòng|phó cục trưởng|phó vụ trưởng|phó viện trưởng|phó hiệu trưởng|phó bí thư|phó chủ nhiệm|phó tổng giám đốc|phó chánh thanh tra|chính ủy|người phát ngôn',
  ],
  [
    CUE.group,
    'sở|ban|bộ|ngành|khoa|ấp|khóm|ban ngành|đơn vị|cơ quan|địa phương|tổ chức|đoàn thể|hội|doanh nghiệp|phòng|trường|viện|huyện|hiệp hội|công ty|tập đoàn|tổng công ty|cục|vụ|chi cục|đồn|trung tâm|chủ đầu tư|cấp|cấp ủy|cấp ủy đảng|chính quyền|ban quản lý|ubnd|ủy ban nhân dân|cơ quan ngang bộ|cơ quan thuộc chính phủ|bộ ngành|sở ngành|sở ban ngành|hợp tác xã|báo|đài|cơ quan báo chí|cơ quan thông tin|cơ quan thông tấn|cơ quan truyền thông|hội đoàn thể|nhà mạng|cơ sở giáo dục|cơ sở|quân khu|lực lượng|tổ chức thành viên|cơ quan chức năng|cơ quan chuyên môn|xã|phường|đặc khu|thôn|bản|xóm|khối|khối phố|tổ dân phố|khu phố|nhà trường|bệnh viện|ngân hàng|tổ chức tín dụng|đảng bộ|chi bộ|đảng ủy|cơ sở đào tạo|hội quần chúng|ban đảng|ban chỉ đạo|đại học|trường học|trường đại học|tổ công tác|liên đoàn|viện nghiên cứu|tổng cục|cá nhân|gia đình|trạm|đội|hải đội|tiểu đoàn|vụ|ban tuyên giáo và dân vận',
  ],
  [
    CUE.place,
    'xóm|khối phố|tỉnh|thành phố|thị xã|huyện|quận|xã|phường|thị trấn|đặc khu|tp|thôn|ấp|bản|khóm|tổ dân phố|khu phố|khu dân cư|khu vực|cấp tỉnh|cấp huyện|cấp xã|trung ương|tw|quốc gia|toàn tỉnh|tỉnh, thành phố',
  ],
  [
    CUE.tail,
    'liên quan|có liên quan|chức năng|trên địa bàn|trong tỉnh|trực thuộc|chuyên môn|ngoài tỉnh|hữu quan|khác|đóng trên địa bàn|hoạt động trên địa bàn|báo chí|truyền thông|thông tấn|các cấp|cùng cấp|tương đương|trong và ngoài tỉnh|biên giới|ven biển|đảo|hải đảo|ngang bộ|thuộc chính phủ|đoàn thể|chính trị|xã hội|nghề nghiệp|nhân dân|hữu nghị|ở trung ương|ở địa phương|đảng|nhà nước|địa phương|trung ương|cấp dưới|cấp trên|quần chúng|có thẩm quyền|đại diện|truyền thông đại chúng|thông tin đại chúng|phát thanh|truyền hình|hành chính nhà nước|sự nghiệp|sự nghiệp công lập|nghiên cứu|vũ trang|tín dụng|thành viên|ngoại giao|đào tạo|giáo dục|hành chính|liên đoàn|viễn thông|quân đội|ở nước ngoài|y tế|giáo dục phổ thông|giáo dục mầm non|giáo dục nghề nghiệp|giáo dục đại học|khám bệnh|chữa bệnh|lưu trú|phổ thông|mầm non|tiểu học|trung học|trung học cơ sở|trung học phổ thông|công lập|tuyến tỉnh|tuyến huyện|tuyến trung ương|tuyến trên|ngoài công lập|tư thục|tư nhân|tôn giáo|trợ giúp xã hội|bảo trợ xã hội|dạy nghề|công an|biên phòng|việt nam ở nước ngoài|đại diện ngoại giao|đại diện việt nam ở nước ngoài|đại diện của việt nam ở nước ngoài|đại diện nước ngoài|nước ngoài tại việt nam|ngoại giao nước ngoài|ngoại giao nước ngoài tại việt nam|báo chí nước ngoài|báo chí nước ngoài tại việt nam|truyền thông nước ngoài',
  ],
  [
    CUE.document,
    'thông báo kết luận|luật|bộ luật|pháp lệnh|nghị quyết|nghị định|quyết định|thông tư|thông tư liên tịch|chỉ thị|kết luận|kế hoạch|công văn|văn bản|thông báo|hướng dẫn|chương trình|chương trình hành động|chương trình phối hợp|đề án|tờ trình|quy định|quy chế|công điện|nghị quyết liên tịch|lệnh|văn bản hợp nhất|báo cáo thẩm định|biên bản|thông tri|kế hoạch liên tịch|kế hoạch phối hợp|quy chế phối hợp|kế hoạch hành động|hiến pháp|điều lệ|thông cáo|giấy mời|phương án|dự án|chiến lược|quy hoạch|thỏa thuận|biên bản ghi nhớ|hướng dẫn liên ngành|kế hoạch liên ngành',
  ],
  [CUE.plan, 'kế hoạch'],
  // As a scan prints it; by itself the word is one that other phrases have.
  [CUE.plan | CUE.document, 'kê hoạch'],
  [
    CUE.verb | CUE.stop,
    'nộp|trang trí|dàn dựng|tập luyện|biểu diễn|trao giải|dọn dẹp|chấm thi|ký duyệt|luân chuyển|thanh quyết toán|chia sẻ|cắt giảm|rút ngắn|đơn giản hóa|giám định|kiểm nghiệm|kiểm kê|kiểm đếm|thu hồi|tuần tra|ký cam kết|cam kết|trưng bày|xếp loại|xếp hạng|bổ nhiệm|điều động|tuyển dụng|sắp xếp|sáp nhập|tạo lập|chuẩn hóa|làm sạch|cài đặt|kích hoạt|thiết lập|phát sóng|ra quân|quyên góp|thăm hỏi|sưu tầm|phục dựng|truyền dạy|tôn tạo|thể chế hóa|bình ổn|trấn áp|soi chiếu|chỉnh trang|đỡ đầu|ghi hình|rà quét|thu nộp|trích lập|giao lưu|đối soát|vận chuyển|tiêu hủy|san gạt|dọn vệ sinh|quét dọn|trực ban|cắt cử|chăm lo|tham quan|tiếp sóng|đưa tin|phản biện|thu mua|tiêu thụ|giải tỏa|ra quyết định|trích|trả lời|tự chọn|tự rà soát|tự kiểm tra|tự đánh giá|tự tổ chức',
  ],
  [
    CUE.trade,
    'phát triển|đầu tư|đào tạo|bồi dưỡng|bảo vệ|bảo tồn|giáo dục|truyền thông|thông tin|hợp tác|quan trắc|giám sát|kiểm soát|ứng dụng|khai thác|tư vấn|điều hành|quản lý|giới thiệu|chuyển giao|khuyến khích|hỗ trợ|trợ giúp|xúc tiến|kiểm định|phục vụ|cung ứng|dự báo|điều tra|thống kê|phòng ngừa|xét nghiệm|cấp cứu|điều trị|phân tích|sản xuất|xây dựng|đăng ký|thanh tra|kiểm tra|chăm sóc|nuôi dưỡng|nghiên cứu',
  ],
  [CUE.tail, 'quản lý nhà nước|quản lý chuyên ngành|chuyên ngành|giúp việc|tham mưu giúp việc'],
  [
    CUE.group,
    'doanh nghiệp nhỏ và vừa|tổ chức kinh tế|tổ chức khoa học|tổ chức khoa học và công nghệ|cao đẳng|trung cấp|trường nghề|huyện ủy|thị ủy|thành ủy|quận ủy',
  ],
  [CUE.head | CUE.group, 'trường cao đẳng|trường trung cấp|học viện'],
  [
    CUE.head | CUE.local,
    'thi hành án dân sự|đoàn đại biểu quốc hội|đoàn đbqh|ban hội đồng nhân dân|ban hđnd|tổ đại biểu hội đồng nhân dân|tổ đại biểu hđnd|đại biểu hội đồng nhân dân|đại biểu hđnd',
  ],
  [CUE.name | CUE.plan | CUE.document, 'kế hoạch tổng hợp'],
  [CUE.name, 'hành chính tổng hợp'],
  [CUE.head, 'tòa soạn|khoa'],
  [CUE.name, 'khoa giáo'],
  [
    CUE.post,
    'kế toán|thủ quỹ|gvcn|gvbm|giáo viên|giáo viên chủ nhiệm|giáo viên bộ môn|giáo viên phụ trách|tổng phụ trách|tổng phụ trách đội|nhân viên y tế|nhân viên thư viện|nhân viên thiết bị|học sinh|phụ huynh|phụ huynh học sinh|cha mẹ học sinh',
  ],
  [CUE.post | CUE.group, 'tổ chuyên môn'],
  [CUE.head, 'chi ủy'],
  [CUE.group, 'bộ phận'],
  [CUE.head | CUE.whole, 'ban đại diện cha mẹ học sinh|ban đại diện hội cha mẹ học sinh|bgh'],
  [CUE.head | CUE.group, 'đbp|tiểu đoàn|hải đội|đại đội|trung đoàn|lữ đoàn|chi hội|chi đoàn'],
  [CUE.tail, 'sở tại|cửa khẩu|tại cửa khẩu|ngành dọc|trong và ngoài nước|ngoài nước|thpt|thcs|giáo dục thường xuyên'],
  [
    CUE.verb | CUE.stop,
    'quản trị trang|quản trị cổng|quản trị hệ thống|cụ thể hóa|tiên phong|dẫn dắt|nội luật hóa|kiểm duyệt',
  ],
  [CUE.guide | CUE.direct | CUE.verb | CUE.stop, 'trực tiếp chỉ đạo'],
  [CUE.head | CUE.name, 'chi nhánh|phân hiệu'],
  [CUE.head, 'hội đồng phối hợp'],
  [CUE.whole, 'cơ quan thường trực|vnpt|viettel|mobifone'],
  [
    CUE.name,
    'nông thôn|trí tuệ nhân tạo|công nghệ thông tin|báo in|nội dung số|công nghệ số|công nghệ số cộng đồng|kinh tế số|xã hội số|chính quyền số|cho doanh nghiệp nhỏ và vừa|việc làm|chuyển đổi số|tìm kiếm cứu nạn|phòng chống thiên tai|dịch vụ|dịch vụ công|dịch vụ sự nghiệp công|dịch vụ tổng hợp|đối ngoại|thiết bị|y tế|công trình|giao thông|hành chính công|thủ tục hành chính|nhà ở|nước ngoài|khu kinh tế|khoa học|dân số|hậu cần|văn bản quy phạm pháp luật|quy phạm pháp luật',
  ],
  [CUE.name | CUE.tail, 'đứng chân trên địa bàn'],
  [CUE.lead | CUE.verb | CUE.stop, 'chủ công'],
  [CUE.support | CUE.verb | CUE.stop, 'có sự tham gia của|với sự tham gia của'],
  [CUE.verb | CUE.stop, 'thụ lý|triệu tập|lo|dành|phát lại|làm thủ tục'],
  [CUE.whole | CUE.stop, 'nhóm chuyên gia'],
  [CUE.send | CUE.stop, 'chuyển'],
  [CUE.always | CUE.stop, 'thường xuyên|liên tục|quanh năm|hàng ngày|hằng ngày|thường kỳ'],
  [
    CUE.every | CUE.stop,
    'định kỳ|từng tháng|từng quý|theo tháng|theo quý|hằng tháng|hàng tháng|hằng quý|hàng quý|hằng năm|hàng năm|hằng tuần|hàng tuần|mỗi tháng|mỗi quý|mỗi năm|mỗi tuần|định kỳ hằng tháng|định kỳ hàng tháng|định kỳ hằng quý|định kỳ hàng quý|định kỳ hằng năm|định kỳ hàng năm|định kỳ hằng tuần|định kỳ hàng tuần|định kỳ tháng|định kỳ quý|định kỳ năm|thường niên|tháng một lần|quý một lần|năm một lần',
  ],
  [
    CUE.before | CUE.stop,
    'trước|trước ngày|chậm nhất|chậm nhất là|chậm nhất vào|chậm nhất đến|muộn nhất|muộn nhất là|không quá|không muộn hơn|không chậm hơn|xong trước|hoàn thành trước|hạn cuối|thời hạn|hết ngày|đến hết|trong|hoàn thành|hoàn thành trong',
  ],
  [CUE.quarter, 'quý i|quý ii|quý iii|quý iv|quí i|quí ii|quí iii|quí iv'],
  [
    CUE.condition | CUE.stop,
    'khi có|khi|nếu|nếu có|sau khi|sau mỗi đợt|sau mỗi cuộc|sau mỗi lần|trước tết|trước tết nguyên đán|trước dịp tết|trước dịp tết nguyên đán|ngay sau khi|trong trường hợp|trường hợp|ngay khi|theo yêu cầu|xong trước khi|hoàn thành trước khi',
  ],
];

/** Words that rules ask for by themselves, outside any phrase. */
const LOOSE_WORDS =
  'và các số quí phải việc ngày tháng năm quý giai đoạn một mươi lần đầu cuối hết nửa trước sau của về việc v ban hành phê duyệt gọi tắt viết đây này trên đồng triệu tỷ tỉ nghìn ngàn phần trăm ít nhất tối thiểu khoảng tuần ngày giờ trong từ đến i ii iii iv thứ lượt mỗi hằng hàng kỳ'.split(
    ' ',
  );

/** Words that rules compare the text with and that do nothing by themselves: they need a number in the dictionary, no more. */
export const COMPARED_WORDS =
  'từng mỗi sáu hằng hàng định cả một năm báo đột xây dựng ban hành lập cấp ngành giới hội trường tổ chức cơ sở lực lượng viện đối với trách nhiệm của vụ yêu cầu việc cùng giám sát được giao có chịu theo trên nhiệm thông tin thanh truyền hình kết quả hoặc đoạn kỳ lần hiện hành bảo đảm quy về cho đến tới lên chặt chẽ tốt kịp thời sự chủ động tiếp tục tích cực thường xuyên đồng cần phải làm nghiêm túc căn trong để ngoài khi nếu quá bên tại nhằm sau từ trước qua hết riêng cuối đầu ngay mắc khăn sinh này thuộc trực địa phương phụ đề nghị nhất chậm liên quan chính trị xã tháng quý tuần phát sơ phản ánh suốt loạt cai nuôi chế giết dữ vật hạ pháp khoa triển tham nhìn hướng đoạn ông bà dịp vai trò cụ thể phía'.split(
    ' ',
  );

/** What text recognition often makes of the rules' words. */
const MISREAD: readonly (readonly [string, string])[] = [
  ['phô', 'phố'],
  ['tô', 'tổ'],
  ['triên', 'triển'],
  ['kê', 'kế'],
  ['dơn', 'đơn'],
  ['quôc', 'quốc'],
  ['thâm', 'thẩm'],
  ['xuyển', 'xuyên'],
  ['tông', 'tổng'],
  ['bô', 'bố'],
  ['phôi', 'phối'],
  ['vê', 'về'],
  ['sô', 'số'],
  ['đên', 'đến'],
  ['tiêp', 'tiếp'],
];

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/** A word that ends in c, p or t without its tone, as a scan may print it: no syllable is written so, thus it can be no other word. */
function withoutTone(word: string): string {
  return word.normalize('NFD').replace(TONES, '').normalize('NFC');
}

/** Where the tone stands in open syllables: the older and the younger use. */
const TONE_PAIRS: readonly (readonly [string, string])[] = [
  ['òa', 'oà'],
  ['óa', 'oá'],
  ['ỏa', 'oả'],
  ['õa', 'oã'],
  ['ọa', 'oạ'],
  ['òe', 'oè'],
  ['óe', 'oé'],
  ['ỏe', 'oẻ'],
  ['õe', 'oẽ'],
  ['ọe', 'oẹ'],
  ['ùy', 'uỳ'],
  ['úy', 'uý'],
  ['ủy', 'uỷ'],
  ['ũy', 'uỹ'],
  ['ụy', 'uỵ'],
];

/** No word's id is as large. */
export const WORD_LIMIT = 1 << 12;
/** Steps of the trie in an open hash table; a power of two. */
const STEPS = 1 << 13;

interface Lexicon {
  /** Ids of words by every spelling that is read as that word. */
  readonly spellings: ReadonlyMap<string, number>;
  readonly first: Int32Array;
  /** Pairs of a step's key, which is node and word, and the node it leads to. */
  readonly steps: Int32Array;
  /** By node: bits of the words that lead on from it, so that one look says of most words that they do not. */
  readonly leads: Int32Array;
  readonly mask: Int32Array;
}

const lexicon = build();
// Held by themselves, since every word of every text is looked up in them.
const { first: firstNodes, steps: stepTable, leads: leadBits, mask: masks } = lexicon;

/** Every spelling that is read as a word of the rules, in small letters, with the word's id. */
export const spellings: ReadonlyMap<string, number> = lexicon.spellings;

function build(): Lexicon {
  const spellings = new Map<string, number>();
  const first = new Int32Array(WORD_LIMIT).fill(-1);
  const steps = new Int32Array(STEPS * 2).fill(-1);
  const masks: number[] = [];
  const leads: number[] = [];
  let count = 1;
  const idOfWord = (word: string): number => {
    const held = spellings.get(word);
    if (held !== undefined) return held;
    const id = count++;
    spellings.set(word, id);
    const other = otherTone(word);
    if (!spellings.has(other)) spellings.set(other, id);
    return id;
  };
  for (const [mask, list] of PHRASES) {
    for (const phrase of list.split('|')) {
      let node = -1;
      for (const word of phrase.replaceAll(',', '').split(' ')) {
        const id = idOfWord(word);
        const slot = node < 0 ? 0 : slotOfStep(steps, node, id);
        let child = node < 0 ? (first[id] ?? -1) : (steps[slot + 1] ?? -1);
        if (child < 0) {
          child = masks.length;
          masks.push(0);
          leads.push(0);
          if (node < 0) first[id] = child;
          else {
            leads[node] = (leads[node] ?? 0) | (1 << (id & 31));
            steps[slot] = node * WORD_LIMIT + id;
            steps[slot + 1] = child;
          }
        }
        node = child;
      }
      masks[node] = (masks[node] ?? 0) | mask;
    }
  }
  for (const word of LOOSE_WORDS) idOfWord(word);
  for (const [word, id] of [...spellings]) {
    const bare = /(?:c|ch|p|t)$/.test(word) ? withoutTone(word) : word;
    if (!spellings.has(bare)) spellings.set(bare, id);
  }
  for (const [misread, word] of MISREAD) {
    const id = spellings.get(word);
    if (id !== undefined && !spellings.has(misread)) spellings.set(misread, id);
  }
  return { spellings, first, steps, leads: Int32Array.from(leads), mask: Int32Array.from(masks) };
}

/** Where the step from a node by a word stands in the table, or would stand. */
function slotOfStep(steps: Int32Array, node: number, word: number): number {
  const key = node * WORD_LIMIT + word;
  let slot = (Math.imul(key, 0x9e3779b1) >>> 19) * 2;
  while (steps[slot] !== key && steps[slot] !== -1) slot = (slot + 2) & (STEPS * 2 - 1);
  return slot;
}

/** The other of the two ways of placing a tone: hòa, hoà. */
function otherTone(word: string): string {
  for (const [old, young] of TONE_PAIRS) if (word.endsWith(old)) return word.slice(0, -old.length) + young;
  for (const [old, young] of TONE_PAIRS) if (word.endsWith(young)) return word.slice(0, -young.length) + old;
  return word;
}

/** The id of a word a rule is written with; the rule's own words must be in the lexicon. */
export function wordId(word: string): number {
  const id = lexicon.spellings.get(word);
  if (id === undefined) throw new Error(`the lexicon lacks “${word}”`);
  return id;
}

/** The first spelling of every word, by its id. */
const written: string[] = [];
for (const [word, id] of spellings) written[id] ??= word;

/** Words in small letters as the rules write them, where a scan misread them: `phôi hợp` is `phối hợp`. */
export function asWritten(words: string): string {
  return words.replace(/\p{L}+/gu, (word) => written[spellings.get(word) ?? 0] ?? word);
}

/** First trie node of a word; -1 where no phrase begins with it. */
export function firstNode(word: number): number {
  return firstNodes[word] ?? -1;
}

export function nextNode(node: number, word: number): number {
  if (((leadBits[node] ?? 0) & (1 << (word & 31))) === 0) return -1;
  return stepTable[slotOfStep(stepTable, node, word) + 1] ?? -1;
}

/** Bits of the words that lead on from a node; a word whose bit is missing does not. */
export function leadsOf(node: number): number {
  return leadBits[node] ?? 0;
}

export function maskOf(node: number): number {
  return masks[node] ?? 0;
}
