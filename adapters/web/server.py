"""The server under the application: one socket, patience that ends, a stop that lets go gently."""

import asyncio
import logging
import socket
from contextlib import closing
from typing import TYPE_CHECKING, Any

import h11
import uvicorn
from uvicorn.protocols.http.h11_impl import H11Protocol

from ..problems import UsageProblem

if TYPE_CHECKING:
    from starlette.applications import Starlette

HEAD_BYTES = 32 << 10  # of a request before its body: cookies, and an address with a long search
HEAD_SECONDS = 10.0  # for all of it, however slowly it drips
IDLE_SECONDS = 15  # between two requests on one connection
STOP_SECONDS = 3  # for what is under way; lines of news would go on for ever
CONNECTIONS = 3000  # at once, 503 beyond: two thousand watchers and everybody at work
BACKLOG = 512


class Patient(H11Protocol):
    """A connection that is closed when the head of a request does not arrive whole in time."""

    _patience: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to wait for the first request."""
        super().connection_made(transport)
        self._wait()

    def data_received(self, data: bytes) -> None:
        """Take what came; go on waiting while it is less than a head."""
        super().data_received(data)
        if self.conn.their_state is h11.IDLE:
            self._wait()
        else:
            self._stop_waiting()

    def connection_lost(self, exc: Exception | None) -> None:
        """Forget the connection."""
        self._stop_waiting()
        super().connection_lost(exc)

    def _wait(self) -> None:
        if self._patience is None:
            self._patience = self.loop.call_later(HEAD_SECONDS, self._give_up)

    def _stop_waiting(self) -> None:
        if self._patience:
            self._patience.cancel()
            self._patience = None

    def _give_up(self) -> None:
        if self.conn.their_state is h11.IDLE:
            self.transport.close()
        self._patience = None


def listen(host: str, port: int) -> socket.socket:
    """A socket that is listened on; ``port`` 0 takes any that is free.

    Raises ``UsageProblem`` where the address is not this machine's or somebody else has it.
    """
    try:
        found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
        family, kind, number, _, address = found[0]
        made = socket.socket(family, kind, number)
        try:
            made.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            made.bind(address)
            made.listen(BACKLOG)
        except OSError:
            made.close()
            raise
    except (OSError, OverflowError, UnicodeError) as error:
        where = f"{host}:{port}"
        raise UsageProblem("address_unusable", where=where, detail=str(error)) from error
    return made


def serve(app: "Starlette", sock: socket.socket) -> None:
    """Answer until the process is told to stop (SIGINT, SIGTERM)."""
    logging.basicConfig(level=logging.WARNING, format="%(asctime)s %(levelname)s %(message)s")
    with closing(sock):
        made(app).run(sockets=[sock])


def made(app: "Starlette", **more: Any) -> uvicorn.Server:
    """The server, for whoever runs it."""
    settings: dict[str, Any] = {
        "http": Patient,
        "ws": "none",
        "lifespan": "on",
        "log_config": None,
        "access_log": False,
        "proxy_headers": False,  # who stands before us is said by the policy of the accounts
        "server_header": False,
        "backlog": BACKLOG,
        "limit_concurrency": CONNECTIONS,
        "h11_max_incomplete_event_size": HEAD_BYTES,
        "timeout_keep_alive": IDLE_SECONDS,
        "timeout_graceful_shutdown": STOP_SECONDS,
    }
    return uvicorn.Server(uvicorn.Config(app, **(settings | more)))
