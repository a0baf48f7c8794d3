import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { check, compileFacts } from '@cotmoc/plan';

/** Sentences that are right and look wrong to a careless rule: words that meet, near words, forms that only seem broken. */
const RIGHT = [
  'Các cơ quan quan trọng phối hợp xây dựng hệ thống giao thông thông minh và thống nhất.',
  'Thành viên viên chức hằng ngày ngày càng tăng; công việc dần dần đi vào nền nếp, từng bước từng bước chắc chắn.',
  'Tỉnh có quan hệ hữu nghị với các nước; có bản lĩnh, có cấu phần riêng.',
  'Mỗi trường hợp đều được xem xét; cộng tác viên gửi bài; đại biểu dân cử tham gia.',
  'Bắt đầu từ quý II, đơn vị đang ký hợp đồng in ấn; mở khóa học tiếng Lào cho cán bộ.',
  'Lắp đặt tuyến truyền dẫn; giữ gìn truyền thống thông tin của địa phương.',
  'Thành lập đội mới phục vụ lễ hội; xe đời mới; đợi mời khách.',
  'Ban hành các văn bản chỉ đạo; thực hiện tốt chức năng; tình hình môi trường ổn định.',
  'Chuẩn bị kế hoạch sơ kết; Kế hoạch Sở Tài chính đã duyệt; quyết định sơ bộ phương án.',
  'Gặp gỡ thị trưởng thành phố kết nghĩa; tổ chức kỳ thi trường học thân thiện.',
  'Thực hiện thông qua trình tự rút gọn; chuyển đề nghị của người dân đến nơi có thẩm quyền.',
  'Vẽ đồ thị tăng trưởng; tốc độ thị trường hóa; dự liệu các tình huống.',
  'Trong điểm b khoản 2, việc lạm dụng mạng xã hội bị nghiêm cấm; để xuất khẩu hàng hóa.',
  'Đồng bào Lô Lô, Pà Thẻn, Ê Đê, Gia Rai biểu diễn cồng chiêng; ngoằn ngoèo, khuỷu tay, quýt, giếng nước.',
  'Chỉ tiêu và chi tiêu phải khớp nhau; chi tiết nêu tại điểm a) và mục 3).',
  'Tổ chức từ ngày 28/12/2026 đến ngày 05/01/2027; giai đoạn 2021-2030, tầm nhìn 2045.',
  'Kinh phí: 5 lớp x 20 triệu đồng = 100 triệu đồng; tỷ lệ 1/2; số 12 phố Huế.',
  'Hằng ngày, tháng, quý có thống kê; ngày tháng năm sinh ghi đủ.',
  'Hội nghị kết luận: phải “làm thật, hiệu quả thật”; người người, nhà nhà cùng tham gia.',
  'Sở Nông nghiệp và Môi trường phối hợp với Bộ Nông nghiệp và Môi trường; Ủy ban nhân dân cấp xã và Ủy ban nhân dân cấp tỉnh.',
  'Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị; Nghị quyết số 57/NQ-CP ngày 21/4/2022 của Chính phủ.',
  'Nghị quyết số 19-2018/NQ-CP ngày 15/5/2018 của Chính phủ; Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.',
  'Quyết định số 06/QĐ-TTg ngày 06/01/2022 của Thủ tướng Chính phủ; Quyết định số 06/QĐ-UBND ngày 05/01/2026 của Ủy ban nhân dân tỉnh.',
  'Quy định số 37-QĐ/TW ngày 25/10/2021 của Ban Chấp hành Trung ương; Thông báo kết luận số 15-TB/TW ngày 03/3/2024 của Ban Bí thư.',
  'Thông tư số 10/2021/TT-BTNMT ngày 30/6/2021 của Bộ trưởng Bộ Tài nguyên và Môi trường; Quyết định số 4255/QĐ-BNN-KHCN ngày 04/12/2024 của Bộ Nông nghiệp và Phát triển nông thôn.',
  'Theo quy định tại khoản 2 Điều 5, tại khoản này và điểm a khoản 3; chi tiêu tiết kiệm theo chỉ tiêu được giao.',
  'Truyền thông về bình đẳng giới hằng năm, hàng năm, hằng tháng; người làm công tác và cộng tác viên; công nhận kết quả.',
  'Cung ứng dịch vụ công trực tuyến, vốn đầu tư công, đơn vị sự nghiệp công quản lý theo quy định.',
  'Đội ngũ trí thức và nguồn tri thức; phục vụ công chúng; dữ liệu lưu trú được lưu trữ; dân cư và đại biểu dân cử.',
  'Đánh giá đúng thực trạng kế hoạch; giải quyết khi thực hiện vụ việc; Ban công tác Mặt trận; đối tượng bảo trợ xã hội.',
  'Quy định về sinh hoạt hè; liên quan trong việc phối hợp; cơ quan trong tỉnh; từ chủ trương đến việc làm; mức đó là phù hợp.',
  'Xuất bản Đặc san; phân bổ cơ số sách; tổ chức Hội thao; mua bàn ghế, mua bản quyền; đón nhận sự quan tâm; để cử tri nắm rõ.',
  'UBND phường hướng dẫn; hằng quý trình Ủy ban nhân dân tỉnh; Sở kết nối dữ liệu; phần cấp từ ngân sách; có sở thích riêng; chỉ trả lời bằng văn bản.',
  'Chi bộ Trường THPT họp; chi bộ trường và Đảng bộ Trường Chính trị; nội bộ trường, toàn bộ trường học tham gia.',
  'Bảo đảm an toàn điện; tỉnh hình thành các điểm; mức tiêu thụ; trong kỳ kết luận; vẫn đề nghị; như vậy vốn đã đủ; tự đo lường; đơn vị tài chính - xã hội.',
  'Đại biểu Dương Văn Sơn, xã Sơn Giang, phường Rạch Giá; bản tin và bảng tin; giành giải nhất, dành thời gian.',
  'Cung cấp thông tin về tình hình mọi mặt của tỉnh cho báo chí.',
];

describe('a right sentence', () => {
  for (const sentence of RIGHT) {
    it(`raises no warning: ${sentence.slice(0, 50)}…`, () => {
      const text = `KẾ HOẠCH\nCông tác thông tin đối ngoại năm 2026\n\nI. NỘI DUNG\n\n1. ${sentence}\n`;
      const strong = check(compileFacts(text)).filter(({ severity }) => severity === 'error' || severity === 'warning');
      assert.deepEqual(
        strong.map(({ code, phrase }) => `${code}: ${phrase}`),
        [],
      );
    });
  }
});
