"""Every stream of every topic: lists with search, and a card that says all there is to know."""

from typing import TYPE_CHECKING, NamedTuple

from domain.catalogue import CATALOGUE
from domain.refusal import Refusal

from ...opened import may_open, opened, tells
from ...sheets import kinds_of
from ...words.stated import stated
from ...words.told import sentence
from ...words.values import day
from .. import access
from . import Screen

if TYPE_CHECKING:
    from collections.abc import Iterable

    from starlette.responses import Response

    from ...ledger import Recorded
    from ...views.rows import Card
    from ..visit import Visit

PAGE = 50
RELATED = 40


class Told(NamedTuple):
    """An event as a line of a page; ``file`` is the hash of a paper kept with it, or ""."""

    seq: int
    at: str
    said: str
    file: str = ""


class Noun(NamedTuple):
    """A topic in the list of topics."""

    name: str
    noun: str
    number: int


def topics(visit: "Visit") -> "Response":
    """All topics that hold anything."""
    counts = dict(visit.views.ask("SELECT topic, count(*) FROM stream GROUP BY topic"))
    for name in access.RESTRICTED & set(counts):
        counts[name] = sum(access.may_read(visit, line) for line in visit.views.list(name))
    nouns = [
        Noun(name, _title(visit.words.text(f"topic.{name}")), counts[name])
        for name in CATALOGUE.topics
        if counts.get(name)
    ]
    return visit.page("streams/topics.html", topics=nouns)


def listed(visit: "Visit") -> "Response":
    """The streams of a topic, searched without accents, a page at a time."""
    topic = _topic(visit)
    found = visit.views.list(
        topic, search=visit.query("tim") or None, open=True if visit.query("mo") else None
    )
    shown = [line for line in found if access.may_read(visit, line)]
    typed = visit.query("trang", "1")
    pages = max(-(-len(shown) // PAGE), 1)
    page = min(max(int(typed), 1), pages) if typed.isdecimal() and len(typed) < 7 else 1
    creates = [
        f"{topic}.{one.name}"
        for one in CATALOGUE.topics[topic].decisions
        if one.creates and visit.may(f"{topic}.{one.name}")
    ]
    return visit.page(
        "streams/list.html",
        topic=topic,
        noun=_title(visit.words.text(f"topic.{topic}")),
        lines=shown[(page - 1) * PAGE : page * PAGE],
        count=len(shown),
        page=page,
        pages=pages,
        creates=creates,
    )


def card(visit: "Visit") -> "Response":
    """One stream in full: state, next steps, sheets, what refers to it, history."""
    topic = _topic(visit)
    id = visit.views.resolve_id(visit.path("id"), topic) or visit.path("id")
    if elsewhere := _room(visit, topic, id):
        return visit.go(elsewhere)
    visit.reads(topic, id)
    found = visit.views.card(topic, id)
    if found is None:
        raise Refusal("not_found", topic=topic, id=id)
    if may_open(visit.person, visit.roles, id):
        found = opened(visit.desk, found)
        if tells(found):
            access.note(visit, "details", (found.line.name,))
    facts, blocks = stated(visit.words, topic, found.state)
    if found.line.due and found.line.due_after:
        facts.append((visit.words.text("cli.card.due"), day(found.line.due)))
    about = [line for line in visit.views.about(id) if line.name != found.line.name]
    return visit.page(
        "streams/card.html",
        card=found,
        noun=visit.words.text(f"topic.{topic}"),
        facts=facts,
        blocks=[
            (name, [f"{key}: {text}" if key else text for key, text in rows])
            for name, rows in blocks
        ],
        related=[line for line in about if access.may_read(visit, line)],
        sheets=[kind.name for kind in kinds_of(topic) if kind.of_one],
        others=_others(visit, found),
        events=told(visit, access.seen(visit, found.events)),
    )


def mentions(visit: "Visit") -> "Response":
    """Every event of a stream, and every one that names it."""
    topic = _topic(visit)
    id = visit.path("id")
    visit.reads(topic, id)
    events = access.told(visit, visit.views.history_of(id))
    return visit.page("streams/history.html", id=id, events=told(visit, events))


def told(visit: "Visit", events: "Iterable[Recorded]") -> list[Told]:
    """Events as sentences, in the order given."""
    return [
        Told(one.seq, one.around.at, sentence(visit.words, one), _file(visit, one))
        for one in events
    ]


def _file(visit: "Visit", event: "Recorded") -> str:
    digest = event.around.doc.sha256
    return digest if digest and visit.desk.kept_file(digest) else ""


def _room(visit: "Visit", topic: str, id: str) -> str:
    """While a vote runs, its own page is for those who take part: it tells who, never what."""
    line = visit.views.line(topic, id)
    if topic not in access.RUNNING or line is None or access.may_read(visit, line):
        return ""
    sql = (
        "SELECT ref FROM about JOIN stream ON id = ref WHERE about.stream = ? AND topic = 'session'"
    )
    found = visit.views.ask(sql, line.name)
    return f"/hop/{found[0][0]}/{id}" if found else ""


def _others(visit: "Visit", found: "Card") -> list[str]:
    """Decisions on this stream that are open to the person and are not what it waits for."""
    topic = CATALOGUE.topics[found.line.topic]
    waiting = {one.decision for one in found.todo}
    names = (f"{topic.name}.{one.name}" for one in topic.decisions if not one.creates)
    return [name for name in names if name not in waiting and visit.may(name)]


def _topic(visit: "Visit") -> str:
    topic = visit.path("topic")
    if topic not in CATALOGUE.topics:
        raise Refusal("not_found", topic=topic, id="")
    return topic


def _title(text: str) -> str:
    return text[:1].upper() + text[1:]


SCREENS = (
    Screen("/so", topics, name="topics"),
    Screen("/so/{topic}", listed, name="list"),
    Screen("/so/{topic}/{id}", card, name="card"),
    Screen("/so/{topic}/{id}/lich-su", mentions, name="mentions"),
)
