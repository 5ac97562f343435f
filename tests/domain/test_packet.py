"""A packet of evidence is closed once and never changes."""

from typing import get_type_hints

import pytest
from attrs import evolve as change

from domain.catalogue import TOPICS, gather
from domain.packet import MOST, TOPIC, Submitted, row, submit
from domain.refusal import Refusal

from .examples import DAY, changes, example, moves

FACTS = {"addressee": "Thanh tra", "aim": "Kiểm tra"}


def test_a_packet_is_closed_as_it_begins() -> None:
    assert moves(TOPIC) == {("nothing", "Submitted", "Packet")}
    assert changes(TOPIC) == set()


def test_each_stream_is_named_once_in_order() -> None:
    (event,) = submit(None, id="BĐ-2025-001", today=DAY, streams=("b:2", "a:1", "b:2"), **FACTS)
    assert event == Submitted("BĐ-2025-001", ("a:1", "b:2"), "Thanh tra", "Kiểm tra", "", DAY)


def test_what_is_closed_is_a_field_of_the_event() -> None:
    assert Submitted.CLOSES in get_type_hints(Submitted)


@pytest.mark.parametrize(("count", "code"), [(0, "packet_empty"), (MOST + 1, "packet_too_many")])
def test_a_packet_of_nothing_or_of_too_much_is_refused(count: int, code: str) -> None:
    streams = tuple(f"task:NV-{n:03d}" for n in range(count))
    with pytest.raises(Refusal) as refused:
        submit(None, id="BĐ-2025-001", today=DAY, streams=streams, **FACTS)
    assert refused.value.code == code


def test_the_row_says_what_for_to_whom_and_about_what() -> None:
    found = row(example(TOPIC.states[0]))
    assert (found.title, found.note, found.open, found.refs) == ("x", "x", False, ("",))


def test_its_stored_name_is_the_only_one_outside_its_topic() -> None:
    """The export format fixes it; any other name outside its topic is a programming error."""
    odd = [(t.name, n) for t in TOPICS for n in t.events if not n.startswith(f"{t.name}.")]
    assert odd == [("packet", "dossier.submitted/1")]
    dossier = next(topic for topic in TOPICS if topic.name == "dossier")
    with pytest.raises(ValueError, match="outside its topic"):
        gather((change(dossier, name="other"),))
