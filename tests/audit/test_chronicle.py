"""The history by pages: nothing is left out, nothing comes twice, filters say the truth."""

from datetime import date

import pytest

from adapters.audit import chronicle
from adapters.audit.chronicle import Wanted, search
from adapters.clock import instant, vietnam_day
from adapters.desk import Desk
from adapters.ledger import Recorded


def every(desk: Desk, wanted: Wanted) -> list[Recorded]:
    """All pages, one after the other."""
    found: list[Recorded] = []
    before: int | None = None
    while True:
        page = search(desk.ledger, desk.views, wanted, before)
        assert len(page.events) <= chronicle.PAGE
        found += page.events
        if page.rest is None:
            return found
        assert before is None or page.rest < before
        before = page.rest


def test_all_pages_together_are_the_whole_history_backwards(desk: Desk) -> None:
    """Each event once."""
    seqs = [event.seq for event in every(desk, Wanted())]
    assert seqs == list(range(desk.views.position - 1, -1, -1))


@pytest.mark.parametrize("topic", ["vote", "task", "person", "budget"])
def test_a_topic_is_all_its_events(desk: Desk, topic: str) -> None:
    """As one pass over the log finds them."""
    wanted = [e.seq for e in desk.ledger.history() if e.stream.startswith(f"{topic}:")]
    assert [e.seq for e in every(desk, Wanted(topic=topic))] == wanted[::-1]


def test_a_decision_is_all_its_events(desk: Desk) -> None:
    """Also those of other streams that it wrote."""
    wanted = [e.seq for e in desk.ledger.history() if e.around.decision == "vote.close"]
    found = [e.seq for e in every(desk, Wanted(decision="vote.close"))]
    assert wanted
    assert found == wanted[::-1]


def test_a_person_is_who_decided_and_who_is_spoken_of(desk: Desk) -> None:
    """And the events of the person's own stream."""
    person = "CB-002"
    found = {e.seq for e in every(desk, Wanted(person=person))}
    decided = {e.seq for e in desk.ledger.history() if e.around.by.person == person}
    own = {e.seq for e in desk.ledger.history() if e.stream == f"person:{person}"}
    assert decided
    assert decided | own <= found
    spoken = {row[0] for row in desk.ledger.store.rows(0) if f'"{person}"'.encode() in row[4]}
    assert found <= spoken | own


def test_a_period_is_the_days_on_which_it_was_recorded(desk: Desk) -> None:
    """Both days count."""
    since, until = date(2025, 8, 14), date(2025, 8, 20)
    wanted = [
        e.seq for e in desk.ledger.history() if since <= vietnam_day(instant(e.around.at)) <= until
    ]
    assert wanted
    assert [e.seq for e in every(desk, Wanted(since=since, until=until))] == wanted[::-1]


def test_words_are_found_without_accents(desk: Desk) -> None:
    """ "Hoi nghi" finds "Hội nghị"; titles of the thing an event is about count as well."""
    with_accents = [e.seq for e in every(desk, Wanted(text="Hội nghị"))]
    without = [e.seq for e in every(desk, Wanted(text="hoi nghi"))]
    assert with_accents
    assert with_accents == without
    assert len(without) < desk.views.position


def test_a_page_goes_no_further_back_than_it_may(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What is rare takes several pages, and still all of it is found."""
    wanted = [e.seq for e in every(desk, Wanted(decision="vote.close"))]
    monkeypatch.setattr(chronicle, "CHEAP", 50)
    page = search(desk.ledger, desk.views, Wanted(decision="vote.close"))
    assert page.seen == 50
    assert [e.seq for e in every(desk, Wanted(decision="vote.close"))] == wanted


def test_what_lies_behind_the_moment_is_not_seen(desk: Desk) -> None:
    """Views of the past end where they were asked to."""
    before = desk.at(100)
    page = search(desk.ledger, before, Wanted())
    before.close()
    assert page.events[0].seq == 99
