"""A desk on a new ledger, and what its tables hold."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.desk import Desk

from . import story


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Tests sit at no particular desk and remember nobody."""
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    monkeypatch.delenv("THIDUA_SO", raising=False)
    monkeypatch.delenv("THIDUA_TOI", raising=False)


@pytest.fixture
def clock() -> story.Clock:
    return story.Clock()


@pytest.fixture
def desk(tmp_path: Path, clock: story.Clock) -> Iterator[Desk]:
    found = story.found(tmp_path / "so", clock)
    yield found
    found.close()
