# language: vi
Tính năng: Tiền thưởng
  Tiền thưởng kèm theo danh hiệu, hình thức khen thưởng tính từ hệ số và mức lương cơ sở ngày ra quyết định.
  Tiền lấy từ Quỹ thi đua, khen thưởng, không lẫn với kinh phí tổ chức hội nghị (BR-55).

  Quy tắc: Hệ số nhân mức lương cơ sở ngày ký quyết định, làm tròn lên hàng chục nghìn đồng

    Nguồn: NĐ 152/2025/NĐ-CP Điều 49 (BR-48); NĐ 152/2025/NĐ-CP Điều 50, 51, 54 (BR-49)

    Khung tình huống: Tiền thưởng theo mức lương cơ sở 2.340.000 đồng
      Khi Giám đốc ký quyết định tặng "<danh hiệu>" cho <đối tượng> ngày 21/08/2025
      Thì tiền thưởng là <số tiền> đồng

      Dữ liệu:
        | danh hiệu                     | đối tượng | số tiền    |
        | Chiến sĩ thi đua toàn quốc    | cá nhân   | 10.530.000 |
        | Chiến sĩ thi đua cấp tỉnh     | cá nhân   | 7.020.000  |
        | Chiến sĩ thi đua cơ sở        | cá nhân   | 2.340.000  |
        | Lao động tiên tiến            | cá nhân   | 710.000    |
        | Tập thể lao động xuất sắc     | tập thể   | 3.510.000  |
        | Tập thể lao động tiên tiến    | tập thể   | 1.880.000  |
        | Xã, phường, đặc khu tiêu biểu | tập thể   | 4.680.000  |
        | Thôn, tổ dân phố văn hóa      | tập thể   | 3.510.000  |
        | Cờ thi đua của Chính phủ      | tập thể   | 28.080.000 |
        | Cờ thi đua                    | tập thể   | 18.720.000 |
        | Bằng khen của Thủ tướng       | tập thể   | 16.380.000 |
        | Bằng khen                     | tập thể   | 7.020.000  |
        | Giấy khen                     | tập thể   | 1.410.000  |

    Khung tình huống: Tiền thưởng theo mức lương cơ sở 2.530.000 đồng do Sở áp dụng
      Biết Sở áp dụng mức lương cơ sở 2.530.000 đồng từ ngày 01/07/2026
      Khi Giám đốc ký quyết định tặng "<danh hiệu>" cho <đối tượng> ngày 01/07/2026
      Thì tiền thưởng là <số tiền> đồng

      Dữ liệu:
        | danh hiệu                     | đối tượng | số tiền    |
        | Chiến sĩ thi đua toàn quốc    | cá nhân   | 11.390.000 |
        | Chiến sĩ thi đua cấp tỉnh     | cá nhân   | 7.590.000  |
        | Chiến sĩ thi đua cơ sở        | cá nhân   | 2.530.000  |
        | Lao động tiên tiến            | cá nhân   | 760.000    |
        | Tập thể lao động xuất sắc     | tập thể   | 3.800.000  |
        | Tập thể lao động tiên tiến    | tập thể   | 2.030.000  |
        | Xã, phường, đặc khu tiêu biểu | tập thể   | 5.060.000  |
        | Thôn, tổ dân phố văn hóa      | tập thể   | 3.800.000  |
        | Cờ thi đua của Chính phủ      | tập thể   | 30.360.000 |
        | Cờ thi đua                    | tập thể   | 20.240.000 |
        | Bằng khen của Thủ tướng       | tập thể   | 17.710.000 |
        | Bằng khen                     | tập thể   | 7.590.000  |
        | Giấy khen                     | tập thể   | 1.520.000  |

    Tình huống: Lao động tiên tiến được 710.000 đồng, không phải 702.000 đồng
      Nhiều bảng công bố quên khoản 2 Điều 49 nên in 702.000 đồng.
      Nguồn: NĐ 152/2025/NĐ-CP Điều 49 (BR-48)

      Khi Giám đốc ký quyết định tặng "Lao động tiên tiến" cho cá nhân ngày 21/08/2025
      Thì tiền thưởng là 710.000 đồng
      Nhưng không phải 702.000 đồng

    Tình huống: Mức lương cơ sở tính theo ngày ký quyết định, không theo ngày trao
      Biết Sở áp dụng mức lương cơ sở 2.530.000 đồng từ ngày 01/07/2026
      Khi Giám đốc ký quyết định tặng "Chiến sĩ thi đua cơ sở" cho cá nhân ngày 30/06/2026
      Thì tiền thưởng là 2.340.000 đồng

    Tình huống: Mức lương cơ sở từ 01/07/2026 chưa kiểm chứng thì Sở phải áp dụng mới tính
      Khi Giám đốc ký quyết định tặng "Chiến sĩ thi đua cơ sở" cho cá nhân ngày 01/07/2026
      Thì bị từ chối vì "chưa áp dụng mức lương cơ sở cho ngày này"

    Tình huống: Trước 01/07/2025 chưa đọc được hệ số nên chưa tính
      Khi Giám đốc ký quyết định tặng "Chiến sĩ thi đua cơ sở" cho cá nhân ngày 30/06/2025
      Thì bị từ chối vì "chưa áp dụng hệ số tiền thưởng"

    Khung tình huống: Hệ số chưa kiểm chứng thì Sở phải áp dụng mới tính
      Khi Giám đốc ký quyết định tặng "<hình thức>" cho <đối tượng> ngày 21/08/2025
      Thì bị từ chối vì "chưa áp dụng hệ số tiền thưởng"

      Dữ liệu:
        | hình thức               | đối tượng   |
        | Giấy khen               | cá nhân     |
        | Giấy khen               | hộ gia đình |
        | Bằng khen               | cá nhân     |
        | Bằng khen của Thủ tướng | cá nhân     |

    Khung tình huống: Hệ số Sở áp dụng cho cá nhân
      Biết Sở áp dụng hệ số <hệ số> cho "<hình thức>" của cá nhân
      Khi Giám đốc ký quyết định tặng "<hình thức>" cho cá nhân ngày 21/08/2025
      Thì tiền thưởng là <số tiền> đồng

      Dữ liệu:
        | hình thức               | hệ số | số tiền   |
        | Giấy khen               | 0,3   | 710.000   |
        | Bằng khen               | 1,5   | 3.510.000 |
        | Bằng khen của Thủ tướng | 3,5   | 8.190.000 |

  Quy tắc: Hộ gia đình bằng 1,5 lần cá nhân

    Nguồn: NĐ 152/2025/NĐ-CP Điều 54 (BR-50)

    Khung tình huống: Giấy khen cho hộ gia đình
      Biết Sở áp dụng hệ số 0,3 cho "Giấy khen" của cá nhân
      Và Sở áp dụng mức lương cơ sở 2.530.000 đồng từ ngày 01/07/2026
      Khi Giám đốc ký quyết định tặng "Giấy khen" cho hộ gia đình ngày <ngày>
      Thì tiền thưởng là <số tiền> đồng

      Dữ liệu:
        | ngày       | số tiền   |
        | 21/08/2025 | 1.060.000 |
        | 01/07/2026 | 1.140.000 |

  Quy tắc: Nhiều danh hiệu trong cùng một thời gian thì chỉ thưởng mức cao nhất

    Nguồn: NĐ 152/2025/NĐ-CP Điều 49.5 (BR-51)

    Tình huống: Hai danh hiệu cho cùng năm 2024 thì nhận mức cao nhất
      Khi một người được tặng "Lao động tiên tiến" năm 2024 và "Chiến sĩ thi đua cơ sở" năm 2024
      Thì người ấy nhận 0 đồng và 2.340.000 đồng, cộng 2.340.000 đồng

    Tình huống: Hai danh hiệu cho hai năm khác nhau thì nhận cả hai
      Khi một người được tặng "Lao động tiên tiến" năm 2023 và "Chiến sĩ thi đua cơ sở" năm 2024
      Thì người ấy nhận 710.000 đồng và 2.340.000 đồng, cộng 3.050.000 đồng

    Tình huống: Hai người cùng danh hiệu cùng năm thì mỗi người nhận đủ
      Khi hai người cùng được tặng "Chiến sĩ thi đua cơ sở" năm 2024
      Thì mỗi người nhận 2.340.000 đồng

  Quy tắc: Vừa có danh hiệu vừa có hình thức khen thưởng thì nhận cả hai

    Nguồn: NĐ 152/2025/NĐ-CP Điều 49.7 (BR-52)

    Tình huống: Danh hiệu và giấy khen trong cùng năm 2024
      Biết Sở áp dụng hệ số 0,3 cho "Giấy khen" của cá nhân
      Khi một người được tặng "Chiến sĩ thi đua cơ sở" năm 2024 và "Giấy khen" năm 2024
      Thì người ấy nhận 2.340.000 đồng và 710.000 đồng, cộng 3.050.000 đồng

    Tình huống: Hai hình thức khen thưởng cho hai thành tích thì nhận cả hai
      Biết Sở áp dụng hệ số 0,3 cho "Giấy khen" của cá nhân
      Và Sở áp dụng hệ số 1,5 cho "Bằng khen" của cá nhân
      Khi một người được tặng "Giấy khen" năm 2024 và "Bằng khen" năm 2024
      Thì người ấy nhận 710.000 đồng và 3.510.000 đồng, cộng 4.220.000 đồng

  Quy tắc: Sở chỉ áp dụng hệ số nơi luật chưa định hoặc chỉ định mức trần

    Nguồn: NĐ 152/2025/NĐ-CP Điều 50, 51, 54 (BR-49)

    Khung tình huống: Hệ số không được áp dụng
      Khi Giám đốc Trần Văn Minh áp dụng hệ số <hệ số> cho "<khóa>"
      Thì bị từ chối vì "<lý do>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | khóa                                    | hệ số | lý do                                   |
        | base_emulation_fighter/individual       | 1,2   | hệ số này luật đã định                  |
        | certificate_of_commendation/individual  | 0     | hệ số ngoài khoảng cho phép             |
        | commemorative_medal/individual          | 0,7   | hệ số ngoài khoảng cho phép             |
        | advanced_worker/collective              | 0,3   | danh hiệu này không có đối tượng ấy     |
        | star_of_the_month/individual            | 0,3   | luật không có danh hiệu, hình thức này  |

    Tình huống: Kỷ niệm chương trong mức trần 0,6
      Biết Sở áp dụng hệ số 0,6 cho "Kỷ niệm chương" của cá nhân
      Khi Giám đốc ký quyết định tặng "Kỷ niệm chương" cho cá nhân ngày 21/08/2025
      Thì tiền thưởng là 1.410.000 đồng
