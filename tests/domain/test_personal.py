"""Personal details: opaque to decisions, each in one spelling, kept as long as a period runs."""

from datetime import date
from typing import Any

import pytest
from attrs import evolve as change

from adapters.rulebook import load
from domain.decision import DIRECTOR, OFFICE, STAFF, Actor
from domain.details import READERS
from domain.law import Adoption, Rules, Settings, in_force
from domain.person import Person
from domain.personal import (
    FIELDS,
    LEFT,
    ORDER,
    TOPIC,
    Corrected,
    Declared,
    Personal,
    Shredded,
    correct,
    declare,
    evolve,
    kinds,
    row,
    shred,
)
from domain.refusal import Refusal
from domain.retention import KIND_OF, PERSONAL, kept_until, years_after
from domain.sealed import Sealed

from .examples import DAY, changes, moves

ONE, OTHER = Sealed("eA=="), Sealed("eQ==")
SON = Person("CB-009", "Ngô Văn Sơn", "HTQT", "Chuyên viên")
OWN, CLERK = Actor("CB-009", STAFF), Actor("CB-003", OFFICE)
BASIS: dict[str, Any] = {"basis": "Đơn 1", "reason": "Đề nghị"}
LATER = date(2026, 3, 1)


def rules(day: date = LATER, **caps: int) -> Rules:
    """The rules on a day, with periods adopted by the agency (LUU_01=5)."""
    own = {name.replace("_", "-"): years for name, years in caps.items()}
    adopted = Adoption("QĐ 5", date(2025, 1, 1), Settings(caps=own))
    return in_force(load(), (adopted,), day)


def refused(decide: Any, *given: Any, **facts: Any) -> Refusal:
    with pytest.raises(Refusal) as found:
        decide(*given, **facts)
    return found.value


def test_what_a_person_declares_is_kept_by_its_commitment() -> None:
    (event,) = declare(None, id="CB-009", actor=OWN, today=DAY, person=SON, phone=ONE, email=OTHER)
    assert event == Declared("CB-009", None, None, ONE, OTHER, None, None, None, DAY)
    assert evolve(None, event) == Personal({"phone": ONE, "email": OTHER}, id="CB-009")


def test_the_office_declares_for_others_and_nobody_else_does() -> None:
    facts: dict[str, Any] = {"id": "CB-009", "today": DAY, "person": SON, "phone": ONE}
    assert declare(None, actor=CLERK, **facts)
    found = refused(declare, None, actor=Actor("CB-006", STAFF), **facts)
    assert found.code == "details_of_another"


def test_declaring_nothing_twice_or_after_leaving_is_refused() -> None:
    facts: dict[str, Any] = {"id": "CB-009", "actor": OWN, "today": DAY}
    assert refused(declare, None, person=SON, **facts).code == "no_details"
    found = refused(declare, Personal({"phone": ONE}), person=SON, phone=OTHER, **facts)
    assert (found.code, found.facts["fields"]) == ("detail_declared", ("phone",))
    gone = change(SON, departed=DAY)
    assert refused(declare, None, person=gone, phone=ONE, **facts).code == "person_departed"


def test_a_correction_replaces_what_was_declared_and_nothing_else() -> None:
    before = Personal({"phone": ONE, "email": ONE}, ("Đơn 0",))
    facts: dict[str, Any] = {"id": "CB-009", "actor": OWN, "today": DAY, "reason": "Sai"}
    (event,) = correct(before, phone=OTHER, **facts)
    assert isinstance(event, Corrected)
    assert evolve(before, event) == Personal({"phone": OTHER, "email": ONE}, ("Đơn 0",))
    assert refused(correct, before, address=ONE, **facts).code == "detail_not_declared"


def test_shredding_leaves_nothing_but_its_basis() -> None:
    before = Personal({"phone": ONE}, ("Đơn 0",))
    (event,) = shred(before, today=DAY, rules=rules(), person=SON, **BASIS)
    assert event == Shredded(("phone",), 2, "request", "Đơn 1", "Đề nghị", DAY)
    after = evolve(before, event)
    assert after == Personal({}, ("Đơn 0", "Đơn 1"), DAY)
    assert after.generation == event.generation
    assert evolve(None, event) is None
    assert getattr(event, Shredded.SHREDS) == 2
    assert (row(before).status, row(before).note) == ("declared", "")
    assert (row(after).status, row(after).note, row(after).day) == ("shredded", "Đơn 1", DAY)
    assert row(Personal()).status == "shredded"


def test_shredding_needs_something_to_shred_an_occasion_and_whoever_left_to_have_left() -> None:
    facts: dict[str, Any] = {"today": LATER, "rules": rules(), "person": SON, **BASIS}
    assert refused(shred, Personal(), **facts).code == "nothing_to_shred"
    before = Personal({"phone": ONE})
    assert refused(shred, before, occasion="x", **facts).code == "occasion_unknown"
    assert refused(shred, before, occasion=LEFT, **facts).code == "person_not_left"
    assert shred(before, occasion=LEFT, **{**facts, "person": change(SON, departed=DAY)})


@pytest.mark.parametrize(
    ("departed", "runs"), [(None, True), (date(2024, 3, 1), True), (date(2021, 3, 1), False)]
)
def test_a_period_adopted_holds_until_its_years_after_leaving(
    departed: date | None, runs: bool
) -> None:
    person = change(SON, departed=departed)
    facts: dict[str, Any] = {"today": LATER, "rules": rules(LUU_01=5), "person": person, **BASIS}
    before = Personal({"phone": ONE})
    if runs:
        found = refused(shred, before, **facts)
        assert (found.code, found.facts["kind"]) == ("retention_runs", "contact")
    else:
        assert shred(before, **facts)
    assert shred(before, occasion=ORDER, **facts)


def test_a_period_without_a_figure_keeps_nothing() -> None:
    assert kept_until(rules(), "LUU-01", DAY) is None
    assert kept_until(rules(LUU_01=1), "LUU-01", DAY) == date(2026, 8, 12)


def test_years_are_counted_by_the_calendar() -> None:
    assert years_after(date(2024, 2, 29), 1) == date(2025, 3, 1)
    assert years_after(date(2024, 2, 29), 4) == date(2028, 2, 29)
    assert years_after(date(9990, 1, 1), 70) == date.max


def test_every_field_has_a_kind_and_every_kind_a_rule() -> None:
    assert set(KIND_OF) == set(FIELDS)
    assert set(KIND_OF.values()) == set(PERSONAL)
    assert set(PERSONAL.values()) <= set(load().rules)
    assert kinds(Personal(dict.fromkeys(FIELDS, ONE))) == (*tuple(PERSONAL)[1::-1], "payment")


def test_its_life() -> None:
    assert moves(TOPIC) == {
        ("nothing", "Declared", "Personal"),
        ("nothing", "Corrected", "Personal"),
    }
    assert {event for _, event in changes(TOPIC)} == {"Declared", "Corrected", "Shredded"}
    assert DIRECTOR in next(d.by for d in TOPIC.decisions if d.name == "shred")


GOOD = [
    ("birth_date", "2/9/1980", "1980-09-02"),
    ("birth_date", "1980-09-02", "1980-09-02"),
    ("phone", "+84 912.345.678", "0912345678"),
    ("email", " son@haiphong.gov.vn ", "son@haiphong.gov.vn"),
    ("identity_number", "031080 001234", "031080001234"),
    ("bank_account", "0123456789 – VCB", "0123456789 – VCB"),
    ("native_place", " Tiên Lãng ", "Tiên Lãng"),
    ("address", "1 Hoàng Văn Thụ", "1 Hoàng Văn Thụ"),
]
BAD = [
    ("birth_date", "31/2/1980"),
    ("birth_date", "1/1/1850"),
    ("birth_date", "hôm qua"),
    ("birth_date", "2/9"),
    ("phone", "912345678"),
    ("phone", "09123456789"),
    ("phone", "0912 345 67x"),
    ("email", "son"),
    ("email", "@x.vn"),
    ("email", "a@b@c.vn"),
    ("email", "a b@c.vn"),
    ("email", "a@vn"),
    ("email", f"{'a' * 250}@b.vn"),
    ("identity_number", "12345678901"),
    ("identity_number", "٠٣١٠٨٠٠٠١٢٣٤"),
    ("bank_account", "VCB"),
    ("bank_account", " "),
    ("native_place", "hai\ndòng"),
    ("address", "x" * 301),
]


@pytest.mark.parametrize(("field", "typed", "kept"), GOOD)
def test_a_detail_has_one_spelling(field: str, typed: str, kept: str) -> None:
    assert READERS[field](typed) == kept
    assert READERS[field](kept) == kept


@pytest.mark.parametrize(("field", "typed"), BAD)
def test_a_malformed_detail_is_refused_and_never_repeated(field: str, typed: str) -> None:
    found = refused(READERS[field], typed)
    assert (found.code, found.facts) == ("detail_malformed", {"field": field})


def test_a_landline_has_eleven_digits() -> None:
    assert READERS["phone"]("(0225) 384 2123") == "02253842123"
