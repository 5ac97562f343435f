"""``thidua dien-tap --cua-minh``: the agency's own plan on invented people.

The real ledger is read as it stands and left as it is. What is played is recorded one decision
after the other; what is refused is told with its rule, counted at the end, and the rest goes on.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from datetime import datetime, time
from itertools import groupby
from pathlib import Path
from typing import TYPE_CHECKING

from adapters.clock import VIETNAM
from adapters.desk import Desk
from adapters.problems import UsageProblem
from adapters.rehearsal.own import Own, take
from adapters.rehearsal.play import PARTS, rehearsal
from adapters.rehearsal.stage import Stage
from adapters.samples import DEPARTMENT
from adapters.settings import FILE, REHEARSAL
from adapters.story import StoryClock, Told
from adapters.words.names import Names
from adapters.words.rehearsed import marked

from .page import GAP, bold, dim, pairs, red, show, wrapped
from .rehearsal import wait
from .trial import DONE, Narrator

if TYPE_CHECKING:
    from .session import Session


def play_own(
    session: "Session",
    plan: str,
    folder: Path,
    store: str,
    seed: str,
    until: str,
    *,
    paused: bool,
) -> None:
    """Play the agency's own conference in ``folder``, up to before a chapter or to its end."""
    own, origin = _taken(session, plan)
    count = _before(session, until)
    clock = StoryClock(datetime.combine(own.begins, time(7, 30), VIETNAM))
    desk = _desk(session, own, origin, folder, store, clock)
    found = rehearsal(own, seed, Stage(desk.ledger, clock, seed))
    words = session.words
    show([
        bold(words.text("rehearsal.title")),
        *wrapped(words.say("rehearsal.own.opening", plan=own.plan.id, seed=seed)),
        "",
    ])  # fmt: skip
    narrator = Narrator(session, DEPARTMENT, desk)
    for number, (key, happenings) in enumerate(list(found.parts())[:count], 1):
        show([*_chapter(session, narrator, number, key, happenings), ""])
        if paused:
            wait(session)
    show(_outcome(session, found.stage))
    show(_farewell(session, folder, count))


def _taken(session: "Session", plan: str) -> tuple[Own, str]:
    """What is rehearsed, and what its ledger is called; the real one is closed again."""
    real = session.desk
    if real.settings.rehearsal:
        raise UsageProblem("rehearsal_of_rehearsal", where=str(real.settings.folder))
    own = take(real.views, real.today, plan)
    real.close()
    session.__dict__.pop("desk")
    return own, f"{REHEARSAL}{real.settings.origin}"


def _desk(
    session: "Session", own: Own, origin: str, folder: Path, store: str, clock: StoryClock
) -> Desk:
    """A new ledger: what was changed since in the real one would not fit into an old one."""
    if (folder / FILE).exists():
        raise UsageProblem("rehearsal_folder_taken", where=str(folder))
    desk = Desk.create(
        folder, origin, marked(own.agency.name), store, clock=clock, progress=session.progress
    )
    session.words.names = Names(desk.views)
    session.__dict__["desk"] = desk
    return desk


def _before(session: "Session", typed: str) -> int:
    """How many chapters are played: all, or those before a number."""
    if not typed.strip():
        return len(PARTS)
    if typed.strip().isdecimal() and 0 < int(typed) <= len(PARTS):
        return int(typed) - 1
    titles = (session.words.text(f"rehearsal.own.{part.key}") for part in PARTS)
    near = tuple(f"{number}. {title}" for number, title in enumerate(titles, 1))
    raise UsageProblem("rehearsal_chapter_unknown", found=typed, near=near)


def _chapter(
    session: "Session", narrator: Narrator, number: int, key: str, happenings: Iterator[Told]
) -> list[str]:
    """What was recorded, counted by decision; what was refused, word for word."""
    words = session.words
    told = list(happenings)
    day = f" · {words.value('day', told[0].at.date())}" if told else ""
    lines = [bold(f"{number}. {words.text(f'rehearsal.own.{key}')}") + dim(day)]
    for (decision, refused), group in groupby(told, lambda one: (one.step.do, bool(one.refusal))):
        many = list(group)
        label = words.text(f"decision.{decision}")
        if not refused:
            times = f" ×{len(many)}" if len(many) > 1 else ""
            lines += wrapped(f"{label}{times}", first=f"{GAP}{DONE} {many[0].at:%H:%M}  ")
            continue
        for one in many:
            who = words.names.get(one.step.person, one.step.person)
            lines += [red(f"{GAP}{label} {one.step.id} ({who})"), *narrator.step(one)]
            lines += map(dim, _found(session, one))
    return lines if told else [*lines, dim(GAP + words.text("rehearsal.own.nothing"))]


def _found(session: "Session", told: Told) -> list[str]:
    """What stood against it, where the rule alone does not tell."""
    if told.refusal is None or "findings" in told.refusal.facts:
        return []
    return wrapped(session.words.refusal(told.refusal, "").found, first=GAP * 5)


def _outcome(session: "Session", stage: Stage) -> list[str]:
    """How much went through, what did not and how often, and what is not played at all."""
    words, catalogue = session.words, stage.ledger.catalogue
    counted = Counter((told.step.do, told.refusal.code) for told in stage.refused if told.refusal)
    facts = {"recorded": stage.recorded, "refused": len(stage.refused)}
    lines = [bold(words.text("rehearsal.own.outcome")), words.say("rehearsal.own.counted", **facts)]
    first = {(t.step.do, t.refusal.code): t.refusal for t in reversed(stage.refused) if t.refusal}
    for (decision, code), count in counted.items():  # in the order in which they came up
        rule = words.refusal(first[decision, code], catalogue.refusals.get(code, "")).rule
        lines += wrapped(f"{words.text(f'decision.{decision}')}: {rule}", first=f"{GAP}{count}× ")
    return [*lines, "", *map(dim, wrapped(words.text("rehearsal.own.left"))), ""]


def _farewell(session: "Session", folder: Path, count: int) -> Sequence[str]:
    words = session.words
    ways = words.say("rehearsal.own.ways", where=str(folder)).split("\n")
    stopped = words.text(f"rehearsal.own.{PARTS[count].key}") if count < len(PARTS) else ""
    rows = [(words.text("rehearsal.own.stopped"), stopped)]
    return [*pairs(rows), bold(words.text("rehearsal.next")), *(GAP + way for way in ways)]
