"""What came back on the invitations, by plan and capacity, for the day as it stands (III.2g)."""

from domain.composition import DELEGATE_KINDS
from domain.letter import Invitation, Out, Void

from .sheet import Cells, Column, Kind, Sheet, Source

COLUMNS = (
    Column("plan", "id"),
    Column("invited_as", "value:invited_as"),
    Column("letters", "number", total=True),
    Column("to_send", "number", total=True),
    Column("sent", "number", total=True),
    Column("delivered", "number", total=True),
    Column("coming", "number", total=True),
    Column("deputy", "number", total=True),
    Column("not_coming", "number", total=True),
    Column("unanswered", "number", total=True),
    Column("cancelled", "number", total=True),
)
COMING, DEPUTY = 4, 5  # among the counts


def answers(source: Source, _: str) -> Sheet:
    """Letters that stand, sent for the present day or not yet, and how they were answered."""
    of: dict[tuple[str, int], list[Invitation]] = {}
    for letter in source.states("invitation").values():
        key = letter.letter.plan, DELEGATE_KINDS.index(letter.letter.invited_as)
        of.setdefault(key, []).append(letter)
    counts = {key: _counts(source, key[0], letters) for key, letters in sorted(of.items())}
    rows: tuple[Cells, ...] = tuple(
        (plan, DELEGATE_KINDS[place], *row) for (plan, place), row in counts.items()
    )
    standing = sum(row[0] for row in counts.values())
    promised = sum(row[COMING] + row[DEPUTY] for row in counts.values())
    return Sheet(rows, {"letters_standing": standing, "seats_promised": promised})


def _counts(source: Source, plan: str, letters: list[Invitation]) -> tuple[int, ...]:
    day = source.state("plan", plan).content.conference
    standing = [one for one in letters if not isinstance(one, Void)]
    sent = [one for one in standing if isinstance(one, Out) and one.day == day]
    replies = [one.reply for one in sent]
    delivered = sum(bool(one.delivery and one.delivery.day == day) for one in sent)
    return (
        len(standing),
        len(standing) - len(sent),
        len(sent),
        delivered,
        *(replies.count(reply) for reply in ("coming", "deputy", "not_coming", "")),
        len(letters) - len(standing),
    )


KINDS = (Kind("invitation.answers", COLUMNS, answers, of_one=False),)
