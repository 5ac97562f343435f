"""Values, names and sentences come out as people write them."""

from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any, get_args, get_type_hints

import pytest

from adapters.codec import Office
from adapters.ledger import fact_types
from adapters.words import words
from adapters.words.words import Words
from domain.catalogue import CATALOGUE
from domain.refusal import Refusal
from domain.task import Assigned, Completed, Due

NAMES = {"CB-012": "Nguyễn Thị Lan", "VP": "Văn phòng", "HTQT": "Phòng Hợp tác quốc tế"}
VI, EN = Words("vi", NAMES), Words("en", NAMES)


@pytest.mark.parametrize(
    ("field", "value", "said"),
    [
        ("due", date(2025, 8, 5), "05/08/2025"),
        ("due", "2025-08-05", "05/08/2025"),
        ("at", "2025-08-12T02:14:00.000000Z", "12/08/2025 09:14"),
        ("at", datetime(2025, 8, 12, 20, 0, tzinfo=UTC), "13/08/2025 03:00"),
        ("amount", 1_410_000, "1.410.000"),
        ("year", 2025, "2025"),
        ("agrees", True, "đồng ý"),
        ("person", "CB-012", "Nguyễn Thị Lan (CB-012)"),
        ("lead", "VP", "Văn phòng"),
        ("id", "CB-012", "CB-012"),
        ("role", "director", "Giám đốc"),
        ("award", ("emulation_flag", "merit_certificate"), "Cờ thi đua và Bằng khen"),
        ("units", ("A", "B", "C"), "A, B và C"),
        ("units", (), ""),
        ("note", None, ""),
        ("due", Due("event", days=-2), "2 ngày trước hội nghị"),
        ("due", Due("event"), "ngày hội nghị"),
        ("due", Due("window", date(2025, 8, 1), date(2025, 8, 9)), "từ 01/08/2025 đến 09/08/2025"),
    ],
)  # fmt: skip
def test_a_value_is_said_by_its_type_and_field(field: str, value: object, said: str) -> None:
    assert said == VI.value(field, value)


def test_a_card_adds_the_unit_a_sentence_writes_itself() -> None:
    assert VI.measure("percent", 80) == "80%"
    assert VI.measure("amount", 1_410_000) == "1.410.000 đồng"
    assert EN.measure("amount", 1_410_000) == "1,410,000 đồng"


def test_an_event_is_a_sentence_with_names_and_without_empty_parts() -> None:
    due = Due("day", end=date(2025, 8, 18))
    alone = Assigned("NV-001", "KH-2025-01", "III.2a", "Báo cáo", "VP", (), due, date(2025, 8, 1))
    with_help = Assigned(
        "NV-001", "KH-2025-01", "III.2a", "Báo cáo", "VP", ("HTQT",), due, date(2025, 8, 1)
    )
    say = VI.happened
    assert say("task.assigned/1", "task:NV-001", alone) == (
        "giao NV-001 “Báo cáo” cho Văn phòng, hạn 18/08/2025"
    )
    assert say("task.assigned/1", "task:NV-001", with_help) == (
        "giao NV-001 “Báo cáo” cho Văn phòng, phối hợp: Phòng Hợp tác quốc tế, hạn 18/08/2025"
    )


def test_what_is_nought_is_not_worth_a_phrase() -> None:
    on_time = Completed("BC 1", date(2025, 8, 1), date(2025, 8, 1), 0)
    late = Completed("BC 1", date(2025, 8, 4), date(2025, 8, 1), 3)
    say = VI.happened
    assert say("task.completed/1", "task:NV-001", on_time) == "báo hoàn thành NV-001: BC 1"
    assert (
        say("task.completed/1", "task:NV-001", late) == "báo hoàn thành NV-001, chậm 3 ngày: BC 1"
    )


def test_a_refusal_is_said_as_rule_source_finding_and_cure() -> None:
    refusal = Refusal("plan_not_in_force", plan="KH-2025-01", status="paused")
    said = VI.refusal(refusal, "0.1")
    assert said.rule == "Chỉ quyết định theo kế hoạch khi kế hoạch đang thực hiện."
    assert said.source == "Kế hoạch, mục 0.1"
    assert said.found == "Kế hoạch KH-2025-01 đang ở trạng thái: tạm dừng."
    assert said.cure == "Xem bước tiếp theo của kế hoạch: thidua KH-2025-01."


@pytest.mark.parametrize(
    ("source", "vi", "en"),
    [
        ("III.2a", "Kế hoạch, mục III.2a", "the plan, clause III.2a"),
        ("0.1", "Kế hoạch, mục 0.1", "the plan, clause 0.1"),
        ("BR-56", "NĐ 30/2020 Điều 15.1", "Decree 30/2020 Article 15.1"),
        ("NĐ 30/2020 PL I", "NĐ 30/2020 Phụ lục I", "Decree 30/2020 Annex I"),
    ],
)
def test_a_source_is_cited_as_officials_cite_it(source: str, vi: str, en: str) -> None:
    assert (vi, en) == (VI.source(source), EN.source(source))


def test_who_acted_is_named_with_the_office_they_acted_in() -> None:
    assert VI.actor(Office("CB-012", "office", "VP")) == "Nguyễn Thị Lan (Văn phòng)"
    assert VI.actor(Office("CB-012", "director", "", "KT.")) == "Nguyễn Thị Lan (KT. Giám đốc)"
    assert VI.actor(Office("CB-012", "unit", "HTQT")) == "Nguyễn Thị Lan (Phòng Hợp tác quốc tế)"


def test_a_missing_key_or_fact_shows_itself() -> None:
    assert VI.text("no.such.key") == "⟦no.such.key⟧"
    assert "⟦clause⟧" in VI.say("source.clause")


def test_braces_in_what_people_wrote_are_left_alone() -> None:
    assert VI.say("source.clause", clause="{x} [y {z}]") == "Kế hoạch, mục {x} [y {z}]"


def test_without_compiled_catalogs_every_key_shows_itself(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    words._catalog.cache_clear()
    monkeypatch.setattr(words, "COMPILED", tmp_path)
    assert Words("vi").text("topic.task") == "⟦topic.task⟧"
    words._catalog.cache_clear()


def records(kind: Any, met: set[Any]) -> set[Any]:
    """The record classes in a type, and in those."""
    for of in (kind, *get_args(kind)):
        if hasattr(of, "__attrs_attrs__") and of not in met:
            met.add(of)
            for inner in get_type_hints(of).values():
                records(inner, met)
        elif of is not kind:
            records(of, met)
    return met


def test_a_refusal_never_calls_a_fact_by_its_name_in_the_code() -> None:
    """Also where only one topic has the field, and where it is a part of a record."""
    words = Words("vi")
    facts = [
        (name, kind)
        for topic in CATALOGUE.topics.values()
        for decision in topic.decisions
        for name, kind in fact_types(decision).items()
    ]
    members = {
        a.name for _, kind in facts for of in records(kind, set()) for a in of.__attrs_attrs__
    }
    names = members | {name for name, _ in facts}
    assert [name for name in sorted(names) if words.value("field", name) == name] == []
