"""The last whole audit asked for on the pages, kept beside the ledger: ``kiem-chung.json``.

It tells what was found, by whose order and when, over how many events under which root. It proves
nothing: whoever may write the folder may write it. Looking again is what proves.
"""

from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import msgspec

from ..codec import encode_json
from ..files import read_whole, write_whole
from ..problems import StoreProblem, UsageProblem
from ..seal.audit import Head, Walked
from ..seal.faults import CODES, AuditFault
from ..seal.hanging import Hanging
from ..seal.judge import Judged
from ..seal.trust import Heads
from ..seal.verify import Report
from .verified import Verified, root

if TYPE_CHECKING:
    from .works import Verdict

FILE = "kiem-chung.json"
FORMAT = 1
LARGEST = 4 << 20  # bytes


class _Fault(msgspec.Struct, frozen=True):
    code: str
    facts: dict[str, Any]


class _Hanging(msgspec.Struct, frozen=True):
    seq: int
    stream: str
    type: str
    later: tuple[int, ...]
    count: int
    readers: dict[str, int]


class Kept(msgspec.Struct, frozen=True, kw_only=True):
    """What an audit found, and of which ledger; ``by`` asked for it at the moment ``at``.

    ``root`` is for whoever reads the file: it follows from ``walked``.
    """

    format: int
    origin: str
    by: str
    at: datetime
    root: str
    walked: Walked
    heads: tuple[Head, ...]
    witnesses: dict[str, int]
    older: int
    judged: Judged | None
    faults: tuple[_Fault, ...]
    hanging: _Hanging | None

    @property
    def verified(self) -> Verified:
        """What was found, as the audit itself said it."""
        faults = [AuditFault(one.code, **one.facts) for one in self.faults]
        report = Report(self.walked, faults, self.older, self.judged)
        return Verified(report, Heads(self.heads, self.witnesses), None)

    @property
    def follows(self) -> Hanging | None:
        """What hangs on the first fault."""
        from collections import Counter

        one = self.hanging
        if one is None:
            return None
        return Hanging(one.seq, one.stream, one.type, one.later, one.count, Counter(one.readers))


def keep(folder: Path, verdict: "Verdict", *, origin: str, by: str, at: datetime) -> None:
    """Write what an audit found in the place of what the last one did.

    Raises ``StoreProblem`` where the folder cannot be written.
    """
    report, heads, follows = verdict.verified.report, verdict.verified.heads, verdict.hanging
    kept = Kept(
        format=FORMAT,
        origin=origin,
        by=by,
        at=at,
        root=root(report),
        walked=report.walked,
        heads=heads.heads,
        witnesses=dict(heads.witnesses),
        older=report.older,
        judged=report.judged,
        faults=tuple(_Fault(fault.code, _plain(fault.facts)) for fault in report.faults),
        hanging=_hanging(follows) if follows else None,
    )
    try:
        write_whole(folder / FILE, encode_json(kept))
    except OSError as error:
        where = str(folder / FILE)
        raise StoreProblem("file_unwritable", where=where, detail=str(error)) from error


def kept(folder: Path, origin: str) -> Kept | None:
    """What the last audit of this ledger found; ``None`` where nothing readable lies."""
    with suppress(OSError, UsageProblem, msgspec.DecodeError):
        found = msgspec.json.decode(read_whole(folder / FILE, LARGEST), type=Kept)
        known = all(fault.code in CODES for fault in found.faults)
        if found.format == FORMAT and found.origin == origin and known:
            return found
    return None


def _hanging(one: Hanging) -> _Hanging:
    return _Hanging(one.seq, one.stream, one.type, one.later, one.count, dict(one.readers))


def _plain(facts: "dict[str, Any]") -> dict[str, Any]:
    """Facts as JSON tells them: numbers as they are, anything else in words."""
    return {name: one if isinstance(one, int) else str(one) for name, one in facts.items()}
