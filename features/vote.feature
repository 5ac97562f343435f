# language: vi
Tính năng: Bỏ phiếu xét khen thưởng
  Hội đồng bỏ phiếu về từng đề xuất. Kết quả chỉ do phiếu và quy định quyết định, không ai ghi tay:
  số đồng ý so với tổng số thành viên, người vắng gửi ý kiến bằng văn bản, không trả lời là chưa đồng ý.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Chiến sĩ thi đua cơ sở và Cờ thi đua cần 80% tổng số thành viên
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-05, BR-06)

    Khung tình huống: Vừa đủ và thiếu một phiếu ở mức 80%
      Biết Hội đồng <tổng số> thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và <đồng ý> thành viên đồng ý, những người khác không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có <đồng ý>/<tổng số> đồng ý và <kết quả>

      Dữ liệu:
        | tổng số | đồng ý | kết quả   |
        | 5       | 4      | đạt       |
        | 5       | 3      | không đạt |
        | 7       | 6      | đạt       |
        | 7       | 5      | không đạt |
        | 9       | 8      | đạt       |
        | 9       | 7      | không đạt |
        | 10      | 8      | đạt       |
        | 10      | 7      | không đạt |
        | 11      | 9      | đạt       |
        | 11      | 8      | không đạt |
        | 13      | 11     | đạt       |
        | 13      | 10     | không đạt |
        | 15      | 12     | đạt       |
        | 15      | 11     | không đạt |

    Tình huống: Cờ thi đua cũng cần 80%
      Biết Hội đồng 10 thành viên đang họp xét "Cờ thi đua"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và 8 thành viên đồng ý, những người khác không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 8/10 đồng ý và đạt

  Quy tắc: Chiến sĩ thi đua cấp tỉnh và toàn quốc cần 90% tổng số thành viên
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-07)

    Khung tình huống: Vừa đủ và thiếu một phiếu ở mức 90%
      Biết Hội đồng <tổng số> thành viên đang họp xét "<danh hiệu>"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và <đồng ý> thành viên đồng ý, những người khác không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có <đồng ý>/<tổng số> đồng ý và <kết quả>

      Dữ liệu:
        | danh hiệu                  | tổng số | đồng ý | kết quả   |
        | Chiến sĩ thi đua cấp tỉnh  | 5       | 5      | đạt       |
        | Chiến sĩ thi đua cấp tỉnh  | 5       | 4      | không đạt |
        | Chiến sĩ thi đua cấp tỉnh  | 7       | 7      | đạt       |
        | Chiến sĩ thi đua cấp tỉnh  | 7       | 6      | không đạt |
        | Chiến sĩ thi đua cấp tỉnh  | 9       | 9      | đạt       |
        | Chiến sĩ thi đua cấp tỉnh  | 9       | 8      | không đạt |
        | Chiến sĩ thi đua cấp tỉnh  | 10      | 9      | đạt       |
        | Chiến sĩ thi đua cấp tỉnh  | 10      | 8      | không đạt |
        | Chiến sĩ thi đua toàn quốc | 11      | 10     | đạt       |
        | Chiến sĩ thi đua toàn quốc | 11      | 9      | không đạt |
        | Chiến sĩ thi đua toàn quốc | 13      | 12     | đạt       |
        | Chiến sĩ thi đua toàn quốc | 13      | 11     | không đạt |
        | Chiến sĩ thi đua toàn quốc | 15      | 14     | đạt       |
        | Chiến sĩ thi đua toàn quốc | 15      | 13     | không đạt |

  Quy tắc: Nơi luật không quy định tỷ lệ, Sở phải tự quy định trước khi bỏ phiếu
    Nguồn: BR-09; Kế hoạch III.1a

    Tình huống: Sở chưa quy định tỷ lệ cho Giấy khen
      Biết Hội đồng 5 thành viên đang họp xét "Giấy khen"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì bị từ chối vì "Sở chưa quy định tỷ lệ cho danh hiệu này"
      Và không có gì được ghi thêm

    Khung tình huống: Sở quy định Giấy khen cần 51%
      Biết Hội đồng 10 thành viên đang họp xét "Giấy khen"
      Và quy chế của Sở đòi 51% cho "Giấy khen"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và <đồng ý> thành viên đồng ý, những người khác không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có <đồng ý>/10 đồng ý và <kết quả>

      Dữ liệu:
        | đồng ý | kết quả   |
        | 6      | đạt       |
        | 5      | không đạt |

  Quy tắc: Quy chế của Sở có thể chặt hơn luật
    Nguồn: BR-09; BR-10; NĐ 98/2023 Điều 30.7 (BR-06)

    Khung tình huống: Sở đòi 90% cho Chiến sĩ thi đua cơ sở
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và quy chế của Sở đòi 90% cho "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và <đồng ý> thành viên đồng ý, những người khác không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có <đồng ý>/10 đồng ý và <kết quả>

      Dữ liệu:
        | đồng ý | kết quả   |
        | 9      | đạt       |
        | 8      | không đạt |

  Quy tắc: Thành viên không trả lời được tính như không đồng ý
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-06, BR-08)

    Tình huống: Bảy người đồng ý, ba người không trả lời
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 7 người có mặt
      Và cuộc bỏ phiếu BP-001 đang mở
      Và 7 thành viên đồng ý, những người khác không trả lời
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 7/10 đồng ý và không đạt
      Và BP-001 có 3 người không trả lời

    Tình huống: Không ai trả lời
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 0/5 đồng ý và không đạt
      Và BP-001 có 5 người không trả lời

  Quy tắc: Thành viên vắng mặt gửi ý kiến bằng văn bản, được tính như phiếu nhưng không phải có mặt
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-08)

    Bối cảnh:
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 7 người có mặt

    Tình huống: Một ý kiến bằng văn bản làm thay đổi kết quả
      Biết cuộc bỏ phiếu BP-001 đang mở
      Và 7 thành viên đồng ý, những người khác không trả lời
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Lê Thu Hà theo "Phiếu ý kiến ngày 13/8/2025"
      Và Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 8/10 đồng ý và đạt
      Và BP-001 có 2 người không trả lời
      Và phiên họp vẫn có 7 người có mặt
      Và ý kiến của Lê Thu Hà ghi theo "Phiếu ý kiến ngày 13/8/2025"

    Tình huống: Ý kiến không đồng ý bằng văn bản
      Biết cuộc bỏ phiếu BP-001 đang mở
      Và 7 thành viên đồng ý, những người khác không trả lời
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến không đồng ý của Lê Thu Hà theo "Công văn 41/VP"
      Và Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 7/10 đồng ý và không đạt

    Tình huống: Ý kiến bằng văn bản không thay cho người có mặt khi mở bỏ phiếu
      Biết Hoàng Thị Mai đã rời họp
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì bị từ chối vì "không đủ số thành viên có mặt"

    Tình huống: Người có mặt thì không gửi ý kiến bằng văn bản
      Biết cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Vũ Đức Long theo "Phiếu ý kiến"
      Thì bị từ chối vì "người có mặt thì bỏ phiếu"

    Tình huống: Người đã gửi ý kiến rồi đến họp thì không bỏ phiếu nữa
      Biết cuộc bỏ phiếu BP-001 đang mở
      Và ý kiến đồng ý của Lê Thu Hà đã ghi
      Và Lê Thu Hà đã đến họp
      Khi văn thư Lê Thu Hà bỏ phiếu đồng ý
      Thì bị từ chối vì "đã trả lời"

    Tình huống: Ý kiến bằng văn bản không có văn bản
      Biết cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Lê Thu Hà theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Người ngoài Hội đồng không gửi ý kiến
      Biết cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Ngô Văn Sơn theo "Phiếu ý kiến"
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Tình huống: Chủ tịch không tự ghi ý kiến thay thư ký
      Biết cuộc bỏ phiếu BP-001 đang mở
      Khi Giám đốc Trần Văn Minh ghi ý kiến đồng ý của Lê Thu Hà theo "Phiếu ý kiến"
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

    Tình huống: Quy chế của Sở không tính ý kiến bằng văn bản
      Biết quy chế của Sở không tính ý kiến bằng văn bản
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Lê Thu Hà theo "Phiếu ý kiến"
      Thì bị từ chối vì "quy chế không tính ý kiến bằng văn bản"

  Quy tắc: Mỗi thành viên có mặt tự bỏ một phiếu, khi phiên họp đang họp và chưa kiểm phiếu
    Nguồn: Kế hoạch III.1a; NĐ 98/2023 Điều 30.7 (BR-08)

    Bối cảnh:
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 7 người có mặt
      Và cuộc bỏ phiếu BP-001 đang mở

    Tình huống: Bỏ phiếu
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì quyết định được ghi vào sổ
      Và BP-001 còn chờ 9 thành viên

    Tình huống: Bỏ phiếu lần thứ hai
      Biết Vũ Đức Long đã bỏ phiếu đồng ý
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu không đồng ý
      Thì bị từ chối vì "đã trả lời"
      Và không có gì được ghi thêm

    Tình huống: Người ngoài Hội đồng không bỏ phiếu
      Khi chuyên viên Ngô Văn Sơn bỏ phiếu đồng ý
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Tình huống: Thành viên vắng mặt không bỏ phiếu
      Khi văn thư Lê Thu Hà bỏ phiếu đồng ý
      Thì bị từ chối vì "người vắng mặt thì gửi ý kiến bằng văn bản"

    Tình huống: Thành viên đã rời họp không bỏ phiếu
      Biết Hoàng Thị Mai đã rời họp
      Khi Chủ tịch Công đoàn Hoàng Thị Mai bỏ phiếu đồng ý
      Thì bị từ chối vì "người vắng mặt thì gửi ý kiến bằng văn bản"

    Tình huống: Không bỏ phiếu sau khi kiểm phiếu
      Biết BP-001 đã kiểm phiếu
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì bị từ chối vì "đã kiểm phiếu"

    Tình huống: Không ghi ý kiến sau khi kiểm phiếu
      Biết BP-001 đã kiểm phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Lê Thu Hà theo "Phiếu ý kiến"
      Thì bị từ chối vì "đã kiểm phiếu"

    Tình huống: Không bỏ phiếu sau khi phiên họp bế mạc
      Biết phiên họp đã bế mạc
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì bị từ chối vì "phiên họp không ở bước này"

  Quy tắc: Chỉ mở bỏ phiếu khi phiên họp đang họp, đủ người, về đề xuất trong bộ của phiên họp
    Nguồn: Kế hoạch III.1a; BR-11; NĐ 98/2023 Điều 30.7 (BR-05)

    Khung tình huống: Người được mở bỏ phiếu
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Khi <người> mở bỏ phiếu BP-001
      Thì quyết định được ghi vào sổ

      Dữ liệu:
        | người            |
        | Trần Văn Minh    |
        | Nguyễn Thị Hương |
        | Phạm Quốc Hưng   |

    Tình huống: Thành viên không giữ nhiệm vụ gì không mở bỏ phiếu
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Khi Trưởng phòng Vũ Đức Long mở bỏ phiếu BP-001
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

    Tình huống: Phiên họp chưa khai mạc
      Biết Hội đồng 5 thành viên được triệu tập xét "Chiến sĩ thi đua cơ sở" nhưng chưa khai mạc
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì bị từ chối vì "phiên họp không ở bước này"

    Tình huống: Thành viên rời họp, không còn đủ người để mở bỏ phiếu
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 4 người có mặt
      Và Vũ Đức Long đã rời họp
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì bị từ chối vì "không đủ số thành viên có mặt"
      Và không có gì được ghi thêm

    Tình huống: Đề xuất không thuộc bộ của phiên họp
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và đề xuất ĐX-2025-002 nằm trong bộ khác
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001 về ĐX-2025-002
      Thì bị từ chối vì "đề xuất không thuộc bộ của phiên họp"

    Tình huống: Đề xuất chưa tổng hợp
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và đề xuất ĐX-2025-002 mới nộp
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001 về ĐX-2025-002
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Một đề xuất không bỏ phiếu ở hai nơi cùng lúc
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-002
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Đề xuất đã xét thì không bỏ phiếu lại
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và BP-001 đã kiểm phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-002
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Không trả lại đề xuất đang bỏ phiếu
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng trả lại đề xuất đang bỏ phiếu
      Thì bị từ chối vì "đề xuất không ở bước này"

  Quy tắc: Tổng số thành viên là số lúc khai mạc, dù Hội đồng thay đổi sau đó
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-19)

    Tình huống: Thêm thành viên sau khai mạc không làm tăng tổng số
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và Ngô Văn Sơn được thêm vào Hội đồng
      Và cuộc bỏ phiếu BP-001 đang mở
      Và 4 thành viên đồng ý, những người khác không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 4/5 đồng ý và đạt

    Tình huống: Người được thêm sau khai mạc không bỏ phiếu
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và Ngô Văn Sơn được thêm vào Hội đồng
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi chuyên viên Ngô Văn Sơn bỏ phiếu đồng ý
      Thì bị từ chối vì "không phải thành viên Hội đồng"

    Tình huống: Bớt thành viên sau khai mạc không làm giảm tổng số
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 4 người có mặt
      Và Đỗ Minh Tuấn đã thôi tham gia Hội đồng
      Và cuộc bỏ phiếu BP-001 đang mở
      Và 3 thành viên đồng ý, những người khác không trả lời
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 3/5 đồng ý và không đạt

  Quy tắc: Lãnh đạo, thư ký hoặc Văn phòng kiểm phiếu một lần; kết quả chuyển ngay cho đề xuất
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-06); Luật 06/2022 Điều 90.4 (BR-03)

    Bối cảnh:
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Và 4 thành viên đồng ý, những người khác không đồng ý

    Tình huống: Kết quả và ý kiến của Hội đồng về đề xuất được ghi cùng nhau
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì 2 sự kiện được ghi cùng một lúc, ở BP-001 và ở ĐX-2025-001
      Và đề xuất ĐX-2025-001 đã được Hội đồng xét với 4/5 đồng ý
      Và đề xuất ĐX-2025-001 chưa phải đã khen thưởng

    Tình huống: Người không giữ nhiệm vụ kiểm phiếu thì không có gì được ghi ở cả hai nơi
      Khi Trưởng phòng Vũ Đức Long kiểm phiếu BP-001
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"
      Và không có gì được ghi thêm
      Và đề xuất ĐX-2025-001 vẫn đang bỏ phiếu

    Tình huống: Không kiểm phiếu hai lần
      Biết BP-001 đã kiểm phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì bị từ chối vì "đã kiểm phiếu"

  Quy tắc: Quan hệ của thành viên với đề xuất được suy ra từ sổ, ghi ngay khi mở bỏ phiếu
    Nguồn: BR-18

    Tình huống: Thành viên là người được đề xuất
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 ghi Vũ Đức Long "là người được đề xuất"

    Tình huống: Thành viên đứng đầu đơn vị được đề xuất
      Biết Hội đồng 10 thành viên đang họp xét "Cờ thi đua"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 ghi Vũ Đức Long "đứng đầu đơn vị được đề xuất"

    Tình huống: Người được đề xuất đã khai thành viên là người thân
      Biết Ngô Văn Sơn đã khai Đỗ Minh Tuấn là người thân
      Và Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 ghi Đỗ Minh Tuấn "là người thân"

    Tình huống: Thành viên đã khai người được đề xuất là người thân
      Biết Đỗ Minh Tuấn đã khai Ngô Văn Sơn là người thân
      Và Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 ghi Đỗ Minh Tuấn "là người thân"

    Tình huống: Thành viên là đồng tác giả sáng kiến mà đề xuất dựa vào
      Biết sáng kiến của Ngô Văn Sơn có đồng tác giả là Đỗ Minh Tuấn
      Và Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cấp tỉnh"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 ghi Đỗ Minh Tuấn "là đồng tác giả"

    Tình huống: Thành viên tự khai tại phiên họp
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và Bùi Thị Ngọc đã khai tại phiên họp mình "là đồng tác giả"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 ghi Bùi Thị Ngọc "là đồng tác giả"

    Tình huống: Không ai có quan hệ với đề xuất
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 không ghi ai có quan hệ

  Quy tắc: Quan hệ chỉ có hệ quả khi quy chế của Sở quy định hệ quả ấy
    Luật không nói; quy chế để trống thì quan hệ được ghi, thành viên vẫn bỏ phiếu.
    Nguồn: BR-18

    Tình huống: Quy chế chưa quy định thì người được đề xuất vẫn bỏ phiếu
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì quyết định được ghi vào sổ

    Khung tình huống: Thành viên có quan hệ không bỏ phiếu
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long
      Và quy chế của Sở để thành viên có quan hệ <hệ quả>
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì bị từ chối vì "thành viên có quan hệ không bỏ phiếu"
      Và không có gì được ghi thêm

      Dữ liệu:
        | hệ quả                                     |
        | không bỏ phiếu, vẫn tính vào tổng số       |
        | không bỏ phiếu, không tính vào tổng số     |

    Khung tình huống: Tổng số khi có một thành viên không bỏ phiếu
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long
      Và quy chế của Sở để thành viên có quan hệ <hệ quả>
      Và cuộc bỏ phiếu BP-001 đang mở
      Và <đồng ý> người được bỏ phiếu đồng ý, những người còn lại không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có <đồng ý>/<tổng số> đồng ý và <kết quả>

      Dữ liệu:
        | hệ quả                                     | đồng ý | tổng số | kết quả   |
        | không bỏ phiếu, vẫn tính vào tổng số       | 8      | 11      | không đạt |
        | không bỏ phiếu, vẫn tính vào tổng số       | 9      | 11      | đạt       |
        | không bỏ phiếu, không tính vào tổng số     | 8      | 10      | đạt       |
        | không bỏ phiếu, không tính vào tổng số     | 7      | 10      | không đạt |

    Tình huống: Ý kiến bằng văn bản của thành viên có quan hệ cũng không được tính
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long
      Và quy chế của Sở để thành viên có quan hệ không bỏ phiếu, vẫn tính vào tổng số
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Vũ Đức Long theo "Phiếu ý kiến"
      Thì bị từ chối vì "thành viên có quan hệ không bỏ phiếu"

    Tình huống: Thành viên bị loại khỏi tổng số thì không tính vào số người có mặt
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long, 8 người có mặt
      Và quy chế của Sở để thành viên có quan hệ không bỏ phiếu, không tính vào tổng số
      Và Hoàng Thị Mai đã rời họp
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì bị từ chối vì "không đủ số thành viên có mặt"

    Tình huống: Số người cần có mặt giảm theo tổng số khi thành viên bị loại
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long, 8 người có mặt
      Và quy chế của Sở để thành viên có quan hệ không bỏ phiếu, không tính vào tổng số
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì quyết định được ghi vào sổ

    Tình huống: Người dự thay có quan hệ thì phiếu của thành viên ấy cũng dừng lại
      Biết Hội đồng 11 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 8 người có mặt
      Và quy chế của Sở để thành viên có quan hệ không bỏ phiếu, vẫn tính vào tổng số và cho dự thay
      Và Ngô Văn Sơn dự thay Trịnh Quang Vinh
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi chuyên viên Ngô Văn Sơn bỏ phiếu đồng ý
      Thì bị từ chối vì "thành viên có quan hệ không bỏ phiếu"

  Quy tắc: Người dự thay bỏ phiếu của thành viên, khách mời không bỏ phiếu
    Nguồn: BR-14; BR-15

    Bối cảnh:
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở" cho Vũ Đức Long, 8 người có mặt
      Và quy chế của Sở cho dự thay

    Tình huống: Phiếu của người dự thay là phiếu của thành viên
      Biết Ngô Văn Sơn dự thay Trịnh Quang Vinh
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi chuyên viên Ngô Văn Sơn bỏ phiếu đồng ý
      Thì quyết định được ghi vào sổ
      Và phiếu ấy là phiếu của Trịnh Quang Vinh

    Tình huống: Thành viên đã có người dự thay thì không bỏ phiếu thêm
      Biết Ngô Văn Sơn dự thay Trịnh Quang Vinh
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi chuyên viên Trịnh Quang Vinh bỏ phiếu đồng ý
      Thì bị từ chối vì "người vắng mặt thì gửi ý kiến bằng văn bản"

    Tình huống: Thành viên có người dự thay thì không gửi ý kiến bằng văn bản
      Biết Ngô Văn Sơn dự thay Trịnh Quang Vinh
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Trịnh Quang Vinh theo "Phiếu ý kiến"
      Thì bị từ chối vì "người có mặt thì bỏ phiếu"

    Tình huống: Khách mời không bỏ phiếu
      Biết Ngô Văn Sơn dự phiên họp với tư cách khách mời
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi chuyên viên Ngô Văn Sơn bỏ phiếu đồng ý
      Thì bị từ chối vì "khách mời không bỏ phiếu"

  Quy tắc: Giơ tay thì thư ký ghi số người, không quá số thành viên có mặt
    Nơi luật buộc bỏ phiếu, giơ tay không phải là bỏ phiếu.
    Nguồn: BR-13; NĐ 98/2023 Điều 30.7 (BR-05)

    Bối cảnh:
      Biết Hội đồng 10 thành viên đang họp xét "Giấy khen", 8 người có mặt
      Và quy chế của Sở để bỏ phiếu giơ tay, 51% cho "Giấy khen"
      Và cuộc bỏ phiếu BP-001 đang mở

    Khung tình huống: Đếm người giơ tay
      Khi Chánh Văn phòng Phạm Quốc Hưng đếm <đồng ý> người giơ tay đồng ý, <không> người không
      Và Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có <đồng ý>/10 đồng ý và <kết quả>

      Dữ liệu:
        | đồng ý | không | kết quả   |
        | 6      | 2     | đạt       |
        | 5      | 3     | không đạt |

    Tình huống: Nhiều tay hơn số người có mặt
      Khi Chánh Văn phòng Phạm Quốc Hưng đếm 6 người giơ tay đồng ý, 3 người không
      Thì bị từ chối vì "nhiều hơn số người có thể trả lời"

    Tình huống: Số tay âm
      Khi Chánh Văn phòng Phạm Quốc Hưng đếm 6 người giơ tay đồng ý, -1 người không
      Thì bị từ chối vì "số đếm được không nhỏ hơn 0"

    Tình huống: Đếm lại thì thay lần đếm trước
      Biết Văn phòng đã đếm 5 người giơ tay đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng đếm 6 người giơ tay đồng ý, 2 người không
      Và Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 6/10 đồng ý và đạt

    Tình huống: Ý kiến của người vắng mặt cộng với số tay
      Biết Văn phòng đã đếm 5 người giơ tay đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Trịnh Quang Vinh theo "Phiếu ý kiến"
      Và Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì BP-001 có 6/10 đồng ý và đạt

    Tình huống: Người đã giơ tay rồi ra về thì không gửi ý kiến nữa
      Biết Văn phòng đã đếm 5 người giơ tay đồng ý
      Và Lê Thu Hà đã rời họp
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Lê Thu Hà theo "Phiếu ý kiến"
      Thì bị từ chối vì "đã trả lời"

    Tình huống: Không bỏ phiếu công khai khi quy chế định giơ tay
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì bị từ chối vì "không đúng hình thức bỏ phiếu"

    Tình huống: Không cử người kiểm phiếu khi giơ tay
      Khi Chánh Văn phòng Phạm Quốc Hưng cử Lê Thu Hà và Đặng Thị Lan kiểm phiếu
      Thì bị từ chối vì "không đúng hình thức bỏ phiếu"

    Tình huống: Thành viên không giữ nhiệm vụ không ghi số tay
      Khi Trưởng phòng Vũ Đức Long đếm 6 người giơ tay đồng ý, 2 người không
      Thì bị từ chối vì "không giữ nhiệm vụ đó trong Hội đồng"

  Quy tắc: Danh hiệu luật buộc bỏ phiếu thì bỏ phiếu công khai dù quy chế định giơ tay
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-05); BR-13

    Tình huống: Chiến sĩ thi đua cơ sở không xét bằng giơ tay
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và quy chế của Sở để bỏ phiếu giơ tay, 80% cho "Chiến sĩ thi đua cơ sở"
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-001
      Thì BP-001 bỏ phiếu công khai

  Quy tắc: Phiếu kín do hai người đếm độc lập; không ghi ai trả lời thế nào
    Nguồn: BR-13; NĐ 98/2023 Điều 30.7 (BR-08)

    Bối cảnh:
      Biết Hội đồng 10 thành viên đang họp xét "Chiến sĩ thi đua cơ sở", 8 người có mặt
      Và quy chế của Sở để bỏ phiếu kín
      Và cuộc bỏ phiếu BP-001 đang mở

    Tình huống: Hai người đếm giống nhau, kèm bản chụp biên bản
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà và Đặng Thị Lan cùng đếm 8 đồng ý, 0 không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu kín BP-001 kèm bản chụp
      Thì BP-001 có 8/10 đồng ý và đạt
      Và không sự kiện nào của BP-001 cho biết ai trả lời thế nào

    Tình huống: Phiếu trắng và phiếu không hợp lệ không phải đồng ý
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà và Đặng Thị Lan cùng đếm 7 đồng ý và 1 phiếu trắng
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu kín BP-001 kèm bản chụp
      Thì BP-001 có 7/10 đồng ý và không đạt

    Tình huống: Hai người đếm khác nhau thì chưa có kết quả
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà đếm 8 đồng ý, Đặng Thị Lan đếm 7 đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu kín BP-001 kèm bản chụp
      Thì bị từ chối vì "hai người kiểm phiếu đếm khác nhau"
      Và không có gì được ghi thêm

    Tình huống: Đếm lại cho giống nhau
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà đếm 8 đồng ý, Đặng Thị Lan đếm 7 đồng ý
      Và Đặng Thị Lan đếm lại 8 đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu kín BP-001 kèm bản chụp
      Thì BP-001 có 8/10 đồng ý và đạt

    Tình huống: Mới một người đếm
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà đã đếm 8 đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu kín BP-001 kèm bản chụp
      Thì bị từ chối vì "chưa đủ hai kết quả đếm"

    Tình huống: Không kèm bản chụp biên bản kiểm phiếu
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà và Đặng Thị Lan cùng đếm 8 đồng ý, 0 không đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm phiếu BP-001
      Thì bị từ chối vì "thiếu bản chụp biên bản kiểm phiếu"

    Tình huống: Đếm nhiều phiếu hơn số phát ra
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Khi văn thư Lê Thu Hà đếm 8 đồng ý, 1 không đồng ý
      Thì bị từ chối vì "nhiều hơn số người có thể trả lời"

    Tình huống: Phát nhiều phiếu hơn số người có mặt
      Khi Chánh Văn phòng Phạm Quốc Hưng phát 9 phiếu kín
      Thì bị từ chối vì "nhiều phiếu hơn số người được nhận"

    Tình huống: Người đến muộn được phát phiếu sau, không phát hai lần cho ai
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Trịnh Quang Vinh đã đến họp
      Khi Chánh Văn phòng Phạm Quốc Hưng phát 1 phiếu kín
      Thì BP-001 có 9 phiếu trong hòm

    Tình huống: Phát thêm khi mọi người đã có phiếu
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Khi Chánh Văn phòng Phạm Quốc Hưng phát 1 phiếu kín
      Thì bị từ chối vì "nhiều phiếu hơn số người được nhận"

    Tình huống: Người vắng mặt gửi phiếu trong phong bì dán kín
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ vào hòm phiếu niêm phong của Trịnh Quang Vinh
      Thì BP-001 có 9 phiếu trong hòm

    Tình huống: Người vắng mặt gửi hai phong bì
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và phiếu niêm phong của Trịnh Quang Vinh đã ở trong hòm
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ vào hòm phiếu niêm phong của Trịnh Quang Vinh
      Thì bị từ chối vì "đã trả lời"

    Tình huống: Ý kiến công khai phá vỡ bỏ phiếu kín
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của Trịnh Quang Vinh theo "Phiếu ý kiến"
      Thì bị từ chối vì "ý kiến công khai trong bỏ phiếu kín"

    Tình huống: Bỏ phiếu công khai trong bỏ phiếu kín thì không để lại dấu vết
      Khi Trưởng phòng Vũ Đức Long bỏ phiếu đồng ý
      Thì bị từ chối vì "không đúng hình thức bỏ phiếu"
      Và không có gì được ghi thêm

    Tình huống: Phải có đúng hai người kiểm phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng cử Lê Thu Hà và Lê Thu Hà kiểm phiếu
      Thì bị từ chối vì "phải có hai người kiểm phiếu"

    Tình huống: Người được đề xuất không kiểm phiếu
      Khi Chánh Văn phòng Phạm Quốc Hưng cử Lê Thu Hà và Ngô Văn Sơn kiểm phiếu
      Thì bị từ chối vì "người kiểm phiếu có quan hệ với đề xuất"

    Tình huống: Người không được cử không nhập kết quả đếm
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Khi Trưởng phòng Vũ Đức Long đếm 8 đồng ý, 0 không đồng ý
      Thì bị từ chối vì "không phải người kiểm phiếu"

    Khung tình huống: Đã đếm thì không đổi người đếm, không thêm phiếu
      Biết Lê Thu Hà và Đặng Thị Lan kiểm phiếu, 8 phiếu đã phát
      Và Lê Thu Hà đã đếm 8 đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng <việc>
      Thì bị từ chối vì "đã bắt đầu đếm phiếu"

      Dữ liệu:
        | việc                                              |
        | cử Đỗ Minh Tuấn và Đặng Thị Lan kiểm phiếu        |
        | phát 1 phiếu kín                                  |
        | bỏ vào hòm phiếu niêm phong của Trịnh Quang Vinh  |

    Tình huống: Hòm phiếu chờ từng bước một
      Thì BP-001 chờ "vote.appoint_tellers"
      Khi Chánh Văn phòng Phạm Quốc Hưng cử Lê Thu Hà và Đặng Thị Lan kiểm phiếu
      Thì BP-001 chờ "vote.hand_out"
      Khi Chánh Văn phòng Phạm Quốc Hưng phát 8 phiếu kín
      Thì BP-001 chờ "vote.enter_tally"

  Quy tắc: Bỏ phiếu lại một đề xuất không đạt chỉ khi quy chế cho, và không quá số lần quy chế cho
    Nguồn: BR-17

    Bối cảnh:
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"

    Tình huống: Bỏ phiếu lần thứ hai và đạt
      Biết quy chế của Sở cho bỏ phiếu tối đa 2 lần
      Và đề xuất đã qua 1 lần bỏ phiếu không đạt
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-009
      Thì quyết định được ghi vào sổ
      Và BP-009 là lần bỏ phiếu thứ 2

    Tình huống: Hết số lần thì người có thẩm quyền quyết định
      Biết quy chế của Sở cho bỏ phiếu tối đa 2 lần
      Và đề xuất đã qua 2 lần bỏ phiếu không đạt
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-009
      Thì bị từ chối vì "đã hết số lần bỏ phiếu"

    Tình huống: Quy chế không nói đến bỏ phiếu lại
      Biết đề xuất đã qua 1 lần bỏ phiếu không đạt
      Khi Chánh Văn phòng Phạm Quốc Hưng mở bỏ phiếu BP-009
      Thì bị từ chối vì "đề xuất không ở bước này"

  Quy tắc: Không theo kết quả là một quyết định khác, của Giám đốc, có văn bản và căn cứ
    Không ai ghi tay kết quả: số phiếu giữ nguyên như đã kiểm.
    Nguồn: Luật 06/2022 Điều 90.4 (BR-03); NĐ 98/2023 Điều 30.7 (BR-05)

    Tình huống: Giám đốc không theo một kết quả đạt
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và BP-001 đã kiểm phiếu với 5 đồng ý
      Khi Giám đốc Trần Văn Minh quyết định không theo BP-001
      Thì BP-001 vẫn ghi 5 đồng ý nhưng không được theo
      Và đề xuất ĐX-2025-001 ghi văn bản không theo kết quả

    Tình huống: Giám đốc không theo một kết quả không đạt mà luật không buộc bỏ phiếu
      Biết Hội đồng 5 thành viên đang họp xét "Giấy khen"
      Và quy chế của Sở đòi 51% cho "Giấy khen"
      Và BP-001 đã kiểm phiếu với 2 đồng ý
      Khi Giám đốc Trần Văn Minh quyết định không theo BP-001
      Thì BP-001 vẫn ghi 2 đồng ý nhưng không được theo

    Tình huống: Phiếu không đạt của danh hiệu luật buộc bỏ phiếu thì không ai bỏ qua được
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và BP-001 đã kiểm phiếu với 3 đồng ý
      Khi Giám đốc Trần Văn Minh quyết định không theo BP-001
      Thì bị từ chối vì "luật buộc có phiếu đạt"
      Và không có gì được ghi thêm

    Tình huống: Chưa kiểm phiếu thì chưa có gì để không theo
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và cuộc bỏ phiếu BP-001 đang mở
      Khi Giám đốc Trần Văn Minh quyết định không theo BP-001
      Thì bị từ chối vì "chưa kiểm phiếu"

    Tình huống: Một kết quả chỉ không được theo một lần
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và BP-001 đã kiểm phiếu với 5 đồng ý
      Và Giám đốc đã không theo BP-001
      Khi Giám đốc Trần Văn Minh quyết định không theo BP-001
      Thì bị từ chối vì "kết quả này đã không được theo"

    Tình huống: Đề xuất đã quyết xong thì kết quả không còn gì để không theo
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và BP-001 đã kiểm phiếu với 3 đồng ý
      Và Giám đốc đã quyết định không khen thưởng
      Khi Giám đốc Trần Văn Minh quyết định không theo BP-001
      Thì bị từ chối vì "đề xuất không ở bước này"

    Tình huống: Văn phòng không bỏ qua kết quả
      Biết Hội đồng 5 thành viên đang họp xét "Chiến sĩ thi đua cơ sở"
      Và BP-001 đã kiểm phiếu với 5 đồng ý
      Khi Chánh Văn phòng Phạm Quốc Hưng quyết định không theo BP-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
