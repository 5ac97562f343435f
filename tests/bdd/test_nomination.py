"""Steps of ``features/nomination.feature``."""

from collections.abc import Mapping

import pytest
from pytest_bdd import given, scenarios, then, when

from . import review
from .review import ACHIEVEMENT, AWARDS, OFFICE, PLAN, SET, STATUSES
from .world import World, sentence

scenarios("nomination.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "không phải người hoặc tập thể của đơn vị mình": "not_own_subject",
        "không phải đề xuất của đơn vị mình": "not_own_nomination",
        "danh hiệu không dành cho đối tượng này": "award_not_for_subject",
        "không có danh hiệu hoặc hình thức này": "award_unknown",
        "chưa nêu thành tích": "achievements_missing",
        "chưa nêu nội dung sửa": "nothing_to_amend",
        "đề xuất không ở bước này": "nomination_wrong_state",
        "chưa đủ điều kiện, tiêu chuẩn": "not_eligible",
    }


KINDS = {"cá nhân": "individual", "tập thể": "collective", "hộ gia đình": "household"}
SUBJECTS = {"cá nhân": "CB-009", "tập thể": "HTQT", "hộ gia đình": "bà Phùng Thị Liên"}
NEXT = {
    "Văn phòng tổng hợp": "compilation.compile",
    "HTQT sửa": "nomination.amend",
    "Giám đốc khen thưởng": "award.decide",
    "Giám đốc từ chối": "nomination.decline",
}


def propose(world: World, id: str, who: str, award: str, subject: str, kind: str) -> None:
    facts: dict[str, object] = {"award": award, "subject": subject, "subject_kind": kind}
    if award in review.RESTS_ON_WORKS and kind == "individual":
        facts["works"] = review.works_of("")
    if kind == "household":  # by merit only people and collectives get the higher form
        facts["commendation"] = "contribution"
    world.do("nomination.propose", id, who, plan=PLAN, achievements=(ACHIEVEMENT,), **facts)


# Biết


@given("lý lịch thi đua của CB-009, HTQT và LS đã đủ")
def _(world: World) -> None:
    for subject in ("CB-009", "HTQT", "LS"):
        review.on_record(world, subject)
    review.works(world, "CB-009", "")


@given(sentence('HTQT đã nộp đề xuất {id:Word} tặng "{award}"'))
def _(world: World, id: str, award: str) -> None:
    review.nominate(world, id, award)


@given(sentence("{name:Person} đã thôi việc"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Nghỉ hưu theo chế độ")


@given(sentence("đơn vị {unit:Word} đã giải thể"))
def _(world: World, unit: str) -> None:
    facts = {"unit": unit, "reason": "Sắp xếp tổ chức bộ máy"}
    world.given("agency.dissolve_unit", "CQ", review.DIRECTOR, **facts)


@given(sentence("HTQT đã rút {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("nomination.withdraw", id, "Vũ Đức Long", reason="Đơn vị xin rút")


@given(sentence("HTQT đã sửa và nộp lại {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("nomination.amend", id, "Vũ Đức Long", achievements=("Sáng kiến đã công nhận",))


@given(sentence('Văn phòng đã trả lại {id:Word} vì "{reason}"'))
def _(world: World, id: str, reason: str) -> None:
    world.given("nomination.give_back", id, OFFICE, reason=reason)


@given(sentence("Văn phòng đã tổng hợp {id:Word}"))
def _(world: World, id: str) -> None:
    review.compile_set(world, SET, (id,))


@given(sentence("Hội đồng {total:d} thành viên đã xét {id:Word} với {yes:d} phiếu đồng ý"))
def _(world: World, total: int, id: str, yes: int) -> None:
    world.adopt()
    review.nominate(world, id)
    review.compile_set(world, SET, (id,))
    review.submit(world)
    review.sit(world, total, total)
    review.review(world, "BP-001", id, yes, total)


# Khi


@when(sentence('{who:Person} nộp đề xuất {id:Word} tặng "{award}" cho {subject:Person}'))
def _(world: World, who: str, id: str, award: str, subject: str) -> None:
    propose(world, id, who, AWARDS[award], world.ids[subject], "individual")


@when(sentence('{who:Person} nộp đề xuất {id:Word} để tập thể {unit:Word} được tặng "{award}"'))
def _(world: World, who: str, id: str, award: str, unit: str) -> None:
    propose(world, id, who, AWARDS[award], unit, "collective")


@when(sentence('{who:Person} nộp đề xuất {id:Word} tặng "{award}" cho hộ gia đình "{name}"'))
def _(world: World, who: str, id: str, award: str, name: str) -> None:
    propose(world, id, who, AWARDS[award], name, "household")


@when(sentence("{who:Person} nộp đề xuất {id:Word} theo kế hoạch {plan:Word}"))
def _(world: World, who: str, id: str, plan: str) -> None:
    facts = {"subject": "CB-009", "award": "advanced_worker", "achievements": (ACHIEVEMENT,)}
    world.do("nomination.propose", id, who, plan=plan, **facts)


@when(sentence('{who:Person} đề xuất danh hiệu "{award}" không có trong luật'))
def _(world: World, who: str, award: str) -> None:
    propose(world, "ĐX-2025-001", who, award, "CB-009", "individual")


@when(sentence('Công đoàn đề xuất "{award}" cho một {kind}'))
def _(world: World, award: str, kind: str) -> None:
    union = "Hoàng Thị Mai"
    propose(world, "ĐX-2025-001", union, AWARDS[award], SUBJECTS[kind], KINDS[kind])


@when(sentence("{who:Person} nộp đề xuất {id:Word} mà không nêu thành tích"))
def _(world: World, who: str, id: str) -> None:
    facts = {"subject": "CB-009", "award": "advanced_worker", "achievements": ()}
    world.do("nomination.propose", id, who, plan=PLAN, **facts)


@when(sentence("{who:Person} nộp đề xuất {id:Word} với một thành tích để trắng"))
def _(world: World, who: str, id: str) -> None:
    facts = {"subject": "CB-009", "award": "advanced_worker", "achievements": (ACHIEVEMENT, " ")}
    world.do("nomination.propose", id, who, plan=PLAN, **facts)


@when(sentence('{who:Person} sửa danh hiệu của {id:Word} thành "{award}"'))
def _(world: World, who: str, id: str, award: str) -> None:
    world.do("nomination.amend", id, who, award=AWARDS[award])


@when(sentence("{who:Person} ghi {count:d} thành tích mới cho {id:Word}"))
def _(world: World, who: str, count: int, id: str) -> None:
    achievements = tuple(f"Thành tích bổ sung thứ {number}" for number in range(1, count + 1))
    world.do("nomination.amend", id, who, achievements=achievements)


@when(sentence("{who:Person} sửa {id:Word} mà không nêu gì"))
def _(world: World, who: str, id: str) -> None:
    world.do("nomination.amend", id, who)


@when(sentence('{who:Person} rút {id:Word} vì "{reason}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("nomination.withdraw", id, who, reason=reason)


@when(sentence('{who:Person} trả lại {id:Word} vì "{reason}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("nomination.give_back", id, who, reason=reason)


@when(sentence('{who:Person} không khen thưởng {id:Word} vì "{reason}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("nomination.decline", id, who, reason=reason)


# Thì


@then(sentence("đề xuất đó được ghi"))
def _(world: World) -> None:
    assert world.row("nomination", "ĐX-2025-001").status == "proposed"


@then(sentence("đề xuất đó sai đối tượng"))
def _(world: World) -> None:
    world.refused("award_not_for_subject")


@then(sentence('đề xuất {id:Word} ở trạng thái "{status}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.row("nomination", id).status == STATUSES[status]


@then(sentence("đề xuất {id:Word} là của đơn vị {unit:Word}"))
def _(world: World, id: str, unit: str) -> None:
    assert world.row("nomination", id).unit == unit


@then(sentence("việc tiếp theo của đề xuất {id:Word} là {next}"))
def _(world: World, id: str, next: str) -> None:
    assert world.waits_for("nomination", id) == [NEXT[next]]


@then(sentence("đề xuất {id:Word} không chờ việc gì nữa"))
def _(world: World, id: str) -> None:
    assert world.waits_for("nomination", id) == []
    assert not world.row("nomination", id).open


@then(sentence('đề xuất {id:Word} tặng "{award}" với {count:d} thành tích'))
def _(world: World, id: str, award: str, count: int) -> None:
    case = world.state("nomination", id).case
    assert (case.award, len(case.achievements)) == (AWARDS[award], count)


@then(sentence('lý do trả lại còn ghi ở {id:Word} là "{reasons}"'))
def _(world: World, id: str, reasons: str) -> None:
    assert "; ".join(world.state("nomination", id).returns) == reasons
