"""What can be taken away: the log that proves itself, a dossier of it, the report, one SQLite file.

Each is made beside the server and lies in a file until it is fetched; every download is noted.
"""

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

from starlette.responses import FileResponse

from domain.refusal import Refusal

from ...audit import works
from ...audit.jobs import JOBS, Work
from ...audit.packets import facts_of
from ...audit.sealing import key_at_hand
from ...problems import UsageProblem
from ...seal.notary import Shelf
from .door import enter, note, show
from .working import job_of, order

if TYPE_CHECKING:
    from starlette.responses import Response

    from ..visit import Visit

WHERE = "/kiem-toan/xuat"
WORKS: Mapping[str, tuple[Work, str]] = {
    "ban-xuat": (works.export, "application/zip"),
    "ho-so": (works.export, "application/zip"),
    "bao-cao": (works.report, "text/html; charset=utf-8"),
    "datasette": (works.explorer, "application/vnd.sqlite3"),
}
MOST = 200  # decisions of the sample in a report


def export(visit: "Visit") -> "Response":
    """``/kiem-toan/xuat``."""
    enter(visit)
    folder = visit.desk.settings.folder
    job = job_of(visit, "")
    return show(
        visit,
        "auditor/export.html",
        jobs={kind: JOBS.last(folder, kind) for kind in WORKS},
        running=job if job and job.running else None,
        job=job,
        sealed=bool(Shelf(folder).sizes()) or key_at_hand(visit.desk),
        packets=visit.views.list("packet"),
        may_submit=visit.may("packet.submit"),
    )


def start(visit: "Visit") -> "Response":
    """Begin to make what was asked for."""
    enter(visit)
    kind = visit.form.get("viec")
    if kind not in WORKS:
        raise UsageProblem("id_unknown", found=kind, near=tuple(WORKS))
    facts = FACTS.get(kind, _nothing)(visit)
    JOBS.start(visit.desk.settings.folder, order(visit, kind, WORKS[kind][0], facts))
    return visit.go(WHERE)


def _nothing(_: "Visit") -> dict[str, Any]:
    return {}


def _report(visit: "Visit") -> dict[str, Any]:
    number = visit.form.get("so") or "20"
    if not (number.isascii() and number.isdecimal() and 0 < int(number[:9]) <= MOST):
        raise UsageProblem("value_not_number", field="number", found=number)
    return {"seed": visit.form.get("hat-giong").strip(), "count": int(number)}


def _dossier(visit: "Visit") -> dict[str, Any]:
    """The packet that was named, or one closed now over the things that were."""
    typed = visit.form.get("ho-so").replace(",", " ").split()
    if not typed:
        raise UsageProblem("id_unknown", found="", near=())
    ids = [_id(visit, one) for one in typed]
    if len(ids) == 1 and visit.views.line("packet", ids[0]):
        return {"packet": ids[0]}
    if visit.desk.settings.rehearsal:
        raise UsageProblem("rehearsal_not_sent")
    if not key_at_hand(visit.desk):
        raise UsageProblem("export_packet_keyless")
    addressee, aim = (visit.form.get(name).strip() for name in ("noi-nhan", "muc-dich"))
    if not (addressee and aim):
        raise UsageProblem("export_packet_facts")
    facts = facts_of(visit.desk.ledger, visit.desk.views, ids, addressee, aim)
    receipt = visit.decide("packet.submit", None, facts, command=visit.form.get("command"))
    return {"packet": receipt.events[0].stream.partition(":")[2]}


def _id(visit: "Visit", typed: str) -> str:
    id = visit.desk.views.resolve_id(typed)
    if id is None:
        near = tuple(f"{line.id} “{line.title}”" for line in visit.desk.views.suggest(typed))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return id


FACTS = {"bao-cao": _report, "ho-so": _dossier}


def fetch(visit: "Visit") -> "Response":
    """``/kiem-toan/xuat/{viec}/tai-ve``: what was made last, straight from its file."""
    enter(visit)
    kind = visit.path("viec")
    job = JOBS.last(visit.desk.settings.folder, kind) if kind in WORKS else None
    if job is None or job.state != "done" or not isinstance(job.result, Path):
        raise Refusal("not_found", topic="packet", id=kind)
    note(visit, "download", [f"export:{job.result.name}"])
    return FileResponse(job.result, media_type=WORKS[kind][1], filename=job.result.name)
