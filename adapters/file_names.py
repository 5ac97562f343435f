"""What kept files were called by whoever put them in: beside the ledger, never in it.

The log knows a file by its SHA-256 alone. Names lie in ``ten-tep/<sha256>``, a line of JSON for
each person and name, the last one of a person being the one that holds: two people may put in the
same bytes under names that are none of the other's business.
"""

import os
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
    """The name of a file by the person who gave it, latest last; a torn line is no name."""
    try:
        lines = (folder / FOLDER / sha256).read_bytes().splitlines()
    except FileNotFoundError:
        return {}
    found: dict[str, str] = {}
    for line in lines:
        try:
            said = msgspec.json.decode(line, type=_Line)
        except msgspec.DecodeError:
            continue
        found.pop(said.person, None)
        found[said.person] = said.name
    return found
