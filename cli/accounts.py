"""``thidua tai-khoan``: who may sign in on the web; for whoever keeps the server.

What is done here is done by whoever may read the folder, and is told in ``tai-khoan.jsonl``.
"""

import json
from collections.abc import Callable, Iterable, Sequence
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from adapters.problems import UsageProblem

from . import asof
from .command import HELP, Command, Entry, Option, Table
from .page import GAP, bold, dim, pairs, show, table, wrapped

if TYPE_CHECKING:
    from adapters.accounts.book import Book
    from adapters.accounts.invitations import Invitation

    from .session import Session

DAY = 86400
Make = Callable[["Session", str], Command]


def accounts(session: "Session", name: str) -> Table:
    """The commands."""
    words = session.words

    def entry(vi: str, en: str, key: str, section: str, make: Make) -> Entry:
        title = words.text(f"command.{key}.title")
        return Entry(vi, en, title, section, lambda name: make(session, name))

    entries = [
        entry("danh-sach", "list", "account_list", "read", listed),
        entry("moi", "invite", "account_invite", "record", invite),
        entry("dat-lai", "reset", "account_reset", "record", reset),
        entry("khoa", "lock", "account_lock", "record", lock),
        entry("mo", "unlock", "account_unlock", "record", unlock),
        entry("phien", "sessions", "account_sessions", "record", sessions),
        entry("may", "machine", "account_machine", "record", machine),
        entry("gan", "link", "account_link", "record", link),
        entry("nhat-ky", "log", "account_log", "prove", told),
    ]
    title = words.text("command.accounts.title")
    return Table(session, name, entries, title=title, default=HELP[0])


# Links


def invite(session: "Session", name: str) -> Command:
    """``thidua tai-khoan moi CB-013 --giay giay-moi.html``."""

    def run(person: str, slip: str | None, address: str | None) -> None:
        _hand_out(session, person, slip, address, drops_second=False)

    return _command(
        session,
        name,
        "account_invite",
        run,
        [click.Argument(["person"]), *_slip(session)],
        examples=("thidua tai-khoan moi CB-013 --giay giay-moi.html",),
    )


def reset(session: "Session", name: str) -> Command:
    """``thidua tai-khoan dat-lai CB-013 --bo-lop-hai``."""

    def run(person: str, slip: str | None, address: str | None, drops: bool) -> None:  # noqa: FBT001
        _hand_out(session, person, slip, address, drops_second=drops)

    drops = Option(
        ("--bo-lop-hai", "--drop-second", "drops"),
        session.words.text("option.account.drop_second"),
        is_flag=True,
    )
    params = [click.Argument(["person"]), *_slip(session), drops]
    return _command(session, name, "account_reset", run, params)


def _hand_out(
    session: "Session", typed: str, slip: str | None, address: str | None, *, drops_second: bool
) -> None:
    from adapters.accounts import invitations

    person = _person(session, typed)
    with _book(session) as book:
        root = (address or book.policy.address).rstrip("/")
        if not root:
            raise UsageProblem("accounts_address_missing")
        made = invitations.invite(book, person, session.person, drops_second=drops_second)
    opens = f"{root}/moi/{made.token}"
    if slip:
        from .account_slip import write

        write(session.words, Path(slip), _slip_facts(session, made), opens)
    _tell_link(session, made, opens, slip)


def _tell_link(session: "Session", made: "Invitation", opens: str, slip: str | None) -> None:
    words = session.words
    if session.options.json:
        until = _at(made.expires).isoformat()
        print(json.dumps({"person": made.person, "link": opens, "until": until, "slip": slip}))
        return
    facts = [
        (words.text("account.link"), opens),
        (words.text("account.until"), words.value("at", _at(made.expires))),
    ]
    lines = [bold(words.say("account.invited", person=made.person)), *pairs(facts)]
    if slip:
        lines.append(GAP + words.say("account.slip_written", file=slip))
    show([*lines, dim(words.text("account.shown_once"))])


def _slip_facts(session: "Session", made: "Invitation") -> dict[str, Any]:
    agency, person = session.views.state("agency", "CQ"), session.views.state("person", made.person)
    return {
        "agency": agency.name if agency else "",
        "name": person.name,
        "unit": session.words.value("unit", person.unit),
        "id": made.person,
        "at": _at(made.expires),
    }


# Accounts


def listed(session: "Session", name: str) -> Command:
    """``thidua tai-khoan danh-sach``."""

    def run(as_json: bool) -> None:  # noqa: FBT001
        from adapters.accounts.roster import accounts as all_accounts

        with _book(session) as book:
            found = all_accounts(book)
        if as_json or session.options.json:
            data = [{**one._asdict(), "status": one.status} for one in found]
            print(json.dumps(data, ensure_ascii=False))
            return
        words = session.words
        rows = [
            (
                one.person,
                words.names.get(one.person, ""),
                words.text(f"account.status.{one.status}"),
                words.text("account.second") if one.second_factor or one.passkeys else "",
                _said(session, one.invited_until),
                _said(session, one.seen),
            )
            for one in found
        ]
        _table(session, ("person", "name", "status", "second", "until", "seen"), rows, 1)

    return _command(session, name, "account_list", run, [asof.json_option(session)])


def lock(session: "Session", name: str) -> Command:
    """``thidua tai-khoan khoa CB-013``."""

    def run(person: str) -> None:
        from adapters.accounts import roster

        id = _person(session, person, departed=True)
        with _book(session) as book:
            roster.lock(book, id, session.person)
        show([session.words.say("account.locked", person=id)])

    return _command(session, name, "account_lock", run, [click.Argument(["person"])])


def unlock(session: "Session", name: str) -> Command:
    """``thidua tai-khoan mo CB-013``."""

    def run(person: str) -> None:
        from adapters.accounts import roster

        id = _person(session, person)
        with _book(session) as book:
            roster.unlock(book, id, session.person)
        show([session.words.say("account.unlocked", person=id)])

    return _command(session, name, "account_unlock", run, [click.Argument(["person"])])


def sessions(session: "Session", name: str) -> Command:
    """``thidua tai-khoan phien CB-013 --ket-thuc``."""

    def run(person: str, end: bool) -> None:  # noqa: FBT001
        from adapters.accounts.sessions import end_person, of_person

        id = _person(session, person, departed=True)
        with _book(session) as book:
            if end:
                end_person(book, id, session.person)
                show([session.words.say("account.sessions_ended", person=id)])
                return
            found = of_person(book, id)
        if not found:
            show([session.words.say("account.sessions_none", person=id)])
            return
        rows = [(s.agent, _said(session, s.made), _said(session, s.seen)) for s in found]
        _table(session, ("browser", "since", "seen"), rows, 0)

    end = Option(
        ("--ket-thuc", "--end", "end"), session.words.text("option.account.end"), is_flag=True
    )
    return _command(session, name, "account_sessions", run, [click.Argument(["person"]), end])


# Machines and other houses


def machine(session: "Session", name: str) -> Command:
    """``thidua tai-khoan may cong-bao-cao --nguoi CB-013 --quyet-dinh task.report``."""
    words = session.words

    def run(machine: str | None, ends: str | None, **typed: Any) -> None:
        with _book(session) as book:
            if ends:
                _end_machine(session, book, ends)
            elif machine:
                _make_machine(session, book, machine, typed)
            else:
                _list_machines(session, book)

    def option(vi: str, en: str, key: str, into: str, **more: Any) -> Option:
        metavar = more.pop("metavar", "…")
        label = words.text(f"option.account.{key}")
        return Option((f"--{vi}", f"--{en}", into), label, metavar=metavar, **more)

    params = [
        click.Argument(["machine"], required=False),
        option("nguoi", "person", "for", "person", metavar="CB-…"),
        option("quyet-dinh", "decision", "scope", "scopes", multiple=True),
        option("vai-tro", "role", "role", "role"),
        option("don-vi", "unit", "unit", "unit"),
        option("so-ngay", "days", "days", "days", metavar=words.text("cli.metavar.number")),
        option("thu-hoi", "end", "end_machine", "ends"),
    ]
    return _command(
        session,
        name,
        "account_machine",
        run,
        params,
        examples=("thidua tai-khoan may cong-bao-cao --nguoi CB-013 --quyet-dinh task.report",),
    )


def _make_machine(session: "Session", book: "Book", name: str, typed: dict[str, Any]) -> None:
    from adapters.accounts.machines import ALL, make_machine
    from domain.catalogue import CATALOGUE

    for scope in typed["scopes"]:
        if scope != ALL and CATALOGUE.decision(scope) is None:
            raise UsageProblem("machine_scope_unknown", found=scope)
    days = typed["days"] or "90"
    if not days.isdecimal() or not 0 < int(days) <= 3660:
        raise UsageProblem("value_not_number", field="number", found=days)
    token = make_machine(
        book,
        name,
        _person(session, typed["person"] or ""),
        session.person,
        scopes=typed["scopes"],
        lasts=int(days) * DAY,
        role=typed["role"] or "",
        unit=typed["unit"] or "",
    )
    if session.options.json:
        print(json.dumps({"name": name, "token": token}, ensure_ascii=False))
    else:
        show([session.words.say("account.machine_made", name=name), GAP + token])


def _end_machine(session: "Session", book: "Book", name: str) -> None:
    from adapters.accounts.machines import end_machine

    end_machine(book, name, session.person)
    show([session.words.say("account.machine_ended", name=name)])


def _list_machines(session: "Session", book: "Book") -> None:
    from adapters.accounts.machines import machines

    found, words = machines(book), session.words
    if session.options.json:
        print(json.dumps([one._asdict() for one in found], ensure_ascii=False))
        return
    if not found:
        show([words.text("account.machine_none")])
        return
    over = words.text("account.machine_over")
    rows = [
        (
            one.name,
            one.person,
            " ".join(one.scopes),
            over if one.ended or one.expires <= book.now else _said(session, one.expires),
            _said(session, one.used),
        )
        for one in found
    ]
    _table(session, ("machine", "person", "scopes", "until", "seen"), rows, 2)


def link(session: "Session", name: str) -> Command:
    """``thidua tai-khoan gan CB-013 SUB``."""

    def run(person: str, subject: str) -> None:
        from adapters.accounts.elsewhere import link as link_person

        id = _person(session, person)
        with _book(session) as book:
            link_person(book, subject, id, session.person)
        show([session.words.say("account.linked", subject=subject, person=id)])

    params = [click.Argument(["person"]), click.Argument(["subject"])]
    return _command(session, name, "account_link", run, params)


# The log


def told(session: "Session", name: str) -> Command:
    """``thidua tai-khoan nhat-ky``."""

    def run(as_json: bool) -> None:  # noqa: FBT001
        from adapters.accounts.log import read

        words, found = session.words, list(read(session.desk.settings.folder))
        if as_json or session.options.json:
            data = [{f: getattr(one, f) for f in one.__struct_fields__} for one in found]
            print(json.dumps(data, ensure_ascii=False))
            return
        rows = [
            (
                words.value("at", one.at),
                words.value("person", one.by or one.person),
                words.text(f"account.log.{one.what}"),
                words.value("person", one.person) if one.by else "",
            )
            for one in found
        ]
        head = f"{bold(words.text('command.account_log.title'))} {dim(f'({len(found)})')}"
        show([head, *table(rows, stretch=2)])

    return _command(session, name, "account_log", run, [asof.json_option(session)])


# Shared


def _command(
    session: "Session",
    name: str,
    key: str,
    run: Callable[..., None],
    params: Sequence[click.Parameter],
    examples: Sequence[str] = (),
) -> Command:
    words = session.words
    return Command(
        session,
        name,
        run,
        title=words.text(f"command.{key}.title"),
        help=words.text(f"command.{key}.help"),
        params=params,
        examples=examples,
    )


def _slip(session: "Session") -> list[Option]:
    words = session.words
    return [
        Option(
            ("--giay", "--slip", "slip"),
            words.text("option.account.slip"),
            metavar=words.text("cli.metavar.file"),
        ),
        Option(
            ("--dia-chi", "--address", "address"),
            words.text("option.account.address"),
            metavar="https://…",
        ),
    ]


def _book(session: "Session") -> "closing[Book]":
    from adapters.accounts.book import Book

    return closing(Book(session.desk.settings.folder, clock=session.desk.clock))


def _person(session: "Session", typed: str, *, departed: bool = False) -> str:
    """The person meant, who serves in the agency today unless ``departed`` may be as well."""
    views = session.views
    id = views.resolve_id(typed, "person") if typed else None
    if id is None or not (departed or views.offices(id, session.desk.today)):
        near = tuple(f"{line.id} “{line.title}”" for line in views.suggest(typed, "person"))
        raise UsageProblem("id_unknown", found=typed, near=near)
    return id


def _at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def _said(session: "Session", seconds: float) -> str:
    return session.words.value("at", _at(seconds)) if seconds else ""


def _table(
    session: "Session", heads: Iterable[str], rows: Sequence[Sequence[str]], stretch: int
) -> None:
    words = session.words
    if not rows:
        show(wrapped(words.text("account.none")))
        return
    show(table(rows, stretch=stretch, heads=[words.text(f"account.heads.{h}") for h in heads]))
