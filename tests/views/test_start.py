"""A board that has nothing to catch up with loads nothing it does not need."""

import subprocess
import sys

from adapters.desk import Desk

from . import story

HEAVY = {"attr", "attrs", "msgspec", "eventsourcing", "click", "sqlalchemy", "domain"}
CHILD = """
import sys
from pathlib import Path
from adapters.desk import Desk
desk = Desk.open(Path(sys.argv[1]))
board = desk.views.board(desk.today, sys.argv[2])
desk.views.list("task", search="bao cao")
desk.views.resolve_id("nv-1")
print(board.waiting_count, *sorted({name.partition(".")[0] for name in sys.modules}))
desk.close()
"""


def test_the_board_loads_neither_rules_nor_libraries(desk: Desk) -> None:
    story.assign(desk)
    desk.views.catch_up()
    desk.close()
    command = [sys.executable, "-c", CHILD, str(desk.settings.folder), story.UNIT]
    count, *loaded = subprocess.run(
        command, capture_output=True, text=True, check=True
    ).stdout.split()
    assert count == "1"
    assert HEAVY & set(loaded) == set()
