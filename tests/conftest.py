"""What all tests share: catalogs, how chance searches, the stores and the option to choose one."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

from adapters.storage import open_store
from adapters.storage.port import LedgerStore

from . import chromium, stores

# How hypothesis searches, in every folder: the same on CI, anew each time on a desk. Never by the
# clock: a machine that is busy elsewhere would break a law, or the telling of a large example.
settings.register_profile(
    "desk", deadline=None, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large]
)
settings.register_profile(
    "ci", settings.get_profile("desk"), derandomize=True, print_blob=True, database=None
)
settings.load_profile("ci" if os.environ.get("CI") else "desk")


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--store",
        choices=stores.STORES,
        help="run features and stories on this store only (default: on SQLite and on PostgreSQL)",
    )


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "slow: takes seconds by its nature")
    if not hasattr(config, "workerinput"):  # once, before pytest-xdist starts its workers
        from adapters.words.build import compile_catalogs

        compile_catalogs()


def pytest_generate_tests(metafunc: pytest.Metafunc) -> None:
    if "store_name" in metafunc.fixturenames:
        chosen = metafunc.config.getoption("--store")
        names = [chosen] if chosen else stores.LASTING
        metafunc.parametrize("store_name", names, scope="session")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    if chromium.PROGRAM or os.environ.get("CI"):
        return
    for item in items:
        if "browser_type" in getattr(item, "fixturenames", ()):
            item.add_marker(pytest.mark.skip(reason="no Chromium on this machine"))


@pytest.fixture(scope="session")
def browser_type_launch_args() -> dict[str, Any]:
    return {"executable_path": chromium.PROGRAM, "args": chromium.OPTIONS}


@pytest.fixture
def store_url(store_name: str, tmp_path: Path) -> str:
    """The URL of a ledger that is not there yet: on SQLite, then on PostgreSQL."""
    return stores.new_url(store_name, tmp_path)


@pytest.fixture
def store(store_url: str) -> Iterator[LedgerStore]:
    """A new, empty ledger: on SQLite, then on PostgreSQL."""
    opened = open_store(store_url, create=True)
    yield opened
    opened.close()


@pytest.fixture(scope="session")
def postgres_url() -> str:
    """The URL of the test server; add ``ledger=NAME`` for a ledger on it."""
    return stores.server()
