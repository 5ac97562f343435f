"""Steps of ``features/campaign.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .review import DIRECTOR, OFFICE
from .world import World, sentence

scenarios("campaign.feature")

WAVE = "ĐTĐ-2025-01"
SPOKESMEN = {"HTQT": "CB-005", "LS": "CB-006", "LT": "CB-007", "CĐ": "CB-008"}
STEPS = {
    "điểm": "points",
    "phiếu": "ballot",
    "chủ trì": "chair",
    "còn bằng": "tied",
}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "đợt trước của phong trào khác": "wave_of_other_movement",
        "phong trào không còn chạy": "movement_not_running",
        "tham gia hai lần": "entrant_twice",
        "hộ không có tên": "entrant_nameless",
        "chưa nêu ai tham gia": "entrants_none",
        "bảng chấm điểm trống": "criteria_none",
        "mã tiêu chí trùng": "criterion_twice",
        "điểm tối đa không hợp lệ": "criterion_points_odd",
        "tiêu chí phụ không có trong bảng": "tie_break_odd",
        "không thẩm định ai": "sample_empty",
        "mức chênh lệch không hợp lệ": "difference_odd",
        "hạn mức không hợp lệ": "cap_odd",
        "đã bắt đầu chấm điểm": "scoring_begun",
        "thuộc đơn vị khác": "entrant_of_other_unit",
        "không tham gia đợt này": "not_entrant",
        "chấm không đúng bảng": "points_not_by_sheet",
        "điểm ngoài khung": "points_out_of_range",
        "minh chứng không khớp điểm": "evidence_not_by_points",
        "đợt thi đua chưa bắt đầu": "wave_not_begun",
        "chưa có bảng chấm điểm": "scoring_sheet_missing",
        "chưa ai tự chấm": "nobody_scored",
        "đợt thi đua chưa kết thúc": "wave_not_over",
        "không có trong mẫu": "not_sampled",
        "chưa thẩm định đủ mẫu": "checks_missing",
        "không đúng nhóm còn bằng nhau": "order_not_of_tied",
        "chưa bỏ phiếu chọn": "tie_ballot_first",
        "đã bỏ phiếu chọn": "tie_ballot_held",
        "phiếu không đúng đơn vị còn bằng": "ballot_not_of_tied",
        "số phiếu âm": "votes_negative",
        "không còn ai bằng nhau": "nothing_tied",
        "còn đơn vị bằng nhau": "ties_open",
        "đợt thi đua đã qua hoặc chưa đến bước này": "campaign_wrong_stage",
    }


def listed(text: str) -> list[str]:
    return [part.strip() for part in text.split(";") if part.strip()]


def opened(start: date, end: date, **changes: Any) -> dict[str, Any]:
    facts = {"movement": "PT-01", "title": "Đợt thi đua", "document": "KH 9/KH-SNgV"}
    return {**facts, "start": start, "end": end, **changes}


def criterion(code: str, most: int) -> dict[str, Any]:
    return {"code": code, "text": f"Nội dung {code}", "most": most}


def sheet(**changes: Any) -> dict[str, Any]:
    criteria = [criterion("A", 50), criterion("B", 30), criterion("C", 20)]
    facts = {"criteria": criteria, "tie_break": ["C", "A"], "document": "HD 1/HD-SNgV"}
    draw = {"sample": 1, "seed_source": "Xổ số miền Bắc ngày 01/08/2025", "large": 10}
    return {**facts, **draw, **changes}


def points(text: str) -> dict[str, int]:
    return dict(zip("ABCD", map(int, text.split("-")), strict=False))


def scored(text: str, **changes: Any) -> dict[str, Any]:
    given = points(text)
    return {"points": given, "evidence": {c: "BC 12" for c, n in given.items() if n}, **changes}


def all_score(world: World, ids: str) -> None:
    for part in listed(ids):
        unit, _, text = part.partition(" ")
        world.given("campaign.score", WAVE, SPOKESMEN[unit], **scored(text))


def adopt(world: World, who: str, id: str = WAVE, /, **changes: Any) -> None:
    world.given("campaign.adopt_sheet", id, who, **sheet(**changes))


def check_as_scored(world: World) -> None:
    """Draw the sample, confirm everybody's own points; the ranking is still to be asked for."""
    world.given("campaign.draw", WAVE, OFFICE, seed="27")
    wave = world.state("campaign", WAVE).wave
    for entrant in wave.sample:
        facts = {"points": wave.scores[entrant].own, "reason": "Đúng hồ sơ"}
        world.given("campaign.check", WAVE, OFFICE, entrant=entrant, **facts)


def votes(text: str) -> dict[str, int]:
    pairs = (part.split(" ") for part in listed(text))
    return {unit: int(count) for unit, count in pairs}


# Biết


@given(sentence("phong trào {movement:Word} đã phát động"))
def _(world: World, movement: str) -> None:
    launch(world, movement)


def launch(world: World, movement: str) -> None:
    """A movement that runs: launched before, entered by its document."""
    whose = {"title": "Thi đua yêu nước", "reach": "Toàn Sở", "goals": "Hoàn thành nhiệm vụ"}
    years = {"first_year": 2020, "last_year": 2025, "launched": date(2020, 6, 1)}
    world.given("movement.register", movement, OFFICE, document="KH 12", **whose, **years)


@given(sentence("phong trào {movement:Word} mới là dự thảo"))
def _(world: World, movement: str) -> None:
    whose = {"title": "Thi đua yêu nước", "reach": "Toàn Sở", "goals": "Hoàn thành nhiệm vụ"}
    years = {"first_year": 2025, "last_year": 2030, "text": "Phát động"}
    world.given("movement.draft", movement, OFFICE, **whose, **years)


@given(sentence("Văn phòng đã mở {id:Word} từ {start:Day} đến {end:Day}"))
def _(world: World, id: str, start: date, end: date) -> None:
    world.given("campaign.open", id, OFFICE, **opened(start, end))


@given(
    sentence(
        "Văn phòng đã mở {id:Word} từ {start:Day} đến {end:Day} có {unit:Word} và bảng chấm điểm"
    )
)
def _(world: World, id: str, start: date, end: date, unit: str) -> None:
    world.given("campaign.open", id, OFFICE, **opened(start, end))
    world.given("campaign.enter", id, OFFICE, entrants=[unit])
    adopt(world, DIRECTOR, id)


@given(sentence('Văn phòng đã ghi "{entrants:Text}" tham gia'))
def _(world: World, entrants: str) -> None:
    world.given("campaign.enter", WAVE, OFFICE, entrants=listed(entrants))


@given(sentence('Văn phòng đã ghi "{entrants:Text}" tham gia {id:Word}'))
def _(world: World, entrants: str, id: str) -> None:
    world.given("campaign.enter", id, OFFICE, entrants=listed(entrants))


@given(sentence("{who:Person} đã ban hành bảng chấm điểm A 50, B 30, C 20"))
def _(world: World, who: str) -> None:
    adopt(world, who)


@given(sentence("{who:Person} đã ban hành bảng chấm điểm A 50, B 30, C 20, thẩm định {sample:d}"))
def _(world: World, who: str, sample: int) -> None:
    adopt(world, who, sample=sample)


CAPS: Mapping[str, Mapping[str, int]] = {
    "không": {},
    "tối đa 0": {"most": 0},
    "tối đa 2": {"most": 2},
    "40%": {"percent": 40},
    "tối đa 1, 40%": {"most": 1, "percent": 40},
}


@given(sentence('{who:Person} đã ban hành bảng chấm điểm với hạn mức "{cap:Text}"'))
def _(world: World, who: str, cap: str) -> None:
    adopt(world, who, **CAPS[cap])


@given(sentence("các đơn vị đã tự chấm: {ids}"))
def _(world: World, ids: str) -> None:
    all_score(world, ids)


@given(sentence('Văn phòng đã chọn mẫu từ chuỗi "{seed:Text}"'))
def _(world: World, seed: str) -> None:
    world.given("campaign.draw", WAVE, OFFICE, seed=seed)


@given("Văn phòng đã thẩm định đúng như tự chấm và xếp thứ tự")
def _(world: World) -> None:
    check_as_scored(world)
    world.given("campaign.rank", WAVE, OFFICE)


@given(sentence('Văn phòng đã ghi phiếu chọn "{counts:Text}"'))
def _(world: World, counts: str) -> None:
    world.given("campaign.ballot", WAVE, OFFICE, votes=votes(counts), minutes="BB 09/BB-HĐ")


@given(sentence("{who:Person} đã công bố, đề nghị khen {commended:d}"))
def _(world: World, who: str, commended: int) -> None:
    world.given("campaign.declare", WAVE, who, commended=commended, document="TB 3/TB-SNgV")


# Khi


@when(sentence("{who:Person} mở {id:Word} từ {start:Day} đến {end:Day}"))
def _(world: World, who: str, id: str, start: date, end: date) -> None:
    world.do("campaign.open", id, who, **opened(start, end))


@when(sentence("{who:Person} mở {id:Word} sau {previous:Word} từ {start:Day} đến {end:Day}"))
def _(world: World, who: str, id: str, previous: str, start: date, end: date) -> None:
    world.do("campaign.open", id, who, **opened(start, end, previous=previous))


@when(sentence("{who:Person} mở {id:Word} của {movement:Word} sau {previous:Word}"))
def _(world: World, who: str, id: str, movement: str, previous: str) -> None:
    days = (date(2025, 8, 1), date(2025, 8, 31))
    world.do("campaign.open", id, who, **opened(*days, movement=movement, previous=previous))


@when(sentence("{who:Person} mở {id:Word} không của phong trào nào"))
def _(world: World, who: str, id: str) -> None:
    days = (date(2025, 8, 1), date(2025, 8, 31))
    world.do("campaign.open", id, who, **opened(*days, movement=""))


@when(sentence("{who:Person} mở {id:Word} của {movement:Word}"))
def _(world: World, who: str, id: str, movement: str) -> None:
    days = (date(2025, 8, 1), date(2025, 8, 31))
    world.do("campaign.open", id, who, **opened(*days, movement=movement))


@when(sentence('Văn phòng ghi "{entrants:Text}" tham gia'))
def _(world: World, entrants: str) -> None:
    world.do("campaign.enter", WAVE, OFFICE, entrants=listed(entrants))


WRONG: Mapping[str, Mapping[str, Any]] = {
    "không tiêu chí nào": {"criteria": []},
    "hai tiêu chí cùng mã": {"criteria": [criterion("A", 50), criterion("A", 30)]},
    "tối đa của A là 0": {"criteria": [criterion("A", 0), criterion("C", 1)]},
    "tối đa của A là 1000001": {"criteria": [criterion("A", 1_000_001), criterion("C", 1)]},
    "tối đa của A là 60": {"criteria": [criterion("A", 60), criterion("C", 1)]},
    "tiêu chí phụ D": {"tie_break": ["D"]},
    "tiêu chí phụ A hai lần": {"tie_break": ["A", "A"]},
    "mẫu thẩm định 0": {"sample": 0},
    "chênh lệch lớn 0": {"large": 0},
    "hạn mức 101 phần trăm": {"percent": 101},
    "hạn mức -1 đơn vị": {"most": -1},
    "không nêu nguồn chọn mẫu": {"seed_source": " "},
}


@when(sentence("{who:Person} ban hành bảng chấm điểm với {what}"))
def _(world: World, who: str, what: str) -> None:
    world.do("campaign.adopt_sheet", WAVE, who, **sheet(**WRONG[what]))


@when(sentence("{who:Person} tự chấm {text:Word}"))
def _(world: World, who: str, text: str) -> None:
    world.do("campaign.score", WAVE, who, **scored(text))


@when(sentence('{who:Person} tự chấm {text:Word} cho "{entrant:Text}"'))
def _(world: World, who: str, text: str, entrant: str) -> None:
    world.do("campaign.score", WAVE, who, **scored(text, entrant=entrant))


@when(sentence("{who:Person} tự chấm {text:Word} trong {id:Word}"))
def _(world: World, who: str, text: str, id: str) -> None:
    world.do("campaign.score", id, who, **scored(text))


@when(sentence("{who:Person} tự chấm {text:Word} mà chỉ có minh chứng cho A"))
def _(world: World, who: str, text: str) -> None:
    world.do("campaign.score", WAVE, who, **scored(text, evidence={"A": "BC 12", "B": " "}))


@when(sentence('Văn phòng chọn mẫu từ chuỗi "{seed:Text}"'))
def _(world: World, seed: str) -> None:
    world.do("campaign.draw", WAVE, OFFICE, seed=seed)


@when(sentence("Văn phòng chọn mẫu của {id:Word}"))
def _(world: World, id: str) -> None:
    world.do("campaign.draw", id, OFFICE, seed="27")


@when(sentence('Văn phòng thẩm định {entrant:Word} được {text:Word} vì "{reason:Text}"'))
def _(world: World, entrant: str, text: str, reason: str) -> None:
    facts = {"entrant": entrant, "points": points(text), "reason": reason}
    world.do("campaign.check", WAVE, OFFICE, **facts)


@when("Văn phòng xếp thứ tự")
def _(world: World) -> None:
    world.do("campaign.rank", WAVE, OFFICE)


@when("Văn phòng thẩm định đúng như tự chấm và xếp thứ tự")
def _(world: World) -> None:
    check_as_scored(world)
    world.do("campaign.rank", WAVE, OFFICE)


@when(sentence('Văn phòng ghi phiếu chọn "{counts:Text}"'))
def _(world: World, counts: str) -> None:
    world.do("campaign.ballot", WAVE, OFFICE, votes=votes(counts), minutes="BB 09/BB-HĐ")


@when(sentence('{who:Person} quyết định thứ tự "{order:Text}" vì "{reason:Text}"'))
def _(world: World, who: str, order: str, reason: str) -> None:
    world.do("campaign.decide_tie", WAVE, who, order=listed(order), reason=reason)


@when(sentence("{who:Person} công bố, đề nghị khen {commended:d}"))
def _(world: World, who: str, commended: int) -> None:
    world.do("campaign.declare", WAVE, who, commended=commended, document="TB 3/TB-SNgV")


AGAIN: Mapping[str, tuple[str, str, Mapping[str, Any]]] = {
    "tham gia": ("enter", OFFICE, {"entrants": ["HTQT/Tổ 1"]}),
    "bảng điểm": ("adopt_sheet", DIRECTOR, sheet()),
    "tự chấm": ("score", "Vũ Đức Long", scored("50-30-20")),
    "chọn mẫu": ("draw", OFFICE, {"seed": "28"}),
    "thẩm định": (
        *("check", OFFICE),
        {"entrant": "HTQT", "points": points("1-1-1"), "reason": "Đơn thư"},
    ),
    "xếp thứ tự": ("rank", OFFICE, {}),
    "bỏ phiếu": ("ballot", OFFICE, {"votes": {"HTQT": 1}, "minutes": "BB 10"}),
    "quyết định": ("decide_tie", DIRECTOR, {"order": ["LS", "HTQT"], "reason": "Xét lại"}),
    "công bố": ("declare", DIRECTOR, {"commended": 2, "document": "TB 4"}),
}


@when(sentence("sau công bố lại {what}"))
def _(world: World, what: str) -> None:
    decision, who, facts = AGAIN[what]
    world.do(f"campaign.{decision}", WAVE, who, **facts)


# Thì


@then(sentence("{id:Word} là đợt thứ {ordinal:d}"))
def _(world: World, id: str, ordinal: int) -> None:
    assert world.state("campaign", id).wave.ordinal == ordinal


@then("đợt thi đua là đợt thứ 2")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.state("campaign", "ĐTĐ-2025-02").wave.ordinal == 2


@then("đợt thi đua chồng lên nhau")
def _(world: World) -> None:
    world.refused("waves_overlap")


@then("đợt thi đua ngược ngày")
def _(world: World) -> None:
    world.refused("wave_backwards")


@then(sentence('việc tiếp theo của đợt {id:Word} là "{decision}"'))
def _(world: World, id: str, decision: str) -> None:
    assert world.waits_for("campaign", id) == [decision]


@then(sentence("điểm tự chấm của {entrant:Word} là {total:d}"))
def _(world: World, entrant: str, total: int) -> None:
    assert sum(world.state("campaign", WAVE).wave.scores[entrant].own.values()) == total


@then(sentence("mẫu thẩm định là {sample:Words}"))
def _(world: World, sample: tuple[str, ...]) -> None:
    assert world.state("campaign", WAVE).wave.sample == sample


@then(sentence("điểm cuối của {entrant:Word} là {total:d}"))
def _(world: World, entrant: str, total: int) -> None:
    assert sum(world.state("campaign", WAVE).wave.scores[entrant].final.values()) == total


@then(sentence("{entrant:Word} có chênh lệch lớn"))
def _(world: World, entrant: str) -> None:
    assert world.state("campaign", WAVE).wave.large(entrant)


@then(sentence("{entrant:Word} không có chênh lệch lớn"))
def _(world: World, entrant: str) -> None:
    assert not world.state("campaign", WAVE).wave.large(entrant)


@then(sentence('thứ tự là "{standings:Text}"'))
def _(world: World, standings: str) -> None:
    assert world.receipt.events
    expected = []
    for part in listed(standings):
        rank, entrant, how = part.split(" ", 2)
        code = how.removeprefix("tiêu chí ")
        settled = ("criterion", code) if code != how else (STEPS[how], "")
        expected.append((int(rank), entrant, *settled))
    found = world.state("campaign", WAVE).wave.standings()
    assert [(s.rank, s.entrant, s.settled, s.criterion) for s in found] == expected


@then("việc công bố được ghi")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.row("campaign", WAVE).status == "declared"


@then(sentence("việc công bố vượt hạn mức {cap:d}"))
def _(world: World, cap: int) -> None:
    world.refused("commended_over_cap", cap=cap)
    world.nothing_recorded()
