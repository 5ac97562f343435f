"""What kept files were called by whoever put them in: beside the ledger, never in it.

The log knows a file by its SHA-256 alone. Names lie in ``ten-tep/<sha256>``, a line of JSON for
each person and name, the last one of a person being the one that holds: two people may put in the
same bytes under names that are none of the other's business.
"""

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import msgspec

from .codec import encode_json

FOLDER = "ten-tep"
LONGEST = 255  # characters, as file systems have it


class _Line(msgspec.Struct, frozen=True):
    person: str
    name: str


def remember(folder: Path, sha256: str, person: str, name: str) -> None:
    """Note how ``person`` called a file; raises ``OSError`` where the folder cannot be written."""
    if not name or names(folder, sha256).get(person) == name[:LONGEST]:
        return
    place = folder / FOLDER
    place.mkdir(exist_ok=True)
    handle = os.open(place / sha256, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    try:
        os.write(handle, b"\n" + encode_json(_Line(person, name[:LONGEST])))
    finally:
        os.close(handle)


def names(folder: Path, sha256: str) -> dict[str, str]:
    """The name of a file by the person who gave it, latest last."""
    found: dict[str, str] = {}
    for said in _lines(folder / FOLDER / sha256):
        found.pop(said.person, None)
        found[said.person] = said.name
    return found


def all_names(folder: Path) -> tuple[str, ...]:
    """Every name that any file was ever put in under, each once."""
    places = sorted((folder / FOLDER).glob("?" * 64))
    return tuple(dict.fromkeys(said.name for place in places for said in _lines(place)))


def _lines(place: Path) -> Iterator[_Line]:
    """What was noted of one file; a torn line is passed over."""
    try:
        lines = place.read_bytes().splitlines()
    except FileNotFoundError:
        return
    for line in lines:
        with suppress(msgspec.DecodeError):
            yield msgspec.json.decode(line, type=_Line)
