"""``thidua don-tiep ban B1``: a desk at the door, without the ledger."""

import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any, NamedTuple

import click

from adapters.problems import UsageProblem
from adapters.settings import REHEARSAL
from adapters.views.folding import fold
from domain.presence import BADGE, ENTERED, LEFT

from .command import Command, Option
from .page import GAP, HEAD, bold, dim, show, table, wrapped

if TYPE_CHECKING:
    from adapters.reception.counter import Counter
    from adapters.reception.log import Fact
    from adapters.reception.roster import Expected

    from .session import Session

ROSTER = "roster.json"
ACTIONS = {
    **dict.fromkeys(("vao", "in"), ENTERED),
    **dict.fromkeys(("ra", "out"), LEFT),
    **dict.fromkeys(("in-the", "badge"), BADGE),
    **dict.fromkeys(("khach", "guest"), "guest"),
    **dict.fromkeys(("khong-ro", "unknown"), "unknown"),
    **dict.fromkeys(("tim", "find"), "find"),
    **dict.fromkeys(("het", "quit"), "quit"),
}
MOST = 12  # people shown at once; more means that more letters are needed


class Asked(NamedTuple):
    """What was typed at a desk: what to do, with whom."""

    action: str
    words: str


def counter(session: "Session", name: str) -> Command:
    """The command."""
    words = session.words

    def run(desk: str, action: tuple[str, ...], roster: str, log: str | None) -> int:
        from adapters.reception.counter import opened
        from adapters.reception.roster import read

        listed, sha256 = read(Path(roster))
        if listed.origin.startswith(REHEARSAL):  # a desk has no ledger that would say so
            HEAD[:] = [bold(words.text("web.rehearsal")), ""]
        desk = desk.upper()
        path = Path(log or f"don-tiep-{desk}.jsonl")
        with opened(path, desk, listed, sha256, session.clock) as open_desk:
            at = Desk(session, open_desk)
            at.tell_torn()
            if action:
                at.once(asked(" ".join(action)))
            else:
                at.work(sys.stdin)
        return 0

    file = words.text("cli.metavar.file")
    return Command(
        session,
        name,
        run,
        title=words.text("command.counter.title"),
        help=words.text("command.counter.help"),
        params=[
            click.Argument(["desk"]),
            click.Argument(["action"], nargs=-1, required=False),
            Option(
                ("--danh-sach", "--roster", "roster"),
                words.text("option.counter.roster"),
                metavar=file,
                default=ROSTER,
            ),
            Option(("--so-ban", "--log", "log"), words.text("option.counter.log"), metavar=file),
        ],
        examples=(
            "thidua don-tiep ban B1",
            "thidua don-tiep ban B1 vao lan phuong",
            "thidua don-tiep ban B1 khach “Lê Văn An; Báo Hải Phòng”",
            "thidua don-tiep ban B1 ra CB-014",
        ),
    )


def asked(typed: str) -> Asked:
    """A line as an action and its words; words alone mean that somebody enters."""
    first, _, rest = typed.strip().partition(" ")
    action = ACTIONS.get(fold(first))
    return Asked(action, rest.strip()) if action else Asked(ENTERED, typed.strip())


class Desk:
    """A desk and the one who works at it."""

    def __init__(self, session: "Session", counter: "Counter") -> None:
        self.session = session
        self.words = session.words
        self.counter = counter
        self.found: tuple[Expected, ...] = ()  # the last list shown, to choose from by number
        self.meant = ENTERED

    # One action

    def once(self, wanted: Asked) -> None:
        """Do one thing; who is not found, or not the only one, is a problem."""
        if wanted.action == "find":
            show(self._people(self.counter.find(wanted.words)))
            return
        fact = self._stranger(wanted)
        if fact is None:
            found = self.counter.find(wanted.words)
            if not found:
                raise UsageProblem("desk_nobody_found", typed=wanted.words)
            if len(found) > 1:
                ids = ", ".join(f"{one.who} {one.name}" for one in found[:MOST])
                raise UsageProblem(
                    "desk_several_found", typed=wanted.words, count=len(found), found=ids
                )
            fact = self.counter.note(wanted.action, found[0])
        if self.session.options.json:
            print(json.dumps(self._as_json(fact), ensure_ascii=False))
        else:
            show(self._said(fact))

    def _stranger(self, wanted: Asked) -> "Fact | None":
        """Whoever is not on the roster, noted; nothing when the action is another."""
        if wanted.action == "guest":
            name, _, organisation = wanted.words.partition(";")
            return self.counter.walk_in(name, organisation)
        if wanted.action == "unknown":
            return self.counter.unknown(wanted.words)
        if wanted.action == "quit":
            raise UsageProblem("desk_action_unknown", found=wanted.words)
        return None

    # One after the other

    def work(self, lines: Iterator[str]) -> None:
        """Do what is typed, line by line, until the desk closes."""
        from domain.refusal import Refusal

        counter, log = self.counter, self.counter.log
        people = len(counter.roster.people)
        self._show("begun", noted=len(log.facts), inside=counter.inside, count=people)
        for line in prompted(lines):
            wanted = asked(line)
            if wanted.action == "quit":
                break
            try:
                show(self._answer(wanted)) if line.strip() else None
            except Refusal as refusal:  # a text that cannot be written; the desk goes on
                said = self.words.refusal(refusal, "")
                show([said.rule, said.found])
        self._show("ended", noted=counter.noted, inside=counter.inside, file=str(log.path))
        show([GAP + self.words.say("reception.ended_next", file=str(log.path))])

    def _answer(self, wanted: Asked) -> list[str]:
        if wanted.words.isdecimal() and 0 < int(wanted.words) <= len(self.found):
            chosen, self.found = self.found[int(wanted.words) - 1], ()
            return self._said(self.counter.note(self.meant, chosen))
        fact = self._stranger(wanted)
        if fact:
            return self._said(fact)
        found = self.counter.find(wanted.words)
        if wanted.action == "find" or len(found) != 1:
            return self._choice(wanted, found)
        return self._said(self.counter.note(wanted.action, found[0]))

    def _choice(self, wanted: Asked, found: "tuple[Expected, ...]") -> list[str]:
        self.meant = ENTERED if wanted.action == "find" else wanted.action
        self.found = found[:MOST]
        if not found:
            return wrapped(self.words.say("reception.none", typed=wanted.words))
        head = self.words.say("reception.several", typed=wanted.words, count=len(found))
        return [*wrapped(head), *self._people(self.found), self.words.text("reception.choose")]

    # Saying

    def tell_torn(self) -> None:
        """Name what a power cut left unfinished."""
        log = self.counter.log
        if log.torn:
            self._show("torn", file=str(log.path), bytes=len(log.torn))

    def _show(self, key: str, **facts: Any) -> None:
        facts = {"desk": self.counter.desk, **facts}
        if not self.session.options.json:
            show(wrapped(self.words.say(f"reception.{key}", **facts)))

    def _said(self, fact: "Fact") -> list[str]:
        say: Callable[..., str] = self.words.say
        one = next(iter(self.counter.find(fact.who)), None)
        name = fact.name or fact.remark or (one.name if one else "")
        head = say(
            "reception.noted",
            number=str(fact.number),
            time=fact.time,
            movement=fact.movement,
            who=fact.who,
            name=name,
        )
        lines = [bold(head)]
        if one and one.deputy:
            lines.append(GAP + say("reception.deputy", deputy=one.deputy))
        return [*lines, *map(dim, self._doubtful(fact))]

    def _doubtful(self, fact: "Fact") -> list[str]:
        """What the one at the desk should know: said again, or leaving without entering."""
        earlier, found = self.counter.earlier(fact), self.counter.stay(fact.who)
        if found.doubles and earlier:
            return wrapped(self.words.say("reception.again", time=earlier), first=GAP)
        if fact.movement == LEFT and not found.entered:
            return wrapped(self.words.text("reception.never_in"), first=GAP)
        return []

    def _people(self, found: "tuple[Expected, ...]") -> list[str]:
        rows = [
            (str(place), one.who, one.name, one.unit, self.words.value("reply", one.reply))
            for place, one in enumerate(found, 1)
        ]
        return table(rows, stretch=3)

    def _as_json(self, fact: "Fact") -> dict[str, Any]:
        return {
            "desk": self.counter.desk,
            "number": fact.number,
            "who": fact.who,
            "movement": fact.movement,
            "day": fact.day,
            "time": fact.time,
            "doubles": self.counter.stay(fact.who).doubles,
        }


def prompted(lines: Iterator[str]) -> Iterator[str]:
    """Lines as they are typed, each asked for where somebody sees it."""
    while True:
        if sys.stdin.isatty():
            sys.stdout.write("> ")
        sys.stdout.flush()  # whoever waits for the answer, a person or a program, has it now
        line = next(lines, None)
        if line is None:
            return
        yield line
