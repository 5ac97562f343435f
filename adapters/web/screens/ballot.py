"""One member's vote on a phone: the case, two buttons, a confirmation, and what was recorded.

An answer cannot be changed or taken back (BR-08): the page says so before it is given. Sending the
same form twice records once, by its command id. Source: plan III.1a; BR-06, BR-08, BR-13, BR-18.
"""

from typing import TYPE_CHECKING, Any

from domain.ballot import OPEN
from domain.catalogue import CATALOGUE
from domain.refusal import Refusal, require

from ..access import may_read
from ..council.answer import obstacle, recorded
from ..council.count import standing
from ..council.room import Room
from . import Screen
from .session import articles, decimal, the_room

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...words.words import Said
    from ..visit import Visit

ANSWERS = {"dong-y": True, "khong-dong-y": False}


def show(visit: "Visit") -> "Response":
    """The vote, or the ballot paper with several candidates."""
    found = the_room(visit)
    topic, id = _asked(visit)
    return _vote(visit, found, id) if topic == "vote" else _paper(visit, found, id)


def answer(visit: "Visit") -> "Response":
    """Record the answer that was confirmed."""
    found = the_room(visit)
    topic, id = _asked(visit)
    if topic == "vote":
        given = visit.form.get("tra-loi")
        require(given in ANSWERS, "text_missing", field="agrees")
        visit.decide("vote.cast", id, {"agrees": ANSWERS[given]})
    else:
        visit.decide("ballot_paper.cast", id, {"agreed": tuple(visit.form.all("agreed"))})
    return visit.go(f"/hop/{found.id}/{id}")


def _asked(visit: "Visit") -> tuple[str, str]:
    """(topic, id) of the vote or paper the address names, or a refusal."""
    typed = visit.path("vote")
    for topic in ("vote", "ballot_paper"):
        id = visit.views.resolve_id(typed, topic)
        if id and visit.views.line(topic, id):
            return topic, id
    raise Refusal("not_found", topic="vote", id=typed)


# One case


def _vote(visit: "Visit", found: Room, id: str) -> "Response":
    state = visit.views.state("vote", id)
    require(state.terms.session == found.id, "not_found", topic="vote", id=id)
    held = standing(state)
    own = recorded(_events(visit, "vote", id), found.place.seat, visit.person)
    open = held.running and held.kind == OPEN and own is None
    given = visit.query("tra-loi")
    return visit.page(
        "ballot/vote.html",
        room=found,
        vote=held,
        case=found.case(held.nomination),
        achievements=_achievements(visit, held.nomination),
        own=own,
        happened=visit.words.event(own) if own else "",
        refusal=_stops(visit, "vote.cast", id, {"agrees": True}) if open else None,
        given=given if given in ANSWERS else "",
        following=_following(found, id),
        **_saying(visit, found),
    )


def _following(found: Room, id: str) -> str:
    """The next vote that runs, "" when this is the only one."""
    running = (c.vote for c in found.cases if c.vote and c.vote.running and not c.vote.paper)
    return next((vote.id for vote in running if vote.id != id and vote.kind == OPEN), "")


def _achievements(visit: "Visit", nomination: str) -> Any:
    """What the case rests on, for whoever may read its dossier."""
    line = visit.views.line("nomination", nomination)
    if line is None or not may_read(visit, line):
        return ()
    return visit.views.state("nomination", nomination).case.achievements


# Several on one paper


def _paper(visit: "Visit", found: Room, id: str) -> "Response":
    state = visit.views.state("ballot_paper", id)
    paper = state.paper
    require(paper.session == found.id, "not_found", topic="vote", id=id)
    lines = [
        (found.case(one.nomination), standing(visit.views.state("vote", one.vote)))
        for one in paper.candidates
    ]
    own = recorded(_events(visit, "ballot_paper", id), found.place.seat, visit.person)
    running = any(vote.running for _, vote in lines)
    open = running and paper.ballot == OPEN and own is None
    given = {
        vote.nomination: visit.query(vote.nomination)
        for _, vote in lines
        if visit.query(vote.nomination) in ANSWERS
    }
    asked = [vote.nomination for _, vote in lines if found.place.seat not in vote.recused]
    return visit.page(
        "ballot/paper.html",
        room=found,
        paper=paper,
        lines=lines,
        own=own,
        happened=visit.words.event(own) if own else "",
        refusal=_stops(visit, "ballot_paper.cast", id, {"agreed": ()}) if open else None,
        running=running,
        given=given,
        left=[name for name in asked if name not in given],
        confirming=bool(visit.query("xac-nhan")) and all(name in given for name in asked),
        missed=bool(visit.query("xac-nhan")) and not all(name in given for name in asked),
        agreed=[name for name in asked if given.get(name) == "dong-y"],
        **_saying(visit, found),
    )


# What both need


def _events(visit: "Visit", topic: str, id: str) -> Any:
    card = visit.views.card(topic, id)
    return card.events if card else ()


def _stops(visit: "Visit", decision: str, id: str, facts: dict[str, Any]) -> "Said | None":
    """Why the reader cannot answer, in the sentences of the rule; nothing when they can."""
    found = obstacle(visit.desk, decision, id, facts, visit.person)
    if found is None:
        return None
    return visit.words.refusal(found, CATALOGUE.refusals.get(found.code, ""))


def _saying(visit: "Visit", found: Room) -> dict[str, Any]:
    """What the sentence of a result needs."""
    return {
        "decimal": lambda number: decimal(visit, number),
        "cited": articles(visit, found),
    }


SCREENS = (
    Screen("/hop/{session}/{vote}", show),
    Screen("/hop/{session}/{vote}", answer, methods=("POST",)),
)
