"""The table of commands: those made by hand, one group for each topic, and any id by itself.

A hand-made module offers functions ``(session, name) -> click.Command``; list it here and give it
its words, ``command.<key>`` (names), ``command.<key>.title``, in a catalog.
"""

import os
from importlib import import_module
from importlib.util import find_spec
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from .command import Entry, Table

if TYPE_CHECKING:
    from domain.decision import Topic

    from .session import Session

COMPLETE = "_THIDUA_COMPLETE"  # set by a shell that asks what could be typed next


class Made(NamedTuple):
    """A command made by hand: Vietnamese and English name, key of its words, section, where it is.

    ``topic`` puts it among the commands of a topic instead of the first level.
    """

    vi: str
    en: str
    key: str
    section: str
    where: str
    topic: str = ""


MADE = (
    Made("chay-thu", "demo", "demo", "begin", "cli.trial:demo"),
    Made("dien-tap", "rehearse", "rehearsal", "begin", "cli.rehearsal:rehearsal"),
    Made("khoi-tao", "init", "init", "begin", "cli.setup:init"),
    Made("toi", "me", "me", "begin", "cli.me:me"),
    Made("nap", "load", "load_plan", "record", "cli.plan_load:load_plan", topic="plan"),
    Made(
        "giao-nhiem-vu",
        "assign-tasks",
        "assign_tasks",
        "record",
        "cli.plan_load:assign_tasks",
        topic="plan",
    ),
    Made(
        "soan-nhieu",
        "draft-many",
        "draft_many",
        "record",
        "cli.invitations:draft_many",
        topic="invitation",
    ),
    Made(
        "lam-het", "step-all", "step_all", "record", "cli.invitations:step_all", topic="invitation"
    ),
    Made("web", "web", "web", "begin", "cli.web:web"),
    Made("don-tiep", "reception", "reception", "topics", "cli.reception:reception"),
    Made("phong", "backdrop", "backdrop", "read", "cli.backdrop:backdrop", topic="conference"),
    Made(
        "bay-gio",
        "now",
        "conference_now",
        "read",
        "cli.conference_now:conference_now",
        topic="conference",
    ),
    Made(
        "chot-thanh-phan",
        "settle-all",
        "settle_participants",
        "record",
        "cli.participants:settle_participants",
        topic="conference",
    ),
    Made("trung-lap", "alike", "alike", "read", "cli.alike:alike", topic="nomination"),
    Made("doi-chieu", "check", "report_check", "prove", "cli.report:check", topic="report"),
    Made("so-lieu", "figures", "report_figures", "read", "cli.report:figures", topic="report"),
    Made("toan-van", "text", "report_text", "read", "cli.report:full_text", topic="report"),
    Made("goi-y", "suggest", "suggest", "read", "cli.suggest:suggest", topic="delegation"),
    Made("lich-su", "history", "history", "read", "cli.history:history"),
    Made("quyen", "permissions", "permissions", "read", "cli.registry:permissions"),
    Made("su-kien", "events", "events", "read", "cli.registry:events"),
    Made("vi-sao", "why", "why", "read", "cli.why:why"),
    Made("luat", "law", "law", "read", "cli.law:law"),
    Made("can-chu-y", "attention", "attention", "read", "cli.attention:attention"),
    Made("so-sanh", "compare", "compare", "prove", "cli.compare:compare"),
    Made(
        "bao-cao-kiem-toan",
        "audit-report",
        "audit_report",
        "prove",
        "cli.audit_report:audit_report",
    ),
    Made("chon-mau", "sample", "sample", "prove", "cli.sample:sample"),
    Made("ai-da-doc", "who-read", "read_log", "prove", "cli.read_log:read_log"),
    Made("phat-hien", "findings", "findings", "prove", "cli.findings:findings"),
    Made("nhac-viec", "reminders", "reminders", "read", "cli.reminders:reminders"),
    Made("do-phu", "coverage", "coverage", "read", "cli.coverage:coverage"),
    Made("xuat", "export", "export", "prove", "cli.export:export"),
    Made("nhap", "import", "import", "prove", "cli.restore:restore"),
    Made("niem-phong", "seal", "seal", "prove", "cli.seal:seal"),
    Made("xoa-du-lieu", "erase-data", "shred", "prove", "cli.shred:shred"),
    Made("nhan-chung", "witness", "witness", "prove", "cli.witness:witness"),
    Made("kiem-chung", "verify", "verify", "prove", "cli.verify:verify"),
    Made("xuat-datasette", "export-datasette", "explorer", "prove", "cli.explorer:explorer"),
    Made("xem-lai", "replay", "replay", "prove", "cli.replay:replay"),
    Made("tai-khoan", "accounts", "accounts", "other", "cli.accounts:accounts"),
    Made("hoan-thanh", "completion", "completion", "other", "cli.completion:completion"),
)


def invoke(session: "Session", args: list[str]) -> int:
    """Run the command that ``args`` name."""
    root = make_root(session)
    if COMPLETE in os.environ:
        root.main(args, prog_name="thidua", complete_var=COMPLETE)
    try:
        with root.make_context("thidua", args, obj=session) as ctx:
            result = root.invoke(ctx)
    except click.exceptions.Exit as done:  # after a page of help
        return done.exit_code
    return result if isinstance(result, int) else 0


def make_root(session: "Session") -> Table:
    """The first level: hand-made commands, then topics."""
    from domain.catalogue import CATALOGUE

    words = session.words
    entries = [_made(session, made) for made in MADE if not made.topic and _there(made.where)]
    topics = [_topic(session, topic) for topic in CATALOGUE.topics.values()]
    ordered = [e for e in entries if e.section == "begin"] + topics
    ordered += [e for e in entries if e.section != "begin"]
    title = words.text("cli.title")
    return Table(
        session, "thidua", ordered, title=title, unknown=lambda typed: _card(session, typed)
    )


def _there(where: str) -> bool:
    return find_spec(where.partition(":")[0]) is not None


def _made(session: "Session", made: Made) -> Entry:
    module, _, attribute = made.where.partition(":")

    def make(name: str) -> click.Command:
        command: click.Command = getattr(import_module(module), attribute)(session, name)
        return command

    title = session.words.text(f"command.{made.key}.title")
    return Entry(made.vi, made.en, title, made.section, make)


def _topic(session: "Session", topic: "Topic") -> Entry:
    vi, en = both(f"topic.{topic.name}.command")
    title = session.words.text(f"topic.{topic.name}")

    def make(name: str) -> click.Command:
        from .topic import make_topic

        made = [
            _made(session, one) for one in MADE if one.topic == topic.name and _there(one.where)
        ]
        return make_topic(session, topic, name, made)

    return Entry(vi, en, title, "topics", make)


def both(key: str) -> tuple[str, str]:
    """A command's name in Vietnamese and in English."""
    from adapters.words.words import Words

    return Words("vi").text(key), Words("en").text(key)


def _card(session: "Session", typed: str) -> click.Command | None:
    """``thidua nv-014``: the card of that stream, when the word looks like an id."""
    from .reads import card_of, looks_like_id

    return card_of(session, typed) if looks_like_id(typed) else None


def first_level(session: "Session") -> Any:
    """The whole tree, for the generator of docs/cli.md."""
    return make_root(session)
