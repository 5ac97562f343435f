"""What a proposal rested on: findings, the entries they were read from, the plan and its call."""

from collections.abc import Callable, Mapping
from typing import TYPE_CHECKING, Any

from domain import awards as facts
from domain import call, plan, record
from domain.case import Case
from domain.eligibility import Finding

from .node import Node, events
from .past import Past

if TYPE_CHECKING:
    from ..ledger import Recorded

CALL = (call.Opened, call.Extended, call.CriteriaAdopted, call.QuotaSet)


def proposed(past: Past, event: "Recorded", case: Case) -> Node:
    """A proposal as it stood last: everything that was found then, and what asked for it."""
    found = event.event.findings
    entries = past.events("record", case.subject, event.seq)
    return past.step(
        event,
        *(_finding(one, case, entries) for one in found),
        *_plan(past, event, case),
        *_call(past, event, case),
    )


def _finding(found: Finding, case: Case, entries: "list[Recorded]") -> Node:
    """A rule with its conditions, down to the entries that met them."""
    parts = tuple(_finding(part, case, entries) for part in found.parts)
    read = [entry for entry in entries if _read(found, entry.event, case)]
    return Node(finding=found, parts=(*parts, *events(read)))


def _read(found: Finding, entry: object, case: Case) -> bool:
    """Whether a finding was read from this entry of the record."""
    look = ENTRIES.get(type(entry))
    return bool(look and look(found, entry, case))


def _years(found: Finding) -> set[str]:
    """The years that counted: those in a row, or else all that are named."""
    given: Mapping[str, Any] = found.facts
    return {*map(str, given.get("run") or given.get("years") or ()), str(given.get("year", ""))}


def _rated(found: Finding, entry: record.Rated, _: Case) -> bool:
    return found.about.startswith(facts.RATING) and str(entry.year) in _years(found)


def _credited(found: Finding, entry: record.Credited, _: Case) -> bool:
    asked = found.about.startswith(facts.AWARD) and found.facts.get("award") == entry.award
    basis = found.rule == "BR-30" and entry.decision in _listed(found, "decisions")
    return (asked and str(entry.year) in _years(found)) or basis


def _listed(found: Finding, name: str) -> tuple[Any, ...]:
    value = found.facts.get(name, ())
    return value if isinstance(value, tuple | list) else (value,)


def _recognised(found: Finding, entry: record.Recognised, case: Case) -> bool:
    return found.about == entry.kind and entry.work in case.works


def _counted(found: Finding, entry: record.Counted, _: Case) -> bool:
    return found.about.startswith("members_") and str(entry.figures.year) in _years(found)


def _paper(rule: str) -> Callable[[Finding, Any, Case], bool]:
    """Entries that one rule of the law looks at, whatever they say."""
    return lambda found, *_: found.rule == rule


def _heard(found: Finding, entry: record.FormerUnitHeard, _: Case) -> bool:
    return found.rule == "BR-38" and entry.origin == found.facts.get("origin")


def _led(found: Finding, *_: object) -> bool:
    return found.about == "leading"


ENTRIES: Mapping[type, Callable[[Finding, Any, Case], bool]] = {
    record.Rated: _rated,
    record.Credited: _credited,
    record.Recognised: _recognised,
    record.Counted: _counted,
    record.Held: _paper("BR-32"),
    record.Released: _paper("BR-32"),
    record.Disciplined: _paper("BR-33"),
    record.DisciplineEnded: _paper("BR-33"),
    record.OnLeave: _paper("BR-34"),
    record.FormerUnitHeard: _heard,
    record.Led: _led,
}


# What asked for proposals


def _plan(past: Past, event: "Recorded", case: Case) -> tuple[Node, ...]:
    """The plan in force, and its clauses that the proposal was made under."""
    state = past.state("plan", case.plan, event.seq)
    issued = [e for e in past.events("plan", case.plan, event.seq) if _issues(e)]
    if state is None or not issued:
        return ()
    cited = [source.id for source in past.sources(event)]
    texts = state.content.clauses
    clauses = (Node("clause", {"clause": id, "text": texts[id]}) for id in cited if id in texts)
    told = {"on": case.plan, "title": state.content.title, "number": state.number}
    return (Node("plan", told, issued[-1], parts=tuple(clauses)),)


def _issues(event: "Recorded") -> bool:
    return isinstance(event.event, plan.Issued)


def _call(past: Past, event: "Recorded", case: Case) -> tuple[Node, ...]:
    """The call under the plan, as far as it concerned this proposal."""
    found = past.events("call", call.call_of(case.plan), event.seq)
    return events([e for e in found if _concerns(e.event, case)])


def _concerns(event: object, case: Case) -> bool:
    own = getattr(event, "unit", "") in ("", case.unit)
    granted = isinstance(event, call.ExceptionGranted) and event.nomination == case.id
    return granted or (isinstance(event, CALL) and own)
