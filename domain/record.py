"""What is on record about a person or a unit: what eligibility for an award is judged by.

One stream per subject, under the subject's own id ("CB-015", "LT"). Every entry names the paper it
rests on; nothing in it names who complained of whom.
Source: Luật 06/2022 Điều 21-28; NĐ 152/2025 Điều 4 (BR-29 to BR-38); CV 5007/BNV-TĐKT (BR-31).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .awards import AWARDS, DISCIPLINES, MERIT, RATINGS, SCOPES, TYPES
from .decision import DIRECTOR, OFFICE, STAFF, Actor, Decision, Read, Row, To, Topic
from .law import OFF, Rules
from .refusal import Refusal, require, require_text

# What a title may rest on beside the rating (Luật 06/2022 Điều 21-23).
WORK_KINDS = ("initiative", "research", "valour")

# The four grounds on which consideration stops (NĐ 152/2025 Điều 4.4).
GROUNDS = ("discipline", "inspection", "complaint", "press")

FIRST_YEAR = 1945  # nothing was awarded before


# Events


@frozen
class Rated:
    subject: str
    year: int
    rating: str
    document: str


@frozen
class Figures:
    """A collective's year in people: how many there were, and how many of them were what."""

    year: int
    people: int
    completed: int
    advanced_workers: int
    base_fighters: int
    warned: int
    women: int


@frozen
class Counted:
    subject: str
    figures: Figures
    document: str


@frozen
class Credited:
    """An award received: for ``year``, by ``decision``."""

    subject: str
    award: str
    commendation: str
    year: int
    decision: str


@frozen
class Uncredited:
    subject: str
    award: str
    year: int
    decision: str
    reason: str


@frozen
class Recognised:
    """A work recognised in ``year``, on the record of each of its ``authors``."""

    subject: str
    work: str
    kind: str
    title: str
    scope: str
    year: int
    authors: tuple[str, ...]
    document: str


@frozen
class Claimed:
    """What a nomination rests on; nothing else may rest on it while the nomination stands."""

    subject: str
    nomination: str
    award: str
    works: tuple[str, ...]
    achievements: tuple[str, ...]


@frozen
class Freed:
    subject: str
    nomination: str


@frozen
class Disciplined:
    subject: str
    measure: str
    document: str
    since: date


@frozen
class DisciplineEnded:
    subject: str
    document: str
    on: date


@frozen
class Held:
    subject: str
    ground: str
    document: str
    since: date


@frozen
class Released:
    subject: str
    document: str
    conclusion: str
    cleared: bool
    on: date


@frozen
class KinDeclared:
    subject: str
    person: str
    relation: str


@frozen
class Transferred:
    subject: str
    origin: str
    unit: str
    since: date
    left: date
    document: str


@frozen
class FormerUnitHeard:
    subject: str
    origin: str
    agrees: bool
    document: str


@frozen
class OnLeave:
    subject: str
    start: date
    end: date
    document: str


@frozen
class Led:
    subject: str
    post: str
    start: date
    end: date
    document: str


# Every entry names its subject, so that the first one, whichever it is, opens the record.
Service = KinDeclared | Transferred | FormerUnitHeard | OnLeave | Led
Standing = Disciplined | DisciplineEnded | Held | Released | Service
Entry = Rated | Counted | Credited | Uncredited | Recognised | Claimed | Freed | Standing


# State


@frozen
class Rating:
    year: int
    rating: str
    document: str


@frozen
class PastAward:
    award: str
    commendation: str
    year: int
    decision: str


@frozen
class Work:
    """A recognised initiative or research topic (or resourcefulness in combat)."""

    id: str
    kind: str
    title: str
    scope: str
    year: int
    authors: tuple[str, ...]
    document: str


@frozen
class Claim:
    nomination: str
    award: str
    works: tuple[str, ...]
    achievements: tuple[str, ...]


@frozen
class Discipline:
    measure: str
    document: str
    since: date
    ended: date | None = None


@frozen
class Hold:
    """Consideration stopped by ``document`` until a ``conclusion`` in writing."""

    ground: str
    document: str
    since: date
    conclusion: str = ""
    cleared: bool = False
    ended: date | None = None


@frozen
class Kin:
    person: str
    relation: str


@frozen
class Transfer:
    """Came from ``origin`` to ``unit`` on ``left``, having served there since ``since``."""

    origin: str
    unit: str
    since: date
    left: date
    document: str
    opinion: str = ""
    agreed: bool = False


@frozen
class Period:
    start: date
    end: date
    document: str
    post: str = ""


@frozen
class Record:
    subject: str
    ratings: tuple[Rating, ...] = ()
    figures: tuple[Figures, ...] = ()
    awards: tuple[PastAward, ...] = ()
    works: tuple[Work, ...] = ()
    claims: tuple[Claim, ...] = ()
    disciplines: tuple[Discipline, ...] = ()
    holds: tuple[Hold, ...] = ()
    kin: tuple[Kin, ...] = ()
    transfers: tuple[Transfer, ...] = ()
    leaves: tuple[Period, ...] = ()
    leadership: tuple[Period, ...] = ()

    def hold(self, day: date) -> Hold | None:
        """What stops consideration on ``day``, if anything does (BR-32)."""
        open = (h for h in self.holds if h.since <= day and (h.ended is None or day < h.ended))
        return next(open, None)

    def work(self, id: str) -> Work | None:
        """The recognised work of that id."""
        return next((work for work in self.works if work.id == id), None)

    def claim(self, nomination: str) -> Claim | None:
        """What that nomination rests on."""
        return next((claim for claim in self.claims if claim.nomination == nomination), None)


# Decisions. Each may open the record of its subject.


def rate(
    record: Record | None,
    *,
    id: str,
    today: date,
    agency: Agency,
    member: object,
    year: int,
    rating: str,
    document: str,
) -> list[Rated]:
    """Enter the yearly rating of a person or a unit; entered again for a year it replaces."""
    _subject(id, agency, member)
    require_text(document=document)
    require(rating in RATINGS, "rating_unknown", found=rating, known=RATINGS)
    return [Rated(id, _year(year, today), rating, document)]


def count(
    record: Record | None,
    *,
    id: str,
    today: date,
    agency: Agency,
    year: int,
    people: int,
    completed: int,
    advanced_workers: int,
    document: str,
    base_fighters: int = 0,
    warned: int = 0,
    women: int = 0,
) -> list[Counted]:
    """Enter a unit's figures of a year: people, and how many of them were what."""
    require(id in agency.units, "record_not_unit", subject=id)
    require_text(document=document)
    require(people > 0, "figures_wrong", field="people", found=people, people=people)
    parts = {
        "completed": completed,
        "advanced_workers": advanced_workers,
        "base_fighters": base_fighters,
        "warned": warned,
        "women": women,
    }
    for name, part in parts.items():
        require(0 <= part <= people, "figures_wrong", field=name, found=part, people=people)
    figures = Figures(
        _year(year, today), people, completed, advanced_workers, base_fighters, warned, women
    )
    return [Counted(id, figures, document)]


def credit(
    record: Record | None,
    *,
    id: str,
    today: date,
    agency: Agency,
    member: object,
    award: str,
    year: int,
    decision: str,
    commendation: str = MERIT,
) -> list[Credited]:
    """Enter an award received before, with the decision that gave it."""
    _subject(id, agency, member)
    require_text(decision=decision)
    require(award in AWARDS, "award_unknown", award=award, known=tuple(AWARDS))
    check_commendation(commendation)
    for past in record.awards if record else ():
        same = (past.award, past.year, past.decision) == (award, year, decision)
        require(not same, "award_on_record", subject=id, award=award, year=year, decision=decision)
    return [Credited(id, award, commendation, _year(year, today), decision)]


def recognise(
    record: Record | None,
    *,
    id: str,
    today: date,
    agency: Agency,
    member: object,
    others: Mapping[str, object],
    work: str,
    title: str,
    year: int,
    document: str,
    kind: str = WORK_KINDS[0],
    scope: str = SCOPES[0],
    authors: tuple[str, ...] = (),
) -> list[Recognised | To]:
    """Enter a recognised initiative or research topic, on the records of all its authors.

    ``authors`` are the others; recognised more widely later, it is entered again.
    """
    _subject(id, agency, member)
    require_text(work=work, title=title, document=document)
    require(kind in WORK_KINDS, "work_kind_unknown", found=kind, known=WORK_KINDS)
    require(scope in SCOPES, "scope_unknown", found=scope, known=SCOPES)
    everyone = tuple(dict.fromkeys((id, *authors)))

    def entry(author: str) -> Recognised:
        return Recognised(author, work, kind, title, scope, _year(year, today), everyone, document)

    return [entry(id), *(To("record", other, entry(other)) for other in everyone[1:])]


def discipline(
    record: Record | None,
    *,
    id: str,
    agency: Agency,
    member: object,
    measure: str,
    document: str,
    since: date,
) -> list[Disciplined]:
    """Enter a disciplinary measure; achievements count again from its end (BR-33)."""
    _subject(id, agency, member)
    require_text(document=document)
    require(measure in DISCIPLINES, "measure_unknown", found=measure, known=DISCIPLINES)
    return [Disciplined(id, measure, document, since)]


def end_discipline(record: Record, *, document: str, on: date) -> list[DisciplineEnded]:
    """Enter the day on which a disciplinary measure ended."""
    open = (d for d in record.disciplines if d.document == document and d.ended is None)
    found = next(open, None)
    require(found, "discipline_not_found", subject=record.subject, document=document)
    require(not found or found.since <= on, "ends_before_start", on=on)
    return [DisciplineEnded(record.subject, document, on)]


def hold(
    record: Record | None,
    *,
    id: str,
    agency: Agency,
    member: object,
    ground: str,
    document: str,
    since: date,
) -> list[Held]:
    """Stop consideration on one of the four grounds; name no person in the paper's title."""
    _subject(id, agency, member)
    require_text(document=document)
    require(ground in GROUNDS, "ground_unknown", found=ground, known=GROUNDS)
    return [Held(id, ground, document, since)]


def release(
    record: Record, *, document: str, conclusion: str, on: date, cleared: bool = True
) -> list[Released]:
    """End a hold by a written conclusion; one that finds a breach is followed by discipline."""
    require_text(conclusion=conclusion)
    held = next((h for h in record.holds if h.document == document and h.ended is None), None)
    require(held, "hold_not_found", subject=record.subject, document=document)
    require(not held or held.since <= on, "ends_before_start", on=on)
    return [Released(record.subject, document, conclusion, cleared, on)]


def declare_kin(
    record: Record | None,
    *,
    id: str,
    actor: Actor,
    member: object,
    relative: object,
    person: str,
    relation: str,
) -> list[KinDeclared]:
    """Declare a relative among the staff: each for oneself, or the Office for anybody."""
    require_text(relation=relation)
    require(actor.role == OFFICE or actor.person == id, "not_own_record", subject=id)
    require(person != id, "kin_to_oneself", subject=id)
    return [KinDeclared(id, person, relation)]


def transfer(
    record: Record | None,
    *,
    id: str,
    member: object,
    origin: str,
    unit: str,
    since: date,
    left: date,
    document: str,
) -> list[Transferred]:
    """Enter a transfer: where the person served before, from when to when (BR-38)."""
    require_text(origin=origin, unit=unit, document=document)
    require(since < left, "ends_before_start", on=left)
    return [Transferred(id, origin, unit, since, left, document)]


def hear_former_unit(
    record: Record, *, origin: str, agrees: bool, document: str
) -> list[FormerUnitHeard]:
    """Enter the written opinion of the unit a person came from (BR-38)."""
    require_text(document=document)
    known = tuple(move.origin for move in record.transfers)
    require(origin in known, "transfer_not_found", subject=record.subject, origin=origin)
    return [FormerUnitHeard(record.subject, origin, agrees, document)]


def record_leave(
    record: Record | None, *, id: str, member: object, start: date, end: date, document: str
) -> list[OnLeave]:
    """Enter maternity leave, which counts as service (BR-34)."""
    require_text(document=document)
    require(start < end, "ends_before_start", on=end)
    return [OnLeave(id, start, end, document)]


def record_post(
    record: Record | None,
    *,
    id: str,
    member: object,
    post: str,
    start: date,
    end: date,
    document: str,
) -> list[Led]:
    """Enter time in a leading post, for commendation by dedication (BR-36)."""
    require_text(post=post, document=document)
    require(start < end, "ends_before_start", on=end)
    return [Led(id, post, start, end, document)]


def require_not_held(rules: Rules, records: Mapping[str, Record | None], today: date) -> None:
    """Refuse while consideration of anybody on ``records`` is stopped (BR-32).

    A hold may begin after a nomination was proposed; it then stops the nomination where it stands.
    """
    if rules.binding("BR-32") == OFF:
        return
    for subject, record in records.items():
        held = record.hold(today) if record else None
        if held is not None:
            raise Refusal(
                "subject_on_hold", subject=subject, document=held.document, since=held.since
            )


def check_commendation(commendation: str) -> None:
    """Refuse a type of commendation the law does not know (Luật 06/2022 Điều 8)."""
    require(commendation in TYPES, "commendation_unknown", found=commendation, known=TYPES)


def _subject(id: str, agency: Agency, member: object) -> None:
    """Records are kept of people on the roll and of the agency's units."""
    require(member is not None or id in agency.units, "not_found", topic="record", id=id)


def _year(year: int, today: date) -> int:
    require(FIRST_YEAR <= year <= today.year, "year_malformed", found=year, today=today)
    return year


# Evolve


def evolve(record: Record | None, event: object) -> Record | None:
    if not isinstance(event, Entry):
        return record
    return _career(record or Record(event.subject), event)


def _career(record: Record, event: Entry) -> Record:
    match event:
        case Rated(_, year, rating, document):
            kept = tuple(r for r in record.ratings if r.year != year)
            return change(record, ratings=(*kept, Rating(year, rating, document)))
        case Counted(_, figures):
            others = tuple(f for f in record.figures if f.year != figures.year)
            return change(record, figures=(*others, figures))
        case Credited(_, award, commendation, year, decision):
            past = PastAward(award, commendation, year, decision)
            return change(record, awards=(*record.awards, past))
        case Uncredited(_, award, year, decision):
            gone = (award, year, decision)
            left = (a for a in record.awards if (a.award, a.year, a.decision) != gone)
            return change(record, awards=tuple(left))
        case Recognised(_, id, kind, title, scope, year, authors, document):
            work = Work(id, kind, title, scope, year, authors, document)
            return change(record, works=(*(w for w in record.works if w.id != id), work))
        case Claimed(_, nomination, award, works, achievements):
            claims = _claims_without(record, nomination)
            claim = Claim(nomination, award, works, achievements)
            return change(record, claims=(*claims, claim))
        case Freed(_, nomination):
            return change(record, claims=_claims_without(record, nomination))
    return _standing(record, event)


def _standing(record: Record, event: Standing) -> Record:
    match event:
        case Disciplined(_, measure, document, since):
            measures = (*record.disciplines, Discipline(measure, document, since))
            return change(record, disciplines=measures)
        case DisciplineEnded(_, document, on):
            ended = tuple(_ended(d, document, on) for d in record.disciplines)
            return change(record, disciplines=ended)
        case Held(_, ground, document, since):
            return change(record, holds=(*record.holds, Hold(ground, document, since)))
        case Released(_, document, conclusion, cleared, on):
            holds = tuple(
                change(h, conclusion=conclusion, cleared=cleared, ended=on)
                if h.document == document and h.ended is None
                else h
                for h in record.holds
            )
            return change(record, holds=holds)
    return _service(record, event)


def _service(record: Record, event: Service) -> Record:
    match event:
        case KinDeclared(_, person, relation):
            return change(record, kin=(*record.kin, Kin(person, relation)))
        case Transferred(_, origin, unit, since, left, document):
            move = Transfer(origin, unit, since, left, document)
            return change(record, transfers=(*record.transfers, move))
        case FormerUnitHeard(_, origin, agrees, document):
            moves = tuple(
                change(m, opinion=document, agreed=agrees) if m.origin == origin else m
                for m in record.transfers
            )
            return change(record, transfers=moves)
        case OnLeave(_, start, end, document):
            return change(record, leaves=(*record.leaves, Period(start, end, document)))
    led = Period(event.start, event.end, event.document, event.post)
    return change(record, leadership=(*record.leadership, led))


def _claims_without(record: Record, nomination: str) -> tuple[Claim, ...]:
    return tuple(claim for claim in record.claims if claim.nomination != nomination)


def _ended(measure: Discipline, document: str, on: date) -> Discipline:
    same = measure.document == document and measure.ended is None
    return change(measure, ended=on) if same else measure


def row(record: Record) -> Row:
    held = any(hold.ended is None for hold in record.holds)
    return Row(
        "held" if held else "kept",
        record.subject,
        note=str(len(record.awards)),
        open=held,
        refs=(record.subject,),
    )


def _person(record: Record | None, facts: Mapping[str, Any], today: date) -> str:
    """The person the record is about, "" when it is about a unit."""
    subject: str = facts["id"]
    return "" if subject in facts["agency"].units else subject


AGENCY = {"agency": Read("agency")}
SUBJECT = {**AGENCY, "member": Read("person", by=_person)}
PERSON = {"member": Read("person", by="id")}
BY_OFFICE = (OFFICE, DIRECTOR)

TOPIC = Topic(
    "record",
    prefix="",
    evolve=evolve,
    states=(Record,),
    row=row,
    events={
        "record.rated/1": Rated,
        "record.counted/1": Counted,
        "record.credited/1": Credited,
        "record.uncredited/1": Uncredited,
        "record.recognised/1": Recognised,
        "record.claimed/1": Claimed,
        "record.freed/1": Freed,
        "record.disciplined/1": Disciplined,
        "record.discipline_ended/1": DisciplineEnded,
        "record.held/1": Held,
        "record.released/1": Released,
        "record.kin_declared/1": KinDeclared,
        "record.transferred/1": Transferred,
        "record.former_unit_heard/1": FormerUnitHeard,
        "record.on_leave/1": OnLeave,
        "record.led/1": Led,
    },
    decisions=(
        Decision("rate", rate, by=BY_OFFICE, source=("BR-20",), upserts=True, reads=SUBJECT),
        Decision("count", count, by=BY_OFFICE, source=("BR-23",), upserts=True, reads=AGENCY),
        Decision("credit", credit, by=BY_OFFICE, source=("BR-21",), upserts=True, reads=SUBJECT),
        Decision(
            "recognise",
            recognise,
            by=BY_OFFICE,
            source=("BR-31",),
            upserts=True,
            reads={**SUBJECT, "others": Read("person", by="authors")},
        ),
        Decision(
            "discipline", discipline, by=BY_OFFICE, source=("BR-33",), upserts=True, reads=SUBJECT
        ),
        Decision("end_discipline", end_discipline, by=BY_OFFICE, source=("BR-33",)),
        Decision("hold", hold, by=BY_OFFICE, source=("BR-32",), upserts=True, reads=SUBJECT),
        Decision("release", release, by=BY_OFFICE, source=("BR-32",)),
        Decision(
            "declare_kin",
            declare_kin,
            by=(OFFICE, STAFF),
            source=("BR-18",),
            upserts=True,
            reads={**PERSON, "relative": Read("person", by="person")},
        ),
        Decision("transfer", transfer, by=BY_OFFICE, source=("BR-38",), upserts=True, reads=PERSON),
        Decision("hear_former_unit", hear_former_unit, by=BY_OFFICE, source=("BR-38",)),
        Decision(
            "record_leave",
            record_leave,
            by=BY_OFFICE,
            source=("BR-34",),
            upserts=True,
            reads=PERSON,
        ),
        Decision(
            "record_post", record_post, by=BY_OFFICE, source=("BR-36",), upserts=True, reads=PERSON
        ),
    ),
    refusals={
        "rating_unknown": "BR-20",
        "record_not_unit": "BR-23",
        "figures_wrong": "BR-23",
        "award_on_record": "BR-21",
        "work_kind_unknown": "BR-20",
        "scope_unknown": "BR-21",
        "commendation_unknown": "BR-30",
        "measure_unknown": "BR-33",
        "discipline_not_found": "BR-33",
        "ends_before_start": "BR-33",
        "ground_unknown": "BR-32",
        "hold_not_found": "BR-32",
        "subject_on_hold": "BR-32",
        "not_own_record": "BR-18",
        "kin_to_oneself": "BR-18",
        "transfer_not_found": "BR-38",
        "year_malformed": "BR-21",
    },
)
