# language: vi
Tính năng: Giấy mời
  Văn phòng soạn giấy mời, Lãnh đạo ký, văn thư cấp số và gửi; người được mời trả lời cho một ngày.
  Khách mời ghi họ tên, chức vụ, cơ quan như trong văn bản; không ghi số điện thoại hay giấy tờ.

  Bối cảnh:
    Biết kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Giấy mời gửi một người, nêu tư cách dự
    Nguồn: Kế hoạch III.2g, II.2.3; Luật 91/2025 Điều 4 (BR-66)

    Tình huống: Mời một khách ngoài cơ quan
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn GM-001 mời khách "Lê Văn Bình" của "Sở Nội vụ"
      Thì quyết định được ghi vào sổ
      Và GM-001 chờ Giám đốc ký

    Tình huống: Mời người trong danh sách
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn GM-001 mời Vũ Đức Long
      Thì quyết định được ghi vào sổ

    Tình huống: Mời khách mà không nêu cơ quan
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn GM-001 mời khách "Lê Văn Bình" của " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Một giấy không mời hai người
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn GM-001 mời Vũ Đức Long kèm "Lê Văn Bình"
      Thì bị từ chối vì "giấy mời nêu hai người"

    Tình huống: Không mời người đã thôi việc
      Biết Vũ Đức Long đã thôi việc
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn GM-001 mời Vũ Đức Long
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Không có tư cách dự nào khác
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn GM-001 mời Vũ Đức Long với tư cách quan_sat
      Thì bị từ chối vì "không có tư cách dự này"

  Quy tắc: Số giấy mời do văn thư cho sau khi ký, theo sổ riêng của năm
    Nguồn: Kế hoạch III.2g; NĐ 30/2020 Điều 15 (BR-56, BR-58)

    Tình huống: Cấp số giấy mời đã ký
      Biết GM-001 mời khách đã ký
      Khi văn thư Lê Thu Hà cấp số GM-001
      Thì GM-001 mang số 1

    Tình huống: Giấy mời chưa ký thì chưa cấp số
      Biết GM-001 mời khách đã soạn
      Khi văn thư Lê Thu Hà cấp số GM-001
      Thì bị từ chối vì "giấy mời chưa đến hoặc đã qua bước này"

    Tình huống: Văn phòng không tự ký
      Biết GM-001 mời khách đã soạn
      Khi Chánh Văn phòng Phạm Quốc Hưng ký GM-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Hai giấy mời không trùng số
      Biết GM-001 mời khách đã có số
      Và GM-002 mời khách đã ký
      Khi văn thư Lê Thu Hà cấp số 1 cho GM-002
      Thì bị từ chối vì "số này đã cấp cho văn bản khác"

    Tình huống: Ngày cấp số không trước ngày ký
      Biết GM-001 mời khách đã ký
      Khi văn thư Lê Thu Hà cấp số GM-001 ghi ngày 11/08/2025
      Thì bị từ chối vì "cấp số trước ngày ký"

  Quy tắc: Giấy mời gửi theo một cách, đưa tận tay thì ghi người nhận
    Nguồn: Kế hoạch III.2g, V

    Tình huống: Đưa tận tay và có người nhận
      Biết GM-001 mời khách đã gửi by_hand
      Khi văn thư Lê Thu Hà ghi "Bảo vệ cơ quan" nhận GM-001
      Thì quyết định được ghi vào sổ

    Tình huống: Gửi bưu điện thì không có người ký nhận
      Biết GM-001 mời khách đã gửi post
      Khi văn thư Lê Thu Hà ghi "Bảo vệ cơ quan" nhận GM-001
      Thì bị từ chối vì "không đưa tận tay"

    Tình huống: Người nhận ghi một lần
      Biết GM-001 mời khách đã gửi by_hand
      Và văn thư đã ghi "Bảo vệ cơ quan" nhận GM-001
      Khi văn thư Lê Thu Hà ghi "Thư ký" nhận GM-001
      Thì bị từ chối vì "đã có người nhận giấy mời"

    Tình huống: Không gửi hai lần bằng một cách
      Biết GM-001 mời khách đã gửi post
      Khi văn thư Lê Thu Hà gửi GM-001 post
      Thì bị từ chối vì "giấy mời đã gửi"

    Tình huống: Chưa có số thì chưa gửi
      Biết GM-001 mời khách đã ký
      Khi văn thư Lê Thu Hà gửi GM-001 post
      Thì bị từ chối vì "giấy mời chưa đến hoặc đã qua bước này"

    Tình huống: Không gửi giấy mời sau ngày hội nghị
      Biết GM-001 mời khách đã có số
      Khi đến ngày 22/08/2025
      Và văn thư Lê Thu Hà gửi GM-001 by_hand
      Thì bị từ chối vì "gửi giấy mời quá muộn"

    Tình huống: Không có cách gửi nào khác
      Biết GM-001 mời khách đã có số
      Khi văn thư Lê Thu Hà gửi GM-001 bo_cau
      Thì bị từ chối vì "không có cách gửi này"

  Quy tắc: Trả lời ghi rõ ai trả lời, bằng cách nào, và ai dự thay
    Nguồn: Kế hoạch III.2g

    Tình huống: Khách trả lời sẽ dự
      Biết GM-001 mời khách đã gửi post
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi GM-001 trả lời coming
      Thì GM-001 ở trạng thái coming

    Tình huống: Cử người dự thay
      Biết GM-001 mời khách đã gửi post
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi GM-001 cử "Lê Thị Bảy" dự thay
      Thì GM-001 ở trạng thái deputy

    Tình huống: Cử người dự thay mà không nêu tên
      Biết GM-001 mời khách đã gửi post
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi GM-001 cử " " dự thay
      Thì bị từ chối vì "người dự thay không rõ"

    Tình huống: Không có câu trả lời nào khác
      Biết GM-001 mời khách đã gửi post
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi GM-001 trả lời co_le
      Thì bị từ chối vì "không có câu trả lời này"

    Tình huống: Người có tên trong danh sách tự trả lời
      Biết GM-002 mời Ngô Văn Sơn đã gửi
      Khi chuyên viên Ngô Văn Sơn ghi GM-002 trả lời coming
      Thì GM-002 ở trạng thái coming

    Tình huống: Không trả lời thay người khác
      Biết GM-002 mời Ngô Văn Sơn đã gửi
      Khi Trưởng phòng Vũ Đức Long ghi GM-002 trả lời not_coming
      Thì bị từ chối vì "không phải giấy mời của mình"

  Quy tắc: Hội nghị dời ngày thì gửi lại; trả lời cho ngày cũ không còn tính
    Nguồn: Kế hoạch III.2g, II.2.2; hướng dẫn tạm dừng, dời (BR-72)

    Bối cảnh:
      Biết GM-001 mời khách đã gửi post
      Và GM-001 đã trả lời coming
      Và hội nghị dời sang ngày 28/08/2025

    Tình huống: Gửi lại thì chờ trả lời mới
      Khi văn thư Lê Thu Hà gửi GM-001 post
      Thì GM-001 ở trạng thái sent

    Tình huống: Chưa gửi lại thì chưa ghi trả lời
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi GM-001 trả lời coming
      Thì bị từ chối vì "giấy mời nêu ngày cũ"

    Tình huống: Bảng tổng hợp chỉ tính trả lời cho ngày mới
      Thì tổng hợp giấy mời có 1 giấy chưa gửi và 0 người sẽ dự

  Quy tắc: Giấy mời hủy phải nêu lý do, số đã cho không dùng lại
    Nguồn: Kế hoạch III.2g; NĐ 30/2020 Điều 15.1 (BR-56)

    Tình huống: Hủy giấy mời
      Biết GM-001 mời khách đã có số
      Khi Chánh Văn phòng Phạm Quốc Hưng hủy GM-001 vì "Khách đi công tác nước ngoài"
      Thì GM-001 ở trạng thái cancelled

    Tình huống: Hủy mà để trắng lý do
      Biết GM-001 mời khách đã có số
      Khi Chánh Văn phòng Phạm Quốc Hưng hủy GM-001 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
