"""``thidua toi CB-002``: say once who sits at the keyboard."""

from typing import TYPE_CHECKING

import click

from adapters.problems import UsageProblem
from adapters.words.values import day

from .command import Command
from .page import pairs, show

if TYPE_CHECKING:
    from .session import Session


def me(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(id: str | None) -> None:
        from adapters.settings import remember_me

        if id:
            person = session.views.resolve_id(id, "person")
            if person is None:
                near = tuple(f"{p.id} “{p.title}”" for p in session.views.suggest(id, "person"))
                raise UsageProblem("id_unknown", found=id, near=near)
            remember_me(session.desk.settings.origin, person)
            session.options = session.options._replace(person=person)
        show(_page(session))

    return Command(
        session,
        name,
        run,
        title=words.text("command.me.title"),
        help=words.text("command.me.help"),
        params=[click.Argument(["id"], required=False)],
    )


def _page(session: "Session") -> list[str]:
    words, today = session.words, session.desk.today
    line = session.views.line("person", session.person)
    if line is None:
        raise UsageProblem("nobody")
    offices = [
        words.office(role, unit, signs)
        for role, unit, signs in session.views.offices(session.person, today)
        if role != "staff"
    ]
    facts = [
        (words.text("topic.person"), f"{line.title} ({line.id})"),
        (words.label("unit"), words.value("unit", line.unit)),
        (words.label("post"), line.note),
        (words.say("cli.me.offices", day=day(today)), "; ".join(offices)),
    ]
    return pairs(facts, indent="")
