"""Figures are counts over the log up to a position: exact, lazy, and the same whoever counts."""

from collections.abc import Callable, Iterable, Mapping
from typing import Any

import pytest

from adapters.codec import Codec
from adapters.figures import FAMILIES, Figures, fold_topics
from adapters.ledger import Command, Ledger
from adapters.storage.port import Row
from domain.catalogue import CATALOGUE
from domain.refusal import Refusal

from ..bdd.world import World
from ..properties.commands import CLERK, DIRECTOR, HTQT, OFFICE, PLAN, founded, story
from ..properties.test_writers import two_ledgers

REPORT = "TK-2025-01"
WRITTEN = {"section": "movements", "text": "Đã giao {tasks_assigned} nhiệm vụ"}


def begun() -> tuple[Command, ...]:
    """A plan in force with a report under way."""
    draft = {"title": "Kế hoạch", "symbol": "KH", "conference": "2025-08-21"}
    return (
        Command("plan.draft", PLAN, draft, OFFICE),
        Command("plan.write_clause", PLAN, {"clause": "III.2a", "text": "Chuẩn bị"}, OFFICE),
        Command("plan.approve", PLAN, {}, DIRECTOR),
        Command("plan.number", PLAN, {}, CLERK),
        Command("plan.issue", PLAN, {}, CLERK),
        Command("report.begin", REPORT, {"plan": PLAN, "title": "Báo cáo"}, OFFICE),
        Command("report.write", REPORT, WRITTEN, OFFICE),
    )


def task(id: str) -> Command:
    what = {"plan": PLAN, "clause": "III.2a", "title": id, "lead": "HTQT", "due": "2025-08-20"}
    return Command("task.assign", id, what, OFFICE)


def pin(*codes: str) -> Command:
    return Command("report.pin", REPORT, {"codes": codes}, OFFICE)


def counted(ledger: Ledger, stop: int | None = None) -> Figures:
    return Figures(ledger.codec, lambda: ledger.store.rows(0, stop))


@pytest.fixture(scope="module")
def told() -> Ledger:
    """The whole story of the property tests; what it refuses is not told."""
    world = founded()
    for command in story():
        try:
            world.ledger.record(command)
        except Refusal:
            continue
    return world.ledger


def test_every_family_counts_topics_that_exist() -> None:
    assert {t for family in FAMILIES for t in family.topics} <= set(CATALOGUE.topics)


def test_a_story_is_counted_by_what_its_events_say(told: Ledger) -> None:
    types = [recorded.type for recorded in told.history()]
    figures = counted(told)
    assert figures["tasks_assigned"] == types.count("task.assigned/1")
    assert figures["nominations_proposed"] == types.count("nomination.proposed/1")
    gone = types.count("exemplar.withdrawn/1")
    assert figures["exemplars"] == types.count("exemplar.described/1") - gone
    assert 0 <= figures["times_spread_confirmed"] <= figures["times_spread"]
    assert figures["times_spread"] <= types.count("exemplar.spread/1")
    assert figures["publicity_done"] == types.count("publicity.published/1")
    assert figures["movements"] == types.count("movement.registered/1") + types.count(
        "movement.launched/1"
    )
    issued = [e.event.grants for e in told.history() if e.type == "award.decided/1"]
    by_form = {c: n for c, n in figures.items() if c.startswith("awards_issued.")}
    assert sum(by_form.values()) == sum(map(len, issued))
    assert figures["people_commended"] == 1
    assert figures["awards_to.individual"] == 2


def test_the_states_are_those_of_a_replay(told: Ledger) -> None:
    topics = {topic for family in FAMILIES for topic in family.topics}
    replayed = told.replay()
    for topic, states in fold_topics(told.codec, told.store.rows(), topics).items():
        names = {told.stream_id(f"{topic}:{id}"): state for id, state in states.items()}
        assert {id: replayed[id].state for id in names} == names


def test_whatever_is_listed_can_be_asked_for(told: Ledger) -> None:
    figures = counted(told)
    listed = list(figures)
    assert len(listed) == len(set(listed)) == len(figures)
    assert all(code in figures and figures[code] >= 0 for code in listed)


@pytest.mark.parametrize(
    ("code", "known"),
    [
        ("tasks_late", True),
        ("tasks_late.x", False),
        ("awards_issued.merit_certificate.2024", True),
        ("awards_issued.star.2024", False),
        ("awards_issued.merit_certificate.24", False),
        ("awards_issued", False),
        ("awards_to.household", True),
        ("awards_to.herd", False),
        ("weather", False),
    ],
)
def test_a_figure_that_cannot_be_is_told_from_one_that_is_nought(code: str, known: bool) -> None:
    figures = Figures(Codec(), tuple)
    assert (code in figures) is known
    assert figures.get(code) == (0 if known else None)


def test_only_the_topics_of_a_figure_are_read_and_only_once(told: Ledger) -> None:
    looks = 0

    def rows() -> Iterable[Row]:
        nonlocal looks
        looks += 1
        return told.store.rows()

    figures = Figures(told.codec, rows)
    assert "tasks_late" in figures
    assert looks == 0
    assert figures["tasks_late"] <= figures["tasks_assigned"]
    assert looks == 1


# In decisions


def test_a_decision_that_does_not_ask_for_figures_pays_nothing_for_them() -> None:
    asked = 0

    def provider(codec: Codec, rows: Callable[[], Iterable[Row]]) -> Mapping[str, int]:
        nonlocal asked
        asked += 1
        return Figures(codec, rows)

    world = World(founded().store)
    ledger = Ledger(world.store, clock=lambda: world.now, figures=provider)
    ledger.record_all(begun())
    ledger.record(task("NV-001"))
    assert asked == 0
    ledger.record(pin("tasks_assigned"))
    assert asked > 0


def test_a_figure_is_as_of_the_very_decision_that_pins_it() -> None:
    ledger = founded().ledger
    ledger.record_all(begun())
    receipt = ledger.record(pin("tasks_assigned"))
    assert (receipt.events[0].event.value, receipt.events[0].event.position) == (0, receipt.first)
    counts = [e.event for r in ledger.record_all([task("NV-001"), pin("tasks_assigned"),
                                                 task("NV-002"), pin("tasks_assigned")])
              for e in r.events if e.type == "report.figure_pinned/1"]  # fmt: skip
    assert [one.value for one in counts] == [1, 2]
    for one in counts:
        assert counted(ledger, one.position)[one.code] == one.value


def test_a_rival_that_gets_in_first_moves_position_and_figure_together() -> None:
    store, mine, theirs = two_ledgers()
    mine.record_all(begun())
    before: Any = mine.record(pin("tasks_assigned")).events[0].event
    store.rival = lambda: theirs.record(task("NV-001"))
    receipt = mine.record(pin("tasks_assigned"))
    pinned: Any = receipt.events[0].event
    assert (before.value, pinned.value) == (0, 1)
    assert pinned.position == receipt.first
    assert counted(theirs, pinned.position)["tasks_assigned"] == 1
    assert counted(theirs, before.position)["tasks_assigned"] == 0


def test_a_batch_tried_out_counts_what_it_would_record() -> None:
    ledger = founded().ledger
    ledger.record_all(begun())
    *_, last = ledger.try_out([task("NV-001"), pin("tasks_assigned")])
    assert (last[2].value, last[2].position) == (1, ledger.store.head().size + 2)


def test_a_late_task_counts_as_late() -> None:
    world = founded()
    world.ledger.record_all([*begun(), task("NV-001"), task("NV-002")])
    done = {"evidence": "BC 12"}
    world.ledger.record(Command("task.complete", "NV-001", done, HTQT))
    world.on(world.today.replace(day=22))
    world.ledger.record(Command("task.complete", "NV-002", done, HTQT))
    figures = counted(world.ledger)
    assert (figures["tasks_on_time"], figures["tasks_late"]) == (1, 1)
