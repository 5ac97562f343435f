"""The bytes of a file someone names: read once, within a limit, known by their SHA-256."""

from hashlib import sha256
from pathlib import Path

from attrs import frozen

from ..codec import Document
from ..files import LARGEST, read_whole
from ..problems import UsageProblem
from .faults import Fault, FileFaulty


@frozen
class FileBytes:
    """A file as it was read: its path, its bytes."""

    path: Path
    data: bytes

    @property
    def document(self) -> Document:
        """The file as the paper a decision rests on."""
        return Document(name=self.path.name, sha256=sha256(self.data).hexdigest())

    def faulty(self, code: str, **facts: object) -> FileFaulty:
        """The whole file is unusable, for one reason."""
        return FileFaulty(str(self.path), [Fault(code, **facts)])


def read_bytes(path: Path, extensions: tuple[str, ...]) -> FileBytes:
    """Read a file with one of the extensions; refuses what is missing, empty, or far too large."""
    found = FileBytes(path, b"")
    if path.suffix.lower() not in extensions:
        raise found.faulty("intake_wrong_kind", found=path.suffix, known=extensions)
    try:
        if path.stat().st_size > LARGEST:
            raise found.faulty("intake_too_big", limit=LARGEST >> 20)
        data = read_whole(path)
    except FileNotFoundError as error:
        raise UsageProblem("intake_missing", file=str(path)) from error
    except OSError as error:
        raise UsageProblem("intake_unreadable", file=str(path), detail=str(error)) from error
    if not data.strip():
        raise found.faulty("intake_empty")
    return FileBytes(path, data)
