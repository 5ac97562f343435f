# language: vi
Tính năng: Luật theo ngày và quy chế của Sở
  Mỗi quyết định được xét theo văn bản có hiệu lực vào ngày của nó, và sổ ghi đó là bộ quy định nào.
  Điều luật không định thì Sở tự quy định bằng văn bản; chưa quy định thì chưa làm được.

  Quy tắc: Quyết định theo văn bản của nhà nước có hiệu lực trong ngày

    Nguồn: ngày áp dụng các văn bản của nhà nước (BR-01, BR-02)

    Khung tình huống: Bộ quy định theo ngày quyết định
      Biết hôm nay là ngày <ngày>
      Khi Giám đốc Trần Văn Minh lập phòng TTr tên "Thanh tra Sở"
      Thì quyết định được xét theo bộ quy định "<bộ quy định>"
      Và bộ quy định ấy gồm "<văn bản>"

      Dữ liệu:
        | ngày       | bộ quy định   | văn bản                                                  |
        | 30/06/2025 | VN-2024-01-01 | Luật 06/2022/QH15; NĐ 98/2023/NĐ-CP                      |
        | 01/07/2025 | VN-2025-07-01 | Luật 06/2022/QH15; NĐ 152/2025/NĐ-CP                     |
        | 04/08/2025 | VN-2025-07-01 | Luật 06/2022/QH15; NĐ 152/2025/NĐ-CP                     |
        | 05/08/2025 | VN-2025-08-05 | Luật 06/2022/QH15; NĐ 152/2025/NĐ-CP; TT 15/2025/TT-BNV  |

    Tình huống: Việc của ngày trước ghi hôm nay vẫn theo luật của ngày ấy
      Biết hôm nay là ngày 02/07/2025
      Khi Giám đốc Trần Văn Minh lập phòng TTr tên "Thanh tra Sở", có hiệu lực từ ngày 30/06/2025
      Thì quyết định được xét theo bộ quy định "VN-2024-01-01"

    Tình huống: Không có bộ quy định cho ngày trước 01/01/2024
      Biết sổ còn trống
      Và bây giờ là ngày 31/12/2023
      Khi người lập sổ CB-001 lập sổ cho cơ quan "Sở Ngoại vụ"
      Thì bị từ chối vì "không có bộ quy định cho ngày này"
      Và không có gì được ghi thêm

  Quy tắc: Quy chế của Sở có hiệu lực từ ngày ghi trong văn bản, không hồi tố

    Nguồn: quy chế Hội đồng là việc của từng cơ quan (BR-11, BR-12)

    Tình huống: Áp dụng quy chế từ một ngày sắp tới
      Khi Giám đốc Trần Văn Minh áp dụng quy chế "QĐ 05/QĐ-SNgV" từ ngày 01/09/2025, dự họp ít nhất 2/3
      Thì ngày 31/08/2025 Sở chưa có quy chế
      Và ngày 01/09/2025 Sở theo quy chế "QĐ 05/QĐ-SNgV"

    Tình huống: Quy chế mới thay quy chế cũ từ ngày của nó
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày 15/01/2025, dự họp ít nhất 2/3
      Khi Giám đốc Trần Văn Minh áp dụng quy chế "QĐ 60/QĐ-SNgV" từ ngày 01/09/2025, dự họp ít nhất 3/4
      Thì ngày 31/08/2025 Hội đồng 9 người phải có ít nhất 6 người dự họp
      Và ngày 01/09/2025 Hội đồng 9 người phải có ít nhất 7 người dự họp

    Tình huống: Sổ ghi rõ quyết định theo quy chế nào
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày 15/01/2025, dự họp ít nhất 2/3
      Khi Giám đốc Trần Văn Minh lập phòng TTr tên "Thanh tra Sở"
      Thì quyết định được xét theo bộ quy định "VN-2025-08-05+QĐ 05/QĐ-SNgV"

    Tình huống: Phiên xét khen thưởng có thể cần đông hơn phiên thường
      Khi Giám đốc Trần Văn Minh áp dụng quy chế "QĐ 05/QĐ-SNgV" từ ngày 12/08/2025, dự họp ít nhất 2/3, phiên xét khen thưởng 4/5
      Thì ngày 12/08/2025 Hội đồng 9 người phải có ít nhất 8 người dự họp

    Tình huống: Chưa có quy chế thì không biết phiên họp cần mấy người
      Khi hỏi Hội đồng 9 người ngày 12/08/2025 phải có mấy người dự họp
      Thì bị từ chối vì "Sở chưa áp dụng quy chế của mình"

    Tình huống: Quy chế phải có số văn bản
      Khi Giám đốc Trần Văn Minh áp dụng quy chế "" từ ngày 12/08/2025, dự họp ít nhất 2/3
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Khung tình huống: Mức dự họp là một phân số lớn hơn 0, không quá 1
      Khi Giám đốc Trần Văn Minh áp dụng quy chế "QĐ 05/QĐ-SNgV" từ ngày 12/08/2025, dự họp ít nhất "<mức>"
      Thì bị từ chối vì "mức dự họp phải là phân số như 2/3"
      Và không có gì được ghi thêm

      Dữ liệu:
        | mức         |
        | 2           |
        | 0/3         |
        | 4/3         |
        | 2/0         |
        | 80%         |
        | hai phần ba |
        |             |

    Tình huống: Điều không nêu trong quy chế mới thì giữ như cũ
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày 15/01/2025, dự họp ít nhất 2/3
      Khi Giám đốc Trần Văn Minh áp dụng bằng "QĐ 61/QĐ-SNgV" từ ngày 01/09/2025: hồi tỵ "excluded"
      Thì ngày 01/09/2025 Hội đồng 9 người phải có ít nhất 6 người dự họp
      Và ngày 31/08/2025 quy chế để trống "hồi tỵ"
      Và ngày 01/09/2025 quy chế ghi "hồi tỵ" là "excluded"

    Khung tình huống: Quy chế thay đổi không lùi về trước hôm nay, không chen trước quy chế sắp có hiệu lực
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày <đã có>, dự họp ít nhất 2/3
      Khi Giám đốc Trần Văn Minh áp dụng quy chế "QĐ 60/QĐ-SNgV" từ ngày <từ ngày>, dự họp ít nhất 3/4
      Thì bị từ chối vì "quy chế không hồi tố"
      Và không có gì được ghi thêm

      Dữ liệu:
        | đã có      | từ ngày    |
        | 15/01/2025 | 11/08/2025 |
        | 01/10/2025 | 01/09/2025 |

    Khung tình huống: Nội quy nào cũng để trống cho đến khi Sở quy định
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày 15/01/2025, dự họp ít nhất 2/3
      Thì ngày 12/08/2025 quy chế để trống "<nội quy>"

      Dữ liệu:
        | nội quy           |
        | người dự thay     |
        | hồi tỵ            |
        | bằng phiếu        |
        | số lần bỏ phiếu   |
        | ngày công khai    |
        | quy tắc áp dụng   |
        | con số của Sở     |
        | lương cơ sở       |
        | hệ số tiền thưởng |
        | ngày nghỉ lễ      |

    Khung tình huống: Giá trị không có trong nội quy
      Khi Giám đốc Trần Văn Minh áp dụng bằng "QĐ 61/QĐ-SNgV" từ ngày 12/08/2025: <nội quy> "<giá trị>"
      Thì bị từ chối vì "quy chế không nhận giá trị này"
      Và không có gì được ghi thêm

      Dữ liệu:
        | nội quy    | giá trị   |
        | hồi tỵ     | tùy ý     |
        | bằng phiếu | bốc thăm  |
        | bỏ phiếu   | qua mạng  |

    Tình huống: Quy chế phải nêu ít nhất một điều
      Khi Giám đốc Trần Văn Minh áp dụng "QĐ 61/QĐ-SNgV" từ ngày 12/08/2025 mà không nêu điều nào
      Thì bị từ chối vì "quy chế chưa nêu điều nào"
      Và không có gì được ghi thêm

    Tình huống: Quy chế chưa nêu mức dự họp thì chưa họp được
      Biết Sở áp dụng "QĐ 61/QĐ-SNgV" từ ngày 12/08/2025 chỉ nêu hồi tỵ
      Khi hỏi Hội đồng 9 người ngày 12/08/2025 phải có mấy người dự họp
      Thì bị từ chối vì "quy chế chưa nêu mức dự họp"

  Quy tắc: Chỉ điều đã đọc nguyên văn mới xét ngay; còn lại chờ Sở áp dụng

    Nguồn: ngày áp dụng các văn bản của nhà nước (BR-01); những điều luật để ngỏ (BR-18, BR-26, BR-27, BR-28, BR-38)

    Khung tình huống: Quy tắc xét thế nào khi Sở chưa áp dụng gì
      Thì ngày <ngày> quy tắc <quy tắc> đang "<mức>"

      Dữ liệu:
        | ngày       | quy tắc | mức          |
        | 12/08/2025 | BR-20   | từ chối      |
        | 30/06/2025 | BR-32   | không xét    |
        | 01/07/2025 | BR-32   | từ chối      |
        | 12/08/2025 | BR-18   | không xét    |
        | 12/08/2025 | BR-26   | không xét    |
        | 12/08/2025 | BR-27   | không xét    |
        | 12/08/2025 | BR-28   | không xét    |
        | 12/08/2025 | BR-38   | không xét    |
        | 12/08/2025 | BR-63   | không xét    |
        | 12/08/2025 | BR-75   | không xét    |

    Tình huống: Sở chỉ cảnh báo khi quá tỷ lệ Chiến sĩ thi đua cơ sở
      Khi Giám đốc Trần Văn Minh bật quy tắc BR-26 ở mức "cảnh báo"
      Thì ngày 12/08/2025 quy tắc BR-26 đang "cảnh báo"

    Khung tình huống: Quy tắc không bật được như vậy
      Khi Giám đốc Trần Văn Minh bật quy tắc <quy tắc> ở mức "<mức>"
      Thì bị từ chối vì "<lý do>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | quy tắc | mức       | lý do                               |
        | BR-06   | không xét | quy tắc luật định áp dụng cho mọi cơ quan |
        | BR-32   | cảnh báo  | quy tắc luật định áp dụng cho mọi cơ quan |
        | BR-99   | cảnh báo  | không có quy tắc này                |
        | BR-26   | tùy ý     | quy chế không nhận giá trị này      |

    Khung tình huống: Điều của Nghị định 98/2023 được kế thừa sau 01/07/2025
      Thì ngày <ngày> quy tắc BR-06 theo "NĐ 98/2023/NĐ-CP Điều 30.7", kế thừa bởi "<kế thừa>"

      Dữ liệu:
        | ngày       | kế thừa           |
        | 30/06/2025 |                   |
        | 01/07/2025 | NĐ 152/2025/NĐ-CP |

    Khung tình huống: Văn bản chưa đọc thì nói rõ là chưa đọc
      Thì ngày <ngày> văn bản chưa đối chiếu là "<văn bản>"

      Dữ liệu:
        | ngày       | văn bản           |
        | 30/09/2026 |                   |
        | 01/10/2026 | Luật 06/2026/QH16 |

  Quy tắc: Việc đã ghi giữ nguyên luật của ngày nó được quyết định

    Nguồn: ngày áp dụng và bộ quy định ghi kèm quyết định (BR-01, BR-02)

    Tình huống: Sổ đi qua ngày 01/07/2025 và một lần Sở đổi quy chế
      Biết sổ có một việc trong mỗi ngày 30/06/2025, 01/07/2025, 05/08/2025 và 01/09/2025
      Và Sở theo "QĐ 05" dự họp 2/3 từ ngày 15/01/2025, "QĐ 60" dự họp 3/4 từ ngày 01/09/2025
      Khi xem lại sổ từ đầu
      Thì mỗi việc được xét theo luật của ngày nó:
        | ngày       | bộ quy định         | dự họp của 9 người |
        | 30/06/2025 | VN-2024-01-01+QĐ 05 | 6                  |
        | 01/07/2025 | VN-2025-07-01+QĐ 05 | 6                  |
        | 05/08/2025 | VN-2025-08-05+QĐ 05 | 6                  |
        | 01/09/2025 | VN-2025-08-05+QĐ 60 | 7                  |

  Quy tắc: Tỷ lệ phiếu do luật định thì Sở được chặt hơn, không được lỏng hơn

    Nguồn: NĐ 98/2023 Điều 30.7 (BR-06, BR-07); nơi luật không định do cơ quan quy định (BR-09, BR-10)

    Tình huống: Chiến sĩ thi đua cơ sở cần 80% tổng số thành viên theo luật
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày 15/01/2025, dự họp ít nhất 2/3
      Thì ngày 12/08/2025 "Chiến sĩ thi đua cơ sở" cần 80% tổng số thành viên

    Tình huống: Sở quy định 90% cho Chiến sĩ thi đua cơ sở
      Khi Giám đốc Trần Văn Minh quy định từ ngày 12/08/2025 "Chiến sĩ thi đua cơ sở" cần 90%
      Thì ngày 12/08/2025 "Chiến sĩ thi đua cơ sở" cần 90% tổng số thành viên

    Khung tình huống: Không quy định lỏng hơn luật, không quá 100%
      Khi Giám đốc Trần Văn Minh quy định từ ngày 12/08/2025 "<danh hiệu>" cần <tỷ lệ>%
      Thì bị từ chối vì "tỷ lệ không được thấp hơn luật, không quá 100%"
      Và không có gì được ghi thêm

      Dữ liệu:
        | danh hiệu              | tỷ lệ |
        | Chiến sĩ thi đua cơ sở | 79    |
        | Chiến sĩ thi đua cơ sở | 101   |
        | Giấy khen              | 0     |

    Tình huống: Giấy khen theo tỷ lệ Sở quy định vì luật không định
      Khi Giám đốc Trần Văn Minh quy định từ ngày 12/08/2025 "Giấy khen" cần 51%
      Thì ngày 12/08/2025 "Giấy khen" cần 51% tổng số thành viên

    Tình huống: Luật không định, Sở chưa quy định thì chưa xét được
      Biết Sở theo quy chế "QĐ 05/QĐ-SNgV" từ ngày 15/01/2025, dự họp ít nhất 2/3
      Khi hỏi ngày 12/08/2025 "Giấy khen" cần bao nhiêu phần trăm
      Thì bị từ chối vì "Sở chưa quy định tỷ lệ cho hình thức này"

    Tình huống: Không quy định cho danh hiệu không có trong luật
      Khi Giám đốc Trần Văn Minh quy định từ ngày 12/08/2025 "Ngôi sao của tháng" cần 51%
      Thì bị từ chối vì "luật không có danh hiệu, hình thức này"
      Và không có gì được ghi thêm

  Quy tắc: Luật buộc bỏ phiếu với một số danh hiệu; Giám đốc Sở chỉ quyết định bốn loại

    Nguồn: NĐ 98/2023 Điều 30.7 (BR-05, BR-06, BR-07); Luật 06/2022/QH15 Điều 80.1 (BR-04); hồ sơ theo Luật 06/2022/QH15 Điều 84.1 (BR-39)

    Khung tình huống: Danh hiệu, hình thức khen thưởng theo luật
      Thì "<danh hiệu>" do <người quyết định> quyết định, bỏ phiếu: <bỏ phiếu>, tỷ lệ luật định: <tỷ lệ>%

      Dữ liệu:
        | danh hiệu                     | người quyết định | bỏ phiếu | tỷ lệ |
        | Lao động tiên tiến            | director         | không    | 0     |
        | Chiến sĩ thi đua cơ sở        | director         | có       | 80    |
        | Tập thể lao động tiên tiến    | director         | không    | 0     |
        | Giấy khen                     | director         | không    | 0     |
        | Chiến sĩ thi đua cấp tỉnh     | province         | có       | 90    |
        | Tập thể lao động xuất sắc     | province         | không    | 0     |
        | Cờ thi đua                    | province         | có       | 80    |
        | Bằng khen                     | province         | không    | 0     |
        | Chiến sĩ thi đua toàn quốc    | prime_minister   | có       | 90    |
        | Cờ thi đua của Chính phủ      | prime_minister   | có       | 80    |
        | Bằng khen của Thủ tướng       | prime_minister   | không    | 0     |
        | Anh hùng Lao động             | state            | có       | 90    |

  Quy tắc: Tính trên tổng số thành viên, phiếu không có ý kiến không phải là đồng ý

    Nguồn: NĐ 98/2023 Điều 30.7 (BR-06, BR-07); mức dự họp (BR-11)

    Khung tình huống: Số người cần theo cỡ Hội đồng
      Biết Hội đồng có <thành viên> người
      Thì dự họp 2/3 là ít nhất <dự họp> người
      Và 80% là ít nhất <cơ sở> người đồng ý
      Và 90% là ít nhất <thành phố> người đồng ý

      Dữ liệu:
        | thành viên | dự họp | cơ sở | thành phố |
        | 5          | 4      | 4     | 5         |
        | 7          | 5      | 6     | 7         |
        | 9          | 6      | 8     | 9         |
        | 10         | 7      | 8     | 9         |
        | 11         | 8      | 9     | 10        |
        | 13         | 9      | 11    | 12        |
        | 15         | 10     | 12    | 14        |
