"""One unit at another's desk: with every fact right, nothing is decided there and nothing is read.

Whoever tries holds the very office a decision is open to, in another unit. What they send is what
the owner succeeds with right afterwards.
"""

from collections.abc import Iterator, Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pytest
from attrs import evolve

from adapters.codec import Document
from adapters.ledger import Command
from adapters.read_log import read
from adapters.sheets import every_kind
from domain.catalogue import CATALOGUE
from tests.properties.commands import NOMINATIONS, PLAN, TODAY, story
from tests.stories import told

from .conftest import House, Member
from .same import filled, form_address, founded_house
from .test_api import Program
from .test_attacks_reading import pages_of, program_of
from .test_attacks_secrecy import _told

DIRECTOR, OFFICE, CLERK, HTQT, LS, LT, UNION, STAFF = (
    f"CB-00{number}" for number in (1, 3, 4, 5, 6, 7, 8, 9)
)
HEADS = {HTQT: "HTQT", LS: "LS", LT: "LT", UNION: "CĐ"}
# By decision of a unit on what is its own: by which rule another unit is refused.
OWN: Mapping[str, str] = {
    "task.confirm": "not_cooperating",
    "task.report": "not_lead_unit",
    "task.complete": "not_lead_unit",
    "nomination.propose": "not_own_subject",
    "nomination.amend": "not_own_nomination",
    "nomination.withdraw": "not_own_nomination",
    "exemplar.link": "exemplar_of_other_unit",
    "exemplar.spread": "exemplar_of_other_unit",
    "exemplar.confirm": "spread_not_waiting",
    "publicity.publish": "publicity_of_other_unit",
    "publicity.add_evidence": "publicity_of_other_unit",
    "document.revise": "draft_of_other_unit",
    "document.receive": "copy_of_other_unit",
    "document.give_back": "copy_of_other_unit",
    "logistics.report": "logistics_of_other",
    "speech.propose": "author_not_own",
    "speech.give_text": "not_own_speech",
    "speech.withdraw": "not_own_speech",
    "report.opine": "unit_not_asked",
    "report.agree": "unit_not_asked",
    "delegation.put_forward": "not_own_person",
    "delegation.withdraw": "not_own_person",
    "invitation.answer": "not_own_letter",
    "personal.declare": "details_of_another",
    "personal.correct": "details_of_another",
    "record.declare_kin": "not_own_record",
}
# A mass organisation proposes everybody's people (III.3b, III.3c); two units were asked.
MAY = {
    ("nomination.propose", UNION), ("speech.propose", UNION), ("report.opine", LS),
    ("report.agree", HTQT), ("logistics.report", HTQT), ("logistics.report", STAFF),
}  # fmt: skip
# What the Office did in the story and the unit itself may do.
BY_ITS_OWNER = {
    "exemplar.spread": HTQT, "publicity.add_evidence": HTQT, "document.give_back": HTQT,
    "personal.correct": STAFF,
}  # fmt: skip


def steps() -> Iterator[Command]:
    """The whole story, with what units may do beyond it."""
    for command in story():
        owner = BY_ITS_OWNER.get(command.decision, command.person)
        if command.decision == "invitation.answer" and command.id == "GM-002":
            owner = HTQT
        yield evolve(command, person=owner)
        yield from _beyond(command)


def _beyond(command: Command) -> Iterator[Command]:
    """What is done right after a command of the story."""
    match command.decision, command.id:
        case "nomination.propose", "ĐX-2025-003":
            said = {"award": "advanced_worker", "works": []}
            other = {**command.facts, **said}
            yield Command("nomination.propose", "ĐX-2025-004", other, HTQT)
            yield Command("nomination.amend", "ĐX-2025-004", {"achievements": ["Khác"]}, HTQT)
            yield Command("nomination.withdraw", "ĐX-2025-004", {"reason": "Trùng"}, HTQT)
        case "document.discard", _:
            draft = {"plan": PLAN, "form": "BC", "abstract": "Của phòng"}
            sent = {"recipients": ["VP", "Lưu: VT, HTQT."]}
            yield Command("document.draft", "VB-2025-009", {**draft, **sent}, HTQT)
            changed = {"reason": "Sai", "abstract": "Của phòng tôi"}
            yield Command("document.revise", "VB-2025-009", changed, HTQT)
        case "delegation.put_forward", _ if command.person == HTQT:
            gone = {"person": command.facts["person"], "reason": "Bận"}
            yield Command("delegation.withdraw", command.id, gone, HTQT)
            yield evolve(command, command=f"{command.command}-again")
        case "seal.retire_key", _:
            kin = {"person": LT, "relation": "chị em ruột"}
            yield Command("record.declare_kin", STAFF, kin, STAFF)


class Doors:
    """The browser and the program of everybody who tries."""

    def __init__(self, house: House) -> None:
        self.house = house
        people = (*HEADS, STAFF, OFFICE, DIRECTOR, CLERK)
        self.members = {person: house.sign_in(person) for person in people}
        self.programs = {person: Program(house, person) for person in people}

    def tried(self, command: Command, person: str) -> set[tuple[int, str]]:
        """(status, code) that a person gets for a command through every door."""
        asked = evolve(command, person=person, command=f"{command.command}-{person}")
        sent = [self.programs[person].decide(asked), self._try(asked)]
        codes = {(answer.status_code, answer.json().get("code", "")) for answer in sent}
        statuses = {self._form(asked, do).status_code for do in ("ghi", "thu")}
        return codes | {(status, "") for status in statuses - {code for code, _ in codes}}

    def _try(self, command: Command) -> Any:
        topic, _, decision = command.decision.partition(".")
        body = {"facts": command.facts, "try": True}
        return self.programs[command.person].post(f"/{topic}/{command.id}/{decision}", body)

    def _form(self, command: Command, do: str) -> Any:
        data: dict[str, Any] = {"do": do, "command": f"{command.command}-{do}", "on": command.id}
        for name, value in filled(command):
            data.setdefault(name, []).append(value)
        return self.members[command.person].post(form_address(command), data)


@pytest.fixture
def doors(tmp_path: Path) -> Iterator[Doors]:
    house = founded_house(tmp_path / "so")
    yield Doors(house)
    house.close()


def test_what_a_unit_is_granted_every_other_is_refused_with_the_same_facts(doors: Doors) -> None:
    house, wrong, tried = doors.house, [], set()
    for command in steps():
        code = OWN.get(command.decision, "")
        if not code or command.person in (OFFICE, DIRECTOR, CLERK):
            house.desk.ledger.record(command)
            continue
        tried.add(command.decision)
        for rival in (*HEADS, STAFF):
            if rival == command.person or (command.decision, rival) in MAY:
                continue
            before = house.size
            found = doors.tried(command, rival)
            allowed = {(403, code), (403, "not_authorised")}
            if house.size != before or not found <= allowed:
                wrong.append((command.decision, rival, found))
        granted = doors.programs[command.person].decide(command)
        assert granted.status_code == 201, (command, granted.text)
        before = house.size
        for rival in (*HEADS, STAFF):  # the owner's command once more, as somebody else
            if rival != command.person:
                again = doors.programs[rival].decide(evolve(command, person=rival))
                if again.status_code not in (403, 409) or house.size != before:
                    wrong.append((command.decision, rival, again.text))
    assert wrong == []
    assert tried == set(OWN)


# A unit's drafts


FIRST, SECOND = NOMINATIONS[:2]
OTHERS = (LT, UNION)  # neither of that unit, nor on the council, nor the Office
SECRETS = ("Sáng kiến thứ nhất", "Việc hoàn toàn khác hẳn")


def drafting(folder: Path, *, other: bool) -> House:
    """What a unit proposes and asks for, nothing of it compiled or answered yet."""
    made = founded_house(folder)
    said = SECRETS[other]
    for step in story():
        command = step
        if command.decision == "compilation.compile":
            break
        if command.decision == "request.raise":
            command = evolve(step, facts={**step.facts, "subject": said, "text": f"Xin {said}"})
        if command.id in (FIRST, SECOND):
            facts = {**step.facts, "achievements": [said]}
            whose = {"subject": HTQT} if other and command.id == SECOND else {}
            paper = Document(f"TTr về {said}", sha256=sha256(said.encode()).hexdigest())
            command = evolve(step, facts={**facts, **whose}, document=paper)
        if command.decision not in ("request.advise", "request.decide"):
            made.desk.ledger.record(command)
    return made


@pytest.fixture(scope="module")
def twins(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[House, House]]:
    """Two agencies that differ in what one unit has drafted, and for whom."""
    folder = tmp_path_factory.mktemp("nhap")
    made = drafting(folder / "one", other=False), drafting(folder / "other", other=True)
    yield made
    for house in made:
        house.close()


def asked(house: House, person: str) -> dict[str, tuple[int, str]]:
    """What a person is told by every page with an id, every list, form and search, and the API."""
    member, program = house.sign_in(person), program_of(house, person)
    streams = [(line.topic, line.id) for line in house.desk.views.lines("ORDER BY name")]
    streams += [(topic, id) for topic in ("record", "personal") for id in (HTQT, STAFF)]
    paths = [path for topic, id in streams for path in pages_of(topic, id)]
    paths += ["/", "/?tat-ca=1", "/don-vi", "/don-vi?don-vi=HTQT", "/don-vi?don-vi=LS", "/so"]
    paths += ["/don-vi/de-nghi", "/de-nghi", "/hop", "/giam-doc", "/kiem-toan", "/bang"]
    paths += [f"/so/{topic}" for topic in CATALOGUE.topics]
    paths += [f"/so/{topic}?tim={quote(said[:5])}" for topic in ("request", "nomination")
              for said in SECRETS]  # fmt: skip
    paths += [f"/de-nghi?tim={name}" for name in ("Sơn", "Long", "CB-005", "CB-009")]
    sheets = [kind.name for kind in every_kind() if not kind.of_one]
    paths += [f"/bang/{name}" for name in sheets]
    paths += [f"/lam/{topic.name}.{one.name}" for topic in CATALOGUE.topics.values()
              for one in topic.decisions]  # fmt: skip
    drafts = ("/so/request/YC-001", f"/so/nomination/{FIRST}", f"/de-nghi/{FIRST}", "/so/record",
              f"/vi-sao/{FIRST}", f"/so/nomination/{SECOND}/lich-su", "/don-vi")  # fmt: skip
    for back in range(1, 6):
        paths += [f"{path}?tinh-den={house.size - back}" for path in drafts]
    found = {p: _told(member.get(p)) for p in dict.fromkeys(paths) if "xlsx" not in p}
    for topic, id in streams:
        for path in (f"/{topic}/{quote(id)}", f"/{topic}/{quote(id)}/history"):
            found[f"api {path}"] = _told(program.get(path))
    for name in (*CATALOGUE.topics, *(f"sheets/{name}" for name in sheets)):
        found[f"api {name}"] = _told(program.get(f"/{name}"))
    return found


@pytest.mark.parametrize("person", OTHERS)
def test_what_a_unit_drafts_changes_no_answer_to_anybody_elsewhere(
    twins: tuple[House, House], person: str
) -> None:
    one, other = (asked(house, person) for house in twins)
    assert set(one) == set(other)
    assert {path for path in one if one[path] != other[path]} == set()
    assert one[f"/de-nghi/{quote(FIRST)}"][0] == 403
    assert one["api /request/YC-001"][0] == 403


def test_the_drafts_can_be_told_apart_by_their_own_unit(twins: tuple[House, House]) -> None:
    one, other = (_told(house.sign_in(HTQT).get(f"/de-nghi/{SECOND}")) for house in twins)
    assert one[0] == 200
    assert one != other


@pytest.mark.parametrize("person", OTHERS)
def test_no_trial_and_no_refusal_tells_whom_a_draft_is_about(
    twins: tuple[House, House], person: str
) -> None:
    """A decision that looks at a draft would say in its refusal whose name stands there."""
    told = []
    for house in twins:
        member, program, before = house.sign_in(person), program_of(house, person), house.size
        mine = f"ĐH-{person[-3:]}"
        said = {"kind": "initiative", "title": "Số hóa", "summary": "Nhanh", "people": [STAFF]}
        command = Command("exemplar.describe", mine, said, person, command=f"mine-{person}")
        house.desk.ledger.record(command)
        before += 1
        linked = {"facts": {"nomination": SECOND}}
        sent = [
            program.post(f"/exemplar/{mine}/link", linked),
            program.post(f"/exemplar/{mine}/link", {**linked, "try": True}),
            member.post(f"/lam/exemplar.link/{mine}", {"do": "thu", "f.nomination": SECOND}),
            member.post(f"/lam/exemplar.link/{mine}", {"do": "ghi", "f.nomination": SECOND}),
        ]
        for id in (FIRST, SECOND):
            for decision, facts in (
                ("amend", {"award": "advanced_worker"}),
                ("withdraw", {"reason": "x"}),
            ):
                asks = {"facts": facts, "try": True}
                sent.append(program.post(f"/nomination/{id}/{decision}", asks))
                typed = {f"f.{name}": value for name, value in facts.items()}
                path = f"/lam/nomination.{decision}/{quote(id)}"
                sent.append(member.post(path, {"do": "ghi", **typed}))
        assert {answer.status_code for answer in sent} == {403}
        assert house.size == before
        told.append([_told(answer) for answer in sent])
    assert told[0] == told[1]


def test_rows_from_a_file_do_not_get_into_the_draft_of_another_unit(
    twins: tuple[House, House],
) -> None:
    house, before = twins[0], twins[0].size
    rows = b'[{"code": "", "text": "Th\xc3\xa0nh t\xc3\xadch", "year": 2024}]'
    for person in (LT, LS):
        for do in ("thu", "ghi"):
            member = house.sign_in(person)
            path = f"/lam/nomination.amend/{quote(FIRST)}"
            files = {"u.achievements": ("hang.json", rows)}
            answer = member.post(path, {"do": do, "command": f"{do}-{person}"}, files=files)
            assert answer.status_code in (400, 403), answer.text
            assert SECRETS[0] not in answer.text
    assert house.size == before


# What is told elsewhere of a decision on a draft


@pytest.fixture(scope="module")
def agency(tmp_path_factory: pytest.TempPathFactory) -> Iterator[House]:
    """The sample agency after its whole story, for looking only."""
    made = House(told(tmp_path_factory.mktemp("don-vi") / "so"), "2025-08-20 16:30")
    yield made
    made.close()


@pytest.mark.parametrize("person", OTHERS)
def test_no_history_bears_the_facts_of_a_decision_on_what_may_not_be_read(
    twins: tuple[House, House], person: str
) -> None:
    """What a proposal tells the call that counts it, it tells with all its facts and its paper."""
    program, bare = program_of(twins[0], person), 0
    for line in twins[0].desk.views.lines("ORDER BY name"):
        answer = program.get(f"/{line.topic}/{quote(line.id)}/history")
        for event in answer.json().get("items", ()):
            of = event["around"]["of"].replace(":", "/", 1)
            if of and program.get(f"/{quote(of)}").status_code == 403:
                assert event["around"]["facts"] == {}, (line.name, of)
                assert event["around"]["doc"] == {}, (line.name, of)
                bare += 1
    assert bare


def test_a_paper_of_a_draft_is_not_had_through_the_call_that_counts_it(
    tmp_path: Path, twins: tuple[House, House]
) -> None:
    house, data = twins[0], SECRETS[0].encode()
    (tmp_path / "a").write_bytes(data)
    path = f"/minh-chung/{house.desk.keep_file(tmp_path / 'a')}"
    for person in OTHERS:
        assert house.sign_in(person).get(path).status_code == 403
        assert "TTr về" not in house.sign_in(person).get("/so/call/ĐT-2025-01").text
    for person in (HTQT, OFFICE):
        assert house.sign_in(person).get(path).content == data


# Files


@pytest.fixture
def site(tmp_path: Path) -> Iterator[House]:
    """A plan with a task of a unit's, and a unit's request that rests on a file."""
    house = founded_house(tmp_path / "so")
    for command in story():
        if command.decision == "request.raise":
            break
        house.desk.ledger.record(command)
    (tmp_path / "a").write_bytes(b"Don rieng")
    paper = Document("Đơn", sha256=house.desk.keep_file(tmp_path / "a"))
    asks = {"plan": PLAN, "subject": "Riêng", "text": "Kín", "answer_by": TODAY}
    house.desk.ledger.record(Command("request.raise", "YC-001", asks, LS, document=paper))
    work = {"plan": PLAN, "clause": "III.2a", "title": "Báo cáo", "days": 2}
    for id, lead in (("NV-008", "HTQT"), ("NV-009", "LS")):
        house.desk.ledger.record(Command("task.assign", id, {**work, "lead": lead}, OFFICE))
    yield house
    house.close()


def test_whoever_knows_the_hash_of_a_file_does_not_get_it_by_naming_it(site: House) -> None:
    """Own streams open their files; so nobody names in them what is somebody else's."""
    digest, before = sha256(b"Don rieng").hexdigest(), site.size
    member, program = site.sign_in(HTQT), program_of(site, HTQT)
    done = {"percent": 5, "note": "x"}
    named = {"name": "BC", "sha256": digest}
    sent = [
        program.post("/task/NV-008/report", {"facts": done, "document": named}),
        program.post("/task/NV-008/report", {"facts": done, "document": named, "try": True}),
        program.post("/task/NV-008/report", {"facts": {"percent": 5, "note": digest}}),
        member.post("/don-vi/nhiem-vu/NV-008", {"percent": "5", "note": digest}),
        member.post("/lam/task.report/NV-008", {"f.percent": "5", "f.note": digest, "do": "ghi"}),
        member.post("/lam/task.report/NV-008", {"f.percent": "5", "f.note": digest, "do": "thu"}),
    ]
    assert {answer.status_code for answer in sent} == {404}
    assert site.size == before
    assert member.get(f"/minh-chung/{digest}").status_code == 403
    own = site.sign_in(LS)  # whoever has it may rest more on it
    assert own.post("/don-vi/nhiem-vu/NV-009", {"percent": "5", "note": digest}).status_code == 303
    bytes = {"files": ("a.pdf", b"Don rieng")}  # and so may who sends the very same bytes
    answer = member.post("/don-vi/nhiem-vu/NV-008", {"percent": "5", "note": "x"}, files=bytes)
    assert answer.status_code == 303


def test_evidence_for_somebody_elses_task_is_neither_taken_nor_kept(site: House) -> None:
    kept, before = sorted(site.desk.settings.files.iterdir()), site.size
    file = {"files": ("anh.png", b"cua don vi khac")}
    for person in (LT, UNION, STAFF, CLERK):
        for sent in ({"percent": "9", "note": "Xong"}, {"done": "1", "note": "Xong"}):
            member: Member = site.sign_in(person)
            answer = member.post("/don-vi/nhiem-vu/NV-008", dict(sent), files=file)
            assert answer.status_code == 403, answer.text
            assert "Phòng Hợp tác quốc tế" in answer.text or "Cần vai trò" in answer.text
        assert member.post("/don-vi/phoi-hop/NV-008", {"note": "x"}).status_code == 403
    assert sorted(site.desk.settings.files.iterdir()) == kept
    assert site.size == before
    granted = site.sign_in(HTQT).post("/don-vi/nhiem-vu/NV-008", {"done": "1", "note": "Xong"},
                                      files=file)  # fmt: skip
    assert granted.status_code == 303


# Records


WHO, AWARD = "CB-024", "base_emulation_fighter"  # of LS-NVNONN; a complaint was looked into


@pytest.mark.parametrize(
    ("person", "subject", "kind"),
    [("CB-029", WHO, "individual"), ("CB-013", WHO, "individual"), ("CB-027", WHO, "individual"),
     ("CB-013", "LT-TT", "collective"), ("CB-027", "LS-NVNONN", "collective")],
)  # fmt: skip
def test_what_a_record_says_is_not_looked_up_by_pretending_to_propose_its_person(
    agency: House, person: str, subject: str, kind: str
) -> None:
    """CB-027 works in the unit in question but does not speak for it; the others are elsewhere."""
    member, before = agency.sign_in(person), agency.size
    award = AWARD if kind == "individual" else "advanced_collective"
    asks = {"award": award, "kind": kind, "subject": subject, "achievements": "Xong", "plan": PLAN}
    answers = [
        member.client.get("/don-vi/de-nghi", params=asks),
        member.client.get("/don-vi/de-nghi", params={**asks, "tinh-den": str(before - 9)}),
        member.post("/don-vi/de-nghi", {**asks, "buoc": "xem"}),
        member.post("/don-vi/de-nghi", {**asks, "buoc": "gui"}),
    ]
    for answer in answers:
        assert answer.status_code in (400, 403), answer.text
        assert "KL 09" not in answer.text
        assert "xếp loại" not in answer.text
    assert agency.size == before


def test_whoever_sat_on_a_council_reads_no_draft_of_the_years_after(tmp_path: Path) -> None:
    house = drafting(tmp_path / "so", other=False)
    leaders = {"chair": DIRECTOR, "secretary": OFFICE, "document": "QĐ 21"}
    before: dict[str, Any] = {**leaders, "members": [DIRECTOR, OFFICE, "CB-002", LS, LT]}
    after = {**leaders, "members": [DIRECTOR, OFFICE, "CB-002", LT, UNION]}
    house.desk.ledger.record(Command("council.constitute", "HĐ-2025", before, DIRECTOR))
    assert house.sign_in(LS).get(f"/de-nghi/{FIRST}").status_code == 200
    house.clock.set("2026-02-02 09:00")
    house.desk.ledger.record(Command("council.constitute", "HĐ-2026", after, DIRECTOR))
    facts: dict[str, Any] = {"plan": "KH-2025-02", "subject": "HTQT", "subject_kind": "collective"}
    facts |= {"award": "certificate_of_commendation", "achievements": ["Xong"]}
    house.desk.ledger.record(Command("nomination.propose", "ĐX-2026-001", facts, HTQT))
    found = {
        person: [house.sign_in(person).get(f"/de-nghi/{id}").status_code
                 for id in (FIRST, "ĐX-2026-001")]
        for person in (LS, LT, UNION, STAFF)
    }  # fmt: skip
    house.close()
    assert found == {LS: [200, 403], LT: [200, 200], UNION: [200, 200], STAFF: [200, 200]}


def test_a_household_that_is_called_like_somebody_has_not_their_record(agency: House) -> None:
    records = agency.desk.views.states("record").values()
    known = next(record for record in records if record.works)
    asks = {"award": "certificate_of_commendation", "kind": "household", "subject": known.subject}
    shown = agency.sign_in("CB-029").client.get("/don-vi/de-nghi", params=asks)
    assert shown.status_code == 200
    assert "Bước 3" in shown.text
    assert not [work.title for work in known.works if work.title in shown.text]


def test_who_may_propose_somebody_sees_what_the_rules_find_and_it_is_noted(agency: House) -> None:
    asks = {"award": AWARD, "kind": "individual", "subject": WHO}
    shown = agency.sign_in("CB-022").client.get("/don-vi/de-nghi", params=asks)
    assert shown.status_code == 200
    assert "KL 09" in shown.text
    last = list(read(agency.desk.settings.folder))[-1]
    assert (last.person, last.how, last.what) == ("CB-022", "proposal", (f"record:{WHO}",))
