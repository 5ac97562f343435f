"""Who takes part in the conference, circle by circle; a person stands once, in the highest.

Source: plan II.2.3 (leaders; fighters and exemplars; all staff), BR-66 (no more than is needed:
guests without a name are a number).
"""

from collections.abc import Mapping
from datetime import date

from attrs import evolve as change
from attrs import frozen

from .assembly import Conference, Gathering, Group, preparing
from .composition import DELEGATE_KINDS, EX_OFFICIO, GUEST, OFFICIAL
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require

# From the highest on; in what capacity they attend unless it is said otherwise.
CIRCLES: Mapping[str, str] = {
    "leaders": EX_OFFICIO,
    "council": EX_OFFICIO,
    "fighters_and_exemplars": OFFICIAL,
    "staff": OFFICIAL,
    "guests": GUEST,
}
MOST = 10_000  # people of one circle without a name


@frozen
class ParticipantsSettled:
    circle: str
    capacity: str
    people: tuple[str, ...]
    unnamed: int
    on: date


def settle(
    conference: Conference,
    *,
    today: date,
    the_plan: Plan,
    the_people: Mapping[str, Person],
    circle: str,
    people: tuple[str, ...] = (),
    unnamed: int = 0,
    capacity: str = "",
) -> list[ParticipantsSettled]:
    """Settle who takes part in one circle; settled again it replaces what was there.

    ``unnamed`` are people who are not on the roll. Whoever stood in a lower circle moves up;
    nobody is taken out of a higher one.
    """
    found = preparing(conference)
    in_force(the_plan)
    require(circle in CIRCLES, "circle_unknown", found=circle, known=tuple(CIRCLES))
    capacity = capacity or CIRCLES[circle]
    known = DELEGATE_KINDS
    require(capacity in known, "capacity_unknown", found=capacity, known=known)
    require(0 <= unnamed <= MOST, "unnamed_out_of_range", found=unnamed, most=MOST)
    once = tuple(dict.fromkeys(people))
    for id in once:
        _may_stand(found, circle, id, the_people[id])
    return [ParticipantsSettled(circle, capacity, once, unnamed, today)]


def _may_stand(found: Gathering, circle: str, id: str, person: Person) -> None:
    require(not person.departed, "person_departed", person=id, on=person.departed)
    for group in found.groups:
        if id in group.people and _rank(group.circle) < _rank(circle):
            raise Refusal("stands_higher", person=id, circle=group.circle)


def _rank(circle: str) -> int:
    """0 for the highest; circles that nobody knows any more come last."""
    return next((n for n, known in enumerate(CIRCLES) if known == circle), len(CIRCLES))


def evolve(gathering: Gathering, event: object) -> Gathering:
    match event:
        case ParticipantsSettled(circle, capacity, people, unnamed):
            others = [_without(g, people) for g in gathering.groups if g.circle != circle]
            groups = [*others, Group(circle, capacity, people, unnamed)]
            groups.sort(key=lambda group: _rank(group.circle))
            return change(gathering, groups=tuple(group for group in groups if group.size))
    return gathering


def _without(group: Group, people: tuple[str, ...]) -> Group:
    return change(group, people=tuple(id for id in group.people if id not in people))


REFUSALS = {
    "circle_unknown": "II.2.3",
    "capacity_unknown": "II.2.3",
    "unnamed_out_of_range": "II.2.3",
    "stands_higher": "II.2.3",
}
