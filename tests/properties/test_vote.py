"""Laws of counting: order never matters, silence never helps, whole numbers decide."""

from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from domain.ballot import Ballot, Terms
from domain.law import enough, least
from domain.vote import Closed, Running, closing

AT = "2025-08-12T02:00:00.000000Z"
SHARES = st.sampled_from((1, 50, 51, 67, 80, 90, 100))


def terms(roll: tuple[str, ...], share: int) -> Terms:
    """An open vote in which nobody has an interest."""
    case = ("BP-001", "PH-2025-01", "HĐ-2025", "ĐX-2025-001", "base_emulation_fighter")
    return Terms(*case, roll, share, "open", 1, "", "", ())


def result(terms: Terms, ballots: tuple[Ballot, ...], at: str) -> Closed:
    """What closing the vote would record."""
    return closing(Running(terms, ballots), "", at)


def council(size: int) -> tuple[str, ...]:
    return tuple(f"CB-{n:03d}" for n in range(size))


@st.composite
def ballots(draw: st.DrawFn) -> tuple[tuple[str, ...], list[Ballot]]:
    """A council of 3 to 25 and the answers of some of its members, each once."""
    roll = council(draw(st.integers(3, 25)))
    voters = draw(st.lists(st.sampled_from(roll), unique=True))
    papers = st.sampled_from(("", "Phiếu ý kiến"))
    return roll, [Ballot(voter, draw(st.booleans()), draw(papers)) for voter in voters]


@given(ballots(), SHARES, st.randoms(use_true_random=False))
def test_the_order_of_the_ballots_changes_nothing(
    given_: tuple[tuple[str, ...], list[Ballot]], share: int, random: object
) -> None:
    roll, cast = given_
    mixed = list(cast)
    random.shuffle(mixed)  # type: ignore[attr-defined]
    assert result(terms(roll, share), tuple(mixed), AT) == result(
        terms(roll, share), tuple(cast), AT
    )


@given(ballots(), SHARES)
def test_a_member_without_an_answer_never_helps(
    given_: tuple[tuple[str, ...], list[Ballot]], share: int
) -> None:
    roll, cast = given_
    before = result(terms(roll, share), tuple(cast), AT)
    after = result(terms((*roll, "CB-999"), share), tuple(cast), AT)
    assert after.passed <= before.passed


@given(ballots(), SHARES)
def test_silence_counts_exactly_like_a_no(
    given_: tuple[tuple[str, ...], list[Ballot]], share: int
) -> None:
    roll, cast = given_
    silent = set(roll) - {ballot.member for ballot in cast}
    noes = [Ballot(member, agrees=False) for member in silent]
    quiet = result(terms(roll, share), tuple(cast), AT)
    spoken = result(terms(roll, share), (*cast, *noes), AT)
    assert (quiet.passed, quiet.yes, quiet.total) == (spoken.passed, spoken.yes, spoken.total)


@given(ballots(), SHARES)
def test_everybody_is_counted_once(
    given_: tuple[tuple[str, ...], list[Ballot]], share: int
) -> None:
    roll, cast = given_
    counted = result(terms(roll, share), tuple(cast), AT)
    assert counted.total == len(roll)
    assert counted.yes + counted.no == len(cast)
    assert counted.yes == sum(ballot.agrees for ballot in cast)


@given(st.integers(3, 25), st.integers(1, 100))
def test_enough_is_the_share_of_all_members_to_the_last_vote(members: int, share: int) -> None:
    for yes in range(members + 1):
        exact = Fraction(yes, members) >= Fraction(share, 100)
        assert enough(yes, share, members) == exact


@given(st.integers(3, 25), st.integers(1, 99))
def test_one_more_yes_or_a_lower_bar_never_hurts(members: int, share: int) -> None:
    for yes in range(members):
        assert enough(yes, share, members) <= enough(yes + 1, share, members)
        assert enough(yes, share + 1, members) <= enough(yes, share, members)


@given(st.integers(1, 25), st.integers(1, 40), st.integers(1, 40))
def test_a_quorum_is_the_smallest_number_that_reaches_the_fraction(
    members: int, above: int, below: int
) -> None:
    above, below = sorted((above, below))
    need = least(f"{above}/{below}", members)
    assert Fraction(need, members) >= Fraction(above, below) > Fraction(need - 1, members)


def test_the_law_s_own_table() -> None:
    table = {
        5: (4, 4, 5),
        7: (5, 6, 7),
        9: (6, 8, 9),
        10: (7, 8, 9),
        11: (8, 9, 10),
        13: (9, 11, 12),
        15: (10, 12, 14),
    }
    for members, (quorum, base, provincial) in table.items():
        assert least("2/3", members) == quorum
        for share, need in ((80, base), (90, provincial)):
            assert [enough(yes, share, members) for yes in (need - 1, need)] == [False, True]
