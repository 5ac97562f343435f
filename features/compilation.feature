# language: vi
Tính năng: Tổng hợp đề xuất khen thưởng
  Văn phòng tổng hợp đề xuất của các phòng, đơn vị, đoàn thể rồi trình Giám đốc và Hội đồng.
  Bộ tổng hợp ghi đúng từng đề xuất ở đúng phiên bản đã đọc, nên về sau biết chắc Hội đồng xét gì.

  Bối cảnh:
    Biết hôm nay là ngày 13/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và các đơn vị đã nộp đề xuất ĐX-2025-001, ĐX-2025-002

  Quy tắc: Bộ tổng hợp ghi từng đề xuất với đúng phiên bản, và đóng đề xuất lại
    Nguồn: Kế hoạch III.2d

    Tình huống: Tổng hợp hai đề xuất
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-002
      Thì quyết định được ghi vào sổ
      Và các đề xuất ĐX-2025-001, ĐX-2025-002 ở trạng thái "đã tổng hợp"
      Và bộ TH-2025-01 chờ Văn phòng trình

    Tình huống: Đề xuất đã sửa được ghi ở phiên bản sau khi sửa
      Biết HTQT đã sửa thành tích của ĐX-2025-001
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-002, ĐX-2025-001
      Thì bộ TH-2025-01 ghi ĐX-2025-001 ở phiên bản 2
      Và bộ TH-2025-01 ghi ĐX-2025-002 ở phiên bản 1
      Và bộ TH-2025-01 giữ thứ tự ĐX-2025-002, ĐX-2025-001

    Tình huống: Đề xuất bị trả lại được ghi vào bộ mới, bộ cũ giữ phiên bản cũ
      Biết Văn phòng đã lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-002
      Và Văn phòng đã trả lại ĐX-2025-001 và HTQT đã sửa rồi nộp lại
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-02 gồm ĐX-2025-001
      Thì quyết định được ghi vào sổ
      Và bộ TH-2025-02 ghi ĐX-2025-001 ở phiên bản 4
      Và bộ TH-2025-01 ghi ĐX-2025-001 ở phiên bản 1

    Tình huống: Bộ tổng hợp và mọi đề xuất của nó được ghi cùng nhau
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-002
      Thì 3 sự kiện được ghi cùng một lúc ở bộ TH-2025-01 và ở các đề xuất ĐX-2025-001, ĐX-2025-002

    Tình huống: Một đề xuất không tổng hợp được thì cả bộ không được ghi
      Biết HTQT đã rút đề xuất ĐX-2025-002
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-002
      Thì bị từ chối vì "đề xuất không chờ tổng hợp"
      Và không có gì được ghi thêm
      Và các đề xuất ĐX-2025-001 ở trạng thái "chờ tổng hợp"

  Quy tắc: Chỉ tổng hợp đề xuất đang chờ, mỗi đề xuất một lần, của một kế hoạch
    Nguồn: Kế hoạch III.2d

    Tình huống: Bộ tổng hợp không có đề xuất nào
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 không có đề xuất nào
      Thì bị từ chối vì "bộ tổng hợp chưa có đề xuất"

    Tình huống: Một đề xuất ghi hai lần
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-001
      Thì bị từ chối vì "ghi hai lần trong một danh sách"

    Tình huống: Đề xuất đã nằm trong bộ khác
      Biết Văn phòng đã lập bộ TH-2025-01 gồm ĐX-2025-001
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-02 gồm ĐX-2025-001, ĐX-2025-002
      Thì bị từ chối vì "đề xuất không chờ tổng hợp"
      Và không có gì được ghi thêm

    Tình huống: Đề xuất đã trả lại mà đơn vị chưa nộp lại
      Biết Văn phòng đã trả lại ĐX-2025-001
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "đề xuất không chờ tổng hợp"

    Tình huống: Đề xuất của kế hoạch khác
      Biết kế hoạch KH-2025-02 đang có hiệu lực
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 của KH-2025-02 gồm ĐX-2025-001
      Thì bị từ chối vì "đề xuất của kế hoạch khác"

    Tình huống: Đề xuất không có trong sổ
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-009
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Kế hoạch đang tạm dừng thì không tổng hợp
      Biết kế hoạch KH-2025-01 đang tạm dừng
      Khi Chánh Văn phòng Phạm Quốc Hưng lập bộ TH-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Phòng không tổng hợp thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long lập bộ TH-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Bộ tổng hợp được trình một lần, bằng tờ trình
    Nguồn: Kế hoạch III.2d; Luật 06/2022 Điều 84.1 (BR-39)

    Bối cảnh:
      Biết Văn phòng đã lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-002

    Tình huống: Trình Giám đốc và Hội đồng
      Khi Chánh Văn phòng Phạm Quốc Hưng trình bộ TH-2025-01 theo "TTr 12/TTr-VP"
      Thì quyết định được ghi vào sổ
      Và bộ TH-2025-01 đã trình

    Tình huống: Trình mà không nêu tờ trình
      Khi Chánh Văn phòng Phạm Quốc Hưng trình bộ TH-2025-01 theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Không trình hai lần
      Biết Văn phòng đã trình bộ TH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng trình bộ TH-2025-01 theo "TTr 13/TTr-VP"
      Thì bị từ chối vì "bộ tổng hợp đã trình"

  Quy tắc: Hội đồng xét xong, Văn phòng trình Giám đốc kết quả, trong 20 ngày làm việc từ khi đủ hồ sơ
    Nguồn: Kế hoạch III.2d; Luật 06/2022 Điều 90.4 (BR-03); QĐ 638/QĐ-BNV năm 2025 (BR-41)

    Bối cảnh:
      Biết Văn phòng đã lập bộ TH-2025-01 gồm ĐX-2025-001, ĐX-2025-002

    Tình huống: Trình kết quả để Giám đốc quyết định
      Biết Hội đồng 3 thành viên đã xét bộ TH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng trình Giám đốc kết quả bộ TH-2025-01
      Thì tờ trình ghi 3/3 phiếu cho ĐX-2025-001, ĐX-2025-002
      Và bộ TH-2025-01 đã trình Giám đốc

    Tình huống: Hạn trình Giám đốc tính từ ngày trình bộ tổng hợp
      Biết Văn phòng đã trình bộ TH-2025-01
      Thì hạn trình Giám đốc của bộ TH-2025-01 sau 20 ngày làm việc

    Tình huống: Trình muộn thì sổ ghi là muộn
      Biết Hội đồng 3 thành viên đã xét bộ TH-2025-01
      Khi đến ngày 30/09/2025
      Và Chánh Văn phòng Phạm Quốc Hưng trình Giám đốc kết quả bộ TH-2025-01
      Thì tờ trình được ghi là muộn

    Tình huống: Hội đồng chưa xét hết
      Biết Văn phòng đã trình bộ TH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng trình Giám đốc kết quả bộ TH-2025-01
      Thì bị từ chối vì "Hội đồng chưa xét xong"

    Tình huống: Chưa trình Hội đồng thì chưa có kết quả
      Khi Chánh Văn phòng Phạm Quốc Hưng trình Giám đốc kết quả bộ TH-2025-01
      Thì bị từ chối vì "bộ tổng hợp chưa đến hoặc đã qua bước này"

    Tình huống: Mọi đề xuất đã trả lại thì không có gì để trình
      Biết Văn phòng đã trình bộ TH-2025-01
      Và Văn phòng đã trả lại ĐX-2025-001
      Và Văn phòng đã trả lại ĐX-2025-002
      Khi Chánh Văn phòng Phạm Quốc Hưng trình Giám đốc kết quả bộ TH-2025-01
      Thì bị từ chối vì "không có kết quả để trình"
