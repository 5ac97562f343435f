# language: vi
Tính năng: Nhiệm vụ
  Mỗi nhiệm vụ của kế hoạch có một đơn vị chủ trì, có thể có đơn vị phối hợp, và có thời hạn.
  Xong thì nêu minh chứng; chậm bao nhiêu ngày sổ tự tính và nhớ lâu dài.

  Bối cảnh:
    Biết kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Văn phòng hoặc Giám đốc giao việc theo một mục của kế hoạch

    Nguồn: Kế hoạch III.2a; Kế hoạch 0.1

    Tình huống: Giao nhiệm vụ có đơn vị phối hợp
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 "Soạn báo cáo tổng kết" cho VP, phối hợp HTQT và LS, hạn 18/08/2025
      Thì nhiệm vụ NV-001 ở trạng thái "đang làm"
      Và nhiệm vụ NV-001 hết hạn ngày 18/08/2025
      Và nhiệm vụ NV-001 chờ VP báo hoàn thành
      Và nhiệm vụ NV-001 chờ HTQT và LS xác nhận phối hợp

    Tình huống: Không giao việc ngoài các mục của kế hoạch
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 theo mục IX.9 của KH-2025-01
      Thì bị từ chối vì "kế hoạch không có mục này"
      Và không có gì được ghi thêm

    Tình huống: Không giao việc cho đơn vị không có
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 "Soạn báo cáo" cho XYZ, hạn 18/08/2025
      Thì bị từ chối vì "không có đơn vị này"
      Và không có gì được ghi thêm

    Tình huống: Không giao việc cho đơn vị đã sáp nhập
      Biết Giám đốc Trần Văn Minh đã sáp nhập LS vào HTQT
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 "Soạn báo cáo" cho LS, hạn 18/08/2025
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"
      Và không có gì được ghi thêm

    Tình huống: Đơn vị chủ trì không đồng thời phối hợp
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 "Soạn báo cáo" cho VP, phối hợp VP và LS, hạn 18/08/2025
      Thì bị từ chối vì "đơn vị chủ trì không đồng thời phối hợp"
      Và không có gì được ghi thêm

    Tình huống: Nhiệm vụ phải có tên
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 "" cho VP, hạn 18/08/2025
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Không giao việc theo kế hoạch chưa ban hành
      Biết kế hoạch KH-2025-02 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 theo mục III.2a của KH-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

    Tình huống: Trưởng phòng không giao việc của kế hoạch
      Khi Trưởng phòng Vũ Đức Long giao NV-001 "Soạn báo cáo" cho LS, hạn 18/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Hạn là một ngày, một khoảng, hoặc tính theo ngày hội nghị

    Nguồn: các kế hoạch thật nêu hạn theo nhiều cách (BR-73)

    Tình huống: Hạn trong một khoảng tính đến ngày cuối
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 với khoảng hạn từ 14/08/2025 đến 18/08/2025
      Thì nhiệm vụ NV-001 hết hạn ngày 18/08/2025

    Tình huống: Hạn trước hội nghị hai ngày
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 với hạn 2 ngày trước hội nghị
      Thì nhiệm vụ NV-001 hết hạn ngày 19/08/2025

    Tình huống: Dời hội nghị thì hạn theo hội nghị dời theo
      Biết NV-001 được giao với hạn 2 ngày trước hội nghị
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 28/08/2025
      Thì nhiệm vụ NV-001 hết hạn ngày 26/08/2025

    Tình huống: Nhiệm vụ phải có hạn
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 mà không nêu hạn
      Thì bị từ chối vì "nhiệm vụ phải có hạn"
      Và không có gì được ghi thêm

    Tình huống: Không nêu hai loại hạn cùng lúc
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 với hạn 18/08/2025 và 2 ngày trước hội nghị
      Thì bị từ chối vì "chỉ nêu một loại hạn"
      Và không có gì được ghi thêm

    Tình huống: Khoảng hạn không đi ngược
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 với khoảng hạn từ 18/08/2025 đến 14/08/2025
      Thì bị từ chối vì "ngày bắt đầu phải trước hạn"
      Và không có gì được ghi thêm

    Tình huống: Không giao việc với hạn đã qua
      Khi Chánh Văn phòng Phạm Quốc Hưng giao NV-001 "Soạn báo cáo" cho VP, hạn 11/08/2025
      Thì bị từ chối vì "hạn này đã qua"
      Và không có gì được ghi thêm

  Quy tắc: Đơn vị phối hợp tự xác nhận, mỗi đơn vị một lần

    Nguồn: Kế hoạch III.3a

    Tình huống: Phòng được phối hợp xác nhận
      Biết VP chủ trì NV-001, phối hợp HTQT và LS
      Khi Trưởng phòng Vũ Đức Long xác nhận phối hợp NV-001
      Thì nhiệm vụ NV-001 chờ LS xác nhận phối hợp

    Tình huống: Phòng không được giao phối hợp thì không xác nhận
      Biết VP chủ trì NV-001, phối hợp HTQT và LS
      Khi Trưởng phòng Bùi Thị Ngọc xác nhận phối hợp NV-001
      Thì bị từ chối vì "đơn vị không được giao phối hợp"
      Và không có gì được ghi thêm

    Tình huống: Không xác nhận hai lần
      Biết VP chủ trì NV-001, phối hợp HTQT và LS
      Và Vũ Đức Long đã xác nhận phối hợp NV-001
      Khi Trưởng phòng Vũ Đức Long xác nhận phối hợp NV-001
      Thì bị từ chối vì "đơn vị đã xác nhận"
      Và không có gì được ghi thêm

    Tình huống: Văn phòng không xác nhận thay phòng khác
      Biết VP chủ trì NV-001, phối hợp HTQT và LS
      Khi Chánh Văn phòng Phạm Quốc Hưng xác nhận phối hợp NV-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Đơn vị chủ trì báo tiến độ từ 0 đến 100 phần trăm

    Nguồn: Kế hoạch III.2d

    Tình huống: Báo tiến độ, có thể giảm khi phải làm lại
      Biết HTQT chủ trì NV-001
      Khi Trưởng phòng Vũ Đức Long báo tiến độ NV-001 là 60% "Xong phần số liệu"
      Và Trưởng phòng Vũ Đức Long báo tiến độ NV-001 là 40% "Số liệu phải đối chiếu lại"
      Thì tiến độ của NV-001 là 40%

    Khung tình huống: Tiến độ nằm ngoài thang thì không ghi
      Biết HTQT chủ trì NV-001
      Khi Trưởng phòng Vũ Đức Long báo tiến độ NV-001 là <số>% "Báo nhầm"
      Thì bị từ chối vì "tiến độ từ 0 đến 100 phần trăm"
      Và không có gì được ghi thêm

      Dữ liệu:
        | số  |
        | -1  |
        | 101 |

    Tình huống: Phòng khác không báo tiến độ thay
      Biết HTQT chủ trì NV-001
      Khi Trưởng phòng Đỗ Minh Tuấn báo tiến độ NV-001 là 60% "Báo thay"
      Thì bị từ chối vì "chỉ đơn vị chủ trì được làm việc này"
      Và không có gì được ghi thêm

    Tình huống: Báo tiến độ phải nói đã làm gì
      Biết HTQT chủ trì NV-001
      Khi Trưởng phòng Vũ Đức Long báo tiến độ NV-001 là 60% ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Kế hoạch tạm dừng thì không báo tiến độ
      Biết HTQT chủ trì NV-001
      Và Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Trưởng phòng Vũ Đức Long báo tiến độ NV-001 là 60% "Xong phần số liệu"
      Thì bị từ chối vì "kế hoạch không có hiệu lực"
      Và không có gì được ghi thêm

  Quy tắc: Hoàn thành phải có minh chứng, chậm thì tính từng ngày

    Nguồn: Kế hoạch III.2a

    Tình huống: Hoàn thành đúng hạn
      Biết HTQT chủ trì NV-001, hạn 18/08/2025
      Khi đến ngày 18/08/2025
      Và Trưởng phòng Vũ Đức Long báo hoàn thành NV-001, minh chứng "BC 12/BC-HTQT"
      Thì nhiệm vụ NV-001 ở trạng thái "hoàn thành"
      Và nhiệm vụ NV-001 chậm 0 ngày

    Tình huống: Hoàn thành chậm ba ngày
      Biết HTQT chủ trì NV-001, hạn 18/08/2025
      Khi đến ngày 21/08/2025
      Và Trưởng phòng Vũ Đức Long báo hoàn thành NV-001, minh chứng "BC 12/BC-HTQT"
      Thì nhiệm vụ NV-001 chậm 3 ngày

    Tình huống: Không có minh chứng thì chưa hoàn thành
      Biết HTQT chủ trì NV-001
      Khi Trưởng phòng Vũ Đức Long báo hoàn thành NV-001, minh chứng ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Phòng khác không báo hoàn thành thay
      Biết HTQT chủ trì NV-001
      Khi Trưởng phòng Đỗ Minh Tuấn báo hoàn thành NV-001, minh chứng "BC 12/BC-HTQT"
      Thì bị từ chối vì "chỉ đơn vị chủ trì được làm việc này"
      Và không có gì được ghi thêm

    Tình huống: Phòng đã sáp nhập vẫn làm nốt việc đã nhận
      Biết HTQT chủ trì NV-001
      Và Giám đốc Trần Văn Minh đã sáp nhập HTQT vào LS
      Khi Trưởng phòng Vũ Đức Long báo hoàn thành NV-001, minh chứng "BC 12/BC-HTQT"
      Thì nhiệm vụ NV-001 ở trạng thái "hoàn thành"

    Tình huống: Việc đã xong thì không báo tiến độ nữa
      Biết HTQT đã hoàn thành NV-001
      Khi Trưởng phòng Vũ Đức Long báo tiến độ NV-001 là 60% "Báo nhầm"
      Thì bị từ chối vì "nhiệm vụ không còn đang làm"
      Và không có gì được ghi thêm

  Quy tắc: Việc làm chưa đạt được trả lại kèm lý do; lần chậm trước không bị quên

    Nguồn: Kế hoạch III.2a

    Tình huống: Trả lại để làm tiếp
      Biết HTQT đã hoàn thành NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại NV-001 vì "Thiếu số liệu năm 2024"
      Thì nhiệm vụ NV-001 ở trạng thái "đang làm"
      Và nhiệm vụ NV-001 đã bị trả lại vì "Thiếu số liệu năm 2024"

    Tình huống: Trả lại rồi hoàn thành trong hạn mới vẫn nhớ lần chậm
      Biết HTQT chủ trì NV-001, hạn 18/08/2025
      Khi đến ngày 20/08/2025
      Và Trưởng phòng Vũ Đức Long báo hoàn thành NV-001, minh chứng "BC 12/BC-HTQT"
      Và Chánh Văn phòng Phạm Quốc Hưng trả lại NV-001 vì "Thiếu số liệu năm 2024"
      Và Chánh Văn phòng Phạm Quốc Hưng đổi hạn NV-001 thành 25/08/2025 vì "Bổ sung số liệu"
      Và Trưởng phòng Vũ Đức Long báo hoàn thành NV-001, minh chứng "BC 13/BC-HTQT"
      Thì nhiệm vụ NV-001 ở trạng thái "hoàn thành"
      Và nhiệm vụ NV-001 chậm 2 ngày

    Tình huống: Việc đang làm thì không trả lại
      Biết HTQT chủ trì NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại NV-001 vì "Làm chậm"
      Thì bị từ chối vì "nhiệm vụ chưa báo hoàn thành"
      Và không có gì được ghi thêm

    Tình huống: Trả lại phải có lý do
      Biết HTQT đã hoàn thành NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại NV-001 vì ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Việc bị trả lại lại cản việc kết thúc kế hoạch
      Biết HTQT đã hoàn thành NV-001
      Và Phạm Quốc Hưng đã trả lại NV-001
      Khi Giám đốc Trần Văn Minh kết thúc kế hoạch KH-2025-01 bằng báo cáo "BC 90/BC-SNgV"
      Thì bị từ chối vì "còn nhiệm vụ chưa xong"
      Và không có gì được ghi thêm

  Quy tắc: Đổi hạn, hủy việc phải có lý do; hạn cũ vẫn còn trong sổ

    Nguồn: Kế hoạch III.2a; các loại hạn (BR-73)

    Tình huống: Đổi hạn một nhiệm vụ
      Biết HTQT chủ trì NV-001, hạn 18/08/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng đổi hạn NV-001 thành 20/08/2025 vì "Chờ số liệu của LS"
      Thì nhiệm vụ NV-001 hết hạn ngày 20/08/2025
      Và sổ vẫn nhớ hạn đầu của NV-001 là 18/08/2025

    Tình huống: Không đổi hạn về ngày đã qua
      Biết HTQT chủ trì NV-001, hạn 18/08/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng đổi hạn NV-001 thành 11/08/2025 vì "Làm gấp"
      Thì bị từ chối vì "hạn này đã qua"
      Và không có gì được ghi thêm

    Tình huống: Việc đã xong thì không đổi hạn
      Biết HTQT đã hoàn thành NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng đổi hạn NV-001 thành 20/08/2025 vì "Cho dễ nhìn"
      Thì bị từ chối vì "nhiệm vụ không còn đang làm"
      Và không có gì được ghi thêm

    Tình huống: Hủy một nhiệm vụ không cần nữa
      Biết HTQT chủ trì NV-001
      Khi Giám đốc Trần Văn Minh hủy NV-001 vì "Gộp vào báo cáo chung"
      Thì nhiệm vụ NV-001 ở trạng thái "đã hủy"

    Tình huống: Không hủy việc đã xong
      Biết HTQT đã hoàn thành NV-001
      Khi Giám đốc Trần Văn Minh hủy NV-001 vì "Gộp vào báo cáo chung"
      Thì bị từ chối vì "nhiệm vụ không còn đang làm"
      Và không có gì được ghi thêm

    Tình huống: Không trả lại việc đã hủy
      Biết HTQT chủ trì NV-001
      Và nhiệm vụ NV-001 đã hủy
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại NV-001 vì "Vẫn cần làm"
      Thì bị từ chối vì "nhiệm vụ chưa báo hoàn thành"
      Và không có gì được ghi thêm

  Quy tắc: Đơn vị sáp nhập, giải thể thì phần việc chuyển cho đơn vị khác, việc cũ vẫn đứng tên cũ

    Nguồn: Kế hoạch III.2a; sáp nhập, giải thể (BR-72)

    Tình huống: Phòng chủ trì sáp nhập, việc chuyển cho phòng nhận
      Biết HTQT chủ trì NV-001
      Và Giám đốc Trần Văn Minh đã sáp nhập HTQT vào LS
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển phần việc của HTQT trong NV-001 cho LS
      Thì nhiệm vụ NV-001 chờ LS báo hoàn thành

    Tình huống: Phòng phối hợp sáp nhập vào phòng chủ trì thì không còn ai phải xác nhận
      Biết HTQT chủ trì NV-001, phối hợp LS
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển phần việc của LS trong NV-001 cho HTQT
      Thì nhiệm vụ NV-001 không chờ ai xác nhận phối hợp

    Tình huống: Phòng nhận phối hợp phải tự xác nhận lại
      Biết HTQT chủ trì NV-001, phối hợp LS
      Và Đỗ Minh Tuấn đã xác nhận phối hợp NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển phần việc của LS trong NV-001 cho LT
      Thì nhiệm vụ NV-001 chờ LT xác nhận phối hợp

    Tình huống: Không chuyển phần việc của đơn vị không tham gia
      Biết HTQT chủ trì NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển phần việc của LS trong NV-001 cho LT
      Thì bị từ chối vì "đơn vị không tham gia nhiệm vụ"
      Và không có gì được ghi thêm

    Tình huống: Không chuyển cho chính nó
      Biết HTQT chủ trì NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển phần việc của HTQT trong NV-001 cho HTQT
      Thì bị từ chối vì "đơn vị giao và nhận là một"

    Tình huống: Không chuyển cho đơn vị đã giải thể
      Biết HTQT chủ trì NV-001
      Và Giám đốc Trần Văn Minh đã sáp nhập LS vào LT
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển phần việc của HTQT trong NV-001 cho LS
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"

  Quy tắc: Kế hoạch bị thay thế thì việc dở dang chuyển sang kế hoạch thay thế, hoặc hủy

    Nguồn: Kế hoạch III.2a; Kế hoạch 0.1; thay thế kế hoạch (BR-72)

    Bối cảnh:
      Biết HTQT chủ trì NV-001
      Và kế hoạch KH-2025-02 đang có hiệu lực

    Tình huống: Chuyển sang kế hoạch thay thế
      Biết KH-2025-02 đã thay thế KH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển NV-001 sang mục III.2a của KH-2025-02
      Thì nhiệm vụ NV-001 thuộc kế hoạch KH-2025-02
      Và còn NV-001 thì chưa kết thúc được KH-2025-02

    Tình huống: Kế hoạch còn hiệu lực thì việc ở nguyên
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển NV-001 sang mục III.2a của KH-2025-02
      Thì bị từ chối vì "không phải kế hoạch thay thế"

    Tình huống: Chuyển theo một mục không có
      Biết KH-2025-02 đã thay thế KH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển NV-001 sang mục IX.9 của KH-2025-02
      Thì bị từ chối vì "kế hoạch không có mục này"

    Tình huống: Hủy việc của kế hoạch đã bị thay thế
      Biết KH-2025-02 đã thay thế KH-2025-01
      Khi Giám đốc Trần Văn Minh hủy NV-001 vì "Kế hoạch mới không có việc này"
      Thì nhiệm vụ NV-001 ở trạng thái "đã hủy"
