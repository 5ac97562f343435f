# language: vi
Tính năng: Số văn bản
  Văn thư cấp số cho văn bản đã ký. Số đi liền với văn bản, không trùng trong năm.

  Quy tắc: Mỗi loại văn bản có một dãy số trong năm, bắt đầu từ 01 vào ngày 01/01

    Nguồn: NĐ 30/2020 Điều 15.1 (BR-56)

    Tình huống: Văn bản đầu tiên trong năm mang số 01
      Biết kế hoạch KH-2025-01 đã ký
      Khi Văn thư Lê Thu Hà cấp số cho kế hoạch KH-2025-01
      Thì kế hoạch KH-2025-01 mang số "01/KH-SNgV"
      Và sổ đăng ký KH năm 2025 ghi số 1 cho KH-2025-01

    Tình huống: Văn bản sau lấy số kế tiếp
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và kế hoạch KH-2025-02 đã ký
      Khi Văn thư Lê Thu Hà cấp số cho kế hoạch KH-2025-02
      Thì kế hoạch KH-2025-02 mang số "02/KH-SNgV"

    Tình huống: Sang năm mới đếm lại từ 01
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và hôm nay là ngày 05/01/2026
      Và kế hoạch KH-2026-01 đã ký
      Khi Văn thư Lê Thu Hà cấp số cho kế hoạch KH-2026-01
      Thì kế hoạch KH-2026-01 mang số "01/KH-SNgV"
      Và sổ đăng ký KH năm 2025 ghi số 1 cho KH-2025-01
      Và sổ đăng ký KH năm 2026 ghi số 1 cho KH-2026-01

    Tình huống: Chuyển từ sổ giấy sang, văn thư nêu số đã dùng
      Biết kế hoạch KH-2025-01 đã ký
      Và kế hoạch KH-2025-02 đã ký
      Khi Văn thư Lê Thu Hà cấp số 37 cho kế hoạch KH-2025-01
      Và Văn thư Lê Thu Hà cấp số cho kế hoạch KH-2025-02
      Thì kế hoạch KH-2025-01 mang số "37/KH-SNgV"
      Và kế hoạch KH-2025-02 mang số "38/KH-SNgV"

    Tình huống: Không cấp một số cho hai văn bản
      Biết kế hoạch KH-2025-01 đang có hiệu lực
      Và kế hoạch KH-2025-02 đã ký
      Khi Văn thư Lê Thu Hà cấp số 1 cho kế hoạch KH-2025-02
      Thì bị từ chối vì "số này đã cấp cho văn bản khác"
      Và không có gì được ghi thêm
      Và kế hoạch KH-2025-02 ở trạng thái "đã ký"

    Tình huống: Số văn bản không âm
      Biết kế hoạch KH-2025-01 đã ký
      Khi Văn thư Lê Thu Hà cấp số -3 cho kế hoạch KH-2025-01
      Thì bị từ chối vì "số văn bản phải lớn hơn 0"
      Và không có gì được ghi thêm
