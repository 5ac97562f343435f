"""Programs decide and read as people do: same rules, same refusals, one answer to one command."""

import json
from pathlib import Path
from random import Random
from typing import TYPE_CHECKING, Any

import msgspec
import pytest
import schemathesis
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from schemathesis.specs.openapi import checks

from adapters.accounts.machines import make_machine
from adapters.ledger import Command, Ledger
from adapters.problems import Problem
from adapters.sheets import every_kind
from adapters.web.api import STATUS
from adapters.web.openapi import description
from adapters.web.status import of
from domain.catalogue import CATALOGUE
from domain.refusal import Refusal
from tests.properties.commands import history, story

from .conftest import House
from .same import bodies, founded_house, founded_ledger, papers

if TYPE_CHECKING:
    from starlette.testclient import TestClient

OFFICE, UNIT, AUDITOR = "CB-003", "CB-005", "CB-010"
TASK = {"plan": "KH-2025-01", "clause": "III.2a", "title": "Báo cáo", "lead": "HTQT", "days": 2}
YEAR = 31_536_000.0
CHECKS = [
    schemathesis.checks.not_a_server_error,
    checks.status_code_conformance,
    checks.content_type_conformance,
    checks.response_schema_conformance,
]


class Program:
    """A program with a token."""

    def __init__(self, house: House, person: str, *scopes: str, name: str = "") -> None:
        book, name = house.site.people.book, name or f"máy {person}"
        token = make_machine(book, name, person, person, scopes=scopes or ("*",), lasts=YEAR)
        self.client: TestClient = house.guest()
        self.headers = {"authorization": f"Bearer {token}"}

    def get(self, path: str, **headers: str) -> Any:
        return self.client.get(f"/api/v1{path}", headers={**self.headers, **headers})

    def post(self, path: str, body: Any, **headers: str) -> Any:
        given = {**self.headers, "content-type": "application/json"}
        given |= {name.replace("_", "-"): value for name, value in headers.items()}
        content = body if isinstance(body, bytes) else msgspec.json.encode(body)
        return self.client.post(f"/api/v1{path}", content=content, headers=given)

    def decide(self, command: Command) -> Any:
        topic, _, decision = command.decision.partition(".")
        path = f"/{topic}/{decision}"
        if not CATALOGUE.topics[topic].singleton:
            path = f"/{topic}/{command.id}/{decision}"
        body = {
            "facts": command.facts,
            "valid": command.valid,
            "document": msgspec.to_builtins(command.document),
            "office": {"role": command.role, "unit": command.unit},
        }
        return self.post(path, body, idempotency_key=command.command)


@pytest.fixture
def house(tmp_path: Path) -> Any:
    made = founded_house(tmp_path / "so")
    for command in story()[:11]:
        made.desk.ledger.record(command)
    yield made
    made.close()


def test_what_programs_record_is_what_the_ledger_would_have_recorded(tmp_path: Path) -> None:
    ledger, house = founded_ledger(), founded_house(tmp_path / "so")
    programs: dict[str, Program] = {}
    for told in story():
        command, _ = papers(told)
        who = programs.get(told.person) or Program(house, told.person)
        programs[told.person] = who
        start = house.size
        ledger.record(command)
        answer = who.decide(command)
        assert answer.status_code == 201, (command, answer.text)
        assert bodies(house.desk.ledger, start) == bodies(ledger, start), command
    house.close()


@pytest.mark.parametrize("seed", [1, 2])
def test_strange_commands_are_refused_as_the_ledger_refuses_them(tmp_path: Path, seed: int) -> None:
    ledger, house = founded_ledger(), founded_house(tmp_path / "so")
    programs: dict[str, Program] = {}
    known = {line.id for line in house.desk.views.list("person")}
    for command in _sample(seed):
        if command.person not in known:
            continue
        if command.person not in programs:
            programs[command.person] = Program(house, command.person)
        start, was = house.size, ledger.store.head().size
        answer = programs[command.person].decide(command)
        code, status = _recorded(ledger, command)
        assert (answer.json().get("code", ""), answer.status_code // 100) == (code, status // 100)
        assert not code or answer.status_code == status
        assert bodies(house.desk.ledger, start) == bodies(ledger, was), command
    house.close()


def _recorded(ledger: Ledger, command: Command) -> tuple[str, int]:
    """The code of what the ledger itself refuses, "" for nothing, and the status that says it."""
    try:
        ledger.record(command)
    except (Refusal, Problem) as refused:
        return refused.code, STATUS.get(refused.code) or of(refused)
    return "", 201


def _sample(seed: int) -> list[Command]:
    """A history that JSON can say, as the catalogue's own ids are typed."""
    chance = Random(seed)
    found = [c for c in history(seed) if _sayable(c)]
    return found[: 120 + chance.randrange(20)]


def _sayable(command: Command) -> bool:
    try:
        msgspec.json.encode(command.facts)
    except (msgspec.EncodeError, UnicodeEncodeError, OverflowError):
        return False
    return "/" not in command.id


def test_one_command_has_one_answer(house: House) -> None:
    office = Program(house, OFFICE)
    first = office.post("/task/assign", {"facts": TASK}, idempotency_key="k-1")
    assert first.status_code == 201, first.text
    assert first.json()["again"] is False
    size = house.size
    again = office.post("/task/assign", {"facts": TASK}, idempotency_key="k-1")
    assert again.status_code == 200
    assert again.json() == {**first.json(), "again": True}
    other = {"facts": {**TASK, "title": "Khác"}}
    refused = office.post("/task/assign", other, idempotency_key="k-1")
    assert refused.status_code == 409
    assert refused.json()["code"] == "command_reused"
    assert house.size == size


def test_a_trial_records_nothing(house: House) -> None:
    before = house.size
    answer = Program(house, OFFICE).post("/task/assign", {"facts": TASK, "try": True})
    assert answer.status_code == 200
    assert answer.json()["recorded"] is False
    assert "Báo cáo" in answer.json()["events"][0]["sentence"]
    assert house.size == before


def test_a_refusal_says_rule_source_and_cure_in_the_language_asked_for(house: House) -> None:
    unit = Program(house, UNIT)
    said = unit.post("/task/assign", {"facts": TASK})
    assert said.status_code == 403
    assert said.headers["content-type"] == "application/problem+json"
    found = said.json()
    assert found["code"] == "not_authorised"
    assert found["facts"]["person"] == UNIT
    english = unit.post("/task/assign", {"facts": TASK}, accept_language="fr, en;q=0.9, vi;q=0.1")
    assert english.json()["title"] != found["title"]


@pytest.mark.parametrize("header", ["", "Bearer", "Bearer thidua_x", "Basic YTpi", "Bearer \t"])
def test_without_a_token_nothing_is_said(house: House, header: str) -> None:
    answer = house.guest().get("/api/v1/task", headers={"authorization": header})
    assert answer.status_code == 401
    assert answer.headers["www-authenticate"] == "Bearer"
    assert answer.json()["code"] == "token_missing"


def test_a_session_of_a_browser_opens_nothing_here(house: House) -> None:
    member = house.sign_in(OFFICE)
    assert member.get("/api/v1/task").status_code == 401
    assert member.client.post("/api/v1/task/assign", json={"facts": TASK}).status_code == 401


def test_a_token_is_good_for_its_scopes_only(house: House) -> None:
    reader = Program(house, OFFICE, "doc", name="đọc")
    assert reader.get("/plan/KH-2025-01").status_code == 200
    refused = reader.post("/task/assign", {"facts": TASK})
    assert (refused.status_code, refused.json()["code"]) == (403, "machine_scope")
    writer = Program(house, OFFICE, "task.assign", name="ghi")
    assert writer.get("/plan/KH-2025-01").status_code == 403
    assert writer.post("/task/assign", {"facts": TASK}).status_code == 201


@pytest.mark.parametrize(
    "body",
    [
        b"[]", b"null", b"{", b'{"facts": 1}', b'{"fact": {}}', b'{"facts": {"title": "\\ud800"}}',
        b'{"facts": {"title": "\xff"}}', b"[" * 100_000, b'{"facts":' + b'{"a":' * 5000,
        b'{"facts": {"days": 1e999}}', b'{"facts": {"days": 99999999999999999999999999}}',
        b'{"valid": "31/2/2025"}', b'{"facts": {"title": "a\\u0000b"}}',
        b'{"facts": {"__class__": "x"}}', b'{"office": {"role": "king", "x": 1}}',
    ],
)  # fmt: skip
def test_malformed_bodies_are_refused_and_nothing_is_recorded(house: House, body: bytes) -> None:
    before = house.size
    answer = Program(house, OFFICE).post("/task/assign", body)
    assert 400 <= answer.status_code < 500, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    assert house.size == before


def test_too_much_is_refused(house: House) -> None:
    answer = Program(house, OFFICE).post("/task/assign", b" " * (house.site.form_bytes + 1))
    assert answer.status_code == 413


def test_a_path_of_the_server_is_a_text(house: House) -> None:
    title = "@/etc/passwd"
    answer = Program(house, OFFICE).post("/task/assign", {"facts": {**TASK, "title": title}})
    assert answer.json()["events"][0]["event"]["title"] == title


def test_everything_can_be_read_as_of_a_moment(house: House) -> None:
    reader = Program(house, OFFICE)
    assert reader.get("/plan/KH-2025-01").json()["status"] == "in_force"
    was = reader.get("/plan/KH-2025-01?tinh-den=12/08/2025").json()
    assert was["id"] == "KH-2025-01"
    listed = reader.get("/plan").json()
    assert {item["id"] for item in listed["items"]} >= {"KH-2025-01"}
    assert reader.get("/plan/KH-2025-01/history").json()["items"][0]["type"] == "plan.drafted/1"
    assert (
        reader.get(
            f"/sheets/{next(kind.name for kind in every_kind() if not kind.of_one)}"
        ).status_code
        == 200
    )
    assert reader.get("/plan/KH-2025-01?tinh-den=x").status_code == 400


def test_the_description_in_the_docs_is_that_of_the_program() -> None:
    kept = Path(__file__).parents[2] / "docs" / "openapi.json"
    assert json.loads(kept.read_text(encoding="utf-8")) == description()


@pytest.fixture(scope="module")
def told(tmp_path_factory: pytest.TempPathFactory) -> Any:
    made = founded_house(tmp_path_factory.mktemp("api") / "so")
    for command in story():
        made.desk.ledger.record(command)
    yield made
    made.close()


IDS = {
    "task": "NV-001", "plan": "KH-2025-01", "nomination": "ĐX-2025-001", "vote": "BP-001",
    "person": "CB-009", "record": "CB-009", "budget": "DT-2025-01", "report": "TK-2025-01",
}  # fmt: skip


def test_nothing_that_fits_the_description_breaks_the_api(told: House) -> None:
    """Everything asked as the description says is answered as it says, and never by a 500."""
    program = Program(told, "CB-001")
    schema = schemathesis.openapi.from_asgi("/api/v1/openapi.json", told.app)
    operations = [found.ok() for found in schema.get_all_operations()]  # type: ignore[union-attr]

    @settings(
        max_examples=60,
        deadline=None,
        database=None,
        suppress_health_check=list(HealthCheck),
    )
    @given(data=st.data(), known=st.booleans())
    def ask(data: st.DataObject, known: bool) -> None:
        operation = data.draw(st.sampled_from(operations))
        case = data.draw(operation.as_strategy())
        topic = operation.path.split("/")[3]
        if known and topic in IDS and "id" in (case.path_parameters or {}):
            case.path_parameters["id"] = IDS[topic]
        answer = case.call(headers=program.headers)
        case.validate_response(answer, checks=CHECKS)

    ask()
