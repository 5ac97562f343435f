# language: vi
Tính năng: Cả hội nghị trên trình duyệt
  Đơn vị đề xuất, Văn phòng tổng hợp, ủy viên bỏ phiếu trên điện thoại, Giám đốc quyết định, đại biểu
  vào hội trường qua hai bàn, kiểm toán viên lần ngược về văn bản. Mọi bước qua trang web thật, trình
  duyệt thật, sổ thật.

  Quy tắc: Một cái tên đi từ đề xuất đến quyết định, mỗi bước một người ở đúng cương vị
    Nguồn: Kế hoạch I.4; Kế hoạch III.1a; NĐ 98/2023 Điều 30.7 (BR-06)

    Tình huống: Đơn vị đề xuất, Hội đồng bỏ phiếu trên điện thoại, Giám đốc quyết định
      Biết Hội đồng mười người đã lập, câu chuyện kể đến sáng 15/08/2025
      Khi Trưởng phòng Trần Thanh Tùng đề xuất CB-014 nhận giấy khen từ trang của đơn vị
      Thì trang đề xuất nói từng điều kiện đã xét và việc tiếp theo thuộc về ai
      Khi Chánh Văn phòng Hoàng Thị Thu Trang tổng hợp và trình, thư ký triệu tập phiên họp ngày 18/08/2025
      Và ngày 18/08/2025 lúc 14:55 thư ký ghi tám ủy viên có mặt, Chủ tịch khai mạc, thư ký mở biểu quyết
      Và bảy ủy viên cùng lúc bấm Đồng ý trên điện thoại, mỗi người ba lần chạm
      Thì màn hình hội trường đang mở tự lên 7 phiếu mà không nói ai bỏ gì
      Khi thư ký kiểm phiếu
      Thì màn hình hội trường tự hiện kết quả 7/10
      Khi ngày 19/08/2025 lúc 08:30 Văn phòng trình Giám đốc và Giám đốc ký từ cặp trình ký
      Thì sổ có quyết định khen CB-014 do Giám đốc ký

  Quy tắc: Hai bàn đón tiếp, một con số
    Nguồn: Kế hoạch III.2g

    Tình huống: Đại biểu vào hội trường qua hai bàn
      Biết câu chuyện đã kể đến sáng ngày hội nghị
      Khi ngày 21/08/2025 lúc 13:50 hai bàn B1 và B2 cùng ghi đại biểu vào, có một người ghi ở cả hai bàn
      Thì mỗi bàn thấy cùng một số người có mặt mà không tải lại trang
      Và người ghi ở cả hai bàn chỉ được đếm một lần

  Quy tắc: Ai hỏi vì sao một cái tên có trong danh sách đều được trả lời đến câu của kế hoạch
    Nguồn: Kế hoạch III.1a; BR-64

    Tình huống: Kiểm toán viên tìm vì sao và kiểm chứng
      Biết câu chuyện đã kể đến sáng ngày hội nghị
      Khi kiểm toán viên mở trang vì sao của ĐX-2025-001
      Thì chuỗi quyết định dẫn từ quyết định khen về phiếu, tờ trình, đề xuất và mục của kế hoạch
      Khi kiểm toán viên bấm kiểm chứng
      Thì trang nói sổ đúng cả ba lớp, kèm số sự kiện

  Quy tắc: Không JavaScript, chỉ bàn phím, phóng 200% vẫn làm được việc
    Nguồn: BR-64

    Tình huống: Tắt JavaScript vẫn đề xuất và bỏ phiếu được
      Biết câu chuyện đã kể đến khi biểu quyết BP-001 đang mở
      Khi ủy viên Trần Thanh Tùng tắt JavaScript và bỏ phiếu Đồng ý
      Thì phiếu của Trần Thanh Tùng được ghi một lần

    Tình huống: Chỉ dùng bàn phím
      Biết câu chuyện đã kể đến khi biểu quyết BP-001 đang mở
      Khi ủy viên Đoàn Mạnh Cường vào trang và bỏ phiếu chỉ bằng bàn phím
      Thì phiếu của Đoàn Mạnh Cường được ghi một lần

    Tình huống: Phóng 200%
      Biết câu chuyện đã kể đến khi biểu quyết BP-001 đang mở
      Khi ủy viên Phùng Thị Thanh Huyền xem trang ở 200% và bỏ phiếu Đồng ý
      Thì không trang nào phải cuộn ngang và phiếu được ghi một lần
