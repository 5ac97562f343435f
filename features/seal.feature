# language: vi
Tính năng: Khóa niêm phong
  Người ngoài tin sổ vì đầu sổ được ký bằng khóa mà cơ quan đã công bố bằng văn bản.
  Thay khóa là một quyết định: ai, bao giờ, theo văn bản nào đều nằm trong sổ.

  Quy tắc: Khóa được công bố bằng văn bản
    Nguồn: NĐ 30/2020 Phụ lục VI (BR-64)

    Tình huống: Giám đốc công bố khóa đầu tiên
      Khi Giám đốc Trần Văn Minh công bố khóa niêm phong "so.example/x+00c0ffee+AQ==" theo "QĐ 7"
      Thì quyết định được ghi vào sổ
      Và khóa "so.example/x+00c0ffee+AQ==" đang dùng

    Tình huống: Văn phòng không tự công bố khóa
      Khi Chánh Văn phòng Phạm Quốc Hưng công bố khóa niêm phong "so.example/x+00c0ffee+AQ==" theo "QĐ 7"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Khung tình huống: Khóa chép sai
      Khi Giám đốc Trần Văn Minh công bố khóa niêm phong "<khóa>" theo "QĐ 7"
      Thì bị từ chối vì "khóa viết không đúng dạng"

      Dữ liệu:
        | khóa                       |
        | so.example/x               |
        | so.example/x+00c0ffee      |
        | so.example/x+00C0FFEE+AQ== |
        | so.example/x+c0ffee+AQ==   |
        | +00c0ffee+AQ==             |

    Tình huống: Công bố khóa mà không nêu văn bản
      Khi Giám đốc Trần Văn Minh công bố khóa niêm phong "so.example/x+00c0ffee+AQ==" theo " "
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Một khóa không công bố hai lần
      Biết khóa niêm phong "so.example/x+00c0ffee+AQ==" đã công bố
      Khi Giám đốc Trần Văn Minh công bố khóa niêm phong "so.example/x+00c0ffee+AQ==" theo "QĐ 8"
      Thì bị từ chối vì "khóa đã công bố"

  Quy tắc: Thôi dùng một khóa khi đã có khóa thay
    Nguồn: NĐ 30/2020 Phụ lục VI (BR-64)

    Tình huống: Thay khóa
      Biết khóa niêm phong "so.example/x+00c0ffee+AQ==" đã công bố
      Và khóa niêm phong "so.example/x+deadbeef+AQ==" đã công bố
      Khi Giám đốc Trần Văn Minh thôi dùng khóa niêm phong "so.example/x+00c0ffee+AQ=="
      Thì quyết định được ghi vào sổ
      Và khóa "so.example/x+00c0ffee+AQ==" đã thôi dùng
      Và khóa "so.example/x+deadbeef+AQ==" đang dùng

    Tình huống: Không thôi dùng khóa cuối cùng
      Biết khóa niêm phong "so.example/x+00c0ffee+AQ==" đã công bố
      Khi Giám đốc Trần Văn Minh thôi dùng khóa niêm phong "so.example/x+00c0ffee+AQ=="
      Thì bị từ chối vì "đó là khóa cuối cùng"

    Tình huống: Không thôi dùng khóa chưa ai công bố
      Biết khóa niêm phong "so.example/x+00c0ffee+AQ==" đã công bố
      Khi Giám đốc Trần Văn Minh thôi dùng khóa niêm phong "so.example/x+deadbeef+AQ=="
      Thì bị từ chối vì "không phải khóa đang dùng"
