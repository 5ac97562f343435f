# language: vi
Tính năng: Điển hình, sáng kiến, mô hình mới, cách làm hay, gương người tốt việc tốt
  Mỗi điển hình là một hồ sơ riêng: của ai, là gì, thuộc phong trào nào. Được công nhận rồi mới
  nhân rộng; nhân rộng đến đâu thì đơn vị ấy tự xác nhận. Không có cơ sở thì rút, vẫn còn trong sổ.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025

  Quy tắc: Đơn vị giới thiệu điển hình của người, tập thể hoặc hộ gia đình cụ thể
    Nguồn: Kế hoạch I.2, III.3b

    Tình huống: Giới thiệu một sáng kiến của một người
      Khi Trưởng phòng Vũ Đức Long giới thiệu sáng kiến ĐH-001 của Ngô Văn Sơn
      Thì quyết định được ghi vào sổ
      Và ĐH-001 "chờ công nhận"
      Và việc tiếp theo của điển hình ĐH-001 là "exemplar.recognise"

    Tình huống: Một mô hình vừa của người vừa của phòng
      Khi Trưởng phòng Vũ Đức Long giới thiệu mô hình mới ĐH-001 của Ngô Văn Sơn và HTQT
      Thì quyết định được ghi vào sổ

    Khung tình huống: Chủ thể phải hợp với loại
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu ĐH-001 loại <loại> của <chủ thể>
      Thì điển hình <kết quả>

      Dữ liệu:
        | loại                 | chủ thể    | kết quả       |
        | exemplary_person     | người      | được ghi      |
        | exemplary_person     | tập thể    | thiếu chủ thể |
        | exemplary_person     | hộ         | thiếu chủ thể |
        | exemplary_collective | tập thể    | được ghi      |
        | exemplary_collective | hộ         | được ghi      |
        | exemplary_collective | người      | thiếu chủ thể |
        | initiative           | người      | được ghi      |
        | initiative           | không ai   | thiếu chủ thể |
        | good_way             | tập thể    | được ghi      |
        | good_deed            | hộ         | được ghi      |
        | good_deed            | hộ trắng   | thiếu chủ thể |
        | lạ                   | người      | lạ loại       |

    Tình huống: Nêu một người hai lần
      Khi Trưởng phòng Vũ Đức Long giới thiệu ĐH-001 của Ngô Văn Sơn và Ngô Văn Sơn
      Thì bị từ chối vì "một người nêu hai lần"
      Và không có gì được ghi thêm

    Tình huống: Điển hình không có tóm tắt
      Khi Trưởng phòng Vũ Đức Long giới thiệu ĐH-001 với tóm tắt " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Giới thiệu người không có trong sổ
      Khi Trưởng phòng Vũ Đức Long giới thiệu ĐH-001 của CB-777
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Điển hình của một phong trào
      Biết phong trào PT-01 đã có trong sổ
      Khi Trưởng phòng Vũ Đức Long giới thiệu ĐH-001 của phong trào PT-01
      Thì quyết định được ghi vào sổ

    Tình huống: Điển hình của một phong trào không có trong sổ
      Khi Trưởng phòng Vũ Đức Long giới thiệu ĐH-001 của phong trào PT-09
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Tập thể đã giải thể không là điển hình mới
      Biết Giám đốc Trần Văn Minh đã giải thể LT
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu tập thể điển hình ĐH-001 là LT
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"

  Quy tắc: Văn phòng hoặc Giám đốc công nhận bằng văn bản, một lần
    Nguồn: Kế hoạch I.2

    Bối cảnh:
      Biết Trưởng phòng Vũ Đức Long đã giới thiệu sáng kiến ĐH-001 của Ngô Văn Sơn

    Khung tình huống: Ai được công nhận điển hình
      Khi <người> công nhận ĐH-001 theo "QĐ 30/QĐ-SNgV"
      Thì ĐH-001 "đã công nhận"

      Dữ liệu:
        | người                            |
        | Giám đốc Trần Văn Minh           |
        | Chánh Văn phòng Phạm Quốc Hưng   |

    Tình huống: Đơn vị không tự công nhận
      Khi Trưởng phòng Vũ Đức Long công nhận ĐH-001 theo "QĐ 30/QĐ-SNgV"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Công nhận mà không có văn bản
      Khi Giám đốc Trần Văn Minh công nhận ĐH-001 theo ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Công nhận lần thứ hai
      Biết Giám đốc Trần Văn Minh đã công nhận ĐH-001
      Khi Giám đốc Trần Văn Minh công nhận ĐH-001 theo "QĐ 31/QĐ-SNgV"
      Thì bị từ chối vì "điển hình đã được công nhận"

  Quy tắc: Điển hình gắn với hồ sơ đề nghị của chính chủ thể ấy
    Nguồn: Kế hoạch I.2

    Bối cảnh:
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và Trưởng phòng Vũ Đức Long đã giới thiệu sáng kiến ĐH-001 của Ngô Văn Sơn
      Và HTQT đã đề nghị tặng Ngô Văn Sơn giấy khen bằng hồ sơ ĐX-2025-001

    Tình huống: Gắn với hồ sơ đề nghị
      Khi Trưởng phòng Vũ Đức Long gắn ĐH-001 với hồ sơ ĐX-2025-001
      Thì ĐH-001 gắn với ĐX-2025-001

    Tình huống: Gắn lại hồ sơ đã gắn
      Biết Trưởng phòng Vũ Đức Long đã gắn ĐH-001 với hồ sơ ĐX-2025-001
      Khi Chánh Văn phòng Phạm Quốc Hưng gắn ĐH-001 với hồ sơ ĐX-2025-001
      Thì bị từ chối vì "đã gắn rồi"

    Tình huống: Hồ sơ của người khác
      Biết Trưởng phòng Vũ Đức Long đã giới thiệu sáng kiến ĐH-002 của Vũ Đức Long
      Khi Trưởng phòng Vũ Đức Long gắn ĐH-002 với hồ sơ ĐX-2025-001
      Thì bị từ chối vì "hồ sơ của chủ thể khác"

    Tình huống: Tham luận không có thật
      Khi Trưởng phòng Vũ Đức Long gắn ĐH-001 với tham luận TL-099
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Hồ sơ không có thật
      Khi Trưởng phòng Vũ Đức Long gắn ĐH-001 với hồ sơ ĐX-2025-099
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Không nêu hồ sơ nào
      Khi Trưởng phòng Vũ Đức Long gắn ĐH-001 mà không nêu hồ sơ
      Thì bị từ chối vì "chưa nêu hồ sơ hay tham luận"

    Tình huống: Đơn vị khác không gắn thay
      Khi Trưởng phòng Đỗ Minh Tuấn gắn ĐH-001 với hồ sơ ĐX-2025-001
      Thì bị từ chối vì "điển hình của đơn vị khác"

  Quy tắc: Nhân rộng đến đơn vị khác, mỗi đơn vị tính một lần và tự xác nhận
    Nguồn: Kế hoạch I.2, III.3a

    Bối cảnh:
      Biết Trưởng phòng Vũ Đức Long đã giới thiệu sáng kiến ĐH-001 của Ngô Văn Sơn
      Và Giám đốc Trần Văn Minh đã công nhận ĐH-001

    Tình huống: Nhân rộng rồi đơn vị tiếp nhận xác nhận
      Biết Chánh Văn phòng Phạm Quốc Hưng đã nhân rộng ĐH-001 đến LS
      Và Chánh Văn phòng Phạm Quốc Hưng đã nhân rộng ĐH-001 đến LT
      Khi Trưởng phòng Đỗ Minh Tuấn xác nhận áp dụng ĐH-001
      Thì ĐH-001 nhân rộng đến 2 đơn vị, 1 đơn vị đã xác nhận
      Và việc tiếp theo của điển hình ĐH-001 là "exemplar.confirm"

    Tình huống: Đơn vị của điển hình tự ghi đã chuyển giao cho đơn vị khác
      Khi Trưởng phòng Vũ Đức Long nhân rộng ĐH-001 đến LS
      Thì ĐH-001 nhân rộng đến 1 đơn vị, 0 đơn vị đã xác nhận

    Tình huống: Hai lần đến một đơn vị
      Biết Chánh Văn phòng Phạm Quốc Hưng đã nhân rộng ĐH-001 đến LS
      Khi Chánh Văn phòng Phạm Quốc Hưng nhân rộng ĐH-001 đến LS
      Thì bị từ chối vì "đã nhân rộng đến đơn vị này"
      Và không có gì được ghi thêm

    Tình huống: Đến chính đơn vị của điển hình
      Khi Chánh Văn phòng Phạm Quốc Hưng nhân rộng ĐH-001 đến HTQT
      Thì bị từ chối vì "đơn vị của chính điển hình"

    Tình huống: Đến đơn vị không có
      Khi Chánh Văn phòng Phạm Quốc Hưng nhân rộng ĐH-001 đến XYZ
      Thì bị từ chối vì "không có đơn vị này"

    Tình huống: Nhân rộng không có minh chứng
      Khi Chánh Văn phòng Phạm Quốc Hưng nhân rộng ĐH-001 đến LS mà không có minh chứng
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đơn vị khác không ghi thay
      Khi Trưởng phòng Bùi Thị Ngọc nhân rộng ĐH-001 đến LS
      Thì bị từ chối vì "điển hình của đơn vị khác"

    Tình huống: Chưa công nhận thì chưa nhân rộng
      Biết Trưởng phòng Vũ Đức Long đã giới thiệu sáng kiến ĐH-002 của Ngô Văn Sơn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhân rộng ĐH-002 đến LS
      Thì bị từ chối vì "điển hình chưa được công nhận"

    Tình huống: Xác nhận khi chưa được ghi nhân rộng
      Khi Trưởng phòng Đỗ Minh Tuấn xác nhận áp dụng ĐH-001
      Thì bị từ chối vì "không chờ đơn vị này xác nhận"

    Tình huống: Xác nhận hai lần
      Biết Chánh Văn phòng Phạm Quốc Hưng đã nhân rộng ĐH-001 đến LS
      Và Trưởng phòng Đỗ Minh Tuấn đã xác nhận áp dụng ĐH-001
      Khi Trưởng phòng Đỗ Minh Tuấn xác nhận áp dụng ĐH-001
      Thì bị từ chối vì "không chờ đơn vị này xác nhận"

  Quy tắc: Điển hình không có cơ sở thì rút, nêu lý do; những gì đã ghi vẫn còn
    Nguồn: Kế hoạch I.2

    Bối cảnh:
      Biết Trưởng phòng Vũ Đức Long đã giới thiệu sáng kiến ĐH-001 của Ngô Văn Sơn

    Tình huống: Rút khi chưa công nhận
      Khi Chánh Văn phòng Phạm Quốc Hưng rút ĐH-001 vì "Trùng với ĐH-002" theo ""
      Thì ĐH-001 "đã rút"

    Tình huống: Rút khi đã công nhận và đã nhân rộng
      Biết Giám đốc Trần Văn Minh đã công nhận ĐH-001
      Và Chánh Văn phòng Phạm Quốc Hưng đã nhân rộng ĐH-001 đến LS
      Khi Giám đốc Trần Văn Minh rút ĐH-001 vì "Số liệu không đúng" theo "QĐ 40/QĐ-SNgV"
      Thì ĐH-001 "đã rút"
      Và ĐH-001 nhân rộng đến 1 đơn vị, 0 đơn vị đã xác nhận
      Và ĐH-001 không chờ ai làm gì

    Tình huống: Rút điển hình đã công nhận mà không có văn bản
      Biết Giám đốc Trần Văn Minh đã công nhận ĐH-001
      Khi Giám đốc Trần Văn Minh rút ĐH-001 vì "Số liệu không đúng" theo ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Rút mà không nêu lý do
      Khi Giám đốc Trần Văn Minh rút ĐH-001 vì "" theo "QĐ 40/QĐ-SNgV"
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đã rút thì không công nhận được nữa
      Biết Giám đốc Trần Văn Minh đã rút ĐH-001
      Khi Giám đốc Trần Văn Minh công nhận ĐH-001 theo "QĐ 41/QĐ-SNgV"
      Thì bị từ chối vì "điển hình đã rút"
