"""How a vote stands: while it runs how many have answered, never what; then its result by rule."""

from typing import TYPE_CHECKING, NamedTuple

from domain.ballot import OPEN
from domain.vote import Running, SetAside, unanswered

if TYPE_CHECKING:
    from domain.ballot import Terms
    from domain.conflict import Conflict
    from domain.law import Rules
    from domain.vote import Vote

RUNNING, PASSED, FAILED, OVERRIDDEN = "running", "passed", "failed", "overridden"
TENTHS = 1000  # tenths of a per cent in a whole

Members = tuple[str, ...]


class Standing(NamedTuple):
    """A vote as anybody may see it now.

    ``answered`` of ``voters`` have answered in any way; ``total`` is what the share is taken of,
    and ``need`` how many of them must agree. ``yes`` is 0 while the vote runs. Of an open ballot
    that is closed, ``agreed``, ``disagreed`` and ``silent`` name the members; else they are empty.
    """

    id: str
    nomination: str
    kind: str
    status: str
    paper: str
    round: int
    answered: int
    voters: int
    total: int
    share: int
    need: int
    yes: int
    percent: str
    passed: bool
    conflicts: tuple["Conflict", ...]
    recused: tuple[str, ...]
    agreed: tuple[str, ...] = ()
    disagreed: tuple[str, ...] = ()
    silent: tuple[str, ...] = ()
    basis: str = ""
    decision: str = ""

    @property
    def running(self) -> bool:
        """Whether answers are still taken."""
        return self.status == RUNNING


def standing(vote: "Vote") -> Standing:
    """How a vote stands; who said what is told only of an open ballot, and only once it is over."""
    terms = vote.terms
    need = -(-terms.share * terms.total // 100)
    whole = (terms.id, terms.nomination, terms.ballot, _status(vote), terms.paper, terms.round)
    if isinstance(vote, Running):
        left = len(unanswered(vote))
        turnout = (len(terms.voters) - left, len(terms.voters), terms.total, terms.share, need)
        return Standing(*whole, *turnout, 0, "", False, terms.conflicts, terms.recused)
    turnout = (0, len(terms.voters), terms.total, terms.share, need)
    result = (vote.yes, per_cent(vote.yes, terms.total), vote.passed)
    basis = (vote.basis, vote.decision) if isinstance(vote, SetAside) else ("", "")
    return Standing(
        *whole, *turnout, *result, terms.conflicts, terms.recused, *_names(vote, terms), *basis
    )


def _status(vote: "Vote") -> str:
    if isinstance(vote, Running):
        return RUNNING
    if isinstance(vote, SetAside):
        return OVERRIDDEN
    return PASSED if vote.passed else FAILED


def _names(vote: "Vote", terms: "Terms") -> tuple[Members, Members, Members]:
    """(agreed, disagreed, silent) of an open ballot."""
    if terms.ballot != OPEN:
        return (), (), ()
    answered = {ballot.member for ballot in vote.ballots}
    return (
        tuple(ballot.member for ballot in vote.ballots if ballot.agrees),
        tuple(ballot.member for ballot in vote.ballots if not ballot.agrees),
        tuple(member for member in terms.voters if member not in answered),
    )


def per_cent(yes: int, total: int) -> str:
    """One decimal, never rounded up to what was not reached: 6 of 7 is "85.7"."""
    if not total:
        return ""
    tenths = yes * TENTHS // total
    whole, rest = divmod(tenths, 10)
    return f"{whole}.{rest}" if rest else str(whole)


def share_rule(rules: "Rules", award: str) -> str:
    """The rule that sets the share of an award: the law's figure, or else the agency's own."""
    known = (id for id in ("BR-06", "BR-07") if rules.figure(id) == rules.share(award))
    return next(known, "BR-09")
