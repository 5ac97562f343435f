"""The dossier that goes upward: reviewed nominations that only a higher level decides.

It has one or more addressees (the city's bloc, the sector's cluster); each is sent it, may return
it, and answers for each nomination.
Source: plan III.2d; Luật 06/2022 Điều 80.1 (BR-04), Điều 84.1 (BR-39: the papers of a dossier);
BR-40 (sets), BR-41 to BR-44 (deadlines in working days, and before a conference).
"""

from collections.abc import Mapping
from datetime import date, timedelta

from attrs import evolve as change
from attrs import frozen

from .awards import HOUSEHOLD, PARTS
from .call import Call, calls_of, require_disclosed
from .decision import OFFICE, Decision, Read, Row, To, Todo, Topic
from .digest import is_digest
from .law import REFUSE, Rules
from .nomination import SEVERAL, Above, Advised, Forwarded, KeptBack, Nomination, expected
from .nomination import Answered as Heard
from .plan import Plan
from .record import Credited, Freed, Record, require_not_held
from .refusal import Refusal, require, require_text

# Papers that a dossier has once, whatever the number of nominations; the others are for each.
SHARED = frozenset({"submission", "minutes", "ballot_result"})


@frozen
class Line:
    """One nomination in the dossier, and the papers its award asks for."""

    nomination: str
    subject_kind: str
    subject: str
    award: str
    commendation: str
    year: int
    needs: tuple[str, ...]


@frozen
class Part:
    """A paper given; ``nomination`` is "" when it serves the whole dossier."""

    part: str
    nomination: str
    document: str
    sha256: str


# Events


@frozen
class Opened:
    id: str
    plan: str
    lines: tuple[Line, ...]
    addressees: tuple[str, ...]
    due: date | None
    on: date


@frozen
class PartGiven:
    part: str
    nomination: str
    document: str
    sha256: str
    on: date


@frozen
class Sent:
    addressee: str
    document: str
    channel: str
    sets: int
    late: bool
    answer_by: date | None
    on: date


@frozen
class CameBack:
    addressee: str
    document: str
    reason: str
    late: bool
    on: date


@frozen
class Answered:
    addressee: str
    nomination: str
    granted: bool
    document: str
    decided: date
    reason: str
    tell_by: date | None
    on: date


@frozen
class Told:
    nomination: str
    document: str
    on: date


@frozen
class GivenUp:
    reason: str
    on: date


# State


@frozen
class Sending:
    """The dossier as it lies with one addressee; ``return_by`` is until when it may come back."""

    addressee: str
    document: str
    on: date
    answer_by: date | None


@frozen
class Answer:
    addressee: str
    nomination: str
    granted: bool
    document: str
    tell_by: date | None


@frozen
class Content:
    """What every dossier holds, whatever has become of it."""

    id: str
    plan: str
    lines: tuple[Line, ...]
    addressees: tuple[str, ...]
    due: date | None
    parts: tuple[Part, ...] = ()
    sendings: tuple[Sending, ...] = ()
    returns: tuple[str, ...] = ()
    answers: tuple[Answer, ...] = ()
    told: tuple[str, ...] = ()

    @property
    def missing(self) -> dict[str, tuple[str, ...]]:
        """What is still needed: papers by nomination; those for all of them under the own id."""
        given = {(part.nomination, part.part) for part in self.parts}
        found: dict[str, tuple[str, ...]] = {}
        for line in self.lines:
            for need in line.needs:
                owner = "" if need in SHARED else line.nomination
                listed = found.get(owner or self.id, ())
                if (owner, need) not in given and need not in listed:
                    found[owner or self.id] = (*listed, need)
        return found

    @property
    def unsent(self) -> tuple[str, ...]:
        """Whom it has not reached: never sent, or sent and returned."""
        reached = {sending.addressee for sending in self.sendings}
        return tuple(body for body in self.addressees if body not in reached)

    @property
    def unanswered(self) -> tuple[tuple[str, str], ...]:
        """(addressee, nomination) of every answer that is still to come."""
        came = {(answer.addressee, answer.nomination) for answer in self.answers}
        asked = ((body, line.nomination) for body in self.addressees for line in self.lines)
        return tuple(pair for pair in asked if pair not in came)

    @property
    def untold(self) -> tuple[str, ...]:
        """Nominations that were answered, and whose units do not know it yet."""
        answered = dict.fromkeys(answer.nomination for answer in self.answers)
        return tuple(name for name in answered if name not in self.told)

    @property
    def done(self) -> bool:
        """Everybody answered everything, and the units know."""
        return not self.unanswered and not self.untold

    def line(self, nomination: str) -> Line:
        """The line of a nomination, or a refusal."""
        found = next((line for line in self.lines if line.nomination == nomination), None)
        if found is None:
            raise Refusal("not_in_dossier", dossier=self.id, nomination=nomination)
        return found


@frozen
class Working:
    """Being put together, sent, returned, answered."""

    content: Content


@frozen
class Settled:
    content: Content


@frozen
class Dropped:
    content: Content
    reason: str


Dossier = Working | Settled | Dropped


def _working(dossier: Dossier) -> Content:
    require(isinstance(dossier, Working), "dossier_over", dossier=dossier.content.id)
    return dossier.content


# Decisions


def open_dossier(
    dossier: None,
    *,
    id: str,
    today: date,
    rules: Rules,
    the_plan: Plan,
    the_nominations: Mapping[str, Nomination],
    the_records: Mapping[str, Record | None],
    the_calls: Mapping[str, Call | None],
    plan: str,
    nominations: tuple[str, ...],
    addressees: tuple[str, ...],
) -> list[Opened | To]:
    """Open a dossier for nominations that the council agreed to and only a higher level decides."""
    require(nominations and addressees, "nothing_to_forward")
    for listed in (nominations, addressees):
        require(len(set(listed)) == len(listed), "listed_twice", listed=listed)
    for addressee in addressees:
        require_text(addressees=addressee)
    lines = tuple(_line(the_nominations[name], plan, rules) for name in nominations)
    require_not_held(rules, the_records, today)
    cases = tuple(the_nominations[name].case for name in nominations)
    require_disclosed(rules, the_calls, cases)
    opened = Opened(id, plan, lines, addressees, _due(the_plan, today, rules), today)
    forwarded = Forwarded(id, addressees, today)
    return [opened, *(To("nomination", name, forwarded) for name in nominations)]


def _line(nomination: Nomination, plan: str, rules: Rules) -> Line:
    if not isinstance(nomination, Advised):
        raise expected(nomination, "reviewed")
    case = nomination.case
    award = rules.award(case.award)
    require(case.plan == plan, "other_plan", nomination=case.id, plan=plan)
    require(not award.director, "within_director", nomination=case.id, award=case.award)
    votes = {"yes": nomination.yes, "total": nomination.total}
    require(nomination.passed, "ballot_not_passed", nomination=case.id, **votes)
    what = case.subject_kind, case.subject, case.award, case.commendation, case.year
    return Line(case.id, *what, award.dossier)


def _due(plan: Plan, today: date, rules: Rules) -> date | None:
    """By when to send: so many working days from now (BR-41), and before the conference (BR-44)."""
    ends = [_in_days(rules, "BR-41", today), _before_conference(plan, rules)]
    return min((end for end in ends if end), default=None)


def _in_days(rules: Rules, rule: str, start: date) -> date | None:
    days = rules.figure(rule)
    return rules.calendar.after(start, days) if days else None


def _before_conference(plan: Plan, rules: Rules) -> date | None:
    """The last day to ask for an award at the conference, where the agency has set one."""
    days = rules.figure("BR-44")
    return plan.content.conference - timedelta(days=days) if days else None


def give(
    dossier: Dossier,
    *,
    today: date,
    part: str,
    document: str,
    sha256: str,
    nomination: str = "",
) -> list[PartGiven]:
    """Put a paper into the dossier, or a better one in its place; ``sha256`` is its file's."""
    content = _working(dossier)
    require(content.unsent, "dossier_sent", dossier=content.id)
    require(part in PARTS, "part_unknown", found=part, known=PARTS)
    require_text(document=document)
    require(is_digest(sha256), "sha256_malformed", found=sha256)
    if part in SHARED:
        require(not nomination, "part_for_all", part=part, nomination=nomination)
    else:
        require(nomination, "part_for_one", part=part)
        content.line(nomination)
    return [PartGiven(part, nomination, document, sha256, today)]


def send(
    dossier: Dossier,
    *,
    today: date,
    rules: Rules,
    the_plan: Plan,
    addressee: str,
    document: str,
    channel: str,
    sets: int = 0,
) -> list[Sent]:
    """Send the complete dossier to one addressee; ``document`` is the paper it goes with."""
    content = _working(dossier)
    _addressed(content, addressee)
    require_text(document=document, channel=channel)
    require(addressee in content.unsent, "sent_before", dossier=content.id, addressee=addressee)
    require(not content.missing, "dossier_incomplete", dossier=content.id, missing=content.missing)
    need = rules.figure("BR-40")
    sets = sets or need or 1
    require(sets >= max(need, 1), "sets_too_few", sets=sets, need=max(need, 1))
    _in_time(the_plan, today, rules)
    late = content.due is not None and today > content.due
    answer_by = _in_days(rules, "BR-41", today)
    return [Sent(addressee, document, channel, sets, late, answer_by, today)]


def _in_time(plan: Plan, today: date, rules: Rules) -> None:
    last = _before_conference(plan, rules)
    if last and rules.binding("BR-44") == REFUSE:
        day = plan.content.conference
        require(today <= last, "dossier_too_late", last=last, day=day, today=today)


def take_back(
    dossier: Dossier, *, today: date, rules: Rules, addressee: str, document: str, reason: str
) -> list[CameBack]:
    """Record that an addressee returned the dossier in writing, with the reason (BR-42)."""
    content = _working(dossier)
    require_text(document=document, reason=reason)
    sending = _sending(content, addressee)
    answered = any(answer.addressee == addressee for answer in content.answers)
    require(not answered, "answered_before", addressee=addressee, dossier=content.id)
    end = _in_days(rules, "BR-42", sending.on)
    late = end is not None and today > end
    return [CameBack(addressee, document, reason, late, today)]


def answer(
    dossier: Dossier,
    *,
    today: date,
    rules: Rules,
    the_nomination: Nomination,
    addressee: str,
    nomination: str,
    granted: bool,
    document: str,
    decided: date,
    reason: str = "",
) -> list[Answered | To]:
    """Record what an addressee decided on a nomination, by its paper; a refusal has a reason."""
    content = _working(dossier)
    line = content.line(nomination)
    sending = _sending(content, addressee)
    require_text(document=document)
    if not granted:
        require_text(reason=reason)
    pair = (addressee, nomination)
    require(pair in content.unanswered, "answered_before", addressee=addressee, dossier=content.id)
    require(sending.on <= decided <= today, "decided_out_of_time", decided=decided, sent=sending.on)
    tell_by = _in_days(rules, "BR-43", today)
    said = Answered(addressee, nomination, granted, document, decided, reason, tell_by, today)
    heard = Heard(content.id, addressee, granted, document, decided, reason, today)
    return [said, To("nomination", nomination, heard), *_entered(line, the_nomination, said)]


def _entered(line: Line, nomination: Nomination, said: Answered) -> list[To]:
    """What the answer means on the record of its subject; there are none of households.

    The first grant is the award; once nobody is left to grant it, its grounds are free again.
    """
    if line.subject_kind == HOUSEHOLD or not isinstance(nomination, Above):
        return []
    if said.granted:
        what = line.award, line.commendation, line.year, said.document
        return [To("record", line.subject, Credited(line.subject, *what))]
    if nomination.waiting == (said.addressee,):
        return [To("record", line.subject, Freed(line.subject, line.nomination))]
    return []


def tell(dossier: Dossier, *, today: date, nomination: str, document: str) -> list[Told]:
    """Pass the answers on to the unit that proposed (BR-43), by a paper."""
    content = _working(dossier)
    require_text(document=document)
    content.line(nomination)
    require(nomination in content.untold, "nothing_to_tell", nomination=nomination)
    return [Told(nomination, document, today)]


def give_up(dossier: Dossier, *, today: date, reason: str) -> list[GivenUp | To]:
    """Give a dossier up before anybody was sent it; its nominations are free again."""
    content = _working(dossier)
    require_text(reason=reason)
    sent = content.sendings or content.returns
    require(not sent, "dossier_sent", dossier=content.id)
    back = KeptBack(content.id, reason, today)
    return [GivenUp(reason, today), *(To("nomination", n.nomination, back) for n in content.lines)]


def _addressed(content: Content, addressee: str) -> None:
    known = content.addressees
    require(addressee in known, "not_addressed", addressee=addressee, known=known)


def _sending(content: Content, addressee: str) -> Sending:
    """How the dossier was sent to an addressee, or a refusal while it was not."""
    _addressed(content, addressee)
    sent = {sending.addressee: sending for sending in content.sendings}
    require(addressee in sent, "not_sent", dossier=content.id, addressee=addressee)
    return sent[addressee]


# Evolve


def evolve(dossier: Dossier | None, event: object) -> Dossier | None:
    match dossier, event:
        case None, Opened(id, plan, lines, addressees, due):
            return Working(Content(id, plan, lines, addressees, due))
        case Working(content), GivenUp(reason):
            return Dropped(content, reason)
        case Working(content), _:
            after = _content(content, event)
            return dossier if after is content else _with(after)
    return dossier


def _with(content: Content) -> Dossier:
    return Settled(content) if content.done else Working(content)


def _content(content: Content, event: object) -> Content:
    match event:
        case PartGiven(part, nomination, document, sha256):
            others = (p for p in content.parts if (p.part, p.nomination) != (part, nomination))
            given = Part(part, nomination, document, sha256)
            return change(content, parts=(*others, given))
        case Sent(addressee, document, answer_by=answer_by, on=on):
            sending = Sending(addressee, document, on, answer_by)
            return change(content, sendings=(*content.sendings, sending))
        case CameBack(addressee, _, reason):
            left = tuple(s for s in content.sendings if s.addressee != addressee)
            return change(content, sendings=left, returns=(*content.returns, reason))
        case Answered(addressee, nomination, granted, document, tell_by=tell_by):
            said = Answer(addressee, nomination, granted, document, tell_by)
            told = tuple(name for name in content.told if name != nomination)
            return change(content, answers=(*content.answers, said), told=told)
        case Told(nomination):
            return change(content, told=(*content.told, nomination))
    return content


def row(dossier: Dossier) -> Row:
    content = dossier.content
    working = isinstance(dossier, Working)
    waits = _waits(content) if working else ()
    return Row(
        _status(dossier),
        " · ".join(line.subject for line in content.lines),
        due=min((due for _, due in waits if due), default=None),
        note=f"{len(content.answers)}/{len(content.addressees) * len(content.lines)}",
        open=working,
        refs=(content.plan, *(name for line in content.lines for name in _refs(line))),
        todo=tuple(Todo(f"dossier.{name}", role=OFFICE) for name, _ in waits),
    )


def _refs(line: Line) -> tuple[str, str]:
    return line.nomination, line.subject


def _status(dossier: Dossier) -> str:
    content = dossier.content
    if isinstance(dossier, Dropped):
        return "given_up"
    if isinstance(dossier, Settled):
        return "settled"
    if content.missing:
        return "incomplete"
    if not content.unsent:
        return "sent"
    return "returned" if content.returns else "complete"


def _waits(content: Content) -> tuple[tuple[str, date | None], ...]:
    """(decision, its due day) of everything the dossier waits for now."""
    found: list[tuple[str, date | None]] = []
    if content.unsent:
        found.append(("give" if content.missing else "send", content.due))
    if content.sendings and content.unanswered:
        came = [s.answer_by for s in content.sendings if s.answer_by]
        found.append(("answer", min(came, default=None)))
    if content.untold:
        ends = [a.tell_by for a in content.answers if a.nomination in content.untold and a.tell_by]
        found.append(("tell", min(ends, default=None)))
    return tuple(found)


LINES = {"the_plan": Read("plan", by="content.plan")}

TOPIC = Topic(
    "dossier",
    prefix="HS",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Working, Settled, Dropped),
    row=row,
    events={
        "dossier.opened/1": Opened,
        "dossier.part_given/1": PartGiven,
        "dossier.sent/1": Sent,
        "dossier.came_back/1": CameBack,
        "dossier.answered/1": Answered,
        "dossier.told/1": Told,
        "dossier.given_up/1": GivenUp,
    },
    decisions=(
        Decision(
            "open",
            open_dossier,
            by=(OFFICE,),
            source=("III.2d", "BR-04", "BR-39", "BR-45"),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                **SEVERAL,
                "the_calls": Read("call", by=calls_of, optional=True),
            },
        ),
        Decision("give", give, by=(OFFICE,), source=("III.2d", "BR-39")),
        Decision(
            "send", send, by=(OFFICE,), source=("III.2d", "BR-40", "BR-41", "BR-44"), reads=LINES
        ),
        Decision("take_back", take_back, by=(OFFICE,), source=("BR-42",)),
        Decision(
            "answer",
            answer,
            by=(OFFICE,),
            source=("III.2d", "BR-04"),
            reads={"the_nomination": Read("nomination", by="nomination")},
        ),
        Decision("tell", tell, by=(OFFICE,), source=("BR-43",)),
        Decision("give_up", give_up, by=(OFFICE,), source=("III.2d",)),
    ),
    refusals={
        "nothing_to_forward": "III.2d",
        "within_director": "BR-04",
        "not_in_dossier": "III.2d",
        "dossier_over": "III.2d",
        "dossier_sent": "III.2d",
        "part_unknown": "BR-39",
        "part_for_all": "BR-39",
        "part_for_one": "BR-39",
        "sha256_malformed": "BR-39",
        "not_addressed": "III.2d",
        "sent_before": "III.2d",
        "not_sent": "III.2d",
        "dossier_incomplete": "BR-39",
        "sets_too_few": "BR-40",
        "dossier_too_late": "BR-44",
        "answered_before": "III.2d",
        "decided_out_of_time": "III.2d",
        "nothing_to_tell": "BR-43",
    },
)
