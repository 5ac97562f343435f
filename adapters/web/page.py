"""Templates: how a page is made from what a screen found, in words of the catalogs alone.

Everything is escaped. What a template may call stands in ``_tools``; it cannot reach beyond.
"""

import base64
import re
from collections.abc import Mapping
from datetime import date, datetime
from functools import cache
from hashlib import sha256
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple
from urllib.parse import urlencode
from uuid import uuid4

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from markupsafe import Markup, escape
from starlette.responses import HTMLResponse, Response

from domain.catalogue import CATALOGUE
from domain.refusal import Refusal

from ..words import values
from . import access, ways

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..problems import Problem
    from ..views.rows import Line
    from .visit import Visit

HERE = Path(__file__).parent
STATIC = HERE / "static"
AS_OF = "tinh-den"  # as Visit reads it
SAID = "da-lam"  # the cookie that carries what was done to the next page


class Refused(NamedTuple):
    """Why something could not be done: the rule, where it stands, what was found, what to do.

    ``field`` is the input it is about, "" where it is about none.
    """

    code: str
    rule: str
    source: str
    found: str
    cure: str
    field: str = ""


def refused(visit: "Visit", refusal: "Refusal | Problem") -> Refused:
    """A refusal or a problem in words."""
    words = visit.words
    if isinstance(refusal, Refusal):
        said = words.refusal(refusal, CATALOGUE.refusals.get(refusal.code, ""))
    else:
        said = words.problem(refusal)
    rule, source, found, cure = said
    told = (ways.said(words, rule), source, ways.said(words, found), ways.said(words, cure))
    return Refused(refusal.code, *told, field=str(refusal.facts.get("field", "")))


def render(visit: "Visit", template: str, *, status: int = 200, **context: Any) -> Response:
    """A page as an answer."""
    text = environment().get_template(template).render({**_tools(visit), **context})
    answer = HTMLResponse(text, status)
    if SAID in visit.request.cookies:
        answer.delete_cookie(SAID, path="/")
    return answer


def remember(answer: Response, said: str, *, secure: bool) -> None:
    """Give the next page a sentence to say once."""
    value = base64.urlsafe_b64encode(said.encode()).decode()
    answer.set_cookie(SAID, value, max_age=60, httponly=True, samesite="lax", secure=secure)


@cache
def environment() -> Environment:
    """The templates, compiled once."""
    made = Environment(
        loader=FileSystemLoader(HERE / "templates"),
        autoescape=select_autoescape(default=True, default_for_string=True),
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.globals["static"] = static
    made.filters["day"] = lambda day: values.day(day) if day else ""
    return made


@cache
def static(name: str) -> str:
    """The address of a file of ours; it changes whenever the file does, so that it may be kept."""
    digest = sha256((STATIC / name).read_bytes()).hexdigest()[:12]
    return f"/static/{digest}/{name}"


def _tools(visit: "Visit") -> dict[str, Any]:
    words = visit.words
    said = _said(visit)

    def t(key: str, /, **facts: Any) -> str:
        return words.say(key, **facts) if facts else words.text(key)

    def url(path: str, **query: Any) -> str:
        """An address of this site, of the moment that is being looked at."""
        more = {name: value for name, value in query.items() if value not in (None, "")}
        if at := visit.query(AS_OF):
            more.setdefault(AS_OF, at)
        return f"{path}{'&' if '?' in path else '?'}{urlencode(more)}" if more else path

    return {
        "visit": visit,
        "site": visit.site,
        "words": words,
        "t": t,
        "said": said,
        "url": url,
        "value": words.value,
        "measure": words.measure,
        "label": words.label,
        "source": words.source,
        "who": lambda person: words.names.get(person, person),
        "unit": lambda unit: words.names.get(unit, unit),
        "title": words.title,
        "day": _day,
        "clock": _clock,
        "money": lambda number: values.number(number or 0, words.language, from_=0),
        "number": lambda number: values.number(number or 0, words.language),
        "status": lambda topic, status: words.text(f"status.{topic}.{status}"),
        "named": lambda ref: named(visit, ref),
        "address": address,
        "link": lambda ref: _link(visit, ref, url),
        "linked": _linker(visit, url),
        "kept": _kept(visit),
        "present": _present(visit),
        "looked_at": _looked_at(visit),
        "command": lambda: str(uuid4()),
        "refused": None,
        "navigation": _navigation(visit),
    }


def _day(one: date | str | None) -> str:
    if not one:
        return ""
    return values.day(date.fromisoformat(one[:10]) if isinstance(one, str) else one)


def _clock(moment: str | datetime | None) -> str:
    """A recorded moment as it is told in Việt Nam: 12/08/2025 09:14."""
    if not moment:
        return ""
    return values.moment(datetime.fromisoformat(moment) if isinstance(moment, str) else moment)


def _said(visit: "Visit") -> str:
    try:
        return base64.urlsafe_b64decode(visit.request.cookies.get(SAID, "")).decode()[:500]
    except ValueError:
        return ""


# Pages of their own for streams that have one; every other stream has its card.
ADDRESSES: Mapping[str, str] = {
    "nomination": "/de-nghi/{id}",
    "session": "/hop/{id}",
    "conference": "/hoi-nghi/{id}",
    "delegation": "/dai-bieu/{id}",
    "budget": "/kinh-phi/{id}",
}


def address(topic: str, id: str) -> str:
    """Where a stream is shown."""
    return ADDRESSES.get(topic, f"/so/{topic}/{{id}}").format(id=id)


def named(visit: "Visit", id: str) -> str:
    """What an id means, with the id: a person's name, a unit's, the title of a task."""
    name = visit.words.names.get(id, "")
    if not name:
        found = visit.views.lines("WHERE id = ? LIMIT 1", id)
        name = visit.words.title(found[0].title) if _open(visit, found) else ""
    return f"{name} ({id})" if name and name != id else id


def _link(visit: "Visit", id: str, url: Any) -> Markup:
    """An id as a link to the page of what it means."""
    found = visit.views.lines("WHERE id = ? LIMIT 1", id)
    if not found:
        return Markup("{}").format(visit.words.names.get(id, id))
    line = found[0]
    title = visit.words.title(line.title) if _open(visit, found) else ""
    text = id if title in ("", id) else f"{id} · {title}"
    return Markup('<a href="{}">{}</a>').format(url(address(line.topic, id)), text)


def _open(visit: "Visit", found: "Sequence[Line]") -> bool:
    """Whether what a line is called may be told: a draft is not named to who may not read it."""
    return bool(found) and access.may_read(visit, found[0])


def _kept(visit: "Visit") -> list[tuple[str, str]]:
    """What else was asked for in the address, beside the moment and what a form begins with."""
    asked = visit.request.query_params.multi_items()
    return [(name, text) for name, text in asked if name != AS_OF and not name.startswith("f.")]


def _present(visit: "Visit") -> str:
    """The address of this page, of now."""
    asked = _kept(visit)
    return f"{visit.request.url.path}{'?' if asked else ''}{urlencode(asked)}"


def _looked_at(visit: "Visit") -> str:
    """The moment of this page as a clock in a form holds it: "2025-08-21T14:30"."""
    moment = visit.moment
    if isinstance(moment, datetime):
        return f"{moment:%Y-%m-%dT%H:%M}"
    return f"{visit.today}T23:59"


ID = re.compile(r"\b[A-ZĐ]{2}-[0-9][0-9-]*[0-9]\b")


def _linker(visit: "Visit", url: Any) -> Any:
    """Makes links of the ids in a sentence that mean something to the reader."""
    known: dict[str, Markup] = {}

    def link(id: str) -> Markup:
        if id not in known:
            found = visit.views.lines("WHERE id = ? ORDER BY topic != 'plan' LIMIT 1", id)
            known[id] = Markup(id)  # noqa: S704 - matched by ID, which holds no markup
            if found and visit.request.url.path != address(found[0].topic, id):
                place = url(address(found[0].topic, id))
                known[id] = Markup('<a href="{}">{}</a>').format(place, id)
        return known[id]

    def linked(text: str) -> Markup:
        parts, at = [], 0
        for found in ID.finditer(text):
            parts += [escape(text[at : found.start()]), link(found[0])]
            at = found.end()
        return Markup("").join([*parts, escape(text[at:])])

    return linked


class Way(NamedTuple):
    """A link of the main navigation; ``here`` when the page lies below it."""

    path: str
    text: str
    here: bool


# Who finds what in the navigation: address, key of the word, roles ("" for everybody signed in).
WAYS = (
    ("/", "home", ()),
    ("/don-vi", "unit", ("unit", "office")),
    ("/de-nghi", "nominations", ()),
    ("/hop", "sessions", ()),
    ("/giam-doc", "director", ("director",)),
    ("/hoi-nghi", "conference", ()),
    ("/so", "ledger", ()),
    ("/kiem-toan", "audit", ("auditor", "director", "office")),
    ("/tai-khoan", "accounts", ("office", "director")),
)


def _navigation(visit: "Visit") -> tuple[Way, ...]:
    if not visit.person:
        return ()
    here = visit.request.url.path
    held = {office.role for office in visit.offices()}
    return tuple(
        Way(path, visit.words.text(f"web.way.{key}"), _below(here, path))
        for path, key, roles in WAYS
        if not roles or held & set(roles)
    )


def _below(here: str, path: str) -> bool:
    return here == path or (path != "/" and here.startswith(f"{path}/"))
