"""Facts as they are typed on a command line: "@path" stands for what is in a file."""

from pathlib import Path

from adapters.facts import Reader as Plain
from adapters.facts import Rows, rows_in
from adapters.files import read_whole
from adapters.problems import UsageProblem


class Reader(Plain):
    """Reads files of whoever calls: the text of "@bài.txt", the records of "@mục.toml"."""

    def _filed(self, field: str, typed: str) -> Rows | None:
        if not typed.startswith("@"):
            return None
        return rows_in(typed[1:], _read(typed[1:]), field)

    def _text(self, field: str, typed: str) -> str:
        if typed.startswith("@@"):
            return typed[1:]
        if typed.startswith("@") and len(typed) > 1:
            return _read(typed[1:]).decode().removesuffix("\n")
        return super()._text(field, typed)


def _read(path: str) -> bytes:
    try:
        data = read_whole(Path(path))
        data.decode()
    except OSError as error:
        raise UsageProblem("file_missing", where=path) from error
    except UnicodeDecodeError as error:
        raise UsageProblem("file_malformed", where=path, detail=str(error)) from error
    return data
