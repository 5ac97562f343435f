"""What it costs to fill the views from nothing, against reading and decoding the same events."""

from pathlib import Path

from adapters.ledger import Ledger
from adapters.storage.sqlite import open_sqlite
from adapters.views.reader import Views
from adapters.views.tip import ledger_tip

from .measure import Figure, compute
from .replaying import decode_all


def figure(path: Path, size: int, folder: Path, rounds: int) -> Figure:
    """Views catching up with the whole ledger at ``path``."""
    ledger = Ledger(open_sqlite(f"sqlite:{path}"))
    cache = folder / "views.db"

    def fill() -> None:
        for old in folder.glob("views.db*"):
            old.unlink()
        views = Views(cache, ledger_tip(ledger), lambda: ledger)
        views.catch_up()
        views.close()

    ratio = compute(fill, lambda: decode_all(ledger), rounds)
    ledger.store.close()
    return Figure("views filled from nothing, against read and decode", size, ratio, 3.5)
