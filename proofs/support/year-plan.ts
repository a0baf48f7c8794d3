/** The province's plan for the year that is played: every shape of work, in the sample province's own bodies. */
export const YEAR_PLAN = `ỦY BAN NHÂN DÂN
TỈNH TRƯỜNG SƠN

Số: 06/KH-UBND

Trường Sơn, ngày 08 tháng 01 năm 2027

KẾ HOẠCH
Công tác thông tin đối ngoại tỉnh Trường Sơn năm 2027

I. MỤC ĐÍCH, YÊU CẦU

Giới thiệu tỉnh Trường Sơn với bạn bè quốc tế; thông tin kịp thời, chính xác, có trọng tâm.

II. NHIỆM VỤ

1. Tổ chức hội nghị triển khai công tác thông tin đối ngoại. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 15/3/2027.

2. Mở 04 lớp tập huấn kỹ năng thông tin đối ngoại cho cán bộ cơ sở. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Sở Tài chính; hoàn thành chậm nhất ngày 30/9/2027.

3. Đón và hướng dẫn các đoàn phóng viên nước ngoài đến tác nghiệp. Sở Ngoại vụ chủ trì, phối hợp với Công an tỉnh; thực hiện thường xuyên trong năm 2027.

4. Sản xuất mỗi tháng 01 phóng sự song ngữ về biên giới. Báo và Phát thanh, Truyền hình Trường Sơn chủ trì, phối hợp với Ban Chỉ huy Bộ đội Biên phòng tỉnh; trước ngày 20 hằng tháng.

5. Xây dựng cụm pa nô tuyên truyền tại cửa khẩu. Ban Chỉ huy Bộ đội Biên phòng tỉnh chủ trì; hoàn thành trong quý II năm 2027.

6. Rà soát, cập nhật thông tin bằng tiếng Anh trên trang thông tin điện tử của đơn vị. Sở Ngoại vụ, Sở Giáo dục và Đào tạo, Sở Tài chính, Sở Dân tộc và Tôn giáo, Công an tỉnh thực hiện; hoàn thành trước ngày 31/5/2027.

7. Tổ chức tuyên truyền ở khu vực biên giới cho đồng bào dân tộc thiểu số. Sở Dân tộc và Tôn giáo chủ trì, phối hợp với Ủy ban nhân dân xã Đèo Mây, Ủy ban nhân dân xã Khe Sương; hoàn thành trước ngày 31/8/2027.

8. Phát hành 02 ấn phẩm giới thiệu tiềm năng đầu tư. Sở Tài chính chủ trì, phối hợp với Sở Ngoại vụ; hoàn thành trước ngày 30/6/2027.

9. Tổ chức cuộc thi tìm hiểu về biên giới trong học sinh. Sở Giáo dục và Đào tạo chủ trì; hoàn thành trước ngày 20/11/2027.

10. Bảo đảm an ninh các hoạt động thông tin có yếu tố nước ngoài. Công an tỉnh chủ trì; thực hiện thường xuyên trong năm 2027.

11. Định hướng nội dung tuyên truyền các ngày lễ lớn. Ban Tuyên giáo và Dân vận Tỉnh ủy chủ trì; hoàn thành trước ngày 31/7/2027.

12. Lắp đặt bảng thông tin điện tử tại trung tâm xã. Ủy ban nhân dân xã Đèo Mây, Ủy ban nhân dân xã Khe Sương thực hiện; hoàn thành trước ngày 31/10/2027.

13. Tổng hợp, tham mưu báo cáo kết quả thực hiện kế hoạch. Văn phòng Ủy ban nhân dân tỉnh chủ trì; hoàn thành trước ngày 10/12/2027.

14. Biên soạn bộ ảnh giới thiệu lễ hội của tỉnh. Sở Văn hóa, Thể thao và Du lịch chủ trì, phối hợp với Báo và Phát thanh, Truyền hình Trường Sơn; hoàn thành trước ngày 30/11/2027.

III. TỔ CHỨC THỰC HIỆN

1. Các sở, ban, ngành và Ủy ban nhân dân các xã xây dựng kế hoạch thực hiện, gửi Sở Văn hóa, Thể thao và Du lịch trước ngày 15/02/2027.

2. Định kỳ 6 tháng (trước ngày 15/6) và năm (trước ngày 30/11), các cơ quan, đơn vị báo cáo kết quả thực hiện về Sở Văn hóa, Thể thao và Du lịch.
`;
