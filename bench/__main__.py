"""``python -m bench``: the table of what the house promises, measured here and now."""

import argparse
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path

from . import deciding, ledgers, nominating, replaying, serving, starting, verifying, viewing, web
from .measure import Figure

SIZES = "1000,100000,1000000"
PLACE = Path("build/bench")
SECTIONS = "deciding,nominating,replaying,viewing,verifying,starting,serving,web"

ALONE = {"nominating", "serving", "web"}  # what brings ledgers of its own


def main() -> None:
    """Measure and print; the exit code is 1 when an aim is missed."""
    asked = arguments()
    rounds = 5 if asked.quick else 15
    only = set(asked.only.split(",")) - {""}
    sizes = [] if only and only <= ALONE else [int(size) for size in asked.sizes.split(",")]
    print(f"python {sys.version.split()[0]}; at least {rounds} turns each", flush=True)
    print(HEAD, flush=True)
    missed = False
    for figure in measure(sizes, asked.ledgers, rounds, only):
        said = figure if isinstance(figure, str) else line(figure)
        print(said, flush=True)
        missed |= said.endswith("MISSED")
    sys.exit(missed)


def arguments() -> argparse.Namespace:
    """What was asked for on the command line."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--sizes", default=SIZES, help="events of the ledgers, with commas")
    parser.add_argument("--quick", action="store_true", help="small ledgers, few rounds")
    parser.add_argument("--only", default="", help=SECTIONS)
    parser.add_argument("--ledgers", type=Path, default=PLACE, help="where ledgers are kept")
    asked = parser.parse_args()
    if asked.quick and asked.sizes == SIZES:
        asked.sizes = "1000,20000"
    return asked


def measure(
    sizes: Sequence[int], place: Path, rounds: int, only: set[str]
) -> Iterator[Figure | str]:
    """Every figure there is, ledger by ledger."""
    place.mkdir(parents=True, exist_ok=True)
    paths = {size: ledgers.build(place / f"{size}.db", size) for size in sizes}
    few = max(rounds // 3, 3)  # enough for what takes seconds
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for size, path in paths.items():
            turns = rounds if size < 200_000 else few
            inner = folder / str(size)
            inner.mkdir()
            if wanted("deciding", only):
                yield from deciding.figures(path, size, inner, turns)
            if wanted("replaying", only):
                yield from replaying.figures(path, size, turns)
            if wanted("viewing", only):
                yield viewing.figure(path, size, inner, few)
            if wanted("verifying", only):
                yield from verifying.figures(path, size, few, paths[min(paths)])
                yield from verifying.sealing(path, size, inner, few)
        if wanted("nominating", only):
            yield from nominating.figures(folder, rounds)
        if wanted("replaying", only):
            yield replaying.rebuilding(100, folder, rounds)
            yield replaying.rebuilding(1000, folder, rounds)
        if wanted("starting", only):
            yield from starting.figures(paths, folder, rounds)
    yield from served(rounds, only)


def served(rounds: int, only: set[str]) -> Iterator[Figure | str]:
    """What needs a server."""
    if wanted("serving", only):
        yield from serving.figures(rounds)
    if wanted("web", only):
        yield from web.figures(rounds)


def wanted(section: str, only: set[str]) -> bool:
    """Whether a section was asked for; all are when none was named."""
    return not only or section in only


HEAD = f"{'':52}{'events':>10}{'ratio':>8}{'middle half':>15}{'reference':>13}{'aim':>8}"


def line(figure: Figure) -> str:
    """A figure as a line of the table."""
    ratio = figure.ratio
    events = f"{figure.size:,}" if figure.size else ""
    spread = f"{ratio.low:.2f} – {ratio.high:.2f}"
    aim = f"{figure.aim:.1f}" if figure.aim else ""
    return (
        f"{figure.what:52}{events:>10}{ratio.value:>8.2f}{spread:>15}"
        f"{duration(ratio.reference):>13}{aim:>8}  {figure.verdict}".rstrip()
    )


def duration(seconds: float) -> str:
    """A time in the unit that reads best."""
    return f"{seconds * 1e3:.1f} ms" if seconds < 1 else f"{seconds:.2f} s"


if __name__ == "__main__":
    main()
