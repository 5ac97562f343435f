"""Old ledgers replay for ever: to the root and the standing that were recorded with them.

A golden ledger never changes. When the program learns a new version of an event, the old one is
still read (an upcast); when a test here fails, it is the program that is wrong.
"""

import gzip
import json
from pathlib import Path
from typing import Any

import pytest

from adapters.ledger import Ledger
from adapters.seal.audit import walk
from adapters.storage.append import as_events
from adapters.storage.leaf import leaf_hash
from adapters.storage.memory import MemoryStore
from adapters.storage.port import Mark, Row

from . import make

HERE = Path(__file__).parent
NAMES = sorted(path.name.removesuffix(".jsonl.gz") for path in HERE.glob("*.jsonl.gz"))

# The files as they were first written. They are evidence: nobody's edit belongs here.
DIGESTS = json.loads(make.DIGESTS.read_text(encoding="utf-8"))


def lines(name: str) -> list[bytes]:
    return gzip.decompress((HERE / f"{name}.jsonl.gz").read_bytes()).split(b"\n")[:-1]


def about(name: str) -> dict[str, Any]:
    found: dict[str, Any] = json.loads((HERE / f"{name}.json").read_text(encoding="utf-8"))
    return found


def row(line: bytes) -> Row:
    leaf = json.loads(line)
    body = line[len(b'{"body":') : line.rindex(b',"prev":"')]
    return leaf["seq"], leaf["stream"], leaf["ver"], leaf["type"], body


def ledger(name: str) -> Ledger:
    """The golden ledger on an empty store, one append for each command."""
    store = MemoryStore()
    store.set_meta({"origin": about(name)["origin"]})
    rows = [row(line) for line in lines(name)]
    store.insert_events(as_events(rows), marks=[Mark("golden", "", 0, len(rows))])
    return Ledger(store)


def test_there_are_golden_ledgers_and_each_is_pinned() -> None:
    assert NAMES
    assert sorted(DIGESTS) == NAMES


@pytest.mark.parametrize("name", NAMES)
def test_a_golden_ledger_never_changes(name: str) -> None:
    assert make.digests(name) == DIGESTS[name]


@pytest.mark.parametrize("name", NAMES)
def test_an_old_ledger_has_its_root_and_stands_as_it_stood(name: str) -> None:
    old, told = ledger(name), about(name)
    walked = walk(old.store)
    assert (walked.size, walked.root.hex()) == (told["size"], told["root"])
    stored = [hash for _, hash in old.store.leaves()]
    assert stored == [leaf_hash(line) for line in lines(name)]
    assert make.stands(old) == told["stands"]


@pytest.mark.parametrize("name", NAMES)
def test_every_stored_name_and_version_of_it_is_still_read(name: str) -> None:
    old = ledger(name)
    for recorded in old.history():
        assert old.codec.reader(recorded.type)
