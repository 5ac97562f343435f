"""A kept file as a browser saves it: a name that is safe everywhere, a type it really is of.

Never shown in place, whatever it is: always an attachment, never sniffed, in a sandbox. A file
whose last letters promise what it does not hold, or what systems run, is saved as ``….bin``.
Source: RFC 6266 (Content-Disposition), RFC 8187 (filename*).
"""

import re
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from unicodedata import category, combining, normalize
from urllib.parse import quote

from starlette.responses import FileResponse

UNKNOWN = "application/octet-stream"
OFFICE = "application/vnd.openxmlformats-officedocument"


class Kind(NamedTuple):
    """A content type and the bytes that every file of it begins with."""

    type: str
    head: bytes


KINDS: Mapping[str, Kind] = {
    ".pdf": Kind("application/pdf", b"%PDF-"),
    ".docx": Kind(f"{OFFICE}.wordprocessingml.document", b"PK\x03\x04"),
    ".xlsx": Kind(f"{OFFICE}.spreadsheetml.sheet", b"PK\x03\x04"),
    ".png": Kind("image/png", b"\x89PNG\r\n\x1a\n"),
    ".jpg": Kind("image/jpeg", b"\xff\xd8\xff"),
    ".jpeg": Kind("image/jpeg", b"\xff\xd8\xff"),
}
# What else no system runs when it is opened: saved under its name, as bytes of no known type.
HARMLESS = frozenset({
    ".zip", ".doc", ".xls", ".ppt", ".pptx", ".odt", ".ods", ".odp", ".rtf", ".txt", ".csv",
    ".gif", ".tif", ".tiff", ".webp", ".heic", ".mp3", ".m4a", ".mp4", ".mov", ".p7s",
})  # fmt: skip
# Found out by content where a file has no name of its own; archives may be anything.
SURE = (".pdf", ".png", ".jpg")
LONGEST = 120  # characters before the last letters
SUFFIX = re.compile(r"\.[A-Za-z0-9]{1,8}$")
FORBIDDEN = re.compile(r'[/\\:*?"<>|]+')
DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9]|lpt[0-9])(\..*)?", re.IGNORECASE)
SANDBOX = "sandbox; default-src 'none'"


def attachment(place: Path, name: str, otherwise: str) -> FileResponse:
    """A file under its name, or under ``otherwise`` and what it holds where it has none."""
    with place.open("rb") as file:
        head = file.read(16)
    name = _safe(name)
    saved = _honest(name, head) if name else otherwise + _found(head)
    suffix = _suffix(saved).lower()
    return FileResponse(
        place,
        media_type=KINDS[suffix].type if suffix in KINDS else UNKNOWN,
        headers={"content-disposition": _disposition(saved), "content-security-policy": SANDBOX},
    )


def _safe(name: str) -> str:
    """A name in NFC without what directs, hides or separates; "" where nothing is left."""
    name = FORBIDDEN.sub("-", normalize("NFC", name))
    name = "".join(c for c in name if category(c)[0] != "C" and category(c) not in ("Zl", "Zp"))
    name = name.strip(" .-")
    suffix = _suffix(name)
    name = name.removesuffix(suffix)[:LONGEST] + suffix
    return f"_{name}" if DEVICES.fullmatch(name) else name


def _suffix(name: str) -> str:
    """The last letters that tell a kind, "" where a full stop only ends an abbreviation."""
    found = SUFFIX.search(name)
    return found[0] if found else ""


def _honest(name: str, head: bytes) -> str:
    suffix = _suffix(name).lower()
    kind = KINDS.get(suffix)
    true = head.startswith(kind.head) if kind else suffix in HARMLESS
    return name if true else (name + (_found(head) or ".bin"))


def _found(head: bytes) -> str:
    return next((suffix for suffix in SURE if head.startswith(KINDS[suffix].head)), ".bin")


def _disposition(name: str) -> str:
    """The header: letters every program reads, then all of them."""
    plain = normalize("NFD", name.replace("đ", "d").replace("Đ", "D"))
    ascii = "".join(c if c.isascii() else "" if combining(c) else "_" for c in plain)
    return f"attachment; filename=\"{ascii}\"; filename*=UTF-8''{quote(name, safe='')}"
