"""The choice as a model of whole numbers for HiGHS: one column 0 or 1 for each free candidate.

HiGHS is an extra (``thidua[balance]``), loaded when a proposal is asked for. One thread and a fixed
seed: the same question always gets the same answer.
"""

from collections.abc import Callable, Mapping
from math import inf
from typing import TYPE_CHECKING

from domain.balance import (
    AWARD_LEVELS,
    DIRECT_WORKERS,
    FIELDS,
    LARGEST_UNIT,
    UNITS,
    WOMEN,
    Question,
    level,
)
from domain.composition import Bound, Nominee, count, counts

from ..problems import UsageProblem

if TYPE_CHECKING:
    import highspy

SEED = 2025
SECONDS = 20.0  # for one step; what is found by then is used

Columns = Mapping[int, int]  # column → factor
Test = Callable[[Nominee], bool]


class Model:
    """A question in rows and columns; ``free`` candidates are columns 0, 1 and so on."""

    def __init__(self, question: Question) -> None:
        self.question = question
        self.proven = True
        self._solver = _solver()
        self._inf = self._solver.getInfinity()
        for _ in question.free:
            self._column(1)
        self._column(0)  # of a model without columns the solver says nothing
        everyone = dict.fromkeys(range(len(question.free)), 1)
        self.seats = self.row(everyone, question.seats, question.seats)

    def bound(self, bound: Bound, low: float, high: float) -> int:
        """A row for the bound, with the limits of those who are still to be chosen."""
        fixed = count(bound, self.question.fixed)
        return self.row(dict.fromkeys(self.counted(bound), 1), low - fixed, high - fixed)

    def counted(self, bound: Bound | None) -> list[int]:
        """The columns that count under a bound; without one, all of them."""
        return self._who(lambda who: bound is None or counts(bound, who))

    def bounds(self) -> None:
        """Rows for all bounds of the question."""
        for bound in self.question.bounds:
            high = inf if bound.maximum is None else bound.maximum
            self.bound(bound, bound.minimum, high)

    def row(self, columns: Columns, low: float, high: float) -> int:
        """A row: ``low`` ≤ sum of the columns with their factors ≤ ``high``."""
        low, high = max(low, -self._inf), min(high, self._inf)
        places, factors = list(columns), [float(factor) for factor in columns.values()]
        self._solver.addRow(low, high, len(places), places, factors)
        return int(self._solver.getNumRow()) - 1

    def loosen(self, row: int) -> None:
        """A row asks for nothing any more."""
        self._solver.changeRowBounds(row, -self._inf, self._inf)

    def limit(self, row: int, low: float, high: float) -> None:
        """Other limits for a row."""
        self._solver.changeRowBounds(row, max(low, -self._inf), min(high, self._inf))

    def fix(self, column: int, to: int | None) -> None:
        """A candidate is chosen (1), left out (0), or free again."""
        low, high = (0, 1) if to is None else (to, to)
        self._solver.changeColBounds(column, low, high)

    def measure(self, name: str) -> Columns:
        """Columns and factors whose sum is a measure to make as large as possible."""
        builders: dict[str, Callable[[], Columns]] = {
            WOMEN: lambda: self._capped(lambda who: who.sex == "female"),
            DIRECT_WORKERS: lambda: self._capped(lambda who: who.direct_worker),
            UNITS: lambda: self._spread(lambda who: who.unit),
            FIELDS: lambda: self._spread(lambda who: who.field),
            LARGEST_UNIT: self._largest,
            AWARD_LEVELS: lambda: {n: level(who) for n, who in enumerate(self.question.free)},
        }
        return builders[name]()

    def best(self, columns: Columns) -> bool:
        """Make the sum of columns as large as possible; whether there is any answer at all.

        ``proven`` then tells whether nothing larger exists, or time ran out before that was known.
        """
        import highspy

        solver = self._solver
        for column in range(solver.getNumCol()):
            solver.changeColCost(column, float(-columns.get(column, 0)))
        solver.run()
        self.proven = solver.getModelStatus() == highspy.HighsModelStatus.kOptimal
        found = solver.getInfo().primal_solution_status
        return bool(found == highspy.SolutionStatus.kSolutionStatusFeasible)

    def possible(self) -> bool:
        """Whether any list meets every row."""
        return self.best({})

    def total(self, columns: Columns) -> int:
        """What the sum of columns came to in the last answer."""
        values = self._solver.getSolution().col_value
        return round(sum(values[column] * factor for column, factor in columns.items()))

    def chosen(self) -> tuple[int, ...]:
        """The candidates of the last answer."""
        values = self._solver.getSolution().col_value
        return tuple(n for n in range(len(self.question.free)) if values[n] > 0.5)

    # The measures

    def _capped(self, counted: Test) -> Columns:
        """A column no larger than those who count, nor than half of the list."""
        column = self._column(self.question.half)
        fixed = sum(map(counted, self.question.fixed))
        self.row({column: 1, **dict.fromkeys(self._who(counted), -1)}, -inf, fixed)
        return {column: 1}

    def _spread(self, of: Callable[[Nominee], str]) -> Columns:
        """A column for each value, 1 when somebody chosen has it."""
        met = {of(who) for who in self.question.fixed}
        values = sorted({of(who) for who in self.question.free} - met - {""})
        found = {}
        for value in values:
            column = self._column(1)
            holders = self._who(lambda who, value=value: of(who) == value)  # type: ignore[misc]
            self.row({column: 1, **dict.fromkeys(holders, -1)}, -inf, 0)
            found[column] = 1
        return found

    def _largest(self) -> Columns:
        """A column no smaller than any unit; less of it is better."""
        people = (*self.question.free, *self.question.fixed)
        column = self._column(len(people))
        for unit in sorted({who.unit for who in people}):
            fixed = sum(who.unit == unit for who in self.question.fixed)
            holders = self._who(lambda who, unit=unit: who.unit == unit)  # type: ignore[misc]
            self.row({column: -1, **dict.fromkeys(holders, 1)}, -inf, -fixed)
        return {column: -1}

    def _who(self, counted: Test) -> list[int]:
        return [n for n, who in enumerate(self.question.free) if counted(who)]

    def _column(self, most: int) -> int:
        import highspy

        self._solver.addVar(0.0, float(most))
        column = int(self._solver.getNumCol()) - 1
        self._solver.changeColIntegrality(column, highspy.HighsVarType.kInteger)
        return column


def _solver() -> "highspy.Highs":
    try:
        import highspy
    except ImportError as error:
        raise UsageProblem("balance_missing") from error
    solver = highspy.Highs()  # type: ignore[no-untyped-call] # the library says nothing of it
    solver.setOptionValue("output_flag", False)
    solver.setOptionValue("threads", 1)
    solver.setOptionValue("random_seed", SEED)
    solver.setOptionValue("time_limit", SECONDS)
    solver.setOptionValue("mip_rel_gap", 0.0)
    return solver
