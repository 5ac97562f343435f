# language: vi
Tính năng: Yêu cầu phát sinh
  Vướng mắc được đơn vị nêu lên, Văn phòng tham mưu, lãnh đạo Sở quyết định,
  rồi khép lại khi đã làm xong. Trả lời quá hạn thì sổ ghi số ngày chậm.

  Bối cảnh:
    Biết kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Đơn vị nêu vướng mắc và ngày cần trả lời

    Nguồn: Kế hoạch IV; Kế hoạch III.2e

    Tình huống: Phòng nêu một vướng mắc
      Khi Trưởng phòng Bùi Thị Ngọc nêu YC-001 "Thiếu phông nền hội trường", cần trả lời trước ngày 15/08/2025
      Thì yêu cầu YC-001 ở trạng thái "mới nêu"
      Và yêu cầu YC-001 chờ Văn phòng tham mưu
      Và sổ ghi yêu cầu YC-001 là của LT, trả lời trước ngày 15/08/2025

    Tình huống: Ngày cần trả lời không ở quá khứ
      Khi Trưởng phòng Bùi Thị Ngọc nêu YC-001 "Thiếu phông nền hội trường", cần trả lời trước ngày 11/08/2025
      Thì bị từ chối vì "ngày cần trả lời đã qua"
      Và không có gì được ghi thêm

    Tình huống: Vướng mắc phải nói rõ là việc gì
      Khi Trưởng phòng Bùi Thị Ngọc nêu YC-001 "", cần trả lời trước ngày 15/08/2025
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Không nêu vướng mắc khi kế hoạch tạm dừng
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Trưởng phòng Bùi Thị Ngọc nêu YC-001 "Thiếu phông nền hội trường", cần trả lời trước ngày 15/08/2025
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

    Tình huống: Đơn vị đã giải thể không nêu vướng mắc
      Biết Giám đốc Trần Văn Minh đã giải thể LT
      Khi Trưởng phòng Bùi Thị Ngọc nêu YC-001 "Thiếu phông nền hội trường", cần trả lời trước ngày 15/08/2025
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"
      Và không có gì được ghi thêm

    Tình huống: Chuyên viên nêu vướng mắc qua đầu mối của phòng
      Khi chuyên viên Ngô Văn Sơn nêu YC-001 "Thiếu phông nền hội trường", cần trả lời trước ngày 15/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Văn phòng tham mưu trước, Giám đốc quyết định sau

    Nguồn: Kế hoạch III.2e; Kế hoạch IV

    Tình huống: Văn phòng tham mưu
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng tham mưu YC-001 "Thuê phông, 3 triệu đồng"
      Thì yêu cầu YC-001 ở trạng thái "đã tham mưu"
      Và yêu cầu YC-001 chờ Giám đốc quyết định

    Tình huống: Ý kiến tham mưu thay được đến khi Giám đốc quyết định
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng tham mưu YC-001 "Thuê phông, 3 triệu đồng"
      Và Chánh Văn phòng Phạm Quốc Hưng tham mưu YC-001 "Mượn phông của Cung Văn hóa"
      Thì ý kiến tham mưu của YC-001 là "Mượn phông của Cung Văn hóa"

    Tình huống: Giám đốc đồng ý
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Khi Giám đốc Trần Văn Minh đồng ý YC-001 với ý kiến "Mượn phông, không thuê"
      Thì yêu cầu YC-001 ở trạng thái "đã quyết định"
      Và YC-001 được trả lời đúng hạn

    Tình huống: Giám đốc không đồng ý
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Khi Giám đốc Trần Văn Minh không đồng ý YC-001 với ý kiến "Dùng phông cũ"
      Thì yêu cầu YC-001 ở trạng thái "đã quyết định"

    Tình huống: Quyết định muộn thì ghi số ngày chậm
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Khi đến ngày 19/08/2025
      Và Giám đốc Trần Văn Minh đồng ý YC-001 với ý kiến "Mượn phông, không thuê"
      Thì YC-001 được trả lời chậm 4 ngày

    Tình huống: Chưa có tham mưu thì chưa quyết định
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Khi Giám đốc Trần Văn Minh đồng ý YC-001 với ý kiến "Mượn phông, không thuê"
      Thì bị từ chối vì "yêu cầu chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

    Tình huống: Đã quyết định thì không tham mưu lại
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Và Giám đốc đã quyết định YC-001
      Khi Chánh Văn phòng Phạm Quốc Hưng tham mưu YC-001 "Xin xem lại"
      Thì bị từ chối vì "yêu cầu chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

    Tình huống: Phòng nêu vướng mắc không tự quyết định
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Khi Trưởng phòng Bùi Thị Ngọc đồng ý YC-001 với ý kiến "Thuê phông"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Quyết định phải có ý kiến trả lời
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Khi Giám đốc Trần Văn Minh đồng ý YC-001 với ý kiến ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

  Quy tắc: Yêu cầu chỉ khép lại sau khi đã quyết định và nói kết quả

    Nguồn: Kế hoạch III.2e

    Tình huống: Khép lại khi đã làm xong
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Và Giám đốc đã quyết định YC-001
      Khi Chánh Văn phòng Phạm Quốc Hưng khép lại YC-001 "Đã mượn phông, treo xong"
      Thì yêu cầu YC-001 ở trạng thái "đã khép lại"

    Tình huống: Chưa quyết định thì chưa khép lại
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng khép lại YC-001 "Đã mượn phông"
      Thì bị từ chối vì "yêu cầu chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

    Tình huống: Khép lại phải nói kết quả
      Biết LT đã nêu YC-001, cần trả lời trước ngày 15/08/2025
      Và Văn phòng đã tham mưu YC-001
      Và Giám đốc đã quyết định YC-001
      Khi Chánh Văn phòng Phạm Quốc Hưng khép lại YC-001 ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm
