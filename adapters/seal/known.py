"""The keys of a log: those its ledger declares, or, before any is, the one that lies beside it."""

from contextlib import suppress
from pathlib import Path

from ..ledger import Ledger
from ..problems import Problem
from .keys import FILE, read_key, verifier
from .note import MalformedError, read_vkey
from .trust import Known

TOPIC, ID = "seal", "NP"


def declared(ledger: Ledger) -> tuple[Known, ...]:
    """The keys that the ledger declares, in the order of their declaration."""
    state = ledger.state(TOPIC, ID)
    found: list[Known] = []
    for key in state.keys.values() if state else ():
        with suppress(MalformedError):  # whatever it is, nothing can be signed with it
            found.append(Known(read_vkey(key.vkey), key.until))
    return tuple(found)


def known_keys(ledger: Ledger, folder: Path | None = None) -> tuple[Known, ...]:
    """Whose signatures on checkpoints are this log's own; ``folder`` is where its key may lie."""
    found = declared(ledger)
    if found or folder is None:
        return found
    with suppress(Problem):  # no key here, or not for these eyes
        return (Known(verifier(ledger.origin, read_key(folder / FILE))),)
    return ()
