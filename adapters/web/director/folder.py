"""What waits for the Director, each with what was advised: the count, the interests, the holds.

Source: plan III.2d, III.2e; BR-03 (the council advises, the Director decides), BR-32 (holds).
"""

from datetime import date
from typing import TYPE_CHECKING, Any, NamedTuple

from domain.awards import AWARDS, HOUSEHOLD
from domain.compilation import BeforeDirector
from domain.decision import DIRECTOR
from domain.nomination import Advised
from domain.request import WithAdvice

from ..council.count import Standing, standing

if TYPE_CHECKING:
    from collections.abc import Iterable

    from adapters.views.reader import Views
    from adapters.views.rows import Waiting
    from domain.nomination import Nomination

OWN = ("award.decide", "nomination.decline", "request.decide")


class Advice(NamedTuple):
    """A reviewed nomination: ``vote`` is the count behind it, ``held`` the paper of a hold on it.

    ``submitted`` is the paper by which the results came before the Director, "" before that.
    ``beyond`` tells that only a higher level may grant it.
    """

    id: str
    subject: str
    award: str
    unit: str
    passed: bool
    set_aside: str
    vote: Standing
    submitted: str
    held: str
    beyond: bool

    @property
    def grantable(self) -> bool:
        """Whether it may be put on a decision: what the law wants a ballot for must have passed."""
        return not self.beyond and not self.held and self.passed != bool(self.set_aside)


class Question(NamedTuple):
    """A request with the Office's advice; ``late`` are the days past its limit."""

    id: str
    unit: str
    subject: str
    text: str
    advice: str
    answer_by: date
    late: int


class Folder(NamedTuple):
    """Everything in the folder on a day."""

    advised: tuple[Advice, ...]
    questions: tuple[Question, ...]
    others: tuple["Waiting", ...]


def folder(views: "Views", waiting: "Iterable[Waiting]", today: date) -> Folder:
    """What of ``waiting`` is the Director's, with its facts."""
    own = [one for one in waiting if one.role == DIRECTOR]
    with views.still():
        lines = views.list("nomination", status="reviewed")
        advised = [views.state("nomination", line.id) for line in lines]
        questions = [
            views.state("request", one.line.id) for one in own if one.decision == "request.decide"
        ]
        found = tuple(_advice(views, one, today) for one in advised if isinstance(one, Advised))
    asked = tuple(_question(one, today) for one in questions if isinstance(one, WithAdvice))
    return Folder(found, asked, tuple(one for one in own if one.decision not in OWN))


def _advice(views: "Views", nomination: "Nomination", today: date) -> Advice:
    assert isinstance(nomination, Advised)  # noqa: S101 - chosen by the caller
    case = nomination.case
    set = views.state("compilation", nomination.compilation) if nomination.compilation else None
    return Advice(
        case.id,
        case.subject,
        case.award,
        case.unit,
        nomination.passed,
        nomination.set_aside,
        standing(views.state("vote", nomination.vote)),
        set.document if isinstance(set, BeforeDirector) else "",
        _held(views, case, today),
        not AWARDS[case.award].director,
    )


def _held(views: "Views", case: Any, today: date) -> str:
    """The paper of a hold on the subject's record on ``today``, "" where there is none (BR-32)."""
    record = None if case.subject_kind == HOUSEHOLD else views.state("record", case.subject)
    hold = record.hold(today) if record else None
    return hold.document if hold else ""


def _question(request: WithAdvice, today: date) -> Question:
    matter = request.matter
    late = max((today - matter.answer_by).days, 0)
    what = matter.id, matter.unit, matter.subject, matter.text, request.advice
    return Question(*what, matter.answer_by, late)
