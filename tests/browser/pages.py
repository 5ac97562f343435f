"""Every page there is, each as somebody comes to it who may: an address, a person, a house.

``FILES`` are the addresses that answer with a file, a part or a redirect, not with a page.
"""

from pathlib import Path
from typing import NamedTuple

from playwright._impl._api_structures import SetCookieParam
from playwright.sync_api import Browser, BrowserContext, ViewportSize

from adapters.accounts import sessions
from adapters.accounts.book import Book
from adapters.accounts.invitations import invite
from adapters.accounts.sessions import CODE, FULL, SETUP
from adapters.web.people import COOKIE
from cli.main import run
from tests import stories

from .house import House
from .serve import FileClock

DIRECTOR, OFFICE, CLERK, HEAD, MEMBER, AUDITOR = (
    *("CB-001", "CB-004", "CB-006", "CB-013", "CB-021"),
    "CB-045",
)
GUEST = ""

# How far the story has come in a house, and what time it is there.
TOLD, VOTING, HALL, PLAYED = "ca-cau-chuyen", "dang-bieu-quyet", "ngay-hoi-nghi", "dien-tap"
HOUSES: dict[str, tuple[str, int | None, str]] = {
    TOLD: ("", None, "2025-09-12 15:00"),
    VOTING: ("Phiên họp Hội đồng", 11, "2025-08-18 15:09"),
    HALL: ("Hội nghị điển hình tiên tiến", 20, "2025-08-21 15:10"),
}
FILES = frozenset({
    "/minh-chung/{sha256}",
    "/kiem-toan/su-kien/{seq}/bang-chung",
    "/kiem-toan/su-kien/{seq}/nguyen-van",
    "/kiem-toan/xuat/{viec}/tai-ve",
    "/don-tiep/{plan}/danh-sach",
    "/don-tiep/{plan}/{desk}/tim",
    "/man-hinh/luu.js",
    "/vao/oidc",
    "/vao/oidc/ve",
})  # fmt: skip


class Visited(NamedTuple):
    """A page: the picture's name, what it is, who sees it where; ``answer`` is its HTTP status."""

    name: str
    what: str
    screen: str
    path: str
    person: str = OFFICE
    house: str = TOLD
    stage: str = FULL
    answer: int = 200


def _forms() -> tuple[Visited, ...]:
    """Generated forms that together have every kind of control."""
    form, on = "/lam/{decision}", "/lam/{decision}/{id:path}"
    asked = (
        ("giao-nhiem-vu", "Giao một nhiệm vụ", form, "task.assign", OFFICE),
        ("bao-cao-nhiem-vu", "Báo cáo nhiệm vụ, kèm tệp", on, "task.report/NV-016", OFFICE),
        ("du-thao-ke-hoach", "Dự thảo kế hoạch, nhiều dòng", form, "plan.draft", OFFICE),
        ("de-xuat", "Đề xuất khen thưởng", form, "nomination.propose", HEAD),
        ("lap-hoi-dong", "Lập hội đồng: chọn người", form, "council.constitute", DIRECTOR),
        ("trieu-tap", "Triệu tập phiên họp: ngày giờ", form, "session.convene", OFFICE),
        ("quy-che", "Thông qua quy chế: từng cặp", on, "agency.adopt_settings/CQ", DIRECTOR),
        (
            "chuong-trinh",
            "Chương trình hội nghị",
            on,
            "conference.set_programme/KH-2025-01",
            OFFICE,
        ),
        ("quyet-dinh-khen", "Quyết định khen thưởng", form, "award.decide", DIRECTOR),
        ("tham-luan", "Nộp bài tham luận: tệp", on, "speech.give_text/TL-001", OFFICE),
        ("khoa-niem-phong", "Công bố khóa niêm phong", on, "seal.declare_key/KM-001", DIRECTOR),
        ("du-toan", "Dự thảo dự toán", form, "budget.draft", OFFICE),
        ("ca-nhan", "Kê khai riêng tư", on, "personal.declare/CB-015", OFFICE),
        ("co-mat", "Ghi người có mặt", on, "presence.note/GM-001", OFFICE),
    )
    return tuple(
        Visited(f"lam-{name}", f"Biểu mẫu tự sinh: {what}", screen, f"/lam/{decision}", who)
        for name, what, screen, decision, who in asked
    )


PAGES: tuple[Visited, ...] = (
    # The door
    Visited("vao", "Đăng nhập", "/vao", "/vao", GUEST),
    Visited("vao-ma", "Lớp bảo vệ thứ hai: gõ mã", "/vao/ma", "/vao/ma", HEAD, stage=CODE),
    Visited("vao-lop-hai", "Đặt lớp thứ hai", "/vao/lop-hai", "/vao/lop-hai", HEAD, stage=SETUP),
    Visited("moi", "Mở thư mời, chọn mật khẩu", "/moi/{token}", "/moi/{token}", GUEST),
    Visited("ra", "Đăng xuất", "/ra", "/ra"),
    Visited("toi", "Tài khoản của tôi", "/toi", "/toi"),
    Visited("toi-lop-hai", "Đặt lớp thứ hai từ tài khoản", "/toi/lop-hai", "/toi/lop-hai"),
    Visited("tai-khoan", "Tài khoản của mọi người", "/tai-khoan", "/tai-khoan"),
    Visited("dien-tap", "Diễn tập: chọn vai", "/dien-tap", "/dien-tap", GUEST, PLAYED),
    # First pages and desks
    Visited("trang-dau", "Bảng việc của Văn phòng", "/", "/", house=HALL),
    Visited("trang-dau-don-vi", "Trang đầu của trưởng phòng", "/", "/", HEAD, VOTING),
    Visited("trang-dau-giam-doc", "Trang đầu của Giám đốc", "/", "/", DIRECTOR, VOTING),
    Visited("don-vi", "Việc của đơn vị", "/don-vi", "/don-vi", HEAD, VOTING),
    Visited("don-vi-de-nghi", "Đơn vị đề xuất", "/don-vi/de-nghi", "/don-vi/de-nghi", HEAD, VOTING),
    Visited("giam-doc", "Cặp trình ký của Giám đốc", "/giam-doc", "/giam-doc", DIRECTOR, VOTING),
    Visited(
        "tien-do", "Kế hoạch đang thế nào", "/tien-do/{plan}", "/tien-do/KH-2025-01", house=HALL
    ),
    # Commendation
    Visited("de-nghi", "Các đề nghị khen thưởng", "/de-nghi", "/de-nghi"),
    Visited(
        "de-nghi-mot", "Một đề nghị, giải thích điều kiện", "/de-nghi/{id}", "/de-nghi/ĐX-2025-001"
    ),
    Visited("hop", "Các phiên họp Hội đồng", "/hop", "/hop"),
    Visited(
        "hop-mot",
        "Phiên họp đang biểu quyết",
        "/hop/{session}",
        "/hop/PH-2025-01",
        "CB-008",
        VOTING,
    ),
    Visited("hop-xong", "Phiên họp đã xong", "/hop/{session}", "/hop/PH-2025-01", "CB-008"),
    Visited(
        "bien-ban", "Biên bản phiên họp", "/hop/{session}/bien-ban", "/hop/PH-2025-01/bien-ban"
    ),
    Visited(
        "phieu",
        "Bỏ phiếu trên điện thoại",
        "/hop/{session}/{vote}",
        "/hop/PH-2025-01/BP-001",
        MEMBER,
        VOTING,
    ),
    Visited(
        "phieu-xac-nhan",
        "Xác nhận lá phiếu",
        "/hop/{session}/{vote}",
        "/hop/PH-2025-01/BP-001?tra-loi=dong-y",
        MEMBER,
        VOTING,
    ),
    Visited(
        "phieu-dong",
        "Cuộc biểu quyết đã khép",
        "/hop/{session}/{vote}",
        "/hop/PH-2025-01/BP-001",
        MEMBER,
    ),
    Visited("dai-bieu", "Các đoàn đại biểu", "/dai-bieu", "/dai-bieu"),
    Visited("dai-bieu-mot", "Cơ cấu một đoàn đại biểu", "/dai-bieu/{id}", "/dai-bieu/ĐB-2025-01"),
    Visited("kinh-phi", "Kinh phí", "/kinh-phi/{id}", "/kinh-phi/DT-2025-01"),
    # The day
    Visited("hoi-nghi", "Các hội nghị", "/hoi-nghi", "/hoi-nghi"),
    Visited(
        "hoi-nghi-mot",
        "Điều hành ngày hội nghị",
        "/hoi-nghi/{plan}",
        "/hoi-nghi/KH-2025-01",
        house=HALL,
    ),
    Visited(
        "man-hinh", "Màn hình hội trường", "/man-hinh/{plan}", "/man-hinh/KH-2025-01", house=HALL
    ),
    Visited(
        "man-hinh-khach",
        "Màn hình chưa được mở",
        "/man-hinh/{plan}",
        "/man-hinh/KH-2025-01",
        GUEST,
        HALL,
        answer=403,
    ),
    Visited(
        "don-tiep", "Đón tiếp: chọn bàn", "/don-tiep/{plan}", "/don-tiep/KH-2025-01", house=HALL
    ),
    Visited(
        "don-tiep-ban",
        "Một bàn đón tiếp",
        "/don-tiep/{plan}/{desk}",
        "/don-tiep/KH-2025-01/W1",
        house=HALL,
    ),
    # The auditor
    Visited("kiem-toan", "Trang kiểm toán", "/kiem-toan", "/kiem-toan", AUDITOR),
    Visited("lich-su", "Lịch sử thành câu", "/kiem-toan/lich-su", "/kiem-toan/lich-su", AUDITOR),
    Visited(
        "su-kien",
        "Một sự kiện và bằng chứng",
        "/kiem-toan/su-kien/{seq}",
        "/kiem-toan/su-kien/400",
        AUDITOR,
    ),
    Visited(
        "so-sanh",
        "So sánh hai thời điểm",
        "/kiem-toan/so-sanh",
        "/kiem-toan/so-sanh?tu=01/08/2025&den=15/08/2025",
        AUDITOR,
    ),
    Visited("phat-hien", "Phát hiện", "/kiem-toan/phat-hien", "/kiem-toan/phat-hien", AUDITOR),
    Visited(
        "chon-mau", "Chọn mẫu", "/kiem-toan/chon-mau", "/kiem-toan/chon-mau?hat=2025&so=5", AUDITOR
    ),
    Visited(
        "kiem-chung", "Kiểm chứng sổ", "/kiem-toan/kiem-chung", "/kiem-toan/kiem-chung", AUDITOR
    ),
    Visited("xuat", "Xuất hồ sơ", "/kiem-toan/xuat", "/kiem-toan/xuat", AUDITOR),
    Visited(
        "vi-sao", "Vì sao tên này có trong danh sách", "/vi-sao/{id}", "/vi-sao/KT-2025-01", AUDITOR
    ),
    # The ledger
    Visited("so", "Sổ: mọi loại hồ sơ", "/so", "/so"),
    Visited("so-nhiem-vu", "Sổ: các nhiệm vụ", "/so/{topic}", "/so/task"),
    Visited("the-ke-hoach", "Thẻ kế hoạch", "/so/{topic}/{id}", "/so/plan/KH-2025-01"),
    Visited("the-nhiem-vu", "Thẻ nhiệm vụ", "/so/{topic}/{id}", "/so/task/NV-001"),
    Visited("the-nguoi", "Thẻ người", "/so/{topic}/{id}", "/so/person/CB-015", MEMBER),
    Visited("the-khen", "Thẻ quyết định khen thưởng", "/so/{topic}/{id}", "/so/award/KT-2025-01"),
    Visited("the-bao-cao", "Thẻ báo cáo tổng kết", "/so/{topic}/{id}", "/so/report/TK-2025-01"),
    Visited(
        "the-truoc-day",
        "Thẻ nhiệm vụ của một thời điểm đã qua",
        "/so/{topic}/{id}",
        "/so/task/NV-001?tinh-den=13/08/2025",
    ),
    Visited(
        "the-lich-su",
        "Nơi nhắc đến một hồ sơ",
        "/so/{topic}/{id}/lich-su",
        "/so/plan/KH-2025-01/lich-su",
    ),
    Visited("bang", "Mọi bảng biểu", "/bang", "/bang"),
    Visited("bang-nhiem-vu", "Bảng: nhiệm vụ theo đơn vị", "/bang/{sheet}", "/bang/task.by_unit"),
    Visited("bang-bieu-quyet", "Bảng: kết quả biểu quyết", "/bang/{sheet}", "/bang/vote.results"),
    Visited(
        "bang-du-toan", "Bảng: dòng dự toán", "/bang/{sheet}/{id}", "/bang/budget.lines/DT-2025-01"
    ),
    *_forms(),
    # What goes wrong
    Visited("khong-co", "Không có trang này", "", "/khong-co", answer=404),
    Visited("khong-duoc", "Không được xem", "/kiem-toan", "/kiem-toan", "CB-018", answer=403),
)


class Houses:
    """Houses opened when the first page of theirs is wanted, and the people in them."""

    def __init__(self, browser: Browser, folder: Path) -> None:
        self.browser, self.folder = browser, folder
        self.open: dict[str, House] = {}
        self.contexts: dict[tuple[str, ...], BrowserContext] = {}
        self.token = ""

    def house(self, name: str) -> House:
        """The web on a house's ledger."""
        if name not in self.open:
            place = self.folder / name
            if name == PLAYED:
                assert run(["dien-tap", "--thu-muc", str(place), "--den", "3"]) == 0
                now = "2025-08-12 08:00"
            else:
                chapter, step, now = HOUSES[name]
                stories.told(place, chapter, step)
            self.open[name] = House(place, now).start()
        return self.open[name]

    def enter(self, page: Visited, size: ViewportSize) -> BrowserContext:
        """The browser of a page's visitor, at a size."""
        key = (page.house, page.person, page.stage, str(size["width"]))
        if key not in self.contexts:
            house = self.house(page.house)
            made = self.browser.new_context(viewport=size, locale="vi-VN", base_url=house.url)
            made.set_default_timeout(30_000)
            if page.person:
                made.add_cookies([self._cookie(house, page)])
            self.contexts[key] = made
        return self.contexts[key]

    def address(self, page: Visited) -> str:
        """Where a page is; a letter of invitation is written when it is wanted."""
        if "{token}" not in page.path:
            return page.path
        if not self.token:
            book = _book(self.house(page.house))
            self.token = invite(book, "CB-015", OFFICE).token
            book.close()
        return page.path.format(token=self.token)

    def close(self) -> None:
        """Close every browser and end every server."""
        for context in self.contexts.values():
            context.close()
        for house in self.open.values():
            house.stop()

    def _cookie(self, house: House, page: Visited) -> SetCookieParam:
        book = _book(house)
        try:
            token = sessions.begin(book, page.person, how="password", stage=page.stage)
        finally:
            book.close()
        return {"name": COOKIE, "value": token, "url": house.url}


def _book(house: House) -> Book:
    return Book(house.folder, clock=FileClock(house.folder / "dong-ho.txt"))
