# language: vi
Tính năng: Chọn tham luận trình bày
  Kế hoạch định hai hoặc ba tham luận, cân đối về đơn vị, lĩnh vực, loại, ưu tiên mô hình mới.
  Kém cân đối mà vẫn chọn thì lý do được ghi lại cùng kết quả cân đối.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực
    Và các tham luận đã đăng ký:
      | mã     | đơn vị | loại     | lĩnh vực  | mô hình mới |
      | TL-001 | HTQT   | tập thể  | Đối ngoại | có          |
      | TL-002 | LS     | cá nhân  | Lãnh sự   | không       |
      | TL-003 | LT     | cá nhân  | Lễ tân    | không       |
      | TL-004 | HTQT   | tập thể  | đối ngoại | không       |

  Quy tắc: Số tham luận trong giới hạn mà kế hoạch định, hai hoặc ba khi kế hoạch không nói khác
    Nguồn: Kế hoạch II.2.6b; BR-67

    Khung tình huống: Chọn bao nhiêu tham luận
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn <tham luận>
      Thì việc chọn <kết quả>

      Dữ liệu:
        | tham luận                      | kết quả                       |
        | TL-001                         | bị từ chối vì ngoài giới hạn  |
        | TL-001, TL-002                 | được ghi                      |
        | TL-001, TL-002, TL-003         | được ghi                      |
        | TL-001, TL-002, TL-003, TL-004 | bị từ chối vì ngoài giới hạn  |
        | TL-001, TL-001                 | bị từ chối vì nêu hai lần     |

    Tình huống: Kế hoạch định đúng bốn tham luận
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn từ 4 đến 4 tham luận TL-001, TL-002, TL-003, TL-004
      Thì quyết định được ghi vào sổ

    Tình huống: Giới hạn ngược
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn từ 3 đến 2 tham luận TL-001, TL-002
      Thì bị từ chối vì "giới hạn số tham luận không đúng"

    Tình huống: Chưa đơn vị nào đăng ký
      Biết kế hoạch KH-2025-02 đang có hiệu lực
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn TL-001, TL-002 cho KH-2025-02
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Tham luận của kế hoạch khác
      Biết kế hoạch KH-2025-02 đang có hiệu lực
      Và TL-009 đã đăng ký theo KH-2025-02
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn TL-001, TL-009
      Thì bị từ chối vì "tham luận của kế hoạch khác"

    Tình huống: Tham luận đã rút thì không chọn
      Biết Trưởng phòng Bùi Thị Ngọc đã rút TL-003
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn TL-001, TL-003
      Thì bị từ chối vì "tham luận đã rút hoặc đã trả lại"

  Quy tắc: Lựa chọn kém cân đối phải nêu lý do, và được ghi lại là kém ở đâu
    Nguồn: Kế hoạch II.2.6b

    Khung tình huống: Thế nào là kém cân đối
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn <tham luận>
      Thì bị từ chối vì kém cân đối: <kém ở>

      Dữ liệu:
        | tham luận      | kém ở                               |
        | TL-001, TL-004 | cùng đơn vị, cùng lĩnh vực, cùng loại |
        | TL-002, TL-003 | cùng loại, không mô hình mới        |
        | TL-002, TL-004 | không mô hình mới                   |

    Tình huống: Kém cân đối mà có lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn TL-002, TL-003 vì "Mô hình mới chưa kịp viết"
      Thì quyết định được ghi vào sổ
      Và lựa chọn được ghi là kém ở cùng loại, không mô hình mới

  Quy tắc: Thay tham luận, chọn lại đều nêu lý do; thứ tự trình bày xếp trên đúng các tham luận đã chọn
    Nguồn: Kế hoạch II.2.6b

    Bối cảnh:
      Biết TL-001 và TL-002 đã được chọn

    Tình huống: Thay một tham luận
      Khi Giám đốc Trần Văn Minh thay TL-002 bằng TL-003 vì "Tác giả đi công tác"
      Thì các tham luận trình bày là TL-001, TL-003
      Và TL-003 được chọn còn TL-002 thì không

    Tình huống: Thay tham luận mà để trắng lý do
      Khi Giám đốc Trần Văn Minh thay TL-002 bằng TL-003 vì " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Thay tham luận chưa được chọn
      Khi Giám đốc Trần Văn Minh thay TL-003 bằng TL-004 vì "Khác"
      Thì bị từ chối vì "tham luận này chưa được chọn"

    Tình huống: Thay bằng tham luận đã được chọn
      Khi Giám đốc Trần Văn Minh thay TL-002 bằng TL-001 vì "Khác"
      Thì bị từ chối vì "tham luận này đã được chọn rồi"

    Tình huống: Chọn lại mà không nêu lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn TL-001, TL-003
      Thì bị từ chối vì "đã chọn một lần"

    Tình huống: Chọn lại có lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng chọn TL-001, TL-003 vì "Theo chỉ đạo của Giám đốc"
      Thì các tham luận trình bày là TL-001, TL-003

    Tình huống: Xếp lại thứ tự
      Khi Chánh Văn phòng Phạm Quốc Hưng xếp thứ tự TL-002, TL-001
      Thì các tham luận trình bày là TL-002, TL-001

    Tình huống: Xếp thiếu một tham luận
      Khi Chánh Văn phòng Phạm Quốc Hưng xếp thứ tự TL-002
      Thì bị từ chối vì "thứ tự không đủ các tham luận đã chọn"

  Quy tắc: Chưa chọn thì không có thứ tự
    Nguồn: Kế hoạch II.2.6b

    Tình huống: Xếp thứ tự khi chưa chọn
      Khi Chánh Văn phòng Phạm Quốc Hưng xếp thứ tự TL-001, TL-002
      Thì bị từ chối vì "chưa chọn tham luận nào"
