"""The conference of a plan: arranged, titled, attended, run minute by minute, closed.

One stream a plan, under the plan's own id; the day is the plan's.
Source: plan II.2.1 to II.2.5, III.1b; BR-69 (the delegates' list is passed at the conference).
"""

from collections.abc import Mapping
from datetime import date
from typing import Any

from attrs import evolve as change
from attrs import frozen

from . import assembly, backdrop, clocktime, participants, proceedings, programme
from .assembly import (
    FORMS,
    SITTINGS,
    Arrangement,
    Conference,
    Gathering,
    InSession,
    Over,
    Preparing,
)
from .backdrop import NAME, BackdropApproved, BackdropSet
from .decision import DIRECTOR, OFFICE, Decision, Read, Row, Todo, Topic
from .participants import ParticipantsSettled
from .plan import Plan, in_force
from .proceedings import Closed, ItemBegun, ItemEnded, Opened
from .programme import (
    ItemDropped,
    ItemPostponed,
    ItemShortened,
    ProgrammeSet,
    SpeakerAssigned,
    check_length,
)
from .refusal import require, require_text

__all__ = ["TOPIC", "Conference"]

# Events


@frozen
class Arranged:
    id: str
    meeting_form: str
    description: str
    sitting: str
    starts: str
    minutes: int
    place: str
    on: date


# Decisions


def arrange(
    conference: Conference | None,
    *,
    id: str,
    today: date,
    the_plan: Plan,
    minutes: int,
    meeting_form: str = FORMS[0],
    sitting: str = "afternoon",
    description: str = "",
    starts: str = "",
    place: str = "",
) -> list[Arranged]:
    """Arrange form, place and time; the day, and what is not said here, is the plan's."""
    content = in_force(the_plan).content
    if conference:
        found = assembly.preparing(conference)
        check_length(found.held, minutes, found.exception)
    require(meeting_form in FORMS, "meeting_form_unknown", found=meeting_form, known=FORMS)
    require(meeting_form != "other" or description.strip(), "text_missing", field="description")
    starts, place = starts or content.starts, place or content.place
    require_text(starts=starts, place=place)
    _fits(sitting, starts, minutes)
    return [Arranged(id, meeting_form, description, sitting, starts, minutes, place, today)]


def _fits(sitting: str, starts: str, minutes: int) -> None:
    require(sitting in SITTINGS, "sitting_unknown", found=sitting, known=tuple(SITTINGS))
    begins = clocktime.parse(starts)
    earliest, latest = SITTINGS[sitting]
    within = clocktime.parse(earliest) <= begins <= clocktime.parse(latest)
    require(within, "sitting_wrong", sitting=sitting, starts=starts, since=earliest, until=latest)
    most = clocktime.DAY - begins
    require(0 < minutes < most, "sitting_length", minutes=minutes, most=most)


# Evolve


def evolve(conference: Conference | None, event: object) -> Conference | None:
    match conference, event:
        case None, Arranged(id):
            return Preparing(Gathering(id, _arrangement(event)))
        case None, _:
            return None
        case Preparing(gathering), Arranged():
            return Preparing(change(gathering, arrangement=_arrangement(event)))
        case ((Preparing() | InSession()), _):
            return proceedings.evolve(_prepare(conference, event), event)
    return conference


def _arrangement(event: Arranged) -> Arrangement:
    return Arrangement(
        event.meeting_form,
        event.description,
        event.sitting,
        event.starts,
        event.minutes,
        event.place,
    )


def _prepare(conference: Conference, event: object) -> Conference:
    """What is prepared, as the event leaves it: some of it changes on the day as well."""
    gathering = conference.gathering
    for unfold in (backdrop.evolve, participants.evolve, programme.evolve):
        gathering = unfold(gathering, event)
    return (
        conference if gathering is conference.gathering else change(conference, gathering=gathering)
    )


def row(conference: Conference) -> Row:
    found, over = conference.gathering, isinstance(conference, Over)
    done = sum(bool(one.ended) for one in found.held)
    return Row(
        assembly.STATUS[type(conference)],
        _title(found),
        note=found.arrangement.starts
        if isinstance(conference, Preparing)
        else f"{done}/{len(found.held)}",
        due_after="" if over else f"plan:{found.id}",
        within=f"plan:{found.id}",
        open=not over,
        refs=(found.id, *(id for group in found.groups for id in group.people)),
        todo=_waits(conference),
    )


def _title(found: Gathering) -> str:
    named = [line.text for line in found.backdrop.lines if line.says == NAME]
    return " ".join(named) or found.arrangement.place


def _waits(conference: Conference) -> tuple[Todo, ...]:
    """What is still to prepare, and then the next step of the day."""
    found = conference.gathering
    match conference:
        case Preparing():
            return _preparations(found) or (Todo("conference.open", role=OFFICE),)
        case InSession():
            left = [one for one in found.held if not one.ended]
            step = "close" if not left else "end" if left[0].runs else "begin"
            return (Todo(f"conference.{step}", role=OFFICE),)
    return ()


def _preparations(found: Gathering) -> tuple[Todo, ...]:
    missing = {
        "set_programme": not found.slots,
        "settle": not found.groups,
        "set_backdrop": not found.backdrop.lines,
    }
    waits = tuple(
        Todo(f"conference.{name}", role=OFFICE) for name, is_so in missing.items() if is_so
    )
    unapproved = found.backdrop.lines and not found.backdrop.approved
    return (*waits, Todo("conference.approve_backdrop", role=DIRECTOR)) if unapproved else waits


def _delegation(own: Conference | None, known: Mapping[str, Any], today: date) -> str:
    return programme.delegation_of(known["id"])


PLAN = {"the_plan": Read("plan", by="id")}
DELEGATION = {"the_delegation": Read("delegation", by=_delegation, optional=True)}
ORDER = ("II.2.4",)

TOPIC = Topic(
    "conference",
    prefix="",
    evolve=evolve,
    states=(Preparing, InSession, Over),
    row=row,
    events={
        "conference.arranged/1": Arranged,
        "conference.backdrop_set/1": BackdropSet,
        "conference.backdrop_approved/1": BackdropApproved,
        "conference.participants_settled/1": ParticipantsSettled,
        "conference.programme_set/1": ProgrammeSet,
        "conference.speaker_assigned/1": SpeakerAssigned,
        "conference.item_shortened/1": ItemShortened,
        "conference.item_dropped/1": ItemDropped,
        "conference.item_postponed/1": ItemPostponed,
        "conference.opened/1": Opened,
        "conference.item_begun/1": ItemBegun,
        "conference.item_ended/1": ItemEnded,
        "conference.closed/1": Closed,
    },
    decisions=(
        Decision(
            "arrange", arrange, by=(OFFICE,), source=("II.2.1", "II.2.2"), upserts=True, reads=PLAN
        ),
        Decision(
            "set_backdrop", backdrop.set_backdrop, by=(OFFICE,), source=("II.2.5",), reads=PLAN
        ),
        Decision(
            "approve_backdrop",
            backdrop.approve_backdrop,
            by=(DIRECTOR,),
            source=("II.2.5",),
            reads=PLAN,
        ),
        Decision(
            "settle",
            participants.settle,
            by=(OFFICE,),
            source=("II.2.3",),
            reads={**PLAN, "the_people": Read("person", by="people")},
        ),
        Decision("set_programme", programme.set_programme, by=(OFFICE,), source=ORDER, reads=PLAN),
        Decision(
            "assign_speaker",
            programme.assign_speaker,
            by=(OFFICE,),
            source=ORDER,
            reads={**PLAN, "someone": Read("person", by="speaker", optional=True)},
        ),
        Decision("shorten", programme.shorten, by=(DIRECTOR, OFFICE), source=ORDER, reads=PLAN),
        Decision(
            "drop",
            programme.drop,
            by=(DIRECTOR, OFFICE),
            source=("II.2.4", "BR-69"),
            reads={**PLAN, **DELEGATION},
        ),
        Decision("postpone", programme.postpone, by=(DIRECTOR, OFFICE), source=ORDER, reads=PLAN),
        Decision("open", proceedings.open, by=(OFFICE,), source=("II.2.2", "II.2.4"), reads=PLAN),
        Decision("begin", proceedings.begin, by=(OFFICE,), source=("II.2.4", "III.1b"), reads=PLAN),
        Decision(
            "end",
            proceedings.end,
            by=(OFFICE,),
            source=("II.2.4", "BR-69"),
            reads={**PLAN, **DELEGATION},
        ),
        Decision("close", proceedings.close, by=(OFFICE,), source=ORDER, reads=PLAN),
    ),
    refusals={
        **assembly.REFUSALS,
        **backdrop.REFUSALS,
        **clocktime.REFUSALS,
        **participants.REFUSALS,
        **programme.REFUSALS,
        **proceedings.REFUSALS,
        "meeting_form_unknown": "II.2.1",
        "sitting_unknown": "II.2.2",
        "sitting_wrong": "II.2.2",
        "sitting_length": "II.2.2",
    },
)
