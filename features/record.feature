# language: vi
Tính năng: Lý lịch thi đua
  Điều kiện khen thưởng xét theo những gì đã ghi về cá nhân, tập thể, mỗi mục dựa vào một văn bản.
  Lý lịch mở ra khi ghi mục đầu tiên và không nêu ai khiếu nại, tố cáo ai.

  Quy tắc: Xếp loại và số liệu hằng năm ghi theo văn bản
    Nguồn: Luật 06/2022/QH15 Điều 23, 24 (BR-20); Luật 06/2022/QH15 Điều 27, 28 (BR-23, BR-24)

    Tình huống: Mục đầu tiên mở lý lịch
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi xếp loại năm 2024 của CB-009 là excellent
      Thì quyết định được ghi vào sổ
      Và lý lịch của CB-009 ghi xếp loại 2024: excellent

    Tình huống: Ghi lại cho cùng năm thì thay kết quả cũ
      Biết CB-009 được xếp loại good năm 2023
      Và CB-009 được xếp loại good năm 2024
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi xếp loại năm 2024 của CB-009 là completed
      Thì lý lịch của CB-009 ghi xếp loại 2023: good, 2024: completed

    Tình huống: Mức xếp loại không có trong luật
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi xếp loại năm 2024 của CB-009 là wonderful
      Thì bị từ chối vì "không có mức xếp loại này"
      Và không có gì được ghi thêm

    Tình huống: Không xếp loại cho năm chưa tới
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi xếp loại năm 2026 của CB-009 là good
      Thì bị từ chối vì "năm xét khen thưởng không hợp lệ"

    Tình huống: Lý lịch chỉ có của người, đơn vị trong sổ
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi xếp loại năm 2024 của CB-999 là good
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Trưởng phòng không tự ghi lý lịch
      Khi Trưởng phòng Vũ Đức Long ghi xếp loại năm 2024 của CB-009 là good
      Thì bị từ chối vì "không giữ vai trò được ra quyết định này"

    Tình huống: Số liệu của một tập thể
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi số liệu năm 2024 của HTQT: 10 người, 10 hoàn thành, 8 tiên tiến
      Thì quyết định được ghi vào sổ
      Và lý lịch của HTQT có số liệu năm 2024 với 10 người

    Tình huống: Số lao động tiên tiến không quá số người
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi số liệu năm 2024 của HTQT: 10 người, 10 hoàn thành, 11 tiên tiến
      Thì bị từ chối vì "số liệu tập thể không khớp"

    Tình huống: Tập thể phải có người
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi số liệu năm 2024 của HTQT: 0 người, 0 hoàn thành, 0 tiên tiến
      Thì bị từ chối vì "số liệu tập thể không khớp"

    Tình huống: Số liệu là của tập thể, không phải của một người
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi số liệu năm 2024 của CB-009: 1 người, 1 hoàn thành, 1 tiên tiến
      Thì bị từ chối vì "số liệu chỉ ghi cho đơn vị"

  Quy tắc: Khen thưởng đã có ghi một lần, theo quyết định
    Nguồn: Luật 06/2022/QH15 Điều 21, 22 (BR-21, BR-22); Luật 06/2022/QH15 Điều 8 (BR-30)

    Tình huống: Ghi một danh hiệu đã có
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 đã có base_emulation_fighter năm 2023 theo "QĐ 18/QĐ-SNgV"
      Thì quyết định được ghi vào sổ
      Và lý lịch của CB-009 có 1 lần khen thưởng

    Tình huống: Không ghi hai lần một quyết định khen thưởng
      Biết CB-009 đã được tặng base_emulation_fighter năm 2023
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 đã có base_emulation_fighter năm 2023 theo "QĐ 18/QĐ-SNgV"
      Thì bị từ chối vì "khen thưởng này đã ghi"

    Tình huống: Loại hình khen thưởng không có trong luật
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 được khen loại hình "birthday"
      Thì bị từ chối vì "không có loại hình khen thưởng này"

    Tình huống: Danh hiệu đã có phải là danh hiệu luật biết
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 đã có best_singer năm 2023 theo "QĐ 18/QĐ-SNgV"
      Thì bị từ chối vì "không có danh hiệu hoặc hình thức này"

  Quy tắc: Sáng kiến, đề tài được công nhận ghi vào lý lịch của mọi tác giả
    Nguồn: Luật 06/2022/QH15 Điều 21, 22, 23 (BR-20, BR-21, BR-22); một sáng kiến dùng một lần (BR-31)

    Tình huống: Hai đồng tác giả cùng có sáng kiến trong lý lịch
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi sáng kiến SK-01 phạm vi base của CB-009 và đồng tác giả CB-005
      Thì quyết định được ghi vào sổ
      Và sáng kiến SK-01 có trong lý lịch của CB-009 và CB-005

    Tình huống: Sáng kiến được công nhận rộng hơn thì ghi lại
      Biết CB-009 có sáng kiến SK-01 phạm vi base
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi sáng kiến SK-01 phạm vi province của CB-009 và đồng tác giả CB-005
      Thì sáng kiến SK-01 của CB-009 có phạm vi province

    Tình huống: Phạm vi ảnh hưởng không có trong luật
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi sáng kiến SK-01 phạm vi galaxy của CB-009 và đồng tác giả CB-005
      Thì bị từ chối vì "không có phạm vi ảnh hưởng này"

    Tình huống: Đồng tác giả phải có tên trong danh sách
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi sáng kiến SK-01 phạm vi base của CB-009 và đồng tác giả CB-999
      Thì bị từ chối vì "không tìm thấy"

    Tình huống: Chỉ có sáng kiến, đề tài và mưu trí trong chiến đấu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi cho CB-009 một "poem"
      Thì bị từ chối vì "không có loại sáng kiến, đề tài này"

  Quy tắc: Kỷ luật ghi theo quyết định, có ngày hết thời hạn
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.4 (BR-33)

    Tình huống: Ghi kỷ luật rồi ghi hết thời hạn
      Biết CB-009 bị kỷ luật warning theo "QĐ 77/QĐ-SNgV" từ ngày 01/02/2024
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 hết kỷ luật theo "QĐ 77/QĐ-SNgV" ngày 01/02/2025
      Thì quyết định được ghi vào sổ

    Tình huống: Hình thức kỷ luật không có trong luật
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 bị kỷ luật scolding theo "QĐ 77/QĐ-SNgV"
      Thì bị từ chối vì "không có hình thức kỷ luật này"

    Tình huống: Không ghi hết một kỷ luật không có
      Biết CB-009 được xếp loại good năm 2024
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 hết kỷ luật theo "QĐ 99/QĐ-SNgV" ngày 01/02/2025
      Thì bị từ chối vì "không có kỷ luật còn thời hạn này"

    Tình huống: Không hết kỷ luật trước khi bị kỷ luật
      Biết CB-009 bị kỷ luật warning theo "QĐ 77/QĐ-SNgV" từ ngày 01/02/2024
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-009 hết kỷ luật theo "QĐ 77/QĐ-SNgV" ngày 01/01/2024
      Thì bị từ chối vì "kết thúc trước khi bắt đầu"

  Quy tắc: Tạm dừng xét chỉ trong bốn trường hợp, kết thúc bằng kết luận bằng văn bản
    Nguồn: NĐ 152/2025/NĐ-CP Điều 4.4 (BR-32)

    Khung tình huống: Bốn trường hợp tạm dừng
      Khi Chánh Văn phòng Phạm Quốc Hưng tạm dừng xét CB-009 vì <trường hợp> theo "CV 12/TTS"
      Thì quyết định được ghi vào sổ
      Và lý lịch của CB-009 đang tạm dừng xét

      Dữ liệu:
        | trường hợp |
        | discipline |
        | inspection |
        | complaint  |
        | press      |

    Tình huống: Không tạm dừng vì lý do khác
      Khi Chánh Văn phòng Phạm Quốc Hưng tạm dừng xét CB-009 vì rumour theo "CV 12/TTS"
      Thì bị từ chối vì "không phải trường hợp tạm dừng luật định"

    Tình huống: Kết luận bằng văn bản thì xét tiếp
      Biết CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 01/08/2025
      Khi Giám đốc Trần Văn Minh cho xét tiếp CB-009 đã dừng theo "CV 12/TTS", kết luận "KL 05/KL-TTS" ngày 10/08/2025
      Thì quyết định được ghi vào sổ
      Và lý lịch của CB-009 không còn tạm dừng xét

    Tình huống: Không cho xét tiếp khi không có kết luận
      Biết CB-009 đang tạm dừng xét theo "CV 12/TTS" từ ngày 01/08/2025
      Khi Giám đốc Trần Văn Minh cho xét tiếp CB-009 đã dừng theo "CV 12/TTS", kết luận "" ngày 10/08/2025
      Thì bị từ chối vì "thiếu thông tin bắt buộc"

    Tình huống: Không cho xét tiếp việc không tạm dừng
      Biết CB-009 được xếp loại good năm 2024
      Khi Giám đốc Trần Văn Minh cho xét tiếp CB-009 đã dừng theo "CV 12/TTS", kết luận "KL 05/KL-TTS" ngày 10/08/2025
      Thì bị từ chối vì "không có lần tạm dừng này"

  Quy tắc: Mỗi người khai người thân của mình
    Nguồn: thành viên có liên quan (BR-18)

    Tình huống: Tự khai người thân cùng cơ quan
      Khi chuyên viên Ngô Văn Sơn khai CB-005 là người thân của CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Văn phòng khai thay
      Khi Chánh Văn phòng Phạm Quốc Hưng khai CB-005 là người thân của CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Không khai thay người khác
      Khi Trưởng phòng Đỗ Minh Tuấn khai CB-005 là người thân của CB-009
      Thì bị từ chối vì "không phải lý lịch của mình"

    Tình huống: Không là người thân của chính mình
      Khi chuyên viên Ngô Văn Sơn khai CB-009 là người thân của CB-009
      Thì bị từ chối vì "người thân là một người khác"

  Quy tắc: Điều động, nghỉ thai sản và chức vụ lãnh đạo ghi theo thời gian
    Nguồn: BR-38; NĐ 152/2025/NĐ-CP Điều 4.5 (BR-34); NĐ 152/2025/NĐ-CP Điều 4.7 (BR-36)

    Tình huống: Điều động và ý kiến của nơi cũ
      Biết CB-009 đã chuyển từ "Sở Công Thương" về HTQT ngày 01/05/2024 sau 5 năm
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của "Sở Công Thương" về CB-009
      Thì quyết định được ghi vào sổ

    Tình huống: Không ghi ý kiến của nơi chưa từng công tác
      Biết CB-009 được xếp loại good năm 2024
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi ý kiến đồng ý của "Sở Tư pháp" về CB-009
      Thì bị từ chối vì "không có lần điều động này"

    Tình huống: Nghỉ thai sản kết thúc sau khi bắt đầu
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-007 nghỉ thai sản từ ngày 01/08/2024 đến ngày 01/02/2024
      Thì bị từ chối vì "kết thúc trước khi bắt đầu"

    Tình huống: Thời gian giữ chức vụ lãnh đạo
      Khi Chánh Văn phòng Phạm Quốc Hưng ghi CB-007 giữ chức vụ Trưởng phòng từ ngày 01/01/2015 đến ngày 31/12/2020
      Thì quyết định được ghi vào sổ
