"""What it costs to start: the version, and the board of ledgers short and long.

The reference is ``python -c pass`` with the same interpreter; all with compiled bytecode.
"""

import os
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path

from adapters.settings import Settings, write_settings

from .ledgers import DIRECTOR
from .measure import Figure, compare

PASS = (sys.executable, "-c", "pass")
PROGRAM = str(Path(sys.executable).with_name("thidua"))


def figures(paths: Mapping[int, Path], folder: Path, rounds: int) -> Iterator[Figure]:
    """The figures of section "starting"; ``paths`` are ledgers by size."""
    version = compare(lambda: run(PROGRAM, "--version"), lambda: run(*PASS), rounds)
    yield Figure("thidua --version", 0, version, 1.7)
    desks = {size: desk(path, folder / f"desk-{size}") for size, path in paths.items()}
    for size, place in desks.items():
        shown = compare(lambda at=place: board(at), lambda: run(*PASS), rounds)  # type: ignore[misc]
        yield Figure("thidua (today's board)", size, shown, 8.0)
    small, large = min(desks), max(desks)
    if small != large:
        grown = compare(lambda: board(desks[large]), lambda: board(desks[small]), rounds)
        yield Figure(f"board against that of {small:,} events", large, grown, 1.2)


def desk(path: Path, folder: Path) -> Path:
    """A ledger's folder around an existing store."""
    folder.mkdir()
    origin = "sonv.haiphong.example/thidua"
    write_settings(Settings(folder, origin, "Sở Ngoại vụ", f"sqlite:{path.absolute()}"))
    return folder


def board(folder: Path) -> None:
    """Show the Director's board."""
    run(PROGRAM, THIDUA_SO=str(folder), THIDUA_TOI=DIRECTOR)


def run(*command: str, **environment: str) -> None:
    """Run a program to its end; bytecode may be written, output goes nowhere."""
    env = {k: v for k, v in os.environ.items() if k != "PYTHONDONTWRITEBYTECODE"} | environment
    subprocess.run(command, env=env, stdout=subprocess.DEVNULL, check=True)
