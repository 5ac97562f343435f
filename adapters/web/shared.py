"""An answer that many wait for at once is asked for once, in a thread, and given to all of them."""

import asyncio
from collections.abc import Callable, Hashable
from math import inf
from time import monotonic
from typing import Any, TypeVar

from starlette.concurrency import run_in_threadpool

Answer = TypeVar("Answer")


class Shared:
    """At most ``most`` answers by what was asked, for one event loop.

    No thread is needed for an answer that is there.
    """

    def __init__(self, most: int) -> None:
        self.most = most
        self._kept: dict[Hashable, tuple[float, asyncio.Future[Any]]] = {}

    async def get(self, key: Hashable, ask: Callable[[], Answer], lasts: float = inf) -> Answer:
        """The answer under ``key``, not older than ``lasts`` seconds; whoever fails is not kept."""
        since, answer = self._kept.get(key, (-inf, None))
        if answer is None or monotonic() - since >= lasts:
            if len(self._kept) >= self.most:
                self._kept.clear()
            answer = asyncio.ensure_future(run_in_threadpool(ask))
            self._kept[key] = monotonic(), answer
        try:
            found: Answer = await asyncio.shield(answer)
        except Exception:
            if self._kept.get(key, (0, None))[1] is answer:
                del self._kept[key]
            raise
        return found
