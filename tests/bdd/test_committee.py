"""Steps of ``features/committee.feature``."""

from collections.abc import Mapping
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("committee.feature")

LEVELS = {
    "Ban Tổ chức": "organizing_committee",
    "tiểu ban": "subcommittee",
    "tổ giúp việc": "support_team",
    '"hội đồng"': "council",
}
ENDED = {"document": "QĐ 30/QĐ-SNgV", "reason": "Xong việc"}


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "ban cấp trên phải ở cấp cao hơn": "level_not_below",
        "khác kế hoạch": "body_of_other_plan",
        "không có cấp này": "level_unknown",
        "đã có người đứng đầu": "head_taken",
        "đang giữ nhiệm vụ ấy": "post_held",
        "không ở trong ban": "not_in_body",
        "đã theo dõi nhiệm vụ này": "task_entrusted",
        "còn ban, tổ trực thuộc": "bodies_open",
        "ban đã giải thể": "body_dissolved",
    }


def body(level: str, **more: Any) -> dict[str, Any]:
    facts = {"plan": PLAN, "name": level, "level": LEVELS[level], "document": "QĐ 22/QĐ-SNgV"}
    return {**facts, **more}


# Biết


@given(sentence("đã lập Ban Tổ chức {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("committee.establish", id, DIRECTOR, **body("Ban Tổ chức"))


@given(sentence("đã lập tổ giúp việc {id:Word}"))
def _(world: World, id: str) -> None:
    world.given("committee.establish", id, DIRECTOR, **body("tổ giúp việc"))


@given(sentence("đã lập tiểu ban {id:Word} trực thuộc {parent:Word}"))
def _(world: World, id: str, parent: str) -> None:
    world.given("committee.establish", id, DIRECTOR, **body("tiểu ban", parent=parent))


@given(sentence("{name:Person} đứng đầu {id:Word}"))
def _(world: World, name: str, id: str) -> None:
    world.given("committee.appoint", id, DIRECTOR, person=world.ids[name], post="head")


@given(sentence("{id:Word} đang theo dõi {task:Word}"))
def _(world: World, id: str, task: str) -> None:
    world.given("committee.entrust", id, OFFICE, task=task)


@given(sentence("{id:Word} đã giải thể"))
def _(world: World, id: str) -> None:
    world.given("committee.dissolve", id, DIRECTOR, **ENDED)


# Khi


@when(sentence("{who:Person} lập Ban Tổ chức {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("committee.establish", id, who, **body("Ban Tổ chức"))


@when(sentence('{who:Person} lập "hội đồng" {id:Word}'))
def _(world: World, who: str, id: str) -> None:
    world.do("committee.establish", id, who, **body('"hội đồng"'))


@when(sentence("{who:Person} lập tiểu ban {id:Word} trực thuộc {parent:Word}"))
def _(world: World, who: str, id: str, parent: str) -> None:
    world.do("committee.establish", id, who, **body("tiểu ban", parent=parent))


@when(sentence("{who:Person} lập tiểu ban {id:Word} của {plan:Word} trực thuộc {parent:Word}"))
def _(world: World, who: str, id: str, plan: str, parent: str) -> None:
    world.do("committee.establish", id, who, **body("tiểu ban", plan=plan, parent=parent))


@when(sentence("{who:Person} lập tổ giúp việc {id:Word} trực thuộc {parent:Word}"))
def _(world: World, who: str, id: str, parent: str) -> None:
    world.do("committee.establish", id, who, **body("tổ giúp việc", parent=parent))


@when(sentence("{who:Person} cử {name:Person} làm thành viên {id:Word}"))
def _(world: World, who: str, name: str, id: str) -> None:
    world.do("committee.appoint", id, who, person=world.ids[name])


@when(sentence("{who:Person} cử {name:Person} làm người đứng đầu {id:Word}"))
def _(world: World, who: str, name: str, id: str) -> None:
    world.do("committee.appoint", id, who, person=world.ids[name], post="head")


@when(sentence('{who:Person} cho {name:Person} thôi {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, name: str, id: str, reason: str) -> None:
    world.do("committee.release", id, who, person=world.ids[name], reason=reason)


@when(sentence("{who:Person} giao {id:Word} theo dõi {task:Word}"))
def _(world: World, who: str, id: str, task: str) -> None:
    world.do("committee.entrust", id, who, task=task)


@when(sentence("{who:Person} giải thể {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("committee.dissolve", id, who, **ENDED)


# Thì


@then(sentence("ban {id:Word} chờ cử người đứng đầu"))
def _(world: World, id: str) -> None:
    assert world.waits_for("committee", id) == ["committee.appoint"]


@then(sentence("trực thuộc {id:Word} còn {other:Word}"))
def _(world: World, id: str, other: str) -> None:
    assert world.state("committee", id).body.bodies == (other,)


@then(sentence("{id:Word} có {count:d} thành viên"))
def _(world: World, id: str, count: int) -> None:
    assert len(world.state("committee", id).body.members) == count
    assert world.waits_for("committee", id) == []
