"""Played forward: tasks, nominations within quota, the council's votes, the decision on them."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count
from typing import Any

from attrs import asdict

from domain.awards import AWARDS, COLLECTIVE, COMMUNE, DIRECTOR, INDIVIDUAL, MERIT, MOVEMENT
from domain.call import COLLECTIVES, PERCENT, PERSONS, call_of
from domain.nomination import Advised

from ..story import Told
from .founding import PAPER, Cast
from .own import Own
from .past import past
from .stage import Stage

Kind = tuple[str, str, str]  # award, kind of subject, kind of commendation

# What is proposed where nothing was proposed yet under the plan.
KINDS = (
    ("advanced_worker", INDIVIDUAL, MERIT),
    ("certificate_of_commendation", INDIVIDUAL, MERIT),
    ("certificate_of_commendation", COLLECTIVE, MOVEMENT),
)
WITHIN = (DIRECTOR, COMMUNE)  # who decides what is played here
FREELY = 2  # people a unit proposes where it has no quota
LIKELY_YES, LIKELY_PRESENT, LIKELY_DONE = 0.85, 0.9, 0.85
OFTEN = 6  # how often a list is put forward again without what stood in its way


class Ids:
    """The ids of what is made on stage, in the year of the conference."""

    def __init__(self, own: Own) -> None:
        year = own.plan.conference.year
        self.call = call_of(own.plan.id)
        self.set = f"TH-{year}-01"
        self.session = f"PH-{year}-01"
        self.award = f"KT-{year}-01"
        self.delegation = f"ĐB-{year}-01"
        self.council = own.council.id if own.council else f"HĐ-{year}"
        self.nomination = f"ĐX-{year}-{{:03d}}"


def closes(own: Own) -> date:
    """The last day for nominations: the agency's own, else ten days before the conference."""
    return own.call.closes if own.call else own.plan.conference - timedelta(days=10)


# Tasks


def progress(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Units confirm and report; some stay silent."""
    stage.turn_to(own.begins + timedelta(days=1), "08:00")
    for task in own.tasks:
        found = stage.state("task", task.work.id)
        if found is None:
            continue
        for unit in found.work.cooperating:
            if stage.choice.random() < LIKELY_DONE:
                yield stage.do("task.confirm", task.work.id, {}, cast.speaker(unit), unit=unit)
        lead = found.work.lead
        facts = {"percent": stage.choice.randrange(10, 100, 10), "note": PAPER}
        yield stage.do("task.report", task.work.id, facts, cast.speaker(lead), unit=lead)


def completion(own: Own, cast: Cast, stage: Stage, *, until: date) -> Iterator[Told]:
    """What is due by ``until`` is done, most of it; what was left is seen on the board."""
    for task in own.tasks:
        found = stage.state("task", task.work.id)
        open = found is not None and hasattr(found, "percent")
        if not open or found.work.due.on(own.plan.conference) > until:
            continue
        if stage.choice.random() < LIKELY_DONE:
            lead = found.work.lead
            facts = {"evidence": PAPER}
            yield stage.do("task.complete", task.work.id, facts, cast.speaker(lead), unit=lead)


# Nominations


def calling(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """The call with the agency's own quotas and criteria."""
    stage.turn_to(own.begins + timedelta(days=1), "14:00")
    id = Ids(own).call
    facts: dict[str, Any] = {"plan": own.plan.id, "closes": closes(own).isoformat()}
    yield stage.do("call.open", id, {**facts, "document": PAPER}, cast.office)
    if own.call is None:
        return
    for unit, people in own.call.people.items():
        facts = {"unit": own.unit(unit), "people": people, "document": PAPER}
        yield stage.do("call.count_participants", id, facts, cast.office)
    for quota in own.call.quotas:
        facts = {"shape": quota.shape, "number": quota.number, "document": PAPER}
        if quota.unit:
            facts["unit"] = own.unit(quota.unit)
        yield stage.do("call.set_quota", id, facts, cast.office)
    if own.call.criteria:
        required = [asdict(one) for one in own.call.criteria.all]
        facts = {"document": PAPER, "required": required}
        yield stage.do("call.adopt_criteria", id, facts, cast.director, document=PAPER)


def nominating(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Every unit proposes as many as its quota allows, by its own head and within our power."""
    stage.turn_to(own.begins + timedelta(days=2), "08:00")
    kinds = tuple(kind for kind in own.kinds if playable(kind)) or KINDS
    numbers = count(1)
    for unit in cast.units:
        for subject, kind in _subjects(own, cast, stage, unit, kinds):
            yield from past(own, cast, stage, subject, kind[0], kind[1])
            told = _proposed(own, cast, stage, next(numbers), unit, subject, kind)
            yield told
            if told.refusal and told.refusal.code == "not_authorised":
                break  # nobody may propose for this unit: once is enough to know


def playable(kind: Kind) -> bool:
    """Whether the Director decides it, for people of the agency or its units."""
    return AWARDS[kind[0]].decides in WITHIN and kind[1] in (INDIVIDUAL, COLLECTIVE)


def _subjects(
    own: Own, cast: Cast, stage: Stage, unit: str, kinds: tuple[Kind, ...]
) -> Iterator[tuple[str, Kind]]:
    """Whom a unit proposes for what."""
    able = [one for one in cast.members(unit) if one != cast.director]
    people, collectives = allowed(own, stage, unit, len(able))
    singles = [kind for kind in kinds if kind[1] == INDIVIDUAL]
    together = [kind for kind in kinds if kind[1] == COLLECTIVE]
    for person in stage.choice.sample(able, min(people, len(able))) if singles else ():
        yield person, stage.choice.choice(singles)
    if able and together and collectives > 0:
        yield unit, stage.choice.choice(together)


def allowed(own: Own, stage: Stage, unit: str, members: int) -> tuple[int, int]:
    """How many people and how many collectives a unit may propose."""
    call = stage.state("call", Ids(own).call)
    quotas = call.quotas_of(unit) if call else ()
    if not quotas:
        return FREELY, 1
    people, collectives = members, 1
    for quota in quotas:
        if quota.shape == PERCENT:
            people = min(people, call.people.get(unit, members) * quota.number // 100)
        elif quota.shape == PERSONS:
            people = min(people, quota.number)
        elif quota.shape == COLLECTIVES:
            collectives = min(collectives, quota.number)
        else:
            people = min(people, quota.number)
            collectives = min(collectives, quota.number - people)
    return people, collectives


def _proposed(
    own: Own,
    cast: Cast,
    stage: Stage,
    number: int,
    unit: str,
    subject: str,
    kind: Kind,
) -> Told:
    award, subject_kind, commendation = kind
    facts = {"plan": own.plan.id, "subject": subject, "award": award, "achievements": [PAPER],
             "subject_kind": subject_kind, "commendation": commendation}  # fmt: skip
    id = Ids(own).nomination.format(number)
    told = stage.do("nomination.propose", id, facts, cast.speaker(unit), unit=unit)
    if told.receipts:
        stage.nominations.append(id)
    return told


# Council


def reviewing(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """The set compiled, the session with its votes, the results before the Director."""
    ids = Ids(own)
    stage.turn_to(closes(own) + timedelta(days=1), "08:00")
    yield stage.do("call.close", ids.call, {}, cast.office)
    yield stage.do("council.constitute", ids.council, _council(own, cast), cast.director)
    yield from _without_obstacles(
        stage, "compilation.compile", ids.set, {"plan": own.plan.id}, stage.nominations, cast.office
    )
    yield stage.do("compilation.submit", ids.set, {"document": PAPER}, cast.office)
    yield from _session(own, cast, stage)
    yield stage.do("compilation.present", ids.set, {"document": PAPER}, cast.office)


def _council(own: Own, cast: Cast) -> dict[str, Any]:
    """The agency's council, those who left aside; else the Director and who speaks for units."""
    if own.council is None:
        members = list(dict.fromkeys([cast.director, *map(cast.speaker, cast.units)]))
        secretary = cast.office
        return {"document": PAPER, "chair": cast.director, "members": members,
                "secretary": secretary}  # fmt: skip
    stay = [cast.disguise.id(id) for id in own.council.members if id in own.people]

    def still(id: str) -> str:
        return cast.disguise.id(id) if id in own.people else ""

    chair = still(own.council.chair) or cast.director
    vice = [still(id) for id in own.council.vice_chairs if still(id)]
    secretary = still(own.council.secretary) or cast.office
    return {"document": PAPER, "chair": chair, "vice_chairs": vice, "members": stay,
            "secretary": secretary}  # fmt: skip


def _session(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    ids, facts = Ids(own), _council(own, cast)
    secretary, chair, day = facts["secretary"], facts["chair"], stage.today + timedelta(days=1)
    convened = {"council": ids.council, "compilation": ids.set, "day": day.isoformat(),
                "starts": "14:00", "place": own.plan.place or PAPER}  # fmt: skip
    yield stage.do("session.convene", ids.session, convened, secretary)
    stage.turn_to(day, "13:45")
    here = [m for m in facts["members"] if m == chair or stage.choice.random() < LIKELY_PRESENT]
    for member in here:
        yield stage.do("session.arrive", ids.session, {"member": member}, secretary)
    stage.turn_to(day, "14:00")
    opened = stage.do("session.open", ids.session, {}, chair)
    yield opened
    missing = [member for member in facts["members"] if member not in here]
    if opened.refusal and missing:  # who is missing is called, and it is tried again
        for member in missing:
            yield stage.do("session.arrive", ids.session, {"member": member}, secretary)
        here = facts["members"]
        opened = stage.do("session.open", ids.session, {}, chair)
        yield opened
    if opened.refusal:
        return
    for number, name in enumerate(stage.nominations, 1):
        yield from _vote(stage, f"BP-{number:03d}", name, here, secretary, ids.session)
    yield stage.do("session.close", ids.session, {"minutes": PAPER}, secretary)


def _vote(
    stage: Stage, id: str, nomination: str, here: list[str], secretary: str, session: str
) -> Iterator[Told]:
    """One ballot; who may not vote is told so."""
    opened = stage.do("vote.open", id, {"session": session, "nomination": nomination}, secretary)
    yield opened
    if opened.refusal:
        return
    for member in here:
        agrees = stage.choice.random() < LIKELY_YES
        yield stage.do("vote.cast", id, {"agrees": agrees}, member)
    yield stage.do("vote.close", id, {}, secretary)


# Director


def deciding(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """The Director decides on what the council advised; the clerk numbers and issues."""
    stage.turn_to(stage.today + timedelta(days=1), "09:00")
    ids = Ids(own)
    states = {name: stage.state("nomination", name) for name in stage.nominations}
    passed = [name for name, one in states.items() if isinstance(one, Advised) and one.passed]
    yield from _without_obstacles(stage, "award.decide", ids.award, {}, passed, cast.director)
    if stage.state("award", ids.award) is None:
        return
    yield stage.do("award.number", ids.award, {}, cast.clerk)
    yield stage.do("award.issue", ids.award, {"recipients": [PAPER]}, cast.clerk)


def _without_obstacles(
    stage: Stage, decision: str, id: str, facts: dict[str, Any], names: list[str], person: str
) -> Iterator[Told]:
    """A list, and where one on it stands in the way, the list without it."""
    left = list(names)
    for _ in range(OFTEN):
        told = stage.do(decision, id, {**facts, "nominations": left}, person)
        yield told
        named = told.refusal.facts.get("nomination") if told.refusal else None
        if named not in left:
            return
        left.remove(named)
