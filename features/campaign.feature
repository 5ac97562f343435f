# language: vi
Tính năng: Đợt thi đua: tự chấm, thẩm định mẫu, xếp thứ tự, công bố
  Phong trào chia thành đợt. Mỗi đợt có bảng chấm điểm ban hành trước; đơn vị tự chấm kèm minh chứng;
  Văn phòng thẩm định một mẫu mà ai cũng tự chọn lại được; bằng điểm thì xét tiêu chí phụ theo thứ tự,
  rồi bỏ phiếu, cuối cùng người chủ trì quyết định. Đã công bố thì không đổi.

  Bối cảnh:
    Biết hôm nay là ngày 12/08/2025
    Và phong trào PT-01 đã phát động

  Quy tắc: Các đợt của một phong trào nối tiếp nhau, không chồng lên nhau
    Nguồn: Kế hoạch I.1; BR-73

    Tình huống: Mở đợt thi đua thứ nhất
      Khi Chánh Văn phòng Phạm Quốc Hưng mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Thì quyết định được ghi vào sổ
      Và ĐTĐ-2025-01 là đợt thứ 1
      Và việc tiếp theo của đợt ĐTĐ-2025-01 là "campaign.enter"

    Khung tình huống: Mở đợt thứ hai nối tiếp đợt thứ nhất
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Khi Chánh Văn phòng Phạm Quốc Hưng mở ĐTĐ-2025-02 sau ĐTĐ-2025-01 từ <từ> đến <đến>
      Thì đợt thi đua <kết quả>

      Dữ liệu:
        | từ         | đến        | kết quả          |
        | 01/08/2025 | 31/08/2025 | là đợt thứ 2     |
        | 31/07/2025 | 31/08/2025 | chồng lên nhau   |
        | 01/09/2025 | 31/08/2025 | ngược ngày       |

    Tình huống: Đợt trước thuộc phong trào khác
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Và phong trào PT-02 đã phát động
      Khi Chánh Văn phòng Phạm Quốc Hưng mở ĐTĐ-2025-02 của PT-02 sau ĐTĐ-2025-01
      Thì bị từ chối vì "đợt trước của phong trào khác"

    Tình huống: Phong trào mới là dự thảo thì chưa mở đợt
      Biết phong trào PT-03 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng mở ĐTĐ-2025-02 của PT-03
      Thì bị từ chối vì "phong trào không còn chạy"

    Tình huống: Đợt thi đua phải thuộc một phong trào
      Khi Chánh Văn phòng Phạm Quốc Hưng mở ĐTĐ-2025-02 không của phong trào nào
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Phong trào không có trong sổ
      Khi Chánh Văn phòng Phạm Quốc Hưng mở ĐTĐ-2025-02 của PT-09
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Đơn vị không mở đợt thi đua
      Khi Trưởng phòng Vũ Đức Long mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Đơn vị tham gia, hoặc hộ gia đình và tổ trong đơn vị
    Nguồn: Kế hoạch I.1

    Bối cảnh:
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025

    Tình huống: Đơn vị và hộ trong đơn vị
      Khi Văn phòng ghi "HTQT; LS/Hộ bà Tư; LS/Hộ ông Sáu" tham gia
      Thì quyết định được ghi vào sổ

    Khung tình huống: Danh sách tham gia không ghi được
      Khi Văn phòng ghi "<danh sách>" tham gia
      Thì bị từ chối vì "<lý do>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | danh sách      | lý do                  |
        | HTQT; LS; HTQT | tham gia hai lần       |
        | XYZ            | không có đơn vị này    |
        | LS/            | hộ không có tên        |
        |                | chưa nêu ai tham gia   |

  Quy tắc: Bảng chấm điểm ban hành bằng văn bản, trước khi chấm
    Nguồn: Kế hoạch I.1; BR-27, BR-74

    Bối cảnh:
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Và Văn phòng đã ghi "HTQT; LS; LT; CĐ" tham gia

    Tình huống: Ban hành rồi sửa lại khi chưa ai chấm
      Biết Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20
      Khi Giám đốc Trần Văn Minh ban hành bảng chấm điểm với tối đa của A là 60
      Thì quyết định được ghi vào sổ

    Khung tình huống: Bảng chấm điểm sai
      Khi Giám đốc Trần Văn Minh ban hành bảng chấm điểm với <điều sai>
      Thì bị từ chối vì "<lý do>"

      Dữ liệu:
        | điều sai                   | lý do                           |
        | không tiêu chí nào         | bảng chấm điểm trống            |
        | hai tiêu chí cùng mã       | mã tiêu chí trùng               |
        | tối đa của A là 0          | điểm tối đa không hợp lệ        |
        | tối đa của A là 1000001    | điểm tối đa không hợp lệ        |
        | tiêu chí phụ D             | tiêu chí phụ không có trong bảng |
        | tiêu chí phụ A hai lần     | tiêu chí phụ không có trong bảng |
        | mẫu thẩm định 0            | không thẩm định ai              |
        | chênh lệch lớn 0           | mức chênh lệch không hợp lệ     |
        | hạn mức 101 phần trăm      | hạn mức không hợp lệ            |
        | hạn mức -1 đơn vị          | hạn mức không hợp lệ            |
        | không nêu nguồn chọn mẫu   | thiếu thông tin bắt buộc        |

    Tình huống: Đã chấm rồi thì không đổi bảng
      Biết Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20
      Và các đơn vị đã tự chấm: HTQT 40-20-10
      Khi Giám đốc Trần Văn Minh ban hành bảng chấm điểm với tối đa của A là 60
      Thì bị từ chối vì "đã bắt đầu chấm điểm"

  Quy tắc: Đơn vị tự chấm đủ các tiêu chí, có điểm thì có minh chứng
    Nguồn: Kế hoạch I.1

    Bối cảnh:
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Và Văn phòng đã ghi "HTQT; LS; LT; LS/Hộ bà Tư" tham gia
      Và Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20

    Tình huống: Tự chấm rồi chấm lại khi chưa chọn mẫu
      Biết các đơn vị đã tự chấm: HTQT 40-20-10
      Khi Trưởng phòng Vũ Đức Long tự chấm 45-20-0
      Thì quyết định được ghi vào sổ
      Và điểm tự chấm của HTQT là 65

    Tình huống: Chấm cho hộ của đơn vị mình
      Khi Trưởng phòng Đỗ Minh Tuấn tự chấm 30-10-10 cho "LS/Hộ bà Tư"
      Thì quyết định được ghi vào sổ

    Tình huống: Chấm cho hộ của đơn vị khác
      Khi Trưởng phòng Vũ Đức Long tự chấm 30-10-10 cho "LS/Hộ bà Tư"
      Thì bị từ chối vì "thuộc đơn vị khác"

    Tình huống: Đơn vị không tham gia
      Khi Chủ tịch Công đoàn Hoàng Thị Mai tự chấm 30-10-10
      Thì bị từ chối vì "không tham gia đợt này"

    Khung tình huống: Điểm không khớp bảng chấm điểm
      Khi Trưởng phòng Vũ Đức Long tự chấm <điểm>
      Thì bị từ chối vì "<lý do>"

      Dữ liệu:
        | điểm       | lý do                     |
        | 40-20      | chấm không đúng bảng      |
        | 40-20-10-5 | chấm không đúng bảng      |
        | 51-20-10   | điểm ngoài khung          |

    Tình huống: Có điểm mà không có minh chứng
      Khi Trưởng phòng Vũ Đức Long tự chấm 40-20-0 mà chỉ có minh chứng cho A
      Thì bị từ chối vì "minh chứng không khớp điểm"

    Tình huống: Chưa đến ngày bắt đầu
      Biết Văn phòng đã mở ĐTĐ-2025-03 từ 01/09/2025 đến 30/09/2025 có HTQT và bảng chấm điểm
      Khi Trưởng phòng Vũ Đức Long tự chấm 40-20-10 trong ĐTĐ-2025-03
      Thì bị từ chối vì "đợt thi đua chưa bắt đầu"

    Tình huống: Chưa có bảng chấm điểm
      Biết Văn phòng đã mở ĐTĐ-2025-04 từ 01/08/2025 đến 12/08/2025
      Và Văn phòng đã ghi "HTQT" tham gia ĐTĐ-2025-04
      Khi Trưởng phòng Vũ Đức Long tự chấm 40-20-10 trong ĐTĐ-2025-04
      Thì bị từ chối vì "chưa có bảng chấm điểm"

  Quy tắc: Mẫu thẩm định chọn từ chuỗi đã công bố, ai cũng tự tính lại được
    Danh sách xếp theo mã chữ rồi đánh số từ 1. x bắt đầu bằng 1; mỗi ký tự của chuỗi: x = (x · 131 + mã
    ký tự) mod 2147483647. Mỗi lần chọn: x = (x · 48271) mod 2147483647; còn n tên thì lấy tên thứ
    (x mod n) + 1 rồi gạch đi. Chuỗi "27": x = 23766; lần một x = 1147208586, lần hai x = 1892333264.
    Nguồn: Kế hoạch I.1

    Bối cảnh:
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Và Văn phòng đã ghi "HTQT; LS; LT; CĐ" tham gia
      Và Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20, thẩm định 2

    Khung tình huống: Chọn hai trong số đã tự chấm
      Biết các đơn vị đã tự chấm: <ai>
      Khi Văn phòng chọn mẫu từ chuỗi "<chuỗi>"
      Thì mẫu thẩm định là <mẫu>

      Dữ liệu:
        | ai                                            | chuỗi | mẫu      |
        | HTQT 40-20-10; LS 30-20-10; LT 20-20-10; CĐ 10-20-10 | 27 | LS và LT |
        | CĐ 10-20-10; LT 20-20-10; LS 30-20-10; HTQT 40-20-10 | 27 | LS và LT |
        | HTQT 40-20-10; LS 30-20-10; LT 20-20-10       | 27    | HTQT và LS |
        | LT 20-20-10                                   | 27    | LT       |

    Tình huống: Chưa ai tự chấm
      Khi Văn phòng chọn mẫu từ chuỗi "27"
      Thì bị từ chối vì "chưa ai tự chấm"

    Tình huống: Đợt thi đua chưa kết thúc
      Biết Văn phòng đã mở ĐTĐ-2025-05 từ 01/08/2025 đến 31/08/2025 có HTQT và bảng chấm điểm
      Khi Văn phòng chọn mẫu của ĐTĐ-2025-05
      Thì bị từ chối vì "đợt thi đua chưa kết thúc"

    Tình huống: Điểm thẩm định thay điểm tự chấm, chênh lệch lớn được nêu
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 50-30-20; LT 20-20-10
      Và Văn phòng đã chọn mẫu từ chuỗi "27"
      Khi Văn phòng thẩm định LS được 30-20-10 vì "Thiếu biên bản"
      Thì điểm cuối của LS là 60
      Và LS có chênh lệch lớn
      Và HTQT không có chênh lệch lớn

    Tình huống: Chỉ thẩm định đơn vị trong mẫu
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 50-30-20; LT 20-20-10
      Và Văn phòng đã chọn mẫu từ chuỗi "27"
      Khi Văn phòng thẩm định LT được 30-20-10 vì "Có đơn"
      Thì bị từ chối vì "không có trong mẫu"

    Tình huống: Chọn mẫu rồi thì không tự chấm nữa
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 50-30-20; LT 20-20-10
      Và Văn phòng đã chọn mẫu từ chuỗi "27"
      Khi Trưởng phòng Vũ Đức Long tự chấm 50-30-20
      Thì bị từ chối vì "đợt thi đua đã qua hoặc chưa đến bước này"

    Tình huống: Chưa thẩm định đủ mẫu thì chưa xếp thứ tự
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 50-30-20; LT 20-20-10
      Và Văn phòng đã chọn mẫu từ chuỗi "27"
      Khi Văn phòng xếp thứ tự
      Thì bị từ chối vì "chưa thẩm định đủ mẫu"
      Và việc tiếp theo của đợt ĐTĐ-2025-01 là "campaign.check"

  Quy tắc: Bằng điểm thì xét tiêu chí phụ theo thứ tự, rồi bỏ phiếu, rồi người chủ trì quyết định
    Tiêu chí phụ ở đây: C trước, rồi A.
    Nguồn: Kế hoạch I.1; BR-74

    Bối cảnh:
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Và Văn phòng đã ghi "HTQT; LS; LT; CĐ" tham gia
      Và Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20

    Khung tình huống: Thứ tự theo điểm và tiêu chí phụ
      Biết các đơn vị đã tự chấm: HTQT <HTQT>; LS <LS>; LT <LT>
      Khi Văn phòng thẩm định đúng như tự chấm và xếp thứ tự
      Thì thứ tự là "<thứ tự>"

      Dữ liệu:
        | HTQT     | LS       | LT       | thứ tự                                          |
        | 40-20-10 | 30-20-10 | 20-20-10 | 1 HTQT điểm; 2 LS điểm; 3 LT điểm               |
        | 40-20-10 | 40-10-20 | 20-20-10 | 1 LS tiêu chí C; 2 HTQT tiêu chí C; 3 LT điểm   |
        | 40-20-10 | 50-10-10 | 20-20-10 | 1 LS tiêu chí A; 2 HTQT tiêu chí A; 3 LT điểm   |
        | 40-20-10 | 50-10-10 | 30-20-20 | 1 LT tiêu chí C; 2 LS tiêu chí A; 3 HTQT tiêu chí A |
        | 40-20-10 | 40-20-10 | 20-20-10 | 1 HTQT còn bằng; 1 LS còn bằng; 3 LT điểm       |
        | 40-20-10 | 40-20-10 | 40-20-10 | 1 HTQT còn bằng; 1 LS còn bằng; 1 LT còn bằng   |
        | 10-10-10 | 40-20-10 | 40-20-10 | 1 LS còn bằng; 1 LT còn bằng; 3 HTQT điểm       |

    Khung tình huống: Phiếu chọn phân định những đơn vị còn bằng nhau
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10; LT 40-20-10; CĐ 50-30-20
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Khi Văn phòng ghi phiếu chọn "<phiếu>"
      Thì thứ tự là "1 CĐ điểm; <thứ tự>"

      Dữ liệu:
        | phiếu              | thứ tự                                          |
        | HTQT 2; LS 5; LT 3 | 2 LS phiếu; 3 LT phiếu; 4 HTQT phiếu            |
        | HTQT 5; LS 3; LT 3 | 2 HTQT phiếu; 3 LS còn bằng; 3 LT còn bằng      |
        | HTQT 0; LS 0; LT 0 | 2 HTQT còn bằng; 2 LS còn bằng; 2 LT còn bằng   |

    Tình huống: Bằng phiếu thì người chủ trì quyết định, nêu lý do
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10; LT 40-20-10; CĐ 50-30-20
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Và Văn phòng đã ghi phiếu chọn "HTQT 5; LS 3; LT 3"
      Khi Giám đốc Trần Văn Minh quyết định thứ tự "LT; LS" vì "Địa bàn khó hơn"
      Thì thứ tự là "1 CĐ điểm; 2 HTQT phiếu; 3 LT chủ trì; 4 LS chủ trì"
      Và việc tiếp theo của đợt ĐTĐ-2025-01 là "campaign.declare"

    Khung tình huống: Thứ tự quyết định phải đúng nhóm còn bằng nhau
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10; LT 40-20-10; CĐ 50-30-20
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Và Văn phòng đã ghi phiếu chọn "HTQT 5; LS 3; LT 3"
      Khi Giám đốc Trần Văn Minh quyết định thứ tự "<thứ tự>" vì "Địa bàn khó hơn"
      Thì bị từ chối vì "không đúng nhóm còn bằng nhau"

      Dữ liệu:
        | thứ tự       |
        | LT           |
        | LT; LT       |
        | LT; HTQT     |
        | LT; LS; HTQT |

    Tình huống: Chưa bỏ phiếu thì chưa quyết định
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Khi Giám đốc Trần Văn Minh quyết định thứ tự "LS; HTQT" vì "Địa bàn khó hơn"
      Thì bị từ chối vì "chưa bỏ phiếu chọn"
      Và việc tiếp theo của đợt ĐTĐ-2025-01 là "campaign.ballot"

    Khung tình huống: Phiếu ghi sai
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10; LT 20-20-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Khi Văn phòng ghi phiếu chọn "<phiếu>"
      Thì bị từ chối vì "<lý do>"

      Dữ liệu:
        | phiếu               | lý do                           |
        | HTQT 2              | phiếu không đúng đơn vị còn bằng |
        | HTQT 2; LS 5; LT 3  | phiếu không đúng đơn vị còn bằng |
        | HTQT -1; LS 5       | số phiếu âm                     |

    Tình huống: Không bỏ phiếu hai lần
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Và Văn phòng đã ghi phiếu chọn "HTQT 3; LS 3"
      Khi Văn phòng ghi phiếu chọn "HTQT 3; LS 4"
      Thì bị từ chối vì "đã bỏ phiếu chọn"
      Và việc tiếp theo của đợt ĐTĐ-2025-01 là "campaign.decide_tie"

    Tình huống: Không còn ai bằng nhau thì không bỏ phiếu
      Biết các đơn vị đã tự chấm: HTQT 40-20-10; LS 30-20-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Khi Văn phòng ghi phiếu chọn "HTQT 3; LS 4"
      Thì bị từ chối vì "không còn ai bằng nhau"

  Quy tắc: Giám đốc công bố bằng văn bản; số đề nghị khen trong hạn mức; công bố rồi thì không đổi
    Nguồn: Kế hoạch I.1; BR-27

    Bối cảnh:
      Biết Văn phòng đã mở ĐTĐ-2025-01 từ 01/07/2025 đến 31/07/2025
      Và Văn phòng đã ghi "HTQT; LS; LT; CĐ; VP; LĐ" tham gia

    Khung tình huống: Hạn mức đề nghị khen
      Biết Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm với hạn mức "<hạn mức>"
      Và các đơn vị đã tự chấm: HTQT 40-20-10; LS 30-20-10; LT 20-20-10; CĐ 10-10-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Khi Giám đốc Trần Văn Minh công bố, đề nghị khen <số>
      Thì việc công bố <kết quả>

      Dữ liệu:
        | hạn mức       | số | kết quả        |
        | tối đa 2      | 2  | được ghi       |
        | tối đa 2      | 3  | vượt hạn mức 2 |
        | 40%           | 2  | được ghi       |
        | 40%           | 3  | vượt hạn mức 2 |
        | tối đa 1, 40% | 2  | vượt hạn mức 1 |
        | tối đa 0      | 0  | được ghi       |
        | không         | 4  | được ghi       |
        | không         | 5  | vượt hạn mức 4 |
        | không         | -1 | vượt hạn mức 4 |

    Tình huống: Còn bằng nhau thì chưa công bố
      Biết Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20
      Và các đơn vị đã tự chấm: HTQT 40-20-10; LS 40-20-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Khi Giám đốc Trần Văn Minh công bố, đề nghị khen 1
      Thì bị từ chối vì "còn đơn vị bằng nhau"

    Khung tình huống: Công bố rồi thì không đổi
      Biết Giám đốc Trần Văn Minh đã ban hành bảng chấm điểm A 50, B 30, C 20
      Và các đơn vị đã tự chấm: HTQT 40-20-10; LS 30-20-10
      Và Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự
      Và Giám đốc Trần Văn Minh đã công bố, đề nghị khen 1
      Khi sau công bố lại <việc>
      Thì bị từ chối vì "đợt thi đua đã qua hoặc chưa đến bước này"
      Và không có gì được ghi thêm

      Dữ liệu:
        | việc        |
        | tham gia    |
        | bảng điểm   |
        | tự chấm     |
        | chọn mẫu    |
        | thẩm định   |
        | xếp thứ tự  |
        | bỏ phiếu    |
        | quyết định  |
        | công bố     |
