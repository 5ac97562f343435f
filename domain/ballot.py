"""How a vote is answered and counted: in the open, by show of hands, or on secret papers.

Source: NĐ 98/2023 Điều 30.7, carried over by NĐ 152/2025 (BR-06 to BR-08: the share is of **all**
members, silence is not a yes); BR-13 (open or secret is the agency's to fix); BR-18 (recusal). In a
secret vote nothing is kept from which a member's answer could be told: papers are handed out and
counted by two tellers, and only their sums are recorded.
"""

from attrs import frozen

from .conflict import Conflict
from .law import enough
from .refusal import require
from .settings import EXCLUDED, HANDS, OPEN, SECRET

__all__ = ["HANDS", "OPEN", "SECRET", "Ballot", "Box", "Hands", "Sums", "Tally", "Terms", "sums"]


@frozen
class Terms:
    """What is voted on, how, and by whom; ``share`` is the percentage of ``total`` that must agree.

    ``roll`` are all members; ``conflicts`` are shown always and bind where ``recusal`` is adopted.
    ``round`` counts the ballots on this case; ``paper`` names the ballot paper it stands on.
    """

    id: str
    session: str
    council: str
    nomination: str
    award: str
    roll: tuple[str, ...]
    share: int
    ballot: str
    round: int
    paper: str
    recusal: str
    conflicts: tuple[Conflict, ...]

    @property
    def recused(self) -> tuple[str, ...]:
        """The members who do not vote on this case."""
        named = {conflict.member for conflict in self.conflicts} if self.recusal else set()
        return tuple(member for member in self.roll if member in named)

    @property
    def voters(self) -> tuple[str, ...]:
        """The members who vote."""
        recused = self.recused
        return tuple(member for member in self.roll if member not in recused)

    @property
    def total(self) -> int:
        """The number the share is taken of: all members, or all who are not excluded."""
        return len(self.voters if self.recusal == EXCLUDED else self.roll)


@frozen
class Ballot:
    """One member's open answer; ``document`` names the letter when it came in writing."""

    member: str
    agrees: bool
    document: str = ""


@frozen
class Hands:
    """A show of hands among the members in the ``room``."""

    yes: int
    no: int
    room: tuple[str, ...]


@frozen
class Sums:
    """How many papers say what; blank and invalid ones are no yes."""

    yes: int
    no: int
    blank: int = 0
    invalid: int = 0

    @property
    def all(self) -> int:
        return self.yes + self.no + self.blank + self.invalid


@frozen
class Tally:
    """What one teller counted."""

    teller: str
    sums: Sums


@frozen
class Box:
    """Secret papers: ``papers`` were handed to the members in the ``room``.

    ``sealed`` are absent members whose paper came in a closed envelope, put in unopened.
    """

    tellers: tuple[str, ...] = ()
    papers: int = 0
    room: tuple[str, ...] = ()
    sealed: tuple[str, ...] = ()
    tallies: tuple[Tally, ...] = ()

    @property
    def inside(self) -> int:
        """How many papers there can be."""
        return self.papers + len(self.sealed)


def sums(ballots: tuple[Ballot, ...], hands: Hands | None, box: Box | None) -> Sums:
    """All answers together; of a secret vote what both tellers found alike."""
    if box is not None:
        return _agreed(box)
    yes = sum(ballot.agrees for ballot in ballots) + (hands.yes if hands else 0)
    no = sum(not ballot.agrees for ballot in ballots) + (hands.no if hands else 0)
    return Sums(yes, no)


def _agreed(box: Box) -> Sums:
    entered, needed = len(box.tallies), 2
    require(entered == needed, "tallies_missing", entered=entered, needed=needed)
    one, other = box.tallies
    require(
        one.sums == other.sums, "tallies_differ", one=one.sums.yes, other=other.sums.yes,
        tellers=(one.teller, other.teller),
    )  # fmt: skip
    require(one.sums.all <= box.inside, "too_many_papers", found=one.sums.all, most=box.inside)
    return one.sums


def passed(found: Sums, terms: Terms) -> bool:
    """Whether enough of all members agree; order never matters, silence is no yes."""
    return enough(found.yes, terms.share, terms.total)
