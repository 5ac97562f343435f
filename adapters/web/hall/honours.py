"""The running order of the honours: who is called, in which order, for what, by which decision.

The order is that of the decisions and of their lines, as they were issued. Names are told as they
are said aloud: in full, never in capitals, with the unit in words.
Source: plan III.1b; BR-76 (the golden-book number).
"""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from attrs import frozen

from domain.honour import Award, Grant, Honour, Issued

if TYPE_CHECKING:
    from ..visit import Visit


@frozen
class Call:
    """One recipient; ``state`` is waiting, handed or absent."""

    place: int
    award: str
    ordinal: int
    number: int
    day: object
    name: str
    unit: str
    honour: str
    year: int
    collective: bool
    state: str
    by: str
    reason: str


def running_order(visit: "Visit", plan: str) -> tuple[Call, ...]:
    """Everyone whom the issued decisions of a plan honour, in the order of calling."""
    found = list(_lines(visit.views.states("award"), plan))
    return tuple(_call(visit, place, *line) for place, line in enumerate(found, 1))


def _lines(awards: dict[str, Award], plan: str) -> Iterator[tuple[Issued, Grant, Honour]]:
    for award in awards.values():
        if isinstance(award, Issued) and award.sheet.plan == plan:
            honours = {one.ordinal: one for one in award.honours}
            for grant in award.grants:
                if not honours[grant.ordinal].revoked:
                    yield award, grant, honours[grant.ordinal]


def _call(visit: "Visit", place: int, award: Issued, grant: Grant, stands: Honour) -> Call:
    names = visit.words.names
    line = visit.views.line("person", grant.subject)
    return Call(
        place=place,
        award=award.id,
        ordinal=grant.ordinal,
        number=award.number,
        day=award.sheet.on,
        name=spoken(names.get(grant.subject, grant.subject)),
        unit=names.get(line.unit, line.unit) if line else "",
        honour=grant.award,
        year=grant.year,
        collective=line is None,
        state="handed" if stands.conferred else "absent" if stands.absence else "waiting",
        by=names.get(stands.received_by, stands.received_by),
        reason=stands.absence,
    )


def spoken(name: str) -> str:
    """A name as it is said aloud: capitals all through are how papers print it."""
    tidy = " ".join(name.split())
    return tidy.title() if tidy.isupper() and " " in tidy else tidy
