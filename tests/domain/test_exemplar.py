"""An exemplar counts each unit once, never its own, and keeps what it was when it is withdrawn."""

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from domain.agency import Agency, Unit
from domain.decision import Actor
from domain.exemplar import TOPIC, Linked, link, row, withdraw
from domain.lesson import Content, Learnt, Told, Unfounded, standing
from domain.spreading import confirm, spread

from .examples import changes, moves
from .histories import DAY, OFFICE, after, refusal

UNITS = ("HTQT", "LS", "LT", "VP")
AGENCY = Agency("CQ", "Sở", "", "", "", {u: Unit(u, u, "division") for u in UNITS})
CONTENT = Content("ĐH-001", "initiative", "Số hóa", "Nhanh hơn", "HTQT", people=("CB-009",))


def test_every_way_an_exemplar_can_go() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Described", "Told"),
        ("Told", "Recognised", "Learnt"),
        ("Told", "Withdrawn", "Unfounded"),
        ("Learnt", "Withdrawn", "Unfounded"),
    }
    assert changes(TOPIC) == {
        ("Told", "Linked"),
        ("Learnt", "Linked"),
        ("Learnt", "SpreadTo"),
        ("Learnt", "SpreadConfirmed"),
    }


ASKED = st.tuples(st.sampled_from(["spread", "confirm", "withdraw"]), st.sampled_from(UNITS))


@given(st.lists(ASKED, max_size=30))
def test_a_unit_counts_once_and_confirms_only_what_is_on_record(
    asked: list[tuple[str, str]],
) -> None:
    exemplar: Any = Learnt(CONTENT, "QĐ 30")
    reached: set[str] = set()
    confirmed: set[str] = set()
    for what, unit in asked:
        before = exemplar
        if what == "spread":
            paper = {"document": "KH 12", "how": "Tập huấn", "evidence": "BB 05"}
            facts = {"actor": OFFICE, "today": DAY, "agency": AGENCY, "unit": unit, **paper}
            exemplar = after(TOPIC, before, spread, **facts)
            reached |= {unit} if exemplar is not before else set()
        if what == "confirm":
            actor = Actor("CB-006", "unit", unit)
            exemplar = after(TOPIC, before, confirm, actor=actor, today=DAY)
            confirmed |= {unit} if exemplar is not before else set()
        if what == "withdraw":
            facts = {"today": DAY, "reason": "Sai số liệu", "document": "QĐ 40"}
            exemplar = after(TOPIC, before, withdraw, **facts)
        assert confirmed <= reached <= {"LS", "LT", "VP"}
        assert {spread.unit for spread in exemplar.content.spreads} == reached
        assert set(exemplar.content.unconfirmed) == reached - confirmed


def test_a_speech_is_linked_without_a_nomination_and_in_any_number() -> None:
    exemplar: Any = Told(CONTENT)
    for speech in ("TL-001", "TL-002"):
        facts: Any = {"actor": OFFICE, "today": DAY, "the_nomination": None, "speech": speech}
        [event] = link(exemplar, **facts)
        assert event == Linked("", speech, DAY)
        exemplar = TOPIC.evolve(exemplar, event)
    assert exemplar.content.speeches == ("TL-001", "TL-002")
    assert refusal(link, exemplar, **facts) == (
        "link_known",
        {"exemplar": "ĐH-001", "nomination": "", "speech": "TL-002"},
    )


def test_whose_it_is_reads_as_a_nomination_would_name_them() -> None:
    assert CONTENT.subjects == ("CB-009",)
    both = Content("ĐH-002", "good_way", "T", "S", "LS", collective="LS", household="Hộ bà Tư")
    assert both.subjects == ("LS", "Hộ bà Tư")


def test_what_was_withdrawn_is_not_used_any_more() -> None:
    gone = Unfounded(CONTENT, "Sai số liệu", "QĐ 40")
    facts = {"today": DAY, "reason": "Lại sai", "document": "QĐ 41"}
    assert refusal(withdraw, gone, **facts) == (
        "exemplar_withdrawn",
        {"exemplar": "ĐH-001", "reason": "Sai số liệu"},
    )
    assert standing(Told(CONTENT)) is CONTENT
    assert (row(gone).status, row(gone).open, row(gone).note) == ("withdrawn", False, "")
