"""``thidua doan-dai-bieu goi-y``: balanced lists to choose from, explained; records nothing."""

import json
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem

from . import asof
from .board import command_line
from .command import Command, Option
from .page import GAP, bold, dim, pairs, show, wrapped
from .suggest_words import Said

if TYPE_CHECKING:
    from adapters.views.reader import Views
    from domain.balance import Question

    from .session import Session

MOST = 20  # lists that anybody could still compare


def suggest(session: "Session", name: str) -> Command:
    """The command."""
    from domain.catalogue import CATALOGUE

    from .generated import ids_of

    words = session.words
    lists = Option(
        ["--so", "--count", "lists"],
        words.text("cli.option.lists"),
        metavar=words.text("cli.metavar.number"),
        type=int,
        default=3,
    )

    def run(id: str, lists: int, as_of: str | None, as_json: bool) -> None:  # noqa: FBT001
        if not 1 <= lists <= MOST:
            raise UsageProblem("proposals_few", found=lists, most=MOST)
        views = asof.views_of(session, as_of)
        found = _found(views, id)
        answer = answered(question_of(views, found), lists)
        if as_json or session.options.json:
            print(json.dumps({"id": found, **answer}, ensure_ascii=False))
        else:
            show(_page(Said(words), found, answer))

    topic = CATALOGUE.topics["delegation"]
    return Command(
        session,
        name,
        run,
        title=words.text("command.suggest.title"),
        help=words.text("command.suggest.help"),
        params=[
            click.Argument(["id"], shell_complete=ids_of(session, topic)),
            lists,
            asof.option(session),
            asof.json_option(session),
        ],
        examples=("thidua doan-dai-bieu goi-y đb-2025-01 --so 3",),
    )


def _found(views: "Views", typed: str) -> str:
    id = views.resolve_id(typed, "delegation")
    if id is None or not views.line("delegation", id):
        near = tuple(f"{line.id} “{line.title}”" for line in views.suggest(typed, "delegation"))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return id


def question_of(views: "Views", id: str) -> "Question":
    """What there is to choose for a delegation as the views show it."""
    from domain.balance import question
    from domain.mandate import choosing

    with views.still():
        of = choosing(views.state("delegation", id))
        people = {who.person: views.state("person", who.person) for who in of.candidates}
    return question(of, {id for id, person in people.items() if person.departed})


def answered(question: "Question", lists: int) -> dict[str, Any]:
    """Proposals with their reasons, or the rules that stand against each other, as plain data."""
    from adapters.balance import absences, conflict, presences, propose, standings

    found = propose(question, lists)
    proposals = [
        {
            "measures": dict(zip(_measures(), one.measures, strict=True)),
            "proven": one.proven,
            "people": [_plain(who) for who in present],
            "standings": [
                {**_plain(tight), "lowest": tight.lowest, "highest": tight.highest}
                for tight in standings(question, one.chosen)
            ],
        }
        for one, present in zip(found, presences(question, found), strict=True)
    ]
    against = None if found else conflict(question)
    return {
        "seats": question.seats,
        "free": len(question.free),
        "fixed": [who.person for who in question.fixed],
        "proposals": proposals,
        "absent": [_plain(who) for who in absences(question, found[0])] if found else [],
        "conflict": _plain(against)["cures"] if against else [],
    }


def _measures() -> tuple[str, ...]:
    from domain.balance import MEASURES

    return MEASURES


def _plain(value: Any) -> dict[str, Any]:
    from attrs import asdict

    return asdict(value)


# For people


def _page(said: Said, id: str, answer: dict[str, Any]) -> list[str]:
    words = said.words
    asked = {name: answer[name] for name in ("seats", "free")}
    lines = [bold(words.text("command.suggest.title")) + f"  {id}"]
    lines += wrapped(words.say("suggest.asked", **asked, fixed=len(answer["fixed"])))
    if answer["seats"] and not answer["free"]:
        after = command_line(words, "delegation.put_forward", id)
        return [*lines, *wrapped(words.text("suggest.nobody")), f"{GAP}{after}"]
    if answer["conflict"]:
        return [*lines, "", *_conflict(said, answer["conflict"])]
    if answer["seats"] == 0:
        return [*lines, words.text("suggest.no_seat")]
    lines += map(dim, wrapped(words.text("suggest.order")))
    for number, proposal in enumerate(answer["proposals"], 1):
        lines += ["", *_proposal(said, number, proposal)]
    lines += _absent(said, answer["absent"])
    return [*lines, "", *map(dim, wrapped(words.say("suggest.nothing", id=id)))]


def _proposal(said: Said, number: int, proposal: dict[str, Any]) -> list[str]:
    words = said.words
    measures = said.measures(proposal["measures"])
    lines = [bold(line) for line in wrapped(said.say("list", number=number, measures=measures))]
    if not proposal["proven"]:
        lines.append(f"{GAP}{words.text('suggest.unproven')}")
    lines += pairs([(said.person(who["person"]), said.presence(who)) for who in proposal["people"]])
    for tight in proposal["standings"]:
        if tight["lowest"] or tight["highest"]:
            bound = said.bound(tight["bound"])
            sentence = said.say("tight", bound=bound, found=tight["found"])
            lines += map(dim, wrapped(sentence, first=GAP, rest=GAP * 2))
    return lines


def _absent(said: Said, absent: list[dict[str, Any]]) -> list[str]:
    if not absent:
        return []
    rows = [(said.person(who["person"]), said.absence(who)) for who in absent]
    return ["", bold(said.say("absent", number=1)), *pairs(rows)]


def _conflict(said: Said, cures: list[dict[str, Any]]) -> list[str]:
    lines = [bold(line) for line in wrapped(said.say("none"))]
    for cure in cures:
        lines += wrapped(said.rule(cure["rule"]), first=f"{GAP}• ", rest=GAP * 2)
    lines.append(bold(said.say("cure")))
    for cure in cures:
        lines += wrapped(said.cure(cure), first=f"{GAP}→ ", rest=GAP * 2)
    return lines
