"""Steps of ``features/award.feature``."""

from collections.abc import Mapping
from datetime import date

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from adapters.rulebook import load

from . import review
from .awarding import decide, issue, number, reviewed
from .review import DIRECTOR, OFFICE, STATUSES
from .world import World, sentence

scenarios("award.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "đề xuất chưa được Hội đồng xét hoặc đã quyết định": "nomination_wrong_state",
        "chưa có ai được khen thưởng": "nothing_to_award",
        "ghi hai lần trong một danh sách": "listed_twice",
        "khác ý kiến Hội đồng mà không nêu lý do": "against_advice",
        "quyết định đã có số": "award_numbered",
        "quyết định chưa có số hoặc đã ban hành": "award_not_numbered",
        "quyết định chưa ban hành": "award_not_issued",
        "quyết định đã thu hồi": "award_recalled",
        "đính chính phải bằng công văn": "corrected_by_letter",
        "đã trao hoặc đã chi": "recalled_too_late",
        "chưa công khai xong": "disclosure_unfinished",
    }


def amending(award: str, text: str) -> dict[str, str]:
    """The facts by which a decision is amended."""
    return {"award_amended": award, "text": text, "reason": "Ghi sai chức vụ"}


CALL = "ĐT-2025-01"
RECALL = {"document": "QĐ 60/QĐ-SNgV", "reason": "Ban hành nhầm danh sách"}


# Biết


@given(sentence("quy chế của Sở đòi {share:d}% cho mọi danh hiệu luật không quy định tỷ lệ"))
def _(world: World, share: int) -> None:
    world.adopt(shares={award.code: share for award in load().awards.values() if not award.share})


@given(sentence('Hội đồng đã xét và tán thành "{award}" theo đề xuất {id:Word}'))
def _(world: World, award: str, id: str) -> None:
    reviewed(world, award, (id,), 3, 3)


@given(sentence('Hội đồng đã xét và tán thành "{award}" theo các đề xuất {ids:Words}'))
def _(world: World, award: str, ids: tuple[str, ...]) -> None:
    reviewed(world, award, ids, 3, 3)


@given(
    sentence(
        'Hội đồng {total:d} thành viên đã xét "{award}" theo {id:Word} với {yes:d} phiếu đồng ý'
    )
)
def _(world: World, total: int, award: str, id: str, yes: int) -> None:
    reviewed(world, award, (id,), yes, total)


@given(sentence("đề xuất {id:Word} chưa qua Hội đồng"))
def _(world: World, id: str) -> None:
    review.nominate(world, id)


@given(sentence("Giám đốc đã quyết định khen thưởng {id:Word} gồm {nominations:Words}"))
def _(world: World, id: str, nominations: tuple[str, ...]) -> None:
    decide(world, id, nominations)


@given(sentence("Giám đốc đã không khen thưởng {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("nomination.decline", id, DIRECTOR, reason="Có khiếu nại đang xem xét")


@given(sentence("Giám đốc đã ký các quyết định khen thưởng {ids:Words}"))
def _(world: World, ids: tuple[str, ...]) -> None:
    nominations = tuple(id.replace("KT-2025-", "ĐX-2025-0") for id in ids)
    reviewed(world, "Giấy khen", nominations, 3, 3)
    for id, nomination in zip(ids, nominations, strict=True):
        decide(world, id, (nomination,))


@given(sentence("văn thư đã cấp số cho {id:Word}"))
def _(world: World, id: str) -> None:
    number(world, id)


@given(sentence("văn thư đã cấp số và ban hành {id:Word}"))
def _(world: World, id: str) -> None:
    issue(world, id)


@given(sentence("Giám đốc đã ký {id:Word} sửa đổi {amended:Word}"))
def _(world: World, id: str, amended: str) -> None:
    world.given("award.amend", id, DIRECTOR, **amending(amended, "Sửa chức vụ"))


@given(sentence("Giám đốc đã thu hồi {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("award.recall", id, DIRECTOR, **RECALL)


@given(sentence("tiền thưởng số {ordinal:d} của {id:Word} đã chi"))
def _(world: World, ordinal: int, id: str) -> None:
    world.adopt(world.today, coefficients={"certificate_of_commendation/individual": 30})
    world.given("award.set_money", id, OFFICE)
    world.given("award.pay", id, OFFICE, ordinal=ordinal, document="UNC 12")


@given(sentence("quy chế mới của Sở đòi công khai {days:d} ngày làm việc"))
def _(world: World, days: int) -> None:
    world.adopt(world.today, disclosure_days=days)


@given(sentence("đợt đề xuất của {plan:Word} đang mở"))
def _(world: World, plan: str) -> None:
    facts = {"plan": plan, "closes": world.today, "document": "CV 8/SNgV-VP"}
    world.given("call.open", CALL, OFFICE, **facts)


@given(sentence("Văn phòng đã công khai {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("call.disclose", CALL, OFFICE, nominations=(id,), place="Trang thông tin của Sở")


# Khi


@when("Văn phòng kết thúc công khai")
def _(world: World) -> None:
    world.do("call.end_disclosure", CALL, OFFICE)


@when(sentence("{who:Person} quyết định khen thưởng {id:Word} gồm {nominations:Words}"))
def _(world: World, who: str, id: str, nominations: tuple[str, ...]) -> None:
    world.do("award.decide", id, who, nominations=nominations)


@when(sentence('{who:Person} quyết định khen thưởng {id:Word} gồm {nomination:Word} vì "{reason}"'))
def _(world: World, who: str, id: str, nomination: str, reason: str) -> None:
    world.do("award.decide", id, who, nominations=(nomination,), reason=reason)


@when(sentence("{who:Person} quyết định khen thưởng {id:Word} không có đề xuất nào"))
def _(world: World, who: str, id: str) -> None:
    world.do("award.decide", id, who, nominations=())


@when(sentence("{who:Person} cấp số cho {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("award.number", id, who)


@when(sentence("{who:Person} cấp số {number:d} cho {id:Word}"))
def _(world: World, who: str, number: int, id: str) -> None:
    world.do("award.number", id, who, number=number)


@when(sentence("{who:Person} ban hành {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("award.issue", id, who, recipients=("Như Điều 3", "Lưu: VT, VP"))


@when(sentence('{who:Person} ký {id:Word} sửa đổi {amended:Word}: "{text}"'))
def _(world: World, who: str, id: str, amended: str, text: str) -> None:
    world.do("award.amend", id, who, **amending(amended, text))


@when(sentence('{who:Person} đính chính {id:Word} bằng "{document}"'))
def _(world: World, who: str, id: str, document: str) -> None:
    world.do("award.correct", id, who, document=document, text="Sai cỡ chữ của Quốc hiệu")


@when(sentence("{who:Person} thu hồi {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("award.recall", id, who, **RECALL)


# Thì


@then("việc khen thưởng được ghi")
def _(world: World) -> None:
    assert world.receipt.events
    assert world.row("award", "KT-2025-01").status == "signed"


@then("việc khen thưởng vượt quá thẩm quyền")
def _(world: World) -> None:
    world.refused("beyond_director")
    world.nothing_recorded()


@then("việc khen thưởng không đạt phiếu")
def _(world: World) -> None:
    world.refused("ballot_not_passed", yes=7, total=10)
    world.nothing_recorded()


@then(sentence('đề xuất {id:Word} có trạng thái "{status}"'))
def _(world: World, id: str, status: str) -> None:
    assert world.row("nomination", id).status == STATUSES[status]


@then(sentence("đề xuất {id:Word} chờ Văn phòng lập hồ sơ, không chờ Giám đốc quyết định"))
def _(world: World, id: str) -> None:
    assert world.waits_for("nomination", id) == ["dossier.open"]


@then(sentence("quyết định {id:Word} do {name:Person} ký"))
def _(world: World, id: str, name: str) -> None:
    decided = world.events[0]
    assert (decided.id, decided.signer, decided.signs) == (id, world.ids[name], "")


@then(sentence('quyết định {id:Word} do {name:Person} ký, ghi "{signs}"'))
def _(world: World, id: str, name: str, signs: str) -> None:
    decided = world.events[0]
    assert (decided.id, decided.signer, decided.signs) == (id, world.ids[name], signs)


@then(sentence('lý do của {id:Word} là "{reason}"'))
def _(world: World, id: str, reason: str) -> None:
    assert (world.events[0].id, world.events[0].reason) == (id, reason)


@then(parsers.re(r"số sổ vàng của (?P<ids>\S+, \S+, \S+) lần lượt là 1, 2, 3"))
def _(world: World, ids: str) -> None:
    listed = ids.split(", ")
    granted = [
        (grant.ordinal, grant.nomination) for grant in world.state("award", "KT-2025-01").grants
    ]
    assert granted == list(enumerate(listed, 1))
    assert [world.state("nomination", id).ordinal for id in listed] == [1, 2, 3]


@then(sentence("các sự kiện được ghi cùng một lúc ở {id:Word}, ở {ids:Words} và ở hồ sơ cá nhân"))
def _(world: World, id: str, ids: tuple[str, ...]) -> None:
    streams = [f"award:{id}", *(f"nomination:{name}" for name in ids)]
    streams += [f"record:{world.ids['Ngô Văn Sơn']}" for _ in ids]
    assert [event.stream for event in world.receipt.events] == streams


@then(sentence("việc tiếp theo của {id:Word} là văn thư cấp số"))
def _(world: World, id: str) -> None:
    assert world.waits_for("award", id) == ["award.number"]


@then(sentence("{id:Word} mang số {number:d}"))
def _(world: World, id: str, number: int) -> None:
    row = world.row("award", id)
    assert (row.status, row.note) == ("numbered", f"{number:02d}")


@then(sentence("{id:Word} phải ban hành trước hết ngày {day:Day}"))
def _(world: World, id: str, day: date) -> None:
    assert world.row("award", id).due == day


@then("việc ban hành được ghi là đúng hạn")
def _(world: World) -> None:
    assert not world.events[0].late


@then("việc ban hành được ghi là muộn")
def _(world: World) -> None:
    assert world.events[0].late


@then(sentence("việc tiếp theo của {id:Word} là văn thư ban hành"))
def _(world: World, id: str) -> None:
    assert world.waits_for("award", id) == ["award.issue"]


@then(sentence("{id:Word} được sửa đổi bởi {by:Word}"))
def _(world: World, id: str, by: str) -> None:
    assert world.state("award", id).amendments == (by,)
    assert world.state("award", by).sheet.amends == id


@then(sentence("quyết định {id:Word} không còn việc gì"))
def _(world: World, id: str) -> None:
    assert (world.row("award", id).status, world.row("award", id).open) == ("issued", False)


@then(sentence('{id:Word} được đính chính bằng "{document}"'))
def _(world: World, id: str, document: str) -> None:
    assert world.state("award", id).corrections == (document,)


@then(sentence('hồ sơ cá nhân không còn "{award}"'))
def _(world: World, award: str) -> None:
    held = world.state("record", world.ids["Ngô Văn Sơn"]).awards
    assert award not in [past.award for past in held]
