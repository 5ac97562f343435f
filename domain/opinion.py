"""Opinions on the draft report: put out to units with an end, given by section, each answered.

A unit without anything to add says that it agrees, so that silence can be told from consent.
Whoever speaks late is heard, and the days are on record.
Source: plan II.2.6a, III.2c (the Office writes the report), III.3a (units cooperate).
"""

from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from .agency import Agency
from .decision import Actor
from .outline import (
    Consultation,
    Content,
    Drafting,
    Opinion,
    Reply,
    Report,
    Submitted,
    being_written,
    require_section,
    wrong_state,
)
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

# Events


@frozen
class PutOut:
    version: int
    units: tuple[str, ...]
    deadline: date
    on: date


@frozen
class OpinionGiven:
    number: int
    unit: str
    section: str
    text: str
    version: int
    late: int
    on: date


@frozen
class Agreed:
    unit: str
    version: int
    late: int
    on: date


@frozen
class OpinionAnswered:
    number: int
    taken: bool
    answer: str
    on: date


# Decisions


def put_out(
    report: Report,
    *,
    today: date,
    the_plan: Plan,
    agency: Agency,
    units: tuple[str, ...],
    deadline: date,
) -> list[PutOut]:
    """Put the draft, in the version it has now, out to units for their opinions by a day."""
    content = being_written(report, the_plan)
    require(content.texts, "report_unwritten", report=content.id)
    require(units, "nobody_asked")
    for unit in units:
        agency.active(unit)
    require(deadline >= today, "deadline_past", deadline=deadline, today=today)
    return [PutOut(content.version, tuple(dict.fromkeys(units)), deadline, today)]


def give_opinion(
    report: Report, *, actor: Actor, today: date, the_plan: Plan, section: str, text: str
) -> list[OpinionGiven]:
    """Say, as a unit that was asked, what should be different in one section."""
    require_text(text=text)
    content = _open(report, the_plan)
    asked, late = _asked(content, actor, today)
    require_section(content, section)
    number = len(content.opinions) + 1
    return [OpinionGiven(number, actor.unit, section, text, asked.version, late, today)]


def agree(report: Report, *, actor: Actor, today: date, the_plan: Plan) -> list[Agreed]:
    """Say, as a unit that was asked, that it agrees to the draft as it is."""
    asked, late = _asked(_open(report, the_plan), actor, today)
    require(actor.unit in asked.silent, "opinion_given", unit=actor.unit, version=asked.version)
    return [Agreed(actor.unit, asked.version, late, today)]


def answer(
    report: Report, *, today: date, the_plan: Plan, number: int, taken: bool, answer: str = ""
) -> list[OpinionAnswered]:
    """Take an opinion into the text, or explain in words why not; the last answer counts."""
    content = _open(report, the_plan)
    known = tuple(opinion.number for opinion in content.opinions)
    require(number in known, "opinion_unknown", number=number, last=len(known))
    if not taken:
        require_text(answer=answer)
    return [OpinionAnswered(number, taken, answer, today)]


def _open(report: Report, plan: Plan) -> Content:
    """The report until it is approved: a late opinion still reaches whoever signs."""
    in_force(plan)
    if not isinstance(report, Drafting | Submitted):
        raise wrong_state(report, "drafting")
    return report.content


def _asked(content: Content, actor: Actor, today: date) -> tuple[Consultation, int]:
    """What the actor's unit was asked, and how many days late it speaks."""
    asked = content.consultation
    if asked is None or actor.unit not in asked.units:
        raise Refusal("unit_not_asked", unit=actor.unit, units=asked.units if asked else ())
    return asked, max((today - asked.deadline).days, 0)


# Evolve


def evolve(report: Drafting | Submitted, event: object) -> Drafting | Submitted:
    content = report.content
    match event:
        case PutOut(version, units, deadline):
            return _write(report, consultation=Consultation(version, units, deadline, units))
        case OpinionGiven(number, unit, section, text, version):
            opinions = (*content.opinions, Opinion(number, unit, section, text, version))
            return _heard(_write(report, opinions=opinions), unit)
        case Agreed(unit):
            return _heard(report, unit)
        case OpinionAnswered(number, taken, answer):
            opinions = tuple(
                change(one, answer=Reply(taken, answer)) if one.number == number else one
                for one in content.opinions
            )
            return _write(report, opinions=opinions)
    return report


def _heard(report: Drafting | Submitted, unit: str) -> Drafting | Submitted:
    asked = report.content.consultation
    if asked is None:
        return report
    silent = tuple(name for name in asked.silent if name != unit)
    return _write(report, consultation=change(asked, silent=silent))


def _write(report: Drafting | Submitted, **changes: Any) -> Drafting | Submitted:
    return change(report, content=change(report.content, **changes))


REFUSALS = {
    "report_unwritten": "II.2.6a",
    "nobody_asked": "III.2c",
    "deadline_past": "III.2c",
    "unit_not_asked": "III.3a",
    "opinion_given": "III.3a",
    "opinion_unknown": "III.2c",
}
