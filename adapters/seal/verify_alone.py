#!/usr/bin/env python3
"""Kiểm chứng một bản xuất của sổ quyết định. Verify an export of a sealed log.

    python3 verify.py -policy CHÍNH-SÁCH [-old CHECKPOINT] [-max-age 30d] [THƯ-MỤC]

One file, Python 3.8 or newer, nothing to install: Ed25519 by ``cryptography`` where that is there,
else by the routine below. It shares no code with the program that wrote the export. Formats: RFC
8785, RFC 9162, RFC 8032, C2SP signed-note, tlog-checkpoint, tlog-cosignature, tlog-proof,
tlog-witness, tlog-policy. The policy (whose keys count, how many witnesses are enough) is the
auditor's own and never travels in the export; ``-no-policy`` checks everything but signatures.

Prints ``OK …`` and exits 0, or ``FAIL reason`` and exits with the number of its class (see CODES);
2 when it was called wrongly.
"""

from __future__ import annotations

import base64
import hashlib
import json
import os
import re
import stat
import sys
import time
import unicodedata
from typing import TYPE_CHECKING, Any, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    Progress = Callable[[int, int], None]

# Exit codes and what each class of fault is called.
CODES = {
    "database_damaged": 30,
    "row_altered": 31,
    "order_broken": 32,
    "rows_missing": 33,
    "head_altered": 34,
    "checkpoint_false": 35,
    "log_rolled_back": 36,
    "log_forked": 37,
    "blob_altered": 39,
}
WORDS = {
    "database_damaged": "bản xuất hỏng hoặc sai mẫu / not an export as it must be",
    "row_altered": "có sự kiện bị sửa / an entry was altered",
    "order_broken": "thứ tự sự kiện bị đảo / the order of entries is broken",
    "rows_missing": "thiếu sự kiện hoặc thiếu tệp / something is missing",
    "head_altered": "nội dung không khớp gốc đã ký / entries do not give the signed root",
    "checkpoint_false": "niêm phong không đúng / the checkpoint is not to be believed",
    "log_rolled_back": "sổ bị lùi về trước / the log was cut back",
    "log_forked": "sổ bị viết lại / the log was rewritten",
    "blob_altered": "tệp kèm bị sửa / an attached file was altered",
}
USAGE = 2

FORMAT = "thidua-log-export/1"
PROOF = b"c2sp.org/tlog-proof@v1"
CLOSING = "dossier.submitted/1"
COVERED = ("manifest.json", "checkpoint", "entries.jsonl", "checkpoint.old", "consistency",
           "openings.jsonl")  # fmt: skip
FOLDERS = ("proofs", "blobs")
MEMBERS = ["body", "prev", "seq", "stream", "type", "v", "ver"]
LONGEST_LEAF = 65535
LONGEST_FILE = 1 << 20  # of those that are read whole
MOST_HASHES = 63
MOST_SIGNATURES = 64
LIMIT = 2**53
LEEWAY = 300  # seconds by which the clocks of witness and auditor may differ
LOG, WITNESS = 1, 4
EMPTY = hashlib.sha256(b"").digest()

_UUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
_TYPE = re.compile(r"[a-z][a-z0-9_]*(\.[a-z][a-z0-9_]*)+/[1-9][0-9]*")
_PROOF_NAME = re.compile(r"(0|[1-9][0-9]*)\.tlog-proof")
_BLOB_NAME = re.compile(r"[0-9a-f]{64}")


class Fault(Exception):
    """The first thing that is wrong: the name of its class, what exactly, at which entry."""

    def __init__(self, code: str, detail: str, seq: int = -1) -> None:
        super().__init__(code, detail, seq)
        self.code = code
        self.detail = detail
        self.seq = seq


class Malformed(ValueError):
    """Bytes that are not written as their format wants them."""


class Report(NamedTuple):
    """What was checked. ``witnesses`` cosigned, with their times; ``uncovered`` files are not."""

    mode: str
    origin: str
    size: int
    root: bytes
    entries: int
    signed: bool
    witnesses: dict[str, int]
    old: int
    openings: int
    blobs: int
    uncovered: list[str]


# Ed25519, RFC 8032


def verified(public: bytes, message: bytes, signature: bytes) -> bool:
    """Whether ``signature`` is one of ``message`` by ``public``."""
    try:
        from cryptography.exceptions import InvalidSignature
        from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
    except ImportError:
        return ed25519(public, message, signature)
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError):
        return False
    return True


P = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
# Points are extended homogeneous coordinates X, Y, Z, T (RFC 8032, 5.1.4).
D = -121665 * pow(121666, P - 2, P) % P
ROOT_OF_MINUS_1 = pow(2, (P - 1) // 4, P)


def ed25519(public: bytes, message: bytes, signature: bytes) -> bool:
    """RFC 8032, 5.1.7, without a library: slow, and fast enough for a few signatures."""
    if len(public) != 32 or len(signature) != 64:
        return False
    key = _point(public)
    scalar = int.from_bytes(signature[32:], "little")
    if key is None or scalar >= ORDER:
        return False
    hashed = hashlib.sha512(signature[:32] + public + message).digest()
    minus = (P - key[0], key[1], key[2], P - key[3])
    again = _add(_times(scalar, BASE), _times(int.from_bytes(hashed, "little") % ORDER, minus))
    return _bytes(again) == signature[:32]


def _add(one: Any, other: Any) -> Any:
    a = (one[1] - one[0]) * (other[1] - other[0]) % P
    b = (one[1] + one[0]) * (other[1] + other[0]) % P
    c = 2 * one[3] * other[3] * D % P
    d = 2 * one[2] * other[2] % P
    e, f, g, h = b - a, d - c, d + c, b + a
    return e * f % P, g * h % P, f * g % P, e * h % P


def _times(scalar: int, point: Any) -> Any:
    found = (0, 1, 1, 0)
    while scalar:
        if scalar & 1:
            found = _add(found, point)
        point = _add(point, point)
        scalar >>= 1
    return found


def _bytes(point: Any) -> bytes:
    inverse = pow(point[2], P - 2, P)
    x, y = point[0] * inverse % P, point[1] * inverse % P
    return int.to_bytes(y | (x & 1) << 255, 32, "little")


def _point(raw: bytes) -> Any:
    number = int.from_bytes(raw, "little")
    y, sign = number & (1 << 255) - 1, number >> 255
    if y >= P:
        return None
    square = (y * y - 1) * pow(D * y * y + 1, P - 2, P) % P
    x = pow(square, (P + 3) // 8, P)
    if (x * x - square) % P:
        x = x * ROOT_OF_MINUS_1 % P
    if (x * x - square) % P or (x == 0 and sign):
        return None
    if x & 1 != sign:
        x = P - x
    return x, y, 1, x * y % P


BASE = _point((4 * pow(5, P - 2, P) % P).to_bytes(32, "little"))


# Small parts that several formats are made of


def b64(raw: bytes) -> str:
    """Standard base64."""
    return base64.b64encode(raw).decode()


def unb64(encoded: str, length: int = 0) -> bytes:
    """Standard base64 in its one canonical spelling, of ``length`` bytes if that is given."""
    try:
        raw = base64.b64decode(encoded, validate=True)
    except ValueError as error:
        raise Malformed("not base64") from error
    if b64(raw) != encoded or length not in (0, len(raw)):
        raise Malformed("not canonical base64, or of another length")
    return raw


def number(text: str) -> int:
    """A decimal number without leading zeroes, shorter than any that could be meant."""
    if not re.fullmatch("0|[1-9][0-9]{0,15}", text):
        raise Malformed(f"not a number: {text[:30]!r}")
    return int(text)


def hashes(lines: list[str]) -> list[bytes]:
    """Lines with one hash each."""
    if len(lines) > MOST_HASHES:
        raise Malformed("too many hashes for any proof")
    return [unb64(line, 32) for line in lines]


def leaf_hash(leaf: bytes) -> bytes:
    """RFC 9162, 2.1.1."""
    return hashlib.sha256(b"\x00" + leaf).digest()


def node(left: bytes, right: bytes) -> bytes:
    """RFC 9162, 2.1.1."""
    return hashlib.sha256(b"\x01" + left + right).digest()


def grow(size: int, peaks: list[bytes], leaf: bytes) -> None:
    """Add a leaf to the roots of the perfect subtrees of a log of ``size`` entries."""
    while size & 1:
        leaf = node(peaks.pop(), leaf)
        size >>= 1
    peaks.append(leaf)


def root_of(peaks: list[bytes]) -> bytes:
    """The root of the tree that these subtrees make."""
    if not peaks:
        return EMPTY
    head = peaks[-1]
    for peak in peaks[-2::-1]:
        head = node(peak, head)
    return head


def included(leaf: bytes, index: int, size: int, path: list[bytes], root: bytes) -> bool:
    """RFC 9162, 2.1.3.2."""
    if index >= size:
        return False
    fn, sn, found = index, size - 1, leaf
    for step in path:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            found = node(step, found)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            found = node(found, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and found == root


def grew(old: int, before: bytes, size: int, root: bytes, proof: list[bytes]) -> bool:
    """RFC 9162, 2.1.4.2, for 0 < old < size."""
    path = [before, *proof] if old & (old - 1) == 0 else proof
    if not path:
        return False
    fn, sn = old - 1, size - 1
    while fn & 1:
        fn, sn = fn >> 1, sn >> 1
    first = second = path[0]
    for step in path[1:]:
        if sn == 0:
            return False
        if fn & 1 or fn == sn:
            first, second = node(step, first), node(step, second)
            while not fn & 1 and fn:
                fn, sn = fn >> 1, sn >> 1
        else:
            second = node(second, step)
        fn, sn = fn >> 1, sn >> 1
    return sn == 0 and first == before and second == root


# JSON: strict, and in its one canonical form (RFC 8785)


def _rising(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Members in the order of RFC 8785, by UTF-16 units; so none can be there twice."""
    names: list[Any] = [name for name, _ in pairs]
    if not "".join(names).isascii():
        names = [name.encode("utf-16-be", "surrogatepass") for name in names]
    if names != sorted(set(names)):
        raise Malformed("members are not in canonical order")
    return dict(pairs)


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    found = dict(pairs)
    if len(found) < len(pairs):
        raise Malformed("a member twice")
    return found


def _integer(text: str) -> int:
    if len(text) > 17 or abs(int(text)) >= LIMIT:
        raise Malformed("a number of 2^53 or more")
    return int(text)


def _no_number(text: str) -> Any:
    raise Malformed(f"not an integer: {text[:30]}")


def _decoder(pairs: Any) -> json.JSONDecoder:
    return json.JSONDecoder(
        object_pairs_hook=pairs,
        parse_int=_integer,
        parse_float=_no_number,
        parse_constant=_no_number,
    )


CANONICAL, LOOSE = _decoder(_rising), _decoder(_once)
ENCODE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def canonical(raw: bytes) -> Any:
    """A value from its canonical bytes; refuses any other spelling of it."""
    try:
        text = raw.decode()
        value = CANONICAL.decode(text)
        again = ENCODE(value)
    except Malformed:
        raise
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON in UTF-8") from error
    if again != text:
        raise Malformed("not canonical JSON")
    if not text.isascii() and not unicodedata.is_normalized("NFC", text):
        _check_nfc(value)
    return value


def _check_nfc(value: Any) -> None:
    if isinstance(value, str):
        if not unicodedata.is_normalized("NFC", value):
            raise Malformed("text that is not NFC")
    elif isinstance(value, (dict, list)):
        for item in value:
            _check_nfc(item)
        for item in value.values() if isinstance(value, dict) else ():
            _check_nfc(item)


def loose(raw: bytes) -> dict[str, Any]:
    """An object in any spelling, each member once."""
    try:
        value = LOOSE.decode(raw.decode())
    except Malformed:
        raise
    except (ValueError, RecursionError) as error:
        raise Malformed("not JSON in UTF-8") from error
    if not isinstance(value, dict):
        raise Malformed("not an object")
    return value


# Keys, signed notes, checkpoints (C2SP)


class Key(NamedTuple):
    """A public key under its name; ``kind`` is LOG or WITNESS."""

    name: str
    kind: int
    public: bytes

    @property
    def id(self) -> bytes:
        """The four bytes that stand before its signatures."""
        named = self.name.encode() + b"\n" + bytes([self.kind]) + self.public
        return hashlib.sha256(named).digest()[:4]

    def time_of(self, text: str, signature: bytes) -> int:
        """The time of a true cosignature, 0 for a true plain signature, -1 for a false one."""
        when, message = 0, text.encode()
        if self.kind == WITNESS:
            when = int.from_bytes(signature[:8], "big")
            message = b"cosignature/v1\ntime %d\n" % when + message
            signature = signature[8:]
        true = len(signature) == 64 and when < 2**63 and verified(self.public, message, signature)
        return when if true else -1


class Checkpoint(NamedTuple):
    """A signed head of a log; ``signatures`` are (name, key id, signature)."""

    origin: str
    size: int
    root: bytes
    text: str
    signatures: list[tuple[str, bytes, bytes]]
    raw: bytes

    def by(self, keys: Iterable[Key]) -> dict[Key, int]:
        """Which of ``keys`` signed, with their times; a false signature of one is a fault."""
        known = {(key.name, key.id): key for key in keys}
        found: dict[Key, int] = {}
        for name, id, signature in self.signatures:
            key = known.get((name, id))
            if key is None:
                continue
            when = key.time_of(self.text, signature)
            if when < 0:
                raise Fault("checkpoint_false", f"a signature of {name} is false")
            found[key] = max(when, found.get(key, 0))
        return found


def check_name(name: str) -> None:
    """Refuse what cannot be the name of a key."""
    if not name or "+" in name or any(c.isspace() or unicodedata.category(c) == "Cc" for c in name):
        raise Malformed(f"not a key name: {name!r}")


def read_vkey(vkey: str, kind: int) -> Key:
    """``name+id+base64(kind || public key)``."""
    parts = vkey.split("+", 2)
    if len(parts) != 3:
        raise Malformed(f"not a verifier key: {vkey!r}")
    name, id, material = parts
    check_name(name)
    raw = unb64(material, 33)
    key = Key(name, raw[0], raw[1:])
    if key.kind != kind or key.id.hex() != id:
        raise Malformed(f"not a verifier key of this kind: {vkey!r}")
    return key


def read_checkpoint(raw: bytes) -> Checkpoint:
    """A checkpoint: three lines, an empty one, signature lines."""
    try:
        whole = raw.decode()
    except ValueError as error:
        raise Malformed("a checkpoint is UTF-8") from error
    text, gap, lines = whole.rpartition("\n\n")
    head = text.split("\n")
    if not gap or not lines.endswith("\n") or len(head) != 3 or not head[0]:
        raise Malformed("a checkpoint has three lines, an empty one, and signatures")
    if any(char < " " and char != "\n" for char in whole):
        raise Malformed("a checkpoint has no control characters")
    signatures = [_signature(line) for line in lines[:-1].split("\n")]
    if len(signatures) > MOST_SIGNATURES:
        raise Malformed("too many signatures")
    root = unb64(head[2], 32)
    return Checkpoint(head[0], number(head[1]), root, text + "\n", signatures, raw)


def _signature(line: str) -> tuple[str, bytes, bytes]:
    dash, _, rest = line.partition(" ")
    name, _, encoded = rest.partition(" ")
    check_name(name)
    raw = unb64(encoded)
    if dash != "\u2014" or len(raw) <= 4:
        raise Malformed("a signature line holds a dash, a name and a signature")
    return name, raw[:4], raw[4:]


# Policy (C2SP tlog-policy)


class Policy:
    """Whose keys count, and how many witnesses are enough."""

    def __init__(self, raw: bytes) -> None:
        self.logs: list[Key] = []
        self.witnesses: dict[str, Key] = {}
        self.groups: dict[str, tuple[int, list[str]]] = {}
        self.quorum = ""
        for place, line in enumerate(raw.decode("utf-8", "surrogateescape").split("\n"), 1):
            words = line.replace("\t", " ").split(" ")
            words = [word for word in words if word]
            if words and not words[0].startswith("#"):
                try:
                    self._line(words[0], words[1:])
                except (ValueError, IndexError) as error:
                    raise Malformed(f"policy, line {place}: {error}") from error
        if not self.quorum:
            raise Malformed("policy: no quorum line")

    def _line(self, keyword: str, words: list[str]) -> None:
        least, most = {"log": (1, 2), "witness": (2, 3), "group": (3, 999), "quorum": (1, 1)}.get(
            keyword, (1, 0)
        )
        if not least <= len(words) <= most:
            raise Malformed("not a line of a policy")
        if keyword == "log":
            key = read_vkey(words[0], LOG)
            if key.public in [other.public for other in self.logs]:
                raise Malformed("the same log twice")
            self.logs.append(key)
        elif keyword == "witness":
            self._witness(words[0], read_vkey(words[1], WITNESS))
        elif keyword == "group":
            self._group(words[0], words[1], words[2:])
        else:
            if self.quorum or words[0] not in [*self.witnesses, *self.groups, "none"]:
                raise Malformed("a second quorum, or one of an unknown name")
            self.quorum = words[0]

    def _witness(self, name: str, key: Key) -> None:
        self._new(name)
        if key.public in [other.public for other in self.witnesses.values()]:
            raise Malformed("the same witness twice")
        self.witnesses[name] = key

    def _group(self, name: str, least: str, members: list[str]) -> None:
        self._new(name)
        taken = {member for _, others in self.groups.values() for member in others}
        known = {*self.witnesses, *self.groups} - taken
        if len(set(members)) < len(members) or not known.issuperset(members):
            raise Malformed("a group lists names from the lines before, each once")
        wanted = {"any": 1, "all": len(members)}.get(least) or number(least)
        if not 1 <= wanted <= len(members):
            raise Malformed("a group with fewer members than are needed")
        self.groups[name] = wanted, members

    def _new(self, name: str) -> None:
        if name in [*self.witnesses, *self.groups, "none"]:
            raise Malformed(f"the name {name!r} is taken")

    def enough(self, found: Iterable[str]) -> bool:
        """Whether these witnesses make the quorum."""
        return self.quorum == "none" or self._seen(self.quorum, set(found))

    def _seen(self, name: str, found: set[str]) -> bool:
        if name not in self.groups:
            return name in found
        least, members = self.groups[name]
        return sum(self._seen(member, found) for member in members) >= least

    def log_signed(self, signed: Checkpoint) -> None:
        """Refuse what no log of this policy signed under the origin that it names."""
        mine = [key for key in self.logs if key.name == signed.origin]
        if not mine:
            raise Fault("checkpoint_false", f"no log of the policy is called {signed.origin}")
        if not signed.by(mine):
            raise Fault("checkpoint_false", f"not signed by {signed.origin}")

    def cosigned(self, signed: Checkpoint, now: int, max_age: int | None) -> dict[str, int]:
        """The witnesses that cosigned in time, if they are enough."""
        names = {key: name for name, key in self.witnesses.items()}
        found = {names[key]: when for key, when in signed.by(names).items()}
        for name, when in found.items():
            if when > now + LEEWAY:
                raise Fault("checkpoint_false", f"{name} cosigned in the future")
        if max_age is not None:
            found = {name: when for name, when in found.items() if now - when <= max_age}
            if not found:
                raise Fault("checkpoint_false", "no cosignature is young enough")
        if not self.enough(found):
            seen = ", ".join(sorted(found)) or "none"
            raise Fault("checkpoint_false", f"too few witnesses: {seen}")
        return found


# The export as files


class Folder:
    """The files of an export; links are refused, strangers are remembered by name."""

    def __init__(self, path: str) -> None:
        self.path = path
        self.uncovered: list[str] = []
        try:
            self.names = {name for name, _ in self._kinds("", COVERED, FOLDERS)}
            self.proofs = self._listed("proofs", _PROOF_NAME)
            self.blobs = self._listed("blobs", _BLOB_NAME)
        except OSError as error:
            raise Fault("database_damaged", f"{path}: {error.strerror}") from error

    def _kinds(
        self, inside: str, files: tuple[str, ...], folders: tuple[str, ...] = ()
    ) -> Iterator[tuple[str, bool]]:
        """(name, whether it is expected) of what lies in a folder."""
        with os.scandir(os.path.join(self.path, inside)) as found:
            entries = sorted(found, key=lambda entry: entry.name)
        for entry in entries:
            mode = entry.stat(follow_symlinks=False).st_mode
            if not (stat.S_ISREG(mode) or stat.S_ISDIR(mode)) or _is_junction(entry):
                raise Fault("database_damaged", f"{entry.name} is a link or no file")
            expected = entry.name in (folders if stat.S_ISDIR(mode) else files)
            if entry.name in files + folders and not expected:
                raise Fault("database_damaged", f"{entry.name} is of the wrong kind")
            if not inside and not expected:
                self.uncovered.append(entry.name)
            yield entry.name, stat.S_ISREG(mode)

    def _listed(self, folder: str, form: re.Pattern[str]) -> list[str]:
        """The names in a folder that have the form they must have."""
        if folder not in self.names:
            return []
        names = list(self._kinds(folder, ()))
        fit = [name for name, regular in names if regular and form.fullmatch(name)]
        self.uncovered += [f"{folder}/{name}" for name, _ in names if name not in fit]
        return fit

    def read(self, name: str) -> bytes:
        """A file that is read whole."""
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                raw = file.read(LONGEST_FILE + 1)
        except FileNotFoundError as error:
            raise Fault("rows_missing", f"{name} is missing") from error
        except OSError as error:
            raise Fault("database_damaged", f"{name}: {error.strerror}") from error
        if len(raw) > LONGEST_FILE:
            raise Fault("database_damaged", f"{name} is too long")
        return raw

    def lines(self, name: str, longest: int) -> Iterator[bytes]:
        """The lines of a file without their LF, one at a time."""
        if name not in self.names:
            raise Fault("rows_missing", f"{name} is missing")
        with open(os.path.join(self.path, name), "rb") as file:
            while True:
                line = file.readline(longest + 1)
                if not line:
                    return
                if not line.endswith(b"\n"):
                    raise Fault("row_altered", f"{name}: a line too long, or without its end")
                yield line[:-1]

    def sha256(self, name: str) -> str:
        """The SHA-256 of a file of any length."""
        taken = hashlib.sha256()
        try:
            with open(os.path.join(self.path, name), "rb") as file:
                for block in iter(lambda: file.read(LONGEST_FILE), b""):
                    taken.update(block)
        except OSError as error:
            raise Fault("blob_altered", f"{name}: {error.strerror}") from error
        return taken.hexdigest()


def _is_junction(entry: Any) -> bool:
    """Windows' other kind of link, told apart from Python 3.12 on."""
    return bool(getattr(entry, "is_junction", lambda: False)())


class Form:
    """Turns what is not written as it must be into a fault of a class."""

    def __init__(self, code: str, where: str, seq: int = -1) -> None:
        self.code = code
        self.where = where
        self.seq = seq

    def __enter__(self) -> None:
        pass

    def __exit__(self, kind: object, error: BaseException | None, _: object) -> None:
        if isinstance(error, Malformed):
            raise Fault(self.code, f"{self.where}: {error}", self.seq) from error


# What is checked, in order


def check(
    path: str,
    policy: Policy | None,
    old: bytes | None = None,
    max_age: int | None = None,
    now: int | None = None,
    progress: Progress | None = None,
) -> Report:
    """Check an export; raises ``Fault`` at the first thing that is wrong.

    ``old`` is the auditor's own earlier checkpoint; ``max_age`` is in seconds.
    """
    folder = Folder(path)
    mode, origin, size = _manifest(folder)
    with Form("checkpoint_false", "checkpoint"):
        signed = read_checkpoint(folder.read("checkpoint"))
    witnesses: dict[str, int] = {}
    if policy:
        policy.log_signed(signed)
        clock = int(time.time()) if now is None else now  # noqa: TID251 - the auditor's own clock
        witnesses = policy.cosigned(signed, clock, max_age)
    if (signed.origin, signed.size) != (origin, size):
        raise Fault("database_damaged", "the manifest speaks of another checkpoint")
    earlier = _earlier(folder, signed, policy, old)
    entries = Entries(folder, mode, signed, earlier, progress)
    entries.walk()
    openings = entries.open()
    for name in folder.blobs:
        if folder.sha256("blobs/" + name) != name:
            raise Fault("blob_altered", "blobs/" + name)
    return Report(
        mode,
        origin,
        size,
        signed.root,
        entries.count,
        policy is not None,
        witnesses,
        max([one.size for one in earlier], default=-1),
        openings,
        len(folder.blobs),
        folder.uncovered,
    )


def _manifest(folder: Folder) -> tuple[str, str, int]:
    with Form("database_damaged", "manifest.json"):
        found = loose(folder.read("manifest.json"))
        mode, origin, size = (found.get(name) for name in ("mode", "origin", "size"))
        known = sorted(found) == ["format", "mode", "origin", "size"]
        if not known or found["format"] != FORMAT or mode not in ("full", "dossier"):
            raise Malformed(f"not a manifest of {FORMAT}")
        if not isinstance(origin, str) or type(size) is not int or size < 0:
            raise Malformed("origin and size are not as they must be")
    return str(mode), origin, size


def _earlier(
    folder: Folder, signed: Checkpoint, policy: Policy | None, own: bytes | None
) -> list[Checkpoint]:
    """Earlier checkpoints that the log must have grown from; the auditor's own comes first."""
    found = []
    if own is not None:
        with Form("checkpoint_false", "the earlier checkpoint"):
            found.append(read_checkpoint(own))
    if "checkpoint.old" in folder.names:
        with Form("checkpoint_false", "checkpoint.old"):
            found.append(read_checkpoint(folder.read("checkpoint.old")))
    for one in found:
        if one.origin != signed.origin:
            raise Fault("checkpoint_false", "an earlier checkpoint is of another log")
        if policy:
            policy.log_signed(one)
            one.by(policy.witnesses.values())  # none may be false, though none is needed
        if one.size > signed.size:
            raise Fault("log_rolled_back", f"{signed.size} entries, {one.size} before")
        if one.size == signed.size and one.root != signed.root:
            raise Fault("log_forked", f"two roots at size {one.size}")
        if one.size == 0 and one.root != EMPTY:
            raise Fault("log_forked", "a root of nothing that is none")
    if len({one.root for one in found}) > len({one.size for one in found}):
        raise Fault("log_forked", f"two roots at size {found[0].size}")
    _consistency(folder, signed, found)
    return found


def _consistency(folder: Folder, signed: Checkpoint, earlier: list[Checkpoint]) -> None:
    needed = bool(earlier) and 0 < earlier[0].size < signed.size
    if "consistency" not in folder.names:
        if needed:
            text = "no proof of growth from size %d; ask for an export with it"
            raise Fault("rows_missing", text % earlier[0].size)
        return
    with Form("log_forked", "consistency"):
        head, gap, checkpoint = folder.read("consistency").partition(b"\n\n")
        first, *lines = head.decode("ascii", "replace").split("\n")
        if not gap or not first.startswith("old ") or checkpoint != signed.raw:
            raise Malformed("not a proof for this checkpoint")
        start, proof = number(first[4:]), hashes(lines)
        if start > signed.size or (proof and not 0 < start < signed.size):
            raise Malformed("not a proof for this size")
    if needed and start != earlier[0].size:
        raise Fault("rows_missing", f"growth is shown from {start}, not from {earlier[0].size}")
    roots = {one.size: one.root for one in earlier}
    if start not in roots:
        folder.uncovered.append("consistency")
    elif 0 < start < signed.size and not grew(start, roots[start], signed.size, signed.root, proof):
        raise Fault("log_forked", f"the log did not grow from size {start}")


class Entries:
    """The leaves, one after the other; of every stream only the last one is remembered."""

    def __init__(
        self,
        folder: Folder,
        mode: str,
        signed: Checkpoint,
        earlier: list[Checkpoint],
        progress: Progress | None,
    ) -> None:
        self.folder = folder
        self.full = mode == "full"
        self.signed = signed
        self.heads = {one.size: one.root for one in earlier}
        self.progress = progress
        self.proofs = {int(name.partition(".")[0]) for name in folder.proofs}
        self.openings = list(self._openings())
        self.wanted = {(opening["seq"], opening["field"]) for opening in self.openings}
        self.commitments: dict[tuple[int, str], Any] = {}
        self.last: dict[str, tuple[int, bytes]] = {}
        self.peaks: list[bytes] = []
        self.count = 0
        self.before = -1
        self.closing: Any = None

    def walk(self) -> None:
        """Every leaf, then the root or the closing entry."""
        for raw in self.folder.lines("entries.jsonl", LONGEST_LEAF):
            leaf = self._leaf(raw)
            self._place(leaf, leaf_hash(raw))
            if self.progress and self.count % 2000 == 0:
                self.progress(self.count, self.signed.size)
        if self.full:
            self._root()
        else:
            self._heads()
        self.folder.uncovered += [f"proofs/{seq}.tlog-proof" for seq in sorted(self.proofs)]

    def _leaf(self, raw: bytes) -> Any:
        where = f"entries.jsonl, line {self.count + 1}"
        with Form("row_altered", where, self.before + 1):
            leaf = canonical(raw)
            if not isinstance(leaf, dict) or list(leaf) != MEMBERS:
                raise Malformed("a leaf has exactly the members " + ", ".join(MEMBERS))
            numbers = [leaf["seq"], leaf["v"], leaf["ver"]]
            if [type(one) for one in numbers] != [int] * 3 or leaf["v"] != 1 or min(numbers) < 0:
                raise Malformed("seq, v and ver are not as they must be")
            for name, form in (("stream", _UUID), ("type", _TYPE)):
                if not isinstance(leaf[name], str) or not form.fullmatch(leaf[name]):
                    raise Malformed(f"{name} is not as it must be")
            if not isinstance(leaf["body"], dict):
                raise Malformed("body is no object")
            _check_sealed(leaf["body"].get("sealed", {}))
        return leaf

    def _place(self, leaf: Any, found: bytes) -> None:
        """Hold a leaf against the log, its stream, and its proof."""
        seq, stream, ver = leaf["seq"], leaf["stream"], leaf["ver"]
        right = seq == self.count if self.full else self.before < seq
        if not right or seq >= self.signed.size:
            raise Fault("order_broken", f"entry {seq} stands after {self.before}", seq)
        known, prev = self.last.get(stream, (0, b""))
        if ver != known + 1:
            raise Fault("order_broken", f"entry {seq}: version {ver} after {known}", seq)
        if leaf["prev"] != b64(prev):
            text = "entry %d, or the one before it in its stream, is not what was recorded"
            raise Fault("row_altered", text % seq, seq)
        if seq in self.proofs:
            self._proof(seq, found)
        elif not self.full:
            raise Fault("rows_missing", f"proofs/{seq}.tlog-proof is missing", seq)
        for field, content in leaf["body"].get("sealed", {}).items():
            if (seq, field) in self.wanted:
                self.commitments[seq, field] = content["cm"]
        self.last[stream] = ver, found
        self.closing, self.before = leaf, seq
        if self.full:
            grow(self.count, self.peaks, found)
        self.count += 1
        earlier = self.heads.get(self.count) if self.full else None
        if earlier is not None and earlier != root_of(self.peaks):
            raise Fault("log_forked", f"another root at size {self.count}", seq)

    def _proof(self, seq: int, found: bytes) -> None:
        name = f"proofs/{seq}.tlog-proof"
        self.proofs.discard(seq)
        with Form("row_altered", name, seq):
            head, gap, checkpoint = self.folder.read(name).partition(b"\n\n")
            first, *lines = head.split(b"\n")
            if not gap or first != PROOF:
                raise Malformed("not a tlog-proof")
            if lines and lines[0].startswith(b"extra "):
                del lines[0]
            texts = [line.decode("ascii", "replace") for line in lines]
            if not texts or not texts[0].startswith("index "):
                raise Malformed("no index")
            index, path = number(texts[0][6:]), hashes(texts[1:])
        if checkpoint != self.signed.raw:
            raise Fault("checkpoint_false", name + " holds another checkpoint", seq)
        if index != seq:
            raise Fault("order_broken", f"{name} is of entry {index}", seq)
        if not included(found, seq, self.signed.size, path, self.signed.root):
            raise Fault("row_altered", f"entry {seq} is not in the log", seq)

    def _root(self) -> None:
        if self.count < self.signed.size:
            raise Fault("rows_missing", f"{self.count} entries of {self.signed.size}")
        if root_of(self.peaks) != self.signed.root:
            raise Fault("head_altered", f"another root over {self.count} entries")

    def _heads(self) -> None:
        """The closing entry names every other stream at its last version."""
        leaf = self.closing
        if leaf is None or leaf["type"] != CLOSING or leaf["ver"] != 1:
            raise Fault("rows_missing", "the last entry does not close a dossier", self.before)
        heads = leaf["body"].get("heads")
        own = leaf["stream"]
        found = {
            stream: {"leaf": b64(last), "ver": ver}
            for stream, (ver, last) in self.last.items()
            if stream != own
        }
        if not isinstance(heads, dict) or sorted(heads) != sorted(found):
            raise Fault("rows_missing", "the closing entry names other streams", self.before)
        for stream, head in found.items():
            if heads[stream] != head or type(heads[stream]["ver"]) is not int:
                raise Fault("rows_missing", f"stream {stream} ends elsewhere", self.before)

    # Openings

    def _openings(self) -> Iterator[dict[str, Any]]:
        if "openings.jsonl" not in self.folder.names:
            return
        for raw in self.folder.lines("openings.jsonl", LONGEST_FILE):
            with Form("row_altered", "openings.jsonl"):
                found = loose(raw)
                kinds = {name: type(value) for name, value in found.items()}
                if kinds != {"field": str, "plain": str, "salt": str, "seq": int}:
                    raise Malformed("an opening has field, plain, salt and seq")
            yield found

    def open(self) -> int:
        """Hold every opening against the commitment in its leaf."""
        for opening in self.openings:
            place = opening["seq"], opening["field"]
            with Form("row_altered", "openings.jsonl", place[0]):
                opened = unb64(opening["salt"], 32) + unb64(opening["plain"])
                if self.commitments.get(place) != b64(hashlib.sha256(opened).digest()):
                    raise Malformed(f"{place[1]} of entry {place[0]} was something else")
        return len(self.openings)


def _check_sealed(sealed: Any) -> None:
    """Personal fields: a key's name, a commitment, and a ciphertext or its hash."""
    if not isinstance(sealed, dict):
        raise Malformed("sealed is no object")
    for content in sealed.values():
        if not isinstance(content, dict) or sorted(content) not in (
            ["cm", "ct", "kid"],
            ["cm", "cth", "kid"],
        ):
            raise Malformed("a sealed field has kid, cm, and ct or cth")
        if not all(isinstance(value, str) for value in content.values()):
            raise Malformed("a sealed field holds texts")
        unb64(content["cm"], 32)


# The command


def seconds(text: str) -> int:
    """A span of time: "90", "90s", "15m", "36h", "30d"."""
    units = {"s": 1, "m": 60, "h": 3600, "d": 86400}
    if text[-1:] in units:
        return number(text[:-1]) * units[text[-1]]
    return number(text)


def arguments(args: list[str]) -> tuple[str, dict[str, str]]:
    """(folder, options) as typed; the folder of this file when none is."""
    options: dict[str, str] = {}
    folders = []
    rest = list(args)
    while rest:
        word = rest.pop(0)
        name, equals, value = word.partition("=")
        name = name.lstrip("-")
        if not word.startswith("-"):
            folders.append(word)
        elif name in ("no-policy", "h", "help") and not equals:
            options[name] = ""
        elif name in ("policy", "old", "max-age") and (equals or rest):
            options[name] = value if equals else rest.pop(0)
        else:
            raise Malformed(f"unknown option {word}")
    if len(folders) > 1 or ("policy" in options) == ("no-policy" in options):
        raise Malformed("one folder, and either -policy FILE or -no-policy")
    if "max-age" in options and "no-policy" in options:
        raise Malformed("-max-age needs a policy with witnesses")
    return (folders or [os.path.dirname(os.path.abspath(__file__))])[0], options


def _file(path: str | None) -> bytes | None:
    if path is None:
        return None
    with open(path, "rb") as file:
        return file.read(LONGEST_FILE)


def told(report: Report) -> str:
    """One line that says what was checked, and one that says what was not."""
    parts = [report.mode, report.origin, f"size {report.size}", "root " + b64(report.root)]
    parts.append(f"{report.entries} entries")
    parts.append("signed" if report.signed else "SIGNATURES NOT CHECKED")
    parts.append("witnesses: %s" % (", ".join(sorted(report.witnesses)) or "none"))
    if report.old >= 0:
        parts.append(f"grown from {report.old}")
    parts.append(f"{report.openings} openings")
    parts.append(f"{report.blobs} blobs")
    lines = ["OK " + "; ".join(parts)]
    if report.uncovered:
        lines.append("not covered / không được niêm phong: " + ", ".join(report.uncovered))
    return "\n".join(lines)


def main(args: list[str]) -> int:
    """Check one export and say how it went; returns the exit code."""
    if args and args[0].lstrip("-") in ("h", "help"):
        sys.stdout.write(__doc__ or "")
        return 0
    try:
        folder, options = arguments(args)
        raw = _file(options.get("policy"))
        policy = None if raw is None else Policy(raw)
        age = seconds(options["max-age"]) if "max-age" in options else None
        own = _file(options.get("old"))
    except (OSError, Malformed) as error:
        sys.stderr.write(f"{error}\n{__doc__}")
        return USAGE
    try:
        sys.stdout.write(told(check(folder, policy, own, age)) + "\n")
    except Fault as fault:
        sys.stdout.write(f"FAIL {WORDS[fault.code]}: {fault.detail}\n")
        return CODES[fault.code]
    return 0


if __name__ == "__main__":
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    sys.exit(main(sys.argv[1:]))
