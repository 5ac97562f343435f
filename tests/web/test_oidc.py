"""Signing in through another house: a real one, on the loopback, honest and then not."""

import threading
import time
from collections.abc import Callable, Iterator
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest
import uvicorn
from joserfc import jwt
from joserfc.jwk import KeySet, RSAKey
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

from adapters.accounts import elsewhere
from adapters.accounts.roster import lock
from tests.browser.house import free_port

PERSON, SUBJECT, SECRET = "CB-016", "a3f1-0042", "chung"


class Provider:
    """A small house that signs people in; ``claims`` and ``key`` can be made wrong."""

    def __init__(self) -> None:
        self.port = free_port()
        self.issuer = f"http://127.0.0.1:{self.port}"
        self.key = RSAKey.generate_key(2048, {"kid": "1"})
        self.signing = self.key
        self.claims: dict[str, Any] = {}
        self.says = self.issuer
        self.asked: dict[str, str] = {}
        routes = [
            Route("/.well-known/openid-configuration", self.known),
            Route("/token", self.token, methods=["POST"]),
            Route("/keys", self.keys),
        ]
        config = uvicorn.Config(
            Starlette(routes=routes), port=self.port, log_level="error", ws="none"
        )
        self.server = uvicorn.Server(config)
        self.thread = threading.Thread(target=self.server.run)

    def known(self, _: Request) -> Response:
        return JSONResponse(
            {
                "issuer": self.says,
                "authorization_endpoint": f"{self.issuer}/authorize",
                "token_endpoint": f"{self.issuer}/token",
                "jwks_uri": f"{self.issuer}/keys",
            }
        )

    def keys(self, _: Request) -> Response:
        return JSONResponse(KeySet([self.key]).as_dict(private=False))

    async def token(self, request: Request) -> Response:
        sent = await request.form()
        proof = elsewhere._challenge(str(sent["code_verifier"]))
        if proof != self.asked["code_challenge"] or sent["client_secret"] != SECRET:
            return JSONResponse({"error": "invalid_grant"}, 400)
        claims = {
            "iss": self.issuer,
            "aud": "thidua",
            "sub": SUBJECT,
            "exp": self.now + 300,
            "iat": self.now,
            "nonce": self.asked["nonce"],
            **self.claims,
        }
        signed = jwt.encode({"alg": "RS256", "kid": "1"}, claims, self.signing)
        return JSONResponse({"access_token": "x", "token_type": "Bearer", "id_token": signed})

    def send_back(self, where: str) -> str:
        """What the browser is sent back with after its person signed in there."""
        self.asked = {name: values[0] for name, values in parse_qs(urlsplit(where).query).items()}
        assert self.asked["code_challenge_method"] == "S256"
        return f"/vao/oidc/ve?code=c0de&state={self.asked['state']}"

    now = 0


@pytest.fixture
def provider() -> Iterator[Provider]:
    made = Provider()
    made.thread.start()
    while not made.server.started:
        time.sleep(0.01)
    yield made
    made.server.should_exit = True
    made.thread.join()


@pytest.fixture
def home(site: Any, provider: Provider) -> Any:
    """The site, with that house beside it and one of its people linked."""
    book = site.site.people.book
    (book.folder / "bi-mat").write_text(f"{SECRET}\n")
    book.policy = book.policy._replace(
        oidc_issuer=provider.issuer,
        oidc_client="thidua",
        oidc_secret_file="bi-mat",  # noqa: S106 - the name of a file
        oidc_name="Cổng của tỉnh",
    )
    provider.now = int(site.clock().timestamp())
    elsewhere.link(book, SUBJECT, PERSON, "CB-004")
    return site


def go(client: Any, provider: Provider, change: Callable[[str], str] = str) -> Any:
    there = client.get("/vao/oidc?ve=/toi")
    assert there.status_code == 303
    assert there.headers["location"].startswith(f"{provider.issuer}/authorize?")
    return client.get(change(provider.send_back(there.headers["location"])))


def test_a_linked_person_enters(home: Any, provider: Provider) -> None:
    client = home.guest()
    assert "Vào qua Cổng của tỉnh" in client.get("/vao").text
    answer = go(client, provider)
    assert (answer.status_code, answer.headers["location"]) == (303, "/toi")
    assert "Đinh Thị Quỳnh Hoa" in client.get("/toi").text


def test_an_answer_counts_once(home: Any, provider: Provider) -> None:
    client = home.guest()
    there = client.get("/vao/oidc")
    back = provider.send_back(there.headers["location"])
    cookie = client.cookies["thidua-oidc"]
    assert client.get(back).status_code == 303
    other = home.guest()
    other.cookies.set("thidua-oidc", cookie)
    assert other.get(back).status_code == 400


def test_an_answer_another_browser_asked_for_is_refused(home: Any, provider: Provider) -> None:
    there = home.guest().get("/vao/oidc")
    back = provider.send_back(there.headers["location"])
    assert home.guest().get(back).status_code == 400


@pytest.mark.parametrize(
    "claims",
    [
        {"nonce": "another"},
        {"aud": "another"},
        {"iss": "https://evil.example"},
        {"exp": 1},
        {"azp": "another"},
        {"sub": "nobody-here"},
    ],
    ids=str,
)
def test_a_token_that_says_otherwise_is_refused(
    home: Any, provider: Provider, claims: dict[str, Any]
) -> None:
    provider.claims = claims
    client = home.guest()
    assert go(client, provider).status_code == 400
    assert client.get("/toi").status_code == 303


def test_a_token_signed_by_somebody_else_is_refused(home: Any, provider: Provider) -> None:
    provider.signing = RSAKey.generate_key(2048, {"kid": "1"})
    assert go(home.guest(), provider).status_code == 400


def test_a_house_that_is_another_one_is_refused(home: Any, provider: Provider) -> None:
    provider.says = "https://evil.example"
    assert home.guest().get("/vao/oidc").status_code == 400


def test_an_error_is_told_and_an_invented_state_refused(home: Any, provider: Provider) -> None:
    client = home.guest()
    page = client.get("/vao/oidc/ve?error=access_denied<script>")
    assert page.status_code == 400
    assert "<script>" not in page.text
    assert go(client, provider, lambda back: f"{back}x").status_code == 400


def test_a_locked_account_is_locked_here_too(home: Any, provider: Provider) -> None:
    from adapters.accounts.invitations import invite

    book = home.site.people.book
    invite(book, PERSON, "CB-004")
    lock(book, PERSON, "CB-004")
    assert go(home.guest(), provider).status_code == 400


def test_without_another_house_there_is_no_such_page(site: Any) -> None:
    assert site.guest().get("/vao/oidc").status_code == 404
    assert "/vao/oidc" not in site.guest().get("/vao").text


def test_the_challenge_is_that_of_the_standard() -> None:
    """RFC 7636, appendix B."""
    verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"
    assert elsewhere._challenge(verifier) == "E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM"
