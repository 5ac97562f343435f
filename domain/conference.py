"""The conference of a plan: arranged, titled, attended, run minute by minute, closed.

One stream a plan, under the plan's own id; the day is the plan's.
Source: plan II.2.1 to II.2.5, III.1b; BR-69 (the delegates' list is passed at the conference).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from . import assembly, clocktime
from .assembly import FORMS, SITTINGS, Arrangement, Conference, Gathering, Over, Preparing, Sitting
from .decision import OFFICE, Decision, Read, Row, Todo, Topic
from .plan import Plan, in_force
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
        assembly.preparing(conference)
    require(meeting_form in FORMS, "form_unknown", found=meeting_form, known=FORMS)
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
        case Preparing(gathering), Arranged():
            return Preparing(change(gathering, arrangement=_arrangement(event)))
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


def row(conference: Conference) -> Row:
    found = conference.gathering
    return Row(
        assembly.STATUS[type(conference)],
        found.arrangement.place,
        note=str(found.expected or ""),
        due_after=f"plan:{found.id}" if not isinstance(conference, Over) else "",
        open=not isinstance(conference, Over),
        refs=(found.id,),
        todo=(Todo("conference.arrange", role=OFFICE),),
    )


PLAN = {"the_plan": Read("plan", by="id")}

TOPIC = Topic(
    "conference",
    prefix="",
    evolve=evolve,
    states=(Preparing, Sitting, Over),
    row=row,
    events={"conference.arranged/1": Arranged},
    decisions=(
        Decision(
            "arrange", arrange, by=(OFFICE,), source=("II.2.1", "II.2.2"), upserts=True, reads=PLAN
        ),
    ),
    refusals={
        **assembly.REFUSALS,
        "form_unknown": "II.2.1",
        "sitting_unknown": "II.2.2",
        "sitting_wrong": "II.2.2",
        "sitting_length": "II.2.2",
    },
)
