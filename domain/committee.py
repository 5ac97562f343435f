"""The bodies that prepare the conference: organising committee, subcommittees, support teams.

Each is a stream of its own and knows the body above it; the body above knows its open ones. What
a body looks after are tasks of the plan: their lead units stay answerable, the body follows them.
Source: plan III.2a; LAW.md section 4, point (3): an optional tree of three levels.
"""

from datetime import date

from attrs import evolve as change
from attrs import field, frozen

from .agency import Agency
from .decision import DIRECTOR, OFFICE, Decision, Read, Row, To, Todo, Topic
from .person import Person
from .plan import Plan, in_force
from .refusal import Refusal, require, require_text
from .task import Task

COMMITTEE, SUBCOMMITTEE, TEAM = "organizing_committee", "subcommittee", "support_team"
LEVELS = (COMMITTEE, SUBCOMMITTEE, TEAM)
HEAD, DEPUTY, SECRETARY, MEMBER = "head", "deputy", "secretary", "member"
POSTS = (HEAD, DEPUTY, SECRETARY, MEMBER)


# Events


@frozen
class Established:
    id: str
    plan: str
    level: str
    name: str
    document: str
    parent: str
    unit: str
    on: date


@frozen
class Appointed:
    person: str
    post: str
    on: date


@frozen
class Released:
    person: str
    reason: str
    on: date


@frozen
class Entrusted:
    task: str
    on: date


@frozen
class BodyOpened:
    body: str


@frozen
class BodyEnded:
    body: str


@frozen
class Dissolved:
    document: str
    reason: str
    on: date


# State


@frozen
class Body:
    """What was established; ``unit`` is the standing unit, ``members`` maps people to posts."""

    id: str
    plan: str
    level: str
    name: str
    parent: str
    unit: str
    members: dict[str, str] = field(factory=dict)
    tasks: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()

    @property
    def head(self) -> str:
        """Who leads it, "" while nobody does."""
        return next((person for person, post in self.members.items() if post == HEAD), "")


@frozen
class Active:
    body: Body


@frozen
class Ended:
    body: Body
    on: date


Committee = Active | Ended


def active(committee: Committee) -> Body:
    """The body while it works, or a refusal."""
    if isinstance(committee, Ended):
        raise Refusal("body_dissolved", body=committee.body.id, on=committee.on)
    return committee.body


# Decisions


def establish(
    committee: None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    agency: Agency,
    the_parent: Committee | None,
    plan: str,
    level: str,
    name: str,
    document: str,
    parent: str = "",
    unit: str = "",
) -> list[Established | To]:
    """Establish a body; a subcommittee or team may stand under one of a higher level."""
    in_force(the_plan)
    require_text(name=name, document=document)
    require(level in LEVELS, "level_unknown", level=level, known=LEVELS)
    if unit:
        agency.active(unit)
    made = Established(id, plan, level, name, document, parent, unit, today)
    if the_parent is None:
        return [made]
    above = active(the_parent)
    higher = LEVELS.index(above.level) < LEVELS.index(level)
    require(higher, "level_not_below", level=level, parent=above.id, above=above.level)
    require(above.plan == plan, "body_of_other_plan", parent=above.id, plan=above.plan)
    return [made, To("committee", parent, BodyOpened(id))]


def appoint(
    committee: Committee, *, today: date, member: Person, person: str, post: str = MEMBER
) -> list[Appointed]:
    """Appoint somebody, or give a member another post; one head at a time."""
    body = active(committee)
    require(post in POSTS, "post_unknown", post=post, known=POSTS)
    require(not member.departed, "person_departed", person=person, on=member.departed)
    require(body.members.get(person) != post, "post_held", person=person, post=post)
    taken = body.head if post == HEAD else ""
    require(not taken, "head_taken", body=body.id, person=taken)
    return [Appointed(person, post, today)]


def release(committee: Committee, *, today: date, person: str, reason: str) -> list[Released]:
    """Release a member, with the reason."""
    require_text(reason=reason)
    body = active(committee)
    require(person in body.members, "not_in_body", person=person, body=body.id)
    return [Released(person, reason, today)]


def entrust(committee: Committee, *, today: date, the_task: Task, task: str) -> list[Entrusted]:
    """Put a task of the same plan under the body's eyes."""
    body = active(committee)
    require(task not in body.tasks, "task_entrusted", task=task, body=body.id)
    same = the_task.work.plan == body.plan
    require(same, "body_of_other_plan", parent=body.id, plan=body.plan)
    return [Entrusted(task, today)]


def dissolve(
    committee: Committee, *, today: date, document: str, reason: str
) -> list[Dissolved | To]:
    """Dissolve a body that has no other under it any more."""
    require_text(document=document, reason=reason)
    body = active(committee)
    require(not body.bodies, "bodies_open", body=body.id, bodies=body.bodies)
    ended = Dissolved(document, reason, today)
    return [ended, To("committee", body.parent, BodyEnded(body.id))] if body.parent else [ended]


# Evolve


def evolve(committee: Committee | None, event: object) -> Committee | None:
    match committee, event:
        case None, Established(id, plan, level, name, _, parent, unit):
            return Active(Body(id, plan, level, name, parent, unit))
        case Active(body), Appointed(person, post):
            return Active(change(body, members={**body.members, person: post}))
        case Active(body), Released(person):
            kept = {one: post for one, post in body.members.items() if one != person}
            return Active(change(body, members=kept))
        case Active(body), Entrusted(task):
            return Active(change(body, tasks=(*body.tasks, task)))
        case Active(body), BodyOpened(name):
            return Active(change(body, bodies=(*body.bodies, name)))
        case Active(body), BodyEnded(name):
            return Active(change(body, bodies=tuple(one for one in body.bodies if one != name)))
        case Active(body), Dissolved(on=on):
            return Ended(body, on)
    return committee


def row(committee: Committee) -> Row:
    body, working = committee.body, isinstance(committee, Active)
    headless = working and not body.head
    return Row(
        "active" if working else "dissolved",
        body.name,
        unit=body.unit,
        note=str(len(body.members)),
        open=working,
        refs=tuple(filter(None, (body.plan, body.parent, *body.tasks, *body.members))),
        todo=(Todo("committee.appoint", role=DIRECTOR),) if headless else (),
    )


TOPIC = Topic(
    "committee",
    prefix="BTC",
    yearly=True,
    digits=2,
    evolve=evolve,
    states=(Active, Ended),
    row=row,
    events={
        "committee.established/1": Established,
        "committee.appointed/1": Appointed,
        "committee.released/1": Released,
        "committee.entrusted/1": Entrusted,
        "committee.body_opened/1": BodyOpened,
        "committee.body_ended/1": BodyEnded,
        "committee.dissolved/1": Dissolved,
    },
    decisions=(
        Decision(
            "establish",
            establish,
            by=(DIRECTOR,),
            source=("III.2a",),
            creates=True,
            reads={
                "the_plan": Read("plan", by="plan"),
                "agency": Read("agency"),
                "the_parent": Read("committee", by="parent"),
            },
        ),
        Decision(
            "appoint",
            appoint,
            by=(DIRECTOR,),
            source=("III.2a",),
            reads={"member": Read("person", by="person")},
        ),
        Decision("release", release, by=(DIRECTOR,), source=("III.2a",)),
        Decision(
            "entrust",
            entrust,
            by=(DIRECTOR, OFFICE),
            source=("III.2a", "III.2d"),
            reads={"the_task": Read("task", by="task")},
        ),
        Decision("dissolve", dissolve, by=(DIRECTOR,), source=("III.2a",)),
    ),
    refusals={
        "level_unknown": "III.2a",
        "level_not_below": "III.2a",
        "body_of_other_plan": "III.2a",
        "body_dissolved": "III.2a",
        "post_unknown": "III.2a",
        "post_held": "III.2a",
        "head_taken": "III.2a",
        "not_in_body": "III.2a",
        "task_entrusted": "III.2d",
        "bodies_open": "III.2a",
    },
)
