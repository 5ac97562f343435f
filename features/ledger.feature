# language: vi
Tính năng: Sổ quyết định
  Mọi quyết định đi qua một cửa: đúng người, đúng vai trò, đúng dạng, rồi mới ghi.
  Đã ghi thì không sửa, không xóa; bị từ chối thì sổ không thay đổi.

  Quy tắc: Sổ chỉ lập một lần

    Nguồn: Kế hoạch III.2d

    Tình huống: Không lập sổ lần thứ hai
      Khi người lập sổ CB-001 lập sổ cho cơ quan "Sở Ngoại giao"
      Thì bị từ chối vì "sổ đã lập rồi"
      Và không có gì được ghi thêm
      Và sổ là của cơ quan "Sở Ngoại vụ"

    Tình huống: Trước khi lập sổ thì chưa ghi được việc khác
      Biết sổ còn trống
      Khi Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì bị từ chối vì "không tìm thấy"
      Và không có gì được ghi thêm

  Quy tắc: Người quyết định phải có tên trong danh sách và giữ đúng vai trò

    Nguồn: Kế hoạch III; Kế hoạch II.2.3

    Tình huống: Người không có trong danh sách
      Khi Lý Thị Lạ dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì bị từ chối vì "không tìm thấy"
      Và không có gì được ghi thêm

    Tình huống: Kiểm toán xem được mọi điều nhưng không quyết định
      Khi Kiểm toán Đặng Thị Lan dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Sổ ghi ai quyết định, ở vai trò nào
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì sổ ghi CB-003 quyết định ở vai trò Văn phòng

    Tình huống: Phó Giám đốc quyết định thì sổ ghi ký thay
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Phó Giám đốc Nguyễn Thị Hương ký kế hoạch KH-2025-01
      Thì sổ ghi CB-002 quyết định ở vai trò Giám đốc, ký "KT."

  Quy tắc: Chỉ nhận thông tin đúng tên, đúng dạng

    Nguồn: Kế hoạch III.2d

    Tình huống: Ngày viết sai dạng
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01 với ngày hội nghị "31/02/2025"
      Thì bị từ chối vì "thông tin không đúng dạng"
      Và không có gì được ghi thêm

    Tình huống: Thiếu một mục bắt buộc
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01 mà không nêu ngày hội nghị
      Thì bị từ chối vì "thiếu một mục thông tin"
      Và không có gì được ghi thêm

    Tình huống: Thừa một mục không ai hỏi
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01 và nêu thêm mục "màu phông"
      Thì bị từ chối vì "mục thông tin không có trong quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Số quá lớn để lưu chính xác
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi chương trình của KH-2025-01 dài 9007199254740992 phút
      Thì bị từ chối vì "số quá lớn"
      Và không có gì được ghi thêm

    Tình huống: Nội dung quá dài cho một lần ghi
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng viết một mục của KH-2025-01 dài 40000 chữ cái
      Thì bị từ chối vì "nội dung quá dài"
      Và không có gì được ghi thêm

    Tình huống: Quyết định không có trong danh mục
      Khi Chánh Văn phòng Phạm Quốc Hưng ra quyết định lạ
      Thì bị từ chối vì "không có loại quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Quyết định về một kế hoạch không có
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-99
      Thì bị từ chối vì "không tìm thấy"
      Và không có gì được ghi thêm

    Tình huống: Mã đã dùng thì không mở lại
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì bị từ chối vì "mã này đã có"
      Và không có gì được ghi thêm

  Quy tắc: Chữ ghi vào sổ phải là chữ nhìn thấy được, viết theo một cách

    Nguồn: NĐ 30/2020 PL I (bộ mã Unicode)

    Tình huống: Chữ có dấu ẩn
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01 với tên có dấu ẩn
      Thì bị từ chối vì "chữ có ký tự không nhìn thấy được"
      Và không có gì được ghi thêm

    Tình huống: Chữ tách dấu khỏi chữ cái
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01 với tên viết tách dấu
      Thì bị từ chối vì "dấu tiếng Việt viết tách khỏi chữ"
      Và không có gì được ghi thêm

    Tình huống: Nội dung nhiều dòng thì được
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng viết mục III.2a của KH-2025-01 thành hai dòng
      Thì quyết định được ghi vào sổ

  Quy tắc: Việc hôm qua ghi hôm nay thì sổ nói cả hai ngày; việc ngày mai thì để ngày mai ghi

    Nguồn: Kế hoạch III.2d

    Tình huống: Ghi hôm nay một quyết định của hôm qua
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Và bây giờ là 09:14 ngày 13/08/2025
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01, có hiệu lực từ ngày 12/08/2025
      Thì sổ nói quyết định có hiệu lực từ ngày 12/08/2025
      Và sổ nói quyết định được ghi lúc 09:14 ngày 13/08/2025

    Tình huống: Nêu rõ ngày hôm nay cũng như không nêu
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01, có hiệu lực từ ngày 12/08/2025
      Thì quyết định được ghi vào sổ

    Tình huống: Không ghi trước quyết định của ngày mai
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01, có hiệu lực từ ngày 13/08/2025
      Thì bị từ chối vì "ngày có hiệu lực còn ở phía trước"
      Và không có gì được ghi thêm

    Tình huống: Ngày tính theo giờ Việt Nam
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Và bây giờ là 00:30 ngày 13/08/2025
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01
      Thì sổ nói quyết định có hiệu lực từ ngày 13/08/2025

    Tình huống: Đồng hồ máy chạy lùi thì sổ vẫn ghi theo thứ tự
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Và bây giờ là 07:00 ngày 10/08/2025
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01
      Thì giờ ghi trong sổ không lùi

  Quy tắc: Gửi lại một lệnh không ghi hai lần

    Nguồn: Kế hoạch III.2d

    Tình huống: Mất mạng, gửi lại đúng lệnh ấy
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Và Giám đốc Trần Văn Minh đã ký KH-2025-01 bằng lệnh số "L-001"
      Khi Giám đốc Trần Văn Minh gửi lại lệnh số "L-001" ký KH-2025-01
      Thì sổ trả lời như lần đầu
      Và không có gì được ghi thêm

    Tình huống: Số lệnh đã dùng cho việc khác
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Và kế hoạch KH-2025-02 mới là dự thảo
      Và Giám đốc Trần Văn Minh đã ký KH-2025-01 bằng lệnh số "L-001"
      Khi Giám đốc Trần Văn Minh gửi lại lệnh số "L-001" ký KH-2025-02
      Thì bị từ chối vì "số lệnh này đã dùng cho việc khác"
      Và không có gì được ghi thêm

  Quy tắc: Nhiều quyết định gửi một lần thì ghi tất cả hoặc không ghi gì

    Nguồn: Kế hoạch III.2d

    Tình huống: Một quyết định bị từ chối thì cả loạt không ghi
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi gửi một lần hai quyết định: ký KH-2025-01 rồi ban hành KH-2025-01 khi chưa có số
      Thì bị từ chối vì "kế hoạch chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

    Tình huống: Xem trước thì không ghi
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi xem trước việc Giám đốc Trần Văn Minh ký KH-2025-01
      Thì được báo trước sự kiện "plan.approved/1"
      Và không có gì được ghi thêm

  Quy tắc: Đọc lại từ đầu luôn ra đúng hiện trạng, cả khi đơn vị đã đổi tên

    Nguồn: Kế hoạch III.2d; sáp nhập, đổi tên đơn vị (BR-72)

    Tình huống: Đọc lại sổ ra đúng hiện trạng
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và Giám đốc Trần Văn Minh đã sáp nhập LS vào HTQT
      Khi đọc lại toàn bộ sổ từ đầu
      Thì kết quả đúng bằng hiện trạng
