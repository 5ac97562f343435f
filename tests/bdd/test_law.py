"""Steps of features/law.feature."""

from collections.abc import Mapping
from datetime import date, datetime

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.clock import VIETNAM
from adapters.ledger import Ledger, Recorded
from adapters.rulebook import load
from domain.law import enough, least
from domain.refusal import Refusal

from .world import World, sentence

scenarios("law.feature")

DIRECTOR = "Trần Văn Minh"
NUMBERED = "Phòng số "
AWARDS = {
    "Lao động tiên tiến": "advanced_worker",
    "Chiến sĩ thi đua cơ sở": "base_emulation_fighter",
    "Chiến sĩ thi đua cấp tỉnh": "provincial_emulation_fighter",
    "Chiến sĩ thi đua toàn quốc": "national_emulation_fighter",
    "Tập thể lao động tiên tiến": "advanced_collective",
    "Tập thể lao động xuất sắc": "excellent_collective",
    "Cờ thi đua": "emulation_flag",
    "Cờ thi đua của Chính phủ": "government_flag",
    "Giấy khen": "certificate_of_commendation",
    "Bằng khen": "merit_certificate",
    "Bằng khen của Thủ tướng": "government_merit_certificate",
    "Anh hùng Lao động": "labour_hero",
    "Ngôi sao của tháng": "star_of_the_month",
}
BINDINGS = {"từ chối": "refuse", "cảnh báo": "warn", "không xét": "off"}
SETTINGS = {
    "bỏ phiếu": "ballot",
    "người dự thay": "substitutes",
    "hồi tỵ": "recusal",
    "bằng phiếu": "tie_break",
    "số lần bỏ phiếu": "rounds",
    "ngày công khai": "disclosure_days",
    "quy tắc áp dụng": "local",
    "con số của Sở": "caps",
    "lương cơ sở": "base_salaries",
    "hệ số tiền thưởng": "coefficients",
    "ngày nghỉ lễ": "holidays",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không có bộ quy định cho ngày này": "no_rules_for_day",
        "mức dự họp phải là phân số như 2/3": "fraction_malformed",
        "tỷ lệ không được thấp hơn luật, không quá 100%": "share_below_law",
        "luật không có danh hiệu, hình thức này": "award_unknown",
        "Sở chưa quy định tỷ lệ cho hình thức này": "share_not_adopted",
        "quy chế không hồi tố": "settings_backdated",
        "quy chế không nhận giá trị này": "setting_unknown",
        "quy chế chưa nêu điều nào": "nothing_adopted",
        "quy chế chưa nêu mức dự họp": "quorum_not_adopted",
        "quy tắc luật định áp dụng cho mọi cơ quan": "rule_of_law",
        "không có quy tắc này": "rule_unknown",
    }


def is_work(recorded: Recorded) -> bool:
    """Whether it is one of the units made while the ledger crossed the days."""
    made = recorded.type == "agency.unit_created/1"
    return made and recorded.event.name.startswith(NUMBERED)


def recorded_rules(world: World) -> str:
    """The id of the rules that the last decision was judged by."""
    return world.receipt.events[0].around.rules


# Biết


@given(sentence("bây giờ là ngày {today:Day}"))
def _(world: World, today: date) -> None:
    world.now = datetime(today.year, today.month, today.day, 9, tzinfo=VIETNAM)


@given(
    sentence('Sở theo quy chế "{document:Text}" từ ngày {since:Day}, dự họp ít nhất {quorum:Word}')
)
def _(world: World, document: str, since: date, quorum: str) -> None:
    world.adopt(since, document=document, quorum=quorum)


@given(sentence('Sở áp dụng "{document:Text}" từ ngày {since:Day} chỉ nêu hồi tỵ'))
def _(world: World, document: str, since: date) -> None:
    facts = {"document": document, "since": since, "recusal": "counted"}
    world.given("agency.adopt_settings", "CQ", DIRECTOR, **facts)


@given(
    sentence(
        "sổ có một việc trong mỗi ngày {first:Day}, {second:Day}, {third:Day} và {fourth:Day}"
    ),
    target_fixture="days",
)
def _(world: World, first: date, second: date, third: date, fourth: date) -> list[date]:
    return [first, second, third, fourth]


@given(
    sentence(
        'Sở theo "{one:Text}" dự họp {quorum:Word} từ ngày {since:Day},'
        ' "{other:Text}" dự họp {later_quorum:Word} từ ngày {later:Day}'
    )
)
def _(
    world: World,
    days: list[date],
    one: str,
    quorum: str,
    since: date,
    other: str,
    later_quorum: str,
    later: date,
) -> None:
    """The second document is adopted before it takes effect, between two of the days."""
    for n, day in enumerate(days):
        world.on(day)
        if n == 0:
            world.adopt(since, document=one, quorum=quorum)
        if n == 2:
            world.adopt(later, document=other, quorum=later_quorum)
        facts = {"unit": f"P{n}", "name": f"{NUMBERED}{n}"}
        world.given("agency.create_unit", "CQ", DIRECTOR, **facts)


@given(sentence("Hội đồng có {members:d} người"), target_fixture="members")
def _(members: int) -> int:
    return members


# Khi


@when(
    sentence(
        '{who:Person} lập phòng {unit:Word} tên "{name:Text}", có hiệu lực từ ngày {valid:Day}'
    )
)
def _(world: World, who: str, unit: str, name: str, valid: date) -> None:
    world.do("agency.create_unit", "CQ", who, {"valid": valid}, unit=unit, name=name)


@when(
    sentence(
        '{who:Person} áp dụng quy chế "{document:Text}" từ ngày {since:Day},'
        " dự họp ít nhất {quorum:Word}"
    )
)
@when(
    sentence(
        '{who:Person} áp dụng quy chế "{document:Text}" từ ngày {since:Day},'
        ' dự họp ít nhất "{quorum:Text}"'
    )
)
def _(world: World, who: str, document: str, since: date, quorum: str) -> None:
    world.do("agency.adopt_settings", "CQ", who, document=document, since=since, quorum=quorum)


@when(
    sentence(
        '{who:Person} áp dụng quy chế "{document:Text}" từ ngày {since:Day},'
        " dự họp ít nhất {quorum:Word}, phiên xét khen thưởng {award_quorum:Word}"
    )
)
def _(world: World, who: str, document: str, since: date, quorum: str, award_quorum: str) -> None:
    facts = {"document": document, "quorum": quorum, "award_quorum": award_quorum}
    world.do("agency.adopt_settings", "CQ", who, since=since, **facts)


@when(
    sentence('{who:Person} quy định từ ngày {since:Day} "{award:Text}" cần {share:d}%'),
)
def _(world: World, who: str, since: date, award: str, share: int) -> None:
    facts = {"document": "QĐ 05/QĐ-SNgV", "quorum": "2/3"}
    shares = {AWARDS[award]: share}
    world.do("agency.adopt_settings", "CQ", who, since=since, shares=shares, **facts)


@when(
    sentence(
        '{who:Person} áp dụng bằng "{document:Text}" từ ngày {since:Day}: {setting} "{value:Text}"'
    )
)
def _(world: World, who: str, document: str, since: date, setting: str, value: str) -> None:
    facts = {"document": document, SETTINGS[setting]: value}
    world.do("agency.adopt_settings", "CQ", who, since=since, **facts)


@when(sentence('{who:Person} áp dụng "{document:Text}" từ ngày {since:Day} mà không nêu điều nào'))
def _(world: World, who: str, document: str, since: date) -> None:
    world.do("agency.adopt_settings", "CQ", who, document=document, since=since)


@when(sentence('{who:Person} bật quy tắc {rule:Word} ở mức "{binding:Text}"'))
def _(world: World, who: str, rule: str, binding: str) -> None:
    local = {rule: BINDINGS.get(binding, binding)}
    facts = {"document": "QĐ 62/QĐ-SNgV", "since": world.today, "local": local}
    world.do("agency.adopt_settings", "CQ", who, **facts)


@when("xem lại sổ từ đầu", target_fixture="replayed")
def _(world: World) -> list[Recorded]:
    """A second ledger over the same store remembers nothing of the first."""
    again = Ledger(world.store)
    assert again.replay() == world.ledger.replay()
    return [recorded for recorded in again.history() if is_work(recorded)]


@when(sentence("hỏi Hội đồng {members:d} người ngày {day:Day} phải có mấy người dự họp"))
def _(world: World, members: int, day: date) -> None:
    with pytest.raises(Refusal) as refused:
        world.rules(day).quorum(members)
    world.refusal, world.seen = refused.value, False


@when(sentence('hỏi ngày {day:Day} "{award:Text}" cần bao nhiêu phần trăm'))
def _(world: World, day: date, award: str) -> None:
    with pytest.raises(Refusal) as refused:
        world.rules(day).share(AWARDS[award])
    world.refusal, world.seen = refused.value, False


# Thì


@then(sentence('quyết định được xét theo bộ quy định "{id:Text}"'))
def _(world: World, id: str) -> None:
    assert recorded_rules(world) == id


@then(sentence('bộ quy định ấy gồm "{texts:Text}"'))
def _(world: World, texts: str) -> None:
    (found,) = [national for national in load().sets if national.id == recorded_rules(world)]
    assert "; ".join(found.texts) == texts


@then(sentence("ngày {day:Day} Sở chưa có quy chế"))
def _(world: World, day: date) -> None:
    assert world.rules(day).settings is None


@then(sentence('ngày {day:Day} Sở theo quy chế "{document:Text}"'))
def _(world: World, day: date, document: str) -> None:
    assert world.rules(day).id.endswith(f"+{document}")


@then(sentence("ngày {day:Day} Hội đồng {members:d} người phải có ít nhất {need:d} người dự họp"))
def _(world: World, day: date, members: int, need: int) -> None:
    assert world.rules(day).quorum(members) == need


@then(sentence('ngày {day:Day} "{award:Text}" cần {share:d}% tổng số thành viên'))
def _(world: World, day: date, award: str, share: int) -> None:
    assert world.rules(day).share(AWARDS[award]) == share


@then(sentence("dự họp {quorum:Word} là ít nhất {need:d} người"))
def _(members: int, quorum: str, need: int) -> None:
    assert least(quorum, members) == need


@then(sentence("{share:d}% là ít nhất {need:d} người đồng ý"))
def _(members: int, share: int, need: int) -> None:
    assert enough(need, share, members)
    assert not enough(need - 1, share, members)


@then(sentence('ngày {day:Day} quy tắc {rule:Word} đang "{binding:Text}"'))
def _(world: World, day: date, rule: str, binding: str) -> None:
    assert world.rules(day).binding(rule) == BINDINGS[binding]


@then(
    sentence(
        'ngày {day:Day} quy tắc {rule:Word} theo "{source:Text}", kế thừa bởi "{carried:Text}"'
    )
)
def _(world: World, day: date, rule: str, source: str, carried: str) -> None:
    found = world.rules(day).citation(rule)
    assert found is not None
    assert (found.source, found.carried) == (source, carried)


@then(sentence('ngày {day:Day} văn bản chưa đối chiếu là "{texts:Text}"'))
def _(world: World, day: date, texts: str) -> None:
    assert "; ".join(world.rules(day).national.unread) == texts


@then(sentence('ngày {day:Day} quy chế để trống "{setting:Text}"'))
def _(world: World, day: date, setting: str) -> None:
    assert not getattr(world.rules(day).adopted(), SETTINGS[setting])


@then(sentence('ngày {day:Day} quy chế ghi "{setting:Text}" là "{value:Text}"'))
def _(world: World, day: date, setting: str, value: str) -> None:
    assert getattr(world.rules(day).adopted(), SETTINGS[setting]) == value


@then("mỗi việc được xét theo luật của ngày nó:")
def _(world: World, replayed: list[Recorded], datatable: list[list[str]]) -> None:
    _, *rows = datatable
    assert len(rows) == len(replayed)
    for (on, rules, need), recorded in zip(rows, replayed, strict=True):
        judged = world.rules(date.fromisoformat(recorded.around.valid))
        assert f"{judged.day:%d/%m/%Y}" == on
        assert recorded.around.rules == judged.id == rules
        assert judged.quorum(9) == int(need)


@then(
    sentence(
        '"{award:Text}" do {decides:Word} quyết định, bỏ phiếu: {ballot:Word},'
        " tỷ lệ luật định: {share:d}%"
    )
)
def _(world: World, award: str, decides: str, ballot: str, share: int) -> None:
    found = world.rules(world.today).award(AWARDS[award])
    assert (found.decides, found.ballot, found.share) == (decides, ballot == "có", share)
