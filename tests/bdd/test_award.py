"""Steps of ``features/award.feature``."""

from collections.abc import Mapping

import pytest
from pytest_bdd import given, parsers, scenarios, then, when

from domain.law import AWARDS as KNOWN

from . import review
from .review import DIRECTOR, SET, STATUSES
from .world import World, sentence

scenarios("award.feature")

CLERK = "Lê Thu Hà"


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "đề xuất chưa được Hội đồng xét hoặc đã quyết định": "nomination_wrong_state",
        "chưa có ai được khen thưởng": "nothing_to_award",
        "ghi hai lần trong một danh sách": "listed_twice",
        "khác ý kiến Hội đồng mà không nêu lý do": "against_advice",
        "quyết định đã có số": "award_numbered",
    }


def reviewed(world: World, award: str, ids: tuple[str, ...], yes: int, total: int) -> None:
    """A council of ``total`` has reviewed nominations for ``award``, each with ``yes`` votes."""
    for id in ids:
        review.nominate(world, id, award)
    review.compile_set(world, SET, ids)
    review.submit(world)
    review.sit(world, total, total)
    for number, id in enumerate(ids, 1):
        review.review(world, f"BP-{number:03d}", id, yes, total)


def decide(world: World, id: str, nominations: tuple[str, ...]) -> None:
    world.given("award.decide", id, DIRECTOR, nominations=nominations)


# Biết


@given(sentence("quy chế của Sở đòi {share:d}% cho mọi danh hiệu luật không quy định tỷ lệ"))
def _(world: World, share: int) -> None:
    world.adopt(shares={award.code: share for award in KNOWN.values() if not award.share})


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
    world.given("award.number", id, CLERK)


# Khi


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


@then(sentence("đề xuất {id:Word} không chờ ai ở Sở quyết định"))
def _(world: World, id: str) -> None:
    assert world.waits_for("nomination", id) == []


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


@then(sentence("{count:d} sự kiện được ghi cùng một lúc ở {id:Word} và ở {ids:Words}"))
def _(world: World, count: int, id: str, ids: tuple[str, ...]) -> None:
    recorded = world.receipt.events
    streams = [f"award:{id}", *(f"nomination:{name}" for name in ids)]
    assert [event.stream for event in recorded] == streams
    assert len(recorded) == count


@then(sentence("việc tiếp theo của {id:Word} là văn thư cấp số"))
def _(world: World, id: str) -> None:
    assert world.waits_for("award", id) == ["award.number"]


@then(sentence("{id:Word} mang số {number:d}"))
def _(world: World, id: str, number: int) -> None:
    row = world.row("award", id)
    assert (row.status, row.note, row.open) == ("numbered", f"{number:02d}", False)
