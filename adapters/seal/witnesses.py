"""Asking the witnesses of a policy for their cosignatures, and keeping those that are true."""

from http.client import HTTPConnection, HTTPException, HTTPResponse, HTTPSConnection
from urllib.parse import urlsplit

from ..ledger import Ledger
from .checkpoint import Signed
from .notary import Shelf, growth, with_signatures
from .note import MalformedError, Note, Signature, Verifier, read_signature
from .policy import Policy, Witness

SECONDS = 10
MOST_BYTES = 1 << 16
OK, CONFLICT = 200, 409


class _NoCosignatureError(Exception):
    """Why a witness did not cosign."""


def ask_all(ledger: Ledger, shelf: Shelf, signed: Signed, policy: Policy) -> dict[str, str]:
    """Ask every witness that has an address; what is true is kept with the checkpoint.

    The answers by the witness's name: "" for a cosignature, else what stood in its way.
    """
    said: dict[str, str] = {}
    for name, witness in policy.witnesses.items():
        if not witness.url:
            continue
        try:
            more = _ask(ledger, signed, witness, _cosigned(shelf, witness.key))
        except (_NoCosignatureError, MalformedError, OSError, HTTPException) as error:
            said[name] = str(error) or type(error).__name__
            continue
        signed = with_signatures(signed, more)
        shelf.keep(signed)  # at once: the next witness may take its time
        said[name] = ""
    return said


def _cosigned(shelf: Shelf, key: Verifier) -> int:
    """The largest checkpoint kept here that a witness cosigned: where it stands, most likely."""
    for size in reversed(shelf.sizes()):
        if any(
            one.id == key.id and one.name == key.name for one in shelf.read(size).note.signatures
        ):
            return size
    return 0


def _ask(ledger: Ledger, signed: Signed, witness: Witness, old: int) -> tuple[Signature, ...]:
    """Its cosignature; where it stands elsewhere than thought, it is asked once more."""
    size = signed.head.size
    status, body = _post(witness.url, growth(ledger, min(old, size), signed).write())
    stands = int(body) if status == CONFLICT and len(body) < 20 and body.strip().isdigit() else old
    if stands > size:
        raise _NoCosignatureError(f"{CONFLICT}: {stands} > {size}")
    if stands != old:
        status, body = _post(witness.url, growth(ledger, stands, signed).write())
    if status != OK:
        raise _NoCosignatureError(f"HTTP {status}")
    return _true(signed, witness.key, body)


def _true(signed: Signed, key: Verifier, body: bytes) -> tuple[Signature, ...]:
    """The cosignatures of that witness; those of anybody else are passed over."""
    lines = [read_signature(line) for line in body.decode("utf-8", "replace").split("\n") if line]
    own = tuple(line for line in lines if (line.name, line.id) == (key.name, key.id))
    if key not in Note(signed.note.text, own).verified([key]):
        raise _NoCosignatureError("no cosignature of its key")
    return own


def _post(url: str, body: bytes) -> tuple[int, bytes]:
    parts = urlsplit(url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    link = kind(parts.hostname or "", parts.port, timeout=SECONDS)
    try:
        link.request("POST", f"{parts.path.rstrip('/')}/add-checkpoint", body)
        found: HTTPResponse = link.getresponse()
        return found.status, found.read(MOST_BYTES)
    finally:
        link.close()
