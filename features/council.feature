# language: vi
Tính năng: Hội đồng Thi đua - Khen thưởng
  Hội đồng xét và tham mưu; người có thẩm quyền quyết định khen thưởng là Giám đốc Sở.
  Giám đốc thành lập Hội đồng bằng văn bản, nêu đủ những người có quyền bỏ phiếu.

  Bối cảnh:
    Biết hôm nay là ngày 13/08/2025

  Quy tắc: Giám đốc thành lập Hội đồng bằng văn bản, có ít nhất ba thành viên
    Luật để người đứng đầu quyết định số thành viên; dưới ba người thì không còn là hội đồng.
    Nguồn: Kế hoạch III.1a

    Tình huống: Thành lập Hội đồng năm thành viên
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 5 thành viên
      Thì quyết định được ghi vào sổ
      Và Hội đồng HĐ-2025 có 5 thành viên

    Tình huống: Ba thành viên là đủ
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 3 thành viên
      Thì Hội đồng HĐ-2025 có 3 thành viên

    Tình huống: Hai thành viên là chưa đủ
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 2 thành viên có thư ký ngoài Hội đồng
      Thì bị từ chối vì "Hội đồng quá ít thành viên"
      Và không có gì được ghi thêm

    Tình huống: Thư ký không nhất thiết là thành viên
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 3 thành viên có thư ký ngoài Hội đồng
      Thì Hội đồng HĐ-2025 có 3 thành viên

    Tình huống: Hội đồng có thể không có Phó Chủ tịch
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 3 thành viên không có Phó Chủ tịch
      Thì Hội đồng HĐ-2025 có 3 thành viên

    Tình huống: Phó Giám đốc ký thay Giám đốc thành lập Hội đồng
      Khi Phó Giám đốc Nguyễn Thị Hương thành lập Hội đồng 5 thành viên
      Thì quyết định được ghi vào sổ
      Và quyết định ấy ghi hình thức ký "KT."

    Tình huống: Chủ tịch phải là thành viên
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 5 thành viên mà Chủ tịch là Ngô Văn Sơn
      Thì bị từ chối vì "lãnh đạo Hội đồng không phải thành viên"

    Tình huống: Phó Chủ tịch phải là thành viên
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 5 thành viên mà Phó Chủ tịch là Ngô Văn Sơn
      Thì bị từ chối vì "lãnh đạo Hội đồng không phải thành viên"

    Tình huống: Một người ghi hai lần trong danh sách
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng có Bùi Thị Ngọc ghi hai lần
      Thì bị từ chối vì "ghi hai lần trong một danh sách"

    Tình huống: Người đã thôi việc không vào Hội đồng
      Biết Đỗ Minh Tuấn đã nghỉ hưu
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 5 thành viên
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Người không có trong danh sách của Sở không vào Hội đồng
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng có một người không có trong danh sách của Sở
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Thành lập Hội đồng mà không nêu văn bản
      Khi Giám đốc Trần Văn Minh thành lập Hội đồng 5 thành viên mà không nêu văn bản
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Văn phòng không thành lập Hội đồng
      Khi Chánh Văn phòng Phạm Quốc Hưng thành lập Hội đồng 5 thành viên
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Giám đốc thêm, bớt thành viên bằng văn bản; lãnh đạo Hội đồng chỉ thay bằng Hội đồng mới
    Nguồn: Kế hoạch III.1a; NĐ 98/2023 Điều 30.7 (BR-19)

    Tình huống: Thêm một thành viên
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh thêm Ngô Văn Sơn vào Hội đồng
      Thì quyết định được ghi vào sổ
      Và Hội đồng HĐ-2025 có 6 thành viên

    Tình huống: Người đã là thành viên thì không thêm nữa
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh thêm Đỗ Minh Tuấn vào Hội đồng
      Thì bị từ chối vì "đã là thành viên"

    Tình huống: Không thêm người đã thôi việc
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Và Ngô Văn Sơn đã nghỉ hưu
      Khi Giám đốc Trần Văn Minh thêm Ngô Văn Sơn vào Hội đồng
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Thêm thành viên mà không nêu văn bản
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh thêm Ngô Văn Sơn vào Hội đồng mà không nêu văn bản
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Bớt một thành viên
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh bớt Đỗ Minh Tuấn khỏi Hội đồng vì "Chuyển công tác"
      Thì quyết định được ghi vào sổ
      Và Hội đồng HĐ-2025 có 4 thành viên

    Tình huống: Người không phải thành viên thì không bớt được
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh bớt Ngô Văn Sơn khỏi Hội đồng vì "Chuyển công tác"
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Khung tình huống: Chủ tịch, Phó Chủ tịch không bớt được
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh bớt <lãnh đạo> khỏi Hội đồng vì "Nghỉ hưu"
      Thì bị từ chối vì "lãnh đạo Hội đồng không thôi giữa chừng"

      Dữ liệu:
        | lãnh đạo         |
        | Trần Văn Minh    |
        | Nguyễn Thị Hương |

    Tình huống: Bớt nữa thì Hội đồng còn dưới ba thành viên
      Biết Hội đồng HĐ-2025 đã thành lập với 3 thành viên
      Khi Giám đốc Trần Văn Minh bớt Phạm Quốc Hưng khỏi Hội đồng vì "Chuyển công tác"
      Thì bị từ chối vì "Hội đồng quá ít thành viên"

    Tình huống: Bớt thành viên mà để trắng lý do
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Giám đốc Trần Văn Minh bớt Đỗ Minh Tuấn khỏi Hội đồng vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Chủ tịch Công đoàn không thêm thành viên
      Biết Hội đồng HĐ-2025 đã thành lập với 5 thành viên
      Khi Chủ tịch Công đoàn Hoàng Thị Mai thêm Ngô Văn Sơn vào Hội đồng
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
