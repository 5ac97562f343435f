# language: vi
Tính năng: Cơ quan và các đơn vị
  Mỗi sổ ghi quyết định của một cơ quan. Các phòng, đơn vị, đoàn thể được lập,
  đổi tên, sáp nhập, giải thể bằng quyết định; lịch sử vẫn đứng dưới tên của ngày đó.

  Quy tắc: Sổ được lập cho một cơ quan có tên

    Nguồn: Kế hoạch 0.1

    Tình huống: Lập sổ của Sở
      Biết sổ còn trống
      Khi người lập sổ CB-001 lập sổ cho cơ quan "Sở Ngoại vụ"
      Thì quyết định được ghi vào sổ
      Và sổ là của cơ quan "Sở Ngoại vụ"

    Tình huống: Không lập sổ cho cơ quan không tên
      Biết sổ còn trống
      Khi người lập sổ CB-001 lập sổ cho cơ quan "  "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

  Quy tắc: Mỗi đơn vị có một mã riêng và thuộc một loại đã định

    Nguồn: Kế hoạch III.3a

    Tình huống: Lập thêm một đơn vị
      Khi Giám đốc Trần Văn Minh lập phòng TTr tên "Thanh tra Sở"
      Thì đơn vị TTr đang hoạt động với tên "Thanh tra Sở"

    Tình huống: Lập một tổ chức đoàn thể
      Khi Giám đốc Trần Văn Minh lập đoàn thể ĐTN tên "Đoàn Thanh niên"
      Thì đơn vị ĐTN đang hoạt động với tên "Đoàn Thanh niên"

    Tình huống: Không lập hai đơn vị cùng một mã
      Khi Giám đốc Trần Văn Minh lập phòng VP tên "Văn phòng đại diện"
      Thì bị từ chối vì "mã đơn vị đã dùng"
      Và không có gì được ghi thêm

    Tình huống: Không lập đơn vị thuộc loại không có trong danh mục
      Khi Giám đốc Trần Văn Minh lập "tổ công tác" TCT tên "Tổ công tác số 1"
      Thì bị từ chối vì "không có loại đơn vị này"
      Và không có gì được ghi thêm

    Tình huống: Không lập đơn vị thiếu tên
      Khi Giám đốc Trần Văn Minh lập phòng TTr tên ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Sau khi sổ có người, chỉ Giám đốc lập đơn vị
      Khi Chánh Văn phòng Phạm Quốc Hưng lập phòng TTr tên "Thanh tra Sở"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm

  Quy tắc: Đơn vị có thể đổi tên, sáp nhập, giải thể; việc đã làm vẫn ở lại trong sổ

    Nguồn: thực tế sắp xếp bộ máy năm 2025 (BR-72)

    Tình huống: Đổi tên một phòng
      Khi Giám đốc Trần Văn Minh đổi tên HTQT thành "Phòng Hợp tác và Hội nhập quốc tế" vì "QĐ 40/QĐ-SNgV"
      Thì đơn vị HTQT đang hoạt động với tên "Phòng Hợp tác và Hội nhập quốc tế"
      Và lịch sử của cơ quan vẫn có tên "Phòng Hợp tác quốc tế"

    Tình huống: Đổi tên phải có lý do
      Khi Giám đốc Trần Văn Minh đổi tên HTQT thành "Phòng Hợp tác" vì ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Sáp nhập một phòng vào phòng khác
      Biết hôm nay là ngày 15/09/2025
      Khi Giám đốc Trần Văn Minh sáp nhập LS vào HTQT vì "QĐ 45/QĐ-SNgV"
      Thì đơn vị LS thôi hoạt động từ ngày 15/09/2025 và nhập vào HTQT
      Và lịch sử của cơ quan vẫn có tên "Phòng Lãnh sự"

    Tình huống: Giải thể một phòng
      Biết hôm nay là ngày 15/09/2025
      Khi Giám đốc Trần Văn Minh giải thể LT vì "QĐ 46/QĐ-SNgV"
      Thì đơn vị LT thôi hoạt động từ ngày 15/09/2025

    Tình huống: Không sáp nhập một phòng vào chính nó
      Khi Giám đốc Trần Văn Minh sáp nhập LS vào LS vì "nhầm"
      Thì bị từ chối vì "đơn vị không sáp nhập vào chính nó"
      Và không có gì được ghi thêm

    Tình huống: Không sáp nhập vào đơn vị không có
      Khi Giám đốc Trần Văn Minh sáp nhập LS vào XYZ vì "nhầm mã"
      Thì bị từ chối vì "không có đơn vị này"
      Và không có gì được ghi thêm

    Tình huống: Đơn vị đã giải thể không sáp nhập, không đổi tên được nữa
      Biết Giám đốc Trần Văn Minh đã giải thể LT
      Khi Giám đốc Trần Văn Minh sáp nhập LS vào LT vì "chưa cập nhật"
      Thì bị từ chối vì "đơn vị đã kết thúc hoạt động"
      Và không có gì được ghi thêm

    Tình huống: Người của phòng đã sáp nhập vẫn có tên trong lịch sử của phòng cũ
      Biết Giám đốc Trần Văn Minh đã sáp nhập LS vào HTQT
      Thì người có mã CB-006 vẫn được ghi tên ban đầu ở LS
