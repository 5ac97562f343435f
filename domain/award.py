"""The Director's decision on awards: an ordered list of who receives what.

Source: Luật 06/2022 Điều 80.1 (BR-04: what a Director may award), Điều 90.4 (BR-03: the council
only advises), plan III.2d; NĐ 98/2023 Điều 104 (BR-76: the ordinal is the golden-book number).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import frozen

from .decision import CLERK, DIRECTOR, Actor, Decision, Read, Row, To, Todo, Topic
from .law import AWARDS
from .nomination import Advised, Awarded, Nomination, expected
from .refusal import Refusal, require
from .register import Register, register_id, take

SERIES = "QĐ"


@frozen
class Grant:
    """One line of the decision; ``ordinal`` is its golden-book number (số sổ vàng)."""

    ordinal: int
    nomination: str
    subject_kind: str
    subject: str
    award: str


# Events


@frozen
class Decided:
    id: str
    grants: tuple[Grant, ...]
    signer: str
    signs: str
    reason: str
    on: date


@frozen
class Numbered:
    number: int
    on: date


# State


@frozen
class Signed:
    id: str
    grants: tuple[Grant, ...]
    on: date


@frozen
class Registered:
    id: str
    grants: tuple[Grant, ...]
    on: date
    number: int


Award = Signed | Registered


# Decisions


def decide(
    award: None,
    *,
    id: str,
    actor: Actor,
    today: date,
    the_nominations: Mapping[str, Nomination],
    nominations: tuple[str, ...],
    reason: str = "",
) -> list[Decided | To]:
    """Decide awards within the Director's power, in the order of the list.

    Only what the council has reviewed; ``reason`` is needed where its advice is not followed, and
    where the law asks for a ballot that did not pass there is nothing to decide.
    """
    require(nominations, "nothing_to_award")
    require(len(set(nominations)) == len(nominations), "listed_twice", listed=nominations)
    lines = [_advised(the_nominations[name], reason) for name in nominations]
    grants = tuple(
        Grant(n, line.case.id, line.case.subject_kind, line.case.subject, line.case.award)
        for n, line in enumerate(lines, 1)
    )
    decided = Decided(id, grants, actor.person, actor.signs, reason, today)
    told = (To("nomination", g.nomination, Awarded(id, g.ordinal, today)) for g in grants)
    return [decided, *told]


def _advised(nomination: Nomination, reason: str) -> Advised:
    """The nomination as reviewed, when the Director may grant it."""
    if not isinstance(nomination, Advised):
        raise expected(nomination, "reviewed")
    case = nomination.case
    award = AWARDS[case.award]
    require(award.director, "beyond_director", nomination=case.id, award=case.award)
    votes = {"yes": nomination.yes, "total": nomination.total}
    passed = nomination.passed
    require(passed or not award.ballot, "ballot_not_passed", nomination=case.id, **votes)
    require(passed or reason.strip(), "against_advice", nomination=case.id, **votes)
    return nomination


def number(
    award: Award, *, today: date, register: Register | None, number: int = 0
) -> list[Numbered | To]:
    """Give the signed decision its number in the year's series, the next free one unless named."""
    if isinstance(award, Registered):
        raise Refusal("award_numbered", award=award.id, number=award.number)
    taken, event = take(register, SERIES, today, number, award.id)
    return [Numbered(taken, today), event]


# Evolve


def evolve(award: Award | None, event: object) -> Award | None:
    match award, event:
        case None, Decided(id, grants, on=on):
            return Signed(id, grants, on)
        case Signed(id, grants, on), Numbered(number):
            return Registered(id, grants, on, number)
    return award


def row(award: Award) -> Row:
    signed = isinstance(award, Signed)
    return Row(
        "signed" if signed else "numbered",
        " · ".join(dict.fromkeys(grant.award for grant in award.grants)),
        note=f"{award.number:02d}" if isinstance(award, Registered) else "",
        open=signed,
        refs=(*(g.nomination for g in award.grants), *(g.subject for g in award.grants)),
        todo=(Todo("award.number", role=CLERK),) if signed else (),
    )


def _register(award: object, facts: Mapping[str, Any], today: date) -> str:
    return register_id(SERIES, today)


TOPIC = Topic(
    "award",
    prefix="KT",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Signed, Registered),
    row=row,
    events={"award.decided/1": Decided, "award.numbered/1": Numbered},
    decisions=(
        Decision(
            "decide",
            decide,
            by=(DIRECTOR,),
            source=("III.2d", "BR-03", "BR-04", "BR-76"),
            creates=True,
            reads={"the_nominations": Read("nomination", by="nominations")},
        ),
        Decision(
            "number",
            number,
            by=(CLERK,),
            source=("BR-56", "BR-58"),
            reads={"register": Read("register", by=_register, optional=True)},
        ),
    ),
    refusals={
        "nothing_to_award": "III.2d",
        "beyond_director": "BR-04",
        "ballot_not_passed": "BR-05",
        "against_advice": "BR-03",
        "award_numbered": "BR-56",
    },
)
