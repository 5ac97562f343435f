"""What an audit costs: layers 1 and 2 against reading and hashing the same rows, and its memory.

The reference reads the five columns by the driver alone and takes SHA-256 of each row. Memory is
that of a process of its own, at its peak; layer 3, where everything is decided again, is stated.
"""

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from functools import partial
from hashlib import sha256
from pathlib import Path
from time import perf_counter

from adapters.ledger import Ledger
from adapters.seal.notary import Shelf, seal
from adapters.seal.verify import LOG, RULES, STORE, Asked, verify
from adapters.storage.sqlite import read_sqlite

from .measure import Figure, Ratio, compute, timed
from .replaying import ALL

MOST = 200_000  # events of a ledger that is decided again within the patience of a reader


def figures(path: Path, size: int, rounds: int, smallest: Path) -> Iterator[Figure]:
    """The figures of section "verifying" on the ledger at ``path``."""
    db = sqlite3.connect(path)
    ledger = Ledger(read_sqlite(path))
    bare = partial(hash_all, db)
    audit = compute(lambda: confirmed(ledger, STORE, LOG), bare, rounds)
    yield Figure("audit, layers 1 and 2", size, audit, 3.0)
    if size <= MOST:
        again = timed(lambda: confirmed(ledger, RULES))
        yield Figure("audit, layer 3: decided again, once", size, _once(again, timed(bare)))
    ledger.store.close()
    db.close()
    most, least = memory(path), memory(smallest)
    what = f"memory of that audit, at most {most >> 10} MB"
    yield Figure(what, size, Ratio(most / least, most / least, most / least, 0.0), 1.5)


def sealing(path: Path, size: int, folder: Path, rounds: int) -> Iterator[Figure]:
    """Confirming and signing a log anew, where it was confirmed up to its last events before."""
    from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

    class Key:
        """A key that signs."""

        def __init__(self) -> None:
            self._key = Ed25519PrivateKey.generate()
            self.public = self._key.public_key().public_bytes_raw()

        def sign(self, message: bytes) -> bytes:
            """Sign."""
            return self._key.sign(message)

    from adapters.seal.keys import verifier

    db, key, shelf = sqlite3.connect(path), Key(), Shelf(folder)
    ledger = Ledger(read_sqlite(path))
    known = (verifier(ledger.origin, key),)
    seal(ledger, shelf, key, known)
    found = compute(lambda: seal(ledger, shelf, key, known), partial(hash_all, db), rounds)
    yield Figure("sealing again", size, found)
    ledger.store.close()
    db.close()


def _once(subject: float, reference: float) -> Ratio:
    ratio = subject / reference
    return Ratio(ratio, ratio, ratio, reference)


def confirmed(ledger: Ledger, *layers: int) -> None:
    """Audit a ledger that is as it was recorded."""
    assert not verify(ledger, Asked(layers)).faults


def hash_all(db: sqlite3.Connection) -> None:
    """Read every row, and hash it: its five columns, as they stand side by side."""
    for seq, stream, ver, type, body in db.execute(ALL):
        sha256(b"%d%b%d%b%b" % (seq, stream.encode(), ver, type.encode(), body)).digest()


def memory(path: Path) -> int:
    """The most memory, in KiB, that a process takes to audit a ledger."""
    program = [sys.executable, "-m", "bench.verifying", str(path)]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[0])


def main() -> None:
    """Audit the ledger that is named; say the memory in KiB and the seconds it took."""
    ledger = Ledger(read_sqlite(Path(sys.argv[1])))
    begun = perf_counter()
    confirmed(ledger, STORE, LOG)
    print(peak(), perf_counter() - begun)


def peak() -> int:
    """The most memory, in KiB, that this process has taken since its program began.

    Where the system tells no more, what it was forked from counts as well.
    """
    status = Path("/proc/self/status")
    lines = status.read_text(encoding="ascii").splitlines() if status.exists() else []
    found = [int(line.split()[1]) for line in lines if line.startswith("VmHWM:")]
    return found[0] if found else resource.getrusage(resource.RUSAGE_SELF).ru_maxrss


if __name__ == "__main__":
    main()
