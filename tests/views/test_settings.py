"""Settings say where they are wrong, and are written whole or not at all."""

from pathlib import Path
from typing import Any

import pytest

from adapters.problems import Problem, StoreProblem
from adapters.settings import (
    Settings,
    find_folder,
    read_settings,
    remember_me,
    who_am_i,
    write_settings,
)

GOOD = 'format = 1\norigin = "a/b"\nagency = "Sở Ngoại vụ"\n'


def test_what_is_written_is_read(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "a/b", 'Sở "Ngoại vụ"\n\\ \x7f', "postgresql://h/d", "en")
    write_settings(settings)
    assert read_settings(tmp_path) == settings
    assert [path.name for path in tmp_path.iterdir()] == ["so.toml"]


def test_a_store_is_counted_from_the_folder(tmp_path: Path) -> None:
    settings = Settings(tmp_path, "a/b", "Sở")
    assert settings.store_url == f"sqlite:{tmp_path / 'so.db'}"
    assert settings.store_file == tmp_path / "so.db"
    assert settings._replace(store="sqlite:/else/so.db").store_file == Path("/else/so.db")
    elsewhere = settings._replace(store="postgresql://h/d")
    assert (elsewhere.store_url, elsewhere.store_file) == ("postgresql://h/d", None)


@pytest.mark.parametrize(
    ("text", "code", "facts"),
    [
        (None, "settings_missing", {}),
        ("origin = ", "settings_malformed", {}),
        (b"\xff\xfe", "settings_malformed", {}),
        (GOOD + 'colour = "red"', "settings_unknown", {"field": "colour"}),
        (GOOD + "store = 7", "settings_field", {"field": "store", "found": "7"}),
        (GOOD + 'store = ""', "settings_field", {"field": "store", "found": ""}),
        (GOOD.replace("1", "true"), "settings_field", {"field": "format"}),
        (GOOD.replace("format = 1", ""), "settings_field", {"field": "format"}),
        (GOOD.replace('origin = "a/b"', ""), "settings_field", {"field": "origin"}),
        (GOOD.replace("1", "2"), "settings_newer", {"found": 2, "known": 1}),
    ],
)
def test_settings_that_cannot_be_read_say_where(
    tmp_path: Path, text: str | bytes | None, code: str, facts: dict[str, Any]
) -> None:
    if text is not None:
        (tmp_path / "so.toml").write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(Problem) as caught:
        read_settings(tmp_path)
    assert caught.value.code == code
    assert facts.items() <= caught.value.facts.items()
    assert str(tmp_path) in caught.value.facts["where"]


def test_settings_in_the_place_of_a_folder_cannot_be_read_or_written(tmp_path: Path) -> None:
    (tmp_path / "so.toml").mkdir()
    with pytest.raises(StoreProblem) as caught:
        read_settings(tmp_path)
    assert caught.value.code == "file_unreadable"
    with pytest.raises(StoreProblem) as caught:
        write_settings(Settings(tmp_path, "a/b", "Sở"))
    assert caught.value.code == "file_unwritable"
    assert [path.name for path in tmp_path.iterdir()] == ["so.toml"]


def test_the_folder_is_given_or_known_or_right_here(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.chdir(tmp_path)
    assert find_folder() == Path("so-thi-dua")
    Path("so.toml").touch()
    assert find_folder() == Path()
    monkeypatch.setenv("THIDUA_SO", "/there")
    assert find_folder() == Path("/there")
    assert find_folder("/here") == Path("/here")


def test_a_person_is_given_or_known_or_remembered_for_a_ledger(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    assert who_am_i("a/b") == ""
    remember_me("a/b", "CB-001")
    remember_me("sở khác", "CB-007")
    assert (who_am_i("a/b"), who_am_i("sở khác"), who_am_i("c")) == ("CB-001", "CB-007", "")
    remember_me("a/b", "CB-002")
    assert who_am_i("a/b") == "CB-002"
    monkeypatch.setenv("THIDUA_TOI", "CB-003")
    assert who_am_i("a/b") == "CB-003"
    assert who_am_i("a/b", "CB-004") == "CB-004"
