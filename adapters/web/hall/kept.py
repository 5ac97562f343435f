"""A page that everybody sees alike, made once for each position of the log and each minute."""

from collections.abc import Callable, Hashable
from threading import Lock
from typing import TYPE_CHECKING
from weakref import WeakKeyDictionary

from starlette.responses import HTMLResponse, Response

if TYPE_CHECKING:
    from ..site import Site

MOST = 16  # pages of one ledger that are kept at a time

_kept: "WeakKeyDictionary[Site, dict[Hashable, bytes]]" = WeakKeyDictionary()
_lock = Lock()


def once(site: "Site", key: Hashable, make: Callable[[], Response]) -> Response:
    """The page under ``key``, made by whoever comes first; the others wait for it."""
    with _lock:
        pages = _kept.setdefault(site, {})
        if key not in pages:
            if len(pages) >= MOST:
                pages.clear()
            pages[key] = bytes(make().body)
        return HTMLResponse(pages[key])
