"""The tree of one nomination, or of every line of an award decision, the last step first."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from domain import compilation, dossier, honour, nomination, payment
from domain.case import Case

from .node import Node, events
from .past import Past
from .proposal import proposed
from .review import opened, reviewed

if TYPE_CHECKING:
    from ..ledger import Recorded

PROPOSALS = (nomination.Proposed, nomination.Amended)
CARRIED = (compilation.Submitted, compilation.Presented)
Step = Callable[[Past, "Recorded", Case], Node]


def why(past: Past, topic: str, id: str, ordinal: int = 0) -> Node:
    """Why a nomination, or what an award decision grants, stands as it does.

    ``ordinal`` chooses one line of the decision; 0 takes them all.
    """
    if topic == "award":
        return _award(past, id, ordinal)
    return _nomination(past, id)


# Award decisions


def _award(past: Past, id: str, ordinal: int) -> Node:
    state = past.state("award", id)
    lines = [grant for grant in state.grants if ordinal in (0, grant.ordinal)]
    parts = tuple(_nomination(past, grant.nomination) for grant in lines)
    told = {"on": id, "status": honour.STATUS[type(state)], "count": len(state.grants)}
    papers = () if state.grants else events(past.events("award", id))
    return Node("award", told, past.events("award", id)[0], parts=(*parts, *papers))


# Nominations


def _nomination(past: Past, id: str) -> Node:
    state = past.state("nomination", id)
    found = past.events("nomination", id)
    steps = [STEPS[type(e.event)](past, e, state.case) for e in reversed(_telling(found))]
    told = {
        "on": id,
        "award": state.case.award,
        "subject": state.case.subject,
        "year": state.case.year,
        "status": nomination.STATUS[type(state)],
    }
    return Node("nomination", told, parts=(*steps, *_rules(past, found)))


def _telling(found: "list[Recorded]") -> "list[Recorded]":
    """The events that a reader needs: a vote with a result is told by its result."""
    results = {e.event.vote for e in found if isinstance(e.event, nomination.Reviewed)}
    last = [e for e in found if isinstance(e.event, PROPOSALS)][-1]
    return [e for e in found if _tells(e, results, last)]


def _tells(event: "Recorded", results: set[str], last: "Recorded") -> bool:
    match event.event:
        case nomination.PutToVote(vote):
            return vote not in results
        case nomination.Proposed() | nomination.Amended():
            return event is last or isinstance(event.event, nomination.Proposed)
    return type(event.event) in STEPS


def _rules(past: Past, found: "list[Recorded]") -> tuple[Node, ...]:
    """Each set of rules that a decision on the nomination was taken under, the last one first."""
    under = {event.around.rules: event for event in reversed(found)}
    return tuple(_rule_set(past, event) for event in under.values())


def _rule_set(past: Past, event: "Recorded") -> Node:
    adopted = past.adoption(event)
    told = {"rules": event.around.rules, "texts": past.rules(event).texts}
    if adopted is None:
        return Node("rules", told)
    return Node("rules_adopted", {**told, "document": adopted.event.document}, adopted)


# Steps, by what happened to the nomination


def _proposal(past: Past, event: "Recorded", case: Case) -> Node:
    """The last version with all that was found; of an earlier one only that there was one."""
    later = past.events("nomination", case.id)
    last = [e for e in later if isinstance(e.event, PROPOSALS)][-1]
    return proposed(past, event, case) if event.seq == last.seq else past.step(event)


def _plain(past: Past, event: "Recorded", _: Case) -> Node:
    return past.step(event)


def _compiled(past: Past, event: "Recorded", case: Case) -> Node:
    """The set, the version of the nomination pinned in it, and the papers that carried it."""
    name = event.event.compilation
    made, *papers = past.events("compilation", name)
    pinned = next(p for p in made.event.members if p.nomination == case.id)
    sent = [_carried(e) for e in papers if isinstance(e.event, CARRIED)]
    told = {"on": name, "version": pinned.version, "nomination": case.id}
    return past.step(event, *sent, key="compiled", **told)


def _carried(event: "Recorded") -> Node:
    """A paper that carried the set; the results of the others in it are theirs to tell."""
    if isinstance(event.event, compilation.Submitted):
        return Node(event=event)
    return Node(
        "presented", {"on": event.stream.partition(":")[2], "document": event.event.document}, event
    )


def _reviewed(past: Past, event: "Recorded", _: Case) -> Node:
    return reviewed(past, event)


def _put_to_vote(past: Past, event: "Recorded", _: Case) -> Node:
    return opened(past, event)


def _awarded(past: Past, event: "Recorded", _: Case) -> Node:
    """The Director's decision: its line for this nomination, its papers, the money, the day."""
    id, ordinal = event.event.decision, event.event.ordinal
    found = past.events("award", id)
    state = past.state("award", id)
    papers = [e for e in found[1:] if getattr(e.event, "ordinal", ordinal) == ordinal]
    papers = [e for e in papers if not isinstance(e.event, payment.MoneySet)]
    money = honour.money_of(state, ordinal)
    told = {"on": id, "ordinal": ordinal, "reason": found[0].event.reason}
    lines = _money(money) if money.amount else ()
    return past.step(event, *events(papers), *lines, key="awarded", **told)


def _money(money: Any) -> tuple[Node, ...]:
    """How much was due: coefficient times base salary, rounded up (BR-48, BR-49)."""
    told = {
        "amount": money.amount,
        "coefficient": money.coefficient,
        "base_salary": money.base_salary,
        "source": money.source,
    }
    return (Node("money", told),)


def _forwarded(past: Past, event: "Recorded", case: Case) -> Node:
    """The dossier: its parts, to whom and how it went, and what came back."""
    found = past.events("dossier", event.event.dossier)
    shared = [e for e in found if _in_dossier(e.event, case)]
    return past.step(event, *events(shared))


def _in_dossier(event: object, case: Case) -> bool:
    papers = dossier.PartGiven | dossier.Sent | dossier.CameBack | dossier.Told
    return isinstance(event, papers) and getattr(event, "nomination", "") in ("", case.id)


STEPS: Mapping[type, Step] = {
    nomination.Proposed: _proposal,
    nomination.Amended: _proposal,
    nomination.Withdrawn: _plain,
    nomination.Returned: _plain,
    nomination.Compiled: _compiled,
    nomination.PutToVote: _put_to_vote,
    nomination.Reviewed: _reviewed,
    nomination.AdviceSetAside: _plain,
    nomination.Awarded: _awarded,
    nomination.Declined: _plain,
    nomination.Unawarded: _plain,
    nomination.Revoked: _plain,
    nomination.Forwarded: _forwarded,
    nomination.KeptBack: _plain,
    nomination.Answered: _plain,
}
