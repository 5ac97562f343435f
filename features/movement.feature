# language: vi
Tính năng: Phong trào thi đua
  Phong trào đã phát động thì ghi vào sổ kèm văn bản và tiếp tục thực hiện; đơn vị báo cáo kết quả có
  minh chứng; Văn phòng đánh giá đủ năm phần; giai đoạn mới được phát động, hưởng ứng, giao ước.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025

  Quy tắc: Phong trào đã phát động được ghi kèm văn bản phát động và tiếp tục thực hiện
    Nguồn: Kế hoạch II.1; Kế hoạch I.1

    Tình huống: Ghi một phong trào phát động từ năm 2020
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi phong trào PT-01 phát động ngày 11/03/2020
      Thì quyết định được ghi vào sổ
      Và phong trào PT-01 "tiếp tục thực hiện"
      Và phong trào PT-01 có hạn 31/12/2025

    Tình huống: Ghi phong trào mà không nêu văn bản phát động
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi phong trào PT-01 với văn bản " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Phong trào chưa phát động không ghi là tiếp tục
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi phong trào PT-01 phát động ngày 13/08/2025
      Thì bị từ chối vì "ngày phát động chưa đến"

    Khung tình huống: Giai đoạn của phong trào
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi phong trào PT-01 từ năm <từ> đến năm <đến>
      Thì việc ghi phong trào <kết quả>

      Dữ liệu:
        | từ   | đến  | kết quả        |
        | 2020 | 2025 | được ghi       |
        | 2025 | 2025 | được ghi       |
        | 2026 | 2025 | sai giai đoạn  |

    Khung tình huống: Chỉ tiêu của phong trào
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi phong trào PT-01 với chỉ tiêu <chỉ tiêu>
      Thì việc ghi phong trào <kết quả>

      Dữ liệu:
        | chỉ tiêu | kết quả           |
        | không có | được ghi          |
        | hai mã   | được ghi          |
        | trùng mã | trùng chỉ tiêu    |
        | bằng 0   | mức không dương   |
        | trắng tên | thiếu thông tin   |

    Tình huống: Đơn vị đã giải thể không được giao tham gia
      Biết Giám đốc Trần Văn Minh đã giải thể LT
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi phong trào PT-01 cho HTQT và LT
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"

    Tình huống: Phòng không ghi phong trào thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long ghi phong trào PT-01 phát động ngày 11/03/2020
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Đơn vị tham gia báo cáo kết quả từng năm, theo chỉ tiêu, có minh chứng
    Nguồn: Kế hoạch I.1; Kế hoạch III.2d

    Bối cảnh:
      Biết PT-01 giai đoạn 2020-2025 đang thực hiện ở HTQT, LS và LT

    Tình huống: Báo cáo kết quả một năm
      Biết phong trào PT-01 chờ báo cáo của HTQT, LS, LT
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-01 năm 2024 đạt 45
      Thì quyết định được ghi vào sổ
      Và PT-01 có báo cáo của HTQT
      Và PT-01 chưa có báo cáo của LS, LT

    Tình huống: Báo cáo không có minh chứng
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-01 với minh chứng " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Khung tình huống: Số liệu báo cáo
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-01 số liệu <số liệu>
      Thì việc báo cáo <kết quả>

      Dữ liệu:
        | số liệu  | kết quả       |
        | đủ       | được ghi      |
        | bằng 0   | được ghi      |
        | không có | thiếu số liệu |
        | âm       | số liệu âm    |
        | mã lạ    | lạ chỉ tiêu   |

    Khung tình huống: Năm báo cáo
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-01 năm <năm> đạt 45
      Thì việc báo cáo <kết quả>

      Dữ liệu:
        | năm  | kết quả        |
        | 2019 | ngoài các năm  |
        | 2020 | được ghi       |
        | 2025 | được ghi       |
        | 2026 | ngoài các năm  |

    Tình huống: Đơn vị không tham gia thì không báo cáo
      Khi Chủ tịch Công đoàn Hoàng Thị Mai báo cáo PT-01 năm 2024 đạt 45
      Thì bị từ chối vì "đơn vị không tham gia phong trào"

    Tình huống: Phòng sáp nhập thì phòng nhận báo cáo tiếp
      Biết Giám đốc Trần Văn Minh đã sáp nhập LS vào CĐ
      Khi Chủ tịch Công đoàn Hoàng Thị Mai báo cáo PT-01 năm 2024 đạt 45
      Thì quyết định được ghi vào sổ

    Tình huống: Phòng đã sáp nhập không báo cáo nữa
      Biết Giám đốc Trần Văn Minh đã sáp nhập LS vào HTQT
      Khi Trưởng phòng Đỗ Minh Tuấn báo cáo PT-01 năm 2024 đạt 45
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"

    Tình huống: Phong trào không nêu đơn vị là của mọi phòng, đoàn thể
      Biết PT-02 giai đoạn 2020-2025 đang thực hiện ở toàn Sở
      Khi Chủ tịch Công đoàn Hoàng Thị Mai báo cáo PT-02 năm 2024 đạt 45
      Thì quyết định được ghi vào sổ
      Và PT-02 chưa có báo cáo của HTQT, LS, LT, VP

  Quy tắc: Văn phòng trả lại báo cáo có lý do; báo cáo sửa thì báo cáo cũ vẫn còn trong lịch sử
    Nguồn: Kế hoạch I.1; Kế hoạch III.2d

    Bối cảnh:
      Biết PT-01 giai đoạn 2020-2025 đang thực hiện ở HTQT và LS
      Và Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45

    Tình huống: Trả lại rồi báo cáo lại
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại báo cáo PT-01 năm 2024 của HTQT vì "Số liệu gộp hai năm"
      Thì PT-01 chưa có báo cáo của HTQT, LS
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-01 năm 2024 đạt 38
      Thì quyết định được ghi vào sổ
      Và báo cáo PT-01 năm 2024 của HTQT là lần 2, đạt 38

    Tình huống: Đơn vị tự sửa báo cáo, nêu lý do
      Khi Trưởng phòng Vũ Đức Long sửa báo cáo PT-01 năm 2024 đạt 40 vì "Cộng sót quý IV"
      Thì báo cáo PT-01 năm 2024 của HTQT là lần 2, đạt 40
      Và lịch sử PT-01 còn báo cáo đạt 45

    Tình huống: Sửa báo cáo mà không nêu lý do
      Khi Trưởng phòng Vũ Đức Long sửa báo cáo PT-01 năm 2024 đạt 40 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Trả lại báo cáo phong trào mà không nêu lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại báo cáo PT-01 năm 2024 của HTQT vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Không có báo cáo thì không có gì để trả
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại báo cáo PT-01 năm 2023 của HTQT vì "Thiếu minh chứng"
      Thì bị từ chối vì "không có báo cáo đang có giá trị"

    Tình huống: Báo cáo đã trả lại không trả lại lần nữa
      Biết Văn phòng đã trả lại báo cáo PT-01 năm 2024 của HTQT
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại báo cáo PT-01 năm 2024 của HTQT vì "Thiếu minh chứng"
      Thì bị từ chối vì "không có báo cáo đang có giá trị"

  Quy tắc: Đánh giá đủ kết quả, tồn tại, nguyên nhân, bài học, phương hướng; Giám đốc duyệt
    Nguồn: Kế hoạch I.1

    Bối cảnh:
      Biết PT-01 giai đoạn 2020-2025 đang thực hiện ở HTQT và LS

    Tình huống: Soạn rồi duyệt đánh giá
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Khi Chánh Văn phòng Phạm Quốc Hưng đánh giá PT-01
      Thì đánh giá PT-01 dựa trên HTQT, chưa nghe LS
      Khi Giám đốc Trần Văn Minh duyệt đánh giá PT-01
      Thì quyết định được ghi vào sổ
      Và PT-01 đã được đánh giá

    Khung tình huống: Không phần nào được để trống
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Khi Chánh Văn phòng Phạm Quốc Hưng đánh giá PT-01 mà để trống <phần>
      Thì bị từ chối vì thiếu <phần>

      Dữ liệu:
        | phần         |
        | results      |
        | shortcomings |
        | causes       |
        | lessons      |
        | directions   |

    Tình huống: Chưa đơn vị nào báo cáo thì chưa đánh giá
      Khi Chánh Văn phòng Phạm Quốc Hưng đánh giá PT-01
      Thì bị từ chối vì "chưa đơn vị nào báo cáo"

    Tình huống: Báo cáo duy nhất bị trả lại thì chưa đánh giá
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Và Văn phòng đã trả lại báo cáo PT-01 năm 2024 của HTQT
      Khi Chánh Văn phòng Phạm Quốc Hưng đánh giá PT-01
      Thì bị từ chối vì "chưa đơn vị nào báo cáo"

    Tình huống: Chưa soạn thì không có gì để duyệt
      Khi Giám đốc Trần Văn Minh duyệt đánh giá PT-01
      Thì bị từ chối vì "chưa có đánh giá chờ duyệt"

    Tình huống: Báo cáo bị trả lại sau khi soạn đánh giá
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Và Chánh Văn phòng Phạm Quốc Hưng đã soạn đánh giá PT-01
      Và Văn phòng đã trả lại báo cáo PT-01 năm 2024 của HTQT
      Khi Giám đốc Trần Văn Minh duyệt đánh giá PT-01
      Thì bị từ chối vì "đánh giá dựa trên báo cáo đã trả lại"

    Tình huống: Văn phòng không tự duyệt đánh giá
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Và Chánh Văn phòng Phạm Quốc Hưng đã soạn đánh giá PT-01
      Khi Chánh Văn phòng Phạm Quốc Hưng duyệt đánh giá PT-01
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Phong trào có kết quả thì đánh giá xong mới kết thúc, bằng văn bản
    Nguồn: Kế hoạch II.1; Kế hoạch I.1

    Bối cảnh:
      Biết PT-01 giai đoạn 2020-2025 đang thực hiện ở HTQT và LS

    Tình huống: Kết thúc sau khi đánh giá
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Và đánh giá PT-01 đã được duyệt
      Khi Giám đốc Trần Văn Minh kết thúc PT-01 theo "QĐ 70/QĐ-SNgV"
      Thì phong trào PT-01 "đã kết thúc"
      Và PT-01 kết thúc khi chưa có báo cáo của LS

    Tình huống: Đã có báo cáo mà chưa đánh giá
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Khi Giám đốc Trần Văn Minh kết thúc PT-01 theo "QĐ 70/QĐ-SNgV"
      Thì bị từ chối vì "phong trào chưa được đánh giá"

    Tình huống: Đánh giá còn chờ duyệt
      Biết Trưởng phòng Vũ Đức Long đã báo cáo PT-01 năm 2024 đạt 45
      Và Chánh Văn phòng Phạm Quốc Hưng đã soạn đánh giá PT-01
      Khi Giám đốc Trần Văn Minh kết thúc PT-01 theo "QĐ 70/QĐ-SNgV"
      Thì bị từ chối vì "đánh giá còn chờ duyệt"

    Tình huống: Kết thúc phong trào mà không nêu văn bản
      Khi Giám đốc Trần Văn Minh kết thúc PT-01 theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Phong trào không ai thực hiện thì kết thúc phải nêu lý do
      Khi Giám đốc Trần Văn Minh kết thúc PT-01 theo "QĐ 70/QĐ-SNgV"
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Khi Giám đốc Trần Văn Minh kết thúc PT-01 vì "Lồng ghép vào phong trào của thành phố"
      Thì phong trào PT-01 "đã kết thúc"

    Tình huống: Kết thúc rồi thì không báo cáo nữa
      Biết PT-01 đã kết thúc
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-01 năm 2024 đạt 45
      Thì bị từ chối vì "phong trào không đang thực hiện"

  Quy tắc: Văn phòng soạn lời phát động giai đoạn mới, Giám đốc phát động tại hội nghị
    Nguồn: Kế hoạch III.2c; Kế hoạch II.2.4

    Bối cảnh:
      Biết kế hoạch KH-2025-01 đang có hiệu lực

    Tình huống: Soạn, soạn lại, rồi phát động đúng ngày hội nghị
      Biết PT-01 giai đoạn 2020-2025 đang thực hiện ở toàn Sở
      Và Văn phòng đã soạn PT-02 tiếp nối PT-01 cho hội nghị của KH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn lại lời phát động PT-02 là "Mỗi người một sáng kiến"
      Thì phong trào PT-02 "chờ phát động"
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh phát động PT-02 theo "KH 60/KH-SNgV"
      Thì phong trào PT-02 "đang thực hiện"

    Tình huống: Phát động trước ngày hội nghị
      Biết Văn phòng đã soạn PT-02 cho hội nghị của KH-2025-01
      Khi Giám đốc Trần Văn Minh phát động PT-02 theo "KH 60/KH-SNgV"
      Thì bị từ chối vì "không phải ngày phát động"

    Tình huống: Không gắn với hội nghị thì phát động ngày nào cũng được
      Biết Văn phòng đã soạn PT-02
      Khi Giám đốc Trần Văn Minh phát động PT-02 theo "KH 60/KH-SNgV"
      Thì quyết định được ghi vào sổ

    Tình huống: Phát động hai lần
      Biết PT-02 đã phát động
      Khi Giám đốc Trần Văn Minh phát động PT-02 theo "KH 60/KH-SNgV"
      Thì bị từ chối vì "phong trào đã phát động"

    Tình huống: Phát động lại phong trào đã kết thúc
      Biết PT-02 đã phát động
      Và PT-02 đã kết thúc
      Khi Giám đốc Trần Văn Minh phát động PT-02 theo "KH 60/KH-SNgV"
      Thì bị từ chối vì "phong trào đã phát động"

    Tình huống: Đã phát động thì không soạn lại
      Biết PT-02 đã phát động
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn lại lời phát động PT-02 là "Mỗi người một sáng kiến"
      Thì bị từ chối vì "phong trào đã phát động"

    Tình huống: Lời phát động để trắng
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn lại lời phát động PT-02 là " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Tiếp nối chính mình
      Biết Văn phòng đã soạn PT-02
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn PT-02 tiếp nối PT-02
      Thì bị từ chối vì "phong trào tiếp nối chính nó"

    Tình huống: Tiếp nối một phong trào không có trong sổ
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn PT-02 tiếp nối PT-77
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Soạn phát động theo kế hoạch chưa ban hành
      Biết kế hoạch KH-2025-02 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn PT-02 cho hội nghị của KH-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Chưa phát động thì chưa báo cáo
      Biết Văn phòng đã soạn PT-02
      Khi Trưởng phòng Vũ Đức Long báo cáo PT-02 năm 2025 đạt 45
      Thì bị từ chối vì "phong trào không đang thực hiện"

  Quy tắc: Đơn vị hưởng ứng một lần; giao ước thành nhiệm vụ do chính đơn vị chủ trì
    Nguồn: Kế hoạch III.2c; Kế hoạch III.2a

    Bối cảnh:
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và PT-02 đã phát động

    Tình huống: Hưởng ứng phong trào
      Khi Trưởng phòng Vũ Đức Long hưởng ứng PT-02 "Quyết tâm số hóa toàn bộ hồ sơ"
      Thì quyết định được ghi vào sổ

    Tình huống: Hưởng ứng hai lần
      Biết Trưởng phòng Vũ Đức Long đã hưởng ứng PT-02
      Khi Trưởng phòng Vũ Đức Long hưởng ứng PT-02 "Quyết tâm hơn nữa"
      Thì bị từ chối vì "đơn vị đã hưởng ứng"

    Tình huống: Hưởng ứng bằng lời để trắng
      Khi Trưởng phòng Vũ Đức Long hưởng ứng PT-02 " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Giao ước thành nhiệm vụ
      Khi Trưởng phòng Vũ Đức Long giao ước với PT-02 việc NV-031 theo mục III.2a
      Thì quyết định được ghi vào sổ
      Và NV-031 là nhiệm vụ đang làm của HTQT
      Và KH-2025-01 chưa xong NV-031

    Khung tình huống: Giao ước không thành
      Biết HTQT đã giao ước với PT-02 việc NV-031
      Khi Trưởng phòng Vũ Đức Long giao ước với PT-02 việc <việc> theo mục <mục>
      Thì giao ước bị từ chối vì <lý do>

      Dữ liệu:
        | việc   | mục    | lý do               |
        | NV-031 | III.2a | mã đã có            |
        | KH-031 | III.2a | mã không đúng mẫu   |
        | NV-032 | VI.9   | không có mục này    |

    Tình huống: Giao ước theo kế hoạch đang tạm dừng
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Trưởng phòng Vũ Đức Long giao ước với PT-02 việc NV-031 theo mục III.2a
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Đơn vị không tham gia thì không giao ước
      Khi Trưởng phòng Bùi Thị Ngọc giao ước với PT-02 việc NV-031 theo mục III.2a
      Thì bị từ chối vì "đơn vị không tham gia phong trào"
