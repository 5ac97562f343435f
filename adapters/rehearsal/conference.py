"""Played forward: the conference prepared and held, people at the door, honours on the stage."""

from collections.abc import Iterator
from datetime import timedelta
from typing import Any

from attrs import asdict

from domain import clocktime

from ..story import Told
from ..words.rehearsed import SHORT
from .founding import PAPER, Cast
from .own import Own
from .proposing import Ids, completion
from .stage import Stage

LIKELY_COMES, LIKELY_ON_STAGE = 0.93, 0.9
DESKS = ("B1", "B2")
NOON = "12:00"
STARTS, MINUTES = "14:00", 150  # where the plan does not say


def preparing(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Form, programme, title on stage, who takes part."""
    stage.turn_to(own.plan.conference - timedelta(days=2), "08:00")
    id = own.plan.id
    yield stage.do("conference.arrange", id, _arrangement(own, cast), cast.office)
    exception = own.conference.exception if own.conference else ""
    facts: dict[str, Any] = {"exception": cast.disguise.text(exception)} if exception else {}
    yield stage.do("conference.set_programme", id, facts, cast.office)
    yield stage.do("conference.set_backdrop", id, _backdrop(own, cast), cast.office)
    yield stage.do("conference.approve_backdrop", id, {}, cast.director)
    for circle, people in _circles(own, cast, stage):
        facts = {"circle": circle, "people": people}
        yield stage.do("conference.settle", id, facts, cast.office)
    guests = [g for g in (own.conference.groups if own.conference else ()) if g.unnamed]
    for group in guests:
        facts = {"circle": group.circle, "unnamed": group.unnamed}
        if group.circle == "guests":
            yield stage.do("conference.settle", id, facts, cast.office)


def _arrangement(own: Own, cast: Cast) -> dict[str, Any]:
    text = cast.disguise.text
    if own.conference:
        found = asdict(own.conference.arrangement)
        known = ("meeting_form", "description", "sitting", "starts", "minutes", "place")
        return {k: text(v) if isinstance(v, str) else v for k, v in found.items() if k in known}
    starts = own.plan.starts or STARTS
    minutes = sum(item.minutes for item in own.plan.programme) or MINUTES
    return {"minutes": minutes, "starts": starts, "place": text(own.plan.place) or SHORT,
            "sitting": "morning" if starts < NOON else "afternoon"}  # fmt: skip


def _backdrop(own: Own, cast: Cast) -> dict[str, Any]:
    lines = own.conference.backdrop.lines if own.conference else ()
    said = [{"says": line.says, "text": cast.disguise.text(line.text)} for line in lines]
    said = said or [{"says": "name", "text": cast.disguise.text(own.plan.title)}]
    return {"lines": said, "reason": SHORT}


def _circles(own: Own, cast: Cast, stage: Stage) -> Iterator[tuple[str, list[str]]]:
    """Everybody once, in the first circle they belong to."""
    left = dict.fromkeys(sorted(cast.disguise.id(id) for id in own.people))
    council = stage.state("council", Ids(own).council)
    wanted = (
        ("leaders", [person for person, role, _, _ in cast.offices if role == "director"]),
        ("council", council.members if council else ()),
        ("fighters_and_exemplars", honoured(own, stage)),
        ("staff", list(left)),
    )
    for circle, people in wanted:
        found = [one for one in dict.fromkeys(people) if one in left]
        for one in found:
            left.pop(one)
        if found:
            yield circle, found


def honoured(own: Own, stage: Stage) -> list[str]:
    """The people who are to be honoured."""
    award = stage.state("award", Ids(own).award)
    grants = award.grants if award else ()
    return [one.subject for one in grants if one.subject_kind == "individual"]


def choosing(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Delegates to the congress above, as many and composed as it was allotted."""
    if own.mandate is None:
        return
    id, terms = Ids(own).delegation, own.mandate.terms[-1]
    facts = {"plan": own.plan.id, "congress": cast.disguise.text(own.mandate.congress),
             "quota": terms.quota, "document": PAPER, "awards": list(terms.awards),
             "bounds": [asdict(one) for one in terms.bounds]}  # fmt: skip
    yield stage.do("delegation.set_quota", id, facts, cast.office)
    chosen = candidates(own, cast, stage)
    for person in chosen:
        unit = cast.home(person)
        put = {"person": person, "reason": PAPER, "direct_worker": True}
        yield stage.do("delegation.put_forward", id, put, cast.speaker(unit), unit=unit)
    for number, person in enumerate(chosen):
        decision = "delegation.select" if number < terms.quota else "delegation.reserve"
        yield stage.do(decision, id, {"person": person, "reason": PAPER}, cast.director)


def candidates(own: Own, cast: Cast, stage: Stage) -> list[str]:
    """One more than are allotted: those honoured first, as the structure allows and asks."""
    terms = own.mandate.terms[-1]
    chosen: list[str] = []
    left = list(dict.fromkeys([*honoured(own, stage), *sorted(cast.disguise.names)]))

    def stands(person: str, bound: Any) -> bool:
        found = {"sex": cast.disguise.sex[person], "direct_worker": "yes",
                 "unit": cast.home(person)}  # fmt: skip
        return bool(found.get(bound.dimension) == bound.value)

    def count(bound: Any) -> int:
        return sum(stands(person, bound) for person in chosen)

    while len(chosen) <= terms.quota:
        missing = [bound for bound in terms.bounds if count(bound) < bound.minimum]
        full = [b for b in terms.bounds if b.maximum is not None and count(b) >= b.maximum]
        able = [one for one in left if not any(stands(one, bound) for bound in full)]
        if not able:
            break
        best = max(able, key=lambda one: sum(stands(one, bound) for bound in missing))
        left.remove(best)
        chosen.append(best)
    return chosen


def readying(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """The eve: what is due is done, or seen to be missing."""
    eve = own.plan.conference - timedelta(days=1)
    stage.turn_to(eve, "15:00")
    yield from completion(own, cast, stage, until=own.plan.conference)


def checking_in(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """Those who were settled on come to one of two desks, nearly all of them."""
    conference = stage.state("conference", own.plan.id)
    if conference is None:
        return
    stage.turn_to(own.plan.conference, _clock(conference, early=60))
    numbers = dict.fromkeys(DESKS, 0)
    for group in conference.gathering.groups:
        for person in group.people:
            if stage.choice.random() < LIKELY_COMES:
                desk = stage.choice.choice(DESKS)
                numbers[desk] += 1
                at = stage.clock.moment
                facts = {"plan": own.plan.id, "desk": desk, "number": numbers[desk],
                         "movement": "entered", "day": at.date().isoformat(),
                         "time": f"{at:%H:%M:%S}"}  # fmt: skip
                stage.came += 1
                yield stage.do("presence.note", person, facts, cast.office)


def _clock(conference: Any, *, early: int = 0) -> str:
    """When it starts, or so many minutes before."""
    starts = clocktime.parse(conference.gathering.arrangement.starts)
    hour, minute = divmod(max(starts - early, 0), 60)
    return f"{hour:02d}:{minute:02d}"


def holding(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    """The day: every item of the programme in turn, honours on the stage, the list passed."""
    conference, id = stage.state("conference", own.plan.id), own.plan.id
    if conference is None:
        return
    stage.turn_to(own.plan.conference, _clock(conference))
    opened = stage.do("conference.open", id, {}, cast.office)
    yield opened
    if opened.refusal:
        return
    for slot in conference.gathering.held:
        begun = stage.do("conference.begin", id, {"item": slot.number}, cast.office)
        yield begun
        if begun.refusal:
            continue
        if slot.item_kind == "honours":
            yield from _honours(own, cast, stage)
        if slot.item_kind == "delegates" and own.mandate:
            yield _passed(own, cast, stage)
        over = stage.choice.randrange(-2, 4)
        stage.clock.moment += timedelta(minutes=max(slot.minutes + over, 1))
        yield stage.do("conference.end", id, _ends(own, slot, stage), cast.office)
    facts = {"attendance": max(stage.came, 1), "minutes_paper": PAPER}
    yield stage.do("conference.close", id, facts, cast.office)


def _ends(own: Own, slot: Any, stage: Stage) -> dict[str, Any]:
    counted = slot.item_kind == "delegates" and own.mandate is None
    votes = {"agree": stage.came, "present": stage.came} if counted else {}
    return {"item": slot.number, **votes}


def _honours(own: Own, cast: Cast, stage: Stage) -> Iterator[Told]:
    id = Ids(own).award
    award = stage.state("award", id)
    for grant in award.grants if award else ():
        facts: dict[str, Any] = {"ordinal": grant.ordinal}
        if stage.choice.random() < LIKELY_ON_STAGE:
            yield stage.do("award.confer", id, facts, cast.office)
        else:
            yield stage.do("award.miss", id, {**facts, "reason": SHORT}, cast.office)


def _passed(own: Own, cast: Cast, stage: Stage) -> Told:
    facts = {"agree": stage.came, "present": stage.came}
    return stage.do("delegation.pass", Ids(own).delegation, facts, cast.director)
