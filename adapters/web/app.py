"""The web as an ASGI application: addresses to screens, refusals to pages."""

import logging
from collections.abc import Awaitable, Callable
from contextlib import asynccontextmanager
from secrets import token_hex
from typing import TYPE_CHECKING, Any

from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import ClientDisconnect, Request
from starlette.responses import JSONResponse, RedirectResponse, Response
from starlette.routing import BaseRoute, Route

from domain.refusal import Refusal

from ..problems import Problem, UsageProblem
from . import guard, status
from .form import Form, read_form
from .page import STATIC
from .people import People
from .screens import Screen, screens
from .site import Site
from .visit import Guest, Visit

if TYPE_CHECKING:
    from collections.abc import AsyncIterator

    from ..desk import Desk

LOG = logging.getLogger("thidua.web")
YEAR = 31_536_000  # seconds

Handler = Callable[[Request], Awaitable[Response]]


def make_app(desk: "Desk", *, site: Site | None = None) -> Starlette:
    """The application on one ledger."""
    site = site or Site(desk, People(desk))
    desk.ledger, desk.views, desk.personal  # noqa: B018 - opened before threads race for them
    routes: list[BaseRoute] = [Route("/static/{digest}/{name:path}", _static)]
    routes += _more(site)
    routes += [
        Route(screen.path, _answer(screen, site), methods=list(screen.methods))
        for screen in screens()
    ]
    app = Starlette(
        routes=routes,
        middleware=[Middleware(guard.Guard, site=site)],
        exception_handlers={HTTPException: _missing(site), Exception: _broken(site)},
        lifespan=_lifespan(site),
    )
    app.state.site = site
    return app


def _more(site: Site) -> list[BaseRoute]:
    """What answers otherwise than by pages: the API for programs, the stream of what is new."""
    from importlib import import_module
    from importlib.util import find_spec

    found: list[BaseRoute] = []
    for name in ("api_files", "api", "live"):
        if find_spec(f"{__package__}.{name}"):
            found += import_module(f"{__package__}.{name}").routes(site)
    return found


def _lifespan(site: Site) -> Any:
    """``site.starts`` run with the server: each is an asynchronous context manager."""

    @asynccontextmanager
    async def lifespan(_: Starlette) -> "AsyncIterator[None]":
        from contextlib import AsyncExitStack

        async with AsyncExitStack() as stack:
            for start in site.starts:
                await stack.enter_async_context(start())
            yield

    return lifespan


def _answer(screen: Screen, site: Site) -> Handler:
    async def answer(request: Request) -> Response:
        if request.method not in guard.SAFE and not screen.open:
            guest = await run_in_threadpool(site.people.guest, request)
            if not guest.person:  # nothing of what strangers send is taken in
                return _to_sign_in(request)
        try:
            form = await _form(request, screen, site)
        except ClientDisconnect:  # whoever left before all was sent is told nothing, nor is the log
            return Response(status_code=499)
        except Problem as problem:
            return await run_in_threadpool(_problem, request, site, Guest(), problem)
        try:
            return await run_in_threadpool(_screen, screen, site, request, form)
        finally:
            await request.close()  # what was uploaded and not kept

    return answer


async def _form(request: Request, screen: Screen, site: Site) -> Form:
    """What was sent, within limits."""
    if request.method in guard.SAFE:
        return Form()
    most = site.upload_bytes if screen.upload else site.form_bytes
    return await read_form(request, most)


def _screen(screen: Screen, site: Site, request: Request, form: Form) -> Response:
    guest = Guest()
    try:
        guest = site.people.guest(request)
        if not (screen.open or guest.person):
            return _to_sign_in(request)
        if request.method not in guard.SAFE:
            guard.check_origin(request, site)
            guard.check_form(guest, form.get("csrf"))
        return screen.handler(Visit(request, site, guest, form))
    except (Refusal, Problem) as problem:
        return _problem(request, site, guest, problem)
    except Exception as error:  # noqa: BLE001 - whatever it is, a page says so, the log says what
        return _incident(request, site, guest, error)


def _to_sign_in(request: Request) -> Response:
    from urllib.parse import urlencode

    if request.method not in guard.SAFE:
        return RedirectResponse("/vao", 303)
    back = request.url.path + (f"?{request.url.query}" if request.url.query else "")
    return RedirectResponse(f"/vao?{urlencode({'ve': back})}" if back != "/" else "/vao", 303)


def _problem(request: Request, site: Site, guest: Guest, problem: "Refusal | Problem") -> Response:
    visit = _about(request, site, guest)
    try:
        said = visit.said(problem)
        return visit.page("problem.html", status=status.of(problem), problem=said)
    except Exception as error:  # noqa: BLE001 - whatever it is, a page says so, the log says what
        return _incident(request, site, guest, error)


def _about(request: Request, site: Site, guest: Guest) -> Visit:
    """The visit in which something went wrong; of now, where no moment can be made of the asked."""
    visit = Visit(request, site, guest, Form())
    try:
        visit.views  # noqa: B018 - read here, or nowhere
    except (Refusal, Problem):
        visit = Visit(Request({**request.scope, "query_string": b""}), site, guest, Form())
    return visit


def _incident(request: Request, site: Site, guest: Guest, error: Exception) -> Response:
    """Something nobody thought of: a number to name it by, the rest in the server's log."""
    number = token_hex(4)
    LOG.error("incident %s at %r", number, request.url.path, exc_info=error)
    try:
        visit = _about(request, site, guest)
        return visit.page("incident.html", status=500, number=number)
    except Exception:
        LOG.exception("incident %s has no page", number)
        return Response(f"Sự cố {number}", 500, media_type="text/plain")


def _missing(site: Site) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def missing(request: Request, error: Exception) -> Response:
        code = getattr(error, "status_code", 404)
        if request.url.path.startswith("/api/"):
            body = {"status": code, "title": str(getattr(error, "detail", ""))}
            return JSONResponse(body, code, media_type="application/problem+json")
        problem = UsageProblem("page_unknown", path=request.url.path)

        def page() -> Response:
            found = _problem(request, site, site.people.guest(request), problem)
            found.status_code = code
            return found

        return await run_in_threadpool(page)

    return missing


def _broken(site: Site) -> Callable[[Request, Exception], Awaitable[Response]]:
    async def broken(request: Request, error: Exception) -> Response:
        if isinstance(error, ClientDisconnect):
            return Response(status_code=499)
        return await run_in_threadpool(_incident, request, site, Guest(), error)

    return broken


async def _static(request: Request) -> Response:
    """A file of ours under an address that names its content: it may be kept for a year."""
    from starlette.responses import FileResponse

    from .page import static

    name = request.path_params["name"]
    place = (STATIC / name).resolve()
    if not (place.is_relative_to(STATIC) and place.is_file()):
        raise HTTPException(404)
    kept = static(name).split("/")[2] == request.path_params["digest"]
    age = f"public, max-age={YEAR}, immutable" if kept else "no-cache"
    return FileResponse(place, headers={"cache-control": age})
