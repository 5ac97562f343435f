"""``thidua xoa-du-lieu``: personal details erased, what is left of them, what is past its time."""

import json
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem

from .asof import json_option
from .command import Command, Option
from .page import bold, pairs, show, wrapped

if TYPE_CHECKING:
    from .session import Session

LEFT, DUE = frozenset({"con-lai", "left"}), frozenset({"den-han", "due"})
SHOWN = 10


def shred(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(what: tuple[str, ...], **typed: Any) -> None:
        as_json = typed["as_json"] or session.options.json
        found = _answer(session, what, typed)
        if as_json:
            print(json.dumps(found, ensure_ascii=False, default=str))
        else:
            show(_page(session, found))

    def option(names: str, key: str, metavar: str = "") -> Option:
        shown = words.text(f"cli.metavar.{metavar}") if metavar else None
        label = words.text(f"option.shred.{key}")
        return Option(names.split(), label, metavar=shown, is_flag=not metavar, default=None)

    return Command(
        session,
        name,
        run,
        title=words.text("command.shred.title"),
        help=words.text("command.shred.help"),
        params=[
            click.Argument(["what"], nargs=-1),
            option("--can-cu --basis basis", "basis", "text"),
            option("--ly-do --reason reason", "reason", "text"),
            option("--truong-hop --occasion occasion", "occasion", "text"),
            option("--don --tidy tidy", "tidy"),
            json_option(session),
        ],
        examples=(
            "thidua xoa-du-lieu CB-012 --can-cu “Đơn ngày 1/8” --ly-do “Người ấy đề nghị”",
            "thidua xoa-du-lieu con-lai CB-012",
            "thidua xoa-du-lieu den-han",
        ),
    )


def _answer(session: "Session", what: tuple[str, ...], typed: dict[str, Any]) -> dict[str, Any]:
    """What was asked for, done and told as data."""
    if typed["tidy"]:
        return {"tidied": session.desk.personal.tidy()}
    if what and what[0] in DUE and len(what) == 1:
        return _due(session)
    if len(what) == 2 and what[0] in LEFT:
        return _left(session, _person(session, what[1]))
    if len(what) == 1:
        return _shred(session, _person(session, what[0]), typed)
    raise UsageProblem("shred_usage")


def _person(session: "Session", typed: str) -> str:
    found = session.views.resolve_id(typed, "person")
    if found is None:
        near = tuple(f"{line.id} “{line.title}”" for line in session.views.suggest(typed))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return found


def _shred(session: "Session", person: str, typed: dict[str, Any]) -> dict[str, Any]:
    """The decision; the ledger destroys the keys once it is recorded. Then, what is left."""
    if not session.person:
        raise UsageProblem("nobody")
    facts = {name: typed[name] for name in ("basis", "reason", "occasion") if typed[name]}
    session.desk.decide("personal.shred", person, facts, person=session.person)
    session.desk.personal.tidy()
    return {"shredded": person, **_left(session, person)}


def _left(session: "Session", person: str) -> dict[str, Any]:
    from adapters.leftovers import leftovers

    found = [
        {
            "kind": one.kind,
            "seq": one.seq if one.seq >= 0 else None,
            "stream": one.stream,
            "field": one.field,
            "name": one.name,
        }
        for one in leftovers(session.desk, person)
    ]
    return {"person": person, "left": found}


def _due(session: "Session") -> dict[str, Any]:
    from adapters.leftovers import past_due, without_period
    from domain.law import in_force

    desk = session.desk
    agency = desk.ledger.state("agency", "CQ")
    rules = in_force(desk.ledger.rulebook, agency.adoptions if agency else (), session.today)
    due = [
        {"stream": one.stream, "kind": one.kind, "rule": one.rule, "until": one.until}
        for one in past_due(desk, rules)
    ]
    return {"due": due, "without_period": without_period(rules)}


# Pages


def _page(session: "Session", found: dict[str, Any]) -> list[str]:
    words = session.words
    if "tidied" in found:
        return [words.say("shred.tidied", count=len(found["tidied"]))]
    if "due" in found:
        return _due_page(session, found)
    lines = []
    if "shredded" in found:
        keys = sum(one["kind"] == "sealed" for one in found["left"])
        lines = [words.say("shred.done", person=found["person"], keys=keys), ""]
    lines.append(bold(words.say("shred.left", person=found["person"])))
    kinds = dict.fromkeys(one["kind"] for one in found["left"])
    if not kinds:
        return [*lines, words.text("shred.nothing_left")]
    for kind in kinds:
        places = [_place(one) for one in found["left"] if one["kind"] == kind]
        lines += wrapped(words.text(f"leftover.{kind}"))
        more = words.say("shred.in_all", count=len(places))
        lines += pairs([(more, ", ".join(dict.fromkeys(places[:SHOWN])))])
    return lines


def _place(one: dict[str, Any]) -> str:
    """Where it is: the event and its stream, or what an export or a paper is called."""
    if one["seq"] is None:
        return str(one["name"])
    place = f"#{one['seq']} {one['stream']}"
    return f"{place} “{one['name']}”" if one["name"] else place


def _due_page(session: "Session", found: dict[str, Any]) -> list[str]:
    words = session.words
    rows = [
        (
            one["stream"].partition(":")[2],
            words.say(
                "shred.since",
                kind=words.first(f"retention.{one['kind']}", f"value.kind.{one['kind']}"),
                until=one["until"],
                rule=one["rule"],
            ),
        )
        for one in found["due"]
    ]
    lines = [bold(words.text("shred.due"))]
    lines += pairs(rows) if rows else [words.text("shred.nothing_due")]
    if found["without_period"]:
        rules = tuple(f"{rule} [{mark}]" for rule, mark in found["without_period"].items())
        lines += ["", *wrapped(words.say("shred.no_period", rules=rules))]
    return lines
