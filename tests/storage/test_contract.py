"""Every store of the house keeps every promise of the port, and the library's own."""

from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest
from eventsourcing.persistence import AggregateRecorder
from eventsourcing.tests.persistence import (
    AggregateRecorderTestCase,
    ApplicationRecorderTestCase,
    NonInterleavingNotificationIDsBaseCase,
)

from adapters.storage import open_store
from adapters.storage.contract import StoreContract
from adapters.storage.memory import MemoryStore
from adapters.storage.port import LedgerStore
from tests.stores import new_store, new_url


class Contract(StoreContract):
    """Ledgers by name, given back after each test."""

    kind = ""

    @pytest.fixture(autouse=True)
    def _ledgers(self, tmp_path: Path) -> Iterator[None]:
        self.folder = tmp_path
        self.urls: dict[str, str] = {}
        self.opened: list[LedgerStore] = []
        yield
        for store in self.opened:
            store.close()

    def open_ledger(self, name: str) -> LedgerStore:
        url = self.urls.setdefault(name, new_url(self.kind, self.folder))
        self.opened.append(open_store(url, create=True))
        return self.opened[-1]


class TestMemory(Contract):
    kind = "memory"
    lasting = False


class TestSQLite(Contract):
    kind = "sqlite"


class TestPostgreSQL(Contract):
    kind = "postgresql"


# The library's own cases. `optional_test_insert_subscribe` does not apply: no store pushes; a
# follower asks again, which is one comparison with the head when nothing is new.


class Recorders:
    kind = ""

    @pytest.fixture(autouse=True)
    def _folder(self, tmp_path: Path) -> Iterator[None]:
        self.folder = tmp_path
        self.opened: list[LedgerStore] = []
        yield
        for store in self.opened:
            store.close()

    def create_recorder(self) -> LedgerStore:
        self.opened.append(new_store(self.kind, self.folder))
        return self.opened[-1]


class Apart(AggregateRecorder):
    """A store seen as a recorder of aggregates, which has no positions to tell."""

    def __init__(self, store: LedgerStore) -> None:
        self.store = store

    def insert_events(self, stored_events: Any, **kwargs: Any) -> None:
        self.store.insert_events(stored_events, **kwargs)

    def select_events(self, originator_id: Any, **kwargs: Any) -> Any:
        return self.store.select_events(originator_id, **kwargs)


class AggregateRecorders(Recorders):
    def create_recorder(self) -> Any:
        return Apart(super().create_recorder())


class TestMemoryAsAggregateRecorder(AggregateRecorders, AggregateRecorderTestCase):
    kind = "memory"


class TestMemoryAsApplicationRecorder(Recorders, ApplicationRecorderTestCase[Any]):
    kind = "memory"


class TestMemoryDoesNotInterleave(Recorders, NonInterleavingNotificationIDsBaseCase):
    kind = "memory"


class TestSQLiteAsAggregateRecorder(AggregateRecorders, AggregateRecorderTestCase):
    kind = "sqlite"


class TestSQLiteAsApplicationRecorder(Recorders, ApplicationRecorderTestCase[Any]):
    kind = "sqlite"


class TestSQLiteDoesNotInterleave(Recorders, NonInterleavingNotificationIDsBaseCase):
    kind = "sqlite"


class TestPostgreSQLAsAggregateRecorder(AggregateRecorders, AggregateRecorderTestCase):
    kind = "postgresql"


class TestPostgreSQLAsApplicationRecorder(Recorders, ApplicationRecorderTestCase[Any]):
    kind = "postgresql"


class TestPostgreSQLDoesNotInterleave(Recorders, NonInterleavingNotificationIDsBaseCase):
    kind = "postgresql"


def test_every_memory_ledger_is_new() -> None:
    """What is in memory is found by nobody else."""
    one, two = open_store("memory:"), open_store("memory:")
    assert isinstance(one, MemoryStore)
    one.set_meta({"origin": uuid4().hex})
    assert "origin" not in two.meta()
