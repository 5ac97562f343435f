"""Lists, cards and histories answer what people ask, however they type it."""

from collections.abc import Iterable

import pytest

from adapters.desk import Desk
from adapters.ledger import Recorded
from adapters.views.folding import fold, key
from adapters.views.rows import Line

from . import story


def ids(lines: Iterable[Line]) -> list[str]:
    return [line.id for line in lines]


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Đề xuất", "de xuat"),
        ("HÒA và hoà", "hoa va hoa"),
        ("De\u0323p", "dep"),
        ("NV-001", "nv-001"),
    ],
)
def test_accents_and_case_do_not_count_in_searching(text: str, folded: str) -> None:
    assert fold(text) == folded


@pytest.mark.parametrize(
    ("typed", "found"), [("ĐX-2025-001", "dx-2025-1"), (" nv-010 ", "nv-10"), ("NV-000", "nv-0")]
)
def test_zeros_in_front_of_numbers_do_not_count_in_ids(typed: str, found: str) -> None:
    assert key(typed) == found


def test_lists_are_in_the_order_of_numbers(desk: Desk) -> None:
    for number in (1000, 2, 999):
        facts = {"plan": story.PLAN, "clause": "III.2a", "title": "x", "lead": "VP", "days": 0}
        desk.decide("task.assign", f"NV-{number:03d}", facts, person=story.OFFICE)
    assert ids(desk.views.list("task")) == ["NV-002", "NV-999", "NV-1000"]


def test_lists_are_narrowed_by_what_people_know(desk: Desk) -> None:
    one = story.assign(desk, "Trang trí hội trường", lead="LS")
    two = story.assign(desk, "Đón đại biểu")
    desk.decide("task.cancel", two, {"reason": "không cần"}, person=story.OFFICE)
    views = desk.views
    assert ids(views.list("task", open=True)) == [one]
    assert ids(views.list("task", open=False)) == [two]
    assert ids(views.list("task", status="cancelled")) == [two]
    assert ids(views.list("task", unit="LS")) == [one]
    assert ids(views.list("task", search="don dai")) == [two]
    assert ids(views.list("task", search="TRUONG trang")) == [one]
    assert ids(views.list("task", search="100%")) == []
    assert ids(views.list("task", about=story.PLAN)) == [one, two]
    assert ids(views.about(story.PLAN)) == [one, two]


def test_a_card_shows_the_whole_stream(desk: Desk) -> None:
    task = story.assign(desk, cooperating=["VP"])
    card = desk.views.card("task", task)
    assert card
    assert card.line == story.line(desk, task)
    assert card.state == desk.ledger.state("task", task)
    assert [e.type for e in card.events] == ["task.assigned/1"]
    assert [(w.decision, w.unit) for w in card.todo] == [
        ("task.complete", "HTQT"),
        ("task.confirm", "VP"),
    ]
    assert desk.views.card("task", "NV-999") is None


def test_the_history_of_a_person_is_what_they_decided_and_what_concerns_them(desk: Desk) -> None:
    story.assign(desk)
    found = desk.views.history_of(story.UNIT)
    assert [e.type for e in found] == ["person.enrolled/1", "person.role_granted/1"]
    decided = [e for e in desk.views.history() if e.around.by.person == story.OFFICE]
    concern = desk.views.history_of(story.OFFICE)
    assert {e.seq for e in decided} <= {e.seq for e in concern}


def test_the_history_of_a_stream_is_its_events_and_those_that_mention_it(desk: Desk) -> None:
    task = story.assign(desk)
    assert [(e.stream, e.type) for e in desk.views.history_of(task)] == [
        (f"task:{task}", "task.assigned/1"),
        (f"plan:{story.PLAN}", "plan.task_opened/1"),
    ]
    assert desk.views.history_of("NV-999") == ()


@pytest.mark.parametrize("ref", [story.DIRECTOR, story.OFFICE, story.PLAN, "NV-001"])
def test_the_index_of_mentions_misses_and_invents_nothing(desk: Desk, ref: str) -> None:
    story.muddle_along(desk, 60)

    def concerns(event: Recorded) -> bool:
        data = bytes(event.around.data).decode()
        own = event.stream.endswith(f":{ref}")
        return own or event.around.by.person == ref or f'"{ref}"' in data

    expected = [event.seq for event in desk.views.history() if concerns(event)]
    assert [event.seq for event in desk.views.history_of(ref)] == expected


def test_histories_are_cut_from_the_end_people_ask_for(desk: Desk) -> None:
    story.muddle_along(desk, 20)
    views, all_events = desk.views, desk.views.history()
    assert views.history(limit=3) == all_events[:3]
    assert views.history(limit=3, newest_first=True) == all_events[::-1][:3]
    assert views.history(5, 9) == all_events[5:9]
    assert views.history(9, 5) == ()
    plan = views.history_of(story.PLAN)
    assert views.history_of(story.PLAN, limit=2) == plan[:2]
    assert views.history_of(story.PLAN, limit=2, newest_first=True) == plan[::-1][:2]


def test_ids_have_names(desk: Desk) -> None:
    task = story.assign(desk, "Đón đại biểu")
    assert desk.views.names([task, story.UNIT, "NV-999"]) == {
        task: "Đón đại biểu",
        story.UNIT: "Vũ Đức Long",
    }


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("NV-001", "NV-001"),
        ("nv-001", "NV-001"),
        (" nv-1 ", "NV-001"),
        ("nv1", "NV-001"),
        ("kh2025-1", "KH-2025-01"),
        ("kh-2025-01", "KH-2025-01"),
        ("KH-2025-1", "KH-2025-01"),
        ("cq", "CQ"),
        ("NV-9", None),
        ("", None),
    ],
)
def test_an_id_is_understood_as_typed_in_haste(desk: Desk, typed: str, meant: str | None) -> None:
    story.assign(desk)
    assert desk.views.resolve_id(typed) == meant


def test_an_id_that_could_be_two_is_neither(desk: Desk) -> None:
    facts = {"plan": story.PLAN, "clause": "III.2a", "title": "x", "lead": "VP", "days": 0}
    for id in ("NV-01", "NV-001"):
        desk.decide("task.assign", id, facts, person=story.OFFICE)
    assert desk.views.resolve_id("nv-1") is None
    assert desk.views.resolve_id("nv-01") == "NV-01"
    assert desk.views.resolve_id("NV-01", "plan") is None


def test_a_near_miss_gets_a_suggestion(desk: Desk) -> None:
    for _ in range(3):
        story.assign(desk, "Đón đại biểu")
    assert ids(desk.views.suggest("nv-0002", limit=1)) == ["NV-002"]
    assert ids(desk.views.suggest("KH-2025-02", "plan")) == [story.PLAN]
    assert ids(desk.views.suggest("duc long")) == [story.UNIT]
    assert desk.views.suggest("zzz") == ()
    assert desk.views.suggest("  ") == ()
