"""One command for each decision, made from its table row and its type hints."""

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args, get_origin

import click

from adapters.facts import choices, option_names, plain, stream_id
from adapters.ledger import Command as Asked
from adapters.ledger import Receipt, fact_types, parameters
from adapters.problems import UsageProblem
from adapters.words.days import parse_day
from adapters.words.foretold import foretold
from domain.sealed import Sealed

from .board import command_line
from .command import Command, Option
from .facts import Reader
from .page import GAP, bold, dim, pairs, show, wrapped
from .told import as_json, lines_of

if TYPE_CHECKING:
    from adapters.words.words import Words
    from domain.decision import Decision, Topic

    from .session import Session

# Facts that name a unit or a person under another name than theirs.
UNITS = frozenset({"unit", "lead", "cooperating", "into"})
PEOPLE = frozenset({"chair", "member", "members", "out", "secretary", "vice_chairs"})

# Options every decision takes: names in both languages, what to write, the key of the label.
# A decision's own fact of the same name comes first; the common option keeps its longer name.
COMMON = (
    (("--toi", "--me"), "CB-…", "me"),
    (("--voi-vai-tro", "--as-role", "--vai-tro", "--role"), "…", "role"),
    (("--don-vi-ky", "--for-unit"), "…", "unit"),
    (("--hieu-luc", "--effective"), "day", "valid"),
    (("--van-ban", "--document"), "“12/QĐ-SNgV”", "document"),
    (("--ngay-van-ban", "--document-date"), "day", "document_date"),
    (("--tep", "--file"), "file", "file"),
    (("--ma-lenh", "--command-id"), "…", "command"),
)
TRY, JSON, ID = ("--thu", "--dry-run"), ("--json",), ("--ma", "--id")


def decision_command(
    session: "Session", topic: "Topic", decision: "Decision", name: str
) -> Command:
    """The command that takes ``decision``."""
    words = session.words
    key = f"decision.{topic.name}.{decision.name}"

    def run(**typed: Any) -> int:
        return _run(session, topic, decision, typed)

    return Command(
        session,
        name,
        run,
        title=words.text(key),
        help=words.text(f"{key}.help"),
        params=_params(session, topic, decision),
        notes=[
            (words.text("cli.help.who"), words.value("role", decision.by)),
            (
                words.text("cli.source"),
                "; ".join(dict.fromkeys(map(words.source, decision.source))),
            ),
            (words.text("cli.help.twin"), _twin(words.language, topic, key)),
        ],
    )


def _twin(language: str, topic: "Topic", key: str) -> str:
    """The same command in the other language."""
    from adapters.words.words import Words

    other = Words("en" if language == "vi" else "vi")
    return f"thidua {other.text(f'topic.{topic.name}.command')} {other.text(f'{key}.command')}"


def _params(session: "Session", topic: "Topic", decision: "Decision") -> list[click.Parameter]:
    params: list[click.Parameter] = []
    if not decision.creates and not topic.singleton:
        params.append(click.Argument(["id"], shell_complete=ids_of(session, topic)))
    facts: list[Option] = [
        _fact_option(session, topic, decision, field, kind)
        for field, kind in fact_types(decision).items()
    ]
    taken = {name for option in facts for name in option.opts}
    params += [option for option in facts if option.section == "required"]
    params += [option for option in facts if option.section != "required"]
    if decision.creates and not topic.singleton:
        params.append(_common(session, ID, session.words.text("cli.metavar.id"), "id", taken))
    params += [_common(session, names, metavar, key, taken) for names, metavar, key in COMMON]
    params.append(_common(session, TRY, "", "try", taken))
    return [*params, _common(session, JSON, "", "json", taken)]


def _fact_option(
    session: "Session", topic: "Topic", decision: "Decision", field: str, kind: Any
) -> Option:
    words = session.words
    default = parameters(decision.decide)[field].default
    vi, en = option_names(topic.name, field)
    several = get_origin(plain(kind)) in (tuple, dict)
    label = words.label(field, topic.name)
    if several:
        label += f" {words.text('cli.option.several')}"
    values = choices(session.words, topic.name, field)
    if values and plain(kind) is not bool and get_origin(plain(kind)) is not dict:
        label += f": {_offered(words, values)}"
    required = default is parameters(decision.decide)[field].empty
    if not required and default not in (None, "", (), 0):
        label += f" {words.say('cli.option.default', value=words.value(field, default))}"
    return Option(
        list(dict.fromkeys((f"--{vi}", f"--{en}", f"fact_{field}"))),
        label,
        section="required" if required else "optional",
        metavar=_metavar(session, decision, field, kind, values),
        multiple=several,
    )


def _offered(words: "Words", values: Mapping[str, str]) -> str:
    """The values of an enumeration as the reader types them: in Vietnamese as they are said."""
    codes = (code for code in values if code)
    if words.language == "vi":
        return "; ".join(values[code] for code in codes)
    return ", ".join(f"{code} ({values[code]})" for code in codes)


def _metavar(
    session: "Session", decision: "Decision", field: str, kind: Any, values: Mapping[str, str]
) -> str:
    kind = plain(kind)
    if get_origin(kind) is tuple:
        kind = get_args(kind)[0]
    kind = get_origin(kind) or kind
    names = {str: "text", Sealed: "text", int: "number", bool: "yes", date: "day", dict: "pair"}
    name = names.get(kind, "record")
    if name == "text" and (values or _is_id(decision, field)):
        name = "id"
    return session.words.text(f"cli.metavar.{name}")


def _is_id(decision: "Decision", field: str) -> bool:
    """Whether a fact names a unit, a person or another stream."""
    from domain.catalogue import CATALOGUE

    topics = {*CATALOGUE.topics, *(f"{topic}s" for topic in CATALOGUE.topics)}
    return field in UNITS | PEOPLE | topics | {str(read.by) for read in decision.reads.values()}


def _common(
    session: "Session", names: tuple[str, ...], metavar: str, key: str, taken: set[str]
) -> Option:
    words = session.words
    shown = words.text(f"cli.metavar.{metavar}") if words.has(f"cli.metavar.{metavar}") else metavar
    free = [name for name in names if name not in taken]
    return Option(
        [*free, f"common_{key}"],
        words.text(f"cli.option.{key}"),
        section="common",
        metavar=shown or None,
        is_flag=not metavar,
    )


def ids_of(session: "Session", topic: "Topic") -> Any:
    """Offers the open streams of a topic to the shell."""

    def complete(_: click.Context, __: click.Parameter, incomplete: str) -> list[Any]:
        from click.shell_completion import CompletionItem

        from adapters.views.folding import fold

        lines = session.views.list(topic.name)
        return [
            CompletionItem(line.id, help=line.title)
            for line in lines
            if fold(line.id).startswith(fold(incomplete))
        ]

    return complete


# Running


def _run(session: "Session", topic: "Topic", decision: "Decision", typed: dict[str, Any]) -> int:
    _refuse_empty(session, topic, decision, typed)
    if typed["common_me"]:
        session.options = session.options._replace(person=typed["common_me"])
    facts = _facts(session, topic, decision, typed)
    asked = _asked(session, topic, decision, facts, typed)
    as_data = typed["common_json"] or session.options.json
    if typed["common_try"]:
        _show_trial(session, asked, as_data=as_data)
        return 0
    receipt = session.desk.decide_all([asked])[0]
    if as_data:
        print(json.dumps(as_json(session, receipt), ensure_ascii=False, default=str))
    else:
        show(_recorded(session, topic, receipt))
    _seal(session, asked.decision)
    return 0


def _seal(session: "Session", decision: str) -> None:
    """What must not be lost is sealed right away, where there is a key."""
    from .seal import AFTER, after

    if decision in AFTER:
        after(session, decision)


def _refuse_empty(
    session: "Session", topic: "Topic", decision: "Decision", typed: Mapping[str, Any]
) -> None:
    """An option for all decisions that stands there empty, as when a script's variable is not set.

    Silently left out, it would record today instead of a day, or record twice what has an id.
    """
    for names, _, key in (*COMMON, (ID, "", "id")):
        if typed.get(f"common_{key}") == "":
            path = command_line(session.words, f"{topic.name}.{decision.name}", "").strip()
            raise UsageProblem("option_value", option=names[0], path=path)


def _facts(
    session: "Session", topic: "Topic", decision: "Decision", typed: Mapping[str, Any]
) -> dict[str, Any]:
    given = {field: typed[f"fact_{field}"] for field in fact_types(decision)}
    empty = parameters(decision.decide)
    missing = [
        f
        for f, value in given.items()
        if not value and value != "" and empty[f].default is empty[f].empty
    ]
    if missing:
        index = 0 if session.words.language == "vi" else 1
        options = tuple(
            f"--{option_names(topic.name, field)[index]} ({session.words.label(field, topic.name)})"
            for field in missing
        )
        raise UsageProblem("facts_missing", options=options, count=len(options))
    reader = Reader(session, topic.name)
    return {
        field: reader.fact(field, kind, given[field])
        for field, kind in fact_types(decision).items()
        if given[field] or given[field] == ""
    }


def _asked(
    session: "Session", topic: "Topic", decision: "Decision", facts: Mapping[str, Any], typed: Any
) -> Asked:
    if not session.person:
        raise UsageProblem("nobody")
    reader = Reader(session, topic.name)
    id = stream_id(reader, topic, decision, typed.get("id") or typed.get("common_id") or "")
    more: dict[str, Any] = {"command": typed["common_command"]} if typed["common_command"] else {}
    if document := _document(session, typed):
        more["document"] = document
    valid = typed["common_valid"]
    return Asked(
        f"{topic.name}.{decision.name}",
        id,
        facts,
        session.person,
        role=reader.fact("role", str, typed["common_role"] or ""),
        unit=reader.fact("unit", str, typed["common_unit"] or ""),
        valid=parse_day(valid, session.desk.today, field="valid") if valid else None,
        **more,
    )


def _document(session: "Session", typed: Mapping[str, Any]) -> Any:
    """The paper behind the decision; a file is kept first, then named by its hash."""
    from adapters.codec import Document

    name, day, file = (typed[f"common_{key}"] for key in ("document", "document_date", "file"))
    if not (name or day or file):
        return None
    signed = parse_day(day, session.desk.today, field="document_date").isoformat() if day else ""
    if not file:
        kept = ""
    elif typed["common_try"]:
        kept = ""  # a trial leaves nothing behind, no file either
    else:
        place = Path(file)
        kept = session.desk.keep_file(place, name=place.name, person=session.person)
    return Document(name or "", signed, kept)


def _show_trial(session: "Session", asked: Asked, *, as_data: bool) -> None:
    words = session.words
    would = session.desk.try_out([asked])
    said = foretold(words, asked, would)
    if as_data:
        rows = [one._asdict() for one in said]
        print(json.dumps({"recorded": False, "events": rows}, ensure_ascii=False))
        return
    lines = [bold(words.text("cli.try.title"))]
    for (_, _, event), one in zip(would, said, strict=False):
        lines += wrapped(one.sentence, first=GAP, rest=GAP * 2)
        lines += _found(words, event)
    show([*lines, dim(words.text("cli.try.nothing"))])


def _found(words: "Words", event: Any) -> list[str]:
    """Under what was or would be recorded: every rule that was looked at, and how it ended."""
    from adapters.words.findings import lines

    found = lines(words, getattr(event, "findings", ()))
    return [part for line in found for part in wrapped(line, first=GAP * 2, rest=GAP * 3)]


def _recorded(session: "Session", topic: "Topic", receipt: Receipt) -> list[str]:
    """What was recorded, and what comes next."""
    words = session.words
    if not receipt.events:
        return [words.text("cli.recorded.nothing")]
    head = words.text("cli.recorded.again" if receipt.again else "cli.recorded")
    lines = [bold(head), *lines_of(session, receipt.events)]
    for recorded in receipt.events:
        lines += _found(words, recorded.event)
    own = next((e.stream for e in receipt.events if e.stream.startswith(f"{topic.name}:")), "")
    card = session.views.card(topic.name, own.partition(":")[2]) if own else None
    if card and card.todo:
        after = command_line(words, card.todo[0].decision, card.line.id, topic.name)
        lines += ["", *pairs([(words.text("cli.next"), after)], indent="")]
    return lines
