# language: vi
Tính năng: Tham luận tại hội nghị
  Các đơn vị đăng ký và viết tham luận; văn bản nhận ra theo mã của tệp.
  Duyệt là khóa đúng phiên bản đã đọc; muốn đổi thì phải bỏ duyệt, nêu lý do.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Đơn vị đăng ký tham luận của người mình, của đơn vị mình hoặc của hộ gia đình
    Nguồn: Kế hoạch II.2.6b, III.3b, I.2

    Tình huống: Phòng đăng ký tham luận của công chức trong phòng
      Khi Trưởng phòng Vũ Đức Long đăng ký TL-001 của cá nhân CB-009
      Thì quyết định được ghi vào sổ
      Và TL-001 có trong danh sách tham luận của KH-2025-01

    Tình huống: Phòng đăng ký tham luận của tập thể mình
      Khi Trưởng phòng Vũ Đức Long đăng ký TL-001 của tập thể HTQT
      Thì quyết định được ghi vào sổ

    Tình huống: Phòng đăng ký tham luận của hộ gia đình
      Khi Trưởng phòng Vũ Đức Long đăng ký TL-001 của hộ gia đình "Hộ bà Nguyễn Thị Lan"
      Thì quyết định được ghi vào sổ

    Tình huống: Đăng ký tham luận của người phòng khác
      Khi Trưởng phòng Đỗ Minh Tuấn đăng ký TL-001 của cá nhân CB-009
      Thì bị từ chối vì "tác giả không thuộc đơn vị đăng ký"

    Tình huống: Công đoàn đăng ký tham luận của người ở bất cứ phòng nào
      Khi Chủ tịch Công đoàn Hoàng Thị Mai đăng ký TL-001 của cá nhân CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Loại tác giả không có
      Khi Trưởng phòng Vũ Đức Long đăng ký TL-001 với loại tác giả herd
      Thì bị từ chối vì "loại tác giả không có"

    Tình huống: Gắn với điển hình không có
      Khi Trưởng phòng Vũ Đức Long đăng ký TL-001 gắn với điển hình ĐH-099
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Đăng ký mà để trắng lĩnh vực
      Khi Trưởng phòng Vũ Đức Long đăng ký TL-001 với lĩnh vực " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Văn bản nộp bằng tệp; trả lại thì viết phiên bản khác
    Nguồn: Kế hoạch II.2.6b, III.3b

    Bối cảnh:
      Biết TL-001 của HTQT đã đăng ký

    Tình huống: Nộp, bị trả lại, nộp lại
      Khi Trưởng phòng Vũ Đức Long nộp TL-001 bằng tệp A
      Và Chánh Văn phòng Phạm Quốc Hưng trả lại TL-001 vì "Quá dài"
      Và Trưởng phòng Vũ Đức Long nộp TL-001 bằng tệp B
      Thì TL-001 có 2 phiên bản và chờ Giám đốc duyệt

    Tình huống: Nộp mà không kèm tệp
      Khi Trưởng phòng Vũ Đức Long nộp TL-001 không kèm tệp
      Thì bị từ chối vì "chưa kèm tệp tham luận"

    Tình huống: Nộp lại đúng tệp cũ
      Biết TL-001 đã nộp bằng tệp A
      Khi Trưởng phòng Vũ Đức Long nộp TL-001 bằng tệp A
      Thì bị từ chối vì "tệp này đã là phiên bản cuối"

    Tình huống: Phòng khác nộp thay
      Khi Trưởng phòng Đỗ Minh Tuấn nộp TL-001 bằng tệp A
      Thì bị từ chối vì "không phải đơn vị đăng ký"

    Tình huống: Duyệt khi chưa có văn bản
      Khi Giám đốc Trần Văn Minh duyệt TL-001
      Thì bị từ chối vì "tham luận chưa có văn bản"

    Tình huống: Trả lại tham luận mà để trắng lý do
      Biết TL-001 đã nộp bằng tệp A
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại TL-001 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Duyệt là khóa văn bản theo mã của tệp đã đọc
    Nguồn: Kế hoạch II.2.6b

    Bối cảnh:
      Biết TL-001 của HTQT đã đăng ký
      Và TL-001 đã nộp bằng tệp A

    Tình huống: Duyệt tham luận
      Khi Giám đốc Trần Văn Minh duyệt TL-001
      Thì TL-001 khóa theo tệp A

    Tình huống: Duyệt kèm đúng tệp đã nộp
      Khi Giám đốc Trần Văn Minh duyệt TL-001 kèm tệp A
      Thì TL-001 khóa theo tệp A

    Tình huống: Duyệt kèm tệp khác
      Khi Giám đốc Trần Văn Minh duyệt TL-001 kèm tệp B
      Thì bị từ chối vì "tệp khác phiên bản đã nộp"

    Tình huống: Đã duyệt thì không nộp phiên bản khác
      Biết TL-001 đã duyệt
      Khi Trưởng phòng Vũ Đức Long nộp TL-001 bằng tệp B
      Thì bị từ chối vì "văn bản đã khóa"

    Tình huống: Bỏ duyệt có lý do thì nộp được
      Biết TL-001 đã duyệt
      Khi Giám đốc Trần Văn Minh bỏ duyệt TL-001 vì "Số liệu đã đổi"
      Và Trưởng phòng Vũ Đức Long nộp TL-001 bằng tệp B
      Thì TL-001 có 2 phiên bản và chờ Giám đốc duyệt

    Tình huống: Văn phòng không duyệt tham luận thay Giám đốc
      Khi Chánh Văn phòng Phạm Quốc Hưng duyệt TL-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Đơn vị rút tham luận của mình khi chưa được chọn
    Nguồn: Kế hoạch III.3b

    Bối cảnh:
      Biết TL-001 của HTQT đã đăng ký

    Tình huống: Rút tham luận
      Khi Trưởng phòng Vũ Đức Long rút TL-001
      Thì quyết định được ghi vào sổ
      Và TL-001 không còn trong danh sách tham luận của KH-2025-01

    Tình huống: Rút rồi thì không nộp nữa
      Biết TL-001 đã rút
      Khi Trưởng phòng Vũ Đức Long nộp TL-001 bằng tệp A
      Thì bị từ chối vì "tham luận chưa đến hoặc đã qua bước này"

    Tình huống: Đã được chọn thì phải thay trước
      Biết TL-002 của LS đã đăng ký
      Và TL-001 và TL-002 đã được chọn
      Khi Trưởng phòng Vũ Đức Long rút TL-001
      Thì bị từ chối vì "tham luận đã được chọn"
