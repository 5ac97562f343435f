"""A conference: what is prepared, its order, and a day on which no time ever goes back."""

from collections.abc import Mapping
from itertools import pairwise
from typing import Any

import pytest
from attrs import evolve as change
from hypothesis import given
from hypothesis import strategies as st

from domain import backdrop, clocktime, participants, proceedings, programme
from domain.assembly import (
    Arrangement,
    Backdrop,
    Gathering,
    Group,
    InSession,
    Over,
    Preparing,
    Slot,
    StageLine,
)
from domain.conference import DELEGATION, TOPIC, arrange, evolve, row
from domain.mandate import Choosing, Mandate, Passed
from domain.person import Person
from domain.plan import InForce, Item
from domain.programme import ProgrammeItem
from domain.refusal import Refusal

from .examples import changes, example, moves
from .histories import DAY, OFFICE, after, refusal

MOMENT = "2025-08-14T09:59:00.000000Z"  # 16:59 in Vietnam
LATER = "2025-08-15T01:00:00.000000Z"
CONTENT = change(
    example(InForce).content,
    id="KH-2025-01",
    conference=DAY,
    starts="14:30",
    place="Hội trường",
    clauses={},
    programme=(),
)
PLAN = change(example(InForce), content=CONTENT)
KINDS = ("ceremony", "opening", "report", "speeches", "honours", "launch", "responses", "delegates")
NINE = tuple(ProgrammeItem(kind, kind, 10) for kind in (*KINDS, "closing"))
HALL = Arrangement("plenary_of_staff", "", "afternoon", "14:30", 150, "Hội trường")
PLAIN = {"today": DAY, "the_plan": PLAN}
NOW = {**PLAIN, "moment": MOMENT}


def prepared(*items: ProgrammeItem, **more: Any) -> Preparing:
    return Preparing(Gathering("KH-2025-01", HALL, slots=programme._slots(items), **more))


def sat(*items: ProgrammeItem, last: str = "14:30") -> InSession:
    return InSession(prepared(*(items or NINE)).gathering, DAY, "14:30", last)


def delegation(*, passed: bool, plan: str = "KH-2025-01") -> Any:
    mandate = Mandate("ĐB-2025-01", plan, "Đại hội", ())
    return Passed(mandate, 40, 41, DAY) if passed else Choosing(mandate)


def numbers(conference: Any) -> list[int]:
    return [one.number for one in conference.gathering.slots]


# The table


def test_every_way_a_conference_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Arranged", "Preparing"),
        ("Preparing", "Opened", "InSession"),
        ("InSession", "Closed", "Over"),
    }


def test_what_changes_before_the_day_and_on_it() -> None:
    before = {
        *("Arranged", "BackdropSet", "BackdropApproved", "ParticipantsSettled", "ProgrammeSet"),
        *("SpeakerAssigned", "ItemShortened", "ItemDropped", "ItemPostponed"),
    }
    found = changes(TOPIC)
    assert {event for state, event in found if state == "Preparing"} == before
    assert {"ItemBegun", "ItemEnded"} <= {event for state, event in found if state == "InSession"}
    assert {event for state, event in found if state == "Over"} == set()


# Arranging


def arranging(state: Any = None, **facts: Any) -> tuple[str, dict[str, Any]] | None:
    return refusal(arrange, state, id="KH-2025-01", **{**PLAIN, "minutes": 150, **facts})


def test_time_and_place_are_the_plans_unless_said() -> None:
    [event] = arrange(None, id="KH-2025-01", minutes=150, **PLAIN)
    assert (event.starts, event.place, event.meeting_form) == (
        "14:30",
        "Hội trường",
        "plenary_of_staff",
    )
    again = evolve(evolve(None, event), change(event, place="Phòng A"))
    assert again == Preparing(Gathering("KH-2025-01", change(HALL, place="Phòng A")))


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("meeting_form_unknown", {"meeting_form": "party"}),
        ("text_missing", {"meeting_form": "other"}),
        ("sitting_unknown", {"sitting": "night"}),
        ("sitting_wrong", {"sitting": "morning"}),
        ("sitting_wrong", {"starts": "11:59"}),
        ("sitting_wrong", {"starts": "18:00"}),
        ("time_malformed", {"starts": "14h30"}),
        ("sitting_length", {"minutes": 0}),
        ("sitting_length", {"minutes": 570}),
        ("text_missing", {"place": " "}),
    ],
)
def test_what_cannot_be_arranged(code: str, facts: Mapping[str, Any]) -> None:
    found = arranging(**facts)
    assert found
    assert found[0] == code


def test_another_form_is_described() -> None:
    assert arranging(meeting_form="other", description="Tọa đàm") is None


def test_a_sitting_is_not_made_shorter_than_its_programme() -> None:
    state = prepared(*NINE)
    assert arranging(state, minutes=90) is None
    assert arranging(state, minutes=89) == ("programme_too_long", {"planned": 90, "minutes": 89})


# The title on stage


LINES = (
    StageLine("agency", "SỞ NGOẠI VỤ"),
    StageLine("name", "HỘI NGHỊ"),
    StageLine("place_date", "Phường 3, ngày 14 tháng 8 năm 2025"),
)


def titling(clause: str = "", **facts: Any) -> tuple[str, dict[str, Any]] | None:
    content = change(CONTENT, clauses={"II.2.5": clause} if clause else {})
    plan = change(PLAN, content=content)
    told = {"today": DAY, "lines": LINES, **facts, "the_plan": plan}
    return refusal(backdrop.set_backdrop, prepared(), **told)


@pytest.mark.parametrize(
    ("code", "lines"),
    [
        ("text_missing", (StageLine("name", " "),)),
        ("line_kind_unknown", (StageLine("motto", "x"),)),
        ("backdrop_without_name", (StageLine("agency", "x"),)),
        ("backdrop_without_name", ()),
        ("backdrop_date_wrong", (*LINES[:2], StageLine("place_date", "ngày 15/8/2025"))),
        ("backdrop_date_wrong", (*LINES[:2], StageLine("place_date", "tháng 8 năm 2025"))),
        ("backdrop_date_wrong", (*LINES, StageLine("place_date", "9" * 5000))),
    ],
)
def test_what_no_title_may_say(code: str, lines: tuple[StageLine, ...]) -> None:
    found = titling(lines=lines)
    assert found
    assert found[0] == code


def test_a_title_stands_as_the_plan_writes_it_or_with_a_reason() -> None:
    assert titling() is None
    assert titling("Tiêu đề: SỞ NGOẠI VỤ / HỘI  NGHỊ / ngày 1") is None
    differs = ("backdrop_differs", {"text": "HỘI NGHỊ", "clause": "II.2.5"})
    assert titling("Tiêu đề: HỘI NGHỊ / SỞ NGOẠI VỤ") == differs
    assert titling("Tiêu đề: HỘI NGHỊ / SỞ NGOẠI VỤ", reason="Theo mẫu của thành phố") is None


def test_a_title_is_approved_once_and_for_its_day() -> None:
    facts: dict[str, Any] = {"actor": OFFICE, **PLAIN}
    approve = backdrop.approve_backdrop
    assert refusal(approve, prepared(), **facts) == (
        "backdrop_missing",
        {"conference": "KH-2025-01"},
    )
    state = prepared(backdrop=Backdrop(LINES))
    moved = change(PLAN, content=change(CONTENT, conference=DAY.replace(day=15)))
    late = refusal(approve, state, actor=OFFICE, today=DAY, the_plan=moved)
    assert late
    assert late[0] == "backdrop_date_wrong"
    done = after(TOPIC, state, approve, **facts)
    assert done.gathering.backdrop.approved == DAY
    assert refusal(approve, done, **facts) == ("backdrop_approved", {"on": DAY})
    again = after(TOPIC, done, backdrop.set_backdrop, lines=LINES, **PLAIN)
    assert again.gathering.backdrop.approved is None


# Participants


STAFF = [f"CB-{number:03d}" for number in range(1, 6)]
EVERYBODY = {id: Person(id, "Lê Văn An", "VP", "") for id in STAFF}
SETTLED = st.tuples(st.sampled_from(list(participants.CIRCLES)), st.lists(st.sampled_from(STAFF)))


@given(st.lists(st.tuples(SETTLED, st.integers(0, 3)), max_size=12))
def test_a_person_stands_once_in_the_highest_circle(asked: list[Any]) -> None:
    state: Any = prepared()
    ranks = list(participants.CIRCLES)
    for (circle, people), unnamed in asked:
        before = {who: g.circle for g in state.gathering.groups for who in g.people}
        facts = {"circle": circle, "people": tuple(people), "unnamed": unnamed}
        state = after(TOPIC, state, participants.settle, the_people=EVERYBODY, **facts, **PLAIN)
        groups = state.gathering.groups
        named = [who for group in groups for who in group.people]
        assert len(named) == len(set(named))
        assert state.expected == len(named) + sum(group.unnamed for group in groups)
        assert [g.circle for g in groups] == sorted((g.circle for g in groups), key=ranks.index)
        for who in set(before) & set(named):
            now = next(g.circle for g in groups if who in g.people)
            assert ranks.index(now) <= ranks.index(before[who])


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("circle_unknown", {"circle": "crowd"}),
        ("capacity_unknown", {"circle": "staff", "capacity": "x"}),
        ("unnamed_out_of_range", {"circle": "guests", "unnamed": -1}),
        ("unnamed_out_of_range", {"circle": "guests", "unnamed": 10_001}),
        ("person_departed", {"circle": "staff", "people": ("CB-001",)}),
        ("stands_higher", {"circle": "staff", "people": ("CB-002",)}),
    ],
)
def test_who_cannot_be_settled(code: str, facts: Mapping[str, Any]) -> None:
    gone = {**EVERYBODY, "CB-001": change(EVERYBODY["CB-001"], departed=DAY)}
    state = prepared(groups=(Group("leaders", "ex_officio", ("CB-002",)),))
    found = refusal(participants.settle, state, the_people=gone, **facts, **PLAIN)
    assert found
    assert found[0] == code


# The programme


def order(*kinds: str, **facts: Any) -> Any:
    items = tuple(ProgrammeItem(kind, kind, 10) for kind in kinds)
    return refusal(programme.set_programme, prepared(), items=items, **facts, **PLAIN)


@pytest.mark.parametrize(
    ("code", "kinds"),
    [
        ("programme_empty", ()),
        ("item_kind_unknown", ("opening", "dance", "closing")),
        ("opening_not_first", ("report", "opening", "closing")),
        ("opening_not_first", ("ceremony",)),
        ("closing_not_last", ("opening", "closing", "delegates")),
        ("honours_before_report", ("opening", "honours", "report", "closing")),
        ("honours_before_report", ("opening", "honours", "closing")),
        ("responses_before_launch", ("opening", "responses", "launch", "closing")),
    ],
)
def test_orders_that_cannot_be_held(code: str, kinds: tuple[str, ...]) -> None:
    assert order(*kinds)[0] == code


def test_an_order_that_can_be_held() -> None:
    assert order("ceremony", "opening", "report", "honours", "break", "closing") is None


@pytest.mark.parametrize("minutes", [0, 481])
def test_an_item_has_minutes_and_not_too_many(minutes: int) -> None:
    items = (ProgrammeItem("x", "opening", minutes),)
    found = refusal(programme.set_programme, prepared(), items=items, **PLAIN)
    assert found
    assert found[0] == "item_length"


def test_the_plans_programme_is_taken_unless_another_is_given() -> None:
    own = (Item("Khai mạc", "opening", 10), Item("Nói", "", 5), Item("Bế mạc", "closing", 5))
    plan = change(PLAN, content=change(CONTENT, programme=own))
    [event] = programme.set_programme(prepared(), today=DAY, the_plan=plan)
    assert [item.item_kind for item in event.items] == ["opening", "other", "closing"]


def test_more_minutes_than_the_sitting_need_an_exception() -> None:
    long = ("opening", *["other"] * 14, "closing")
    assert order(*long) == ("programme_too_long", {"planned": 160, "minutes": 150})
    assert order(*long, exception=" ") is not None
    assert order(*long, exception="Giám đốc đồng ý họp đến 17:10") is None


def test_a_speaker_is_somebody_still_there_or_a_name() -> None:
    facts = {"item": 2, "speaker": "CB-001", **PLAIN}
    gone = Person("CB-001", "Lê Văn An", "VP", "", departed=DAY)
    assign = programme.assign_speaker
    assert refusal(assign, prepared(*NINE), someone=gone, **facts) == (
        "person_departed",
        {"person": "CB-001", "on": DAY},
    )
    done = after(TOPIC, prepared(*NINE), assign, someone=None, **facts)
    assert done.gathering.slots[1].speaker == "CB-001"
    unknown = refusal(assign, prepared(), someone=None, **facts)
    assert unknown == ("item_unknown", {"item": 2, "count": 0})


@pytest.mark.parametrize(("minutes", "fits"), [(9, True), (1, True), (10, False), (0, False)])
def test_an_item_only_gets_shorter(minutes: int, fits: bool) -> None:
    found = refusal(
        programme.shorten, prepared(*NINE), item=3, minutes=minutes, reason="x", **PLAIN
    )
    assert (found is None) == fits


def test_what_was_held_is_not_made_shorter() -> None:
    state = sat()
    slots = (change(state.gathering.slots[0], began="14:30", ended="14:40"),)
    state = change(state, gathering=change(state.gathering, slots=slots))
    found = refusal(programme.shorten, state, item=1, minutes=5, reason="x", **PLAIN)
    assert found == ("item_not_waiting", {"item": 1, "title": "ceremony"})


def test_an_item_is_dropped_only_when_the_rest_can_be_held() -> None:
    def dropping(item: int, the_delegation: Any = None) -> Any:
        told = {"the_delegation": the_delegation, "item": item, "reason": "Bận", **PLAIN}
        return refusal(programme.drop, prepared(*NINE), **told)

    codes = {item: (dropping(item) or ("",))[0] for item in range(1, 10)}
    assert codes == {
        **dict.fromkeys((1, 4, 5, 7, 8), ""),
        2: "opening_not_first",
        3: "honours_before_report",
        6: "responses_before_launch",
        9: "closing_not_last",
    }
    read: Any = DELEGATION["the_delegation"].by
    assert read(None, {"id": "KH-2025-01"}, DAY) == "ĐB-2025-01"
    waits = dropping(8, delegation(passed=False))
    assert waits == ("delegates_not_passed", {"delegation": "ĐB-2025-01"})
    assert dropping(8, delegation(passed=False, plan="KH-2025-02")) is None


def test_an_item_moves_back_and_the_order_still_holds() -> None:
    def moving(item: int, behind: int) -> Any:
        return programme.postpone, {"item": item, "after": behind, "reason": "Chờ", **PLAIN}

    move, facts = moving(4, 7)
    assert numbers(after(TOPIC, prepared(*NINE), move, **facts)) == [1, 2, 3, 5, 6, 7, 4, 8, 9]
    for item, behind, code in ((3, 5, "honours_before_report"), (5, 4, "not_later")):
        move, facts = moving(item, behind)
        assert refusal(move, prepared(*NINE), **facts)[0] == code  # type: ignore[index]


# The day


def test_the_conference_opens_on_its_day_with_a_programme() -> None:
    opening = proceedings.open
    assert refusal(opening, prepared(), **NOW) == ("programme_empty", {})
    early = {**NOW, "today": DAY.replace(day=13)}
    found = refusal(opening, prepared(*NINE), **early)
    assert found == ("not_day_to_open", {"today": DAY.replace(day=13), "day": DAY})
    begun = after(TOPIC, prepared(*NINE), opening, **NOW)
    assert (begun.opened, begun.last, begun.on) == ("16:59", "16:59", DAY)
    again = refusal(opening, begun, **NOW)
    assert again == ("conference_begun", {"conference": "KH-2025-01", "at": "16:59"})


@pytest.mark.parametrize(
    ("code", "facts"),
    [
        ("time_missing", {"moment": LATER}),
        ("time_in_future", {"at": "17:00"}),
        ("time_goes_back", {"at": "14:29"}),
        ("time_malformed", {"at": "3 giờ"}),
        ("not_day_of_session", {"today": DAY.replace(day=15)}),
        ("item_unknown", {"item": 10}),
        ("honours_before_report", {"item": 5}),
        ("item_out_of_order", {"item": 2}),
    ],
)
def test_what_cannot_begin(code: str, facts: Mapping[str, Any]) -> None:
    found = refusal(proceedings.begin, sat(), **{**NOW, "item": 1, **facts})
    assert found
    assert found[0] == code


def test_what_is_entered_on_a_later_day_states_its_time() -> None:
    late = {**NOW, "moment": LATER, "item": 1, "at": "17:30"}
    assert after(TOPIC, sat(), proceedings.begin, **late).last == "17:30"


def test_one_item_runs_at_a_time_and_each_once() -> None:
    running = after(TOPIC, sat(), proceedings.begin, item=1, **NOW)
    found = refusal(proceedings.begin, running, item=2, **NOW)
    assert found == ("item_running", {"item": 1, "title": "ceremony"})
    end = {"the_delegation": None, **NOW}
    assert refusal(proceedings.end, running, item=2, **end) == (
        "item_not_running",
        {"item": 2, "title": "opening"},
    )
    ended = after(TOPIC, running, proceedings.end, item=1, **end)
    assert refusal(proceedings.begin, ended, item=1, **NOW) == (
        "item_not_waiting",
        {"item": 1, "title": "ceremony"},
    )


def test_nothing_begins_before_the_opening_or_after_the_closing() -> None:
    found = refusal(proceedings.begin, prepared(*NINE), item=1, **NOW)
    assert found == ("conference_not_open", {"conference": "KH-2025-01"})
    over = Over(prepared(*NINE).gathering, DAY, "14:30", "17:00", 40, "BB 05")
    found = refusal(proceedings.begin, over, item=1, **NOW)
    assert found == ("conference_over", {"conference": "KH-2025-01", "at": "17:00"})
    found = refusal(programme.shorten, over, item=1, minutes=5, reason="x", **PLAIN)
    assert found
    assert found[0] == "conference_over"


def vote(the_delegation: Any, **facts: int) -> Any:
    state = sat(ProgrammeItem("delegates", "delegates", 10))
    running = change(state, gathering=evolve_slot(state, began="16:40"))
    told = {"the_delegation": the_delegation, "item": 1, **facts, **NOW}
    try:
        [event] = proceedings.end(running, **told)
    except Refusal as refused:
        return refused.code
    return event.delegation, event.agree, event.present, event.overrun


def evolve_slot(state: Any, **changes: Any) -> Gathering:
    return change(state.gathering, slots=(change(state.gathering.slots[0], **changes),))


def test_the_delegates_item_ends_with_its_vote() -> None:
    assert vote(delegation(passed=True)) == ("ĐB-2025-01", 40, 41, 9)
    assert vote(delegation(passed=False)) == "delegates_not_passed"
    other = delegation(passed=True, plan="KH-2025-02")
    assert vote(other) == "delegates_uncounted"
    assert vote(other, agree=21, present=40) == ("", 21, 40, 9)
    assert vote(None, agree=20, present=40) == "list_not_agreed"
    assert vote(None, agree=41, present=40) == "count_impossible"


def test_it_closes_when_nothing_is_left() -> None:
    facts = {"attendance": 41, "minutes_paper": "BB 05", **NOW}
    left = refusal(proceedings.close, sat(), **facts)
    assert left == ("items_left", {"items": tuple("123456789")})
    gathering = evolve_slot(sat(NINE[0]), began="14:30", ended="14:40")
    done = change(sat(NINE[0]), gathering=gathering)
    nobody = refusal(proceedings.close, done, **{**facts, "attendance": 0})
    assert nobody == ("attendance_wrong", {"found": 0, "most": 100_000})
    over = after(TOPIC, done, proceedings.close, **facts)
    assert over == Over(gathering, DAY, "14:30", "16:59", 41, "BB 05")


STEPS = st.tuples(
    st.sampled_from(["begin", "end", "shorten", "drop", "postpone"]),
    st.integers(1, 9),
    st.integers(-5, 40),
)


@given(st.lists(STEPS, max_size=60))
def test_whatever_happens_on_the_day_it_makes_sense(steps: list[Any]) -> None:
    state: Any = sat()
    for what, item, delay in steps:
        before = state
        at = clocktime.text(max(0, clocktime.parse(state.last) + delay))
        facts: dict[str, Any] = {"item": item, **PLAIN}
        if what in ("begin", "end"):
            facts |= {"at": at, "moment": LATER}
        if what in ("end", "drop"):
            facts |= {"the_delegation": None}
        facts |= {"end": {"agree": 30, "present": 40}, "postpone": {"after": item + 1}}.get(
            what, {}
        )
        facts |= {"shorten": {"minutes": max(delay, 0)}}.get(what, {})
        facts |= {} if what in ("begin", "end") else {"reason": "x"}
        state = after(
            TOPIC, before, getattr(proceedings, what, None) or getattr(programme, what), **facts
        )
        assert before.last <= state.last
        slots = state.gathering.slots
        assert sum(one.runs for one in slots) <= 1
        kinds = {one.item_kind: one for one in slots}
        assert kinds["report"].ended or not kinds["honours"].began
        assert sorted(numbers(state)) == list(range(1, 10))
        line = proceedings.timeline(state, "14:30")
        assert all(one.begins <= one.ends for one in line)
        assert all(one.ends <= two.begins for one, two in pairwise(line))


def test_the_end_is_projected_from_now() -> None:
    state = sat(*NINE[:3])
    ends = {
        now: [clocktime.text(one.ends) for one in proceedings.timeline(state, "14:30", now)]
        for now in ("", "14:45")
    }
    assert ends == {"": ["14:40", "14:50", "15:00"], "14:45": ["14:55", "15:05", "15:15"]}
    running = after(TOPIC, state, proceedings.begin, item=1, at="14:30", **NOW)
    ended = after(TOPIC, running, proceedings.end, item=1, at="14:33", the_delegation=None, **NOW)
    assert proceedings.timeline(ended, "14:30")[0].overrun == -7
    [first, second, _] = proceedings.timeline(running, "14:30", "14:47")
    assert (first.overrun, second.begins) == (7, clocktime.parse("14:47"))
    assert proceedings.timeline(prepared(NINE[0]), "14:30")[0].slot == Slot(
        1, "ceremony", "ceremony", 10
    )


# On the board


def waits(conference: Any) -> list[str]:
    return [todo.decision.removeprefix("conference.") for todo in row(conference).todo]


def test_it_says_what_is_still_to_prepare_and_then_what_comes_next() -> None:
    assert waits(prepared()) == ["set_programme", "settle", "set_backdrop"]
    people = (Group("leaders", "ex_officio", ("CB-001",)),)
    titled = prepared(*NINE, groups=people, backdrop=Backdrop(LINES))
    assert waits(titled) == ["approve_backdrop"]
    ready = prepared(*NINE, groups=people, backdrop=Backdrop(LINES, DAY))
    assert (waits(ready), row(ready).title, row(ready).note) == (["open"], "HỘI NGHỊ", "14:30")
    assert row(ready).refs == ("KH-2025-01", "CB-001")
    assert (row(prepared()).title, row(prepared()).due_after) == ("Hội trường", "plan:KH-2025-01")
    assert waits(sat()) == ["begin"]
    running = after(TOPIC, sat(), proceedings.begin, item=1, **NOW)
    assert waits(running) == ["end"]
    done = change(sat(NINE[0]), gathering=evolve_slot(sat(NINE[0]), began="14:30", ended="14:40"))
    assert (waits(done), row(done).note) == (["close"], "1/1")
    over = row(Over(done.gathering, DAY, "14:30", "17:00", 40, "BB 05"))
    assert (over.status, over.open, over.todo, over.due_after) == ("over", False, (), "")
