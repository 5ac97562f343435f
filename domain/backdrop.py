"""The title on stage (tiêu đề, phông): its lines as the plan writes them, approved before the day.

Source: plan II.2.5, II.2.2 (its date is the conference's).
"""

from datetime import date

from attrs import evolve as change
from attrs import frozen

from .assembly import Backdrop, Conference, Gathering, StageLine, preparing
from .decision import Actor
from .plan import Plan, in_force
from .refusal import require, require_text

CLAUSE = "II.2.5"
SUPERIOR, AGENCY, NAME, PERIOD, PLACE_DATE = "superior", "agency", "name", "period", "place_date"
SAYS = (SUPERIOR, AGENCY, NAME, PERIOD, PLACE_DATE)


# Events


@frozen
class BackdropSet:
    lines: tuple[StageLine, ...]
    reason: str
    on: date


@frozen
class BackdropApproved:
    by: str
    signs: str
    on: date


# Decisions


def set_backdrop(
    conference: Conference,
    *,
    today: date,
    the_plan: Plan,
    lines: tuple[StageLine, ...],
    reason: str = "",
) -> list[BackdropSet]:
    """Set the title line by line, as the plan writes it; other words need a ``reason``."""
    preparing(conference)
    content = in_force(the_plan).content
    for line in lines:
        require_text(lines=line.text)
        require(line.says in SAYS, "line_kind_unknown", found=line.says, known=SAYS)
    require(any(line.says == NAME for line in lines), "backdrop_without_name")
    _check_date(lines, content.conference)
    if not reason.strip():
        _check_words(lines, content.clauses.get(CLAUSE, ""))
    return [BackdropSet(lines, reason, today)]


def approve_backdrop(
    conference: Conference, *, actor: Actor, today: date, the_plan: Plan
) -> list[BackdropApproved]:
    """Approve the title for printing; set anew, it is approved anew."""
    backdrop = preparing(conference).backdrop
    require(backdrop.lines, "backdrop_missing", conference=conference.gathering.id)
    require(not backdrop.approved, "backdrop_approved", on=backdrop.approved)
    _check_date(backdrop.lines, in_force(the_plan).content.conference)
    return [BackdropApproved(actor.person, actor.signs, today)]


def dated_wrongly(lines: tuple[StageLine, ...], day: date) -> StageLine | None:
    """The line that names another day than the conference's, as after it was moved."""
    dated = (line for line in lines if line.says == PLACE_DATE)
    wanted = [day.day, day.month, day.year]
    return next((line for line in dated if _numbers(line.text)[-3:] != wanted), None)


def _check_date(lines: tuple[StageLine, ...], day: date) -> None:
    wrong = dated_wrongly(lines, day)
    require(not wrong, "backdrop_date_wrong", text=wrong.text if wrong else "", day=day)


def _check_words(lines: tuple[StageLine, ...], clause: str) -> None:
    """Each line stands in the plan's clause, in its order; the date has its own check."""
    rest = " ".join(clause.split())
    for line in lines:
        if not clause or line.says == PLACE_DATE:
            continue
        _, found, rest = rest.partition(" ".join(line.text.split()))
        require(found, "backdrop_differs", text=line.text, clause=CLAUSE)


def _numbers(text: str) -> list[int]:
    """The whole numbers in a text, in order: 21, 8 and 2025 in "ngày 21 tháng 8 năm 2025"."""
    spaced = "".join(c if c in "0123456789" else " " for c in text)
    return [int(number) for number in spaced.split() if len(number) <= len("2025")]


# Evolve


def evolve(gathering: Gathering, event: object) -> Gathering:
    match event:
        case BackdropSet(lines):
            return change(gathering, backdrop=Backdrop(lines))
        case BackdropApproved(on=on):
            return change(gathering, backdrop=change(gathering.backdrop, approved=on))
    return gathering


REFUSALS = {
    "line_kind_unknown": "II.2.5",
    "backdrop_without_name": "II.2.5",
    "backdrop_date_wrong": "II.2.5",
    "backdrop_differs": "II.2.5",
    "backdrop_missing": "II.2.5",
    "backdrop_approved": "II.2.5",
}
