"""The way of a nomination to the council, in as few words as the features need."""

from collections.abc import Mapping

from adapters.ledger import Command

from .world import World

DIRECTOR, DEPUTY, OFFICE = "Trần Văn Minh", "Nguyễn Thị Hương", "Phạm Quốc Hưng"
PLAN, SET, COUNCIL, SESSION = "KH-2025-01", "TH-2025-01", "HĐ-2025", "PH-2025-01"

AWARDS = {
    "Lao động tiên tiến": "advanced_worker",
    "Chiến sĩ thi đua cơ sở": "base_emulation_fighter",
    "Chiến sĩ thi đua cấp tỉnh": "provincial_emulation_fighter",
    "Chiến sĩ thi đua toàn quốc": "national_emulation_fighter",
    "Tập thể lao động tiên tiến": "advanced_collective",
    "Tập thể lao động xuất sắc": "excellent_collective",
    "Cờ thi đua": "emulation_flag",
    "Bằng khen": "merit_certificate",
    "Giấy khen": "certificate_of_commendation",
}
FOR_COLLECTIVES = {"advanced_collective", "excellent_collective", "emulation_flag"}
STATUSES = {
    "chờ tổng hợp": "proposed",
    "đã trả lại": "returned",
    "đã rút": "withdrawn",
    "đã tổng hợp": "compiled",
    "đang bỏ phiếu": "voting",
    "Hội đồng đã xét": "reviewed",
    "đã khen thưởng": "awarded",
    "không khen thưởng": "declined",
}
ACHIEVEMENT = "Chủ trì đoàn công tác ngoại giao kinh tế năm 2024"
# What the highest of these awards rest on beside the years before: recognised initiatives.
RESTS_ON_WORKS = {
    *("provincial_emulation_fighter", "national_emulation_fighter", "merit_certificate"),
}

# Everyone who may sit on the council, in the order of its decision. The first chairs it, the second
# is vice-chair, the third its secretary; the first eight are in the world from the start.
MEMBERS = (
    *(DIRECTOR, DEPUTY, OFFICE, "Vũ Đức Long", "Đỗ Minh Tuấn", "Bùi Thị Ngọc", "Hoàng Thị Mai"),
    *("Lê Thu Hà", "Trịnh Quang Vinh", "Phan Thị Yến", "Lương Gia Bảo", "Cao Thị Thanh"),
    *("Đinh Công Tráng", "Mai Hồng Nhung", "Tạ Hữu Phước"),
)


def together(world: World, *commands: Command) -> None:
    """Many decisions that have to succeed, recorded in one go; with none nothing happens."""
    if commands:
        world.send(*commands)
        assert world.receipt.events


def on_record(world: World, subject: str) -> None:
    """What a person or a unit needs on record for every award of these features, entered once."""
    if world.ledger.state("record", subject) is not None:
        return
    paper = "QĐ 02/QĐ-SNgV"
    make, unit = world.command, not subject.startswith("CB-")

    def enter(entry: str, /, **facts: object) -> Command:
        return make(f"record.{entry}", subject, OFFICE, **facts)

    commands = [
        enter("rate", year=year, rating="excellent", document=paper) for year in (2023, 2024)
    ]
    if unit:
        figures = {"people": 8, "completed": 8, "advanced_workers": 7, "base_fighters": 1}
        commands.append(enter("count", year=2024, document=paper, **figures))
    else:
        past = [("base_emulation_fighter", year) for year in (2022, 2023, 2024)]
        past += [("provincial_emulation_fighter", year) for year in (2021, 2024)]
        commands += [enter("credit", award=a, year=y, decision=paper) for a, y in past]
    together(world, *commands)


def works(world: World, subject: str, nomination: str) -> tuple[str, ...]:
    """Two initiatives of the subject for one nomination, recognised nationwide."""
    ids = works_of(nomination)
    facts = {"year": 2024, "scope": "nation", "document": "QĐ 03/QĐ-UBND"}
    record = world.ledger.state("record", subject)
    new = [id for id in ids if record is None or record.work(id) is None]
    make = world.command
    together(
        world,
        *(
            make("record.recognise", subject, OFFICE, work=id, title=f"Sáng kiến {id}", **facts)
            for id in new
        ),
    )
    return ids


def works_of(nomination: str) -> tuple[str, ...]:
    """The ids of those initiatives."""
    return tuple(f"SK-{nomination}-{n}" for n in (1, 2))


def nominate(
    world: World,
    id: str = "ĐX-2025-001",
    award: str = "Chiến sĩ thi đua cơ sở",
    subject: str = "Ngô Văn Sơn",
) -> None:
    """HTQT proposes one of its people, or itself for an award that only collectives get."""
    achievement = {"text": ACHIEVEMENT, "id": f"TT-{id}"}
    facts: dict[str, object] = {"award": AWARDS[award], "achievements": (achievement,)}
    collective = AWARDS[award] in FOR_COLLECTIVES
    whom = "HTQT" if collective else world.ids[subject]
    facts |= {"subject": whom, "subject_kind": "collective" if collective else "individual"}
    on_record(world, whom)
    if AWARDS[award] in RESTS_ON_WORKS:
        facts["works"] = works(world, whom, id)
    world.given("nomination.propose", id, "Vũ Đức Long", plan=PLAN, **facts)


def compile_set(world: World, id: str, nominations: tuple[str, ...]) -> None:
    """The Office compiles, and does not submit yet."""
    world.given("compilation.compile", id, OFFICE, plan=PLAN, nominations=nominations)


def submit(world: World, id: str = SET) -> None:
    """The Office submits a set to the Director and the council."""
    world.given("compilation.submit", id, OFFICE, document="TTr 12/TTr-VP")


def members(world: World, count: int) -> tuple[str, ...]:
    """The first ``count`` members by name; those the world does not know yet are enrolled."""
    known = MEMBERS[:count]
    new = {name: f"CB-{100 + n}" for n, name in enumerate(known) if name not in world.ids}
    together(
        world,
        *(world.command("person.enrol", new[name], OFFICE, name=name, unit="VP") for name in new),
    )
    world.ids.update(new)
    return known


def council(world: World, count: int) -> Mapping[str, object]:
    """The facts by which a council of ``count`` is constituted."""
    ids = tuple(world.ids[name] for name in members(world, count))
    return {
        "document": "QĐ 21/QĐ-SNgV",
        "chair": ids[0],
        "vice_chairs": ids[1:2],
        "secretary": ids[2],
        "members": ids,
    }


def constitute(world: World, count: int) -> None:
    """The Director constitutes a council of ``count`` members."""
    world.given("council.constitute", COUNCIL, DIRECTOR, **council(world, count))


def convene(world: World, id: str = SESSION, compilation: str = SET) -> None:
    """The Office convenes the council for today."""
    facts = {"council": COUNCIL, "compilation": compilation, "day": world.today}
    world.given("session.convene", id, OFFICE, starts="14:30", place="Phòng họp A", **facts)


def arrive(world: World, count: int, session: str = SESSION) -> None:
    """The first ``count`` members come."""
    make, ids = world.command, (world.ids[name] for name in MEMBERS[:count])
    together(world, *(make("session.arrive", session, OFFICE, member=id) for id in ids))


def sit(world: World, total: int, present: int) -> None:
    """A council of ``total`` sits on the set, ``present`` of them in the room."""
    constitute(world, total)
    convene(world)
    arrive(world, present)
    world.given("session.open", SESSION, DIRECTOR)


def open_vote(world: World, id: str = "BP-001", nomination: str = "ĐX-2025-001") -> None:
    """The Office, as standing body, opens a vote."""
    world.given("vote.open", id, OFFICE, session=SESSION, nomination=nomination)


def ballots(world: World, id: str, yes: int, no: int = 0) -> None:
    """The first members agree, the next do not; the others stay silent."""
    make, voters = world.command, enumerate(MEMBERS[: yes + no])
    together(world, *(make("vote.cast", id, name, agrees=n < yes) for n, name in voters))


def review(world: World, id: str, nomination: str, yes: int, total: int) -> None:
    """A whole vote: opened, answered by everyone, closed."""
    open_vote(world, id, nomination)
    ballots(world, id, yes, total - yes)
    world.given("vote.close", id, OFFICE)
