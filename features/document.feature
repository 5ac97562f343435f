# language: vi
Tính năng: Văn bản: dự thảo, ký, cấp số, ban hành, gửi và nhận
  Mọi giấy tờ của kế hoạch đi một đường: dự thảo, ký, văn thư cấp số, ban hành, gửi đến từng nơi nhận, lưu hồ sơ.
  Đã ban hành thì không sửa: sai nội dung có văn bản cùng hình thức, sai thể thức có công văn đính chính.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Dòng cuối nơi nhận là nơi lưu: văn thư và đơn vị soạn thảo
    Nguồn: Kế hoạch V; Kế hoạch III.2f

    Tình huống: Nơi nhận đủ và đúng
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo VB-2025-001 loại BC gửi "UBND thành phố; HTQT; Lưu: VT, VP."
      Thì quyết định được ghi vào sổ
      Và VB-2025-001 gửi đến 2 nơi

    Khung tình huống: Dòng lưu viết thiếu hoặc sai
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo VB-2025-001 loại BC gửi "<nơi nhận>"
      Thì bị từ chối vì "<lỗi>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | nơi nhận                | lỗi                      |
        | HTQT; Lưu: VT.          | dòng lưu không đúng      |
        | HTQT; Lưu: VT, LS.      | dòng lưu không đúng      |
        | HTQT; LS                | dòng lưu không đúng      |
        | Lưu: VT, VP.            | không có nơi nhận        |
        | HTQT; HTQT; Lưu: VT, VP | một nơi nhận ghi hai lần |

    Tình huống: Tên loại không có trong Nghị định
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo VB-2025-001 loại XYZ gửi "HTQT; Lưu: VT, VP."
      Thì bị từ chối vì "không có tên loại này"

    Tình huống: Phòng soạn thì phòng lưu
      Khi Trưởng phòng Vũ Đức Long dự thảo VB-2025-001 loại BC gửi "VP; Lưu: VT, HTQT."
      Thì quyết định được ghi vào sổ

    Tình huống: Sửa dự thảo, bản trước vẫn còn
      Biết dự thảo VB-2025-001 loại BC
      Khi Chánh Văn phòng Phạm Quốc Hưng sửa trích yếu VB-2025-001 thành "Báo cáo tổng kết 5 năm"
      Thì quyết định được ghi vào sổ
      Và VB-2025-001 có trích yếu "Báo cáo tổng kết 5 năm"

    Tình huống: Phòng khác không sửa dự thảo của Văn phòng
      Biết dự thảo VB-2025-001 loại BC
      Khi Trưởng phòng Vũ Đức Long sửa trích yếu VB-2025-001 thành "Báo cáo khác"
      Thì bị từ chối vì "dự thảo của đơn vị khác"

    Tình huống: Đã ký thì không sửa nữa
      Biết VB-2025-001 loại BC đã ký
      Khi Chánh Văn phòng Phạm Quốc Hưng sửa trích yếu VB-2025-001 thành "Báo cáo khác"
      Thì bị từ chối vì "văn bản không ở bước này"

    Tình huống: Bỏ văn bản chưa cấp số
      Biết VB-2025-001 loại BC đã ký
      Khi Giám đốc Trần Văn Minh bỏ văn bản VB-2025-001
      Thì quyết định được ghi vào sổ

  Quy tắc: Ký rồi mới cấp số; số và ban hành chậm nhất ngày làm việc tiếp theo
    Nguồn: NĐ 30/2020 Điều 15.2 (BR-58); BR-56

    Tình huống: Chưa ký thì chưa cấp số
      Biết dự thảo VB-2025-001 loại BC
      Khi văn thư Lê Thu Hà cấp số cho VB-2025-001
      Thì bị từ chối vì "văn bản không ở bước này"

    Tình huống: Ký đúng người ghi ở dự thảo
      Biết dự thảo VB-2025-001 loại BC
      Khi Chánh Văn phòng Phạm Quốc Hưng ký VB-2025-001
      Thì bị từ chối vì "văn bản trình người khác ký"

    Tình huống: Số nối tiếp trong năm, theo từng loại
      Biết VB-2025-001 loại BC đã ban hành
      Và VB-2025-002 loại BC đã ký
      Khi văn thư Lê Thu Hà cấp số cho VB-2025-002
      Thì VB-2025-002 mang số "02/BC-SNgV"

    Khung tình huống: Cấp số đúng hạn và chậm
      Biết hôm nay là ngày <ký>
      Và VB-2025-001 loại BC đã ký
      Khi đến ngày <cấp số>
      Và văn thư Lê Thu Hà cấp số cho VB-2025-001
      Thì việc cấp số chậm <chậm> ngày làm việc

      Dữ liệu:
        | ký         | cấp số     | chậm |
        | 12/08/2025 | 12/08/2025 | 0    |
        | 12/08/2025 | 13/08/2025 | 0    |
        | 12/08/2025 | 14/08/2025 | 1    |
        | 15/08/2025 | 18/08/2025 | 0    |
        | 15/08/2025 | 20/08/2025 | 2    |

    Tình huống: Ban hành chậm cũng ghi
      Biết VB-2025-001 loại BC đã cấp số
      Khi đến ngày 15/08/2025
      Và văn thư Lê Thu Hà ban hành VB-2025-001
      Thì việc ban hành chậm 2 ngày làm việc

    Tình huống: Số không cấp hai lần
      Biết VB-2025-001 loại BC đã ban hành
      Và VB-2025-002 loại BC đã ký
      Khi văn thư Lê Thu Hà cấp số 1 cho VB-2025-002
      Thì bị từ chối vì "số này đã cấp cho văn bản khác"

    Tình huống: Cấp số lùi về trước ngày ký
      Biết VB-2025-001 loại BC đã ký
      Khi văn thư Lê Thu Hà cấp số cho VB-2025-001 lùi về ngày 11/08/2025
      Thì bị từ chối vì "bước này trước bước liền trước"

    Tình huống: Công văn không có tên loại trong ký hiệu
      Biết VB-2025-001 loại CV đã ký
      Khi văn thư Lê Thu Hà cấp số cho VB-2025-001
      Thì VB-2025-001 mang số "01/SNgV-VP"

  Quy tắc: Hội đồng dùng con dấu cơ quan thì lấy số riêng
    Nguồn: NĐ 30/2020 PL I (BR-57)

    Tình huống: Biên bản của Hội đồng đánh số riêng
      Biết VB-2025-001 loại BB đã ban hành
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo VB-2025-002 loại BB của HĐTĐKT
      Và Giám đốc Trần Văn Minh ký VB-2025-002
      Và văn thư Lê Thu Hà cấp số cho VB-2025-002
      Thì VB-2025-002 mang số "01/BB-HĐTĐKT"

    Tình huống: Chữ viết tắt của Hội đồng viết sai
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo VB-2025-002 loại BB của SNgV
      Thì bị từ chối vì "chữ viết tắt của hội đồng không đúng"

  Quy tắc: Sai nội dung thì có văn bản cùng hình thức, sai thể thức thì có công văn đính chính
    Nguồn: NĐ 30/2020 Điều 18.3 (BR-59)

    Bối cảnh:
      Biết VB-2025-001 loại BC đã ban hành

    Khung tình huống: Loại nào sửa được loại nào
      Khi Chánh Văn phòng Phạm Quốc Hưng dự thảo VB-2025-002 loại <loại> để <tác động> VB-2025-001
      Thì văn bản <kết quả>

      Dữ liệu:
        | loại | tác động  | kết quả                 |
        | BC   | sửa_đổi   | được dự thảo            |
        | BC   | thay_thế  | được dự thảo            |
        | CV   | đính_chính | được dự thảo           |
        | CV   | sửa_đổi   | phải cùng hình thức     |
        | TB   | thay_thế  | phải cùng hình thức     |
        | BC   | đính_chính | phải là công văn       |

    Tình huống: Ban hành xong thì bản cũ bị thay thế
      Biết VB-2025-002 thay thế VB-2025-001 đã cấp số
      Khi văn thư Lê Thu Hà ban hành VB-2025-002
      Thì VB-2025-001 ở trạng thái đã bị thay thế

    Tình huống: Bản đã bị thay thế thì không gửi nữa
      Biết VB-2025-002 thay thế VB-2025-001 đã cấp số
      Và văn thư Lê Thu Hà đã ban hành VB-2025-002
      Khi văn thư Lê Thu Hà gửi VB-2025-001
      Thì bị từ chối vì "văn bản không ở bước này"

  Quy tắc: Gửi từng nơi nhận, nơi nào nhận thì ghi ai nhận
    Nguồn: Kế hoạch V

    Bối cảnh:
      Biết VB-2025-001 loại BC đã ban hành

    Tình huống: Gửi hết một lượt
      Khi văn thư Lê Thu Hà gửi VB-2025-001
      Thì VB-2025-001 đã gửi 2 trên 2 nơi, 0 nơi đã nhận

    Tình huống: Phòng tự ghi đã nhận
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi Trưởng phòng Vũ Đức Long ghi HTQT đã nhận VB-2025-001
      Thì VB-2025-001 đã gửi 2 trên 2 nơi, 1 nơi đã nhận

    Tình huống: Phòng không ghi nhận thay nơi khác
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi Trưởng phòng Đỗ Minh Tuấn ghi HTQT đã nhận VB-2025-001
      Thì bị từ chối vì "bản gửi nơi khác"

    Tình huống: Nơi không có tên trong nơi nhận
      Khi văn thư Lê Thu Hà gửi VB-2025-001 đến LS
      Thì bị từ chối vì "nơi này không có trong nơi nhận"

    Tình huống: Gửi hai lần một nơi
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi văn thư Lê Thu Hà gửi VB-2025-001 đến HTQT
      Thì bị từ chối vì "nơi này đã gửi"

    Tình huống: Đã gửi hết mà gửi nữa
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi văn thư Lê Thu Hà gửi VB-2025-001
      Thì bị từ chối vì "đã gửi đủ mọi nơi"

    Tình huống: Chưa gửi mà đã ghi nhận
      Khi văn thư Lê Thu Hà ghi HTQT đã nhận VB-2025-001
      Thì bị từ chối vì "chưa gửi nơi này"

    Tình huống: Chưa ban hành thì chưa gửi
      Biết VB-2025-002 loại BC đã cấp số
      Khi văn thư Lê Thu Hà gửi VB-2025-002
      Thì bị từ chối vì "văn bản không ở bước này"

  Quy tắc: Kế hoạch và quyết định khen thưởng đã ban hành cũng gửi và nhận như mọi văn bản
    Nguồn: Kế hoạch V

    Tình huống: Gửi kế hoạch theo số đã cấp, kèm lưu ý dòng lưu thiếu đơn vị
      Khi văn thư Lê Thu Hà đưa KH-2025-01 vào phát hành là VB-2025-001, nơi nhận "HTQT; LS; Lưu: VT."
      Thì VB-2025-001 mang số "01/KH-SNgV"
      Và VB-2025-001 có lưu ý về dòng lưu
      Và VB-2025-001 gửi đến 2 nơi

    Tình huống: Kế hoạch chưa ghi nơi nhận
      Khi văn thư Lê Thu Hà đưa KH-2025-01 vào phát hành là VB-2025-001
      Thì bị từ chối vì "không có nơi nhận"

    Tình huống: Kế hoạch đang có hiệu lực thì không thu hồi ở đây
      Biết văn thư Lê Thu Hà đã đưa KH-2025-01 vào phát hành là VB-2025-001
      Khi Giám đốc Trần Văn Minh thu hồi VB-2025-001
      Thì bị từ chối vì "làm ở chính văn bản ấy"

    Tình huống: Kế hoạch đã bị thay thế thì gọi các bản về
      Biết văn thư Lê Thu Hà đã đưa KH-2025-01 vào phát hành là VB-2025-001
      Và văn thư Lê Thu Hà đã gửi VB-2025-001
      Và kế hoạch KH-2025-02 đang có hiệu lực
      Và KH-2025-02 đã thay thế KH-2025-01
      Khi Giám đốc Trần Văn Minh thu hồi VB-2025-001
      Thì quyết định được ghi vào sổ

    Tình huống: Khen thưởng chưa có trong sổ
      Khi văn thư Lê Thu Hà đưa KT-2025-09 của KH-2025-01 vào phát hành là VB-2025-001
      Thì bị từ chối vì "không tìm thấy"

  Quy tắc: Thu hồi thì giữ nguyên mọi điều đã biết, và các bản trở về
    Nguồn: NĐ 30/2020 Điều 18.4 (BR-60)

    Bối cảnh:
      Biết VB-2025-001 loại BC đã ban hành
      Và văn thư Lê Thu Hà đã gửi VB-2025-001

    Tình huống: Thu hồi rồi phòng trả bản của mình
      Biết Giám đốc Trần Văn Minh đã thu hồi VB-2025-001
      Khi Trưởng phòng Vũ Đức Long trả bản của HTQT
      Thì HTQT đã trả bản VB-2025-001
      Và VB-2025-001 mang số "01/BC-SNgV"

    Tình huống: Trả một bản hai lần
      Biết Giám đốc Trần Văn Minh đã thu hồi VB-2025-001
      Và Vũ Đức Long đã trả bản của HTQT
      Khi văn thư Lê Thu Hà trả bản của HTQT
      Thì bị từ chối vì "bản này đã trả"

    Tình huống: Văn bản đã thu hồi không nhận thêm gì
      Biết Giám đốc Trần Văn Minh đã thu hồi VB-2025-001
      Khi Trưởng phòng Vũ Đức Long ghi HTQT đã nhận VB-2025-001
      Thì bị từ chối vì "văn bản không ở bước này"

    Tình huống: Văn thư không tự thu hồi
      Khi văn thư Lê Thu Hà thu hồi VB-2025-001
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Gửi đủ rồi mới lưu hồ sơ; thời hạn bảo quản theo quy định của cơ quan, không mặc nhiên
    Nguồn: NĐ 30/2020 Điều 30 (BR-62); Kế hoạch V; BR-64

    Bối cảnh:
      Biết VB-2025-001 loại BC đã ban hành

    Tình huống: Lưu hồ sơ vĩnh viễn
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi văn thư Lê Thu Hà lưu VB-2025-001, bảo quản vĩnh viễn
      Thì quyết định được ghi vào sổ

    Tình huống: Chưa gửi hết
      Khi văn thư Lê Thu Hà lưu VB-2025-001, bảo quản 10 năm
      Thì bị từ chối vì "còn nơi chưa gửi"

    Tình huống: Không nêu thời hạn bảo quản
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi văn thư Lê Thu Hà lưu VB-2025-001 mà không nêu thời hạn
      Thì bị từ chối vì "thời hạn bảo quản chưa rõ"

    Tình huống: Thời hạn vô lý
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Khi văn thư Lê Thu Hà lưu VB-2025-001, bảo quản 999 năm
      Thì bị từ chối vì "thời hạn bảo quản chưa rõ"

    Tình huống: Không lưu hai lần
      Biết văn thư Lê Thu Hà đã gửi VB-2025-001
      Và văn thư Lê Thu Hà đã lưu VB-2025-001
      Khi văn thư Lê Thu Hà lưu VB-2025-001, bảo quản 10 năm
      Thì bị từ chối vì "văn bản đã lưu"
