"""The board: what is late, what is due, what waits for me, and the one command to type next.

Rests on views and words alone: no parser, no rules, no library of events is loaded for it.
"""

import json
from collections.abc import Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.problems import UsageProblem
from adapters.words.values import day

from .page import GAP, bold, columns, cut, dim, length, pad, red, show, width, wrapped

if TYPE_CHECKING:
    from adapters.views.rows import Board, Line, Waiting
    from adapters.words.words import Words

    from .session import Session

PAGE = 8  # lines of each list; the counts beside the headings are complete


def show_board(session: "Session") -> None:
    """Show the board of today, or how to begin where there is no ledger."""
    from adapters.settings import FILE, find_folder

    folder = find_folder(session.options.ledger)
    if not (folder / FILE).exists():
        if session.options.ledger:
            raise UsageProblem("settings_missing", where=str(folder))
        show(beginning(session.words, folder))
        return
    board = _board(session)
    if session.options.json:
        print(json.dumps(as_json(board), ensure_ascii=False, default=str))
    else:
        show(page(session, board))


def _board(session: "Session") -> "Board":
    """The board of today, or of the day asked for as it stood then."""
    views, today = session.views, session.desk.today
    if typed := session.options.as_of:
        from .asof import day_of, views_of

        views, today = views_of(session, typed), day_of(session, typed)
    return views.board(today, session.person or None, page=PAGE)


def beginning(words: "Words", folder: Path) -> list[str]:
    """How to begin, where there is no ledger yet."""
    ways = [
        (words.text("cli.begin.demo.command"), words.text("cli.begin.demo")),
        (words.text("cli.begin.init.command"), words.text("cli.begin.init")),
        (words.text("cli.begin.other.command"), words.text("cli.begin.other")),
        (words.text("cli.begin.help.command"), words.text("cli.begin.help")),
    ]
    column = max(length(command) for command, _ in ways)
    lines = [bold(words.text("cli.begin.title")), ""]
    lines += [words.say("cli.begin.nothing", where=str(folder)), ""]
    return lines + [f"{GAP}{pad(command, column)}{GAP}{what}" for command, what in ways]


def page(session: "Session", board: "Board") -> list[str]:
    """The board as lines."""
    words = session.words
    lines = [*_head(session, board), ""]
    lines += _list(words, "cli.board.overdue", board.overdue, board.overdue_count, board.today)
    lines += _list(words, "cli.board.soon", board.due_soon, board.due_soon_count, board.today)
    lines += _waiting(words, board)
    if not (board.overdue or board.due_soon or board.waiting):
        lines += [words.text("cli.board.calm"), ""]
    return lines + _foot(session, board)


def _head(session: "Session", board: "Board") -> list[str]:
    words = session.words
    today = f"{words.text(f'cli.weekday.{board.today.isoweekday()}')} {day(board.today)}"
    name = session.desk.settings.agency.upper()
    lines = [bold(pad(cut(name, width() - length(today) - 2), width() - length(today))) + today]
    if board.person is None:
        unknown = "cli.board.stranger" if session.person else "cli.board.nobody"
        return [*lines, dim(words.say(unknown, person=session.person))]
    offices = [words.office(*office) for office in board.offices if office.role != "staff"]
    unit = words.value("unit", board.person.unit)
    return [*lines, dim(" · ".join([board.person.title, *dict.fromkeys(offices or [unit])]))]


def _list(words: "Words", key: str, lines: Sequence["Line"], count: int, today: date) -> list[str]:
    if not lines:
        return []
    rows = [
        (
            line.id,
            words.title(line.title),
            line.unit,
            _short(line.due, today),
            _distance(words, line.due, today),
        )
        for line in lines
    ]
    shown = [GAP + GAP.join(cells).rstrip() for cells in columns(rows, stretch=1)]
    late = [line.due is not None and line.due < today for line in lines]
    shown = [red(text) if is_late else text for text, is_late in zip(shown, late, strict=True)]
    return [_title(words, key, count), *shown, *_more(words, count - len(lines)), ""]


def _short(due: date | None, today: date) -> str:
    """Day and month: what stands on a board is near, or its year is told."""
    if due is None:
        return ""
    return f"{due:%d/%m}" if due.year == today.year else day(due)


def _title(words: "Words", key: str, count: int) -> str:
    return f"{bold(words.text(key))} {dim(f'({count})')}"


def _more(words: "Words", left: int) -> list[str]:
    return [dim(GAP + words.say("cli.board.more", count=left))] if left > 0 else []


def _distance(words: "Words", due: date | None, today: date) -> str:
    if due is None:
        return ""
    days = (due - today).days
    side = "late" if days < 0 else "today" if days == 0 else "left"
    return words.say(f"cli.board.{side}", days=abs(days))


def _waiting(words: "Words", board: "Board") -> list[str]:
    if not board.waiting:
        return []
    rows = [
        (one.line.id, words.text(f"decision.{one.decision}"), words.title(one.line.title),
         _short(one.line.due, board.today))
        for one in board.waiting
    ]  # fmt: skip
    shown = [GAP + GAP.join(cells).rstrip() for cells in columns(rows, stretch=2)]
    left = board.waiting_count - len(board.waiting)
    return [
        _title(words, "cli.board.waiting", board.waiting_count),
        *shown,
        *_more(words, left),
        "",
    ]


def _foot(session: "Session", board: "Board") -> list[str]:
    words = session.words
    lines = []
    if board.next:
        lines += [bold(words.text("cli.board.next")), GAP + command(words, board.next), ""]
    elif board.person is None:
        lines += [bold(words.text("cli.board.next")), GAP + words.text("cli.board.me.command"), ""]
    lines += _remind(session, board)
    counts = words.listed([
        f"{count} {words.text(f'topic.{topic}')}" for topic, count in board.open_counts.items()
        if topic not in ("agency", "person", "register")
    ])  # fmt: skip
    size = words.say("cli.board.size", size=board.position, where=str(session.desk.settings.folder))
    open = words.say("cli.board.open", counts=counts) if counts else ""
    return [*lines, *map(dim, wrapped(open) if open else []), dim(size)]


def _remind(session: "Session", board: "Board") -> list[str]:
    """For the Office, who follows progress: how much somebody should be told today."""
    if session.options.as_of or "office" not in {office.role for office in board.offices}:
        return []
    count = session.views.to_remind(board.today)
    line = f"{session.words.say('cli.board.remind', count=count)} thidua nhac-viec"
    return [dim(line), ""] if count else []


def command(words: "Words", waiting: "Waiting") -> str:
    """What to type to take the decision that waits."""
    return command_line(words, waiting.decision, waiting.line.id, waiting.line.topic)


def command_line(words: "Words", decision: str, id: str, of: str = "") -> str:
    """What to type for a decision: ``thidua nhiem-vu bao-cao NV-014``.

    A decision of another topic than ``of``, the topic of ``id``, takes the id as one of its facts:
    ``thidua tong-hop lap --de-xuat ĐX-2025-001``.
    """
    topic = decision.partition(".")[0]
    said = words.text(f"topic.{topic}.command"), words.text(f"decision.{decision}.command")
    if of not in ("", topic):
        id = f"--{words.first(f'field.{topic}.{of}s.option', f'field.{of}s.option')} {id}"
    return " ".join(["thidua", *said, *([id] if id != "CQ" else [])])


def as_json(board: "Board") -> dict[str, object]:
    """The board for programs."""

    def line(one: "Line") -> dict[str, object]:
        return one._asdict()

    def waiting(one: "Waiting") -> dict[str, object]:
        return one._asdict() | {"line": line(one.line)}

    return board._asdict() | {
        "person": line(board.person) if board.person else None,
        "offices": [office._asdict() for office in board.offices],
        "overdue": [line(one) for one in board.overdue],
        "due_soon": [line(one) for one in board.due_soon],
        "waiting": [waiting(one) for one in board.waiting],
        "recent": [line(one) for one in board.recent],
        "next": waiting(board.next) if board.next else None,
    }
