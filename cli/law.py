"""``thidua luat``: the rules in force on a day with source and mark, and what changed between two.

Rules are told as data first (also the JSON answer); pages and comparisons are made from that.
"""

import json
from collections.abc import Mapping
from datetime import date
from typing import TYPE_CHECKING, Any

import click

from .asof import json_option
from .command import Command, Entry, Option, Table

if TYPE_CHECKING:
    from domain.law import Award, Citation, Rule, Rules

    from .session import Session

SHOW, COMPARE = ("xem", "show"), ("so-sanh", "compare")
OWN = ("shares", "caps", "local", "base_salaries", "coefficients")  # tables, told by their rows


def law(session: "Session", name: str) -> Table:
    """The group; called without a command it shows the rules of today."""
    words = session.words
    entries = [
        Entry(*SHOW, words.text("command.law_show.title"), "read", lambda n: _show(session, n)),
        Entry(
            *COMPARE,
            words.text("command.law_compare.title"),
            "read",
            lambda n: _compare(session, n),
        ),
    ]
    title = words.text("command.law.title")
    return Table(session, name, entries, title=title, default=SHOW[0])


def _show(session: "Session", name: str) -> Command:
    words = session.words

    def run(day: str | None, as_json: bool) -> None:  # noqa: FBT001
        from .law_page import rules_page

        found = rules_on(session, _day(session, day))
        if as_json or session.options.json:
            print(json.dumps(as_data(found), ensure_ascii=False))
        else:
            rules_page(session, found)

    return Command(
        session,
        name,
        run,
        title=words.text("command.law_show.title"),
        help=words.text("command.law_show.help"),
        params=[
            Option(
                ["--ngay", "--day", "day"],
                words.text("law.option.day"),
                metavar=words.text("cli.metavar.day"),
            ),
            json_option(session),
        ],
        examples=("thidua luat xem --ngay 21/08/2025",),
    )


def _compare(session: "Session", name: str) -> Command:
    words = session.words

    def run(one: str, other: str, as_json: bool) -> None:  # noqa: FBT001
        from .law_page import changes_page

        days = sorted((_day(session, one), _day(session, other)))
        first, second = (rules_on(session, day) for day in days)
        if as_json or session.options.json:
            print(json.dumps(changes(first, second), ensure_ascii=False))
        else:
            changes_page(session, first, second)

    return Command(
        session,
        name,
        run,
        title=words.text("command.law_compare.title"),
        help=words.text("command.law_compare.help"),
        params=[click.Argument(["one"]), click.Argument(["other"]), json_option(session)],
        examples=("thidua luat so-sanh 30/06/2025 05/08/2025",),
    )


def _day(session: "Session", typed: str | None) -> date:
    from adapters.words.days import parse_day

    today = session.desk.today
    return parse_day(typed, today, field="day") if typed else today


def rules_on(session: "Session", day: date) -> "Rules":
    """The rules of the agency on ``day``, as a decision of that day is judged."""
    from domain.law import in_force

    ledger = session.desk.ledger
    agency = ledger.state("agency", "CQ")
    return in_force(ledger.rulebook, agency.adoptions if agency else (), day)


# As data


def as_data(rules: "Rules") -> dict[str, Any]:
    """Everything in force on the day of ``rules``."""
    return {
        "id": rules.id,
        "day": rules.day.isoformat(),
        "texts": list(rules.texts),
        "unread": list(rules.national.unread),
        "rules": {id: rule_data(rules, rule) for id, rule in rules.rulebook.rules.items()},
        "awards": {code: award_data(rules, award) for code, award in rules.awards.items()},
        "base_salary": base_salary(rules),
        "settings": settings_data(rules),
    }


def rule_data(rules: "Rules", rule: "Rule") -> dict[str, Any]:
    """One rule on the day: source, mark, who sets it, what it does, its figure or setting."""
    found = rule.citation(rules.day)
    return {
        "source": found.source if found else "",
        "carried": found.carried if found else "",
        "mark": mark_of(rule, found),
        "by": rule.by,
        "binding": rules.binding(rule.id),
        "figure": rules.figure(rule.id),
        "unit": rule.unit,
        "setting": rule.setting,
        "adopted": adopted(rules, rule),
    }


def mark_of(rule: "Rule", found: "Citation | None") -> str:
    """The mark of the rule's source on the day; "none" for a rule without any source."""
    if found:
        return found.mark
    return "" if rule.citations else "none"


def adopted(rules: "Rules", rule: "Rule") -> Any:
    """What the agency has fixed for the rule, empty while it has not."""
    if not rules.settings or not rule.setting:
        return ""
    value = getattr(rules.settings, rule.setting)
    return value.get(rule.id, "") if rule.setting in {"caps", "local"} else value


def award_data(rules: "Rules", award: "Award") -> dict[str, Any]:
    """One award: who may receive it, who decides, what the council needs, its coefficients."""
    local = rules.settings.shares.get(award.code, 0) if rules.settings else 0
    return {
        "kind": award.kind,
        "subjects": list(award.subjects),
        "decides": award.decides,
        "ballot": award.ballot,
        "share": max(award.share, local),
        "coefficients": {kind: coefficient(rules, award, kind) for kind in award.subjects},
        "unverified": dict(award.unverified),
        "standard": award.requires.rule if award.requires else "",
        "dossier": list(award.dossier),
        "source": award.source,
        "mark": award.mark,
    }


def coefficient(rules: "Rules", award: "Award", kind: str) -> int:
    """The coefficient in hundredths, 0 while none is known."""
    from domain.refusal import Refusal

    try:
        return rules.coefficient(award.code, kind)
    except Refusal:
        return 0


def base_salary(rules: "Rules") -> int:
    """The base salary in đồng, 0 while none is known."""
    from domain.refusal import Refusal

    try:
        return rules.base_salary(rules.day)
    except Refusal:
        return 0


def settings_data(rules: "Rules") -> dict[str, Any]:
    """The agency's own settings as they are stored; nothing while it has none."""
    import msgspec

    found: dict[str, Any] = msgspec.to_builtins(rules.settings) if rules.settings else {}
    return found


def changes(first: "Rules", second: "Rules") -> dict[str, dict[str, Any]]:
    """What is not the same, by its path ("rules.BR-06.source"): before and after."""
    one, other = flat(as_data(first)), flat(as_data(second))
    return {
        path: {"before": one.get(path), "after": other.get(path)}
        for path in {**one, **other}
        if path not in {"day", "id"} and one.get(path) != other.get(path)
    }


def flat(data: Mapping[str, Any], path: str = "") -> dict[str, Any]:
    """Nested members by their paths."""
    found: dict[str, Any] = {}
    for name, value in data.items():
        if isinstance(value, Mapping):
            found |= flat(value, f"{path}{name}.")
        else:
            found[f"{path}{name}"] = value
    return found
