# language: vi
Tính năng: Điều kiện, tiêu chuẩn khen thưởng
  Đề xuất nào cũng được xét ngay theo luật của ngày đề xuất và theo lý lịch thi đua đã ghi.
  Không đạt luật thì từ chối, nêu từng điều kiện chưa đạt; không đạt quy chế của Sở thì theo quy chế.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Lao động tiên tiến hoàn thành tốt nhiệm vụ trở lên
    Nguồn: Luật 06/2022/QH15 Điều 24

    Khung tình huống: Xếp loại để đạt Lao động tiên tiến
      Biết CB-009 được xếp loại <xếp loại> năm 2024
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất <kết quả>

      Dữ liệu:
        | xếp loại      | kết quả         |
        | excellent     | được ghi        |
        | good          | được ghi        |
        | completed     | chưa đủ LUAT-24 |
        | not_completed | chưa đủ LUAT-24 |

    Tình huống: Lý lịch chưa ghi xếp loại thì nói rõ thiếu gì và ghi bằng cách nào
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất chưa đủ LUAT-24
      Và lý do nêu "cần xếp loại hoàn thành tốt nhiệm vụ trở lên năm 2024, lý lịch chưa ghi xếp loại năm đó (ghi bằng: thidua ly-lich xep-loai)"

  Quy tắc: Chiến sĩ thi đua cơ sở đạt Lao động tiên tiến và xuất sắc, hoặc có sáng kiến, đề tài
    Nguồn: Luật 06/2022/QH15 Điều 23 (BR-20)

    Khung tình huống: Xếp loại và sáng kiến để đạt Chiến sĩ thi đua cơ sở
      Biết CB-009 được xếp loại <xếp loại> năm 2024
      Và CB-009 có sáng kiến SK-01 phạm vi base
      Khi HTQT đề xuất CB-009 tặng "Chiến sĩ thi đua cơ sở" dựa vào <sáng kiến>
      Thì đề xuất <kết quả>

      Dữ liệu:
        | xếp loại  | sáng kiến | kết quả       |
        | excellent | không     | được ghi      |
        | good      | SK-01     | được ghi      |
        | good      | không     | chưa đủ BR-20 |
        | completed | SK-01     | chưa đủ BR-20 |

    Tình huống: Có sáng kiến mà chưa nêu thì được nhắc nêu
      Biết CB-009 được xếp loại good năm 2024
      Và CB-009 có sáng kiến SK-01 phạm vi base
      Khi HTQT đề xuất CB-009 tặng "Chiến sĩ thi đua cơ sở"
      Thì đề xuất chưa đủ BR-20
      Và lý do nêu "năm 2024 xếp loại hoàn thành tốt nhiệm vụ, cần hoàn thành xuất sắc nhiệm vụ trở lên"
      Và lý do nêu "đã có trong lý lịch mà chưa nêu: SK-01"
      Và lý do nêu "(Luật 06/2022/QH15 Điều 23)"

  Quy tắc: Chiến sĩ thi đua cấp tỉnh cần ba lần liên tục Chiến sĩ thi đua cơ sở và sáng kiến cấp tỉnh
    Nguồn: Luật 06/2022/QH15 Điều 22 (BR-21)

    Khung tình huống: Ba lần liên tục và phạm vi sáng kiến
      Biết CB-009 đã được tặng base_emulation_fighter các năm <các năm>
      Và CB-009 có sáng kiến SK-01 phạm vi <phạm vi>
      Khi HTQT đề xuất CB-009 tặng "Chiến sĩ thi đua cấp tỉnh" dựa vào SK-01
      Thì đề xuất <kết quả>

      Dữ liệu:
        | các năm                | phạm vi  | kết quả       |
        | 2022, 2023 và 2024     | province | được ghi      |
        | 2022, 2023 và 2024     | nation   | được ghi      |
        | 2021, 2022 và 2023     | province | được ghi      |
        | 2022, 2023 và 2024     | base     | chưa đủ BR-21 |
        | 2023 và 2024           | province | chưa đủ BR-21 |
        | 2021, 2023 và 2024     | province | chưa đủ BR-21 |
        | 2019, 2020 và 2021     | province | chưa đủ BR-21 |

    Tình huống: Lý do nêu những năm đã có
      Biết CB-009 đã được tặng base_emulation_fighter các năm 2021, 2023 và 2024
      Và CB-009 có sáng kiến SK-01 phạm vi province
      Khi HTQT đề xuất CB-009 tặng "Chiến sĩ thi đua cấp tỉnh" dựa vào SK-01
      Thì đề xuất chưa đủ BR-21
      Và lý do nêu "cần 3 lần liên tục Chiến sĩ thi đua cơ sở; lý lịch ghi các năm: 2021, 2023 và 2024; liên tục đến nay chỉ có: 2023 và 2024 (Luật 06/2022/QH15 Điều 22)"

  Quy tắc: Chiến sĩ thi đua toàn quốc cần hai lần liên tục Chiến sĩ thi đua cấp tỉnh
    Nguồn: Luật 06/2022/QH15 Điều 21 (BR-22)

    Khung tình huống: Hai lần liên tục cấp tỉnh
      Biết CB-009 đã được tặng provincial_emulation_fighter các năm <các năm>
      Và CB-009 có sáng kiến SK-01 phạm vi <phạm vi>
      Khi HTQT đề xuất CB-009 tặng "Chiến sĩ thi đua toàn quốc" dựa vào SK-01
      Thì đề xuất <kết quả>

      Dữ liệu:
        | các năm       | phạm vi  | kết quả       |
        | 2021 và 2024  | nation   | được ghi      |
        | 2021 và 2024  | province | chưa đủ BR-22 |
        | 2018 và 2024  | nation   | chưa đủ BR-22 |
        | 2024          | nation   | chưa đủ BR-22 |

  Quy tắc: Tập thể lao động tiên tiến có ít nhất 70% lao động tiên tiến, không ai bị cảnh cáo
    Nguồn: Luật 06/2022/QH15 Điều 28 (BR-23)

    Khung tình huống: Tỷ lệ và kỷ luật trong tập thể
      Biết HTQT được xếp loại <xếp loại> năm 2024
      Và HTQT năm 2024 có 10 người, 10 hoàn thành, <tiên tiến> tiên tiến, 0 chiến sĩ, <cảnh cáo> bị cảnh cáo
      Khi HTQT đề xuất tập thể HTQT tặng "Tập thể lao động tiên tiến"
      Thì đề xuất <kết quả>

      Dữ liệu:
        | xếp loại  | tiên tiến | cảnh cáo | kết quả       |
        | good      | 7         | 0        | được ghi      |
        | excellent | 10        | 0        | được ghi      |
        | good      | 6         | 0        | chưa đủ BR-23 |
        | good      | 10        | 1        | chưa đủ BR-23 |
        | completed | 10        | 0        | chưa đủ BR-23 |

    Tình huống: Chưa có số liệu thì nói rõ ghi bằng cách nào
      Biết HTQT được xếp loại good năm 2024
      Khi HTQT đề xuất tập thể HTQT tặng "Tập thể lao động tiên tiến"
      Thì đề xuất chưa đủ BR-23
      Và lý do nêu "ghi bằng: thidua ly-lich so-lieu"

  Quy tắc: Tập thể lao động xuất sắc hoàn thành đủ 100%, có 70% lao động tiên tiến và chiến sĩ thi đua
    Nguồn: Luật 06/2022/QH15 Điều 27 (BR-24)

    Khung tình huống: Ba tỷ lệ của tập thể xuất sắc
      Biết HTQT được xếp loại excellent năm 2024
      Và HTQT năm 2024 có 10 người, <hoàn thành> hoàn thành, <tiên tiến> tiên tiến, <chiến sĩ> chiến sĩ, 0 bị cảnh cáo
      Khi HTQT đề xuất tập thể HTQT tặng "Tập thể lao động xuất sắc"
      Thì đề xuất <kết quả>

      Dữ liệu:
        | hoàn thành | tiên tiến | chiến sĩ | kết quả       |
        | 10         | 7         | 1        | được ghi      |
        | 9          | 7         | 1        | chưa đủ BR-24 |
        | 10         | 6         | 1        | chưa đủ BR-24 |
        | 10         | 7         | 0        | chưa đủ BR-24 |

  Quy tắc: Bằng khen theo công trạng cần hai năm liên tục và hai sáng kiến; không cần Giấy khen trước
    Nguồn: Luật 06/2022/QH15 Điều 74 (BR-25); NĐ 152/2025/NĐ-CP Điều 4.1 (BR-37)

    Tình huống: Hai lần liên tục Chiến sĩ thi đua cơ sở và hai sáng kiến
      Biết CB-009 đã được tặng base_emulation_fighter các năm 2023 và 2024
      Và CB-009 có sáng kiến SK-01 phạm vi base
      Và CB-009 có sáng kiến SK-02 phạm vi base
      Khi HTQT đề xuất CB-009 tặng "Bằng khen" dựa vào SK-01 và SK-02
      Thì đề xuất được ghi

    Tình huống: Hai năm xuất sắc và hai sáng kiến
      Biết CB-009 được xếp loại excellent năm 2023
      Và CB-009 được xếp loại excellent năm 2024
      Và CB-009 có sáng kiến SK-01 phạm vi base
      Và CB-009 có sáng kiến SK-02 phạm vi province
      Khi HTQT đề xuất CB-009 tặng "Bằng khen" dựa vào SK-01 và SK-02
      Thì đề xuất được ghi

    Tình huống: Một sáng kiến thì chưa đủ
      Biết CB-009 đã được tặng base_emulation_fighter các năm 2023 và 2024
      Và CB-009 có sáng kiến SK-01 phạm vi base
      Khi HTQT đề xuất CB-009 tặng "Bằng khen" dựa vào SK-01
      Thì đề xuất chưa đủ BR-25

    Tình huống: Tập thể hai năm liên tục xuất sắc
      Biết HTQT được xếp loại excellent năm 2023
      Và HTQT được xếp loại excellent năm 2024
      Khi HTQT đề xuất tập thể HTQT tặng "Bằng khen"
      Thì đề xuất được ghi

    Tình huống: Thành tích đột xuất thì không cần hai năm liên tục
      Khi HTQT đề xuất CB-009 tặng "Bằng khen" loại hình sudden
      Thì đề xuất được ghi

  Quy tắc: Không tặng nhiều hình thức khen thưởng cho một thành tích
    Nguồn: Luật 06/2022/QH15 Điều 5.2c (BR-29)

    Tình huống: Hình thức thứ hai cho cùng một thành tích
      Biết HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Giấy khen" vì "Đón đoàn cấp cao"
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" vì "đón đoàn  cấp cao."
      Thì đề xuất chưa đủ BR-29
      Và lý do nêu "đã làm căn cứ đề nghị Giấy khen (ĐX-2025-001)"

    Tình huống: Danh hiệu và hình thức cho cùng một thành tích
      Biết CB-009 được xếp loại good năm 2024
      Và HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Lao động tiên tiến" vì "Đón đoàn cấp cao"
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" vì "Đón đoàn cấp cao"
      Thì đề xuất được ghi

    Tình huống: Đề xuất trước đã rút thì thành tích dùng lại được
      Biết HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Giấy khen" vì "Đón đoàn cấp cao"
      Và HTQT đã rút đề xuất ĐX-2025-001
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" vì "Đón đoàn cấp cao"
      Thì đề xuất được ghi

  Quy tắc: Khen thưởng đột xuất, theo chuyên đề không làm căn cứ khen thưởng công trạng
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.3 (BR-30)

    Tình huống: Danh hiệu tặng theo chuyên đề không được tính
      Biết HTQT đã được tặng excellent_collective theo phong trào các năm 2023 và 2024
      Khi HTQT đề xuất tập thể HTQT tặng "Bằng khen"
      Thì đề xuất chưa đủ BR-25

    Tình huống: Nói rõ quyết định nào không được tính
      Biết CB-009 được xếp loại good năm 2024
      Và CB-009 đã được tặng certificate_of_commendation theo phong trào các năm 2024
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi
      Và kết quả xét nêu BR-30 là met

  Quy tắc: Một sáng kiến chỉ dùng một lần
    Nguồn: công văn hướng dẫn của Bộ Nội vụ (BR-31)

    Bối cảnh:
      Biết CB-009 được xếp loại good năm 2024
      Và CB-009 có sáng kiến SK-01 phạm vi base
      Và HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Chiến sĩ thi đua cơ sở" dựa vào SK-01

    Tình huống: Sáng kiến bị từ chối ở lần thứ hai
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" dựa vào SK-01
      Thì đề xuất chưa đủ BR-31
      Và lý do nêu "sáng kiến, đề tài SK-01 đã dùng cho Chiến sĩ thi đua cơ sở (ĐX-2025-001)"

    Tình huống: Rút đề xuất thì sáng kiến dùng lại được
      Biết HTQT đã rút đề xuất ĐX-2025-001
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" dựa vào SK-01
      Thì đề xuất được ghi

    Tình huống: Sáng kiến phải có trong lý lịch
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" dựa vào SK-09
      Thì đề xuất chưa đủ BR-31
      Và lý do nêu "SK-09 chưa có trong lý lịch"

  Quy tắc: Đang làm rõ thì chưa đề xuất; có kết luận bằng văn bản thì xét tiếp
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.4 (BR-32)

    Bối cảnh:
      Biết CB-009 được xếp loại good năm 2024
      Và CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 01/08/2025

    Tình huống: Chưa đề xuất khi đang tạm dừng xét, lý do không nêu ai khiếu nại
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất chưa đủ BR-32
      Và lý do nêu "chưa xét, chưa khen thưởng từ ngày 01/08/2025 theo CV 12/TTS"

    Tình huống: Kết luận không sai phạm thì đề xuất được
      Biết CB-009 được xét tiếp theo kết luận "KL 05/KL-TTS" của "CV 12/TTS"
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi
      Và kết quả xét nêu BR-32 là met

  Quy tắc: Tạm dừng xét giữ đề xuất lại ở bước đang đứng, đến khi có kết luận
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.4 (BR-32)

    Tình huống: Đề xuất đã nộp rồi mới tạm dừng thì chưa tổng hợp
      Biết HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Giấy khen" vì "Đón đoàn cấp cao"
      Và CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 12/08/2025
      Khi Văn phòng tổng hợp ĐX-2025-001 vào TH-2025-01
      Thì bị từ chối vì "đang tạm dừng xét khen thưởng"
      Và không có gì được ghi thêm

    Tình huống: Có kết luận không sai phạm thì tổng hợp tiếp
      Biết HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Giấy khen" vì "Đón đoàn cấp cao"
      Và CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 12/08/2025
      Và CB-009 được xét tiếp theo kết luận "KL 05/KL-TTS" của "CV 12/TTS"
      Khi Văn phòng tổng hợp ĐX-2025-001 vào TH-2025-01
      Thì quyết định được ghi vào sổ

    Tình huống: Hội đồng đã xét mà đang tạm dừng thì Giám đốc chưa khen thưởng
      Biết Hội đồng 10 người đã tán thành tặng "Chiến sĩ thi đua cơ sở" cho CB-009
      Và CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 12/08/2025
      Khi Giám đốc khen thưởng theo đề xuất ĐX-2025-001
      Thì bị từ chối vì "đang tạm dừng xét khen thưởng"

    Tình huống: Hội đồng đã xét mà đang tạm dừng thì chưa trình lên trên
      Biết Hội đồng 10 người đã tán thành tặng "Chiến sĩ thi đua cấp tỉnh" cho CB-009
      Và CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 12/08/2025
      Khi Văn phòng lập hồ sơ trình lên trên cho ĐX-2025-001
      Thì bị từ chối vì "đang tạm dừng xét khen thưởng"

  Quy tắc: Thành tích tính từ ngày hết thời hạn kỷ luật
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.4 (BR-33)

    Bối cảnh:
      Biết CB-009 bị kỷ luật reprimand theo "QĐ 77/QĐ-SNgV" từ ngày 01/06/2024

    Tình huống: Đang trong thời hạn kỷ luật
      Khi HTQT đề xuất CB-009 tặng "Giấy khen"
      Thì đề xuất chưa đủ BR-33

    Tình huống: Thành tích có trước ngày hết kỷ luật không được tính
      Biết CB-009 hết kỷ luật theo "QĐ 77/QĐ-SNgV" ngày 01/06/2025
      Khi HTQT đề xuất CB-009 tặng "Giấy khen"
      Thì đề xuất chưa đủ BR-33

    Tình huống: Thành tích có sau ngày hết kỷ luật được tính
      Biết CB-009 hết kỷ luật theo "QĐ 77/QĐ-SNgV" ngày 01/06/2025
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" vì thành tích từ ngày 02/06/2025
      Thì đề xuất được ghi
      Và kết quả xét nêu BR-33 là met

  Quy tắc: Thời gian nghỉ thai sản được tính
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.5 (BR-34)

    Tình huống: Nghỉ thai sản trong năm vẫn đạt Lao động tiên tiến
      Biết CB-009 được xếp loại good năm 2024
      Và CB-009 nghỉ thai sản từ ngày 01/02/2024 đến ngày 31/07/2024
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi
      Và kết quả xét nêu BR-34 là met

  Quy tắc: Người mới chuyển đến cần ý kiến nơi cũ, nếu Sở áp dụng quy định đó
    Nguồn: BR-38

    Bối cảnh:
      Biết CB-009 được xếp loại good năm 2024
      Và CB-009 công tác ở "Sở Công Thương" từ ngày 01/01/2019 đến ngày 01/05/2024

    Tình huống: Sở chưa áp dụng thì không xét
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi
      Và kết quả xét không nêu BR-38

    Tình huống: Sở áp dụng ở mức nhắc thì ghi và nhắc
      Biết Sở áp dụng BR-38 ở mức warn với con số 6
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi
      Và kết quả xét nêu BR-38 là failed

    Tình huống: Sở áp dụng ở mức từ chối thì từ chối
      Biết Sở áp dụng BR-38 ở mức refuse với con số 6
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất chưa đủ BR-38
      Và lý do nêu "cần ý kiến đồng ý bằng văn bản của Sở Công Thương, nơi công tác trước từ 6 tháng trở lên"

    Tình huống: Nơi cũ đồng ý thì đạt
      Biết Sở áp dụng BR-38 ở mức refuse với con số 6
      Và "Sở Công Thương" đã có ý kiến đồng ý về CB-009
      Khi HTQT đề xuất CB-009 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi
      Và kết quả xét nêu BR-38 là met

    Tình huống: Ở nơi cũ chưa đủ số tháng thì không cần hỏi
      Biết Sở áp dụng BR-38 ở mức refuse với con số 60
      Và CB-005 công tác ở "Sở Tư pháp" từ ngày 01/01/2024 đến ngày 01/05/2024
      Và CB-005 được xếp loại good năm 2024
      Khi HTQT đề xuất CB-005 tặng "Lao động tiên tiến"
      Thì đề xuất được ghi

  Quy tắc: Xét theo luật của ngày đề xuất
    Nguồn: ngày áp dụng các văn bản của nhà nước (BR-01, BR-02)

    Tình huống: Sửa đề xuất thì xét lại
      Biết CB-009 được xếp loại good năm 2024
      Và HTQT đã đề xuất ĐX-2025-001 tặng CB-009 "Lao động tiên tiến" vì "Đón đoàn cấp cao"
      Khi HTQT sửa ĐX-2025-001 thành "Chiến sĩ thi đua cơ sở"
      Thì đề xuất chưa đủ BR-20
      Và không có gì được ghi thêm

    Tình huống: Năm được khen không thể ở tương lai
      Khi HTQT đề xuất CB-009 tặng "Giấy khen" cho năm 2026
      Thì bị từ chối vì "năm xét khen thưởng không hợp lệ"
