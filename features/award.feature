# language: vi
Tính năng: Quyết định khen thưởng
  Hội đồng tham mưu, Giám đốc Sở quyết định, trong thẩm quyền của Giám đốc. Thứ tự trong quyết định
  là số sổ vàng ghi trên giấy khen. Văn thư cấp số sau khi ký.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và quy chế của Sở đòi 51% cho mọi danh hiệu luật không quy định tỷ lệ

  Quy tắc: Giám đốc Sở chỉ khen thưởng bốn danh hiệu, hình thức; còn lại là đề nghị cấp trên
    Nguồn: Luật 06/2022 Điều 80.1 (BR-04)

    Khung tình huống: Thẩm quyền của Giám đốc
      Biết Hội đồng đã xét và tán thành "<danh hiệu>" theo đề xuất ĐX-2025-001
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì việc khen thưởng <kết quả>

      Dữ liệu:
        | danh hiệu                  | kết quả              |
        | Lao động tiên tiến         | được ghi             |
        | Chiến sĩ thi đua cơ sở     | được ghi             |
        | Tập thể lao động tiên tiến | được ghi             |
        | Giấy khen                  | được ghi             |
        | Chiến sĩ thi đua cấp tỉnh  | vượt quá thẩm quyền  |
        | Chiến sĩ thi đua toàn quốc | vượt quá thẩm quyền  |
        | Tập thể lao động xuất sắc  | vượt quá thẩm quyền  |
        | Cờ thi đua                 | vượt quá thẩm quyền  |
        | Bằng khen                  | vượt quá thẩm quyền  |

    Tình huống: Không ai được nhắc khen thưởng điều vượt thẩm quyền của Giám đốc
      Biết Hội đồng đã xét và tán thành "Chiến sĩ thi đua cấp tỉnh" theo đề xuất ĐX-2025-001
      Thì đề xuất ĐX-2025-001 chờ Văn phòng lập hồ sơ, không chờ Giám đốc quyết định

  Quy tắc: Hội đồng không khen thưởng; chỉ Giám đốc hoặc Phó Giám đốc ký thay quyết định
    Nguồn: Luật 06/2022 Điều 90.4 (BR-03); NĐ 30/2020 PL I

    Bối cảnh:
      Biết Hội đồng đã xét và tán thành "Chiến sĩ thi đua cơ sở" theo đề xuất ĐX-2025-001

    Tình huống: Hội đồng tán thành mới chỉ là ý kiến
      Thì đề xuất ĐX-2025-001 có trạng thái "Hội đồng đã xét"

    Tình huống: Giám đốc quyết định
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì quyết định KT-2025-01 do Trần Văn Minh ký
      Và đề xuất ĐX-2025-001 có trạng thái "đã khen thưởng"

    Tình huống: Phó Giám đốc ký thay
      Khi Phó Giám đốc Nguyễn Thị Hương quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì quyết định KT-2025-01 do Nguyễn Thị Hương ký, ghi "KT."

    Tình huống: Thư ký Hội đồng không khen thưởng
      Khi Chánh Văn phòng Phạm Quốc Hưng quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Chỉ khen thưởng đề xuất Hội đồng đã xét, mỗi đề xuất một lần
    Nguồn: Kế hoạch III.2d; Kế hoạch III.1a

    Tình huống: Đề xuất chưa qua Hội đồng
      Biết đề xuất ĐX-2025-001 chưa qua Hội đồng
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "đề xuất chưa được Hội đồng xét hoặc đã quyết định"

    Tình huống: Không khen thưởng hai lần
      Biết Hội đồng đã xét và tán thành "Giấy khen" theo đề xuất ĐX-2025-001
      Và Giám đốc đã quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-02 gồm ĐX-2025-001
      Thì bị từ chối vì "đề xuất chưa được Hội đồng xét hoặc đã quyết định"

    Tình huống: Danh sách khen thưởng trống
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 không có đề xuất nào
      Thì bị từ chối vì "chưa có ai được khen thưởng"

    Tình huống: Một đề xuất ghi hai lần trong quyết định
      Biết Hội đồng đã xét và tán thành "Giấy khen" theo đề xuất ĐX-2025-001
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001, ĐX-2025-001
      Thì bị từ chối vì "ghi hai lần trong một danh sách"

    Tình huống: Không khen thưởng đề xuất không có trong sổ
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-077
      Thì bị từ chối vì "không tìm thấy"

  Quy tắc: Danh hiệu phải bỏ phiếu mà không đạt thì không khen thưởng được
    Nguồn: NĐ 98/2023 Điều 30.7 (BR-05, BR-06)

    Khung tình huống: Chiến sĩ thi đua cơ sở
      Biết Hội đồng 10 thành viên đã xét "Chiến sĩ thi đua cơ sở" theo ĐX-2025-001 với <đồng ý> phiếu đồng ý
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001 vì "Thành tích nổi trội"
      Thì việc khen thưởng <kết quả>

      Dữ liệu:
        | đồng ý | kết quả          |
        | 8      | được ghi         |
        | 7      | không đạt phiếu  |

  Quy tắc: Khác ý kiến Hội đồng thì Giám đốc phải nêu lý do
    Nguồn: Luật 06/2022 Điều 90.4 (BR-03)

    Bối cảnh:
      Biết Hội đồng 10 thành viên đã xét "Giấy khen" theo ĐX-2025-001 với 4 phiếu đồng ý

    Tình huống: Tặng Giấy khen trái ý kiến Hội đồng mà không nêu lý do
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "khác ý kiến Hội đồng mà không nêu lý do"
      Và không có gì được ghi thêm

    Tình huống: Lý do để trắng cũng là không nêu
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001 vì " "
      Thì bị từ chối vì "khác ý kiến Hội đồng mà không nêu lý do"

    Tình huống: Tặng Giấy khen trái ý kiến Hội đồng, có lý do
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001 vì "Thành tích đột xuất trong công tác bảo hộ công dân"
      Thì quyết định được ghi vào sổ
      Và lý do của KT-2025-01 là "Thành tích đột xuất trong công tác bảo hộ công dân"

  Quy tắc: Thứ tự trong quyết định là số sổ vàng
    Nguồn: NĐ 98/2023 Điều 104 (BR-76)

    Bối cảnh:
      Biết Hội đồng đã xét và tán thành "Giấy khen" theo các đề xuất ĐX-2025-001, ĐX-2025-002, ĐX-2025-003

    Tình huống: Danh sách giữ đúng thứ tự Giám đốc ghi
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-003, ĐX-2025-001, ĐX-2025-002
      Thì số sổ vàng của ĐX-2025-003, ĐX-2025-001, ĐX-2025-002 lần lượt là 1, 2, 3

    Tình huống: Quyết định và các đề xuất được ghi cùng nhau
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001, ĐX-2025-002
      Thì các sự kiện được ghi cùng một lúc ở KT-2025-01, ở ĐX-2025-001, ĐX-2025-002 và ở hồ sơ cá nhân

    Tình huống: Một đề xuất vướng thì cả quyết định không được ghi
      Biết Giám đốc đã không khen thưởng ĐX-2025-002
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001, ĐX-2025-002
      Thì bị từ chối vì "đề xuất chưa được Hội đồng xét hoặc đã quyết định"
      Và không có gì được ghi thêm
      Và đề xuất ĐX-2025-001 có trạng thái "Hội đồng đã xét"

  Quy tắc: Văn thư cấp số sau khi ký; mỗi số trong năm chỉ cấp một lần, đầu năm trở lại 01
    Nguồn: NĐ 30/2020 Điều 15.1 (BR-56); NĐ 30/2020 Điều 15.2 (BR-58)

    Bối cảnh:
      Biết Giám đốc đã ký các quyết định khen thưởng KT-2025-01, KT-2025-02

    Tình huống: Quyết định đã ký chờ văn thư cấp số
      Thì việc tiếp theo của KT-2025-01 là văn thư cấp số

    Tình huống: Số 01 rồi 02
      Khi văn thư Lê Thu Hà cấp số cho KT-2025-01
      Và văn thư Lê Thu Hà cấp số cho KT-2025-02
      Thì KT-2025-01 mang số 01
      Và KT-2025-02 mang số 02

    Tình huống: Sang năm mới, số trở lại 01
      Biết văn thư đã cấp số cho KT-2025-01
      Khi đến ngày 05/01/2026
      Và văn thư Lê Thu Hà cấp số cho KT-2025-02
      Thì KT-2025-02 mang số 01

    Tình huống: Văn thư nêu số còn trống
      Khi văn thư Lê Thu Hà cấp số 27 cho KT-2025-01
      Và văn thư Lê Thu Hà cấp số cho KT-2025-02
      Thì KT-2025-01 mang số 27
      Và KT-2025-02 mang số 28

    Tình huống: Số đã cấp cho quyết định khác
      Biết văn thư đã cấp số cho KT-2025-01
      Khi văn thư Lê Thu Hà cấp số 1 cho KT-2025-02
      Thì bị từ chối vì "số này đã cấp cho văn bản khác"
      Và không có gì được ghi thêm
      Và việc tiếp theo của KT-2025-02 là văn thư cấp số

    Tình huống: Số âm
      Khi văn thư Lê Thu Hà cấp số -1 cho KT-2025-01
      Thì bị từ chối vì "số văn bản phải lớn hơn 0"

    Tình huống: Quyết định đã có số thì không cấp nữa
      Biết văn thư đã cấp số cho KT-2025-01
      Khi văn thư Lê Thu Hà cấp số cho KT-2025-01
      Thì bị từ chối vì "quyết định đã có số"

    Tình huống: Chưa ký thì chưa có gì để cấp số
      Khi văn thư Lê Thu Hà cấp số cho KT-2025-09
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Chánh Văn phòng không cấp số thay văn thư
      Khi Chánh Văn phòng Phạm Quốc Hưng cấp số cho KT-2025-01
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Quyết định ban hành trong ngày ký hoặc ngày làm việc tiếp theo
    Nguồn: NĐ 30/2020 Điều 18.1 (BR-58)

    Bối cảnh:
      Biết Giám đốc đã ký các quyết định khen thưởng KT-2025-01

    Tình huống: Hạn ban hành là ngày làm việc sau ngày ký
      Thì KT-2025-01 phải ban hành trước hết ngày 15/08/2025

    Khung tình huống: Ban hành quyết định sớm hay muộn
      Biết văn thư đã cấp số cho KT-2025-01
      Khi đến ngày <ngày>
      Và văn thư Lê Thu Hà ban hành KT-2025-01
      Thì việc ban hành được ghi là <kết quả>

      Dữ liệu:
        | ngày       | kết quả  |
        | 15/08/2025 | đúng hạn |
        | 18/08/2025 | muộn     |

    Tình huống: Chưa có số thì chưa ban hành
      Khi văn thư Lê Thu Hà ban hành KT-2025-01
      Thì bị từ chối vì "quyết định chưa có số hoặc đã ban hành"

    Tình huống: Có số rồi thì chờ ban hành
      Biết văn thư đã cấp số cho KT-2025-01
      Thì việc tiếp theo của KT-2025-01 là văn thư ban hành

  Quy tắc: Quyết định đã ban hành không sửa trực tiếp: sai nội dung thì sửa bằng quyết định, sai thể thức thì đính chính bằng công văn
    Nguồn: NĐ 30/2020 Điều 18.3 (BR-59)

    Bối cảnh:
      Biết Giám đốc đã ký các quyết định khen thưởng KT-2025-01

    Tình huống: Sửa nội dung bằng một quyết định có số riêng
      Biết văn thư đã cấp số và ban hành KT-2025-01
      Khi Giám đốc Trần Văn Minh ký KT-2025-02 sửa đổi KT-2025-01: "Sửa chức vụ ghi tại dòng 1 thành Trưởng phòng"
      Và văn thư Lê Thu Hà cấp số cho KT-2025-02
      Thì KT-2025-02 mang số 02
      Và KT-2025-01 được sửa đổi bởi KT-2025-02

    Tình huống: Quyết định sửa đổi cũng được ban hành
      Biết văn thư đã cấp số và ban hành KT-2025-01
      Và Giám đốc đã ký KT-2025-02 sửa đổi KT-2025-01
      Và văn thư đã cấp số và ban hành KT-2025-02
      Thì quyết định KT-2025-02 không còn việc gì

    Tình huống: Chưa ban hành thì chưa có gì để sửa
      Khi Giám đốc Trần Văn Minh ký KT-2025-02 sửa đổi KT-2025-01: "Sửa chức vụ"
      Thì bị từ chối vì "quyết định chưa ban hành"

    Tình huống: Đính chính thể thức bằng công văn
      Biết văn thư đã cấp số và ban hành KT-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng đính chính KT-2025-01 bằng "45/SNgV-VP"
      Thì KT-2025-01 được đính chính bằng "45/SNgV-VP"

    Tình huống: Không đính chính bằng quyết định
      Biết văn thư đã cấp số và ban hành KT-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng đính chính KT-2025-01 bằng "QĐ 45/QĐ-SNgV"
      Thì bị từ chối vì "đính chính phải bằng công văn"

  Quy tắc: Quyết định bị thu hồi thì giữ nguyên trong sổ, không ghi thêm
    Nguồn: NĐ 30/2020 Điều 18.4 (BR-60)

    Bối cảnh:
      Biết Giám đốc đã ký các quyết định khen thưởng KT-2025-01
      Và văn thư đã cấp số và ban hành KT-2025-01

    Tình huống: Thu hồi thì đề xuất trở lại như Hội đồng đã xét và không còn tính trong hồ sơ cá nhân
      Khi Giám đốc Trần Văn Minh thu hồi KT-2025-01
      Thì đề xuất ĐX-2025-001 có trạng thái "Hội đồng đã xét"
      Và hồ sơ cá nhân không còn "certificate_of_commendation"

    Tình huống: Đã thu hồi thì không sửa, không đính chính
      Biết Giám đốc đã thu hồi KT-2025-01
      Khi Chánh Văn phòng Phạm Quốc Hưng đính chính KT-2025-01 bằng "45/SNgV-VP"
      Thì bị từ chối vì "quyết định đã thu hồi"

    Tình huống: Đã chi tiền thì không thu hồi cả quyết định
      Biết tiền thưởng số 1 của KT-2025-01 đã chi
      Khi Giám đốc Trần Văn Minh thu hồi KT-2025-01
      Thì bị từ chối vì "đã trao hoặc đã chi"

  Quy tắc: Cơ quan đã áp dụng công khai thì chỉ quyết định khi đã công khai xong
    Nguồn: QĐ 71/2025/QĐ-UBND (BR-45)

    Bối cảnh:
      Biết quy chế mới của Sở đòi công khai 7 ngày làm việc
      Và đợt đề xuất của KH-2025-01 đang mở
      Và Hội đồng đã xét và tán thành "Chiến sĩ thi đua cơ sở" theo đề xuất ĐX-2025-001

    Tình huống: Chưa công khai thì chưa quyết định
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "chưa công khai xong"
      Và không có gì được ghi thêm

    Tình huống: Đang công khai thì chưa quyết định
      Biết Văn phòng đã công khai ĐX-2025-001
      Khi Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì bị từ chối vì "chưa công khai xong"

    Tình huống: Công khai xong thì quyết định
      Biết Văn phòng đã công khai ĐX-2025-001
      Khi đến ngày 26/08/2025
      Và Văn phòng kết thúc công khai
      Và Giám đốc Trần Văn Minh quyết định khen thưởng KT-2025-01 gồm ĐX-2025-001
      Thì việc khen thưởng được ghi
