"""Reminders on their way: to a real mail server on this machine, once a day, with nobody lost."""

import json
from collections.abc import Iterator
from contextlib import closing
from datetime import date
from email import message_from_bytes, policy
from pathlib import Path
from socket import socket
from typing import TYPE_CHECKING

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session

from adapters.problems import Problem, StoreProblem
from adapters.reminders.delivery import ADDRESSES, CHANNELS, SENT, deliver, open_channel
from adapters.reminders.message import Message

if TYPE_CHECKING:
    from email.message import EmailMessage

DAY = date(2025, 8, 18)
LONG = Message(
    "CB-003", "Vũ Đức Long", DAY, "Sở Ngoại vụ: 2 việc", "Kính gửi Vũ Đức Long\n· NV-001"
)
HOA = Message("CB-004", "Đỗ Thị Hòa", DAY, "Sở Ngoại vụ: 1 việc", "Kính gửi Đỗ Thị Hòa\n· NV-002")


class Post:
    """A mail server's box; addresses in ``refuses`` it does not take."""

    def __init__(self) -> None:
        self.letters: list[EmailMessage] = []
        self.refuses: set[str] = set()

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's
        self, server: SMTP, session: Session, envelope: Envelope, address: str, options: list[str]
    ) -> str:
        if address in self.refuses:
            return "550 no such box"
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(  # noqa: N802 - aiosmtpd's
        self, server: SMTP, session: Session, envelope: Envelope
    ) -> str:
        content = envelope.content
        assert isinstance(content, bytes)
        self.letters.append(message_from_bytes(content, policy=policy.default))
        return "250 OK"


def free_port() -> int:
    with closing(socket()) as found:
        found.bind(("127.0.0.1", 0))
        port: int = found.getsockname()[1]
        return port


@pytest.fixture
def post() -> Post:
    return Post()


@pytest.fixture
def port(post: Post) -> Iterator[int]:
    server = Controller(post, hostname="127.0.0.1", port=free_port())
    server.start()
    yield server.port
    server.stop()


def private(place: Path, text: str) -> None:
    place.write_text(text, encoding="utf-8")
    place.chmod(0o640)


@pytest.fixture
def folder(tmp_path: Path, port: int) -> Path:
    settings = f'host = "127.0.0.1"\nport = {port}\nsender = "vp@so.example"\nsecurity = "none"\n'
    private(tmp_path / CHANNELS, f"[smtp]\n{settings}")
    private(tmp_path / ADDRESSES, '[CB-003]\nemail = "long@so.example"\n')
    return tmp_path


def send(folder: Path, *found: Message) -> list[str]:
    with closing(open_channel("smtp", folder)) as channel:
        return [outcome.status for outcome in deliver(channel, found, folder, "smtp")]


def test_a_reminder_arrives_as_it_was_written(folder: Path, post: Post) -> None:
    assert send(folder, LONG) == ["sent"]
    (letter,) = post.letters
    assert letter["subject"] == LONG.subject
    assert letter["to"] == "Vũ Đức Long <long@so.example>"
    assert letter.get_content().splitlines() == LONG.text.splitlines()


def test_who_has_no_address_is_named_and_stops_nobody(folder: Path, post: Post) -> None:
    assert send(folder, HOA, LONG) == ["no_address", "sent"]
    assert len(post.letters) == 1


def test_who_has_no_address_in_the_book_is_reached_at_the_one_they_declared(
    folder: Path, post: Post
) -> None:
    declared = {("CB-003", "email"): "khac@so.example", ("CB-004", "email"): "hoa@so.example"}
    with closing(open_channel("smtp", folder)) as channel:
        outcomes = deliver(
            channel, (LONG, HOA), folder, "smtp", lambda *asked: declared.get(asked, "")
        )
    assert [outcome.status for outcome in outcomes] == ["sent", "sent"]
    told = [letter["to"] for letter in post.letters]
    assert told == ["Vũ Đức Long <long@so.example>", "Đỗ Thị Hòa <hoa@so.example>"]
    assert b"hoa@so.example" not in (folder / SENT).read_bytes()


def test_nobody_is_told_the_same_twice_a_day_but_news_are_told(folder: Path, post: Post) -> None:
    assert send(folder, LONG) == ["sent"]
    assert send(folder, LONG) == ["again"]
    assert send(folder, LONG._replace(text="· NV-009")) == ["sent"]
    assert send(folder, LONG._replace(day=date(2025, 8, 19))) == ["sent"]
    assert len(post.letters) == 3


def test_a_note_cut_off_by_a_power_failure_counts_for_nothing(folder: Path, post: Post) -> None:
    assert send(folder, LONG) == ["sent"]
    noted = folder / SENT
    noted.write_bytes(noted.read_bytes()[:-20])
    assert send(folder, LONG) == ["sent"]


def test_one_refused_address_stops_nobody_and_may_be_tried_again(folder: Path, post: Post) -> None:
    private(
        folder / ADDRESSES,
        '[CB-003]\nemail = "long@so.example"\n[CB-004]\nemail = "hoa@so.example"\n',
    )
    post.refuses.add("hoa@so.example")
    assert send(folder, HOA, LONG) == ["failed", "sent"]
    post.refuses.clear()
    assert send(folder, HOA, LONG) == ["sent", "again"]


def test_a_dead_mail_server_is_said_and_nothing_is_noted(tmp_path: Path) -> None:
    settings = f'host = "127.0.0.1"\nport = {free_port()}\nsender = "vp@so.example"\n'
    private(tmp_path / CHANNELS, f'[smtp]\n{settings}security = "none"\n')
    private(tmp_path / ADDRESSES, '[CB-003]\nemail = "long@so.example"\n')
    assert send(tmp_path, LONG) == ["failed"]
    assert not (tmp_path / SENT).exists()


def test_a_header_cannot_be_smuggled_in(folder: Path, post: Post) -> None:
    private(folder / ADDRESSES, '[CB-003]\nemail = "long@so.example\\r\\nBcc: x@y.example"\n')
    assert send(folder, LONG) == ["failed"]
    assert post.letters == []


@pytest.mark.parametrize(
    ("settings", "code"),
    [
        ("", "channel_without_settings"),
        ('[smtp]\nhost = "mail.vn"\n', "channel_settings"),
        ('[smtp]\nhost = "mail.vn"\nsender = "a@b"\nhots = "x"\n', "channel_settings"),
        ('[smtp]\nhost = "mail.vn"\nsender = "a@b"\nport = "smtp"\n', "channel_settings"),
        ('[smtp]\nhost = "mail.vn"\nsender = "a@b"\nsecurity = "none"\n', "channel_insecure"),
        ('[smtp]\nhost = "mail.vn"\nsender = "a@b"\nsecurity = "wax"\n', "channel_insecure"),
        ("[smtp", "settings_malformed"),
    ],
)
def test_settings_that_cannot_be_right_are_named(tmp_path: Path, settings: str, code: str) -> None:
    private(tmp_path / CHANNELS, settings)
    with pytest.raises(Problem) as raised:
        open_channel("smtp", tmp_path)
    assert raised.value.code == code


def test_an_address_book_everybody_can_read_is_refused(folder: Path, post: Post) -> None:
    (folder / ADDRESSES).chmod(0o644)
    with pytest.raises(Problem) as raised:
        send(folder, LONG)
    assert raised.value.code == "file_open_to_all"
    assert post.letters == []


def test_a_channel_that_is_not_installed_is_named_with_those_that_are(tmp_path: Path) -> None:
    with pytest.raises(Problem) as raised:
        open_channel("pigeon", tmp_path)
    assert raised.value.facts["known"] == ("smtp",)


def test_what_was_noted_names_nobody(folder: Path, post: Post) -> None:
    send(folder, LONG)
    noted = json.loads((folder / SENT).read_text(encoding="utf-8"))
    assert set(noted) == {"channel", "day", "digest"}


def test_another_channel_needs_no_more_than_the_two_methods(folder: Path) -> None:
    class Paper:
        address = "room"

        def __init__(self) -> None:
            self.slips: list[str] = []

        def deliver(self, message: Message, address: str) -> None:
            if address == "P.0":
                raise StoreProblem("delivery_failed", where=address, detail="locked")
            self.slips.append(f"{address}: {message.subject}")

        def close(self) -> None: ...

    private(folder / ADDRESSES, '[CB-003]\nroom = "P.12"\n[CB-004]\nroom = "P.0"\n')
    paper = Paper()
    outcomes = deliver(paper, [LONG, HOA], folder, "paper")
    assert [outcome.status for outcome in outcomes] == ["sent", "failed"]
    assert paper.slips == [f"P.12: {LONG.subject}"]
