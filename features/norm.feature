# language: vi
Tính năng: Định mức chi
  Mức chi do Hội đồng nhân dân thành phố hoặc Giám đốc quy định bằng văn bản; luật chỉ đặt mức tối đa.
  Chỉ công tác phí đọc được nguyên văn nên có sẵn; mức khác chưa áp dụng thì chưa có.

  Quy tắc: Định mức áp dụng bằng văn bản, từ một ngày
    Nguồn: Kế hoạch II.2.8; TT 12/2025/TT-BTC (BR-54)

    Tình huống: Giám đốc áp dụng mức nước uống
      Khi Giám đốc Trần Văn Minh áp dụng định mức nước 20000 đồng mỗi người từ ngày 01/08/2025
      Thì quyết định được ghi vào sổ
      Và ngày 12/08/2025 định mức nước là 20000 đồng theo "NQ 12/2025/NQ-HĐND"

    Tình huống: Mức mới thay mức cũ từ ngày của nó
      Biết định mức nước 20000 đồng mỗi người đã áp dụng từ ngày 01/08/2025
      Và định mức nước 25000 đồng mỗi người đã áp dụng từ ngày 01/10/2025
      Thì ngày 30/09/2025 định mức nước là 20000 đồng theo "NQ 12/2025/NQ-HĐND"
      Và ngày 01/10/2025 định mức nước là 25000 đồng theo "NQ 12/2025/NQ-HĐND"

    Tình huống: Cùng một ngày thì lần áp dụng sau đúng
      Biết định mức nước 20000 đồng mỗi người đã áp dụng từ ngày 01/08/2025
      Và định mức nước 15000 đồng mỗi người đã áp dụng từ ngày 01/08/2025
      Thì ngày 12/08/2025 định mức nước là 15000 đồng theo "NQ 12/2025/NQ-HĐND"

    Tình huống: Chưa áp dụng thì chưa có định mức
      Biết định mức nước 20000 đồng mỗi người đã áp dụng từ ngày 01/08/2025
      Thì ngày 31/07/2025 chưa có định mức nước
      Và ngày 12/08/2025 chưa có định mức tiệc

    Tình huống: Văn phòng không tự áp dụng định mức
      Khi Chánh Văn phòng Phạm Quốc Hưng áp dụng định mức nước 20000 đồng mỗi người từ ngày 01/08/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Áp dụng mà không nêu văn bản
      Khi Giám đốc Trần Văn Minh áp dụng định mức nước mà không nêu văn bản
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Mức không đồng
      Khi Giám đốc Trần Văn Minh áp dụng định mức nước 0 đồng mỗi người từ ngày 01/08/2025
      Thì bị từ chối vì "định mức phải lớn hơn 0"
      Và không có gì được ghi thêm

  Quy tắc: Mức của cơ quan không vượt mức tối đa luật định
    Nguồn: TT 12/2025/TT-BTC (BR-54)

    Khung tình huống: Công tác phí
      Khi Giám đốc Trần Văn Minh áp dụng định mức <mã> <mức> đồng mỗi ngày từ ngày 01/08/2025
      Thì định mức <kết quả>

      Dữ liệu:
        | mã               | mức    | kết quả                |
        | per_diem         | 300000 | được áp dụng           |
        | per_diem         | 300001 | vượt mức luật định     |
        | per_diem_islands | 400000 | được áp dụng           |
        | per_diem_islands | 400001 | vượt mức luật định     |

    Tình huống: Chưa áp dụng mức riêng thì mức tối đa luật định là định mức
      Thì ngày 12/08/2025 định mức per_diem là 300000 đồng theo "TT 40/2017/TT-BTC, sửa đổi bởi TT 12/2025/TT-BTC"
      Và ngày 12/08/2025 định mức per_diem_islands là 400000 đồng theo "TT 40/2017/TT-BTC, sửa đổi bởi TT 12/2025/TT-BTC"
      Và ngày 03/05/2025 chưa có định mức per_diem
