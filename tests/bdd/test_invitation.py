"""Steps of ``features/invitation.feature``."""

from collections.abc import Mapping
from datetime import date
from typing import Any

import pytest
from pytest_bdd import given, scenarios, then, when

from adapters.sheets.invitation import KINDS
from adapters.sheets.sheet import as_data

from .review import DIRECTOR, OFFICE, PLAN
from .world import World, sentence

scenarios("invitation.feature")

CLERK = "Lê Thu Hà"
STAGES = ("đã soạn", "đã ký", "đã có số")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "giấy mời nêu hai người": "invitee_twice",
        "không có tư cách dự này": "invited_as_unknown",
        "giấy mời chưa đến hoặc đã qua bước này": "invitation_wrong_state",
        "cấp số trước ngày ký": "letter_too_early",
        "không đưa tận tay": "letter_not_by_hand",
        "đã có người nhận giấy mời": "letter_already_delivered",
        "giấy mời đã gửi": "letter_already_sent",
        "gửi giấy mời quá muộn": "invitation_too_late",
        "không có cách gửi này": "letter_way_unknown",
        "người dự thay không rõ": "deputy_unclear",
        "không có câu trả lời này": "letter_reply_unknown",
        "không phải giấy mời của mình": "not_own_letter",
        "giấy mời nêu ngày cũ": "letter_of_old_day",
    }


def guest(**changes: Any) -> dict[str, Any]:
    named = {"name": "Lê Văn Bình", "office": "Phó Giám đốc", "organisation": "Sở Nội vụ"}
    return {"plan": PLAN, "invited_as": "guest", **named, **changes}


def bring(world: World, id: str, stage: str, **facts: Any) -> None:
    """Take a letter as far as ``stage``, "sent" for the way ``way``."""
    way = facts.pop("way", "")
    steps = [("draft", OFFICE, facts or guest()), ("sign", DIRECTOR, {}), ("number", CLERK, {})]
    for name, who, told in steps[: STAGES.index(stage) + 1]:
        world.given(f"invitation.{name}", id, who, **told)
    if way:
        world.given("invitation.send", id, CLERK, way=way)


def reply(said: str, deputy: str = "") -> dict[str, Any]:
    return {"reply": said, "deputy": deputy, "answered_by": "Thư ký", "how": "Điện thoại"}


# Biết


@given(sentence("{id:Word} mời khách đã soạn"))
def _(world: World, id: str) -> None:
    bring(world, id, "đã soạn")


@given(sentence("{id:Word} mời khách đã ký"))
def _(world: World, id: str) -> None:
    bring(world, id, "đã ký")


@given(sentence("{id:Word} mời khách đã có số"))
def _(world: World, id: str) -> None:
    bring(world, id, "đã có số")


@given(sentence("{id:Word} mời khách đã gửi {way:Word}"))
def _(world: World, id: str, way: str) -> None:
    bring(world, id, "đã có số", **guest(), way=way)


@given(sentence("{id:Word} mời {name:Person} đã gửi"))
def _(world: World, id: str, name: str) -> None:
    staff = {"plan": PLAN, "invited_as": "official", "person": world.ids[name]}
    bring(world, id, "đã có số", **staff, way="document_system")


@given(sentence("{name:Person} đã thôi việc"))
def _(world: World, name: str) -> None:
    world.given("person.depart", world.ids[name], OFFICE, reason="Nghỉ hưu")


@given(sentence('văn thư đã ghi "{name:Text}" nhận {id:Word}'))
def _(world: World, name: str, id: str) -> None:
    world.given("invitation.deliver", id, CLERK, received_by=name)


@given(sentence("{id:Word} đã trả lời {said:Word}"))
def _(world: World, id: str, said: str) -> None:
    world.given("invitation.answer", id, OFFICE, **reply(said))


@given(sentence("hội nghị dời sang ngày {day:Day}"))
def _(world: World, day: date) -> None:
    facts = {"day": day, "document": "TB 15/TB-SNgV", "reason": "Trùng lịch họp thành phố"}
    world.given("plan.reschedule", PLAN, DIRECTOR, **facts)


# Khi


@when(sentence('{who:Person} soạn {id:Word} mời khách "{name:Text}" của "{of:Text}"'))
def _(world: World, who: str, id: str, name: str, of: str) -> None:
    world.do("invitation.draft", id, who, **guest(name=name, organisation=of))


@when(sentence("{who:Person} soạn {id:Word} mời {name:Person}"))
def _(world: World, who: str, id: str, name: str) -> None:
    staff = {"plan": PLAN, "invited_as": "official", "person": world.ids[name]}
    world.do("invitation.draft", id, who, **staff)


@when(sentence('{who:Person} soạn {id:Word} mời {name:Person} kèm "{other:Text}"'))
def _(world: World, who: str, id: str, name: str, other: str) -> None:
    world.do("invitation.draft", id, who, **guest(person=world.ids[name], name=other))


@when(sentence("{who:Person} soạn {id:Word} mời {name:Person} với tư cách {kind:Word}"))
def _(world: World, who: str, id: str, name: str, kind: str) -> None:
    staff = {"plan": PLAN, "invited_as": kind, "person": world.ids[name]}
    world.do("invitation.draft", id, who, **staff)


@when(sentence("{who:Person} ký {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("invitation.sign", id, who)


@when(sentence("{who:Person} cấp số {id:Word}"))
def _(world: World, who: str, id: str) -> None:
    world.do("invitation.number", id, who)


@when(sentence("{who:Person} cấp số {number:d} cho {id:Word}"))
def _(world: World, who: str, number: int, id: str) -> None:
    world.do("invitation.number", id, who, number=number)


@when(sentence("{who:Person} cấp số {id:Word} ghi ngày {day:Day}"))
def _(world: World, who: str, id: str, day: date) -> None:
    world.do("invitation.number", id, who, {"valid": day})


@when(sentence("{who:Person} gửi {id:Word} {way:Word}"))
def _(world: World, who: str, id: str, way: str) -> None:
    world.do("invitation.send", id, who, way=way)


@when(sentence('{who:Person} ghi "{name:Text}" nhận {id:Word}'))
def _(world: World, who: str, name: str, id: str) -> None:
    world.do("invitation.deliver", id, who, received_by=name)


@when(sentence("{who:Person} ghi {id:Word} trả lời {said:Word}"))
def _(world: World, who: str, id: str, said: str) -> None:
    world.do("invitation.answer", id, who, **reply(said))


@when(sentence('{who:Person} ghi {id:Word} cử "{deputy:Text}" dự thay'))
def _(world: World, who: str, id: str, deputy: str) -> None:
    world.do("invitation.answer", id, who, **reply("deputy", deputy))


@when(sentence('{who:Person} hủy {id:Word} vì "{reason:Text}"'))
def _(world: World, who: str, id: str, reason: str) -> None:
    world.do("invitation.cancel", id, who, reason=reason)


# Thì


@then(sentence("{id:Word} chờ Giám đốc ký"))
def _(world: World, id: str) -> None:
    assert world.waits_for("invitation", id) == ["invitation.sign"]


@then(sentence("{id:Word} mang số {number:d}"))
def _(world: World, id: str, number: int) -> None:
    assert world.row("invitation", id).note == f"{number:02d}/GM"


@then(sentence("{id:Word} ở trạng thái {status:Word}"))
def _(world: World, id: str, status: str) -> None:
    assert world.receipt.events
    assert world.row("invitation", id).status == status


class States:
    """The states of a few streams, as sheets ask for them."""

    def __init__(self, world: World) -> None:
        self.world = world

    def state(self, topic: str, id: str) -> Any:
        return self.world.ledger.state(topic, id)

    def states(self, topic: str) -> dict[str, Any]:
        return {"GM-001": self.world.state(topic, "GM-001")}


@then(sentence("tổng hợp giấy mời có {waiting:d} giấy chưa gửi và {coming:d} người sẽ dự"))
def _(world: World, waiting: int, coming: int) -> None:
    [kind] = KINDS
    data = as_data(kind, kind.make(States(world), ""))
    assert (data["totals"]["to_send"], data["totals"]["coming"]) == (waiting, coming)
