"""``thidua dien-tap``: the whole conference on invented data, in a ledger of its own.

Nothing of it can be taken for the real thing: the folder is another, the origin begins with
``dien-tap/`` for good, the agency is called a rehearsal in every page and paper, every person is
invented, and nothing is made for a superior. Cut off anywhere, the next call goes on from there.
"""

import sys
from collections.abc import Sequence
from datetime import datetime, time
from pathlib import Path
from typing import TYPE_CHECKING, Any

from attrs import evolve

from adapters.clock import VIETNAM, Clock
from adapters.clock import now as machine_now
from adapters.desk import Desk
from adapters.intake import plan_commands, roll
from adapters.intake.plan_file import read_plan
from adapters.problems import UsageProblem
from adapters.samples import SAMPLES, Sample
from adapters.settings import FILE, REHEARSAL, STORE
from adapters.story import Chapter, StoryClock, Teller, read_story
from adapters.views.folding import fold
from adapters.words.names import Names
from adapters.words.rehearsed import marked

from . import command
from .command import Option
from .page import GAP, bold, dim, show, wrapped
from .trial import PLAN, Narrator

if TYPE_CHECKING:
    import click

    from adapters.ledger import Command

    from .session import Session

FOLDER = "so-dien-tap"
SEED = "1"  # whom a rehearsal of one's own invents, and what they choose


def rehearsal(session: "Session", name: str) -> "click.Command":
    """The command ``dien-tap``."""
    words = session.words

    def option(names: str, key: str, metavar: str, default: str = "") -> Option:
        label = words.text(f"option.rehearsal.{key}")
        return Option(names.split(), label, metavar=words.text(metavar), default=default)

    def run(folder: str, until: str, store: str, **typed: Any) -> None:
        if typed["own"]:
            from .own_rehearsal import play_own

            paused = typed["step_by_step"]
            asked = typed["plan"], Path(folder), store, typed["seed"], until
            return play_own(session, *asked, paused=paused)
        sample = typed["sample"]
        found = SAMPLES.get(fold(sample.strip()))
        if found is None:
            raise UsageProblem("sample_unknown", found=sample, known=tuple(SAMPLES))
        return play(session, found, Path(folder), store, until, paused=typed["step_by_step"])

    return command.Command(
        session,
        name,
        run,
        title=words.text("command.rehearsal.title"),
        help=words.text("command.rehearsal.help"),
        params=[
            option("--thu-muc --folder folder", "folder", "trial.metavar.folder", FOLDER),
            option("--mau --sample sample", "sample", "trial.metavar.sample", "so"),
            Option(
                ["--cua-minh", "--own", "own"], words.text("option.rehearsal.own"), is_flag=True
            ),
            option("--ke-hoach --plan plan", "plan", "cli.metavar.id"),
            option("--hat-giong --seed seed", "seed", "cli.metavar.text", SEED),
            option("--den --until until", "until", "option.rehearsal.until_metavar"),
            option("--kho --store store", "store", "option.rehearsal.store_metavar", STORE),
            Option(
                ["--tung-buoc", "--step-by-step", "step_by_step"],
                words.text("option.rehearsal.step_by_step"),
                is_flag=True,
            ),
        ],
        examples=(
            "thidua dien-tap --den 'hội nghị'",
            "thidua --so so-thi-dua dien-tap --cua-minh",
            "thidua --so so-dien-tap web",
        ),
    )


# Playing


def play(
    session: "Session", sample: Sample, folder: Path, store: str, until: str, *, paused: bool
) -> None:
    """Play a sample's conference in ``folder`` up to before a chapter, or to its end."""
    story = read_story(sample.story)
    chapters = before(story, until)
    clock = StoryClock(datetime.combine(story[0].day, time(8), VIETNAM))
    desk = desk_of(session, sample, folder, store, clock)
    narrator = Narrator(session, sample, desk)
    show([bold(session.words.text("rehearsal.title")), dim(desk.settings.origin), ""])
    for number, (chapter, happenings) in enumerate(_teller(sample, desk, clock).play(chapters), 1):
        show(narrator.chapter(number, chapter))
        for told in happenings:
            show(narrator.step(told))
            if paused and told.receipts:
                wait(session)
        print()
    show(_farewell(session, folder, story[len(chapters) :]))


def before(story: Sequence[Chapter], typed: str) -> tuple[Chapter, ...]:
    """The chapters before the one that is meant: by its number, its day, or words of its title."""
    if not typed.strip():
        return tuple(story)
    said, text = fold(typed.strip()), typed.strip()
    titles = [fold(one.title) for one in story]
    ways = [  # what was typed word for word comes before what only sounds like it
        [text == str(number) for number, _ in enumerate(story, 1)],
        [text in (one.day.isoformat(), f"{one.day:%d/%m/%Y}") for one in story],
        [said == title for title in titles],
    ]
    if not text.isdecimal():
        ways += [
            [said in title for title in titles],
            [all(word in title for word in said.split()) for title in titles],
        ]
    for found in ways:
        if any(found):
            return tuple(story[: found.index(True)])
    near = tuple(f"{number}. {chapter.title}" for number, chapter in enumerate(story, 1))
    raise UsageProblem("rehearsal_chapter_unknown", found=typed, near=near)


def desk_of(
    session: "Session", sample: Sample, folder: Path, store: str, clock: StoryClock
) -> Desk:
    """The rehearsal's own ledger; one that is there is taken up, any other is refused."""
    origin = f"{REHEARSAL}{sample.key}"
    if (folder / FILE).exists():
        desk = Desk.open(folder, clock=clock, progress=session.progress)
        if desk.settings.origin != origin:
            raise UsageProblem("rehearsal_on_real_ledger", where=str(folder))
    else:
        agency = marked(roll.read_roll(sample.roll).agency.name)
        made = Desk.create(folder, origin, agency, store, clock=clock, progress=session.progress)
        made.close()
        desk = Desk.open(folder, clock=clock, progress=session.progress)
    session.words.names = Names(desk.views)
    session.__dict__["desk"] = desk
    return desk


def _teller(sample: Sample, desk: Desk, clock: StoryClock) -> Teller:
    people = roll.read_roll(sample.roll)
    people = evolve(people, agency=evolve(people.agency, name=marked(people.agency.name)))
    plan = read_plan(sample.plan)
    office = next(row.person for row in people.roles if row.role == "office")

    def load(name: str) -> "Sequence[Command]":
        if name == "roll":
            return roll.commands(people)
        many = plan_commands.commands if name == "plan" else plan_commands.tasks_of
        return many(plan, PLAN, office)

    return Teller(desk.ledger, clock, load)


def wait(session: "Session") -> None:
    """Wait for Enter where somebody sits at the keyboard."""
    if sys.stdin.isatty():
        print(dim(GAP + session.words.text("rehearsal.enter")), end="", flush=True)
        sys.stdin.readline()


def _farewell(session: "Session", folder: Path, left: Sequence[Chapter]) -> list[str]:
    """What comes next in the story, and what to type."""
    words, said = session.words, []
    if left:
        said += wrapped(words.say("rehearsal.stopped", title=left[0].title, on=left[0].day))
    said += ["", bold(words.text("rehearsal.next"))]
    said += [GAP + line for line in words.say("rehearsal.ways", where=str(folder)).split("\n")]
    return said


# The clock of a rehearsal that is opened afterwards


class GoingOn:
    """The clock of a rehearsal: it goes on from where the story stopped, as fast as any clock."""

    def __init__(self, desk: Desk, clock: Clock = machine_now) -> None:
        self._desk = desk
        self._clock = clock
        self._begun = clock()
        self._from: datetime | None = None

    def __call__(self) -> datetime:
        """The moment of the rehearsal."""
        if self._from is None:
            self._from = self._begun
            size = self._desk.ledger.store.head().size
            last = next(iter(self._desk.ledger.history(size - 1, size)), None) if size else None
            self._from = datetime.fromisoformat(last.around.at) if last else self._begun
        return self._from + (self._clock() - self._begun)
