"""``thidua bao-cao-kiem-toan``: what an audit can say of a ledger, as one page to print."""

from pathlib import Path
from typing import TYPE_CHECKING

from adapters.problems import StoreProblem, UsageProblem

from . import sample as sampling
from .command import Command, Option

if TYPE_CHECKING:
    from adapters.audit.verified import Verified

    from .session import Session

DRAWN = 20


def audit_report(session: "Session", name: str) -> Command:
    """The command; its exit code is that of the first fault the audit found."""
    words = session.words

    def run(file: str | None, seed: str | None, number: str | None) -> int:
        place = _place(file)
        count = sampling.count(number) if number else DRAWN
        verified, text = _report(session, seed or "", count)
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


def _report(session: "Session", seed: str, count: int) -> "tuple[Verified, str]":
    """What the audit found, and the page about it."""
    from adapters.audit.asker import Asker
    from adapters.audit.report import report
    from adapters.audit.verified import verify

    desk = session.desk
    verified = verify(desk, session.progress)
    asker = Asker(desk, session.words, session.views, desk.today, session.progress)
    return verified, report(asker, verified, seed, count)
