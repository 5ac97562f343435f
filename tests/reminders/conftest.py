"""A desk on a small agency at work, and nobody's settings but the test's own."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from adapters.desk import Desk

from ..views import story


@pytest.fixture(autouse=True)
def _nobody(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("THIDUA_SO", "THIDUA_TOI", "THIDUA_SMTP_PASSWORD"):
        monkeypatch.delenv(variable, raising=False)


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    found = story.found(tmp_path / "so", story.Clock())
    yield found
    found.close()
