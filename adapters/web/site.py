"""What one process serves: a ledger's desk, who may sign in, and how it is reached."""

from collections import OrderedDict
from ipaddress import ip_address
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from attrs import define, field

if TYPE_CHECKING:
    from collections.abc import Callable
    from contextlib import AbstractAsyncContextManager

    from ..desk import Desk
    from ..ledger import Receipt
    from ..views.past import When
    from ..views.reader import Views
    from .people import People

PASTS = 6  # moments kept filled, for whoever moves the slider to and fro
MEGABYTE = 1 << 20
HERE = ("127.0.0.1", "localhost", "::1", "testserver")  # this machine, by its own names


@define(eq=False)
class Site:
    """``root`` is the address people type, "" where none was said; ``hosts`` are further names.

    ``any_address``: requests by a bare IP address are answered as well, for a hall without names.

    ``heard`` are told of every decision taken here, with its receipt; ``starts`` run for as long as
    the server does.
    """

    desk: "Desk"
    people: "People"
    root: str = ""
    hosts: tuple[str, ...] = ()
    any_address: bool = False
    form_bytes: int = MEGABYTE
    upload_bytes: int = 20 * MEGABYTE
    heard: "list[Callable[[Receipt], None]]" = field(factory=list)
    starts: "list[Callable[[], AbstractAsyncContextManager[Any]]]" = field(factory=list)
    _pasts: "OrderedDict[int, Views]" = field(factory=OrderedDict, init=False)
    _lock: Lock = field(factory=Lock, init=False)

    @property
    def secure(self) -> bool:
        """Whether browsers reach it by https only."""
        return self.root.startswith("https://")

    def serves(self, host: str) -> bool:
        """Whether it answers under this name, given without its port.

        A page of a stranger may borrow our address under a name of its own, never under a number.
        """
        if host in self._names:
            return True
        return self.any_address and _number(host)

    @property
    def _names(self) -> frozenset[str]:
        own = urlsplit(self.root).hostname
        here = () if own and not self.any_address else HERE
        return frozenset({*self.hosts, *here, *((own,) if own else ())})

    @property
    def rehearsal(self) -> bool:
        """Whether everything here is an exercise."""
        return self.desk.settings.rehearsal

    @property
    def folder(self) -> Path:
        """Where the ledger lives."""
        return self.desk.settings.folder

    def past(self, when: "When") -> "Views":
        """The views of a moment, filled once for all who look at the same events."""
        from ..views.past import position_at

        position = position_at(self.desk.ledger, when)
        with self._lock:
            if position in self._pasts:
                self._pasts.move_to_end(position)
                return self._pasts[position]
        views = self.desk.at(position)
        with self._lock:
            self._pasts[position] = views
            while len(self._pasts) > PASTS:
                self._pasts.popitem(last=False)
        return views

    def told(self, receipt: "Receipt") -> None:
        """Tell whoever listens of a decision that was just recorded."""
        for hear in self.heard:
            hear(receipt)


def _number(host: str) -> bool:
    try:
        return bool(ip_address(host))
    except ValueError:
        return False
