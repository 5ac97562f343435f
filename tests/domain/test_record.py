"""Records: the first entry opens one, whichever it is, and nothing entered is lost."""

from datetime import date

import pytest

from adapters.rulebook import load
from domain.law import in_force
from domain.record import (
    TOPIC,
    Claimed,
    Credited,
    Freed,
    Held,
    PastAward,
    Rated,
    Record,
    Released,
    require_not_held,
)
from domain.record import Uncredited as Struck
from domain.refusal import Refusal

from .examples import changes, moves

PAPER = "QĐ 02/QĐ-SNgV"
ENTRIES = {kind.__name__ for kind in TOPIC.events.values()}


def told(*events: object) -> Record:
    """The record that follows from these entries."""
    record = None
    for event in events:
        record = TOPIC.evolve(record, event)
    assert isinstance(record, Record)
    return record


def test_any_entry_opens_the_record_and_every_entry_goes_on_with_it() -> None:
    assert moves(TOPIC) == {("nothing", entry, "Record") for entry in ENTRIES}
    assert changes(TOPIC) == {("Record", entry) for entry in ENTRIES}


def test_a_rating_entered_again_replaces_that_of_its_year_only() -> None:
    record = told(
        *(Rated("CB-009", year, "good", PAPER) for year in (2023, 2024)),
        Rated("CB-009", 2024, "excellent", PAPER),
    )
    assert [(r.year, r.rating) for r in record.ratings] == [(2023, "good"), (2024, "excellent")]


def test_a_nomination_rests_on_what_it_said_last_and_frees_it_all() -> None:
    first = Claimed("CB-009", "ĐX-2025-001", "advanced_worker", ("SK-01",), ("a",))
    second = Claimed("CB-009", "ĐX-2025-001", "advanced_worker", (), ("b",))
    other = Claimed("CB-009", "ĐX-2025-002", "advanced_worker", (), ("c",))
    record = told(first, other, second)
    assert [claim.achievements for claim in record.claims] == [("c",), ("b",)]
    assert told(first, other, Freed("CB-009", "ĐX-2025-001")).claim("ĐX-2025-001") is None
    assert record.claim("ĐX-2025-002") is not None


def test_striking_an_award_leaves_the_others() -> None:
    given = [Credited("CB-009", "advanced_worker", "merit", year, PAPER) for year in (2023, 2024)]
    record = told(*given, Struck("CB-009", "advanced_worker", 2023, PAPER, "Khai gian"))
    assert record.awards == (PastAward("advanced_worker", "merit", 2024, PAPER),)


def test_of_two_holds_only_the_one_concluded_ends() -> None:
    first, second = (Held("CB-009", "press", paper, date(2025, 8, 1)) for paper in ("A", "B"))
    record = told(first, second, Released("CB-009", "A", "KL 05", True, date(2025, 8, 10)))
    assert record.hold(date(2025, 8, 9)) == record.holds[0]
    later = record.hold(date(2025, 8, 10))
    assert later is not None
    assert later.document == "B"


def test_nothing_is_known_of_a_work_that_was_not_recognised() -> None:
    assert Record("CB-009").work("SK-01") is None


def test_holds_bind_from_the_day_of_their_decree() -> None:
    held = told(Held("CB-009", "press", PAPER, date(2025, 6, 1)))
    require_not_held(in_force(load(), (), date(2025, 6, 30)), {"CB-009": held}, date(2025, 6, 30))
    with pytest.raises(Refusal, match="subject_on_hold"):
        require_not_held(in_force(load(), (), date(2025, 7, 1)), {"CB-009": held}, date(2025, 7, 1))
