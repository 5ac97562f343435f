"""Lists and cards of every topic, now or as of any moment, on paper, in JSON or in a workbook."""

import json
import re
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem
from adapters.words.values import day
from adapters.words.vietnamese import name_key

from . import asof, read_log
from .card import card_as_json, card_page
from .command import Command, Option
from .page import bold, dim, show, table, title

if TYPE_CHECKING:
    from adapters.views.reader import Views
    from adapters.views.rows import Card, Line
    from adapters.words.words import Words
    from domain.decision import Topic

    from .session import Session

_ID = re.compile(
    r"[A-Za-zĐđ]{2,3}-[0-9-]+|[A-Za-zĐđ]{2}[0-9][0-9-]*|[Cc][Qq]|[Vv][Ll]-[A-Za-z0-9]+-[0-9]+"
)
# A person's id is also that of their award record, a plan's that of its conference.
FIRST = "ORDER BY topic IN ('record', 'personal', 'conference', 'showcase', 'presence')"
HEADS = ("id", "title", "unit", "status", "note", "due")


def looks_like_id(typed: str) -> bool:
    """Whether a word on the first level may be an id such as NV-014."""
    return bool(_ID.fullmatch(typed))


# Lists


def list_command(session: "Session", topic: "Topic", name: str) -> Command:
    """``thidua nhiem-vu ds``."""
    words = session.words
    statuses = ", ".join(f"{k} ({v})" for k, v in words.under(f"status.{topic.name}.").items())

    def text(*names: str, label: str, metavar: str = "text") -> Option:
        return Option(names, label, metavar=words.text(f"cli.metavar.{metavar}"))

    def run(as_of: str | None, as_json: bool, xlsx: str | None, **wanted: Any) -> None:  # noqa: FBT001
        as_json = as_json or session.options.json
        views = asof.views_of(session, as_of)
        lines = _found(session, topic, views, wanted)
        read_log.of_lines(session, lines)
        if xlsx:
            from .workbook import write_list

            write_list(session, topic, lines, xlsx)
        elif as_json:
            rows = [line._asdict() for line in lines]
            print(json.dumps(rows, ensure_ascii=False, default=str))
        else:
            show(_list_page(session, topic, lines, views, as_of=bool(as_of)))

    return Command(
        session,
        name,
        run,
        title=words.text("command.list.title"),
        help=words.say("command.list.help", topic=words.text(f"topic.{topic.name}")),
        params=[
            text("--tim", "--search", "search", label=words.text("cli.option.search")),
            text(
                "--trang-thai", "--status", "status", label=f"{words.label('status')}: {statuses}"
            ),
            text("--don-vi", "--unit", "unit", label=words.label("unit"), metavar="id"),
            text("--ve", "--about", "about", label=words.text("cli.option.about"), metavar="id"),
            Option(["--con-mo", "--open", "open"], words.text("cli.option.open"), is_flag=True),
            text("--xlsx", "xlsx", label=words.text("cli.option.xlsx"), metavar="file"),
            asof.option(session),
            asof.json_option(session),
        ],
    )


def _found(
    session: "Session", topic: "Topic", views: "Views", wanted: dict[str, Any]
) -> tuple["Line", ...]:
    from .facts import Reader

    reader = Reader(session, topic.name)
    unit, about = wanted["unit"], wanted["about"]
    lines = views.list(
        topic.name,
        status=_status(session, topic, wanted["status"]),
        unit=reader.fact("unit", str, unit) if unit else None,
        open=True if wanted["open"] else None,
        search=wanted["search"],
        about=(views.resolve_id(about) or about) if about else None,
    )
    if topic.name == "person":
        return tuple(sorted(lines, key=lambda line: name_key(line.title)))
    return lines


def _status(session: "Session", topic: "Topic", typed: str | None) -> str | None:
    """The status meant, typed as it is stored or as it is said."""
    from adapters.facts import slug
    from adapters.views.nearest import nearest

    if not typed:
        return None
    statuses = session.words.under(f"status.{topic.name}.")
    said = {name: status for status in statuses for name in (slug(status), slug(statuses[status]))}
    if slug(typed) not in said:
        codes = dict.fromkeys(said[name] for name in nearest(typed, said)) or statuses
        near = tuple(f"{code} ({statuses[code]})" for code in codes)
        raise UsageProblem("value_unclear", field="status", found=typed, near=near)
    return said[slug(typed)]


def _list_page(
    session: "Session", topic: "Topic", lines: Sequence["Line"], views: "Views", *, as_of: bool
) -> list[str]:
    words = session.words
    noun = words.text(f"topic.{topic.name}")
    head = f"{bold(title(noun))} {dim(f'({len(lines)})')}"
    if as_of:
        head += dim(f"  {words.say('cli.as_of', position=views.position)}")
    if not lines:
        return [head, dim(words.text("cli.list.empty"))]
    rows = [cells(words, line) for line in lines]
    heads = [title(words.label(head, topic.name)) for head in HEADS]
    return [head, *table(rows, stretch=1, heads=heads)]


def cells(words: "Words", line: "Line") -> tuple[str, ...]:
    """A line as cells: id, title, unit, status, note, due."""
    status = words.text(f"status.{line.topic}.{line.status}")
    due = day(line.due) if line.due else ""
    return line.id, words.title(line.title), line.unit, status, line.note, due


# Cards


def card_command(session: "Session", topic: "Topic", name: str) -> Command:
    """``thidua nhiem-vu xem NV-014``."""
    from .generated import ids_of

    argument = (
        [] if topic.singleton else [click.Argument(["id"], shell_complete=ids_of(session, topic))]
    )
    return _card(session, name, argument, topic.name, topic.singleton)


def card_of(session: "Session", typed: str, topic: str = "") -> Command | None:
    """``thidua nv-014``, ``thidua nhiem-vu nv-014``: the card, when the word looks like an id."""
    return _card(session, typed, [], topic, typed) if looks_like_id(typed) else None


def _card(
    session: "Session", name: str, argument: Sequence[click.Parameter], topic: str, fixed: str
) -> Command:
    words = session.words

    def run(as_of: str | None, as_json: bool, id: str = fixed) -> None:  # noqa: FBT001
        show_card(session, topic, id, as_of, as_json=as_json or session.options.json)

    return Command(
        session,
        name,
        run,
        title=words.text("command.card.title"),
        help=words.text("command.card.help"),
        params=[*argument, asof.option(session), asof.json_option(session)],
    )


def show_card(
    session: "Session", topic: str, typed: str, as_of: str | None, *, as_json: bool
) -> None:
    """Find what ``typed`` means and show it in full."""
    views = asof.views_of(session, as_of)
    id = views.resolve_id(typed, topic)
    lines = views.lines(f"WHERE id = ? AND ? IN ('', topic) {FIRST}", id or "", topic)
    card = views.card(lines[0].topic, lines[0].id) if lines else None
    if card is None:
        near = tuple(
            f"{line.id} “{session.words.title(line.title)}”" for line in views.suggest(typed, topic)
        )
        raise UsageProblem("id_unknown", found=typed, near=near)
    _check_reader(session, views, card)
    card = _opened(session, card)
    read_log.of_card(session, card)
    if as_json:
        print(json.dumps(card_as_json(session, card), ensure_ascii=False, default=str))
    else:
        show(card_page(session, views, card, as_of=bool(as_of)))


def _opened(session: "Session", card: "Card") -> "Card":
    """Personal details in clear, for their owner and the Office."""
    if card.line.topic != "personal":
        return card
    from adapters.opened import may_open, opened

    offices = session.views.offices(session.person, session.today) if session.person else ()
    reader = session.person, [office.role for office in offices]
    return opened(session.desk, card) if may_open(*reader, card.line.id) else card


def _check_reader(session: "Session", views: "Views", card: "Card") -> None:
    """Refuse members recused from a vote that runs the sight of it and of its case (BR-18)."""
    vote: Card | None = card if card.line.topic == "vote" else None
    if (card.line.topic, card.line.status) == ("nomination", "voting"):
        vote = views.card("vote", card.state.vote)
    if vote and vote.line.open and session.person in vote.state.terms.recused:
        from domain.refusal import Refusal

        raise Refusal("recused_reader", person=session.person, vote=vote.line.id)
