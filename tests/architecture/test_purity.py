"""`domain/` decides from what it is given: no clock, no dice, no files, no libraries but attrs.

An allow-list, because a deny-list forgets. Once over the source, once over what is really loaded.
"""

import ast
import json
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
ALLOWED = ("attrs", "collections.abc", "datetime", "enum", "fractions", "typing")
FORBIDDEN_CALLS = {
    *("open", "print", "input", "eval", "exec", "compile", "__import__", "breakpoint"),
    *("globals", "locals", "vars", "id", "hash"),
}
ASKS_THE_TIME = {"now", "utcnow", "today", "time", "monotonic", "perf_counter"}

FILES = sorted((ROOT / "domain").glob("**/*.py"))


def calls(tree: ast.AST) -> Iterator[ast.Call]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.Call))


def imported(tree: ast.AST) -> Iterator[str]:
    """Module names, a relative import within the package as "."."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        if isinstance(node, ast.ImportFrom):
            yield "." if node.level == 1 else f"{'.' * node.level}{node.module}"


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_domain_file_imports_only_what_is_allowed(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    assert {name for name in imported(tree) if name not in (*ALLOWED, ".")} == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_domain_file_reads_writes_and_evaluates_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    named = {call.func.id for call in calls(tree) if isinstance(call.func, ast.Name)}
    assert named & FORBIDDEN_CALLS == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_domain_file_never_asks_what_time_it_is(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    asked = {call.func.attr for call in calls(tree) if isinstance(call.func, ast.Attribute)}
    assert asked & ASKS_THE_TIME == set()


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_a_domain_file_keeps_nothing_between_decisions(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    kept = [node for node in ast.walk(tree) if isinstance(node, ast.Global | ast.Nonlocal)]
    assert kept == []


def test_loading_the_whole_domain_loads_nothing_beyond_the_allow_list() -> None:
    modules = [".".join(path.relative_to(ROOT).with_suffix("").parts) for path in FILES]
    program = (
        "import importlib, json, sys\n"
        f"for name in {ALLOWED!r}: importlib.import_module(name)\n"
        "before = set(sys.modules)\n"
        f"for name in {modules!r}: importlib.import_module(name)\n"
        "new = {name for name in set(sys.modules) - before if name.split('.')[0] != 'domain'}\n"
        "print(json.dumps(sorted(new)))\n"
    )
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=True
    )
    assert json.loads(done.stdout) == []
