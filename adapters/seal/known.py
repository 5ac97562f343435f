"""The keys of a log: those its ledger declares, and the one that lies beside it."""

from contextlib import suppress
from pathlib import Path

from ..ledger import Ledger
from ..problems import Problem
from .keys import FILE, read_key, verifier
from .trust import Known


def known_keys(ledger: Ledger, folder: Path | None = None) -> tuple[Known, ...]:
    """Whose signatures on checkpoints are this log's own; ``folder`` is where its key may lie."""
    found: list[Known] = []
    if folder:
        with suppress(Problem):  # no key here, or not for these eyes
            found.append(Known(verifier(ledger.origin, read_key(folder / FILE))))
    return tuple(found)
