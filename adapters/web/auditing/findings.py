"""What should be looked at, kind by kind; and a sample that anybody can draw again."""

from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from ...audit import sample as samples
from ...audit.jobs import JOBS
from ...audit.looked import about, against, look_at, said, seals_of
from ...audit.works import Found
from ...audit.works import findings as work
from ...findings import every_kind
from ...problems import UsageProblem
from .door import enter, note_events, show
from .telling import Told, told
from .working import job_of, order

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...findings.finding import Finding, Kind
    from ..visit import Visit

KIND = "findings"
AT_ONCE = 20_000  # events of a log that are looked through while the reader waits
FIRST = 5  # findings of one kind that are shown until that kind is asked for
EVENTS = 6  # events of one finding
MOST = 200  # findings on one page; entries of one sample

_known: dict[Path, tuple[object, Found]] = {}


class Shown(NamedTuple):
    """A finding in words, with its events; ``more`` are those that are not shown."""

    id: str
    topic: str
    said: str
    day: object
    events: list[Told]
    more: tuple[int, ...]


def found(visit: "Visit") -> Found | None:
    """What there is to find at this moment; of a long log, what was found last, if anything was."""
    size = visit.views.position
    if size > AT_ONCE and visit.moment is None:
        job = JOBS.last(visit.desk.settings.folder, KIND)
        return job.result if job and job.state == "done" else None
    folder = visit.desk.settings.folder
    key = size, visit.today, seals_of(folder, size)
    if folder not in _known or _known[folder][0] != key:
        looked = look_at(visit.desk, visit.views, visit.today)
        _known[folder] = key, Found(dict(looked.found), looked.size)
    return _known[folder][1]


def counts(visit: "Visit") -> list[tuple["Kind", str, int]]:
    """Every kind with what it is called and how often it was found; none before it was looked."""
    known = found(visit)
    if known is None:
        return []
    return [
        (kind, visit.words.text(f"audit.{kind.name}"), len(known.findings.get(kind.name, ())))
        for kind in every_kind()
    ]


def findings(visit: "Visit") -> "Response":
    """``/kiem-toan/phat-hien?loai=…``: the gravest kind first."""
    enter(visit)
    chosen, words = visit.query("loai"), visit.words
    kinds = [kind for kind in every_kind() if chosen in ("", kind.name)]
    if not kinds:
        raise UsageProblem("id_unknown", found=chosen, near=())
    job = job_of(visit, KIND)
    known = found(visit)
    most = MOST if chosen else FIRST
    parts = [
        {
            "kind": kind,
            "title": words.text(f"audit.{kind.name}"),
            "weight": words.value("grave", str(kind.grave)),
            "against": against(words, kind),
            "count": len(all_of),
            "shown": [_shown(visit, kind.name, one) for one in all_of[:most]],
        }
        for kind in kinds
        if known and (all_of := known.findings.get(kind.name, ()))
    ]
    return show(
        visit,
        "auditor/findings.html",
        groups=parts,
        counts=counts(visit),
        known=known,
        chosen=chosen,
        job=job,
    )


def _shown(visit: "Visit", kind: str, one: "Finding") -> Shown:
    ledger, words = visit.desk.ledger, visit.words
    found = [event for seq in one.events[:EVENTS] for event in ledger.history(seq, seq + 1)]
    note_events(visit, found)
    events = [told(words, event) for event in found]
    topic = one.stream.partition(":")[0]
    rest = one.events[EVENTS:]
    return Shown(about(words, one), topic, said(words, kind, one), one.day, events, rest)


def look_again(visit: "Visit") -> "Response":
    """Go through a long log once more."""
    enter(visit)
    JOBS.start(visit.desk.settings.folder, order(visit, KIND, work))
    return visit.go("/kiem-toan/phat-hien")


# A sample


def sample(visit: "Visit") -> "Response":
    """``/kiem-toan/chon-mau?hat-giong=…&so=…``: by a seed that was published beforehand."""
    enter(visit)
    typed = {name: visit.query(name).strip() for name in ("hat-giong", "so", "chu-de", "theo")}
    drawn = _draw(visit, typed) if typed["hat-giong"] else None
    words = visit.words
    return show(
        visit,
        "auditor/sample.html",
        typed=typed,
        drawn=drawn,
        facts=samples.facts(words, drawn) if drawn else [],
        groups=_parts(visit, drawn) if drawn else [],
        steps=samples.steps(words, drawn) if drawn else [],
        by=[(part, words.text(f"sample.by.{part}")) for part in samples.PARTS],
    )


def _draw(visit: "Visit", typed: dict[str, str]) -> samples.Sample:
    number = typed["so"] or "20"
    if not (number.isascii() and number.isdecimal() and 0 < int(number[:9]) <= MOST):
        raise UsageProblem("value_not_number", field="number", found=number)
    if typed["theo"] not in ("", *samples.PARTS):
        raise UsageProblem("id_unknown", found=typed["theo"], near=samples.PARTS)
    return samples.draw_from(
        visit.desk.ledger,
        visit.views.position,
        seed=typed["hat-giong"],
        number=int(number),
        by=typed["theo"],
    )


def _parts(visit: "Visit", drawn: samples.Sample) -> list[tuple[str, list[Told]]]:
    words, ledger = visit.words, visit.desk.ledger
    found = {
        part: [event for seq in seqs for event in ledger.history(seq, seq + 1)]
        for part, seqs in drawn.drawn.items()
    }
    note_events(visit, (event for events in found.values() for event in events))
    return [
        (
            samples.part_name(words, drawn.by, part) if drawn.by else "",
            [told(words, event) for event in events],
        )
        for part, events in found.items()
    ]
