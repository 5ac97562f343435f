# language: vi
Tính năng: Phiên họp Hội đồng
  Hội đồng họp xét một bộ tổng hợp đã trình. Phiên họp khai mạc khi đủ số thành viên có mặt;
  từ lúc khai mạc, danh sách thành viên của phiên họp được chốt.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và bộ TH-2025-01 đã trình Hội đồng

  Quy tắc: Lãnh đạo, thư ký hoặc cơ quan thường trực triệu tập Hội đồng họp xét bộ đã trình
    Nguồn: Kế hoạch III.1a; Kế hoạch III.2d

    Bối cảnh:
      Biết Hội đồng có 5 thành viên

    Khung tình huống: Người được triệu tập phiên họp
      Khi <người> triệu tập phiên họp PH-2025-01 ngày 15/08/2025
      Thì quyết định được ghi vào sổ
      Và phiên họp PH-2025-01 ở trạng thái "đã triệu tập"

      Dữ liệu:
        | người            |
        | Trần Văn Minh    |
        | Nguyễn Thị Hương |
        | Phạm Quốc Hưng   |

    Tình huống: Thư ký Hội đồng không thuộc Văn phòng cũng triệu tập được
      Biết Hội đồng khác có thư ký là Ngô Văn Sơn
      Khi chuyên viên Ngô Văn Sơn triệu tập phiên họp PH-2025-01 của Hội đồng ấy
      Thì quyết định được ghi vào sổ

    Tình huống: Thành viên không giữ nhiệm vụ gì trong Hội đồng không triệu tập
      Khi Trưởng phòng Đỗ Minh Tuấn triệu tập phiên họp PH-2025-01 ngày 15/08/2025
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"
      Và không có gì được ghi thêm

    Tình huống: Không triệu tập để xét bộ chưa trình
      Biết bộ TH-2025-02 chưa trình
      Khi Chánh Văn phòng Phạm Quốc Hưng triệu tập phiên họp PH-2025-01 xét bộ TH-2025-02
      Thì bị từ chối vì "bộ tổng hợp chưa trình"

    Tình huống: Triệu tập họp ngay trong ngày
      Khi Chánh Văn phòng Phạm Quốc Hưng triệu tập phiên họp PH-2025-01 ngày 14/08/2025
      Thì quyết định được ghi vào sổ

    Tình huống: Không triệu tập cho ngày đã qua
      Khi Chánh Văn phòng Phạm Quốc Hưng triệu tập phiên họp PH-2025-01 ngày 13/08/2025
      Thì bị từ chối vì "ngày họp đã qua"

    Tình huống: Triệu tập mà không nêu địa điểm
      Khi Chánh Văn phòng Phạm Quốc Hưng triệu tập phiên họp PH-2025-01 mà không nêu địa điểm
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Điểm danh do Văn phòng, thư ký, hoặc chính thành viên ghi
    Nguồn: Kế hoạch III.1a

    Bối cảnh:
      Biết Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay

    Tình huống: Văn phòng điểm danh một thành viên
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Vũ Đức Long
      Thì phiên họp PH-2025-01 có 1 người có mặt

    Tình huống: Thành viên tự điểm danh
      Khi Trưởng phòng Vũ Đức Long điểm danh Vũ Đức Long
      Thì phiên họp PH-2025-01 có 1 người có mặt

    Tình huống: Thành viên không điểm danh hộ người khác
      Khi Trưởng phòng Vũ Đức Long điểm danh Đỗ Minh Tuấn
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

    Tình huống: Khách mời không được điểm danh là thành viên
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Ngô Văn Sơn
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Tình huống: Người đã có mặt thì không điểm danh lần nữa
      Biết Vũ Đức Long đã có mặt
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Vũ Đức Long
      Thì bị từ chối vì "đã có mặt"

    Tình huống: Thành viên rời họp
      Biết Vũ Đức Long đã có mặt
      Khi Trưởng phòng Vũ Đức Long ghi Vũ Đức Long rời họp
      Thì phiên họp PH-2025-01 có 0 người có mặt

    Tình huống: Người không có mặt thì không rời họp
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long rời họp
      Thì bị từ chối vì "không có mặt"

    Tình huống: Không ghi người khác rời họp khi không giữ nhiệm vụ
      Biết Đỗ Minh Tuấn đã có mặt
      Khi Trưởng phòng Vũ Đức Long ghi Đỗ Minh Tuấn rời họp
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

  Quy tắc: Phiên họp khai mạc khi đủ tỷ lệ thành viên có mặt, tính trên tổng số thành viên
    Tỷ lệ do quy chế của Sở quy định; dưới đây quy chế ghi 2/3.
    Nguồn: BR-11; Kế hoạch III.1a

    Khung tình huống: Vừa đủ hai phần ba
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Và Hội đồng có <tổng số> thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và <cần> thành viên đã có mặt
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì quyết định được ghi vào sổ
      Và PH-2025-01 chốt danh sách <tổng số> thành viên, cần <cần> người có mặt

      Dữ liệu:
        | tổng số | cần |
        | 5       | 4   |
        | 7       | 5   |
        | 9       | 6   |
        | 10      | 7   |
        | 11      | 8   |
        | 13      | 9   |
        | 15      | 10  |

    Khung tình huống: Thiếu một người thì không khai mạc
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Và Hội đồng có <tổng số> thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và <có mặt> thành viên đã có mặt
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì bị từ chối vì "không đủ số thành viên có mặt"
      Và không có gì được ghi thêm

      Dữ liệu:
        | tổng số | có mặt |
        | 5       | 3      |
        | 7       | 4      |
        | 9       | 5      |
        | 10      | 6      |
        | 11      | 7      |
        | 13      | 8      |
        | 15      | 9      |

  Quy tắc: Quy chế có thể đòi nhiều thành viên có mặt hơn khi xét khen thưởng
    Nguồn: BR-12

    Khung tình huống: Quy chế đòi bốn phần năm khi xét khen thưởng
      Biết Sở đã áp dụng quy chế: họp thường 2/3, họp xét khen thưởng 4/5
      Và Hội đồng có 10 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và <có mặt> thành viên đã có mặt
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì phiên họp <kết quả>

      Dữ liệu:
        | có mặt | kết quả           |
        | 7      | không khai mạc    |
        | 8      | khai mạc được     |

  Quy tắc: Sở chưa có quy chế thì Hội đồng chưa họp được
    Nguồn: BR-11

    Tình huống: Chưa áp dụng quy chế
      Biết Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và 5 thành viên đã có mặt
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì bị từ chối vì "Sở chưa áp dụng quy chế của mình"

  Quy tắc: Chủ tịch hoặc Phó Chủ tịch khai mạc, đúng ngày đã triệu tập, một lần
    Nguồn: Kế hoạch III.1a

    Bối cảnh:
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Và Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và 5 thành viên đã có mặt

    Tình huống: Phó Chủ tịch khai mạc thay Chủ tịch
      Khi Phó Giám đốc Nguyễn Thị Hương khai mạc PH-2025-01
      Thì phiên họp PH-2025-01 ở trạng thái "đang họp"

    Tình huống: Văn phòng không khai mạc thay lãnh đạo Hội đồng
      Khi Chánh Văn phòng Phạm Quốc Hưng khai mạc PH-2025-01
      Thì bị từ chối vì "không phải Chủ tịch hoặc Phó Chủ tịch Hội đồng"

    Tình huống: Không khai mạc vào ngày khác
      Khi đến ngày 15/08/2025
      Và Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì bị từ chối vì "không phải ngày đã triệu tập"

    Tình huống: Không khai mạc hai lần
      Biết PH-2025-01 đã khai mạc
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì bị từ chối vì "phiên họp không ở bước này"

    Tình huống: Người đã về trước khi khai mạc thì không tính là có mặt
      Biết Vũ Đức Long và Đỗ Minh Tuấn đã rời họp
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì bị từ chối vì "không đủ số thành viên có mặt"

    Tình huống: Người thôi là thành viên trước khi khai mạc thì không tính
      Biết Vũ Đức Long đã thôi tham gia Hội đồng
      Khi Giám đốc Trần Văn Minh khai mạc PH-2025-01
      Thì PH-2025-01 chốt danh sách 4 thành viên, cần 3 người có mặt
      Và phiên họp PH-2025-01 có 4 người có mặt

  Quy tắc: Danh sách thành viên chốt khi khai mạc
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-19)

    Bối cảnh:
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Và Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và 4 thành viên đã có mặt
      Và PH-2025-01 đã khai mạc

    Tình huống: Thành viên đến muộn vẫn được điểm danh
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Đỗ Minh Tuấn
      Thì phiên họp PH-2025-01 có 5 người có mặt

    Tình huống: Người được thêm vào Hội đồng sau khai mạc không dự phiên này với tư cách thành viên
      Biết Ngô Văn Sơn được thêm vào Hội đồng
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Ngô Văn Sơn
      Thì bị từ chối vì "không phải thành viên Hội đồng"
      Và PH-2025-01 chốt danh sách 5 thành viên, cần 4 người có mặt

    Tình huống: Người thôi tham gia Hội đồng sau khai mạc vẫn là thành viên của phiên này
      Biết Đỗ Minh Tuấn đã thôi tham gia Hội đồng
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Đỗ Minh Tuấn
      Thì phiên họp PH-2025-01 có 5 người có mặt

  Quy tắc: Phiên họp bế mạc có biên bản; sau đó không điểm danh nữa
    Nguồn: Kế hoạch III.1a; NĐ 98/2023 Điều 30.7

    Bối cảnh:
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Và Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và 4 thành viên đã có mặt

    Tình huống: Bế mạc và nêu biên bản
      Biết PH-2025-01 đã khai mạc
      Khi Chánh Văn phòng Phạm Quốc Hưng bế mạc PH-2025-01 với biên bản "BB 04/BB-HĐTĐKT"
      Thì quyết định được ghi vào sổ
      Và phiên họp PH-2025-01 ở trạng thái "đã bế mạc"

    Tình huống: Bế mạc mà không nêu biên bản
      Biết PH-2025-01 đã khai mạc
      Khi Giám đốc Trần Văn Minh bế mạc PH-2025-01 với biên bản " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Chưa khai mạc thì chưa bế mạc
      Khi Giám đốc Trần Văn Minh bế mạc PH-2025-01 với biên bản "BB 04/BB-HĐTĐKT"
      Thì bị từ chối vì "phiên họp không ở bước này"

    Tình huống: Thành viên không giữ nhiệm vụ gì không bế mạc
      Biết PH-2025-01 đã khai mạc
      Khi Trưởng phòng Vũ Đức Long bế mạc PH-2025-01 với biên bản "BB 04/BB-HĐTĐKT"
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

    Tình huống: Không điểm danh sau bế mạc
      Biết PH-2025-01 đã khai mạc rồi bế mạc
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Đỗ Minh Tuấn
      Thì bị từ chối vì "phiên họp đã bế mạc"

    Tình huống: Không ghi rời họp sau bế mạc
      Biết PH-2025-01 đã khai mạc rồi bế mạc
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long rời họp
      Thì bị từ chối vì "phiên họp đã bế mạc"

  Quy tắc: Thành viên vắng mặt cử người dự thay bằng văn bản, khi quy chế của Sở cho dự thay
    Nguồn: BR-14

    Bối cảnh:
      Biết Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay

    Tình huống: Ghi người dự thay rồi điểm danh người ấy
      Biết quy chế của Sở cho dự thay
      Và Vũ Đức Long đã cử Ngô Văn Sơn dự thay
      Khi chuyên viên Ngô Văn Sơn điểm danh Ngô Văn Sơn dự thay Vũ Đức Long
      Thì Ngô Văn Sơn ngồi ghế của Vũ Đức Long
      Và phiên họp PH-2025-01 có 1 người có mặt

    Tình huống: Thành viên đã cử người vẫn tự đến họp được
      Biết quy chế của Sở cho dự thay
      Và Vũ Đức Long đã cử Ngô Văn Sơn dự thay
      Khi Trưởng phòng Vũ Đức Long điểm danh Vũ Đức Long
      Thì Vũ Đức Long tự ngồi ghế của mình

    Tình huống: Người dự thay ra về thì ghế trống
      Biết quy chế của Sở cho dự thay
      Và Vũ Đức Long đã cử Ngô Văn Sơn dự thay
      Và Ngô Văn Sơn đã đến dự thay Vũ Đức Long
      Khi chuyên viên Ngô Văn Sơn ghi Vũ Đức Long rời họp
      Thì phiên họp PH-2025-01 có 0 người có mặt

    Tình huống: Quy chế không nói đến dự thay
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long cử Ngô Văn Sơn dự thay
      Thì bị từ chối vì "quy chế không cho dự thay"

    Tình huống: Cử dự thay phải bằng văn bản
      Biết quy chế của Sở cho dự thay
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long cử Ngô Văn Sơn dự thay mà không có văn bản
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Người không được cử không dự thay
      Biết quy chế của Sở cho dự thay
      Khi Chánh Văn phòng Phạm Quốc Hưng điểm danh Ngô Văn Sơn dự thay Vũ Đức Long
      Thì bị từ chối vì "không có văn bản cử dự thay"

    Tình huống: Thành viên khác không dự thay, để mỗi người một phiếu
      Biết quy chế của Sở cho dự thay
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long cử Đỗ Minh Tuấn dự thay
      Thì bị từ chối vì "người dự thay đã có chỗ trong phiên họp"

    Tình huống: Một người không dự thay hai thành viên
      Biết quy chế của Sở cho dự thay
      Và Vũ Đức Long đã cử Ngô Văn Sơn dự thay
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Đỗ Minh Tuấn cử Ngô Văn Sơn dự thay
      Thì bị từ chối vì "người dự thay đã có chỗ trong phiên họp"

    Tình huống: Thành viên đang có mặt thì không cử người dự thay
      Biết quy chế của Sở cho dự thay
      Và Vũ Đức Long đã có mặt
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long cử Ngô Văn Sơn dự thay
      Thì bị từ chối vì "đã có mặt"

    Tình huống: Người ngoài Hội đồng không cử ai dự thay
      Biết quy chế của Sở cho dự thay
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Bùi Thị Ngọc cử Ngô Văn Sơn dự thay
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Tình huống: Người đã thôi việc không dự thay
      Biết quy chế của Sở cho dự thay
      Và Ngô Văn Sơn đã nghỉ hưu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long cử Ngô Văn Sơn dự thay
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Thành viên không tự ghi văn bản cử người
      Biết quy chế của Sở cho dự thay
      Khi Trưởng phòng Vũ Đức Long ghi Vũ Đức Long cử Ngô Văn Sơn dự thay
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

  Quy tắc: Khách mời được ghi tên, không phải là thành viên có mặt
    Nguồn: BR-15

    Bối cảnh:
      Biết Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay

    Tình huống: Ghi khách mời từ cơ quan khác
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi khách mời "Ông Phạm Đức Thắng"
      Thì phiên họp PH-2025-01 có 1 khách mời
      Và phiên họp PH-2025-01 có 0 người có mặt

    Tình huống: Khách mời không tên
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi khách mời " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Thành viên không phải khách mời
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Vũ Đức Long là khách mời
      Thì bị từ chối vì "khách mời là thành viên"

    Tình huống: Không ghi một khách mời hai lần
      Biết Ngô Văn Sơn đã là khách mời
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi Ngô Văn Sơn là khách mời
      Thì bị từ chối vì "đã có mặt"

    Tình huống: Thành viên không tự mời khách
      Khi Trưởng phòng Vũ Đức Long ghi khách mời "Ông Phạm Đức Thắng"
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

  Quy tắc: Quan hệ người thân, đồng tác giả được khai tại phiên họp trước khi bỏ phiếu
    Nguồn: BR-18

    Bối cảnh:
      Biết Sở đã áp dụng quy chế với số người dự họp tối thiểu 2/3
      Và Hội đồng có 5 thành viên
      Và phiên họp PH-2025-01 được triệu tập hôm nay
      Và 5 thành viên đã có mặt
      Và PH-2025-01 đã khai mạc

    Tình huống: Thành viên tự khai
      Khi Trưởng phòng Vũ Đức Long khai Vũ Đức Long "là đồng tác giả" với ĐX-2025-001
      Thì phiên họp PH-2025-01 ghi 1 quan hệ đã khai

    Tình huống: Thư ký ghi quan hệ của một thành viên
      Khi Chánh Văn phòng Phạm Quốc Hưng khai Vũ Đức Long "là người thân" với ĐX-2025-001
      Thì phiên họp PH-2025-01 ghi 1 quan hệ đã khai

    Tình huống: Thành viên không khai thay người khác
      Khi Trưởng phòng Vũ Đức Long khai Đỗ Minh Tuấn "là người thân" với ĐX-2025-001
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

    Tình huống: Quan hệ không có trong quy định
      Khi Trưởng phòng Vũ Đức Long khai Vũ Đức Long "là người khác" với ĐX-2025-001
      Thì bị từ chối vì "quan hệ này không khai tại phiên họp"

    Tình huống: Người ngoài Hội đồng không có gì để khai
      Khi Chánh Văn phòng Phạm Quốc Hưng khai Ngô Văn Sơn "là người thân" với ĐX-2025-001
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Tình huống: Đã mở bỏ phiếu thì không khai nữa
      Biết đề xuất ĐX-2025-001 đang bỏ phiếu
      Khi Trưởng phòng Vũ Đức Long khai Vũ Đức Long "là người thân" với ĐX-2025-001
      Thì bị từ chối vì "đề xuất không ở bước này"
