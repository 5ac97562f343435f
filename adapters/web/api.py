"""The JSON API: every decision and every list, for programs with a token of their own.

The same decisions, rules and refusals as everywhere. No cookie is looked at, so that no browser can
be made to ask anything here. Refusals are problem details (RFC 9457).
"""

import logging
from collections.abc import Callable
from functools import cache
from secrets import token_hex
from typing import TYPE_CHECKING, Any
from uuid import uuid4

import msgspec
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from domain.catalogue import CATALOGUE
from domain.refusal import Refusal, require

from ..accounts.machines import READ as READING
from ..accounts.machines import Machine, machine_of
from ..codec import Document
from ..facts import Reader, stream_id
from ..ledger import Command
from ..problems import Problem, UsageProblem
from ..sheets import every_kind
from ..sheets.sheet import as_data, filled
from ..words.foretold import foretold
from ..words.receipts import event_data, receipt_data
from . import access, page, status
from .form import Form
from .guard import TooMuchError
from .visit import Guest, Visit

if TYPE_CHECKING:
    from ..views.rows import Line
    from .site import Site

LOG = logging.getLogger("thidua.web")
ROOT = "/api/v1"
JSON, PROBLEM = "application/json", "application/problem+json"
STATUS = {"token_missing": 401, "machine_scope": 403, "media_type": 415}
KEY = 200  # characters of an Idempotency-Key

Answer = tuple[int, Any]  # status and body, or a whole response


class Office(msgspec.Struct, forbid_unknown_fields=True):
    """The office to act in, where the person behind the token holds several."""

    role: str = ""
    unit: str = ""


class Paper(msgspec.Struct, forbid_unknown_fields=True):
    """The paper behind a decision; its file by the SHA-256 under which it is kept."""

    name: str = ""
    date: str = ""
    sha256: str = ""


class Asked(msgspec.Struct, forbid_unknown_fields=True):
    """The body of a decision. With ``try`` nothing is recorded."""

    facts: dict[str, Any] = {}
    valid: str | None = None
    document: Paper | None = None
    office: Office | None = None
    try_: bool = msgspec.field(name="try", default=False)


# What is asked


def decide(visit: Visit, machine: Machine, body: bytes) -> Answer:
    """Take a decision, or try it out."""
    params = visit.request.path_params
    name = f"{params['topic']}.{params['decision']}"
    if CATALOGUE.decision(name) is None:
        raise Refusal("decision_unknown", decision=name)
    if not machine.may(name):
        raise UsageProblem("machine_scope", name=machine.name, needed=name)
    if visit.moment is not None:
        raise UsageProblem("past_is_read_only")
    command = _command(visit, machine, name, _asked(visit, body))
    if _asked(visit, body).try_:
        return 200, _tried(visit, command)
    receipt = visit.decide(
        command.decision,
        command.id or None,
        command.facts,
        command=command.command,
        valid=command.valid,
        document=command.document,
        role=command.role,
        unit=command.unit,
    )
    fresh = receipt.events and not receipt.again
    return 201 if fresh else 200, receipt_data(visit.words, receipt)


def _asked(visit: Visit, body: bytes) -> Asked:
    kind = visit.request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if body and kind != JSON:
        raise UsageProblem("media_type", found=kind)
    try:
        return msgspec.json.decode(body or b"{}", type=Asked)
    except (msgspec.DecodeError, UnicodeDecodeError, RecursionError) as error:
        raise UsageProblem("json_malformed", detail=str(error)) from error


def _command(visit: Visit, machine: Machine, name: str, asked: Asked) -> Command:
    found = CATALOGUE.decision(name)
    assert found  # noqa: S101 - looked up by whoever calls
    topic, decision = found
    reader = Reader(visit, topic.name)
    paper, office = asked.document or Paper(), asked.office or Office()
    return Command(
        name,
        stream_id(reader, topic, decision, visit.request.path_params.get("id", "")),
        asked.facts,
        visit.person,
        role=machine.role or office.role,
        unit=machine.unit or office.unit,
        valid=_day(asked.valid),
        document=Document(paper.name, paper.date, paper.sha256),
        command=_key(visit),
    )


def _day(text: str | None) -> Any:
    from datetime import date

    if not text:
        return None
    try:
        return date.fromisoformat(text)
    except ValueError as error:
        raise UsageProblem("day_malformed", found=text, field="valid") from error


def _key(visit: Visit) -> str:
    """The command id: the same one with the same facts gets the first answer again."""
    key = visit.request.headers.get("idempotency-key", "").strip().strip('"')
    if len(key) > KEY or not (key.isascii() and key.isprintable()):
        raise UsageProblem("json_malformed", detail="Idempotency-Key")
    return key or str(uuid4())


def _tried(visit: Visit, command: Command) -> dict[str, Any]:
    would = foretold(visit.words, command, visit.try_out(command))
    return {"recorded": False, "events": [one._asdict() for one in would]}


# What is read


def listed(visit: Visit) -> Any:
    """The streams of a topic that the person may read."""
    topic = _topic(visit)
    search, open = visit.query("search") or None, {"1": True, "0": False}.get(visit.query("open"))
    with visit.views.still():
        position = visit.views.position
        lines = visit.views.list(topic, search=search, open=open)
    return {
        "position": position,
        "items": [_line(visit, line) for line in lines if access.may_read(visit, line)],
    }


def card(visit: Visit) -> Any:
    """One stream: its line, its state, what it waits for."""
    topic, id = _stream(visit)
    found = visit.views.card(topic, id)
    if found is None:
        raise Refusal("not_found", topic=topic, id=id)
    todo = [{"decision": t.decision, "role": t.role, "unit": t.unit} for t in found.todo]
    return {**_line(visit, found.line), "state": msgspec.to_builtins(found.state), "todo": todo}


def history(visit: Visit) -> Any:
    """The events of one stream."""
    topic, id = _stream(visit)
    found = visit.views.card(topic, id)
    events = access.seen(visit, found.events) if found else ()
    return {"items": [event_data(visit.words, event) for event in events]}


def sheet(visit: Visit) -> Any:
    """A sheet, with its totals."""
    name, id = visit.path("sheet"), visit.request.path_params.get("id", "")
    kind = next((kind for kind in every_kind() if kind.name == name), None)
    if kind is None:
        raise Refusal("not_found", topic="sheet", id=name)
    singleton = CATALOGUE.topics[kind.topic].singleton if kind.of_one else ""
    id = id or singleton
    require(bool(id) == kind.of_one, "not_found", topic=kind.topic, id=id)
    if id:
        visit.reads(kind.topic, id)
    with visit.views.still():
        found = {"id": id, "position": visit.views.position}
        return {**found, **as_data(kind, filled(kind, visit.views, id))}


def _topic(visit: Visit) -> str:
    topic = visit.path("topic")
    if topic not in CATALOGUE.topics:
        raise Refusal("not_found", topic=topic, id="")
    return topic


def _stream(visit: Visit) -> tuple[str, str]:
    topic = _topic(visit)
    id = visit.views.resolve_id(visit.path("id"), topic) or visit.path("id")
    visit.reads(topic, id)
    return topic, id


def _line(visit: Visit, line: "Line") -> dict[str, Any]:
    return {
        "topic": line.topic,
        "id": line.id,
        "version": line.ver,
        "status": line.status,
        "title": visit.words.title(line.title),
        "unit": line.unit,
        "due": line.due.isoformat() if line.due else None,
        "day": line.day.isoformat() if line.day else None,
        "note": line.note,
        "open": line.open,
    }


# Around every request


def routes(site: "Site") -> list[Route]:
    """The addresses of the API; more particular ones first."""
    reads: tuple[tuple[str, Callable[[Visit], Any]], ...] = (
        ("/sheets/{sheet}", sheet),
        ("/sheets/{sheet}/{id:path}", sheet),
        ("/{topic}", listed),
        ("/{topic}/{id:path}/history", history),
        ("/{topic}/{id:path}", card),
    )
    return [
        Route(f"{ROOT}/openapi.json", _description, methods=["GET"]),
        *(Route(ROOT + path, reading(site, read), methods=["GET"]) for path, read in reads),
        Route(f"{ROOT}/{{topic}}/{{decision}}", _deciding(site), methods=["POST"]),
        Route(f"{ROOT}/{{topic}}/{{id:path}}/{{decision}}", _deciding(site), methods=["POST"]),
    ]


def reading(site: "Site", read: Callable[[Visit], Any]) -> Any:
    """The address of something that is read, for programs that may read."""

    def answer(visit: Visit, machine: Machine, _: bytes) -> Answer:
        if not machine.may(READING):
            raise UsageProblem("machine_scope", name=machine.name, needed=READING)
        return 200, read(visit)

    return _route(site, answer)


def _deciding(site: "Site") -> Any:
    return _route(site, decide)


def _route(site: "Site", answer: Callable[[Visit, Machine, bytes], Answer]) -> Any:
    async def route(request: Request) -> Response:
        try:
            body = await request.body()
        except TooMuchError:
            body = b" " * (site.form_bytes + 1)
        return await run_in_threadpool(answered, site, request, body, answer)

    return route


def answered(
    site: "Site",
    request: Request,
    body: bytes,
    answer: Callable[[Visit, Machine, bytes], Answer],
) -> Response:
    """The answer to one request, whatever happens."""
    language = _language(request.headers.get("accept-language", ""))
    visit = Visit(request, site, Guest(language=language), Form())
    try:
        machine = _machine(site, request, body)
        guest = Guest(machine.person, machine.role, machine.unit, language)
        visit = Visit(request, site, guest, Form())
        code, found = answer(visit, machine, body)
        if isinstance(found, Response):
            return found
        return Response(_encoded(found), code, media_type=JSON)
    except (Refusal, Problem) as problem:
        now = Request({**request.scope, "query_string": b""})  # what is wrong is said as of now
        return _problem(Visit(now, site, visit.guest, Form()), problem)
    except Exception:
        number = token_hex(4)
        LOG.exception("incident %s at %s", number, request.url.path)
        told = {"type": "about:blank", "status": 500, "title": "Sự cố"}
        body = _encoded({**told, "code": "incident", "detail": number, "facts": {}, "cure": ""})
        return Response(body, 500, media_type=PROBLEM)


def _machine(site: "Site", request: Request, body: bytes) -> Machine:
    """Who asks; refuses who is nobody, and what is too much."""
    if len(body) > site.form_bytes:
        raise UsageProblem("body_too_big", most=site.form_bytes)
    machine = machine_of(site.people.book, request.headers.get("authorization", ""))
    line = site.desk.views.line("person", machine.person) if machine else None
    if machine is None or line is None or not line.open:
        raise UsageProblem("token_missing")
    return machine


def _problem(visit: Visit, problem: Refusal | Problem) -> Response:
    """A refusal as problem details: the rule, its source, what was found, what to do."""
    code = STATUS.get(problem.code) or status.of(problem)
    said = page.refused(visit, problem)
    body = {
        "type": f"urn:thidua:{problem.code}",
        "title": said.rule,
        "status": code,
        "detail": said.found,
        "instance": visit.request.url.path,
        "code": problem.code,
        "facts": dict(problem.facts),
        "source": said.source,
        "cure": said.cure,
    }
    headers = {"www-authenticate": "Bearer"} if code == 401 else {}
    return Response(_encoded(body), code, headers, media_type=PROBLEM)


def _encoded(found: Any) -> bytes:
    return msgspec.json.encode(found, enc_hook=str)


def _language(header: str) -> str:
    """The first of our languages in an Accept-Language header, by its weight; "" for none."""
    weighed: dict[str, float] = {}
    for part in header.split(",")[:20]:
        name, _, rest = part.strip().partition(";")
        weight = rest.strip().removeprefix("q=")
        try:
            weighed.setdefault(name.lower()[:2], float(weight) if rest else 1.0)
        except ValueError:
            continue
    ours = [name for name in weighed if name in ("vi", "en") and weighed[name] > 0]
    return max(ours, key=lambda name: weighed[name], default="")


async def _description(_: Request) -> Response:
    return Response(_described(), media_type=JSON)


@cache
def _described() -> bytes:
    from .openapi import description

    return msgspec.json.encode(description())
