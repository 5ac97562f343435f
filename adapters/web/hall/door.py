"""Who is in, as the desks noted it, and a desk of the web that notes more.

A desk of the web is a desk without a file: its facts go straight into the ledger, numbered for each
desk under a lock, each under the command its browser gave it. See docs/decisions/0012.
Source: plan III.2g, II.2.3; BR-66.
"""

import os
import re
import time
import unicodedata
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from threading import Lock
from typing import TYPE_CHECKING, Any

from attrs import frozen

from domain.presence import ENTERED, LETTER, WALK_IN, Noted, Presence, Stay, stay
from domain.refusal import Refusal, require_text

from ...clock import VIETNAM
from ...problems import UsageProblem
from ...reception.lock import hold
from ...reception.roster import Expected, Roster, make
from ...sheets.presence import ENTERED as ENTERED_AT
from ...sheets.presence import PRESENT, attendance

if TYPE_CHECKING:
    from ..visit import Visit

LOCK = "don-tiep.khoa"
PATIENCE = 8.0  # seconds to wait for another desk's line
NAMED = re.compile(r"W[A-Z0-9]{1,7}")
OLDEST = timedelta(hours=18)  # what a browser kept longer was not of this day
_CODE = re.compile(r"(?:^|[/=\s])((?:CB|GM|VL)-[A-Z0-9-]+)\s*$", re.IGNORECASE)
_one_at_a_time = Lock()


@frozen
class Numbers:
    """How many were expected, have come, are inside; ``kinds`` and ``units`` are (key, inside)."""

    expected: int
    entered: int
    present: int
    walk_ins: int
    unknown: int
    doubles: int
    kinds: tuple[tuple[str, int], ...]
    units: tuple[tuple[str, int], ...]
    desks: tuple[tuple[str, int], ...]

    @property
    def share(self) -> int:
        """How many of a hundred expected are inside."""
        return round(100 * self.present / self.expected) if self.expected else 0

    @property
    def majority(self) -> int:
        """How many are more than half of those inside: so many pass a list (BR-69)."""
        return self.present // 2 + 1 if self.present else 0


def numbers(views: Any, plan: str) -> Numbers:
    """The numbers of the door of one plan."""
    rows = [row for row in attendance(views, "").rows if row[0] == plan]
    inside = [row for row in rows if row[PRESENT]]
    conference = views.state("conference", plan)
    kinds = [str(row[4]) for row in rows]
    return Numbers(
        expected=conference.expected if conference else 0,
        entered=sum(bool(row[ENTERED_AT]) for row in rows),
        present=len(inside),
        walk_ins=kinds.count("walk_in"),
        unknown=kinds.count("unknown"),
        doubles=sum(_whole(row[12]) for row in rows),
        kinds=_counted(str(row[4]) for row in inside),
        units=_counted(str(row[3]) for row in inside),
        desks=_counted(fact.desk for fact in _facts(views, plan) if fact.movement == ENTERED),
    )


def _whole(cell: object) -> int:
    return cell if isinstance(cell, int) else 0


def _counted(keys: Iterator[str] | Any) -> tuple[tuple[str, int], ...]:
    found: dict[str, int] = {}
    for key in keys:
        found[key] = found.get(key, 0) + 1
    return tuple(sorted(found.items(), key=lambda pair: (-pair[1], pair[0])))


def _facts(views: Any, plan: str) -> Iterator[Noted]:
    for presence in views.states("presence").values():
        yield from presence.at(plan)


# Finding somebody


def roster(visit: "Visit", plan: str) -> Roster:
    """Everyone who may come, as of now."""
    views = visit.views
    with views.still():
        return make(views, plan, visit.desk.settings.origin, views.position)


def find(listed: Roster, typed: str) -> tuple[Expected, ...]:
    """Whom a name, a part of one, an id or a scanned badge means."""
    found = _CODE.search(typed.strip())
    return listed.find(found[1] if found else typed)


@frozen
class Standing:
    """Somebody on the roster and how they stand by all desks."""

    one: Expected
    stay: Stay


def standing(visit: "Visit", plan: str, one: Expected) -> Standing:
    """How somebody stands; what was noted under their letter counts as theirs."""
    facts: list[Noted] = []
    for id in filter(None, dict.fromkeys((one.who, one.letter))):
        presence: Presence | None = visit.views.state("presence", id)
        facts += presence.at(plan) if presence else ()
    return Standing(one, stay(facts))


# Noting


def desk_name(typed: str) -> str:
    """The desk that was meant: "2", "w2" and "W2" are one; names of the web begin with W."""
    folded = unicodedata.normalize("NFKC", typed).strip().upper()
    name = folded if folded.startswith("W") else f"W{folded}"
    if not NAMED.fullmatch(name):
        raise UsageProblem("desk_name_malformed", found=typed)
    return name


@frozen
class Wanted:
    """What a desk wants to note; ``ago`` is how many milliseconds ago it happened.

    Without ``who`` it is somebody not on the roster, by name, or by what they showed (``remark``).
    """

    plan: str
    desk: str
    movement: str
    who: str = ""
    name: str = ""
    organisation: str = ""
    remark: str = ""
    ago: int = 0


def note(visit: "Visit", wanted: Wanted, command: str) -> tuple[Noted, bool]:
    """Record one fact, and whether it had been recorded before under the same command.

    Numbers of one desk never come twice: whoever notes holds the lock of the folder while the next
    one is counted and recorded. A command that is known is answered as it was the first time.
    """
    if not (wanted.who or wanted.remark):
        require_text(name=wanted.name)
    with _alone(visit.site.folder):
        known = _known(visit, command)
        if known is not None:
            return known, True
        return _record(visit, wanted, command), False


def _record(visit: "Visit", wanted: Wanted, command: str) -> Noted:
    views = visit.desk.views
    used = (fact.number for fact in _facts(views, wanted.plan) if fact.desk == wanted.desk)
    number = 1 + max(used, default=0)
    who = wanted.who or f"{WALK_IN}{wanted.desk}-{number}"
    at = _at(visit.desk.clock(), wanted.ago)
    facts = {
        "plan": wanted.plan,
        "desk": wanted.desk,
        "number": number,
        "movement": wanted.movement,
        "day": at.date().isoformat(),
        "time": at.strftime("%H:%M:%S"),
        "name": wanted.name.strip(),
        "organisation": wanted.organisation.strip(),
        "remark": wanted.remark.strip(),
    }
    receipt = visit.decide("presence.note", who, facts, command=command)
    found: Noted = receipt.events[0].event
    return found


def _at(now: datetime, ago: int) -> datetime:
    """When it happened, in Việt Nam: what a browser says is believed within one day."""
    back = timedelta(milliseconds=ago)
    return (now - back if timedelta() <= back <= OLDEST else now).astimezone(VIETNAM)


def _known(visit: "Visit", command: str) -> Noted | None:
    """What was recorded under a command before, if it was a fact of a desk."""
    ledger = visit.desk.ledger
    mark = ledger.store.mark(command)
    if mark is None:
        return None
    event = next(iter(ledger.history(mark.seq, mark.seq + 1))).event
    if not isinstance(event, Noted):
        raise Refusal("command_reused", command=command)
    return event


@contextmanager
def _alone(folder: Path) -> Iterator[None]:
    """One desk's line after the other, over all threads and processes of this machine."""
    with _one_at_a_time:
        place = folder / LOCK
        handle = os.open(place, os.O_RDWR | os.O_CREAT, 0o600)
        try:
            with ExitStack() as stack:
                _hold(stack, handle, place)
                yield
        finally:
            os.close(handle)


def _hold(stack: ExitStack, handle: int, place: Path) -> None:
    stop = time.monotonic() + PATIENCE
    while True:
        try:
            stack.enter_context(hold(handle, place))
        except UsageProblem:
            if time.monotonic() > stop:
                raise
            time.sleep(0.005)
        else:
            return


def guest_facts(one: Expected) -> tuple[str, str]:
    """Name and organisation noted of a guest beside the letter: a deputy may have come on it."""
    return (one.deputy or one.name, one.unit) if one.who.startswith(LETTER) else ("", "")
