"""The whole audit, started by a button and run beside the server; what came of it, by class."""

from datetime import timedelta
from typing import TYPE_CHECKING, Any

from ...audit.jobs import JOBS
from ...audit.kept import kept
from ...audit.verified import verdict
from ...audit.works import verify as work
from ...seal.verify import LAYERS
from .door import enter, show
from .working import job_of, order

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...words.words import Words
    from ..visit import Visit

KIND = "verify"
WHERE = "/kiem-toan/kiem-chung"
SHOWN = 10


def verify(visit: "Visit") -> "Response":
    """``/kiem-toan/kiem-chung``: how it goes, and what came of it last."""
    enter(visit)
    return show(
        visit,
        "auditor/verify.html",
        job=job_of(visit, KIND),
        result=result(visit),
        size=visit.views.position,
    )


def result(visit: "Visit") -> dict[str, Any] | None:
    """What the last audit found, in words, and how old that is; ``None`` before there was any."""
    settings, words = visit.desk.settings, visit.words
    found = kept(settings.folder, settings.origin)
    if found is None:
        return None
    verified, follows = found.verified, found.follows
    report = verified.report
    sealed = "verify.confirmed" if verified.heads.heads else "verify.confirmed_unsealed"
    since = visit.desk.views.position - report.walked.size
    return {
        "confirmed": not report.faults,
        "said": "" if report.faults else words.text(sealed),
        "layers": [
            (
                words.text(f"verify.layer.{n}"),
                verdict(words, verified, n),
                any(fault.layer == n for fault in report.faults),
            )
            for n in LAYERS
        ],
        "faults": [(fault, words.problem(fault)) for fault in report.faults],
        "hanging": follows,
        "places": follows.later[:SHOWN] if follows else (),
        "readers": [
            (name.partition(":")[2], times)
            for name, times in (follows.readers.most_common(SHOWN) if follows else ())
        ],
        "size": report.walked.size,
        "root": found.root,
        "at": found.at,
        "by": found.by,
        "age": _age(words, visit.desk.clock() - found.at),
        "grown": words.say(f"web.auditor.{_grown(since)}", count=abs(since)),
        "shrunk": since < 0,
    }


def _age(words: "Words", span: timedelta) -> str:
    """How long ago something was, as people say it."""
    minutes = max(span // timedelta(minutes=1), 0)
    for unit, length in (("days", 24 * 60), ("hours", 60), ("minutes", 1)):
        if minutes >= length:
            return words.say(f"web.auditor.age_{unit}", count=minutes // length)
    return words.text("web.auditor.age_now")


def _grown(since: int) -> str:
    return "grown" if since > 0 else "shrunk" if since < 0 else "same"


def start(visit: "Visit") -> "Response":
    """Begin; while anything else is at work on the ledger, that is shown instead."""
    enter(visit)
    JOBS.start(visit.desk.settings.folder, order(visit, KIND, work, {"by": visit.person}))
    return visit.go(WHERE)


def cancel(visit: "Visit") -> "Response":
    """Call off what is at work, whoever began it: it can be begun again."""
    enter(visit)
    if job := JOBS.running(visit.desk.settings.folder):
        job.cancel()
    return visit.go(visit.form.get("ve") if visit.form.get("ve") in WHENCE else WHERE)


WHENCE = (WHERE, "/kiem-toan/xuat", "/kiem-toan/phat-hien")
