"""The honours of issued decisions: granted, handed over, paid, revoked (plan III.1b)."""

from domain.honour import Award, Honour, Issued, grant_of, money_of

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("award", "value:award"),
    Column("subject_kind", "value:subject_kind"),
    Column("granted", "number", total=True),
    Column("conferred", "number", total=True),
    Column("absent", "number", total=True),
    Column("revoked", "number", total=True),
    Column("due_money", "money", total=True),
    Column("paid", "money", total=True),
)

Key = tuple[str, str]


def honours(source: Source, _: str) -> Sheet:
    """What issued decisions granted to whom, and what came of it; revoked ones are counted too."""
    found: dict[Key, list[tuple[int, ...]]] = {}
    for award in source.states("award").values():
        for key, counts in _counts(award):
            found.setdefault(key, []).append(counts)
    return Sheet(tuple(_row(key, lines) for key, lines in sorted(found.items())))


def _counts(award: Award) -> list[tuple[Key, tuple[int, ...]]]:
    if not isinstance(award, Issued):
        return []
    return [_of(award, honour) for honour in award.honours]


def _of(award: Issued, honour: Honour) -> tuple[Key, tuple[int, ...]]:
    grant, money = grant_of(award, honour.ordinal), money_of(award, honour.ordinal).amount
    came = (bool(honour.conferred), bool(honour.absence), bool(honour.revoked))
    return (grant.award, grant.subject_kind), (1, *came, money, money if honour.payment else 0)


def _row(key: Key, lines: list[tuple[int, ...]]) -> Cells:
    return (*key, *map(sum, zip(*lines, strict=True)))


KINDS = (Kind("award.honours", COLUMNS, honours, of_one=False),)
