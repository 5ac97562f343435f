"""Figures counted a second time from the bare events, for whatever history there is."""

from collections import Counter
from collections.abc import Iterator
from typing import Any

import msgspec
from hypothesis import given

from adapters.figures import Figures
from adapters.ledger import Command, Ledger
from domain.refusal import Refusal

from .commands import founded, histories

Event = tuple[str, str, dict[str, Any]]  # stored type, id of the stream, data


def bare(ledger: Ledger) -> Iterator[Event]:
    """The events as they lie in the log."""
    for one in ledger.history():
        yield one.type, one.stream.partition(":")[2], msgspec.to_builtins(one.event)


def honours(events: list[Event]) -> dict[str, tuple[dict[str, Any], str]]:
    """What stands issued: (grant, year of the decision) by decision and ordinal."""
    decided = {id: data for type, id, data in events if type == "award.decided/1"}
    issued = {id for type, id, _ in events if type == "award.issued/1"}
    issued -= {id for type, id, _ in events if type == "award.recalled/1"}
    gone = {(id, data["ordinal"]) for type, id, data in events if type == "award.revoked/1"}
    return {
        f"{id}/{grant['ordinal']}": (grant, decided[id]["on"][:4])
        for id in issued & set(decided)
        for grant in decided[id]["grants"]
        if (id, grant["ordinal"]) not in gone
    }


def tasks(events: list[Event]) -> dict[str, int]:
    """Days late, the worst of them, of every task that is done as things stand."""
    late: dict[str, int] = {}
    done: set[str] = set()
    for type, id, data in events:
        match type:
            case "task.completed/1":
                late[id] = max(late.get(id, 0), data["late"])
                done.add(id)
            case "task.returned/1":
                done.discard(id)
    return {id: late[id] for id in done}


def recount(events: list[Event]) -> dict[str, int]:
    """Some of the figures, by code, counted in another way."""
    types = Counter(type for type, _, _ in events)
    grants = honours(events)
    people = {g["subject"] for g, _ in grants.values() if g["subject_kind"] == "individual"}
    sexes = {id: data["sex"] for type, id, data in events if type == "person.enrolled/1"}
    by_form = Counter(f"{g['award']}.{g['year'] or year}" for g, year in grants.values())
    by_kind = Counter(g["subject_kind"] for g, _ in grants.values())
    finished = tasks(events).values()
    return {
        "people_commended": len(people),
        "women_commended": sum(sexes[id] == "female" for id in people),
        "nominations_proposed": types["nomination.proposed/1"],
        "tasks_assigned": types["task.assigned/1"],
        "tasks_on_time": sum(days == 0 for days in finished),
        "tasks_late": sum(days > 0 for days in finished),
        "exemplars": types["exemplar.described/1"] - types["exemplar.withdrawn/1"],
        **{f"awards_issued.{part}": count for part, count in by_form.items()},
        **{f"awards_to.{part}": count for part, count in by_kind.items()},
    }


@given(histories)
def test_figures_are_what_the_bare_events_say(commands: tuple[Command, ...]) -> None:
    ledger = founded().ledger
    for command in commands:
        try:
            ledger.record(command)
        except Refusal:
            continue
    figures = Figures(ledger.codec, ledger.store.rows)
    expected = recount(list(bare(ledger)))
    assert {code: figures[code] for code in expected} == expected
    for one in ledger.history():
        if one.type == "report.figure_pinned/1":
            check(ledger, one.event)


def check(ledger: Ledger, pin: Any) -> None:
    """A pinned figure is what the log said at its position."""
    then = Figures(ledger.codec, lambda: ledger.store.rows(0, pin.position))
    assert then[pin.code] == pin.value
