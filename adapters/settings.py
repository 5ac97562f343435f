"""Where a ledger lives (``so.toml`` in its folder) and who is at the keyboard (``toi.toml``).

Read strictly: a field too many, of another kind, or a file of a newer format is a problem that
names the place. Written whole or not at all.
"""

import json
import os
import tomllib
from pathlib import Path
from typing import Any, NamedTuple

from .problems import StoreProblem, UsageProblem

FORMAT = 1
FOLDER = "so-thi-dua"
FILE = "so.toml"
STORE = "sqlite:so.db"
SQLITE = "sqlite:"
FOLDER_VARIABLE, PERSON_VARIABLE = "THIDUA_SO", "THIDUA_TOI"
KINDS = {"format": int, "origin": str, "agency": str, "store": str, "language": str}
FLAGS = {"rehearsal": bool}  # written only where they are set, so that other files stay as they are
KNOWN = KINDS | FLAGS
REHEARSAL = "dien-tap/"  # how the origin of every rehearsal begins, of no other ledger


class Settings(NamedTuple):
    """What ``so.toml`` in ``folder`` says.

    ``origin`` names the ledger among all others; ``store`` is ``sqlite:PATH`` relative to the
    folder, ``postgresql://…``, or a plugin's own. ``rehearsal`` says that everything in it was
    invented to practise on, and that no page may let anybody think otherwise.
    """

    folder: Path
    origin: str
    agency: str
    store: str = STORE
    language: str = "vi"
    rehearsal: bool = False

    @property
    def store_url(self) -> str:
        """The store as it is opened: a SQLite path counted from the folder."""
        if not self.store.startswith(SQLITE):
            return self.store
        return f"{SQLITE}{self.folder / self.store.removeprefix(SQLITE)}"

    @property
    def store_file(self) -> Path | None:
        """The file of an embedded store."""
        url = self.store_url
        return Path(url.removeprefix(SQLITE)) if url.startswith(SQLITE) else None

    @property
    def views_file(self) -> Path:
        """The cache of the views; may be deleted at any time."""
        return self.folder / "hinh-chieu.db"

    @property
    def files(self) -> Path:
        """Papers and evidence, each under its SHA-256."""
        return self.folder / "tep"

    @property
    def personal_keys(self) -> Path:
        """The keys of persons, of which no copy may stay behind: no part of a backup."""
        return self.folder / "khoa-rieng"

    def check_rehearsal(self) -> None:
        """Raise ``UsageProblem`` where the file says one thing by its name, another by its flag."""
        if self.rehearsal != self.origin.startswith(REHEARSAL):
            raise UsageProblem("rehearsal_unclear", where=str(self.folder), found=self.origin)

    def check_store(self) -> None:
        """Raise ``UsageProblem`` where the store's file would be none, or one of our own others.

        The cache is removed when it is damaged, and ``so.toml`` is written over.
        """
        if not self.store.startswith(SQLITE):
            return
        name = self.store.removeprefix(SQLITE).strip()
        taken = {(self.folder / FILE).resolve(), self.views_file.resolve(), self.files.resolve()}
        if not name or (self.folder / name).resolve() in taken:
            raise UsageProblem("store_taken", found=self.store)


def find_folder(given: str | None = None) -> Path:
    """The ledger's folder: as given, from ``THIDUA_SO``, the one we stand in, ``so-thi-dua``."""
    found = given or os.environ.get(FOLDER_VARIABLE)
    if found:
        return Path(found)
    return Path() if Path(FILE).is_file() else Path(FOLDER)


def read_settings(folder: Path) -> Settings:
    """The settings in ``folder``; raises ``UsageProblem`` where they are missing or wrong."""
    place = folder / FILE
    found = _read(place)
    if found is None:
        raise UsageProblem("settings_missing", where=str(folder))
    number = found.get("format", FORMAT)
    if isinstance(number, int) and number > FORMAT:
        raise StoreProblem("settings_newer", where=str(place), found=number, known=FORMAT)
    for field, value in found.items():
        if field not in KNOWN:
            raise UsageProblem(
                "settings_unknown", where=str(place), field=field, known=tuple(KNOWN)
            )
        if type(value) is not KNOWN[field] or value == "":
            raise UsageProblem("settings_field", where=str(place), field=field, found=str(value))
    for field in ("format", "origin", "agency"):
        if field not in found:
            raise UsageProblem("settings_field", where=str(place), field=field, found="")
    found.pop("format")
    settings = Settings(folder, **found)
    settings.check_rehearsal()
    settings.check_store()
    return settings


def write_settings(settings: Settings) -> None:
    """Write ``so.toml``, whole or not at all."""
    values = {"format": FORMAT, **settings._asdict()}
    values.pop("folder")
    for flag in FLAGS:
        if not values[flag]:
            values.pop(flag)
    _write(settings.folder / FILE, values)


def who_am_i(origin: str, given: str = "") -> str:
    """The person at the keyboard: as given, from ``THIDUA_TOI``, or remembered; "" for nobody."""
    person = given or os.environ.get(PERSON_VARIABLE, "")
    if not person:
        person = str((_read(_me()) or {}).get(origin, ""))
    return person


def remember_me(origin: str, person: str) -> Path:
    """Remember, for this user of this machine, who they are in a ledger; returns the file."""
    place = _me()
    place.parent.mkdir(parents=True, exist_ok=True)
    _write(place, {**(_read(place) or {}), origin: person})
    return place


def _me() -> Path:
    home = os.environ.get("XDG_CONFIG_HOME")
    return (Path(home) if home else Path.home() / ".config") / "thidua" / "toi.toml"


def _read(place: Path) -> dict[str, Any] | None:
    """A TOML file, ``None`` where there is none."""
    try:
        return tomllib.loads(place.read_text(encoding="utf-8"))
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError as error:
        raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
    except (tomllib.TOMLDecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageProblem("settings_malformed", where=str(place), detail=str(error)) from error


def _write(place: Path, values: dict[str, Any]) -> None:
    """Write beside, make durable, rename: a reader sees the old file or the new one."""
    lines = [f"{_quoted(key)} = {_value(value)}\n" for key, value in values.items()]
    beside = place.with_name(f".{place.name}.{os.urandom(8).hex()}")
    try:
        with beside.open("w", encoding="utf-8", newline="\n") as file:
            file.writelines(lines)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(place)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error


def _quoted(key: str) -> str:
    return key if key.replace("_", "").isascii() and key.replace("_", "").isalpha() else _value(key)


def _value(value: str | int) -> str:
    """A TOML value: a basic string has the escapes of a JSON one, and DEL besides."""
    return json.dumps(value, ensure_ascii=False).replace("\x7f", "\\u007f")
