"""Requests, clearances and dossiers that got their answer late, or have none yet."""

from collections.abc import Iterator
from datetime import date
from typing import Any

from domain.request import Open, WithAdvice

from .finding import NOTABLE, Books, Finding, Kind, found, name


def find(books: Books) -> Iterator[Finding]:
    """Each with the days past its limit."""
    requests = books.source.states("request")
    for event in books.events("request.raised"):
        state = requests.get(event.event.id)
        days = (books.today - event.event.answer_by).days
        if isinstance(state, Open | WithAdvice) and days > 0:
            yield _found(event, event.event.answer_by, days, answered=False)
    for event in books.events("request.decided"):
        if event.event.late > 0:
            matter = requests[event.stream.partition(":")[2]].matter
            yield _found(event, matter.answer_by, event.event.late, answered=True)
    yield from _clearances(books)
    yield from _dossiers(books)


def _clearances(books: Books) -> Iterator[Finding]:
    """Bodies that were asked whether anything stands against a nominee (BR-32)."""
    answers: dict[tuple[str, str], Any] = {}
    for event in books.events("call.clearance_answered"):
        answers.setdefault((event.stream, event.event.document), event)
    for event in books.events("call.clearance_asked"):
        answer = answers.get((event.stream, event.event.document))
        due = event.event.due
        days = ((answer.event.on if answer else books.today) - due).days
        if days > 0:
            more = (answer,) if answer else ()
            yield _found(event, due, days, *more, answered=bool(answer))


def _dossiers(books: Books) -> Iterator[Finding]:
    """Dossiers sent upward: the answer is a result, or that they came back (BR-41)."""
    waiting: dict[tuple[str, str], Any] = {}
    for event in books.events("dossier.sent", "dossier.came_back", "dossier.answered"):
        key = event.stream, event.event.addressee
        if name(event) == "dossier.sent":
            waiting[key] = event
        elif key in waiting:
            yield from _sent(waiting.pop(key), event.event.on, event)
    for sent in waiting.values():
        yield from _sent(sent, books.today)


def _sent(sent: Any, until: date, *answer: Any) -> Iterator[Finding]:
    due = sent.event.answer_by  # nothing where no rule sets a time
    days = (until - due).days if due else 0
    if days > 0:
        yield _found(sent, due, days, *answer, answered=bool(answer))


def _found(event: Any, due: date, days: int, *more: Any, answered: bool) -> Finding:
    return found(event, *more, due=due, days=days, answered=answered, measure=days)


KIND = Kind("unanswered", NOTABLE, ("III.2e", "BR-32", "BR-41"), find)
