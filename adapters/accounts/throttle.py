"""How failed attempts slow the next one, without letting anybody lock somebody else out.

Every attempt is counted on several tracks before its password is even looked at, and taken off
again when it succeeds. On each track some failures are free; after them one must wait, twice as
long each time, up to a most. Attempts that come while one must wait are turned away and not
counted: hammering does not prolong the wait, and what a track asks for is never more than its most.

* A browser that has signed in as A before shows its cookie of a known device: only its own track
  counts. What strangers do under A's name, or others behind the same address, does not touch it.
* From elsewhere, three tracks count: this account from this address; this address, whatever the
  account; this account, from wherever. Only the last is shared by strangers and the person
  themselves on a new device; its most is a minute, and a link of the Office goes around all three.
"""

from collections.abc import Sequence
from ipaddress import IPv6Address, ip_address
from secrets import token_hex
from typing import NamedTuple

from ..problems import UsageProblem
from .book import Book


class Limit(NamedTuple):
    """On one track: failures that are free, seconds of the first wait, the longest, the window."""

    free: int
    first: float
    most: float
    window: float


PAIR = Limit(5, 2, 900, 3600)
DEVICE = Limit(8, 2, 900, 3600)
ADDRESS = Limit(40, 2, 300, 3600)
ACCOUNT = Limit(60, 1, 60, 3600)
CODE = Limit(5, 5, 900, 6 * 3600)
LIMITS = {
    "pair": PAIR,
    "device": DEVICE,
    "address": ADDRESS,
    "account": ACCOUNT,
    "code": CODE,
}
LONGEST = max(limit.window for limit in LIMITS.values())


def wait_left(failures: Sequence[float], now: float, limit: Limit) -> float:
    """Seconds to wait after these failures (instants, ascending); 0 when one may try.

    wait = min(most, first · 2^(n - free - 1)) after the last of n failures within the window.
    """
    recent = [at for at in failures if now - limit.window < at <= now]
    over = len(recent) - limit.free
    if over <= 0:
        return 0.0
    wait = min(limit.most, limit.first * 2.0 ** min(over - 1, 40))
    return max(0.0, recent[-1] + wait - now)


def tracks(person: str, address: str, device: str = "") -> tuple[str, ...]:
    """The tracks of an attempt to sign in as ``person``; ``device`` is a known one's mark."""
    if device:
        return (f"device:{device}",)
    near = network(address)
    return (f"pair:{person}@{near}", f"address:{near}", f"account:{person}")


def network(address: str) -> str:
    """Whose an address is: itself in IPv4, its /64 in IPv6, which one house has to itself."""
    try:
        found = ip_address(address)
    except ValueError:
        return "?"
    if isinstance(found, IPv6Address):
        if found.ipv4_mapped:
            return str(found.ipv4_mapped)
        return f"{IPv6Address(int(found) >> 64 << 64)}/64"
    return str(found)


def attempt(book: Book, on: Sequence[str]) -> str:
    """Count an attempt as failed until it succeeds; returns its mark.

    Raises ``UsageProblem("sign_in_slow")`` with the seconds to wait when it comes too early.
    """
    mark, now = token_hex(8), book.now
    with book.writing() as db:
        db.execute("DELETE FROM throttle WHERE at <= ?", (now - LONGEST,))
        wait = 0.0
        for track in on:
            rows = db.execute("SELECT at FROM throttle WHERE track = ? ORDER BY at", (track,))
            limit = LIMITS[track.partition(":")[0]]
            wait = max(wait, wait_left([at for (at,) in rows], now, limit))
        if not wait:
            db.executemany(
                "INSERT INTO throttle VALUES (?, ?, ?)", [(track, now, mark) for track in on]
            )
    if wait:
        raise UsageProblem("sign_in_slow", seconds=int(wait) + 1)
    return mark


def succeeded(book: Book, mark: str, clear: Sequence[str] = ()) -> None:
    """Take a successful attempt off its tracks, and with it every attempt on the tracks ``clear``.

    What one mistyped before does not weigh on the address any more either.
    """
    with book.writing() as db:
        db.execute("DELETE FROM throttle WHERE attempt = ?", (mark,))
        db.executemany(
            "DELETE FROM throttle WHERE attempt IN (SELECT attempt FROM throttle WHERE track = ?)",
            [(track,) for track in clear],
        )
