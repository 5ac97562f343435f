"""Signing in through another house (OpenID Connect): who there is whom here.

Nobody is ever matched by name or by mail: the Office links a subject of the other house to a person
on the roll, one by one. Authorization code with PKCE (RFC 7636), state and nonce; the answer is
taken from the browser that asked. Needs the extra ``oidc``.
Source: OpenID Connect Core 1.0, sections 3.1.2 and 3.1.3.7; RFC 9700 (best current practice).
"""

import json
from base64 import urlsafe_b64encode
from contextlib import suppress
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..problems import UsageProblem
from .book import Book
from .tokens import hashed, new_token

if TYPE_CHECKING:
    import httpx

KIND = "oidc"
LASTS = 600  # seconds the other house may take
PATIENCE = 10.0  # seconds for each answer of it
LEEWAY = 60  # seconds its clock may be wrong by
ALGORITHMS = ("RS256", "PS256", "ES256", "EdDSA")
KNOWN = "/.well-known/openid-configuration"


# Links


def link(book: Book, subject: str, person: str, by: str) -> None:
    """Say that a subject of the other house is a person here; the last word counts."""
    issuer = book.policy.oidc_issuer
    with book.writing() as db:
        db.execute(
            "INSERT INTO oidc_link (issuer, subject, person, by, made) VALUES (?, ?, ?, ?, ?)"
            " ON CONFLICT (issuer, subject) DO UPDATE SET person = excluded.person,"
            " by = excluded.by, made = excluded.made",
            (issuer, subject, person, by, book.now),
        )
        book.note(by, "linked", person, issuer=issuer, subject=subject)


def linked(book: Book, subject: str) -> str:
    """Who a subject of the other house is here; refused where nobody is, or is locked out."""
    rows = book.ask(
        "SELECT person FROM oidc_link WHERE issuer = ? AND subject = ? AND person NOT IN"
        " (SELECT person FROM account WHERE locked IS NOT NULL)",
        *(book.policy.oidc_issuer, subject),
    )
    if not rows:
        raise UsageProblem("oidc_not_linked")
    return str(rows[0][0])


# The way there and back


def begin(book: Book, returns: str, onwards: str) -> tuple[str, str]:
    """Where to send the browser, and the state for its cookie.

    ``returns`` is our address the other house answers to, ``onwards`` the page wanted afterwards.
    """
    state, nonce, verifier = new_token(), new_token(), new_token()
    kept = json.dumps({"nonce": nonce, "verifier": verifier, "onwards": onwards})
    with _client() as client:
        found = _discovered(client, book)
    with book.writing() as db:
        db.execute("DELETE FROM challenge WHERE expires <= ?", (book.now,))
        db.execute(
            "INSERT INTO challenge (hash, kind, bytes, expires) VALUES (?, ?, ?, ?)",
            (hashed(state), KIND, kept.encode(), book.now + LASTS),
        )
    from httpx import URL

    asked = URL(found["authorization_endpoint"]).copy_merge_params(
        {
            "response_type": "code",
            "client_id": book.policy.oidc_client,
            "redirect_uri": returns,
            "scope": "openid",
            "state": state,
            "nonce": nonce,
            "code_challenge": _challenge(verifier),
            "code_challenge_method": "S256",
        }
    )
    return str(asked), state


def finish(book: Book, state: str, cookie: str, code: str, returns: str) -> tuple[str, str]:
    """The subject that was confirmed, and the page that was wanted.

    Raises ``UsageProblem("oidc_refused")`` for an answer another browser asked for, one that comes
    twice, or one that does not prove who it is about.
    """
    kept = _kept(book, state if state and state == cookie else "")
    with _client() as client:
        found = _discovered(client, book)
        tokens = _asked(
            client,
            found["token_endpoint"],
            {
                "grant_type": "authorization_code",
                "code": code,
                "redirect_uri": returns,
                "client_id": book.policy.oidc_client,
                "client_secret": _secret(book),
                "code_verifier": kept["verifier"],
            },
        )
        keys = _asked(client, found["jwks_uri"])
    return _subject(book, tokens, keys, kept["nonce"]), kept["onwards"]


def _challenge(verifier: str) -> str:
    """BASE64URL(SHA256(verifier)), RFC 7636 section 4.2."""
    return urlsafe_b64encode(sha256(verifier.encode()).digest()).decode().rstrip("=")


def _kept(book: Book, state: str) -> dict[str, str]:
    """What was kept for a state, used up."""
    with book.writing() as db:
        done = db.execute(
            "DELETE FROM challenge WHERE hash = ? AND kind = ? AND expires > ? RETURNING bytes",
            (hashed(state), KIND, book.now),
        ).fetchall()
    if not done:
        raise UsageProblem("oidc_refused", detail="state")
    found: dict[str, str] = json.loads(done[0][0])
    return found


def _subject(book: Book, tokens: Any, keys: Any, nonce: str) -> str:
    """The subject of an id token, when signature, issuer, audience, time and nonce are right."""
    from joserfc import jwt
    from joserfc.errors import JoseError
    from joserfc.jwk import KeySet

    try:
        claims = jwt.decode(
            tokens["id_token"], KeySet.import_key_set(keys), algorithms=list(ALGORITHMS)
        ).claims
        jwt.JWTClaimsRegistry(
            now=int(book.now),
            leeway=LEEWAY,
            iss={"essential": True, "value": book.policy.oidc_issuer},
            aud={"essential": True, "value": book.policy.oidc_client},
            exp={"essential": True},
            sub={"essential": True},
            nonce={"essential": True, "value": nonce},
        ).validate(claims)
    except (JoseError, ValueError, KeyError, TypeError) as error:
        raise UsageProblem("oidc_refused", detail=type(error).__name__) from error
    if claims.get("azp", book.policy.oidc_client) != book.policy.oidc_client:
        raise UsageProblem("oidc_refused", detail="azp")
    return str(claims["sub"])


def _discovered(client: "httpx.Client", book: Book) -> dict[str, str]:
    """What the other house says about itself, when it is the one we mean."""
    issuer = book.policy.oidc_issuer
    found: dict[str, str] = _asked(client, issuer.rstrip("/") + KNOWN)
    wanted = ("authorization_endpoint", "token_endpoint", "jwks_uri")
    if found.get("issuer") != issuer or not all(found.get(name) for name in wanted):
        raise UsageProblem("oidc_refused", detail="issuer")
    return found


def _asked(client: "httpx.Client", where: str, sent: dict[str, str] | None = None) -> Any:
    import httpx

    try:
        answer = client.post(where, data=sent) if sent else client.get(where)
        answer.raise_for_status()
        found = answer.json()
    except (httpx.HTTPError, httpx.InvalidURL, ValueError) as error:
        raise UsageProblem("oidc_refused", detail=type(error).__name__) from error
    if not isinstance(found, dict):
        raise UsageProblem("oidc_refused", detail="json")
    return found


def _client() -> "httpx.Client":
    import httpx

    return httpx.Client(timeout=PATIENCE, follow_redirects=False)


def _secret(book: Book) -> str:
    """The secret we share with the other house, "" where we are a public client."""
    name = book.policy.oidc_secret_file
    if not name:
        return ""
    with suppress(OSError):
        return Path(book.folder / name).read_text(encoding="utf-8").strip()
    raise UsageProblem("oidc_refused", detail=name)
