"""Steps of ``features/report.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.codec import Document
from adapters.figures import Figures
from domain.outline import REQUIRED

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("report.feature")

REPORT = "TK-2025-01"
SIGNED = {"document": Document("BC ký", "", "5a" * 32)}
NEXT = {"viết": "report.write"}
LEAD = "Vũ Đức Long"  # speaks for HTQT


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "báo cáo chưa đến hoặc đã qua bước này": "report_wrong_state",
        "đề cương không có phần này": "section_unknown",
        "đề cương đã có phần này": "section_exists",
        "văn bản không nêu số liệu nào": "nothing_to_pin",
        "sổ không đếm số liệu này": "figure_unknown",
        "báo cáo chưa viết phần nào": "report_unwritten",
        "hạn góp ý đã qua": "deadline_past",
        "chưa nêu đơn vị được hỏi": "nobody_asked",
        "đơn vị không được hỏi": "unit_not_asked",
        "đơn vị đã trả lời phiên bản này": "opinion_given",
        "không có ý kiến này": "opinion_unknown",
        "còn số liệu chưa chốt": "figures_unpinned",
        "chưa kèm tệp bản ký": "report_file_missing",
        "cấp số, ban hành sớm hơn bước trước": "report_step_too_early",
    }


def begun(world: World, id: str = REPORT) -> None:
    world.given("report.begin", id, OFFICE, plan=PLAN, title="Báo cáo tổng kết 2020-2025")


def written(world: World, *but: str) -> None:
    """A report of which every required section says something, ``but`` those."""
    begun(world)
    for section in REQUIRED:
        if section not in but:
            world.given("report.write", REPORT, OFFICE, section=section, text="Nội dung")


def put_out(world: World, units: tuple[str, ...], deadline: date) -> None:
    world.given("report.put_out", REPORT, OFFICE, units=units, deadline=deadline)


def submitted(world: World) -> None:
    world.given("report.submit", REPORT, OFFICE, document="TTr 20/TTr-VP")


# Biết


@given(sentence("báo cáo {id:Word} đã lập"))
def _(world: World, id: str) -> None:
    begun(world, id)


@given(sentence("báo cáo {id:Word} đã viết đủ các phần"))
def _(world: World, id: str) -> None:
    assert id == REPORT
    written(world)


@given(sentence('phần {section:Word} đã viết "{text:Text}"'))
def _(world: World, section: str, text: str) -> None:
    world.given("report.write", REPORT, OFFICE, section=section, text=text)


def assign(world: World, id: str) -> None:
    facts = {"clause": "III.2a", "title": "Việc", "lead": "HTQT", "due": date(2025, 8, 20)}
    world.given("task.assign", id, OFFICE, plan=PLAN, **facts)


given(sentence("đã giao nhiệm vụ {id:Word}"))(assign)
when(sentence("Văn phòng giao thêm nhiệm vụ {id:Word}"))(assign)


@given(sentence("{id:Word} đang lấy ý kiến {units:Words} đến ngày {deadline:Day}"))
def _(world: World, id: str, units: tuple[str, ...], deadline: date) -> None:
    assert id == REPORT
    put_out(world, units, deadline)


@given(sentence("HTQT đã góp ý vào {id:Word}"))
def _(world: World, id: str) -> None:
    if world.ledger.state("report", id) is None:
        written(world)
    put_out(world, ("HTQT",), date(2025, 8, 15))
    world.given("report.opine", id, LEAD, section="causes", text="Nêu rõ hơn")


@given(sentence("Văn phòng đã trình {id:Word}"))
def _(world: World, id: str) -> None:
    assert id == REPORT
    submitted(world)


@given(sentence("báo cáo {id:Word} đã trình đủ"))
def _(world: World, id: str) -> None:
    assert id == REPORT
    written(world)
    submitted(world)


@given(sentence("báo cáo {id:Word} đã trình mà còn trống phần {section:Word}"))
def _(world: World, id: str, section: str) -> None:
    assert id == REPORT
    written(world, section)
    submitted(world)


@given(sentence("báo cáo {id:Word} đã phê duyệt"))
def _(world: World, id: str) -> None:
    written(world)
    submitted(world)
    world.given("report.approve", id, DIRECTOR, SIGNED)


# Khi


@when(sentence("{who:Person} lập báo cáo {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.begin", id, who, plan=PLAN, title="Báo cáo tổng kết 2020-2025")


@when(sentence('{who:Person} thêm phần {code:Word} "{title:Text}"'))
def _(world: World, who: str, code: str, title: str) -> None:
    world.do("report.add_section", REPORT, who, code=code, title=title)


@when(sentence('{who:Person} viết phần {section:Word} "{text:Text}"'))
def _(world: World, who: str, section: str, text: str) -> None:
    world.do("report.write", REPORT, who, section=section, text=text)


@when(sentence("{who:Person} chốt số liệu {code:Word}"))
def _(world: World, who: str, code: str) -> None:
    world.do("report.pin", REPORT, who, codes=(code,))


@when(sentence("{who:Person} chốt mọi số liệu trong văn bản"))
def _(world: World, who: str) -> None:
    world.do("report.pin", REPORT, who)


@when(sentence("{who:Person} gửi {id:Word} lấy ý kiến {units:Words} đến ngày {deadline:Day}"))
def _(world: World, who: str, id: str, units: tuple[str, ...], deadline: date) -> None:
    world.do("report.put_out", id, who, units=units, deadline=deadline)


@when(sentence("{who:Person} gửi {id:Word} lấy ý kiến mà không nêu đơn vị"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.put_out", id, who, units=(), deadline=date(2025, 8, 15))


@when(sentence('{who:Person} góp ý phần {section:Word} "{text:Text}"'))
def _(world: World, who: str, section: str, text: str) -> None:
    world.do("report.opine", REPORT, who, section=section, text=text)


@when(sentence("{who:Person} thống nhất với báo cáo"))
def _(world: World, who: str) -> None:
    world.do("report.agree", REPORT, who)


@when(sentence('{who:Person} không tiếp thu ý kiến {number:d} vì "{words:Text}"'))
def _(world: World, who: str, number: int, words: str) -> None:
    world.do("report.answer", REPORT, who, number=number, taken=False, answer=words)


@when(sentence("{who:Person} phê duyệt {id:Word} kèm tệp bản ký"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.approve", id, who, SIGNED)


@when(sentence("{who:Person} phê duyệt {id:Word} không kèm tệp"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.approve", id, who)


@when(sentence("{who:Person} trả lại {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.give_back", id, who, reason="Bổ sung số liệu")


@when(sentence("{who:Person} cấp số cho báo cáo {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.number", id, who)


@when(sentence("{who:Person} cấp số cho báo cáo {id:Word} với ngày {day:Day}"))
def _(world: World, who: str, id: str, day: date) -> None:
    world.do("report.number", id, who, {"valid": day})


@when(sentence("{who:Person} ban hành báo cáo {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("report.issue", id, who, recipients=("Như trên",))


# Thì


@then(sentence("báo cáo {id:Word} còn trống {count:d} phần bắt buộc"))
def _(world: World, id: str, count: int) -> None:
    assert world.receipt.events
    assert len(world.state("report", id).content.empty) == count


@then(sentence("việc tiếp theo của báo cáo {id:Word} là {next}"))
def _(world: World, id: str, next: str) -> None:
    assert world.waits_for("report", id) == [NEXT[next]]


@then(sentence("báo cáo {id:Word} ở phiên bản {version:d}"))
def _(world: World, id: str, version: int) -> None:
    assert world.receipt.events
    assert world.state("report", id).content.version == version


@then(sentence('lịch sử của {id:Word} còn giữ "{one:Text}" và "{other:Text}"'))
def _(world: World, id: str, one: str, other: str) -> None:
    events = [recorded.event for recorded in world.ledger.stream_history(f"report:{id}")]
    texts = [getattr(event, "text", "") for event in events]
    assert [text for text in texts if text] == [one, other]


def counted(world: World, code: str, position: int | None = None) -> int:
    ledger = world.ledger
    return Figures(ledger.codec, lambda: ledger.store.rows(0, position))[code]


@then(
    sentence(
        "số liệu {code:Word} đã chốt là {value:d}, đếm lại tại vị trí ấy vẫn là {again:d}",
    )
)
def _(world: World, code: str, value: int, again: int) -> None:
    pin = world.state("report", REPORT).content.pins[code]
    assert (pin.value, counted(world, code, pin.position)) == (value, again)


@then(sentence("số liệu {code:Word} lúc này là {value:d}"))
def _(world: World, code: str, value: int) -> None:
    assert counted(world, code) == value


@then(sentence("báo cáo {id:Word} đã chốt {count:d} số liệu"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("report", id).content.pins) == count


@then(
    sentence("{id:Word} đang lấy ý kiến ở phiên bản {version:d}, chờ {units:Words}"),
)
def _(world: World, id: str, version: int, units: tuple[str, ...]) -> None:
    asked = world.state("report", id).content.consultation
    assert (asked.version, asked.silent) == (version, units)


@then(sentence("{id:Word} còn {count:d} ý kiến chưa trả lời, không chờ đơn vị nào"))
def _(world: World, id: str, count: int) -> None:
    assert world.receipt.events
    content = world.state("report", id).content
    assert (len(content.unanswered), content.consultation.silent) == (count, ())


@then(sentence("ý kiến trễ {days:d} ngày"))
def _(world: World, days: int) -> None:
    [event] = world.events
    assert event.late == days


@then(sentence("bị từ chối vì còn trống phần {section:Word}"))
def _(world: World, section: str) -> None:
    world.refused("sections_empty", sections=(section,))


@then(sentence("bị từ chối vì còn ý kiến số {number:d}"))
def _(world: World, number: int) -> None:
    world.refused("opinions_unanswered", numbers=(number,))


@then(sentence("văn bản của {id:Word} khóa theo tệp bản ký"))
def _(world: World, id: str) -> None:
    assert world.state("report", id).sha256 == SIGNED["document"].sha256


@then(sentence('báo cáo {id:Word} mang số "{number:Text}" và đã ban hành'))
def _(world: World, id: str, number: str) -> None:
    assert world.receipt.events
    row = world.row("report", id)
    assert (row.note, row.status) == (number, "issued")
