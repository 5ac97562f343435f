"""CONTRIBUTING.md tells the truth: its worked example, done to the letter, works.

The snippets are taken from the page itself and applied to a copy of the repository. The new
decision must then stand, by itself, on the command line, in the permission matrix and in the pages
made from the code, and its scenarios must run.
"""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
STEP = re.compile(
    r"(?:Trong|Cuối)\s+`(?P<file>[^`]+)`(?:,\s+(?P<where>trước|sau)\s+`(?P<anchor>[^`]+)`)?:"
    r"\n\n```\w+\n(?P<text>.*?)```",
    re.DOTALL,
)
LEFT_OUT = shutil.ignore_patterns(
    *(".git", ".venv", "__pycache__", ".*_cache", ".hypothesis", ".coverage*"),
    *("so-chay-thu", "so-thi-dua", "build", "dist", "htmlcov"),
)


def insert(lines: list[str], where: str, anchor: str, text: str) -> list[str]:
    """``lines`` with ``text`` before or after the one line that reads ``anchor``."""
    places = [number for number, line in enumerate(lines) if line.strip() == anchor]
    assert len(places) == 1, f"{anchor!r} stands in {len(places)} lines"
    if where == "sau":
        return [*lines[: places[0] + 1], text, *lines[places[0] + 1 :]]
    room = "" if text.startswith(" ") else "\n\n"
    return [*lines[: places[0]], text + room, *lines[places[0] :]]


def follow(page: str, copy: Path) -> None:
    """Do what the page says to the files in ``copy``."""
    for step in STEP.finditer(page):
        file = copy / step["file"]
        lines = file.read_text(encoding="utf-8").splitlines(keepends=True)
        if step["where"]:
            lines = insert(lines, step["where"], step["anchor"].strip(), step["text"])
        else:
            lines = [*lines, "\n", "\n" * (file.suffix == ".py"), step["text"]]
        file.write_text("".join(lines), encoding="utf-8")


class Copy:
    """The repository with the example in it, and a way to run programs there."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        ours = ("THIDUA_", "PYTEST_", "XDG_")
        kept = {name: value for name, value in os.environ.items() if not name.startswith(ours)}
        self.environment = {**kept, "PYTHONPATH": str(folder), "HOME": str(folder)}

    def run(self, *arguments: str) -> str:
        done = subprocess.run(
            [sys.executable, *arguments],
            cwd=self.folder,
            env=self.environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> Copy:
    folder = tmp_path_factory.mktemp("contributing") / "repository"
    shutil.copytree(ROOT, folder, ignore=LEFT_OUT)
    follow((ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8"), folder)
    copy = Copy(folder)
    copy.run("-m", "adapters.words.build")
    return copy


@pytest.mark.xdist_group("contributing")
class TestTheExample:
    def test_every_kind_of_file_is_touched_and_no_other(self) -> None:
        page = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
        assert sorted({step["file"] for step in STEP.finditer(page)}) == [
            "adapters/words/catalogs/en/task.po",
            "adapters/words/catalogs/vi/task.po",
            "domain/task.py",
            "features/task.feature",
            "tests/bdd/test_task.py",
        ]

    def test_it_is_written_as_the_linters_want_it(self, copy: Copy) -> None:
        files = ("domain/task.py", "tests/bdd/test_task.py")
        copy.run("-m", "ruff", "format", "--check", *files)
        copy.run("-m", "ruff", "check", *files)

    def test_it_has_a_command_with_its_help_in_both_languages(self, copy: Copy) -> None:
        shown = copy.run("-m", "cli.main", "nhiem-vu", "don-doc", "--help")
        assert "Đôn đốc đơn vị chủ trì, mỗi ngày nhiều nhất một lần." in " ".join(shown.split())
        assert "--ghi-chu" in shown
        assert copy.run("-m", "cli.main", "task", "remind", "--help")

    def test_it_stands_in_the_permission_matrix(self, copy: Copy) -> None:
        assert "Đôn đốc" in copy.run("-m", "cli.main", "quyen")

    def test_it_stands_in_the_pages_made_from_the_code(self, copy: Copy) -> None:
        copy.run("-m", "cli.docs")
        pages = [page.read_text(encoding="utf-8") for page in (copy.folder / "docs").glob("*.md")]
        assert any("task.reminded/1" in page for page in pages)
        assert any("don-doc" in page for page in pages)

    def test_its_scenarios_run_and_every_guard_still_holds(self, copy: Copy) -> None:
        said = copy.run(
            *("-m", "pytest", "-p", "no:cacheprovider", "-v", "--store", "sqlite", "-k", "task"),
            *("tests/bdd/test_task.py", "tests/architecture/test_catalogue.py"),
            "tests/architecture/test_features.py",
        )
        assert len(re.findall(r"đôn_đốc\S* PASSED", said)) == 2
