"""Every dependency is used, declared, pinned and explained; nothing else is imported."""

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import packages_distributions
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))
SHIPPED = ("domain", "adapters", "cli")
BUILD_ONLY = {"babel"}  # adapters/words/build.py compiles catalogs; users never run it
DATA_ONLY = {"tzdata"}  # read by zoneinfo, never imported
BY_OTHERS = {"python-multipart"}  # Starlette reads forms with it, and does not bring it


def name(requirement: str) -> str:
    """The distribution a requirement names, as registries compare it."""
    found = re.match(r"[A-Za-z0-9._-]+", requirement)
    assert found, requirement
    return normal(found[0])


def normal(distribution: str) -> str:
    return re.sub(r"[-_.]+", "-", distribution).lower()


RUNTIME = {name(line) for line in PROJECT["project"]["dependencies"]}
EXTRAS = {
    extra: {name(line) for line in lines} - {"thidua"}
    for extra, lines in PROJECT["project"]["optional-dependencies"].items()
}
BUILD = {name(line) for line in PROJECT["build-system"]["requires"]}
ALL = RUNTIME | BUILD | set().union(*EXTRAS.values())


def imported() -> Iterator[str]:
    """Every top-level module that the shipped rooms import, ours and the stdlib's left out."""
    for room in SHIPPED:
        for path in (ROOT / room).glob("**/*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    yield from (alias.name.split(".")[0] for alias in node.names)
                if isinstance(node, ast.ImportFrom) and not node.level and node.module:
                    yield node.module.split(".")[0]


def used() -> set[str]:
    """The distributions those modules come from."""
    owners = packages_distributions()
    strange = set(imported()) - set(sys.stdlib_module_names) - set(SHIPPED)
    return {normal(owners.get(module, [module])[0]) for module in strange}


def test_what_is_shipped_imports_only_what_is_declared() -> None:
    optional = set().union(*(names for extra, names in EXTRAS.items() if extra != "dev"))
    assert used() - BUILD_ONLY - optional - RUNTIME == set()


def test_what_is_declared_is_used() -> None:
    assert RUNTIME - DATA_ONLY - BY_OTHERS - used() == set()


@pytest.mark.parametrize("distribution", sorted(ALL))
def test_a_dependency_is_pinned_and_explained(distribution: str) -> None:
    pins = (ROOT / "constraints.txt").read_text(encoding="utf-8")
    why = (ROOT / "docs" / "dependencies.md").read_text(encoding="utf-8")
    assert re.search(rf"^{re.escape(distribution)}==", pins, re.MULTILINE)
    assert re.search(rf"(?<![\w-]){re.escape(distribution)}(?![\w-])", why)


def test_no_registry_is_named() -> None:
    for file in ("constraints.txt", "pyproject.toml", "Makefile", ".ci/run"):
        text = (ROOT / file).read_text(encoding="utf-8")
        assert not re.search(r"index-url|find-links|https?://[^ ]*simple", text), file
