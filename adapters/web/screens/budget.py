"""``/kinh-phi/{id}``: a budget: lines and sources, their limits, what is used, who approved."""

from typing import TYPE_CHECKING, Any

from attrs import frozen

from domain import amendment, budget, estimating, spending
from domain.accounts import ADVANCED, AVAILABLE, COMMITTED, RETURNED, SPENT, Books, balance
from domain.estimate import AWARD_FUND, AWARD_MONEY, ORGANISING, Estimate
from domain.estimate import Source as Money
from domain.funds import Budget, Running, Settled
from domain.refusal import Refusal

from ...sheets import kinds_of
from ...sheets.sheet import COUNTED
from ...why import Past
from ...why.past import article
from ...words.cells import figure_rows, heading, total_row
from ...words.cells import said as cells
from .. import plots
from ..auditing.door import show
from ..auditing.telling import Told, told
from . import Screen

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from starlette.responses import Response

    from ...ledger import Recorded
    from ..visit import Visit

LINES, SHARE = "budget.lines", "BR-53"
PARTS = (SPENT, ADVANCED, COMMITTED, AVAILABLE, RETURNED)
SIGNED = (
    budget.SubmittedForApproval,
    budget.Approved,
    budget.Returned,
    estimating.ExceptionSigned,
    amendment.Supplemented,
    amendment.LineAdded,
    amendment.Transferred,
    spending.Closed,
)


@frozen
class Drawn:
    """A source: what its lines plan, and the most the law lets organising take of it, in đồng.

    ``most`` is ``None`` where no limit is set; ``left`` is what of it no line takes.
    """

    source: Money
    organising: int
    awards: int
    most: int | None
    share: int

    @property
    def left(self) -> int | None:
        """What may still be planned under the limit."""
        return None if self.most is None else self.most - self.organising


def page(visit: "Visit") -> "Response":
    """The whole budget as of this moment."""
    typed, views = visit.path("id"), visit.views
    id = views.resolve_id(typed, "budget")
    line = views.line("budget", id) if id else None
    if line is None or id is None:
        raise Refusal("not_found", topic="budget", id=typed)
    visit.reads("budget", id)
    state: Budget = views.state("budget", id)
    past = Past(visit.desk.ledger, views.position)
    events = past.events("budget", id)
    rules = past.rules(events[-1])
    return show(
        visit,
        "budget/page.html",
        line=line,
        estimate=state.estimate,
        table=lines(visit, id),
        sources=sources(state.estimate, rules.figure(SHARE)),
        rule=(visit.words.value("rule", SHARE), article(rules, SHARE)),
        signed=signed(visit, events),
        plot=plot(visit, state),
        used=used(state),
    )


def lines(visit: "Visit", id: str) -> dict[str, Any]:
    """The sheet of lines: headings, rows, totals, figures, and which columns hold numbers."""
    kind = next(kind for kind in kinds_of("budget") if kind.name == LINES)
    with visit.views.still():
        sheet = kind.make(visit.views, id)
    words = visit.words
    return {
        "heads": [heading(words, kind, column) for column in kind.columns],
        "rows": [cells(words, kind, row) for row in sheet.rows],
        "total": total_row(words, kind, sheet),
        "figures": figure_rows(words, sheet),
        "numbers": {n for n, column in enumerate(kind.columns) if column.kind in COUNTED},
    }


def sources(planned: Estimate, share: int) -> list[Drawn]:
    """Every source with what it bears; of an award fund only a share goes into organising."""
    return [_drawn(planned, source, share) for source in planned.sources]


def _drawn(planned: Estimate, source: Money, share: int) -> Drawn:
    organising, awards = (
        sum(line.amount for line in planned.holding(source.id, purpose))
        for purpose in (ORGANISING, AWARD_MONEY)
    )
    of_fund = source.kind == AWARD_FUND
    most = max(source.fund * share // 100 - source.used, 0) if of_fund else None
    return Drawn(source, organising, awards, most, share if of_fund else 0)


def signed(visit: "Visit", events: "Iterable[Recorded]") -> list[Told]:
    """Who submitted, approved, returned, supplemented, moved, excepted, settled; the last first."""
    found = [told(visit.words, event) for event in events if isinstance(event.event, SIGNED)]
    return found[::-1]


def used(state: Budget) -> dict[str, int]:
    """The money of all lines together, by where it is now; nothing before it is approved."""
    return {
        kind: sum(of) for kind, of in zip(PARTS, zip(*_moved(state), strict=True), strict=False)
    }


def _moved(state: Budget) -> list[tuple[int, ...]]:
    books = state.books if isinstance(state, Running | Settled) else Books()
    return [tuple(balance(books, kind, code) for kind in PARTS) for code in state.estimate.lines]


def plot(visit: "Visit", state: Budget) -> str:
    """Each line, and where its money is; while nothing is approved, what is planned."""
    planned, words = state.estimate, visit.words
    if not planned.lines:
        return ""
    running = isinstance(state, Running | Settled)
    keys: Sequence[str] = PARTS if running else ("estimated",)
    moved = _moved(state) if running else [(line.amount,) for line in planned.lines.values()]
    kept = [n for n in range(len(keys)) if not running or any(of[n] for of in moved)]
    rows = [
        plots.Bar(f"{line.code} · {line.text}", tuple(of[n] for n in kept))
        for line, of in zip(planned.lines.values(), moved, strict=True)
    ]
    text = plots.Text(
        "plot-budget",
        words.text("web.budget.plot_title"),
        words.say("web.budget.plot_says", count=len(rows), money=planned.total),
        words.text("web.plots.table"),
        (words.text("web.plots.line"), words.text("web.plots.sum")),
        words.language,
    )
    parts = [words.text(f"web.budget.part_{keys[n]}") for n in kept]
    return plots.bars(text, parts, rows)


SCREENS = (Screen("/kinh-phi/{id}", page),)
