"""Every kind of finding: an example that is found, and a near miss that is not."""

from datetime import date
from types import SimpleNamespace
from typing import Any, NamedTuple

import pytest

from adapters.codec import Document, Office
from adapters.findings import every_kind, look
from adapters.findings.finding import Limits
from adapters.ledger import Recorded
from domain.request import Matter, Open, Settled
from domain.settings import Adoption, Settings

from .books import books, find, tell

DIRECTOR, OFFICE, UNIT = "CB-001", "CB-002", "CB-004"
KINDS = {kind.name: kind for kind in every_kind()}
LATE, DUE = date(2025, 8, 20), date(2025, 8, 15)


class Case(NamedTuple):
    """Events that are found (on which positions) or not, in books with states and seals."""

    kind: str
    events: tuple[Recorded, ...]
    found: tuple[tuple[int, ...], ...] = ()
    around: dict[str, Any] = {}  # noqa: RUF012 - never written


def case(kind: str, *events: Recorded, found: Any = (), **around: Any) -> Case:
    return Case(kind, events, tuple(found), around)


def deputy(role: str = "director", signs: str = "KT.") -> Office:
    return Office("CB-003", role, "BGĐ", signs)


def nominated(subject: str) -> dict[str, Any]:
    return {"nomination": {"ĐX-1": SimpleNamespace(case=SimpleNamespace(subject=subject))}}


def proposed(on: str, at: str, by: str = UNIT) -> Recorded:
    return tell(
        "nomination.proposed", on, plan="KH", subject="CB-9", award="lao", at_=at, by_=by,
        decision_="nomination.propose",
    )  # fmt: skip


def noted(number: int, movement: str, time: str, **fields: Any) -> Recorded:
    given = {"who": "CB-9", "plan": "KH", "desk": "B1", "day": date(2025, 8, 21), **fields}
    return tell(
        "presence.noted", given["who"], number=number, movement=movement, time=time, **given
    )


def settings(since: date) -> Recorded:
    return tell("agency.settings_adopted", "CQ", document="QĐ 1", since=since)


def matter(answer_by: date = DUE) -> Matter:
    return Matter("YC-1", "KH", "VP", "", "", answer_by)


def holiday() -> dict[str, Any]:
    off = Settings(holidays=(date(2025, 8, 12),))
    agency = SimpleNamespace(adoptions=(Adoption("QĐ 1", date(2025, 1, 1), off),))
    return {"agency": {"CQ": agency}}


EVIDENCE = [
    ("đã làm xong", True),
    ("theo BC 12/BC-VP", False),
    ("https://thidua.example/tin", False),
    ("ảnh bang-ron.jpg", False),
    ("YC-001 đã giải quyết", False),
    ("báo cáo ngày 20/8", True),
]

CASES = [
    # Entered late: more than two working days after the day it took effect.
    case("late_entry", tell("plan.issued", "KH", valid_=date(2025, 8, 7)), found=[(0,)]),
    case("late_entry", tell("plan.issued", "KH", valid_=date(2025, 8, 8))),  # Friday to Tuesday: 2
    case("late_entry", tell("plan.issued", "KH", valid_=date(2025, 8, 8)), found=[(0,)],
         limits=Limits(late=1)),
    case("late_entry", tell("plan.issued", "KH", valid_=date(2025, 8, 7)), states=holiday()),
    # Set aside.
    case("override", tell("vote.overridden", "BP-1", passed=True, basis="KL", decision="QĐ"),
         found=[(0,)]),
    case("override", tell("vote.closed", "BP-1", passed=False)),
    # The same person asks and approves.
    case("self_approval", tell("document.drafted", "VB-1", by_=OFFICE, decision_="document.draft"),
         tell("document.signed", "VB-1", by_=OFFICE, decision_="document.sign"), found=[(0, 1)]),
    case("self_approval", tell("document.drafted", "VB-1", by_=OFFICE, decision_="document.draft"),
         tell("document.signed", "VB-1", by_=DIRECTOR, decision_="document.sign")),
    case("self_approval", tell("document.drafted", "VB-1", by_=OFFICE, decision_="document.draft"),
         tell("document.signed", "VB-2", by_=OFFICE, decision_="document.sign")),
    case("self_approval", proposed("ĐX-1", "2025-08-12 09:00", DIRECTOR),
         tell("nomination.awarded", "ĐX-1", by_=DIRECTOR, decision_="award.decide"),
         found=[(0, 1)]),
    case("self_approval",
         tell("delegation.put_forward", "ĐB", person="CB-8", decision_="delegation.put_forward"),
         tell("delegation.selected", "ĐB", person="CB-9", decision_="delegation.select")),
    case("self_approval",
         tell("delegation.put_forward", "ĐB", person="CB-9", decision_="delegation.put_forward"),
         tell("delegation.selected", "ĐB", person="CB-9", decision_="delegation.select"),
         found=[(0, 1)]),
    # One's own case.
    case("own_case", tell("nomination.awarded", "ĐX-1", by_="CB-9"), found=[(0,)],
         states=nominated("CB-9")),
    case("own_case", tell("nomination.awarded", "ĐX-1", by_=DIRECTOR), states=nominated("CB-9")),
    case("own_case", tell("delegation.selected", "ĐB", person="CB-9", by_="CB-9"), found=[(0,)]),
    case("own_case", tell("person.role_granted", "CB-9", role="director", by_="CB-9"),
         found=[(0,)]),
    case("own_case", tell("person.role_granted", "CB-9", by_=Office("CB-9", "founder"))),
    case("own_case", tell("person.role_granted", "CB-9", by_=DIRECTOR)),
    # Signed for somebody else.
    case("signed_for", tell("request.decided", "YC-1", late=0, by_=deputy()), found=[(0,)]),
    case("signed_for", tell("document.signed", "VB-1", signs="TL.", by_=deputy("office", "TL.")),
         found=[(0,)]),
    case("signed_for", tell("person.role_granted", "CB-9", signs="KT.", by_=DIRECTOR)),
    case("signed_for", tell("task.returned", "NV-1", by_=deputy("office", "TL."))),
    case("signed_for", tell("request.decided", "YC-1", late=0, by_=Office(DIRECTOR, "director"))),
    # Substitutes.
    case("substitute", tell("vote.ballot_cast", "BP-1", member="CB-5", by_="CB-6"), found=[(0,)]),
    case("substitute", tell("vote.ballot_cast", "BP-1", member="CB-5", by_="CB-5")),
    case("substitute", tell("session.member_arrived", "PH", member="CB-5", substitute="CB-6"),
         found=[(0,)]),
    case("substitute", tell("session.member_arrived", "PH", member="CB-5")),
    # Answers.
    case("unanswered", tell("request.raised", "YC-1", id="YC-1", answer_by=DUE), found=[(0,)],
         states={"request": {"YC-1": Open(matter())}}),
    case("unanswered", tell("request.raised", "YC-1", id="YC-1", answer_by=DUE),
         states={"request": {"YC-1": Settled(matter(), True, "", "")}}),
    case("unanswered", tell("request.raised", "YC-1", id="YC-1", answer_by=DUE), today=DUE,
         states={"request": {"YC-1": Open(matter())}}),
    case("unanswered", tell("request.decided", "YC-1", late=3), found=[(0,)],
         states={"request": {"YC-1": Settled(matter(), True, "", "")}}),
    case("unanswered", tell("request.decided", "YC-1", late=0),
         states={"request": {"YC-1": Settled(matter(), True, "", "")}}),
    case("unanswered", tell("call.clearance_asked", "ĐT", document="CV 1", due=DUE), found=[(0,)]),
    case("unanswered", tell("call.clearance_asked", "ĐT", document="CV 1", due=DUE),
         tell("call.clearance_answered", "ĐT", document="CV 1", on=LATE), found=[(0, 1)]),
    case("unanswered", tell("call.clearance_asked", "ĐT", document="CV 1", due=DUE),
         tell("call.clearance_answered", "ĐT", document="CV 1", on=DUE)),
    *(case("unanswered", tell("dossier.sent", "HS", addressee="A", answer_by=DUE), *answers,
           found=found)
      for found, answers in (
          ([(0,)], ()),
          ([(0, 1)], (tell("dossier.answered", "HS", addressee="A", on=LATE),)),
          ([(0, 1)], (tell("dossier.came_back", "HS", addressee="A", on=LATE),)),
          ([], (tell("dossier.answered", "HS", addressee="A", on=DUE),)),
          ([(0,)], (tell("dossier.answered", "HS", addressee="B", on=DUE),)),
      )),
    case("unanswered", tell("dossier.sent", "HS", addressee="A", answer_by=None)),
    # Out of hours.
    case("after_hours", tell("plan.issued", "KH", at_="2025-08-12 18:01"), found=[(0,)]),
    case("after_hours", tell("plan.issued", "KH", at_="2025-08-12 18:00")),
    case("after_hours", tell("plan.issued", "KH", at_="2025-08-12 06:59"), found=[(0,)]),
    case("after_hours", tell("plan.issued", "KH", at_="2025-08-16 09:00"), found=[(0,)]),
    case("after_hours", tell("plan.issued", "KH"), found=[(0,)], states=holiday()),
    case("after_hours", tell("plan.issued", "KH")),
    # Sent back, and forward again.
    case("came_back", tell("nomination.returned", "ĐX-1", reason="thiếu"),
         tell("nomination.amended", "ĐX-1"), found=[(0, 1)]),
    case("came_back", tell("nomination.returned", "ĐX-1", reason="thiếu")),
    case("came_back", tell("nomination.amended", "ĐX-1")),
    case("came_back", tell("movement.report_returned", "PT", unit="A", reason="thiếu"),
         tell("movement.reported", "PT", unit="B")),
    case("came_back", proposed("ĐX-1", "2025-08-12 09:00"),
         tell("nomination.withdrawn", "ĐX-1", reason="nhầm"),
         proposed("ĐX-2", "2025-08-12 10:00"), found=[(1, 2)]),
    case("came_back", proposed("ĐX-1", "2025-08-12 09:00"), proposed("ĐX-2", "2025-08-12 10:00")),
    # Checkpoints.
    case("unsealed", tell("plan.issued", "KH", at_="2025-08-01 09:00"),
         tell("plan.issued", "KH", at_="2025-08-12 09:00"), found=[(0, 1)], seals=(2,)),
    case("unsealed", tell("plan.issued", "KH", at_="2025-08-05 09:00"),
         tell("plan.issued", "KH", at_="2025-08-12 09:00"), seals=(2,)),
    case("unsealed", tell("plan.issued", "KH", at_="2025-08-01 09:00"),
         tell("plan.issued", "KH", at_="2025-08-28 09:00"), seals=(1,)),
    case("unsealed", tell("plan.issued", "KH"), found=[(0,)], seals=()),
    case("unsealed", tell("plan.issued", "KH"), seals=None),
    # Evidence.
    *(case("no_evidence", tell("task.completed", "NV-1", evidence=text),
           found=[(0,)] if missing else []) for text, missing in EVIDENCE),
    case("no_evidence", tell("task.completed", "NV-1", evidence="xong", doc_=Document("BC 1"))),
    case("no_evidence",
         tell("task.completed", "NV-1", evidence="xong", doc_=Document(sha256="ab" * 32))),
    case("no_evidence", tell("publicity.published", "TT-1", evidence="ảnh"), found=[(0,)]),
    case("no_evidence", tell("publicity.published", "TT-1", link="https://tin.example")),
    case("no_evidence", tell("publicity.published", "TT-1", evidence="ảnh"),
         tell("publicity.evidence_added", "TT-1", link="https://tin.example")),
    # Exceptions.
    case("exception", tell("budget.exception_signed", "DT", reason="đắt"), found=[(0,)]),
    case("exception", tell("delegation.list_passed", "ĐB", exception="thiếu nữ"), found=[(0,)]),
    case("exception", tell("delegation.list_passed", "ĐB")),
    case("exception", tell("showcase.selected", "KH", poor=("field",), reason="ít"), found=[(0,)]),
    case("exception", tell("showcase.selected", "KH", poor=(), reason="chọn lại")),
    # The desks.
    case("double_entry", noted(1, "entered", "13:50"), noted(2, "entered", "13:55"),
         found=[(0, 1)]),
    case("double_entry", noted(1, "entered", "13:50"), noted(2, "left", "15:00"),
         noted(3, "entered", "15:10")),
    case("contradiction", noted(1, "left", "13:50"), noted(2, "entered", "13:55"),
         found=[(0, 1)]),
    case("contradiction", noted(1, "entered", "13:50"), noted(1, "entered", "13:51", who="CB-8"),
         found=[(0, 1)]),
    case("contradiction", noted(1, "entered", "13:50"), noted(2, "left", "13:55")),
    # Adopted afterwards.
    case("adopted_after", settings(date(2025, 8, 11)), found=[(0,)]),
    case("adopted_after", settings(date(2025, 8, 12))),
    case("adopted_after", tell("norm.adopted", "ĐM", since=date(2025, 8, 1)), found=[(0,)]),
    # Corrected.
    case("corrected", tell("person.name_corrected", "CB-9", name="Tú"), found=[(0,)]),
    case("corrected", tell("person.moved", "CB-9")),
    case("corrected", tell("record.rated", "CB-9", subject="CB-9", year=2024, rating="a"),
         tell("record.rated", "CB-9", subject="CB-9", year=2024, rating="b"), found=[(0, 1)]),
    case("corrected", tell("record.rated", "CB-9", subject="CB-9", year=2024, rating="a"),
         tell("record.rated", "CB-9", subject="CB-9", year=2023, rating="b")),
]  # fmt: skip


@pytest.mark.parametrize("case", CASES, ids=lambda case: f"{case.kind}-{len(case.found)}")
def test_what_is_found_and_what_is_not(case: Case) -> None:
    found = find(KINDS[case.kind], *case.events, **case.around)
    assert case.found == tuple(one.events for one in found)


def test_every_kind_has_an_example_and_a_near_miss() -> None:
    for kind in KINDS:
        assert {True, False} == {bool(case.found) for case in CASES if case.kind == kind}, kind


def test_the_gravest_come_first_and_the_farthest_from_its_rule() -> None:
    assert sorted(KINDS.values(), key=lambda kind: -kind.grave) == list(KINDS.values())
    near = tell("plan.issued", "KH", valid_=date(2025, 8, 6))
    far = tell("plan.issued", "KH", valid_=date(2025, 7, 1))
    found = look(books(near, far), [KINDS["late_entry"]])["late_entry"]
    assert [(1,), (0,)] == [one.events for one in found]


def test_entries_out_of_hours_are_one_finding_a_person_and_day() -> None:
    def at(time: str) -> Recorded:
        return tell("plan.issued", "KH", at_=f"2025-08-12 {time}")

    (one,) = find(KINDS["after_hours"], at("19:00"), at("09:00"), at("20:15"))
    assert (0, 2) == one.events
    assert {"count": 2, "first": "19:00", "last": "20:15"}.items() <= one.facts.items()
