"""Who is at the conference: what the desks at the door noted, as a set that only grows.

Badge printed, entered, left are three facts apart. Desks work without the ledger, so their facts
arrive in any order and more than once: a state is the set of them, sorted, and whatever is shown is
computed from the set. A fact is never refused for what other facts say, and never dropped.
One stream for each who: CB-014 of the roll, GM-021 for the guest of that letter, VL-B1-7 for whom
desk B1 wrote down as its seventh fact without finding the name.
Source: plan III.2g, II.2.3; BR-66 (no more of a person than the door needs).
"""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import field, frozen

from . import clocktime
from .decision import CLERK, OFFICE, UNIT, Decision, Read, Row, Todo, Topic
from .plan import Plan
from .refusal import Refusal, require, require_text

BADGE, ENTERED, LEFT = MOVEMENTS = ("badge", "entered", "left")
ON_ROLL, LETTER, WALK_IN = "CB-", "GM-", "VL-"


# Events


@frozen
class Noted:
    """One fact of one desk: ``number`` runs through its log, ``seal`` is the hash of its line.

    ``name`` and ``organisation`` are a walk-in's; ``remark`` is what someone unknown showed.
    """

    who: str
    plan: str
    desk: str
    number: int
    movement: str
    day: date
    time: str
    name: str
    organisation: str
    remark: str
    seal: str


@frozen
class Identified:
    who: str
    plan: str
    person: str
    reason: str
    on: date


# State


@frozen
class Presence:
    """Every fact about one who, sorted; ``people`` says for each plan who that was found to be."""

    who: str
    facts: tuple[Noted, ...] = ()
    people: dict[str, str] = field(factory=dict)

    def at(self, plan: str) -> tuple[Noted, ...]:
        """The facts about one plan's conference."""
        return tuple(fact for fact in self.facts if fact.plan == plan)

    def unknown(self, plan: str) -> bool:
        """Whether a desk let somebody in whom it could not name, and nobody has since."""
        named = any(fact.name for fact in self.at(plan))
        return self.who.startswith(WALK_IN) and not named and plan not in self.people


@frozen
class Stay:
    """What the facts about one person at one conference add up to.

    Times are as the desks wrote them. ``doubles`` counts facts that say again what was known:
    a second badge, an entry without leaving in between. ``oddities`` are contradictions.
    """

    badge: str
    entered: str
    left: str
    present: bool
    desks: tuple[str, ...]
    doubles: int
    oddities: tuple[str, ...]


def order(fact: Noted) -> tuple[Any, ...]:
    """Where a fact stands: by day and time; the rest only so that there is one order."""
    return (
        *(fact.plan, fact.day, f"{fact.time}:00"[:8], fact.desk, fact.number, fact.movement),
        *(fact.who, fact.time, fact.name, fact.organisation, fact.remark, fact.seal),
    )


def stay(facts: Iterable[Noted]) -> Stay:
    """What ``facts`` of one person at one conference add up to, in whatever order they come."""
    known = sorted(facts, key=order)
    badges = [fact for fact in known if fact.movement == BADGE]
    moves = [fact for fact in known if fact.movement != BADGE]
    again = sum(_same_side(moves[n - 1], moves[n]) for n in range(1, len(moves)))
    entries = [fact.time for fact in moves if fact.movement == ENTERED]
    leavings = [fact.time for fact in moves if fact.movement == LEFT]
    return Stay(
        badge=badges[0].time if badges else "",
        entered=entries[0] if entries else "",
        left=leavings[-1] if leavings else "",
        present=bool(moves) and moves[-1].movement == ENTERED,
        desks=tuple(sorted({fact.desk for fact in known})),
        doubles=again + max(len(badges) - 1, 0),
        oddities=tuple(_oddities(known, moves)),
    )


def clashes(presences: Iterable[Presence]) -> dict[tuple[str, str, int], tuple[Noted, ...]]:
    """(plan, desk, number) noted with more than one content: two machines were one desk."""
    found: dict[tuple[str, str, int], list[Noted]] = {}
    for fact in (fact for presence in presences for fact in presence.facts):
        found.setdefault((fact.plan, fact.desk, fact.number), []).append(fact)
    return {key: tuple(facts) for key, facts in sorted(found.items()) if len(facts) > 1}


def _same_side(before: Noted, fact: Noted) -> bool:
    return (before.day, before.movement) == (fact.day, fact.movement)


def _oddities(known: list[Noted], moves: list[Noted]) -> Iterable[str]:
    firsts = {fact.day: fact.movement for fact in reversed(moves)}
    if LEFT in firsts.values():
        yield "left_before_entered"
    if len({" ".join(fact.name.casefold().split()) for fact in known if fact.name}) > 1:
        yield "two_names"
    if len({(fact.plan, fact.desk, fact.number) for fact in known}) < len(known):
        yield "number_used_twice"


# Decisions


def note(
    presence: Presence | None,
    *,
    id: str,
    the_plan: Plan,
    plan: str,
    desk: str,
    number: int,
    movement: str,
    day: date,
    time: str,
    name: str = "",
    organisation: str = "",
    remark: str = "",
    seal: str = "",
) -> list[Noted]:
    """Take over one fact of a desk; one that is known already changes nothing.

    The plan may have ended and the day may be another one: it happened all the same.
    """
    require_text(desk=desk)
    require(number > 0, "desk_number_malformed", desk=desk, number=number)
    require(movement in MOVEMENTS, "movement_unknown", movement=movement, known=MOVEMENTS)
    _check_time(time)
    fact = Noted(id, plan, desk, number, movement, day, time, name, organisation, remark, seal)
    return [] if presence and fact in presence.facts else [fact]


def _check_time(text: str) -> None:
    """A clock time to the minute or to the second."""
    clocktime.parse(text[:5])
    clocktime.parse(f"00{text[5:]}" if text[5:] else "00:00")


def identify(
    presence: Presence,
    *,
    today: date,
    people: Mapping[str, Any],
    letters: Mapping[str, Any],
    plan: str,
    person: str,
    reason: str,
) -> list[Identified]:
    """Say who it was that a desk could not name, or named wrongly: a person or a guest's letter."""
    require_text(reason=reason)
    who = presence.who
    require(presence.at(plan), "never_at_desk", who=who, plan=plan)
    require(who.startswith(WALK_IN), "named_at_desk", who=who)
    if not (people or letters):
        raise Refusal("person_unclear", person=person)
    return [Identified(who, plan, person, reason, today)]


# Evolve


def evolve(presence: Presence | None, event: object) -> Presence | None:
    match event:
        case Noted(who):
            known = presence or Presence(who)
            return change(known, facts=tuple(sorted({*known.facts, event}, key=order)))
        case Identified(_, plan, person) if presence:
            return change(presence, people={**presence.people, plan: person})
    return presence


def row(presence: Presence) -> Row:
    last = presence.facts[-1]
    found = stay(presence.at(last.plan))
    unknown = presence.unknown(last.plan)
    here = "present" if found.present else "left" if found.left else "badge"
    person = presence.people.get(last.plan, "")
    named = next((fact.name for fact in reversed(presence.facts) if fact.name), "")
    return Row(
        "unknown" if unknown else here,
        person or named or presence.who,
        unit=last.organisation,
        day=last.day,
        note=" ".join(filter(None, (found.entered, "–" if found.left else "", found.left))),
        open=unknown,
        refs=tuple(filter(None, (last.plan, person))),
        todo=(Todo("presence.identify", role=OFFICE),) if unknown else (),
    )


def _named(prefix: str) -> Any:
    """Reads whoever the fact ``person`` names, when it is an id of that series."""

    def ids(_: Any, facts: Mapping[str, Any], __: date) -> tuple[str, ...]:
        person: str = facts.get("person", "")
        return (person,) if person.startswith(prefix) else ()

    return ids


IDENTITY = {
    "people": Read("person", by=_named(ON_ROLL)),
    "letters": Read("invitation", by=_named(LETTER)),
}

TOPIC = Topic(
    "presence",
    prefix="",
    evolve=evolve,
    states=(Presence,),
    row=row,
    events={"presence.noted/1": Noted, "presence.identified/1": Identified},
    decisions=(
        Decision(
            "note",
            note,
            by=(OFFICE, CLERK, UNIT),
            source=("III.2g", "II.2.3"),
            upserts=True,
            reads={"the_plan": Read("plan", by="plan")},
        ),
        Decision("identify", identify, by=(OFFICE,), source=("III.2g",), reads=IDENTITY),
    ),
    refusals={
        "desk_number_malformed": "III.2g",
        "movement_unknown": "III.2g",
        "never_at_desk": "III.2g",
        "named_at_desk": "III.2g",
        "person_unclear": "III.2g",
    },
)
