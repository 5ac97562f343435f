"""The commands of one topic: its list, cards and sheets, and one command for every decision."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

import click

from .command import Entry, Table
from .commands import both

if TYPE_CHECKING:
    from domain.decision import Decision, Topic

    from .session import Session

LIST, CARD = ("ds", "list"), ("xem", "show")


def make_topic(session: "Session", topic: "Topic", name: str, made: Sequence[Entry]) -> Table:
    """A group for a topic; called without a command it shows the list."""
    from .reads import card_command, card_of, list_command
    from .sheet import entries

    words = session.words
    reads = [
        Entry(*LIST, words.text("command.list.title"), "read",
              lambda name: list_command(session, topic, name)),
        Entry(*CARD, words.text("command.card.title"), "read",
              lambda name: card_command(session, topic, name)),
    ]  # fmt: skip
    decided = [_decision(session, topic, decision) for decision in topic.decisions]
    title = words.text(f"topic.{topic.name}")
    return Table(
        session,
        name,
        [*reads, *entries(session, topic), *decided, *made],
        title=title,
        default=LIST[0],
        unknown=lambda typed: card_of(session, typed, topic.name),
    )


def _decision(session: "Session", topic: "Topic", decision: "Decision") -> Entry:
    key = f"decision.{topic.name}.{decision.name}"
    vi, en = both(f"{key}.command")

    def make(name: str) -> click.Command:
        from .generated import decision_command

        return decision_command(session, topic, decision, name)

    return Entry(vi, en, session.words.text(key), "record", make)
