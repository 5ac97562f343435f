"""``thidua bao-cao-kiem-toan``: what an audit can say of a ledger, as one page to print."""

from pathlib import Path
from typing import TYPE_CHECKING

from adapters.problems import StoreProblem, UsageProblem

from . import asof, read_log
from . import sample as sampling
from .command import Command, Option
from .findings import day_of

if TYPE_CHECKING:
    from adapters.audit.verified import Verified

    from .session import Session

DRAWN = 20


def audit_report(session: "Session", name: str) -> Command:
    """The command; its exit code is that of the first fault the audit found."""
    words = session.words

    def run(file: str | None, seed: str | None, number: str | None, as_of: str | None) -> int:
        place = _place(file)
        count = sampling.count(number) if number else DRAWN
        verified, text = _report(session, seed or "", count, as_of)
        _write(place, text)
        print(words.say("cli.audit_report.written", where=str(place)))
        first = verified.report.first
        return first.exit_code if first else 0

    def option(names: str, key: str, metavar: str, section: str = "optional") -> Option:
        label = words.say(f"option.audit_report.{key}", count=DRAWN)
        shown = words.text(f"cli.metavar.{metavar}")
        return Option(names.split(), label, metavar=shown, section=section)

    return Command(
        session,
        name,
        run,
        title=words.text("command.audit_report.title"),
        help=words.text("command.audit_report.help"),
        params=[
            option("--tep --file file", "file", "file", "required"),
            option("--hat-giong --seed seed", "seed", "text"),
            option("--mau --sample number", "number", "number"),
            asof.option(session),
        ],
        examples=("thidua bao-cao-kiem-toan --tep bao-cao.html --hat-giong '047138'",),
    )


def _place(typed: str | None) -> Path:
    if not typed:
        raise UsageProblem("report_file_missing")
    place = Path(typed)
    if place.suffix.lower() not in (".html", ".htm"):
        raise UsageProblem("stage_file_kind", found=place.name)
    return place


def _write(place: Path, text: str) -> None:
    from adapters.files import write_whole

    try:
        write_whole(place, text.encode())
    except OSError as error:
        raise StoreProblem("file_unwritable", where=str(place), detail=str(error)) from error


def _report(session: "Session", seed: str, count: int, as_of: str | None) -> "tuple[Verified, str]":
    """What the audit of the whole ledger found, and the page about it, now or as of a moment."""
    from adapters.audit.asker import Asker
    from adapters.audit.report import report
    from adapters.audit.verified import verify

    desk = session.desk
    verified = verify(desk, session.progress)
    views = asof.views_of(session, as_of)
    read_log.of_events(session, views, desk.ledger.history(0, views.position), "report")
    asker = Asker(desk, session.words, views, day_of(session, as_of), session.progress)
    return verified, report(asker, verified, seed, count)
