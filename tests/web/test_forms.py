"""Every decision has a form, and what a form records is what the ledger would have recorded."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from adapters.ledger import fact_types
from domain.catalogue import TOPICS
from domain.decision import FOUNDER, Decision, Topic
from tests.properties.commands import HOLDERS, story

from .conftest import House, Member
from .same import Controls, bodies, by_form, founded_house, founded_ledger, papers

DECISIONS = [
    pytest.param(topic, decision, id=f"{topic.name}.{decision.name}")
    for topic in TOPICS
    for decision in topic.decisions
    if decision.by != (FOUNDER,)
]


@pytest.fixture(scope="module")
def empty(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The agency before anything was decided."""
    house = founded_house(tmp_path_factory.mktemp("web") / "so")
    yield house
    house.close()


@pytest.fixture(scope="module")
def members(empty: House) -> Callable[[str], Member]:
    known: dict[str, Member] = {}

    def member(person: str) -> Member:
        if person not in known:
            known[person] = empty.sign_in(person)
        return known[person]

    return member


@pytest.mark.parametrize(("topic", "decision"), DECISIONS)
def test_there_is_a_control_for_every_fact(
    members: Callable[[str], Member], topic: Topic, decision: Decision
) -> None:
    holder = HOLDERS[decision.by[0]][0]
    page = members(holder).get(f"/lam/{topic.name}.{decision.name}")
    assert page.status_code == 200, page.text[-500:]
    assert "⟦" not in page.text
    assert page.text.count("<h1") == 1
    names = set(Controls(page.text).names)
    for fact in fact_types(decision):
        assert any(name == f"f.{fact}" or name.startswith(f"f.{fact}.") for name in names), fact


def test_what_forms_record_is_what_the_ledger_would_have_recorded(tmp_path: Path) -> None:
    ledger, house = founded_ledger(), founded_house(tmp_path / "so")
    for told in story():
        command, file = papers(told)
        start = house.size
        ledger.record(command)
        answer = by_form(house, command, file)
        assert answer.status_code == 303, (command, _said(answer.text))
        assert bodies(house.desk.ledger, start) == bodies(ledger, start), command
    house.close()


def _said(page: str) -> str:
    return page[page.find('class="refusal"') :][:900]


OFFICE, UNIT = "CB-003", "CB-005"
TASK = {"f.plan": "KH-2025-01", "f.clause": "III.2a", "f.title": "Báo cáo", "f.lead": "HTQT"}


@pytest.fixture
def house(tmp_path: Path) -> Iterator[House]:
    made = founded_house(tmp_path / "so")
    for command in story()[:11]:
        made.desk.ledger.record(command)
    yield made
    made.close()


def test_a_path_of_the_server_is_a_text(house: House) -> None:
    typed = {**TASK, "f.days": "2", "f.title": "@/etc/passwd", "do": "ghi", "command": "k"}
    assert house.sign_in(OFFICE).post("/lam/task.assign", typed).status_code == 303
    line = house.desk.views.list("task")[-1]
    assert line.title == "@/etc/passwd"


def test_what_was_typed_stays_when_it_is_refused(house: House) -> None:
    before = house.size
    typed = {**TASK, "f.days": "hai ngày", "f.title": '"><script>', "do": "ghi", "command": "k"}
    page = house.sign_in(OFFICE).post("/lam/task.assign", typed)
    assert page.status_code == 400
    assert 'value="hai ngày"' in page.text
    assert 'aria-invalid="true" aria-describedby="f.days-sai"' in page.text
    assert 'role="alert"' in page.text
    assert "<script>" not in page.text.replace("<script src", "")
    assert house.size == before


def test_a_preview_records_nothing_and_a_double_tap_once(house: House) -> None:
    member, before = house.sign_in(OFFICE), house.size
    typed = {**TASK, "f.days": "2", "command": "k"}
    page = member.post("/lam/task.assign", {**typed, "do": "thu"})
    assert page.status_code == 200
    assert "Báo cáo" in page.text
    assert house.size == before
    for _ in range(2):
        answer = member.post("/lam/task.assign", {**typed, "do": "ghi"})
        assert answer.status_code == 303, answer.text
        assert answer.headers["location"] == "/so/task/NV-001"
    assert len(house.desk.views.list("task")) == 1


def test_names_are_understood_without_accents(house: House) -> None:
    typed = {**TASK, "f.lead": "phong hop tac quoc te", "f.days": "2", "do": "ghi", "command": "k"}
    assert house.sign_in(OFFICE).post("/lam/task.assign", typed).status_code == 303
    assert house.desk.views.list("task")[-1].unit == "HTQT"


def test_whoever_may_not_is_told_the_rule(house: House) -> None:
    page = house.sign_in(UNIT).get("/lam/task.assign")
    assert page.status_code == 403
    assert 'class="refusal"' in page.text


def test_rows_come_from_a_file_and_can_be_seen_before_they_are_recorded(house: House) -> None:
    rows = '[{"title": "Khai mạc", "minutes": 5}, {"title": "Bế mạc"}]'.encode()
    page = house.sign_in(OFFICE).post(
        "/lam/plan.set_programme/KH-2025-02",
        {"do": "them:f.items", "command": "k"},
        files={"u.items": ("muc.json", rows)},
    )
    assert 'name="f.items.0.title" value="Khai mạc"' in page.text
    assert 'name="f.items.1.title" value="Bế mạc"' in page.text
    assert 'name="f.items.2.title"' in page.text


@pytest.mark.parametrize(
    ("name", "data"),
    [("a.json", b"["), ("a.toml", b"x"), ("a.xlsx", b"PK\x03\x04x"), ("a.json", b"[" * 99_999)],
)  # fmt: skip
def test_a_hostile_file_is_refused(house: House, name: str, data: bytes) -> None:
    before = house.size
    page = house.sign_in(OFFICE).post(
        "/lam/plan.set_programme/KH-2025-02",
        {"do": "ghi", "command": "k"},
        files={"u.items": (name, data)},
    )
    assert page.status_code == 400, page.text[-300:]
    assert house.size == before


def test_names_without_end_are_refused(house: House) -> None:
    deep = "f.required" + ".0.all" * 3000 + ".0.fact"
    page = house.sign_in("CB-001").post("/lam/call.adopt_criteria", {deep: "x", "command": "k"})
    assert 400 <= page.status_code < 500
