# language: vi
Tính năng: Hủy bỏ quyết định tặng, thu hồi tiền và hiện vật
  Hủy bỏ là một quyết định mới, theo một trong bốn căn cứ của Điều 93, dựa trên kết luận bằng văn bản.
  Không gì bị xóa khỏi sổ; danh hiệu đã hủy bỏ không còn được tính trong hồ sơ cá nhân.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và quy chế của Sở đòi 51% cho mọi danh hiệu luật không quy định tỷ lệ
    Và quyết định KT-2025-01 đã ban hành, tặng "Chiến sĩ thi đua cơ sở" cho 1 người

  Quy tắc: Giám đốc hủy bỏ theo một trong bốn căn cứ
    Nguồn: Luật 06/2022 Điều 93.2 (BR-46)

    Khung tình huống: Bốn căn cứ hủy bỏ
      Khi Giám đốc Trần Văn Minh hủy bỏ phần thưởng số 1 của KT-2025-01 vì "<căn cứ>"
      Thì đề xuất ĐX-2025-001 đã bị hủy bỏ
      Và danh hiệu không còn được tính trong hồ sơ cá nhân

      Dữ liệu:
        | căn cứ                              |
        | gian dối trong kê khai              |
        | giấy tờ giả                         |
        | xét duyệt trái quy định             |
        | có kết luận vi phạm làm mất tiêu chuẩn |

    Tình huống: Căn cứ ngoài luật
      Khi Giám đốc Trần Văn Minh hủy bỏ phần thưởng số 1 của KT-2025-01 vì "không còn phù hợp"
      Thì bị từ chối vì "không phải căn cứ của luật"

    Tình huống: Không có kết luận thì không hủy bỏ
      Khi Giám đốc Trần Văn Minh hủy bỏ phần thưởng số 1 của KT-2025-01 mà không nêu kết luận
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Không hủy bỏ hai lần
      Biết Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Khi Giám đốc Trần Văn Minh hủy bỏ phần thưởng số 1 của KT-2025-01 vì "giấy tờ giả"
      Thì bị từ chối vì "phần thưởng đã hủy bỏ"

    Tình huống: Văn phòng không hủy bỏ thay Giám đốc
      Khi Chánh Văn phòng Phạm Quốc Hưng hủy bỏ phần thưởng số 1 của KT-2025-01 vì "giấy tờ giả"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Đã hủy bỏ thì không trao nữa
      Biết Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Khi đến ngày 21/08/2025
      Và Văn phòng trao phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "phần thưởng đã hủy bỏ"

  Quy tắc: Tiền và hiện vật phải thu hồi, ghi từng việc
    Nguồn: Luật 06/2022 Điều 93.2 (BR-46)

    Tình huống: Đã chi, đã trao thì thu cả hai
      Biết phần thưởng số 1 của KT-2025-01 đã chi tiền và đã trao
      Và Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Thì 2340000 đồng phải thu hồi
      Và KT-2025-01 còn chờ thu hồi tiền và hiện vật
      Khi Văn phòng ghi thu hồi tiền phần thưởng số 1 của KT-2025-01
      Và Văn phòng ghi thu hồi hiện vật phần thưởng số 1 của KT-2025-01
      Thì KT-2025-01 không còn gì phải thu

    Tình huống: Chưa chi, chưa trao thì không có gì phải thu
      Biết Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Thì KT-2025-01 không còn gì phải thu
      Khi Văn phòng ghi thu hồi tiền phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "không còn gì phải thu"

    Tình huống: Không có hiện vật thì không ghi thu hồi hiện vật
      Biết Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Khi Văn phòng ghi thu hồi hiện vật phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "không còn gì phải thu"

    Tình huống: Chưa hủy bỏ thì không thu
      Khi Văn phòng ghi thu hồi tiền phần thưởng số 1 của KT-2025-01
      Thì bị từ chối vì "phần thưởng chưa hủy bỏ"

  Quy tắc: Thời hạn thu hồi theo quy chế của cơ quan; chưa quy định thì không có hạn
    Nguồn: BR-47

    Tình huống: Quy chế đòi thu hồi trong 15 ngày
      Biết quy chế mới của Sở đòi thu hồi trong 15 ngày
      Và phần thưởng số 1 của KT-2025-01 đã chi tiền và đã trao
      Và Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Thì KT-2025-01 phải thu hồi trước hết ngày 05/09/2025

    Tình huống: Quy chế chưa quy định ngày thu hồi
      Biết phần thưởng số 1 của KT-2025-01 đã chi tiền và đã trao
      Và Giám đốc đã hủy bỏ phần thưởng số 1 của KT-2025-01
      Thì KT-2025-01 không có hạn thu hồi
