# language: vi
Tính năng: Đề xuất khen thưởng
  Phòng, đơn vị, đoàn thể đề xuất; Văn phòng tổng hợp; Hội đồng xét; Giám đốc quyết định.
  Đơn vị chỉ sửa được đề xuất của mình khi đề xuất chưa vào bộ tổng hợp.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và lý lịch thi đua của CB-009, HTQT và LS đã đủ

  Quy tắc: Đơn vị đề xuất người của mình và chính mình; đoàn thể đề xuất được mọi người
    Nguồn: Kế hoạch III.2d; Kế hoạch III.3c

    Tình huống: Trưởng phòng đề xuất chuyên viên của phòng
      Khi Trưởng phòng Vũ Đức Long nộp đề xuất ĐX-2025-001 tặng "Chiến sĩ thi đua cơ sở" cho Ngô Văn Sơn
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 ở trạng thái "chờ tổng hợp"
      Và đề xuất ĐX-2025-001 là của đơn vị HTQT
      Và việc tiếp theo của đề xuất ĐX-2025-001 là Văn phòng tổng hợp

    Tình huống: Phòng đề xuất chính tập thể mình
      Khi Trưởng phòng Vũ Đức Long nộp đề xuất ĐX-2025-001 để tập thể HTQT được tặng "Tập thể lao động tiên tiến"
      Thì quyết định được ghi vào sổ

    Tình huống: Công đoàn đề xuất người của phòng khác
      Khi Chủ tịch Công đoàn Hoàng Thị Mai nộp đề xuất ĐX-2025-001 tặng "Giấy khen" cho Ngô Văn Sơn
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 là của đơn vị CĐ

    Tình huống: Phòng đề xuất một hộ gia đình
      Khi Trưởng phòng Đỗ Minh Tuấn nộp đề xuất ĐX-2025-001 tặng "Giấy khen" cho hộ gia đình "ông Trần Đình Khôi, phường Gia Viên"
      Thì quyết định được ghi vào sổ

    Tình huống: Phòng không đề xuất người của phòng khác
      Khi Trưởng phòng Đỗ Minh Tuấn nộp đề xuất ĐX-2025-001 tặng "Giấy khen" cho Ngô Văn Sơn
      Thì bị từ chối vì "không phải người hoặc tập thể của đơn vị mình"
      Và không có gì được ghi thêm

    Tình huống: Phòng không đề xuất tập thể phòng khác
      Khi Trưởng phòng Đỗ Minh Tuấn nộp đề xuất ĐX-2025-001 để tập thể HTQT được tặng "Giấy khen"
      Thì bị từ chối vì "không phải người hoặc tập thể của đơn vị mình"

    Tình huống: Chuyên viên không tự đề xuất thay đơn vị
      Khi chuyên viên Ngô Văn Sơn nộp đề xuất ĐX-2025-001 tặng "Giấy khen" cho Ngô Văn Sơn
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Không đề xuất người đã thôi việc
      Biết Ngô Văn Sơn đã thôi việc
      Khi Trưởng phòng Vũ Đức Long nộp đề xuất ĐX-2025-001 tặng "Giấy khen" cho Ngô Văn Sơn
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Không đề xuất tập thể không có trong sổ của Sở
      Khi Chủ tịch Công đoàn Hoàng Thị Mai nộp đề xuất ĐX-2025-001 để tập thể QLBG được tặng "Giấy khen"
      Thì bị từ chối vì "không có đơn vị này"

    Tình huống: Không đề xuất tập thể đã giải thể
      Biết đơn vị LT đã giải thể
      Khi Chủ tịch Công đoàn Hoàng Thị Mai nộp đề xuất ĐX-2025-001 để tập thể LT được tặng "Giấy khen"
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"

    Tình huống: Kế hoạch chưa ban hành thì chưa nhận đề xuất
      Biết kế hoạch KH-2025-02 mới là dự thảo
      Khi Trưởng phòng Vũ Đức Long nộp đề xuất ĐX-2025-001 theo kế hoạch KH-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Hai đề xuất không dùng chung một mã
      Biết HTQT đã nộp đề xuất ĐX-2025-001 tặng "Giấy khen"
      Khi Trưởng phòng Đỗ Minh Tuấn nộp đề xuất ĐX-2025-001 để tập thể LS được tặng "Giấy khen"
      Thì bị từ chối vì "mã này đã có"

  Quy tắc: Mỗi danh hiệu, hình thức chỉ dành cho đối tượng luật định
    Nguồn: Luật 06/2022 Điều 20, 21, 22, 23, 24, 27, 28, 74, 75

    Khung tình huống: Đối tượng của từng danh hiệu, hình thức
      Khi Công đoàn đề xuất "<danh hiệu>" cho một <đối tượng>
      Thì đề xuất đó <kết quả>

      Dữ liệu:
        | danh hiệu                  | đối tượng   | kết quả        |
        | Lao động tiên tiến         | cá nhân     | được ghi       |
        | Lao động tiên tiến         | tập thể     | sai đối tượng  |
        | Lao động tiên tiến         | hộ gia đình | sai đối tượng  |
        | Chiến sĩ thi đua cơ sở     | cá nhân     | được ghi       |
        | Chiến sĩ thi đua cơ sở     | tập thể     | sai đối tượng  |
        | Chiến sĩ thi đua cấp tỉnh  | cá nhân     | được ghi       |
        | Chiến sĩ thi đua toàn quốc | cá nhân     | được ghi       |
        | Tập thể lao động tiên tiến | tập thể     | được ghi       |
        | Tập thể lao động tiên tiến | cá nhân     | sai đối tượng  |
        | Tập thể lao động xuất sắc  | tập thể     | được ghi       |
        | Cờ thi đua                 | tập thể     | được ghi       |
        | Cờ thi đua                 | hộ gia đình | sai đối tượng  |
        | Bằng khen                  | cá nhân     | được ghi       |
        | Bằng khen                  | tập thể     | được ghi       |
        | Bằng khen                  | hộ gia đình | được ghi       |
        | Giấy khen                  | cá nhân     | được ghi       |
        | Giấy khen                  | tập thể     | được ghi       |
        | Giấy khen                  | hộ gia đình | được ghi       |

    Tình huống: Danh hiệu không có trong luật
      Khi Trưởng phòng Vũ Đức Long đề xuất danh hiệu "Chiến sĩ tiên phong" không có trong luật
      Thì bị từ chối vì "không có danh hiệu hoặc hình thức này"

  Quy tắc: Đề xuất phải nêu thành tích
    Nguồn: Luật 06/2022 Điều 5.2c (BR-29)

    Tình huống: Thiếu thành tích
      Khi Trưởng phòng Vũ Đức Long nộp đề xuất ĐX-2025-001 mà không nêu thành tích
      Thì bị từ chối vì "chưa nêu thành tích"

    Tình huống: Thành tích để trắng
      Khi Trưởng phòng Vũ Đức Long nộp đề xuất ĐX-2025-001 với một thành tích để trắng
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Chỉ đơn vị đã đề xuất được sửa hoặc rút, khi đề xuất chưa vào bộ tổng hợp
    Nguồn: Kế hoạch III.3c; Kế hoạch III.2d

    Bối cảnh:
      Biết HTQT đã nộp đề xuất ĐX-2025-001 tặng "Chiến sĩ thi đua cơ sở"

    Tình huống: Sửa danh hiệu, giữ nguyên thành tích
      Khi Trưởng phòng Vũ Đức Long sửa danh hiệu của ĐX-2025-001 thành "Lao động tiên tiến"
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 tặng "Lao động tiên tiến" với 1 thành tích

    Tình huống: Sửa thành tích, giữ nguyên danh hiệu
      Khi Trưởng phòng Vũ Đức Long ghi 2 thành tích mới cho ĐX-2025-001
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 tặng "Chiến sĩ thi đua cơ sở" với 2 thành tích

    Tình huống: Sửa mà không nêu nội dung sửa
      Khi Trưởng phòng Vũ Đức Long sửa ĐX-2025-001 mà không nêu gì
      Thì bị từ chối vì "chưa nêu nội dung sửa"

    Tình huống: Sửa sang danh hiệu không dành cho cá nhân
      Khi Trưởng phòng Vũ Đức Long sửa danh hiệu của ĐX-2025-001 thành "Cờ thi đua"
      Thì bị từ chối vì "danh hiệu không dành cho đối tượng này"

    Tình huống: Đơn vị khác không sửa được
      Khi Trưởng phòng Đỗ Minh Tuấn sửa danh hiệu của ĐX-2025-001 thành "Giấy khen"
      Thì bị từ chối vì "không phải đề xuất của đơn vị mình"

    Tình huống: Rút đề xuất có lý do
      Khi Trưởng phòng Vũ Đức Long rút ĐX-2025-001 vì "Chuyển sang đề nghị cấp trên"
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 ở trạng thái "đã rút"
      Và đề xuất ĐX-2025-001 không chờ việc gì nữa

    Tình huống: Rút đề xuất mà để trắng lý do
      Khi Trưởng phòng Vũ Đức Long rút ĐX-2025-001 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đơn vị khác không rút được
      Khi Trưởng phòng Đỗ Minh Tuấn rút ĐX-2025-001 vì "Trùng đề xuất"
      Thì bị từ chối vì "không phải đề xuất của đơn vị mình"

    Tình huống: Không sửa đề xuất đã rút
      Biết HTQT đã rút ĐX-2025-001
      Khi Trưởng phòng Vũ Đức Long sửa danh hiệu của ĐX-2025-001 thành "Giấy khen"
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Không sửa đề xuất đã tổng hợp
      Biết Văn phòng đã tổng hợp ĐX-2025-001
      Khi Trưởng phòng Vũ Đức Long sửa danh hiệu của ĐX-2025-001 thành "Giấy khen"
      Thì bị từ chối vì "đề xuất không ở bước này"
      Và không có gì được ghi thêm

    Tình huống: Không rút đề xuất đã tổng hợp
      Biết Văn phòng đã tổng hợp ĐX-2025-001
      Khi Trưởng phòng Vũ Đức Long rút ĐX-2025-001 vì "Đơn vị đổi ý"
      Thì bị từ chối vì "đề xuất không ở bước này"

  Quy tắc: Văn phòng trả lại đề xuất có lý do; đơn vị sửa rồi nộp lại
    Nguồn: Kế hoạch III.2d; BR-42

    Bối cảnh:
      Biết HTQT đã nộp đề xuất ĐX-2025-001 tặng "Chiến sĩ thi đua cơ sở"

    Tình huống: Trả lại rồi nộp lại
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại ĐX-2025-001 vì "Thiếu xác nhận sáng kiến"
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 ở trạng thái "đã trả lại"
      Và việc tiếp theo của đề xuất ĐX-2025-001 là HTQT sửa
      Khi Trưởng phòng Vũ Đức Long ghi 2 thành tích mới cho ĐX-2025-001
      Thì đề xuất ĐX-2025-001 ở trạng thái "chờ tổng hợp"
      Và lý do trả lại còn ghi ở ĐX-2025-001 là "Thiếu xác nhận sáng kiến"

    Tình huống: Trả lại mà để trắng lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại ĐX-2025-001 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đơn vị không tự trả lại đề xuất
      Khi Trưởng phòng Vũ Đức Long trả lại ĐX-2025-001 vì "Nhầm người"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Đề xuất đã trả lại thì không trả lại lần nữa khi chưa nộp lại
      Biết Văn phòng đã trả lại ĐX-2025-001 vì "Thiếu xác nhận sáng kiến"
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại ĐX-2025-001 vì "Thiếu báo cáo thành tích"
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Trả lại cả khi đã tổng hợp, lý do của các lần trước vẫn còn
      Biết Văn phòng đã trả lại ĐX-2025-001 vì "Thiếu xác nhận sáng kiến"
      Và HTQT đã sửa và nộp lại ĐX-2025-001
      Và Văn phòng đã tổng hợp ĐX-2025-001
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại ĐX-2025-001 vì "Báo cáo thành tích chưa ký"
      Thì đề xuất ĐX-2025-001 ở trạng thái "đã trả lại"
      Và lý do trả lại còn ghi ở ĐX-2025-001 là "Thiếu xác nhận sáng kiến; Báo cáo thành tích chưa ký"

    Tình huống: Rút đề xuất đã bị trả lại
      Biết Văn phòng đã trả lại ĐX-2025-001 vì "Thiếu xác nhận sáng kiến"
      Khi Trưởng phòng Vũ Đức Long rút ĐX-2025-001 vì "Không có sáng kiến được công nhận"
      Thì đề xuất ĐX-2025-001 ở trạng thái "đã rút"

  Quy tắc: Giám đốc quyết định không khen thưởng chỉ sau khi Hội đồng đã xét, và nêu lý do
    Nguồn: Kế hoạch III.2d; Luật 06/2022 Điều 90.4 (BR-03)

    Tình huống: Không khen thưởng đề xuất Hội đồng không tán thành
      Biết Hội đồng 10 thành viên đã xét ĐX-2025-001 với 7 phiếu đồng ý
      Khi Giám đốc Trần Văn Minh không khen thưởng ĐX-2025-001 vì "Không đạt tỷ lệ phiếu"
      Thì quyết định được ghi vào sổ
      Và đề xuất ĐX-2025-001 ở trạng thái "không khen thưởng"

    Tình huống: Hội đồng không tán thành thì việc tiếp theo là Giám đốc quyết định không khen thưởng
      Biết Hội đồng 10 thành viên đã xét ĐX-2025-001 với 7 phiếu đồng ý
      Thì việc tiếp theo của đề xuất ĐX-2025-001 là Giám đốc từ chối

    Tình huống: Hội đồng tán thành thì việc tiếp theo là Giám đốc khen thưởng
      Biết Hội đồng 10 thành viên đã xét ĐX-2025-001 với 8 phiếu đồng ý
      Thì việc tiếp theo của đề xuất ĐX-2025-001 là Giám đốc khen thưởng

    Tình huống: Không khen thưởng mà để trắng lý do
      Biết Hội đồng 10 thành viên đã xét ĐX-2025-001 với 7 phiếu đồng ý
      Khi Giám đốc Trần Văn Minh không khen thưởng ĐX-2025-001 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Chưa qua Hội đồng thì chưa quyết định được
      Biết HTQT đã nộp đề xuất ĐX-2025-001 tặng "Chiến sĩ thi đua cơ sở"
      Khi Giám đốc Trần Văn Minh không khen thưởng ĐX-2025-001 vì "Chưa đủ thành tích"
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Văn phòng không quyết định thay Giám đốc
      Biết Hội đồng 10 thành viên đã xét ĐX-2025-001 với 7 phiếu đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng không khen thưởng ĐX-2025-001 vì "Không đạt tỷ lệ phiếu"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
