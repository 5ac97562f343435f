# language: vi
Tính năng: Báo cáo tổng kết
  Văn phòng soạn báo cáo theo đề cương của kế hoạch, lấy ý kiến các đơn vị, trình Giám đốc.
  Số liệu chốt đúng tại một vị trí của sổ để ai cũng đếm lại được. Phê duyệt rồi thì văn bản khóa lại.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Đề cương có đủ các phần mà kế hoạch yêu cầu; kế hoạch có thể thêm phần riêng
    Nguồn: Kế hoạch II.2.6a, III.2c

    Tình huống: Lập đề cương báo cáo
      Khi Chánh Văn phòng Phạm Quốc Hưng lập báo cáo TK-2025-01
      Thì quyết định được ghi vào sổ
      Và báo cáo TK-2025-01 còn trống 10 phần bắt buộc
      Và việc tiếp theo của báo cáo TK-2025-01 là viết

    Tình huống: Phòng không lập báo cáo thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long lập báo cáo TK-2025-01
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Thêm một phần riêng
      Biết báo cáo TK-2025-01 đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm phần youth "Phong trào của Đoàn Thanh niên"
      Thì báo cáo TK-2025-01 còn trống 11 phần bắt buộc

    Tình huống: Thêm phần đã có
      Biết báo cáo TK-2025-01 đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm phần causes "Nguyên nhân"
      Thì bị từ chối vì "đề cương đã có phần này"

    Tình huống: Kế hoạch tạm dừng thì không lập báo cáo
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng lập báo cáo TK-2025-01
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

  Quy tắc: Mỗi lần viết là một phiên bản mới của cả bản thảo; phiên bản trước vẫn còn trong lịch sử
    Nguồn: Kế hoạch II.2.6a, III.2c

    Bối cảnh:
      Biết báo cáo TK-2025-01 đã lập

    Tình huống: Viết rồi viết lại một phần
      Khi Chánh Văn phòng Phạm Quốc Hưng viết phần causes "Lần một"
      Và Chánh Văn phòng Phạm Quốc Hưng viết phần causes "Lần hai"
      Thì báo cáo TK-2025-01 ở phiên bản 2
      Và lịch sử của TK-2025-01 còn giữ "Lần một" và "Lần hai"

    Tình huống: Viết phần không có trong đề cương
      Khi Chánh Văn phòng Phạm Quốc Hưng viết phần weather "Thời tiết"
      Thì bị từ chối vì "đề cương không có phần này"

    Tình huống: Viết trắng một phần
      Khi Chánh Văn phòng Phạm Quốc Hưng viết phần causes " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Số liệu chốt đúng tại vị trí của quyết định chốt, đếm lại lúc nào cũng khớp
    Nguồn: Kế hoạch II.2.6a, I.1

    Bối cảnh:
      Biết báo cáo TK-2025-01 đã lập

    Tình huống: Chốt số nhiệm vụ đã giao rồi giao thêm
      Biết đã giao nhiệm vụ NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt số liệu tasks_assigned
      Và Văn phòng giao thêm nhiệm vụ NV-002
      Thì số liệu tasks_assigned đã chốt là 1, đếm lại tại vị trí ấy vẫn là 1
      Và số liệu tasks_assigned lúc này là 2

    Tình huống: Chốt mọi số liệu có trong văn bản
      Biết phần movements đã viết "Giao {tasks_assigned} nhiệm vụ, trễ {tasks_late}"
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt mọi số liệu trong văn bản
      Thì báo cáo TK-2025-01 đã chốt 2 số liệu

    Tình huống: Chốt khi văn bản không nêu số liệu nào
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt mọi số liệu trong văn bản
      Thì bị từ chối vì "văn bản không nêu số liệu nào"

    Tình huống: Chốt số liệu mà sổ không đếm
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt số liệu weather
      Thì bị từ chối vì "sổ không đếm số liệu này"

  Quy tắc: Bản thảo lấy ý kiến các đơn vị có thời hạn; ý kiến nào cũng được tiếp thu hoặc giải trình
    Nguồn: Kế hoạch III.2c, III.3a

    Bối cảnh:
      Biết báo cáo TK-2025-01 đã viết đủ các phần

    Tình huống: Gửi bản thảo lấy ý kiến hai đơn vị
      Khi Chánh Văn phòng Phạm Quốc Hưng gửi TK-2025-01 lấy ý kiến HTQT và LS đến ngày 15/08/2025
      Thì quyết định được ghi vào sổ
      Và TK-2025-01 đang lấy ý kiến ở phiên bản 10, chờ HTQT và LS

    Tình huống: Gửi khi chưa viết gì
      Biết báo cáo TK-2025-02 đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng gửi TK-2025-02 lấy ý kiến HTQT và LS đến ngày 15/08/2025
      Thì bị từ chối vì "báo cáo chưa viết phần nào"

    Tình huống: Hạn góp ý đã qua
      Khi Chánh Văn phòng Phạm Quốc Hưng gửi TK-2025-01 lấy ý kiến HTQT và LS đến ngày 11/08/2025
      Thì bị từ chối vì "hạn góp ý đã qua"

    Tình huống: Gửi mà không nêu đơn vị nào
      Khi Chánh Văn phòng Phạm Quốc Hưng gửi TK-2025-01 lấy ý kiến mà không nêu đơn vị
      Thì bị từ chối vì "chưa nêu đơn vị được hỏi"

    Tình huống: Gửi đơn vị không có
      Khi Chánh Văn phòng Phạm Quốc Hưng gửi TK-2025-01 lấy ý kiến TTr và LS đến ngày 15/08/2025
      Thì bị từ chối vì "không có đơn vị này"

    Tình huống: Một đơn vị góp ý, một đơn vị thống nhất
      Biết TK-2025-01 đang lấy ý kiến HTQT và LS đến ngày 15/08/2025
      Khi Trưởng phòng Vũ Đức Long góp ý phần causes "Nêu rõ hơn"
      Và Trưởng phòng Đỗ Minh Tuấn thống nhất với báo cáo
      Thì TK-2025-01 còn 1 ý kiến chưa trả lời, không chờ đơn vị nào

    Tình huống: Góp ý trễ hạn vẫn được nghe
      Biết TK-2025-01 đang lấy ý kiến HTQT và LS đến ngày 15/08/2025
      Khi đến ngày 18/08/2025
      Và Trưởng phòng Vũ Đức Long góp ý phần causes "Nêu rõ hơn"
      Thì ý kiến trễ 3 ngày

    Tình huống: Đơn vị không được hỏi
      Biết TK-2025-01 đang lấy ý kiến HTQT và LS đến ngày 15/08/2025
      Khi Trưởng phòng Bùi Thị Ngọc góp ý phần causes "Nêu rõ hơn"
      Thì bị từ chối vì "đơn vị không được hỏi"

    Tình huống: Đã góp ý thì không thống nhất nữa
      Biết TK-2025-01 đang lấy ý kiến HTQT và LS đến ngày 15/08/2025
      Khi Trưởng phòng Vũ Đức Long góp ý phần causes "Nêu rõ hơn"
      Và Trưởng phòng Vũ Đức Long thống nhất với báo cáo
      Thì bị từ chối vì "đơn vị đã trả lời phiên bản này"

    Tình huống: Không tiếp thu thì phải giải trình
      Biết HTQT đã góp ý vào TK-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng không tiếp thu ý kiến 1 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Trả lời ý kiến không có
      Biết HTQT đã góp ý vào TK-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng không tiếp thu ý kiến 2 vì "Đã nêu ở mục 2"
      Thì bị từ chối vì "không có ý kiến này"

  Quy tắc: Không phê duyệt khi còn phần trống, còn ý kiến chưa trả lời, còn số liệu chưa chốt
    Nguồn: Kế hoạch II.2.6a, III.2c

    Tình huống: Phê duyệt báo cáo đủ điều kiện
      Biết báo cáo TK-2025-01 đã trình đủ
      Khi Giám đốc Trần Văn Minh phê duyệt TK-2025-01 kèm tệp bản ký
      Thì quyết định được ghi vào sổ
      Và văn bản của TK-2025-01 khóa theo tệp bản ký

    Tình huống: Còn một phần trống
      Biết báo cáo TK-2025-01 đã trình mà còn trống phần causes
      Khi Giám đốc Trần Văn Minh phê duyệt TK-2025-01 kèm tệp bản ký
      Thì bị từ chối vì còn trống phần causes

    Tình huống: Còn ý kiến chưa trả lời
      Biết HTQT đã góp ý vào TK-2025-01
      Và Văn phòng đã trình TK-2025-01
      Khi Giám đốc Trần Văn Minh phê duyệt TK-2025-01 kèm tệp bản ký
      Thì bị từ chối vì còn ý kiến số 1

    Tình huống: Giải trình xong thì phê duyệt được
      Biết HTQT đã góp ý vào TK-2025-01
      Và Văn phòng đã trình TK-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng không tiếp thu ý kiến 1 vì "Đã nêu ở mục 2"
      Và Giám đốc Trần Văn Minh phê duyệt TK-2025-01 kèm tệp bản ký
      Thì quyết định được ghi vào sổ

    Tình huống: Còn số liệu chưa chốt
      Biết báo cáo TK-2025-01 đã viết đủ các phần
      Và phần movements đã viết "Trễ {tasks_late} nhiệm vụ"
      Và Văn phòng đã trình TK-2025-01
      Khi Giám đốc Trần Văn Minh phê duyệt TK-2025-01 kèm tệp bản ký
      Thì bị từ chối vì "còn số liệu chưa chốt"

    Tình huống: Phê duyệt mà không kèm tệp
      Biết báo cáo TK-2025-01 đã trình đủ
      Khi Giám đốc Trần Văn Minh phê duyệt TK-2025-01 không kèm tệp
      Thì bị từ chối vì "chưa kèm tệp bản ký"

    Tình huống: Đã trình thì văn bản đứng yên
      Biết báo cáo TK-2025-01 đã trình đủ
      Khi Chánh Văn phòng Phạm Quốc Hưng viết phần causes "Lần ba"
      Thì bị từ chối vì "báo cáo chưa đến hoặc đã qua bước này"

    Tình huống: Trả lại thì viết tiếp được
      Biết báo cáo TK-2025-01 đã trình đủ
      Khi Giám đốc Trần Văn Minh trả lại TK-2025-01
      Và Chánh Văn phòng Phạm Quốc Hưng viết phần causes "Lần ba"
      Thì báo cáo TK-2025-01 ở phiên bản 11

    Tình huống: Văn phòng không phê duyệt thay Giám đốc
      Biết báo cáo TK-2025-01 đã trình đủ
      Khi Chánh Văn phòng Phạm Quốc Hưng phê duyệt TK-2025-01 kèm tệp bản ký
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Văn thư cấp số theo sổ báo cáo của năm rồi ban hành, không sớm hơn bước trước
    Nguồn: Kế hoạch III.2c; NĐ 30/2020 Điều 15.1 (BR-56); NĐ 30/2020 Điều 18 (BR-58)

    Bối cảnh:
      Biết báo cáo TK-2025-01 đã phê duyệt

    Tình huống: Cấp số và ban hành báo cáo
      Khi văn thư Lê Thu Hà cấp số cho báo cáo TK-2025-01
      Và văn thư Lê Thu Hà ban hành báo cáo TK-2025-01
      Thì báo cáo TK-2025-01 mang số "01" và đã ban hành

    Tình huống: Ban hành báo cáo chưa có số
      Khi văn thư Lê Thu Hà ban hành báo cáo TK-2025-01
      Thì bị từ chối vì "báo cáo chưa đến hoặc đã qua bước này"

    Tình huống: Cấp số ghi lùi trước ngày phê duyệt
      Khi văn thư Lê Thu Hà cấp số cho báo cáo TK-2025-01 với ngày 11/08/2025
      Thì bị từ chối vì "cấp số, ban hành sớm hơn bước trước"
