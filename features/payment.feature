# language: vi
Tính năng: Chi tiền thưởng
  Tiền thưởng tính ngay khi ký quyết định, ghi kèm hệ số, mức lương cơ sở và nguồn. Khoản nào chưa tính
  được thì ghi "chưa xác định" và phải áp dụng gì; quyết định không vì tiền mà hỏng. Tiền chi từ Quỹ thi
  đua, khen thưởng, tách khỏi kinh phí hội nghị.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và quy chế của Sở đòi 51% cho mọi danh hiệu luật không quy định tỷ lệ

  Quy tắc: Quyết định ghi tiền từng phần thưởng theo mức lương cơ sở ngày ký
    Nguồn: NĐ 152/2025 Điều 49 (BR-48); NĐ 152/2025 Điều 50, 51, 54 (BR-49)

    Khung tình huống: Tiền ghi trong quyết định
      Biết Giám đốc đã ký KT-2025-01 tặng "<danh hiệu>"
      Thì phần thưởng số 1 của KT-2025-01 được <tiền> đồng, hệ số <hệ số> phần trăm, lương cơ sở 2340000 đồng

      Dữ liệu:
        | danh hiệu                  | hệ số | tiền    |
        | Lao động tiên tiến         | 30    | 710000  |
        | Chiến sĩ thi đua cơ sở     | 100   | 2340000 |
        | Tập thể lao động tiên tiến | 80    | 1880000 |

  Quy tắc: Chưa áp dụng hệ số thì quyết định vẫn ký được, khoản tiền ghi chưa xác định và tính sau
    Nguồn: NĐ 152/2025 Điều 54 (BR-49)

    Bối cảnh:
      Biết quyết định KT-2025-01 đã ban hành, tặng "Giấy khen" cho 1 người

    Tình huống: Giấy khen cá nhân chưa có hệ số
      Thì tiền phần thưởng số 1 của KT-2025-01 chưa xác định vì thiếu "coefficient_not_adopted"
      Và KT-2025-01 còn chờ tính tiền

    Tình huống: Chưa xác định thì chưa chi
      Khi Văn phòng chi tiền phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "chưa xác định được số tiền"

    Tình huống: Tính khi vẫn chưa áp dụng
      Khi Văn phòng tính tiền còn thiếu của KT-2025-01
      Thì bị từ chối vì "vẫn chưa áp dụng những gì còn thiếu"

    Tình huống: Áp dụng hệ số rồi tính, theo ngày ký quyết định
      Biết quy chế mới của Sở áp dụng hệ số Giấy khen cá nhân 30 phần trăm
      Khi Văn phòng tính tiền còn thiếu của KT-2025-01
      Thì phần thưởng số 1 của KT-2025-01 được 710000 đồng, hệ số 30 phần trăm, lương cơ sở 2340000 đồng

    Tình huống: Đã tính thì không tính lại
      Biết quy chế mới của Sở áp dụng hệ số Giấy khen cá nhân 30 phần trăm
      Khi Văn phòng tính tiền còn thiếu của KT-2025-01
      Và Văn phòng tính tiền còn thiếu của KT-2025-01
      Thì bị từ chối vì "mọi khoản đã xác định"

  Quy tắc: Chi một lần, từ Quỹ thi đua, khen thưởng, theo chứng từ
    Nguồn: Kế hoạch II.2.8; BR-55

    Bối cảnh:
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người

    Tình huống: Chi đúng số tiền đã ghi
      Khi Văn phòng chi tiền phần thưởng số 1 của KT-2025-01
      Thì 2340000 đồng được ghi là đã chi cho phần thưởng số 1 của KT-2025-01

    Tình huống: Không chi hai lần
      Khi Văn phòng chi tiền phần thưởng số 1 của KT-2025-01
      Và Văn phòng chi tiền phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "tiền đã chi"

    Tình huống: Chi mà không có chứng từ
      Khi Văn phòng chi tiền phần thưởng số 1 của KT-2025-01 theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Nhiều danh hiệu một thời kỳ chỉ hưởng mức cao nhất; danh hiệu và hình thức thì hưởng cả hai
    Nguồn: NĐ 152/2025 Điều 49.5 (BR-51); NĐ 152/2025 Điều 49.7 (BR-52)

    Bối cảnh:
      Biết quyết định KT-2025-01 đã ban hành, tặng Ngô Văn Sơn "Lao động tiên tiến" và "Chiến sĩ thi đua cơ sở" cùng năm

    Tình huống: Lao động tiên tiến nhường cho Chiến sĩ thi đua cơ sở
      Khi Văn phòng chi tiền phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "không có tiền phải chi"

    Tình huống: Chiến sĩ thi đua cơ sở được chi
      Khi Văn phòng chi tiền phần thưởng số 2 của KT-2025-01
      Thì 2340000 đồng được ghi là đã chi cho phần thưởng số 2 của KT-2025-01
