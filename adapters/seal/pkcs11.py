"""A key in a device that never gives it out: PKCS#11, by the extra ``hsm``.

Named as RFC 7512 does: ``pkcs11:token=thidua;object=niem-phong?module-path=/usr/lib/…/lib.so`` with
``&pin-source=file:/…`` for a file that only its owner may read; otherwise the PIN is taken from
``THIDUA_PIN``. A PIN in the address itself is refused, because everybody on the machine can see the
commands that run. The device must do Ed25519 (``CKM_EDDSA``); SoftHSM 2.6 does.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from urllib.parse import unquote

from attrs import frozen

from ..problems import StoreProblem, UsageProblem
from .keys import OTHERS

SCHEME = "pkcs11:"
PIN_VARIABLE = "THIDUA_PIN"
NEEDED = ("token", "object", "module-path")
KNOWN = {*NEEDED, "pin-source"}


@frozen
class TokenKey:
    """A key in a token; a session is opened for each use, so that a timer holds none between."""

    module: str
    token: str
    label: str
    public: bytes
    _pin: str

    def sign(self, message: bytes) -> bytes:
        """The 64 bytes of the signature, made inside the device."""
        from pkcs11 import KeyType, Mechanism, ObjectClass

        kind = {"object_class": ObjectClass.PRIVATE_KEY, "key_type": KeyType.EC_EDWARDS}
        with _session(self.module, self.token, self._pin) as session:
            key = session.get_key(label=self.label, **kind)
            signature: bytes = key.sign(message, mechanism=Mechanism.EDDSA)
        return signature


def open_pkcs11(url: str) -> TokenKey:
    """The plugin's entry.

    Raises ``UsageProblem`` "signer_url", "extra_missing" or "pin_missing", and ``StoreProblem``
    "signer_failed" when the device says no.
    """
    parts = _parts(url)
    try:
        from pkcs11 import Attribute, KeyType, ObjectClass
    except ImportError as error:
        raise UsageProblem("extra_missing", extra="hsm") from error
    token, label, module = (parts[name] for name in NEEDED)
    pin = _pin(parts.get("pin-source", ""))
    kind = {"object_class": ObjectClass.PUBLIC_KEY, "key_type": KeyType.EC_EDWARDS}
    with _session(module, token, pin) as session:
        point: bytes = session.get_key(label=label, **kind)[Attribute.EC_POINT]
    return TokenKey(module, token, label, point[-32:], pin)  # raw, or in a DER OCTET STRING


def _parts(url: str) -> dict[str, str]:
    """The attributes of the address; refuses one that says too little, or a PIN."""
    path, _, query = url.removeprefix(SCHEME).partition("?")
    pairs = [one.partition("=") for one in (*path.split(";"), *query.split("&")) if one]
    found = {name: unquote(value) for name, _, value in pairs}
    if not found.keys() <= KNOWN or not all(map(found.get, NEEDED)):
        shown = "; ".join(sorted(found))  # its names alone: who knows what was typed as a PIN
        raise UsageProblem("signer_url", found=shown, known=NEEDED)
    return found


def _pin(source: str) -> str:
    if not source:
        pin = os.environ.get(PIN_VARIABLE, "")
    else:
        place = Path(source.removeprefix("file:"))
        try:
            if os.name == "posix" and place.stat().st_mode & OTHERS:
                raise UsageProblem("key_open_to_others", where=str(place))
            pin = place.read_text(encoding="utf-8").rstrip("\r\n")
        except OSError as error:
            raise StoreProblem("file_unreadable", where=str(place), detail=str(error)) from error
    if not pin:
        raise UsageProblem("pin_missing", found=PIN_VARIABLE)
    return pin


@contextmanager
def _session(module: str, token: str, pin: str) -> Iterator[Any]:
    """A session for whoever knows the PIN; what the device complains of, in our terms."""
    import pkcs11

    try:
        with pkcs11.lib(module).get_token(token_label=token).open(user_pin=pin) as session:
            yield session
    except (pkcs11.PKCS11Error, RuntimeError, OSError) as error:
        detail = f"{type(error).__name__} {error}".strip()
        raise StoreProblem("signer_failed", where=f"{module} {token}", detail=detail) from error
