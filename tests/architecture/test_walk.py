"""docs/di-mot-vong.md tells the truth: its commands, typed in order on one ledger, do what it says.

The page moves the clock itself: ``<!-- ngày: 14/08/2025 08:30 -->`` before a block says when its
first command is typed; every further command is a minute later. A command marked ``# bị từ chối``
must be refused, one marked ``# chưa đúng cách dùng`` sent back, any other must succeed. Every line
of the ``text`` block that follows must stand in what the commands before it printed, in that order;
… stands for what the page leaves out.
"""

import re
import shlex
import shutil
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from adapters.clock import VIETNAM
from cli.main import run

ROOT = Path(__file__).parents[2]
PAGE = ROOT / "docs" / "di-mot-vong.md"
PART = re.compile(
    r"<!-- ngày: (?P<day>[^>]+?) -->|^```(?P<kind>sh|text)\n(?P<body>.*?)^```$",
    re.DOTALL | re.MULTILINE,
)
REFUSED, MISTYPED = "# bị từ chối", "# chưa đúng cách dùng"
ROLES = (
    *("Văn phòng", "Giám đốc", "Phó Giám đốc", "Hội đồng", "Văn thư", "Phòng, đơn vị, đoàn thể"),
    *("Người được đề cử, đại biểu", "Bàn đón tiếp", "Kiểm toán"),
)


class Typed(NamedTuple):
    """One line somebody types, when, and whether it is to be refused."""

    at: datetime
    line: str

    @property
    def words(self) -> list[str]:
        return shlex.split(self.line, comments=True)

    @property
    def code(self) -> int:
        """The exit code the page promises: 0 done, 1 refused, 2 not typed as it should be."""
        return 1 if self.line.endswith(REFUSED) else 2 if self.line.endswith(MISTYPED) else 0


class Scene(NamedTuple):
    """Lines typed one after another and what the page shows of the answers."""

    typed: tuple[Typed, ...]
    shown: str


def scenes(page: str) -> Iterator[Scene]:
    """The page from its beginning to its end, cut where an answer is shown."""
    typed: list[Typed] = []
    clock: datetime | None = None
    for part in PART.finditer(page):
        if part["day"]:
            clock = datetime.strptime(part["day"], "%d/%m/%Y %H:%M").replace(tzinfo=VIETNAM)
        elif part["kind"] == "text":
            yield Scene(tuple(typed), part["body"])
            typed = []
        else:
            assert clock, "no command before the first day"
            for line in part["body"].replace("\\\n", " ").splitlines():
                typed.append(Typed(clock, line.strip()))
                clock += timedelta(minutes=1)
    yield Scene(tuple(typed), "")


def type_in(typed: Typed) -> int:
    """Do as the shell would; the exit code."""
    words = typed.words
    if words[0] == "echo":  # echo "…" > file
        Path(words[-1]).write_text(words[1] + "\n", encoding="utf-8")
        return 0
    assert words[0] == "thidua", typed.line
    return run(words[1:], lambda: typed.at)


def missing(shown: str, printed: str) -> list[str]:
    """The lines of ``shown`` that do not stand in ``printed``, in order."""
    lines = iter(printed.splitlines())
    return [
        line
        for line in shown.splitlines()
        if line.strip(" …") and not any(fits(line, real) for real in lines)
    ]


def fits(line: str, real: str) -> bool:
    """Whether a shown line is the real one, with … for anything left out."""
    pattern = ".*".join(re.escape(piece.strip()) for piece in line.split("…"))
    return bool(re.fullmatch(rf"\s*{pattern}\s*", real))


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder as the reader's: the program's samples in it, nobody's settings."""
    samples = Path("adapters") / "samples"
    shutil.copytree(ROOT / samples, tmp_path / samples, ignore=shutil.ignore_patterns("*.py"))
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "config"))
    for variable in ("THIDUA_SO", "THIDUA_TOI", "THIDUA_TIENG", "THIDUA_DEBUG"):
        monkeypatch.delenv(variable, raising=False)
    return tmp_path


def test_every_command_of_the_walk_answers_as_the_page_says(
    desk: Path, capfd: pytest.CaptureFixture[str]
) -> None:
    for scene in scenes(PAGE.read_text(encoding="utf-8")):
        printed = ""
        for typed in scene.typed:
            code = type_in(typed)
            said = capfd.readouterr()
            assert code == typed.code, f"{typed.line}\n{said.out}{said.err}"
            printed += said.out + said.err
        assert not missing(scene.shown, printed), f"{scene.typed[-1].line}\n{printed}"


def test_every_role_of_the_plan_has_its_place() -> None:
    page = PAGE.read_text(encoding="utf-8")
    headings = re.findall(r"^## (.+)$", page, re.MULTILINE)
    for role in ROLES:
        assert any(role in heading for heading in headings), role
    for section in re.split(r"^## ", page, flags=re.MULTILINE):
        if re.match(r"\d+\. ", section):
            title = section.splitlines()[0]
            assert "**Để lại cho người sau.**" in section, title
            assert "**Trong kế hoạch.**" in section, title
            assert REFUSED in section, title
