# language: vi
Tính năng: Ban Tổ chức, tiểu ban, tổ giúp việc
  Sở nhỏ giao thẳng cho Văn phòng; nơi lớn lập Ban Tổ chức, dưới ban có tiểu ban, dưới nữa có tổ
  giúp việc. Ban, tổ theo dõi nhiệm vụ; đơn vị chủ trì vẫn chịu trách nhiệm.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Giám đốc thành lập theo ba cấp, cấp dưới trực thuộc cấp trên, cùng một kế hoạch
    Nguồn: Kế hoạch III.2a

    Tình huống: Lập Ban Tổ chức
      Khi Giám đốc Trần Văn Minh lập Ban Tổ chức BTC-2025-01
      Thì quyết định được ghi vào sổ
      Và ban BTC-2025-01 chờ cử người đứng đầu

    Tình huống: Lập tiểu ban và tổ giúp việc dưới Ban Tổ chức
      Biết đã lập Ban Tổ chức BTC-2025-01
      Khi Giám đốc Trần Văn Minh lập tiểu ban BTC-2025-02 trực thuộc BTC-2025-01
      Và Giám đốc Trần Văn Minh lập tổ giúp việc BTC-2025-03 trực thuộc BTC-2025-02
      Thì quyết định được ghi vào sổ
      Và trực thuộc BTC-2025-01 còn BTC-2025-02

    Tình huống: Tiểu ban không trực thuộc tổ giúp việc
      Biết đã lập tổ giúp việc BTC-2025-03
      Khi Giám đốc Trần Văn Minh lập tiểu ban BTC-2025-02 trực thuộc BTC-2025-03
      Thì bị từ chối vì "ban cấp trên phải ở cấp cao hơn"
      Và không có gì được ghi thêm

    Tình huống: Tiểu ban của kế hoạch này không trực thuộc ban của kế hoạch khác
      Biết kế hoạch KH-2025-02 đang có hiệu lực
      Và đã lập Ban Tổ chức BTC-2025-01
      Khi Giám đốc Trần Văn Minh lập tiểu ban BTC-2025-02 của KH-2025-02 trực thuộc BTC-2025-01
      Thì bị từ chối vì "khác kế hoạch"

    Tình huống: Không có cấp nào khác
      Khi Giám đốc Trần Văn Minh lập "hội đồng" BTC-2025-01
      Thì bị từ chối vì "không có cấp này"

    Tình huống: Văn phòng không tự lập Ban Tổ chức
      Khi Chánh Văn phòng Phạm Quốc Hưng lập Ban Tổ chức BTC-2025-01
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Mỗi ban một người đứng đầu; ai thôi, vì sao, đều còn ghi
    Nguồn: Kế hoạch III.2a

    Bối cảnh:
      Biết đã lập Ban Tổ chức BTC-2025-01
      Và Phạm Quốc Hưng đứng đầu BTC-2025-01

    Tình huống: Cử thêm thành viên
      Khi Giám đốc Trần Văn Minh cử Vũ Đức Long làm thành viên BTC-2025-01
      Thì BTC-2025-01 có 2 thành viên

    Tình huống: Không cử người đứng đầu thứ hai
      Khi Giám đốc Trần Văn Minh cử Vũ Đức Long làm người đứng đầu BTC-2025-01
      Thì bị từ chối vì "đã có người đứng đầu"

    Tình huống: Không cử một người hai lần vào một nhiệm vụ
      Khi Giám đốc Trần Văn Minh cử Phạm Quốc Hưng làm người đứng đầu BTC-2025-01
      Thì bị từ chối vì "đang giữ nhiệm vụ ấy"

    Tình huống: Cho người đứng đầu thôi thì phải cử người khác
      Khi Giám đốc Trần Văn Minh cho Phạm Quốc Hưng thôi BTC-2025-01 vì "Đi học dài hạn"
      Thì ban BTC-2025-01 chờ cử người đứng đầu

    Tình huống: Không cho thôi người không ở trong ban
      Khi Giám đốc Trần Văn Minh cho Vũ Đức Long thôi BTC-2025-01 vì "Bận"
      Thì bị từ chối vì "không ở trong ban"

  Quy tắc: Ban theo dõi nhiệm vụ của kế hoạch mình; giải thể từ dưới lên
    Nguồn: Kế hoạch III.2a; Kế hoạch III.2d

    Bối cảnh:
      Biết đã lập Ban Tổ chức BTC-2025-01
      Và VP đang làm nhiệm vụ NV-001 của KH-2025-01

    Tình huống: Giao ban theo dõi một nhiệm vụ
      Khi Chánh Văn phòng Phạm Quốc Hưng giao BTC-2025-01 theo dõi NV-001
      Thì quyết định được ghi vào sổ

    Tình huống: Không giao hai lần
      Biết BTC-2025-01 đang theo dõi NV-001
      Khi Chánh Văn phòng Phạm Quốc Hưng giao BTC-2025-01 theo dõi NV-001
      Thì bị từ chối vì "đã theo dõi nhiệm vụ này"

    Tình huống: Còn tiểu ban thì chưa giải thể Ban Tổ chức
      Biết đã lập tiểu ban BTC-2025-02 trực thuộc BTC-2025-01
      Khi Giám đốc Trần Văn Minh giải thể BTC-2025-01
      Thì bị từ chối vì "còn ban, tổ trực thuộc"

    Tình huống: Giải thể từ dưới lên
      Biết đã lập tiểu ban BTC-2025-02 trực thuộc BTC-2025-01
      Khi Giám đốc Trần Văn Minh giải thể BTC-2025-02
      Và Giám đốc Trần Văn Minh giải thể BTC-2025-01
      Thì quyết định được ghi vào sổ

    Tình huống: Ban đã giải thể không nhận việc
      Biết BTC-2025-01 đã giải thể
      Khi Chánh Văn phòng Phạm Quốc Hưng giao BTC-2025-01 theo dõi NV-001
      Thì bị từ chối vì "ban đã giải thể"
