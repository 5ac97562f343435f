"""What is secret stays so: answers while a vote runs, and personal details at any time.

Two agencies that differ in nothing but the secret are asked the same things by the same people: the
answers have to be the same, letter by letter.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from io import BytesIO
from pathlib import Path
from typing import Any
from urllib.parse import quote
from zipfile import ZipFile

import pytest
from attrs import evolve

from adapters.audit.jobs import JOBS
from adapters.audit.sealing import sealed
from adapters.codec import Document
from adapters.ledger import Command
from adapters.seal.keys import FILE, make_key
from adapters.sheets import every_kind
from adapters.words.names import Names
from adapters.words.words import Words
from cli.commands import invoke
from cli.options import Options
from cli.session import Session
from tests.properties.commands import NOMINATIONS, TODAY, story
from tests.stories import told

from .conftest import House, Member
from .same import founded_house
from .test_api import Program
from .test_attacks_reading import pages_of, program_of
from .test_auditor import over

DIRECTOR, DEPUTY, OFFICE, CLERK, HTQT, LS, LT, UNION, NOMINEE, AUDITOR = (
    f"CB-0{number:02}" for number in range(1, 11)
)
SESSION, ROOM = "PH-2025-01", "/hop/PH-2025-01"
CAST = (DIRECTOR, DEPUTY, HTQT)  # who has answered; the Office and the head of LS have not
TELLERS = (LT, UNION)
# Who holds no office that follows a vote: a member who has not answered yet, a teller who has not
# counted yet, and whom the vote is about.
OUTSIDE = (LS, UNION, NOMINEE)
NEAR = ("vote", "ballot_paper", "session", "nomination", "compilation", "council", "plan")
SUBSTITUTES = {"document": "QĐ 06", "since": TODAY, "substitutes": True}
SHEET = Document("BB kiểm phiếu", "", "ab" * 32)
CHANGING = re.compile(
    r'name="csrf" value="[^"]*"|name="command" value="[^"]*"|content="[A-Za-z0-9_-]{40,}"'
)


# Votes that run


def sitting(folder: Path, ballot: str, recusal: str = "") -> House:
    """An agency whose council sits, all five there; it votes in a way of its own."""
    made = founded_house(folder)
    settings = {"ballot": ballot, **({"recusal": recusal} if recusal else {})}
    for command in story():
        if command.decision == "vote.open":
            break
        if command.decision == "agency.adopt_settings":
            command = evolve(command, facts={**command.facts, **settings})  # noqa: PLW2901
        made.desk.ledger.record(command)
    decide(made, "session.arrive", SESSION, OFFICE, member=LS)
    return made


def decide(house: House, decision: str, id: str, who: str, /, **facts: Any) -> None:
    document = SHEET if decision.endswith(".close") else Document()
    command = f"S-{house.size}"  # the same in every house
    house.desk.ledger.record(Command(decision, id, facts, who, document=document, command=command))


def opened(house: House, nomination: str = NOMINATIONS[0]) -> None:
    decide(house, "vote.open", "BP-001", OFFICE, session=SESSION, nomination=nomination)


def in_the_open(house: House, *, agree: bool) -> None:
    opened(house)
    for member in CAST:
        decide(house, "vote.cast", "BP-001", member, agrees=agree)


def by_hands(house: House, *, agree: bool) -> None:
    opened(house, NOMINATIONS[1])
    yes, no = (4, 1) if agree else (1, 4)
    decide(house, "vote.count_hands", "BP-001", OFFICE, yes=yes, no=no)


def in_secret(house: House, *, agree: bool) -> None:
    opened(house)
    decide(house, "vote.appoint_tellers", "BP-001", OFFICE, tellers=TELLERS)
    decide(house, "vote.hand_out", "BP-001", OFFICE, papers=5)
    yes, no = (4, 1) if agree else (1, 4)
    decide(house, "vote.enter_tally", "BP-001", TELLERS[0], yes=yes, no=no)


def on_a_paper(house: House, *, agree: bool) -> None:
    several = {"session": SESSION, "nominations": [NOMINATIONS[2]]}
    decide(house, "ballot_paper.open", "LP-001", OFFICE, **several)
    for member in CAST:
        decide(house, "ballot_paper.cast", "LP-001", member, agreed=NOMINATIONS[2:] * agree)


WAYS: Mapping[str, tuple[str, Callable[..., None], str]] = {
    "open": ("open", in_the_open, "vote/BP-001"),
    "hands": ("hands", by_hands, "vote/BP-001"),
    "secret": ("secret", in_secret, "vote/BP-001"),
    "paper": ("open", on_a_paper, "ballot_paper/LP-001"),
}


class Twins:
    """Two agencies in which the same people answered at the same time, in one with yes."""

    def __init__(self, folder: Path, way: str) -> None:
        self.way = way
        ballot, vote, self.on = WAYS[way]
        self.yes, self.no = (sitting(folder / name, ballot) for name in ("yes", "no"))
        vote(self.yes, agree=True)
        vote(self.no, agree=False)
        self.houses = self.yes, self.no

    def close(self) -> None:
        for house in self.houses:
            house.close()


@pytest.fixture(scope="module", params=WAYS)
def twins(tmp_path_factory: pytest.TempPathFactory, request: Any) -> Iterator[Twins]:
    made = Twins(tmp_path_factory.mktemp("doi"), request.param)
    yield made
    made.close()


def pages(house: House) -> list[str]:
    """Every page that is near a vote, now and as of every moment at which it ran."""
    lines = house.desk.views.lines("ORDER BY name")
    found = [page for line in lines if line.topic in NEAR for page in pages_of(line.topic, line.id)]
    votes = [line.id for line in lines if line.topic in ("vote", "ballot_paper")]
    rooms = [ROOM, *(f"{ROOM}/{id}" for id in votes)]
    found += [*rooms, "/", "/?tat-ca=1", "/don-vi", "/so", "/hop", "/giam-doc", "/kiem-toan"]
    found += [f"/so/{topic}" for topic in (*NEAR, "record", "person")]
    found += [f"/so/vote?tim={text}" for text in ("BP-001", "5", "4", "đồng ý", "1/5", "4/5")]
    found += [f"/bang/{kind.name}" for kind in every_kind() if not kind.of_one]
    found += [f"/kiem-toan/su-kien/{n}" for n in range(house.size - 5, house.size)]
    found += ["/kiem-toan/chon-mau?hat-giong=1&so=200", "/kiem-toan/so-sanh?tu=%2370", "/de-nghi"]
    found += [f"/lam/{name}/BP-001" for name in ("vote.cast", "vote.close", "vote.enter_tally")]
    for position in (house.size, house.size - 1, house.size - 2):
        past = [*rooms, "/", "/so/vote", "/so/vote/BP-001", "/so/vote/BP-001/lich-su"]
        found += [f"{path}?tinh-den={position}" for path in past]
    return list(dict.fromkeys(found))


def asked(house: House, person: str) -> dict[str, tuple[int, str]]:
    """What a person is told by every page and every address of the API."""
    member = house.sign_in(person)
    found = {path: _told(member.get(path)) for path in pages(house) if "xlsx" not in path}
    found |= {f"{p} hx": _told(member.get(p, headers={"hx-request": "true"})) for p in (ROOM, "/")}
    program = Program(house, person, name=f"máy {person} {len(house.clients)}")
    for topic in NEAR:
        found[topic] = _told(program.get(f"/{topic}"))
        for line in house.desk.views.list(topic):
            for path in (f"/{topic}/{quote(line.id)}", f"/{topic}/{quote(line.id)}/history"):
                found[path] = _told(program.get(path))
    found["search"] = _told(program.get("/vote?search=4"))
    return found


def _told(answer: Any) -> tuple[int, str]:
    assert answer.status_code < 500, answer.text
    return answer.status_code, CHANGING.sub("", answer.text) + str(answer.headers.get("location"))


@pytest.mark.parametrize("person", OUTSIDE)
def test_how_a_running_vote_stands_changes_no_answer_to_anybody(twins: Twins, person: str) -> None:
    one, other = (asked(house, person) for house in twins.houses)
    assert set(one) == set(other)
    assert {path for path in one if one[path] != other[path]} == set()
    assert one[f"/{twins.on}"][0] == 403


def test_signed_out_nobody_is_told_anything(twins: Twins) -> None:
    one, other = (
        {path: _told(house.guest().get(path)) for path in pages(house)} for house in twins.houses
    )
    assert one == other
    assert {status for status, _ in one.values()} <= {303, 403}


def test_the_twins_can_be_told_apart_by_whoever_may(twins: Twins) -> None:
    """Otherwise the test before would say nothing."""
    one, other = (_told(program_of(h, AUDITOR).get(f"/{twins.on}/history")) for h in twins.houses)
    assert one[0] == 200
    assert one != other


@pytest.mark.parametrize("person", [DIRECTOR, OFFICE])
def test_nobody_tries_out_how_a_running_vote_would_end(twins: Twins, person: str) -> None:
    """Not its chair and not its secretary: a trial leaves no trace, and nothing would be closed."""
    topic, id = twins.on.split("/")
    shown = []
    for house in twins.houses:
        before = house.size
        page = house.sign_in(person).post(f"/lam/{topic}.close/{id}", {"do": "thu", "command": "x"})
        program = Program(house, person, name=f"máy thử {person} {len(house.clients)}")
        body = {"try": True, "document": {"name": "BB", "sha256": SHEET.sha256}}
        shown.append([_told(page), _told(program.post(f"/{topic}/{id}/close", body))])
        assert house.size == before
    assert shown[0] == shown[1]
    assert "xem trước" in shown[0][0][1] or twins.way == "secret"


def test_nor_does_the_terminal_tell_how_a_running_vote_would_end(
    twins: Twins, capsys: pytest.CaptureFixture[str]
) -> None:
    topic, id = twins.on.split("/")
    noun, verb = (Words("vi").text(f"{key}.command") for key in
                  (f"topic.{topic}", f"decision.{topic}.close"))  # fmt: skip
    for house in twins.houses:
        if twins.way == "secret":
            return  # refused before anything could be told: one teller has not counted yet
        options = Options(ledger=str(house.desk.settings.folder), person=OFFICE, language="vi")
        session = Session(options, house.clock)
        assert invoke(session, [noun, verb, id, "--thu"]) == 0
        session.close()
        said = capsys.readouterr().out
        assert "xem trước" in said
        assert "5/5" not in said
        assert "không đạt" not in said


@pytest.mark.parametrize("person", [OFFICE, AUDITOR])
def test_whoever_follows_a_vote_is_noted_on_every_page_that_tells_of_it(
    twins: Twins, person: str
) -> None:
    house, topic = twins.yes, twins.on.partition("/")[0]
    note, words = house.desk.settings.folder / "da-doc.jsonl", Words("vi", _names(house))
    events = house.desk.ledger.stream_history("vote:BP-001" if topic == "vote" else "vote:LP-001-1")
    kinds = ("ballot_cast", "hands_counted", "tally_entered")
    said = {words.event(e) for e in events if e.type.split(".")[1].split("/")[0] in kinds}
    member, telling = house.sign_in(person), 0
    for path in pages(house):
        before = note.stat().st_size if note.exists() else 0
        text = member.get(path).text
        if any(sentence in text for sentence in said):
            telling += 1
            assert note.stat().st_size > before, path
            assert f'"person":"{person}"' in note.read_text()[before:], path
    assert telling >= 3


def _names(house: House) -> Names:
    return Names(house.desk.views, once=True)


# A secret vote


@pytest.fixture(scope="module")
def secret(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """A secret vote, its papers handed out, the count of one teller entered."""
    made = sitting(tmp_path_factory.mktemp("kin") / "so", "secret")
    in_secret(made, agree=True)
    yield made
    made.close()


@pytest.mark.parametrize("person", [DIRECTOR, DEPUTY, OFFICE, HTQT, LS, UNION, NOMINEE, AUDITOR])
def test_no_way_leads_an_answer_into_the_log_of_a_secret_vote(secret: House, person: str) -> None:
    member, program, before = secret.sign_in(person), program_of(secret, person), secret.size
    answers = [
        member.post(f"{ROOM}/BP-001", {"tra-loi": "khong-dong-y", "command": f"a-{person}"}),
        member.post("/lam/vote.cast/BP-001", {"f.agrees": "khong", "do": "ghi", "command": "b"}),
        member.post("/lam/vote.cast/BP-001", {"f.agrees": "khong", "do": "thu", "command": "c"}),
        program.post("/vote/BP-001/cast", {"facts": {"agrees": False}}),
        program.post("/vote/BP-001/cast", {"facts": {"agrees": False}, "try": True}),
        program.post("/vote/BP-001/cast", {"facts": {"agrees": False, "member": LS}}),
        program.post(
            "/vote/BP-001/record_opinion",
            {"facts": {"member": LS, "agrees": False, "document": "Thư"}},
        ),
    ]
    assert {answer.status_code for answer in answers} <= {400, 403, 422}
    assert secret.size == before


def test_of_a_secret_vote_only_sums_are_known_even_to_whoever_reads_the_whole_log(
    secret: House,
) -> None:
    bodies = [row[4].decode() for row in secret.desk.ledger.store.rows(0)]
    about = [body for body in bodies if '"on":"vote:BP-001"' in body]
    assert len(about) == 4
    assert not [body for body in about if '"agrees"' in body]
    counted = next(body for body in about if '"vote.enter_tally"' in body)
    assert not [member for member in (DIRECTOR, DEPUTY, OFFICE, HTQT, LS) if member in counted]
    state = secret.desk.views.state("vote", "BP-001")
    assert state.ballots == ()


def test_whoever_is_no_teller_enters_no_count_and_a_teller_only_their_own(secret: House) -> None:
    before = secret.size
    sums = {"yes": 5, "no": 0, "blank": 0, "invalid": 0}
    for person in (DIRECTOR, OFFICE, HTQT, NOMINEE, AUDITOR):
        answer = program_of(secret, person).post("/vote/BP-001/enter_tally", {"facts": sums})
        assert answer.status_code == 403, answer.text
    hidden = {"facts": {**sums, "teller": TELLERS[0]}}
    answer = program_of(secret, TELLERS[1]).post("/vote/BP-001/enter_tally", hidden)
    assert (answer.status_code, answer.json()["code"]) == (422, "fact_unknown")
    filled = {"f.yes": "5", "f.no": "0", "f.teller": TELLERS[0], "teller": TELLERS[0], "do": "thu"}
    page = secret.sign_in(TELLERS[1]).post("/lam/vote.enter_tally/BP-001", filled)
    assert page.status_code == 200
    assert secret.size == before


def test_a_secret_count_that_is_complete_is_told_by_closing_alone(tmp_path: Path) -> None:
    shown, facts = [], {"document": {"name": "BB", "sha256": SHEET.sha256}}
    for agree in (True, False):
        house = sitting(tmp_path / str(agree), "secret")
        in_secret(house, agree=agree)
        yes, no = (4, 1) if agree else (1, 4)
        decide(house, "vote.enter_tally", "BP-001", TELLERS[1], yes=yes, no=no)
        program = program_of(house, OFFICE)
        tried = program.post("/vote/BP-001/close", {**facts, "try": True})
        assert tried.status_code == 200, tried.text
        rooms = [house.sign_in(person).get(f"{ROOM}/BP-001") for person in (LS, UNION, NOMINEE)]
        shown.append([_told(answer) for answer in (tried, *rooms)])
        done = program.post("/vote/BP-001/close", facts)
        assert f"{yes}/5" in done.text
        house.close()
    assert shown[0] == shown[1]


# Answering in somebody else's place


@pytest.fixture
def room(tmp_path: Path) -> Iterator[House]:
    """An open vote that nobody has answered; who has an interest does not vote."""
    made = sitting(tmp_path / "so", "open", recusal="counted")
    interest = {"member": LS, "interest": "co_author", "reason": "Viết chung"}
    decide(made, "session.declare_conflict", SESSION, LS, nomination=NOMINATIONS[0], **interest)
    opened(made)
    yield made
    made.close()


def cast_by(house: House) -> list[tuple[str, bool]]:
    return [(b.member, b.agrees) for b in house.desk.ledger.state("vote", "BP-001").ballots]


def vote(by: Member, command: str, answer: str = "dong-y", hidden: Any = None) -> Any:
    sent = {"tra-loi": answer, "command": command, **(hidden or {})}
    return by.post(f"{ROOM}/BP-001", sent)


def test_hidden_fields_do_not_make_an_answer_somebody_elses(room: House) -> None:
    hidden = dict.fromkeys(("member", "f.member", "person", "nguoi", "on", "seat", "by"), DIRECTOR)
    assert vote(room.sign_in(HTQT), "1", hidden=hidden).status_code == 303
    assert cast_by(room) == [(HTQT, True)]
    program = program_of(room, OFFICE)
    for facts in ({"agrees": True, "member": DEPUTY}, {"agrees": True, "person": DEPUTY}):
        assert program.post("/vote/BP-001/cast", {"facts": facts}).json()["code"] == "fact_unknown"
    said = {"facts": {"agrees": True}, "person": DEPUTY}
    assert program.post("/vote/BP-001/cast", said).status_code == 400
    assert cast_by(room) == [(HTQT, True)]
    office = {"facts": {"agrees": True}, "office": {"role": "director", "unit": ""}}
    assert program.post("/vote/BP-001/cast", office).status_code == 201
    assert cast_by(room) == [(HTQT, True), (OFFICE, True)]
    last = room.desk.ledger.stream_history("vote:BP-001")[-1]
    assert last.around.by.role == "staff", "an office that somebody claims is not written down"


def test_two_devices_and_two_commands_make_one_answer(room: House) -> None:
    phone, laptop = room.sign_in(HTQT), room.sign_in(HTQT)
    assert vote(phone, "phone").status_code == 303
    for again in (vote(laptop, "laptop", "khong-dong-y"), vote(phone, "again", "khong-dong-y")):
        assert again.status_code == 409
    assert vote(laptop, "phone").status_code == 303, "the very same command is the same answer"
    assert vote(laptop, "phone", "khong-dong-y").status_code == 409
    answer = program_of(room, HTQT).post("/vote/BP-001/cast", {"facts": {"agrees": False}})
    assert (answer.status_code, answer.json()["code"]) == (409, "already_voted")
    assert cast_by(room) == [(HTQT, True)]


def test_devices_that_answer_at_the_same_moment_make_one_answer(room: House) -> None:
    devices = [room.sign_in(HTQT) for _ in range(6)]
    with ThreadPoolExecutor(6) as pool:
        ways = ("dong-y", "khong-dong-y") * 3
        sent = [pool.submit(vote, d, f"m-{n}", ways[n]) for n, d in enumerate(devices)]
        codes = sorted(one.result().status_code for one in sent)
    assert codes == [303, 409, 409, 409, 409, 409]
    assert len(cast_by(room)) == 1


@pytest.mark.parametrize("where", ["form", "api"])
def test_somebody_elses_command_tells_nothing_of_their_answer(room: House, where: str) -> None:
    """Whoever learned the hidden fields of a colleague's form gets neither answer nor receipt."""
    owner = room.sign_in(HTQT)
    assert vote(owner, "of-htqt", "khong-dong-y").status_code == 303
    for given in ("dong-y", "khong-dong-y"):
        if where == "form":
            answer = vote(room.sign_in(DEPUTY), "of-htqt", given)
        else:
            facts = {"facts": {"agrees": given == "dong-y"}}
            program = program_of(room, DEPUTY)
            answer = program.post("/vote/BP-001/cast", facts, idempotency_key="of-htqt")
        assert answer.status_code == 409
        assert HTQT not in answer.text
        assert "Vũ Đức Long" not in answer.text
    assert vote(Member(room.sign_in(DEPUTY).client, owner.csrf), "new").status_code == 403
    assert vote(Member(owner.client, room.sign_in(DEPUTY).csrf), "new").status_code == 403
    assert cast_by(room) == [(HTQT, False)]


@pytest.mark.parametrize(
    ("person", "code"),
    [(LS, "recused"), (UNION, "not_on_council"), (NOMINEE, "not_on_council"),
     (AUDITOR, "not_on_council"), (CLERK, "not_on_council")],
)  # fmt: skip
def test_who_has_no_vote_gives_no_answer(room: House, person: str, code: str) -> None:
    answer = program_of(room, person).post("/vote/BP-001/cast", {"facts": {"agrees": True}})
    assert answer.json()["code"] == code
    for do in ("ghi", "thu"):
        filled = {"f.agrees": "co", "do": do, "command": f"x-{do}"}
        page = room.sign_in(person).post("/lam/vote.cast/BP-001", filled)
        assert page.status_code in (403, 422)
    assert vote(room.sign_in(person), "x").status_code in (403, 422)
    assert cast_by(room) == []


def test_after_its_closing_a_vote_takes_no_answer_and_no_form_of_before_counts(room: House) -> None:
    member = room.sign_in(DEPUTY)
    form = member.get(f"{ROOM}/BP-001?tra-loi=dong-y").text
    found = re.search(r'name="command" value="([^"]+)"', form)
    assert found
    decide(room, "vote.close", "BP-001", OFFICE)
    before = room.size
    assert vote(member, found[1]).status_code == 422
    answer = program_of(room, DEPUTY).post("/vote/BP-001/cast", {"facts": {"agrees": True}})
    assert answer.json()["code"] == "vote_closed"
    past = member.post(f"{ROOM}/BP-001?tinh-den={before - 1}", {"tra-loi": "dong-y"})
    assert past.status_code == 400
    assert room.size == before


def test_who_takes_a_members_seat_is_not_told_what_the_member_answered(tmp_path: Path) -> None:
    shown = []
    for agrees in (True, False):
        house = sitting(tmp_path / str(agrees), "open")
        decide(house, "agency.adopt_settings", "CQ", DIRECTOR, **SUBSTITUTES)
        opened(house)
        decide(house, "vote.cast", "BP-001", HTQT, agrees=agrees)
        decide(house, "session.leave", SESSION, OFFICE, member=HTQT)
        sent = {"member": HTQT, "person": UNION, "document": "GUQ 1"}
        decide(house, "session.name_substitute", SESSION, OFFICE, **sent)
        decide(house, "session.arrive", SESSION, UNION, member=HTQT, substitute=UNION)
        page = house.sign_in(UNION).get(f"{ROOM}/BP-001")
        assert page.status_code == 200
        assert vote(house.sign_in(UNION), "x").status_code == 409
        shown.append(_told(page))
        own = house.sign_in(HTQT).get("/hop/PH-2025-01")
        assert own.status_code == 200
        house.close()
    assert shown[0] == shown[1]


# Sealed personal details


OWNER, KEEPER, CHIEF, ELSEWHERE, LOOKER = "CB-015", "CB-004", "CB-001", "CB-029", "CB-045"
DETAILS = {
    "birth_date": "23/4/1971", "native_place": "Thôn Bí Mật, xã Kín", "phone": "0987 654 321",
    "email": "rieng.tu@haiphong.example", "address": "Số 7 ngõ Thầm", "identity_number":
    "031071009876", "bank_account": "9704 3612 8888 1234",
}  # fmt: skip
TOLD = (
    "1971",
    "Bí Mật",
    "654 321",
    "654321",
    "rieng.tu",
    "ngõ Thầm",
    "009876",
    "88881234",
    "8888 1",
)
OWN_PAGES = {f"/so/personal/{OWNER}"}
BAD = {
    "birth_date": "31/2/1971", "phone": "0987 654 32x", "email": "rieng.tu@@haiphong",
    "identity_number": "03107100987x", "bank_account": "9704x",
}  # fmt: skip


@pytest.fixture(scope="module")
def keeping(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample agency after its story; one of its people has declared all there is to declare."""
    folder = told(tmp_path_factory.mktemp("rieng") / "so")
    made = House(folder, "2025-12-01 09:00")
    sealed(made.desk, make_key(folder / FILE))
    made.desk.decide("personal.declare", OWNER, DETAILS, person=OWNER)
    yield made
    JOBS.clear()
    made.close()


def everywhere(house: House) -> list[str]:
    """Every page about the owner, every list, search and sheet, and every page of an auditor."""
    mine = {
        name for (name,) in house.desk.views.ask("SELECT stream FROM about WHERE ref = ?", OWNER)
    }
    lines = [line for line in house.desk.views.lines("ORDER BY name")
             if line.id == OWNER or line.name in mine]  # fmt: skip
    found = [path for line in lines for path in pages_of(line.topic, line.id)]
    found += ["/", "/?tat-ca=1", "/toi", "/don-vi", "/tai-khoan", "/giam-doc", "/bang"]
    found += [
        f"/so/{topic}" for topic in ("person", "personal", "record", "presence", "invitation")
    ]
    searched = [quote(text) for text in (*DETAILS.values(), "0987654321", "rieng")]
    found += [f"/so/{topic}?tim={text}" for topic in ("person", "personal") for text in searched]
    desk = "/don-tiep/KH-2025-01"
    found += [desk, f"{desk}/B1", *(f"{desk}/B1/tim?tim={text}" for text in searched)]
    found += [f"{desk}/B1/tim?tim={OWNER}", "/dai-bieu/%C4%90B-2025-01", "/hoi-nghi/KH-2025-01"]
    found += [f"/bang/{kind.name}" for kind in every_kind() if not kind.of_one]
    last = house.size - 1
    found += [f"/kiem-toan/su-kien/{last}", f"/kiem-toan/su-kien/{last}/nguyen-van", "/kiem-toan"]
    found += [f"/kiem-toan/lich-su?chu={text}" for text in searched]
    found += [f"/kiem-toan/lich-su?nguoi={OWNER}", "/kiem-toan/lich-su?chu-de=personal"]
    found += [f"/kiem-toan/so-sanh?tu=%23{last - 3}", "/kiem-toan/chon-mau?hat-giong=1&so=200"]
    found += ["/kiem-toan/phat-hien", f"/vi-sao/{OWNER}", f"/lam/personal.correct/{OWNER}"]
    found += [f"/so/personal/{OWNER}?tinh-den={n}" for n in (house.size, last)]
    return list(dict.fromkeys(path for path in found if "xlsx" not in path))


def leaked(answer: Any) -> list[str]:
    """What of the details stands in an answer, once what was typed into a search is taken off."""
    whole = f"{answer.text}\n{dict(answer.headers)}"
    text = re.sub(r'value="[^"]*"|<title>.*?</title>|[?&]\w+=[^"\'&\s]*', "", whole)
    return [part for part in TOLD if part in text]


@pytest.mark.parametrize("person", [CHIEF, LOOKER, ELSEWHERE, ""])
def test_details_are_on_no_page_of_anybody_but_their_owner_and_the_office(
    keeping: House, person: str
) -> None:
    browser: Any = keeping.sign_in(person) if person else keeping.guest()
    wrong = {}
    for path in everywhere(keeping):
        answer = browser.get(path)
        assert answer.status_code < 500, path
        if found := leaked(answer):
            wrong[path] = found
    assert wrong == {}


@pytest.mark.parametrize("person", [OWNER, KEEPER])
def test_the_owner_and_the_office_meet_details_on_the_card_alone_and_never_unnoted(
    keeping: House, person: str
) -> None:
    member, note = keeping.sign_in(person), keeping.desk.settings.folder / "da-doc.jsonl"
    telling = set()
    for path in everywhere(keeping):
        before = note.stat().st_size
        if leaked(member.get(path)):
            telling.add(path.partition("?")[0])
            assert '"how":"details"' in note.read_text()[before:], path
    assert telling == OWN_PAGES
    assert not [part for part in TOLD if part in note.read_text()]


@pytest.mark.parametrize("person", [OWNER, KEEPER, CHIEF, LOOKER, ELSEWHERE])
def test_programs_are_told_no_details_not_even_by_their_owner(keeping: House, person: str) -> None:
    program = program_of(keeping, person)
    paths = [f"/personal/{OWNER}", f"/personal/{OWNER}/history", "/personal", f"/person/{OWNER}"]
    paths += [
        f"/person/{OWNER}/history",
        f"/record/{OWNER}",
        f"/personal?search={DETAILS['phone']}",
    ]
    paths += [f"/personal/{OWNER}?tinh-den={keeping.size - 1}"]
    for path in paths:
        assert leaked(program.get(path)) == [], path
    if person in (OWNER, KEEPER):
        body = {"facts": {**DETAILS, "reason": "Kiểm tra"}, "try": True}
        tried = program.post(f"/personal/{OWNER}/correct", body)
        assert tried.status_code == 200
        assert leaked(tried) == []


@pytest.mark.parametrize("field", BAD)
def test_what_is_wrong_in_a_detail_is_said_without_the_detail(
    keeping: House, field: str, caplog: pytest.LogCaptureFixture
) -> None:
    """Neither in a page, nor in JSON, nor in a header, nor in a log; not for others either."""
    caplog.set_level("DEBUG")
    before = keeping.size
    for person in (OWNER, KEEPER, ELSEWHERE, CHIEF):
        program, member = program_of(keeping, person), keeping.sign_in(person)
        facts = {**DETAILS, field: BAD[field], "reason": "Sửa"}
        typed = {f"f.{name}": text for name, text in facts.items()}
        sent = [
            program.post(f"/personal/{OWNER}/correct", {"facts": facts}),
            program.post(f"/personal/{OWNER}/correct", {"facts": {**facts, field: [BAD[field]]}}),
            program.post(f"/personal/{OWNER}/declare", {"facts": {**facts, "reason": 5}}),
            program.post(f"/personal/{OWNER}/correct", str(facts).encode()),
            member.post(f"/lam/personal.correct/{OWNER}", {"do": "ghi", "command": "x", **typed}),
            member.post(f"/lam/personal.correct/{OWNER}", {"do": "thu", "command": "y", **typed}),
            member.post(f"/lam/personal.correct/{OWNER}", {"do": "them:f.phone", **typed}),
            member.get(f"/lam/personal.correct/{OWNER}", params={f"f.{field}": BAD[field]}),
        ]
        for number, answer in enumerate(sent):
            assert answer.status_code < 500, answer.text
            back = [part for part in (*TOLD, BAD[field]) if part in answer.text]
            assert back == [], (person, number, answer.text)
    assert keeping.size == before
    ours = " ".join(r.getMessage() for r in caplog.records if not r.name.startswith("httpx"))
    assert not [part for part in TOLD if part in ours]


@pytest.mark.parametrize("kind", ["ban-xuat", "bao-cao", "datasette"])
def test_what_an_auditor_takes_away_holds_no_details(keeping: House, kind: str) -> None:
    looker = keeping.sign_in(KEEPER)
    looker.post("/kiem-toan/xuat", {"viec": kind, "hat-giong": "27", "so": "3"})
    over(looker, "/kiem-toan/xuat")
    content = looker.get(f"/kiem-toan/xuat/{kind}/tai-ve").content
    parts = [content]
    if content.startswith(b"PK"):
        with ZipFile(BytesIO(content)) as packed:
            parts = [packed.read(name) for name in packed.namelist()]
    assert parts
    for part in parts:
        assert not [text for text in TOLD[1:] if text.encode() in part]


def test_once_erased_they_are_on_no_page_and_in_no_file_of_any_moment(tmp_path: Path) -> None:
    house = founded_house(tmp_path / "so")
    house.desk.decide("personal.declare", NOMINEE, DETAILS, person=NOMINEE)
    declared, member = house.size, house.sign_in(NOMINEE)
    assert leaked(member.get(f"/so/personal/{NOMINEE}"))
    asks = {"basis": "Đơn ngày 1/8", "reason": "Xin"}
    house.desk.decide("personal.shred", NOMINEE, asks, person=DIRECTOR)
    for person in (NOMINEE, OFFICE, DIRECTOR, AUDITOR):
        browser, program = house.sign_in(person), program_of(house, person)
        for path in pages_of("personal", NOMINEE) + pages_of("person", NOMINEE):
            for moment in ("", f"tinh-den={declared}", f"tinh-den={declared + 1}", "tinh-den=2025"):
                glue = "&" if "?" in path else "?"
                answer = browser.get(f"{path}{glue}{moment}" if moment else path)
                assert leaked(answer) == [], (person, path, moment)
        assert leaked(program.get(f"/personal/{NOMINEE}/history?tinh-den={declared}")) == []
        again = program.post(f"/personal/{NOMINEE}/declare", {"facts": DETAILS, "try": True})
        assert leaked(again) == []
    files = [path for path in (tmp_path / "so").rglob("*") if path.is_file()]
    assert not [
        (path.name, text)
        for path in files
        for text in TOLD[1:]
        if text.encode() in path.read_bytes()
    ]
    house.close()
