"""The form of an agency's roll: four sheets, their columns, what may stand in them."""

from .form import Column, Table

IGNORED = frozenset({"stt", "tt", "so thu tu", "ghi chu", "note", "notes"})

AGENCY = Table(
    "agency",
    "Cơ quan",
    (
        Column(
            "name",
            "Tên cơ quan",
            ("tên",),
            "Tên đầy đủ như ghi trên văn bản.",
            "Sở Ngoại vụ",
            width=32,
        ),
        Column(
            "superior",
            "Cơ quan chủ quản",
            ("cơ quan cấp trên",),
            "Cơ quan chủ quản trực tiếp, ghi trên tên cơ quan ở đầu văn bản.",
            "UBND thành phố Hải Phòng",
            width=32,
        ),
        Column("place", "Địa danh", (), "Nơi ghi trước ngày tháng của văn bản.", "Hải Phòng"),
        Column("symbol", "Ký hiệu", (), "Chữ viết tắt trong ký hiệu văn bản.", "NV", width=12),
        Column(
            "head",
            "Người đứng đầu",
            ("chức danh người đứng đầu",),
            "Chức danh ký văn bản; để trống là Giám đốc.",
            "Giám đốc",
            width=24,
        ),
    ),
    ignored=IGNORED,
)

UNITS = Table(
    "units",
    "Đơn vị",
    (
        Column("id", "Mã", ("mã đơn vị",), "Mã ngắn, không trùng nhau.", "VP", width=12),
        Column("name", "Tên đơn vị", ("tên",), "Tên đầy đủ.", "Văn phòng", width=44),
        Column(
            "kind",
            "Loại",
            ("loại đơn vị",),
            "Lãnh đạo, phòng hoặc đoàn thể; để trống là phòng.",
            "phòng",
            ("lãnh đạo", "phòng", "đoàn thể"),
            width=14,
        ),
    ),
    aliases=("phòng, đơn vị",),
    ignored=IGNORED,
)

PEOPLE = Table(
    "people",
    "Nhân sự",
    (
        Column("id", "Mã", ("mã cán bộ", "mã người"), "Dạng CB-001.", "CB-001", width=12),
        Column(
            "name",
            "Họ và tên",
            ("họ tên",),
            "Viết như trong văn bản chính thức.",
            "Nguyễn Văn An",
            width=28,
        ),
        Column(
            "unit",
            "Đơn vị",
            ("mã đơn vị", "phòng"),
            "Mã (hoặc tên) một đơn vị ở trang Đơn vị.",
            "VP",
            width=14,
        ),
        Column("post", "Chức vụ", ("chức danh",), "", "Chánh Văn phòng", width=28),
        Column(
            "sex",
            "Giới tính",
            ("giới",),
            "Dùng để tính cơ cấu đại biểu; được để trống.",
            "nam",
            ("nam", "nữ"),
            width=12,
        ),
    ),
    aliases=("cán bộ", "danh sách"),
    ignored=IGNORED,
)

ROLES = Table(
    "roles",
    "Vai trò",
    (
        Column(
            "person", "Mã người", ("mã cán bộ", "mã"), "Mã ở trang Nhân sự.", "CB-001", width=12
        ),
        Column(
            "role",
            "Vai trò",
            (),
            "Phó Giám đốc ghi “giám đốc” và cột Ký là “KT.”.",
            "văn phòng",
            ("giám đốc", "văn phòng", "văn thư", "đơn vị", "kiểm toán"),
            width=14,
        ),
        Column(
            "unit",
            "Đơn vị",
            ("mã đơn vị", "phòng"),
            "Đơn vị mà người đó thay mặt; để trống là đơn vị của chính người đó.",
            "VP",
            width=14,
        ),
        Column(
            "signs",
            "Ký",
            ("ký thay", "hình thức ký"),
            "KT., TL. hoặc TUQ.; để trống nếu ký theo chức vụ.",
            "",
            ("KT.", "TL.", "TUQ."),
            width=10,
        ),
        Column(
            "document",
            "Văn bản",
            ("số văn bản", "quyết định"),
            "Văn bản giao việc, nếu có.",
            "QĐ số 12/QĐ-NV",
            width=24,
        ),
        Column("dated", "Ngày văn bản", ("ngày",), "Dạng 21/8/2025.", "2/1/2025", width=16),
    ),
    ignored=IGNORED,
)

TABLES = (AGENCY, UNITS, PEOPLE, ROLES)
