"""``thidua giay-moi soan-nhieu`` and ``lam-het``: many letters at once, all of them or none.

Each is still a letter of its own, drafted, signed and numbered by a decision of its own.
"""

import json
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import click

from adapters.ledger import Command as Asked
from adapters.problems import UsageProblem
from adapters.views.nearest import nearest
from domain.letter import Draft, Out, Ready, Void

from .command import Command, Option
from .dry_run import as_json, would_record
from .facts import Reader
from .page import GAP, bold, show
from .told import lines_of

if TYPE_CHECKING:
    from domain.letter import Invitation

    from .session import Session

STEPS = {
    **dict.fromkeys(("ky", "sign"), "sign"),
    **dict.fromkeys(("cap-so", "cho-so", "number"), "number"),
    **dict.fromkeys(("gui", "send"), "send"),
}


def draft_many(session: "Session", name: str) -> Command:
    """The command that drafts letters to many."""
    words = session.words

    def run(plan: str, capacity: str, **typed: Any) -> int:
        reader = Reader(session, "invitation")
        facts = {
            "plan": _plan(session, plan),
            "invited_as": reader.fact("invited_as", str, capacity),
        }
        invited = [*_people(session, typed, facts["plan"]), *map(_guest, typed["guests"])]
        if not invited:
            raise UsageProblem("nobody_invited")
        return _decide(session, typed, [("draft", "", {**facts, **one}) for one in invited])

    several = {"multiple": True}
    return Command(
        session,
        name,
        run,
        title=words.text("command.draft_many.title"),
        help=words.text("command.draft_many.help"),
        params=[
            _option(session, ("--ke-hoach", "--plan", "plan"), "field.plan", "KH-…", required=True),
            _option(session, ("--tu-cach", "--as", "capacity"), "field.invitation.invited_as", "…",
                    required=True),
            _option(session, ("--nguoi", "--person", "people"), "field.invitation.person", "CB-…",
                    **several),
            _option(session, ("--don-vi", "--unit", "units"), "option.draft_many.unit", "VP",
                    **several),
            _option(session, ("--khach", "--guest", "guests"), "option.draft_many.guest", "“…”",
                    **several),
            *_common(session),
        ],
    )  # fmt: skip


def step_all(session: "Session", name: str) -> Command:
    """The command that takes one step with every letter that waits for it."""
    words = session.words

    def run(step: str, plan: str, way: str | None, **typed: Any) -> int:
        if step not in STEPS:
            raise UsageProblem("invitation_step_unknown", found=step, near=nearest(step, STEPS))
        taken, id = STEPS[step], _plan(session, plan)
        facts = {"way": Reader(session, "invitation").fact("way", str, way)} if way else {}
        day = session.views.state("plan", id).content.conference
        waiting = [
            letter
            for letter, found in session.views.states("invitation").items()
            if found.letter.plan == id and _waits(found, taken, day)
        ]
        return _decide(session, typed, [(taken, letter, facts) for letter in waiting])

    return Command(
        session,
        name,
        run,
        title=words.text("command.step_all.title"),
        help=words.text("command.step_all.help"),
        params=[
            click.Argument(["step"]),
            _option(session, ("--ke-hoach", "--plan", "plan"), "field.plan", "KH-…", required=True),
            _option(session, ("--cach-gui", "--way", "way"), "field.invitation.way", "…"),
            *_common(session),
        ],
        examples=("thidua giay-moi lam-het ky --ke-hoach KH-2025-01",),
    )


def _waits(found: "Invitation", step: str, day: Any) -> bool:
    """Whether a letter waits for that step; one of an old day waits to be sent anew."""
    match found:
        case Draft():
            return step == "sign"
        case Ready():
            return step == ("send" if found.number else "number")
        case Out():
            return step == "send" and found.day != day
    return False


def _people(session: "Session", typed: dict[str, Any], plan: str) -> list[dict[str, str]]:
    """Those named and those of the units, without whoever has a letter of this plan already."""
    reader = Reader(session, "invitation")
    named: Sequence[str] = reader.fact("person", tuple[str, ...], typed["people"])
    units = set(reader.fact("unit", tuple[str, ...], typed["units"]))
    of_units = [
        id
        for id, person in session.views.states("person").items()
        if person.unit in units and not person.departed
    ]
    invited = {
        found.letter.person
        for found in session.views.states("invitation").values()
        if found.letter.plan == plan and not isinstance(found, Void)
    }
    wanted = dict.fromkeys([*named, *of_units])
    return [{"person": id} for id in wanted if id not in invited]


def _guest(typed: str) -> dict[str, str]:
    """A guest from "Lê Văn Bình; Phó Giám đốc; Sở Nội vụ"."""
    parts = [part.strip() for part in typed.split(";")]
    if len(parts) != 3 or not (parts[0] and parts[2]):
        raise UsageProblem("guest_malformed", found=typed)
    return dict(zip(("name", "office", "organisation"), parts, strict=True))


def _plan(session: "Session", typed: str) -> str:
    return session.views.resolve_id(typed, "plan") or typed


def _option(
    session: "Session", names: Sequence[str], key: str, metavar: str, **more: Any
) -> Option:
    section = "required" if more.get("required") else "optional"
    label = session.words.text(key)
    if more.get("multiple"):
        label += f" {session.words.text('cli.option.several')}"
    return Option(names, label, metavar=metavar, section=section, **more)


def _common(session: "Session") -> list[Option]:
    words = session.words
    return [
        Option(("--toi", "--me", "me"), words.text("cli.option.me"), metavar="CB-…",
               section="common"),
        Option(("--thu", "--dry-run", "dry_run"), words.text("option.dry_run"), is_flag=True,
               section="common"),
    ]  # fmt: skip


def _decide(
    session: "Session", typed: dict[str, Any], wanted: Sequence[tuple[str, str, dict[str, Any]]]
) -> int:
    """Record all of it, or try it out; and tell."""
    words = session.words
    if typed["me"]:
        session.options = session.options._replace(person=typed["me"])
    if not session.person:
        raise UsageProblem("nobody")
    if not wanted:
        show([words.text("invitations.none")])
        return 0
    asked = [Asked(f"invitation.{step}", id, facts, session.person) for step, id, facts in wanted]
    if typed["dry_run"]:
        events = session.desk.try_out(asked)
        print(json.dumps(as_json(words, events), ensure_ascii=False)) if session.options.json \
            else show(would_record(words, events))  # fmt: skip
        return 0
    recorded = [event for one in session.desk.decide_all(asked) for event in one.events]
    events = [(event.stream, event.type, event.event) for event in recorded]
    if session.options.json:
        print(json.dumps(as_json(words, events), ensure_ascii=False))
    else:
        head = bold(words.say("invitations.done", count=len(wanted)))
        show([head, *lines_of(session, tuple(recorded)), GAP + words.text("invitations.sheet")])
    return 0
