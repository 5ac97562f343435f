"""The figures of a report: counts over the history up to a position, so that anybody can recount.

Each family of figures is a pure function from states to counts. A code is the family's name, and
where a family is split, what it is split by: "movements", "awards_issued.merit_certificate.2024".
Nothing is computed until a figure is asked for, and then only the topics it counts are folded.
Source: plan II.2.6a (results and figures of the report), I.1, I.2.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from attrs import frozen

from domain.awards import AWARDS, INDIVIDUAL, SUBJECTS
from domain.decision import DIRECTOR, UNIT
from domain.emulation import Ended, Running
from domain.estimate import AWARD_FUND
from domain.honour import Grant, Issued, Recalled
from domain.lesson import Spreading, Unfounded

from .codec import Codec, open_envelope
from .storage.port import Row

States = Mapping[str, Mapping[str, Any]]  # topic, id, state
Counts = Mapping[str, int]
Rows = Callable[[], Iterable[Row]]

LEADING = frozenset({DIRECTOR, UNIT})  # who speaks for the agency or for a unit
ALL = ""  # the part of a family that is not split


@frozen(eq=False)
class Family:
    """Figures that are counted together: ``parts`` by which they are told apart, by name.

    ``fits`` says which parts there can be, so that a count of none is 0 and not unknown.
    """

    name: str
    topics: tuple[str, ...]
    count: Callable[[States], Counts]
    fits: Callable[[str], bool] = lambda part: part == ALL


def _one(count: Callable[[States], int]) -> Callable[[States], Counts]:
    return lambda states: {ALL: count(states)}


def _streams(topic: str, *statuses: str) -> Callable[[States], Counts]:
    """How many streams of a topic there are, or stand in one of these statuses."""

    def count(states: States) -> int:
        found = states[topic].values()
        return sum(not statuses or _status(topic, state) in statuses for state in found)

    return _one(count)


def _status(topic: str, state: Any) -> str:
    from domain.catalogue import CATALOGUE

    return CATALOGUE.topics[topic].row(state).status


# Movements and exemplars


def _evaluated(states: States) -> int:
    """Movements with an approved evaluation, whether they go on or have ended."""
    found = (m.was if isinstance(m, Ended) else m for m in states["movement"].values())
    return sum(isinstance(movement, Running) and movement.evaluated for movement in found)


def _spreads(states: States) -> Iterator[Spreading]:
    """Every unit that took up an exemplar which still stands."""
    for exemplar in states["exemplar"].values():
        if not isinstance(exemplar, Unfounded):
            yield from exemplar.content.spreads


# Awards


def _granted(states: States) -> Iterator[tuple[Grant, Any]]:
    """(grant, decision) of every grant that was neither recalled nor revoked."""
    for award in states["award"].values():
        if not isinstance(award, Recalled):
            revoked = {one.ordinal for one in getattr(award, "honours", ()) if one.revoked}
            yield from ((g, award) for g in award.grants if g.ordinal not in revoked)


def _issued(states: States) -> Iterator[tuple[Grant, Any]]:
    return (pair for pair in _granted(states) if isinstance(pair[1], Issued))


def _by_form(grants: Iterable[tuple[Grant, Any]]) -> Counts:
    """Grants by form and the year they are for, the year of the decision where none is named."""
    return Counter(f"{g.award}.{g.year or award.sheet.on.year}" for g, award in grants)


def _form_and_year(part: str) -> bool:
    form, _, year = part.partition(".")
    return form in AWARDS and len(year) == len("2025") and year.isascii() and year.isdigit()


def _by_kind(states: States) -> Counts:
    return Counter(grant.subject_kind for grant, _ in _issued(states))


def _commended(states: States) -> frozenset[str]:
    """The people who were commended, each once."""
    return frozenset(g.subject for g, _ in _issued(states) if g.subject_kind == INDIVIDUAL)


def _women(states: States) -> int:
    people = states["person"]
    return sum(getattr(people.get(id), "sex", "") == "female" for id in _commended(states))


def _direct(states: States) -> int:
    """Direct workers: who never led a unit or the agency, by the roll and by their record."""
    return sum(not _leads(states, id) for id in _commended(states))


def _leads(states: States, id: str) -> bool:
    person, record = states["person"].get(id), states["record"].get(id)
    offices = person.offices if person else ()
    in_office = any(office.role in LEADING for office in offices)
    return in_office or bool(record and record.leadership)


# Nominations and tasks


def _advised(states: States) -> int:
    """Nominations the council has reviewed, whatever became of them afterwards."""
    reviewed = ("reviewed", "awarded", "declined", "forwarded", "awarded_above", "revoked")
    found = states["nomination"].values()
    return sum(_status("nomination", state) in reviewed for state in found)


def _finished(states: States, *, late: bool) -> int:
    done = [t for t in states["task"].values() if _status("task", t) == "completed"]
    return sum((task.work.days_late > 0) == late for task in done)


# Money


def _fund_named(states: States) -> Counts:
    """By plan, the budgets that name the award fund as a source."""
    plans = (
        budget.estimate.plan
        for budget in states["budget"].values()
        if any(source.kind == AWARD_FUND for source in budget.estimate.sources)
    )
    return Counter(plans)


FAMILIES: tuple[Family, ...] = (
    Family("movements", ("movement",), _streams("movement", "running", "continuing", "ended")),
    Family("movements_evaluated", ("movement",), _one(_evaluated)),
    Family("awards_granted", ("award",), lambda s: _by_form(_granted(s)), _form_and_year),
    Family("awards_issued", ("award",), lambda s: _by_form(_issued(s)), _form_and_year),
    Family("awards_to", ("award",), _by_kind, lambda part: part in SUBJECTS),
    Family("people_commended", ("award",), _one(lambda states: len(_commended(states)))),
    Family("women_commended", ("award", "person"), _one(_women)),
    Family("direct_workers_commended", ("award", "person", "record"), _one(_direct)),
    Family("nominations_proposed", ("nomination",), _streams("nomination")),
    Family("nominations_advised", ("nomination",), _one(_advised)),
    Family("exemplars", ("exemplar",), _streams("exemplar", "described", "recognised")),
    Family("times_spread", ("exemplar",), _one(lambda states: sum(1 for _ in _spreads(states)))),
    Family(
        "times_spread_confirmed",
        ("exemplar",),
        _one(lambda states: sum(one.confirmed is not None for one in _spreads(states))),
    ),
    Family("award_fund_named", ("budget",), _fund_named, lambda part: part.startswith("KH-")),
    Family("publicity_done", ("publicity",), _streams("publicity", "published")),
    Family("tasks_assigned", ("task",), _streams("task")),
    Family("tasks_on_time", ("task",), _one(lambda states: _finished(states, late=False))),
    Family("tasks_late", ("task",), _one(lambda states: _finished(states, late=True))),
)
BY_NAME = {family.name: family for family in FAMILIES}


class Figures(Mapping[str, int]):
    """Every figure of a history, by code; folded family by family as they are asked for.

    Iterating names the figures that are not split, and of the others those that are not 0.
    """

    def __init__(self, codec: Codec, rows: Rows) -> None:
        self._codec = codec
        self._rows = rows
        self._states: dict[str, Mapping[str, Any]] = {}
        self._counts: dict[str, Counts] = {}

    def __getitem__(self, code: str) -> int:
        name, _, part = code.partition(".")
        family = BY_NAME.get(name)
        if family is None or not family.fits(part):
            raise KeyError(code)
        return self._count(family).get(part, 0)

    def __contains__(self, code: object) -> bool:
        name, _, part = str(code).partition(".")
        return name in BY_NAME and BY_NAME[name].fits(part)

    def __iter__(self) -> Iterator[str]:
        self._fold({topic for family in FAMILIES for topic in family.topics})
        for family in FAMILIES:
            parts = sorted(self._count(family))
            yield from (f"{family.name}.{part}" if part else family.name for part in parts)

    def __len__(self) -> int:
        return sum(1 for _ in self)

    def _count(self, family: Family) -> Counts:
        if family.name not in self._counts:
            self._fold(set(family.topics))
            self._counts[family.name] = family.count(self._states)
        return self._counts[family.name]

    def _fold(self, topics: set[str]) -> None:
        """Fold the streams of those topics that were not folded before, in one pass."""
        missing = topics - set(self._states)
        if missing:
            self._states |= fold_topics(self._codec, self._rows(), missing)


def fold_topics(codec: Codec, rows: Iterable[Row], topics: Iterable[str]) -> States:
    """States by topic and id, folded from the bare rows; rows of other topics are passed over."""
    found: dict[str, dict[str, Any]] = {topic: {} for topic in topics}
    ids: dict[str, str] = {}
    for _, stream, _, type, body in rows:
        topic = type.partition(".")[0]
        if topic in found:
            decode, table = codec.reader(type)
            if stream not in ids:
                ids[stream] = open_envelope(body).on.partition(":")[2]
            id, states = ids[stream], found[topic]
            states[id] = table.evolve(states.get(id), decode(body))
    return found
