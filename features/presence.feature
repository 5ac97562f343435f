# language: vi
Tính năng: Đón tiếp và có mặt
  Mỗi bàn đón tiếp làm việc không cần sổ, ghi vào tệp của mình; in thẻ, vào, ra là ba việc riêng.
  Tệp của các bàn nhập vào sổ theo thứ tự nào, bao nhiêu lần, cũng cho một kết quả.

  Bối cảnh:
    Biết kế hoạch KH-2025-01 đang có hiệu lực
    Và hôm nay là ngày 21/08/2025

  Quy tắc: In thẻ, vào, ra là ba việc riêng
    Nguồn: Kế hoạch III.2g, II.2.3

    Tình huống: In thẻ chưa phải là có mặt
      Biết bàn B1 ghi Vũ Đức Long badge lúc 13:40
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì Vũ Đức Long đã in thẻ lúc 13:40 và chưa vào

    Tình huống: Vào lần đầu, ra lần cuối
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và bàn B2 ghi Vũ Đức Long left lúc 14:20
      Và bàn B2 ghi Vũ Đức Long entered lúc 14:30
      Và bàn B1 ghi Vũ Đức Long left lúc 16:00
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì Vũ Đức Long vào lúc 13:50, ra lúc 16:00 và không còn có mặt

    Tình huống: Kế hoạch tạm dừng vẫn nhập được việc đã xảy ra
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì Vũ Đức Long đang có mặt từ 13:50

  Quy tắc: Nhập nhiều lần, theo thứ tự nào cũng một kết quả
    Nguồn: Kế hoạch III.2g

    Tình huống: Nhập lại không nhân đôi
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và văn thư Lê Thu Hà đã nhập tệp của các bàn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì không có việc nào mới
      Và Vũ Đức Long đang có mặt từ 13:50

    Tình huống: Nhập ngược thứ tự
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và bàn B2 ghi Vũ Đức Long left lúc 14:20
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn theo thứ tự ngược
      Thì Vũ Đức Long vào lúc 13:50, ra lúc 14:20 và không còn có mặt

    Tình huống: Hai bàn cùng ghi một người vào
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và bàn B2 ghi Vũ Đức Long entered lúc 13:51
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì bảng có mặt nêu 1 lần ghi trùng và 1 người có mặt

    Tình huống: Ra mà chưa ai ghi vào
      Biết bàn B1 ghi Vũ Đức Long left lúc 14:20
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì bảng có mặt nêu mâu thuẫn left_before_entered

    Tình huống: Hai máy dùng chung một tên bàn
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và một máy khác cũng tên B1 ghi Đỗ Minh Tuấn entered lúc 13:50
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì bảng có mặt nêu 1 số của bàn bị hai máy dùng
      Và Vũ Đức Long đang có mặt từ 13:50
      Và Đỗ Minh Tuấn đang có mặt từ 13:50

  Quy tắc: Khách không có trong danh sách được ghi, ai chưa rõ thì có người nhận ra sau
    Nguồn: Kế hoạch III.2g; Luật 91/2025 Điều 4 (BR-66)

    Tình huống: Khách đến không có giấy mời
      Biết bàn B1 ghi khách "Võ Thị Sáu" của "Báo Hải Phòng"
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì bảng có mặt có 1 khách không có giấy mời

    Tình huống: Chưa rõ là ai thì chờ Văn phòng nhận ra
      Biết bàn B1 ghi một người chưa rõ nêu "Thẻ mờ"
      Khi Chánh Văn phòng Phạm Quốc Hưng nhập tệp của các bàn
      Thì VL-B1-1 chờ Văn phòng nhận ra

    Tình huống: Nhận ra một người trong danh sách
      Biết bàn B1 ghi một người chưa rõ nêu "Thẻ mờ"
      Và văn thư Lê Thu Hà đã nhập tệp của các bàn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhận ra VL-B1-1 là CB-009
      Thì bảng có mặt có dòng của CB-009 và không còn ai chưa rõ

    Tình huống: Nhận ra một người không có trong sổ
      Biết bàn B1 ghi một người chưa rõ nêu "Thẻ mờ"
      Và văn thư Lê Thu Hà đã nhập tệp của các bàn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhận ra VL-B1-1 là CB-999
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Nhận ra bằng tên thì không rõ là ai
      Biết bàn B1 ghi một người chưa rõ nêu "Thẻ mờ"
      Và văn thư Lê Thu Hà đã nhập tệp của các bàn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhận ra VL-B1-1 là ai-đó
      Thì bị từ chối vì "người nhận ra không rõ"

    Tình huống: Người bàn đã biết tên thì không nhận ra lại
      Biết bàn B1 ghi Vũ Đức Long entered lúc 13:50
      Và văn thư Lê Thu Hà đã nhập tệp của các bàn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhận ra CB-005 là CB-009
      Thì bị từ chối vì "bàn đã biết là ai"

    Tình huống: Nhận ra ở một kế hoạch người ấy không đến
      Biết bàn B1 ghi một người chưa rõ nêu "Thẻ mờ"
      Và văn thư Lê Thu Hà đã nhập tệp của các bàn
      Khi Chánh Văn phòng Phạm Quốc Hưng nhận ra VL-B1-1 là CB-009 theo KH-2025-09
      Thì bị từ chối vì "bàn không ghi người này"

  Quy tắc: Ghi thẳng vào sổ cũng theo số thứ tự của bàn
    Nguồn: Kế hoạch III.2g

    Tình huống: Ghi từ sổ giấy của một bàn
      Khi văn thư Lê Thu Hà ghi CB-005 entered lúc 13:50 là việc số 1 của bàn B9
      Thì quyết định được ghi vào sổ

    Tình huống: Số thứ tự không thể là 0
      Khi văn thư Lê Thu Hà ghi CB-005 entered lúc 13:50 là việc số 0 của bàn B9
      Thì bị từ chối vì "số thứ tự của bàn sai"

    Tình huống: Không có việc nào ngoài in thẻ, vào, ra
      Khi văn thư Lê Thu Hà ghi CB-005 nghi lúc 13:50 là việc số 1 của bàn B9
      Thì bị từ chối vì "bàn không ghi việc này"

    Tình huống: Giờ phải là giờ
      Khi văn thư Lê Thu Hà ghi CB-005 entered lúc 25:50 là việc số 1 của bàn B9
      Thì bị từ chối vì "giờ viết sai"
