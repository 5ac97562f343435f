"""The council's results, vote by vote (plan III.1a)."""

from domain.vote import Running, SetAside, Vote

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("vote", "id"),
    Column("nomination", "id"),
    Column("award", "value:award"),
    Column("round", "number"),
    Column("members", "number"),
    Column("yes", "number"),
    Column("share", "percent"),
    Column("passed", "yes"),
    Column("set_aside", "yes"),
)


def results(source: Source, _: str) -> Sheet:
    """Every vote that was counted: how many agreed of how many, and what that came to."""
    counted = [v for v in source.states("vote").values() if not isinstance(v, Running)]
    figures = {
        "votes": len(counted),
        "votes_passed": sum(vote.passed for vote in counted),
        "votes_set_aside": sum(isinstance(vote, SetAside) for vote in counted),
    }
    return Sheet(tuple(map(_row, counted)), figures)


def _row(vote: Vote) -> Cells:
    assert not isinstance(vote, Running)  # noqa: S101 - for the type checker
    terms = vote.terms
    about = (terms.id, terms.nomination, terms.award, terms.round, terms.total, vote.yes)
    return (*about, terms.share, vote.passed, isinstance(vote, SetAside))


KINDS = (Kind("vote.results", COLUMNS, results, of_one=False),)
