# language: vi
Tính năng: Dự toán kinh phí
  Văn phòng lập dự toán theo định mức, Giám đốc duyệt khi đã biết chi phí một đại biểu; mỗi đồng đi đâu
  đều có bút toán; quyết toán xong, số dư trả về nguồn. Kinh phí hoạt động và Quỹ thi đua, khen thưởng
  không bao giờ dùng lẫn.

  Bối cảnh:
    Biết kế hoạch KH-2025-01 đang có hiệu lực
    Và định mức nước là 20000 đồng mỗi người
    Và Văn phòng đã lập dự toán DT-2025-01 từ kinh phí hoạt động

  Quy tắc: Dự toán lập cho một kế hoạch đang có hiệu lực
    Nguồn: Kế hoạch II.2.8; Kế hoạch III.2f

    Tình huống: Văn phòng lập dự toán
      Khi Chánh Văn phòng Phạm Quốc Hưng lập dự toán DT-2025-02
      Thì quyết định được ghi vào sổ
      Và dự toán DT-2025-02 ở bước "dự thảo"
      Và việc tiếp theo của dự toán DT-2025-02 là ghi khoản

    Tình huống: Kế hoạch đang tạm dừng thì chưa lập dự toán
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng lập dự toán DT-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Phòng không lập dự toán thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long lập dự toán DT-2025-02
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Dự toán không tên
      Khi Chánh Văn phòng Phạm Quốc Hưng lập dự toán DT-2025-02 tên " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Mỗi nguồn nêu một lần theo văn bản giao nguồn, có tài khoản riêng
    Nguồn: Kế hoạch II.2.8; BR-55; BR-53

    Tình huống: Thêm nguồn xã hội hóa có tên
      Khi Văn phòng nêu nguồn khác tên "Công đoàn hỗ trợ"
      Thì quyết định được ghi vào sổ
      Và dự toán DT-2025-01 có các nguồn "operating" và "Công đoàn hỗ trợ"

    Tình huống: Nguồn khác phải có tên
      Khi Văn phòng nêu nguồn khác tên " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Nêu hai lần một nguồn
      Khi Văn phòng nêu nguồn kinh phí hoạt động
      Thì bị từ chối vì "nguồn này đã nêu"

    Tình huống: Loại nguồn không có
      Khi Văn phòng nêu nguồn loại "loto"
      Thì bị từ chối vì "không có loại nguồn này"

    Khung tình huống: Chỉ Quỹ thi đua, khen thưởng nêu quy mô
      Khi Văn phòng nêu nguồn loại "<loại>" với quy mô <quỹ> đồng, đã dùng <đã dùng> đồng
      Thì nguồn <kết quả>

      Dữ liệu:
        | loại       | quỹ      | đã dùng | kết quả          |
        | award_fund | 90000000 | 0       | được ghi         |
        | award_fund | 0        | 0       | sai quy mô       |
        | award_fund | 90000000 | -1      | sai quy mô       |
        | other      | 5        | 0       | sai quy mô       |
        | other      | 0        | 0       | được ghi         |

  Quy tắc: Khoản chi bằng số lượng nhân đơn giá, không vượt định mức trừ khi Giám đốc cho phép
    Nguồn: Kế hoạch I.4; Kế hoạch II.2.8; TT 12/2025/TT-BTC (BR-54)

    Khung tình huống: Nước uống theo định mức 20000 đồng
      Khi Văn phòng ghi khoản nước 50 người, đơn giá <giá> đồng
      Thì khoản nước <kết quả>

      Dữ liệu:
        | giá   | kết quả             |
        | 19999 | là 999950 đồng      |
        | 20000 | là 1000000 đồng     |
        | 20001 | bị từ chối vì vượt  |

    Khung tình huống: Số lượng và đơn giá phải lớn hơn 0
      Khi Văn phòng ghi khoản in <số lượng> bộ, đơn giá <giá> đồng
      Thì bị từ chối vì "số lượng hoặc đơn giá không lớn hơn 0"

      Dữ liệu:
        | số lượng | giá   |
        | 0        | 50000 |
        | 10       | 0     |
        | -1       | -1    |

    Tình huống: Công tác phí có sẵn mức tối đa của luật
      Khi Văn phòng ghi khoản công tác phí 2 ngày, đơn giá 300001 đồng
      Thì bị từ chối vì "vượt định mức"

    Tình huống: Giám đốc cho vượt bằng văn bản
      Biết Giám đốc đã cho khoản nước được chi đến 30000 đồng
      Khi Văn phòng ghi khoản nước 50 người, đơn giá 30000 đồng
      Thì quyết định được ghi vào sổ
      Và khoản nước được lưu ý "above_norm"

    Tình huống: Vượt quá mức đã cho phép
      Biết Giám đốc đã cho khoản nước được chi đến 30000 đồng
      Khi Văn phòng ghi khoản nước 50 người, đơn giá 30001 đồng
      Thì bị từ chối vì "vượt định mức"

    Tình huống: Văn phòng không tự cho vượt
      Khi Chánh Văn phòng Phạm Quốc Hưng cho khoản nước được chi đến 30000 đồng vì "Nắng nóng"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Cho vượt mà không nêu lý do
      Khi Giám đốc Trần Văn Minh cho khoản nước được chi đến 30000 đồng vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Khoản chưa có định mức thì được lưu ý
      Khi Văn phòng ghi khoản in 10 bộ, đơn giá 50000 đồng
      Thì quyết định được ghi vào sổ
      Và khoản in được lưu ý "no_norm"

    Tình huống: Nêu định mức chưa ai áp dụng
      Khi Văn phòng ghi khoản tiệc theo định mức "tiec"
      Thì bị từ chối vì "chưa có định mức này"

    Tình huống: Đơn vị tính khác đơn vị của định mức
      Khi Văn phòng ghi khoản nước tính theo "chai"
      Thì bị từ chối vì "đơn vị tính khác định mức"

    Tình huống: Khoản lấy từ nguồn chưa nêu
      Khi Văn phòng ghi khoản in 10 bộ từ nguồn "award_fund"
      Thì bị từ chối vì "nguồn chưa nêu"

    Tình huống: Mục đích không có
      Khi Văn phòng ghi khoản in 10 bộ cho mục đích "feast"
      Thì bị từ chối vì "không có mục đích này"

    Tình huống: Bỏ một khoản khỏi dự thảo
      Biết dự thảo có khoản in 10 bộ, đơn giá 50000 đồng
      Khi Văn phòng bỏ khoản in
      Thì dự toán DT-2025-01 còn 0 khoản

    Tình huống: Bỏ khoản không có
      Khi Văn phòng bỏ khoản in
      Thì bị từ chối vì "không có khoản này"

  Quy tắc: Tiền thưởng chỉ từ Quỹ; tổ chức hội nghị từ Quỹ không quá 20%
    Nguồn: NĐ 98/2023 Điều 52 (BR-53); BR-55

    Tình huống: Tiền thưởng không lấy từ kinh phí hoạt động
      Khi Văn phòng ghi khoản tiền thưởng 1000000 đồng từ "operating"
      Thì bị từ chối vì "tiền thưởng không lấy từ nguồn này"

    Tình huống: Tiền thưởng từ Quỹ
      Biết dự toán có Quỹ thi đua, khen thưởng 10000000 đồng, phần tổ chức đã dùng 500000 đồng
      Khi Văn phòng ghi khoản tiền thưởng 9000000 đồng từ "award_fund"
      Thì quyết định được ghi vào sổ

    Khung tình huống: Phần tổ chức từ Quỹ
      Biết dự toán có Quỹ thi đua, khen thưởng 10000000 đồng, phần tổ chức đã dùng 500000 đồng
      Khi Văn phòng ghi khoản khung 1 bộ, đơn giá <giá> đồng, từ Quỹ
      Thì khoản khung <kết quả>

      Dữ liệu:
        | giá     | kết quả                 |
        | 1500000 | được ghi                |
        | 1500001 | bị từ chối vì quá 20%   |

    Tình huống: Dự toán thứ hai không chia được phần 20% của cùng một Quỹ
      Biết dự toán có Quỹ thi đua, khen thưởng 10000000 đồng, phần tổ chức đã dùng 0 đồng
      Và Văn phòng đã lập dự toán DT-2025-02 từ kinh phí hoạt động
      Khi Văn phòng nêu Quỹ thi đua, khen thưởng 10000000 đồng trong DT-2025-02
      Thì bị từ chối vì "Quỹ đã nêu trong dự toán khác"
      Và không có gì được ghi thêm

  Quy tắc: Chi phí một đại biểu biết trước khi duyệt, đặt cạnh hội nghị trước
    Nguồn: Kế hoạch I.4

    Bối cảnh:
      Biết dự thảo có khoản nước 50 người, đơn giá 20000 đồng
      Và dự thảo có khoản in 10 bộ, đơn giá 50000 đồng

    Tình huống: Trình kèm chi phí một đại biểu
      Biết Văn phòng đã nêu hội nghị trước 45000 đồng mỗi đại biểu
      Khi Văn phòng trình dự toán cho 40 đại biểu
      Thì quyết định được ghi vào sổ
      Và bản trình lần 1 nêu 37500 đồng mỗi đại biểu, hội nghị trước 45000 đồng
      Và bản trình nêu khoản chưa có định mức là in
      Và việc tiếp theo của dự toán DT-2025-01 là duyệt

    Tình huống: Chi phí lẻ được làm tròn lên
      Khi Văn phòng trình dự toán cho 41 đại biểu
      Thì bản trình lần 1 nêu 36586 đồng mỗi đại biểu, hội nghị trước 0 đồng

    Tình huống: Chưa biết số đại biểu
      Khi Văn phòng trình dự toán cho 0 đại biểu
      Thì bị từ chối vì "chưa biết số đại biểu"

    Tình huống: Hội nghị đã chốt số đại biểu
      Biết hội nghị đã chốt 25 đại biểu
      Khi Văn phòng trình dự toán cho 0 đại biểu
      Thì bản trình lần 1 nêu 60000 đồng mỗi đại biểu, hội nghị trước 0 đồng

    Tình huống: Nêu khác số hội nghị đã chốt
      Biết hội nghị đã chốt 25 đại biểu
      Khi Văn phòng trình dự toán cho 40 đại biểu
      Thì bị từ chối vì "khác số đại biểu của hội nghị"

    Tình huống: Hội nghị trước miễn phí thì không so sánh
      Khi Văn phòng nêu hội nghị trước 0 đồng mỗi đại biểu
      Thì bị từ chối vì "số tiền không lớn hơn 0"

    Tình huống: Giám đốc trả lại, Văn phòng sửa và trình lại
      Biết dự toán đã trình
      Và Giám đốc đã trả lại dự toán
      Và dự thảo có khoản in 5 bộ, đơn giá 50000 đồng
      Khi Văn phòng trình dự toán cho 40 đại biểu
      Thì bản trình lần 2 nêu 31250 đồng mỗi đại biểu, hội nghị trước 0 đồng

    Tình huống: Đã trình thì không sửa
      Biết dự toán đã trình
      Khi Văn phòng ghi khoản in 5 bộ, đơn giá 50000 đồng
      Thì bị từ chối vì "dự toán không ở bước này"

    Tình huống: Dự thảo thì chưa duyệt
      Khi Giám đốc Trần Văn Minh duyệt dự toán
      Thì bị từ chối vì "dự toán không ở bước này"

    Tình huống: Chưa duyệt thì chưa chi
      Biết dự toán đã trình
      Khi Văn phòng chi 100000 đồng của khoản in
      Thì bị từ chối vì "dự toán không ở bước này"

  Quy tắc: Dự toán trống thì không trình
    Nguồn: Kế hoạch II.2.8

    Tình huống: Trình dự toán chưa có khoản nào
      Khi Văn phòng trình dự toán cho 40 đại biểu
      Thì bị từ chối vì "dự toán chưa có khoản chi"

  Quy tắc: Mỗi đồng đi đâu đều có bút toán; không chi quá số còn lại của khoản
    Nguồn: Kế hoạch II.2.8; Kế hoạch III.2f

    Bối cảnh:
      Biết dự thảo có khoản nước 50 người, đơn giá 20000 đồng
      Và dự thảo có khoản in 10 bộ, đơn giá 50000 đồng
      Và dự toán đã duyệt

    Tình huống: Duyệt thì từng khoản có tiền
      Thì khoản nước còn 1000000 đồng
      Và khoản in còn 500000 đồng
      Và nguồn "operating" đã cấp 1500000 đồng
      Và tổng mọi tài khoản bằng 0

    Tình huống: Có chi rồi mới chờ quyết toán
      Khi Văn phòng chi 500000 đồng của khoản in
      Thì việc tiếp theo của dự toán DT-2025-01 là quyết toán

    Khung tình huống: Chi thẳng
      Khi Văn phòng chi <số tiền> đồng của khoản in
      Thì khoản in <kết quả>

      Dữ liệu:
        | số tiền | kết quả                       |
        | 500000  | đã chi 500000, còn 0 đồng     |
        | 499999  | đã chi 499999, còn 1 đồng     |
        | 500001  | bị từ chối vì quá số còn lại  |
        | 0       | bị từ chối vì không có tiền   |

    Tình huống: Kế hoạch tạm dừng thì không chi thêm
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Văn phòng chi 100000 đồng của khoản in
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Một chứng từ không ghi hai lần
      Biết Văn phòng đã chi 100000 đồng của khoản in theo "PC 01"
      Khi Văn phòng chi 100000 đồng của khoản in theo "PC 01"
      Thì bị từ chối vì "chứng từ đã ghi"

    Tình huống: Chứng từ đã ghi gõ khác chữ hoa, dấu cách vẫn là một chứng từ
      Biết Văn phòng đã chi 100000 đồng của khoản in theo "PC 01"
      Khi Văn phòng chi 100000 đồng của khoản in theo "pc  01"
      Thì bị từ chối vì "chứng từ đã ghi"

    Tình huống: Chi khoản không có
      Khi Văn phòng chi 100000 đồng của khoản hoa
      Thì bị từ chối vì "không có khoản này"

    Tình huống: Cam kết rồi thanh toán theo hợp đồng
      Biết Văn phòng đã cam kết 400000 đồng của khoản in theo "HĐ 05"
      Khi Văn phòng thanh toán 350000 đồng của "HĐ 05"
      Thì khoản in đã chi 350000, còn 100000 đồng
      Và "HĐ 05" còn giữ 50000 đồng

    Tình huống: Kế hoạch tạm dừng vẫn trả nợ theo hợp đồng
      Biết Văn phòng đã cam kết 400000 đồng của khoản in theo "HĐ 05"
      Và Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Văn phòng thanh toán 400000 đồng của "HĐ 05"
      Thì quyết định được ghi vào sổ

    Tình huống: Cam kết quá số còn lại
      Biết Văn phòng đã cam kết 400000 đồng của khoản in theo "HĐ 05"
      Khi Văn phòng cam kết 100001 đồng của khoản in theo "HĐ 06"
      Thì bị từ chối vì "quá số còn lại của khoản"

    Tình huống: Một hợp đồng không cam kết hai lần
      Biết Văn phòng đã cam kết 400000 đồng của khoản in theo "HĐ 05"
      Khi Văn phòng cam kết 1000 đồng của khoản in theo "HĐ 05"
      Thì bị từ chối vì "văn bản đã ghi"

    Tình huống: Thanh toán quá hợp đồng
      Biết Văn phòng đã cam kết 400000 đồng của khoản in theo "HĐ 05"
      Khi Văn phòng thanh toán 400001 đồng của "HĐ 05"
      Thì bị từ chối vì "quá số đã cam kết"

    Tình huống: Thanh toán hợp đồng không có
      Khi Văn phòng thanh toán 1000 đồng của "HĐ 09"
      Thì bị từ chối vì "không có cam kết này"

    Tình huống: Tạm ứng, thanh toán rồi hoàn ứng
      Biết Văn phòng đã tạm ứng 1000000 đồng của khoản nước theo "TƯ 01"
      Và Văn phòng đã thanh toán 900000 đồng của "TƯ 01"
      Khi Văn phòng hủy phần còn giữ của "TƯ 01"
      Thì khoản nước đã chi 900000, còn 100000 đồng
      Và tổng mọi tài khoản bằng 0

    Tình huống: Không còn gì để hủy
      Biết Văn phòng đã tạm ứng 1000000 đồng của khoản nước theo "TƯ 01"
      Và Văn phòng đã thanh toán 1000000 đồng của "TƯ 01"
      Khi Văn phòng hủy phần còn giữ của "TƯ 01"
      Thì bị từ chối vì "không còn giữ gì"

    Tình huống: Thu lại tiền đã chi
      Biết Văn phòng đã chi 300000 đồng của khoản in theo "PC 01"
      Khi Văn phòng thu lại 50000 đồng của khoản in
      Thì khoản in đã chi 250000, còn 250000 đồng

    Tình huống: Một phiếu thu ghi một lần
      Biết Văn phòng đã chi 300000 đồng của khoản in theo "PC 01"
      Khi Văn phòng thu lại 50000 đồng của khoản in
      Và Văn phòng thu lại 50000 đồng của khoản in
      Thì bị từ chối vì "chứng từ đã ghi"

    Tình huống: Thu lại quá số đã chi
      Biết Văn phòng đã chi 300000 đồng của khoản in theo "PC 01"
      Khi Văn phòng thu lại 300001 đồng của khoản in
      Thì bị từ chối vì "quá số đã chi"

  Quy tắc: Tổng dự toán chỉ đổi khi Giám đốc bổ sung; điều chỉnh không đổi tổng, không đổi nguồn
    Nguồn: Kế hoạch II.2.8; BR-55; NĐ 98/2023 Điều 52 (BR-53)

    Bối cảnh:
      Biết dự toán có Quỹ thi đua, khen thưởng 10000000 đồng, phần tổ chức đã dùng 0 đồng
      Và dự thảo có khoản nước 50 người, đơn giá 20000 đồng
      Và dự thảo có khoản in 10 bộ, đơn giá 50000 đồng
      Và dự thảo có khoản khung 1 bộ, đơn giá 1500000 đồng, từ Quỹ
      Và dự toán đã duyệt

    Tình huống: Chuyển giữa hai khoản cùng nguồn
      Khi Giám đốc Trần Văn Minh chuyển 200000 đồng từ khoản nước sang khoản in
      Thì khoản nước còn 800000 đồng
      Và khoản in còn 700000 đồng
      Và nguồn "operating" đã cấp 1500000 đồng

    Tình huống: Một quyết định chuyển một lần, không ghi hai lần vì lỡ tay
      Khi Giám đốc Trần Văn Minh chuyển 200000 đồng từ khoản nước sang khoản in
      Và Giám đốc Trần Văn Minh chuyển 200000 đồng từ khoản nước sang khoản in
      Thì bị từ chối vì "chứng từ đã ghi"

    Tình huống: Một quyết định bổ sung một khoản một lần
      Khi Giám đốc Trần Văn Minh bổ sung 300000 đồng cho khoản in
      Và Giám đốc Trần Văn Minh bổ sung 300000 đồng cho khoản in
      Thì bị từ chối vì "chứng từ đã ghi"

    Tình huống: Chuyển quá số còn lại của khoản
      Khi Giám đốc Trần Văn Minh chuyển 1000001 đồng từ khoản nước sang khoản in
      Thì bị từ chối vì "quá số còn lại của khoản"

    Tình huống: Không chuyển từ Quỹ sang kinh phí hoạt động
      Khi Giám đốc Trần Văn Minh chuyển 200000 đồng từ khoản khung sang khoản in
      Thì bị từ chối vì "khác nguồn hoặc mục đích"

    Tình huống: Không chuyển cho chính khoản ấy
      Khi Giám đốc Trần Văn Minh chuyển 200000 đồng từ khoản in sang khoản in
      Thì bị từ chối vì "chuyển cho chính nó"

    Tình huống: Văn phòng không tự chuyển
      Khi Chánh Văn phòng Phạm Quốc Hưng chuyển 200000 đồng từ khoản nước sang khoản in
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Bổ sung bằng quyết định của Giám đốc
      Khi Giám đốc Trần Văn Minh bổ sung 300000 đồng cho khoản in
      Thì khoản in còn 800000 đồng
      Và nguồn "operating" đã cấp 1800000 đồng

    Khung tình huống: Bổ sung từ Quỹ vẫn trong 20%
      Khi Giám đốc Trần Văn Minh bổ sung <số tiền> đồng cho khoản khung
      Thì khoản khung <kết quả>

      Dữ liệu:
        | số tiền | kết quả                |
        | 500000  | được ghi               |
        | 500001  | bị từ chối vì quá 20%  |

    Tình huống: Bổ sung khoản còn quên
      Khi Giám đốc Trần Văn Minh bổ sung khoản hoa 2 lẵng, đơn giá 300000 đồng
      Thì khoản hoa còn 600000 đồng
      Và nguồn "operating" đã cấp 2100000 đồng
      Và tổng mọi tài khoản bằng 0

    Tình huống: Khoản đã có thì bổ sung tiền, không ghi thêm khoản
      Khi Giám đốc Trần Văn Minh bổ sung khoản in 2 bộ, đơn giá 50000 đồng
      Thì bị từ chối vì "khoản này đã có"

    Tình huống: Khoản bổ sung cũng không vượt định mức
      Khi Giám đốc Trần Văn Minh bổ sung khoản nước-2 5 người, đơn giá 20001 đồng
      Thì bị từ chối vì "vượt định mức"

  Quy tắc: Sổ của Quỹ ghi tiền thưởng mà quyết định khen thưởng đã chi, theo đúng chứng từ ấy
    Nguồn: Kế hoạch II.2.8; BR-55

    Bối cảnh:
      Biết dự toán có Quỹ thi đua, khen thưởng 10000000 đồng, phần tổ chức đã dùng 0 đồng
      Và dự thảo có khoản tiền thưởng 5000000 đồng
      Và dự thảo có khoản in 10 bộ, đơn giá 50000 đồng
      Và dự toán đã duyệt
      Và quyết định KT-2025-01 tặng 1 người danh hiệu Chiến sĩ thi đua cơ sở đã ban hành

    Tình huống: Ghi sổ tiền thưởng đã chi
      Biết tiền thưởng số 1 của KT-2025-01 đã chi theo "PC 11"
      Khi Văn phòng ghi sổ tiền thưởng số 1 của KT-2025-01 vào khoản thưởng
      Thì khoản thưởng đã chi 2340000, còn 2660000 đồng
      Và nguồn "operating" đã cấp 500000 đồng
      Và bút toán ấy dẫn chứng từ "PC 11"

    Tình huống: Chưa chi thì chưa ghi sổ
      Khi Văn phòng ghi sổ tiền thưởng số 1 của KT-2025-01 vào khoản thưởng
      Thì bị từ chối vì "tiền thưởng chưa chi"

    Tình huống: Ghi sổ một lần
      Biết tiền thưởng số 1 của KT-2025-01 đã chi theo "PC 11"
      Và Văn phòng đã ghi sổ tiền thưởng số 1 của KT-2025-01
      Khi Văn phòng ghi sổ tiền thưởng số 1 của KT-2025-01 vào khoản thưởng
      Thì bị từ chối vì "tiền thưởng đã ghi sổ"

    Tình huống: Không ghi tiền thưởng vào khoản tổ chức
      Biết tiền thưởng số 1 của KT-2025-01 đã chi theo "PC 11"
      Khi Văn phòng ghi sổ tiền thưởng số 1 của KT-2025-01 vào khoản in
      Thì bị từ chối vì "không phải khoản tiền thưởng"

    Tình huống: Không chi thẳng từ khoản tiền thưởng
      Khi Văn phòng chi 100000 đồng của khoản thưởng
      Thì bị từ chối vì "khoản tiền thưởng chỉ ghi theo quyết định"

  Quy tắc: Quyết toán sau hội nghị, không còn gì treo; số dư trả về nguồn
    Nguồn: Kế hoạch II.2.8; Kế hoạch I.4

    Bối cảnh:
      Biết dự thảo có khoản nước 50 người, đơn giá 20000 đồng
      Và dự toán đã duyệt

    Tình huống: Quyết toán
      Biết Văn phòng đã chi 840000 đồng của khoản nước theo "PC 01"
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh quyết toán với 42 đại biểu
      Thì quyết toán ghi đã chi 840000 đồng, trả về nguồn 160000 đồng, 42 đại biểu
      Và tổng mọi tài khoản bằng 0
      Và dự toán DT-2025-01 ở bước "đã quyết toán"

    Tình huống: Không nêu số người dự thì tính như dự kiến
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh quyết toán với 0 đại biểu
      Thì quyết toán ghi đã chi 0 đồng, trả về nguồn 1000000 đồng, 40 đại biểu

    Tình huống: Số người dự âm
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh quyết toán với -1 đại biểu
      Thì bị từ chối vì "số đại biểu âm khi quyết toán"

    Tình huống: Chưa họp thì chưa quyết toán
      Khi Giám đốc Trần Văn Minh quyết toán với 42 đại biểu
      Thì bị từ chối vì "hội nghị chưa họp"

    Tình huống: Kế hoạch dừng hẳn thì quyết toán được ngay
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Giám đốc Trần Văn Minh quyết toán với 0 đại biểu
      Thì quyết định được ghi vào sổ

    Tình huống: Còn tạm ứng treo
      Biết Văn phòng đã tạm ứng 500000 đồng của khoản nước theo "TƯ 01"
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh quyết toán với 42 đại biểu
      Thì bị từ chối vì "còn cam kết, tạm ứng treo"

    Tình huống: Đã quyết toán thì không chi
      Khi đến ngày 21/08/2025
      Và Giám đốc Trần Văn Minh quyết toán với 42 đại biểu
      Và Văn phòng chi 100000 đồng của khoản nước
      Thì bị từ chối vì "dự toán không ở bước này"
