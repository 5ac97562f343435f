"""Books written by hand: a few events, a few states, a day it is."""

from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import msgspec

from adapters.clock import VIETNAM, moment
from adapters.codec import Document, Envelope, Office
from adapters.findings.finding import Books, Finding, Kind, Limits
from adapters.ledger import Recorded
from domain.catalogue import CATALOGUE

TODAY = date(2025, 8, 29)
AT = "2025-08-12 09:00"  # a Tuesday
NOTHING = msgspec.Raw(b"")


def event(
    type: str,
    told: Any = None,
    on: str = "",
    *,
    at: str = AT,
    by: Office | str = "CB-002",
    decision: str = "",
    valid: date | None = None,
    doc: Document | None = None,
) -> Recorded:
    """An event of a decision of its own; its place in the log follows when it is put into books."""
    when = datetime.fromisoformat(at).replace(tzinfo=VIETNAM)
    office = by if isinstance(by, Office) else Office(by, "office", "VP")
    stream = on if ":" in on else f"{type.partition('.')[0]}:{on}"
    around = Envelope(
        *(moment(when), office, "", "", NOTHING, decision or type, doc or Document()),
        {},
        on=stream,
        rules="",
        valid=(valid or when.date()).isoformat(),
    )
    return Recorded(-1, stream, 1, f"{type}/1", told, around)


def of(type: str, **fields: Any) -> Any:
    """What an event tells: fields that are not named are empty."""
    kind = CATALOGUE.events[f"{type}/1"]
    names = [attribute.name for attribute in kind.__attrs_attrs__]  # type: ignore[attr-defined]
    return kind(**{name: fields.get(name, "") for name in names})


def tell(type: str, on: str = "", /, **fields: Any) -> Recorded:
    """An event with its fields; ``at_``, ``by_``, ``valid_`` … say what is around it."""
    around = {name[:-1]: fields.pop(name) for name in list(fields) if name.endswith("_")}
    return event(type, of(type, **fields), on, **around)


class States:
    """States by topic and id."""

    def __init__(self, states: dict[str, dict[str, Any]]) -> None:
        self._states = states

    def state(self, topic: str, id: str) -> Any:
        return self._states.get(topic, {}).get(id)

    def states(self, topic: str) -> dict[str, Any]:
        return self._states.get(topic, {})


def books(
    *events: Recorded,
    states: dict[str, dict[str, Any]] | None = None,
    seals: tuple[int, ...] | None = None,
    today: date = TODAY,
    limits: Limits | None = None,
) -> Books:
    """Books that hold these events in this order."""
    placed = [_placed(seq, one) for seq, one in enumerate(events)]

    def chosen(*names: str) -> Iterable[Recorded]:
        return [one for one in placed if not names or one.type.partition("/")[0] in names]

    return Books(chosen, States(states or {}), today, seals, limits or Limits())


def _placed(seq: int, one: Recorded) -> Recorded:
    around = msgspec.structs.replace(one.around, cmd=one.around.cmd or f"c{seq}")
    return Recorded(seq, one.stream, one.ver, one.type, one.event, around)


def find(kind: Kind, *events: Recorded, **around: Any) -> list[Finding]:
    """What a kind finds in such books."""
    return list(kind.find(books(*events, **around)))
