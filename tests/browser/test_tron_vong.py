"""Steps of ``features/web/tron_vong.feature``: people at their browsers."""

import re
from urllib.parse import unquote

from playwright.sync_api import ViewportSize, expect
from pytest_bdd import given, scenarios, then, when

from .conftest import AUDITOR, DIRECTOR, OFFICE, PHONE, SECRETARY
from .journey import (
    LONG,
    PLAN,
    SESSION,
    VOTE,
    Told,
    answered,
    enter,
    form,
    overflows,
    present,
    press_to,
)

scenarios("web/tron_vong.feature")

UNIT = "CB-013"
HERE = ("CB-001", "CB-002", "CB-004", "CB-013", "CB-021", "CB-028", "CB-036", "CB-030")
SEVEN = HERE[:7]
NAMES = {
    "Trần Thanh Tùng": "CB-013",
    "Đoàn Mạnh Cường": "CB-021",
    "Phùng Thị Thanh Huyền": "CB-028",
}


# Biết


@given("Hội đồng mười người đã lập, câu chuyện kể đến sáng 15/08/2025")
def _(told: Told) -> None:
    told.begin("Tổng hợp và trình", 1, "2025-08-15 08:05")


@given("câu chuyện đã kể đến sáng ngày hội nghị")
def _(told: Told) -> None:
    told.begin("Sáng ngày hội nghị", None, "2025-08-21 13:50")


@given("câu chuyện đã kể đến khi biểu quyết BP-001 đang mở")
def _(told: Told) -> None:
    told.begin("Phiên họp Hội đồng", 11, "2025-08-18 15:09")


# Khi: một cái tên


@when("Trưởng phòng Trần Thanh Tùng đề xuất CB-014 nhận giấy khen từ trang của đơn vị")
def _(told: Told) -> None:
    page = told.at(UNIT, "/don-vi/de-nghi", size=PHONE, is_mobile=True, has_touch=True)
    page.locator("select[name=award]").select_option("certificate_of_commendation")
    page.locator("#noi-dung form button").first.click()
    if page.locator("input[name=kind][value=individual]").first.get_attribute("type") == "radio":
        page.locator("input[name=kind][value=individual]").check()
        page.locator("#noi-dung form button").first.click()
    page.locator("select[name=subject]").select_option("CB-014")
    page.locator("#noi-dung form button").first.click()
    page.locator("textarea[name=achievements]").fill("Chủ trì đón 12 đoàn khách quốc tế năm 2025")
    page.locator("button[value=gui]").click()
    expect(page).to_have_url(re.compile("/de-nghi/"))


@then("trang đề xuất nói từng điều kiện đã xét và việc tiếp theo thuộc về ai")
def _(told: Told) -> None:
    page = told.pages[UNIT]
    told.nomination = page.url.rpartition("/")[2]
    rules = page.locator("ul.rules > li")
    assert rules.count() > 0
    expect(rules.first).to_contain_text(re.compile(r"\w"))
    expect(page.locator("#noi-dung")).to_contain_text("Văn phòng")
    assert not overflows(page)


@when(
    "Chánh Văn phòng Hoàng Thị Thu Trang tổng hợp và trình,"
    " thư ký triệu tập phiên họp ngày 18/08/2025"
)
def _(told: Told) -> None:
    told.nomination = unquote(told.nomination)
    page = told.at(OFFICE, "/")
    form(page, "compilation.compile", plan=PLAN, nominations=told.nomination)
    form(page, "compilation.submit", "TH-2025-01", document="TTr 12/TTr-VP")
    secretary = told.at(SECRETARY, "/")
    form(
        secretary,
        "session.convene",
        council="HĐ-2025",
        compilation="TH-2025-01",
        day="18/08/2025",
        starts="14:00",
        place="Phòng họp tầng 3",
    )


@when(
    "ngày 18/08/2025 lúc 14:55 thư ký ghi tám ủy viên có mặt,"
    " Chủ tịch khai mạc, thư ký mở biểu quyết"
)
def _(told: Told) -> None:
    told.house.set_clock("2025-08-18 14:55")
    told.pages.clear()  # their sessions ended days ago
    secretary = told.at(SECRETARY, f"/hop/{SESSION}")
    for member in HERE:
        secretary.locator(f"#den-{member}").click()
        expect(secretary.locator(f"#ve-{member}")).to_be_visible()
    chair = told.at(DIRECTOR, f"/hop/{SESSION}", size=PHONE)
    chair.locator("#khai-mac").click()
    expect(chair.locator(".said")).to_be_visible()
    secretary.goto(f"/hop/{SESSION}")
    secretary.locator("button[id^=mo-]").first.click()
    expect(secretary.locator(".said")).to_be_visible()


@when("bảy ủy viên cùng lúc bấm Đồng ý trên điện thoại, mỗi người ba lần chạm")
def _(told: Told) -> None:
    hall = told.at("CB-005", f"/man-hinh/{PLAN}")
    expect(hall.locator(".votes")).to_contain_text("0")
    told.pages.pop(DIRECTOR)
    for member in SEVEN:
        told.pages.pop(member, None)
        page = told.at(member, f"/hop/{SESSION}", size=PHONE, is_mobile=True, has_touch=True)
        page.locator(f"#bo-{VOTE}").tap()
        page.locator("a.tap[href*='tra-loi=dong-y']").tap()
        page.locator("button.tap").wait_for()
        assert not overflows(page)
    for member in SEVEN:  # the third tap, all within the blink of an eye
        told.pages[member].locator("button.tap").evaluate(
            "b => { setTimeout(() => b.click(), 150) }"
        )
    for member in SEVEN:
        expect(told.pages[member].locator("#da-ghi")).to_be_visible(timeout=LONG)


@then("màn hình hội trường đang mở tự lên 7 phiếu mà không nói ai bỏ gì")
def _(told: Told) -> None:
    votes = told.pages["CB-005"].locator(".votes")
    expect(votes).to_contain_text("7", timeout=LONG)
    text = votes.inner_text().casefold()
    assert "đồng ý" not in text
    assert "đạt" not in text


@when("thư ký kiểm phiếu")
def _(told: Told) -> None:
    secretary = told.at(SECRETARY, f"/hop/{SESSION}")
    secretary.locator(f"#kiem-{VOTE}").click()
    expect(secretary.locator(".said")).to_be_visible()


@then("màn hình hội trường tự hiện kết quả 7/10")
def _(told: Told) -> None:
    expect(told.pages["CB-005"].locator(".votes")).to_contain_text("7/10", timeout=LONG)


@when("ngày 19/08/2025 lúc 08:30 Văn phòng trình Giám đốc và Giám đốc ký từ cặp trình ký")
def _(told: Told) -> None:
    secretary = told.at(SECRETARY, f"/hop/{SESSION}")
    secretary.locator("input[name=minutes]").fill("BB 01/BB-HĐTĐKT")
    secretary.locator("#ket-thuc ~ form button, [aria-labelledby=ket-thuc] button").first.click()
    expect(secretary.locator(".said")).to_be_visible()
    told.house.set_clock("2025-08-19 08:30")
    told.pages.clear()
    form(told.at(OFFICE, "/"), "compilation.present", "TH-2025-01", document="TTr 15/TTr-VP")
    director = told.at(DIRECTOR, "/giam-doc")
    director.locator(f"input[name=nominations][value='{told.nomination}']").check()
    director.locator("button[value=gui]").first.click()
    expect(director.locator(".said")).to_be_visible()


@then("sổ có quyết định khen CB-014 do Giám đốc ký")
def _(told: Told) -> None:
    desk = told.desk()
    try:
        (award,) = desk.views.states("award").values()
        assert [grant.subject for grant in award.grants] == ["CB-014"]
        (made,) = [e for e in desk.ledger.history() if e.type.startswith("award.")]
        assert (made.around.by.person, made.around.by.role) == (DIRECTOR, "director")
    finally:
        desk.close()


# Khi: hai bàn


@when(
    "ngày 21/08/2025 lúc 13:50 hai bàn B1 và B2 cùng ghi đại biểu vào,"
    " có một người ghi ở cả hai bàn"
)
def _(told: Told) -> None:
    first = told.at("CB-028", f"/don-tiep/{PLAN}/B1", size=PHONE)
    second = told.at(OFFICE, f"/don-tiep/{PLAN}/B2")
    enter(first, "CB-015")
    enter(second, "CB-016")
    enter(first, "CB-017")
    enter(second, "CB-015", again=True)


@then("mỗi bàn thấy cùng một số người có mặt mà không tải lại trang")
def _(told: Told) -> None:
    for person in ("CB-028", OFFICE):
        expect(told.pages[person].locator("#dang-co")).to_contain_text("3", timeout=LONG)


@then("người ghi ở cả hai bàn chỉ được đếm một lần")
def _(told: Told) -> None:
    assert present(told) == {"CB-015", "CB-016", "CB-017"}


# Khi: kiểm toán


@when("kiểm toán viên mở trang vì sao của ĐX-2025-001")
def _(told: Told) -> None:
    told.at(AUDITOR, "/vi-sao/ĐX-2025-001")


@then("chuỗi quyết định dẫn từ quyết định khen về phiếu, tờ trình, đề xuất và mục của kế hoạch")
def _(told: Told) -> None:
    said = told.pages[AUDITOR].locator("#noi-dung")
    for part in ("KT-2025-01", "BP-001", "TH-2025-01", "KH-2025-01"):
        expect(said).to_contain_text(part)


@when("kiểm toán viên bấm kiểm chứng")
def _(told: Told) -> None:
    page = told.at(AUDITOR, "/kiem-toan/kiem-chung")
    page.locator("#noi-dung form[method=post] button").first.click()


@then("trang nói sổ đúng cả ba lớp, kèm số sự kiện")
def _(told: Told) -> None:
    desk = told.desk()
    size = desk.ledger.store.head().size
    desk.close()
    said = told.pages[AUDITOR].locator("#noi-dung")
    expect(said).to_contain_text("Sổ đúng", timeout=120_000)
    expect(said).to_contain_text(str(size))


# Khi: không JavaScript, bàn phím, phóng to


@when("ủy viên Trần Thanh Tùng tắt JavaScript và bỏ phiếu Đồng ý")
def _(told: Told) -> None:
    page = told.at("CB-013", f"/hop/{SESSION}", size=PHONE, java_script_enabled=False)
    page.locator(f"#bo-{VOTE}").click()
    page.locator("a.tap[href*='tra-loi=dong-y']").click()
    page.locator("button.tap").click()
    expect(page.locator("#da-ghi")).to_be_visible()


@when("ủy viên Đoàn Mạnh Cường vào trang và bỏ phiếu chỉ bằng bàn phím")
def _(told: Told) -> None:
    page = told.at("CB-021", f"/hop/{SESSION}")
    press_to(page, f"#bo-{VOTE}")
    press_to(page, "a.tap[href*='tra-loi=dong-y']")
    press_to(page, "button.tap")
    expect(page.locator("#da-ghi")).to_be_visible()


@when("ủy viên Phùng Thị Thanh Huyền xem trang ở 200% và bỏ phiếu Đồng ý")
def _(told: Told) -> None:
    half: ViewportSize = {"width": 640, "height": 400}  # 1280 × 800 at 200 %
    page = told.at("CB-028", f"/hop/{SESSION}", size=half, device_scale_factor=2)
    for step in (f"#bo-{VOTE}", "a.tap[href*='tra-loi=dong-y']", "button.tap"):
        assert not overflows(page), page.url
        page.locator(step).click()
    expect(page.locator("#da-ghi")).to_be_visible()
    assert not overflows(page)


@then("không trang nào phải cuộn ngang và phiếu được ghi một lần")
def _(told: Told) -> None:
    assert answered(told) == ["CB-028"]


@then("phiếu của Trần Thanh Tùng được ghi một lần")
def _(told: Told) -> None:
    assert answered(told) == [NAMES["Trần Thanh Tùng"]]


@then("phiếu của Đoàn Mạnh Cường được ghi một lần")
def _(told: Told) -> None:
    assert answered(told) == [NAMES["Đoàn Mạnh Cường"]]
