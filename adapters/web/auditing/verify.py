"""The whole audit, started by a button and run beside the server; what came of it, by class."""

from typing import TYPE_CHECKING, Any

from ...audit.jobs import JOBS, Job
from ...audit.verified import root, verdict
from ...audit.works import Verdict
from ...audit.works import verify as work
from ...seal.verify import LAYERS
from .door import enter, show
from .working import job_of, order

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

KIND = "verify"
WHERE = "/kiem-toan/kiem-chung"
SHOWN = 10


def verify(visit: "Visit") -> "Response":
    """``/kiem-toan/kiem-chung``: how it goes, and what came of it last."""
    enter(visit)
    running = job_of(visit, KIND)
    last = JOBS.last(visit.desk.settings.folder, KIND)
    return show(
        visit,
        "auditor/verify.html",
        job=running if running and running.running else last,
        last=last,
        result=result(visit, last),
        size=visit.views.position,
    )


def result(visit: "Visit", job: Job | None) -> dict[str, Any] | None:
    """What the last audit found, in words; ``None`` before there was any."""
    if job is None or job.state != "done":
        return None
    words, found = visit.words, job.result
    assert isinstance(found, Verdict)  # noqa: S101 - for the type checker
    report = found.verified.report
    sealed = "verify.confirmed" if found.verified.heads.heads else "verify.confirmed_unsealed"
    return {
        "confirmed": not report.faults,
        "said": "" if report.faults else words.text(sealed),
        "layers": [
            (
                words.text(f"verify.layer.{n}"),
                verdict(words, found.verified, n),
                any(fault.layer == n for fault in report.faults),
            )
            for n in LAYERS
        ],
        "faults": [(fault, words.problem(fault)) for fault in report.faults],
        "hanging": found.hanging,
        "places": [] if found.hanging is None else found.hanging.later[:SHOWN],
        "readers": []
        if found.hanging is None
        else [
            (name.partition(":")[2], times)
            for name, times in found.hanging.readers.most_common(SHOWN)
        ],
        "size": report.walked.size,
        "root": root(report),
        "at": job.order.at,
        "by": job.order.by,
    }


def start(visit: "Visit") -> "Response":
    """Begin; while anything else is at work on the ledger, that is shown instead."""
    enter(visit)
    JOBS.start(visit.desk.settings.folder, order(visit, KIND, work))
    return visit.go(WHERE)


def cancel(visit: "Visit") -> "Response":
    """Call off what is at work, whoever began it: it can be begun again."""
    enter(visit)
    if job := JOBS.running(visit.desk.settings.folder):
        job.cancel()
    return visit.go(visit.form.get("ve") if visit.form.get("ve") in WHENCE else WHERE)


WHENCE = (WHERE, "/kiem-toan/xuat", "/kiem-toan/phat-hien")
