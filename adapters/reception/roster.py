"""The list of those expected, as a file that a desk can search without the ledger.

It holds what the door needs to greet somebody: id, name, unit or organisation, in what capacity
invited, the answer. Nothing to reach them by.
"""

import json
import re
import unicodedata
from hashlib import sha256
from pathlib import Path
from typing import Any, Protocol

import cattrs
from attrs import asdict, frozen

from domain.letter import Invitation, Out, Void

from ..files import read_whole, write_whole
from ..problems import StoreProblem, UsageProblem
from ..views.folding import fold, key

FORMAT = "thidua-roster/1"
SUFFIX = ".json"
_BETWEEN = re.compile(r"[\s,.;()-]+")


class States(Protocol):
    """Where a roster comes from: the views of now."""

    def state(self, topic: str, id: str) -> Any:
        """The state of one stream."""
        ...

    def states(self, topic: str) -> dict[str, Any]:
        """Every stream of a topic."""
        ...


@frozen
class Expected:
    """Somebody who may come. ``deputy`` comes instead; ``letter`` is the invitation's id."""

    who: str
    name: str
    unit: str
    letter: str = ""
    invited_as: str = ""
    reply: str = ""
    deputy: str = ""

    @property
    def text(self) -> str:
        """Everything a search looks at, folded."""
        return fold(f"{self.who} {self.letter} {self.name} {self.deputy} {self.unit}")


@frozen
class Roster:
    """Who is expected at the conference of one plan, as of one position of one ledger."""

    origin: str
    position: int
    plan: str
    title: str
    day: str
    starts: str
    place: str
    people: tuple[Expected, ...]
    format: str = FORMAT

    def find(self, typed: str) -> tuple[Expected, ...]:
        """Those an id or the beginnings of words mean; an id found exactly is the only answer."""
        id = _id(typed)
        exact = tuple(one for one in self.people if id in (_id(one.who), _id(one.letter)))
        if id and exact:
            return exact
        wanted = [part for part in _BETWEEN.split(fold(_nfc(typed))) if part]
        return tuple(one for one in self.people if wanted and _begins(one, wanted))


def _begins(one: Expected, wanted: list[str]) -> bool:
    """Whether every word typed begins a word of its own."""
    words = _BETWEEN.split(one.text)
    for part in wanted:
        found = next((word for word in words if word.startswith(part)), None)
        if found is None:
            return False
        words.remove(found)
    return True


def _id(typed: str) -> str:
    """An id as it may be typed at a door: "gm1" is GM-001."""
    return key(typed).replace("-", "").replace(" ", "")


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def make(source: States, plan: str, origin: str, position: int) -> Roster:
    """Everyone on the roll, and the guests whose letters to ``plan`` stand."""
    content = source.state("plan", plan).content
    letters = [one for one in source.states("invitation").values() if one.letter.plan == plan]
    standing = [one for one in letters if not isinstance(one, Void)]
    of = {one.letter.who: one for one in standing}
    people = [
        _expected(id, person.name, person.unit, of.get(id))
        for id, person in source.states("person").items()
        if not person.departed
    ]
    guests = [one for one in standing if not one.letter.person]
    people += [_expected(g.letter.id, g.letter.name, g.letter.organisation, g) for g in guests]
    facts = (content.title, content.conference.isoformat(), content.starts, content.place)
    return Roster(origin, position, plan, *facts, tuple(people))


def _expected(who: str, name: str, unit: str, invitation: Invitation | None) -> Expected:
    if invitation is None:
        return Expected(who, name, unit)
    letter = invitation.letter
    reply = invitation.reply if isinstance(invitation, Out) else ""
    sent = isinstance(invitation, Out) and invitation.answer
    deputy = sent.deputy if sent and reply == "deputy" else ""
    return Expected(who, name, unit, letter.id, letter.invited_as, reply, deputy)


def write(roster: Roster, path: Path) -> None:
    """Write a roster as a file, whole or not at all."""
    if path.suffix.lower() != SUFFIX:  # a slip of the hand would write over a ledger
        raise UsageProblem("roster_wrong_kind", found=str(path))
    text = json.dumps(asdict(roster), ensure_ascii=False, indent=1)
    try:
        write_whole(path, text.encode())
    except OSError as error:
        raise StoreProblem("roster_not_written", file=str(path), detail=str(error)) from error


def read(path: Path) -> tuple[Roster, str]:
    """A roster from its file, and the SHA-256 of the file."""
    try:
        data = read_whole(path)
    except OSError as error:
        raise UsageProblem("roster_missing", file=str(path)) from error
    try:
        found = cattrs.structure(json.loads(data), Roster)
    except Exception as error:
        raise UsageProblem("roster_unreadable", file=str(path)) from error
    if found.format != FORMAT:
        raise UsageProblem("roster_unreadable", file=str(path))
    return found, sha256(data).hexdigest()
