"""The whole audit: three layers, each resting on the one before, one report.

1. The store and its bookkeeping. 2. Leaves, order, chains, the tree, signed heads. 3. The domain:
everything decided again.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing, contextmanager
from functools import partial

from attrs import define, field, frozen

from ..ledger import Ledger
from ..problems import IntegrityProblem, StoreProblem
from ..storage.port import LedgerStore
from .audit import Head, Walked, walk
from .beside import beside
from .books import check_commands, check_meta, check_snapshots
from .faults import AuditFault
from .judge import Judged, judge

STORE, LOG, RULES = 1, 2, 3
LAYERS = (STORE, LOG, RULES)

# What a store says of itself when what is in it cannot be read.
UNREADABLE = {"store_damaged", "store_cannot_open", "store_failed", "body_unreadable"}

ENOUGH = 5_000  # events from where on a second process saves more than it costs
NOWHERE = 2**62

Progress = Callable[[int, int], None]
Layer1 = tuple[list[AuditFault], list[AuditFault]]  # of the store itself, of its books


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
    """Look at a ledger; what is found stands in the report, in the order of its weight.

    Layer 1 is looked at beside layer 2, by a second process where the store can be read by one.
    """
    report = Report(asked.start)
    with report.finding():
        _look(ledger, asked, report, progress)
    if RULES in asked.layers and not report.faults:
        size = report.walked.size
        with report.finding():
            report.judged = judge(ledger, ledger.store.rows(0, size), size, progress)
    return report


def _look(ledger: Ledger, asked: Asked, report: Report, progress: Progress | None) -> None:
    """Layers 1 and 2; what they found goes into the report."""
    head = ledger.store.head()
    both = STORE in asked.layers and LOG in asked.layers
    again = ledger.store.again() if both and head.size > ENOUGH else None
    origin, start = ledger.origin, asked.start.size

    here = partial(_layer_1, ledger.store, origin, head.size, start)
    apart = partial(_apart, again, origin, head.size, start) if again else None
    log, kept = Report(Walked(head.size, tuple(head.peaks))), Report()
    with beside(here, apart) as other:
        if LOG in asked.layers:
            log.walked = asked.start
            with log.finding():
                log.walked = walk(
                    ledger.store,
                    asked.heads,
                    start=asked.start,
                    head=head,
                    remember=asked.remember,
                    progress=progress,
                )
        report.walked = log.walked
        if STORE not in asked.layers:
            report.faults += log.faults
            return
        if not log.faults:
            with kept.finding():
                report.older = check_snapshots(ledger)
        store, books = other.result()
    report.faults += [*store, *log.faults, *(one for one in books if _stands(one, log.first))]
    if not report.faults:
        report.faults += kept.faults


def _apart(again: Callable[[], LedgerStore], origin: str, size: int, start: int) -> Layer1:
    with closing(again()) as store:
        return _layer_1(store, origin, size, start)


def _layer_1(store: LedgerStore, origin: str, size: int, start: int) -> Layer1:
    """What is wrong with the store itself, and with the books in it."""
    itself, books = Report(), Report()
    with itself.finding():
        store.inspect()
    with books.finding():
        if start <= size:
            check_commands(store, origin, size, start)
            check_meta(store)
    return itself.faults, books.faults


def _stands(kept: AuditFault, log: AuditFault | None) -> bool:
    """Whether a fault of the books counts: what they say of a log that is not as it was, does not.

    Up to the first bad event the log is proved, and may be held against them.
    """
    if log is None:
        return True
    return bool(
        kept.facts.get("seq", kept.facts.get("size", NOWHERE)) < log.facts.get("seq", NOWHERE)
    )
