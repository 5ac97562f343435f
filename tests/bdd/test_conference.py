"""Steps of ``features/conference.feature``."""

from collections.abc import Mapping
from datetime import date, time
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.sheets import kinds_of
from adapters.sheets.sheet import Sheet
from domain import clocktime
from domain.catalogue import CATALOGUE

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("conference.feature")

DAY = date(2025, 8, 21)
NINE = (
    ("Tuyên bố lý do, giới thiệu đại biểu", "opening", 10),
    ("Báo cáo tổng kết", "report", 25),
    ("Báo cáo tham luận", "speeches", 30),
    ("Biểu dương, tôn vinh, khen thưởng", "honours", 30),
    ("Phát động phong trào thi đua", "launch", 10),
    ("Phát biểu hưởng ứng", "responses", 15),
    ("Thông qua danh sách đại biểu", "delegates", 10),
    ("Phát biểu chỉ đạo", "guidance", 10),
    ("Tổng kết và bế mạc", "closing", 10),
)
NEXT = {"lập chương trình": "conference.set_programme"}
TITLE = (
    ("superior", "ỦY BAN NHÂN DÂN THÀNH PHỐ HẢI PHÒNG"),
    ("agency", "SỞ NGOẠI VỤ"),
    ("name", "HỘI NGHỊ ĐIỂN HÌNH TIÊN TIẾN"),
    ("period", "GIAI ĐOẠN 2025-2030"),
)


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "giờ không thuộc buổi họp": "sitting_wrong",
        "giờ viết sai": "time_malformed",
        "độ dài buổi họp sai": "sitting_length",
        "không có buổi họp này": "sitting_unknown",
        "phông ghi sai ngày": "backdrop_date_wrong",
        "tiêu đề đã duyệt": "backdrop_approved",
        "chưa có tiêu đề": "backdrop_missing",
        "đã thuộc nhóm cao hơn": "stands_higher",
        "khai mạc không đứng đầu": "opening_not_first",
        "chưa báo cáo đã tôn vinh": "honours_before_report",
        "chưa phát động đã hưởng ứng": "responses_before_launch",
        "bế mạc không đứng cuối": "closing_not_last",
        "chương trình dài hơn buổi họp": "programme_too_long",
        "không ngắn hơn trước": "item_not_shorter",
        "hội nghị chưa khai mạc": "conference_not_open",
        "hội nghị đã khai mạc": "conference_begun",
        "hội nghị đã bế mạc": "conference_over",
        "phần trước chưa kết thúc": "item_running",
        "chưa đến lượt phần này": "item_out_of_order",
        "còn phần chưa xong": "items_left",
        "chưa ghi kết quả biểu quyết": "delegates_uncounted",
        "danh sách đại biểu chưa thông qua": "delegates_not_passed",
        "không phải ngày khai mạc": "not_day_to_open",
        "ghi muộn mà không nêu giờ": "time_missing",
    }


class Looking:
    """States for sheets, straight from the ledger of a world."""

    def __init__(self, world: World) -> None:
        self.world = world

    def state(self, topic: str, id: str) -> Any:
        return self.world.ledger.state(topic, id)

    def states(self, topic: str) -> dict[str, Any]:
        ids = {recorded.stream.partition(":")[2] for recorded in self.world.ledger.history()}
        assert topic in CATALOGUE.topics
        found = {id: self.state(topic, id) for id in sorted(ids)}
        return {id: state for id, state in found.items() if state is not None}


def sheet(world: World, name: str) -> Sheet:
    kind = next(kind for kind in kinds_of("conference") if kind.name == f"conference.{name}")
    return kind.make(Looking(world), PLAN)


def do(world: World, decision: str, who: str, /, **facts: Any) -> None:
    world.do(f"conference.{decision}", PLAN, who, **facts)


def ready(world: World, decision: str, who: str = OFFICE, /, **facts: Any) -> None:
    world.given(f"conference.{decision}", PLAN, who, **facts)


def items(report: int = 25) -> list[dict[str, Any]]:
    return [
        {"title": title, "item_kind": kind, "minutes": report if kind == "report" else minutes}
        for title, kind, minutes in NINE
    ]


def title(place_date: str) -> list[dict[str, str]]:
    rows = (*TITLE, ("place_date", place_date))
    return [{"says": says, "text": text} for says, text in rows]


# Biết


@given("hội nghị đã được sắp xếp")
def _(world: World) -> None:
    ready(world, "arrange", minutes=150)


@given(sentence("nhiệm vụ {id:Word} có hạn {due:Day}"))
def _(world: World, id: str, due: date) -> None:
    facts = {"plan": PLAN, "clause": "III.2a", "title": "In tài liệu", "lead": "VP", "due": due}
    world.given("task.assign", id, OFFICE, **facts)


@given("tiêu đề đã soạn")
def _(world: World) -> None:
    ready(world, "set_backdrop", lines=title("Hải Phòng, ngày 21 tháng 8 năm 2025"))


@given("tiêu đề đã soạn và duyệt")
def _(world: World) -> None:
    ready(world, "set_backdrop", lines=title("Hải Phòng, ngày 21 tháng 8 năm 2025"))
    ready(world, "approve_backdrop", DIRECTOR)


@given(sentence("hội nghị đã dời sang ngày {day:Day}"))
def _(world: World, day: date) -> None:
    facts = {"day": day, "document": "TB 15/TB-SNgV", "reason": "Trùng lịch họp thành phố"}
    world.given("plan.reschedule", PLAN, DIRECTOR, **facts)


@given(sentence("đã chốt nhóm {circle:Word} gồm {people:Words}"))
def _(world: World, circle: str, people: tuple[str, ...]) -> None:
    ready(world, "settle", circle=circle, people=people)


@given(sentence("{name:Person} đã thôi việc ở Sở"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Nghỉ hưu")


@given("chương trình chín phần đã lập")
def _(world: World) -> None:
    ready(world, "set_programme", items=items())


@given("hội nghị đã khai mạc")
def _(world: World) -> None:
    world.on(DAY, time(14, 30))
    ready(world, "open")


@given(sentence("đoàn đại biểu {id:Word} chờ thông qua"))
def _(world: World, id: str) -> None:
    facts = {"plan": PLAN, "congress": "Đại hội", "quota": 0, "document": "CV 881/SNV-TĐKT"}
    world.given("delegation.set_quota", id, OFFICE, **facts)


# Khi


@when(sentence("{who:Person} sắp xếp hội nghị {minutes:d} phút"))
def _(world: World, who: str, minutes: int) -> None:
    do(world, "arrange", who, minutes=minutes)


@when(sentence('{who:Person} sắp xếp hội nghị {minutes:d} phút tại "{place:Text}"'))
def _(world: World, who: str, minutes: int, place: str) -> None:
    do(world, "arrange", who, minutes=minutes, place=place)


@when(sentence('{who:Person} sắp xếp hội nghị {part:Word} từ "{starts:Text}" dài {minutes:d} phút'))
def _(world: World, who: str, part: str, starts: str, minutes: int) -> None:
    do(world, "arrange", who, sitting=part, starts=starts, minutes=minutes)


@when(sentence("{who:Person} sắp xếp hội nghị của {plan:Word}"))
def _(world: World, who: str, plan: str) -> None:
    world.do("conference.arrange", plan, who, minutes=150)


@when(sentence('{who:Person} soạn tiêu đề ghi "{place_date:Text}"'))
def _(world: World, who: str, place_date: str) -> None:
    do(world, "set_backdrop", who, lines=title(place_date))


@when(sentence("{who:Person} duyệt tiêu đề"))
def _(world: World, who: str) -> None:
    do(world, "approve_backdrop", who)


@when(sentence("{who:Person} chốt nhóm {circle:Word} gồm {people:Words}"))
def _(world: World, who: str, circle: str, people: tuple[str, ...]) -> None:
    do(world, "settle", who, circle=circle, people=people)


@when(sentence("{who:Person} chốt {number:d} khách mời"))
def _(world: World, who: str, number: int) -> None:
    do(world, "settle", who, circle="guests", unnamed=number)


@when(sentence("{who:Person} lập chương trình chín phần"))
def _(world: World, who: str) -> None:
    do(world, "set_programme", who, items=items())


@when(sentence('{who:Person} lập chương trình "{kinds:Text}"'))
def _(world: World, who: str, kinds: str) -> None:
    told = [{"title": kind, "item_kind": kind, "minutes": 10} for kind in kinds.split(", ")]
    do(world, "set_programme", who, items=told)


@when(sentence("{who:Person} lập chương trình chín phần, báo cáo dài {minutes:d} phút"))
def _(world: World, who: str, minutes: int) -> None:
    do(world, "set_programme", who, items=items(minutes))


@when(
    sentence(
        "{who:Person} lập chương trình chín phần, báo cáo dài {minutes:d} phút, "
        'vì "{exception:Text}"'
    )
)
def _(world: World, who: str, minutes: int, exception: str) -> None:
    do(world, "set_programme", who, items=items(minutes), exception=exception)


@when(sentence("{who:Person} phân công {speaker:Word} trình bày phần {item:d}"))
def _(world: World, who: str, speaker: str, item: int) -> None:
    do(world, "assign_speaker", who, item=item, speaker=speaker)


@when(sentence("{who:Person} rút phần {item:d} xuống {minutes:d} phút"))
def _(world: World, who: str, item: int, minutes: int) -> None:
    do(world, "shorten", who, item=item, minutes=minutes, reason="Cho kịp giờ")


@when(sentence("{who:Person} bỏ phần {item:d}"))
def _(world: World, who: str, item: int) -> None:
    do(world, "drop", who, item=item, reason="Lãnh đạo cấp trên bận")


@when(sentence("{who:Person} lùi phần {item:d} xuống sau phần {behind:d}"))
def _(world: World, who: str, item: int, behind: int) -> None:
    do(world, "postpone", who, item=item, after=behind, reason="Đại biểu đến muộn")


@when(sentence("{who:Person} khai mạc hội nghị"))
def _(world: World, who: str) -> None:
    do(world, "open", who)


@when(sentence('{who:Person} ghi cho ngày {day:Day} khai mạc lúc "{at:Text}"'))
def _(world: World, who: str, day: date, at: str) -> None:
    world.do("conference.open", PLAN, who, {"valid": day}, at=at)


@when(sentence("{who:Person} ghi diễn biến ngày {day:Day}:"))
def _(
    world: World, who: str, day: date, refusals: Mapping[str, str], datatable: list[list[str]]
) -> None:
    for at, what, item, outcome, done in datatable[1:]:
        world.on(day, time.fromisoformat(at))
        minute(world, who, what, int(item or 0))
        if outcome == "được ghi":
            assert world.receipt.events
        else:
            world.refused(refusals[outcome])
        last = [row for row in sheet(world, "programme").rows if row[6]][-1]
        assert last[6] == done, (at, what)


def minute(world: World, who: str, what: str, item: int) -> None:
    """One row of the afternoon, taken at its minute."""
    verb, _, minutes = what.partition(" còn ")
    told: Mapping[str, tuple[str, dict[str, Any]]] = {
        "khai mạc": ("open", {}),
        "bắt đầu": ("begin", {"item": item}),
        "kết thúc": ("end", {"item": item}),
        "biểu quyết": ("end", {"item": item, "agree": 41, "present": 43}),
        "rút": ("shorten", {"item": item, "minutes": int(minutes or 0), "reason": "Kịp giờ"}),
        "bế mạc": ("close", {"attendance": 43, "minutes_paper": "BB 05/BB-SNgV"}),
    }
    decision, facts = told[verb]
    do(world, decision, who, **facts)


# Thì


@then(sentence('hội nghị họp từ {starts:Word} tại "{place:Text}"'))
def _(world: World, starts: str, place: str) -> None:
    arrangement = world.state("conference", PLAN).gathering.arrangement
    assert (arrangement.starts, arrangement.place) == (starts, place)


@then(sentence("việc tiếp theo của hội nghị là {next}"))
def _(world: World, next: str) -> None:
    assert world.waits_for("conference", PLAN)[0] == NEXT[next]


@then(sentence("nhiệm vụ {id:Word} hết hạn sau hội nghị {days:d} ngày"))
def _(world: World, id: str, days: int) -> None:
    late = {row[0]: row[4] for row in sheet(world, "late_tasks").rows}
    assert late == {id: days}


@then(sentence("tiêu đề đã duyệt, gồm {number:d} dòng"))
def _(world: World, number: int) -> None:
    backdrop = world.state("conference", PLAN).gathering.backdrop
    assert (backdrop.approved, len(backdrop.lines)) == (world.today, number)


@then(sentence("dự kiến có {number:d} người dự"))
def _(world: World, number: int) -> None:
    assert world.state("conference", PLAN).expected == number
    assert sheet(world, "participants").figures == {"participants_expected": number}


@then(sentence("nhóm {circle:Word} dự với tư cách {capacity:Word}"))
def _(world: World, circle: str, capacity: str) -> None:
    groups = world.state("conference", PLAN).gathering.groups
    assert {group.circle: group.capacity for group in groups}[circle] == capacity


@then(sentence("{id:Word} thuộc nhóm {circle:Word}"))
def _(world: World, id: str, circle: str) -> None:
    groups = world.state("conference", PLAN).gathering.groups
    assert [group.circle for group in groups if id in group.people] == [circle]


@then(sentence("tính ra {id:Word} thuộc nhóm {circle:Word}"))
def _(world: World, id: str, circle: str) -> None:
    found = {row[1]: row[0] for row in sheet(world, "candidates").rows}
    assert found[id] == circle


@then(sentence("chương trình có {number:d} phần, {minutes:d} phút"))
def _(world: World, number: int, minutes: int) -> None:
    held = world.state("conference", PLAN).gathering.held
    assert (len(held), sum(one.minutes for one in held)) == (number, minutes)


@then(sentence("phần {item:d} do {speaker:Word} trình bày"))
def _(world: World, item: int, speaker: str) -> None:
    assert world.state("conference", PLAN).gathering.slots[item - 1].speaker == speaker


@then(sentence('thứ tự các phần là "{numbers:Text}"'))
def _(world: World, numbers: str) -> None:
    slots = world.state("conference", PLAN).gathering.slots
    assert ", ".join(str(one.number) for one in slots) == numbers


@then(sentence("phần {item:d} kéo dài hơn dự kiến {minutes:d} phút"))
def _(world: World, item: int, minutes: int) -> None:
    overrun = {row[0]: row[7] for row in sheet(world, "programme").rows}
    assert overrun[item] == minutes


@then(sentence("hội nghị đã bế mạc với {number:d} người dự"))
def _(world: World, number: int) -> None:
    conference = world.state("conference", PLAN)
    assert (world.row("conference", PLAN).status, conference.attendance) == ("over", number)
    assert clocktime.parse(conference.closed) == clocktime.parse("17:00")
