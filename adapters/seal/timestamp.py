"""RFC 3161: a stranger's clock for a checkpoint. A query, its reply, and whether the reply holds.

A reply is over the bytes of the checkpoint as it stood, signatures of witnesses included; one that
gets more signatures later needs a new one. ``openssl ts -verify`` reads what is kept here. The
library is the extra ``timestamp``.
"""

from collections.abc import Iterable, Iterator
from datetime import datetime
from hashlib import sha256
from http.client import HTTPConnection, HTTPException, HTTPSConnection
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from ..problems import StoreProblem, UsageProblem
from .checkpoint import Signed
from .notary import Shelf

SECONDS = 20
MOST_BYTES = 1 << 18
SHA256 = "2.16.840.1.101.3.4.2.1"
OK = 200
INTEGER = 0x02
SCHEMES = ("http", "https")
QUERY, REPLY = ".tsq", ".tsr"


def query(signed: Signed) -> bytes:
    """What an authority is asked: SHA-256 of the checkpoint, a nonce, and its certificate."""
    client = _client()
    builder = client.TimestampRequestBuilder().data(signed.write().encode())
    made: bytes = builder.hash_algorithm(client.HashAlgorithm.SHA256).build().as_bytes()
    return made


def ask(url: str, asked: bytes) -> bytes:
    """The reply of the authority at ``url``; it is not looked into here.

    Raises ``UsageProblem`` "timestamp_url" for anything but http and https, ``StoreProblem``
    "timestamp_unreachable". No other address is followed.
    """
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError as error:
        raise UsageProblem("timestamp_url", found=url) from error
    if parts.scheme not in SCHEMES or not parts.hostname:
        raise UsageProblem("timestamp_url", found=url)
    kind = HTTPSConnection if parts.scheme == "https" else HTTPConnection
    link = kind(parts.hostname, port, timeout=SECONDS)
    place = f"{parts.path or '/'}{f'?{parts.query}' if parts.query else ''}"
    try:
        link.request("POST", place, asked, {"Content-Type": "application/timestamp-query"})
        found = link.getresponse()
        if found.status != OK:
            raise StoreProblem("timestamp_unreachable", where=url, detail=f"HTTP {found.status}")
        return found.read(MOST_BYTES)
    except (OSError, HTTPException) as error:
        detail = str(error) or type(error).__name__
        raise StoreProblem("timestamp_unreachable", where=url, detail=detail) from error
    finally:
        link.close()


def keep(shelf: Shelf, signed: Signed, reply: bytes, asked: bytes, roots: bytes = b"") -> datetime:
    """Keep a reply that holds beside its checkpoint; the moment it states.

    ``asked`` is the query, b"" where it is lost: then the nonce is not looked at. ``roots`` are the
    certificates in PEM of those who vouch for the authority; without them only ``openssl`` will
    tell whether it is one. Raises ``UsageProblem`` "timestamp_false".
    """
    found = _held(signed.write().encode(), reply, asked, roots)
    shelf.keep_stamp(signed, reply)
    at: datetime = found.gen_time
    return at


def meant(signeds: Iterable[Signed], reply: bytes) -> Signed:
    """The checkpoint that a reply is over, among some; raises ``UsageProblem``."""
    imprint = _read(reply).tst_info.message_imprint.message
    for signed in signeds:
        if sha256(signed.write().encode()).digest() == imprint:
            return signed
    raise UsageProblem("timestamp_false", detail="message imprint")


def _held(data: bytes, reply: bytes, asked: bytes, roots: bytes) -> Any:
    """What a reply states: over ``data``, the answer to ``asked``, vouched for by ``roots``."""
    client, response = _client(), _read(reply)
    info = response.tst_info
    imprint = info.message_imprint
    if imprint.hash_algorithm.dotted_string != SHA256 or imprint.message != sha256(data).digest():
        raise UsageProblem("timestamp_false", detail="message imprint")
    nonce = _nonce(asked)
    if nonce is not None and info.nonce != nonce:
        raise UsageProblem("timestamp_false", detail="nonce")
    if roots:
        try:
            builder = client.VerifierBuilder()
            for root in _certificates(roots):
                builder = builder.add_root_certificate(root)
            builder.build().verify_message(response, data)
        except (client.VerificationError, ValueError) as error:
            raise UsageProblem("timestamp_false", detail=str(error)) from error
    return info


def _read(reply: bytes) -> Any:
    client = _client()
    try:
        response = client.decode_timestamp_response(reply)
        granted = response.status in {client.PKIStatus.GRANTED, client.PKIStatus.GRANTED_WITH_MODS}
        detail = "" if granted else "; ".join([f"status {response.status}", *_why(response)])
    except ValueError as error:
        raise UsageProblem("timestamp_false", detail=str(error)) from error
    if detail:
        raise UsageProblem("timestamp_false", detail=detail)
    return response


def _why(response: Any) -> list[str]:
    try:
        return list(response.status_string)
    except ValueError:
        return []


def _nonce(asked: bytes) -> int | None:
    """The nonce of a query, which is the second INTEGER in it (RFC 3161, 2.4.1).

    The library makes queries and cannot read them.
    """
    body = next((content for _, content in _parts(asked)), b"")
    numbers = [content for tag, content in _parts(body) if tag == INTEGER]
    return int.from_bytes(numbers[1], "big") if len(numbers) > 1 else None


def _parts(der: bytes) -> Iterator[tuple[int, bytes]]:
    """Tags and contents of DER values that stand side by side."""
    place = 0
    while place + 2 <= len(der):
        tag, length = der[place], der[place + 1]
        place += 2
        if length & 0x80:
            more = length & 0x7F
            length = int.from_bytes(der[place : place + more], "big")
            place += more
        yield tag, der[place : place + length]
        place += length


def _certificates(pem: bytes) -> list[Any]:
    from cryptography.x509 import load_pem_x509_certificates

    return list(load_pem_x509_certificates(pem))


def _client() -> Any:
    try:
        import rfc3161_client
    except ImportError as error:
        raise UsageProblem("extra_missing", extra="timestamp") from error
    return rfc3161_client


def query_beside(reply: Path) -> bytes:
    """The query that lies beside a reply under the same name; b"" where there is none."""
    place = reply.with_suffix(QUERY)
    return place.read_bytes() if place.exists() else b""
