"""What is wrong with a file, and where: every fault of it at once, never just the first."""

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from ..problems import UsageProblem


@frozen
class Place:
    """Where in a file.

    ``sheet``, ``row`` and ``column`` of a spreadsheet (rows as Excel counts them), or ``line`` and
    ``path`` of a text file. Zero and "" mean "not known more closely".
    """

    sheet: str = ""
    row: int = 0
    column: str = ""
    line: int = 0
    path: str = ""


NOWHERE = Place()


class Fault(UsageProblem):
    """One thing that is wrong, or in doubt: a code, facts, and the place."""

    def __init__(self, code: str, place: Place = NOWHERE, /, **facts: Any) -> None:
        super().__init__(code, place=None if place == NOWHERE else place, **facts)
        self.place = place


class CellFault(ValueError):
    """Raised while one value is read; whoever knows the place makes a ``Fault`` of it."""

    def __init__(self, code: str, **facts: Any) -> None:
        super().__init__(code, facts)
        self.code = code
        self.facts = facts


class FileFaulty(UsageProblem):
    """A file cannot be used as it is; ``faults`` says everything that has to be mended."""

    def __init__(self, file: str, faults: Iterable[Fault]) -> None:
        self.faults = tuple(faults)
        super().__init__("intake_faulty", file=file, count=len(self.faults))
