"""What is secret stays so: answers while a vote runs, and personal details at any time.

Two agencies that differ in nothing but the secret are asked the same things by the same people: the
answers have to be the same, letter by letter.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from attrs import evolve

from adapters.codec import Document
from adapters.ledger import Command
from adapters.sheets import every_kind
from adapters.words.names import Names
from adapters.words.words import Words
from tests.properties.commands import NOMINATIONS, TODAY, story

from .conftest import House, Member
from .same import founded_house
from .test_api import Program
from .test_attacks_reading import pages_of, program_of

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
    found += ["/kiem-toan/chon-mau?hat-giong=1", "/kiem-toan/so-sanh?tu=%2370", "/de-nghi"]
    found += [f"/lam/{name}/BP-001" for name in ("vote.cast", "vote.close", "vote.enter_tally")]
    for position in (house.size, house.size - 1, house.size - 2):
        past = [*rooms, "/", "/so/vote", "/so/vote/BP-001", "/so/vote/BP-001/lich-su"]
        found += [f"{path}?tinh-den={position}" for path in past]
    return list(dict.fromkeys(found))


def asked(house: House, person: str) -> dict[str, tuple[int, str]]:
    """What a person is told by every page and every address of the API."""
    member = house.sign_in(person)
    told = {path: _told(member.get(path)) for path in pages(house) if "xlsx" not in path}
    told |= {f"{p} hx": _told(member.get(p, headers={"hx-request": "true"})) for p in (ROOM, "/")}
    program = Program(house, person, name=f"máy {person} {len(house.clients)}")
    for topic in NEAR:
        told[topic] = _told(program.get(f"/{topic}"))
        for line in house.desk.views.list(topic):
            for path in (f"/{topic}/{quote(line.id)}", f"/{topic}/{quote(line.id)}/history"):
                told[path] = _told(program.get(path))
    told["search"] = _told(program.get("/vote?search=4"))
    return told


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
    told = []
    for house in twins.houses:
        before = house.size
        page = house.sign_in(person).post(f"/lam/{topic}.close/{id}", {"do": "thu", "command": "x"})
        program = Program(house, person, name=f"máy thử {person} {len(house.clients)}")
        body = {"try": True, "document": {"name": "BB", "sha256": SHEET.sha256}}
        told.append([_told(page), _told(program.post(f"/{topic}/{id}/close", body))])
        assert house.size == before
    assert told[0] == told[1]
    assert "xem trước" in told[0][0][1] or twins.way == "secret"


@pytest.mark.parametrize("person", [DIRECTOR, OFFICE, AUDITOR])
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
        if path.startswith(f"{ROOM}/") and person == DIRECTOR:
            continue  # their own answer is their own
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
    told = {"facts": {"agrees": True}, "person": DEPUTY}
    assert program.post("/vote/BP-001/cast", told).status_code == 400
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
    told = []
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
        told.append(_told(page))
        own = house.sign_in(HTQT).get("/hop/PH-2025-01")
        assert own.status_code == 200
        house.close()
    assert told[0] == told[1]
