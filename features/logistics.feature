# language: vi
Tính năng: Bảng kiểm hậu cần trước hội nghị
  Tài liệu, lễ tân, khánh tiết, âm thanh, cơ sở vật chất: việc gì, ai lo, ngày giờ nào phải xong.
  Báo sẵn sàng rồi vẫn có thể hỏng; mọi lần báo đều còn, lần cuối là điều đang đúng.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Văn phòng lập bảng kiểm: mảng việc, đơn vị hoặc người lo, ngày giờ phải xong
    Nguồn: Kế hoạch III.2f; BR-73

    Khung tình huống: Các mảng việc
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 mảng <mảng> giao LT, xong trước hội nghị 1 ngày
      Thì quyết định được ghi vào sổ
      Và HC-001 phải xong ngày 20/08/2025

      Dữ liệu:
        | mảng       |
        | documents  |
        | reception  |
        | decoration |
        | sound      |
        | facilities |
        | transport  |
        | other      |

    Tình huống: Hội nghị dời ngày thì việc tính theo hội nghị dời theo
      Biết HC-001 giao LT, xong trước hội nghị 1 ngày
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 25/08/2025
      Thì HC-001 phải xong ngày 24/08/2025

    Tình huống: Một giờ cụ thể của ngày hội nghị
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 giao LT, xong ngày 21/08/2025 lúc 13:30
      Thì quyết định được ghi vào sổ
      Và HC-001 phải xong ngày 21/08/2025

    Tình huống: Giờ viết sai
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 giao LT, xong ngày 21/08/2025 lúc 25:00
      Thì bị từ chối vì "giờ viết không đúng"
      Và không có gì được ghi thêm

    Tình huống: Mảng việc không có
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 mảng pháo_hoa giao LT, xong trước hội nghị 1 ngày
      Thì bị từ chối vì "không có mảng việc này"

    Tình huống: Ngày phải xong đã qua
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 mảng sound giao LT, xong trước hội nghị 8 ngày
      Thì bị từ chối vì "ngày phải xong đã qua"

    Tình huống: Giao người đã chuyển khỏi Sở
      Biết Ngô Văn Sơn đã chuyển đi
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 giao HTQT, người lo Ngô Văn Sơn
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Giao đơn vị không có
      Khi Chánh Văn phòng Phạm Quốc Hưng thêm HC-001 mảng sound giao XYZ, xong trước hội nghị 1 ngày
      Thì bị từ chối vì "không có đơn vị này"

  Quy tắc: Ai lo thì báo; lần báo cuối là điều đang đúng, mọi lần báo đều còn
    Nguồn: Kế hoạch III.2f; Kế hoạch III.3a

    Bối cảnh:
      Biết HC-001 giao HTQT, người lo là Ngô Văn Sơn

    Tình huống: Trưởng phòng báo sẵn sàng
      Khi Trưởng phòng Vũ Đức Long báo HC-001 đã sẵn sàng
      Thì HC-001 đã sẵn sàng
      Và việc tiếp theo của HC-001 là Văn phòng kiểm tra

    Tình huống: Người được giao tự báo
      Khi chuyên viên Ngô Văn Sơn báo HC-001 đã sẵn sàng
      Thì HC-001 đã sẵn sàng

    Tình huống: Người ngoài không báo
      Khi Trưởng phòng Đỗ Minh Tuấn báo HC-001 đã sẵn sàng
      Thì bị từ chối vì "việc của đơn vị khác"

    Tình huống: Chưa sẵn sàng thì nói vì sao
      Khi Trưởng phòng Vũ Đức Long báo HC-001 chưa sẵn sàng: " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đã sẵn sàng rồi lại hỏng
      Biết Vũ Đức Long đã báo HC-001 sẵn sàng
      Và Phạm Quốc Hưng đã kiểm tra HC-001
      Khi chuyên viên Ngô Văn Sơn báo HC-001 chưa sẵn sàng: "Micro hỏng"
      Thì HC-001 chưa sẵn sàng
      Và HC-001 còn ghi 2 lần báo
      Và việc tiếp theo của HC-001 là đơn vị báo

    Tình huống: Không báo sẵn sàng hai lần liền
      Biết Vũ Đức Long đã báo HC-001 sẵn sàng
      Khi Trưởng phòng Vũ Đức Long báo HC-001 đã sẵn sàng
      Thì bị từ chối vì "đã báo sẵn sàng"

  Quy tắc: Văn phòng kiểm tra việc đã báo; việc không cần nữa thì bỏ
    Nguồn: Kế hoạch III.2f

    Bối cảnh:
      Biết HC-001 giao HTQT, người lo là Ngô Văn Sơn

    Tình huống: Kiểm tra tận nơi
      Biết Vũ Đức Long đã báo HC-001 sẵn sàng
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm tra HC-001
      Thì quyết định được ghi vào sổ
      Và HC-001 không chờ ai nữa

    Tình huống: Chưa báo thì chưa kiểm tra
      Khi Chánh Văn phòng Phạm Quốc Hưng kiểm tra HC-001
      Thì bị từ chối vì "chưa có gì để kiểm tra"

    Tình huống: Phòng không tự kiểm tra việc của mình
      Biết Vũ Đức Long đã báo HC-001 sẵn sàng
      Khi Trưởng phòng Vũ Đức Long kiểm tra HC-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Bỏ một việc
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ việc HC-001 vì "Thuê ngoài trọn gói"
      Thì HC-001 không chờ ai nữa

    Tình huống: Việc đã bỏ thì không báo nữa
      Biết Phạm Quốc Hưng đã bỏ việc HC-001
      Khi Trưởng phòng Vũ Đức Long báo HC-001 đã sẵn sàng
      Thì bị từ chối vì "việc này đã bỏ"

  Quy tắc: Hôm trước hội nghị, việc chưa sẵn sàng hiện ra với người phải lo
    Nguồn: Kế hoạch III.2f

    Tình huống: Còn một việc chưa xong
      Biết HC-001 giao HTQT, người lo là Ngô Văn Sơn
      Và HC-002 giao LT, xong trước hội nghị 1 ngày
      Và Vũ Đức Long đã báo HC-001 sẵn sàng
      Khi đến ngày 20/08/2025
      Thì bảng kiểm có 1 trên 2 việc sẵn sàng
      Và việc tiếp theo của HC-002 là đơn vị báo
