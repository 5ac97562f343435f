"""What the council's part was: the count, what it needed, who answered, session and minutes."""

from typing import TYPE_CHECKING

from domain import council, session, vote
from domain.ballot import Terms
from domain.law import Rules

from .node import Node, events
from .past import Past, rule

if TYPE_CHECKING:
    from ..ledger import Recorded

# Told in words of their own, or on another stream.
TOLD = (vote.Opened, vote.BallotCast, vote.Closed, vote.Overridden)


def reviewed(past: Past, event: "Recorded") -> Node:
    """A result of the council, with every count it follows from."""
    found = past.events("vote", event.event.vote)
    closed = next(e for e in found if isinstance(e.event, vote.Closed))
    state = past.state("vote", event.event.vote)
    terms: Terms = state.terms
    others = [e for e in found if not isinstance(e.event, TOLD)]
    return past.step(
        closed,
        _need(past.rules(closed), closed.event, terms),
        *_answers(state),
        *events(others),
        *_interests(terms),
        *_paper(past, terms),
        *_session(past, terms),
        *_council(past, terms),
    )


def opened(past: Past, event: "Recorded") -> Node:
    """A vote that has no result yet."""
    found = past.events("vote", event.event.vote)
    state = past.state("vote", event.event.vote)
    return past.step(found[0], *_answers(state), *_session(past, state.terms))


def _need(rules: Rules, closed: vote.Closed, terms: Terms) -> Node:
    """How many of all members had to agree, and by which rule."""
    need = -(-closed.share * closed.total // 100)
    facts = {"share": closed.share, "total": closed.total, "need": need, "yes": closed.yes}
    key = "enough" if closed.passed else "short"
    return Node(key, facts, parts=(rule(rules, _share_rule(rules, terms.award)),))


def _share_rule(rules: Rules, award: str) -> str:
    """The rule that sets the share of an award: the law's figure, or else the agency's own."""
    known = (id for id in ("BR-06", "BR-07") if rules.figure(id) == rules.award(award).share)
    return next(known, "BR-09")


def _answers(state: vote.Vote) -> tuple[Node, ...]:
    """Who said what, where that is open; nothing of a secret vote."""
    open = [ballot for ballot in state.ballots if not ballot.document]
    sides = {
        "agreed": tuple(b.member for b in open if b.agrees),
        "disagreed": tuple(b.member for b in open if not b.agrees),
    }
    answered = {ballot.member for ballot in state.ballots}
    if open:
        sides["silent"] = tuple(m for m in state.terms.voters if m not in answered)
    return tuple(Node(key, {"members": said}) for key, said in sides.items() if said)


def _interests(terms: Terms) -> tuple[Node, ...]:
    """Members with an interest in the case, and whether they were kept from voting."""
    return tuple(
        Node(
            "recused" if conflict.member in terms.recused else "interest",
            {"member": conflict.member, "interest": conflict.interest},
        )
        for conflict in terms.conflicts
    )


def _paper(past: Past, terms: Terms) -> tuple[Node, ...]:
    """The ballot paper that the vote stood on with others."""
    return events(past.events("ballot_paper", terms.paper)) if terms.paper else ()


def _session(past: Past, terms: Terms) -> tuple[Node, ...]:
    """The session: how many were there, how many had to be, its substitutes and its minutes."""
    found = past.events("session", terms.session)
    start = next(e for e in found if isinstance(e.event, session.Opened))
    rules = past.rules(start)
    adopted = "BR-12" if rules.adopted().award_quorum else "BR-11"
    facts = {
        "on": terms.session,
        "present": len(start.event.present),
        "need": start.event.quorum,
        "total": len(start.event.roll),
        "chair": start.event.chair,
    }
    others = [e for e in found if isinstance(e.event, session.SubstituteNamed | session.Closed)]
    parts = (rule(rules, adopted), *events(others))
    return (Node("session", facts, start, parts=parts),)


def _council(past: Past, terms: Terms) -> tuple[Node, ...]:
    """The decision that made the council, and those that changed it."""
    made, *changed = past.events("council", terms.council)
    facts: council.Constituted = made.event
    told = {"on": terms.council, "members": len(facts.members), "document": facts.document}
    return (Node("council", told, made, parts=events(changed)),)
