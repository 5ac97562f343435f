"""The web as it is served, with a clock that a test can set: ``… serve FOLDER PORT``.

The clock is the only thing that is not the product's: it reads a file each time it is asked.
"""

import sys
import time
from datetime import datetime, timedelta
from pathlib import Path

import uvicorn

from adapters.desk import Desk
from adapters.web.app import make_app


class FileClock:
    """A moment, and the second of this machine's clock at which it was set, on one line."""

    def __init__(self, place: Path) -> None:
        self.place = place

    def __call__(self) -> datetime:
        moment, since = self.place.read_text(encoding="utf-8").split()
        return datetime.fromisoformat(moment) + timedelta(seconds=time.time() - float(since))


if __name__ == "__main__":
    folder = Path(sys.argv[1])
    desk = Desk.open(folder, clock=FileClock(folder / "dong-ho.txt"))
    uvicorn.run(make_app(desk), host="127.0.0.1", port=int(sys.argv[2]), log_level="warning")
