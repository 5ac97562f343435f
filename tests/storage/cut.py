"""A line to the PostgreSQL server that can be cut: a proxy on a socket of its own."""

import shutil
import socket
import tempfile
from contextlib import suppress
from pathlib import Path
from threading import Thread
from types import TracebackType
from typing import Self
from urllib.parse import parse_qs, urlsplit

NAME = ".s.PGSQL.5432"


class Line:
    """Carries everything both ways until it is told what to cut off.

    ``cut_answer = 2``: of the next two things said both reach the server, and the answer to the
    second never comes back. ``cut_request = 1``: the next thing said is lost on the way. ``last``:
    after the cut nobody gets through any more. ``deaf``: whatever holds these bytes is lost.
    """

    def __init__(self, url: str) -> None:
        self.server = str(Path(parse_qs(urlsplit(url).query)["host"][0], NAME))
        self.folder = tempfile.mkdtemp(prefix="line-")  # short: socket paths have 108 bytes
        self.url = url.replace(str(Path(self.server).parent), self.folder)
        self.cut_answer = self.cut_request = 0
        self.last, self.deaf = False, b""
        self._muted: set[socket.socket] = set()
        self._door = socket.socket(socket.AF_UNIX)
        self._door.bind(str(Path(self.folder, NAME)))
        self._door.listen()
        self._open: list[socket.socket] = []

    def __enter__(self) -> Self:
        Thread(target=self._welcome, daemon=True).start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        at: TracebackType | None,
    ) -> None:
        for end in (self._door, *self._open):
            _shut(end)
        shutil.rmtree(self.folder)

    def _welcome(self) -> None:
        while True:
            try:
                client, _ = self._door.accept()
            except OSError:
                return
            server = socket.socket(socket.AF_UNIX)
            server.connect(self.server)
            self._open += [client, server]
            for way in (self._requests, self._answers):
                Thread(target=way, args=(client, server), daemon=True).start()

    def _requests(self, client: socket.socket, server: socket.socket) -> None:
        while said := _heard(client):
            if self.deaf and self.deaf in said:
                break
            if self.cut_request:
                self.cut_request -= 1
                if not self.cut_request:
                    break
            if self.cut_answer:
                self.cut_answer -= 1
                if not self.cut_answer:
                    self._muted.add(client)
            _say(server, said)
        if client not in self._muted:
            self._cut(client, server)

    def _answers(self, client: socket.socket, server: socket.socket) -> None:
        while said := _heard(server):
            if client in self._muted:
                break
            _say(client, said)
        self._cut(client, server)

    def _cut(self, client: socket.socket, server: socket.socket) -> None:
        if self.last:
            _shut(self._door)
        _shut(client)
        _shut(server)


def _heard(end: socket.socket) -> bytes:
    try:
        return end.recv(65536)
    except OSError:
        return b""


def _say(end: socket.socket, said: bytes) -> None:
    with suppress(OSError):
        end.sendall(said)


def _shut(end: socket.socket) -> None:
    with suppress(OSError):
        end.shutdown(socket.SHUT_RDWR)
    end.close()
