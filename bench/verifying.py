"""What an audit costs: layers 1 and 2 against reading and hashing the same rows, and its memory.

The reference reads the five columns by the driver alone and takes SHA-256 of each row. Memory is
that of a process of its own, at its peak; layer 3, where everything is decided again, is stated.
"""

import resource
import sqlite3
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from datetime import timedelta
from functools import partial
from hashlib import sha256
from itertools import cycle
from pathlib import Path
from shutil import copyfile
from time import perf_counter

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from adapters.ledger import Ledger
from adapters.seal import beside
from adapters.seal.keys import verifier
from adapters.seal.notary import Shelf, seal
from adapters.seal.timer import Timer
from adapters.seal.verify import LOG, RULES, STORE, Asked, verify
from adapters.storage.sqlite import open_sqlite, read_sqlite

from .deciding import Bare, again
from .ledgers import reports
from .measure import Figure, Ratio, compare, compute, timed
from .replaying import ALL

LEAST = 10_000  # events from where on what an audit costs whatever it looks at is no more seen
MANY = 2_000  # decisions in a row: a second's, so that a timer seals among them
MOST = 200_000  # events of a ledger that is decided again within the patience of a reader


def figures(path: Path, size: int, rounds: int, smallest: Path) -> Iterator[Figure]:
    """The figures of section "verifying" on the ledger at ``path``."""
    db = sqlite3.connect(path)
    ledger = Ledger(read_sqlite(path))
    bare = partial(hash_all, db)
    audit = compute(lambda: confirmed(ledger, STORE, LOG), bare, rounds)
    yield Figure("audit, layers 1 and 2", size, audit, 3.0 if size >= LEAST else None)
    alone = compute(lambda: alone_confirmed(ledger), bare, rounds)
    yield Figure("the same by one process", size, alone)
    if size <= MOST:
        again = timed(lambda: confirmed(ledger, RULES))
        yield Figure("audit, layer 3: decided again, once", size, _once(again, timed(bare)))
    ledger.store.close()
    db.close()
    most, least = memory(path), memory(smallest)
    what = f"memory of that audit, a process: {most >> 10} MB"
    yield Figure(what, size, Ratio(most / least, most / least, most / least, 0.0), 1.5)


def sealing(path: Path, size: int, folder: Path, rounds: int) -> Iterator[Figure]:
    """Sealing one more event, which reads that one alone; the whole log, as is done once a day."""
    copy = Path(copyfile(path, folder / "sealing.db"))
    bare_rows = Bare(folder / "sealing-bare.db", path)
    ledger = Ledger(open_sqlite(f"sqlite:{copy}"))
    key, shelf, asked = Key(), Shelf(folder), cycle(reports(size))
    known = (verifier(ledger.origin, key),)
    seal(ledger, shelf, key, known)

    def decided() -> None:
        ledger.record(again(next(asked)))

    def decided_and_sealed() -> None:
        decided()
        seal(ledger, shelf, key, known)

    plain = compare(decided, lambda: bare_rows.singly(1), rounds * 20)
    yield Figure("one decision, sealing off", size, plain, 1.5)
    both = compare(decided_and_sealed, lambda: bare_rows.singly(1), rounds * 20)
    yield Figure("one decision, and sealed at once", size, both)

    def many() -> None:
        for _ in range(MANY):
            decided()

    def many_while_sealed() -> None:
        timer = Timer(lambda: seal(ledger, shelf, key, known), timedelta(seconds=1))
        timer.start()
        try:
            many()
        finally:
            timer.stop()

    beside_it = compare(many_while_sealed, many, rounds)
    yield Figure("decisions while a timer seals every second, against none", size, beside_it, 1.5)
    whole = compute(lambda: seal(ledger, shelf, key, known, full=True), partial(read, path), rounds)
    yield Figure("sealing, the whole log walked", size, whole)
    ledger.store.close()
    bare_rows.close()


def read(path: Path) -> None:
    """Read every row of a ledger, and hash it."""
    with closing(sqlite3.connect(path)) as db:
        hash_all(db)


class Key:
    """A key that signs."""

    def __init__(self) -> None:
        self._key = Ed25519PrivateKey.generate()
        self.public = self._key.public_key().public_bytes_raw()

    def sign(self, message: bytes) -> bytes:
        """Sign."""
        return self._key.sign(message)


def _once(subject: float, reference: float) -> Ratio:
    ratio = subject / reference
    return Ratio(ratio, ratio, ratio, reference)


def confirmed(ledger: Ledger, *layers: int) -> None:
    """Audit a ledger that is as it was recorded."""
    assert not verify(ledger, Asked(layers)).faults


def alone_confirmed(ledger: Ledger) -> None:
    """The same where a second process cannot be had."""
    had, beside.can_fork = beside.can_fork, lambda: False
    try:
        confirmed(ledger, STORE, LOG)
    finally:
        beside.can_fork = had


def hash_all(db: sqlite3.Connection) -> None:
    """Read every row, and hash it: its five columns, as they stand side by side."""
    for seq, stream, ver, type, body in db.execute(ALL):
        sha256(b"%d%b%d%b%b" % (seq, stream.encode(), ver, type.encode(), body)).digest()


def memory(path: Path) -> int:
    """The most memory, in KiB, that a process takes to audit a ledger: the larger, if two do."""
    program = [sys.executable, "-m", "bench.verifying", str(path)]
    done = subprocess.run(program, check=True, capture_output=True, text=True)
    return int(done.stdout.split()[0])


def main() -> None:
    """Audit the ledger that is named; say the memory in KiB and the seconds it took."""
    ledger = Ledger(read_sqlite(Path(sys.argv[1])))
    begun = perf_counter()
    confirmed(ledger, STORE, LOG)
    other = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    print(max(peak(), other), perf_counter() - begun)


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
