"""Who may decide what is the same at the command line, in the web and in the API, for everything.

Every decision is tried by one person of every role through all three doors. What is compared is
whether the office was refused; what the rules say of the facts comes after that everywhere.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any, get_args, get_origin

import pytest

from adapters.facts import option_names, plain, record_of
from adapters.ledger import fact_types
from adapters.problems import Problem
from cli.commands import invoke
from cli.options import Options
from cli.session import Session
from domain.catalogue import TOPICS
from domain.decision import FOUNDER, STAFF, Decision, Topic
from domain.refusal import Refusal
from tests.bdd.world import MORNING

from .conftest import House, Member
from .same import founded_house
from .test_api import Program

WHO = {
    "director": "CB-001", "office": "CB-003", "clerk": "CB-004", "unit": "CB-005",
    "auditor": "CB-010", "staff": "CB-009",
}  # fmt: skip
DECISIONS = [
    pytest.param(topic, decision, id=f"{topic.name}.{decision.name}")
    for topic in TOPICS
    for decision in topic.decisions
    if decision.by != (FOUNDER,)
]


class Doors:
    """The three doors into one ledger, for one person of every role."""

    def __init__(self, house: House) -> None:
        self.house = house
        self.members: dict[str, Member] = {role: house.sign_in(id) for role, id in WHO.items()}
        self.sessions = {role: _session(house, id) for role, id in WHO.items()}
        self.programs = {role: Program(house, id) for role, id in WHO.items()}


def _session(house: House, person: str) -> Session:
    """A command line that is already open."""
    options = Options(ledger=str(house.desk.settings.folder), person=person, language="vi")
    return Session(options, lambda: MORNING)


@pytest.fixture(scope="module")
def doors(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Doors]:
    house = founded_house(tmp_path_factory.mktemp("matrix") / "so")
    made = Doors(house)
    yield made
    for session in made.sessions.values():
        session.close()
    house.close()


@pytest.mark.parametrize(("topic", "decision"), DECISIONS)
def test_who_may_is_the_same_everywhere(doors: Doors, topic: Topic, decision: Decision) -> None:
    before = doors.house.size
    for role in WHO:
        allowed = role in decision.by or STAFF in decision.by
        found = {
            "web": _web(doors.members[role], topic, decision),
            "api": _api(doors.programs[role], topic, decision),
            "cli": _cli(doors.sessions[role], topic, decision),
        }
        assert found == dict.fromkeys(("web", "api", "cli"), allowed), role
    assert doors.house.size == before


def _web(member: Member, topic: Topic, decision: Decision) -> bool:
    """Whether the form is shown, and what it sends is not refused for want of an office."""
    path = f"/lam/{topic.name}.{decision.name}"
    shown = member.get(path).status_code
    sent = member.post(path, {"do": "thu", "on": "X"})
    assert shown in (200, 403), shown
    assert (shown == 403) == (sent.status_code == 403), sent.text
    assert shown == 200 or "refusal" in sent.text
    return bool(shown == 200)


def _api(program: Program, topic: Topic, decision: Decision) -> bool:
    on = "" if topic.singleton or decision.creates else f"/{_id(topic, decision)}"
    answer = program.post(f"/{topic.name}{on}/{decision.name}", {"try": True})
    assert answer.status_code < 500, answer.text
    return bool(answer.json().get("code") != "not_authorised")


def _cli(session: Session, topic: Topic, decision: Decision) -> bool:
    words = [_word(f"topic.{topic.name}.command")]
    words.append(_word(f"decision.{topic.name}.{decision.name}.command"))
    if not (topic.singleton or decision.creates):
        words.append(_id(topic, decision))
    for field, kind in fact_types(decision).items():
        words += [f"--{option_names(topic.name, field)[0]}", _something(kind)]
    try:
        assert invoke(session, [*words, "--thu"]) == 0
    except Refusal as refused:
        return refused.code != "not_authorised"
    except Problem as problem:  # in the facts or their names: then nobody was asked who they are
        raise AssertionError(words, problem) from problem
    return True


def _id(topic: Topic, decision: Decision) -> str:
    """An id under which nothing is found; one that fits where a stream could begin."""
    return f"{topic.prefix}-09" if decision.upserts and topic.prefix else "X"


def _word(key: str) -> str:
    from adapters.words.words import Words

    return Words("vi").text(key)


def _something(kind: Any) -> str:
    """What can be read as a fact of a type, whatever it may mean."""
    kind = plain(kind)
    if get_origin(kind) is tuple:
        kind = record_of(get_args(kind)[0])
    if get_origin(kind) is dict:
        return "x=1"
    if hasattr(kind, "__attrs_attrs__"):
        return f"{kind.__attrs_attrs__[0].name}=x"
    return {int: "1", bool: "co", date: "12/8/2025"}.get(kind, "☐")
