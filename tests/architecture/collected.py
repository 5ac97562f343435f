"""Print, as JSON, every scenario that pytest collects and with how many rows of examples.

A program of its own, so that it sees the features as a fresh run does: `python collected.py`.
"""

import contextlib
import io
import json
import sys
from collections import defaultdict
from typing import Any

import pytest


class Collected:
    """Remembers the scenarios of a collection; one row for a scenario without examples."""

    def __init__(self) -> None:
        self.rows: dict[str, set[str]] = defaultdict(set)

    def pytest_collection_finish(self, session: pytest.Session) -> None:
        # Only now: pytest wants to load its plugins itself.
        from pytest_bdd.scenario import scenario_wrapper_template_registry as templates

        for item in session.items:
            scenario = templates.get(item.function) if isinstance(item, pytest.Function) else None
            if scenario is not None:
                self.rows[scenario.name].add(self.example(item))

    @staticmethod
    def example(item: Any) -> str:
        params = item.callspec.params if hasattr(item, "callspec") else {}
        return json.dumps(params.get("_pytest_bdd_example"), sort_keys=True, default=str)


if __name__ == "__main__":
    found = Collected()
    options = ["--collect-only", "-q", "-p", "no:cacheprovider", "tests/bdd", "tests/browser"]
    with contextlib.redirect_stdout(io.StringIO()) as said:
        code = pytest.main(options, plugins=[found])
    if code:
        sys.exit(said.getvalue())
    print(json.dumps({name: len(rows) for name, rows in found.rows.items()}))
