"""``thidua ke-hoach nap`` and ``giao-nhiem-vu``: a plan written as data becomes decisions."""

import json
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem

from .board import command_line
from .command import Command, Option
from .dry_run import as_json, would_record
from .page import GAP, bold, pairs, show, wrapped

if TYPE_CHECKING:
    from adapters.intake.plan_file import PlanFile
    from adapters.ledger import Command as Asked

    from .session import Session


def load_plan(session: "Session", name: str) -> Command:
    """The command that loads a plan file as a draft."""
    return _command(session, name, "load_plan", _load)


def assign_tasks(session: "Session", name: str) -> Command:
    """The command that assigns the tasks of a plan file, once the plan is in force."""
    return _command(session, name, "assign_tasks", _assign)


def _command(session: "Session", name: str, key: str, work: Any) -> Command:
    words = session.words

    def run(**typed: Any) -> int:
        if typed.get("template"):
            return _template(session, Path(typed["template"]))
        if not typed["plan_file"]:
            raise UsageProblem("load_file_missing")
        if typed["me"]:
            session.options = session.options._replace(person=typed["me"])
        if not session.person:
            raise UsageProblem("nobody")
        code: int = work(session, typed)
        return code

    def option(names: tuple[str, ...], label: str, metavar: str = "", **more: Any) -> Option:
        return Option(
            names, words.text(label), metavar=metavar or None, is_flag=not metavar, **more
        )

    day = words.text("cli.metavar.day")
    loads = key == "load_plan"
    required = "optional" if loads else "required"
    file = words.text("cli.metavar.file")
    template = option(("--mau", "--template", "template"), "option.load_plan.template", file)
    return Command(
        session,
        name,
        run,
        title=words.text(f"command.{key}.title"),
        help=words.text(f"command.{key}.help"),
        params=[
            click.Argument(["plan_file"], required=not loads),
            *([template] if loads else []),
            option(("--ma", "--id", "id"), f"option.{key}.id", "KH-…", section=required),
            option(("--hieu-luc", "--effective", "valid"), "cli.option.valid", day),
            option(("--toi", "--me", "me"), "cli.option.me", "CB-…", section="common"),
            option(("--thu", "--dry-run", "dry_run"), "option.dry_run", section="common"),
            option(("--json", "as_data"), "cli.option.json", section="common"),
        ],
    )


def _template(session: "Session", path: Path) -> int:
    """Write the sample plan to ``path``, to be copied from; an existing file stays as it is."""
    from adapters.files import write_whole
    from adapters.samples import PLAN

    words = session.words
    if path.suffix.lower() != ".toml":
        raise UsageProblem("plan_template_wrong_kind", found=path.suffix)
    if path.exists():
        raise UsageProblem("template_exists", file=str(path))
    try:
        write_whole(path, PLAN.read_bytes())
    except OSError as error:
        raise UsageProblem("template_unwritable", file=str(path), detail=str(error)) from error
    show([words.say("setup.plan_template_written", file=str(path)), "",
          bold(words.text("setup.next")),
          GAP + words.say("setup.plan_template_next", file=str(path))])  # fmt: skip
    return 0


def _load(session: "Session", typed: dict[str, Any]) -> int:
    from adapters.intake.plan_commands import commands
    from adapters.views.numbering import chosen_id

    plan, valid = _plan(session, typed), _valid(session, typed)
    day = valid or session.desk.today
    topic = session.desk.ledger.catalogue.topics["plan"]
    id = chosen_id(topic, typed["id"], day) if typed["id"] else session.desk.next_id("plan", day)
    asked = commands(plan, id, session.person, valid)
    following = [
        command_line(session.words, "plan.approve", id),
        session.words.say("setup.assign_later", file=typed["plan_file"], plan=id),
    ]
    head = "setup.plan_would_load" if typed["dry_run"] else "setup.plan_loaded"
    said = [bold(session.words.say(head, plan=id)), *_summary(session, plan)]
    return _decide(session, asked, typed, said, following)


def _assign(session: "Session", typed: dict[str, Any]) -> int:
    from adapters.intake.plan_commands import tasks_of

    plan, valid = _plan(session, typed), _valid(session, typed)
    if not plan.tasks:
        raise UsageProblem("plan_has_no_tasks", file=typed["plan_file"])
    if not typed["id"]:
        raise UsageProblem("assign_plan_missing")
    id = session.views.resolve_id(typed["id"], "plan") or typed["id"]
    asked = tasks_of(plan, id, session.person, 0, valid)
    head = "setup.tasks_would_assign" if typed["dry_run"] else "setup.tasks_assigned"
    said = [bold(session.words.say(head, plan=id, count=len(asked)))]
    return _decide(session, asked, typed, said, ["thidua"])


def _plan(session: "Session", typed: dict[str, Any]) -> "PlanFile":
    """The plan of the file, its units found in the agency of the ledger."""
    from adapters.intake.plan_file import for_agency, read_plan
    from domain.refusal import require

    plan = read_plan(Path(typed["plan_file"]))
    agency = session.desk.ledger.state("agency", "CQ")
    require(agency, "not_found", topic="agency", id="CQ")
    return for_agency(plan, agency)


def _valid(session: "Session", typed: dict[str, Any]) -> date | None:
    from adapters.words.days import parse_day

    return parse_day(typed["valid"], session.desk.today, field="valid") if typed["valid"] else None


def _decide(
    session: "Session",
    asked: Sequence["Asked"],
    typed: dict[str, Any],
    said: list[str],
    following: Sequence[str],
) -> int:
    """Record ``asked``, or try it out; and tell."""
    as_data = typed["as_data"] or session.options.json
    words = session.words
    if typed["dry_run"]:
        events = session.desk.try_out(asked)
        shown: dict[str, Any] = {"recorded": False, "events": as_json(words, events)}
        said += ["", *would_record(words, events)]
    else:
        recorded = [event for one in session.desk.decide_all(asked) for event in one.events]
        events = [(event.stream, event.type, event.event) for event in recorded]
        shown = {"recorded": True, "events": as_json(words, events)}
        said += ["", words.say("setup.events", count=len(events)), "",
                 bold(words.text("setup.next")), *(GAP + line for line in following)]  # fmt: skip
    if as_data:
        print(json.dumps(shown, ensure_ascii=False))
    else:
        show(said)
    return 0


def _summary(session: "Session", plan: "PlanFile") -> list[str]:
    """What the plan is, in a few lines, and what its text should be looked at for."""
    words = session.words
    heading, items = plan.heading, plan.programme
    rows = [
        ("title", heading.title),
        ("conference", words.say("setup.conference_at", **_conference(plan))),
        ("clauses", str(len(plan.clauses))),
        ("programme", words.say("setup.programme_items", count=len(items)) if items else ""),
        ("recipients", "; ".join(heading.recipients)),
        ("tasks", words.say("setup.tasks_later", count=len(plan.tasks)) if plan.tasks else ""),
    ]
    lines = pairs([(words.text(f"setup.{key}"), value) for key, value in rows])
    if plan.notes:
        lines += ["", bold(words.say("setup.notes", count=len(plan.notes)))]
    for note in plan.notes:
        text = f"{note.where}: {note.note}" if note.where else note.note
        lines += wrapped(text, first=f"{GAP}· ")
    return lines


def _conference(plan: "PlanFile") -> dict[str, Any]:
    """The facts of the conference: its day, its hour, and when the programme would end."""
    conference = plan.conference
    minutes = sum(item.minutes for item in plan.programme)
    ends = ""
    if conference.starts and minutes:
        start = datetime.strptime(conference.starts, "%H:%M")  # noqa: DTZ007 a time of day only
        ends = (start + timedelta(minutes=minutes)).strftime("%H:%M")
    facts = {"day": conference.day, "starts": conference.starts, "ends": ends}
    return {**facts, "minutes": minutes}
