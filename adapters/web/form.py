"""What a form sent: texts and files, as the person typed and chose them."""

import unicodedata
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from shutil import copyfileobj
from tempfile import NamedTemporaryFile
from typing import TYPE_CHECKING, Any

from starlette.datastructures import UploadFile
from starlette.exceptions import HTTPException
from starlette.formparsers import MultiPartException

from ..problems import UsageProblem
from .guard import TooMuchError

if TYPE_CHECKING:
    from starlette.requests import Request


FIELDS, FILES, PART = 2000, 40, 1 << 20  # of one form


class File:
    """An uploaded file, kept nowhere yet. Its name is what the sender says, a last part only."""

    def __init__(self, upload: UploadFile) -> None:
        self._upload = upload
        name = _whole(upload.filename or "").replace("\0", "")
        last = PurePosixPath(name.replace("\\", "/")).name[:120]
        self.name = "" if last == ".." else last
        self.size = upload.size or 0

    @contextmanager
    def on_disk(self) -> Iterator[Path]:
        """The file on disk for as long as it is looked at or kept."""
        with NamedTemporaryFile(prefix="thidua-") as copy:
            self._upload.file.seek(0)
            copyfileobj(self._upload.file, copy)
            copy.flush()
            yield Path(copy.name)

    def read(self) -> bytes:
        """All of it."""
        self._upload.file.seek(0)
        return self._upload.file.read()


class Form:
    """The fields of a form by name, in the order in which they were sent. Texts come in NFC."""

    def __init__(self, items: Iterable[tuple[str, Any]] = ()) -> None:
        self._texts: list[tuple[str, str]] = []
        self._files: list[tuple[str, File]] = []
        for name, value in items:
            if isinstance(value, UploadFile):
                if value.filename:
                    self._files.append((name, File(value)))
            else:
                self._texts.append((_whole(name), _whole(str(value)).replace("\r\n", "\n")))

    def get(self, name: str, default: str = "") -> str:
        """The last text under a name."""
        found = self.all(name)
        return found[-1] if found else default

    def all(self, name: str) -> list[str]:
        """Every text under a name."""
        return [value for key, value in self._texts if key == name]

    def file(self, name: str) -> File | None:
        """The last file under a name, ``None`` where none was chosen."""
        found = self.files(name)
        return found[-1] if found else None

    def files(self, name: str) -> list[File]:
        """Every file under a name."""
        return [file for key, file in self._files if key == name]

    def sent(self) -> list[File]:
        """Every file, whatever it was sent as."""
        return [file for _, file in self._files]

    def __contains__(self, name: str) -> bool:
        return any(key == name for key, _ in (*self._texts, *self._files))

    def __iter__(self) -> Iterator[tuple[str, str]]:
        return iter(self._texts)


async def read_form(request: "Request", most: int) -> Form:
    """What a request sent, of ``most`` bytes; refused for whatever it is too much of."""
    if int(request.headers.get("content-length", "0")) > most:  # the guard has looked at it
        raise UsageProblem("body_too_big", most=most)
    try:
        sent = await request.form(max_fields=FIELDS, max_files=FILES, max_part_size=PART)
    except (MultiPartException, HTTPException, ValueError, UnicodeDecodeError) as error:
        raise UsageProblem("form_malformed", detail=str(error)) from error
    except TooMuchError as error:
        if error.status != 413:
            raise
        raise UsageProblem("body_too_big", most=most) from error
    return Form(sent.multi_items())


def _whole(text: str) -> str:
    """A text in NFC that every encoding can write: halves of letters are sent by nobody honest."""
    return unicodedata.normalize("NFC", text.encode("utf-8", "replace").decode())
