"""The whole audit: three layers, each resting on the one before, one report.

1. The store and its bookkeeping. 2. Leaves, order, chains, the tree, signed heads. 3. The domain:
everything decided again.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager

from attrs import define, field, frozen

from ..ledger import Ledger
from ..problems import IntegrityProblem, StoreProblem
from ..storage.port import Row
from .audit import Head, Walked, walk
from .books import Books, check_snapshots
from .faults import AuditFault
from .judge import Judged, judge

STORE, LOG, RULES = 1, 2, 3
LAYERS = (STORE, LOG, RULES)

# What a store says of itself when what is in it cannot be read.
UNREADABLE = {"store_damaged", "store_cannot_open", "store_failed", "body_unreadable"}

Progress = Callable[[int, int], None]


@frozen
class Asked:
    """What to look at: which layers, the signed heads to be met, from where on.

    ``remember`` hears how far the walk came, so that it can be taken up there.
    """

    layers: tuple[int, ...] = LAYERS
    heads: Sequence[Head] = ()
    start: Walked = field(factory=Walked)
    remember: Callable[[Walked], None] | None = None


@define
class Report:
    """What an audit found. ``faults`` come worst first; without any the ledger is confirmed.

    ``older`` counts snapshots of older code; ``judged`` is ``None`` where layer 3 was not looked
    at, also because a layer before it failed.
    """

    walked: Walked = field(factory=Walked)
    faults: list[AuditFault] = field(factory=list)
    older: int = 0
    judged: Judged | None = None

    @contextmanager
    def finding(self) -> Iterator[None]:
        """What is raised inside is a finding, and the audit goes on."""
        try:
            yield
        except AuditFault as fault:
            self.faults.append(fault)
        except (IntegrityProblem, StoreProblem) as problem:
            self.faults.append(fault_of(problem))

    @property
    def first(self) -> AuditFault | None:
        """The fault that counts."""
        return self.faults[0] if self.faults else None


def fault_of(problem: IntegrityProblem | StoreProblem) -> AuditFault:
    """What a store says of itself, as a finding; anything that is no finding is raised again."""
    if problem.code == "origin_differs":
        return AuditFault("books_altered", table="meta", where="origin")
    if problem.code not in UNREADABLE:
        raise problem
    detail = str(problem.facts.get("detail", ""))
    where = str(problem.facts.get("where", ""))
    return AuditFault("database_damaged", where=where, detail=detail or problem.code)


def verify(ledger: Ledger, asked: Asked, progress: Progress | None = None) -> Report:
    """Look at a ledger; what is found stands in the report, in the order of its weight."""
    report = Report(asked.start)
    log, walking = Report(asked.start), _Pass(ledger, asked, progress)
    if STORE in asked.layers:
        with report.finding():
            ledger.store.inspect()
    with log.finding():
        log.walked = walking.go()
    report.walked = log.walked
    report.faults += [*log.faults, *walking.books]
    if STORE in asked.layers and not report.faults:
        with report.finding():
            report.older = check_snapshots(ledger)
    if RULES in asked.layers and not report.faults:
        size = report.walked.size
        with report.finding():
            report.judged = judge(ledger, ledger.store.rows(0, size), size, progress)
    return report


class _Pass:
    """One pass over the log for the layers that need one; ``books`` are the faults of layer 1."""

    def __init__(self, ledger: Ledger, asked: Asked, progress: Progress | None) -> None:
        self._ledger, self._asked, self._progress = ledger, asked, progress
        self._keeper: Books | None = None
        self.books: list[AuditFault] = []

    def go(self) -> Walked:
        """Walk, with the books beside; or the books alone, or nothing."""
        store, asked = self._ledger.store, self._asked
        head = store.head()
        if STORE in asked.layers and asked.start.size <= head.size:
            with self._keeping():
                self._keeper = Books(self._ledger, head.size, asked.start.size)
        if LOG not in asked.layers:
            for row in store.rows(asked.start.size, head.size) if self._keeper else ():
                self._hear(row)
            found = Walked(head.size, tuple(head.peaks))
        else:
            found = walk(
                store,
                asked.heads,
                start=asked.start,
                head=head,
                hear=self._hear if self._keeper else None,
                remember=asked.remember,
                progress=self._progress,
            )
        if self._keeper:
            with self._keeping():
                self._keeper.finish()
        return found

    def _hear(self, row: Row) -> None:
        if self._keeper:
            try:
                self._keeper.hear(row)
            except AuditFault as fault:
                self._put_down(fault)

    @contextmanager
    def _keeping(self) -> Iterator[None]:
        try:
            yield
        except AuditFault as fault:
            self._put_down(fault)

    def _put_down(self, fault: AuditFault) -> None:
        """The first fault of the books is enough; the walk goes on without them."""
        self.books.append(fault)
        self._keeper = None
