"""The delegation to the higher congress: its number, who is chosen, the list passed.

Source: plan I.3 ("nếu có": it may be empty), II.2.4 item 7; BR-68, BR-69 (at the conference).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .decision import DIRECTOR, OFFICE, Decision, Read, Row, Todo, Topic
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text

# Events


@frozen
class QuotaSet:
    id: str
    plan: str
    congress: str
    quota: int
    document: str
    on: date


@frozen
class Selected:
    person: str
    reason: str
    on: date


@frozen
class Substituted:
    out: str
    person: str
    reason: str
    on: date


@frozen
class ListPassed:
    people: tuple[str, ...]
    agree: int
    present: int
    on: date


# State


@frozen
class Delegate:
    """Who goes, and whom they stand in for, latest first."""

    person: str
    instead_of: tuple[str, ...] = ()


@frozen
class Mandate:
    id: str
    plan: str
    congress: str
    quota: int
    delegates: tuple[Delegate, ...] = ()

    @property
    def people(self) -> tuple[str, ...]:
        return tuple(delegate.person for delegate in self.delegates)


@frozen
class Choosing:
    mandate: Mandate


@frozen
class Passed:
    mandate: Mandate
    agree: int
    present: int
    on: date


Delegation = Choosing | Passed


# Decisions


def set_quota(
    delegation: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    plan: str,
    congress: str,
    quota: int,
    document: str,
) -> list[QuotaSet]:
    """Record how many delegates the higher level allots, 0 when it allots none."""
    in_force(the_plan)
    require_text(congress=congress, document=document)
    require(quota >= 0, "quota_negative", quota=quota)
    return [QuotaSet(id, plan, congress, quota, document, today)]


def select(
    delegation: Delegation, *, today: date, delegate: Person, person: str, reason: str
) -> list[Selected]:
    """Choose a delegate, within the quota, with the reason."""
    require_text(reason=reason)
    if isinstance(delegation, Passed):
        raise Refusal("list_passed", delegation=delegation.mandate.id, on=delegation.on)
    mandate = delegation.mandate
    _may_go(mandate, person, delegate)
    chosen, quota = len(mandate.delegates), mandate.quota
    require(chosen < quota, "quota_full", chosen=chosen, quota=quota)
    return [Selected(person, reason, today)]


def substitute(
    delegation: Delegation, *, today: date, delegate: Person, out: str, person: str, reason: str
) -> list[Substituted]:
    """Put somebody in a delegate's place; the chain of who stood there before is kept."""
    require_text(reason=reason)
    mandate = delegation.mandate
    require(out in mandate.people, "not_delegate", person=out)
    _may_go(mandate, person, delegate)
    return [Substituted(out, person, reason, today)]


def pass_list(
    delegation: Delegation, *, today: date, the_plan: Plan, agree: int, present: int
) -> list[ListPassed]:
    """Record that the conference passed the list, on its day, by more than half present."""
    if isinstance(delegation, Passed):
        raise Refusal("list_passed", delegation=delegation.mandate.id, on=delegation.on)
    day = in_force(the_plan).content.conference
    require(today == day, "not_conference_day", today=today, day=day)
    require(0 <= agree <= present, "count_impossible", agree=agree, present=present)
    require(agree * 2 > present, "list_not_agreed", agree=agree, present=present)
    return [ListPassed(delegation.mandate.people, agree, present, today)]


def _may_go(mandate: Mandate, person: str, delegate: Person) -> None:
    require(not delegate.departed, "person_departed", person=person, on=delegate.departed)
    require(person not in mandate.people, "already_delegate", person=person)


# Evolve


def evolve(delegation: Delegation | None, event: object) -> Delegation | None:
    match delegation, event:
        case None, QuotaSet(id, plan, congress, quota):
            return Choosing(Mandate(id, plan, congress, quota))
        case Choosing(mandate), Selected(person):
            return Choosing(change(mandate, delegates=(*mandate.delegates, Delegate(person))))
        case ((Choosing() | Passed()), Substituted(out, person)):
            mandate = _replace(delegation.mandate, out, person)
            return change(delegation, mandate=mandate)
        case Choosing(mandate), ListPassed(_, agree, present, on):
            return Passed(mandate, agree, present, on)
    return delegation


def _replace(mandate: Mandate, out: str, person: str) -> Mandate:
    delegates = tuple(
        Delegate(person, (out, *d.instead_of)) if d.person == out else d for d in mandate.delegates
    )
    return change(mandate, delegates=delegates)


def row(delegation: Delegation) -> Row:
    mandate, choosing = delegation.mandate, isinstance(delegation, Choosing)
    todo = (
        Todo("delegation.select", role=DIRECTOR)
        if len(mandate.delegates) < mandate.quota
        else Todo("delegation.pass", role=DIRECTOR)
    )
    return Row(
        "choosing" if choosing else "passed",
        mandate.congress,
        due_after=f"plan:{mandate.plan}" if choosing else "",
        note=f"{len(mandate.delegates)}/{mandate.quota}",
        open=choosing,
        refs=(mandate.plan, *mandate.people),
        todo=(todo,) if choosing else (),
    )


DELEGATE = {"delegate": Read("person", by="person")}

TOPIC = Topic(
    "delegation",
    prefix="ĐB",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Choosing, Passed),
    row=row,
    events={
        "delegation.quota_set/1": QuotaSet,
        "delegation.selected/1": Selected,
        "delegation.substituted/1": Substituted,
        "delegation.list_passed/1": ListPassed,
    },
    decisions=(
        Decision(
            "set_quota",
            set_quota,
            by=(OFFICE,),
            source=("I.3", "BR-68"),
            creates=True,
            reads={"the_plan": Read("plan", by="plan")},
        ),
        Decision("select", select, by=(DIRECTOR,), source=("I.3",), reads=DELEGATE),
        Decision("substitute", substitute, by=(DIRECTOR,), source=("I.3",), reads=DELEGATE),
        Decision(
            "pass",
            pass_list,
            by=(DIRECTOR,),
            source=("I.3", "II.2.4", "BR-68", "BR-69"),
            reads={"the_plan": Read("plan", by="mandate.plan")},
        ),
    ),
    refusals={
        "quota_negative": "I.3",
        "quota_full": "I.3",
        "list_passed": "BR-69",
        "not_delegate": "I.3",
        "already_delegate": "I.3",
        "not_conference_day": "BR-69",
        "count_impossible": "II.2.4",
        "list_not_agreed": "II.2.4",
    },
)
