"""A reminder as a person gets it: a few lines to read on a phone, to paste or to send."""

from collections.abc import Callable, Iterable
from datetime import date
from hashlib import sha256
from typing import NamedTuple

from ..words.values import day
from ..words.words import Words
from .due import Item, by_person

CommandLine = Callable[[Item], str]


class Message(NamedTuple):
    """What one person is told on one day."""

    person: str
    name: str
    day: date
    subject: str
    text: str

    @property
    def digest(self) -> str:
        """Tells this message from every other."""
        return sha256(f"{self.person}\n{self.day}\n{self.text}".encode()).hexdigest()


def messages(
    words: Words, agency: str, today: date, found: Iterable[Item], command: CommandLine
) -> list[Message]:
    """One message for each person; ``command`` says what to type for an item."""
    return [
        _message(words, agency, today, person, items, command)
        for person, items in by_person(found).items()
    ]


def _message(
    words: Words,
    agency: str,
    today: date,
    person: str,
    items: list[Item],
    command: CommandLine,
) -> Message:
    name = words.names.get(person) or person
    facts = {"agency": agency, "count": len(items), "name": name, "today": day(today)}
    mark = [words.mark] if words.mark else []
    lines = [*mark, words.say("reminder.greeting", **facts), ""]
    for number, item in enumerate(items, 1):
        lines += [f"{number}. {said(words, item)}", f"   {command(item)}"]
    lines += ["", words.say("reminder.end", **facts)]
    subject = " · ".join([*mark, words.say("reminder.subject", **facts)])
    return Message(person, name, today, subject, "\n".join(lines))


def said(words: Words, item: Item) -> str:
    """One item in a line: what to do, about what, until when."""
    return words.say(
        f"reminder.{item.why}",
        decision=words.text(f"decision.{item.decision}"),
        stream=item.line.id,
        title=words.title(item.line.title),
        due=item.line.due,
        days=item.days,
    )
