# language: vi
Tính năng: Thông tin, tuyên truyền trước và trong hội nghị
  Mỗi tin, bài có nội dung, kênh, đơn vị thực hiện và ngày phải có; đăng rồi thì có đường dẫn hoặc minh chứng.
  Đăng chậm vẫn ghi, và số ngày chậm còn mãi. Số bài, số lượt xem đi vào báo cáo.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Văn phòng đặt tin, bài với nội dung, kênh, đơn vị và ngày
    Nguồn: Kế hoạch II.2.7; Kế hoạch III.2b

    Khung tình huống: Bốn nội dung tuyên truyền trên các kênh
      Khi Chánh Văn phòng Phạm Quốc Hưng đặt TT-001 nội dung <nội dung> trên kênh <kênh> cho HTQT, hạn 18/08/2025
      Thì quyết định được ghi vào sổ
      Và TT-001 chờ HTQT đăng

      Dữ liệu:
        | nội dung   | kênh      |
        | ideas      | internal  |
        | policies   | portal    |
        | exemplars  | newspaper |
        | good_deeds | social    |

    Tình huống: Nội dung ngoài kế hoạch
      Khi Chánh Văn phòng Phạm Quốc Hưng đặt TT-001 nội dung quảng_cáo trên kênh portal cho HTQT, hạn 18/08/2025
      Thì bị từ chối vì "không có nội dung này trong kế hoạch"
      Và không có gì được ghi thêm

    Tình huống: Kênh không biết
      Khi Chánh Văn phòng Phạm Quốc Hưng đặt TT-001 nội dung ideas trên kênh truyền_miệng cho HTQT, hạn 18/08/2025
      Thì bị từ chối vì "không có kênh này"

    Tình huống: Kênh khác thì phải nêu tên
      Khi Chánh Văn phòng Phạm Quốc Hưng đặt TT-001 nội dung ideas trên kênh other cho HTQT, hạn 18/08/2025
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Ngày phải có đã qua
      Khi Chánh Văn phòng Phạm Quốc Hưng đặt TT-001 nội dung ideas trên kênh portal cho HTQT, hạn 13/08/2025
      Thì bị từ chối vì "ngày phải có đã qua"

    Tình huống: Nêu điển hình chưa có trong sổ
      Khi Chánh Văn phòng Phạm Quốc Hưng đặt TT-001 về điển hình ĐH-099
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Phòng không đặt thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long đặt TT-001 nội dung ideas trên kênh portal cho HTQT, hạn 18/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Đã đăng thì có đường dẫn hoặc minh chứng, chậm mấy ngày thì ghi mấy ngày
    Nguồn: Kế hoạch II.2.7; Kế hoạch III.2b

    Bối cảnh:
      Biết TT-001 giao HTQT, hạn 18/08/2025

    Khung tình huống: Trước, trong và sau hội nghị
      Khi đến ngày <ngày>
      Và Trưởng phòng Vũ Đức Long ghi TT-001 đã đăng ở "https://haiphong.gov.vn/1"
      Thì TT-001 đăng <thời kỳ> hội nghị, chậm <chậm> ngày

      Dữ liệu:
        | ngày       | thời kỳ | chậm |
        | 15/08/2025 | trước   | 0    |
        | 18/08/2025 | trước   | 0    |
        | 20/08/2025 | trước   | 2    |
        | 21/08/2025 | trong   | 3    |
        | 22/08/2025 | sau     | 4    |

    Tình huống: Hội nghị dời ngày thì tin đăng hôm ấy thành trước hội nghị
      Biết đến ngày 21/08/2025 HTQT đã đăng TT-001
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 25/08/2025
      Thì TT-001 đăng trước hội nghị, chậm 3 ngày

    Tình huống: Không có đường dẫn cũng không có minh chứng
      Khi Trưởng phòng Vũ Đức Long ghi TT-001 đã đăng ở " "
      Thì bị từ chối vì "chưa có đường dẫn hay minh chứng"

    Tình huống: Tin giao phòng này thì phòng khác không ghi thay
      Khi Trưởng phòng Đỗ Minh Tuấn ghi TT-001 đã đăng ở "https://haiphong.gov.vn/1"
      Thì bị từ chối vì "tin, bài của đơn vị khác"

    Tình huống: Văn phòng ghi thay đơn vị
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi TT-001 đã đăng ở "https://haiphong.gov.vn/1"
      Thì quyết định được ghi vào sổ

    Tình huống: Không đăng hai lần
      Biết đến ngày 15/08/2025 HTQT đã đăng TT-001
      Khi Trưởng phòng Vũ Đức Long ghi TT-001 đã đăng ở "https://haiphong.gov.vn/2"
      Thì bị từ chối vì "tin, bài không ở bước này"

    Tình huống: Kế hoạch tạm dừng
      Biết Giám đốc Trần Văn Minh đã tạm dừng kế hoạch KH-2025-01
      Khi Trưởng phòng Vũ Đức Long ghi TT-001 đã đăng ở "https://haiphong.gov.vn/1"
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

  Quy tắc: Minh chứng, số lượt xem và số bài được bổ sung về sau
    Nguồn: Kế hoạch II.2.7

    Bối cảnh:
      Biết TT-001 giao HTQT, hạn 18/08/2025

    Tình huống: Bổ sung hai lần, con số sau thay con số trước
      Biết đến ngày 18/08/2025 HTQT đã đăng TT-001
      Khi Trưởng phòng Vũ Đức Long bổ sung cho TT-001 "Ảnh chụp màn hình", 120 lượt xem, 2 bài
      Và Trưởng phòng Vũ Đức Long bổ sung cho TT-001 "Báo Hải Phòng đưa lại", 450 lượt xem, 3 bài
      Thì TT-001 có 3 minh chứng, 450 lượt xem, 3 bài

    Tình huống: Số lượt xem âm
      Biết đến ngày 18/08/2025 HTQT đã đăng TT-001
      Khi Trưởng phòng Vũ Đức Long bổ sung cho TT-001 "Ảnh chụp", -1 lượt xem, 0 bài
      Thì bị từ chối vì "số lượt xem hay số bài âm"

    Tình huống: Chưa đăng thì chưa có gì để bổ sung
      Khi Trưởng phòng Vũ Đức Long bổ sung cho TT-001 "Ảnh chụp", 10 lượt xem, 1 bài
      Thì bị từ chối vì "tin, bài không ở bước này"

  Quy tắc: Tin, bài chưa đăng thì bỏ được, nêu lý do; bảng theo dõi đếm từng kênh
    Nguồn: Kế hoạch II.2.7; Kế hoạch III.2b

    Bối cảnh:
      Biết TT-001 giao HTQT, hạn 18/08/2025
      Và TT-002 giao LS, hạn 20/08/2025

    Tình huống: Bỏ một tin trùng
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ TT-002 vì "Trùng bài của HTQT"
      Thì quyết định được ghi vào sổ
      Và TT-002 không chờ ai

    Tình huống: Bỏ mà không nêu lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ TT-002 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Đã đăng thì không bỏ
      Biết đến ngày 15/08/2025 HTQT đã đăng TT-001
      Khi Chánh Văn phòng Phạm Quốc Hưng bỏ TT-001 vì "Sai ảnh"
      Thì bị từ chối vì "tin, bài không ở bước này"

    Tình huống: Con số cho báo cáo
      Biết đến ngày 19/08/2025 HTQT đã đăng TT-001
      Và Chánh Văn phòng Phạm Quốc Hưng đã bỏ TT-002
      Thì bảng tuyên truyền có 1 tin đã đặt, 1 đã đăng, 1 đăng chậm
