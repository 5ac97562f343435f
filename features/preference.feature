# language: vi
Tính năng: Ưu tiên khi các trường hợp bằng nhau
  Chỉ khi điều kiện, tiêu chuẩn bằng nhau mới ưu tiên; hơn kém một phiếu thì không.

  Quy tắc: Bằng nhau thì chọn cá nhân nữ, hoặc tập thể có từ 70% nữ trở lên
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.6 (BR-35)

    Khung tình huống: Xếp hai trường hợp
      Biết ngày xét là 12/08/2025
      Và trường hợp A có <điểm A> phiếu, <giới A>
      Và trường hợp B có <điểm B> phiếu, <giới B>
      Thì trường hợp đứng trước là <trước>

      Dữ liệu:
        | điểm A | giới A       | điểm B | giới B       | trước |
        | 12     | nam          | 12     | nữ           | B     |
        | 12     | nữ           | 12     | nam          | A     |
        | 13     | nam          | 12     | nữ           | A     |
        | 12     | nam          | 12     | nam          | A     |
        | 12     | nữ           | 12     | nữ           | A     |
        | 12     | tập thể 6/10 | 12     | tập thể 7/10 | B     |
        | 12     | tập thể 6/9  | 12     | tập thể 7/9  | B     |
        | 12     | tập thể 6/10 | 12     | tập thể 5/10 | A     |

    Tình huống: Nói rõ ai được xếp trước ai
      Biết ngày xét là 12/08/2025
      Và trường hợp A có 12 phiếu, nam
      Và trường hợp B có 12 phiếu, nữ
      Thì trường hợp B được ưu tiên trước A

    Tình huống: Trước ngày 01/07/2025 thì xếp như danh sách
      Biết ngày xét là 30/06/2025
      Và trường hợp A có 12 phiếu, nam
      Và trường hợp B có 12 phiếu, nữ
      Thì trường hợp đứng trước là A
