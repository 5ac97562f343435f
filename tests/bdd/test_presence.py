"""Steps of ``features/presence.feature``: real desks with real files."""

from collections.abc import Mapping
from datetime import datetime, time
from pathlib import Path
from typing import Any

import pytest
from attrs import define, field
from pytest_bdd import given, scenarios, then, when

from adapters.clock import VIETNAM
from adapters.reception.counter import Counter, opened
from adapters.reception.log import read
from adapters.reception.merge import Merged, merge
from adapters.reception.roster import Roster, make
from adapters.sheets.presence import KINDS
from adapters.sheets.sheet import as_data
from domain.presence import stay

from .review import PLAN
from .world import ORIGIN, World, sentence

scenarios("presence.feature")


@pytest.fixture
def refusals(refusals: Mapping[str, str]) -> Mapping[str, str]:
    return {
        **refusals,
        "người nhận ra không rõ": "person_unclear",
        "bàn đã biết là ai": "named_at_desk",
        "bàn không ghi người này": "never_at_desk",
        "số thứ tự của bàn sai": "desk_number_malformed",
        "bàn không ghi việc này": "movement_unknown",
        "giờ viết sai": "time_malformed",
    }


class States:
    """The states of a ledger, as sheets and rosters ask for them."""

    def __init__(self, world: World) -> None:
        self.world = world

    def state(self, topic: str, id: str) -> Any:
        return self.world.ledger.state(topic, id)

    def states(self, topic: str) -> dict[str, Any]:
        streams = {recorded.stream for recorded in self.world.ledger.history()}
        ids = sorted(s.partition(":")[2] for s in streams if s.startswith(f"{topic}:"))
        return {id: self.state(topic, id) for id in ids}


@define
class Door:
    """The desks of a conference: their folder, and what the last merge said."""

    world: World
    folder: Path
    merged: list[Merged] = field(factory=list)

    @property
    def roster(self) -> Roster:
        return make(States(self.world), PLAN, ORIGIN, 0)

    def at(self, desk: str, clock: str, machine: str = "") -> Any:
        now = datetime.combine(self.world.today, time.fromisoformat(clock), VIETNAM)
        path = self.folder / f"{desk}{machine}.jsonl"
        return opened(path, desk, self.roster, "", lambda: now, lambda: machine)

    def note(self, desk: str, name: str, movement: str, clock: str, machine: str = "") -> None:
        counter: Counter
        with self.at(desk, clock, machine) as counter:
            [one] = counter.find(name)
            counter.note(movement, one)

    def merge(self, who: str, *, backwards: bool = False) -> None:
        paths = sorted(self.folder.glob("*.jsonl"), reverse=backwards)
        self.merged = merge(self.world.ledger, map(read, paths), self.world.ids[who])

    def sheet(self) -> dict[str, Any]:
        [kind] = KINDS
        return as_data(kind, kind.make(States(self.world), ""))

    def stay(self, name: str) -> Any:
        presence = self.world.state("presence", self.world.ids[name])
        return stay(presence.at(PLAN))


@pytest.fixture
def door(world: World, tmp_path: Path) -> Door:
    return Door(world, tmp_path)


# Biết


@given(sentence("bàn {desk:Word} ghi {name:Person} {movement:Word} lúc {clock:Word}"))
def _(door: Door, desk: str, name: str, movement: str, clock: str) -> None:
    door.note(desk, name, movement, clock)


@given(
    sentence("một máy khác cũng tên {desk:Word} ghi {name:Person} {movement:Word} lúc {at:Word}")
)
def _(door: Door, desk: str, name: str, movement: str, at: str) -> None:
    door.note(desk, name, movement, at, machine="-2")


@given(sentence('bàn {desk:Word} ghi khách "{name:Text}" của "{of:Text}"'))
def _(door: Door, desk: str, name: str, of: str) -> None:
    with door.at(desk, "14:05") as counter:
        counter.walk_in(name, of)


@given(sentence('bàn {desk:Word} ghi một người chưa rõ nêu "{shown:Text}"'))
def _(door: Door, desk: str, shown: str) -> None:
    with door.at(desk, "14:05") as counter:
        counter.unknown(shown)


@given(sentence("{who:Person} đã nhập tệp của các bàn"))
@when(sentence("{who:Person} nhập tệp của các bàn"))
def _(door: Door, who: str) -> None:
    door.merge(who)


# Khi


@when(sentence("{who:Person} nhập tệp của các bàn theo thứ tự ngược"))
def _(door: Door, who: str) -> None:
    door.merge(who, backwards=True)


@when(sentence("{who:Person} nhận ra {stranger:Word} là {person:Word}"))
def _(world: World, who: str, stranger: str, person: str) -> None:
    facts = {"plan": PLAN, "person": person, "reason": "Xem lại danh sách"}
    world.do("presence.identify", stranger, who, **facts)


@when(sentence("{who:Person} nhận ra {stranger:Word} là {person:Word} theo {plan:Word}"))
def _(world: World, who: str, stranger: str, person: str, plan: str) -> None:
    facts = {"plan": plan, "person": person, "reason": "Xem lại danh sách"}
    world.do("presence.identify", stranger, who, **facts)


@when(
    sentence(
        "{who:Person} ghi {id:Word} {movement:Word} lúc {at:Word} là việc số {number:d} "
        "của bàn {desk:Word}"
    )
)
def _(world: World, who: str, id: str, movement: str, at: str, number: int, desk: str) -> None:
    facts = {"plan": PLAN, "desk": desk, "number": number, "day": world.today, "time": at}
    world.do("presence.note", id, who, movement=movement, **facts)


# Thì


@then(sentence("{name:Person} đã in thẻ lúc {clock:Word} và chưa vào"))
def _(door: Door, name: str, clock: str) -> None:
    found = door.stay(name)
    assert (found.badge, found.entered, found.present) == (f"{clock}:00", "", False)


@then(sentence("{name:Person} vào lúc {entered:Word}, ra lúc {left:Word} và không còn có mặt"))
def _(door: Door, name: str, entered: str, left: str) -> None:
    found = door.stay(name)
    assert (found.entered, found.left) == (f"{entered}:00", f"{left}:00")
    assert not found.present


@then(sentence("{name:Person} đang có mặt từ {clock:Word}"))
def _(door: Door, name: str, clock: str) -> None:
    found = door.stay(name)
    assert (found.entered, found.present) == (f"{clock}:00", True)


@then("không có việc nào mới")
def _(door: Door) -> None:
    assert [(one.new, one.known) for one in door.merged] == [(0, 1)]


@then(sentence("bảng có mặt nêu {doubles:d} lần ghi trùng và {present:d} người có mặt"))
def _(door: Door, doubles: int, present: int) -> None:
    data = door.sheet()
    assert (data["totals"]["doubles"], data["figures"]["guests_present"]) == (doubles, present)


@then(sentence("bảng có mặt nêu mâu thuẫn {oddity:Word}"))
def _(door: Door, oddity: str) -> None:
    assert [row[-1] for row in door.sheet()["rows"]] == [oddity]


@then(sentence("bảng có mặt nêu {count:d} số của bàn bị hai máy dùng"))
def _(door: Door, count: int) -> None:
    assert door.sheet()["figures"]["desk_clashes"] == count


@then(sentence("bảng có mặt có {count:d} khách không có giấy mời"))
def _(door: Door, count: int) -> None:
    data = door.sheet()
    assert data["figures"]["walk_ins"] == count
    assert [row[2:5] for row in data["rows"]] == [["Võ Thị Sáu", "Báo Hải Phòng", "walk_in"]]


@then(sentence("{stranger:Word} chờ Văn phòng nhận ra"))
def _(door: Door, stranger: str) -> None:
    assert door.world.waits_for("presence", stranger) == ["presence.identify"]
    assert door.sheet()["figures"]["arrivals_unknown"] == 1


@then(sentence("bảng có mặt có dòng của {id:Word} và không còn ai chưa rõ"))
def _(door: Door, id: str) -> None:
    data = door.sheet()
    assert [row[1] for row in data["rows"]] == [id]
    assert data["figures"]["arrivals_unknown"] == 0
    assert door.world.waits_for("presence", "VL-B1-1") == []
