"""An export checked by the very verifier that travels in it, its findings as problems of ours."""

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import ClassVar
from zipfile import BadZipFile, ZipFile

from ..problems import IntegrityProblem, StoreProblem, UsageProblem
from . import verify_alone as alone
from .audit import Progress
from .faults import CODES

Report = alone.Report


class ExportFault(IntegrityProblem):
    """The first thing that is wrong with an export; ``facts["fault"]`` is its class."""

    exit_code: ClassVar[int] = 3

    def __init__(self, where: Path, fault: alone.Fault) -> None:
        facts = {"where": str(where), "fault": fault.code, "detail": fault.detail}
        super().__init__("export_false", **facts, seq=fault.seq)
        self.exit_code = CODES[fault.code]  # type: ignore[misc]


def check(
    folder: Path,
    policy: Path | None = None,
    old: Path | None = None,
    *,
    max_age: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check an export; without ``policy`` everything but the signatures.

    ``old`` is the auditor's own earlier checkpoint, ``max_age`` counts seconds. Raises
    ``ExportFault`` with the exit code of its class, or ``UsageProblem`` for the auditor's files.
    """
    trusted = _policy(policy) if policy else None
    own = _read(old) if old else None
    try:
        return alone.check(str(folder), trusted, own, max_age, progress=progress)
    except alone.Fault as fault:
        raise ExportFault(folder, fault) from fault


def is_export(place: Path) -> bool:
    """Whether ``place`` looks like an export, as a folder or as a zip."""
    return (place / "manifest.json").exists() or (place.is_file() and place.suffix == ".zip")


@contextmanager
def unpacked(place: Path) -> Iterator[Path]:
    """The folder of an export, also of one that came as a zip."""
    if not place.is_file():
        yield place
        return
    with TemporaryDirectory() as folder:
        try:
            with ZipFile(place) as archive:
                archive.extractall(folder)
        except (BadZipFile, NotImplementedError, RuntimeError) as error:
            raise ExportFault(place, alone.Fault("database_damaged", str(error))) from error
        yield Path(folder)


def copy_blobs(folder: Path, files: Path) -> int:
    """Put the attached files of a checked export beside a ledger; returns how many."""
    blobs = sorted((folder / "blobs").glob("?" * 64))
    files.mkdir(parents=True, exist_ok=True)
    for blob in blobs:
        shutil.copyfile(blob, files / blob.name)
    return len(blobs)


def _policy(place: Path) -> alone.Policy:
    try:
        return alone.Policy(_read(place))
    except alone.Malformed as error:
        raise UsageProblem("policy_malformed", where=str(place), detail=str(error)) from error


def _read(place: Path) -> bytes:
    try:
        return place.read_bytes()
    except FileNotFoundError as error:
        raise UsageProblem("file_missing", where=str(place)) from error
    except OSError as error:
        raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
