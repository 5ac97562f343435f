"""Evidence as it comes from a phone: one file as it is, several as one archive with their names.

A decision rests on one file, told by its SHA-256; an archive keeps several under one. The same
files give the same archive: what was sent twice is kept once.
"""

from contextlib import ExitStack
from pathlib import Path, PurePosixPath
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING
from zipfile import ZIP_STORED, ZipFile, ZipInfo

if TYPE_CHECKING:
    from adapters.codec import Document
    from adapters.desk import Desk
    from adapters.web.form import File

ARCHIVE = "minh-chung.zip"
LONGEST = 200  # characters of names said on record


def kept(desk: "Desk", files: "list[File]", person: str) -> "Document | None":
    """Keep the files beside the ledger; the paper to name on record, ``None`` without files.

    ``person`` is who sent them, under whose names they are given out again.
    """
    from adapters.codec import Document

    if not files:
        return None
    names = ", ".join(_unlike(files))
    said = names if len(names) <= LONGEST else f"{names[: LONGEST - 1]}…"
    if len(files) == 1:
        with files[0].on_disk() as path:
            return Document(said, sha256=desk.keep_file(path, name=files[0].name, person=person))
    with TemporaryDirectory(prefix="thidua-") as folder:
        archive = Path(folder) / ARCHIVE
        _pack(archive, files)
        return Document(said, sha256=desk.keep_file(archive, name=ARCHIVE, person=person))


def _pack(archive: Path, files: "list[File]") -> None:
    """Files in the order they were chosen, uncompressed: photographs are compressed already."""
    with ZipFile(archive, "w", ZIP_STORED) as packed, ExitStack() as open:
        for name, file in zip(_unlike(files), files, strict=True):
            path = open.enter_context(file.on_disk())
            with packed.open(ZipInfo(name), "w") as target, path.open("rb") as source:
                while block := source.read(1 << 20):
                    target.write(block)


def _unlike(files: "list[File]") -> list[str]:
    """Names that differ: phones call every photograph image.jpg."""
    names: list[str] = []
    for number, file in enumerate(files, 1):
        path = PurePosixPath(file.name or f"tep-{number}")
        twice = path.name in names
        names.append(f"{path.stem}-{number}{path.suffix}" if twice else path.name)
    return names
