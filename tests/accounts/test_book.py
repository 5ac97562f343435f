"""The file: for its owner only, for many processes, strict about what it reads."""

import os
import stat
from pathlib import Path

import pytest

from adapters.accounts import log
from adapters.accounts.book import FILE, Book
from adapters.accounts.machines import end_machine, machine_of, machines, make_machine
from adapters.accounts.policy import Policy, read_policy
from adapters.accounts.roster import lock
from adapters.problems import IntegrityProblem, StoreProblem, UsageProblem

from .conftest import CHEAP, OFFICE, PERSON, Time


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")
def test_nobody_else_on_the_machine_reads_it(book: Book, person: str, tmp_path: Path) -> None:
    assert book.vault.sign("x", "y")
    modes = {path.name: stat.S_IMODE(path.stat().st_mode) for path in tmp_path.iterdir()}
    assert {0o600} == set(modes.values()), modes
    assert {"tai-khoan.db", "tai-khoan.khoa", "tai-khoan.jsonl"} <= set(modes)


@pytest.mark.skipif(os.name != "posix", reason="file modes of POSIX")
@pytest.mark.parametrize("name", [FILE, "tai-khoan.khoa"])
def test_what_others_could_read_is_not_used(book: Book, tmp_path: Path, name: str) -> None:
    assert book.vault.sign("x", "y")
    (tmp_path / name).chmod(0o640)
    with pytest.raises(UsageProblem, match="open_to_others"):
        _ = Book(tmp_path, policy=CHEAP).vault


def test_a_file_of_a_newer_program_is_left_alone(book: Book, tmp_path: Path) -> None:
    with book.writing() as db:
        db.execute("PRAGMA user_version = 99")
    with pytest.raises(StoreProblem, match="accounts_newer"):
        Book(tmp_path, policy=CHEAP)


def test_a_file_that_is_none_is_said_to_be(tmp_path: Path) -> None:
    (tmp_path / FILE).write_bytes(b"not a database at all" * 100)
    (tmp_path / FILE).chmod(0o600)
    with pytest.raises(StoreProblem, match="accounts_unusable"):
        Book(tmp_path, policy=CHEAP)


def test_every_commit_is_durable(book: Book) -> None:
    assert [("wal",)] == book.ask("PRAGMA journal_mode")
    assert [(2,)] == book.ask("PRAGMA synchronous")


def test_a_change_broken_off_changes_nothing(book: Book, person: str, tmp_path: Path) -> None:
    (tmp_path / log.FILE).unlink()
    (tmp_path / log.FILE).mkdir()
    with pytest.raises(StoreProblem, match="file_unwritable"):
        lock(book, person, OFFICE)
    assert [(None,)] == book.ask("SELECT locked FROM account")


def test_a_line_changed_in_the_log_is_found(book: Book, person: str, tmp_path: Path) -> None:
    place = tmp_path / log.FILE
    assert [1, 2] == [entry.n for entry in log.read(tmp_path)]
    place.write_bytes(place.read_bytes().replace(b"CB-004", b"CB-005"))
    with pytest.raises(IntegrityProblem, match="accounts_log_altered"):
        list(log.read(tmp_path))


def test_a_torn_end_of_the_log_is_cut_off(book: Book, person: str, tmp_path: Path) -> None:
    with (tmp_path / log.FILE).open("ab") as file:
        file.write(b'{"at":"2025')
    lock(book, person, OFFICE)
    assert ["invited", "redeemed", "locked"] == [entry.what for entry in log.read(tmp_path)]


# The policy


def test_without_a_file_the_policy_is_the_default(tmp_path: Path) -> None:
    assert Policy() == read_policy(tmp_path)


def test_an_agency_sets_its_own(tmp_path: Path) -> None:
    (tmp_path / "tai-khoan.toml").write_text('idle = 600\nsecond_factor = ["director"]\n')
    assert Policy(idle=600, second_factor=("director",)) == read_policy(tmp_path)


@pytest.mark.parametrize(
    "text",
    ["ide = 5", "idle = '5'", "idle = 0", "idle = true", "second_factor = [1]", "idle =",
     "second_factor = ['derector']", "trusted_proxies = ['proxy']"],
)  # fmt: skip
def test_a_policy_is_read_strictly(tmp_path: Path, text: str) -> None:
    (tmp_path / "tai-khoan.toml").write_text(text)
    with pytest.raises(UsageProblem, match="settings_"):
        read_policy(tmp_path)


# Machines


def test_a_machine_shows_its_token(book: Book, time: Time) -> None:
    token = make_machine(book, "cổng", PERSON, OFFICE, scopes=("task.report",), lasts=3600)
    found = machine_of(book, f"Bearer {token}")
    assert found
    assert (found.name, found.person, found.may("task.report")) == ("cổng", PERSON, True)
    assert not found.may("vote.cast")
    time.pass_by(hours=1)
    assert machine_of(book, f"Bearer {token}") is None


def test_an_ended_machine_is_let_in_no_more(book: Book) -> None:
    token = make_machine(book, "cổng", PERSON, OFFICE, scopes=("*",), lasts=3600)
    end_machine(book, "cổng", OFFICE)
    assert machine_of(book, f"Bearer {token}") is None
    assert [True] == [one.ended for one in machines(book)]
    with pytest.raises(UsageProblem, match="machine_unknown"):
        end_machine(book, "cổng", OFFICE)


@pytest.mark.parametrize(
    "header", ["", "Bearer", "Bearer ", "Basic eDp5", "Bearer x", "bearer é\ud800"]
)
def test_any_other_header_is_nobody(book: Book, header: str) -> None:
    assert machine_of(book, header) is None


def test_two_machines_never_bear_one_name(book: Book) -> None:
    make_machine(book, "cổng", PERSON, OFFICE, scopes=(), lasts=60)
    with pytest.raises(UsageProblem, match="machine_exists"):
        make_machine(book, "cổng", PERSON, OFFICE, scopes=(), lasts=60)
