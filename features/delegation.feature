# language: vi
Tính năng: Đoàn đại biểu dự đại hội cấp trên
  Cấp trên phân bổ số đại biểu (nếu có) và cơ cấu; đơn vị giới thiệu, Giám đốc chọn và xếp dự khuyết;
  hội nghị thông qua danh sách. Danh sách có thể trống. Ai thay ai, kể cả sau khi thông qua, đều còn
  ghi lại.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Văn phòng ghi số đại biểu được phân bổ theo văn bản của cấp trên
    Nguồn: Kế hoạch I.3; BR-68

    Tình huống: Được phân bổ hai đại biểu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ 2 đại biểu
      Thì quyết định được ghi vào sổ
      Và việc tiếp theo của ĐB-2025-01 là Văn phòng giới thiệu ứng viên

    Tình huống: Không được phân bổ đại biểu nào
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ 0 đại biểu
      Thì quyết định được ghi vào sổ
      Và việc tiếp theo của ĐB-2025-01 là hội nghị thông qua

    Tình huống: Số đại biểu âm
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ -1 đại biểu
      Thì bị từ chối vì "số đại biểu âm"
      Và không có gì được ghi thêm

    Tình huống: Không nêu văn bản phân bổ
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 mà không nêu văn bản phân bổ
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Kế hoạch chưa ban hành
      Biết kế hoạch KH-2025-02 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 theo kế hoạch KH-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Phòng không ghi thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long ghi ĐB-2025-01 được phân bổ 2 đại biểu
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Cơ cấu do cấp trên giao kèm văn bản; văn bản sau thay, văn bản trước vẫn còn ghi
    Nguồn: Kế hoạch I.3; Kế hoạch II.2.3; BR-71

    Tình huống: Giao cơ cấu cùng số đại biểu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ 2 đại biểu với cơ cấu "sex female 1"
      Thì quyết định được ghi vào sổ
      Và ĐB-2025-01 có 1 lần phân bổ, nay là 2 đại biểu

    Tình huống: Văn bản sau điều chỉnh
      Biết ĐB-2025-01 được phân bổ 2 đại biểu với cơ cấu "sex female 1"
      Khi Chánh Văn phòng Phạm Quốc Hưng điều chỉnh ĐB-2025-01 thành 3 đại biểu với cơ cấu "unit HTQT 1-2, field Lễ tân 0-1"
      Thì quyết định được ghi vào sổ
      Và ĐB-2025-01 có 2 lần phân bổ, nay là 3 đại biểu

    Khung tình huống: Một dòng cơ cấu phải có nghĩa
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ 2 đại biểu với cơ cấu "<cơ cấu>"
      Thì bị từ chối vì "<lý do>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | cơ cấu                     | lý do                               |
        | luck good 1                | không có mặt cơ cấu này             |
        | sex nữ 1                   | giá trị không thuộc mặt cơ cấu      |
        | unit KTT 1                 | không có đơn vị này                 |
        | sex female 0               | dòng cơ cấu không nêu số nào        |
        | sex female 2-1             | số ít nhất lớn hơn số nhiều nhất    |
        | sex female -1-1            | số ít nhất lớn hơn số nhiều nhất    |
        | sex female 0-0             | số ít nhất lớn hơn số nhiều nhất    |
        | sex female 1, sex female 2 | một giá trị ghi hai dòng            |
        | sex female 2, sex male 1   | cơ cấu đòi nhiều người hơn số chỗ   |

    Tình huống: Đơn vị đã giải thể thì không có trong cơ cấu
      Biết Giám đốc Trần Văn Minh đã giải thể LT
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ 2 đại biểu với cơ cấu "unit LT 1"
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"

    Tình huống: Danh hiệu cấp trên yêu cầu phải có trong danh mục
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 yêu cầu danh hiệu star
      Thì bị từ chối vì "không có danh hiệu này"

    Tình huống: Danh sách đã thông qua thì không điều chỉnh phân bổ
      Biết ĐB-2025-01 được phân bổ 0 đại biểu
      Và hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng điều chỉnh ĐB-2025-01 thành 3 đại biểu với cơ cấu "sex female 1"
      Thì bị từ chối vì "danh sách đã thông qua"

    Tình huống: Điều chỉnh thành số âm
      Biết ĐB-2025-01 được phân bổ 2 đại biểu
      Khi Chánh Văn phòng Phạm Quốc Hưng điều chỉnh ĐB-2025-01 thành -1 đại biểu với cơ cấu "sex female 1"
      Thì bị từ chối vì "số đại biểu âm"

  Quy tắc: Đơn vị giới thiệu người của mình, Văn phòng giới thiệu bất kỳ ai, nêu lý do
    Nguồn: Kế hoạch I.3; Kế hoạch III.3c; BR-70

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu

    Tình huống: Phòng giới thiệu người của phòng
      Khi Trưởng phòng Vũ Đức Long giới thiệu Ngô Văn Sơn
      Thì quyết định được ghi vào sổ
      Và việc tiếp theo của ĐB-2025-01 là Giám đốc chọn đại biểu

    Tình huống: Phòng không giới thiệu người phòng khác
      Khi Trưởng phòng Vũ Đức Long giới thiệu Bùi Thị Ngọc
      Thì bị từ chối vì "không phải người của đơn vị"

    Tình huống: Giới thiệu hai lần
      Biết Văn phòng đã giới thiệu Ngô Văn Sơn
      Khi Trưởng phòng Vũ Đức Long giới thiệu Ngô Văn Sơn
      Thì bị từ chối vì "đã là ứng viên"

    Tình huống: Giới thiệu người đã thôi việc
      Biết Ngô Văn Sơn đã chuyển khỏi Sở
      Khi Trưởng phòng Vũ Đức Long giới thiệu Ngô Văn Sơn
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Giới thiệu mà để trắng lý do
      Khi Trưởng phòng Vũ Đức Long giới thiệu Ngô Văn Sơn vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đại diện cho một loại không có
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu Ngô Văn Sơn đại diện cho herd
      Thì bị từ chối vì "không có loại đối tượng này"

    Tình huống: Danh hiệu cao nhất trong hồ sơ được lấy làm căn cứ
      Biết CB-009 đã được tặng base_emulation_fighter năm 2023
      Và CB-009 đã được tặng merit_certificate năm 2022
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu Ngô Văn Sơn
      Thì Ngô Văn Sơn là ứng viên dựa vào merit_certificate

    Tình huống: Đại diện tập thể thì dựa vào cả danh hiệu của đơn vị
      Biết HTQT đã được tặng excellent_collective năm 2024
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu Ngô Văn Sơn đại diện cho collective
      Thì Ngô Văn Sơn là ứng viên dựa vào excellent_collective

    Tình huống: Danh hiệu nêu ra không có trong hồ sơ
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu Ngô Văn Sơn với danh hiệu merit_certificate
      Thì bị từ chối vì "không có danh hiệu này trong hồ sơ"

    Tình huống: Chưa có danh hiệu nào cấp trên yêu cầu
      Biết ĐB-2025-02 yêu cầu danh hiệu merit_certificate
      Khi Chánh Văn phòng Phạm Quốc Hưng giới thiệu Ngô Văn Sơn cho ĐB-2025-02
      Thì bị từ chối vì "chưa có danh hiệu được yêu cầu"

    Tình huống: Rút ứng viên
      Biết Văn phòng đã giới thiệu Ngô Văn Sơn
      Khi Trưởng phòng Vũ Đức Long rút Ngô Văn Sơn
      Thì quyết định được ghi vào sổ
      Và việc tiếp theo của ĐB-2025-01 là Văn phòng giới thiệu ứng viên

    Tình huống: Phòng không rút người phòng khác
      Biết Văn phòng đã giới thiệu Bùi Thị Ngọc
      Khi Trưởng phòng Vũ Đức Long rút Bùi Thị Ngọc
      Thì bị từ chối vì "không phải người của đơn vị"

    Tình huống: Không rút người đang có tên trong danh sách
      Biết Văn phòng đã giới thiệu Ngô Văn Sơn
      Và đã chọn Ngô Văn Sơn
      Khi Trưởng phòng Vũ Đức Long rút Ngô Văn Sơn
      Thì bị từ chối vì "ứng viên đang có tên trong danh sách"

  Quy tắc: Đại biểu đương nhiên do cấp trên xác định theo chức vụ, có văn bản, tính vào số được phân bổ
    Nguồn: Kế hoạch I.3; Kế hoạch II.2.3

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 1 đại biểu

    Tình huống: Giám đốc là đại biểu đương nhiên
      Khi Giám đốc Trần Văn Minh ghi Trần Văn Minh là đại biểu đương nhiên theo "CV 881/SNV-TĐKT"
      Thì quyết định được ghi vào sổ
      Và danh sách ĐB-2025-01 gồm Trần Văn Minh
      Và việc tiếp theo của ĐB-2025-01 là hội nghị thông qua

    Tình huống: Đại biểu đương nhiên không nêu văn bản
      Khi Giám đốc Trần Văn Minh ghi Trần Văn Minh là đại biểu đương nhiên theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đại biểu đương nhiên cũng không vượt số được phân bổ
      Biết Văn phòng đã giới thiệu Ngô Văn Sơn
      Và đã chọn Ngô Văn Sơn
      Khi Giám đốc Trần Văn Minh ghi Trần Văn Minh là đại biểu đương nhiên theo "CV 881/SNV-TĐKT"
      Thì bị từ chối vì "đã đủ số đại biểu"

  Quy tắc: Giám đốc chọn đại biểu trong các ứng viên, không quá số được phân bổ, nêu lý do
    Nguồn: Kế hoạch I.3; Kế hoạch II.2.3

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu
      Và Văn phòng đã giới thiệu Ngô Văn Sơn, Bùi Thị Ngọc và Đỗ Minh Tuấn

    Tình huống: Chọn đại biểu thứ nhất
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn
      Thì quyết định được ghi vào sổ
      Và danh sách ĐB-2025-01 gồm Ngô Văn Sơn

    Tình huống: Phó Giám đốc chọn thay Giám đốc
      Khi Phó Giám đốc Nguyễn Thị Hương chọn Ngô Văn Sơn
      Thì danh sách ĐB-2025-01 gồm Ngô Văn Sơn

    Tình huống: Chọn đủ thì chờ hội nghị thông qua
      Biết đã chọn Ngô Văn Sơn và Bùi Thị Ngọc
      Thì việc tiếp theo của ĐB-2025-01 là hội nghị thông qua

    Tình huống: Chọn quá số được phân bổ
      Biết đã chọn Ngô Văn Sơn và Bùi Thị Ngọc
      Khi Giám đốc Trần Văn Minh chọn Đỗ Minh Tuấn
      Thì bị từ chối vì "đã đủ số đại biểu"

    Tình huống: Không được phân bổ thì không chọn được ai
      Biết ĐB-2025-02 được phân bổ 0 đại biểu
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn vào ĐB-2025-02
      Thì bị từ chối vì "đã đủ số đại biểu"

    Tình huống: Chọn một người hai lần
      Biết đã chọn Ngô Văn Sơn
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn
      Thì bị từ chối vì "đã là đại biểu"

    Tình huống: Chọn người chưa được giới thiệu
      Khi Giám đốc Trần Văn Minh chọn Vũ Đức Long
      Thì bị từ chối vì "chưa được giới thiệu"

    Tình huống: Chọn khách mời
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn làm đại biểu guest
      Thì quyết định được ghi vào sổ

    Tình huống: Không ai được chọn làm đại biểu đương nhiên
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn làm đại biểu ex_officio
      Thì bị từ chối vì "không chọn loại đại biểu này"

    Tình huống: Văn bản điều chỉnh đòi danh hiệu mà ứng viên không có
      Biết ĐB-2025-01 điều chỉnh, yêu cầu danh hiệu merit_certificate
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn
      Thì bị từ chối vì "chưa có danh hiệu được yêu cầu"

    Tình huống: Đưa người đã chọn ra khi danh sách chưa thông qua
      Biết đã chọn Ngô Văn Sơn và Bùi Thị Ngọc
      Khi Giám đốc Trần Văn Minh đưa Ngô Văn Sơn ra khỏi danh sách
      Thì danh sách ĐB-2025-01 gồm Bùi Thị Ngọc

    Tình huống: Đưa ra người không có trong danh sách
      Khi Giám đốc Trần Văn Minh đưa Ngô Văn Sơn ra khỏi danh sách
      Thì bị từ chối vì "không phải đại biểu"

    Tình huống: Chọn người đã thôi việc
      Biết Ngô Văn Sơn đã chuyển khỏi Sở
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Chọn mà để trắng lý do
      Khi Giám đốc Trần Văn Minh chọn Ngô Văn Sơn vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Văn phòng không chọn thay Giám đốc
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn Ngô Văn Sơn
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Danh sách được thông qua tại hội nghị, đúng ngày, khi quá nửa số người có mặt đồng ý
    Kế hoạch nêu việc thông qua mà không nêu tỷ lệ; ở đây tính quá nửa số người có mặt.
    Nguồn: Kế hoạch II.2.4; BR-69; BR-68

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu
      Và Văn phòng đã giới thiệu Ngô Văn Sơn, Bùi Thị Ngọc và Đỗ Minh Tuấn
      Và đã chọn Ngô Văn Sơn

    Khung tình huống: Đếm biểu quyết
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh ghi <đồng ý> trên <có mặt> người đồng ý danh sách ĐB-2025-01
      Thì danh sách <kết quả>

      Dữ liệu:
        | đồng ý | có mặt | kết quả             |
        | 40     | 40     | được thông qua      |
        | 21     | 40     | được thông qua      |
        | 20     | 40     | chưa quá nửa        |
        | 20     | 39     | được thông qua      |
        | 19     | 39     | chưa quá nửa        |
        | 0      | 0      | chưa quá nửa        |
        | 41     | 40     | đếm sai             |
        | -1     | 40     | đếm sai             |

    Tình huống: Được phân bổ mà chưa chọn ai thì chưa có gì để thông qua
      Biết ĐB-2025-02 được phân bổ 2 đại biểu
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-02
      Thì bị từ chối vì "danh sách chưa có ai"

    Tình huống: Danh sách trống vẫn được thông qua
      Biết ĐB-2025-02 được phân bổ 0 đại biểu
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-02
      Thì quyết định được ghi vào sổ
      Và danh sách ĐB-2025-02 trống và đã thông qua

    Khung tình huống: Không thông qua ngoài ngày hội nghị
      Khi đến ngày <ngày>
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì bị từ chối vì "không phải ngày hội nghị"

      Dữ liệu:
        | ngày       |
        | 20/08/2025 |
        | 22/08/2025 |

    Tình huống: Ghi muộn một ngày nhưng nêu đúng ngày hội nghị
      Khi đến ngày 22/08/2025
      Và Giám đốc Trần Văn Minh ghi cho ngày 21/08/2025 rằng 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì quyết định được ghi vào sổ

    Tình huống: Hội nghị dời ngày thì danh sách thông qua vào ngày mới
      Biết hội nghị đã dời sang ngày 25/08/2025
      Khi đến ngày 25/08/2025
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì quyết định được ghi vào sổ

    Tình huống: Không thông qua hai lần
      Biết hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì bị từ chối vì "danh sách đã thông qua"

    Tình huống: Danh sách dài hơn số được phân bổ lại
      Biết đã chọn Bùi Thị Ngọc
      Và ĐB-2025-01 điều chỉnh còn 1 đại biểu
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì bị từ chối vì "danh sách dài hơn số được phân bổ"

    Tình huống: Đã thông qua thì không đưa ai ra
      Biết hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Giám đốc Trần Văn Minh đưa Ngô Văn Sơn ra khỏi danh sách
      Thì bị từ chối vì "danh sách đã thông qua"

    Tình huống: Đã thông qua thì không chọn thêm
      Biết hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Giám đốc Trần Văn Minh chọn Bùi Thị Ngọc
      Thì bị từ chối vì "danh sách đã thông qua"

  Quy tắc: Danh sách phải đúng cơ cấu; chưa đúng thì chỉ thông qua khi có ngoại lệ, lý do và văn bản
    Nguồn: Kế hoạch I.3; BR-69; BR-71

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu với cơ cấu "direct_worker yes 1, unit HTQT 0-1"
      Và Văn phòng đã giới thiệu Ngô Văn Sơn, Bùi Thị Ngọc và Vũ Đức Long
      Và lao động trực tiếp Đỗ Minh Tuấn đã được giới thiệu

    Tình huống: Đúng cơ cấu
      Biết đã chọn Ngô Văn Sơn và Đỗ Minh Tuấn
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì danh sách được thông qua

    Khung tình huống: Thiếu hoặc thừa thì chưa thông qua được
      Biết đã chọn <một> và <hai>
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh ghi 38 trên 40 người đồng ý danh sách ĐB-2025-01
      Thì bị từ chối vì "chưa đúng cơ cấu"
      Và không có gì được ghi thêm

      Dữ liệu:
        | một          | hai          |
        | Ngô Văn Sơn  | Bùi Thị Ngọc |
        | Ngô Văn Sơn  | Vũ Đức Long  |

    Tình huống: Thông qua với ngoại lệ có lý do và văn bản
      Biết đã chọn Ngô Văn Sơn và Bùi Thị Ngọc
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh thông qua danh sách ĐB-2025-01 với ngoại lệ "Người thứ hai ốm" theo "CV 902/SNV-TĐKT"
      Thì danh sách được thông qua
      Và ngoại lệ ghi 1 dòng cơ cấu chưa đạt

    Tình huống: Ngoại lệ mà không có văn bản
      Biết đã chọn Ngô Văn Sơn và Bùi Thị Ngọc
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh thông qua danh sách ĐB-2025-01 với ngoại lệ "Người thứ hai ốm" theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Thay người sau khi thông qua cũng không làm sai cơ cấu
      Biết đã chọn Ngô Văn Sơn và Đỗ Minh Tuấn
      Và hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Giám đốc Trần Văn Minh thay Đỗ Minh Tuấn bằng Bùi Thị Ngọc
      Thì bị từ chối vì "chưa đúng cơ cấu"

  Quy tắc: Dự khuyết xếp theo thứ tự; người kế tiếp thay trước, lấy người khác thì nêu vì sao
    Nguồn: Kế hoạch I.3

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 1 đại biểu
      Và Văn phòng đã giới thiệu Ngô Văn Sơn, Bùi Thị Ngọc, Đỗ Minh Tuấn và Vũ Đức Long
      Và đã chọn Ngô Văn Sơn
      Và đã xếp dự khuyết Bùi Thị Ngọc
      Và đã xếp dự khuyết Đỗ Minh Tuấn

    Tình huống: Người dự khuyết kế tiếp thay
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng dự khuyết kế tiếp
      Thì danh sách ĐB-2025-01 gồm Bùi Thị Ngọc
      Và dự khuyết của ĐB-2025-01 là Đỗ Minh Tuấn

    Tình huống: Lấy người khác mà không nêu vì sao
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Vũ Đức Long
      Thì bị từ chối vì "bỏ qua dự khuyết kế tiếp"

    Tình huống: Lấy người khác và nêu vì sao
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Vũ Đức Long, không lấy dự khuyết vì "Cùng phòng, cùng lĩnh vực"
      Thì danh sách ĐB-2025-01 gồm Vũ Đức Long

    Tình huống: Hết dự khuyết
      Biết đã đưa Bùi Thị Ngọc và Đỗ Minh Tuấn ra khỏi dự khuyết
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng dự khuyết kế tiếp
      Thì bị từ chối vì "không còn dự khuyết"

    Tình huống: Xếp dự khuyết hai lần
      Khi Giám đốc Trần Văn Minh xếp dự khuyết Bùi Thị Ngọc
      Thì bị từ chối vì "đã là dự khuyết"

    Tình huống: Xếp dự khuyết người đang là đại biểu
      Khi Giám đốc Trần Văn Minh xếp dự khuyết Ngô Văn Sơn
      Thì bị từ chối vì "đã là đại biểu"

    Tình huống: Người dự khuyết được chọn thì không còn là dự khuyết
      Biết đã đưa Ngô Văn Sơn ra khỏi danh sách
      Khi Giám đốc Trần Văn Minh chọn Bùi Thị Ngọc
      Thì dự khuyết của ĐB-2025-01 là Đỗ Minh Tuấn

  Quy tắc: Thay đại biểu có lý do, kể cả sau khi thông qua; những người đã được thay vẫn còn ghi
    Nguồn: Kế hoạch I.3

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu
      Và Văn phòng đã giới thiệu Ngô Văn Sơn, Bùi Thị Ngọc, Đỗ Minh Tuấn và Vũ Đức Long
      Và đã chọn Ngô Văn Sơn và Bùi Thị Ngọc

    Tình huống: Thay hai lần liền
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Đỗ Minh Tuấn
      Và Giám đốc Trần Văn Minh thay Đỗ Minh Tuấn bằng Vũ Đức Long
      Thì danh sách ĐB-2025-01 gồm Vũ Đức Long và Bùi Thị Ngọc
      Và Vũ Đức Long đi thay Đỗ Minh Tuấn, trước đó là Ngô Văn Sơn

    Tình huống: Thay sau khi hội nghị thông qua
      Biết hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Đỗ Minh Tuấn
      Thì danh sách ĐB-2025-01 gồm Đỗ Minh Tuấn và Bùi Thị Ngọc
      Và danh sách ĐB-2025-01 vẫn đã thông qua

    Tình huống: Thay người không phải đại biểu
      Khi Giám đốc Trần Văn Minh thay Vũ Đức Long bằng Đỗ Minh Tuấn
      Thì bị từ chối vì "không phải đại biểu"

    Tình huống: Thay bằng người đã là đại biểu
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Bùi Thị Ngọc
      Thì bị từ chối vì "đã là đại biểu"

    Tình huống: Thay bằng người đã thôi việc
      Biết Đỗ Minh Tuấn đã chuyển khỏi Sở
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Đỗ Minh Tuấn
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Thay mà để trắng lý do
      Khi Giám đốc Trần Văn Minh thay Ngô Văn Sơn bằng Đỗ Minh Tuấn vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
