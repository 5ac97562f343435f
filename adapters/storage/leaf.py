"""Leaves and tree heads of the log: RFC 6962 hashing over the exact bytes that are stored.

A leaf is ``JCS({"body":…,"prev":…,"seq":…,"stream":…,"type":…,"v":1,"ver":…})``. The body is
canonical already, every other member needs no escaping, so the leaf is built by joining bytes. The
log head keeps the *peaks*: the roots of the perfect subtrees a log of that size falls into, largest
first. Appending touches O(1) of them on average; the root follows from them alone.
"""

from base64 import b64encode
from collections.abc import Sequence
from hashlib import sha256


def leaf_bytes(seq: int, stream: str, ver: int, type: str, body: bytes, prev: bytes) -> bytes:
    """The canonical leaf; ``prev`` is the leaf hash of the stream's version before, b"" at 1."""
    return b'{"body":%b,"prev":"%b","seq":%d,"stream":"%b","type":"%b","v":1,"ver":%d}' % (
        body,
        b64encode(prev),
        seq,
        stream.encode(),
        type.encode(),
        ver,
    )


def leaf_hash(leaf: bytes) -> bytes:
    """SHA-256(0x00 || leaf), RFC 6962 section 2.1."""
    return sha256(b"\x00" + leaf).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """SHA-256(0x01 || left || right), RFC 6962 section 2.1."""
    return sha256(b"\x01" + left + right).digest()


def grow(size: int, peaks: Sequence[bytes], leaf: bytes) -> list[bytes]:
    """The peaks of a log of ``size`` entries after appending the entry that hashes to ``leaf``.

    Like adding one to a binary counter: every trailing 1 bit of ``size`` is a subtree that merges.
    """
    grown = list(peaks)
    while size & 1:
        leaf = node_hash(grown.pop(), leaf)
        size >>= 1
    return [*grown, leaf]


def root(peaks: Sequence[bytes]) -> bytes:
    """The tree head that ``peaks`` stand for; SHA-256 of nothing for an empty log."""
    if not peaks:
        return sha256(b"").digest()
    *rest, head = peaks
    for peak in reversed(rest):
        head = node_hash(peak, head)
    return head
