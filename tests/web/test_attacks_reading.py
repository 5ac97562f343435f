"""What is not for somebody's eyes is nowhere: every page with an id, every list, every sheet."""

from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote
from uuid import uuid4

import pytest

from adapters.accounts import roster, sessions
from adapters.sheets import every_kind, kinds_of
from adapters.web.people import COOKIE
from domain.catalogue import CATALOGUE
from tests.stories import told

from .conftest import PASSWORD, House, Member
from .test_api import Program

OFFICE, AUDITOR, STRANGER, STAFF, OTHER = "CB-004", "CB-045", "CB-029", "CB-027", "CB-022"
NOW = "2025-08-20 16:30"
Build = Callable[..., House]


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample agency after its whole story, for looking only."""
    made = House(told(tmp_path_factory.mktemp("doc") / "so"), NOW)
    yield made
    made.close()


def program_of(house: House, person: str) -> Program:
    """A program of a person's, under a name of its own."""
    return Program(house, person, name=f"máy {uuid4()}")


def pages_of(topic: str, id: str) -> list[str]:
    """Every address at which a stream is told."""
    name = quote(id, safe="")
    own = {
        "nomination": [f"/de-nghi/{name}"],
        "session": [f"/hop/{name}", f"/hop/{name}/bien-ban"],
        "conference": [f"/hoi-nghi/{name}", f"/don-tiep/{name}"],
        "delegation": [f"/dai-bieu/{name}"],
        "budget": [f"/kinh-phi/{name}"],
        "plan": [f"/tien-do/{name}", f"/man-hinh/{name}"],
    }.get(topic, [])
    sheets = [f"/bang/{kind.name}/{name}" for kind in kinds_of(topic) if kind.of_one]
    return [
        f"/so/{topic}/{name}",
        f"/so/{topic}/{name}/lich-su",
        f"/vi-sao/{name}?chu-de={topic}",
        *own,
        *sheets,
        *[f"{page}?tai=xlsx" for page in sheets],
    ]


def closed_to(house: House, person: str) -> list[Any]:
    """What is not for a speaker or clerk of one unit, by the rules told in access.py."""
    units = {o.unit for o in house.desk.views.offices(person, house.desk.today) if o.unit}
    mine = {n for (n,) in house.desk.views.ask("SELECT stream FROM about WHERE ref = ?", person)}
    judges = any(person in c.members for c in house.desk.views.states("council").values())
    found = []
    for line in house.desk.views.lines("ORDER BY name"):
        own = line.id == person or line.name in mine
        if line.topic in ("record", "personal") and line.id != person:
            found.append(line)
        elif line.topic in ("nomination", "dossier", "request") and line.unit not in units | {""}:
            found += [] if own or (judges and line.topic != "request") else [line]
    return found


@pytest.mark.parametrize("person", [STRANGER, STAFF, OTHER])
def test_a_page_of_somebody_elses_draft_names_the_rule(agency: House, person: str) -> None:
    member, before = agency.sign_in(person), agency.size
    program = program_of(agency, person)
    hidden = closed_to(agency, person)
    assert {line.topic for line in hidden} >= {"record"}
    for line in hidden:
        for path in pages_of(line.topic, line.id):
            if path.startswith("/vi-sao") and line.topic in ("record", "personal"):
                continue  # asks about the person of that id, whom everybody knows
            answer = member.get(path)
            assert answer.status_code == 403, path
            assert "Giám đốc" in answer.text, path
        for path in (f"/{line.topic}/{line.id}", f"/{line.topic}/{line.id}/history"):
            assert program.get(path).status_code == 403, path
        assert line.id not in {i["id"] for i in program.get(f"/{line.topic}").json()["items"]}
    assert agency.size == before


@pytest.mark.parametrize("person", [STRANGER, STAFF, OTHER])
def test_no_list_search_or_sheet_names_a_hidden_draft(agency: House, person: str) -> None:
    member, program = agency.sign_in(person), program_of(agency, person)
    hidden = [n for n in closed_to(agency, person) if n.topic in ("request", "nomination")]
    titles = _hidden_texts(agency, hidden)
    pages = ["/", "/?tat-ca=1", "/de-nghi", "/don-vi", "/so/nomination?tim=x", "/so/request"]
    pages += [f"/so/{topic}" for topic in CATALOGUE.topics]
    pages += [f"/so/request?tim={quote(line.title[:14])}" for line in hidden]
    pages += [f"/bang/{kind.name}" for kind in every_kind() if not kind.of_one]
    for path in pages:
        text = _heading_off(member.get(path).text)
        assert not [t for t in titles if t in text], path
    for kind in every_kind():
        if not kind.of_one:
            text = program.get(f"/sheets/{kind.name}").text
            assert not [t for t in titles if t in text], kind.name


def _hidden_texts(house: House, hidden: list[Any]) -> set[str]:
    """What only a request or a nomination says: what was asked for, and what speaks for it."""
    texts: set[str] = set()
    for line in hidden:
        state = house.desk.views.state(line.topic, line.id)
        if line.topic == "request":
            texts |= {text for text in _strings(state) if len(text) > 24}
        else:
            texts |= {text for text in _strings(state.case.achievements) if len(text) > 24}
    return texts


def _strings(value: Any) -> set[str]:
    if isinstance(value, str):
        return {value}
    if hasattr(value, "__attrs_attrs__"):
        value = [getattr(value, a.name) for a in value.__attrs_attrs__]
    if isinstance(value, dict):
        value = list(value.values())
    if isinstance(value, list | tuple | set | frozenset):
        return set().union(*map(_strings, value)) if value else set()
    return set()


def _heading_off(text: str) -> str:
    """A page without what the reader typed into its search."""
    return text.replace('value="', "\n").split("<main", 1)[-1]


# Votes


@pytest.fixture(scope="module")
def voting(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A vote that runs, and in which some have answered."""
    folder = told(tmp_path_factory.mktemp("phieu") / "so", "Phiên họp Hội đồng", 12)
    made = House(folder, "2025-08-18 15:10")
    yield made
    made.close()


def test_who_answered_what_is_nowhere_while_a_vote_runs(voting: House) -> None:
    state = voting.desk.views.state("vote", "BP-001")
    cast = {b.member for b in state.ballots}
    assert cast
    before = voting.size
    for person in (STAFF, "CB-030", "CB-013", OTHER, "CB-006"):
        member, program = voting.sign_in(person), program_of(voting, person)
        said = _said_in_the_vote(voting, person)
        own = {f"/hop/PH-2025-01/{ballot}" for ballot in ["BP-001"] if person in cast}
        for path in set(_all_pages(voting)) - own:
            answer = member.get(path)
            assert answer.status_code < 500, path
            text = answer.text if "xlsx" not in path else _cells(answer)
            assert not [s for s in said if s in text], (person, path)
        for path in ("/vote/BP-001", "/vote/BP-001/history"):
            assert program.get(path).status_code == 403
        assert "BP-001" not in program.get("/vote").text
    assert voting.size == before


def _cells(answer: Any) -> str:
    from io import BytesIO

    from python_calamine import load_workbook

    if answer.status_code != 200 or not answer.content.startswith(b"PK"):
        return ""
    return repr(load_workbook(BytesIO(answer.content)).get_sheet_by_index(0).to_python())


def _said_in_the_vote(house: House, reader: str) -> set[str]:
    """The sentences in which the running vote's answers would be told; one's own is one's own."""
    from adapters.words.words import Words

    words = Words("vi", house_names(house))
    events = house.desk.ledger.stream_history("vote:BP-001")
    casts = [e for e in events if e.around.decision == "vote.cast" and e.around.by.person != reader]
    assert casts
    return {words.event(e) for e in casts}


def house_names(house: House) -> Any:
    from adapters.words.names import Names

    return Names(house.desk.views, once=True)


def _all_pages(house: House) -> list[str]:
    lines = house.desk.views.lines(
        "WHERE topic IN ('vote', 'ballot_paper', 'session', 'nomination', 'compilation', 'council',"
        " 'person', 'plan') ORDER BY name"
    )
    near = {b.member for b in house.desk.views.state("vote", "BP-001").ballots} | {"BP-001"}
    found = [
        path
        for line in lines
        if line.topic != "person" or line.id in near
        for path in pages_of(line.topic, line.id)
    ]
    found += ["/", "/?tat-ca=1", "/hop", "/so/vote", "/so/vote?tim=BP-001", "/kiem-toan"]
    found += [
        "/kiem-toan/lich-su?chu-de=vote",
        "/kiem-toan/phat-hien",
        "/kiem-toan/chon-mau?hat-giong=1",
    ]
    found += [f"/kiem-toan/su-kien/{n}" for n in range(house.size - 6, house.size)]
    found += ["/kiem-toan/so-sanh?tu=18/8/2025 14:00", f"/so/vote/BP-001?tinh-den={house.size - 1}"]
    found += ["/hop/PH-2025-01/BP-001", f"/hop/PH-2025-01?tinh-den={house.size - 1}"]
    return found + [f"/bang/{k.name}?tai=xlsx" for k in every_kind() if not k.of_one]


def test_offices_that_look_at_a_running_vote_are_noted_every_time(voting: House) -> None:
    note = voting.desk.settings.folder / "da-doc.jsonl"
    for person in (OFFICE, AUDITOR, "CB-001"):
        member = voting.sign_in(person)
        for path in ("/so/vote/BP-001", "/so/vote/BP-001/lich-su", "/vi-sao/BP-001"):
            before = note.read_text().count(person) if note.exists() else 0
            assert member.get(path).status_code == 200
            assert note.read_text().count(person) > before, path
        program = program_of(voting, person)
        for path in ("/vote/BP-001", "/vote/BP-001/history"):
            before = note.read_text().count(person)
            assert program.get(path).status_code == 200
            assert note.read_text().count(person) > before, path


# Holds, personal details, files, other people's accounts


def test_holds_are_told_to_those_who_keep_them_and_to_whom_they_concern(agency: House) -> None:
    events = agency.desk.ledger.stream_history("record:CB-024")
    from adapters.words.words import Words

    words = Words("vi", house_names(agency))
    said = {words.event(e) for e in events if e.type.startswith(("record.held", "record.released"))}
    reasons = {t for e in events if "held" in e.type for t in _strings(e.event) if len(t) > 12}
    assert said
    for person in (STAFF, STRANGER, "CB-030", "CB-015"):
        member = agency.sign_in(person)
        paths = [p for t in ("record", "person", "personal") for p in pages_of(t, "CB-024")]
        paths += [p for n in range(1, 9) for p in pages_of("nomination", f"ĐX-2025-00{n}")]
        paths += [p for x in ("award", "vote", "compilation", "presence") for line in
                  agency.desk.views.list(x) for p in pages_of(x, line.id)]  # fmt: skip
        paths += [f"/bang/{kind.name}" for kind in every_kind() if not kind.of_one]
        for path in paths:
            answer = member.get(path)
            text = _cells(answer) if "xlsx" in path else answer.text
            assert not [s for s in said | reasons if s in text], (person, path)
    assert agency.sign_in("CB-024").get("/so/record/CB-024").status_code == 200


def test_a_file_is_for_who_reads_the_stream_that_names_it(site: House, tmp_path: Path) -> None:
    own = "Khó khăn về hồ sơ".encode()
    (tmp_path / "a").write_bytes(own)
    digest = site.desk.keep_file(tmp_path / "a")
    path = f"/minh-chung/{digest}"
    assert site.sign_in(OFFICE).get(path).status_code == 404, "named by nothing"
    from adapters.codec import Document

    facts = {
        "plan": "KH-2025-01",
        "subject": "Kiến nghị",
        "text": "Xin gia hạn",
        "answer_by": "2025-08-25",
    }
    site.desk.decide(
        "request.raise", None, facts, person="CB-013", document=Document("Tờ trình", sha256=digest)
    )
    assert digest == sha256(own).hexdigest()
    for person in (STRANGER, STAFF):
        assert site.sign_in(person).get(path).status_code == 403
    for person in ("CB-013", "CB-015", OFFICE):
        answer = site.sign_in(person).get(path)
        assert (answer.status_code, answer.content) == (200, own)
        assert answer.headers["content-disposition"].startswith("attachment")
        assert answer.headers["x-content-type-options"] == "nosniff"
        assert "sandbox" in answer.headers["content-security-policy"]
        assert answer.headers["cache-control"] == "no-store"


@pytest.mark.parametrize(
    "name", ["../so.db", "..%2fso.db", "%2e%2e/tai-khoan.db", "%00", "A" * 64, "0" * 63]
)
def test_no_path_leads_out_of_the_files(agency: House, name: str) -> None:
    assert agency.sign_in(OFFICE).get(f"/minh-chung/{name}").status_code == 404


def test_accounts_are_the_offices_business_and_nobodys_else(site: House) -> None:
    book = site.site.people.book
    for person in (STRANGER, STAFF, AUDITOR):
        member = site.sign_in(person)
        assert member.get("/tai-khoan").status_code == 403
        for path in ("moi", "thu-hoi", "khoa", "mo"):
            assert member.post(f"/tai-khoan/{path}", {"nguoi": OTHER}).status_code == 403
    assert roster.account(book, OTHER) is None
    theirs = site.sign_in(OTHER)
    number = sessions.of_person(book, OTHER)[0].number
    site.sign_in(STRANGER).post("/toi/phien", {"phien": str(number)})
    assert theirs.get("/toi").status_code == 200, "a session is ended by its own person only"


def test_an_office_link_never_takes_over_the_director_or_an_auditor(site: House) -> None:
    site.sign_in("CB-001")
    site.sign_in(AUDITOR)
    office = site.sign_in(OFFICE)
    for person in ("CB-001", AUDITOR):
        for path in ("moi", "khoa"):
            assert office.post(f"/tai-khoan/{path}", {"nguoi": person}).status_code in (400, 403)
    assert PASSWORD


# Writing on what is somebody else's


def test_no_form_writes_on_what_cannot_be_read(agency: House) -> None:
    before = agency.size
    for person in (STRANGER, STAFF):
        member, program = agency.sign_in(person), program_of(agency, person)
        by_topic = {line.topic: line for line in closed_to(agency, person)}
        for topic, line in by_topic.items():
            for one in CATALOGUE.topics[topic].decisions:
                _try(member, program, topic, one.name, line)
    assert agency.size == before


def _try(member: Member, program: Program, topic: str, decision: str, line: Any) -> None:
    path = f"/lam/{topic}.{decision}/{quote(line.id)}"
    for do in ("thu", "ghi"):
        answer = member.post(path, {"do": do, "command": f"x-{do}-{decision}"})
        assert 400 <= answer.status_code < 500, path
        assert line.title not in answer.text or line.topic == "record", path
    answer = program.post(f"/{topic}/{line.id}/{decision}", {"facts": {}})
    assert 400 <= answer.status_code < 500, path


def test_pages_of_offices_are_for_offices(agency: House) -> None:
    paths = ["/giam-doc", "/kiem-toan", "/kiem-toan/lich-su", "/kiem-toan/so-sanh", "/kiem-toan/phat-hien",
             "/kiem-toan/chon-mau", "/kiem-toan/kiem-chung", "/kiem-toan/xuat", "/tai-khoan",
             "/kiem-toan/su-kien/3", "/kiem-toan/su-kien/3/bang-chung", "/kiem-toan/su-kien/3/nguyen-van",
             "/kiem-toan/xuat/ban-xuat/tai-ve", "/don-vi?don-vi=HTQT"]  # fmt: skip
    for person in (STRANGER, STAFF):
        member = agency.sign_in(person)
        for path in paths:
            answer = member.get(path)
            assert answer.status_code == 403, path
            assert "Tìm thấy" in answer.text or "refusal" in answer.text, path


def test_who_left_is_out_everywhere_at_once(site: House) -> None:
    member, program = site.sign_in("CB-023"), program_of(site, "CB-023")
    assert member.get("/").status_code == 200
    line = CATALOGUE.decision("person.depart")
    assert line
    site.desk.decide("person.depart", "CB-023", {"reason": "Chuyển công tác"}, person=OFFICE)
    site.clock.set("2025-08-22 08:00")
    assert member.get("/").status_code == 303
    assert program.get("/task").status_code == 401
    assert not sessions.of_person(site.site.people.book, "CB-023")
    assert member.client.cookies.get(COOKIE)
