"""The documents say what the program does."""

import pytest

from cli.docs import FOLDER, documents


@pytest.mark.parametrize("name", ["cli.md", "events.md", "permissions.md", "openapi.json"])
def test_a_document_is_as_the_program_would_write_it(name: str) -> None:
    written = (FOLDER / name).read_text(encoding="utf-8")
    assert documents()[name] == written, "run: python -m cli.docs"


def test_no_document_shows_a_missing_word() -> None:
    assert "⟦" not in "".join(documents().values())
