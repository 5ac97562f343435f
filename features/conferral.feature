# language: vi
Tính năng: Trao phần thưởng tại hội nghị
  Phần thưởng được trao đúng ngày hội nghị, theo số sổ vàng trong quyết định, mỗi phần thưởng một lần.
  Ai vắng thì ghi vắng và trao sau, có giấy nhận.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và quy chế của Sở đòi 51% cho mọi danh hiệu luật không quy định tỷ lệ

  Quy tắc: Chỉ trao phần thưởng của quyết định đã ban hành, đúng ngày hội nghị
    Nguồn: Kế hoạch III.1b; NĐ 98/2023 Điều 104 (BR-76)

    Tình huống: Trao đúng ngày
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 2 người
      Khi đến ngày 21/08/2025
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Thì phần thưởng số 1 của KT-2025-01 đã trao ngày 21/08/2025
      Và KT-2025-01 còn chờ trao

    Tình huống: Trước ngày hội nghị thì chưa trao
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người
      Khi đến ngày 20/08/2025
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "không phải ngày hội nghị"

    Tình huống: Hội nghị dời ngày thì ngày trao dời theo
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người
      Và hội nghị dời sang ngày 28/08/2025
      Khi đến ngày 28/08/2025
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Thì phần thưởng số 1 của KT-2025-01 đã trao ngày 28/08/2025

    Tình huống: Quyết định mới ký thì chưa trao
      Biết Giám đốc đã ký KT-2025-01 tặng "Chiến sĩ thi đua cơ sở"
      Khi đến ngày 21/08/2025
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "quyết định chưa ban hành"

    Tình huống: Không có số sổ vàng ấy
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người
      Khi đến ngày 21/08/2025
      Và Văn phòng trao phần thưởng số 7 của KT-2025-01
      Thì bị từ chối vì "không có số sổ vàng này"

    Tình huống: Không trao hai lần
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người
      Khi đến ngày 21/08/2025
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "phần thưởng đã trao"

    Tình huống: Việc trao hiện trong danh sách với hạn là ngày hội nghị
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người
      Thì KT-2025-01 còn chờ trao
      Và hạn trao của KT-2025-01 tính theo ngày hội nghị của KH-2025-01

  Quy tắc: Người vắng mặt được ghi lại và trao sau, có giấy nhận
    Nguồn: Kế hoạch III.1b

    Bối cảnh:
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người
      Và hôm nay là ngày 21/08/2025

    Tình huống: Vắng mặt rồi trao sau
      Biết Văn phòng đã ghi vắng phần thưởng số 1 của KT-2025-01
      Khi đến ngày 25/08/2025
      Và Văn phòng trao sau hội nghị phần thưởng số 1 của KT-2025-01
      Thì phần thưởng số 1 của KT-2025-01 đã trao ngày 25/08/2025

    Tình huống: Vắng mặt thì chờ trao sau
      Biết Văn phòng đã ghi vắng phần thưởng số 1 của KT-2025-01
      Thì KT-2025-01 còn chờ trao sau

    Tình huống: Không ghi vắng thì không trao sau
      Khi đến ngày 25/08/2025
      Và Văn phòng trao sau hội nghị phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "không có ghi vắng mặt"

    Tình huống: Ghi vắng sau ngày hội nghị
      Khi đến ngày 22/08/2025
      Và Văn phòng ghi vắng phần thưởng số 1 của KT-2025-01 vì "Ốm"
      Thì bị từ chối vì "không phải ngày hội nghị"

    Tình huống: Ghi vắng mà không nêu lý do
      Khi Văn phòng ghi vắng phần thưởng số 1 của KT-2025-01 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

  Quy tắc: Giấy chứng nhận ghi số quyết định và số sổ vàng
    Nguồn: NĐ 98/2023 Điều 104 (BR-76)

    Tình huống: Dữ liệu in giấy chứng nhận
      Biết quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 2 người
      Thì giấy chứng nhận số sổ vàng 2 của KT-2025-01 ghi quyết định số 01 ngày 14/08/2025 do Trần Văn Minh ký
