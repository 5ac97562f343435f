# language: vi
Tính năng: Lá phiếu chung cho nhiều ứng viên
  Mọi ứng viên của một danh hiệu đứng trên một lá phiếu, được bỏ phiếu và kiểm phiếu cùng lúc.
  Mỗi người vẫn có kết quả riêng; chọn bớt trong số người đạt là những quyết định riêng.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và Hội đồng 10 thành viên đang họp xét 4 ứng viên Chiến sĩ thi đua cơ sở, 8 người có mặt

  Quy tắc: Một lá phiếu mở cho nhiều ứng viên cùng danh hiệu, mỗi người một cuộc bỏ phiếu
    Nguồn: Kế hoạch III.1a; NĐ 98/2023 Điều 30.7 (BR-05)

    Tình huống: Mở một lá phiếu cho bốn ứng viên
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-001 cho ứng viên 1, 2, 3, 4
      Thì LP-001 có các cuộc bỏ phiếu LP-001-1, LP-001-2, LP-001-3, LP-001-4
      Và mọi ứng viên "đang bỏ phiếu"

    Tình huống: Lá phiếu không có ai
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-001 không có ứng viên
      Thì bị từ chối vì "lá phiếu không có ứng viên"

    Tình huống: Một ứng viên ghi hai lần
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-001 cho ứng viên 1, 1
      Thì bị từ chối vì "ghi hai lần trong một danh sách"

    Tình huống: Hai danh hiệu trên một lá phiếu
      Biết ứng viên 5 được đề xuất danh hiệu khác trong cùng bộ
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-001 cho ứng viên 1, 5
      Thì bị từ chối vì "lá phiếu chỉ dành cho một danh hiệu"

    Tình huống: Thành viên không giữ nhiệm vụ gì không mở lá phiếu
      Khi Trưởng phòng Vũ Đức Long mở lá phiếu LP-001 cho ứng viên 1, 2
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

    Tình huống: Ứng viên đang bỏ phiếu nơi khác
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-002 cho ứng viên 2, 3
      Thì bị từ chối vì "đề xuất không ở bước này"
      Và không có gì được ghi thêm

  Quy tắc: Một lá phiếu trả lời cho mọi ứng viên cùng lúc
    Nguồn: Kế hoạch III.1a; NĐ 98/2023 Điều 30.7 (BR-06)

    Tình huống: Đồng ý với hai người, không đồng ý với hai người
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3, 4
      Khi Trưởng phòng Vũ Đức Long bỏ lá phiếu LP-001 đồng ý ứng viên 1, 3
      Thì ứng viên 1, 3 có 1 đồng ý
      Và ứng viên 2, 4 có 1 không đồng ý

    Tình huống: Bỏ lá phiếu hai lần
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và Vũ Đức Long đã bỏ lá phiếu LP-001 đồng ý ứng viên 1
      Khi Trưởng phòng Vũ Đức Long bỏ lá phiếu LP-001 đồng ý ứng viên 2
      Thì bị từ chối vì "đã trả lời"
      Và không có gì được ghi thêm

    Tình huống: Ghi tên người không có trên lá phiếu
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Trưởng phòng Vũ Đức Long bỏ lá phiếu LP-001 đồng ý ứng viên 3
      Thì bị từ chối vì "không có tên trên lá phiếu"

    Tình huống: Thành viên vắng mặt không bỏ lá phiếu
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi chuyên viên Trịnh Quang Vinh bỏ lá phiếu LP-001 đồng ý ứng viên 1
      Thì bị từ chối vì "người vắng mặt thì gửi ý kiến bằng văn bản"

    Tình huống: Ý kiến bằng văn bản gửi riêng cho từng ứng viên vẫn được tính
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và ý kiến bằng văn bản của Trịnh Quang Vinh đồng ý ứng viên 1
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm lá phiếu LP-001
      Thì ứng viên 1 được 1/10, không đạt

  Quy tắc: Thành viên có quan hệ với một ứng viên vẫn trả lời cho các ứng viên khác
    Nguồn: BR-18

    Bối cảnh:
      Biết quy chế của Sở để thành viên có quan hệ không bỏ phiếu
      Và Vũ Đức Long đã khai có quan hệ với ứng viên 2
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3

    Tình huống: Trả lời cho những người còn lại
      Khi Trưởng phòng Vũ Đức Long bỏ lá phiếu LP-001 đồng ý ứng viên 1, 3
      Thì ứng viên 1, 3 có 1 đồng ý
      Và ứng viên 2 chưa có câu trả lời nào

    Tình huống: Đồng ý cả người có quan hệ
      Khi Trưởng phòng Vũ Đức Long bỏ lá phiếu LP-001 đồng ý ứng viên 1, 2
      Thì bị từ chối vì "có quan hệ với ứng viên được nêu"
      Và không có gì được ghi thêm

    Tình huống: Có quan hệ với mọi ứng viên thì không còn gì để trả lời
      Biết Đỗ Minh Tuấn đã khai có quan hệ với ứng viên 4
      Và lá phiếu LP-002 đang mở cho ứng viên 4
      Khi Trưởng phòng Đỗ Minh Tuấn bỏ lá phiếu LP-002 đồng ý ứng viên 4
      Thì bị từ chối vì "có quan hệ với ứng viên được nêu"
      Khi Trưởng phòng Đỗ Minh Tuấn bỏ lá phiếu LP-002 không đồng ý ai
      Thì bị từ chối vì "thành viên có quan hệ không bỏ phiếu"

  Quy tắc: Kiểm phiếu cùng lúc; mỗi ứng viên một kết quả trên tổng số thành viên
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-06, BR-08)

    Tình huống: Người đạt và người không đạt trên cùng lá phiếu
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và ứng viên 1, 2 được 8, 7 phiếu đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm lá phiếu LP-001
      Thì ứng viên 1 được 8/10, đạt
      Và ứng viên 2 được 7/10, không đạt
      Và LP-001 ở bước "đã có kết quả"

    Tình huống: Không kiểm riêng một ứng viên
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm riêng LP-001-1
      Thì bị từ chối vì "kiểm phiếu cả lá phiếu"

    Tình huống: Không kiểm lá phiếu hai lần
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và ứng viên 1, 2 được 8, 7 phiếu đồng ý
      Và LP-001 đã được kiểm
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm lá phiếu LP-001
      Thì bị từ chối vì "đã kiểm phiếu"

  Quy tắc: Số người đạt nhiều hơn số được chọn thì lấy từ số phiếu cao xuống, khi quy chế đã quy định
    Nguồn: BR-16

    Tình huống: Quy chế chưa quy định cách chọn
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-001 cho ứng viên 1, 2, 3, chọn 2
      Thì bị từ chối vì "quy chế chưa quy định cách chọn"

    Tình huống: Số được chọn không âm
      Biết quy chế của Sở để Chủ tịch quyết định khi bằng phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng mở lá phiếu LP-001 cho ứng viên 1, 2, 3, chọn -1
      Thì bị từ chối vì "số đếm được không nhỏ hơn 0"

    Tình huống: Người đạt không quá số được chọn thì không cần chọn
      Biết quy chế của Sở để Chủ tịch quyết định khi bằng phiếu
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3, chọn 2
      Và ứng viên 1, 2, 3 được 8, 8, 7 phiếu đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm lá phiếu LP-001
      Thì LP-001 ở bước "đã có kết quả"

    Tình huống: Lấy từ cao xuống, mỗi bước một quyết định
      Biết quy chế của Sở để Chủ tịch quyết định khi bằng phiếu
      Và có 10 người dự họp
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3, chọn 2
      Và ứng viên 1, 2, 3 được 9, 8, 10 phiếu đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm lá phiếu LP-001
      Thì LP-001 ở bước "đạt quá số được chọn"
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn từ cao xuống ở LP-001
      Thì Hội đồng đề nghị ứng viên 1, 3
      Và Hội đồng không đề nghị ứng viên 2
      Và LP-001 ở bước "đã có kết quả"

    Tình huống: Bằng phiếu ở suất cuối thì Chủ tịch quyết định
      Biết quy chế của Sở để Chủ tịch quyết định khi bằng phiếu
      Và có 10 người dự họp
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3, 4, chọn 2
      Và ứng viên 1, 2, 3, 4 được 9, 8, 8, 7 phiếu đồng ý
      Và LP-001 đã được kiểm
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn từ cao xuống ở LP-001
      Thì LP-001 ở bước "bằng phiếu ở suất cuối"
      Và Hội đồng đề nghị ứng viên 1
      Và Hội đồng không đề nghị ứng viên 4
      Khi Giám đốc Trần Văn Minh quyết định ứng viên 3 được suất cuối ở LP-001
      Thì Hội đồng đề nghị ứng viên 3
      Và Hội đồng không đề nghị ứng viên 2
      Và LP-001 ở bước "đã có kết quả"

    Khung tình huống: Suất cuối không tùy tiện
      Biết quy chế của Sở để Chủ tịch quyết định khi bằng phiếu
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3, chọn 2
      Và ứng viên 1, 2, 3 được 8, 8, 8 phiếu đồng ý
      Và LP-001 đã được kiểm
      Và LP-001 đã chọn từ cao xuống
      Khi <người> quyết định ứng viên <chọn> được suất cuối ở LP-001
      Thì bị từ chối vì "<vì sao>"

      Dữ liệu:
        | người                             | chọn    | vì sao                              |
        | Chánh Văn phòng Phạm Quốc Hưng    | 1, 2    | chỉ Chủ tịch quyết định             |
        | Phó Giám đốc Nguyễn Thị Hương     | 1, 2    | chỉ Chủ tịch quyết định             |
        | Giám đốc Trần Văn Minh            | 1       | chọn không đúng số suất còn lại     |
        | Giám đốc Trần Văn Minh            | 1, 4    | chọn không đúng số suất còn lại     |
        | Giám đốc Trần Văn Minh            | 1, 1    | chọn không đúng số suất còn lại     |

    Tình huống: Không chọn khi chưa kiểm phiếu
      Biết quy chế của Sở để Chủ tịch quyết định khi bằng phiếu
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2, 3, chọn 2
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn từ cao xuống ở LP-001
      Thì bị từ chối vì "lá phiếu không ở bước này"

    Tình huống: Không có ai bằng phiếu thì không có gì để phân định
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Giám đốc Trần Văn Minh quyết định ứng viên 1 được suất cuối ở LP-001
      Thì bị từ chối vì "lá phiếu không ở bước này"

  Quy tắc: Lá phiếu kín phát một lần cho mọi ứng viên, hai người đếm từng ứng viên
    Nguồn: BR-13; NĐ 98/2023 Điều 30.7 (BR-08)

    Bối cảnh:
      Biết quy chế của Sở để bỏ phiếu kín

    Tình huống: Từ phát phiếu đến kết quả
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và lá phiếu LP-001 đã phát, Lê Thu Hà và Đặng Thị Lan kiểm phiếu
      Và Lê Thu Hà và Đặng Thị Lan cùng đếm 8, 7 phiếu đồng ý cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm lá phiếu LP-001
      Thì ứng viên 1 được 8/10, đạt
      Và ứng viên 2 được 7/10, không đạt

    Tình huống: Bỏ lá phiếu công khai trong bỏ phiếu kín
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Trưởng phòng Vũ Đức Long bỏ lá phiếu LP-001 đồng ý ứng viên 1
      Thì bị từ chối vì "không đúng hình thức bỏ phiếu"
      Và không có gì được ghi thêm

    Tình huống: Người kiểm phiếu nhập thiếu một ứng viên
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và lá phiếu LP-001 đã phát, Lê Thu Hà và Đặng Thị Lan kiểm phiếu
      Khi văn thư Lê Thu Hà đếm 8 phiếu đồng ý cho ứng viên 1
      Thì bị từ chối vì "thiếu kết quả của một ứng viên"

    Tình huống: Ứng viên không kiểm phiếu của mình
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng cử Lê Thu Hà và một ứng viên kiểm lá phiếu LP-001
      Thì bị từ chối vì "người kiểm phiếu có quan hệ với đề xuất"

    Tình huống: Đã đếm thì không đổi người kiểm phiếu
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và lá phiếu LP-001 đã phát, Lê Thu Hà và Đặng Thị Lan kiểm phiếu
      Và Lê Thu Hà và Đặng Thị Lan cùng đếm 8, 7 phiếu đồng ý cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng cử Lê Thu Hà và Đỗ Minh Tuấn kiểm lá phiếu LP-001
      Thì bị từ chối vì "đã bắt đầu đếm phiếu"

    Tình huống: Mọi người đã có phiếu thì không phát thêm
      Biết lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Và lá phiếu LP-001 đã phát, Lê Thu Hà và Đặng Thị Lan kiểm phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng phát lá phiếu LP-001
      Thì bị từ chối vì "nhiều phiếu hơn số người được nhận"

    Tình huống: Tên ứng viên có quan hệ được gạch trước trên phiếu
      Biết quy chế của Sở để thành viên có quan hệ không bỏ phiếu
      Và Vũ Đức Long đã khai có quan hệ với ứng viên 2
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng phát lá phiếu LP-001
      Thì LP-001-1 có 8 phiếu và LP-001-2 có 7 phiếu

    Tình huống: Đếm giơ tay thì không phát phiếu
      Biết quy chế của Sở để bỏ phiếu công khai
      Và lá phiếu LP-001 đang mở cho ứng viên 1, 2
      Khi Chánh Văn phòng Phạm Quốc Hưng phát lá phiếu LP-001
      Thì bị từ chối vì "không đúng hình thức bỏ phiếu"
