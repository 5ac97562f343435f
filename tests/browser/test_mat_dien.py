"""Steps of ``features/web/mat_dien.feature``: the power goes, and nothing acknowledged is lost."""

from playwright.sync_api import expect
from pytest_bdd import given, scenarios, then, when

from .conftest import OFFICE, PHONE, SECRETARY
from .journey import LONG, PLAN, SESSION, Told, answered, cast, enter, present

scenarios("web/mat_dien.feature")

FIRST, FOURTH = ("CB-001", "CB-002", "CB-004"), "CB-013"


@given("câu chuyện đã kể đến khi biểu quyết BP-001 đang mở")
def _(told: Told) -> None:
    told.begin("Phiên họp Hội đồng", 11, "2025-08-18 15:09")


@given("màn hình phiên họp đang mở")
def _(told: Told) -> None:
    told.at(SECRETARY, f"/hop/{SESSION}")


@when("ba ủy viên bỏ phiếu xong thì máy chủ mất điện và được bật lại")
def _(told: Told) -> None:
    for member in FIRST:
        cast(told, member)
    told.house.cut_power()
    told.house.start()


@then("ba phiếu vẫn còn trong sổ")
def _(told: Told) -> None:
    assert answered(told) == list(FIRST)


@then("màn hình phiên họp tự nối lại và lên đủ số phiếu khi ủy viên thứ tư bỏ phiếu")
def _(told: Told) -> None:
    cast(told, FOURTH)
    expect(told.pages[SECRETARY].locator(".turnout")).to_contain_text("4", timeout=2 * LONG)


@given("câu chuyện đã kể đến sáng ngày hội nghị")
def _(told: Told) -> None:
    told.begin("Sáng ngày hội nghị", None, "2025-08-21 13:50")


@when("bàn B1 ghi hai người vào, máy chủ mất điện, bàn ghi tiếp hai người rồi máy chủ được bật lại")
def _(told: Told) -> None:
    desk = told.at(OFFICE, f"/don-tiep/{PLAN}/B1", size=PHONE)
    enter(desk, "CB-015")
    enter(desk, "CB-016")
    told.house.cut_power()
    for who in ("CB-017", "CB-018"):
        desk.locator("#tim").fill(who)
        desk.locator("#tim").press("Enter")
        expect(desk.locator("#hang-cho")).to_be_visible()
    told.house.start()


@then("cả bốn người đều có mặt, mỗi người một lần")
def _(told: Told) -> None:
    expect(told.pages[OFFICE].locator("#hang-cho")).to_be_hidden(timeout=2 * LONG)
    assert present(told) == {"CB-015", "CB-016", "CB-017", "CB-018"}
