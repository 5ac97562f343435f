"""Recorded events as sentences: who, in which office, when, and what."""

from contextlib import AbstractContextManager, nullcontext
from datetime import datetime
from typing import TYPE_CHECKING

from .values import moment

if TYPE_CHECKING:
    from ..ledger import Recorded
    from .words import Words


def moment_of(event: "Recorded") -> tuple[str, str]:
    """(dd/mm/yyyy, HH:MM) in Việt Nam."""
    on, _, at = moment(datetime.fromisoformat(event.around.at)).partition(" ")
    return on, at


def sentence(words: "Words", event: "Recorded") -> str:
    """Who did what, with the day it took effect and the paper it rests on where they say more."""
    with names_on(words, event.around.valid):
        said = f"{words.actor(event.around.by)} {words.event(event)}"
    more = notes(words, event)
    return f"{said} ({'; '.join(more)})" if more else said


def notes(words: "Words", event: "Recorded") -> list[str]:
    """The day it took effect, where that is another one, and the paper it rests on."""
    more = []
    on, _ = moment_of(event)
    if (valid := words.value("valid", event.around.valid)) != on:
        more.append(words.say("cli.history.valid", day=valid))
    if document := event.around.doc.name:
        signed = event.around.doc.date
        more.append(words.say("cli.history.document", document=document, day=signed))
    return more


def names_on(words: "Words", day: str) -> AbstractContextManager[None]:
    """While it lasts, units are called what they were called on that day ("2025-08-12").

    Names that know of no former names stay as they are.
    """
    on = getattr(words.names, "on", None)
    return on(day) if on else nullcontext()
