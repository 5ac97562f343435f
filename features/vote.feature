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
