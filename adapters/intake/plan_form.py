"""The form of a plan written as data: its tables and keys, as a TOML file has them."""

from .form import Column, Table

PLAN = Table(
    "plan",
    "Kế hoạch",
    (
        Column("title", "Tên", ("tên kế hoạch", "tiêu đề")),
        Column("symbol", "Ký hiệu"),
        Column("period", "Giai đoạn"),
        Column("bases", "Căn cứ"),
        Column("recipients", "Nơi nhận"),
        Column("parent", "Kế hoạch cấp trên"),
    ),
)

CONFERENCE = Table(
    "conference",
    "Hội nghị",
    (
        Column("day", "Ngày"),
        Column("starts", "Giờ", ("bắt đầu",)),
        Column("weekday", "Thứ"),
        Column("place", "Địa điểm"),
    ),
)

PROGRAMME = Table(
    "programme",
    "Chương trình",
    (
        Column("title", "Nội dung", ("tên",)),
        Column(
            "kind",
            "Loại",
            choices=(
                *("khai mạc", "báo cáo", "tham luận", "tôn vinh", "phát động", "hưởng ứng"),
                *("đại biểu", "chỉ đạo", "bế mạc", "nghi lễ", "giải lao", "khác"),
            ),
        ),
        Column("minutes", "Phút", ("số phút",)),
    ),
    required=False,
)

TASKS = Table(
    "tasks",
    "Nhiệm vụ",
    (
        Column("clause", "Mục", ("điều khoản",)),
        Column("title", "Tên", ("nội dung",)),
        Column("lead", "Chủ trì"),
        Column("cooperating", "Phối hợp"),
        Column("due", "Hạn", ("đến ngày",)),
        Column("start", "Từ ngày", ("từ",)),
        Column("days", "Số ngày so với hội nghị", ("so với hội nghị", "số ngày")),
    ),
    required=False,
)

NOTES = Table(
    "notes",
    "Lưu ý",
    (Column("where", "Chỗ", ("mục",)), Column("note", "Nội dung", ("ghi chú",))),
    aliases=("sai sót",),
    required=False,
)

# Clauses are a table of their own kind: every key is an id of the plan, every value its text.
CLAUSES = Table("clauses", "Điều khoản", (), aliases=("mục",))

TABLES = (PLAN, CONFERENCE, PROGRAMME, TASKS, NOTES)
