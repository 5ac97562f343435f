"""A witness (C2SP tlog-witness): cosigns the heads of logs that it has seen only grow.

``Witness.add`` is the whole protocol, without HTTP; ``server`` puts it on a port. An office above
runs one for the offices below it: it needs no ledger and no secret of theirs, only their keys.
"""

import threading
from collections.abc import Callable
from http import HTTPStatus
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import ClassVar

from attrs import frozen

from ..problems import Problem
from ..storage.witness_book import Seen, WitnessBook
from .checkpoint import Checkpoint, Growth, Signed, read_checkpoint, read_growth
from .note import MalformedError, Signer, Verifier, cosign
from .tree import EMPTY, consistent

PATH = "/add-checkpoint"
SIZE_TYPE = "text/x.tlog.size"
TEXT_TYPE = "text/plain; charset=utf-8"
MOST_BYTES = 1 << 16
SECONDS = 10
AT_ONCE = 32  # requests in hand; whoever comes beyond them is told to come again
NOTHING = Seen(0, EMPTY)


@frozen
class Answer:
    """What a request is answered."""

    status: HTTPStatus
    body: str = ""
    kind: str = TEXT_TYPE


class Witness:
    """Its name and key, the logs it knows, what it remembers, and what time it is in seconds."""

    def __init__(
        self,
        name: str,
        signer: Signer,
        logs: tuple[Verifier, ...],
        book: WitnessBook,
        now: Callable[[], int],
    ) -> None:
        self._name, self._signer, self._logs = name, signer, logs
        self._book, self._now = book, now

    def add(self, body: bytes) -> Answer:
        """Answer one add-checkpoint."""
        try:
            growth = read_growth(body)
            signed = read_checkpoint(growth.checkpoint)
        except MalformedError as error:
            return Answer(HTTPStatus.BAD_REQUEST, f"{error}\n")
        refused = self._refused(signed)
        if refused:
            return Answer(refused)
        if growth.old > signed.head.size:
            return Answer(HTTPStatus.BAD_REQUEST, "old size above the new one\n")
        return self._judge(growth, signed.head)

    def _refused(self, signed: Signed) -> HTTPStatus | None:
        """An unknown log, or one of its heads that it did not sign."""
        keys = [key for key in self._logs if key.name == signed.head.origin]
        if not keys:
            return HTTPStatus.NOT_FOUND
        try:
            true = signed.note.verified(keys)
        except MalformedError:
            return HTTPStatus.FORBIDDEN
        return None if true else HTTPStatus.FORBIDDEN

    def _judge(self, growth: Growth, head: Checkpoint) -> Answer:
        """Whether the log only grew; on the disk before it is cosigned."""
        known = self._book.latest(head.origin)
        before, now = known or NOTHING, Seen(head.size, head.root)
        if growth.old != before.size or (before.size == now.size and before.root != now.root):
            return _conflict(before)
        if not consistent(before.size, before.root, now.size, now.root, growth.proof):
            return Answer(HTTPStatus.UNPROCESSABLE_ENTITY, "no proof of growth\n")
        if not self._book.advance(head.origin, known, now):
            return _conflict(self._book.latest(head.origin) or NOTHING)
        line = cosign(head.text, self._name, self._signer, self._now()).line
        return Answer(HTTPStatus.OK, line)


def _conflict(seen: Seen) -> Answer:
    return Answer(HTTPStatus.CONFLICT, f"{seen.size}\n", SIZE_TYPE)


class _Handler(BaseHTTPRequestHandler):
    """One connection: bounded in size and in time."""

    protocol_version = "HTTP/1.1"
    timeout: ClassVar[int] = SECONDS
    server: "_Server"

    def do_POST(self) -> None:
        """Read a body of modest length, and answer it."""
        length = self.headers.get("Content-Length", "")
        if not (length.isascii() and length.isdecimal()) or int(length[:9]) > MOST_BYTES:
            self.close_connection = True
            self._send(Answer(HTTPStatus.BAD_REQUEST, "a body of known, modest length\n"))
            return
        body = self.rfile.read(int(length))
        if self.path != PATH:
            self._send(Answer(HTTPStatus.NOT_FOUND))
            return
        self._send(self._answer(body))

    def _answer(self, body: bytes) -> Answer:
        if not self.server.room.acquire(blocking=False):
            return Answer(HTTPStatus.SERVICE_UNAVAILABLE)
        try:
            return self.server.witness.add(body)
        except Problem as problem:
            self.server.complain(problem)
            return Answer(HTTPStatus.INTERNAL_SERVER_ERROR)
        finally:
            self.server.room.release()

    def _send(self, answer: Answer) -> None:
        raw = answer.body.encode()
        self.send_response(answer.status)
        self.send_header("Content-Type", answer.kind)
        self.send_header("Content-Length", str(len(raw)))
        self.end_headers()
        self.wfile.write(raw)

    def log_message(self, format: str, *args: object) -> None:
        """Nothing: who asked for what is the log's business."""


class _Server(ThreadingHTTPServer):
    daemon_threads = True

    def __init__(
        self, where: tuple[str, int], witness: Witness, complain: Callable[[Problem], None]
    ) -> None:
        super().__init__(where, _Handler)
        self.witness, self.complain = witness, complain
        self.room = threading.BoundedSemaphore(AT_ONCE)


def server(
    witness: Witness,
    host: str = "127.0.0.1",
    port: int = 0,
    complain: Callable[[Problem], None] = lambda _: None,
) -> ThreadingHTTPServer:
    """The witness on a port, 0 for any free one; ``complain`` hears of its own troubles.

    It speaks plain HTTP: beyond this machine it stands behind whatever speaks TLS there.
    """
    return _Server((host, port), witness, complain)
