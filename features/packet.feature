# language: vi
Tính năng: Bộ bằng chứng
  Một phần của sổ được giao cho người ngoài kèm chứng minh. Giao gì, cho ai, để làm gì đều ghi vào sổ
  trước; lần ghi ấy nêu từng hồ sơ ở phiên bản cuối, nên người nhận thấy ngay nếu bị bớt.

  Bối cảnh:
    Biết kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Bộ bằng chứng nêu từng hồ sơ ở phiên bản cuối, bằng mã băm
    Nguồn: Kế hoạch III.2d; NĐ 30/2020 Phụ lục VI (BR-64)

    Tình huống: Văn phòng chốt bộ bằng chứng về kế hoạch
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 gồm "plan:KH-2025-01, agency:CQ" gửi "Thanh tra tỉnh"
      Thì bộ bằng chứng BĐ-2025-001 đã chốt, gửi "Thanh tra tỉnh"
      Và lần ghi ấy nêu "plan:KH-2025-01" và "agency:CQ" ở phiên bản cuối

    Tình huống: Hồ sơ nêu hai lần chỉ tính một
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 gồm "agency:CQ, agency:CQ" gửi "Thanh tra tỉnh"
      Thì bộ bằng chứng BĐ-2025-001 gồm 1 hồ sơ

    Tình huống: Giám đốc cũng chốt được
      Khi Giám đốc chốt bộ bằng chứng BĐ-2025-001 gồm "agency:CQ" gửi "Ủy ban nhân dân tỉnh"
      Thì bộ bằng chứng BĐ-2025-001 đã chốt, gửi "Ủy ban nhân dân tỉnh"

  Quy tắc: Chỉ giao hồ sơ có trong sổ, và nói rõ giao cho ai
    Nguồn: Kế hoạch III.2d

    Tình huống: Bộ bằng chứng không có hồ sơ nào
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 không có hồ sơ nào
      Thì bị từ chối vì "bộ bằng chứng không có hồ sơ nào"
      Và không có gì được ghi thêm

    Tình huống: Bộ bằng chứng về hồ sơ không có trong sổ
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 gồm "task:NV-404" gửi "Thanh tra tỉnh"
      Thì bị từ chối vì "không có hồ sơ như vậy"
      Và không có gì được ghi thêm

    Tình huống: Bộ bằng chứng về loại hồ sơ sổ không biết
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 gồm "NV-001" gửi "Thanh tra tỉnh"
      Thì bị từ chối vì "tên hồ sơ sai mẫu"

    Tình huống: Không nói gửi cho ai
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 gồm "agency:CQ" gửi ""
      Thì bị từ chối vì "thiếu thông tin bắt buộc"
      Và không có gì được ghi thêm

    Tình huống: Quá nhiều hồ sơ trong một bộ bằng chứng
      Khi Văn phòng chốt bộ bằng chứng BĐ-2025-001 gồm 201 hồ sơ
      Thì bị từ chối vì "quá nhiều hồ sơ trong một bộ"
      Và không có gì được ghi thêm

    Tình huống: Chuyên viên không chốt bộ bằng chứng
      Khi Chuyên viên chốt bộ bằng chứng BĐ-2025-001 gồm "agency:CQ" gửi "Thanh tra tỉnh"
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"
      Và không có gì được ghi thêm
