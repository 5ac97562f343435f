"""``thidua kiem-chung THƯ-MỤC``: an export looked at, with the verifier that travels in it.

A full export is also decided again, which nobody can do who has only ``verify.py``.
"""

import json
from base64 import b64encode
from pathlib import Path
from typing import TYPE_CHECKING, Any

from adapters.problems import UsageProblem
from adapters.seal.export import mark_of

from .page import GAP, bold, pairs, show, wrapped

if TYPE_CHECKING:
    from adapters.seal.check_export import Report
    from adapters.seal.judge import Judged

    from .session import Session

FACTS = ("mode", "origin", "size", "root", "old", "entries", "proofs", "blobs")


def verify_export(session: "Session", typed: dict[str, Any]) -> int:
    """Check an export, a folder or a zip; what is wrong is raised with its class's exit code."""
    from adapters.seal.check_export import check, unpacked

    if typed["layers"] or typed["store"] or typed["resume"]:
        raise UsageProblem("verify_export_options")
    policy = Path(typed["policy"]) if typed["policy"] else None
    judged = None
    with unpacked(Path(typed["folder"])) as folder:
        for old in typed["old"] or [None]:
            own = Path(old) if old else None
            report = check(folder, policy, own, progress=session.progress)
        if report.mode == "full":
            judged = _decided_again(session, folder, report)
    if typed["as_json"] or session.options.json:
        print(json.dumps(_as_json(report, judged), ensure_ascii=False))
    else:
        show(_page(session, report, judged))
    return 0


def _decided_again(session: "Session", folder: Path, report: "Report") -> "Judged":
    from adapters.ledger import Ledger
    from adapters.seal.judge import judge
    from adapters.seal.restore import rows
    from adapters.storage.memory import MemoryStore

    store = MemoryStore()
    store.set_meta({"origin": report.origin})
    return judge(Ledger(store), rows(folder), report.size, session.progress)


def _as_json(report: "Report", judged: "Judged | None") -> dict[str, Any]:
    return {
        "confirmed": True,
        **report._asdict(),
        "root": b64encode(report.root).decode(),
        "old": report.old if report.old >= 0 else None,
        "decided_again": judged.decided if judged else None,
        "secret": judged.secret if judged else None,
    }


def _page(session: "Session", report: "Report", judged: "Judged | None") -> list[str]:
    words, facts = session.words, _as_json(report, judged)
    rows = [(words.text(f"export.{key}"), str(facts[key])) for key in FACTS if facts.get(key)]
    mark = [bold(words.text("web.rehearsal")), ""] if mark_of(report.origin) else []
    rows.append((words.text("verify_export.witnesses"), ", ".join(sorted(report.witnesses))))
    if judged:
        told = words.say("verify.good.3", decided=judged.decided, secret=judged.secret)
        rows.append((words.text("verify.layer.3"), told))
    rows.append((words.text("verify_export.uncovered"), ", ".join(report.uncovered)))
    key = "verify_export.confirmed" if report.signed else "verify_export.unsigned"
    return [
        *mark,
        *pairs([row for row in rows if row[1]]),
        "",
        *wrapped(bold(words.text(key)), first=GAP),
    ]
