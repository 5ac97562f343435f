"""The whole history as sentences, with filters; the last event first, a page at a time."""

from collections.abc import Mapping
from typing import TYPE_CHECKING
from urllib.parse import urlencode

from domain.catalogue import CATALOGUE

from ...audit.chronicle import Wanted, search
from ...problems import UsageProblem
from ...words.days import parse_day
from .door import enter, note_events, show
from .telling import by_day

if TYPE_CHECKING:
    from starlette.responses import Response

    from ...words.words import Words
    from ..visit import Visit

FIELDS = ("nguoi", "don-vi", "chu-de", "quyet-dinh", "tu", "den", "chu")


def history(visit: "Visit") -> "Response":
    """``/kiem-toan/lich-su``."""
    enter(visit)
    typed = {name: value for name in FIELDS if (value := visit.query(name).strip())}
    wanted = _wanted(visit, typed)
    page = search(visit.desk.ledger, visit.views, wanted, _before(visit))
    note_events(visit, page.events)
    rest = "" if page.rest is None else urlencode({**typed, "truoc": page.rest})
    return show(
        visit,
        "auditor/history.html",
        days=by_day(visit.words, page.events),
        page=page,
        typed=typed,
        rest=rest,
        size=visit.views.position,
        units=sorted(getattr(visit.words.names, "units", {}).items(), key=lambda unit: unit[1]),
        topics=topics(visit.words),
        decisions=decisions(visit.words, wanted.topic),
    )


def _wanted(visit: "Visit", typed: Mapping[str, str]) -> Wanted:
    today = visit.today
    since, until = (
        parse_day(typed[name], today, field=field) if name in typed else None
        for name, field in (("tu", "since"), ("den", "until"))
    )
    return Wanted(
        _person(visit, typed.get("nguoi", "")),
        _known(typed.get("don-vi", ""), getattr(visit.words.names, "units", {})),
        _known(typed.get("chu-de", ""), CATALOGUE.topics),
        _decision(typed.get("quyet-dinh", "")),
        typed.get("chu", ""),
        since,
        until,
    )


def _person(visit: "Visit", typed: str) -> str:
    """Whom a name or an id means: the only one that it fits."""
    if not typed:
        return ""
    if id := visit.views.resolve_id(typed, "person"):
        return id
    fitting = visit.views.list("person", search=typed)
    if len(fitting) == 1:
        return fitting[0].id
    near = tuple(f"{line.id} “{line.title}”" for line in fitting[:5])
    near = near or tuple(f"{o.id} “{o.title}”" for o in visit.views.suggest(typed, "person"))
    raise UsageProblem("id_unknown", found=typed, near=near)


def _known(typed: str, known: Mapping[str, object]) -> str:
    if typed and typed not in known:
        raise UsageProblem("id_unknown", found=typed, near=())
    return typed


def _decision(typed: str) -> str:
    if typed and CATALOGUE.decision(typed) is None:
        raise UsageProblem("id_unknown", found=typed, near=())
    return typed


def _before(visit: "Visit") -> int | None:
    typed = visit.query("truoc")
    if not typed:
        return None
    if not (typed.isascii() and typed.isdecimal() and len(typed) < 16):
        raise UsageProblem("value_not_number", field="position", found=typed)
    return int(typed)


def topics(words: "Words") -> list[tuple[str, str]]:
    """Every topic with what it is called, by that."""
    found = ((name, words.text(f"topic.{name}")) for name in CATALOGUE.topics)
    return sorted(found, key=lambda topic: topic[1])


def decisions(words: "Words", topic: str) -> list[tuple[str, list[tuple[str, str]]]]:
    """The decisions of a topic, or of all, under what the topic is called."""
    return [
        (
            said,
            [
                (f"{name}.{one.name}", words.text(f"decision.{name}.{one.name}"))
                for one in CATALOGUE.topics[name].decisions
            ],
        )
        for name, said in topics(words)
        if topic in ("", name)
    ]
