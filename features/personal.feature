# language: vi
Tính năng: Dữ liệu cá nhân được niêm phong và xóa được
  Sổ chỉ ghi thêm, không bỏ bớt; vậy mà dữ liệu cá nhân phải xóa được. Mỗi mục được khóa bằng khóa
  riêng của từng người, cất ngoài sổ. Hủy khóa là xóa; mọi chứng minh của sổ vẫn đúng như trước.

  Quy tắc: Chỉ kê khai những gì cần, chính người ấy hoặc Văn phòng làm
    Nguồn: Luật 91/2025 Điều 4 (BR-66); Kế hoạch II.2.3

    Tình huống: Chuyên viên kê khai điện thoại và thư điện tử của mình
      Khi chuyên viên Ngô Văn Sơn kê khai của CB-009 điện thoại "0912 345 678" và thư "son@haiphong.example"
      Thì quyết định được ghi vào sổ
      Và đọc bằng khóa riêng thấy điện thoại của CB-009 là "0912345678"
      Và trong sổ không có chữ "0912345678" lẫn chữ "son@haiphong.example"

    Tình huống: Văn phòng kê khai thay
      Khi Chánh Văn phòng Phạm Quốc Hưng kê khai của CB-009 điện thoại "0912 345 678" và thư "son@haiphong.example"
      Thì quyết định được ghi vào sổ

    Tình huống: Không ai kê khai thay đồng nghiệp
      Khi Trưởng phòng Đỗ Minh Tuấn kê khai của CB-009 điện thoại "0912 345 678" và thư "son@haiphong.example"
      Thì bị từ chối vì "dữ liệu của người khác"
      Và không có gì được ghi thêm

    Tình huống: Số điện thoại gõ thiếu
      Khi chuyên viên Ngô Văn Sơn kê khai của CB-009 điện thoại "0912 345" và thư "son@haiphong.example"
      Thì bị từ chối vì "dữ liệu không đúng dạng"
      Và lời từ chối không nhắc lại "0912 345"

    Tình huống: Kê khai hai lần cùng một mục
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi chuyên viên Ngô Văn Sơn kê khai của CB-009 điện thoại "0912 345 679" và thư "son@haiphong.example"
      Thì bị từ chối vì "mục này đã kê khai"

    Tình huống: Kê khai mà không nêu mục nào
      Khi chuyên viên Ngô Văn Sơn kê khai của CB-009 không nêu mục nào
      Thì bị từ chối vì "chưa nêu mục nào"

  Quy tắc: Người ấy được xem và sửa dữ liệu của mình
    Nguồn: Luật 91/2025 Điều 4 (BR-66)

    Tình huống: Sửa số điện thoại
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi chuyên viên Ngô Văn Sơn sửa điện thoại của CB-009 thành "0912 345 679" vì "Đổi số"
      Thì đọc bằng khóa riêng thấy điện thoại của CB-009 là "0912345679"

    Tình huống: Gửi lại đúng lệnh cũ thì nhận đúng câu trả lời cũ
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi chuyên viên Ngô Văn Sơn sửa điện thoại của CB-009 thành "0912 345 679" vì "Đổi số"
      Và lệnh ấy được gửi lại
      Thì không có gì được ghi thêm
      Và đọc bằng khóa riêng thấy điện thoại của CB-009 là "0912345679"

    Tình huống: Sửa mục chưa kê khai
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi chuyên viên Ngô Văn Sơn sửa địa chỉ của CB-009 thành "1 Hoàng Văn Thụ" vì "Chuyển nhà"
      Thì bị từ chối vì "mục này chưa kê khai"

  Quy tắc: Xóa theo căn cứ, không lấy lại được, sổ vẫn nguyên
    Nguồn: Luật 91/2025 Điều 25 (BR-66)

    Tình huống: Xóa theo đề nghị của người ấy
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi Giám đốc Trần Văn Minh xóa dữ liệu của CB-009 theo "Đơn ngày 1/8" vì "Người ấy đề nghị"
      Thì quyết định được ghi vào sổ
      Và không còn khóa nào của CB-009
      Và xét lại toàn bộ sổ vẫn ra đúng những gì đã ghi

    Tình huống: Kê khai lại sau khi xóa bằng khóa mới
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Và đã xóa dữ liệu của CB-009
      Khi chuyên viên Ngô Văn Sơn kê khai của CB-009 điện thoại "0912 345 680" và thư "son@haiphong.example"
      Thì đọc bằng khóa riêng thấy điện thoại của CB-009 là "0912345680"

    Tình huống: Xóa mà không nêu căn cứ
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi Giám đốc Trần Văn Minh xóa dữ liệu của CB-009 theo "" vì "Người ấy đề nghị"
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Không còn gì để xóa
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Và đã xóa dữ liệu của CB-009
      Khi Giám đốc Trần Văn Minh xóa dữ liệu của CB-009 theo "Đơn ngày 2/8" vì "Người ấy đề nghị"
      Thì bị từ chối vì "không còn dữ liệu để xóa"

    Tình huống: Trường hợp xóa không có trong danh mục
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi Giám đốc xóa dữ liệu của CB-009 trong trường hợp khac
      Thì bị từ chối vì "trường hợp không có trong danh mục"

    Tình huống: Người đang công tác không thuộc trường hợp đã thôi việc
      Biết CB-009 đã kê khai điện thoại "0912 345 678"
      Khi Giám đốc xóa dữ liệu của CB-009 trong trường hợp left
      Thì bị từ chối vì "người này chưa thôi việc"

  Quy tắc: Còn trong thời hạn bảo quản thì chưa xóa, trừ khi cấp có thẩm quyền ra lệnh
    Nguồn: TT 10/2022/TT-BNV (BR-63); Luật 91/2025 Điều 25 (BR-66)

    Tình huống: Thời hạn đã áp dụng chưa hết
      Biết hôm nay là ngày 2/3/2026
      Và Sở giữ thông tin liên hệ 5 năm sau khi thôi việc
      Và CB-009 đã kê khai điện thoại "0912 345 678"
      Khi Giám đốc xóa dữ liệu của CB-009 trong trường hợp request
      Thì bị từ chối vì "còn trong thời hạn bảo quản"

    Tình huống: Cấp có thẩm quyền ra lệnh xóa
      Biết hôm nay là ngày 2/3/2026
      Và Sở giữ thông tin liên hệ 5 năm sau khi thôi việc
      Và CB-009 đã kê khai điện thoại "0912 345 678"
      Khi Giám đốc xóa dữ liệu của CB-009 trong trường hợp order
      Thì không còn khóa nào của CB-009
