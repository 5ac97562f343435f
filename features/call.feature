# language: vi
Tính năng: Đợt đề xuất
  Mỗi kế hoạch mở một đợt nhận đề xuất: đến ngày nào, mỗi đơn vị bao nhiêu, theo tiêu chí nào.
  Đợt cũng giữ việc hỏi ý kiến cơ quan khác và lấy ý kiến công khai.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Đợt mang số của kế hoạch và có ngày khóa sổ
    Nguồn: Kế hoạch III.2d

    Tình huống: Văn phòng mở đợt của kế hoạch
      Khi Văn phòng mở đợt ĐT-2025-01 của KH-2025-01 đến ngày 15/08/2025
      Thì quyết định được ghi vào sổ
      Và đợt ĐT-2025-01 ở trạng thái open

    Tình huống: Đợt không mang số khác
      Khi Văn phòng mở đợt ĐT-2025-02 của KH-2025-01 đến ngày 15/08/2025
      Thì bị từ chối vì "đợt không phải của kế hoạch này"

    Tình huống: Ngày khóa sổ không thể đã qua
      Khi Văn phòng mở đợt ĐT-2025-01 của KH-2025-01 đến ngày 11/08/2025
      Thì bị từ chối vì "ngày hết hạn đã qua"

    Tình huống: Mã của đợt phải đúng dạng
      Khi Văn phòng mở đợt DOT1 của KH-2025-01 đến ngày 15/08/2025
      Thì bị từ chối vì "mã không đúng dạng"

    Tình huống: Gia hạn cho mọi đơn vị
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025
      Khi Văn phòng gia hạn ĐT-2025-01 đến ngày 18/08/2025
      Thì quyết định được ghi vào sổ

    Tình huống: Gia hạn là dời về sau
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025
      Khi Văn phòng gia hạn ĐT-2025-01 đến ngày 14/08/2025
      Thì bị từ chối vì "ngày hết hạn đã qua"

    Tình huống: Không khóa khi đợt còn nhận
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025
      Khi Văn phòng khóa ĐT-2025-01
      Thì bị từ chối vì "đợt còn đang nhận"

    Tình huống: Khóa đợt và nêu đơn vị chưa đủ số cố định
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025
      Và chỉ tiêu của HTQT trong ĐT-2025-01 là fixed 1
      Khi đến ngày 16/08/2025
      Và Văn phòng khóa ĐT-2025-01
      Thì đợt ĐT-2025-01 ở trạng thái closed
      Và đơn vị chưa đủ số cố định là HTQT

    Tình huống: Đợt đã khóa thì không gia hạn
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025
      Khi đến ngày 16/08/2025
      Và Văn phòng khóa ĐT-2025-01
      Và Văn phòng gia hạn ĐT-2025-01 đến ngày 20/08/2025
      Thì bị từ chối vì "đợt đã khóa sổ"

  Quy tắc: Đề xuất nộp trong hạn; nộp muộn phải được cho phép riêng, có lý do và thời hạn
    Nguồn: Kế hoạch III.2d

    Bối cảnh:
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025

    Tình huống: Nộp đúng ngày khóa sổ
      Khi đến ngày 15/08/2025
      Và HTQT nộp ĐX-2025-001 đề nghị Giấy khen cho CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Nộp sau ngày khóa sổ
      Khi đến ngày 16/08/2025
      Và HTQT nộp ĐX-2025-001 đề nghị Giấy khen cho CB-009
      Thì bị từ chối vì "đợt đã khóa sổ"

    Tình huống: Nộp muộn khi được cho phép
      Biết Giám đốc cho ĐX-2025-001 nộp muộn đến ngày 18/08/2025 trong ĐT-2025-01
      Khi đến ngày 18/08/2025
      Và HTQT nộp ĐX-2025-001 đề nghị Giấy khen cho CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Phép nộp muộn chỉ cho một đề xuất
      Biết Giám đốc cho ĐX-2025-001 nộp muộn đến ngày 18/08/2025 trong ĐT-2025-01
      Khi đến ngày 18/08/2025
      Và HTQT nộp ĐX-2025-002 đề nghị Giấy khen cho CB-009
      Thì bị từ chối vì "đợt đã khóa sổ"

    Tình huống: Phép nộp muộn có thời hạn
      Biết Giám đốc cho ĐX-2025-001 nộp muộn đến ngày 18/08/2025 trong ĐT-2025-01
      Khi đến ngày 19/08/2025
      Và HTQT nộp ĐX-2025-001 đề nghị Giấy khen cho CB-009
      Thì bị từ chối vì "đợt đã khóa sổ"

    Tình huống: Phép nộp muộn không cho ngày đã qua
      Khi Giám đốc cho ĐX-2025-001 nộp muộn đến ngày 11/08/2025 trong ĐT-2025-01
      Thì bị từ chối vì "ngày hết hạn đã qua"

  Quy tắc: Mỗi đơn vị đề xuất trong chỉ tiêu, có năm cách tính
    Nguồn: BR-28

    Bối cảnh:
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025

    Khung tình huống: Năm cách tính chỉ tiêu
      Biết chỉ tiêu của HTQT trong ĐT-2025-01 là <cách tính> <số>
      Và HTQT có 10 người tham gia ĐT-2025-01
      Và HTQT đã nộp <cá nhân> cá nhân và <tập thể> tập thể
      Khi HTQT nộp thêm một <đối tượng>
      Thì đề xuất thêm đó <kết quả>

      Dữ liệu:
        | cách tính   | số | cá nhân | tập thể | đối tượng | kết quả      |
        | persons     | 2  | 1       | 0       | cá nhân   | được ghi     |
        | persons     | 2  | 2       | 0       | cá nhân   | hết chỉ tiêu |
        | persons     | 2  | 2       | 0       | tập thể   | được ghi     |
        | collectives | 1  | 2       | 0       | tập thể   | được ghi     |
        | collectives | 1  | 0       | 1       | tập thể   | hết chỉ tiêu |
        | either      | 2  | 1       | 0       | tập thể   | được ghi     |
        | either      | 2  | 1       | 1       | cá nhân   | hết chỉ tiêu |
        | fixed       | 1  | 0       | 0       | cá nhân   | được ghi     |
        | fixed       | 1  | 1       | 0       | cá nhân   | hết chỉ tiêu |
        | percent     | 20 | 1       | 0       | cá nhân   | được ghi     |
        | percent     | 20 | 2       | 0       | cá nhân   | hết chỉ tiêu |

    Tình huống: Rút một đề xuất thì chỉ tiêu còn lại
      Biết chỉ tiêu của HTQT trong ĐT-2025-01 là persons 1
      Và HTQT đã nộp 1 cá nhân và 0 tập thể
      Khi HTQT rút đề xuất ĐX-2025-101 vì đổi người
      Và HTQT nộp thêm một cá nhân
      Thì đề xuất thêm đó được ghi

    Tình huống: Chỉ tiêu chung cho mọi đơn vị không có chỉ tiêu riêng
      Biết chỉ tiêu chung trong ĐT-2025-01 là persons 0
      Và chỉ tiêu của HTQT trong ĐT-2025-01 là persons 1
      Khi HTQT nộp thêm một cá nhân
      Thì đề xuất thêm đó được ghi

    Tình huống: Chỉ tiêu chung áp dụng khi không có chỉ tiêu riêng
      Biết chỉ tiêu chung trong ĐT-2025-01 là persons 0
      Khi HTQT nộp thêm một cá nhân
      Thì đề xuất thêm đó hết chỉ tiêu

    Tình huống: Tỷ lệ cần số người tham gia
      Biết chỉ tiêu của HTQT trong ĐT-2025-01 là percent 20
      Khi HTQT nộp thêm một cá nhân
      Thì bị từ chối vì "chưa ghi số người tham gia"

    Tình huống: Không có cách tính khác
      Khi Văn phòng đặt chỉ tiêu của HTQT trong ĐT-2025-01 là random 2
      Thì bị từ chối vì "không có cách tính chỉ tiêu này"

    Tình huống: Tỷ lệ không quá 100
      Khi Văn phòng đặt chỉ tiêu của HTQT trong ĐT-2025-01 là percent 101
      Thì bị từ chối vì "chỉ tiêu ngoài mức"

  Quy tắc: Giới hạn của Sở nhắc hoặc từ chối theo mức đã áp dụng
    Nguồn: BR-26; BR-27; BR-28

    Bối cảnh:
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025
      Và HTQT có 10 người tham gia ĐT-2025-01

    Khung tình huống: Giới hạn đã áp dụng
      Biết Sở đặt giới hạn <quy tắc> là <con số> ở mức <mức>
      Và HTQT đã nộp 1 cá nhân và 0 tập thể
      Khi HTQT nộp thêm một cá nhân
      Thì đề xuất thêm đó <kết quả>

      Dữ liệu:
        | quy tắc | con số | mức    | kết quả            |
        | BR-28   | 2      | refuse | được ghi           |
        | BR-28   | 1      | refuse | chưa đủ điều kiện  |
        | BR-28   | 1      | warn   | được ghi           |
        | BR-28   | 1      | off    | được ghi           |
        | BR-27   | 20     | refuse | được ghi           |
        | BR-27   | 10     | refuse | chưa đủ điều kiện  |

    Khung tình huống: Tỷ lệ Chiến sĩ thi đua cơ sở trong đơn vị
      Biết Sở đặt giới hạn BR-26 là <con số> ở mức refuse
      Và CB-009 được xếp loại excellent năm 2024
      Khi HTQT nộp ĐX-2025-001 đề nghị Chiến sĩ thi đua cơ sở cho CB-009
      Thì đề xuất thêm đó <kết quả>

      Dữ liệu:
        | con số | kết quả           |
        | 15     | được ghi          |
        | 9      | chưa đủ điều kiện |

  Quy tắc: Hội nghị có thể có tiêu chí riêng, gồm điều kiện bắt buộc và điều kiện lựa chọn
    Nguồn: Kế hoạch III.3c

    Bối cảnh:
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025

    Tình huống: Đạt tiêu chí riêng
      Biết Giám đốc ban hành tiêu chí của ĐT-2025-01: hoàn thành tốt và đã có Giấy khen hoặc sáng kiến
      Và CB-009 được xếp loại good năm 2024
      Và CB-009 đã được tặng certificate_of_commendation năm 2022
      Khi HTQT nộp ĐX-2025-001 đề nghị Giấy khen cho CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Chưa đạt tiêu chí riêng
      Biết Giám đốc ban hành tiêu chí của ĐT-2025-01: hoàn thành tốt và đã có Giấy khen hoặc sáng kiến
      Và CB-009 được xếp loại good năm 2024
      Khi HTQT nộp ĐX-2025-001 đề nghị Giấy khen cho CB-009
      Thì bị từ chối vì "chưa đủ điều kiện, tiêu chuẩn"

    Tình huống: Tiêu chí không thể trống
      Khi Giám đốc ban hành tiêu chí trống của ĐT-2025-01
      Thì bị từ chối vì "tiêu chí chưa có điều kiện nào"

    Tình huống: Tiêu chí phải xét được theo lý lịch
      Khi Giám đốc ban hành tiêu chí "beauty" của ĐT-2025-01
      Thì bị từ chối vì "tiêu chí không xét được"

  Quy tắc: Hỏi ý kiến cơ quan khác bằng văn bản, có hạn trả lời
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.4 (BR-32)

    Bối cảnh:
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025

    Tình huống: Hỏi rồi ghi trả lời
      Khi Văn phòng hỏi "Thanh tra thành phố" về CB-009 theo "CV 70/SNgV-VP" trong ĐT-2025-01
      Thì quyết định được ghi vào sổ
      Và việc chờ của đợt ĐT-2025-01 có call.answer_clearance
      Khi Văn phòng ghi trả lời "CV 88/TTTP" cho "CV 70/SNgV-VP" trong ĐT-2025-01, chưa đồng ý CB-009
      Thì quyết định được ghi vào sổ
      Và việc chờ của đợt ĐT-2025-01 không có call.answer_clearance

    Tình huống: Không hỏi hai lần bằng một văn bản
      Biết Văn phòng đã hỏi "Thanh tra thành phố" về CB-009 theo "CV 70/SNgV-VP" trong ĐT-2025-01
      Khi Văn phòng hỏi "Công an thành phố" về CB-009 theo "CV 70/SNgV-VP" trong ĐT-2025-01
      Thì bị từ chối vì "văn bản này đã hỏi"

    Tình huống: Hỏi phải nêu về ai
      Khi Văn phòng hỏi ý kiến mà không nêu về ai trong ĐT-2025-01
      Thì bị từ chối vì "chưa nêu đối tượng"

    Tình huống: Không ghi trả lời cho văn bản chưa hỏi
      Khi Văn phòng ghi trả lời "CV 88/TTTP" cho "CV 99/SNgV-VP" trong ĐT-2025-01, chưa đồng ý CB-009
      Thì bị từ chối vì "không có văn bản đang chờ trả lời"

    Tình huống: Trả lời chỉ nói về người đã hỏi
      Biết Văn phòng đã hỏi "Thanh tra thành phố" về CB-009 theo "CV 70/SNgV-VP" trong ĐT-2025-01
      Khi Văn phòng ghi trả lời "CV 88/TTTP" cho "CV 70/SNgV-VP" trong ĐT-2025-01, chưa đồng ý CB-005
      Thì bị từ chối vì "trả lời về người không hỏi"

  Quy tắc: Danh sách công khai đủ số ngày làm việc Sở áp dụng; góp ý nào cũng được trả lời
    Nguồn: BR-45

    Bối cảnh:
      Biết đợt ĐT-2025-01 mở đến ngày 15/08/2025

    Tình huống: Sở chưa áp dụng số ngày thì nêu ngày kết thúc
      Khi Văn phòng công khai ĐX-2025-001 trong ĐT-2025-01
      Thì bị từ chối vì "chưa có số ngày công khai"

    Tình huống: Bảy ngày làm việc từ thứ Ba 12/8 đến hết thứ Năm 21/8
      Biết Sở áp dụng công khai 7 ngày làm việc
      Khi Văn phòng công khai ĐX-2025-001 trong ĐT-2025-01
      Thì danh sách của ĐT-2025-01 công khai đến hết ngày 21/08/2025

    Tình huống: Không công khai ngắn hơn
      Biết Sở áp dụng công khai 7 ngày làm việc
      Khi Văn phòng công khai ĐX-2025-001 trong ĐT-2025-01 đến ngày 20/08/2025
      Thì bị từ chối vì "công khai chưa đủ ngày"

    Tình huống: Góp ý được trả lời rồi mới hết công khai
      Biết danh sách ĐX-2025-001 của ĐT-2025-01 công khai đến ngày 14/08/2025
      Và có góp ý "Thành tích này là của cả tổ" về ĐX-2025-001 trong ĐT-2025-01
      Khi đến ngày 15/08/2025
      Và Văn phòng kết thúc công khai của ĐT-2025-01
      Thì bị từ chối vì "còn góp ý chưa trả lời"
      Khi Văn phòng trả lời góp ý 1 của ĐT-2025-01
      Và Văn phòng kết thúc công khai của ĐT-2025-01
      Thì quyết định được ghi vào sổ

    Tình huống: Chưa đủ ngày thì chưa hết công khai
      Biết danh sách ĐX-2025-001 của ĐT-2025-01 công khai đến ngày 14/08/2025
      Khi Văn phòng kết thúc công khai của ĐT-2025-01
      Thì bị từ chối vì "công khai chưa hết ngày"

    Tình huống: Chưa công khai thì không có góp ý
      Khi Trưởng phòng Vũ Đức Long góp ý về ĐX-2025-001 trong ĐT-2025-01
      Thì bị từ chối vì "danh sách không đang công khai"

    Tình huống: Chưa công khai thì không có gì để kết thúc
      Khi Văn phòng kết thúc công khai của ĐT-2025-01
      Thì bị từ chối vì "danh sách không đang công khai"

    Tình huống: Không trả lời góp ý không có
      Biết danh sách ĐX-2025-001 của ĐT-2025-01 công khai đến ngày 14/08/2025
      Khi Văn phòng trả lời góp ý 5 của ĐT-2025-01
      Thì bị từ chối vì "không có góp ý đang chờ trả lời"
