"""Passkeys (W3C Web Authentication, level 3): signed in by a device that was unlocked.

The browser offers the keys it has for this site, so nobody types who they are and nothing tells
who has an account. The device must verify its user: such a key counts as both factors. A challenge
is used up by the first answer to it. Needs the extra ``passkeys``.
"""

import json
import os
from contextlib import suppress
from typing import Any, NamedTuple

from ..problems import UsageProblem
from .book import Book
from .tokens import hashed

LASTS = 300  # seconds a challenge may be answered in
NAME = 60  # letters
REGISTER, SIGN_IN = "register", "sign_in"


class Place(NamedTuple):
    """The site as browsers know it: host name, and origin such as "https://thidua.example.vn"."""

    host: str
    origin: str


def begin_adding(book: Book, person: str, name: str, agency: str, place: Place) -> str:
    """What the browser needs to make a key for a person, as JSON."""
    from webauthn import generate_registration_options, options_to_json
    from webauthn.helpers.structs import (
        AuthenticatorSelectionCriteria,
        PublicKeyCredentialDescriptor,
        ResidentKeyRequirement,
        UserVerificationRequirement,
    )

    rows = book.ask("SELECT id FROM passkey WHERE person = ?", person)
    options = generate_registration_options(
        rp_id=place.host,
        rp_name=agency,
        user_id=person.encode(),
        user_name=person,
        user_display_name=name,
        challenge=_challenge(book, REGISTER, person),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=id) for (id,) in rows],
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
    )
    return options_to_json(options)


def add(book: Book, person: str, credential: str, name: str, place: Place) -> None:
    """Keep the key the browser made; raises ``UsageProblem("passkey_refused")``."""
    from webauthn import verify_registration_response
    from webauthn.helpers.exceptions import WebAuthnException

    challenge = _answered(book, credential, REGISTER, person)
    try:
        made = verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=place.host,
            expected_origin=place.origin,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError) as error:
        raise UsageProblem("passkey_refused") from error
    with book.writing() as db:
        db.execute(
            "INSERT OR IGNORE INTO passkey (id, person, public_key, sign_count, name, made)"
            " VALUES (?, ?, ?, ?, ?, ?)",
            (
                *(made.credential_id, person, made.credential_public_key, made.sign_count),
                *(name.strip()[:NAME], book.now),
            ),
        )
        book.note("", "passkey_added", person)


def begin_signing_in(book: Book, place: Place) -> str:
    """What the browser needs to answer with one of its keys, as JSON."""
    from webauthn import generate_authentication_options, options_to_json
    from webauthn.helpers.structs import UserVerificationRequirement

    options = generate_authentication_options(
        rp_id=place.host,
        challenge=_challenge(book, SIGN_IN, ""),
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return options_to_json(options)


def sign_in(book: Book, credential: str, place: Place) -> str:
    """Whose key answered; raises ``UsageProblem("passkey_refused")``, also for a locked account."""
    from webauthn import verify_authentication_response
    from webauthn.helpers.exceptions import WebAuthnException

    challenge = _answered(book, credential, SIGN_IN, "")
    id = _key_id(credential)
    rows = book.ask(
        "SELECT p.person, public_key, sign_count FROM passkey AS p JOIN account AS a"
        " ON a.person = p.person WHERE id = ? AND locked IS NULL",
        id,
    )
    if not rows:
        raise UsageProblem("passkey_refused")
    person, key, count = rows[0]
    try:
        done = verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=place.host,
            expected_origin=place.origin,
            credential_public_key=key,
            credential_current_sign_count=count,
            require_user_verification=True,
        )
    except (WebAuthnException, ValueError) as error:
        raise UsageProblem("passkey_refused") from error
    with book.writing() as db:
        db.execute(
            "UPDATE passkey SET sign_count = ?, used = ? WHERE id = ?",
            (done.new_sign_count, book.now, id),
        )
    return str(person)


def drop(book: Book, person: str, id: str) -> None:
    """Take away one of a person's own keys, by its id in hexadecimal."""
    with book.writing() as db:
        done = db.execute("DELETE FROM passkey WHERE person = ? AND hex(id) = ?", (person, id))
        if done.rowcount:
            book.note("", "passkey_dropped", person)


def _challenge(book: Book, kind: str, person: str) -> bytes:
    made = os.urandom(32)
    with book.writing() as db:
        db.execute("DELETE FROM challenge WHERE expires <= ?", (book.now,))
        db.execute(
            "INSERT INTO challenge (hash, kind, person, bytes, expires) VALUES (?, ?, ?, ?, ?)",
            (hashed(made.hex()), kind, person, made, book.now + LASTS),
        )
    return made


def _answered(book: Book, credential: str, kind: str, person: str) -> bytes:
    """The challenge an answer is for, used up; one that was never put is refused."""
    made = b""
    with suppress(ValueError, KeyError, TypeError, AttributeError):
        from webauthn.helpers import base64url_to_bytes

        client = base64url_to_bytes(_parsed(credential)["response"]["clientDataJSON"])
        made = base64url_to_bytes(json.loads(client)["challenge"])
    with book.writing() as db:
        done = db.execute(
            "DELETE FROM challenge WHERE hash = ? AND kind = ? AND person = ? AND expires > ?"
            " RETURNING bytes",
            (hashed(made.hex()), kind, person, book.now),
        ).fetchall()
    if not done:
        raise UsageProblem("passkey_refused")
    return bytes(done[0][0])


def _key_id(credential: str) -> bytes:
    from webauthn.helpers import base64url_to_bytes

    try:
        return base64url_to_bytes(_parsed(credential)["rawId"])
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise UsageProblem("passkey_refused") from error


def _parsed(credential: str) -> Any:
    return json.loads(credential)
