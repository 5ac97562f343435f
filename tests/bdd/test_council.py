"""Steps of ``features/council.feature``."""

from collections.abc import Mapping

import pytest
from pytest_bdd import given, scenarios, then, when

from . import review
from .review import COUNCIL, OFFICE
from .world import World, sentence

scenarios("council.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "Hội đồng quá ít thành viên": "council_too_small",
        "lãnh đạo Hội đồng không phải thành viên": "leader_not_member",
        "lãnh đạo Hội đồng không thôi giữa chừng": "leader_cannot_leave",
        "đã là thành viên": "already_member",
        "không phải thành viên Hội đồng": "not_on_council",
        "ghi hai lần trong một danh sách": "listed_twice",
    }


def constitute(world: World, who: str, count: int, **changes: object) -> None:
    facts = {**review.council(world, max(count, 3)), **changes}
    world.do("council.constitute", COUNCIL, who, **facts)


# Biết


@given(sentence("Hội đồng HĐ-2025 đã thành lập với {count:d} thành viên"))
def _(world: World, count: int) -> None:
    review.constitute(world, count)


@given(sentence("{name:Person} đã nghỉ hưu"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Nghỉ hưu theo chế độ")


# Khi


@when(sentence("{who:Person} thành lập Hội đồng {count:d} thành viên"))
def _(world: World, who: str, count: int) -> None:
    constitute(world, who, count)


@when(sentence("{who:Person} thành lập Hội đồng {count:d} thành viên có thư ký ngoài Hội đồng"))
def _(world: World, who: str, count: int) -> None:
    members = tuple(world.ids[name] for name in review.MEMBERS[:count])
    constitute(world, who, count, members=members, secretary=world.ids["Ngô Văn Sơn"])


@when(sentence("{who:Person} thành lập Hội đồng {count:d} thành viên không có Phó Chủ tịch"))
def _(world: World, who: str, count: int) -> None:
    constitute(world, who, count, vice_chairs=())


@when(
    sentence("{who:Person} thành lập Hội đồng {count:d} thành viên mà Chủ tịch là {chair:Person}")
)
def _(world: World, who: str, count: int, chair: str) -> None:
    constitute(world, who, count, chair=world.ids[chair])


@when(
    sentence(
        "{who:Person} thành lập Hội đồng {count:d} thành viên mà Phó Chủ tịch là {vice:Person}"
    )
)
def _(world: World, who: str, count: int, vice: str) -> None:
    constitute(world, who, count, vice_chairs=(world.ids[vice],))


@when(sentence("{who:Person} thành lập Hội đồng có {name:Person} ghi hai lần"))
def _(world: World, who: str, name: str) -> None:
    members = tuple(world.ids[name] for name in (*review.MEMBERS[:4], name, name))
    constitute(world, who, 5, members=members)


@when(sentence("{who:Person} thành lập Hội đồng có một người không có trong danh sách của Sở"))
def _(world: World, who: str) -> None:
    constitute(world, who, 5, members=("CB-001", "CB-002", "CB-003", "CB-999"))


@when(sentence("{who:Person} thành lập Hội đồng {count:d} thành viên mà không nêu văn bản"))
def _(world: World, who: str, count: int) -> None:
    constitute(world, who, count, document="")


@when(sentence("{who:Person} thêm {name:Person} vào Hội đồng"))
def _(world: World, who: str, name: str) -> None:
    facts = {"person": world.ids[name], "document": "QĐ 30/QĐ-SNgV"}
    world.do("council.add_member", COUNCIL, who, **facts)


@when(sentence("{who:Person} thêm {name:Person} vào Hội đồng mà không nêu văn bản"))
def _(world: World, who: str, name: str) -> None:
    world.do("council.add_member", COUNCIL, who, person=world.ids[name], document=" ")


@when(sentence('{who:Person} bớt {name:Person} khỏi Hội đồng vì "{reason}"'))
def _(world: World, who: str, name: str, reason: str) -> None:
    facts = {"person": world.ids[name], "document": "QĐ 31/QĐ-SNgV", "reason": reason}
    world.do("council.remove_member", COUNCIL, who, **facts)


# Thì


@then(sentence("Hội đồng {id:Word} có {count:d} thành viên"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("council", id).members) == count
    assert world.row("council", id).note == str(count)


@then(sentence('quyết định ấy ghi hình thức ký "{signs}"'))
def _(world: World, signs: str) -> None:
    assert {recorded.around.by.signs for recorded in world.receipt.events} == {signs}
