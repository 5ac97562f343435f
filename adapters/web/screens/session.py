"""A session of the council: agenda, seats, votes as they run, results by rule, minutes.

Everything here is decided by the registry; the page only offers what the person may do, and the
domain says no to the rest. Source: plan III.1a; BR-06 to BR-19.
"""

from collections.abc import Mapping
from typing import TYPE_CHECKING

from domain.conflict import DECLARABLE
from domain.refusal import Refusal, require

from ...why.past import article
from ...words.citation import citation
from ..council.count import share_rule
from ..council.room import Case, Room, room, rules_on, waiting_here
from . import Screen

if TYPE_CHECKING:
    from starlette.responses import Response

    from adapters.views.rows import Line
    from domain.law import Rules

    from ..visit import Visit

# What the page's own forms decide, and the facts each of them sends; the rest has generated forms.
ACTIONS: Mapping[str, tuple[str, ...]] = {
    "session.arrive": ("member", "substitute"),
    "session.leave": ("member",),
    "session.open": (),
    "session.close": ("minutes",),
    "session.declare_conflict": ("nomination", "member", "interest", "reason"),
    "vote.open": ("session", "nomination"),
    "vote.close": (),
}


def show(visit: "Visit") -> "Response":
    """The page of a session, or of its live part alone."""
    found = the_room(visit)
    visit.names.know(seat.member for seat in found.seats)
    mine = waiting_here(visit.views.todo_for(visit.person, visit.today), found)
    template = "session/live.html" if visit.partial else "session/page.html"
    return visit.page(
        template,
        room=found,
        my=lambda case: my_part(found, case),
        mine_todo=lambda name: mine.get(name, ()),
        cited=articles(visit, found),
        decimal=lambda text: decimal(visit, text),
        interests=DECLARABLE,
        stage=_stage(found),
        now=visit.moment is None,
    )


def act(visit: "Visit") -> "Response":
    """Take the decision a form of the page asks for."""
    found = the_room(visit)
    do = visit.form.get("do")
    require(do in ACTIONS, "decision_unknown", decision=do)
    facts = {name: visit.form.get(name) for name in ACTIONS[do] if visit.form.get(name)}
    receipt = visit.decide(do, _stream(visit, found, do), facts)
    said = visit.words.event(receipt.events[0]) if receipt.events else ""
    return visit.go(f"/hop/{found.id}", said)


def _stream(visit: "Visit", found: Room, do: str) -> str | None:
    """What a decision is taken on: this session, one of its votes, or a vote that is to begin."""
    if do == "vote.open":
        return None
    if do.startswith("session."):
        return found.id
    vote = visit.form.get("on")
    known = {held.id for case in found.cases for held in case.held}
    require(vote in known, "not_found", topic="vote", id=vote)
    return vote


def the_room(visit: "Visit") -> Room:
    """The session the address names, or a refusal."""
    typed = visit.path("session")
    id = visit.views.resolve_id(typed, "session") or typed
    offices = visit.views.offices(visit.person, visit.today)
    found = room(visit.views, id, visit.person, offices)
    if found is None:
        raise Refusal("not_found", topic="session", id=typed)
    return found


def my_part(found: Room, case: Case) -> str:
    """What the last vote on a case is to the reader; a key of ``web.session.mine.``, or ""."""
    vote = case.vote
    if vote is None or not vote.running or not found.place.member:
        return ""
    if found.place.seat in vote.recused:
        return "recused"
    if vote.kind != "open":
        return "on_paper"
    return "cast" if found.place.present else "absent"


def _stage(found: Room) -> str:
    """What the session waits for; a key of ``web.session.stage.``."""
    if found.status != "open":
        return found.status
    if any(case.vote and case.vote.running for case in found.cases):
        return "voting"
    return "between" if any(case.open for case in found.cases) else "done"


def articles(visit: "Visit", found: Room) -> dict[str, str]:
    """By award on the agenda, the article by which its share is counted."""
    rules = rules_on(visit.desk, visit.views, found.meeting.day)
    return {award: cited(visit, rules, award) for award in {case.award for case in found.cases}}


def cited(visit: "Visit", rules: "Rules", award: str) -> str:
    """The article by which the share of an award is counted."""
    try:
        rule = share_rule(rules, award)
    except Refusal:  # nobody has fixed a share: there is no rule to cite
        return ""
    found = citation(article(rules, rule), visit.words.language)
    return f"{found} ({rule})" if found else visit.words.source(rule)


def decimal(visit: "Visit", number: str) -> str:
    """A decimal number as the reader's language writes it."""
    return number.replace(".", ",") if visit.words.language == "vi" else number


def index(visit: "Visit") -> "Response":
    """Every session, the next one first."""
    lines = visit.views.list("session")
    return visit.page("session/index.html", lines=sorted(lines, key=_when, reverse=True))


def _when(line: "Line") -> tuple[bool, str]:
    return line.open, str(line.day)


def minutes(visit: "Visit") -> "Response":
    """What the minutes say of a session, laid out to be printed and signed."""
    found = the_room(visit)
    return visit.page(
        "session/minutes.html",
        room=found,
        cited=articles(visit, found),
        decimal=lambda text: decimal(visit, text),
        agency=visit.desk.settings.agency,
    )


SCREENS = (
    Screen("/hop", index),
    Screen("/hop/{session}/bien-ban", minutes),
    Screen("/hop/{session}", show),
    Screen("/hop/{session}", act, methods=("POST",)),
)
