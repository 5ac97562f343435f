# language: vi
Tính năng: Kế hoạch
  Kế hoạch được Văn phòng dự thảo, Giám đốc ký, văn thư cấp số và ban hành;
  sau đó chỉ thay đổi bằng quyết định có văn bản và lý do.

  Quy tắc: Văn phòng dự thảo, thứ trong tuần phải khớp với ngày

    Nguồn: Kế hoạch 0.1; Kế hoạch II.2.2

    Tình huống: Dự thảo kế hoạch hội nghị vào thứ Năm 21/08/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01, hội nghị thứ 5 ngày 21/08/2025
      Thì kế hoạch KH-2025-01 ở trạng thái "dự thảo"
      Và kế hoạch KH-2025-01 chờ Giám đốc ký

    Tình huống: Dự thảo không nêu thứ thì không đối chiếu thứ
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì kế hoạch KH-2025-01 ở trạng thái "dự thảo"

    Tình huống: Thứ trong tuần không khớp với ngày
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01, hội nghị thứ 6 ngày 21/08/2025
      Thì bị từ chối vì "thứ trong tuần không khớp với ngày"
      Và không có gì được ghi thêm

    Tình huống: Kế hoạch phải có tên
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo kế hoạch KH-2025-01 với tên ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Phòng chuyên môn không dự thảo kế hoạch của Sở
      Khi Trưởng phòng Vũ Đức Long dự thảo kế hoạch KH-2025-01, hội nghị ngày 21/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Nội dung chỉ viết khi còn là dự thảo

    Nguồn: Kế hoạch 0.1; Kế hoạch V

    Tình huống: Viết lại một mục của dự thảo
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng viết mục III.2a của KH-2025-01 là "Văn phòng chủ trì"
      Thì mục III.2a của KH-2025-01 là "Văn phòng chủ trì"

    Tình huống: Không viết mục trống
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng viết mục III.2a của KH-2025-01 là " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Không viết mục của kế hoạch đã ký
      Biết kế hoạch KH-2025-01 đã ký
      Khi Chánh Văn phòng Phạm Quốc Hưng viết mục III.2a của KH-2025-01 là "Văn phòng chủ trì"
      Thì bị từ chối vì "kế hoạch chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

    Tình huống: Ghi nơi nhận
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi nơi nhận của KH-2025-01 là "UBND thành phố; Lưu: VT, VP"
      Thì KH-2025-01 có 2 nơi nhận

    Tình huống: Nơi nhận không được để trống
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ hết nơi nhận của KH-2025-01
      Thì bị từ chối vì "kế hoạch phải có nơi nhận"
      Và không có gì được ghi thêm

    Tình huống: Không có nơi nhận không tên
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi nơi nhận của KH-2025-01 là "UBND thành phố;  "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Không đổi nơi nhận của kế hoạch đã ký
      Biết kế hoạch KH-2025-01 đã ký
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi nơi nhận của KH-2025-01 là "UBND thành phố"
      Thì bị từ chối vì "kế hoạch chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

  Quy tắc: Chương trình hội nghị có thứ tự và thời lượng, chỉnh được đến khi kết thúc

    Nguồn: Kế hoạch II.2.4

    Tình huống: Lập chương trình hội nghị
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình của KH-2025-01:
        | nội dung            | phút |
        | Chào cờ             | 5    |
        | Báo cáo tổng kết    | 20   |
        | Tham luận điển hình | 30   |
      Thì chương trình của KH-2025-01 có 3 nội dung, tổng 55 phút

    Tình huống: Chương trình không được trống
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ hết chương trình của KH-2025-01
      Thì bị từ chối vì "chương trình phải có nội dung"
      Và không có gì được ghi thêm

    Tình huống: Thời lượng không được âm
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình của KH-2025-01:
        | nội dung | phút |
        | Chào cờ  | -5   |
      Thì bị từ chối vì "thời lượng không được âm"
      Và không có gì được ghi thêm

    Tình huống: Không chỉnh chương trình của kế hoạch đã kết thúc
      Biết kế hoạch KH-2025-01 đã kết thúc
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình của KH-2025-01:
        | nội dung | phút |
        | Chào cờ  | 5    |
      Thì bị từ chối vì "kế hoạch chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

  Quy tắc: Ký, cấp số, ban hành theo đúng trình tự

    Nguồn: Kế hoạch 0.1; NĐ 30/2020 Điều 15.2, Điều 18.1 (BR-58)

    Tình huống: Kế hoạch đi từ dự thảo đến ban hành
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01
      Và Văn thư Lê Thu Hà cấp số cho kế hoạch KH-2025-01
      Và Văn thư Lê Thu Hà ban hành kế hoạch KH-2025-01
      Thì kế hoạch KH-2025-01 ở trạng thái "đang có hiệu lực"
      Và kế hoạch KH-2025-01 mang số "01/KH-SNgV"

    Tình huống: Phó Giám đốc ký thay Giám đốc
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Phó Giám đốc Nguyễn Thị Hương ký kế hoạch KH-2025-01
      Thì kế hoạch KH-2025-01 ở trạng thái "đã ký"
      Và sổ ghi chữ ký "KT." của CB-002

    Tình huống: Không ký kế hoạch chưa có nội dung
      Biết kế hoạch KH-2025-01 mới có tên, chưa có mục nào
      Khi Giám đốc Trần Văn Minh ký kế hoạch KH-2025-01
      Thì bị từ chối vì "kế hoạch chưa có mục nào"
      Và không có gì được ghi thêm

    Khung tình huống: Không làm trước, không làm lại một bước
      Biết kế hoạch KH-2025-01 <trạng thái>
      Khi <ai> <làm gì> kế hoạch KH-2025-01
      Thì bị từ chối vì "kế hoạch chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

      Dữ liệu:
        | trạng thái          | ai                     | làm gì     |
        | đã ký               | Giám đốc Trần Văn Minh | ký         |
        | mới là dự thảo      | Văn thư Lê Thu Hà      | cấp số cho |
        | mới là dự thảo      | Văn thư Lê Thu Hà      | ban hành   |
        | đã ký               | Văn thư Lê Thu Hà      | ban hành   |
        | đang có hiệu lực    | Văn thư Lê Thu Hà      | ban hành   |
        | đang có hiệu lực    | Giám đốc Trần Văn Minh | tiếp tục   |

    Khung tình huống: Ghi muộn không được lùi ngày về trước bước đã có
      Biết kế hoạch KH-2025-01 <trạng thái>
      Khi Văn thư Lê Thu Hà <làm gì> kế hoạch KH-2025-01 với hiệu lực từ ngày 01/08/2025
      Thì bị từ chối vì "ngày hiệu lực trước bước đã có"
      Và không có gì được ghi thêm

      Dữ liệu:
        | trạng thái     | làm gì     |
        | đã ký          | cấp số cho |
        | đã được cấp số | ban hành   |

    Tình huống: Chỉ văn thư cấp số
      Biết kế hoạch KH-2025-01 đã ký
      Khi Giám đốc Trần Văn Minh cấp số cho kế hoạch KH-2025-01
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

    Tình huống: Chánh Văn phòng không ký kế hoạch của Sở
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng ký kế hoạch KH-2025-01
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Kế hoạch đã ban hành chỉ sửa bằng văn bản cùng hình thức

    Nguồn: Kế hoạch 0.1; NĐ 30/2020 Điều 18.3 (BR-59)

    Tình huống: Sửa một mục bằng văn bản
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh sửa mục III.2a của KH-2025-01 thành "Văn phòng, Phòng Lễ tân cùng chủ trì" theo "KH 08/KH-SNgV"
      Thì mục III.2a của KH-2025-01 là "Văn phòng, Phòng Lễ tân cùng chủ trì"
      Và lịch sử của KH-2025-01 vẫn có nội dung cũ của mục III.2a

    Tình huống: Sửa kế hoạch phải nêu văn bản
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh sửa mục III.2a của KH-2025-01 thành "Phòng Lễ tân chủ trì" theo ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Dự thảo thì viết lại, không sửa bằng văn bản
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Khi Giám đốc Trần Văn Minh sửa mục III.2a của KH-2025-01 thành "Phòng Lễ tân chủ trì" theo "KH 08/KH-SNgV"
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

  Quy tắc: Hội nghị có thể dời ngày, không dời về ngày đã qua

    Nguồn: Kế hoạch II.2.2; thực tế dời, hoãn hội nghị (BR-72)

    Tình huống: Dời hội nghị sang ngày khác
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 28/08/2025
      Thì hội nghị của KH-2025-01 diễn ra lúc "14:30" ngày 28/08/2025

    Tình huống: Dời hội nghị và đổi giờ
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang "08:00" ngày 28/08/2025
      Thì hội nghị của KH-2025-01 diễn ra lúc "08:00" ngày 28/08/2025

    Tình huống: Không dời hội nghị về ngày đã qua
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 11/08/2025
      Thì bị từ chối vì "ngày này đã qua"
      Và không có gì được ghi thêm

  Quy tắc: Kế hoạch có thể tạm dừng rồi tiếp tục

    Nguồn: Kế hoạch 0.1; thực tế sắp xếp bộ máy năm 2025 (BR-72)

    Tình huống: Tạm dừng kế hoạch
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh tạm dừng kế hoạch KH-2025-01
      Thì kế hoạch KH-2025-01 ở trạng thái "tạm dừng"

    Tình huống: Tiếp tục kế hoạch đang tạm dừng
      Biết kế hoạch KH-2025-01 đang tạm dừng
      Khi Giám đốc Trần Văn Minh tiếp tục kế hoạch KH-2025-01
      Thì kế hoạch KH-2025-01 ở trạng thái "đang có hiệu lực"
      Và kế hoạch KH-2025-01 mang số "01/KH-SNgV"

    Tình huống: Đang tạm dừng thì không dời ngày hội nghị
      Biết kế hoạch KH-2025-01 đang tạm dừng
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 28/08/2025
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

    Tình huống: Không tạm dừng hai lần
      Biết kế hoạch KH-2025-01 đang tạm dừng
      Khi Giám đốc Trần Văn Minh tạm dừng kế hoạch KH-2025-01
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

  Quy tắc: Kế hoạch chỉ được thay bằng kế hoạch khác đang có hiệu lực

    Nguồn: Kế hoạch 0.1; thực tế thay thế kế hoạch (BR-72)

    Tình huống: Thay kế hoạch cũ bằng kế hoạch mới
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và kế hoạch KH-2025-02 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh thay kế hoạch KH-2025-01 bằng KH-2025-02
      Thì kế hoạch KH-2025-01 ở trạng thái "đã bị thay thế"
      Và kế hoạch KH-2025-02 ở trạng thái "đang có hiệu lực"

    Tình huống: Thay một kế hoạch đang tạm dừng
      Biết kế hoạch KH-2025-01 đang tạm dừng
      Và kế hoạch KH-2025-02 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh thay kế hoạch KH-2025-01 bằng KH-2025-02
      Thì kế hoạch KH-2025-01 ở trạng thái "đã bị thay thế"

    Tình huống: Không thay kế hoạch bằng chính nó
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh thay kế hoạch KH-2025-01 bằng KH-2025-01
      Thì bị từ chối vì "kế hoạch không tự thay chính nó"
      Và không có gì được ghi thêm

    Tình huống: Không thay bằng một dự thảo
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và kế hoạch KH-2025-02 mới là dự thảo
      Khi Giám đốc Trần Văn Minh thay kế hoạch KH-2025-01 bằng KH-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

    Tình huống: Không thay bằng kế hoạch không có
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh thay kế hoạch KH-2025-01 bằng KH-2025-09
      Thì bị từ chối vì "không tìm thấy"
      Và không có gì được ghi thêm

    Tình huống: Dự thảo thì viết lại, không thay thế
      Biết kế hoạch KH-2025-01 mới là dự thảo
      Và kế hoạch KH-2025-02 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh thay kế hoạch KH-2025-01 bằng KH-2025-02
      Thì bị từ chối vì "kế hoạch chưa đến hoặc đã qua bước này"
      Và không có gì được ghi thêm

  Quy tắc: Chỉ kết thúc kế hoạch khi không còn việc dở dang

    Nguồn: Kế hoạch 0.1; Kế hoạch III.2a; báo cáo kết thúc (BR-62)

    Tình huống: Kết thúc kế hoạch khi việc đã xong
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh kết thúc kế hoạch KH-2025-01 bằng báo cáo "BC 90/BC-SNgV"
      Thì kế hoạch KH-2025-01 ở trạng thái "đã kết thúc"

    Tình huống: Còn nhiệm vụ chưa xong thì chưa kết thúc
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và VP đang làm nhiệm vụ NV-001 của KH-2025-01
      Khi Giám đốc Trần Văn Minh kết thúc kế hoạch KH-2025-01 bằng báo cáo "BC 90/BC-SNgV"
      Thì bị từ chối vì "còn nhiệm vụ chưa xong"
      Và lời từ chối nêu nhiệm vụ NV-001
      Và không có gì được ghi thêm

    Tình huống: Nhiệm vụ bị hủy không cản việc kết thúc
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và VP đang làm nhiệm vụ NV-001 của KH-2025-01
      Và nhiệm vụ NV-001 đã hủy
      Khi Giám đốc Trần Văn Minh kết thúc kế hoạch KH-2025-01 bằng báo cáo "BC 90/BC-SNgV"
      Thì kế hoạch KH-2025-01 ở trạng thái "đã kết thúc"

    Tình huống: Kết thúc phải nêu báo cáo
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Khi Giám đốc Trần Văn Minh kết thúc kế hoạch KH-2025-01 bằng báo cáo ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

  Quy tắc: Kế hoạch cấp dưới thực hiện theo kế hoạch này được theo dõi đến khi có kết quả

    Nguồn: Kế hoạch 0.1; sáp nhập, giải thể (BR-72)

    Bối cảnh:
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và "Phường An Biên" thực hiện theo KH-2025-01, hạn 15/08/2025

    Tình huống: Cấp dưới báo đã tổ chức hội nghị
      Khi đến ngày 20/08/2025
      Và Chánh Văn phòng Phạm Quốc Hưng ghi "Phường An Biên" đã tổ chức ngày 18/08/2025
      Thì quyết định được ghi vào sổ
      Và "Phường An Biên" chậm 3 ngày

    Tình huống: Không ghi hội nghị chưa tổ chức
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi "Phường An Biên" đã tổ chức ngày 30/08/2025
      Thì bị từ chối vì "hội nghị ấy chưa tổ chức"

    Tình huống: Không ghi kết quả của nơi chưa được ghi
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi "Phường Lê Chân" đã tổ chức ngày 11/08/2025
      Thì bị từ chối vì "không có kế hoạch cấp dưới này"

    Tình huống: Mỗi nơi ghi một lần
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi thêm "Phường An Biên" theo KH-2025-01
      Thì bị từ chối vì "kế hoạch cấp dưới này đã có"

    Tình huống: Phường sáp nhập thì kế hoạch của phường thôi thực hiện
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi "Phường An Biên" thôi thực hiện vì "Đã sáp nhập"
      Thì quyết định được ghi vào sổ
      Và không kế hoạch cấp dưới nào của KH-2025-01 còn chờ

    Tình huống: Có kết quả rồi thì không ghi lại
      Biết "Phường An Biên" đã thôi thực hiện
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi "Phường An Biên" đã tổ chức ngày 11/08/2025
      Thì bị từ chối vì "kế hoạch cấp dưới này đã có kết quả"

    Tình huống: Còn nơi chưa có kết quả thì chưa khép kế hoạch
      Khi Giám đốc Trần Văn Minh kết thúc kế hoạch KH-2025-01 bằng báo cáo "BC 90/BC-SNgV"
      Thì bị từ chối vì "còn kế hoạch cấp dưới chưa có kết quả"
      Và không có gì được ghi thêm
