# language: vi
Tính năng: Hồ sơ trình cấp trên
  Đề xuất Hội đồng đã tán thành nhưng vượt thẩm quyền của Giám đốc Sở được lập hồ sơ, gửi đến một hay
  nhiều nơi nhận: khối thi đua của thành phố, cụm thi đua của ngành. Thiếu giấy tờ nào sổ nói rõ giấy
  tờ ấy; gửi, bị trả lại, được trả lời đều ghi vào sổ và chuyển về đề xuất.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và quy chế của Sở đòi 51% cho mọi danh hiệu luật không quy định tỷ lệ

  Quy tắc: Hồ sơ chỉ gồm đề xuất Hội đồng tán thành mà Giám đốc Sở không có thẩm quyền quyết định
    Nguồn: Luật 06/2022 Điều 80.1 (BR-04); Kế hoạch III.2d

    Khung tình huống: Danh hiệu nào trình lên trên
      Biết Hội đồng đã xét và tán thành "<danh hiệu>" theo đề xuất ĐX-2025-001
      Khi Văn phòng lập hồ sơ HS-2025-01 gồm ĐX-2025-001 gửi Khối thi đua thành phố
      Thì việc lập hồ sơ <kết quả>

      Dữ liệu:
        | danh hiệu                 | kết quả                        |
        | Chiến sĩ thi đua cấp tỉnh | được ghi                       |
        | Bằng khen                 | được ghi                       |
        | Chiến sĩ thi đua cơ sở    | thuộc thẩm quyền của Giám đốc  |
        | Giấy khen                 | thuộc thẩm quyền của Giám đốc  |

    Tình huống: Hội đồng không tán thành thì không có gì để trình
      Biết Hội đồng 10 thành viên đã xét "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001 với 8 phiếu đồng ý
      Khi Văn phòng lập hồ sơ HS-2025-01 gồm ĐX-2025-001 gửi Khối thi đua thành phố
      Thì bị từ chối vì "không đạt phiếu"
      Và không có gì được ghi thêm

    Tình huống: Đề xuất đang ở hồ sơ này thì không vào hồ sơ khác
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Khi Văn phòng lập hồ sơ HS-2025-02 gồm ĐX-2025-001 gửi Cụm thi đua số 3
      Thì bị từ chối vì "đề xuất chưa được Hội đồng xét hoặc đã quyết định"

    Tình huống: Hồ sơ không có nơi nhận
      Biết Hội đồng đã xét và tán thành "Chiến sĩ thi đua cấp tỉnh" theo đề xuất ĐX-2025-001
      Khi Văn phòng lập hồ sơ HS-2025-01 gồm ĐX-2025-001 không có nơi nhận
      Thì bị từ chối vì "hồ sơ phải có đề xuất và nơi nhận"

    Tình huống: Chờ lập hồ sơ là việc của Văn phòng
      Biết Hội đồng đã xét và tán thành "Chiến sĩ thi đua cấp tỉnh" theo đề xuất ĐX-2025-001
      Thì đề xuất ĐX-2025-001 chờ lập hồ sơ trình cấp trên

    Tình huống: Bỏ hồ sơ chưa gửi thì đề xuất trở lại như Hội đồng đã xét
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Khi Văn phòng bỏ hồ sơ HS-2025-01 vì "Gộp vào hồ sơ cuối năm"
      Thì đề xuất ĐX-2025-001 có trạng thái "Hội đồng đã xét"
      Và hồ sơ HS-2025-01 có trạng thái "đã bỏ"

  Quy tắc: Hồ sơ thiếu giấy tờ nào thì nói rõ giấy tờ ấy và chưa gửi được
    Nguồn: Luật 06/2022 Điều 84.1 (BR-39)

    Bối cảnh:
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001

    Tình huống: Hồ sơ mới lập thiếu cả năm loại giấy tờ
      Thì hồ sơ chung còn thiếu "tờ trình, biên bản, kết quả bỏ phiếu"
      Và riêng ĐX-2025-001 còn thiếu "báo cáo thành tích, chứng nhận sáng kiến"

    Tình huống: Gửi khi còn thiếu chứng nhận sáng kiến
      Biết hồ sơ HS-2025-01 đã đủ, trừ "chứng nhận sáng kiến"
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì bị từ chối vì "hồ sơ còn thiếu giấy tờ"
      Và riêng ĐX-2025-001 còn thiếu "chứng nhận sáng kiến"
      Và không có gì được ghi thêm

    Tình huống: Đủ giấy tờ thì gửi được
      Biết hồ sơ HS-2025-01 đã đủ
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì hồ sơ HS-2025-01 có trạng thái "đã gửi"
      Và đề xuất ĐX-2025-001 có trạng thái "đang trình cấp trên"

    Tình huống: Giấy tờ phải kèm mã SHA-256 của tệp
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 tờ trình với mã "abc"
      Thì bị từ chối vì "mã SHA-256 không đúng"

    Tình huống: Báo cáo thành tích là của từng đề xuất
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 "báo cáo thành tích" chung
      Thì bị từ chối vì "giấy tờ này là của từng đề xuất"

    Tình huống: Tờ trình là của cả hồ sơ
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 "tờ trình" riêng cho ĐX-2025-001
      Thì bị từ chối vì "giấy tờ này dùng chung"

    Tình huống: Giấy tờ không có tên trong luật
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 "ảnh chân dung" chung
      Thì bị từ chối vì "không có loại giấy tờ này"

    Tình huống: Giấy tờ của đề xuất ngoài hồ sơ
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 "báo cáo thành tích" riêng cho ĐX-2025-009
      Thì bị từ chối vì "đề xuất không có trong hồ sơ"

    Tình huống: Đã gửi hết các nơi thì không thay giấy tờ
      Biết hồ sơ HS-2025-01 đã đủ và đã gửi Khối thi đua thành phố
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 "tờ trình" chung
      Thì bị từ chối vì "hồ sơ đã gửi"

  Quy tắc: Một hồ sơ gửi được nhiều nơi, mỗi nơi một lần; số bộ theo quy chế
    Nguồn: Kế hoạch III.2d; BR-40

    Bối cảnh:
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001 gửi hai nơi
      Và hồ sơ HS-2025-01 đã đủ

    Tình huống: Gửi lần lượt hai nơi
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì hồ sơ HS-2025-01 còn chờ gửi
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Cụm thi đua số 3
      Thì hồ sơ HS-2025-01 có trạng thái "đã gửi"

    Tình huống: Nơi không có trong hồ sơ
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Cụm thi đua số 7
      Thì bị từ chối vì "nơi này không phải nơi nhận"

    Tình huống: Không gửi một nơi hai lần
      Biết Văn phòng đã gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì bị từ chối vì "đã gửi nơi này rồi"

    Tình huống: Quy chế đòi ba bộ mà chỉ gửi một
      Biết quy chế mới của Sở quy định 3 bộ hồ sơ
      Khi Văn phòng gửi 1 bộ hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì bị từ chối vì "gửi thiếu số bộ"

    Tình huống: Không nêu số bộ thì lấy theo quy chế
      Biết quy chế mới của Sở quy định 3 bộ hồ sơ
      Khi Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì hồ sơ được gửi 3 bộ

  Quy tắc: Thời hạn tính theo ngày làm việc, trừ ngày nghỉ lễ cơ quan đã đưa vào quy chế
    Nguồn: QĐ 638/QĐ-BNV năm 2025 (BR-41)

    Tình huống: Hai mươi ngày làm việc từ khi lập hồ sơ
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Thì hồ sơ HS-2025-01 phải gửi trước hết ngày 11/09/2025

    Tình huống: Hai ngày nghỉ Quốc khánh không tính vào hạn hồ sơ
      Biết quy chế mới của Sở ghi ngày nghỉ 01/09/2025 và 02/09/2025
      Và Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Thì hồ sơ HS-2025-01 phải gửi trước hết ngày 15/09/2025

    Tình huống: Gửi quá hạn thì vẫn gửi được, sổ ghi là muộn
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Và hồ sơ HS-2025-01 đã đủ
      Khi đến ngày 12/09/2025
      Và Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì lần gửi được ghi là muộn

  Quy tắc: Xin khen thưởng tại hội nghị phải gửi trước số ngày cơ quan đã quy định; chưa quy định thì không có hạn này
    Nguồn: QĐ 86/2025/QĐ-UBND (BR-44)

    Tình huống: Quy chế đòi trước 3 ngày, hội nghị 21/8
      Biết quy chế mới của Sở đòi gửi hồ sơ trước hội nghị 3 ngày, quá hạn thì từ chối
      Và Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Thì hồ sơ HS-2025-01 phải gửi trước hết ngày 18/08/2025

    Khung tình huống: Gửi hồ sơ sát ngày hội nghị
      Biết quy chế mới của Sở đòi gửi hồ sơ trước hội nghị 3 ngày, quá hạn thì <xử lý>
      Và Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Và hồ sơ HS-2025-01 đã đủ
      Khi đến ngày <ngày>
      Và Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì lần gửi <kết quả>

      Dữ liệu:
        | xử lý    | ngày       | kết quả                 |
        | từ chối  | 18/08/2025 | được ghi là đúng hạn    |
        | từ chối  | 19/08/2025 | quá muộn cho hội nghị   |
        | nhắc     | 19/08/2025 | được ghi là muộn        |

  Quy tắc: Nơi nhận trả lại hồ sơ bằng văn bản, có lý do, trong 05 ngày làm việc
    Nguồn: QĐ 311/QĐ-BNV (BR-42)

    Bối cảnh:
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Và hồ sơ HS-2025-01 đã đủ và đã gửi Khối thi đua thành phố

    Khung tình huống: Hồ sơ bị trả lại sớm hay muộn
      Khi đến ngày <ngày>
      Và Khối thi đua thành phố trả lại hồ sơ HS-2025-01 vì "Thiếu xác nhận của cấp ủy"
      Thì lần trả lại được ghi là <kết quả>
      Và hồ sơ HS-2025-01 có trạng thái "bị trả lại"

      Dữ liệu:
        | ngày       | kết quả   |
        | 21/08/2025 | đúng hạn  |
        | 22/08/2025 | muộn      |

    Tình huống: Bị trả lại thì bổ sung rồi gửi lại
      Biết Khối thi đua thành phố đã trả lại hồ sơ HS-2025-01
      Khi Văn phòng đưa vào hồ sơ HS-2025-01 "tờ trình" chung
      Và Văn phòng gửi hồ sơ HS-2025-01 đến Khối thi đua thành phố
      Thì hồ sơ HS-2025-01 có trạng thái "đã gửi"

    Tình huống: Trả lại mà không nêu lý do
      Khi Khối thi đua thành phố trả lại hồ sơ HS-2025-01 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Nơi chưa được gửi thì không trả lại được
      Biết Khối thi đua thành phố đã trả lại hồ sơ HS-2025-01
      Khi Khối thi đua thành phố trả lại hồ sơ HS-2025-01 vì "Trả lần nữa"
      Thì bị từ chối vì "chưa gửi nơi này"

    Tình huống: Hồ sơ đã gửi thì không bỏ được
      Khi Văn phòng bỏ hồ sơ HS-2025-01 vì "Không trình nữa"
      Thì bị từ chối vì "hồ sơ đã gửi"

  Quy tắc: Câu trả lời của cấp trên được ghi theo từng nơi và chuyển về đề xuất
    Nguồn: Kế hoạch III.2d; Luật 06/2022 Điều 80.1 (BR-04)

    Bối cảnh:
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001 gửi hai nơi
      Và hồ sơ HS-2025-01 đã đủ và đã gửi cả hai nơi
      Và hôm nay là ngày 08/09/2025

    Tình huống: Một nơi khen thưởng là đề xuất được khen thưởng
      Khi Khối thi đua thành phố khen thưởng ĐX-2025-001 theo HS-2025-01 bằng "QĐ 3555/QĐ-UBND" ngày 05/09/2025
      Thì đề xuất ĐX-2025-001 có trạng thái "cấp trên đã khen thưởng"
      Và danh hiệu được ghi vào hồ sơ cá nhân theo "QĐ 3555/QĐ-UBND"

    Tình huống: Một nơi không khen thưởng thì còn chờ nơi kia
      Khi Cụm thi đua số 3 không khen thưởng ĐX-2025-001 theo HS-2025-01 vì "Hết chỉ tiêu"
      Thì đề xuất ĐX-2025-001 có trạng thái "đang trình cấp trên"

    Tình huống: Cả hai nơi không khen thưởng
      Khi Cụm thi đua số 3 không khen thưởng ĐX-2025-001 theo HS-2025-01 vì "Hết chỉ tiêu"
      Và Khối thi đua thành phố không khen thưởng ĐX-2025-001 theo HS-2025-01 vì "Thành tích chưa nổi trội"
      Thì đề xuất ĐX-2025-001 có trạng thái "không khen thưởng"

    Tình huống: Không khen thưởng thì phải có lý do
      Khi Cụm thi đua số 3 không khen thưởng ĐX-2025-001 theo HS-2025-01 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Mỗi nơi trả lời một lần
      Biết Cụm thi đua số 3 đã không khen thưởng ĐX-2025-001 theo HS-2025-01
      Khi Cụm thi đua số 3 khen thưởng ĐX-2025-001 theo HS-2025-01 bằng "QĐ 12/QĐ-BNG" ngày 05/09/2025
      Thì bị từ chối vì "nơi này đã trả lời"

    Tình huống: Quyết định của cấp trên không thể có trước ngày gửi
      Khi Khối thi đua thành phố khen thưởng ĐX-2025-001 theo HS-2025-01 bằng "QĐ 3555/QĐ-UBND" ngày 01/08/2025
      Thì bị từ chối vì "ngày quyết định không hợp lý"

    Tình huống: Nơi đã trả lời thì không trả lại hồ sơ nữa
      Biết Cụm thi đua số 3 đã không khen thưởng ĐX-2025-001 theo HS-2025-01
      Khi Cụm thi đua số 3 trả lại hồ sơ HS-2025-01 vì "Thiếu xác nhận"
      Thì bị từ chối vì "nơi này đã trả lời"

  Quy tắc: Kết quả được báo về đơn vị trong 10 ngày làm việc
    Nguồn: QĐ 311/QĐ-BNV (BR-43)

    Bối cảnh:
      Biết Văn phòng đã lập hồ sơ HS-2025-01 của "Chiến sĩ thi đua cấp tỉnh" theo ĐX-2025-001
      Và hồ sơ HS-2025-01 đã đủ và đã gửi Khối thi đua thành phố

    Tình huống: Chưa có kết quả thì chưa có gì để báo
      Khi Văn phòng báo kết quả ĐX-2025-001 của hồ sơ HS-2025-01
      Thì bị từ chối vì "chưa có kết quả mới để báo"

    Tình huống: Hạn báo kết quả, rồi hồ sơ khép lại
      Khi đến ngày 08/09/2025
      Và Khối thi đua thành phố khen thưởng ĐX-2025-001 theo HS-2025-01 bằng "QĐ 3555/QĐ-UBND" ngày 05/09/2025
      Thì kết quả của hồ sơ HS-2025-01 phải báo trước hết ngày 22/09/2025
      Khi Văn phòng báo kết quả ĐX-2025-001 của hồ sơ HS-2025-01
      Thì hồ sơ HS-2025-01 có trạng thái "đã xong"

    Tình huống: Hồ sơ đã xong thì không ghi gì thêm
      Biết hồ sơ HS-2025-01 đã được trả lời và báo về đơn vị
      Khi Văn phòng báo kết quả ĐX-2025-001 của hồ sơ HS-2025-01
      Thì bị từ chối vì "hồ sơ đã khép lại"
