# language: vi
Tính năng: Cán bộ và vai trò
  Danh sách cán bộ chỉ giữ những gì quyết định cần đến. Ai được ra quyết định nào
  là do vai trò đang giữ trong ngày đó; vai trò được giao và thu bằng quyết định.

  Quy tắc: Mọi cán bộ có tên trong danh sách của một đơn vị đang hoạt động

    Nguồn: Kế hoạch II.2.3; họ tên, giới tính như trong giấy tờ (BR-66)

    Tình huống: Ghi tên một cán bộ mới
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào LT
      Thì người có mã CB-021 là "Phan Thị Hòa" thuộc LT

    Tình huống: Không ghi hai người cùng một mã
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi tên CB-005 "Phan Thị Hòa" vào LT
      Thì bị từ chối vì "mã này đã có"
      Và không có gì được ghi thêm

    Tình huống: Không ghi tên vào đơn vị không có
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào XYZ
      Thì bị từ chối vì "không có đơn vị này"
      Và không có gì được ghi thêm

    Tình huống: Không ghi người thiếu họ tên
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi tên CB-021 "" vào LT
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Giới tính chỉ ghi nam, nữ hoặc để trống
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi tên CB-021 với giới tính "ông"
      Thì bị từ chối vì "giới tính không có trong danh mục"
      Và không có gì được ghi thêm

    Tình huống: Người không giữ vai trò thì không ghi tên ai
      Khi chuyên viên Ngô Văn Sơn ghi tên CB-021 "Phan Thị Hòa" vào HTQT
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Điều chuyển, sửa tên, thôi việc không xóa điều đã ghi

    Nguồn: Kế hoạch II.2.3; điều chuyển công tác (BR-38); văn bản đã ban hành giữ nguyên (BR-59)

    Tình huống: Điều chuyển sang phòng khác
      Khi Chánh Văn phòng Phạm Quốc Hưng điều chuyển CB-009 sang LS làm "Phó Trưởng phòng" vì "QĐ 30/QĐ-SNgV"
      Thì người có mã CB-009 là "Ngô Văn Sơn" thuộc LS

    Tình huống: Không điều chuyển sang đơn vị đã giải thể
      Biết Giám đốc Trần Văn Minh đã giải thể LT
      Khi Chánh Văn phòng Phạm Quốc Hưng điều chuyển CB-009 sang LT làm "Chuyên viên" vì "QĐ 30/QĐ-SNgV"
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"
      Và không có gì được ghi thêm

    Tình huống: Sửa họ tên viết sai
      Khi Chánh Văn phòng Phạm Quốc Hưng sửa tên CB-009 thành "Ngô Văn Sỹ" vì "ghi sai so với căn cước"
      Thì người có mã CB-009 là "Ngô Văn Sỹ" thuộc HTQT
      Và lịch sử của CB-009 vẫn có tên "Ngô Văn Sơn"

    Tình huống: Ghi một người nghỉ hưu
      Biết hôm nay là ngày 01/09/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 thôi việc vì "nghỉ hưu"
      Thì người có mã CB-009 thôi việc từ ngày 01/09/2025

    Tình huống: Không điều chuyển người đã thôi việc
      Biết CB-009 đã thôi việc
      Khi Chánh Văn phòng Phạm Quốc Hưng điều chuyển CB-009 sang LS làm "Chuyên viên" vì "nhầm người"
      Thì bị từ chối vì "người này đã thôi việc"
      Và không có gì được ghi thêm

    Tình huống: Không cho một người thôi việc hai lần
      Biết CB-009 đã thôi việc
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 thôi việc vì "nghỉ hưu"
      Thì bị từ chối vì "người này đã thôi việc"
      Và không có gì được ghi thêm

    Tình huống: Người đã thôi việc không ra quyết định nào nữa
      Biết CB-003 đã thôi việc
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào LT
      Thì bị từ chối vì "người này đã thôi việc"
      Và không có gì được ghi thêm

    Tình huống: Việc của ngày còn làm việc thì ghi lùi được sau khi thôi việc
      Biết hôm nay là ngày 01/09/2025
      Và CB-003 đã thôi việc
      Khi Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào LT, có hiệu lực từ ngày 29/08/2025
      Thì người có mã CB-021 là "Phan Thị Hòa" thuộc LT

  Quy tắc: Vai trò được giao và thu bằng quyết định của Giám đốc

    Nguồn: Kế hoạch III; NĐ 30/2020 PL I

    Tình huống: Giao cho chuyên viên làm đầu mối của phòng
      Khi Giám đốc Trần Văn Minh giao CB-009 đại diện đơn vị HTQT
      Thì CB-009 đại diện đơn vị HTQT kể từ ngày 12/08/2025

    Tình huống: Vai trò có hiệu lực từ ngày giao, không sớm hơn
      Biết hôm nay là ngày 13/08/2025
      Và Giám đốc Trần Văn Minh đã giao CB-009 vai trò Văn phòng
      Khi Ngô Văn Sơn ghi tên CB-021 "Phan Thị Hòa" vào LT, có hiệu lực từ ngày 12/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Đại diện đơn vị phải nêu đơn vị nào
      Khi Giám đốc Trần Văn Minh giao CB-009 đại diện đơn vị không nêu tên
      Thì bị từ chối vì "đại diện đơn vị phải nêu đơn vị"
      Và không có gì được ghi thêm

    Tình huống: Không giao vai trò không có trong danh mục
      Khi Giám đốc Trần Văn Minh giao CB-009 vai trò "cố vấn"
      Thì bị từ chối vì "không có vai trò này"
      Và không có gì được ghi thêm

    Tình huống: Chữ ký chỉ là ký thay, thừa lệnh hoặc thừa ủy quyền
      Khi Giám đốc Trần Văn Minh giao CB-003 thay mặt Giám đốc với chữ ký "PP."
      Thì bị từ chối vì "không có cách ký này"
      Và không có gì được ghi thêm

    Tình huống: Không giao hai lần cùng một vai trò
      Khi Giám đốc Trần Văn Minh giao CB-005 đại diện đơn vị HTQT
      Thì bị từ chối vì "người này đang giữ vai trò ấy"
      Và không có gì được ghi thêm

    Tình huống: Không giao vai trò cho người đã thôi việc
      Biết CB-009 đã thôi việc
      Khi Giám đốc Trần Văn Minh giao CB-009 đại diện đơn vị HTQT
      Thì bị từ chối vì "người này đã thôi việc"
      Và không có gì được ghi thêm

    Tình huống: Thu vai trò thì người ấy không quyết định được nữa
      Biết Giám đốc Trần Văn Minh đã thu của CB-003 vai trò Văn phòng
      Khi Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào LT
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Việc của ngày còn giữ vai trò thì ghi lùi được sau khi thu
      Biết hôm nay là ngày 13/08/2025
      Và Giám đốc Trần Văn Minh đã thu của CB-003 vai trò Văn phòng
      Khi Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào LT, có hiệu lực từ ngày 12/08/2025
      Thì người có mã CB-021 là "Phan Thị Hòa" thuộc LT

    Tình huống: Vai trò đã thu có thể giao lại
      Biết Giám đốc Trần Văn Minh đã thu của CB-003 vai trò Văn phòng
      Và Giám đốc Trần Văn Minh đã giao CB-003 vai trò Văn phòng
      Khi Phạm Quốc Hưng ghi tên CB-021 "Phan Thị Hòa" vào LT
      Thì người có mã CB-021 là "Phan Thị Hòa" thuộc LT

    Tình huống: Không thu vai trò người ấy không giữ
      Khi Giám đốc Trần Văn Minh thu của CB-009 vai trò Văn phòng vì "nhầm người"
      Thì bị từ chối vì "người này không giữ vai trò ấy"
      Và không có gì được ghi thêm

    Tình huống: Người giữ hai vai trò chọn vai trò khi quyết định
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và Giám đốc Trần Văn Minh đã giao CB-005 đại diện đơn vị LT
      Khi Vũ Đức Long nêu yêu cầu YC-001 với tư cách đại diện LT
      Thì quyết định được ghi vào sổ
      Và sổ ghi người quyết định thuộc đơn vị LT

    Tình huống: Không chọn được vai trò mình không giữ
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Vũ Đức Long nêu yêu cầu YC-001 với tư cách đại diện LT
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm
