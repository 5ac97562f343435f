# language: vi
Tính năng: Máy chủ mất điện giữa chừng
  Điều gì trang đã nói là ghi xong thì sau khi máy chủ sống lại vẫn còn; trang tự nối lại, lần gửi dở
  được gửi lại mà không ghi hai lần.

  Quy tắc: Đã báo là ghi thì không mất, gửi lại thì không thừa
    Nguồn: Kế hoạch III.1a; Kế hoạch III.2g

    Tình huống: Mất điện giữa lúc biểu quyết
      Biết câu chuyện đã kể đến khi biểu quyết BP-001 đang mở
      Và màn hình phiên họp đang mở
      Khi ba ủy viên bỏ phiếu xong thì máy chủ mất điện và được bật lại
      Thì ba phiếu vẫn còn trong sổ
      Và màn hình phiên họp tự nối lại và lên đủ số phiếu khi ủy viên thứ tư bỏ phiếu

    Tình huống: Mất điện giữa lúc đón tiếp
      Biết câu chuyện đã kể đến sáng ngày hội nghị
      Khi bàn B1 ghi hai người vào, máy chủ mất điện, bàn ghi tiếp hai người rồi máy chủ được bật lại
      Thì cả bốn người đều có mặt, mỗi người một lần
