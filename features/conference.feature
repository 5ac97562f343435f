# language: vi
Tính năng: Hội nghị điển hình tiên tiến
  Văn phòng sắp xếp hội nghị theo kế hoạch: hình thức, địa điểm, tiêu đề trên phông, thành phần,
  chương trình. Đúng ngày, diễn biến được ghi từng phút; giờ kết thúc dự kiến luôn tính lại được.

  Bối cảnh:
    Biết hôm nay là ngày 14/08/2025
    Và kế hoạch KH-2025-01 đang có hiệu lực

  Quy tắc: Hình thức, địa điểm, buổi họp được định trước; ngày họp là ngày trong kế hoạch
    Nguồn: Kế hoạch II.2.1, II.2.2

    Tình huống: Hội nghị toàn thể, nửa buổi chiều
      Khi Chánh Văn phòng Phạm Quốc Hưng sắp xếp hội nghị 150 phút
      Thì quyết định được ghi vào sổ
      Và hội nghị họp từ 14:30 tại "Hội trường Sở"
      Và việc tiếp theo của hội nghị là lập chương trình

    Tình huống: Sắp xếp lại trước ngày họp
      Biết hội nghị đã được sắp xếp
      Khi Chánh Văn phòng Phạm Quốc Hưng sắp xếp hội nghị 150 phút tại "Hội trường thành phố"
      Thì hội nghị họp từ 14:30 tại "Hội trường thành phố"

    Khung tình huống: Sắp xếp không hợp lý
      Khi Chánh Văn phòng Phạm Quốc Hưng sắp xếp hội nghị <buổi> từ "<giờ>" dài <phút> phút
      Thì bị từ chối vì "<lý do>"
      Và không có gì được ghi thêm

      Dữ liệu:
        | buổi      | giờ   | phút | lý do                    |
        | morning   | 14:30 | 150  | giờ không thuộc buổi họp |
        | afternoon | 14h30 | 150  | giờ viết sai             |
        | afternoon | 14:30 | 0    | độ dài buổi họp sai      |
        | night     | 14:30 | 150  | không có buổi họp này    |

    Tình huống: Kế hoạch chưa ban hành thì chưa sắp xếp hội nghị
      Biết kế hoạch KH-2025-02 mới là dự thảo
      Khi Chánh Văn phòng Phạm Quốc Hưng sắp xếp hội nghị của KH-2025-02
      Thì bị từ chối vì "kế hoạch không có hiệu lực"

    Tình huống: Phòng không sắp xếp thay Văn phòng
      Khi Trưởng phòng Vũ Đức Long sắp xếp hội nghị 150 phút
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Dời ngày hội nghị thì thấy nhiệm vụ nào hết hạn sau hội nghị
      Biết hội nghị đã được sắp xếp
      Và nhiệm vụ NV-001 có hạn 18/08/2025
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 15/08/2025
      Thì nhiệm vụ NV-001 hết hạn sau hội nghị 3 ngày

  Quy tắc: Tiêu đề trên phông viết từng dòng như kế hoạch và mang đúng ngày hội nghị
    Nguồn: Kế hoạch II.2.5

    Bối cảnh:
      Biết hội nghị đã được sắp xếp

    Tình huống: Soạn tiêu đề rồi Giám đốc duyệt
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn tiêu đề ghi "Hải Phòng, ngày 21 tháng 8 năm 2025"
      Và Giám đốc Trần Văn Minh duyệt tiêu đề
      Thì tiêu đề đã duyệt, gồm 5 dòng

    Tình huống: Phông ghi sai ngày
      Khi Chánh Văn phòng Phạm Quốc Hưng soạn tiêu đề ghi "Hải Phòng, ngày 22 tháng 8 năm 2025"
      Thì bị từ chối vì "phông ghi sai ngày"

    Tình huống: Dời ngày rồi thì phông cũ không được duyệt
      Biết tiêu đề đã soạn
      Và hội nghị đã dời sang ngày 25/08/2025
      Khi Giám đốc Trần Văn Minh duyệt tiêu đề
      Thì bị từ chối vì "phông ghi sai ngày"

    Tình huống: Duyệt rồi không duyệt lại
      Biết tiêu đề đã soạn và duyệt
      Khi Giám đốc Trần Văn Minh duyệt tiêu đề
      Thì bị từ chối vì "tiêu đề đã duyệt"

    Tình huống: Chưa có tiêu đề thì không duyệt
      Khi Giám đốc Trần Văn Minh duyệt tiêu đề
      Thì bị từ chối vì "chưa có tiêu đề"

    Tình huống: Văn phòng không duyệt thay Giám đốc
      Biết tiêu đề đã soạn
      Khi Chánh Văn phòng Phạm Quốc Hưng duyệt tiêu đề
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

  Quy tắc: Thành phần chốt theo nhóm; mỗi người đứng tên một lần, ở nhóm cao nhất
    Nguồn: Kế hoạch II.2.3; BR-66

    Bối cảnh:
      Biết hội nghị đã được sắp xếp

    Tình huống: Chốt lãnh đạo, công chức và khách mời
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt nhóm leaders gồm CB-001 và CB-002
      Và Chánh Văn phòng Phạm Quốc Hưng chốt nhóm staff gồm CB-003, CB-004 và CB-005
      Và Chánh Văn phòng Phạm Quốc Hưng chốt 6 khách mời
      Thì dự kiến có 11 người dự
      Và nhóm leaders dự với tư cách ex_officio
      Và nhóm guests dự với tư cách guest

    Tình huống: Chốt lại một nhóm thì thay danh sách trước
      Biết đã chốt nhóm staff gồm CB-003, CB-004 và CB-005
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt nhóm staff gồm CB-003 và CB-004
      Thì dự kiến có 2 người dự

    Tình huống: Người được tôn vinh chuyển lên nhóm cao hơn
      Biết đã chốt nhóm staff gồm CB-009 và CB-004
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt nhóm fighters_and_exemplars gồm CB-009
      Thì dự kiến có 2 người dự
      Và CB-009 thuộc nhóm fighters_and_exemplars

    Tình huống: Không kéo người xuống nhóm thấp hơn
      Biết đã chốt nhóm leaders gồm CB-001 và CB-002
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt nhóm staff gồm CB-002
      Thì bị từ chối vì "đã thuộc nhóm cao hơn"

    Tình huống: Người đã thôi việc không dự
      Biết Ngô Văn Sơn đã thôi việc ở Sở
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt nhóm staff gồm CB-009
      Thì bị từ chối vì "người này đã thôi việc"

    Tình huống: Ai thuộc nhóm nào tính từ danh sách cán bộ và khen thưởng
      Biết CB-009 đã được tặng base_emulation_fighter năm 2024
      Thì tính ra CB-001 thuộc nhóm leaders
      Và tính ra CB-009 thuộc nhóm fighters_and_exemplars
      Và tính ra CB-004 thuộc nhóm staff

  Quy tắc: Chương trình đúng thứ tự và nằm trong buổi họp
    Chưa báo cáo thì chưa tôn vinh; phát động rồi mới hưởng ứng; danh sách đại biểu thông qua
    trước khi bế mạc.
    Nguồn: Kế hoạch II.2.4, II.2.2; BR-69

    Bối cảnh:
      Biết hội nghị đã được sắp xếp

    Tình huống: Chín phần trong 150 phút
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình chín phần
      Thì quyết định được ghi vào sổ
      Và chương trình có 9 phần, 150 phút

    Khung tình huống: Thứ tự không hợp lý
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình "<các phần>"
      Thì bị từ chối vì "<lý do>"

      Dữ liệu:
        | các phần                                   | lý do                    |
        | report, opening, closing                   | khai mạc không đứng đầu  |
        | opening, honours, report, closing          | chưa báo cáo đã tôn vinh |
        | opening, report, responses, launch, closing | chưa phát động đã hưởng ứng |
        | opening, report, closing, delegates        | bế mạc không đứng cuối   |

    Tình huống: Dài hơn buổi họp thì phải có lý do
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình chín phần, báo cáo dài 35 phút
      Thì bị từ chối vì "chương trình dài hơn buổi họp"

    Tình huống: Giám đốc đồng ý họp quá giờ
      Khi Chánh Văn phòng Phạm Quốc Hưng lập chương trình chín phần, báo cáo dài 35 phút, vì "Giám đốc đồng ý họp đến 17:10"
      Thì chương trình có 9 phần, 160 phút

    Tình huống: Phân công người trình bày
      Biết chương trình chín phần đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng phân công CB-003 trình bày phần 2
      Thì phần 2 do CB-003 trình bày

    Tình huống: Cắt bớt trước ngày họp
      Biết chương trình chín phần đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng rút phần 3 xuống 20 phút
      Và Giám đốc Trần Văn Minh bỏ phần 8
      Thì chương trình có 8 phần, 130 phút

    Tình huống: Rút ngắn mà không ngắn hơn
      Biết chương trình chín phần đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng rút phần 3 xuống 30 phút
      Thì bị từ chối vì "không ngắn hơn trước"

    Tình huống: Không bỏ báo cáo khi còn phần tôn vinh
      Biết chương trình chín phần đã lập
      Khi Giám đốc Trần Văn Minh bỏ phần 2
      Thì bị từ chối vì "chưa báo cáo đã tôn vinh"

    Tình huống: Lùi tham luận xuống sau phần tôn vinh
      Biết chương trình chín phần đã lập
      Khi Chánh Văn phòng Phạm Quốc Hưng lùi phần 3 xuống sau phần 4
      Thì thứ tự các phần là "1, 2, 4, 3, 5, 6, 7, 8, 9"

  Quy tắc: Hội nghị khai mạc đúng ngày và diễn ra theo thứ tự, từng phút
    Nguồn: Kế hoạch II.2.2, II.2.4, III.1b; BR-69

    Bối cảnh:
      Biết hội nghị đã được sắp xếp
      Và chương trình chín phần đã lập

    Tình huống: Chiều 21/8, từng phút
      Báo cáo quá 7 phút; tham luận bị rút còn 20 phút để kịp giờ.
      Nguồn: Kế hoạch II.2.2, II.2.4, III.1b; BR-69

      Khi Chánh Văn phòng Phạm Quốc Hưng ghi diễn biến ngày 21/08/2025:
        | giờ   | việc        | phần | kết quả                          | dự kiến xong |
        | 14:20 | bắt đầu     | 1    | hội nghị chưa khai mạc           | 17:00        |
        | 14:30 | khai mạc    |      | được ghi                         | 17:00        |
        | 14:31 | bắt đầu     | 1    | được ghi                         | 17:01        |
        | 14:38 | kết thúc    | 1    | được ghi                         | 16:58        |
        | 14:39 | bắt đầu     | 4    | chưa báo cáo đã tôn vinh         | 16:58        |
        | 14:40 | bắt đầu     | 2    | được ghi                         | 17:00        |
        | 15:00 | bắt đầu     | 3    | phần trước chưa kết thúc         | 17:00        |
        | 15:12 | kết thúc    | 2    | được ghi                         | 17:07        |
        | 15:13 | bắt đầu     | 5    | chưa đến lượt phần này           | 17:07        |
        | 15:13 | rút còn 20  | 3    | được ghi                         | 16:57        |
        | 15:13 | bắt đầu     | 3    | được ghi                         | 16:58        |
        | 15:35 | kết thúc    | 3    | được ghi                         | 17:00        |
        | 15:35 | bắt đầu     | 4    | được ghi                         | 17:00        |
        | 16:03 | kết thúc    | 4    | được ghi                         | 16:58        |
        | 16:03 | bắt đầu     | 5    | được ghi                         | 16:58        |
        | 16:13 | kết thúc    | 5    | được ghi                         | 16:58        |
        | 16:13 | bắt đầu     | 6    | được ghi                         | 16:58        |
        | 16:28 | kết thúc    | 6    | được ghi                         | 16:58        |
        | 16:29 | bế mạc      |      | còn phần chưa xong               | 16:58        |
        | 16:29 | bắt đầu     | 7    | được ghi                         | 16:59        |
        | 16:38 | kết thúc    | 7    | chưa ghi kết quả biểu quyết      | 16:59        |
        | 16:39 | biểu quyết  | 7    | được ghi                         | 16:59        |
        | 16:39 | bắt đầu     | 8    | được ghi                         | 16:59        |
        | 16:50 | kết thúc    | 8    | được ghi                         | 17:00        |
        | 16:50 | bắt đầu     | 9    | được ghi                         | 17:00        |
        | 17:00 | kết thúc    | 9    | được ghi                         | 17:00        |
        | 17:00 | bế mạc      |      | được ghi                         | 17:00        |
        | 17:01 | rút còn 5   | 9    | hội nghị đã bế mạc               | 17:00        |
      Thì phần 2 kéo dài hơn dự kiến 7 phút
      Và hội nghị đã bế mạc với 43 người dự

    Khung tình huống: Không khai mạc ngoài ngày hội nghị
      Khi đến ngày <ngày>
      Và Chánh Văn phòng Phạm Quốc Hưng khai mạc hội nghị
      Thì bị từ chối vì "không phải ngày khai mạc"

      Dữ liệu:
        | ngày       |
        | 20/08/2025 |
        | 22/08/2025 |

    Tình huống: Ghi muộn một ngày thì nêu ngày và giờ
      Khi đến ngày 22/08/2025
      Và Chánh Văn phòng Phạm Quốc Hưng ghi cho ngày 21/08/2025 khai mạc lúc "14:32"
      Thì quyết định được ghi vào sổ

    Tình huống: Ghi muộn mà không nêu giờ
      Khi đến ngày 22/08/2025
      Và Chánh Văn phòng Phạm Quốc Hưng ghi cho ngày 21/08/2025 khai mạc lúc ""
      Thì bị từ chối vì "ghi muộn mà không nêu giờ"

    Tình huống: Khai mạc rồi thì không sửa phần chuẩn bị
      Biết hội nghị đã khai mạc
      Khi Chánh Văn phòng Phạm Quốc Hưng chốt 6 khách mời
      Thì bị từ chối vì "hội nghị đã khai mạc"

    Tình huống: Khai mạc rồi thì không dời ngày
      Biết hội nghị đã khai mạc
      Khi Giám đốc Trần Văn Minh dời hội nghị của KH-2025-01 sang ngày 25/08/2025
      Thì bị từ chối vì "hội nghị đã khai mạc"

    Tình huống: Danh sách đại biểu chưa thông qua thì phần ấy chưa xong
      Biết đoàn đại biểu ĐB-2025-01 chờ thông qua
      Khi Giám đốc Trần Văn Minh bỏ phần 7
      Thì bị từ chối vì "danh sách đại biểu chưa thông qua"
