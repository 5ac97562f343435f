"""Where the keys of persons are kept: a folder beside the ledger, or memory for trials.

A key belongs to a person and a generation; a shredding destroys all generations before its own.
The folder is no part of a backup of the ledger: without it a copy tells no personal details.
"""

import os
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import Protocol
from urllib.parse import quote, unquote

from ..files import make_durable
from ..problems import StoreProblem, UsageProblem
from .sealing import SECRET, Key

FOLDER = "khoa-rieng"
END = ".khoa"
OTHERS = 0o077

Random = Callable[[int], bytes]


class Box(Protocol):
    """Keeps keys, finds them, destroys them. ``random(n)`` gives n bytes nobody can guess."""

    random: Random

    def keep(self, key: Key) -> None: ...  # noqa: D102 - said above

    def find(self, kid: str) -> Key | None: ...  # noqa: D102

    def kids(self) -> Iterator[str]: ...  # noqa: D102

    def destroy(self, kid: str) -> None: ...  # noqa: D102


def key_for(box: Box, person: str, generation: int) -> Key:
    """The person's key of a generation: one that is kept, else a new one, not yet kept."""
    for kid in sorted(box.kids()):
        if parts(kid) == (person, generation) and (found := box.find(kid)):
            return found
    return Key(f"{person}.{generation}.{box.random(8).hex()}", box.random(SECRET))


def shred(box: Box, person: str, generation: int) -> list[str]:
    """Destroy the person's keys of all generations before ``generation``; returns their names."""
    old = [k for k in box.kids() if parts(k)[0] == person and parts(k)[1] < generation]
    for kid in old:
        box.destroy(kid)
    return old


def parts(kid: str) -> tuple[str, int]:
    """(person, generation) of a key's name."""
    rest, _, _ = kid.rpartition(".")
    person, _, generation = rest.rpartition(".")
    return person, int(generation) if generation.isdecimal() else 0


class MemoryBox:
    """Keys that are gone with the process."""

    def __init__(self, random: Random = os.urandom) -> None:
        self.random = random
        self._keys: dict[str, Key] = {}

    def keep(self, key: Key) -> None:
        """Keep a key for as long as the process lives."""
        self._keys[key.kid] = key

    def find(self, kid: str) -> Key | None:
        """The key of that name."""
        return self._keys.get(kid)

    def kids(self) -> Iterator[str]:
        """The names of all keys."""
        return iter(tuple(self._keys))

    def destroy(self, kid: str) -> None:
        """Forget a key; one that is gone is gone."""
        self._keys.pop(kid, None)


class FolderBox:
    """One file for each key, which nobody but its owner may read."""

    def __init__(self, folder: Path, random: Random = os.urandom) -> None:
        self.folder = folder
        self.random = random

    def keep(self, key: Key) -> None:
        """Write a key so that it survives a power cut; one that is kept is never replaced."""
        place = self._place(key.kid)
        if place.exists():
            return
        beside = place.with_name(f".{os.getpid()}.{self.random(4).hex()}")
        try:
            self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            handle = os.open(beside, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
            with os.fdopen(handle, "wb") as file:
                file.write(key.secret)
                file.flush()
                os.fsync(file.fileno())
            beside.replace(place)
            make_durable(self.folder)
            make_durable(self.folder.parent)
        except OSError as error:
            with suppress(OSError):
                beside.unlink()
            raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error

    def find(self, kid: str) -> Key | None:
        """The key of that name; refuses a file that others on the machine may read."""
        place = self._place(kid)
        try:
            if os.name == "posix" and place.stat().st_mode & OTHERS:
                raise UsageProblem("key_open_to_others", where=str(place))
            secret = place.read_bytes()
        except FileNotFoundError:
            return None
        except OSError as error:
            raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
        if len(secret) != SECRET:
            raise UsageProblem("personal_key_malformed", where=str(place))
        return Key(kid, secret)

    def kids(self) -> Iterator[str]:
        """The names of all keys."""
        with suppress(FileNotFoundError):
            for name in (path.name for path in self.folder.iterdir()):
                if name.endswith(END) and not name.startswith("."):
                    yield unquote(name.removesuffix(END))

    def destroy(self, kid: str) -> None:
        """Overwrite a key where it lies, then remove it; one that is gone is gone.

        A disk that writes elsewhere may keep the old bytes: docs/decisions/0013 says what helps.
        """
        place = self._place(kid)
        try:
            with place.open("r+b") as file:
                file.write(self.random(SECRET))
                file.flush()
                os.fsync(file.fileno())
            place.unlink()
            make_durable(self.folder)
        except FileNotFoundError:
            return
        except OSError as error:
            detail = str(error)
            raise StoreProblem("key_not_destroyed", where=str(place), detail=detail) from error

    def _place(self, kid: str) -> Path:
        return self.folder / f"{quote(kid, safe='')}{END}"
