"""The program run as people run it, on a real ledger in a folder of its own."""

import json
import os
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

import pytest

from adapters.desk import Desk
from adapters.ledger import Command
from cli.main import run

DIRECTOR, OFFICE, CLERK, UNIT = "CB-001", "CB-002", "CB-003", "CB-004"
PEOPLE = {
    DIRECTOR: ("Phạm Quang Khải", "BGĐ"),
    OFFICE: ("Hoàng Thị Thu Trang", "VP"),
    CLERK: ("Nguyễn Thị Bích Ngọc", "VP"),
    UNIT: ("Trần Thanh Tùng", "HTQT"),
}
UNITS = {"BGĐ": "Ban Giám đốc", "VP": "Văn phòng", "HTQT": "Phòng Hợp tác quốc tế"}
ROLES = (
    (DIRECTOR, "director", ""),
    (OFFICE, "office", "VP"),
    (CLERK, "clerk", "VP"),
    (UNIT, "unit", "HTQT"),
)
START = datetime(2025, 8, 12, 1, 0, tzinfo=UTC)


class Result(NamedTuple):
    """What a call of the program printed, and its exit code."""

    code: int
    out: str
    err: str

    @property
    def json(self) -> Any:
        return json.loads(self.out)

    @property
    def error(self) -> Any:
        return json.loads(self.err)


Thidua = Callable[..., Result]


@pytest.fixture(autouse=True)
def _home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nobody's settings but the test's own, and an empty folder to stand in."""
    (tmp_path / "here").mkdir()
    monkeypatch.chdir(tmp_path / "here")
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("THIDUA_SO", "THIDUA_TOI", "THIDUA_TIENG", "THIDUA_DEBUG"):
        monkeypatch.delenv(variable, raising=False)


def now() -> datetime:
    """A Tuesday morning in August 2025."""
    return START


@pytest.fixture
def thidua(capfd: pytest.CaptureFixture[str]) -> Thidua:
    """Call the program with arguments."""

    def call(*args: str) -> Result:
        capfd.readouterr()
        code = run(list(args), now)
        return Result(code, *capfd.readouterr())

    return call


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A ledger with an agency of three units, four people and a plan in force."""
    place = tmp_path / "so"
    desk = Desk.create(place, "test.example/so", "Sở Ngoại vụ", clock=now)
    desk.decide_all(founding())
    desk.close()
    monkeypatch.setenv("THIDUA_SO", str(place))
    return place


def founding() -> list[Command]:
    plan = {"title": "Tổ chức Hội nghị", "symbol": "KH-NV", "conference": "2025-08-21"}
    return [
        Command("agency.found", "CQ", {"name": "Sở Ngoại vụ", "symbol": "NV"}, DIRECTOR),
        *(
            Command("agency.create_unit", "CQ", {"unit": unit, "name": name}, DIRECTOR)
            for unit, name in UNITS.items()
        ),
        *(
            Command("person.enrol", id, {"name": name, "unit": unit}, DIRECTOR)
            for id, (name, unit) in PEOPLE.items()
        ),
        *(
            Command("person.grant_role", id, {"role": role, "unit": unit}, DIRECTOR)
            for id, role, unit in ROLES
        ),
        Command("plan.draft", "KH-2025-01", plan, OFFICE),
        Command("plan.write_clause", "KH-2025-01", {"clause": "III.2a", "text": "Chủ trì"}, OFFICE),
        Command("plan.approve", "KH-2025-01", {}, DIRECTOR),
        Command("plan.number", "KH-2025-01", {}, CLERK),
        Command("plan.issue", "KH-2025-01", {}, CLERK),
    ]


def elsewhere(folder: Path) -> dict[str, str]:
    """The environment of a process of its own that works on the ledger in ``folder``."""
    root = Path(__file__).parents[2]
    return {**os.environ, "PYTHONPATH": str(root), "THIDUA_SO": str(folder)}


ASSIGN = (
    *("nhiem-vu", "giao", "--toi", "cb-2", "--ke-hoach", "kh-2025-1", "--muc", "III.2a"),
    *("--ten", "Báo cáo tổng kết", "--chu-tri", "vp", "--phoi-hop", "HTQT", "--han", "18/8/2025"),
)
