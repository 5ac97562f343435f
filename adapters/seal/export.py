"""The export of a log (thidua-log-export/1): a folder that proves itself to strangers.

Every entry is held against its leaf, the tree and the signed head once more while it is written;
what is not as it was recorded is not exported. The folder is made beside its place and moved there
when it is whole. The same log under the same checkpoint gives the same bytes.
"""

import os
import re
import shutil
from base64 import b64encode
from collections.abc import Collection, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO
from zipfile import ZIP_STORED, ZipFile, ZipInfo

from attrs import frozen

from ..cabinet import Cabinet
from ..codec import encode_json
from ..files import copy_durably
from ..ledger import Ledger
from ..problems import UsageProblem
from ..settings import REHEARSAL
from ..storage.leaf import leaf_bytes, leaf_hash
from ..storage.port import LedgerStore, Row
from .audit import KEPT, Progress, Walk, head_of
from .checkpoint import Inclusion, Signed, read_checkpoint
from .faults import AuditFault
from .notary import Shelf, growth
from .note import MalformedError, Note
from .tree import inclusion, roots

if TYPE_CHECKING:
    from ..personal.sealing import Opening

FORMAT = "thidua-log-export/1"
FULL, DOSSIER = "full", "dossier"
STEP = 2_000
BLOCK = 1 << 20
EPOCH = (1980, 1, 1, 0, 0, 0)  # the first moment a zip can tell: the same bytes on every day

_HERE = Path(__file__).parent
_NAMED = re.compile(rb'"([0-9a-f]{64})"')


@frozen
class Wanted:
    """What is to be exported, up to the head that ``signed`` seals.

    ``old`` is an earlier checkpoint from which growth is shown; ``entries`` are the positions of a
    dossier, ``None`` for all; ``proofs`` adds one for every entry, which a dossier always has;
    ``stamp`` is an RFC 3161 reply over ``signed``, if there is one; ``people`` are those whose
    details are told to the receiver.
    """

    signed: Signed
    old: Signed | None = None
    entries: Collection[int] | None = None
    proofs: bool = False
    stamp: bytes = b""
    people: Collection[str] = ()

    @property
    def mode(self) -> str:
        """The mode as the manifest says it."""
        return FULL if self.entries is None else DOSSIER


@frozen
class Exported:
    """What was written: counts of entries, proofs and files; ``old`` is -1 without one."""

    where: Path
    mode: str
    origin: str
    size: int
    root: str
    old: int
    entries: int
    proofs: int
    blobs: int


def export(
    ledger: Ledger,
    wanted: Wanted,
    files: Path,
    target: Path,
    *,
    zipped: bool = False,
    progress: Progress | None = None,
) -> Exported:
    """Write an export to ``target``, all of it or nothing; ``files`` holds what entries name.

    Raises ``UsageProblem`` where something is in the way, ``AuditFault`` where the log is not what
    was sealed.
    """
    check_free(target)
    beside = target.with_name(f".{target.name}.{os.getpid()}")
    packed = target.with_name(f".{target.name}.{os.getpid()}.zip")
    try:
        beside.mkdir(parents=True)
        done = _fill(ledger, wanted, files, beside, progress)
        if zipped:
            pack(beside, packed)
            packed.rename(target)
        else:
            put(beside, target)
    finally:
        shutil.rmtree(beside, ignore_errors=True)
        packed.unlink(missing_ok=True)
    head = wanted.signed.head
    return Exported(
        target,
        wanted.mode,
        head.origin,
        head.size,
        b64encode(head.root).decode(),
        wanted.old.head.size if wanted.old else -1,
        *done,
    )


def check_free(target: Path) -> None:
    """Refuse a place where something is already; an empty folder gives way."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise UsageProblem("export_in_the_way", where=str(target))
    if target.exists() and any(target.iterdir()):
        raise UsageProblem("export_in_the_way", where=str(target))


def put(beside: Path, target: Path) -> None:
    """Move a whole folder to its place."""
    if target.exists():
        target.rmdir()
    beside.rename(target)


def _fill(
    ledger: Ledger, wanted: Wanted, files: Path, folder: Path, progress: Progress | None
) -> tuple[int, int, int]:
    """(entries, proofs, blobs) written into ``folder``."""
    signed = wanted.signed
    head = signed.head
    manifest = {"format": FORMAT, "mode": wanted.mode, "origin": head.origin, "size": head.size}
    (folder / "manifest.json").write_bytes(encode_json(manifest) + b"\n")
    (folder / "checkpoint").write_bytes(signed.write().encode())
    if wanted.stamp:
        (folder / "checkpoint.tsr").write_bytes(wanted.stamp)
    said = (_HERE / "export_readme.md").read_bytes()
    (folder / "README.md").write_bytes(mark_of(head.origin).encode() + said)
    shutil.copyfile(_HERE / "verify_alone.py", folder / "verify.py")
    with (folder / "entries.jsonl").open("wb") as file:
        entries, blobs = _write_entries(ledger, wanted, _kept(files), file, progress)
    if wanted.old:
        _write_growth(ledger, wanted, wanted.old, folder)
    proofs = _write_proofs(ledger, wanted, folder / "proofs")
    _write_openings(ledger, wanted, folder)
    for name in sorted(blobs):
        _write_blob(files / name, folder / "blobs")
    return entries, proofs, len(blobs)


def mark_of(origin: str) -> str:
    """What stands above the text that goes with the export of a rehearsal; "" in earnest."""
    if not origin.startswith(REHEARSAL):
        return ""
    return "# DIỄN TẬP – REHEARSAL\n\nMọi thứ ở đây không có giá trị. Nothing here is real.\n\n"


def _write_entries(
    ledger: Ledger, wanted: Wanted, kept: set[bytes], file: BinaryIO, progress: Progress | None
) -> tuple[int, set[str]]:
    """How many leaves were written, and which of the ``kept`` files they name."""
    size, chosen = wanted.signed.head.size, wanted.entries
    count, named = 0, set()
    for (seq, *_, body), leaf in _proved(ledger, wanted):
        if progress and seq % STEP == 0:
            progress(seq, size)
        if chosen is None or seq in chosen:
            file.write(leaf + b"\n")
            named |= kept.intersection(_NAMED.findall(body)) if kept else set()
            count += 1
    if progress:
        progress(size, size)
    return count, {name.decode() for name in named}


def _proved(ledger: Ledger, wanted: Wanted) -> Iterator[tuple[Row, bytes]]:
    """Rows and their leaves as they are held against the tree and the sealed heads."""
    heads = [head_of(wanted.signed, "checkpoint")]
    if wanted.old:
        heads.append(head_of(wanted.old, "checkpoint.old"))
    size = wanted.signed.head.size
    store = ledger.store
    walk, leaves = Walk(store, heads), _Leaves(store)
    for row in walk.rows(store.rows(0, size), store.leaves(0, size)):
        yield row, leaves.of(row)
    walk.finish()


class _Leaves:
    """Makes the leaf of each proved row; memory does not grow with the log."""

    def __init__(self, store: LedgerStore) -> None:
        self._store = store
        self._last: dict[str, bytes] = {}

    def of(self, row: Row) -> bytes:
        """The leaf of the next row."""
        seq, stream, ver, type, body = row
        before = b"" if ver == 1 else self._last.get(stream) or self._look_up(stream, ver)
        leaf = leaf_bytes(seq, stream, ver, type, body, before)
        if len(self._last) > KEPT:
            self._last.clear()
        self._last[stream] = leaf_hash(leaf)
        return leaf

    def _look_up(self, stream: str, ver: int) -> bytes:
        before = self._store.stream_rows(stream, ver - 2)[0][0]
        return next(iter(self._store.leaves(before, before + 1)))[1]


def _write_openings(ledger: Ledger, wanted: Wanted, folder: Path) -> None:
    """What opens the commitments of those people in the exported entries."""
    if not wanted.people or ledger.box is None:
        return
    cabinet = Cabinet(ledger, ledger.box)
    lines: dict[tuple[int, str], Opening] = {}
    for person in wanted.people:
        found = [one for one in cabinet.openings(person) if _exported(wanted, one.seq)]
        if not found:
            raise UsageProblem("person_key_gone", person=person)
        lines |= {(one.seq, one.field): one.opening for one in found}
    with (folder / "openings.jsonl").open("wb") as file:
        for (seq, name), opening in sorted(lines.items(), key=lambda line: line[0]):
            plain, salt = (b64encode(part).decode() for part in (opening.plain, opening.salt))
            line = {"field": name, "plain": plain, "salt": salt, "seq": seq}
            file.write(encode_json(line) + b"\n")


def _exported(wanted: Wanted, seq: int) -> bool:
    return seq < wanted.signed.head.size and (wanted.entries is None or seq in wanted.entries)


def _write_growth(ledger: Ledger, wanted: Wanted, old: Signed, folder: Path) -> None:
    """The earlier head with the log's signature alone: who cosigned it is not looked at again."""
    lines = tuple(one for one in old.note.signatures if one.name == old.head.origin)
    (folder / "checkpoint.old").write_text(
        Note(old.note.text, lines).write(), encoding="utf-8", newline="\n"
    )
    if 0 < old.head.size < wanted.signed.head.size:
        proof = growth(ledger, old.head.size, wanted.signed)
        (folder / "consistency").write_bytes(proof.write())


def _write_proofs(ledger: Ledger, wanted: Wanted, folder: Path) -> int:
    """A proof for every exported entry; the roots they need are computed in one pass."""
    size = wanted.signed.head.size
    entries = wanted.entries if wanted.entries is not None else range(size)
    if wanted.entries is None and not wanted.proofs:
        return 0
    folder.mkdir()
    ranges = {seq: inclusion(seq, size) for seq in sorted(entries)}
    needed = sorted({one for path in ranges.values() for one in path})
    found = roots((leaf for _, leaf in ledger.store.leaves(0, size)), needed)
    known = dict(zip(needed, found, strict=True))
    checkpoint = wanted.signed.write().encode()
    for seq, path in ranges.items():
        proof = Inclusion(seq, tuple(known[one] for one in path), checkpoint)
        (folder / f"{seq}.tlog-proof").write_bytes(proof.write())
    return len(ranges)


def _kept(files: Path) -> set[bytes]:
    """The names of the files kept beside the ledger."""
    return {path.name.encode() for path in files.glob("?" * 64)} if files.is_dir() else set()


def _write_blob(source: Path, folder: Path) -> None:
    folder.mkdir(exist_ok=True)
    if copy_durably(source, folder / source.name) != source.name:
        raise AuditFault("blob_altered", where=str(source), seq=-1)


# One file instead of a folder


def pack(folder: Path, target: Path) -> None:
    """A zip of a folder that is the same wherever and whenever it is made.

    Nothing is compressed: compressors differ from machine to machine.
    """
    with ZipFile(target, "w", ZIP_STORED) as archive:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = ZipInfo(path.relative_to(folder).as_posix(), EPOCH)
            entry.create_system = 3
            entry.external_attr = 0o100644 << 16
            entry.file_size = path.stat().st_size
            with path.open("rb") as source, archive.open(entry, "w") as copy:
                shutil.copyfileobj(source, copy, BLOCK)


# Which earlier checkpoint growth is shown from


def earlier(shelf: Shelf, signed: Signed, asked: str = "") -> Signed | None:
    """The checkpoint ``asked`` for by size or by file; without, the last one before ``signed``."""
    if asked and not asked.isdecimal():
        return _from_file(Path(asked), signed.head.origin)
    sizes = [size for size in shelf.sizes() if size < signed.head.size]
    if not asked:
        return shelf.read(sizes[-1]) if sizes else None
    if int(asked) not in sizes:
        known = ", ".join(map(str, sizes)) or "–"
        raise UsageProblem("checkpoint_unknown", found=asked, known=known)
    return shelf.read(int(asked))


def _from_file(path: Path, origin: str) -> Signed:
    try:
        signed = read_checkpoint(path.read_bytes())
    except FileNotFoundError as error:
        raise UsageProblem("file_missing", where=str(path)) from error
    except MalformedError as error:
        raise UsageProblem("checkpoint_malformed", where=str(path), detail=str(error)) from error
    if signed.head.origin != origin:
        detail = f"{signed.head.origin} ≠ {origin}"
        raise UsageProblem("checkpoint_malformed", where=str(path), detail=detail)
    return signed
