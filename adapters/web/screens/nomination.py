"""A nomination: who, what, which award; every rule that was looked at; its papers; its path.

Nothing is judged anew: the findings are those stored with the proposal, each with the entries it
was read from. Source: plan III.2d, III.3c; BR-20 to BR-38, BR-39 (papers of a dossier).
"""

from typing import TYPE_CHECKING, Any, NamedTuple

from domain.dossier import SHARED
from domain.nomination import STATUS, Above, Amended, GrantedAbove, Proposed, UnderVote
from domain.refusal import Refusal

from ...why.past import Past
from ...why.proposal import proposed
from ...words.citation import citation
from ...words.findings import reason
from ...words.told import sentence
from ..access import may_read, seen
from ..auditing.door import MARKS
from ..auditing.telling import by_day
from ..council.count import standing
from . import Screen
from .session import decimal

if TYPE_CHECKING:
    from starlette.responses import Response

    from adapters.ledger import Recorded
    from adapters.views.rows import Card
    from adapters.why.node import Node
    from domain.nomination import Nomination
    from domain.vote import Vote

    from ..visit import Visit

# The way of a nomination, and how far each status has come along it.
WAY = ("proposed", "compiled", "voting", "reviewed", "ended")
COME = {
    "proposed": 0, "returned": 0, "compiled": 1, "voting": 2, "reviewed": 3, "forwarded": 4,
    "withdrawn": 4, "awarded": 4, "declined": 4, "awarded_above": 4, "revoked": 4,
}  # fmt: skip


class Rule(NamedTuple):
    """One rule or condition as it was found: ``joint`` is "all", "any" or "" for a single one.

    ``read`` are the entries it was read from, as sentences; ``parts`` its conditions.
    """

    state: str
    joint: str
    binding: str
    text: str
    source: str
    read: tuple[str, ...]
    parts: tuple["Rule", ...]


class Paper(NamedTuple):
    """A paper a dossier needs: ``sha256`` and ``document`` are "" while it is missing."""

    part: str
    shared: bool
    document: str
    sha256: str


def index(visit: "Visit") -> "Response":
    """Every nomination the reader may see, those of the own unit among them."""
    wanted = visit.query("tim").strip()
    status = visit.query("tinh-trang")
    lines = visit.views.list("nomination", search=wanted or None, status=status or None)
    return visit.page(
        "nomination/index.html",
        lines=[line for line in lines if may_read(visit, line)],
        wanted=wanted,
        chosen=status,
        statuses=tuple(STATUS.values()),
    )


def show(visit: "Visit") -> "Response":
    """One nomination."""
    card = _card(visit)
    state, id = card.state, card.line.id
    past = Past(visit.desk.ledger, visit.views.position)
    last = [e for e in card.events if isinstance(e.event, Proposed | Amended)][-1]
    mine = {(one.decision, one.line.id) for one in _mine(visit)}
    return visit.page(
        "nomination/page.html",
        card=card,
        nomination=state,
        case=state.case,
        rules=_rules(visit, past, last, state),
        papers=_papers(visit, past, last, state),
        dossier=_dossier(visit, id),
        way=[(step, _come(step, card.line.status)) for step in WAY],
        days=by_day(visit.words, card.events),
        files=[e for e in card.events if e.around.doc.sha256],
        votes=[standing(vote) for vote in _votes(visit, state)],
        next=[one for one in card.todo if (one.decision, one.line.id) in mine],
        waiting=[one for one in card.todo if (one.decision, one.line.id) not in mine],
        decimal=lambda number: decimal(visit, number),
    )


def _card(visit: "Visit") -> "Card":
    """The nomination the address names, if the reader may read it."""
    typed = visit.path("id")
    id = visit.views.resolve_id(typed, "nomination") or typed
    card = visit.views.card("nomination", id)
    if card is None:
        raise Refusal("not_found", topic="nomination", id=typed)
    visit.reads("nomination", id)
    return card._replace(events=seen(visit, card.events))


def _mine(visit: "Visit") -> Any:
    return visit.views.todo_for(visit.person, visit.today) if visit.moment is None else ()


def _come(step: str, status: str) -> str:
    """Whether a step of the way is "done", "now" or "ahead"."""
    here, place = COME[status], WAY.index(step)
    if place == here:
        return "now" if step != "ended" or status == "forwarded" else "done"
    return "done" if place < here else "ahead"


# What was looked at


def _rules(visit: "Visit", past: Past, event: "Recorded", state: "Nomination") -> tuple[Rule, ...]:
    parts = proposed(past, event, state.case).parts
    return tuple(_rule(visit, node) for node in parts if node.finding)


def _rule(visit: "Visit", node: "Node") -> Rule:
    found = node.finding
    assert found is not None  # noqa: S101 - only nodes with a finding come here
    events = [part.event for part in node.parts if part.event]
    joint = found.about if found.about in ("all", "any") else ""
    return Rule(
        found.state,
        joint,
        found.binding,
        visit.words.text(f"why.{joint}") if joint else reason(visit.words, found),
        citation(found.source, visit.words.language),
        tuple(sentence(visit.words, event) for event in events if _open(event)),
        tuple(_rule(visit, part) for part in node.parts if part.finding),
    )


def _open(event: "Recorded") -> bool:
    """Whether an entry is told to all who read the nomination: holds have their own readers."""
    return event.type.partition("/")[0] not in MARKS


# Papers


def _papers(
    visit: "Visit", past: Past, event: "Recorded", state: "Nomination"
) -> tuple[Paper, ...]:
    """What the award's dossier needs by the rules of the proposal, and what is there."""
    award = past.rules(event).award(state.case.award)
    dossier = _dossier(visit, state.case.id)
    parts = visit.views.state("dossier", dossier).content.parts if dossier else ()
    given = {(one.part, one.nomination): one for one in parts}
    papers = []
    for need in award.dossier:
        one = given.get((need, "" if need in SHARED else state.case.id))
        has = (one.document, one.sha256) if one else ("", "")
        papers.append(Paper(need, need in SHARED, *has))
    return tuple(papers)


def _dossier(visit: "Visit", id: str) -> str:
    """The dossier the nomination goes upward in, "" when it is in none."""
    state = visit.views.state("nomination", id)
    if isinstance(state, Above | GrantedAbove):
        return state.dossier
    found = visit.views.list("dossier", about=id)
    return found[-1].id if found else ""


def _votes(visit: "Visit", state: "Nomination") -> "list[Vote]":
    """Every ballot on it, and the one that runs."""
    found = [
        visit.views.state("vote", line.id) for line in visit.views.list("vote", about=state.case.id)
    ]
    running = state.vote if isinstance(state, UnderVote) else ""
    return sorted(found, key=lambda vote: (vote.terms.id == running, vote.terms.round))


SCREENS = (Screen("/de-nghi", index), Screen("/de-nghi/{id}", show))
