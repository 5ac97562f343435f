"""Files through the API: put in first, then named by their SHA-256 in the facts of a decision.

Who may put one in is asked before any of it is taken. It is told to nobody until a decision names
it, and from then on to those who may read what names it, as on the pages.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from starlette.concurrency import run_in_threadpool
from starlette.requests import ClientDisconnect, Request
from starlette.responses import Response
from starlette.routing import Route

from ..accounts.machines import READ, Machine
from ..problems import Problem, UsageProblem
from .api import ROOT, Answer, answered, reading
from .form import Form, read_form
from .screens.files import download
from .visit import Visit

if TYPE_CHECKING:
    from .site import Site

PLACE, PART = f"{ROOT}/minh-chung", "file"


def routes(site: "Site") -> list[Route]:
    """Where files are put in and fetched."""
    return [
        Route(PLACE, _putting(site), methods=["POST"]),
        Route(f"{PLACE}/{{sha256}}", reading(site, download), methods=["GET"]),
    ]


def _putting(site: "Site") -> Any:
    async def put(request: Request) -> Response:
        def say(answer: Callable[[Visit, Machine, bytes], Answer]) -> Response:
            return answered(site, request, b"", answer)

        refused = await run_in_threadpool(say, _admitted)
        if refused.status_code >= 400:
            return refused
        try:
            form = await read_form(request, site.upload_bytes)
        except ClientDisconnect:  # whoever left before all was sent is told nothing
            return Response(status_code=499)
        except Problem as problem:
            return await run_in_threadpool(say, _refusing(problem))
        try:
            return await run_in_threadpool(say, _keeping(form))
        finally:
            await request.close()

    return put


def _admitted(visit: Visit, machine: Machine, _: bytes) -> Answer:
    """Refuse a program that takes no decision at all: it has nothing to put in a file for."""
    if not set(machine.scopes) - {READ}:
        raise UsageProblem("machine_scope", name=machine.name, needed="minh-chung")
    if visit.moment is not None:
        raise UsageProblem("past_is_read_only")
    return 200, None


def _refusing(problem: Problem) -> Callable[[Visit, Machine, bytes], Answer]:
    def refuse(*_: Any) -> Answer:
        raise problem

    return refuse


def _keeping(form: Form) -> Callable[[Visit, Machine, bytes], Answer]:
    def keep(visit: Visit, _: Machine, __: bytes) -> Answer:
        files = form.sent()
        if len(files) != 1 or form.file(PART) is None:
            raise UsageProblem("upload_missing", part=PART, found=len(files))
        (file,) = files
        with file.on_disk() as path:
            digest = visit.desk.keep_file(path, name=file.name or PART, person=visit.person)
        return 201, {"sha256": digest, "name": file.name, "size": file.size}

    return keep
