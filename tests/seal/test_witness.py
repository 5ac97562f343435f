"""A witness over real HTTP: it follows a log as it grows, and nothing else."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from hashlib import sha256
from http.client import HTTPConnection
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest

from adapters.desk import Desk
from adapters.seal.checkpoint import Checkpoint, Growth
from adapters.seal.notary import Shelf, seal
from adapters.seal.note import Note, read_signature, sign
from adapters.seal.policy import Policy, Witness
from adapters.seal.tree import EMPTY, consistency, roots
from adapters.seal.witness import MOST_BYTES, SIZE_TYPE, server
from adapters.seal.witness import Witness as Service
from adapters.seal.witnesses import ask_all
from adapters.storage.witness_book import Seen, WitnessBook

from ..views import story
from .keys import Key

LOG, STRANGER = Key(story.ORIGIN), Key("stranger.example/log")
ABOVE = Key("ubnd.hp.example/nhan-chung")
TIME = 1_755_769_800
KIND = "Content-Type"


class Log:
    """A log of invented leaves."""

    def __init__(self, word: str = "leaf") -> None:
        self._word = word

    def leaves(self, size: int) -> list[bytes]:
        return [sha256(f"{self._word} {n}".encode()).digest() for n in range(size)]

    def root(self, size: int) -> bytes:
        return roots(self.leaves(size), [(0, size)])[0] if size else EMPTY

    def body(self, old: int, size: int, *, by: Key = LOG, name: str = "") -> bytes:
        """The body of add-checkpoint."""
        head = Checkpoint(name or by.name, size, self.root(size))
        note = Note(head.text, (sign(head.text, by.name, by),))
        wanted = consistency(old, size) if 0 < old < size else []
        proof = roots(self.leaves(size), wanted)
        return Growth(old, tuple(proof), note.write().encode()).write()


Post = Callable[..., tuple[int, bytes, str]]


@pytest.fixture
def book(tmp_path: Path) -> WitnessBook:
    return WitnessBook(tmp_path / "nhan-chung.db")


@pytest.fixture
def running(book: WitnessBook) -> Iterator[ThreadingHTTPServer]:
    service = Service(ABOVE.name, ABOVE, (LOG.log,), book, lambda: TIME)
    found = server(service)
    thread = Thread(target=found.serve_forever, args=(0.05,), daemon=True)
    thread.start()
    yield found
    found.shutdown()
    found.server_close()
    thread.join()


@pytest.fixture
def post(running: ThreadingHTTPServer) -> Post:
    def call(
        body: bytes, path: str = "/add-checkpoint", method: str = "POST"
    ) -> tuple[int, bytes, str]:
        link = HTTPConnection("127.0.0.1", running.server_address[1], timeout=20)
        link.request(method, path, body)
        answer = link.getresponse()
        found = answer.status, answer.read(), answer.getheader(KIND, "")
        link.close()
        return found

    return call


def test_a_log_is_followed_as_it_grows(post: Post, book: WitnessBook) -> None:
    log = Log()
    for old, size in ((0, 3), (3, 3), (3, 8), (8, 21)):
        status, body, _ = post(log.body(old, size))
        assert status == 200
        text = Checkpoint(LOG.name, size, log.root(size)).text
        line = read_signature(body.decode().removesuffix("\n"))
        assert Note(text, (line,)).verified([ABOVE.witness]) == {ABOVE.witness: TIME}
        assert book.latest(LOG.name) == Seen(size, log.root(size))


def test_an_empty_log_may_begin(post: Post) -> None:
    assert post(Log().body(0, 0))[0] == 200
    assert post(Log().body(0, 5))[0] == 200


def test_a_log_that_was_rolled_back_is_refused_with_the_size_it_had(post: Post) -> None:
    log = Log()
    assert post(log.body(0, 8))[0] == 200
    for old, size in ((0, 5), (5, 5), (3, 5), (0, 21)):
        assert post(log.body(old, size)) == (409, b"8\n", SIZE_TYPE)
    assert post(log.body(8, 9))[0] == 200


def test_a_log_that_was_rewritten_is_refused(post: Post) -> None:
    assert post(Log().body(0, 8))[0] == 200
    forked = Log("forged")
    assert post(forked.body(8, 8)) == (409, b"8\n", SIZE_TYPE)
    assert post(forked.body(8, 13))[0] == 422
    assert post(Log().body(8, 13))[0] == 200


def test_a_proof_too_much_or_too_little_is_no_proof(post: Post) -> None:
    log = Log()
    padded = log.body(0, 4).replace(b"old 0\n", b"old 0\n" + b"A" * 43 + b"=\n")
    assert post(padded)[0] == 422
    assert post(log.body(0, 4))[0] == 200
    head, _, rest = log.body(4, 7).partition(b"\n\n")
    assert post(head.partition(b"\n")[0] + b"\n\n" + rest)[0] == 422


def test_strangers_are_refused(post: Post) -> None:
    assert post(Log().body(0, 3, by=STRANGER))[0] == 404
    assert post(Log().body(0, 3, by=STRANGER, name=LOG.name))[0] == 403
    forged = Log().body(0, 3).replace(b"\n3\n", b"\n4\n")
    assert post(forged)[0] == 403


@pytest.mark.parametrize(
    "body", [b"", b"old 0\n", b"old -1\n\nx\n", b"old 00\n\n", b"\xff", Log().body(0, 3)[:-1]]
)
def test_what_is_not_written_as_it_must_be_is_a_bad_request(post: Post, body: bytes) -> None:
    assert post(body)[0] == 400


def test_an_old_size_above_the_new_one_is_a_bad_request(post: Post) -> None:
    assert post(Log().body(0, 3).replace(b"old 0", b"old 4"))[0] == 400


def test_other_doors_are_closed(post: Post) -> None:
    assert post(Log().body(0, 3), "/")[0] == 404
    assert post(b"", method="GET")[0] == 501
    assert post(b"x" * (MOST_BYTES + 1))[0] == 400


def test_of_two_requests_at_once_one_goes_on(post: Post, book: WitnessBook) -> None:
    log = Log()
    assert post(log.body(0, 5))[0] == 200
    answers: list[int] = []
    bodies = [log.body(5, size) for size in range(6, 26)]
    threads = [Thread(target=lambda b=b: answers.append(post(b)[0])) for b in bodies]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(answers) == [200] + [409] * 19
    latest = book.latest(LOG.name)
    assert latest is not None
    assert latest.root == log.root(latest.size)


KILLED = """
import os, signal, sys
from pathlib import Path
from adapters.seal import witness as module
from adapters.storage.witness_book import WitnessBook
from tests.seal.test_witness import ABOVE, LOG, Log, TIME
def die(*args):
    os.kill(os.getpid(), signal.SIGKILL)
module.cosign = die
book = WitnessBook(Path(sys.argv[1]))
module.Witness(ABOVE.name, ABOVE, (LOG.log,), book, lambda: TIME).add(Log().body(0, 8))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_before_it_answered_it_remembers_what_it_would_have_said(tmp_path: Path) -> None:
    file = tmp_path / "killed.db"
    root = Path(__file__).parents[2]
    done = subprocess.run(
        [sys.executable, "-c", KILLED, str(file)],
        cwd=root,
        env={**os.environ, "PYTHONPATH": str(root)},
        check=False,
    )
    assert done.returncode == -signal.SIGKILL
    service = Service(ABOVE.name, ABOVE, (LOG.log,), WitnessBook(file), lambda: TIME)
    assert service.add(Log("forged").body(0, 8)).status == 409
    assert service.add(Log().body(0, 8)).body == "8\n"
    assert service.add(Log().body(8, 8)).status == 200


def test_cosignatures_are_asked_for_and_kept(running: ThreadingHTTPServer, tmp_path: Path) -> None:
    desk = story.found(tmp_path / "so", story.Clock())
    shelf = Shelf(desk.settings.folder)
    url = f"http://127.0.0.1:{running.server_address[1]}"
    far = Key("far.example/w")
    witnesses = {
        "above": Witness("above", ABOVE.witness, url),
        "other": Witness("other", far.witness, url),
        "nowhere": Witness("nowhere", far.witness, "http://127.0.0.1:1"),
        "silent": Witness("silent", far.witness),
    }
    policy = Policy((LOG.log,), witnesses, {}, "above")
    for _ in range(3):
        signed = seal(desk.ledger, shelf, LOG, (LOG.log,)).signed
        said = ask_all(desk.ledger, shelf, signed, policy)
        assert (said["above"], "silent" in said) == ("", False)
        assert "no cosignature" in said["other"]
        assert said["nowhere"]
        kept = shelf.latest()
        assert kept is not None
        assert policy.judge(kept) == {"above": TIME}
        story.assign(desk)
    _rolled_back(desk, policy)


def _rolled_back(desk: Desk, policy: Policy) -> None:
    """The same log with fewer entries, as after an old backup was put back."""
    other = story.found(desk.settings.folder.with_name("alt"), story.Clock())
    shelf = Shelf(other.settings.folder)
    signed = seal(other.ledger, shelf, LOG, (LOG.log,)).signed
    assert "409" in ask_all(other.ledger, shelf, signed, policy)["above"]
    other.close()
    desk.close()
