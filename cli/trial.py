"""``thidua chay-thu``: a whole plan from first to last, told as it is decided.

It leaves a ledger that a newcomer can explore. Cut off anywhere, the next call goes on from there.
"""

from collections.abc import Iterator, Sequence
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import click

from adapters.clock import VIETNAM
from adapters.desk import Desk
from adapters.intake import plan_commands, roll
from adapters.intake.plan_file import read_plan
from adapters.ledger import Command, Receipt
from adapters.problems import UsageProblem
from adapters.samples import COMMUNE, DEPARTMENT, SAMPLES, Sample
from adapters.settings import FILE, STORE
from adapters.story import Chapter, StoryClock, Teller, Told, read_story
from adapters.views.folding import fold
from adapters.words.names import Names

from . import command
from .board import page
from .command import Option
from .page import GAP, bold, cut, dim, length, pad, red, show, width, wrapped
from .replay import compare

if TYPE_CHECKING:
    from .session import Session

# Where each story's ledger lies unless a folder is named, and what it is called for good.
FOLDERS = {DEPARTMENT: "so-chay-thu", COMMUNE: "so-chay-thu-xa"}
ORIGINS = {DEPARTMENT: "thidua.example/chay-thu", COMMUNE: "thidua.example/chay-thu-xa"}
PLAN = "KH-2025-01"
DONE, REFUSED, GOES_ON = "✓", "✗", "·"
MANY = 6  # a step that records more than this is counted, not listed
SHOWN = 8  # events of the history at the end


def demo(session: "Session", name: str) -> click.Command:
    """The command ``chay-thu``."""
    words = session.words
    params = [
        Option(
            ["--thu-muc", "--folder"],
            words.text("trial.option.folder"),
            metavar=words.text("trial.metavar.folder"),
        ),
        Option(
            ["--mau", "--sample"],
            words.text("trial.option.sample"),
            default="so",
            metavar=words.text("trial.metavar.sample"),
        ),
        Option(
            ["--kho", "--store"], words.text("trial.option.store"), default=STORE, metavar="URL"
        ),
    ]

    def run(thu_muc: str | None, mau: str, kho: str) -> None:
        sample = _sample(mau)
        tell(session, sample, Path(thu_muc or FOLDERS[sample]), kho)

    title, text = words.text("command.demo.title"), words.text("command.demo.help")
    return command.Command(session, name, run, title=title, help=text, params=params)


def _sample(typed: str) -> Sample:
    found = SAMPLES.get(fold(typed.strip()))
    if found is None:
        raise UsageProblem("sample_unknown", found=typed, known=tuple(SAMPLES))
    return found


def tell(session: "Session", sample: Sample, folder: Path, store: str) -> None:
    """Tell a whole story on the ledger in ``folder``, made where there is none."""
    chapters = read_story(sample.story)
    clock = StoryClock(datetime.combine(chapters[0].day, time(8), VIETNAM))
    desk = _desk(session, sample, folder, store, clock)
    narrator = Narrator(session, sample, desk)
    show(narrator.opening(folder))
    for number, (chapter, happenings) in enumerate(_teller(sample, desk, clock).play(chapters), 1):
        show(narrator.chapter(number, chapter))
        for told in happenings:
            show(narrator.step(told))
        print()
    show(narrator.board())
    show(narrator.history())
    show(narrator.replayed())
    show(narrator.farewell(folder))


def _desk(session: "Session", sample: Sample, folder: Path, store: str, clock: StoryClock) -> Desk:
    """The trial's own ledger; an existing one is taken up."""
    if (folder / FILE).exists():
        desk = Desk.open(folder, clock=clock, progress=session.progress)
        if desk.settings.origin != ORIGINS[sample]:
            raise UsageProblem("trial_on_real_ledger", where=str(folder))
    else:
        name, origin = roll.read_roll(sample.roll).agency.name, ORIGINS[sample]
        desk = Desk.create(folder, origin, name, store, clock=clock, progress=session.progress)
    session.words.names = Names(desk.views)
    session.__dict__["desk"] = desk
    return desk


def _teller(sample: Sample, desk: Desk, clock: StoryClock) -> Teller:
    people = roll.read_roll(sample.roll)
    plan = read_plan(sample.plan)
    office = next(row.person for row in people.roles if row.role == "office")

    def load(name: str) -> Sequence[Command]:
        match name:
            case "roll":
                return roll.commands(people)
            case "plan":
                return plan_commands.commands(plan, PLAN, office)
            case _:
                return plan_commands.tasks_of(plan, PLAN, office)

    return Teller(desk.ledger, clock, load)


class Narrator:
    """Puts what happens into lines of a page."""

    def __init__(self, session: "Session", sample: Sample, desk: Desk) -> None:
        self.session = session
        self.sample = sample
        self.words = session.words
        self.desk = desk

    def opening(self, folder: Path) -> list[str]:
        """What this is, and where the ledger lies."""
        words = self.words
        return [
            bold(words.text("trial.title")),
            *wrapped(
                words.say(f"trial.opening.{self.sample.key}", agency=self.desk.settings.agency)
            ),
            dim(words.say("trial.where", where=str(folder))),
            "",
        ]

    def chapter(self, number: int, chapter: Chapter) -> list[str]:
        """A heading with its day, and what it is about."""
        day = self._day(chapter.day)
        title = f"{number}. {chapter.title}"
        head = pad(cut(title, width() - length(day) - 2), width() - length(day)) + day
        return [bold(head), *map(dim, wrapped(chapter.text, first=GAP))]

    def step(self, told: Told) -> list[str]:
        """One step: what was recorded, or why it was refused."""
        said = [dim(GAP + told.step.say)] if told.step.say and told.step.refused else []
        if told.receipts:
            return said + list(self._recorded(told))
        if told.refusal is None:
            return [*said, dim(f"{GAP}{GOES_ON} {self.words.text('trial.passed_over')}")]
        source = self.desk.ledger.catalogue.refusals.get(told.refusal.code, "")
        refused = self.words.refusal(told.refusal, source)
        lead = f"{GAP}{REFUSED} {self._time(told)}  "
        judged = "findings" in told.refusal.facts  # what was found names the rule and its article
        rule = refused.found if judged else refused.rule
        text = self.words.say("trial.refused", rule=rule, source=refused.source)
        return [*said, *map(red, wrapped(text, first=lead))]

    def _recorded(self, told: Told) -> Iterator[str]:
        lead = f"{GAP}{DONE} {self._time(told)}  "
        first = told.receipts[0].events[0]
        happened = self.words.event(first)
        more = sum(len(receipt.events) for receipt in told.receipts) - 1
        if told.step.people:
            actors = self.words.listed([self._name(r) for r in told.receipts])
            text = self.words.say("trial.each", actors=actors, happened=happened)
        elif more > MANY:
            sentence = f"{self.words.actor(first.around.by)} {happened}"
            text = self.words.say("trial.many", sentence=sentence, count=more)
        else:
            text = f"{self.words.actor(first.around.by)} {happened}"
        yield from wrapped(text, first=lead)

    def _name(self, receipt: Receipt) -> str:
        person = receipt.events[0].around.by.person
        return self.words.names.get(person, person)

    def _time(self, told: Told) -> str:
        return told.at.strftime("%H:%M")

    def _day(self, day: date) -> str:
        return self.words.value("day", day)

    def board(self) -> list[str]:
        """The board as the Office saw it on the eve of the conference."""
        plan = self.desk.views.line("plan", PLAN)
        day = plan.day if plan and plan.day else read_plan(self.sample.plan).conference.day
        eve = day - timedelta(days=1)  # of the day on which it was held, which may have moved
        views = self.desk.at(eve)
        office = next(
            row.person for row in roll.read_roll(self.sample.roll).roles if row.role == "office"
        )
        found = views.board(eve, office)
        title = bold(self.words.say("trial.board", day=eve))
        return [title, "", *page(self.session, found), ""]

    def history(self) -> list[str]:
        """The last events, as sentences."""
        size = self.desk.ledger.store.head().size
        last = list(self.desk.ledger.history(max(size - SHOWN, 0)))
        lines = [bold(self.words.text("trial.history"))]
        for recorded in last:
            at = self.words.value("at", recorded.around.at)
            text = f"{self.words.actor(recorded.around.by)} {self.words.event(recorded)}"
            lines += wrapped(text, first=f"{GAP}{at}  ")
        return [*lines, ""]

    def replayed(self) -> list[str]:
        """The history replayed from nothing, against the live state."""
        said = " ".join(compare(self.session))
        return [bold(self.words.text("trial.replay")), *wrapped(said, first=GAP), ""]

    def farewell(self, folder: Path) -> list[str]:
        """What to type next."""
        words = self.words
        said = words.say(f"trial.ways.{self.sample.key}", where=str(folder))
        ways = [way.split(" — ") for way in said.split("\n")]
        lines = [bold(words.text("trial.farewell"))]
        for typed, what in ways:
            lines += [GAP + typed, dim(GAP * 2 + what)]
        return lines
