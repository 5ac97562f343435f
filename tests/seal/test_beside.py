"""Layer 1 by a second process finds what it finds in the first."""

import os
import sqlite3
from pathlib import Path

import pytest

from adapters.ledger import Ledger
from adapters.problems import StoreProblem, UsageProblem
from adapters.seal import beside, verify
from adapters.seal.beside import Beside
from adapters.storage.sqlite import read_sqlite

from ..views import story

pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="no processes are forked here")

CHANGES = {
    "": [],
    "UPDATE command SET digest = 'x' WHERE seq = 9": ["books_altered"],
    "UPDATE event SET body = replace(body, 'KH-NV', 'KH-XX') WHERE seq = 12": ["row_altered"],
    "INSERT INTO meta VALUES ('a', 'b')": ["books_altered"],
    "CREATE TABLE more (a)": ["database_damaged"],
}


@pytest.mark.parametrize("apart", [True, False])
@pytest.mark.parametrize("change", CHANGES)
def test_what_is_wrong_is_found_by_one_process_and_by_two(
    tmp_path: Path, change: str, apart: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(verify, "ENOUGH", 0)
    monkeypatch.setattr(beside, "can_fork", lambda: apart)
    desk = story.found(tmp_path / "so", story.Clock())
    story.muddle_along(desk, 20)
    desk.close()
    with sqlite3.connect(story.file_of(desk)) as db:
        db.execute(change)
    db.close()
    store = read_sqlite(story.file_of(desk))
    found = verify.verify(Ledger(store), verify.Asked((verify.STORE, verify.LOG)))
    store.close()
    assert [fault.code for fault in found.faults] == CHANGES[change]


def test_what_is_raised_over_there_is_raised_here(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(beside, "can_fork", lambda: True)
    for work, code in ((refuse, "seal_busy"), (vanish, "process_lost")):
        other = Beside(int, work)
        with pytest.raises((UsageProblem, StoreProblem)) as found:
            other.result()
        other.close()
        assert found.value.code == code


def refuse() -> int:
    raise UsageProblem("seal_busy", where="there")


def vanish() -> int:
    os._exit(9)
