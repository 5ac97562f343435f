# language: vi
Tính năng: Ngày làm việc
  Hạn của luật tính bằng ngày làm việc: trừ thứ Bảy, Chủ nhật, ngày nghỉ lễ; cộng ngày làm bù.
  Lịch nghỉ mỗi năm một khác nên là quyết định của Sở; chưa có lịch thì chỉ trừ thứ Bảy, Chủ nhật.

  Quy tắc: Hạn tính từ ngày làm việc tiếp theo

    Nguồn: QĐ 638/QĐ-BNV năm 2025 (BR-41); QĐ 311/QĐ-BNV (BR-42, BR-43)

    Khung tình huống: Hạn theo ngày làm việc khi chưa có lịch nghỉ
      Khi nhận hồ sơ ngày <nhận> và phải xong trong <số ngày> ngày làm việc
      Thì hạn là ngày <hạn>

      Dữ liệu:
        | nhận       | số ngày | hạn        |
        | 12/08/2025 | 1       | 13/08/2025 |
        | 15/08/2025 | 1       | 18/08/2025 |
        | 16/08/2025 | 1       | 18/08/2025 |
        | 12/08/2025 | 5       | 19/08/2025 |
        | 12/08/2025 | 10      | 26/08/2025 |
        | 12/08/2025 | 20      | 09/09/2025 |

    Tình huống: Ngày nghỉ lễ đẩy hạn ra sau
      Biết Sở áp dụng lịch nghỉ ngày 01/09/2025 và 02/09/2025
      Khi nhận hồ sơ ngày 12/08/2025 và phải xong trong 20 ngày làm việc
      Thì hạn là ngày 11/09/2025

    Tình huống: Thứ Bảy làm bù được tính là ngày làm việc
      Biết Sở áp dụng lịch nghỉ ngày 02/05/2025, làm bù ngày 26/04/2025
      Khi nhận hồ sơ ngày 25/04/2025 và phải xong trong 1 ngày làm việc
      Thì hạn là ngày 26/04/2025

    Khung tình huống: Đếm ngày làm việc giữa hai ngày
      Biết Sở áp dụng lịch nghỉ ngày 01/09/2025 và 02/09/2025
      Thì từ ngày <từ> đến ngày <đến> có <số ngày> ngày làm việc

      Dữ liệu:
        | từ         | đến        | số ngày |
        | 29/08/2025 | 29/08/2025 | 0       |
        | 29/08/2025 | 02/09/2025 | 0       |
        | 29/08/2025 | 03/09/2025 | 1       |
        | 12/08/2025 | 11/09/2025 | 20      |
        | 03/09/2025 | 29/08/2025 | 0       |

  Quy tắc: Sở rút ngắn được hạn luật định, không kéo dài

    Nguồn: QĐ 638/QĐ-BNV năm 2025 (BR-41); QĐ 311/QĐ-BNV (BR-42, BR-43)

    Khung tình huống: Hạn luật định
      Thì ngày 12/08/2025 quy tắc <quy tắc> có con số <con số>

      Dữ liệu:
        | quy tắc | con số |
        | BR-41   | 20     |
        | BR-42   | 5      |
        | BR-43   | 10     |

    Tình huống: Sở thẩm định trong 15 ngày làm việc
      Khi Giám đốc Trần Văn Minh áp dụng con số 15 cho quy tắc BR-41
      Thì ngày 12/08/2025 quy tắc BR-41 có con số 15

    Khung tình huống: Con số ngoài khoảng cho phép
      Khi Giám đốc Trần Văn Minh áp dụng con số <con số> cho quy tắc <quy tắc>
      Thì bị từ chối vì "<lý do>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | quy tắc | con số | lý do                               |
        | BR-41   | 21     | con số ngoài khoảng cho phép        |
        | BR-42   | 6      | con số ngoài khoảng cho phép        |
        | BR-26   | 101    | con số ngoài khoảng cho phép        |
        | BR-06   | 70     | quy tắc này không nhận con số riêng |
        | BR-99   | 5      | không có quy tắc này                |

    Tình huống: Ngày làm bù phải là thứ Bảy hoặc Chủ nhật
      Khi Giám đốc Trần Văn Minh áp dụng ngày làm bù 27/08/2025
      Thì bị từ chối vì "ngày làm bù phải là ngày nghỉ cuối tuần"
      Và không có gì được ghi thêm
