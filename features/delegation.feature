# language: vi
Tính năng: Đoàn đại biểu dự đại hội cấp trên
  Cấp trên phân bổ số đại biểu (nếu có); Giám đốc chọn người; hội nghị thông qua danh sách.
  Danh sách có thể trống. Ai thay ai, kể cả sau khi thông qua, đều còn ghi lại.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Văn phòng ghi số đại biểu được phân bổ theo văn bản của cấp trên
    Nguồn: Kế hoạch I.3; BR-68

    Tình huống: Được phân bổ hai đại biểu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ĐB-2025-01 được phân bổ 2 đại biểu
      Thì quyết định được ghi vào sổ
      Và việc tiếp theo của ĐB-2025-01 là Giám đốc chọn đại biểu

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

  Quy tắc: Giám đốc chọn đại biểu trong số được phân bổ, nêu lý do
    Nguồn: Kế hoạch I.3

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu

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

    Tình huống: Đã thông qua thì không chọn thêm
      Biết hội nghị đã thông qua danh sách ĐB-2025-01
      Khi Giám đốc Trần Văn Minh chọn Bùi Thị Ngọc
      Thì bị từ chối vì "danh sách đã thông qua"

  Quy tắc: Thay đại biểu có lý do, kể cả sau khi thông qua; những người đã được thay vẫn còn ghi
    Nguồn: Kế hoạch I.3

    Bối cảnh:
      Biết ĐB-2025-01 được phân bổ 2 đại biểu
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
